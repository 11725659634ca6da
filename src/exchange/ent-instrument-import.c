/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of one's own as an instrument. */
#include "ent-instrument-import.h"

#include "ent-diagnosis-kinds.h"
#include "ent-text.h"

#include <string.h>

/* What people call the columns of such lists, beside the names and labels of fields. */
static const struct
{
  const char *header;
  guint field;
} aliases[] = {
  { "item", ENT_QUESTION_TEXT },          { "capability", ENT_QUESTION_TEXT },
  { "statement", ENT_QUESTION_TEXT },     { "practice", ENT_QUESTION_TEXT },
  { "criterion", ENT_QUESTION_TEXT },     { "question text", ENT_QUESTION_TEXT },
  { "category", ENT_QUESTION_DIMENSION }, { "area", ENT_QUESTION_DIMENSION },
  { "domain", ENT_QUESTION_DIMENSION },   { "pillar", ENT_QUESTION_DIMENSION },
};

/* Returns: the field the column is for; -1: none. */
static int
find_field (EntCsvMapping *mapping, guint column)
{
  int target = ent_csv_mapping_get (mapping, column);

  if (target >= 0 && target != ENT_QUESTION_QUESTIONNAIRE)
    return target;
  for (guint i = 0; target != ENT_CSV_COLUMN_IGNORED && i < G_N_ELEMENTS (aliases); i++)
    if (ent_text_matches (ent_csv_mapping_get_header (mapping, column), aliases[i].header))
      return (int)aliases[i].field;
  return -1;
}

/* The first column for a field has it; all others, and what is for none, are told in the hint. An
 * “id” in such a list is a code of its maker's. */
static void
adapt_column (EntCsvMapping *mapping, guint column, gboolean *taken)
{
  const char *header = ent_csv_mapping_get_header (mapping, column);
  int field = find_field (mapping, column);

  if (ent_csv_mapping_get (mapping, column) == ENT_CSV_COLUMN_IGNORED)
    return;
  if (field == ENT_QUESTION_HINT)
    ent_csv_mapping_join (mapping, column, ENT_QUESTION_HINT, NULL);
  else if (field < 0 || taken[field])
    ent_csv_mapping_join (mapping, column, ENT_QUESTION_HINT, header);
  else
    {
      ent_csv_mapping_set (mapping, column, field);
      taken[field] = TRUE;
    }
}

EntCsvImport *
ent_instrument_import_new (const EntInstrumentFile *file, EntReport *report, GError **error)
{
  EntCsvImport *import
      = ent_csv_import_new (&ent_question_kind, file->stream, file->delimiter, report, error);
  const char *values[] = { "instrument", "capability", "answer-style",
                           file->answer_style != NULL ? file->answer_style : "score", NULL };
  g_autofree gboolean *taken = g_new0 (gboolean, ent_question_kind.n_fields);
  EntCsvMapping *mapping;

  if (import == NULL)
    return NULL;
  mapping = ent_csv_import_get_mapping (import);
  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    adapt_column (mapping, i, taken);
  ent_csv_import_set_parent (import, file->name, values);
  return import;
}

char *
ent_instrument_import_suggest_name (const char *path)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (file);
  char *dot = strrchr (display, '.');
  char *name;

  if (dot != NULL && dot != display)
    *dot = '\0';
  name = g_strdup (g_strdelimit (display, "_", ' '));
  name[0] = g_ascii_toupper (name[0]);
  return name;
}
