/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing behind: all pieces arrive, in order; what fails is told once it is known. */
#include "ent-write-behind.h"

#include "ent-test.h"

#define N_PIECES 50

/* A stream that takes @room bytes and then has no more. */
typedef struct
{
  GOutputStream parent;
  gsize room;
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

/* Gives pieces of 1000 bytes, each of one letter, from two buffers in turn. Returns: how many were
 * taken before one was refused. */
static guint
give_pieces (EntWriteBehind *behind, GError **error)
{
  static char buffers[2][1000];

  for (guint i = 0; i < N_PIECES; i++)
    {
      memset (buffers[i % 2], 'A' + i % 26, sizeof buffers[0]);
      if (!ent_write_behind_give (behind, buffers[i % 2], sizeof buffers[0], error))
        return i;
    }
  return N_PIECES;
}

static void
test_order (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  g_autoptr (EntWriteBehind) behind = ent_write_behind_new (G_OUTPUT_STREAM (stream), NULL);
  g_autoptr (GError) error = NULL;
  const GByteArray *bytes = ((Tight *)stream)->bytes;

  g_assert_cmpuint (give_pieces (behind, &error), ==, N_PIECES);
  g_assert_true (ent_write_behind_finish (behind, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bytes->len, ==, N_PIECES * 1000);
  for (guint i = 0; i < bytes->len; i++)
    g_assert_cmpint (bytes->data[i], ==, 'A' + i / 1000 % 26);
}

static void
test_failure_is_told (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  g_autoptr (EntWriteBehind) behind = ent_write_behind_new (G_OUTPUT_STREAM (stream), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  ((Tight *)stream)->room = 4500;
  /* The fifth is begun, and is known to have failed when the sixth is given. */
  g_assert_cmpuint (give_pieces (behind, &error), ==, 5);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (ent_write_behind_finish (behind, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (((Tight *)stream)->bytes->len, ==, 4500);
}

static void
test_failure_of_the_last (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  g_autoptr (EntWriteBehind) behind = ent_write_behind_new (G_OUTPUT_STREAM (stream), NULL);
  g_autoptr (GError) error = NULL;

  ((Tight *)stream)->room = N_PIECES * 1000 - 1;
  g_assert_cmpuint (give_pieces (behind, &error), ==, N_PIECES);
  g_assert_no_error (error);
  g_assert_false (ent_write_behind_finish (behind, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancel (void)
{
  g_autoptr (GObject) stream = g_object_new (tight_get_type (), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntWriteBehind) behind = ent_write_behind_new (G_OUTPUT_STREAM (stream), cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (give_pieces (behind, &error), ==, 1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (((Tight *)stream)->bytes->len, ==, 0);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/write-behind/order", test_order);
  g_test_add_func ("/write-behind/failure", test_failure_is_told);
  g_test_add_func ("/write-behind/failure-of-the-last", test_failure_of_the_last);
  g_test_add_func ("/write-behind/cancel", test_cancel);
  return g_test_run ();
}
