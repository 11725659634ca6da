/* SPDX-License-Identifier: GPL-3.0-or-later
 * One run of entente-cli: what was asked of it, and how it talks. Results go to standard output,
 * everything else to standard error, and the exit status says how it went.
 * (architecture.md, Command line) */
#pragma once

#include "ent-engagement.h"
#include "ent-error.h"
#include "ent-report.h"

G_BEGIN_DECLS

/* What stands for standard input or output among file names. */
#define ENT_CLI_STANDARD "-"

/* @person: (nullable): --as; @time: (nullable): --date, for the journal; @today: --date, or today
 */
typedef struct
{
  char *person;
  GDateTime *time;
  GDate today;
  gboolean quiet;
  gboolean no_progress;
} EntCli;

/* Sets the defaults. */
void ent_cli_init (EntCli *self);
void ent_cli_clear (EntCli *self);

/* Opens the engagement at @path. @write: it is going to be changed; one that is locked or may not
 * be written is then refused, and one on a network drive warned of. */
EntEngagement *ent_cli_open (EntCli *self, const char *path, gboolean write, GError **error);

/* Opens it for a dry run: to be written where that can be, else for reading. */
EntEngagement *ent_cli_open_to_try (EntCli *self, const char *path, GError **error);

/* Makes an empty engagement at @path. Returns: (transfer full) (nullable): ENT_ERROR_WRITE. */
EntEngagement *ent_cli_create (EntCli *self, const char *path, GError **error);

/* Prints a result. Whether it could be written shows at the end, in ent_cli_finish(). */
void ent_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* FALSE once standard output cannot take any more: long lists then stop. */
gboolean ent_cli_is_heard (void);

/* Says what was done, unless --quiet. */
void ent_cli_tell (EntCli *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Says on standard error what is wrong. @source: (nullable): the file it is about. */
void ent_cli_complain (const char *source, const char *message);

/* Complains of @error, about the file @source (nullable). Returns: the exit status it means. */
int ent_cli_fail (const char *source, const GError *error);

/* Says on standard error all that @report holds, with the lines of @source; with --quiet only the
 * errors. */
void ent_cli_show_report (EntCli *self, const char *source, EntReport *report);

/* Like ent_cli_fail(), but for what @report, if it has errors, says better. */
int ent_cli_refuse (EntCli *self, const char *source, EntReport *report, const GError *error);

/* Draws a bar on standard error if that is a terminal; an EntProgress with @self as user data. */
void ent_cli_show_progress (double fraction, gpointer self);

/* Flushes standard output. Returns: @status, or that of a failure to write. */
int ent_cli_finish (int status);

/* Standard input for `-`, else the file. Returns: (transfer full) (nullable): ENT_ERROR_OPEN. */
GInputStream *ent_cli_open_input (const char *path, GError **error);

/* TRUE if @path is `-`. */
gboolean ent_cli_is_standard (const char *path);

G_END_DECLS
