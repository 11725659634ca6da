/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cursors: the same rows in the same order, however the caller comes by. */
#include "ent-cursor.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-test.h"
#include "ent-transaction.h"

static const EntKind *
find_kind (const char *name)
{
  const EntKind *kind = ent_catalogue_find (name, NULL);

  g_assert_nonnull (kind);
  return kind;
}

/* Adds @n questions to @questionnaire whose numbers go down and are now and then left out. */
static void
add_questions (EntTest *test, EntRecord *questionnaire, guint n)
{
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Add", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = i % 7 == 3 ? NULL : g_strdup_printf ("%u", (n - i + 1) / 2);
      g_autofree char *text = g_strdup_printf ("Question %u", i);
      g_autoptr (EntRecord) question
          = ent_transaction_add (transaction, find_kind ("question"), NULL, &error);

      g_assert_no_error (error);
      ent_transaction_set_named (transaction, question, "questionnaire",
                                 ent_record_get_id (questionnaire), &error);
      ent_transaction_set_named (transaction, question, "number", number, &error);
      ent_transaction_set_named (transaction, question, "text", text, &error);
      g_assert_no_error (error);
    }
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static EntRecord *
add_questionnaire (EntTest *test, const char *name, guint n_questions)
{
  EntRecord *questionnaire = ent_test_add (test, "questionnaire", "name", name, "instrument",
                                           "other", "answer-style", "text", NULL);

  add_questions (test, questionnaire, n_questions);
  return questionnaire;
}

/* Walks the questions of @questionnaire. Returns: how many there were. */
static guint
walk (EntCursor *cursor, EntRecord *questionnaire)
{
  g_autofree char *last_id = NULL;
  guint last_number = 0, count = 0, number_field;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (ent_kind_find_field (find_kind ("question"), "number", &number_field));
  ent_cursor_rewind (cursor, ent_record_get_row (questionnaire));
  for (; ent_cursor_next (cursor, &error); count++)
    {
      const char *text = ent_cursor_get_text (cursor, number_field);
      guint number = text != NULL ? g_ascii_strtoull (text, NULL, 10) : G_MAXUINT;

      g_assert_cmpuint (number, >=, last_number);
      if (number == last_number)
        g_assert_cmpstr (ent_cursor_get_id (cursor), >, last_id);
      last_number = number;
      g_free (last_id);
      last_id = g_strdup (ent_cursor_get_id (cursor));
    }
  g_assert_no_error (error);
  return count;
}

static void
test_children (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  const guint sizes[] = { 3, 0, 40, 2500, 1, 20 };
  EntRecord *parents[G_N_ELEMENTS (sizes)];
  g_autoptr (EntCursor) cursor = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("Questionnaire %zu", i);
      parents[i] = add_questionnaire (test, name, sizes[i]);
    }
  cursor = ent_cursor_new (test->engagement, find_kind ("question"), find_kind ("questionnaire"),
                           ent_record_get_row (parents[0]));
  /* As they come; backwards; and one again. */
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpuint (walk (cursor, parents[i]), ==, sizes[i]);
  for (gsize i = G_N_ELEMENTS (sizes); i-- > 0;)
    g_assert_cmpuint (walk (cursor, parents[i]), ==, sizes[i]);
  g_assert_cmpuint (walk (cursor, parents[2]), ==, sizes[2]);
}

/* What a cursor gives is what the record has. */
static void
test_texts (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *owner = ent_test_add (test, "role", "name", "CMO", "side", "internal", NULL);
  EntRecord *other = ent_test_add (test, "role", "name", "CRO", "side", "internal", NULL);
  g_autofree char *both
      = g_strdup_printf ("%s %s", ent_record_get_id (other), ent_record_get_id (owner));
  g_autoptr (EntCursor) cursor = NULL;
  guint count = 0;

  ent_test_add (test, "agreement", "title", "First", "type", "sla", "what", "One\ntwo", "owner",
                ENT_TEST_ID (owner), "next-review", "2026-09-01", "signatories", both, NULL);
  ent_test_add (test, "agreement", "title", "Second", "type", "sla", "what", "x", "owner",
                ENT_TEST_ID (other), "next-review", "2026-09-01", NULL);
  cursor = ent_cursor_new (test->engagement, find_kind ("agreement"), NULL, 0);
  for (; ent_cursor_next (cursor, NULL); count++)
    {
      g_autoptr (EntRecord) record = ent_source_lookup (test->source, ent_cursor_get_id (cursor));

      g_assert_cmpint (ent_cursor_get_row (cursor), ==, ent_record_get_row (record));
      for (guint i = 0; i < find_kind ("agreement")->n_fields; i++)
        g_assert_cmpstr (ent_cursor_get_text (cursor, i), ==, ent_record_get_text (record, i));
    }
  g_assert_cmpuint (count, ==, 2);
}

/* Reads all of @name. Returns: how many there were. */
static guint
count (EntEngagement *engagement, const char *name, GError **error)
{
  g_autoptr (EntCursor) cursor = ent_cursor_new (engagement, find_kind (name), NULL, 0);
  guint n = 0;

  while (ent_cursor_next (cursor, error))
    n++;
  return n;
}

/* References of more records than are looked up one by one, forward and back, and several in one
 * field, each in the order they were given. */
static void
test_references (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  guint n = 0, owner, signatories;
  g_autoptr (EntCursor) cursor = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);
      g_ptr_array_add (roles, ent_test_add (test, "role", "name", name, "side", "internal", NULL));
    }
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("Agreement %u", i);
      g_autofree char *all = g_strdup_printf ("%s %s %s", ENT_TEST_ID (roles->pdata[i * 7 % 100]),
                                              ENT_TEST_ID (roles->pdata[(i * 3 + 1) % 100]),
                                              ENT_TEST_ID (roles->pdata[99 - i]));
      ent_test_add (test, "agreement", "title", title, "type", "sla", "what", "x", "owner",
                    ENT_TEST_ID (roles->pdata[99 - i]), "next-review", "2026-09-01",
                    i % 5 != 0 ? "signatories" : NULL, all, NULL);
    }
  g_assert_nonnull (ent_kind_find_field (find_kind ("agreement"), "owner", &owner));
  g_assert_nonnull (ent_kind_find_field (find_kind ("agreement"), "signatories", &signatories));
  cursor = ent_cursor_new (test->engagement, find_kind ("agreement"), NULL, 0);
  for (; ent_cursor_next (cursor, NULL); n++)
    {
      g_autoptr (EntRecord) record = ent_source_lookup (test->source, ent_cursor_get_id (cursor));

      g_assert_cmpstr (ent_cursor_get_text (cursor, owner), ==,
                       ent_record_get_text (record, owner));
      g_assert_cmpstr (ent_cursor_get_text (cursor, signatories), ==,
                       ent_record_get_text (record, signatories));
    }
  g_assert_cmpuint (n, ==, roles->len);
}

/* What @change makes of a file with two roles and an agreement, to be read as @kind. */
typedef struct
{
  const char *change;
  const char *kind;
} Damage;

static const Damage damages[] = {
  { "DELETE FROM record WHERE id = (SELECT owner FROM agreement)", "agreement" },
  { "DELETE FROM record WHERE id = (SELECT target FROM \"agreement.signatories\")", "agreement" },
  { "UPDATE record SET uuid = x'00' WHERE id = (SELECT owner FROM agreement)", "agreement" },
};

static void
damage (const char *path, const char *change)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA foreign_keys=OFF", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, change, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (handle), ==, 1);
  sqlite3_close (handle);
}

/* What is missing from a file is an error of its reader, and not missing from what is read. */
static void
test_damaged (gconstpointer data)
{
  const Damage *self = data;
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.entente", NULL);
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = ent_test_add (test, "role", "name", "CMO", "side", "internal", NULL);
  EntRecord *second = ent_test_add (test, "role", "name", "CRO", "side", "internal", NULL);
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;

  ent_test_add (test, "agreement", "title", "First", "type", "sla", "what", "x", "owner",
                ENT_TEST_ID (first), "next-review", "2026-09-01", "signatories",
                ENT_TEST_ID (second), NULL);
  g_assert_true (ent_engagement_backup (test->engagement, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  damage (path, self->change);
  engagement = ent_engagement_open (path, TRUE, &error);
  g_assert_no_error (error);
  count (engagement, self->kind, &error);
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
  ent_engagement_close (engagement);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntCursor) top = ent_cursor_new (test->engagement, find_kind ("term"), NULL, 0);
  g_autoptr (EntCursor) children
      = ent_cursor_new (test->engagement, find_kind ("term-definition"), find_kind ("term"), 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_cursor_next (top, &error));
  g_assert_no_error (error);
  g_assert_false (ent_cursor_next (children, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/cursor/children", test_children);
  g_test_add_func ("/cursor/texts", test_texts);
  g_test_add_func ("/cursor/references", test_references);
  g_test_add_func ("/cursor/empty", test_empty);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/cursor/damaged/%zu", i);
      g_test_add_data_func (name, &damages[i], test_damaged);
    }
  return g_test_run ();
}
