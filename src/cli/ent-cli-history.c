/* SPDX-License-Identifier: GPL-3.0-or-later
 * history, undo and redo: the journal. */
#include <glib/gi18n-lib.h>

#include "ent-cli-text.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-journal.h"

/* So many changes of one entry are listed. */
#define CHANGES_LIMIT 1000

static gboolean details;

static const GOptionEntry options[] = { { "details", 'd', 0, G_OPTION_ARG_NONE, &details,
                                          N_ ("Also list what changed in each record"), NULL },
                                        { NULL } };

static void
print_change (EntSource *source, const EntFieldChange *change)
{
  static const char *const words[] = {
    [ENT_OPERATION_ADD] = "add",
    [ENT_OPERATION_CHANGE] = "change",
    [ENT_OPERATION_REMOVE] = "remove",
  };

  ent_cli_print ("  %s %s \"%s\"", words[change->operation], change->kind->name, change->title);
  if (ent_field_change_get_veil (change, source,
                                 ent_engagement_get_person (ENT_ENGAGEMENT (source)))
      != NULL)
    ent_cli_print (" %s: " ENT_CLI_VEIL, change->field->name);
  else if (change->field != NULL)
    {
      g_autofree char *before = ent_cli_format_value (source, change->field, change->before);
      g_autofree char *after = ent_cli_format_value (source, change->field, change->after);

      ent_cli_print (" %s: \"%s\" -> \"%s\"", change->field->name, before, after);
    }
  ent_cli_print ("\n");
}

/* @only: (nullable): the record asked for. */
static void
print_changes (EntEngagement *engagement, EntEntry *entry, EntRecord *only)
{
  g_autoptr (GPtrArray) changes = ent_journal_list_changes (engagement, entry, CHANGES_LIMIT);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntFieldChange *change = g_ptr_array_index (changes, i);

      if (only == NULL || g_str_equal (change->id, ent_record_get_id (only)))
        print_change (ENT_SOURCE (engagement), change);
    }
}

static void
print_entry (EntEntry *entry)
{
  g_autofree char *label = ent_cli_flatten (ent_entry_get_label (entry));
  g_autofree char *reason = ent_cli_flatten (ent_entry_get_reason (entry));

  ent_cli_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s", ent_entry_get_sequence (entry),
                 ent_entry_get_time (entry), ent_entry_get_person (entry), label);
  if (*reason != '\0')
    ent_cli_print ("\t%s", reason);
  ent_cli_print ("\n");
}

static int
run_history (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (GListModel) entries = NULL;

  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  if (arguments[1] != NULL)
    record = ent_cli_find_record (ENT_SOURCE (engagement), arguments[1], &error);
  if (error != NULL)
    return ent_cli_fail (arguments[0], error);
  entries = ent_journal_list_entries (engagement, record);
  for (guint i = 0; i < g_list_model_get_n_items (entries) && ent_cli_is_heard (); i++)
    {
      g_autoptr (EntEntry) entry = g_list_model_get_item (entries, i);

      print_entry (entry);
      if (details || record != NULL)
        print_changes (engagement, entry, record);
    }
  return ENT_STATUS_DONE;
}

static int
run_undo (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], TRUE, &error);
  g_autofree char *label = NULL;

  if (engagement != NULL)
    label = ent_journal_dup_undo_label (engagement);
  if (engagement == NULL || !ent_journal_undo (engagement, &error))
    return ent_cli_fail (arguments[0], error);
  /* Translators: %s is the label of a change, as "Add Stakeholder". */
  ent_cli_tell (cli, _ ("Undone: %s"), label);
  return ENT_STATUS_DONE;
}

static int
run_redo (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], TRUE, &error);
  g_autofree char *label = NULL;

  if (engagement != NULL)
    label = ent_journal_dup_redo_label (engagement);
  if (engagement == NULL || !ent_journal_redo (engagement, &error))
    return ent_cli_fail (arguments[0], error);
  /* Translators: %s is the label of a change, as "Add Stakeholder". */
  ent_cli_tell (cli, _ ("Done again: %s"), label);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_history_verb = {
  .name = "history",
  .synopsis = N_ ("FILE [ID]"),
  .summary = N_ ("List every change, newest first"),
  .help = N_ ("A line for each change: its number, time (UTC), person, label and reason, set apart "
              "by\ntabulators. With an id, only the changes of that record, field by field."),
  .options = options,
  .minimum = 1,
  .maximum = 2,
  .run = run_history,
};

const EntVerb ent_cli_undo_verb = {
  .name = "undo",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("Reverse the last change"),
  .minimum = 1,
  .maximum = 1,
  .run = run_undo,
};

const EntVerb ent_cli_redo_verb = {
  .name = "redo",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("Do again what was undone"),
  .minimum = 1,
  .maximum = 1,
  .run = run_redo,
};
