/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which column of a CSV file goes into which field. */
#include "ent-csv-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-suggestion.h"
#include "ent-text.h"

typedef struct
{
  char *header;
  int target;
  gboolean joined;
  char *label; /* (nullable): of a joined column */
  guint part;  /* of the target, as EntField.parts has it; 0: the whole */
} Column;

struct _EntCsvMapping
{
  const EntKind *kind;
  GArray *columns; /* (element-type Column) */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->header);
  g_free (column->label);
}

EntCsvMapping *
ent_csv_mapping_new (const EntKind *kind)
{
  EntCsvMapping *self = g_new0 (EntCsvMapping, 1);

  self->kind = kind;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  return self;
}

void
ent_csv_mapping_free (EntCsvMapping *self)
{
  g_array_unref (self->columns);
  g_free (self);
}

/* Returns: what a header or an assignment means by @text. */
static int
match (const EntCsvMapping *self, const char *text)
{
  guint index;

  if (*text == '\0')
    return ENT_CSV_COLUMN_IGNORED;
  if (ent_text_matches (text, ENT_CSV_ID_HEADER))
    return ENT_CSV_COLUMN_ID;
  if (ent_kind_match_field (self->kind, text, &index) != NULL)
    return index;
  return ENT_CSV_COLUMN_UNMATCHED;
}

void
ent_csv_mapping_add (EntCsvMapping *self, const char *header)
{
  gsize length;
  const char *begin = ent_text_trim (header, &length);
  Column column = { .header = g_strndup (begin, length) };

  column.target = match (self, column.header);
  g_array_append_val (self->columns, column);
}

static Column *
get_column (const EntCsvMapping *self, guint column)
{
  return &g_array_index (self->columns, Column, column);
}

static void
set_target (EntCsvMapping *self, Column *column, int target)
{
  column->target = target;
  column->joined = FALSE;
  column->part
      = target >= 0 ? ent_field_find_part (&self->kind->fields[target], column->header) : 0;
}

/* The first column that other programs call @field is taken for it. */
static void
guess_whole (EntCsvMapping *self, guint field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);

      if (column->target == ENT_CSV_COLUMN_UNMATCHED
          && ent_field_has_synonym (&self->kind->fields[field], column->header))
        {
          set_target (self, column, field);
          return;
        }
    }
}

/* The first column for each part of @field is taken for it. */
static void
guess_parts (EntCsvMapping *self, guint field)
{
  guint64 taken = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);
      guint part = ent_field_find_part (&self->kind->fields[field], column->header);

      if (column->target != ENT_CSV_COLUMN_UNMATCHED || part == 0
          || (taken & G_GUINT64_CONSTANT (1) << part) != 0)
        continue;
      set_target (self, column, field);
      taken |= G_GUINT64_CONSTANT (1) << part;
    }
}

void
ent_csv_mapping_guess (EntCsvMapping *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      if (!ent_csv_mapping_has (self, i, NULL))
        guess_whole (self, i);
      if (!ent_csv_mapping_has (self, i, NULL))
        guess_parts (self, i);
    }
}

guint
ent_csv_mapping_get_length (const EntCsvMapping *self)
{
  return self->columns->len;
}

const char *
ent_csv_mapping_get_header (const EntCsvMapping *self, guint column)
{
  return get_column (self, column)->header;
}

int
ent_csv_mapping_get (const EntCsvMapping *self, guint column)
{
  return get_column (self, column)->target;
}

void
ent_csv_mapping_set (EntCsvMapping *self, guint column, int target)
{
  set_target (self, get_column (self, column), target);
}

void
ent_csv_mapping_join (EntCsvMapping *self, guint column, guint field, const char *label)
{
  Column *joined = get_column (self, column);

  joined->target = (int)field;
  joined->joined = TRUE;
  g_free (joined->label);
  joined->label = g_strdup (label);
}

gboolean
ent_csv_mapping_is_joined (const EntCsvMapping *self, guint column, const char **label)
{
  *label = get_column (self, column)->label;
  return get_column (self, column)->joined;
}

const EntField *
ent_csv_mapping_get_field (const EntCsvMapping *self, guint column)
{
  int target = get_column (self, column)->target;

  return target >= 0 ? &self->kind->fields[target] : NULL;
}

GArray *
ent_csv_mapping_list_columns (const EntCsvMapping *self, guint field)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->columns->len; i++)
    {
      guint at = columns->len;

      if (get_column (self, i)->target != (int)field)
        continue;
      while (at > 0
             && get_column (self, g_array_index (columns, guint, at - 1))->part
                    > get_column (self, i)->part)
        at--;
      g_array_insert_val (columns, at, i);
    }
  return columns;
}

gboolean
ent_csv_mapping_has (const EntCsvMapping *self, int field, guint *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->target == field)
      {
        if (column != NULL)
          *column = i;
        return TRUE;
      }
  return FALSE;
}

/* Returns: (nullable): the field @text may be a misspelling of. */
static const char *
suggest_field (const EntKind *kind, const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *found;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_ptr_array_add (names, (gpointer)kind->fields[i].name);
      g_ptr_array_add (names, (gpointer)_ (kind->fields[i].label));
    }
  g_ptr_array_add (names, NULL);
  found = ent_suggestion_find (text, (const char *const *)names->pdata);
  return found;
}

static gboolean
set_header (EntCsvMapping *self, const char *header, int target)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (ent_text_matches (header, get_column (self, i)->header))
      {
        set_target (self, get_column (self, i), target);
        found = TRUE;
      }
  return found;
}

static void
ignore_unmatched (EntCsvMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->target == ENT_CSV_COLUMN_UNMATCHED)
      set_target (self, get_column (self, i), ENT_CSV_COLUMN_IGNORED);
}

static gboolean
refuse_header (const char *quote, GError **error)
{
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: %s is the header of a column. */
               _ ("The file has no column “%s”."), quote);
  return FALSE;
}

gboolean
ent_csv_mapping_assign (EntCsvMapping *self, const char *header, const char *target, GError **error)
{
  int field = match (self, target);
  g_autofree char *header_quote = ent_text_quote (header);
  g_autofree char *target_quote = ent_text_quote (target);

  if (field == ENT_CSV_COLUMN_UNMATCHED)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   /* Translators: the name of a record kind, the name of a field. */
                   _ ("A %s has no field “%s”."), self->kind->name, target_quote);
      return FALSE;
    }
  if (strcmp (header, ENT_CSV_ALL_HEADERS) == 0 && field == ENT_CSV_COLUMN_IGNORED)
    ignore_unmatched (self);
  else if (!set_header (self, header, field))
    return refuse_header (header_quote, error);
  return TRUE;
}

static void
report_unmatched (const EntCsvMapping *self, guint column, guint64 line, EntReport *report)
{
  const char *header = get_column (self, column)->header;
  const char *near = suggest_field (self->kind, header);
  g_autofree char *quote = ent_text_quote (header);

  if (near != NULL)
    ent_report_add (
        report, ENT_SEVERITY_ERROR, line, column + 1, NULL,
        /* Translators: the header of a column, the name of a record kind, of a field. */
        _ ("The column “%s” is no field of %s; did you mean “%s”? Rename it, assign it "
           "or leave it out."),
        quote, self->kind->name, near);
  else
    ent_report_add (report, ENT_SEVERITY_ERROR, line, column + 1, NULL,
                    /* Translators: the header of a column, the name of a record kind. */
                    _ ("The column “%s” is no field of %s; rename it, assign it or leave it out."),
                    quote, self->kind->name);
}

/* Parts of a field stand in columns of their own; one column twice is no part of another. */
static gboolean
are_parts (const EntCsvMapping *self, const Column *first, const Column *second)
{
  return first->target >= 0 && self->kind->fields[first->target].parts != NULL
         && !ent_text_matches (first->header, second->header);
}

static gboolean
check_column (const EntCsvMapping *self, guint column, guint64 line, EntReport *report)
{
  int target = get_column (self, column)->target;
  guint first = column;

  if (target == ENT_CSV_COLUMN_UNMATCHED)
    {
      report_unmatched (self, column, line, report);
      return FALSE;
    }
  if (target == ENT_CSV_COLUMN_IGNORED)
    {
      if (*get_column (self, column)->header == '\0')
        ent_report_add (report, ENT_SEVERITY_NOTE, line, column + 1, NULL,
                        _ ("This column has no header and is left out."));
      return TRUE;
    }
  ent_csv_mapping_has (self, target, &first);
  if (first == column || get_column (self, column)->joined
      || are_parts (self, get_column (self, first), get_column (self, column)))
    return TRUE;
  ent_report_add (report, ENT_SEVERITY_ERROR, line, column + 1, NULL,
                  /* Translators: the headers of two columns. */
                  _ ("The columns “%s” and “%s” are the same field; leave one out."),
                  get_column (self, first)->header, get_column (self, column)->header);
  return FALSE;
}

gboolean
ent_csv_mapping_check (const EntCsvMapping *self, guint64 line, EntReport *report)
{
  gboolean fits = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    fits &= check_column (self, i, line, report);
  return fits;
}
