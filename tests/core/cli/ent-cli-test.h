/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of entente-cli share: a folder with an engagement in it, and the real program, run
 * from outside. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The fixture. After a run @status, @out and @err say how it went. */
typedef struct
{
  char *folder; /* the program runs in it, so that files are named as they stand there */
  int status;
  char *out;
  char *err;
} EntCliTest;

/* Returns: (transfer full): an empty folder. */
EntCliTest *ent_cli_test_new (void);

/* Removes the folder and all in it. */
void ent_cli_test_free (EntCliTest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCliTest, ent_cli_test_free)

/* Runs the program with the arguments up to NULL. */
void ent_cli_test_run (EntCliTest *self, ...) G_GNUC_NULL_TERMINATED;

/* The same with @argv, NULL-terminated and without the program's name, and @input (nullable) as
 * standard input. */
void ent_cli_test_run_argv (EntCliTest *self, const char *const *argv, const char *input);

/* Runs a line of shell in the folder; `$CLI` in it is the program. */
void ent_cli_test_shell (EntCliTest *self, const char *line);

/* Runs the program, which must succeed and say nothing on standard error. Returns: (transfer full):
 * its output, without the last line end. */
char *ent_cli_test_do (EntCliTest *self, ...) G_GNUC_NULL_TERMINATED;

/* Makes `a.entente`: roles CMO, CRO and RevOps, a person, two terms, titles that are twice. */
void ent_cli_test_make_engagement (EntCliTest *self);

/* Returns: (transfer full): the id of the record of @kind in `a.entente` whose title is @title. */
char *ent_cli_test_find (EntCliTest *self, const char *kind, const char *title);

/* Writes @length bytes (-1: a string) to @name. */
void ent_cli_test_write (EntCliTest *self, const char *name, const char *bytes, gssize length);

/* Returns: (transfer full): what file @name holds. */
GBytes *ent_cli_test_read (EntCliTest *self, const char *name);

/* Returns: (transfer full): names and digests of all files in the folder. */
char *ent_cli_test_fingerprint (EntCliTest *self);

/* The last run ended with @status, and its error output holds @words (nullable: it is empty). */
void ent_cli_test_assert (EntCliTest *self, int status, const char *words);

/* @text holds @words. */
void ent_cli_test_assert_says (const char *text, const char *words);

G_END_DECLS
