/* SPDX-License-Identifier: GPL-3.0-or-later
 * XML out: the same bytes for the same engagement, in both profiles, valid, and whole or not at
 * all.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

typedef struct
{
  char *folder;
  EntEngagement *engagement; /* with ENT_TEST_DOCUMENT in it */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  g_autofree char *path = NULL;

  fixture->folder = ent_test_folder_make ();
  path = g_build_filename (fixture->folder, "northwind.entente", NULL);
  fixture->engagement = ent_exchange_test_create (path);
  ent_exchange_test_import (fixture->engagement, document);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_engagement_close (fixture->engagement);
  g_object_unref (fixture->engagement);
  ent_test_folder_remove (fixture->folder);
}

static void
test_engagement (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_ENGAGEMENT);

  ent_test_file_assert_golden (ENT_TEST_DOCUMENT, text);
}

static void
test_agreements (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_AGREEMENTS);

  ent_test_file_assert_golden (ENT_TEST_AGREEMENTS, text);
}

/* What people said in confidence does not leave with the agreements. */
static void
test_confidential (Fixture *fixture, gconstpointer data)
{
  static const char *const secrets[] = { "Room Alster",
                                         "@northwind.example",
                                         "potential-blocker",
                                         "the same pipeline number",
                                         "<agenda-item",
                                         "<attendance",
                                         "<vote",
                                         "<action-item",
                                         "<transfer-item" };
  g_autofree char *whole = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_ENGAGEMENT);
  g_autofree char *text = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_AGREEMENTS);

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_test_message ("%s", secrets[i]);
      g_assert_nonnull (strstr (whole, secrets[i]));
      g_assert_null (strstr (text, secrets[i]));
    }
}

/* What was exported goes into a new file and comes out the same, byte for byte. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  for (int profile = 0; profile < ENT_N_PROFILES; profile++)
    {
      g_autofree char *text = ent_exchange_test_export (fixture->engagement, profile);
      g_autofree char *document
          = ent_exchange_test_write (fixture->folder, "document.xml", text, -1);
      g_autofree char *path = g_strdup_printf ("%s/%d.entente", fixture->folder, profile);
      g_autoptr (EntEngagement) copy = ent_exchange_test_create (path);
      g_autofree char *again = NULL;

      ent_exchange_test_import (copy, document);
      again = ent_exchange_test_export (copy, profile);
      g_assert_cmpstr (again, ==, text);
      ent_engagement_close (copy);
    }
}

/* The order of records is the engagement's, not that of the rows. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_ENGAGEMENT);
  const char *first = strstr (text, "Scorecard against target");
  const char *second = strstr (text, "Deliverables at risk");
  const char *third = strstr (text, "Disputes near their clock");

  g_assert_true (first != NULL && first < second && second < third);
}

static void
test_escapes (Fixture *fixture, gconstpointer data)
{
  static const char nasty[] = "a < b && c > d ]]> \"e\" 'f' \xc3\xa4 \xf0\x9f\x98\x80\n\n\ttab";
  g_autoptr (EntRecord) root = ent_engagement_dup_root (fixture->engagement);
  g_autofree char *text = NULL;
  g_autofree char *document = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.entente", NULL);
  g_autoptr (EntEngagement) copy = ent_exchange_test_create (path);
  g_autoptr (EntRecord) root_copy = NULL;
  g_autoptr (GError) error = NULL;
  guint field;

  g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (root), "purpose", &field));
  ent_record_change (root, field, nasty, &error);
  g_assert_no_error (error);
  text = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_ENGAGEMENT);
  document = ent_exchange_test_write (fixture->folder, "document.xml", text, -1);
  ent_exchange_test_import (copy, document);
  root_copy = ent_engagement_dup_root (copy);
  g_assert_cmpstr (ent_record_get_text (root_copy, field), ==, ent_record_get_text (root, field));
  ent_engagement_close (copy);
}

static void
count_progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected
      = ent_exchange_test_export (fixture->engagement, ENT_PROFILE_ENGAGEMENT);
  g_autoptr (GError) error = NULL;
  double fraction = 0;
  GStatBuf status;

  ent_xml_write_file (fixture->engagement, ENT_PROFILE_ENGAGEMENT, path, count_progress_cb,
                      &fraction, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (fraction, ==, 1.0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = ent_exchange_test_write (fixture->folder, "out.xml", "what was there", -1);
  g_autofree char *text = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_xml_write_file (fixture->engagement, ENT_PROFILE_ENGAGEMENT, path, NULL, NULL,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "what was there");
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (ent_xml_write_file (fixture->engagement, ENT_PROFILE_ENGAGEMENT, "/dev/full",
                                      NULL, NULL, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
}

/* Another program's validator agrees, in both profiles. */
static void
test_xmllint (Fixture *fixture, gconstpointer data)
{
  g_autofree char *schema = ent_test_file_dup_path ("data/entente-operating-agreements.xsd");
  static const char *const documents[] = { ENT_TEST_DOCUMENT, ENT_TEST_AGREEMENTS };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *document = ent_test_file_dup_path (documents[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process
          = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xmllint", "--noout", "--nonet",
                              "--schema", schema, document, NULL);

      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait_check (process, NULL, &error));
      g_assert_no_error (error);
    }
}

#define ADD(path, func) g_test_add ("/xml-export/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("engagement", test_engagement);
  ADD ("agreements", test_agreements);
  ADD ("confidential", test_confidential);
  ADD ("round-trip", test_round_trip);
  ADD ("order", test_order);
  ADD ("escapes", test_escapes);
  ADD ("file", test_file);
  ADD ("cancel", test_cancel);
  ADD ("full-disk", test_full_disk);
  ADD ("xmllint", test_xmllint);
  return g_test_run ();
}
