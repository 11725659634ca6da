/* SPDX-License-Identifier: GPL-3.0-or-later
 * A disk that is full, or fails, at any write of a change: an error that says so, nothing changed,
 * and the engagement still of use. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test-disk.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-xml-writer.h"

typedef struct
{
  char *folder;
  char *path;
  EntEngagement *engagement;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = ent_test_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "x.entente", NULL);
  fixture->engagement = ent_engagement_create (fixture->path, "Northwind", "Ada Moreau", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_disk_fail (0, SQLITE_OK);
  ent_engagement_close (fixture->engagement);
  g_assert_finalize_object (fixture->engagement);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
describe (EntEngagement *engagement)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (
      ent_xml_write (engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What is tried while the disk fails. */
typedef gboolean (*Attempt) (EntEngagement *engagement, GError **error);

static gboolean
add_person (EntEngagement *engagement, GError **error)
{
  g_autofree char *text = g_strnfill (20000, 'x');
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", error);
  g_autoptr (EntRecord) person = NULL;

  if (transaction == NULL)
    return FALSE;
  person = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, error);
  return person != NULL
         && ent_transaction_set (transaction, person, ENT_STAKEHOLDER_NAME, "Ines", error)
         && ent_transaction_set (transaction, person, ENT_STAKEHOLDER_SUCCESS, text, error)
         && ent_transaction_commit (transaction, error);
}

static gboolean
change_title (EntEngagement *engagement, GError **error)
{
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);

  return ent_record_change (root, ent_record_get_kind (root)->title_field, "Southwind", error);
}

static void
check_unchanged (Fixture *fixture, const char *before)
{
  g_autofree char *after = describe (fixture->engagement);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (fixture->engagement);
  g_autofree char *title = ent_record_dup_title (root);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (title, ==, "Northwind");
  g_assert_true (ent_engagement_verify (fixture->engagement, report, NULL, &error));
  g_assert_no_error (error);
}

/* Lets each change of the attempt fail in turn, until it comes through. Returns: how often it
 * failed. */
static guint
fail_each_change (Fixture *fixture, Attempt attempt, int code, const char *words)
{
  g_autofree char *before = describe (fixture->engagement);
  gboolean done = FALSE;
  guint nth;

  for (nth = 1; !done; nth++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (nth, <, 1000);
      ent_disk_fail (nth, code);
      done = attempt (fixture->engagement, &error);
      g_assert_true (done == (error == NULL));
      g_assert_true (done || ent_disk_has_failed ());
      ent_disk_fail (0, SQLITE_OK);
      if (done)
        break;
      g_assert_cmpint (ent_error_get_exit_status (error), ==, 5);
      g_assert_nonnull (strstr (error->message, words));
      g_assert_nonnull (strstr (error->message, "x.entente"));
      check_unchanged (fixture, before);
    }
  return nth - 1;
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (fail_each_change (fixture, add_person, SQLITE_FULL,
                                      "the disk is full. Nothing was changed"),
                    >, 5);
  g_assert_true (ent_journal_undo (fixture->engagement, &error));
  g_assert_cmpuint (fail_each_change (fixture, change_title, SQLITE_FULL,
                                      "the disk is full. Nothing was changed"),
                    >, 5);
}

static void
test_disk_broken (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fail_each_change (fixture, add_person, SQLITE_IOERR_WRITE, "check the disk"), >,
                    5);
  g_assert_cmpuint (fail_each_change (fixture, change_title, SQLITE_IOERR_FSYNC, "check the disk"),
                    >, 5);
}

/* What could not be made leaves nothing behind. */
static void
test_no_room_for_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "y.entente", NULL);
  guint n_failed = 0;

  for (guint nth = 1; nth < 600; nth += 13, n_failed++)
    {
      g_autoptr (GError) error = NULL;
      EntEngagement *engagement;

      ent_disk_fail (nth, SQLITE_FULL);
      engagement = ent_engagement_create (path, "Northwind", NULL, &error);
      ent_disk_fail (0, SQLITE_OK);
      if (engagement != NULL)
        {
          ent_engagement_close (engagement);
          g_object_unref (engagement);
          g_assert_cmpint (g_unlink (path), ==, 0);
          break;
        }
      g_assert_cmpint (ent_error_get_exit_status (error), ==, 5);
      g_assert_nonnull (strstr (error->message, "the disk is full"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpuint (n_failed, >, 5);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  ent_disk_install ();
  g_test_add ("/io-errors/disk-full", Fixture, NULL, set_up, test_disk_full, tear_down);
  g_test_add ("/io-errors/disk-broken", Fixture, NULL, set_up, test_disk_broken, tear_down);
  g_test_add ("/io-errors/no-room-for-new", Fixture, NULL, set_up, test_no_room_for_new, tear_down);
  return g_test_run ();
}
