/* SPDX-License-Identifier: GPL-3.0-or-later
 * import of XML: a merge, or a new engagement. */
#include "ent-cli-import.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-text.h"
#include "ent-cli-value.h"
#include "ent-xml-import.h"

#define STANDARD_INPUT "/dev/stdin"

/* One of each sort, as they are printed before a difference. */
static const char *const outcome_names[] = {
  [ENT_MERGE_ADDED] = "add",         [ENT_MERGE_CHANGED] = "change", [ENT_MERGE_KEPT] = "keep",
  [ENT_MERGE_CONFLICT] = "conflict", [ENT_MERGE_SIGNED] = "signed",
};

static void
print_change (EntSource *source, const EntMergeChange *change)
{
  ent_cli_print ("%s %s \"%s\"", outcome_names[change->outcome], change->kind->name, change->title);
  if (change->field != NULL)
    {
      g_autofree char *mine = ent_cli_format_value (source, change->field, change->mine);
      g_autofree char *theirs = ent_cli_format_value (source, change->field, change->theirs);

      ent_cli_print (" %s: \"%s\" -> \"%s\"", change->field->name, mine, theirs);
    }
  ent_cli_print ("\n");
}

static void
print_changes (EntSource *source, EntMergeSummary *summary)
{
  for (guint i = 0; i < ent_merge_summary_get_length (summary) && ent_cli_is_heard (); i++)
    print_change (source, ent_merge_summary_get (summary, i));
}

static void
tell_summary (EntCli *cli, EntMergeSummary *summary)
{
  ent_cli_tell (cli,
                /* Translators: numbers of records, records, and three times fields. */
                _ ("%u records read: %u added; %u fields changed, %u kept, %u in conflict."),
                ent_merge_summary_get_n_records (summary),
                ent_merge_summary_get_count (summary, ENT_MERGE_ADDED),
                ent_merge_summary_get_count (summary, ENT_MERGE_CHANGED),
                ent_merge_summary_get_count (summary, ENT_MERGE_KEPT)
                    + ent_merge_summary_get_count (summary, ENT_MERGE_SIGNED),
                ent_merge_summary_get_count (summary, ENT_MERGE_CONFLICT));
  ent_cli_import_tell_stale (cli, ent_merge_summary_get_n_stale (summary));
}

/* Opens the file; makes it if it is not there, but a dry run makes it in memory only. @made (out):
 * TRUE if there is a file now that was not there. */
static EntEngagement *
open_target (EntCli *cli, const EntCliImport *import, gboolean *made, GError **error)
{
  EntEngagement *engagement;
  GStatBuf status;

  *made = FALSE;
  if (g_lstat (import->path, &status) == 0 || errno != ENOENT || ent_cli_is_standard (import->path))
    return ent_cli_open (cli, import->path, TRUE, error);
  if (import->dry_run)
    return ent_engagement_new_in_memory ();
  engagement = ent_cli_create (cli, import->path, error);
  *made = engagement != NULL;
  return engagement;
}

static int
merge (EntCli *cli,
       const EntCliImport *import,
       const EntXmlImportOptions *options,
       EntEngagement *engagement)
{
  gboolean standard = ent_cli_is_standard (import->source);
  g_autoptr (EntMergeSummary) summary = ent_merge_summary_new ();
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;

  if (!ent_xml_import (engagement, standard ? STANDARD_INPUT : import->source, options, report,
                       summary, ent_cli_show_progress, cli, ent_cli_interrupt_watch (), &error))
    return ent_cli_refuse (cli, import->source, report, error);
  ent_cli_show_report (cli, import->source, report);
  if (import->dry_run)
    print_changes (ENT_SOURCE (engagement), summary);
  tell_summary (cli, summary);
  return ENT_STATUS_DONE;
}

int
ent_cli_import_xml (EntCli *cli, const EntCliImport *import)
{
  static const char *const sides[] = { "mine", "theirs", NULL };
  EntXmlImportOptions options = { .dry_run = import->dry_run };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made;
  int side, status;

  if (!ent_cli_choose ("--prefer", import->prefer, sides, &side, &error))
    return ent_cli_fail (NULL, error);
  /* Before there is a file that would have to be put away. */
  ent_cli_interrupt_watch ();
  if (import->prefer != NULL)
    options.prefer = side == 0 ? ENT_PREFER_MINE : ENT_PREFER_THEIRS;
  if (ent_cli_is_standard (import->source))
    options.label = _ ("Import from standard input");
  engagement = open_target (cli, import, &made, &error);
  if (engagement == NULL)
    return ent_cli_fail (import->path, error);
  status = merge (cli, import, &options, engagement);
  if (status != ENT_STATUS_DONE && made)
    {
      /* A refused document leaves no empty engagement behind. */
      ent_engagement_close (engagement);
      g_unlink (import->path);
    }
  return status;
}
