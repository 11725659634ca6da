/* SPDX-License-Identifier: GPL-3.0-or-later
 * A CSV file: read row by row, and imported into an engagement without keeping anything. The first
 * byte chooses the delimiter. */
#include <gio/gio.h>

#include "ent-csv-import.h"
#include "ent-csv-reader.h"
#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"

static EntEngagement *engagement;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) person = NULL;

  ent_init ();
  engagement = ent_engagement_new_in_memory ();
  transaction = ent_transaction_begin (engagement, "Add", &error);
  person = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, &error);
  ent_transaction_set (transaction, person, ENT_STAKEHOLDER_NAME, "Ada Moreau", &error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return 0;
}

static void
read_rows (GInputStream *stream, char delimiter)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvReader) reader = ent_csv_reader_new (stream, delimiter, report);
  g_autoptr (GError) error = NULL;
  guint64 line = 0;

  while (ent_csv_reader_next (reader, NULL, &error))
    {
      g_assert_cmpuint (ent_csv_reader_get_line (reader), >, line);
      line = ent_csv_reader_get_line (reader);
      for (guint i = 0; i < ent_csv_reader_get_n_cells (reader); i++)
        g_assert_true (g_utf8_validate (ent_csv_reader_get_cell (reader, i), -1, NULL));
    }
}

static void
import_rows (GInputStream *stream, char delimiter, gboolean skip_bad)
{
  const EntCsvOptions options = { .skip_bad = skip_bad };
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvImport) import
      = ent_csv_import_new (&ent_stakeholder_kind, stream, delimiter, report, NULL);
  g_autofree char *text = NULL;

  if (import != NULL && ent_csv_import_read (import, engagement, &options, NULL, NULL, NULL, NULL))
    ent_csv_import_apply (import, engagement, TRUE, NULL);
  text = ent_report_format (report, "input.csv");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (engagement), "stakeholder"), ==, 1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char delimiters[] = { '\0', ',', ';', '\t', '|' };
  guint choice = size > 0 ? data[0] : 0;
  char delimiter = delimiters[choice % G_N_ELEMENTS (delimiters)];
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (size > 0 ? data + 1 : data, MAX (size, 1) - 1, NULL);

  read_rows (stream, delimiter);
  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  import_rows (stream, delimiter, choice >= 128);
  return 0;
}
