/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whoever changes a file on a network drive is warned; whoever reads it, or wants quiet, is not. */
#include "ent-cli-test.h"
#include "ent-cli.h"
#include "ent-place.h"
#include "ent-test.h"

#define WARNING "*entente-cli: warning: a.entente lies on a network drive (cifs)*"

static char *
find_share (const char *path)
{
  return g_strdup ("cifs");
}

/* Opens, in a process of its own, an engagement on what looks like a share. */
static void
open_on_share (const char *path, gboolean write, gboolean quiet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = NULL;
  EntCli cli;

  ent_cli_init (&cli);
  cli.quiet = quiet;
  ent_place_set_find_type (find_share);
  engagement = g_file_test (path, G_FILE_TEST_EXISTS) ? ent_cli_open (&cli, path, write, &error)
                                                      : ent_cli_create (&cli, path, &error);
  g_assert_no_error (error);
  ent_engagement_close (engagement);
  ent_cli_clear (&cli);
}

/* @how: `n`ew, `w`rite or `r`ead, then `q` for quiet */
static void
try_on_share (const char *how, gboolean warned)
{
  g_autoptr (EntCliTest) test = NULL;
  g_autofree char *path = NULL;

  if (g_test_subprocess ())
    {
      open_on_share (g_getenv ("ENTENTE_TEST_PATH"), how[0] != 'r', how[1] == 'q');
      return;
    }
  test = ent_cli_test_new ();
  path = g_build_filename (test->folder, "a.entente", NULL);
  if (how[0] != 'n')
    ent_cli_test_make_engagement (test);
  g_setenv ("ENTENTE_TEST_PATH", path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  if (warned)
    g_test_trap_assert_stderr (WARNING);
  else
    g_test_trap_assert_stderr_unmatched ("*network drive*");
}

static void
test_new (void)
{
  try_on_share ("n", TRUE);
}

static void
test_write (void)
{
  try_on_share ("w", TRUE);
}

static void
test_read (void)
{
  try_on_share ("r", FALSE);
}

static void
test_quiet (void)
{
  try_on_share ("wq", FALSE);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/cli/place/new", test_new);
  g_test_add_func ("/cli/place/write", test_write);
  g_test_add_func ("/cli/place/read", test_read);
  g_test_add_func ("/cli/place/quiet", test_quiet);
  return g_test_run ();
}
