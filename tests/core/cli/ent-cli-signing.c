/* SPDX-License-Identifier: GPL-3.0-or-later
 * The fixture of tests of signing from the command line. */
#include "ent-cli-signing.h"

#include <sqlite3.h>

static void
run (EntCliTest *self, int status, const char *words, const char *line)
{
  g_autofree char *whole
      = g_strconcat ("D='--date 2026-03-10 --no-progress'; set -e; ", line, NULL);

  ent_cli_test_shell (self, whole);
  if (self->status != status)
    g_error ("“%s” ended with %d, not %d: %s", line, self->status, status, self->err);
  ent_cli_test_assert (self, status, words);
}

void
ent_cli_signing_run (EntCliTest *self, int status, const char *words, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  run (self, status, words, line);
}

void
ent_cli_signing_assert_printed (EntCliTest *self, const char *words)
{
  ent_cli_test_assert_says (self->out, words);
}

void
ent_cli_signing_make (EntCliTest *self)
{
  static const char *const lines[] = {
    "$CLI new a.entente --title Northwind $D",
    "$CLI add a.entente role name=CMO $D",
    "$CLI add a.entente role name=CRO $D",
    "$CLI add a.entente stakeholder name='Maya Lund' $D",
    "$CLI add a.entente stakeholder name='Ivo Brandt' $D",
    "$CLI add a.entente role-holder role=CMO holder='Maya Lund' from=2025-01-01 $D",
    "$CLI add a.entente role-holder role=CRO holder='Ivo Brandt' from=2025-01-01 $D",
    "$CLI add a.entente signatory-requirement subject=term roles='CMO; CRO' $D",
    "$CLI add a.entente term name=MQL $D",
    "$CLI add a.entente term-definition term=MQL side=marketing text='Any form fill' $D",
    "$CLI add a.entente term-definition term=MQL side=sales text='Budget confirmed' $D",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    run (self, 0, NULL, lines[i]);
}

char *
ent_cli_signing_agree (EntCliTest *self)
{
  run (self, 0, NULL,
       "$CLI add a.entente agreed-version term=MQL text='Budget confirmed by a person' "
       "why='Sales calls nobody else' $D");
  return g_strstrip (g_strdup (self->out));
}

void
ent_cli_signing_sign (EntCliTest *self)
{
  g_autofree char *term = ent_cli_test_find (self, "term", "MQL");

  ent_cli_signing_run (self, 0, NULL,
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' --receipt cmo.txt $D; "
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --receipt cro.txt $D",
                       term, term);
}

/* SQLite itself is the other program; it keeps the file well formed and knows no rule of ours. */
void
ent_cli_signing_tamper (EntCliTest *self, const char *format, ...)
{
  g_autofree char *path = g_build_filename (self->folder, "a.entente", NULL);
  g_autofree char *sql = NULL;
  sqlite3 *handle = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_total_changes (handle), >, 0);
  sqlite3_close (handle);
}
