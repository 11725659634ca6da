/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the command line says of itself, and wrong usage: help, manual page, completion, guesses. */
#include <string.h>

#include "ent-cli-test.h"
#include "ent-cli-verb.h"
#include "ent-test-file.h"

static void
test_help (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = ent_cli_test_do (test, "--version", NULL);

  ent_cli_test_assert_says (version, "entente-cli ");
  ent_cli_test_run (test, "--help", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, "entente-cli [OPTION…] VERB [ARGUMENT…]");
  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    ent_cli_test_assert_says (test->out, ent_cli_verbs[i]->summary);
}

/* Each verb's help has its arguments, its summary and every option; `-h` before it does the same.
 */
static void
test_verb_help (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    {
      const EntVerb *verb = ent_cli_verbs[i];
      const GOptionEntry *option = verb->options;
      g_autofree char *usage = g_strdup_printf ("  entente-cli %s [OPTION…]", verb->name);

      ent_cli_test_run (test, verb->name, "--help", NULL);
      ent_cli_test_assert (test, 0, NULL);
      ent_cli_test_assert_says (test->out, usage);
      ent_cli_test_assert_says (test->out, verb->summary);
      ent_cli_test_assert_says (test->out, "--no-progress");
      if (verb->synopsis != NULL)
        ent_cli_test_assert_says (test->out, verb->synopsis);
      for (; option != NULL && option->long_name != NULL; option++)
        ent_cli_test_assert_says (test->out, option->description);
    }
}

static void
test_manual (void)
{
  g_autofree char *page = ent_test_file_read ("data/cli/entente-cli.1");

  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    {
      const EntVerb *verb = ent_cli_verbs[i];
      const GOptionEntry *option = verb->options;
      g_autofree char *heading = g_strdup_printf ("\n.Ss %s", verb->name);
      const char *section = strstr (page, heading);
      const char *end;

      if (section == NULL)
        g_error ("The manual page has no section on %s", verb->name);
      end = strstr (section + 1, strstr (section + 1, "\n.Ss ") != NULL ? "\n.Ss " : "\n.Sh ");
      for (; option != NULL && option->long_name != NULL; option++)
        {
          g_autofree char *name = g_strdup_printf ("Fl -%s", option->long_name);

          if (g_strstr_len (section, end - section, name) == NULL)
            g_error ("The manual page does not tell of %s --%s", verb->name, option->long_name);
        }
    }
}

/* What bash offers after @line. */
static char *
complete (EntCliTest *test, const char *line)
{
  g_autofree char *script = g_strdup_printf (
      "source $ENTENTE_DATA_DIR/cli/entente-cli.bash; PATH=${CLI%%/*}:$PATH; "
      "COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}; _entente_cli; echo \"${COMPREPLY[*]}\"",
      line);

  ent_cli_test_shell (test, script);
  return g_strdup (g_strchomp (test->out));
}

static void
test_completion (void)
{
  static const struct
  {
    const char *line;
    const char *replies;
  } items[] = {
    { "entente-cli li", "list" },
    { "entente-cli --as Me -q li", "list" },
    { "entente-cli check a.e", "a.entente" },
    { "entente-cli list a.entente stand", "standing-item" },
    { "entente-cli list a.entente role --where si", "side=" },
    { "entente-cli list a.entente role --where side=i", "internal" },
    { "entente-cli add a.entente role na", "name=" },
    { "entente-cli add a.entente stakeholder can-block=", "true false" },
    { "entente-cli import a.entente x.csv --kind escalation-p", "escalation-path" },
    { "entente-cli export a.entente --profile ", "engagement agreements" },
    { "entente-cli backup a.entente --no", "--no-progress" },
    { "entente-cli schema ", "" },
  };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *replies = complete (test, items[i].line);

      g_assert_cmpstr (replies, ==, items[i].replies);
    }
}

/* The completion knows every verb and every option of it. */
static void
test_completion_is_whole (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *verbs = complete (test, "entente-cli ");

  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    {
      const GOptionEntry *option = ent_cli_verbs[i]->options;
      g_autofree char *line = g_strdup_printf ("entente-cli %s -", ent_cli_verbs[i]->name);
      g_autofree char *options = complete (test, line);

      ent_cli_test_assert_says (verbs, ent_cli_verbs[i]->name);
      for (; option != NULL && option->long_name != NULL; option++)
        {
          g_autofree char *name = g_strdup_printf ("--%s", option->long_name);

          ent_cli_test_assert_says (options, name);
        }
    }
}

/* Wrong usage: a command line and what is said of it. */
typedef struct
{
  const char *argv[8];
  const char *words;
} Usage;

static const Usage usages[] = {
  { { NULL }, "Say what to do." },
  { { "lits" }, "There is no verb “lits”; did you mean “list”?" },
  { { "frobnicate" }, "There is no verb “frobnicate”. Try “entente-cli --help”." },
  { { "--fromat=json", "list" }, "--fromat" },
  { { "list", "a.entente", "role", "--fromat=json" }, "Try “entente-cli list --help”." },
  { { "list", "a.entente" }, "The arguments are: list FILE KIND." },
  { { "list", "a.entente", "role", "more" }, "The arguments are: list FILE KIND." },
  { { "schema", "more" }, "“schema” takes no arguments." },
  { { "set", "a.entente", "id" }, "FIELD=VALUE" },
  { { "list", "a.entente", "rolle" }, "There is no kind “rolle”; did you mean “role”?" },
  { { "list", "a.entente", "frobnicator" }, "“entente-cli kinds” lists them" },
  { { "list", "a.entente", "role", "--where", "nam=x" }, "did you mean “name”?" },
  { { "list", "a.entente", "role", "--where", "name" }, "FIELD=VALUE" },
  { { "list", "a.entente", "role", "--format", "xml" }, "it takes one of: text, json, csv." },
  { { "list", "-", "role" }, "name its file" },
  { { "add", "a.entente", "role", "frobnicator=1" }, "“entente-cli kinds role” lists them" },
  { { "add", "a.entente", "role", "=1" }, "FIELD=VALUE" },
  { { "add", "a.entente", "role", "name=a", "Name=b" }, "is given twice" },
  { { "check", "a.entente", "--gate", "sign" }, "contract, deliver, handoff" },
  { { "check", "a.entente", "--date", "31.3.2026" }, "“31.3.2026” is no date" },
  { { "search", "a.entente", "x", "--limit", "0" }, "at least 1" },
  { { "search", "a.entente", "x", "--limit", "many" }, "many" },
  { { "export", "a.entente" }, "Say with -o where to" },
  { { "export", "a.entente", "-o", "x.csv" }, "Say with --kind" },
  { { "export", "a.entente", "-o", "x.xml", "--kind", "role" }, "--kind is not for xml" },
  { { "export", "a.entente", "-o", "x", "--format", "pdf" }, "cannot be “pdf”" },
  { { "export", "a.entente", "-o", "x", "--profile", "all" }, "engagement, agreements" },
  { { "import", "a.entente", "x.csv" }, "Say with --kind" },
  { { "import", "a.entente", "x.xml", "--kind", "role" }, "--kind is not for xml" },
  { { "import", "a.entente", "x.csv", "--kind", "role", "--prefer", "mine" }, "not for csv" },
  { { "import", "a.entente", "x.xml", "--prefer", "ours" }, "mine, theirs" },
  { { "import", "a.entente", "x.csv", "--kind", "role", "--delimiter", "ab" }, "--delimiter" },
  { { "import", "a.entente", "x.csv", "--kind", "role", "--duplicates", "x" }, "update, skip" },
  { { "new", "x.entente", "--template", "revenue-consultng" }, "“revenue-consulting”?" },
  { { "new", "x.entente", "--start", "soon" }, "--start: " },
  { { "new", "-" }, "name a file" },
  { { "--as" }, "--as" },
};

static void
test_usage (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ent_cli_test_make_engagement (test);
  before = ent_cli_test_fingerprint (test);
  for (gsize i = 0; i < G_N_ELEMENTS (usages); i++)
    {
      ent_cli_test_run_argv (test, usages[i].argv, NULL);
      ent_cli_test_assert (test, 2, usages[i].words);
      g_assert_true (g_str_has_prefix (test->err, "entente-cli: "));
      g_assert_cmpstr (test->out, ==, "");
    }
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
}

/* Bytes that are no UTF-8 are refused by name, and never echoed as they are. */
static void
test_bytes (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_run (test, "--as", "Zo\xeb", "list", "a.entente", "role", NULL);
  ent_cli_test_assert (test, 2, "--as is not UTF-8");
  ent_cli_test_run (test, "add", "a.entente", "role", "name=Zo\xeb", NULL);
  ent_cli_test_assert (test, 3, "not UTF-8");
  ent_cli_test_run (test, "search", "a.entente", "Zo\xeb", NULL);
  ent_cli_test_assert (test, 2, "not UTF-8");
  ent_cli_test_run (test, "list", "a.entente", "role\033[2J", NULL);
  ent_cli_test_assert (test, 2, "There is no kind");
  g_assert_null (strchr (test->err, '\033'));
  ent_cli_test_run (test, "list", "x\033[2J.entente", "role", NULL);
  ent_cli_test_assert (test, 4, "cannot be opened");
  g_assert_null (strchr (test->err, '\033'));
}

/* Scripts run in any locale, with the same bytes. */
static void
test_locale (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "export LC_ALL=C; $CLI --as Zoë add a.entente role name=Zoë "
                            "side=internal > id; $CLI list a.entente role -w name=Zoë | cut -f2");
  ent_cli_test_assert (test, 0, NULL);
  g_assert_cmpstr (test->out, ==, "Zoë\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-help/help", test_help);
  g_test_add_func ("/cli-help/verb-help", test_verb_help);
  g_test_add_func ("/cli-help/manual", test_manual);
  g_test_add_func ("/cli-help/completion", test_completion);
  g_test_add_func ("/cli-help/completion-is-whole", test_completion_is_whole);
  g_test_add_func ("/cli-help/usage", test_usage);
  g_test_add_func ("/cli-help/bytes", test_bytes);
  g_test_add_func ("/cli-help/locale", test_locale);
  return g_test_run ();
}
