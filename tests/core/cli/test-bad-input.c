/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bad input, through the real program: CSV files, engagement files, full disks. Each ends with the
 * status and the words its table says, kills nothing, and leaves every file as it was and nothing
 * beside it. The controls are taken. XML documents: test-bad-documents.c. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "ent-bad-csv.h"
#include "ent-bad-file.h"
#include "ent-cli-test.h"
#include "ent-engagement.h"
#include "ent-init.h"

/* What all are tried on; each case finds it as it was made. */
static EntCliTest *test;

static void
assert_untouched (const char *before)
{
  g_autofree char *after = ent_cli_test_fingerprint (test);

  g_assert_cmpstr (before, ==, after);
}

static void
remove_file (const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);

  g_remove (path);
}

static void
restore (GBytes *good)
{
  gsize length;
  const char *bytes = g_bytes_get_data (good, &length);

  ent_cli_test_write (test, "a.entente", bytes, length);
}

static void
test_csv (gconstpointer data)
{
  const EntBadCsv *bad = data;
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");
  g_autoptr (GBytes) bytes = ent_bad_csv_make (bad);
  g_autofree char *words = g_strdup_printf ("entente-cli: bad.csv:%s", bad->words);
  g_autofree char *before = NULL;

  ent_cli_test_write (test, "bad.csv", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  before = ent_cli_test_fingerprint (test);
  ent_cli_test_run (test, "import", "a.entente", "bad.csv", "--kind", bad->kind, NULL);
  if (bad->words != NULL)
    {
      ent_cli_test_assert (test, 3, strchr (bad->words, ':') != NULL ? words : bad->words);
      assert_untouched (before);
    }
  else
    {
      g_assert_cmpint (test->status, ==, 0);
      g_assert_false (g_str_has_prefix (test->out, "0 added"));
      restore (good);
      assert_untouched (before);
    }
  remove_file ("bad.csv");
}

static void
test_file (gconstpointer data)
{
  const EntBadFile *bad = data;
  g_autofree char *before = NULL;

  ent_bad_file_make (bad, test);
  before = ent_cli_test_fingerprint (test);
  ent_cli_test_shell (test, bad->line);
  ent_cli_test_assert (test, bad->status, bad->words);
  if (bad->words != NULL)
    g_assert_true (g_str_has_prefix (test->err, "entente-cli: "));
  if (bad->status != 0)
    assert_untouched (before);
  remove_file ("bad.entente");
  remove_file ("bad.entente-journal");
  remove_file ("bad.entente-wal");
  remove_file ("bad.entente-shm");
  remove_file ("out.xml");
}

/* Who has the file is told, and it can be read meanwhile. */
static void
test_locked (void)
{
  g_autofree char *path = g_build_filename (test->folder, "a.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, &error);
  g_autofree char *process = g_strdup_printf ("(process %d, since ", (int)getpid ());
  g_autofree char *before = ent_cli_test_fingerprint (test);

  g_assert_no_error (error);
  ent_cli_test_run (test, "add", "a.entente", "role", "name=A", "side=internal", NULL);
  ent_cli_test_assert (test, 4, "a.entente is in use by ");
  ent_cli_test_assert_says (test->err, process);
  ent_cli_test_run (test, "undo", "a.entente", NULL);
  ent_cli_test_assert (test, 4, "a.entente is in use by ");
  ent_cli_test_run (test, "list", "a.entente", "role", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "verify", "a.entente", NULL);
  ent_cli_test_assert (test, 0, NULL);
  assert_untouched (before);
}

/* Permissions do not hold the administrator back, so somebody else tries. */
static void
test_read_only (void)
{
  const char *as_other = geteuid () == 0 ? "setpriv --reuid=65534 --clear-groups " : "";
  g_autofree char *reach
      = g_strdup_printf ("chmod 755 .; chmod 444 a.entente; %s test -x \"$CLI\"", as_other);
  g_autofree char *list = g_strdup_printf ("%s $CLI list a.entente role", as_other);
  g_autofree char *add
      = g_strdup_printf ("%s $CLI add a.entente role name=A side=internal", as_other);
  g_autofree char *export = g_strdup_printf ("%s $CLI export a.entente -o x.xml", as_other);
  g_autofree char *before = ent_cli_test_fingerprint (test);

  ent_cli_test_shell (test, reach);
  if (test->status != 0)
    g_test_skip ("The program cannot be run by another user");
  else
    {
      ent_cli_test_shell (test, list);
      ent_cli_test_assert (test, 0, NULL);
      ent_cli_test_shell (test, add);
      ent_cli_test_assert (test, 5, "a.entente is write-protected");
      if (geteuid () == 0)
        {
          ent_cli_test_shell (test, export);
          ent_cli_test_assert (test, 5, "x.xml");
        }
    }
  ent_cli_test_shell (test, "chmod 700 .; chmod 600 a.entente");
  assert_untouched (before);
}

/* A reader that has seen enough is no error worth words. */
static void
test_pipe (void)
{
  ent_cli_test_shell (test, "$CLI schema | head -n 1; exit ${PIPESTATUS[0]}");
  ent_cli_test_assert (test, 5, NULL);
}

static void
add_test (const char *group, const char *name, gconstpointer data, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/bad-input/%s/%s", group, name);

  g_test_add_data_func (path, data, func);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ent_init ();
  test = ent_cli_test_new ();
  ent_cli_test_make_engagement (test);
  for (guint i = 0; ent_bad_csv[i].name != NULL; i++)
    add_test ("csv", ent_bad_csv[i].name, &ent_bad_csv[i], test_csv);
  for (guint i = 0; ent_bad_files[i].name != NULL; i++)
    add_test ("file", ent_bad_files[i].name, &ent_bad_files[i], test_file);
  g_test_add_func ("/bad-input/locked", test_locked);
  g_test_add_func ("/bad-input/read-only", test_read_only);
  g_test_add_func ("/bad-input/pipe", test_pipe);
  result = g_test_run ();
  ent_cli_test_free (test);
  return result;
}
