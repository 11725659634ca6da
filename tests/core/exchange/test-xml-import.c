/* SPDX-License-Identifier: GPL-3.0-or-later
 * XML into an engagement that has records already: what is newer wins, what both changed is asked,
 * what is signed stays. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-journal.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

typedef struct
{
  char *folder;
  char *document;      /* where a test writes the document it imports */
  EntEngagement *mine; /* both came from ENT_TEST_DOCUMENT and go their own ways */
  EntEngagement *theirs;
  EntReport *report;
  EntMergeSummary *summary;
  GError *error;
} Fixture;

static EntEngagement *
make_engagement (const char *folder, const char *name)
{
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  EntEngagement *engagement = ent_exchange_test_create (path);

  ent_exchange_test_import (engagement, document);
  return engagement;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = ent_test_folder_make ();
  fixture->document = g_build_filename (fixture->folder, "theirs.xml", NULL);
  fixture->mine = make_engagement (fixture->folder, "mine.entente");
  fixture->theirs = make_engagement (fixture->folder, "theirs.entente");
}

static void
forget (Fixture *fixture)
{
  g_clear_pointer (&fixture->report, ent_report_unref);
  g_clear_pointer (&fixture->summary, ent_merge_summary_unref);
  g_clear_error (&fixture->error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  forget (fixture);
  ent_engagement_close (fixture->mine);
  ent_engagement_close (fixture->theirs);
  g_object_unref (fixture->mine);
  g_object_unref (fixture->theirs);
  g_free (fixture->document);
  ent_test_folder_remove (fixture->folder);
}

static EntRecord *
find (EntEngagement *engagement, const char *kind, const char *title)
{
  EntRecord *record = ent_source_find_titled (ENT_SOURCE (engagement), kind, title, NULL);

  g_assert_nonnull (record);
  return record;
}

static guint
find_field (EntRecord *record, const char *name)
{
  guint index;

  g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (record), name, &index));
  return index;
}

static void
change (EntEngagement *engagement,
        const char *kind,
        const char *title,
        const char *field,
        const char *to)
{
  g_autoptr (EntRecord) record = find (engagement, kind, title);
  g_autoptr (GError) error = NULL;

  ent_record_change (record, find_field (record, field), to, &error);
  g_assert_no_error (error);
}

static void
assert_value (EntEngagement *engagement,
              const char *kind,
              const char *title,
              const char *field,
              const char *expected)
{
  g_autoptr (EntRecord) record = find (engagement, kind, title);

  g_assert_cmpstr (ent_record_get_text (record, find_field (record, field)), ==, expected);
}

/* Exports theirs in @profile and imports that into mine. */
static gboolean
merge (Fixture *fixture, EntProfile profile, EntXmlImportOptions options)
{
  forget (fixture);
  fixture->report = ent_report_new ();
  fixture->summary = ent_merge_summary_new ();
  ent_xml_write_file (fixture->theirs, profile, fixture->document, NULL, NULL, NULL,
                      &fixture->error);
  g_assert_no_error (fixture->error);
  return ent_xml_import (fixture->mine, fixture->document, &options, fixture->report,
                         fixture->summary, NULL, NULL, NULL, &fixture->error);
}

static guint
count (Fixture *fixture, EntMergeOutcome outcome)
{
  return ent_merge_summary_get_count (fixture->summary, outcome);
}

static gint64
get_head (EntEngagement *engagement)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (engagement);

  return ent_entry_get_sequence (head);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  gint64 head = get_head (fixture->mine);

  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  g_assert_cmpuint (ent_merge_summary_get_length (fixture->summary), ==, 0);
  g_assert_cmpuint (ent_merge_summary_get_n_records (fixture->summary), ==, 147);
  g_assert_cmpuint (ent_merge_summary_get_n_missing (fixture->summary), ==, 0);
  g_assert_cmpint (get_head (fixture->mine), ==, head);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  const EntMergeChange *listed;

  change (fixture->theirs, "system", "Beacon", "region", "EMEA");
  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  g_assert_no_error (fixture->error);
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");
  g_assert_cmpuint (count (fixture, ENT_MERGE_CHANGED), ==, 1);
  listed = ent_merge_summary_get (fixture->summary, 0);
  g_assert_cmpint (listed->outcome, ==, ENT_MERGE_CHANGED);
  g_assert_cmpstr (listed->kind->name, ==, "system");
  g_assert_cmpstr (listed->title, ==, "Beacon");
  g_assert_cmpstr (listed->field->name, ==, "region");
  g_assert_null (listed->mine);
  g_assert_cmpstr (listed->theirs, ==, "EMEA");
  g_assert_cmpuint (listed->line, >, 1);

  g_assert_true (ent_journal_undo (fixture->mine, NULL));
  assert_value (fixture->mine, "system", "Beacon", "region", NULL);
}

static void
test_older (Fixture *fixture, gconstpointer data)
{
  gint64 head;

  change (fixture->mine, "system", "Beacon", "region", "EMEA");
  head = get_head (fixture->mine);
  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");
  g_assert_cmpuint (count (fixture, ENT_MERGE_KEPT), ==, 1);
  g_assert_cmpint (get_head (fixture->mine), ==, head);
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  change (fixture->mine, "system", "Beacon", "region", "EMEA");
  change (fixture->theirs, "system", "Beacon", "region", "APAC");

  g_assert_false (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  g_assert_error (fixture->error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_cmpuint (count (fixture, ENT_MERGE_CONFLICT), ==, 1);
  g_assert_cmpstr (ent_report_get (fixture->report, 0)->message, ==,
                   "System “Beacon”: Region was changed here and in the document. Choose whose to "
                   "take.");
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");

  g_assert_true (
      merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ .prefer = ENT_PREFER_MINE }));
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");

  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT,
                        (EntXmlImportOptions){ .prefer = ENT_PREFER_THEIRS }));
  assert_value (fixture->mine, "system", "Beacon", "region", "APAC");
}

/* Different fields of one record are no conflict. */
static void
test_both_sides (Fixture *fixture, gconstpointer data)
{
  change (fixture->mine, "system", "Beacon", "region", "EMEA");
  change (fixture->theirs, "system", "Beacon", "record-of", "Leads");
  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");
  assert_value (fixture->mine, "system", "Beacon", "record-of", "Leads");
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  gint64 head;
  EntXmlImportOptions options = { .dry_run = TRUE };

  change (fixture->mine, "system", "Beacon", "region", "EMEA");
  change (fixture->theirs, "system", "Beacon", "region", "APAC");
  change (fixture->theirs, "system", "Salesworks", "region", "APAC");
  head = get_head (fixture->mine);
  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, options));
  g_assert_no_error (fixture->error);
  g_assert_false (ent_report_has_errors (fixture->report));
  g_assert_cmpuint (count (fixture, ENT_MERGE_CONFLICT), ==, 1);
  g_assert_cmpuint (count (fixture, ENT_MERGE_CHANGED), ==, 1);
  g_assert_cmpint (get_head (fixture->mine), ==, head);
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");
  assert_value (fixture->mine, "system", "Salesworks", "region", NULL);
}

static void
add (EntEngagement *engagement, const char *kind_name, const char *field, const char *value)
{
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", NULL);
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  record = ent_transaction_add (transaction, ent_catalogue_find (kind_name, NULL), NULL, &error);
  g_assert_no_error (error);
  ent_transaction_set_named (transaction, record, field, value, &error);
  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* What only one side has is added, or stays. */
static void
test_only_one_side (Fixture *fixture, gconstpointer data)
{
  add (fixture->mine, "system", "name", "Ledger");
  add (fixture->theirs, "system", "name", "Lakehouse");
  g_assert_true (merge (fixture, ENT_PROFILE_ENGAGEMENT, (EntXmlImportOptions){ 0 }));
  g_assert_cmpuint (count (fixture, ENT_MERGE_ADDED), ==, 1);
  g_assert_cmpuint (ent_merge_summary_get_n_missing (fixture->summary), ==, 1);
  g_assert_cmpstr (ent_merge_summary_get (fixture->summary, 0)->title, ==, "Lakehouse");
  assert_value (fixture->mine, "system", "Lakehouse", "name", "Lakehouse");
  assert_value (fixture->mine, "system", "Ledger", "name", "Ledger");
}

/* What the agreements do not say, they do not change. */
static void
test_agreements (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ent_exchange_test_export (fixture->mine, ENT_PROFILE_ENGAGEMENT);
  g_autofree char *after = NULL;

  g_assert_true (merge (fixture, ENT_PROFILE_AGREEMENTS, (EntXmlImportOptions){ 0 }));
  g_assert_cmpuint (ent_merge_summary_get_length (fixture->summary), ==, 0);
  g_assert_cmpuint (ent_merge_summary_get_n_missing (fixture->summary), ==, 0);
  after = ent_exchange_test_export (fixture->mine, ENT_PROFILE_ENGAGEMENT);
  g_assert_cmpstr (before, ==, after);

  change (fixture->theirs, "system", "Beacon", "region", "EMEA");
  g_assert_true (merge (fixture, ENT_PROFILE_AGREEMENTS, (EntXmlImportOptions){ 0 }));
  assert_value (fixture->mine, "system", "Beacon", "region", "EMEA");
  assert_value (fixture->mine, "stakeholder", "Walter Stein", "class", "potential-blocker");
}

/* Whatever is preferred: a text somebody signed is not exchanged beneath the signature. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  const char *title = "Lead handoff between marketing and sales";
  g_autoptr (EntRecord) agreement = find (fixture->mine, "agreement", title);
  g_autofree char *what
      = g_strdup (ent_record_get_text (agreement, find_field (agreement, "what")));

  change (fixture->theirs, "agreement", title, "what", "Sales takes what it likes.");
  change (fixture->theirs, "handoff-protocol", "MQL to sales development", "data", "Nothing.");
  change (fixture->theirs, "agreement", "Attribution", "what", "Two models.");
  for (int prefer = ENT_PREFER_NONE; prefer <= ENT_PREFER_THEIRS; prefer++)
    {
      g_assert_true (
          merge (fixture, ENT_PROFILE_AGREEMENTS, (EntXmlImportOptions){ .prefer = prefer }));
      g_assert_cmpuint (count (fixture, ENT_MERGE_SIGNED), ==, 2);
      g_assert_cmpuint (ent_report_get_count (fixture->report, ENT_SEVERITY_WARNING), ==, 2);
      assert_value (fixture->mine, "agreement", title, "what", what);
    }
  assert_value (fixture->mine, "agreement", "Attribution", "what", "Two models.");
}

/* A document that says a rejection was an approval changes nothing. */
static void
test_sign_off (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ent_exchange_test_export (fixture->theirs, ENT_PROFILE_AGREEMENTS);
  g_autoptr (GString) forged = g_string_new (text);
  g_autofree char *path = NULL;
  g_autofree char *before = ent_exchange_test_export (fixture->mine, ENT_PROFILE_ENGAGEMENT);
  g_autofree char *after = NULL;

  g_assert_cmpuint (g_string_replace (forged, "<decision>reject</decision>",
                                      "<decision>approve</decision>", 0),
                    ==, 1);
  path = ent_exchange_test_write (fixture->folder, "forged.xml", forged->str, -1);
  ent_exchange_test_import (fixture->mine, path);
  after = ent_exchange_test_export (fixture->mine, ENT_PROFILE_ENGAGEMENT);
  g_assert_cmpstr (before, ==, after);
}

/* Agreements of another engagement come without its own record, and what named that names ours. */
static void
test_other_engagement (Fixture *fixture, gconstpointer data)
{
  static const char document[]
      = "<entente xmlns=\"urn:entente:operating-agreements:1\" version=\"1.0\" "
        "profile=\"engagement\">"
        "<engagement id=\"0196b1c0-9999-7000-8000-000000000001\"><title>Elsewhere</title>"
        "<phase>diagnose</phase></engagement>"
        "<dispute id=\"0196b1c0-9999-7000-8000-000000000002\"><title>Whose is it?</title>"
        "<about ref=\"0196b1c0-9999-7000-8000-000000000001\"/>"
        "<raised-on>2026-01-05</raised-on><state>open</state></dispute>"
        "</entente>";
  g_autofree char *path = ent_exchange_test_write (fixture->folder, "other.xml", document, -1);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (fixture->mine);

  ent_exchange_test_import (fixture->mine, path);
  assert_value (fixture->mine, "engagement", "Revenue alignment at Northwind Instruments", "phase",
                "deliver");
  assert_value (fixture->mine, "dispute", "Whose is it?", "about", ent_record_get_id (root));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autoptr (EntReport) report = ent_report_new ();
  gint64 head = get_head (fixture->mine);

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_xml_import (fixture->mine, document, NULL, report, NULL, NULL, NULL,
                                  cancellable, &fixture->error));
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (get_head (fixture->mine), ==, head);
  /* The engagement is free for the next change. */
  change (fixture->mine, "system", "Beacon", "region", "EMEA");
}

static gpointer
write_pipe (gpointer data)
{
  const char *path = data;
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autofree char *text = NULL;
  gsize length;
  FILE *pipe;

  g_assert_true (g_file_get_contents (document, &text, &length, NULL));
  pipe = fopen (path, "w");
  g_assert_cmpuint (fwrite (text, 1, length, pipe), ==, length);
  fclose (pipe);
  return NULL;
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  GThread *writer;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_pipe, path);
  ent_exchange_test_import (fixture->mine, path);
  g_thread_join (writer);
}

static void
follow_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autoptr (EntReport) report = ent_report_new ();
  double fraction = 0;

  g_assert_true (ent_xml_import (fixture->mine, document, NULL, report, NULL, follow_cb, &fraction,
                                 NULL, &fixture->error));
  g_assert_cmpfloat (fraction, ==, 1.0);
}

/* A worker that is not there, says nothing, or says nonsense. */
static void
test_worker (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *program;
    int code;
  } workers[] = { { "/nowhere/entente-import-worker", ENT_ERROR_OPEN },
                  { "/bin/false", ENT_ERROR_INVALID },
                  { "/bin/cat", ENT_ERROR_INVALID } };
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autofree char *worker = g_strdup (g_getenv ("ENTENTE_IMPORT_WORKER"));
  gint64 head = get_head (fixture->mine);

  for (gsize i = 0; i < G_N_ELEMENTS (workers); i++)
    {
      g_autoptr (EntReport) report = ent_report_new ();

      g_setenv ("ENTENTE_IMPORT_WORKER", workers[i].program, TRUE);
      g_assert_false (ent_xml_import (fixture->mine, document, NULL, report, NULL, NULL, NULL, NULL,
                                      &fixture->error));
      g_assert_error (fixture->error, ENT_ERROR, workers[i].code);
      g_clear_error (&fixture->error);
      g_assert_cmpint (get_head (fixture->mine), ==, head);
    }
  if (worker != NULL)
    g_setenv ("ENTENTE_IMPORT_WORKER", worker, TRUE);
}

#define ADD(path, func) g_test_add ("/xml-import/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("same", test_same);
  ADD ("newer", test_newer);
  ADD ("older", test_older);
  ADD ("conflict", test_conflict);
  ADD ("both-sides", test_both_sides);
  ADD ("dry-run", test_dry_run);
  ADD ("only-one-side", test_only_one_side);
  ADD ("agreements", test_agreements);
  ADD ("signed", test_signed);
  ADD ("sign-off", test_sign_off);
  ADD ("other-engagement", test_other_engagement);
  ADD ("cancel", test_cancel);
  ADD ("pipe", test_pipe);
  ADD ("progress", test_progress);
  ADD ("worker", test_worker);
  return g_test_run ();
}
