/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every document of the table of bad ones is refused with the words and at the line that
 * tests/data/bad-xml.txt holds, and leaves the engagement's file as it was, byte for byte. */
#include <fcntl.h>
#include <glib/gstdio.h>

#include "ent-bad-xml.h"
#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-xml-reader.h"

/* Nothing may take longer to refuse. (hardening.md promises two seconds; a build with sanitizers on
 * a busy machine takes several times what a release takes.) */
#define SECONDS_LIMIT 20

static char *folder;

static char *
make_file (void)
{
  char *path = g_build_filename (folder, "good.entente", NULL);
  g_autofree char *document = ent_exchange_test_write (folder, "good.xml", ent_good_xml, -1);
  g_autoptr (EntEngagement) engagement = NULL;

  g_unlink (path);
  engagement = ent_exchange_test_create (path);
  ent_exchange_test_import (engagement, document);
  ent_engagement_close (engagement);
  return path;
}

static char *
digest_file (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, length);
}

static char *
write_document (const EntBadXml *bad)
{
  g_autoptr (GBytes) bytes = ent_bad_xml_make (bad);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return ent_exchange_test_write (folder, "bad.xml", length > 0 ? data : "", length);
}

/* Imports the document into the file at @path. Returns: what was said. */
static char *
refuse (const EntBadXml *bad, const char *path)
{
  g_autofree char *document = write_document (bad);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  engagement = ent_engagement_open (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (
      ent_xml_import (engagement, document, NULL, report, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_true (ent_report_has_errors (report));
  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_LIMIT * G_USEC_PER_SEC);
  ent_engagement_close (engagement);
  return ent_report_format (report, bad->name);
}

/* Of very many problems the first ones show how they are told. */
static void
append_lines (GString *text, const char *lines, guint n)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", n + 1);

  for (guint i = 0; i < n && split[i] != NULL && *split[i] != '\0'; i++)
    g_string_append_printf (text, "%s\n", split[i]);
}

static void
test_refused (void)
{
  g_autofree char *path = make_file ();
  g_autofree char *before = digest_file (path);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < ent_n_bad_xml; i++)
    {
      g_autofree char *words = refuse (&ent_bad_xml[i], path);
      g_autofree char *after = digest_file (path);

      g_test_message ("%s", words);
      g_assert_cmpstr (before, ==, after);
      append_lines (said, words, 5);
    }
  ent_test_file_assert_golden ("tests/data/bad-xml.txt", said->str);
}

/* The same in a new file, where nothing is merged: other ways lead to the same end. Each leaves the
 * file as it was made, so that one is enough. */
static void
test_refused_fresh (void)
{
  g_autofree char *path = g_build_filename (folder, "fresh.entente", NULL);
  g_autoptr (EntEngagement) engagement = ent_exchange_test_create (path);
  g_autofree char *before = NULL;

  ent_engagement_close (engagement);
  before = digest_file (path);
  for (guint i = 0; i < ent_n_bad_xml; i++)
    {
      g_autofree char *words = refuse (&ent_bad_xml[i], path);
      g_autofree char *after = digest_file (path);

      g_test_message ("%s", words);
      g_assert_cmpstr (before, ==, after);
    }
}

/* The control: what is good is taken, however it is written. */
static void
test_taken (void)
{
  for (guint i = 0; i < ent_n_odd_xml; i++)
    {
      g_autofree char *path = make_file ();
      g_autofree char *document = write_document (&ent_odd_xml[i]);
      g_autoptr (EntEngagement) engagement = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", ent_odd_xml[i].name);
      engagement = ent_engagement_open (path, FALSE, &error);
      g_assert_no_error (error);
      ent_exchange_test_import (engagement, document);
      ent_engagement_close (engagement);
    }
}

/* The worker's own code in this process, where a leak or a stray read would be noticed. */
static void
test_reader (void)
{
  for (guint i = 0; i < ent_n_bad_xml + ent_n_odd_xml; i++)
    {
      const EntBadXml *bad = i < ent_n_bad_xml ? &ent_bad_xml[i] : &ent_odd_xml[i - ent_n_bad_xml];
      g_autofree char *document = write_document (bad);
      g_autofree char *answer = g_build_filename (folder, "answer", NULL);
      int input = g_open (document, O_RDONLY, 0);
      int output = g_open (answer, O_WRONLY | O_CREAT | O_TRUNC, 0600);

      g_test_message ("%s", bad->name);
      g_assert_true (ent_xml_read (input, output));
      g_close (input, NULL);
      g_close (output, NULL);
    }
}

static void
test_no_document (void)
{
  g_autofree char *path = make_file ();
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  const char *const sources[] = { missing, folder };
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (
          ent_xml_import (engagement, sources[i], NULL, report, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_OPEN);
    }
  ent_engagement_close (engagement);
}

/* Opening the engagement's own file would let go of SQLite's locks on it. */
static void
test_own_file (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_xml_import (engagement, path, NULL, report, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  ent_engagement_close (engagement);
}

int
main (int argc, char *argv[])
{
  int result;

  ent_test_init (&argc, &argv);
  folder = ent_test_folder_make ();
  g_test_add_func ("/xml-bad/refused", test_refused);
  g_test_add_func ("/xml-bad/refused-fresh", test_refused_fresh);
  g_test_add_func ("/xml-bad/taken", test_taken);
  g_test_add_func ("/xml-bad/reader", test_reader);
  g_test_add_func ("/xml-bad/no-document", test_no_document);
  g_test_add_func ("/xml-bad/own-file", test_own_file);
  result = g_test_run ();
  ent_test_folder_remove (folder);
  return result;
}
