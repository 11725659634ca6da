/* SPDX-License-Identifier: GPL-3.0-or-later
 * An engagement file with bytes changed: opened, verified, read, written to. The input is a row of
 * patches, each three bytes for the place, one for how many bytes follow, and those; none cuts the
 * file off there. What verification lets pass must say what the good file says. */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"
#include "ent-xml-writer.h"

static char *folder;
static char *path;
static char *good; /* the bytes of the good file */
static gsize good_length;
static char *good_document;

static void
add_person (EntEngagement *engagement, const char *name, const char *success)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", &error);
  g_autoptr (EntRecord) person
      = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, &error);

  ent_transaction_set (transaction, person, ENT_STAKEHOLDER_NAME, name, &error);
  ent_transaction_set (transaction, person, ENT_STAKEHOLDER_SUCCESS, success, &error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full) (nullable): what the engagement says; NULL if it cannot be read. */
static char *
dup_document (EntEngagement *engagement)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!ent_xml_write (engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, NULL))
    return NULL;
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
remove_folder (void)
{
  g_autofree char *lock = g_build_filename (folder, ".input.entente.lock", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (lock);
  g_unlink (journal);
  g_unlink (path);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&good, g_free);
  g_clear_pointer (&good_document, g_free);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *engagement;

  ent_init ();
  folder = g_dir_make_tmp ("entente-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "input.entente", NULL);
  atexit (remove_folder);
  engagement = ent_engagement_create (path, "Northwind", "Ada Moreau", &error);
  g_assert_no_error (error);
  add_person (engagement, "Ada Moreau", "Pipeline doubles.\nGrowth holds.");
  add_person (engagement, "Jonas Brandt", "Forecasts that hold");
  ent_journal_undo (engagement, &error);
  ent_journal_redo (engagement, &error);
  g_assert_no_error (error);
  good_document = dup_document (engagement);
  ent_engagement_close (engagement);
  g_object_unref (engagement);
  g_file_get_contents (path, &good, &good_length, &error);
  g_assert_no_error (error);
  return 0;
}

/* Returns: how many bytes are left of @file. */
static gsize
patch (char *file, gsize length, const uint8_t *data, size_t size)
{
  while (size >= 4)
    {
      gsize place = (data[0] | data[1] << 8 | data[2] << 16) % length;
      gsize n = MIN (data[3], size - 4);

      if (n == 0)
        return place;
      memcpy (file + place, data + 4, MIN (n, length - place));
      data += 4 + n;
      size -= 4 + n;
    }
  return length;
}

/* Reads everything and changes something; both may fail, with a reason. */
static void
use_engagement (EntEngagement *engagement)
{
  g_autoptr (GPtrArray) hits = ent_engagement_search (engagement, "pipeline", 10);
  g_autoptr (GListModel) entries = ent_journal_list_entries (engagement, NULL);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autofree char *undo = ent_journal_dup_undo_label (engagement);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (EntEntry) entry = g_list_model_get_item (entries, i);

      g_assert_true (g_utf8_validate (ent_entry_get_label (entry), -1, NULL));
    }
  if (root != NULL
      && !ent_record_change (root, ent_record_get_kind (root)->title_field, "Southwind", &error))
    g_assert_nonnull (error);
  g_clear_error (&error);
  if (!ent_journal_undo (engagement, &error))
    g_assert_nonnull (error);
}

static void
open_input (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;
  EntEngagement *engagement = ent_engagement_open (path, FALSE, &error);

  if (engagement == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  document = dup_document (engagement);
  if (ent_engagement_verify (engagement, report, NULL, &error))
    g_assert_cmpstr (document, ==, good_document);
  else
    g_assert_true (error != NULL || ent_report_has_errors (report));
  use_engagement (engagement);
  ent_engagement_close (engagement);
  g_object_unref (engagement);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *file = g_memdup2 (good, good_length);
  gsize length = patch (file, good_length, data, size);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  g_unlink (journal);
  /* What is written into a file that is there does not cut off its end. */
  g_unlink (path);
  g_file_set_contents_full (path, file, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  open_input ();
  return 0;
}
