/* SPDX-License-Identifier: GPL-3.0-or-later
 * import of vCards: stakeholders. */
#include "ent-cli-import.h"

#include <glib/gi18n-lib.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-value.h"
#include "ent-vcard-import.h"

/* @word: what happens to the field */
static void
print_field (const EntVcardRow *row, const char *word, guint field)
{
  ent_cli_print ("%s stakeholder \"%s\" %s: \"%s\" -> \"%s\"\n", word,
                 row->before[ENT_STAKEHOLDER_NAME], ent_stakeholder_kind.fields[field].name,
                 row->before[field] != NULL ? row->before[field] : "", row->theirs[field]);
}

static void
print_row (const EntVcardRow *row)
{
  if (row->before == NULL)
    ent_cli_print ("add stakeholder \"%s\"\n", row->theirs[ENT_STAKEHOLDER_NAME]);
  for (guint i = 0; row->before != NULL && i < ENT_VCARD_N_FIELDS; i++)
    if (ent_vcard_row_changes (row, i))
      print_field (row, "change", i);
    else if (ent_vcard_row_conflicts (row, i))
      print_field (row, "keep", i);
}

static void
print_plan (EntVcardImport *import)
{
  GPtrArray *rows = ent_vcard_import_get_rows (import);

  for (guint i = 0; i < rows->len && ent_cli_is_heard (); i++)
    print_row (g_ptr_array_index (rows, i));
}

static void
tell_counts (EntCli *cli, EntVcardImport *import)
{
  EntVcardCounts counts;

  ent_vcard_import_count (import, &counts);
  ent_cli_tell (cli,
                /* Translators: numbers of people, people, people, cards, cards, cards, and fields.
                 */
                _ ("%u added, %u changed, %u unchanged, %u joined, %u skipped, %u bad; %u fields "
                   "kept."),
                counts.added, counts.changed, counts.unchanged, counts.joined, counts.skipped,
                counts.bad, counts.kept);
  ent_cli_import_tell_stale (cli, counts.stale);
}

static gboolean
import_cards (const EntCliImport *asked,
              EntVcardImport *import,
              GInputStream *stream,
              EntEngagement *engagement,
              GError **error)
{
  return ent_vcard_import_read (import, stream, engagement, ent_cli_interrupt_watch (), error)
         /* What is open for reading only can be looked at all the same. */
         && ((asked->dry_run && ent_engagement_is_read_only (engagement))
             || ent_vcard_import_apply (import, engagement, asked->dry_run, error));
}

static int
import_stream (EntCli *cli,
               const EntCliImport *asked,
               const EntVcardOptions *options,
               EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = ent_cli_open_input (asked->source, &error);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (options, report);

  if (stream == NULL || !import_cards (asked, import, stream, engagement, &error))
    return ent_cli_refuse (cli, asked->source, report, error);
  ent_cli_show_report (cli, asked->source, report);
  if (asked->dry_run)
    print_plan (import);
  tell_counts (cli, import);
  return ENT_STATUS_DONE;
}

int
ent_cli_import_vcf (EntCli *cli, const EntCliImport *import)
{
  static const char *const sides[] = { "mine", "theirs", NULL };
  EntVcardOptions options = { .skip_bad = import->skip_bad };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  int side;

  if (!ent_cli_choose ("--prefer", import->prefer, sides, &side, &error))
    return ent_cli_fail (NULL, error);
  options.prefer = side == 0 ? ENT_PREFER_MINE : ENT_PREFER_THEIRS;
  engagement = import->dry_run ? ent_cli_open_to_try (cli, import->path, &error)
                               : ent_cli_open (cli, import->path, TRUE, &error);
  if (engagement == NULL)
    return ent_cli_fail (import->path, error);
  return import_stream (cli, import, &options, engagement);
}
