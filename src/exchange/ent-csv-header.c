/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the header of a CSV file is, if not in its first line. */
#include "ent-csv-header.h"

/* So many rows are looked at. */
#define ROWS_LIMIT 50

/* What may stand between cells where text above the table hid it, and what may stand around them.
 */
#define MARKS ",;\t|\""

gboolean
ent_csv_header_is_doubtful (const EntCsvMapping *mapping)
{
  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    {
      int target = ent_csv_mapping_get (mapping, i);
      const char *label;

      if (target == ENT_CSV_COLUMN_ID
          || (target >= 0 && !ent_csv_mapping_is_joined (mapping, i, &label)))
        return FALSE;
    }
  return TRUE;
}

/* TRUE if @cells name two fields, or one where there is nothing else. */
static gboolean
name_fields (const EntKind *kind, const char *const *cells)
{
  g_autoptr (EntCsvMapping) mapping = ent_csv_mapping_new (kind);
  guint filled = 0;
  guint named = 0;

  for (; *cells != NULL; cells++)
    ent_csv_mapping_add (mapping, *cells);
  ent_csv_mapping_guess (mapping);
  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    {
      int target = ent_csv_mapping_get (mapping, i);

      filled += *ent_csv_mapping_get_header (mapping, i) != '\0';
      named += target >= 0 || target == ENT_CSV_COLUMN_ID;
    }
  return named > 1 || (named == 1 && filled == 1);
}

static gboolean
is_header (EntCsvReader *reader, const EntKind *kind)
{
  guint n_cells = ent_csv_reader_get_n_cells (reader);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_auto (GStrv) pieces = NULL;

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (cells, (gpointer)ent_csv_reader_get_cell (reader, i));
  g_ptr_array_add (cells, NULL);
  if (name_fields (kind, (const char *const *)cells->pdata))
    return TRUE;
  if (n_cells > 1)
    return FALSE;
  pieces = g_strsplit_set (cells->pdata[0], MARKS, ENT_CSV_COLUMNS_LIMIT);
  return name_fields (kind, (const char *const *)pieces);
}

guint64
ent_csv_header_find (EntCsvReader *reader, const EntKind *kind)
{
  for (guint i = 0; i < ROWS_LIMIT && ent_csv_reader_next (reader, NULL, NULL); i++)
    if (is_header (reader, kind))
      return ent_csv_reader_get_line (reader);
  return 0;
}
