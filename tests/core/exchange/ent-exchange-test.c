/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of import and export share. */
#include "ent-exchange-test.h"

#include <glib/gstdio.h>

#include "ent-csv-import.h"

EntEngagement *
ent_exchange_test_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *engagement = ent_engagement_create (path, NULL, "Priya Raman", &error);

  g_assert_no_error (error);
  return engagement;
}

char *
ent_exchange_test_export (EntEngagement *engagement, EntProfile profile)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  ent_xml_write (engagement, profile, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

void
ent_exchange_test_import (EntEngagement *engagement, const char *path)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  gboolean imported
      = ent_xml_import (engagement, path, NULL, report, NULL, NULL, NULL, NULL, &error);
  g_autofree char *text = ent_report_format (report, path);

  g_test_message ("%s", text);
  g_assert_no_error (error);
  g_assert_true (imported);
}

gboolean
ent_exchange_test_import_csv (EntEngagement *engagement,
                              const EntKind *kind,
                              const char *text,
                              EntReport *report)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCsvImport) import = ent_csv_import_new (kind, stream, 0, report, &error);
  EntCsvOptions options = { 0 };

  g_assert_no_error (error);
  return ent_csv_import_read (import, engagement, &options, NULL, NULL, NULL, &error)
         && ent_csv_import_apply (import, engagement, FALSE, &error);
}

char *
ent_exchange_test_write (const char *folder, const char *name, const char *text, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}
