/* SPDX-License-Identifier: GPL-3.0-or-later
 * One run of entente-cli. Texts are UTF-8 whatever the locale says: scripts compare them. */
#include "ent-cli.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ent-date.h"
#include "ent-place.h"
#include "ent-safe-copies.h"

#define PROGRAM "entente-cli"
#define BAR_WIDTH 40

/* The bar is on the terminal and must go before anything else is said. */
static gboolean bar_shown;

void
ent_cli_init (EntCli *self)
{
  *self = (EntCli){ 0 };
  ent_date_set_today (&self->today);
}

void
ent_cli_clear (EntCli *self)
{
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->time, g_date_time_unref);
}

/* A file that could be written but is open for reading only is in somebody's use. */
static gboolean
refuse_read_only (EntEngagement *engagement, GError **error)
{
  const char *path = ent_engagement_get_path (engagement);
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean writable = access (path, W_OK) == 0 && access (folder, W_OK) == 0;

  g_set_error_literal (error, ENT_ERROR, writable ? ENT_ERROR_LOCKED : ENT_ERROR_READ_ONLY,
                       ent_engagement_get_read_only_reason (engagement));
  return FALSE;
}

/* What a crash left half done is mended by whoever opens the file for writing; a reader cannot. */
static EntEngagement *
open_for_reading (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  EntEngagement *engagement = ent_engagement_open (path, TRUE, &cause);

  if (engagement != NULL)
    return engagement;
  if (g_error_matches (cause, ENT_ERROR, ENT_ERROR_READ_ONLY))
    return ent_engagement_open (path, FALSE, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

static EntEngagement *
open_for_writing (const char *path, GError **error)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, error);

  if (engagement != NULL && ent_engagement_is_read_only (engagement)
      && !refuse_read_only (engagement, error))
    return NULL;
  return g_steal_pointer (&engagement);
}

static EntEngagement *
open_to_try (const char *path, GError **error)
{
  return ent_engagement_open (path, FALSE, error);
}

/* Adds to @error about a damaged file at @path where there is a sound copy of it. */
static void
add_copy (const char *path, GError **error)
{
  g_autoptr (GPtrArray) copies = ent_safe_copies_list (path, NULL);
  g_autoptr (GString) message = NULL;

  if (error == NULL || !g_error_matches (*error, ENT_ERROR, ENT_ERROR_CORRUPT) || copies->len == 0)
    return;
  message = g_string_new ((*error)->message);
  /* Translators: stands behind a sentence; %s is a file name. */
  g_string_append_printf (message, _ (" The newest sound copy kept here is %s."),
                          (const char *)copies->pdata[0]);
  g_free ((*error)->message);
  (*error)->message = g_string_free (g_steal_pointer (&message), FALSE);
}

static void
clear_bar (void)
{
  if (bar_shown)
    fputs ("\r\033[K", stderr);
  bar_shown = FALSE;
}

void
ent_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
}

gboolean
ent_cli_is_heard (void)
{
  return ferror (stdout) == 0;
}

void
ent_cli_tell (EntCli *self, const char *format, ...)
{
  va_list arguments;

  if (self->quiet)
    return;
  clear_bar ();
  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
  fputc ('\n', stdout);
}

/* What is said quotes files and documents. */
static void
complain_line (const char *text)
{
  g_autofree char *line = ent_report_clean (text);

  clear_bar ();
  fflush (stdout);
  fprintf (stderr, "%s: %s\n", PROGRAM, line);
}

void
ent_cli_complain (const char *source, const char *message)
{
  g_autofree char *name = source != NULL ? g_path_get_basename (source) : NULL;
  g_autofree char *text = NULL;

  /* A message that names the file need not be introduced by it. */
  if (name != NULL && (ent_cli_is_standard (source) || strstr (message, name) == NULL))
    text = g_strdup_printf ("%s: %s", source, message);
  complain_line (text != NULL ? text : message);
}

int
ent_cli_fail (const char *source, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ent_cli_complain (NULL, _ ("Interrupted; nothing was changed."));
  else
    ent_cli_complain (source, error->message);
  return ent_error_get_exit_status (error);
}

/* What stands before the sentence of a problem that refuses nothing. */
static const char *
get_label (EntSeverity severity)
{
  switch (severity)
    {
    case ENT_SEVERITY_NOTE:
      /* Translators: stands before a sentence about what a person may like to know. */
      return _ ("note: ");
    case ENT_SEVERITY_WARNING:
      /* Translators: stands before a sentence about what a person should look at. */
      return _ ("warning: ");
    default:
      return NULL;
    }
}

/* The journal says who and when, as asked. */
static void
sign_journal (EntCli *self, EntEngagement *engagement)
{
  if (self->person != NULL)
    ent_engagement_set_person (engagement, self->person);
  ent_engagement_set_time (engagement, self->time);
}

/* For whoever changes the file; a reader is in no danger. */
static void
warn_of_place (EntCli *self, const char *path)
{
  g_autofree char *risk = self->quiet ? NULL : ent_place_describe_risk (path);
  g_autofree char *line
      = risk != NULL ? g_strconcat (get_label (ENT_SEVERITY_WARNING), risk, NULL) : NULL;

  if (line != NULL)
    complain_line (line);
}

/* @open: how. Returns: what ent_cli_open() does. */
static EntEngagement *
open_engagement (EntCli *self,
                 const char *path,
                 EntEngagement *(*open) (const char *path, GError **error),
                 GError **error)
{
  EntEngagement *engagement;

  if (ent_cli_is_standard (path))
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                           _ ("An engagement cannot be read from standard input; name its file."));
      return NULL;
    }
  engagement = open (path, error);
  if (engagement == NULL)
    add_copy (path, error);
  else
    sign_journal (self, engagement);
  return engagement;
}

EntEngagement *
ent_cli_open (EntCli *self, const char *path, gboolean write, GError **error)
{
  g_autoptr (EntEngagement) engagement
      = open_engagement (self, path, write ? open_for_writing : open_for_reading, error);

  if (engagement != NULL && write)
    warn_of_place (self, path);
  return g_steal_pointer (&engagement);
}

EntEngagement *
ent_cli_open_to_try (EntCli *self, const char *path, GError **error)
{
  return open_engagement (self, path, open_to_try, error);
}

EntEngagement *
ent_cli_create (EntCli *self, const char *path, GError **error)
{
  EntEngagement *engagement = ent_engagement_create (path, NULL, self->person, error);

  if (engagement == NULL)
    return NULL;
  sign_journal (self, engagement);
  warn_of_place (self, path);
  return engagement;
}

void
ent_cli_show_report (EntCli *self, const char *source, EntReport *report)
{
  g_autofree char *rest = ent_report_dup_rest (report);

  for (guint i = 0; i < ent_report_get_length (report); i++)
    {
      const EntProblem *problem = ent_report_get (report, i);
      g_autofree char *line = ent_problem_format (problem, source, get_label (problem->severity));

      if (!self->quiet || problem->severity == ENT_SEVERITY_ERROR)
        complain_line (line);
    }
  if (rest != NULL)
    ent_cli_complain (source, rest);
}

int
ent_cli_refuse (EntCli *self, const char *source, EntReport *report, const GError *error)
{
  ent_cli_show_report (self, source, report);
  return ent_report_has_errors (report) ? ent_error_get_exit_status (error)
                                        : ent_cli_fail (source, error);
}

void
ent_cli_show_progress (double fraction, gpointer self)
{
  const EntCli *cli = self;
  int n = (int)(CLAMP (fraction, 0.0, 1.0) * BAR_WIDTH);
  char bar[BAR_WIDTH + 1];

  if (cli->quiet || cli->no_progress || !isatty (STDERR_FILENO))
    return;
  memset (bar, ' ', BAR_WIDTH);
  memset (bar, '=', n);
  bar[BAR_WIDTH] = '\0';
  fprintf (stderr, "\r[%s] %3d %%", bar, (int)(CLAMP (fraction, 0.0, 1.0) * 100));
  fflush (stderr);
  bar_shown = TRUE;
}

int
ent_cli_finish (int status)
{
  gboolean failed = ferror (stdout) != 0;
  int code = errno;
  g_autofree char *message = NULL;

  clear_bar ();
  if (fflush (stdout) != 0 || (!failed && fclose (stdout) != 0))
    {
      failed = TRUE;
      code = errno;
    }
  if (!failed)
    return status;
  /* A reader that has seen enough, as `head`, need not be told. */
  if (code != EPIPE)
    {
      /* Translators: %s is the system's reason, as "No space left on device". */
      message
          = g_strdup_printf (_ ("Standard output could not be written: %s."), g_strerror (code));
      complain_line (message);
    }
  return ENT_STATUS_NOT_WRITTEN;
}

/* Returns: (transfer full): why @path cannot be read, as the system says it. */
static char *
find_reason (const char *path, const GError *error)
{
  if (g_access (path, R_OK) != 0)
    return g_strdup (g_strerror (errno));
  return g_strdup (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY)
                       ? g_strerror (EISDIR)
                       : error->message);
}

GInputStream *
ent_cli_open_input (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *reason = NULL;
  GFileInputStream *stream;

  if (ent_cli_is_standard (path))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_path (path);
  stream = g_file_read (file, NULL, &cause);
  if (stream != NULL)
    return G_INPUT_STREAM (stream);
  reason = find_reason (path, cause);
  g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
               /* Translators: a file name, then the system's reason. */
               _ ("“%s” cannot be read: %s."), path, reason);
  return NULL;
}

gboolean
ent_cli_is_standard (const char *path)
{
  return strcmp (path, ENT_CLI_STANDARD) == 0;
}
