/* SPDX-License-Identifier: GPL-3.0-or-later
 * The signatures of an open engagement as the window follows them: told when, and only when, an
 * answer may be another one, and no more work than a change asks for. */
#include "ent-signing-watch.h"

#include "ent-content.h"
#include "ent-signing-test.h"
#include "ent-transaction.h"

typedef struct
{
  EntSigningTest *self;
  EntSigningWatch *watch;
  guint n_changed;
} Fixture;

static void
changed_cb (EntSigningWatch *watch, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->self = ent_signing_test_new (NULL);
  ent_signing_test_require (fixture->self, "term", fixture->self->cmo, fixture->self->cro);
  fixture->watch = ent_signing_watch_new (fixture->self->test->source);
  g_signal_connect (fixture->watch, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->watch);
  ent_signing_test_free (fixture->self);
}

static guint
count_stale (Fixture *fixture)
{
  g_autoptr (GPtrArray) stale = ent_signing_watch_list_stale (fixture->watch);

  return stale->len;
}

static guint
take_changed (Fixture *fixture)
{
  guint n = fixture->n_changed;

  fixture->n_changed = 0;
  return n;
}

static void
assert_state (Fixture *fixture, EntRecord *record, EntSigningState state)
{
  EntSignatures *signatures = ent_signing_watch_get_signatures (fixture->watch);

  g_assert_cmpint (ent_signing_get_state (record, signatures, NULL), ==, state);
}

/* The state follows every way a change can come. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  EntSigningTest *self = fixture->self;

  assert_state (fixture, self->term, ENT_SIGNING_AGREED);
  ent_signing_test_sign (self, self->term, self->cmo);
  assert_state (fixture, self->term, ENT_SIGNING_PARTLY_SIGNED);
  ent_signing_test_sign (self, self->term, self->cro);
  assert_state (fixture, self->term, ENT_SIGNING_SIGNED);
  g_assert_cmpuint (count_stale (fixture), ==, 0);
  ent_test_set (self->test, self->marketing, "text", "Otherwise");
  assert_state (fixture, self->term, ENT_SIGNING_STALE);
  g_assert_cmpuint (count_stale (fixture), ==, 2);
  ent_test_undo (self->test);
  assert_state (fixture, self->term, ENT_SIGNING_SIGNED);
  ent_test_undo (self->test);
  assert_state (fixture, self->term, ENT_SIGNING_PARTLY_SIGNED);
  ent_test_redo (self->test);
  assert_state (fixture, self->term, ENT_SIGNING_SIGNED);
  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term), "number", "2",
                "text", "Another", NULL);
  assert_state (fixture, self->term, ENT_SIGNING_AGREED);
}

/* Once for each change that may matter, never for one that cannot. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  EntSigningTest *self = fixture->self;
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");
  const struct
  {
    EntRecord *record;
    const char *field;
    const char *value;
    guint n_told;
  } changes[] = {
    { self->version, "text", "Otherwise", 1 },
    { self->marketing, "text", "Otherwise", 1 },
    { self->metric, "unit", "people", 1 },
    { self->outcome, "target", "120", 1 },
    { self->cmo, "name", "Marketing chief", 1 },
    { holders->pdata[0], "to", "2026-12-31", 1 },
    { self->maya, "region", "Nordics", 0 },
    { ent_test_get_root (self->test), "title", "Southwind", 0 },
  };

  ent_signing_test_sign (self, self->term, self->cmo);
  ent_signing_test_sign (self, self->sow, self->cmo);
  count_stale (fixture);
  take_changed (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i].field);
      ent_test_set (self->test, changes[i].record, changes[i].field, changes[i].value);
      g_assert_cmpuint (take_changed (fixture), ==, changes[i].n_told);
      count_stale (fixture);
    }
}

/* What nobody asked about is not told as long as it cannot matter to a state. */
static void
test_unasked (Fixture *fixture, gconstpointer data)
{
  ent_test_set (fixture->self->test, fixture->self->metric, "unit", "people");
  g_assert_cmpuint (take_changed (fixture), ==, 0);
  ent_test_set (fixture->self->test, fixture->self->marketing, "text", "Otherwise");
  g_assert_cmpuint (take_changed (fixture), ==, 1);
}

/* After an edit only the contents it touches are made again, however many there are. */
static void
test_little_work (Fixture *fixture, gconstpointer data)
{
  EntSigningTest *self = fixture->self;
  EntContent *content;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Term %u", i);
      EntRecord *term = ent_test_add (self->test, "term", "name", name, NULL);

      ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text", name, NULL);
      ent_signing_test_sign (self, term, self->cmo);
    }
  ent_signing_test_sign (self, self->term, self->cmo);
  g_assert_cmpuint (count_stale (fixture), ==, 0);
  content = ent_signatures_get_content (ent_signing_watch_get_signatures (fixture->watch));
  g_assert_cmpuint (ent_content_take_made (content), ==, 21);
  ent_test_set (self->test, self->version, "text", "Otherwise");
  g_assert_cmpuint (count_stale (fixture), ==, 1);
  g_assert_cmpuint (ent_content_take_made (content), ==, 1);
  ent_signing_test_sign (self, self->term, self->cmo);
  g_assert_cmpuint (count_stale (fixture), ==, 0);
  g_assert_cmpuint (ent_content_take_made (content), ==, 0);
}

/* In the order they were given; without what no longer counts. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  EntSigningTest *self = fixture->self;
  EntRecord *sow = ent_signing_test_sign (self, self->sow, self->cro);
  EntRecord *deliverable = ent_signing_test_sign (self, self->deliverable, self->cmo);
  g_autoptr (GPtrArray) stale = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  ent_test_set (self->test, self->metric, "unit", "people");
  stale = ent_signing_watch_list_stale (fixture->watch);
  g_assert_cmpuint (stale->len, ==, 2);
  g_assert_true (stale->pdata[0] == sow);
  g_assert_true (stale->pdata[1] == deliverable);
  ent_test_set (self->test, self->deliverable, "status", "retired");
  rest = ent_signing_watch_list_stale (fixture->watch);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_true (rest->pdata[0] == sow);
}

/* A transaction that was given up leaves nothing behind. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  EntSigningTest *self = fixture->self;
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  ent_signing_test_sign (self, self->term, self->cmo);
  g_assert_cmpuint (count_stale (fixture), ==, 0);
  transaction = ent_transaction_begin (self->test->engagement, "Edit", &error);
  ent_transaction_set_named (transaction, self->version, "text", "Otherwise", &error);
  g_assert_no_error (error);
  g_clear_pointer (&transaction, ent_transaction_free);
  g_assert_cmpuint (count_stale (fixture), ==, 0);
  assert_state (fixture, self->term, ENT_SIGNING_PARTLY_SIGNED);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/signing-watch/follows", test_follows);
  add ("/signing-watch/told", test_told);
  add ("/signing-watch/unasked", test_unasked);
  add ("/signing-watch/little-work", test_little_work);
  add ("/signing-watch/list", test_list);
  add ("/signing-watch/given-up", test_given_up);
  return g_test_run ();
}
