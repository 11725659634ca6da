/* SPDX-License-Identifier: GPL-3.0-or-later
 * SQLite keeps any bytes as text. What comes out of a damaged or hostile file is UTF-8 all the
 * same, is called damage by verify, and is in no export. */
#include <sqlite3.h>

#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-xml-writer.h"

/* A character that is cut off, so that whoever skips all of it is behind the end of the text. */
#define CUT "cast (x'4d514cf0' AS TEXT)"
#define MENDED "MQL\357\277\275"

typedef struct
{
  char *folder;
  char *path;
  EntEngagement *engagement; /* (nullable): open once it was damaged */
} Place;

/* A term, and the statement of the test applied to the closed file. */
static void
set_up (Place *place, gconstpointer sql)
{
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) term = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  place->folder = ent_test_folder_make ();
  place->path = g_build_filename (place->folder, "x.entente", NULL);
  place->engagement = ent_engagement_create (place->path, "Fabrikant", "Ada Moreau", &error);
  transaction = ent_transaction_begin (place->engagement, "Add", &error);
  term = ent_transaction_add (transaction, &ent_term_kind, NULL, &error);
  ent_transaction_set (transaction, term, ENT_TERM_NAME, "MQL", &error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  ent_engagement_close (place->engagement);
  g_clear_object (&place->engagement);

  g_assert_cmpint (sqlite3_open (place->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
  place->engagement = ent_engagement_open (place->path, FALSE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Place *place, gconstpointer sql)
{
  ent_engagement_close (place->engagement);
  g_object_unref (place->engagement);
  ent_test_folder_remove (place->folder);
  g_free (place->path);
}

static gboolean
export_xml (Place *place, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  return ent_xml_write (place->engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, error);
}

static void
test_record (Place *place, gconstpointer sql)
{
  g_autoptr (GPtrArray) terms = ent_source_list (ENT_SOURCE (place->engagement), "term");
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (ent_record_get_text (terms->pdata[0], ENT_TERM_NAME), ==, MENDED);

  g_assert_false (ent_engagement_verify (place->engagement, report, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ent_report_get (report, 0)->message, ==,
                   "Term “" MENDED "” is not what the history says. It was changed outside "
                   "Entente.");

  g_assert_false (export_xml (place, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
  g_assert_cmpstr (error->message, ==,
                   "x.entente is damaged (database disk image is malformed). Go back to a copy; "
                   "the file itself was left alone.");
}

/* Letters before what is wrong, and behind it, do not hide it. */
static void
test_export (Place *place, gconstpointer sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (export_xml (place, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
}

static void
test_long_text (Place *place, gconstpointer sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (export_xml (place, &error));
  g_assert_no_error (error);
}

static void
test_history (Place *place, gconstpointer sql)
{
  g_autoptr (GListModel) entries = ent_journal_list_entries (place->engagement, NULL);
  g_autoptr (EntEntry) entry = g_list_model_get_item (entries, 0);
  g_autoptr (EntReport) report = ent_report_new ();

  g_assert_cmpstr (ent_entry_get_label (entry), ==, MENDED);
  g_assert_cmpstr (ent_entry_get_person (entry), ==, MENDED);
  g_assert_cmpstr (ent_entry_get_reason (entry), ==, MENDED);
  g_assert_false (ent_engagement_verify (place->engagement, report, NULL, NULL));
}

/* A list of entries has an entry for each of its places, also once the file gives none. */
static void
test_lost_entry (Place *place, gconstpointer sql)
{
  g_autoptr (GListModel) entries = ent_journal_list_entries (place->engagement, NULL);
  g_autoptr (EntEntry) entry = NULL;
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (place->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "DELETE FROM entry WHERE sequence = 2", NULL, NULL,
                                 NULL),
                   ==, SQLITE_OK);
  sqlite3_close (database);
  entry = g_list_model_get_item (entries, 0);
  g_assert_cmpint (ent_entry_get_sequence (entry), ==, 2);
  g_assert_cmpstr (ent_entry_get_label (entry), ==,
                   "This entry cannot be read; the file is damaged.");
  g_assert_cmpstr (ent_entry_get_time (entry), ==, "");
  g_assert_null (ent_entry_get_reason (entry));
}

/* The schema gate quotes what SQLite says, which quotes the file. */
static void
test_schema (void)
{
  g_autofree char *folder = ent_test_folder_make ();
  g_autofree char *path = g_build_filename (folder, "x.entente", NULL);
  g_autoptr (EntEngagement) engagement = ent_engagement_create (path, "Fabrikant", NULL, NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  ent_engagement_close (engagement);
  g_clear_object (&engagement);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database,
                                 "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = " CUT
                                 ", sql = 'CREATE TABLE' WHERE name = 'term'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (database);
  g_assert_null (ent_engagement_open (path, FALSE, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (g_strrstr (error->message, MENDED));
  ent_test_folder_remove (g_steal_pointer (&folder));
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/store/damaged-text/record", Place, "UPDATE term SET name = " CUT, set_up,
              test_record, tear_down);
  g_test_add ("/store/damaged-text/late", Place,
              "UPDATE term SET name = cast ('Marketing-qualified' || x'ff' || ' lead, as it was' "
              "AS TEXT)",
              set_up, test_export, tear_down);
  g_test_add ("/store/damaged-text/null", Place,
              "UPDATE term SET name = cast ('Marketing' || x'00' || 'qualified lead' AS TEXT)",
              set_up, test_export, tear_down);
  g_test_add ("/store/damaged-text/sound", Place,
              "UPDATE term SET name = 'Qualifizierter Kontakt für den Vertrieb, geprüft – €'",
              set_up, test_long_text, tear_down);
  g_test_add ("/store/damaged-text/history", Place,
              "UPDATE entry SET label = " CUT ", person = " CUT ", reason = " CUT
              " WHERE sequence = 2",
              set_up, test_history, tear_down);
  g_test_add ("/store/damaged-text/lost-entry", Place, "SELECT 1", set_up, test_lost_entry,
              tear_down);
  g_test_add_func ("/store/damaged-text/schema", test_schema);
  return g_test_run ();
}
