/* SPDX-License-Identifier: GPL-3.0-or-later
 * CSV row by row. The text comes in chunks that may end anywhere, so what a character means is
 * kept in a state. */
#include "ent-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-csv-decoder.h"
#include "ent-csv-dialect.h"
#include "ent-error.h"

typedef enum
{
  STATE_CELL,    /* at the beginning of a cell */
  STATE_PLAIN,   /* in a cell without quotes */
  STATE_QUOTED,  /* inside quotes */
  STATE_CLOSING, /* after a quote inside quotes: it ends the cell, or the next one doubles it */
  STATE_ROW,     /* a row is complete */
} State;

typedef enum
{
  ROW_END_UNKNOWN,
  ROW_END_LF, /* alone or after CR */
  ROW_END_CR,
} RowEnd;

typedef struct
{
  gsize offset; /* in the row's text */
  guint64 line;
} Cell;

struct _EntCsvReader
{
  EntCsvDecoder *decoder;
  char delimiter;
  const char *p; /* what of the chunk is left */
  const char *end;
  State state;
  RowEnd row_end;
  gboolean after_return; /* a CR was read, and an LF after it belongs to it */
  guint64 next_line;     /* of the next character */
  guint64 line;
  GString *text; /* of the cells, each ended by a NUL */
  GArray *cells; /* (element-type Cell) */
  gsize cell_offset;
  guint64 cell_line;
  gboolean at_end;
};

EntCsvReader *
ent_csv_reader_new (GInputStream *stream, char delimiter, EntReport *report)
{
  EntCsvReader *self = g_new0 (EntCsvReader, 1);

  self->decoder = ent_csv_decoder_new (stream, report);
  self->delimiter = delimiter;
  self->next_line = 1;
  self->line = 1;
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  return self;
}

void
ent_csv_reader_free (EntCsvReader *self)
{
  ent_csv_decoder_free (self->decoder);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_free (self);
}

static gboolean
refuse (EntCsvReader *self, guint64 line, const char *message, GError **error)
{
  self->line = line;
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
refuse_stray (EntCsvReader *self, char c, GError **error)
{
  switch (c)
    {
    case '\0':
      return refuse (self, self->next_line,
                     _ ("A NUL character stands here; the file is damaged or is no CSV file. Save "
                        "it as CSV in UTF-8."),
                     error);
    case '"':
      return refuse (self, self->next_line,
                     _ ("A quotation mark stands inside a cell that does not begin with one; put "
                        "the whole cell in quotation marks and double those inside it."),
                     error);
    default:
      return refuse (self, self->next_line,
                     _ ("A carriage return stands alone here, but rows end in line feeds; remove "
                        "it, or put the cell in quotation marks."),
                     error);
    }
}

static gboolean
check_limits (EntCsvReader *self, GError **error)
{
  if (self->text->len - self->cell_offset > ENT_CSV_CELL_LIMIT)
    return refuse (self, self->cell_line,
                   _ ("A cell is larger than 1 MiB; is a quotation mark missing? Otherwise shorten "
                      "it."),
                   error);
  if (self->text->len > ENT_CSV_ROW_LIMIT)
    return refuse (self, self->line, _ ("A row is larger than 4 MiB; shorten its texts."), error);
  if (self->cells->len > ENT_CSV_COLUMNS_LIMIT)
    return refuse (self, self->line,
                   _ ("A row has more than 1000 cells; is this a CSV file? If it is, leave "
                      "columns out."),
                   error);
  return TRUE;
}

static void
begin_cell (EntCsvReader *self)
{
  self->state = STATE_CELL;
  self->cell_offset = self->text->len;
  self->cell_line = self->next_line;
}

static void
end_cell (EntCsvReader *self)
{
  Cell cell = { self->cell_offset, self->cell_line };

  g_string_append_c (self->text, '\0');
  g_array_append_val (self->cells, cell);
  begin_cell (self);
}

static void
begin_row (EntCsvReader *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->cells, 0);
  self->line = self->next_line;
  begin_cell (self);
}

/* A line of nothing at all is no row. */
static void
end_row (EntCsvReader *self)
{
  gboolean blank = self->cells->len == 0 && self->state == STATE_CELL;

  if (blank)
    begin_row (self);
  else
    {
      end_cell (self);
      self->state = STATE_ROW;
    }
}

/* A row ended with CR; @c comes next. How the first row ends decides for the file: among line feeds
 * a lone CR is a stray. */
static gboolean
settle_return (EntCsvReader *self, char c, GError **error)
{
  self->after_return = FALSE;
  if (c == '\n')
    {
      self->p++;
      self->row_end = ROW_END_LF;
    }
  else if (self->row_end == ROW_END_LF)
    return refuse_stray (self, '\r', error);
  else
    self->row_end = ROW_END_CR;
  self->next_line++;
  end_row (self);
  return TRUE;
}

static gboolean
take_quoted (EntCsvReader *self, char c, GError **error)
{
  switch (c)
    {
    case '"':
      self->state = STATE_CLOSING;
      return TRUE;
    case '\r':
    case '\n':
      g_string_append_c (self->text, '\n');
      self->after_return = c == '\r';
      self->next_line++;
      return TRUE;
    default:
      return refuse_stray (self, c, error);
    }
}

/* @c stands between cells, or where it should not. */
static gboolean
take_plain (EntCsvReader *self, char c, GError **error)
{
  if (c == self->delimiter)
    end_cell (self);
  else if (c == '"' && self->state != STATE_PLAIN)
    {
      if (self->state == STATE_CLOSING)
        g_string_append_c (self->text, '"');
      self->state = STATE_QUOTED;
    }
  else if (c == '\r')
    self->after_return = TRUE;
  else if (c == '\n')
    {
      if (self->row_end == ROW_END_UNKNOWN)
        self->row_end = ROW_END_LF;
      self->next_line++;
      end_row (self);
    }
  else
    return refuse_stray (self, c, error);
  return TRUE;
}

static gboolean
is_special (const EntCsvReader *self, char c)
{
  return c == self->delimiter || c == '"' || c == '\n' || c == '\r' || c == '\0';
}

/* Copies up to the next character that means something here. */
static void
take_span (EntCsvReader *self)
{
  gboolean quoted = self->state == STATE_QUOTED;
  const char *start = self->p;

  while (self->p < self->end
         && (!is_special (self, *self->p) || (quoted && *self->p == self->delimiter)))
    self->p++;
  g_string_append_len (self->text, start, self->p - start);
}

static gboolean
take (EntCsvReader *self, GError **error)
{
  char c = *self->p;

  if (self->after_return && self->state != STATE_QUOTED)
    return settle_return (self, c, error);
  if (self->state == STATE_QUOTED)
    {
      if (self->after_return && c == '\n')
        self->p++;
      self->after_return = FALSE;
      take_span (self);
      return self->p == self->end || take_quoted (self, *self->p++, error);
    }
  if (is_special (self, c))
    {
      self->p++;
      return take_plain (self, c, error);
    }
  if (self->state == STATE_CLOSING)
    return refuse (self, self->next_line,
                   _ ("Text follows a closing quotation mark; double the quotation marks inside a "
                      "cell."),
                   error);
  self->state = STATE_PLAIN;
  take_span (self);
  return TRUE;
}

/* The end of the file ends the last row too. */
static gboolean
finish (EntCsvReader *self, GError **error)
{
  if (self->state == STATE_QUOTED)
    return refuse (self, self->cell_line,
                   _ ("A quotation mark is opened here and never closed; close it."), error);
  self->after_return = FALSE;
  end_row (self);
  return self->state == STATE_ROW;
}

/* Finds out how the file is written from what was read first. */
static void
begin_file (EntCsvReader *self, const char *text, gsize length)
{
  char hinted;
  gsize hint = ent_csv_dialect_read_hint (text, length, &hinted);

  self->p += hint;
  self->next_line += hint > 0;
  begin_row (self);
  if (self->delimiter == 0)
    self->delimiter = hint > 0 ? hinted : ent_csv_dialect_guess (text, length);
}

static gboolean
read_chunk (EntCsvReader *self, GCancellable *cancellable, GError **error)
{
  gboolean first = self->end == NULL;
  const char *text;
  gsize length;

  if (!ent_csv_decoder_read (self->decoder, &text, &length, cancellable, error))
    {
      self->line = self->next_line;
      return FALSE;
    }
  self->p = text;
  self->end = text + length;
  self->at_end = length == 0;
  if (first)
    begin_file (self, text, length);
  return TRUE;
}

gboolean
ent_csv_reader_next (EntCsvReader *self, GCancellable *cancellable, GError **error)
{
  begin_row (self);
  while (self->state != STATE_ROW)
    {
      if (self->p == self->end && !self->at_end && !read_chunk (self, cancellable, error))
        return FALSE;
      if (self->at_end)
        return finish (self, error);
      if (!take (self, error) || !check_limits (self, error))
        return FALSE;
    }
  return TRUE;
}

guint
ent_csv_reader_get_n_cells (EntCsvReader *self)
{
  return self->cells->len;
}

const char *
ent_csv_reader_get_cell (EntCsvReader *self, guint index)
{
  return self->text->str + g_array_index (self->cells, Cell, index).offset;
}

guint64
ent_csv_reader_get_cell_line (EntCsvReader *self, guint index)
{
  return g_array_index (self->cells, Cell, index).line;
}

guint64
ent_csv_reader_get_line (EntCsvReader *self)
{
  return self->line;
}

guint
ent_csv_reader_get_column (EntCsvReader *self)
{
  return self->cells->len + 1;
}

char
ent_csv_reader_get_delimiter (EntCsvReader *self)
{
  return self->delimiter;
}
