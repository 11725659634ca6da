/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files that appear whole or not at all. */
#include "ent-output-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-test-file.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = ent_test_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "out", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

static void
write_text (EntOutputFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (ent_output_file_get_stream (file), text, strlen (text), NULL, NULL,
                             &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_finish (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntOutputFile) file = ent_output_file_new (fixture->path, &error);
  GStatBuf status;

  g_assert_no_error (error);
  write_text (file, "hello");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (ent_output_file_finish (file, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "hello");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntOutputFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  file = ent_output_file_new (fixture->path, &error);
  g_assert_no_error (error);
  write_text (file, "after");
  assert_contents (fixture->path, "before");
  g_assert_true (ent_output_file_finish (file, &error));
  assert_contents (fixture->path, "after");
}

/* More than the disk is told of at a time. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  const gsize length = 5 * 1024 * 1024 + 17;
  g_autofree char *text = g_strnfill (length, 'x');
  g_autofree char *expected = NULL;
  g_autoptr (EntOutputFile) file = ent_output_file_new (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  write_text (file, text);
  write_text (file, "end");
  g_assert_true (ent_output_file_finish (file, &error));
  g_assert_no_error (error);
  expected = g_strconcat (text, "end", NULL);
  assert_contents (fixture->path, expected);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  EntOutputFile *file;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  file = ent_output_file_new (fixture->path, NULL);
  write_text (file, "after");
  ent_output_file_free (file);
  assert_contents (fixture->path, "before");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "out", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_output_file_new (path, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "nowhere"));
}

static void
test_is_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_output_file_new (fixture->folder, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_true (g_file_test (fixture->folder, G_FILE_TEST_IS_DIR));
}

/* A pipe is written to, not replaced by a file. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntOutputFile) file = NULL;
  g_autoptr (GError) error = NULL;
  char buffer[16] = { 0 };
  int reader;
  GStatBuf status;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  reader = g_open (fixture->path, O_RDONLY | O_NONBLOCK, 0);
  g_assert_cmpint (reader, >=, 0);
  file = ent_output_file_new (fixture->path, &error);
  g_assert_no_error (error);
  write_text (file, "hello");
  g_assert_true (ent_output_file_finish (file, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (reader, buffer, sizeof buffer - 1), ==, 5);
  g_assert_cmpstr (buffer, ==, "hello");
  g_close (reader, NULL);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_output_write_file (fixture->path, "hello", 5, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "hello");
}

/* What the system says of a full disk comes in our words. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_output_write_file ("/dev/full", "hello", 5, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "make room"));
}

#define ADD(path, func) g_test_add ("/output-file/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("finish", test_finish);
  ADD ("replace", test_replace);
  ADD ("large", test_large);
  ADD ("discard", test_discard);
  ADD ("no-folder", test_no_folder);
  ADD ("is-folder", test_is_folder);
  ADD ("pipe", test_pipe);
  ADD ("write", test_write);
  ADD ("full", test_full);
  return g_test_run ();
}
