/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every kind out as CSV and in again: nothing changes where the records are, and where they are not
 * they come to be, word for word. The sample engagement and the test document together have records
 * of every kind. */
#include "ent-catalogue.h"
#include "ent-csv-import.h"
#include "ent-csv-writer.h"
#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

#define SAMPLE "data/sample/sample.xml"

/* Answers the other side has not matched yet are not written. */
static void
remove_veiled (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Test", &error);
  g_autoptr (GPtrArray) answers = ent_source_list (ENT_SOURCE (engagement), "answer");

  for (guint i = 0; i < answers->len; i++)
    if (ent_record_is_veiled (answers->pdata[i], NULL))
      ent_transaction_remove (transaction, answers->pdata[i], &error);
  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static EntEngagement *
read_document (const char *name)
{
  EntEngagement *engagement = ent_engagement_new_in_memory ();
  g_autofree char *path = ent_test_file_dup_path (name);

  ent_exchange_test_import (engagement, path);
  remove_veiled (engagement);
  return engagement;
}

/* Returns: (transfer full): all records of @kind as CSV. */
static GBytes *
write_csv (EntEngagement *engagement, const EntKind *kind)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  ent_csv_write (engagement, kind, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
ignore_column (EntCsvImport *import, guint column)
{
  ent_csv_mapping_set (ent_csv_import_get_mapping (import), column, ENT_CSV_COLUMN_IGNORED);
}

/* @whole: FALSE leaves out references a record can be without. Returns: FALSE if it is refused.
 * @counts (out) */
static gboolean
read_csv (EntEngagement *engagement,
          const EntKind *kind,
          GBytes *bytes,
          gboolean whole,
          EntCsvCounts *counts)
{
  const EntCsvOptions options = { 0 };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCsvImport) import = ent_csv_import_new (kind, stream, 0, report, &error);
  gboolean done;

  g_assert_no_error (error);
  for (guint i = 0; !whole && i < kind->n_fields; i++)
    if (kind->fields[i].type == ENT_TYPE_REFERENCE && !kind->fields[i].required)
      ignore_column (import, i + 1);
  done = ent_csv_import_read (import, engagement, &options, NULL, NULL, NULL, &error)
         && ent_csv_import_apply (import, engagement, FALSE, &error);
  *counts = *ent_csv_import_get_counts (import);
  if (!done)
    g_test_message ("%s: %s", kind->name, error->message);
  return done;
}

static void
test_same_file (gconstpointer document)
{
  g_autoptr (EntEngagement) engagement = read_document (document);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (GBytes) bytes = write_csv (engagement, kind);
      guint n = ent_source_count (ENT_SOURCE (engagement), kind->name);
      EntCsvCounts counts;

      g_assert_true (read_csv (engagement, kind, bytes, TRUE, &counts));
      g_assert_cmpuint (counts.unchanged, ==, n);
      g_assert_cmpuint (counts.added + counts.changed + counts.skipped + counts.bad, ==, 0);
    }
}

/* No kind is left out of these tests. */
static void
test_every_kind (void)
{
  g_autoptr (EntEngagement) sample = read_document (SAMPLE);
  g_autoptr (EntEngagement) document = read_document (ENT_TEST_DOCUMENT);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const char *name = ent_catalogue_get (i)->name;

      g_assert_cmpuint (ent_source_count (ENT_SOURCE (sample), name)
                            + ent_source_count (ENT_SOURCE (document), name),
                        >, 0);
    }
}

/* The same engagement gives the same bytes. */
static void
test_same_bytes (gconstpointer document)
{
  g_autoptr (EntEngagement) first = read_document (document);
  g_autoptr (EntEngagement) second = read_document (document);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      g_autoptr (GBytes) a = write_csv (first, ent_catalogue_get (i));
      g_autoptr (GBytes) b = write_csv (second, ent_catalogue_get (i));

      g_assert_true (g_bytes_equal (a, b));
    }
}

/* Reads the files of all kinds; those that need records of a later kind wait for them. */
static void
read_all (EntEngagement *engagement, GPtrArray *files)
{
  gboolean *done = g_new0 (gboolean, files->len);
  guint n_left = files->len;

  while (n_left > 0)
    {
      guint n_before = n_left;

      for (guint i = 0; i < files->len; i++)
        {
          EntCsvCounts counts;

          if (done[i])
            continue;
          done[i] = read_csv (engagement, ent_catalogue_get (i), files->pdata[i], FALSE, &counts);
          n_left -= done[i];
        }
      g_assert_cmpuint (n_left, <, n_before);
    }
  g_free (done);
}

/* An engagement is made of CSV files alone: first the records, then what they cite; parts before
 * what they are parts of, since minutes that are approved do not change any more. */
static void
test_new_file (gconstpointer document)
{
  g_autoptr (EntEngagement) sample = read_document (document);
  g_autoptr (EntEngagement) copy = ent_engagement_new_in_memory ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autofree char *expected = ent_exchange_test_export (sample, ENT_PROFILE_ENGAGEMENT);
  g_autofree char *made = NULL;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_ptr_array_add (files, write_csv (sample, ent_catalogue_get (i)));
  read_all (copy, files);
  for (guint i = files->len; i-- > 0;)
    {
      EntCsvCounts counts;

      g_assert_true (read_csv (copy, ent_catalogue_get (i), files->pdata[i], TRUE, &counts));
      g_assert_cmpuint (counts.added, ==, 0);
    }
  made = ent_exchange_test_export (copy, ENT_PROFILE_ENGAGEMENT);
  g_assert_cmpstr (made, ==, expected);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/csv-round-trip/every-kind", test_every_kind);
  g_test_add_data_func ("/csv-round-trip/same-file/sample", SAMPLE, test_same_file);
  g_test_add_data_func ("/csv-round-trip/same-file/document", ENT_TEST_DOCUMENT, test_same_file);
  g_test_add_data_func ("/csv-round-trip/same-bytes", SAMPLE, test_same_bytes);
  g_test_add_data_func ("/csv-round-trip/new-file/sample", SAMPLE, test_new_file);
  g_test_add_data_func ("/csv-round-trip/new-file/document", ENT_TEST_DOCUMENT, test_new_file);
  return g_test_run ();
}
