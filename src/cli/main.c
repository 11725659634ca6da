/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-cli: engagements from the command line, for scripts, tests and handoff.
 * (architecture.md, Command line) */
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-verb.h"
#include "ent-date.h"
#include "ent-error.h"
#include "ent-init.h"
#include "ent-suggestion.h"
#include "ent-text.h"
#include "entente-config.h"

#define PROGRAM "entente-cli"

static gboolean asked_help;
static gboolean asked_version;
static gboolean quiet;
static gboolean no_progress;
static char *person;
static char *date;

/* They may stand before the verb or after it. Texts are taken as file names are: as the bytes they
 * come in, which must be UTF-8, whatever the locale is. */
static const GOptionEntry global_options[] = {
  { "as", 0, 0, G_OPTION_ARG_FILENAME, &person, N_ ("Who does it, for the history"), N_ ("NAME") },
  { "date", 0, 0, G_OPTION_ARG_FILENAME, &date, N_ ("The day it is done (default: today)"),
    N_ ("YYYY-MM-DD") },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, N_ ("Say nothing but results and errors"), NULL },
  { "no-progress", 0, 0, G_OPTION_ARG_NONE, &no_progress, N_ ("Draw no progress bar"), NULL },
  { "help", 'h', 0, G_OPTION_ARG_NONE, &asked_help, N_ ("Show this help"), NULL },
  { NULL },
};

static const GOptionEntry program_options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, &asked_version, N_ ("Show the version"), NULL },
  { NULL },
};

/* @title: N_(): heading in the help. @entries: (nullable) */
static void
add_group (GOptionContext *context,
           const char *name,
           const char *title,
           const GOptionEntry *entries)
{
  GOptionGroup *group;

  if (entries == NULL)
    return;
  group = g_option_group_new (name, _ (title), _ (title), NULL, NULL);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, entries);
  g_option_context_add_group (context, group);
}

/* Returns: (transfer full): the options of @verb, and what `--help` says of it. */
static GOptionContext *
make_verb_context (const EntVerb *verb)
{
  const char *synopsis = verb->synopsis != NULL ? _ (verb->synopsis) : NULL;
  GOptionContext *context = g_option_context_new (synopsis);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (verb->summary));
  if (verb->help != NULL)
    g_option_context_set_description (context, _ (verb->help));
  add_group (context, "verb", N_ ("Options:"), verb->options);
  add_group (context, "global", N_ ("Options of all verbs:"), global_options);
  return context;
}

static int
show_verb_help (const EntVerb *verb, GOptionContext *context)
{
  g_autofree char *name = g_strdup_printf ("%s %s", PROGRAM, verb->name);
  g_autofree char *help = NULL;

  /* The usage line names the program, which for this is the verb too. */
  g_set_prgname (name);
  help = g_option_context_get_help (context, FALSE, NULL);
  ent_cli_print ("%s", help);
  return ENT_STATUS_DONE;
}

/* Returns: (transfer full): the verbs, a line each. */
static char *
list_verbs (void)
{
  GString *text = g_string_new (_ ("Verbs:\n"));

  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    g_string_append_printf (text, "  %-10s %s\n", ent_cli_verbs[i]->name,
                            _ (ent_cli_verbs[i]->summary));
  g_string_append_printf (text, _ ("\n“%s VERB --help” tells more about each.\n"), PROGRAM);
  return g_string_free (text, FALSE);
}

static int
show_help (GOptionContext *context)
{
  g_autofree char *verbs = list_verbs ();
  g_autofree char *help = NULL;

  g_option_context_set_description (context, verbs);
  help = g_option_context_get_help (context, FALSE, NULL);
  ent_cli_print ("%s", help);
  return ENT_STATUS_DONE;
}

static int
refuse_usage (const char *message, const EntVerb *verb)
{
  g_autofree char *text
      /* Translators: a sentence about what is wrong, the program, the verb with a space before. */
      = g_strdup_printf (_ ("%s Try “%s%s%s --help”."), message, PROGRAM, verb != NULL ? " " : "",
                         verb != NULL ? verb->name : "");

  ent_cli_complain (NULL, text);
  return ENT_STATUS_USAGE;
}

static const EntVerb *
find_verb (const char *name)
{
  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    if (strcmp (ent_cli_verbs[i]->name, name) == 0)
      return ent_cli_verbs[i];
  return NULL;
}

static int
refuse_verb (const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quote = ent_text_quote (name);
  g_autofree char *message = NULL;
  const char *near;

  for (guint i = 0; ent_cli_verbs[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer)ent_cli_verbs[i]->name);
  g_ptr_array_add (names, NULL);
  near = ent_suggestion_find (name, (const char *const *)names->pdata);
  if (near != NULL)
    /* Translators: what was typed, and what may have been meant. */
    message = g_strdup_printf (_ ("There is no verb “%s”; did you mean “%s”?"), quote, near);
  else
    message = g_strdup_printf (_ ("There is no verb “%s”."), quote);
  return refuse_usage (message, NULL);
}

/* @name: of the option. */
static gboolean
check_utf8 (const char *name, const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: %s is the name of an option. */
               _ ("%s is not UTF-8; use a UTF-8 terminal."), name);
  return FALSE;
}

/* Takes over the options that are the same for all verbs. */
static gboolean
take_global_options (EntCli *cli, GError **error)
{
  g_autofree char *time = NULL;

  if (!check_utf8 ("--as", person, error))
    return FALSE;
  cli->person = g_strdup (person);
  cli->quiet = quiet;
  cli->no_progress = no_progress;
  if (date == NULL)
    return TRUE;
  if (!ent_date_parse (date, &cli->today))
    {
      g_autofree char *quote = ent_text_quote (date);

      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   _ ("“%s” is no date; write it as 2026-03-31."), quote);
      return FALSE;
    }
  time = g_strconcat (date, "T00:00:00Z", NULL);
  cli->time = g_date_time_new_from_iso8601 (time, NULL);
  return TRUE;
}

static int
check_arguments (const EntVerb *verb, char **arguments)
{
  guint n = g_strv_length (arguments);
  g_autofree char *message = NULL;

  if (n >= verb->minimum && n <= verb->maximum)
    return ENT_STATUS_DONE;
  if (verb->synopsis != NULL)
    /* Translators: a verb and its arguments, as: list FILE KIND. */
    message = g_strdup_printf (_ ("The arguments are: %s %s."), verb->name, _ (verb->synopsis));
  else
    /* Translators: %s is a verb. */
    message = g_strdup_printf (_ ("“%s” takes no arguments."), verb->name);
  return refuse_usage (message, verb);
}

/* The `--` that ends the options may be left among the arguments. */
static void
drop_separator (char **arguments)
{
  while (*arguments != NULL && strcmp (*arguments, "--") != 0)
    arguments++;
  for (; *arguments != NULL; arguments++)
    arguments[0] = arguments[1];
}

static int
run_verb (EntCli *cli, const EntVerb *verb, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = make_verb_context (verb);
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_option_context_parse (context, &argc, &argv, &error) || !take_global_options (cli, &error))
    {
      g_autofree char *message = g_strdup_printf ("%s.", error->message);

      return error->domain == G_OPTION_ERROR ? refuse_usage (message, verb)
                                             : ent_cli_fail (NULL, error);
    }
  if (asked_help)
    return show_verb_help (verb, context);
  drop_separator (argv);
  status = check_arguments (verb, argv + 1);
  return status == ENT_STATUS_DONE ? verb->run (cli, argv + 1) : status;
}

static int
run (EntCli *cli, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("VERB [ARGUMENT…]"));
  g_autoptr (GError) error = NULL;
  const EntVerb *verb;

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("Works on the engagements of Entente."));
  g_option_context_add_main_entries (context, global_options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, program_options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_autofree char *message = g_strdup_printf ("%s.", error->message);

      return refuse_usage (message, NULL);
    }
  if (asked_help)
    return show_help (context);
  if (asked_version)
    {
      ent_cli_print ("%s %s\n", PROGRAM, ENT_VERSION);
      return ENT_STATUS_DONE;
    }
  if (argc < 2)
    return refuse_usage (_ ("Say what to do."), NULL);
  verb = find_verb (argv[1]);
  return verb != NULL ? run_verb (cli, verb, argc - 1, argv + 1) : refuse_verb (argv[1]);
}

int
main (int argc, char **argv)
{
  EntCli cli;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ENT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (PROGRAM);
  /* A reader that goes away, or a file that may not grow, is a failure to write like others, and
   * not the end of what is being done. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  ent_init ();
  ent_cli_init (&cli);
  status = ent_cli_finish (run (&cli, argc, argv));
  ent_cli_clear (&cli);
  g_free (person);
  g_free (date);
  if (status != ENT_STATUS_DONE)
    ent_cli_interrupt_finish ();
  return status;
}
