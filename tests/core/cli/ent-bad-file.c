/* SPDX-License-Identifier: GPL-3.0-or-later
 * Engagement files that must not be opened, and places that cannot be written. */
#include "ent-bad-file.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* Offsets in the header of a SQLite file. */
#define PAGE_SIZE_OFFSET 16
#define SCHEMA_OFFSET 60
#define APPLICATION_OFFSET 68

static char *
get_path (EntCliTest *test, const char *name)
{
  return g_build_filename (test->folder, name, NULL);
}

/* Writes the first @length bytes of the good file, with @n bytes at @offset replaced. */
static void
write_changed (EntCliTest *test, gsize length, gsize offset, const char *bytes, gsize n)
{
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");
  gsize size;
  g_autofree char *copy = g_memdup2 (g_bytes_get_data (good, &size), g_bytes_get_size (good));

  g_assert_cmpuint (offset + n, <=, size);
  memcpy (copy + offset, bytes, n);
  ent_cli_test_write (test, "bad.entente", copy, MIN (length, size));
}

static gsize
get_page_size (EntCliTest *test)
{
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");
  const guint8 *bytes = g_bytes_get_data (good, NULL);

  return bytes[PAGE_SIZE_OFFSET] << 8 | bytes[PAGE_SIZE_OFFSET + 1];
}

static void
make_copy (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, 0, "", 0);
}

static void
make_empty (EntCliTest *test)
{
  ent_cli_test_write (test, "bad.entente", "", 0);
}

static void
make_text (EntCliTest *test)
{
  ent_cli_test_write (test, "bad.entente", "Dear all,\nplease find attached\n", -1);
}

static void
make_zeros (EntCliTest *test)
{
  static const char zeros[8192] = { 0 };

  ent_cli_test_write (test, "bad.entente", zeros, sizeof zeros);
}

static void
make_cut_header (EntCliTest *test)
{
  write_changed (test, 50, 0, "", 0);
}

static void
make_header_alone (EntCliTest *test)
{
  write_changed (test, 100, 0, "", 0);
}

static void
make_cut_page (EntCliTest *test)
{
  write_changed (test, get_page_size (test) + 1000, 0, "", 0);
}

static void
make_cut_half (EntCliTest *test)
{
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");

  write_changed (test, g_bytes_get_size (good) / 2, 0, "", 0);
}

static void
make_other_application (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, APPLICATION_OFFSET, "ABCD", 4);
}

static void
make_newer (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, SCHEMA_OFFSET, "\0\0\3\347", 4);
}

static void
make_schema_zero (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, SCHEMA_OFFSET, "\0\0\0\0", 4);
}

static void
make_schema_negative (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, SCHEMA_OFFSET, "\377\377\377\377", 4);
}

static void
make_bad_page_size (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, PAGE_SIZE_OFFSET, "\0\3", 2);
}

static void
make_bad_root (EntCliTest *test)
{
  write_changed (test, G_MAXSIZE, 100, "\377\377\377\377\377\377\377\377", 8);
}

/* Noise over all but the first page. */
static void
make_noise (EntCliTest *test)
{
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");
  gsize first = get_page_size (test);
  gsize n = g_bytes_get_size (good) - first;
  g_autofree char *noise = g_malloc (n);

  for (gsize i = 0; i < n; i++)
    noise[i] = (char)(i * 2654435761u >> 13);
  write_changed (test, G_MAXSIZE, first, noise, n);
}

static void
make_folder (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "bad.entente");

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_pipe (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "bad.entente");

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_link (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "bad.entente");

  g_assert_cmpint (symlink ("a.entente", path), ==, 0);
}

static void
make_dangling_link (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "bad.entente");

  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

/* A database of another program. */
static void
make_foreign (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "bad.entente");
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "CREATE TABLE role (name)", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (database);
}

/* A rollback journal nobody wrote: it must not be played back. */
static void
make_stray_journal (EntCliTest *test)
{
  make_copy (test);
  ent_cli_test_write (test, "bad.entente-journal", "no journal", -1);
}

/* What a crash in the middle of a change leaves: a file half written, and the journal that takes it
 * back. */
static void
make_hot_journal (EntCliTest *test)
{
  g_autofree char *path = get_path (test, "live.entente");
  g_autofree char *journal = get_path (test, "live.entente-journal");
  sqlite3 *database;

  ent_cli_test_shell (test, "cp a.entente live.entente");
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "BEGIN; UPDATE role SET name = name || '!'", NULL, NULL,
                                 NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_db_cacheflush (database), ==, SQLITE_OK);
  ent_cli_test_shell (test, "cp live.entente bad.entente; cmp -s bad.entente a.entente && exit 1\n"
                            "cp live.entente-journal bad.entente-journal");
  g_assert_cmpint (test->status, ==, 0);
  sqlite3_close (database);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* A document to be exported over, which must survive. */
static void
make_old_export (EntCliTest *test)
{
  ent_cli_test_write (test, "out.xml", "what was there before\n", -1);
}

static void
apply_sql (EntCliTest *test, const char *sql)
{
  g_autofree char *path = get_path (test, "bad.entente");
  sqlite3 *database;

  make_copy (test);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  sqlite3_close (database);
}

void
ent_bad_file_make (const EntBadFile *bad, EntCliTest *test)
{
  if (bad->sql != NULL)
    apply_sql (test, bad->sql);
  else if (bad->make != NULL)
    bad->make (test);
}

#define LIST "$CLI list bad.entente role"

/* A small disk: files cannot grow beyond as many KiB. */
#define LIMIT(size) "ulimit -f " size "; "

const EntBadFile ent_bad_files[] = {
  /* No engagement. */
  { "missing", NULL, NULL, LIST, 4, "bad.entente cannot be opened: No such file" },
  { "missing-folder", NULL, NULL, "$CLI list nowhere/bad.entente role", 4,
    "nowhere/bad.entente cannot be opened" },
  { "missing-for-csv", NULL, NULL, "$CLI import bad.entente x.csv --kind role", 4,
    "bad.entente cannot be opened" },
  { "folder", make_folder, NULL, LIST, 4, "bad.entente is not a file" },
  { "pipe", make_pipe, NULL, LIST, 4, "bad.entente is not a file" },
  { "device", NULL, NULL, "$CLI list /dev/zero role", 4, "/dev/zero is not a file" },
  { "dangling-link", make_dangling_link, NULL, LIST, 4, "bad.entente cannot be opened" },
  { "empty", make_empty, NULL, LIST, 4, "bad.entente is not an engagement file, or is cut short" },
  { "text", make_text, NULL, LIST, 4, "bad.entente is not an engagement file" },
  { "zeros", make_zeros, NULL, LIST, 4, "bad.entente is not an engagement file" },
  { "foreign", make_foreign, NULL, LIST, 4, "bad.entente is not an engagement file" },
  { "other-application", make_other_application, NULL, LIST, 4,
    "bad.entente is not an engagement file" },

  /* Damaged. */
  { "cut-header", make_cut_header, NULL, LIST, 4, "bad.entente is not an engagement file" },
  { "header-alone", make_header_alone, NULL, LIST, 4, "bad.entente" },
  { "cut-page", make_cut_page, NULL, LIST, 4, "bad.entente" },
  { "cut-half", make_cut_half, NULL, LIST, 4, "bad.entente" },
  { "bad-page-size", make_bad_page_size, NULL, LIST, 4, "bad.entente" },
  { "bad-root", make_bad_root, NULL, LIST, 4, "bad.entente" },
  { "noise", make_noise, NULL, LIST, 4, "bad.entente" },
  { "noise-written", make_noise, NULL, "$CLI add bad.entente role name=A side=internal", 4,
    "bad.entente" },

  /* Of another version, or tampered with. */
  { "newer", make_newer, NULL, LIST, 4,
    "bad.entente was made by a newer Entente (file version 999" },
  { "newer-written", make_newer, NULL, "$CLI undo bad.entente", 4, "newer Entente" },
  { "schema-zero", make_schema_zero, NULL, LIST, 4, "bad.entente" },
  { "schema-negative", make_schema_negative, NULL, LIST, 4, "bad.entente" },
  { "trigger", NULL, "CREATE TRIGGER t AFTER INSERT ON role BEGIN DELETE FROM term; END", LIST, 4,
    "bad.entente" },
  { "view", NULL, "CREATE VIEW v AS SELECT * FROM role", LIST, 4, "bad.entente" },
  { "table", NULL, "CREATE TABLE extra (x)", LIST, 4, "bad.entente" },
  { "index", NULL, "CREATE INDEX extra ON role (name)", LIST, 4, "bad.entente" },
  { "no-table", NULL, "DROP TABLE waiver", LIST, 4, "bad.entente" },
  { "column", NULL, "ALTER TABLE role ADD COLUMN extra TEXT", LIST, 4, "bad.entente" },
  { "write-ahead", NULL, "PRAGMA journal_mode=WAL", LIST, 0, NULL },
  { "rewritten", NULL, "UPDATE term SET name = 'Rewritten' WHERE name = 'MQL'",
    "$CLI verify bad.entente", 1, "bad.entente: " },

  /* Sources and places. */
  { "no-source", NULL, NULL, "$CLI import a.entente nowhere.xml", 4, "nowhere.xml" },
  { "no-csv-source", NULL, NULL, "$CLI import a.entente nowhere.csv -k role", 4,
    "“nowhere.csv” cannot be read: No such file or directory." },
  { "folder-source", make_folder, NULL, "$CLI import a.entente bad.entente", 4, "bad.entente" },
  { "folder-csv-source", make_folder, NULL, "$CLI import a.entente bad.entente -k role", 4,
    "“bad.entente” cannot be read: Is a directory." },
  { "own-source", NULL, NULL, "$CLI import a.entente a.entente", 2,
    "“a.entente” is the engagement itself" },
  { "taken", NULL, NULL, "$CLI new a.entente", 5, "a.entente cannot be made: File exists" },
  { "no-place", NULL, NULL, "$CLI new nowhere/b.entente", 5, "nowhere/b.entente cannot be made" },
  { "no-place-for-export", NULL, NULL, "$CLI export a.entente -o nowhere/out.xml", 5,
    "nowhere/out.xml" },
  { "folder-for-export", make_folder, NULL, "$CLI export a.entente -o bad.entente", 5,
    "bad.entente" },

  /* Full disks. */
  { "full-device", NULL, NULL, "$CLI export a.entente -o /dev/full", 5, "No space left on device" },
  { "full-device-csv", NULL, NULL, "$CLI export a.entente -k role -o /dev/full", 5,
    "No space left on device" },
  { "full-output", NULL, NULL, "$CLI export a.entente -o - > /dev/full", 5,
    "No space left on device" },
  { "full-page", NULL, NULL, "$CLI export a.entente -f html -o - > /dev/full", 5,
    "No space left on device" },
  { "full-list", NULL, NULL, "$CLI list a.entente role > /dev/full", 5,
    "Standard output could not be written: No space left on device." },
  { "full-export", make_old_export, NULL, LIMIT ("1") "$CLI export a.entente -o out.xml", 5,
    "File too large" },
  { "full-new", NULL, NULL, LIMIT ("64") "$CLI new bad.entente", 5, "bad.entente" },
  { "full-backup", NULL, NULL, LIMIT ("64") "$CLI backup a.entente bad.entente", 5, "bad.entente" },
  { "full-journal", NULL, NULL, LIMIT ("1") "$CLI add a.entente role name=A side=internal", 5,
    "a.entente" },
  { "full-commit", NULL, NULL,
    LIMIT (
        "$(($(stat -c %s a.entente) / 1024 + 40))") "$CLI import a.entente - -k role < <(echo "
                                                    "name,side; seq -f 'Role %.0f,internal' 4000)",
    5, "a.entente" },

  /* The controls. */
  { "good", make_copy, NULL, LIST, 0, NULL },
  { "good-link", make_link, NULL, LIST, 0, NULL },
  { "good-journal", make_stray_journal, NULL, LIST, 0, NULL },
  { "crashed", make_hot_journal, NULL, LIST " && cmp a.entente bad.entente", 0, NULL },
  { "crashed-written", make_hot_journal, NULL, "$CLI undo bad.entente", 0, NULL },
  { NULL },
};
