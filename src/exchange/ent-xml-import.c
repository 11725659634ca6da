/* SPDX-License-Identifier: GPL-3.0-or-later
 * The second stage of an import: what the worker answered is checked as if anyone had sent it, and
 * applied. */
#include "ent-xml-import.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-line-index.h"
#include "ent-merge-private.h"
#include "ent-standing.h"
#include "ent-transaction.h"
#include "ent-xml-fault.h"
#include "ent-xml-worker.h"

/* How often progress is told: every so many records; and which share of the time reading takes, the
 * rest being the checks and the commit. */
#define PROGRESS_RECORDS 512
#define READING_SHARE 0.9

typedef struct
{
  EntEngagement *engagement;
  const EntXmlImportOptions *options;
  EntReport *report;
  EntMergeSummary *summary;
  EntProgress progress;
  gpointer user_data;
  EntTransaction *transaction;
  EntMerge *merge; /* (nullable): made when the document's profile is known */
  EntLineIndex *lines;
  GPtrArray *values; /* of the record at hand */
  gboolean complete; /* the worker said the document was read to its end */
} Import;

static gboolean
refuse_message (GError **error)
{
  g_set_error_literal (
      error, ENT_ERROR, ENT_ERROR_INVALID,
      _ ("The import worker answered something that makes no sense, so nothing was "
         "imported."));
  return FALSE;
}

static gboolean
parse_number (const char *text, guint64 maximum, guint64 *number)
{
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, maximum, number, NULL);
}

static gboolean
take_header (Import *import, const EntXmlMessage *message, GError **error)
{
  EntProfile profile;
  guint64 minor;

  if (import->merge != NULL || message->n_texts != 2
      || !parse_number (message->texts[0], ent_xml_get_minor (), &minor)
      || !ent_profile_parse (message->texts[1], &profile))
    return refuse_message (error);
  import->merge
      = ent_merge_new (import->engagement, profile, import->options->prefer, import->summary);
  return TRUE;
}

static gboolean
take_problem (Import *import, const EntXmlMessage *message, GError **error)
{
  EntXmlProblem problem = { 0 };
  g_autofree char *sentence = NULL;
  guint64 fault, line;

  if (message->n_texts != ENT_XML_PROBLEM_TEXTS + ENT_XML_N_ARGUMENTS
      || !parse_number (message->texts[0], ENT_XML_N_FAULTS - 1, &fault)
      || !parse_number (message->texts[1], G_MAXUINT64, &line))
    return refuse_message (error);
  problem.fault = fault;
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    problem.arguments[i] = message->texts[ENT_XML_PROBLEM_TEXTS + i];
  if (message->texts[2] != NULL && *message->texts[2] != '\0')
    problem.path = message->texts[2];
  sentence = ent_xml_problem_describe (&problem);
  ent_report_add (import->report, ENT_SEVERITY_ERROR, line, 0, problem.path, "%s", sentence);
  return TRUE;
}

static void
tell_progress (Import *import, double fraction)
{
  if (import->progress != NULL)
    import->progress (fraction, import->user_data);
}

static gboolean
take_record (Import *import, const EntXmlMessage *message, GError **error)
{
  const EntKind *kind = message->n_texts > ENT_XML_RECORD_TEXTS && message->texts[0] != NULL
                            ? ent_catalogue_find (message->texts[0], NULL)
                            : NULL;
  g_autoptr (GError) refusal = NULL;
  const char **values;
  EntUuid id;
  guint64 line;

  if (import->merge == NULL || kind == NULL
      || message->n_texts != ENT_XML_RECORD_TEXTS + kind->n_fields
      || !ent_uuid_parse (message->texts[1], &id)
      || !parse_number (message->texts[2], G_MAXUINT64, &line))
    return refuse_message (error);
  g_ptr_array_set_size (import->values, kind->n_fields);
  values = (const char **)import->values->pdata;
  memcpy (values, message->texts + ENT_XML_RECORD_TEXTS, kind->n_fields * sizeof *values);
  ent_line_index_add (import->lines, &id, line);
  if (ent_merge_record (import->merge, kind, message->texts[1], values, line)
      && !ent_transaction_put (import->transaction, kind, message->texts[1], values, &refusal))
    {
      if (refusal->domain == ENT_ERROR && refusal->code != ENT_ERROR_INVALID
          && refusal->code != ENT_ERROR_CONFLICT)
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return FALSE;
        }
      ent_report_add (import->report, ENT_SEVERITY_ERROR, line, 0, kind->name, "%s",
                      refusal->message);
    }
  return TRUE;
}

static gboolean
take_message (Import *import, const EntXmlMessage *message, GError **error)
{
  switch (message->type)
    {
    case ENT_XML_MESSAGE_HEADER:
      return take_header (import, message, error);
    case ENT_XML_MESSAGE_RECORD:
      return take_record (import, message, error);
    case ENT_XML_MESSAGE_PROBLEM:
      return take_problem (import, message, error);
    case ENT_XML_MESSAGE_END:
      import->complete = TRUE;
      return TRUE;
    default:
      return refuse_message (error);
    }
}

static gboolean
read_document (Import *import, EntXmlWorker *worker, GCancellable *cancellable, GError **error)
{
  EntXmlMessage message;

  for (guint i = 0; !import->complete; i++)
    {
      if (!ent_xml_worker_next (worker, &message, cancellable, error)
          || !take_message (import, &message, error))
        return FALSE;
      if (i % PROGRESS_RECORDS == 0)
        tell_progress (import, ent_xml_worker_get_fraction (worker) * READING_SHARE);
    }
  return ent_line_index_check (import->lines, error);
}

/* Reads and applies all of the document. What stops that is part of the report, unless it is not
 * about the document. */
static gboolean
apply_document (Import *import, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntXmlWorker) worker = ent_xml_worker_new (path, error);
  g_autoptr (GError) cause = NULL;

  if (worker == NULL)
    return FALSE;
  if (read_document (import, worker, cancellable, &cause))
    return TRUE;
  if (g_error_matches (cause, ENT_ERROR, ENT_ERROR_INVALID))
    ent_report_add (import->report, ENT_SEVERITY_ERROR, 0, 0, NULL, "%s", cause->message);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* What keeps the transaction from committing, gathered so that all lines are looked up at once. */
typedef struct
{
  GPtrArray *ids;
  GPtrArray *paths;
  GPtrArray *messages;
} Obstacles;

static void
gather_obstacle_cb (const EntObstacle *obstacle, gpointer data)
{
  Obstacles *obstacles = data;

  if (obstacles->ids->len == ENT_REPORT_LIMIT)
    return;
  g_ptr_array_add (obstacles->ids, g_strdup (obstacle->id));
  g_ptr_array_add (obstacles->paths,
                   obstacle->field != NULL
                       ? g_strdup_printf ("%s/%s", obstacle->kind->name, obstacle->field->name)
                       : g_strdup (obstacle->kind->name));
  g_ptr_array_add (obstacles->messages, g_strdup (obstacle->message));
}

static void
report_obstacles (Import *import)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint64 *lines = NULL;
  Obstacles obstacles = { ids, paths, messages };

  if (ent_transaction_check (import->transaction, gather_obstacle_cb, &obstacles))
    return;
  lines = g_new0 (guint64, ids->len);
  ent_line_index_find (import->lines, (const char *const *)ids->pdata, lines, ids->len);
  for (guint i = 0; i < ids->len; i++)
    ent_report_add (import->report, ENT_SEVERITY_ERROR, lines[i], 0, paths->pdata[i], "%s",
                    (const char *)messages->pdata[i]);
}

/* Where nothing was there before, the store notices an identity that comes twice; in a merge it
 * looks like a change. */
static void
report_repeated (Import *import)
{
  char text[ENT_UUID_TEXT_LENGTH + 1];
  guint64 lines[2];
  EntUuid id;

  if (!ent_merge_has_counterpart (import->merge)
      || !ent_line_index_find_repeated (import->lines, &id, lines))
    return;
  ent_uuid_format (&id, text);
  ent_report_add (import->report, ENT_SEVERITY_ERROR, lines[1], 0, NULL,
                  /* Translators: an identity (UUID), and a line number. */
                  _ ("The identity %s was used before, in line %" PRIu64
                     ". Leave one of the two records."),
                  text, lines[0]);
}

/* TRUE if nobody said whose value to take where both sides changed it. */
static gboolean
must_choose (Import *import)
{
  return import->options->prefer == ENT_PREFER_NONE && !import->options->dry_run
         && ent_merge_summary_get_count (import->summary, ENT_MERGE_CONFLICT) > 0;
}

/* Says what a person must know of the merge: what cannot be decided, and what was not taken. */
static void
report_merge (Import *import)
{
  EntSeverity severity = must_choose (import) ? ENT_SEVERITY_ERROR : ENT_SEVERITY_NOTE;

  for (guint i = 0; i < ent_merge_summary_get_length (import->summary); i++)
    {
      const EntMergeChange *change = ent_merge_summary_get (import->summary, i);

      if (change->outcome == ENT_MERGE_CONFLICT)
        ent_report_add (import->report, severity, change->line, 0, change->kind->name,
                        /* Translators: kind, title, field: Term “MQL”: Stage was … */
                        _ ("%s “%s”: %s was changed here and in the document. Choose whose to "
                           "take."),
                        _ (change->kind->label), change->title, _ (change->field->label));
      else if (change->outcome == ENT_MERGE_SIGNED)
        ent_report_add (
            import->report, ENT_SEVERITY_WARNING, change->line, 0, change->kind->name,
            /* Translators: kind, title, field: Term “MQL” is signed, so its Stage … */
            _ ("%s “%s” is signed, so its %s stays as it is here. Change it by hand, and "
               "have it signed anew."),
            _ (change->kind->label), change->title, _ (change->field->label));
    }
  /* The list has an end; what is behind it must be decided all the same. */
  if (severity == ENT_SEVERITY_ERROR && !ent_report_has_errors (import->report))
    ent_report_add (import->report, ENT_SEVERITY_ERROR, 0, 0, NULL, "%s",
                    _ ("Some fields were changed here and in the document. Choose whose to take."));
}

/* An engagement that had nothing gets its own record from the document, or it would have none. */
static void
report_missing_root (Import *import)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      if (kind->single && ent_source_count (ENT_SOURCE (import->engagement), kind->name) == 0)
        ent_report_add (import->report, ENT_SEVERITY_ERROR, 0, 0, kind->name,
                        /* Translators: %s is the name of an element. */
                        _ ("The document has no “%s”, and a new file needs one. Add it, or import "
                           "into an engagement that has one."),
                        kind->name);
    }
}

/* All checks that need the whole document. Problems of single records come first: what was refused
 * leaves references behind that lead nowhere, which would say little. */
static gboolean
check_document (Import *import, const char *name, GError **error)
{
  int code = ENT_ERROR_INVALID;

  if (!ent_report_has_errors (import->report))
    {
      ent_merge_finish (import->merge);
      report_repeated (import);
      report_missing_root (import);
      report_obstacles (import);
    }
  if (!ent_report_has_errors (import->report))
    {
      report_merge (import);
      code = ENT_ERROR_CONFLICT;
    }
  return !ent_report_has_errors (import->report)
         || ent_report_set_error (import->report, code, name, error);
}

static gboolean
run (Import *import, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the label of a change in the history; %s is a file name. */
  g_autofree char *label = g_strdup_printf (_ ("Import %s"), name);
  g_autoptr (EntStanding) standing = ent_standing_new (import->engagement);

  import->transaction
      = ent_transaction_begin (import->engagement,
                               import->options->label != NULL ? import->options->label : label,
                               error);
  if (import->transaction == NULL)
    return FALSE;
  ent_transaction_set_document (import->transaction);
  if (!apply_document (import, path, cancellable, error) || !check_document (import, name, error))
    return FALSE;
  ent_merge_summary_set_n_stale (import->summary, ent_standing_report (standing, import->report));
  tell_progress (import, READING_SHARE);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!import->options->dry_run && !ent_transaction_commit (import->transaction, error))
    return FALSE;
  tell_progress (import, 1.0);
  return TRUE;
}

/* Nothing but SQLite may open the engagement's file while it is open. (hardening.md, The engagement
 * file) */
static gboolean
check_source (EntEngagement *engagement, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (!ent_engagement_is_file (engagement, path))
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: %s is a file name. */
               _ ("“%s” is the engagement itself. Choose an XML document."), name);
  return FALSE;
}

gboolean
ent_xml_import (EntEngagement *engagement,
                const char *path,
                const EntXmlImportOptions *options,
                EntReport *report,
                EntMergeSummary *summary,
                EntProgress progress,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  static const EntXmlImportOptions defaults;
  g_autoptr (EntMergeSummary) own_summary
      = summary != NULL ? ent_merge_summary_ref (summary) : ent_merge_summary_new ();
  g_autoptr (EntLineIndex) lines = ent_line_index_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  Import import = { .engagement = engagement,
                    .options = options != NULL ? options : &defaults,
                    .report = report,
                    .summary = own_summary,
                    .progress = progress,
                    .user_data = user_data,
                    .lines = lines,
                    .values = values };
  gboolean done;

  if (!check_source (engagement, path, error))
    return FALSE;
  done = run (&import, path, cancellable, error);
  g_clear_pointer (&import.transaction, ent_transaction_free);
  g_clear_pointer (&import.merge, ent_merge_free);
  return done;
}
