/* SPDX-License-Identifier: GPL-3.0-or-later
 * The engagement file: made, locked, refused, copied. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-cursor.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = ent_test_folder_make ();
  place->path = g_build_filename (place->folder, "x.entente", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  ent_test_folder_remove (place->folder);
  g_free (place->path);
}

static EntEngagement *
create (Place *place)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *engagement
      = ent_engagement_create (place->path, "Fabrikant", "Ada Moreau", &error);

  g_assert_no_error (error);
  return engagement;
}

static EntRecord *
add_role (EntEngagement *engagement, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", &error);
  EntRecord *role = ent_transaction_add (transaction, &ent_role_kind, NULL, &error);

  g_assert_true (ent_transaction_set (transaction, role, ENT_ROLE_NAME, name, &error));
  g_assert_true (ent_transaction_commit (transaction, &error));
  return role;
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_create (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autofree char *title = ent_record_dup_title (root);
  struct stat status;

  g_assert_cmpstr (title, ==, "Fabrikant");
  g_assert_false (ent_engagement_is_read_only (engagement));
  g_assert_cmpint (stat (place->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  ent_engagement_close (engagement);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_create_never_overwrites (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (place->path, "precious", -1, NULL));
  g_assert_null (ent_engagement_create (place->path, "X", NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "precious");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_second_opener_reads (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) first = create (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) second = ent_engagement_open (place->path, FALSE, &error);
  g_autoptr (EntRecord) role = NULL;

  g_assert_no_error (error);
  g_assert_true (ent_engagement_is_read_only (second));
  g_assert_nonnull (strstr (ent_engagement_get_read_only_reason (second), "is in use by"));
  g_assert_nonnull (strstr (ent_engagement_get_read_only_reason (second), g_get_user_name ()));
  g_assert_null (ent_transaction_begin (second, "Change", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY);
  role = add_role (first, "CMO");
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (second), "role"), ==, 1);
  ent_engagement_close (first);
  ent_engagement_close (second);
}

static void
test_lock_ends_with_the_opener (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) first = create (place);
  g_autoptr (EntEngagement) second = NULL;
  g_autoptr (GError) error = NULL;

  ent_engagement_close (first);
  second = ent_engagement_open (place->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (ent_engagement_is_read_only (second));
  ent_engagement_close (second);
}

static void
test_stale_lock_file_does_not_lock (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) first = create (place);
  g_autofree char *lock = g_build_filename (place->folder, ".x.entente.lock", NULL);
  g_autoptr (GError) error = NULL;

  ent_engagement_close (first);
  g_assert_true (g_file_set_contents (lock, "somebody long dead", -1, NULL));
  g_clear_object (&first);
  first = ent_engagement_open (place->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (ent_engagement_is_read_only (first));
  ent_engagement_close (first);
}

static void
test_moved_file_is_not_written (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autofree char *elsewhere = g_build_filename (place->folder, "y.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (place->path, elsewhere), ==, 0);
  g_assert_null (ent_transaction_begin (engagement, "Change", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "was moved"));
  ent_engagement_close (engagement);
}

/* What is no engagement, or not one of ours, is refused in words and left as it was. */

typedef struct
{
  const char *name;
  const char *sql;     /* run on a good file; NULL: see content */
  const char *content; /* instead of a database; NULL: the good file */
  int code;
  const char *words;
} Refusal;

static const Refusal refusals[] = {
  { "good", "SELECT 1", NULL, -1, NULL },
  { "empty", NULL, "", ENT_ERROR_OPEN, "is not an engagement file" },
  { "text", NULL, "Dear Sir or Madam", ENT_ERROR_OPEN, "is not an engagement file" },
  { "foreign", "PRAGMA application_id=7", NULL, ENT_ERROR_OPEN, "is not an engagement file" },
  { "newer", "PRAGMA user_version=99", NULL, ENT_ERROR_NEWER, "newer Entente" },
  { "no version", "PRAGMA user_version=0", NULL, ENT_ERROR_CORRUPT, "has no version" },
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON role BEGIN DELETE FROM role; END", NULL,
    ENT_ERROR_CORRUPT, "structure" },
  { "view", "CREATE VIEW v AS SELECT 1", NULL, ENT_ERROR_CORRUPT, "structure" },
  { "extra table", "CREATE TABLE x (y)", NULL, ENT_ERROR_CORRUPT, "structure" },
  { "extra index", "CREATE INDEX i ON role (name)", NULL, ENT_ERROR_CORRUPT, "structure" },
  { "missing table", "DROP TABLE waiver", NULL, ENT_ERROR_CORRUPT, "structure" },
  { "renamed kind", "UPDATE kind SET name='x' WHERE code=2", NULL, ENT_ERROR_CORRUPT, "structure" },
};

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static char *
digest_file (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *)content, length);
}

static void
test_refusals (Place *place, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (refusal->content != NULL)
    g_assert_true (g_file_set_contents (place->path, refusal->content, -1, NULL));
  else
    {
      g_autoptr (EntEngagement) good = create (place);

      ent_engagement_close (good);
      run_sql (place->path, refusal->sql);
    }
  before = digest_file (place->path);
  engagement = ent_engagement_open (place->path, FALSE, &error);
  if (refusal->words == NULL)
    {
      g_assert_no_error (error);
      ent_engagement_close (engagement);
    }
  else
    {
      g_assert_error (error, ENT_ERROR, refusal->code);
      g_assert_nonnull (strstr (error->message, refusal->words));
    }
  after = digest_file (place->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_missing_and_folder (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_engagement_open (place->path, FALSE, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_null (ent_engagement_open (place->folder, FALSE, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "is not a file"));
}

/* A file cut at any page is refused or opens; it never crashes, and nothing writes to it. */
static void
test_truncation (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) good = create (place);
  g_autofree char *content = NULL;
  g_autoptr (EntRecord) role = add_role (good, "CMO");
  gsize length;
  guint refused = 0;

  ent_engagement_close (good);
  g_assert_true (g_file_get_contents (place->path, &content, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 4096 * 16 + 500)
    {
      g_autoptr (EntEngagement) engagement = NULL;
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (place->path, content, cut, NULL));
      engagement = ent_engagement_open (place->path, FALSE, &error);
      if (engagement == NULL || !ent_engagement_verify (engagement, report, NULL, &error))
        refused++;
      else
        g_test_message ("Cut at %" G_GSIZE_FORMAT " was not noticed", cut);
      if (engagement != NULL)
        ent_engagement_close (engagement);
    }
  g_assert_cmpuint (refused, ==, (length + 4096 * 16 + 499) / (4096 * 16 + 500));
}

static void
test_backup (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autofree char *copy = g_build_filename (place->folder, "copy.entente", NULL);
  g_autoptr (EntRecord) role = add_role (engagement, "CMO");
  g_autoptr (EntEngagement) opened = NULL;
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_engagement_backup (engagement, copy, NULL, NULL, NULL, &error));
  opened = ent_engagement_open (copy, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (opened), "role"), ==, 1);
  g_assert_true (ent_engagement_verify (opened, report, NULL, &error));
  ent_engagement_close (opened);
  g_assert_false (ent_engagement_backup (engagement, place->path, NULL, NULL, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  ent_engagement_close (engagement);
}

static void
test_cancelled_backup_leaves_nothing (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autofree char *copy = g_build_filename (place->folder, "copy.entente", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_engagement_backup (engagement, copy, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ent_engagement_close (engagement);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_closed_records_keep_their_values (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autoptr (EntRecord) role = add_role (engagement, "CMO");
  g_autoptr (GError) error = NULL;

  ent_engagement_close (engagement);
  g_assert_cmpstr (ent_record_get_text (role, ENT_ROLE_NAME), ==, "CMO");
  g_assert_false (ent_record_change (role, ENT_ROLE_NAME, "CRO", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY);
}

static void
test_reader_sees_one_snapshot (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autoptr (EntEngagement) reader = NULL;
  g_autoptr (EntRecord) first = add_role (engagement, "CMO");
  g_autoptr (GError) error = NULL;

  reader = ent_engagement_open_reader (engagement, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (reader), "role"), ==, 1);
  ent_engagement_close (reader);
  ent_engagement_close (engagement);
}

static void
test_cursor_walks_in_export_order (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = create (place);
  g_autoptr (EntRecord) first = add_role (engagement, "Z");
  g_autoptr (EntRecord) second = add_role (engagement, "A");
  g_autoptr (EntCursor) cursor = ent_cursor_new (engagement, &ent_role_kind, NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_cursor_next (cursor, &error));
  g_assert_cmpstr (ent_cursor_get_id (cursor), ==, ent_record_get_id (first));
  g_assert_cmpstr (ent_cursor_get_text (cursor, ENT_ROLE_NAME), ==, "Z");
  g_assert_true (ent_cursor_next (cursor, &error));
  g_assert_cmpstr (ent_cursor_get_id (cursor), ==, ent_record_get_id (second));
  g_assert_false (ent_cursor_next (cursor, &error));
  g_assert_no_error (error);
  g_clear_pointer (&cursor, ent_cursor_free);
  ent_engagement_close (engagement);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Place *, gconstpointer);
  } tests[] = {
    { "/engagement/create", test_create },
    { "/engagement/create-never-overwrites", test_create_never_overwrites },
    { "/engagement/second-opener", test_second_opener_reads },
    { "/engagement/lock-ends", test_lock_ends_with_the_opener },
    { "/engagement/stale-lock", test_stale_lock_file_does_not_lock },
    { "/engagement/moved", test_moved_file_is_not_written },
    { "/engagement/missing", test_missing_and_folder },
    { "/engagement/truncation", test_truncation },
    { "/engagement/backup", test_backup },
    { "/engagement/backup-cancelled", test_cancelled_backup_leaves_nothing },
    { "/engagement/closed-records", test_closed_records_keep_their_values },
    { "/engagement/reader", test_reader_sees_one_snapshot },
    { "/engagement/cursor", test_cursor_walks_in_export_order },
  };

  ent_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Place, NULL, set_up, tests[i].test, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engagement/refusal/%s", refusals[i].name);

      g_test_add (path, Place, &refusals[i], set_up, test_refusals, tear_down);
    }
  return g_test_run ();
}
