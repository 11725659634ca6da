/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of problems, kept small and printable whatever the document says. */
#include "ent-report.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"

/* Bytes kept of a message or a path: both quote the document. */
#define TEXT_LIMIT 2000

struct _EntReport
{
  GPtrArray *problems; /* of EntProblem: the first ENT_REPORT_LIMIT, and the first error */
  guint counts[ENT_SEVERITY_ERROR + 1];
};

static void
problem_free (gpointer data)
{
  EntProblem *problem = data;

  g_free (problem->path);
  g_free (problem->message);
  g_free (problem);
}

static void
report_clear (gpointer data)
{
  EntReport *report = data;

  g_ptr_array_unref (report->problems);
}

EntReport *
ent_report_new (void)
{
  EntReport *report = g_atomic_rc_box_new0 (EntReport);

  report->problems = g_ptr_array_new_with_free_func (problem_free);
  return report;
}

EntReport *
ent_report_ref (EntReport *report)
{
  return g_atomic_rc_box_acquire (report);
}

void
ent_report_unref (EntReport *report)
{
  g_atomic_rc_box_release_full (report, report_clear);
}

void
ent_report_add (EntReport *report,
                EntSeverity severity,
                guint64 line,
                guint column,
                const char *path,
                const char *format,
                ...)
{
  gboolean first_error = severity == ENT_SEVERITY_ERROR && !ent_report_has_errors (report);
  g_autofree char *message = NULL;
  EntProblem *problem;
  va_list arguments;

  report->counts[severity]++;
  if (report->problems->len >= ENT_REPORT_LIMIT && !first_error)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  problem = g_new (EntProblem, 1);
  problem->severity = severity;
  problem->line = line;
  problem->column = column;
  problem->path = path != NULL ? ent_report_clean (path) : NULL;
  problem->message = ent_report_clean (message);
  g_ptr_array_add (report->problems, problem);
}

guint
ent_report_get_count (const EntReport *report, EntSeverity severity)
{
  return report->counts[severity];
}

guint
ent_report_get_length (const EntReport *report)
{
  return report->problems->len;
}

const EntProblem *
ent_report_get (const EntReport *report, guint index)
{
  g_return_val_if_fail (index < report->problems->len, NULL);

  return g_ptr_array_index (report->problems, index);
}

gboolean
ent_report_has_errors (const EntReport *report)
{
  return report->counts[ENT_SEVERITY_ERROR] > 0;
}

char *
ent_report_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (line->len >= TEXT_LIMIT)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, g_unichar_iscntrl (character) ? ' ' : character);
    }
  return g_string_free (line, FALSE);
}

char *
ent_problem_format (const EntProblem *problem, const char *source, const char *label)
{
  GString *text = g_string_new (NULL);

  if (source != NULL)
    g_string_append_printf (text, "%s:", source);
  if (problem->line > 0)
    g_string_append_printf (text, "%" G_GUINT64_FORMAT ":", problem->line);
  if (problem->line > 0 && problem->column > 0)
    g_string_append_printf (text, "%u:", problem->column);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (label != NULL)
    g_string_append (text, label);
  g_string_append (text, problem->message);
  if (problem->path != NULL)
    g_string_append_printf (text, " (%s)", problem->path);
  return g_string_free (text, FALSE);
}

char *
ent_report_dup_rest (const EntReport *report)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (report->counts); i++)
    count += report->counts[i];
  count -= report->problems->len;
  if (count == 0)
    return NULL;
  /* Translators: the last line of a list of problems that is too long to print whole. */
  return g_strdup_printf (ngettext ("%u more problem is not listed.",
                                    "%u more problems are not listed.", count),
                          count);
}

char *
ent_report_format (const EntReport *report, const char *source)
{
  g_autofree char *rest = ent_report_dup_rest (report);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->problems->len; i++)
    {
      g_autofree char *line = ent_problem_format (ent_report_get (report, i), source, NULL);

      g_string_append_printf (text, "%s\n", line);
    }
  if (rest != NULL)
    g_string_append_printf (text, "%s\n", rest);
  return g_string_free (text, FALSE);
}

static const EntProblem *
find_first_error (const EntReport *report)
{
  for (guint i = 0; i < report->problems->len; i++)
    {
      const EntProblem *problem = ent_report_get (report, i);

      if (problem->severity == ENT_SEVERITY_ERROR)
        return problem;
    }
  return NULL;
}

gboolean
ent_report_set_error (const EntReport *report, int code, const char *source, GError **error)
{
  const EntProblem *first = find_first_error (report);
  g_autofree char *message = NULL;
  guint more = report->counts[ENT_SEVERITY_ERROR] - 1;

  g_return_val_if_fail (first != NULL, FALSE);

  message = ent_problem_format (first, source, NULL);
  if (more == 0)
    g_set_error_literal (error, ENT_ERROR, code, message);
  else
    g_set_error (error, ENT_ERROR, code,
                 /* Translators: the first error of a document, and how many follow it. */
                 ngettext ("%s (and %u more error)", "%s (and %u more errors)", more), message,
                 more);
  return FALSE;
}
