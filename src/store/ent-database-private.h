/* SPDX-License-Identifier: GPL-3.0-or-later
 * A hardened SQLite connection with its prepared statements. (hardening.md, The engagement file) */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "ent-uuid.h"

G_BEGIN_DECLS

/* "Ente" in the file's header says that a SQLite database is an engagement. */
#define ENT_APPLICATION_ID 0x456e7465

typedef enum
{
  ENT_DATABASE_MEMORY,
  ENT_DATABASE_READ,
  ENT_DATABASE_WRITE,
} EntDatabaseMode;

typedef struct
{
  sqlite3 *handle;
  char *name;                /* the file as messages name it */
  GHashTable *statements;    /* SQL text (owned) to sqlite3_stmt (owned) */
  GCancellable *cancellable; /* (nullable): stops running statements */
} EntDatabase;

/**
 * ent_database_open:
 * @path: (nullable): the file, already looked at by ent_file_inspect(); NULL in memory
 * @cancellable: (nullable): stops whatever statement runs
 *
 * Opens with the flags, limits and pragmas of hardening.md, each answer checked.
 *
 * Returns: (transfer full) (nullable)
 */
EntDatabase *ent_database_open (const char *path,
                                EntDatabaseMode mode,
                                GCancellable *cancellable,
                                GError **error);

void ent_database_free (EntDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDatabase, ent_database_free)

/* Runs statements that give no rows. */
gboolean ent_database_run (EntDatabase *self, const char *sql, GError **error);

/* Returns: (transfer none) (nullable): the prepared statement for @sql, reset and without bindings;
 * it is kept for the next time. */
sqlite3_stmt *ent_database_prepare (EntDatabase *self, const char *sql, GError **error);

/* Steps @statement. Returns: SQLITE_ROW or SQLITE_DONE; anything else set @error. A statement that
 * is done or failed is reset. */
int ent_database_step (EntDatabase *self, sqlite3_stmt *statement, GError **error);

/* For statements that give no rows: steps, resets. */
gboolean ent_database_finish (EntDatabase *self, sqlite3_stmt *statement, GError **error);

/* Returns: the first column of the first row of @sql, or @fallback. */
gint64 ent_database_get_integer (EntDatabase *self, const char *sql, gint64 fallback);

/* Sets @error from SQLite's result @code, in words, with the remedy. Returns: FALSE. */
gboolean ent_database_set_error (EntDatabase *self, int code, GError **error);

/* Binds sixteen bytes; column @index must hold sixteen bytes, else @uuid is zeroed and FALSE. */
void ent_statement_bind_uuid (sqlite3_stmt *statement, int index, const EntUuid *uuid);
gboolean ent_statement_get_uuid (sqlite3_stmt *statement, int column, EntUuid *uuid);

/* Returns: (transfer full) (nullable): the text in @column, valid UTF-8 whatever the file holds:
 * SQLite does not ask, and what is not is a mark of damage, shown as U+FFFD. */
char *ent_statement_dup_text (sqlite3_stmt *statement, int column);

/* Binds @text (nullable), which must stay until the statement is done. */
void ent_statement_bind_text (sqlite3_stmt *statement, int index, const char *text);

/* Statements got from ent_database_prepare() must not stay in the middle of their rows: this resets
 * one at the end of its scope. */
static inline void
ent_statement_reset (sqlite3_stmt **statement)
{
  if (*statement != NULL)
    sqlite3_reset (*statement);
}
#define ENT_AUTO_RESET __attribute__ ((cleanup (ent_statement_reset))) sqlite3_stmt *

G_END_DECLS
