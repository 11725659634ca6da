/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was noticed while reading a document or checking a file: severity, place, sentence. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_SEVERITY_NOTE,
  ENT_SEVERITY_WARNING,
  ENT_SEVERITY_ERROR,
} EntSeverity;

/**
 * EntProblem:
 * @severity: an error refuses the whole document, a warning or note does not
 * @line: line in the source, from 1; 0 where there is none
 * @column: column (a CSV cell's number), from 1; 0 where there is none
 * @path: (nullable): where in the document, as an element path or a column's header
 * @message: one sentence: what is wrong and what to do
 */
typedef struct
{
  EntSeverity severity;
  guint64 line;
  guint column;
  char *path;
  char *message;
} EntProblem;

/* A reference-counted list of problems, in the order they were noticed. It keeps the first
 * ENT_REPORT_LIMIT and the first error, counts the rest and shortens what is overlong, so a hostile
 * document cannot fill memory. Control characters become spaces: a problem is always one line. */
typedef struct _EntReport EntReport;

#define ENT_REPORT_LIMIT 1000

EntReport *ent_report_new (void);
EntReport *ent_report_ref (EntReport *report);
void ent_report_unref (EntReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReport, ent_report_unref)

/* Adds a problem; @path may be NULL; @format is printf-like. */
void ent_report_add (EntReport *report,
                     EntSeverity severity,
                     guint64 line,
                     guint column,
                     const char *path,
                     const char *format,
                     ...) G_GNUC_PRINTF (6, 7);

/* How many problems were added, kept or not. */
guint ent_report_get_count (const EntReport *report, EntSeverity severity);

/* How many problems are kept; each may be read with ent_report_get(). */
guint ent_report_get_length (const EntReport *report);

/* Borrows the problem at @index, which is below ent_report_get_length(). */
const EntProblem *ent_report_get (const EntReport *report, guint index);

/* TRUE if there is at least one problem of severity error. */
gboolean ent_report_has_errors (const EntReport *report);

/**
 * ent_problem_format:
 * @source: (nullable): the name of the file the problem is in
 * @label: (nullable): what stands before the message, translated, as "warning: "
 *
 * Returns: (transfer full): `SOURCE:LINE:COLUMN: LABELmessage (path)`, with the parts that are
 *   known.
 */
char *ent_problem_format (const EntProblem *problem, const char *source, const char *label);

/* Returns: (transfer full) (nullable): a sentence that counts the problems that are not kept; NULL
 * if all are. */
char *ent_report_dup_rest (const EntReport *report);

/* Returns: (transfer full): @text, whatever bytes it has, as one line of bounded length and of
 * characters that a terminal prints. Quoted control characters would let a document forge lines or
 * drive the terminal. */
char *ent_report_clean (const char *text);

/**
 * ent_report_format:
 * @source: (nullable): the name of the file the report is about
 *
 * Returns: (transfer full): one line a problem, each ended by a newline; the last line counts what
 *   was left out.
 */
char *ent_report_format (const EntReport *report, const char *source);

/**
 * ent_report_set_error:
 *
 * Sets @error to ENT_ERROR @code with the report's first error as message, and how many more there
 * are. Returns: FALSE, for `return ent_report_set_error (…)`.
 */
gboolean
ent_report_set_error (const EntReport *report, int code, const char *source, GError **error);

G_END_DECLS
