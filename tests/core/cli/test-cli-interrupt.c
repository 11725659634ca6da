/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs that are interrupted: what was half done is put away, and the signal tells how it ended. */
#include "ent-cli-test.h"

/* Runs entente-cli with @arguments on an input that never ends, until @began is true, then ends it
 * by @signal_name. */
static void
interrupt (EntCliTest *test, const char *arguments, const char *began, const char *signal_name)
{
  g_autofree char *line
      = g_strdup_printf ("mkfifo in; exec 3<>in; printf '%%s' \"$(cat begun)\" >&3; "
                         "$CLI %s <&3 & p=$!; until %s; do kill -0 $p || exit 99; done; "
                         "kill -%s $p; wait $p; s=$?; rm in; exit $s",
                         arguments, began, signal_name);

  ent_cli_test_shell (test, line);
}

/* A file that the import made goes again, with its lock. */
static void
test_new_file (void)
{
  static const struct
  {
    const char *name;
    int status;
  } signals[] = { { "TERM", 128 + 15 }, { "HUP", 128 + 1 } };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_write (test, "begun", "<?xml version='1.0'?>", -1);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      interrupt (test, "import n.entente - --no-progress", "test -e n.entente", signals[i].name);
      ent_cli_test_assert (test, signals[i].status, "Interrupted; nothing was changed.");
      ent_cli_test_shell (test, "ls -A");
      g_assert_cmpstr (test->out, ==, "begun\n");
    }
}

/* A file that was there is as it was. */
static void
test_old_file (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_write (test, "begun", "<?xml version='1.0'?>", -1);
  before = ent_cli_test_fingerprint (test);
  interrupt (test, "import a.entente - --no-progress", "test -e .a.entente.lock", "TERM");
  ent_cli_test_assert (test, 128 + 15, "Interrupted; nothing was changed.");
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
}

/* What a copy left that could not even clean up is in nobody's way. */
static void
test_left_over (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "$CLI backup a.entente b.entente; touch b.entente.part "
                            "b.entente.part-journal; rm b.entente; "
                            "$CLI backup a.entente b.entente && $CLI verify b.entente --quiet");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_shell (test, "ls -A | grep -v part");
  g_assert_cmpstr (test->out, ==, "a.entente\nb.entente\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/interrupt/new-file", test_new_file);
  g_test_add_func ("/cli/interrupt/old-file", test_old_file);
  g_test_add_func ("/cli/interrupt/left-over", test_left_over);
  return g_test_run ();
}
