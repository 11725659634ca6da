/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exit statuses, verb by verb: each one a verb can end with is met, on standard error stands why,
 * and a file that was refused is as it was. (architecture.md, Command line) */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ent-cli-signing.h"
#include "ent-cli-verb.h"
#include "ent-engagement.h"
#include "ent-init.h"

/* No file can grow beyond a KiB. */
#define FULL_DISK "trap '' XFSZ; ulimit -f 1; "

/* What is full when the verb ends with 5. */
typedef enum
{
  SPACE_OTHER, /* a case of its own says */
  SPACE_DISK,
  SPACE_OUTPUT,
} Space;

typedef struct
{
  const char *name;
  const char *statuses;  /* all it can end with */
  const char *arguments; /* (nullable): after FILE, so that it succeeds; NULL: it takes no FILE */
  gboolean writes;       /* needs the file for itself */
  Space space;
} Verb;

/* `$T` is a term that CRO has signed, `$S` a system nothing refers to. */
static const Verb verbs[] = {
  { "new", "0235", NULL, FALSE, SPACE_OTHER },
  { "kinds", "025", NULL, FALSE, SPACE_OUTPUT },
  { "list", "02345", "role", FALSE, SPACE_OUTPUT },
  { "show", "02345", "$T", FALSE, SPACE_OUTPUT },
  { "add", "02345", "role name=Legal", TRUE, SPACE_DISK },
  { "set", "02345", "$S name=Legal", TRUE, SPACE_DISK },
  { "remove", "02345", "$S", TRUE, SPACE_DISK },
  { "sign", "02345", "$T --role CMO --as 'Maya Lund' $D", TRUE, SPACE_DISK },
  { "receipt", "02345", "$T", FALSE, SPACE_OUTPUT },
  { "search", "0245", "MQL", FALSE, SPACE_OUTPUT },
  { "import", "02345", "good.csv --kind role", TRUE, SPACE_DISK },
  { "export", "0245", "-o -", FALSE, SPACE_OUTPUT },
  { "check", "01245", "--gate deliver $D", FALSE, SPACE_OTHER },
  { "history", "02345", "", FALSE, SPACE_OUTPUT },
  { "undo", "02345", "", TRUE, SPACE_DISK },
  { "redo", "02345", "", TRUE, SPACE_DISK },
  { "verify", "01245", "$D", FALSE, SPACE_OUTPUT },
  { "backup", "0245", "copy.entente", FALSE, SPACE_DISK },
  { "schema", "025", NULL, FALSE, SPACE_OUTPUT },
};

/* What only one verb does. */
static const struct
{
  const char *verb;
  int status;
  const char *words;
  const char *line;
} cases[] = {
  { "new", 0, NULL, "$CLI new n.entente" },
  { "new", 2, "The arguments are: new FILE", "$CLI new" },
  { "new", 2, "--start: Start takes a date", "$CLI new n.entente --start 2026-02-30" },
  { "new", 2, "There is no template “nowhere”", "$CLI new n.entente --template nowhere" },
  { "new", 3, "“End” (2026-01-01) is before “Start” (2026-03-01)",
    "$CLI new n.entente --start 2026-03-01 --end 2026-01-01" },
  { "new", 5, "a.entente cannot be made: File exists", "$CLI new a.entente" },
  { "new", 5, "n.entente", FULL_DISK "$CLI new n.entente" },
  { "kinds", 0, NULL, "$CLI kinds role" },
  { "kinds", 2, "There is no kind “nonsense”", "$CLI kinds nonsense" },
  { "list", 2, "There is no kind “nonsense”", "$CLI list a.entente nonsense" },
  { "list", 2, "A role has no field “nonsense”", "$CLI list a.entente role --where nonsense=1" },
  { "list", 2, "--format cannot be “xml”", "$CLI list a.entente role --format xml" },
  { "list", 3, "Side takes one of", "$CLI list a.entente role --where side=nowhere" },
  { "show", 3, "There is no record with the id “nonsense”", "$CLI show a.entente nonsense" },
  { "add", 2, "There is no kind “nonsense”", "$CLI add a.entente nonsense name=A" },
  { "add", 2, "“name” is not of the form FIELD=VALUE", "$CLI add a.entente role name" },
  { "add", 3, "has no Name. Give it one.", "$CLI add a.entente role" },
  { "add", 3, "Side takes one of", "$CLI add a.entente role name=A side=nowhere" },
  { "set", 2, "A system has no field “nonsense”", "$CLI set a.entente $S nonsense=1" },
  { "set", 3, "There is no record with the id", "$CLI set a.entente nonsense name=A" },
  { "set", 3, "has no Name. Give it one.", "$CLI set a.entente $S name=" },
  { "remove", 3, "There is no record with the id", "$CLI remove a.entente nonsense" },
  { "remove", 3, "CRO", "$CLI remove a.entente $($CLI list a.entente sign-off | cut -f 1)" },
  { "sign", 2, "Say with --role", "$CLI sign a.entente $T --as 'Maya Lund' $D" },
  { "sign", 3, "did not hold the role", "$CLI sign a.entente $T --role CMO --as 'Ivo Brandt' $D" },
  { "receipt", 2, "The receipt cannot go into", "$CLI receipt a.entente $T -o a.entente" },
  { "receipt", 3, "There is no record with the id", "$CLI receipt a.entente nonsense" },
  { "receipt", 3, "Nobody has signed “CRM”", "$CLI receipt a.entente $S" },
  { "receipt", 5, "nowhere/r.txt", "$CLI receipt a.entente $T -o nowhere/r.txt" },
  { "search", 0, NULL, "test -z \"$($CLI search a.entente nowhere)\"" },
  { "import", 0, NULL, "$CLI --quiet import made.entente good.xml && test -e made.entente" },
  { "import", 2, "--prefer cannot be “ours”", "$CLI import a.entente good.xml --prefer ours" },
  { "import", 3, "bad.xml:1:", "$CLI import a.entente bad.xml" },
  { "import", 3, "bad.csv:2:", "$CLI import a.entente bad.csv --kind role" },
  { "import", 4, "nowhere.xml", "$CLI import a.entente nowhere.xml" },
  { "export", 2, "Say with -o where to export to", "$CLI export a.entente" },
  { "export", 2, "--profile cannot be “half”", "$CLI export a.entente -o - --profile half" },
  { "export", 5, "nowhere/out.xml", "$CLI export a.entente -o nowhere/out.xml" },
  { "check", 0, NULL, "$CLI check a.entente --gate deliver $D --format json" },
  { "check", 1, NULL, "$CLI check a.entente --gate contract $D" },
  { "check", 1, NULL, "$CLI check a.entente --gate contract $D --format json" },
  { "check", 1, NULL, "$CLI check a.entente $D" },
  { "check", 2, "“tomorrow” is no date", "$CLI check a.entente --date tomorrow" },
  { "check", 2, "--gate cannot be “garden”", "$CLI check a.entente --gate garden" },
  { "check", 5, "No space left", "$CLI check a.entente $D > /dev/full" },
  { "history", 3, "There is no record with the id", "$CLI history a.entente nonsense" },
  { "undo", 3, "There is nothing to undo.", "$CLI new n.entente; $CLI undo n.entente" },
  { "redo", 3, "There is nothing to redo.", "$CLI new n.entente; $CLI redo n.entente" },
  { "verify", 1, "The signature on “MQL” by CRO is stale.",
    "$CLI set a.entente $V text=Changed $D; $CLI verify a.entente $D" },
  { "verify", 1, "This is no receipt", "$CLI verify a.entente --receipt good.csv $D" },
  { "verify", 2, "“xyz” is no head", "$CLI verify a.entente --head xyz $D" },
  { "verify", 4, "nowhere.txt", "$CLI verify a.entente --receipt nowhere.txt $D" },
  { "backup", 2, "Choose another name", "$CLI backup a.entente a.entente" },
  { "backup", 5, "nowhere/b.entente", "$CLI backup a.entente nowhere/b.entente" },
};

/* What all are tried on, as it was made, and the shell variables that name what is in it. */
static EntCliTest *test;
static GBytes *good;
static char *names;

/* Statuses the verb that is tried has ended with. */
static guint seen;

static void
restore (void)
{
  static const char *const made[] = { "n.entente", "made.entente", "copy.entente" };
  gsize length;
  const char *bytes = g_bytes_get_data (good, &length);

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *path = g_build_filename (test->folder, made[i], NULL);

      g_remove (path);
    }
  ent_cli_test_write (test, "a.entente", bytes, length);
}

/* Whatever was refused or could not be read or written left a.entente alone. */
static void
run (int status, const char *words, const char *line)
{
  g_autoptr (GBytes) after = NULL;

  g_test_message ("%s", line);
  ent_cli_signing_run (test, status, words, "%s; %s", names, line);
  seen |= 1u << status;
  if (words != NULL)
    g_assert_true (g_str_has_prefix (test->err, "entente-cli: "));
  after = ent_cli_test_read (test, "a.entente");
  if (status > 1)
    g_assert_true (g_bytes_equal (good, after));
  restore ();
}

static void
run_verb (const Verb *verb, int status, const char *words, const char *before, const char *file)
{
  g_autofree char *line
      = g_strdup_printf ("%s$CLI %s %s %s", before, verb->name, file, verb->arguments);

  run (status, words, line);
}

static void
run_locked (const Verb *verb)
{
  g_autofree char *path = g_build_filename (test->folder, "a.entente", NULL);
  g_autofree char *other = g_build_filename (test->folder, "b.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = NULL;

  ent_cli_test_shell (test, "cp a.entente b.entente");
  engagement = ent_engagement_open (other, FALSE, &error);
  g_assert_no_error (error);
  if (verb->writes)
    run_verb (verb, 4, "b.entente is in use by ", "", "b.entente");
  else
    run_verb (verb, 0, NULL, "", "b.entente");
}

static void
run_on_files (const Verb *verb)
{
  run_verb (verb, 0, NULL, "", "a.entente");
  run_verb (verb, 4, "nowhere.entente cannot be opened", "", "nowhere.entente");
  run_verb (verb, 4, "newer.entente was made by a newer Entente", "", "newer.entente");
  run_verb (verb, 4, "good.csv is not an engagement file", "", "good.csv");
  run_locked (verb);
  if (verb->space == SPACE_DISK)
    run_verb (verb, 5, "entente", FULL_DISK, "a.entente");
}

static gboolean
is_met (const char *statuses)
{
  guint expected = 0;

  for (const char *p = statuses; *p != '\0'; p++)
    expected |= 1u << (*p - '0');
  return seen == expected;
}

static void
test_verb (gconstpointer data)
{
  const Verb *verb = data;
  g_autofree char *plain = g_strdup_printf ("$CLI %s", verb->name);
  g_autofree char *unknown = g_strconcat (plain, " --nonsense", NULL);
  g_autofree char *full
      = g_strconcat (plain, verb->arguments != NULL ? " a.entente " : "",
                     verb->arguments != NULL ? verb->arguments : "", " > /dev/full", NULL);

  seen = 0;
  run (2, "Unknown option --nonsense", unknown);
  if (verb->arguments != NULL)
    {
      run (2, "The arguments are: ", plain);
      run_on_files (verb);
    }
  else if (verb->space == SPACE_OUTPUT)
    run (0, NULL, plain);
  if (verb->space == SPACE_OUTPUT)
    run (5, "No space left on device", full);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (strcmp (cases[i].verb, verb->name) == 0)
      run (cases[i].status, cases[i].words, cases[i].line);
  if (!is_met (verb->statuses))
    g_error ("%s can end with %s, but not all of these and no others were met", verb->name,
             verb->statuses);
}

/* The table has every verb, in the order of the help. */
static void
test_all_verbs (void)
{
  guint i = 0;

  for (; ent_cli_verbs[i] != NULL; i++)
    {
      g_assert_cmpuint (i, <, G_N_ELEMENTS (verbs));
      g_assert_cmpstr (verbs[i].name, ==, ent_cli_verbs[i]->name);
    }
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (verbs));
}

static void
test_no_verb (void)
{
  run (2, "Say what to do.", "$CLI");
  run (2, "There is no verb “nonsense”", "$CLI nonsense a.entente");
  run (2, "Unknown option --nonsense", "$CLI --nonsense list a.entente role");
}

static void
make_newer (void)
{
  g_autofree char *path = g_build_filename (test->folder, "newer.entente", NULL);
  sqlite3 *database;

  ent_cli_test_shell (test, "cp a.entente newer.entente");
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA user_version = 999", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (database);
}

/* A term signed by one of two, and a change undone, so that there is one to do again. */
static void
set_up (void)
{
  g_autofree char *version = NULL;
  g_autofree char *term = NULL;
  g_autofree char *system = NULL;

  test = ent_cli_test_new ();
  ent_cli_signing_make (test);
  version = ent_cli_signing_agree (test);
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' $D; "
                       "$CLI add a.entente system name=CRM $D; $CLI export a.entente -o good.xml; "
                       "$CLI add a.entente role name=Mistake $D; $CLI undo a.entente",
                       term);
  system = ent_cli_test_find (test, "system", "CRM");
  names = g_strdup_printf ("T=%s; V=%s; S=%s", term, version, system);
  ent_cli_test_write (test, "good.csv", "name,side\nSales,internal\n", -1);
  ent_cli_test_write (test, "bad.csv", "name,side\nSales,nowhere\n", -1);
  ent_cli_test_write (test, "bad.xml", "<entente>", -1);
  make_newer ();
  good = ent_cli_test_read (test, "a.entente");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ent_init ();
  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli-status/%s", verbs[i].name);

      g_test_add_data_func (path, &verbs[i], test_verb);
    }
  g_test_add_func ("/cli-status/all-verbs", test_all_verbs);
  g_test_add_func ("/cli-status/no-verb", test_no_verb);
  result = g_test_run ();
  g_bytes_unref (good);
  g_free (names);
  ent_cli_test_free (test);
  return result;
}
