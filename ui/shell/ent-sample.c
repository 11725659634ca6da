/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sample engagement. */
#include "ent-sample.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-data-files.h"
#include "ent-error.h"
#include "ent-xml-import.h"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "sample.entente", NULL);
}

static gboolean
make_sample (const char *path, GError **error)
{
  g_autofree char *source = ent_data_files_find ("sample/sample.xml");
  const EntXmlImportOptions options = { .label = _ ("Open the sample") };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntReport) report = ent_report_new ();
  gboolean made;

  if (source == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_OPEN,
                           _ ("The sample is not installed with this program."));
      return FALSE;
    }
  engagement = ent_engagement_create (path, NULL, NULL, error);
  if (engagement == NULL)
    return FALSE;
  made = ent_xml_import (engagement, source, &options, report, NULL, NULL, NULL, NULL, error);
  ent_engagement_close (engagement);
  if (!made)
    g_unlink (path);
  return made;
}

GFile *
ent_sample_prepare (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "entente", NULL);
  g_autofree char *path = get_path ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE, _ ("The folder %s cannot be made: %s."),
                   folder, g_strerror (errno));
      return NULL;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !make_sample (path, error))
    return NULL;
  return g_file_new_for_path (path);
}

gboolean
ent_sample_is (const char *path)
{
  g_autofree char *ours = get_path ();

  return g_strcmp0 (path, ours) == 0;
}

const GDate *
ent_sample_get_day (void)
{
  static GDate day;

  if (!g_date_valid (&day))
    g_date_set_dmy (&day, 15, G_DATE_SEPTEMBER, 2026);
  return &day;
}
