/* SPDX-License-Identifier: GPL-3.0-or-later
 * sign: one role's word on one or more records, in one transaction, with a receipt. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-cli-receipt.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-date.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-name-check.h"
#include "ent-role.h"
#include "ent-signatures.h"
#include "ent-signing.h"

static char *role_name;
static char *comment;
static char *receipt_path;
static gboolean reject;

static const GOptionEntry options[]
    = { { "role", 'r', 0, G_OPTION_ARG_FILENAME, &role_name,
          N_ ("The role in whose name it is signed, by name or id"), N_ ("ROLE") },
        { "reject", 0, 0, G_OPTION_ARG_NONE, &reject, N_ ("Reject it; --comment then says why"),
          NULL },
        { "comment", 'c', 0, G_OPTION_ARG_FILENAME, &comment,
          N_ ("What the signatory wants on record"), N_ ("TEXT") },
        { "receipt", 0, 0, G_OPTION_ARG_FILENAME, &receipt_path,
          N_ ("Where the receipt goes (default: standard output)"), N_ ("OUT") },
        { NULL } };

static EntRecord *
find_role (EntEngagement *engagement, GError **error)
{
  g_autoptr (EntTitleIndex) titles = ent_title_index_new (ENT_SOURCE (engagement));
  g_autofree char *id = NULL;

  if (!ent_title_index_read (titles, &ent_sign_off_kind.fields[ENT_SIGN_OFF_ROLE], role_name, &id,
                             error))
    return NULL;
  if (id != NULL)
    return ent_source_lookup (ENT_SOURCE (engagement), id);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE, _ ("Say with --role who signs."));
  return NULL;
}

/* The person called @name among @people. */
static EntRecord *
find_named (GPtrArray *people, const char *name)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (people->pdata[i]);

      if (ent_name_equal (title, name) || g_str_equal (ent_record_get_id (people->pdata[i]), name))
        return g_object_ref (people->pdata[i]);
    }
  return NULL;
}

/* Whoever held the role comes before others of the same name. */
static EntRecord *
find_holder (EntCli *cli, EntEngagement *engagement, EntRecord *role, GError **error)
{
  g_autoptr (GPtrArray) holders = ent_role_list_all_holders (role);
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *name = NULL;
  EntRecord *person = NULL;

  for (guint i = 0; i < holders->len && person == NULL; i++)
    if (ent_role_is_held_by (role, holders->pdata[i], &cli->today))
      {
        g_autoptr (GPtrArray) one = g_ptr_array_new ();

        g_ptr_array_add (one, holders->pdata[i]);
        person = find_named (one, cli->person);
      }
  if (person != NULL)
    return person;
  people = ent_source_list (ENT_SOURCE (engagement), "stakeholder");
  person = find_named (people, cli->person);
  if (person != NULL)
    return person;
  name = ent_name_dup_visible (cli->person);
  g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
               /* Translators: %s is the name of a person. */
               _ ("There is no stakeholder “%s”; write the name as “entente-cli list FILE "
                  "stakeholder” shows it."),
               name);
  return NULL;
}

/* Adds a sign-off for each record of @ids to @sign_offs. */
static gboolean
sign_all (EntTransaction *transaction,
          EntSigning *signing,
          char **ids,
          GPtrArray *sign_offs,
          GError **error)
{
  EntSource *source = ENT_SOURCE (ent_transaction_get_engagement (transaction));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (EntRecord) subject = ent_cli_find_record (source, ids[i], error);
      EntRecord *sign_off;

      if (subject == NULL)
        return FALSE;
      signing->subject = subject;
      sign_off = ent_signing_sign (transaction, signing, error);
      if (sign_off == NULL)
        return FALSE;
      g_ptr_array_add (sign_offs, sign_off);
    }
  return TRUE;
}

/* What History shows: the one thing that is signed, or how many. */
static char *
make_label (EntEngagement *engagement, EntSigning *signing, char **ids)
{
  g_autoptr (EntRecord) subject = ent_source_lookup (ENT_SOURCE (engagement), ids[0]);
  g_autofree char *role = ent_record_dup_title (signing->role);
  guint n = g_strv_length (ids);

  signing->subject = subject;
  if (n == 1 && subject != NULL)
    return ent_signing_dup_label (signing);
  /* Translators: the label of a change in the history: how many things, then the role. */
  return g_strdup_printf (ngettext ("Sign %u thing as %s", "Sign %u things as %s", n), n, role);
}

static gboolean
sign (EntEngagement *engagement,
      EntSigning *signing,
      char **ids,
      GPtrArray *sign_offs,
      GError **error)
{
  g_autofree char *label = make_label (engagement, signing, ids);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, label, error);

  return transaction != NULL && sign_all (transaction, signing, ids, sign_offs, error)
         && ent_transaction_commit (transaction, error);
}

static void
warn_of_name (EntRecord *holder)
{
  g_autofree char *name = ent_record_dup_title (holder);
  g_autofree char *warning = ent_name_dup_warning (name);

  if (warning != NULL)
    ent_cli_complain (NULL, warning);
}

static int
complain_of_usage (const char *message)
{
  ent_cli_complain (NULL, message);
  return ENT_STATUS_USAGE;
}

/* --date writes the history as of that day, so that a run can be repeated. A day that neither this
 * computer nor the history has reached is to come all the same. */
static gboolean
check_day (EntCli *cli, EntEngagement *engagement, GError **error)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (engagement);
  g_autofree char *day = ent_date_format (&cli->today);
  GDate clock;

  ent_date_set_today (&clock);
  if (g_date_compare (&cli->today, &clock) <= 0
      || (head != NULL && strncmp (day, ent_entry_get_time (head), strlen (day)) <= 0))
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: %s is a date as YYYY-MM-DD. */
               _ ("%s is a day to come, and a signature carries the day it is given; leave out "
                  "--date, or give the day it was signed."),
               day);
  return FALSE;
}

/* A word of an earlier day, entered late, is history and no more. */
static void
tell_overtaken (EntCli *cli, EntRecord *sign_off)
{
  g_autoptr (EntRecord) subject = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autoptr (EntSignatures) signatures = ent_signatures_new_for (subject);
  g_autofree char *role = ent_record_dup_title (sign_off);
  g_autofree char *title = ent_record_dup_title (subject);
  g_autofree char *message = NULL;

  if (cli->quiet || ent_signatures_is_last_word (signatures, sign_off))
    return;
  /* Translators: a role, then what was signed. */
  message = g_strdup_printf (_ ("“%s” has given its word on “%s” on a later day; that one still "
                                "counts, and this one is kept as history."),
                             role, title);
  ent_cli_complain (NULL, message);
}

/* Signs @ids and gives the receipt. */
static gboolean
sign_and_receipt (EntCli *cli, EntEngagement *engagement, char **ids, GError **error)
{
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntRecord) role = find_role (engagement, error);
  g_autoptr (EntRecord) holder = role != NULL ? find_holder (cli, engagement, role, error) : NULL;
  g_autoptr (EntOutputFile) file = NULL;
  EntSigning signing = {
    .role = role, .holder = holder, .reject = reject, .comment = comment, .date = cli->today
  };

  if (holder == NULL || !check_day (cli, engagement, error)
      || !ent_cli_receipt_begin (engagement, receipt_path, &file, error)
      || !sign (engagement, &signing, ids, sign_offs, error))
    return FALSE;
  warn_of_name (holder);
  for (guint i = 0; i < sign_offs->len; i++)
    tell_overtaken (cli, sign_offs->pdata[i]);
  if (ent_cli_receipt_finish (engagement, sign_offs, file, error))
    return TRUE;
  ent_cli_complain (NULL, _ ("The signatures were given all the same; “entente-cli receipt” writes "
                             "their receipt."));
  return FALSE;
}

static int
run (EntCli *cli, char **arguments)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;

  if (role_name == NULL)
    return complain_of_usage (_ ("Say with --role in whose name it is signed."));
  if (cli->person == NULL)
    return complain_of_usage (_ ("Say with --as who signs; it must be the role’s holder."));
  engagement = ent_cli_open (cli, arguments[0], TRUE, &error);
  if (engagement == NULL || !sign_and_receipt (cli, engagement, arguments + 1, &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_sign_verb = {
  .name = "sign",
  .synopsis = N_ ("FILE ID…"),
  .summary = N_ ("Sign records as the holder of a role, and print a receipt"),
  .help
  = N_ ("What is signed is an agreement, a deliverable, a version of the statement of work,\n"
        "minutes, or a term, which stands for its newest agreed text. With --as, and --date\n"
        "if it is not today, say who signs: it must be the role’s holder on that day. Several\n"
        "are signed together or not at all. “receipt” writes the receipt again, and “verify FILE\n"
        "--receipt” checks it later."),
  .options = options,
  .minimum = 2,
  .maximum = ENT_CLI_ANY,
  .run = run,
};
