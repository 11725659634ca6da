/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing behind: all pieces arrive, in order; what fails is told once it is known. */
#include "ent-write-behind.h"

#include "ent-test.h"

#define N_PIECES 50

/* A stream that takes @room bytes and then has no more. */
typedef struct
{
  GOutputStream parent;
  gsize room; /* looked at by the thread that writes alone, once that is there */
  GByteArray *bytes;
} Tight;

typedef GOutputStreamClass TightClass;

GType tight_get_type (void);
G_DEFINE_TYPE (Tight, tight, G_TYPE_OUTPUT_STREAM)

static gssize
tight_write (GOutputStream *stream,
             const void *data,
             gsize length,
             GCancellable *cancellable,
             GError **error)
{
  Tight *self = (Tight *)stream;
  gsize taken = MIN (length, self->room);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (taken == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Full");
      return -1;
    }
  g_byte_array_append (self->bytes, data, taken);
  self->room -= taken;
  return taken;
}

static void
tight_finalize (GObject *object)
{
  g_byte_array_unref (((Tight *)object)->bytes);
  G_OBJECT_CLASS (tight_parent_class)->finalize (object);
}

static void
tight_class_init (TightClass *klass)
{
  klass->write_fn = tight_write;
  G_OBJECT_CLASS (klass)->finalize = tight_finalize;
}

static void
tight_init (Tight *self)
{
  self->bytes = g_byte_array_new ();
  self->room = G_MAXSIZE;
}

#define PIECE_SIZE 1000

/* The text of a piece is the piece twice, so that it is seen who made it. */
static void
double_cb (const EntBuffer *piece, EntBuffer *text, gpointer n_made)
{
  g_assert_cmpuint (text->length, ==, 0);
  ent_buffer_append (text, piece->data, piece->length);
  ent_buffer_append (text, piece->data, piece->length);
  *(guint *)n_made += 1;
}

/* Gives pieces of PIECE_SIZE, each of one letter. Returns: how many were taken before it was said
 * that one could not be written. */
static guint
give_pieces (EntWriteBehind *behind, GError **error)
{
  for (guint i = 0; i < N_PIECES; i++)
    {
      EntBuffer *piece = ent_write_behind_get_piece (behind);

      g_assert_cmpuint (piece->length, ==, 0);
      memset (ent_buffer_extend (piece, PIECE_SIZE), 'A' + i % 26, PIECE_SIZE);
      if (!ent_write_behind_give (behind, error))
        return i;
    }
  return N_PIECES;
}

static void
test_order (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  guint n_made = 0;
  g_autoptr (EntWriteBehind) behind
      = ent_write_behind_new (G_OUTPUT_STREAM (stream), double_cb, &n_made, NULL);
  g_autoptr (GError) error = NULL;
  const GByteArray *bytes = ((Tight *)stream)->bytes;

  g_assert_cmpuint (give_pieces (behind, &error), ==, N_PIECES);
  ent_buffer_append (ent_write_behind_get_piece (behind), "end", 3);
  g_assert_true (ent_write_behind_finish (behind, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_made, ==, N_PIECES + 1);
  g_assert_cmpuint (bytes->len, ==, N_PIECES * 2 * PIECE_SIZE + 6);
  for (guint i = 0; i < N_PIECES * 2 * PIECE_SIZE; i++)
    g_assert_cmpint (bytes->data[i], ==, 'A' + i / (2 * PIECE_SIZE) % 26);
  g_assert_cmpmem (bytes->data + bytes->len - 6, 6, "endend", 6);
}

/* It is told while there is more to give, not at the end of a document of gigabytes; and nothing
 * is made or written any more. */
static void
test_failure_is_told (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  guint n_made = 0;
  g_autoptr (EntWriteBehind) behind
      = ent_write_behind_new (G_OUTPUT_STREAM (stream), double_cb, &n_made, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  ((Tight *)stream)->room = 9 * PIECE_SIZE;
  g_assert_cmpuint (give_pieces (behind, &error), <, 10);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (ent_write_behind_finish (behind, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (((Tight *)stream)->bytes->len, ==, 9 * PIECE_SIZE);
  g_assert_cmpuint (n_made, ==, 5);
}

static void
test_failure_of_the_last (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  guint n_made = 0;
  g_autoptr (EntWriteBehind) behind
      = ent_write_behind_new (G_OUTPUT_STREAM (stream), double_cb, &n_made, NULL);
  g_autoptr (GError) error = NULL;

  ((Tight *)stream)->room = N_PIECES * 2 * PIECE_SIZE;
  g_assert_cmpuint (give_pieces (behind, &error), ==, N_PIECES);
  g_assert_no_error (error);
  ent_buffer_append (ent_write_behind_get_piece (behind), "end", 3);
  g_assert_false (ent_write_behind_finish (behind, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancel (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n_made = 0;
  g_autoptr (EntWriteBehind) behind
      = ent_write_behind_new (G_OUTPUT_STREAM (stream), double_cb, &n_made, cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (give_pieces (behind, &error), <, 10);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (((Tight *)stream)->bytes->len, ==, 0);
}

/* Whoever gives up has not written what was not given. */
static void
test_given_up (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  guint n_made = 0;
  EntWriteBehind *behind
      = ent_write_behind_new (G_OUTPUT_STREAM (stream), double_cb, &n_made, NULL);

  ent_buffer_append (ent_write_behind_get_piece (behind), "one", 3);
  g_assert_true (ent_write_behind_give (behind, NULL));
  ent_buffer_append (ent_write_behind_get_piece (behind), "two", 3);
  ent_write_behind_free (behind);
  g_assert_cmpuint (n_made, ==, 1);
  g_assert_cmpuint (((Tight *)stream)->bytes->len, ==, 6);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/write-behind/order", test_order);
  g_test_add_func ("/write-behind/failure", test_failure_is_told);
  g_test_add_func ("/write-behind/failure-of-the-last", test_failure_of_the_last);
  g_test_add_func ("/write-behind/cancel", test_cancel);
  g_test_add_func ("/write-behind/given-up", test_given_up);
  return g_test_run ();
}
