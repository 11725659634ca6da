/* SPDX-License-Identifier: GPL-3.0-or-later
 * verify and backup: that the file is what its history says, and a checked copy of it. */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-verb.h"
#include "ent-error.h"
#include "ent-head.h"
#include "ent-receipt.h"
#include "ent-safe-copies.h"
#include "ent-sign-off-state.h"

/* The head is what a later check compares with. */
static void
tell_head (EntCli *cli, const char *path, EntEngagement *engagement)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (engagement);
  g_autofree char *digits = NULL;

  if (head == NULL)
    {
      /* Translators: %s is a file name. */
      ent_cli_tell (cli, _ ("%s holds together; it has no history yet."), path);
      return;
    }
  digits = ent_head_make (head);
  ent_cli_tell (cli,
                /* Translators: a file name, the number of the last change, its time, a digest. */
                _ ("%s holds together up to change %" PRId64 " of %s, head %s."), path,
                ent_entry_get_sequence (head), ent_entry_get_time (head), digits);
}

/* A receipt is a page a signature; one that is longer than this is none. */
#define RECEIPT_LIMIT (64 * 1024 * 1024)

static char *receipt_path;
static char *kept_head;

static const GOptionEntry verify_options[]
    = { { "receipt", 0, 0, G_OPTION_ARG_FILENAME, &receipt_path,
          N_ ("Check this receipt of signatures against the file"), N_ ("RECEIPT") },
        { "head", 0, 0, G_OPTION_ARG_FILENAME, &kept_head,
          N_ ("Check that the history still holds this head, which was kept elsewhere"),
          N_ ("HEAD") },
        { NULL } };

/* Returns: (transfer full) (nullable): what it holds, as far as RECEIPT_LIMIT. */
static GByteArray *
read_receipt (GError **error)
{
  g_autoptr (GInputStream) stream = ent_cli_open_input (receipt_path, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n = 1;

  while (stream != NULL && n > 0 && bytes->len < RECEIPT_LIMIT)
    {
      n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error);
      if (n > 0)
        g_byte_array_append (bytes, buffer, (guint)n);
    }
  return stream != NULL && n >= 0 ? g_steal_pointer (&bytes) : NULL;
}

/* Returns: the exit status. */
static int
verify_receipt (EntCli *cli, EntEngagement *engagement)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) bytes = read_receipt (&error);
  gboolean holds;

  if (bytes == NULL)
    return ent_cli_fail (receipt_path, error);
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  holds = ent_receipt_verify (engagement, (const char *)bytes->data, bytes->len - 1, report);
  ent_cli_show_report (cli, receipt_path, report);
  return holds ? ENT_STATUS_DONE : ENT_STATUS_FINDINGS;
}

/* Returns: FALSE with @error if what was kept is no head. @holds: (inout) */
static gboolean
verify_kept_head (EntEngagement *engagement, EntReport *report, gboolean *holds, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (EntEntry) entry
      = kept_head != NULL ? ent_head_find (engagement, kept_head, &cause) : NULL;

  if (g_error_matches (cause, ENT_ERROR, ENT_ERROR_USAGE))
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&cause), "--head: ");
      return FALSE;
    }
  if (cause == NULL)
    return TRUE;
  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, "entry", "%s", cause->message);
  *holds = FALSE;
  return TRUE;
}

/* What this desk has seen of the file, its copies tell. */
static gboolean
verify_copies (EntEngagement *engagement, EntReport *report)
{
  g_autofree char *copy = ent_safe_copies_find_stray (engagement, NULL);

  if (copy != NULL)
    ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, "entry",
                    /* Translators: %s is a file name. */
                    _ ("The copy Entente kept of this file, %s, holds changes that its history "
                       "lacks: an older file was put in its place, or its history was cut off or "
                       "rewritten."),
                    copy);
  return copy == NULL;
}

static int
run_verify (EntCli *cli, char **arguments)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  gboolean holds;

  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  holds = ent_engagement_verify (engagement, report, ent_cli_interrupt_watch (), &error);
  if (error != NULL)
    return ent_cli_refuse (cli, arguments[0], report, error);
  if (!verify_kept_head (engagement, report, &holds, &error))
    return ent_cli_fail (NULL, error);
  holds &= verify_copies (engagement, report);
  if (holds)
    tell_head (cli, arguments[0], engagement);
  /* With a receipt only its own signatures are asked about. */
  if (receipt_path == NULL)
    holds &= ent_sign_offs_verify (engagement, report);
  ent_cli_show_report (cli, arguments[0], report);
  if (holds && receipt_path != NULL)
    return verify_receipt (cli, engagement);
  return holds ? ENT_STATUS_DONE : ENT_STATUS_FINDINGS;
}

static int
run_backup (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], FALSE, &error);

  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  if (ent_cli_is_standard (arguments[1]))
    {
      ent_cli_complain (NULL, _ ("A copy cannot go to standard output; name a file."));
      return ENT_STATUS_USAGE;
    }
  if (!ent_engagement_backup (engagement, arguments[1], ent_cli_show_progress, cli,
                              ent_cli_interrupt_watch (), &error))
    return ent_cli_fail (arguments[1], error);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_verify_verb = {
  .name = "verify",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("Check that the file, its whole history and its signatures hold"),
  .help
  = N_ ("Prints the head of the history. Keep it elsewhere: --head, or a receipt, tells later\n"
        "whether the history still goes through it. That its end was cut off, or all of it was\n"
        "written anew, shows only so, or against the copies the window keeps on this computer.\n"
        "Lists the signatures on what was changed since; with --receipt, tells of those in the\n"
        "receipt alone. The exit status is 1 if anything does not hold."),
  .options = verify_options,
  .minimum = 1,
  .maximum = 1,
  .run = run_verify,
};

const EntVerb ent_cli_backup_verb = {
  .name = "backup",
  .synopsis = N_ ("FILE COPY"),
  .summary = N_ ("Write a checked copy of the engagement"),
  .minimum = 2,
  .maximum = 2,
  .run = run_backup,
};
