/* SPDX-License-Identifier: GPL-3.0-or-later
 * The CSV reader: what it takes, in which encodings, and what it refuses where. */
#include "ent-csv-reader.h"

#include <string.h>

#include "ent-csv-dialect.h"
#include "ent-error.h"

/* A file and what is read from it: cells joined by ^, rows ended by $; or a fault as
 * LINE:CELL:words. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *rows;
  const char *fault;
} Case;

#define BYTES(text) text, sizeof (text) - 1

static const Case cases[] = {
  { "plain", BYTES ("a,b\n1,2\n"), "a^b$1^2$", NULL },
  { "crlf", BYTES ("a,b\r\n1,2\r\n"), "a^b$1^2$", NULL },
  { "cr", BYTES ("a,b\r1,2\r"), "a^b$1^2$", NULL },
  { "no-last-end", BYTES ("a,b\n1,2"), "a^b$1^2$", NULL },
  { "empty-last-cell", BYTES ("a,b\n1,"), "a^b$1^$", NULL },
  { "empty", BYTES (""), "", NULL },
  { "blank-lines", BYTES ("\n\na\n\n\n1\n\n"), "a$1$", NULL },
  { "mark-alone", BYTES ("\xef\xbb\xbf"), "", NULL },
  { "one-column", BYTES ("a\n1\n2\n"), "a$1$2$", NULL },
  { "empty-cells", BYTES (",,\n,x,\n"), "^^$^x^$", NULL },
  { "spaces-stay", BYTES (" a , b\n"), " a ^ b$", NULL },
  { "quoted", BYTES ("\"a\",\"b\"\n"), "a^b$", NULL },
  { "quoted-delimiter", BYTES ("a,b\n\"1,5\",2\n"), "a^b$1,5^2$", NULL },
  { "doubled-quote", BYTES ("\"a\"\"b\"\n"), "a\"b$", NULL },
  { "only-quotes", BYTES ("\"\"\"\"\n"), "\"$", NULL },
  { "empty-quoted", BYTES ("\"\"\n"), "$", NULL },
  { "quoted-lf", BYTES ("\"a\nb\",c\n"), "a\nb^c$", NULL },
  { "quoted-crlf", BYTES ("\"a\r\nb\",c\r\n"), "a\nb^c$", NULL },
  { "quoted-cr", BYTES ("\"a\rb\",c\n"), "a\nb^c$", NULL },
  { "quoted-two-cr", BYTES ("\"a\r\rb\"\n"), "a\n\nb$", NULL },
  { "quoted-at-end", BYTES ("a,\"b\""), "a^b$", NULL },
  { "semicolon", BYTES ("a;b;c\n1,5;2;3\n"), "a^b^c$1,5^2^3$", NULL },
  { "tab", BYTES ("a\tb\n1, 2\t3\n"), "a^b$1, 2^3$", NULL },
  { "bar", BYTES ("a|b\n1|2\n"), "a^b$1^2$", NULL },
  { "comma-in-header-only", BYTES ("name;role, or title\nA;B\nC;D\n"),
    "name^role, or title$A^B$C^D$", NULL },
  { "sniff-respects-quotes", BYTES ("\"a;b;c\",d\n\"1;2;3\",4\n"), "a;b;c^d$1;2;3^4$", NULL },
  { "hint", BYTES ("sep=;\na;b,c\n"), "a^b,c$", NULL },
  { "hint-crlf", BYTES ("SEP=\t\r\na\tb,c\r\n"), "a^b,c$", NULL },
  { "no-hint", BYTES ("sep=x\n1\n"), "sep=x$1$", NULL },
  { "utf8-mark",
    BYTES ("\xef\xbb\xbf"
           "a,b\n1,2\n"),
    "a^b$1^2$", NULL },
  { "utf8", BYTES ("Größe,Предмет,日本\n"), "Größe^Предмет^日本$", NULL },
  { "utf16-le-mark",
    BYTES ("\xff\xfe"
           "a\0,\0\xe4\0\n\0"),
    "a^ä$", NULL },
  { "utf16-be-mark", BYTES ("\xfe\xff\0a\0,\0\xe4\0\n"), "a^ä$", NULL },
  { "utf16-le-no-mark", BYTES ("a\0,\0b\0\n\0"), "a^b$", NULL },
  { "utf16-be-no-mark", BYTES ("\0a\0,\0b\0\n"), "a^b$", NULL },
  { "utf16-pair",
    BYTES ("\xff\xfe"
           "\x3d\xd8\x00\xde\n\0"),
    "😀$", NULL },
  { "latin-1",
    BYTES ("Gr\xf6\xdf"
           "e,caf\xe9\n"),
    "Größe^café$", NULL },
  { "windows-1252", BYTES ("\x80 5,\x93quoted\x94\n"), "€ 5^“quoted”$", NULL },

  { "nul", BYTES ("a,b\n1,\0\n"), NULL, "2:2:NUL" },
  { "nul-quoted", BYTES ("a,b\n\"1\n\0\",2\n"), NULL, "3:1:NUL" },
  { "quote-inside", BYTES ("a,b\n1,2\"3\"\n"), NULL, "2:2:does not begin with one" },
  { "quote-after-space", BYTES ("a,b\n1, \"x\"\n"), NULL, "2:2:does not begin with one" },
  { "text-after-quote", BYTES ("a,b\n\"1\"x,2\n"), NULL, "2:1:follows a closing" },
  { "quote-not-closed", BYTES ("a,b\n1,\"2\n3,4\n"), NULL, "2:2:never closed" },
  { "stray-cr", BYTES ("a,b\n1\r5,2\n"), NULL, "2:1:carriage return" },
  { "stray-cr-among-crlf", BYTES ("a,b\r\n1,2\r3,4\r\n"), NULL, "2:2:carriage return" },
  { "utf8-broken", BYTES ("Größe,b\n1,\xff\n"), NULL, "2:2:begins as UTF-8" },
  { "utf8-mark-broken",
    BYTES ("\xef\xbb\xbf"
           "a\n\xe9\n"),
    NULL, "2:1:begins as UTF-8" },
  { "utf8-cut", BYTES ("ä,b\n1,\xc3"), NULL, "2:2:begins as UTF-8" },
  { "utf16-odd",
    BYTES ("\xff\xfe"
           "a\0,\0b\0\n\0c"),
    NULL, "2:1:UTF-16" },
  { "windows-unassigned", BYTES ("caf\xe9\n\x81\n"), NULL, "2:1:neither UTF-8 nor" },
  { "excel", BYTES ("PK\003\004\024\0\006\0"), NULL, "1:1:spreadsheet" },
  { "old-excel", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), NULL, "1:1:spreadsheet" },
};

static void
append_row (GString *rows, EntCsvReader *reader)
{
  for (guint i = 0; i < ent_csv_reader_get_n_cells (reader); i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? "^" : "", ent_csv_reader_get_cell (reader, i));
  g_string_append_c (rows, '$');
}

static void
assert_fault (const Case *item, EntCsvReader *reader, const GError *error)
{
  g_auto (GStrv) parts = g_strsplit (item->fault, ":", 3);

  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpuint (ent_csv_reader_get_line (reader), ==, atoi (parts[0]));
  g_assert_cmpuint (ent_csv_reader_get_column (reader), ==, atoi (parts[1]));
  if (strstr (error->message, parts[2]) == NULL)
    g_error ("“%s” does not say “%s”", error->message, parts[2]);
}

static void
read_all (const Case *item, GInputStream *stream)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvReader) reader = ent_csv_reader_new (stream, 0, report);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  while (ent_csv_reader_next (reader, NULL, &error))
    append_row (rows, reader);
  if (item->fault != NULL)
    {
      assert_fault (item, reader, error);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (rows->str, ==, item->rows);
  g_assert_false (ent_csv_reader_next (reader, NULL, &error));
  g_assert_no_error (error);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (item->bytes, item->length, NULL);

  read_all (item, stream);
}

/* A stream that gives one byte at a time: every place is the end of a chunk once. */
#define TYPE_TRICKLE (trickle_get_type ())
G_DECLARE_FINAL_TYPE (Trickle, trickle, TEST, TRICKLE, GInputStream)

struct _Trickle
{
  GInputStream parent_instance;
  const Case *item;
  gsize offset;
};

G_DEFINE_FINAL_TYPE (Trickle, trickle, G_TYPE_INPUT_STREAM)

static gssize
trickle_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  Trickle *self = TEST_TRICKLE (stream);

  if (self->offset == self->item->length)
    return 0;
  *(char *)buffer = self->item->bytes[self->offset++];
  return 1;
}

static void
trickle_class_init (TrickleClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = trickle_read;
}

static void
trickle_init (Trickle *self)
{
}

static void
test_trickle (gconstpointer data)
{
  g_autoptr (Trickle) stream = g_object_new (TYPE_TRICKLE, NULL);

  stream->item = data;
  read_all (data, G_INPUT_STREAM (stream));
}

/* Characters are split between chunks of any size: a long file of two-byte characters, begun at
 * every offset. */
static void
test_chunks (void)
{
  for (guint shift = 0; shift < 3; shift++)
    {
      g_autoptr (GString) bytes = g_string_new ("key,text\n");
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (EntCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      guint n = 0;

      g_string_append_len (bytes, "xxx", shift);
      for (guint i = 0; i < 20000; i++)
        g_string_append (bytes, i % 2 == 0 ? "ä€,😀\"\"\n" : ",😀\"\"\n");
      g_string_replace (bytes, "\"\"", "", 0);
      stream = g_memory_input_stream_new_from_data (bytes->str, bytes->len, NULL);
      reader = ent_csv_reader_new (stream, ',', report);
      while (ent_csv_reader_next (reader, NULL, &error))
        n++;
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, 20001);
      g_assert_cmpuint (ent_report_get_length (report), ==, 0);
    }
}

static void
assert_limit (const char *bytes, gsize length, const char *words)
{
  const Case item = { "limit", bytes, length, NULL, words };

  test_case (&item);
}

static void
test_limits (void)
{
  g_autoptr (GString) cell = g_string_new ("a,b\n1,\"");
  g_autoptr (GString) row = g_string_new ("a,b\n");
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < ENT_CSV_CELL_LIMIT + 65536; i++)
    g_string_append_c (cell, 'x');
  assert_limit (cell->str, cell->len, "2:2:larger than 1 MiB");

  for (guint i = 0; i < 6; i++)
    {
      for (guint j = 0; j < 800000; j++)
        g_string_append_c (row, 'x');
      g_string_append_c (row, ',');
    }
  assert_limit (row->str, row->len, "2:6:larger than 4 MiB");

  for (guint i = 0; i < ENT_CSV_COLUMNS_LIMIT + 2; i++)
    g_string_append (columns, "a,");
  assert_limit (columns->str, columns->len, "1:1002:more than 1000 cells");
}

/* A file that was guessed at says so; plain UTF-8 does not. */
static void
test_notes (void)
{
  static const struct
  {
    const char *bytes;
    const char *words;
  } items[] = {
    { "caf\xe9\n", "Windows-1252" },
    { "café\n", NULL },
    { "cafe\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (GInputStream) stream
          = g_memory_input_stream_new_from_data (items[i].bytes, strlen (items[i].bytes), NULL);
      g_autoptr (EntCsvReader) reader = ent_csv_reader_new (stream, 0, report);

      while (ent_csv_reader_next (reader, NULL, NULL))
        ;
      g_assert_cmpuint (ent_report_get_length (report), ==, items[i].words != NULL);
      if (items[i].words != NULL)
        g_assert_nonnull (strstr (ent_report_get (report, 0)->message, items[i].words));
    }
}

static void
test_lines (void)
{
  static const char bytes[] = "a,b\n\"x\ny\",\"z\r\nz\"\n\n1,2\n";
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (bytes, strlen (bytes), NULL);
  g_autoptr (EntCsvReader) reader = ent_csv_reader_new (stream, 0, report);

  g_assert_true (ent_csv_reader_next (reader, NULL, NULL));
  g_assert_cmpuint (ent_csv_reader_get_line (reader), ==, 1);
  g_assert_cmpint (ent_csv_reader_get_delimiter (reader), ==, ',');
  g_assert_true (ent_csv_reader_next (reader, NULL, NULL));
  g_assert_cmpuint (ent_csv_reader_get_line (reader), ==, 2);
  g_assert_cmpuint (ent_csv_reader_get_cell_line (reader, 0), ==, 2);
  g_assert_cmpuint (ent_csv_reader_get_cell_line (reader, 1), ==, 3);
  g_assert_true (ent_csv_reader_next (reader, NULL, NULL));
  g_assert_cmpuint (ent_csv_reader_get_line (reader), ==, 6);
}

static void
test_delimiters (void)
{
  g_assert_true (ent_csv_dialect_allows ('\t'));
  g_assert_true (ent_csv_dialect_allows (':'));
  g_assert_false (ent_csv_dialect_allows ('"'));
  g_assert_false (ent_csv_dialect_allows ('a'));
  g_assert_false (ent_csv_dialect_allows ('\n'));
  g_assert_false (ent_csv_dialect_allows ('\0'));
}

static void
test_cancel (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a\n", 2, NULL);
  g_autoptr (EntCsvReader) reader = ent_csv_reader_new (stream, 0, report);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_csv_reader_next (reader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = g_strdup_printf ("/csv-reader/whole/%s", cases[i].name);
      g_autofree char *trickle = g_strdup_printf ("/csv-reader/trickle/%s", cases[i].name);

      g_test_add_data_func (whole, &cases[i], test_case);
      g_test_add_data_func (trickle, &cases[i], test_trickle);
    }
  g_test_add_func ("/csv-reader/chunks", test_chunks);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/notes", test_notes);
  g_test_add_func ("/csv-reader/lines", test_lines);
  g_test_add_func ("/csv-reader/delimiters", test_delimiters);
  g_test_add_func ("/csv-reader/cancel", test_cancel);
  return g_test_run ();
}
