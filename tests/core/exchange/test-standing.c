/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports say which signatures they make stale: all of them, no others, and when it is tried as
 * well as when it is done. */
#include "ent-catalogue.h"
#include "ent-csv-import.h"
#include "ent-exchange-test.h"
#include "ent-signing-test.h"
#include "ent-standing.h"
#include "ent-test-file.h"
#include "ent-vcard-import.h"

#define BECOMES \
  " becomes stale: the import changes it or something it builds on. Have it signed again."

typedef struct
{
  char *folder;
  char *document; /* the engagement of ent_signing_test_new(), signed */
  EntEngagement *engagement;
  EntReport *report;
} Fixture;

/* Somebody whose name is in the agreement, in the body that keeps it. */
static void
seat_maya (EntSigningTest *signing)
{
  EntRecord *body = ent_test_add (signing->test, "body", "name", "Steering", NULL);

  ent_test_set (signing->test, signing->maya, "email", "maya@x.example");
  ent_test_add (signing->test, "seat", "body", ENT_TEST_ID (body), "role",
                ENT_TEST_ID (signing->cfo), "stakeholder", ENT_TEST_ID (signing->maya), NULL);
  ent_test_set (signing->test, signing->agreement, "bodies", ENT_TEST_ID (body));
}

/* MQL is signed by CMO and CRO, the agreement, which uses it, by CEO; SQL, which nothing has to do
 * with, by CMO. */
static void
sign (EntSigningTest *signing)
{
  EntRecord *term = ent_test_add (signing->test, "term", "name", "SQL", NULL);
  EntRecord *version
      = ent_test_add (signing->test, "agreed-version", "term", ENT_TEST_ID (term), "text",
                      "Sales has called", "why", "A call shows interest", NULL);

  seat_maya (signing);
  ent_signing_test_sign_both (signing, signing->version);
  ent_signing_test_sign (signing, signing->agreement, signing->ceo);
  ent_signing_test_sign (signing, version, signing->cmo);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntSigningTest) signing = ent_signing_test_new (NULL);
  g_autofree char *path = NULL;
  g_autofree char *source = NULL;

  fixture->folder = ent_test_folder_make ();
  sign (signing);
  fixture->document = ent_exchange_test_export (signing->test->engagement, ENT_PROFILE_ENGAGEMENT);
  path = g_build_filename (fixture->folder, "x.entente", NULL);
  source = ent_exchange_test_write (fixture->folder, "x.xml", fixture->document, -1);
  fixture->engagement = ent_exchange_test_create (path);
  ent_exchange_test_import (fixture->engagement, source);
  fixture->report = ent_report_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_report_unref (fixture->report);
  ent_engagement_close (fixture->engagement);
  g_object_unref (fixture->engagement);
  g_free (fixture->document);
  ent_test_folder_remove (fixture->folder);
}

/* Imports the rows. Returns: how many signatures became stale. */
static guint
import_csv (Fixture *fixture, const char *kind, const char *text, gboolean dry_run)
{
  const EntCsvOptions options = { 0 };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCsvImport) csv
      = ent_csv_import_new (ent_catalogue_find (kind, NULL), stream, 0, fixture->report, &error);

  ent_csv_import_read (csv, fixture->engagement, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  ent_csv_import_apply (csv, fixture->engagement, dry_run, &error);
  g_assert_no_error (error);
  return ent_csv_import_get_counts (csv)->stale;
}

static void
assert_warned (Fixture *fixture, guint index, const char *message)
{
  g_assert_cmpuint (ent_report_get_length (fixture->report), >, index);
  g_assert_cmpint (ent_report_get (fixture->report, index)->severity, ==, ENT_SEVERITY_WARNING);
  g_assert_cmpstr (ent_report_get (fixture->report, index)->message, ==, message);
}

/* A side's definition is part of what was signed, and of the agreement that uses the term. */
static void
test_csv (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "name,difference\nMQL,Sales asks for a budget\n";
  g_autoptr (EntReport) tried = fixture->report;

  g_assert_cmpuint (import_csv (fixture, "term", text, TRUE), ==, 3);
  assert_warned (fixture, 0, "“MQL”, signed by CMO, CRO," BECOMES);
  g_assert_cmpstr (ent_report_get (fixture->report, 0)->path, ==, "agreed-version");
  assert_warned (fixture, 1, "“Handoff of leads”, signed by CEO," BECOMES);
  g_assert_cmpuint (ent_report_get_length (fixture->report), ==, 2);

  fixture->report = ent_report_new ();
  g_assert_cmpuint (import_csv (fixture, "term", text, FALSE), ==, 3);
  assert_warned (fixture, 1, "“Handoff of leads”, signed by CEO," BECOMES);
  /* What is stale already is not made so. */
  g_assert_cmpuint (import_csv (fixture, "term", "name,difference\nMQL,Sales asks for more\n",
                                FALSE),
                    ==, 0);
}

/* What nobody signed may change. */
static void
test_nothing_signed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (import_csv (fixture, "term", "name,note\nMQL,Seen\nSAL,New\n", FALSE), ==, 0);
  g_assert_cmpuint (ent_report_get_length (fixture->report), ==, 0);
}

/* Also where what changes is the last record of the document. */
static void
test_xml (Fixture *fixture, gconstpointer data)
{
  const EntXmlImportOptions tried = { .dry_run = TRUE };
  g_auto (GStrv) parts = g_strsplit (fixture->document, "Any form fill", 2);
  g_autofree char *changed = g_strjoinv ("Any form", parts);
  g_autofree char *path = ent_exchange_test_write (fixture->folder, "y.xml", changed, -1);
  g_autoptr (EntMergeSummary) summary = ent_merge_summary_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  ent_xml_import (fixture->engagement, path, &tried, fixture->report, summary, NULL, NULL, NULL,
                  &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ent_merge_summary_get_n_stale (summary), ==, 3);
  assert_warned (fixture, 0, "“MQL”, signed by CMO, CRO," BECOMES);
}

/* A name that is in a signed text is part of it. */
static void
test_vcard (Fixture *fixture, gconstpointer data)
{
  static const char card[] = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Maya Lund-Berg\r\n"
                             "EMAIL:maya@x.example\r\nEND:VCARD\r\n";
  const EntVcardOptions options = { .prefer = ENT_PREFER_THEIRS };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (card, -1, NULL);
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (&options, fixture->report);
  g_autoptr (GError) error = NULL;
  EntVcardCounts counts;

  ent_vcard_import_read (import, stream, fixture->engagement, NULL, &error);
  g_assert_no_error (error);
  ent_vcard_import_apply (import, fixture->engagement, TRUE, &error);
  g_assert_no_error (error);
  ent_vcard_import_count (import, &counts);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpuint (counts.stale, ==, 1);
  assert_warned (fixture, 0, "“Handoff of leads”, signed by CEO," BECOMES);
}

/* Of very many the first are named. */
static void
test_many (void)
{
  g_autoptr (EntSigningTest) signing = ent_signing_test_new (NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntStanding) standing = NULL;
  EntRecord *terms[22];

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *name = g_strdup_printf ("Term %u", i);
      EntRecord *version;

      terms[i] = ent_test_add (signing->test, "term", "name", name, NULL);
      version = ent_test_add (signing->test, "agreed-version", "term", ENT_TEST_ID (terms[i]),
                              "text", "As agreed", "why", "It was", NULL);
      ent_signing_test_sign (signing, version, signing->cmo);
    }
  standing = ent_standing_new (signing->test->engagement);
  g_assert_cmpuint (ent_standing_report (standing, report), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    ent_test_set (signing->test, terms[i], "difference", "There is one");
  g_assert_cmpuint (ent_standing_report (standing, report), ==, 22);
  g_assert_cmpuint (ent_report_get_length (report), ==, 21);
  g_assert_cmpstr (ent_report_get (report, 20)->message, ==,
                   "2 other signed records become stale too.");
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/standing/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/standing/nothing-signed", Fixture, NULL, set_up, test_nothing_signed, tear_down);
  g_test_add ("/standing/xml", Fixture, NULL, set_up, test_xml, tear_down);
  g_test_add ("/standing/vcard", Fixture, NULL, set_up, test_vcard, tear_down);
  g_test_add_func ("/standing/many", test_many);
  return g_test_run ();
}
