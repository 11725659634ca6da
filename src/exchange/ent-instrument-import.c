/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of one's own as an instrument. */
#include "ent-instrument-import.h"

#include "ent-diagnosis-kinds.h"
#include "ent-question.h"

#include <string.h>

#define SEPARATORS " \t.:=-–—)(/"

/* What stands before the number of a level, beside nothing. */
static const char *const level_words[]
    = { "level", "score", "rating", "stage", "maturity", "stufe", "l" };

/* Returns: @text behind the first of SEPARATORS. */
static const char *
skip_separators (const char *text)
{
  while (*text != '\0' && g_utf8_strchr (SEPARATORS, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return text;
}

/* Returns: what follows the word for a level at the start of @header, if there is one. */
static const char *
skip_level_word (const char *header)
{
  for (guint i = 0; i < G_N_ELEMENTS (level_words); i++)
    {
      gsize length = strlen (level_words[i]);

      if (g_ascii_strncasecmp (header, level_words[i], length) == 0
          && !g_ascii_isalpha (header[length]))
        return skip_separators (header + length);
    }
  return header;
}

/* Returns: the level a column called @header tells of, as “Level 1” or “1 – Ad hoc”; 0: none.
 * @words: (out): what the header says of it, or "" */
static guint
read_level (const char *header, const char **words)
{
  const char *number = skip_level_word (header);

  *words = "";
  if (*number < '1' || *number >= '1' + ENT_QUESTION_LEVELS || g_ascii_isdigit (number[1]))
    return 0;
  *words = skip_separators (number + 1);
  if (*words == number + 1 && **words != '\0')
    return 0;
  return (guint)(*number - '0');
}

/* Returns: the field the column is for; -1: none. */
static int
find_field (EntCsvMapping *mapping, guint column)
{
  int target = ent_csv_mapping_get (mapping, column);
  const char *words;
  guint level = read_level (ent_csv_mapping_get_header (mapping, column), &words);

  if (level > 0)
    return (int)(ENT_QUESTION_LEVEL_1 + level - 1);
  return target >= 0 && target != ENT_QUESTION_QUESTIONNAIRE ? target : -1;
}

/* What is told in the hint has its header before it, but for what is called so. */
static void
join_hint (EntCsvMapping *mapping, guint column)
{
  const char *header = ent_csv_mapping_get_header (mapping, column);
  guint field;
  gboolean itself = ent_kind_match_field (&ent_question_kind, header, &field) != NULL
                    && field == ENT_QUESTION_HINT;

  ent_csv_mapping_join (mapping, column, ENT_QUESTION_HINT, itself ? NULL : header);
}

/* The first column for a field has it; all others, and what is for none, are told in the hint. An
 * “id” in such a list is a code of its maker's. */
static void
adapt_column (EntCsvMapping *mapping, guint column, gboolean *taken)
{
  int field = find_field (mapping, column);

  if (ent_csv_mapping_get (mapping, column) == ENT_CSV_COLUMN_IGNORED)
    return;
  if (field < 0 || field == ENT_QUESTION_HINT || taken[field])
    join_hint (mapping, column);
  else
    {
      ent_csv_mapping_set (mapping, column, field);
      taken[field] = TRUE;
    }
}

static void
adapt_columns (EntCsvMapping *mapping)
{
  g_autofree gboolean *taken = g_new0 (gboolean, ent_question_kind.n_fields);

  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    adapt_column (mapping, i, taken);
}

static void
assign_columns (EntCsvMapping *mapping, const GArray *columns)
{
  for (guint i = 0; i < MIN (ent_csv_mapping_get_length (mapping), columns->len); i++)
    {
      int target = g_array_index (columns, int, i);

      if (target == ENT_QUESTION_HINT)
        join_hint (mapping, i);
      else
        ent_csv_mapping_set (mapping, i, target);
    }
}

/* Returns: (transfer full): @words without the bracket that closes one before them. */
static char *
dup_words (const char *words)
{
  gboolean closes = g_str_has_suffix (words, ")") && strchr (words, '(') == NULL;

  return g_strndup (words, strlen (words) - (closes ? 1 : 0));
}

/* Returns: (transfer full) (nullable): what the header says a score of @level means. */
static char *
find_wording (EntCsvMapping *mapping, guint level)
{
  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    {
      const char *words;

      if (ent_csv_mapping_get (mapping, i) == (int)(ENT_QUESTION_LEVEL_1 + level - 1)
          && read_level (ent_csv_mapping_get_header (mapping, i), &words) == level
          && *words != '\0')
        return dup_words (words);
    }
  return NULL;
}

/* The questionnaire, where it has to be made. */
static void
set_parent (EntCsvImport *import, const EntInstrumentFile *file)
{
  EntCsvMapping *mapping = ent_csv_import_get_mapping (import);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_strv_builder_add_many (values, "instrument", "capability", "answer-style",
                           file->answer_style != NULL ? file->answer_style : "score", NULL);
  for (guint level = 1; level <= ENT_QUESTION_LEVELS; level++)
    {
      const char *told = file->levels != NULL ? file->levels[level - 1] : NULL;
      g_autofree char *wording = told != NULL ? g_strdup (told) : find_wording (mapping, level);

      if (wording != NULL)
        g_strv_builder_add_many (
            values, ent_questionnaire_kind.fields[ENT_QUESTIONNAIRE_LEVEL_1 + level - 1].name,
            wording, NULL);
    }
  strv = g_strv_builder_end (values);
  ent_csv_import_set_parent (import, file->name, (const char *const *)strv);
}

/* A category that is one of the dimensions counts as that, so that it speaks every language. */
static void
adapt_row (const EntKind *kind, char **values)
{
  char *dimension = NULL;

  if (values[ENT_QUESTION_CATEGORY] == NULL || values[ENT_QUESTION_DIMENSION] != NULL
      || !ent_field_normalise (&kind->fields[ENT_QUESTION_DIMENSION], values[ENT_QUESTION_CATEGORY],
                               &dimension, NULL))
    return;
  values[ENT_QUESTION_DIMENSION] = dimension;
  g_clear_pointer (&values[ENT_QUESTION_CATEGORY], g_free);
}

EntCsvImport *
ent_instrument_import_new (const EntInstrumentFile *file, EntReport *report, GError **error)
{
  EntCsvImport *import
      = ent_csv_import_new (&ent_question_kind, file->stream, file->delimiter, report, error);

  if (import == NULL)
    return NULL;
  adapt_columns (ent_csv_import_get_mapping (import));
  if (file->columns != NULL)
    assign_columns (ent_csv_import_get_mapping (import), file->columns);
  set_parent (import, file);
  ent_csv_import_set_adapt (import, adapt_row);
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
