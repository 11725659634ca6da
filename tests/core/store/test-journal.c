/* SPDX-License-Identifier: GPL-3.0-or-later
 * The journal: what it tells, undo and redo, the past, and that rewriting is noticed. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

static const char *
get_name (EntRecord *record)
{
  return ent_record_get_text (record, ENT_ROLE_NAME);
}

static void
undo (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;

  ent_journal_undo (engagement, &error);
  g_assert_no_error (error);
}

static void
redo (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;

  ent_journal_redo (engagement, &error);
  g_assert_no_error (error);
}

static void
assert_labels (EntEngagement *engagement, const char *undo_label, const char *redo_label)
{
  g_autofree char *undo_found = ent_journal_dup_undo_label (engagement);
  g_autofree char *redo_found = ent_journal_dup_redo_label (engagement);

  g_assert_cmpstr (undo_found, ==, undo_label);
  g_assert_cmpstr (redo_found, ==, redo_label);
}

static void
rename_role (EntRecord *role, const char *name)
{
  g_autoptr (GError) error = NULL;

  ent_record_change (role, ENT_ROLE_NAME, name, &error);
  g_assert_no_error (error);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);

  rename_role (role, "B");
  rename_role (role, "C");
  undo (test->engagement);
  g_assert_cmpstr (get_name (role), ==, "B");
  assert_labels (test->engagement, "Change Name of A", "Change Name of B");
  undo (test->engagement);
  g_assert_cmpstr (get_name (role), ==, "A");
  redo (test->engagement);
  redo (test->engagement);
  g_assert_cmpstr (get_name (role), ==, "C");
  assert_labels (test->engagement, "Change Name of B", NULL);
  undo (test->engagement);
  g_assert_cmpstr (get_name (role), ==, "B");
  rename_role (role, "D");
  assert_labels (test->engagement, "Change Name of B", NULL);
  undo (test->engagement);
  undo (test->engagement);
  g_assert_cmpstr (get_name (role), ==, "A");
}

static void
test_undo_ends (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;

  assert_labels (test->engagement, NULL, NULL);
  g_assert_false (ent_journal_undo (test->engagement, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (ent_journal_redo (test->engagement, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND);
}

static void
test_undo_of_adding_removes (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);

  undo (test->engagement);
  g_assert_true (ent_record_is_removed (role));
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 0);
  redo (test->engagement);
  g_assert_false (ent_record_is_removed (role));
  g_assert_cmpstr (get_name (role), ==, "A");
}

/* Any sequence of undo and redo ends where the same steps on a plain stack of states end. */
static void
test_random_walk (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "0", NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint place = 0;

  g_ptr_array_add (states, g_strdup ("0"));
  for (guint step = 1; step < 200; step++)
    {
      int choice = g_test_rand_int_range (0, 3);

      if (choice == 0)
        {
          g_ptr_array_set_size (states, place + 1);
          g_ptr_array_add (states, g_strdup_printf ("%u", step));
          rename_role (role, g_ptr_array_index (states, ++place));
        }
      else if (choice == 1 && place > 0)
        {
          undo (test->engagement);
          place--;
        }
      else if (choice == 2 && place + 1 < states->len)
        {
          redo (test->engagement);
          place++;
        }
      g_assert_cmpstr (get_name (role), ==, g_ptr_array_index (states, place));
    }
}

static void
test_entries_tell (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, 31, 14, 5, 0);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntEntry) head = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  EntFieldChange *change;

  ent_engagement_set_person (test->engagement, "Ada Moreau");
  ent_engagement_set_time (test->engagement, time);
  transaction = ent_transaction_begin (test->engagement, "Rename", NULL);
  ent_transaction_set_reason (transaction, "Asked for");
  g_assert_true (ent_transaction_set (transaction, role, ENT_ROLE_NAME, "B", NULL));
  g_assert_true (ent_transaction_commit (transaction, NULL));

  head = ent_journal_dup_head (test->engagement);
  g_assert_cmpstr (ent_entry_get_label (head), ==, "Rename");
  g_assert_cmpstr (ent_entry_get_person (head), ==, "Ada Moreau");
  g_assert_cmpstr (ent_entry_get_reason (head), ==, "Asked for");
  g_assert_cmpstr (ent_entry_get_time (head), ==, "2026-03-31T14:05:00Z");
  changes = ent_journal_list_changes (test->engagement, head, 10);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->field->name, ==, "name");
  g_assert_cmpstr (change->before, ==, "A");
  g_assert_cmpstr (change->after, ==, "B");
  g_assert_cmpstr (change->title, ==, "B");
}

static void
test_entries_of_one_record (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);
  EntRecord *other = ent_test_add (test, "role", "name", "X", NULL);
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) own = NULL;
  g_autoptr (EntEntry) newest = NULL;

  rename_role (role, "B");
  rename_role (other, "Y");
  all = ent_journal_list_entries (test->engagement, NULL);
  own = ent_journal_list_entries (test->engagement, role);
  g_assert_cmpuint (g_list_model_get_n_items (own), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (all), >=, 4);
  newest = g_list_model_get_item (own, 0);
  g_assert_cmpstr (ent_entry_get_label (newest), ==, "Change Name of A");
}

static void
test_values_as_they_were (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);
  g_autoptr (EntEntry) first = ent_journal_dup_head (test->engagement);
  gint64 sequence = ent_entry_get_sequence (first);
  g_autofree char *then = NULL;
  g_autofree char *later = NULL;
  g_autofree char *before = NULL;

  rename_role (role, "B");
  then = ent_journal_dup_value_at (test->engagement, role, ENT_ROLE_NAME, sequence);
  later = ent_journal_dup_value_at (test->engagement, role, ENT_ROLE_NAME, sequence + 1);
  before = ent_journal_dup_value_at (test->engagement, role, ENT_ROLE_NAME, sequence - 1);
  g_assert_cmpstr (then, ==, "A");
  g_assert_cmpstr (later, ==, "B");
  g_assert_null (before);
}

static void
test_past (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "A", NULL);
  EntRecord *gone = ent_test_add (test, "role", "name", "Gone", NULL);
  g_autoptr (EntEntry) then = ent_journal_dup_head (test->engagement);
  g_autoptr (EntEngagement) past = NULL;
  g_autoptr (EntRecord) past_role = NULL;
  g_autoptr (EntEntry) past_head = NULL;
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  rename_role (role, "B");
  ent_test_remove (test, gone);
  ent_test_add (test, "role", "name", "New", NULL);

  past = ent_engagement_open_as_of (test->engagement, ent_entry_get_sequence (then), &error);
  g_assert_no_error (error);
  past_role = ent_source_lookup (ENT_SOURCE (past), ENT_TEST_ID (role));
  past_head = ent_journal_dup_head (past);
  g_assert_cmpstr (get_name (past_role), ==, "A");
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (past), "role"), ==, 2);
  g_assert_cmpint (ent_entry_get_sequence (past_head), ==, ent_entry_get_sequence (then));
  found = ent_engagement_search (past, "Gone", 5);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (ent_engagement_verify (past, report, NULL, &error));
  g_assert_false (ent_record_change (past_role, ENT_ROLE_NAME, "C", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY);
  g_assert_cmpstr (get_name (role), ==, "B");
}

static void
test_find_date (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, 31, 23, 59, 59);
  g_autoptr (EntEntry) head = NULL;
  GDate day;

  ent_engagement_set_time (test->engagement, time);
  ent_test_add (test, "role", "name", "A", NULL);
  head = ent_journal_dup_head (test->engagement);
  g_date_set_dmy (&day, 31, 3, 2026);
  g_assert_cmpint (ent_journal_find_date (test->engagement, &day), ==,
                   ent_entry_get_sequence (head));
  g_date_set_dmy (&day, 1, 1, 1990);
  g_assert_cmpint (ent_journal_find_date (test->engagement, &day), ==, 0);
}

/* A file with some history, closed; and what a statement run on it behind our back does to it. */

static char *
make_file (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "x.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement
      = ent_engagement_create (path, "Fabrikant", "Ada Moreau", &error);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) role = NULL;

  g_assert_no_error (error);
  transaction = ent_transaction_begin (engagement, "Add role", &error);
  role = ent_transaction_add (transaction, &ent_role_kind, NULL, &error);
  g_assert_true (ent_transaction_set (transaction, role, ENT_ROLE_NAME, "A", &error));
  g_assert_true (ent_transaction_commit (transaction, &error));
  rename_role (role, "B");
  ent_engagement_close (engagement);
  return g_steal_pointer (&path);
}

static void
tamper (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_undo_survives_restart (void)
{
  char *folder = ent_test_folder_make ();
  g_autofree char *path = make_file (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, &error);
  g_autoptr (EntRecord) role = NULL;

  g_assert_no_error (error);
  role = ent_source_find_titled (ENT_SOURCE (engagement), "role", "b", NULL);
  assert_labels (engagement, "Change Name of A", NULL);
  undo (engagement);
  ent_engagement_close (engagement);
  g_clear_object (&engagement);

  engagement = ent_engagement_open (path, FALSE, &error);
  assert_labels (engagement, "Add role", "Change Name of A");
  redo (engagement);
  g_clear_object (&role);
  role = ent_source_find_titled (ENT_SOURCE (engagement), "role", "B", NULL);
  g_assert_nonnull (role);
  ent_engagement_close (engagement);
  ent_test_folder_remove (folder);
}

static void
test_rewriting_is_noticed (void)
{
  static const struct
  {
    const char *sql;
    const char *expected; /* NULL: nothing is wrong */
  } cases[] = {
    { "SELECT 1", NULL },
    { "UPDATE role SET name='Z'", "not what the history says" },
    { "DELETE FROM role", "not what the history says" },
    { "UPDATE entry SET label='Nothing' WHERE sequence=2", "was rewritten" },
    { "UPDATE entry SET person='Nobody' WHERE sequence=2", "was rewritten" },
    { "UPDATE entry SET time='2020-01-01T00:00:00Z' WHERE sequence=1", "was rewritten" },
    { "UPDATE entry SET reason='' WHERE sequence=1", "was rewritten" },
    { "DELETE FROM entry WHERE sequence=2", "was rewritten" },
    { "UPDATE change SET operation=2 WHERE id=2", "was rewritten" },
    { "UPDATE change SET fields=x'00' WHERE id=3", "was rewritten" },
    { "DELETE FROM change WHERE id=3", "was rewritten" },
    { "UPDATE entry SET digest=zeroblob(32) WHERE sequence=3", "was rewritten" },
    { "INSERT INTO change (record, operation, fields) VALUES (1, 1, x'')", "cut off or added" },
    { "INSERT INTO record (uuid, kind) VALUES (randomblob(16), 3);"
      "INSERT INTO role (id, name, side) VALUES (last_insert_rowid(), 'Q', 'internal')",
      "" },
    { "UPDATE record SET kind=99 WHERE id=2", "without a kind" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *folder = ent_test_folder_make ();
      g_autofree char *path = make_file (folder);
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (EntEngagement) engagement = NULL;
      g_autofree char *text = NULL;
      gboolean intact;

      tamper (path, cases[i].sql);
      engagement = ent_engagement_open (path, FALSE, &error);
      g_assert_no_error (error);
      intact = ent_engagement_verify (engagement, report, NULL, &error);
      g_assert_no_error (error);
      text = ent_report_format (report, NULL);
      g_test_message ("%s: %s", cases[i].sql, text);
      g_assert_cmpint (intact, ==, cases[i].expected == NULL);
      if (cases[i].expected != NULL)
        g_assert_nonnull (strstr (text, cases[i].expected));
      ent_engagement_close (engagement);
      ent_test_folder_remove (folder);
    }
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/journal/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/journal/undo-ends", test_undo_ends);
  g_test_add_func ("/journal/undo-of-adding", test_undo_of_adding_removes);
  g_test_add_func ("/journal/random-walk", test_random_walk);
  g_test_add_func ("/journal/entries", test_entries_tell);
  g_test_add_func ("/journal/entries-of-record", test_entries_of_one_record);
  g_test_add_func ("/journal/values", test_values_as_they_were);
  g_test_add_func ("/journal/past", test_past);
  g_test_add_func ("/journal/find-date", test_find_date);
  g_test_add_func ("/journal/restart", test_undo_survives_restart);
  g_test_add_func ("/journal/rewriting", test_rewriting_is_noticed);
  return g_test_run ();
}
