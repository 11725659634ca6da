/* SPDX-License-Identifier: GPL-3.0-or-later
 * A hardened SQLite connection with its prepared statements. */
#include "ent-database-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"

/* How long a statement waits for another connection of ours to finish reading, in milliseconds. */
#define BUSY_TIMEOUT 5000
/* Pages kept in memory, in KiB: bounds what a large import takes. */
#define CACHE_SIZE 16384
/* How many virtual machine steps pass between two looks at the cancellable. */
#define PROGRESS_STEPS 2000

typedef struct
{
  const char *pragma;
  const char *answer; /* NULL: it gives none */
} Pragma;

static const Pragma read_pragmas[] = {
  { "PRAGMA foreign_keys=ON", NULL },    { "PRAGMA foreign_keys", "1" },
  { "PRAGMA cell_size_check=ON", NULL }, { "PRAGMA mmap_size=0", NULL },
  { "PRAGMA temp_store=MEMORY", NULL },  { "PRAGMA temp_store", "2" },
};

/* DELETE and EXTRA: the one usual mode that neither loses nor tears an edit at a power cut. */
static const Pragma write_pragmas[] = {
  { "PRAGMA journal_mode=DELETE", "delete" },
  { "PRAGMA synchronous=EXTRA", NULL },
  { "PRAGMA synchronous", "3" },
};

/* SQLite's words for @code, which may be about something else than the last call. They quote the
 * file, so they need not be UTF-8. */
static char *
describe_code (EntDatabase *self, int code)
{
  const char *text = sqlite3_extended_errcode (self->handle) == code ? sqlite3_errmsg (self->handle)
                                                                     : sqlite3_errstr (code);

  return g_utf8_make_valid (text, -1);
}

gboolean
ent_database_set_error (EntDatabase *self, int code, GError **error)
{
  g_autofree char *reason = describe_code (self, code);

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, ENT_ERROR, ENT_ERROR_LOCKED,
                   /* Translators: %s is a file name. */
                   _ ("%s is busy: something else is reading it. Try again in a moment."),
                   self->name);
      break;
    case SQLITE_FULL:
      g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
                   _ ("%s could not be written: the disk is full. Nothing was changed; free some "
                      "space and try again."),
                   self->name);
      break;
    case SQLITE_IOERR:
      g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
                   /* Translators: the second %s is the reason as SQLite gives it. */
                   _ ("%s could not be read or written (%s). Nothing was changed; check the disk."),
                   self->name, reason);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      g_set_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY,
                   _ ("%s may not be changed here. Save a copy elsewhere and work on that."),
                   self->name);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, ENT_ERROR, ENT_ERROR_CORRUPT,
                   _ ("%s is damaged (%s). Go back to a copy; the file itself was left alone."),
                   self->name, reason);
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled."));
      break;
    case SQLITE_TOOBIG:
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   _ ("A value is too large for %s. Shorten it."), self->name);
      break;
    default:
      g_set_error (error, ENT_ERROR, ENT_ERROR_CORRUPT,
                   _ ("%s could not be read as an engagement (%s)."), self->name, reason);
    }
  return FALSE;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static int
progress_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

/* SQL function uuid_text(blob): an identity in its text form. */
static void
uuid_text_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  char text[ENT_UUID_TEXT_LENGTH + 1];
  EntUuid uuid;

  if (sqlite3_value_bytes (values[0]) != ENT_UUID_SIZE)
    return;
  memcpy (uuid.bytes, sqlite3_value_blob (values[0]), ENT_UUID_SIZE);
  ent_uuid_format (&uuid, text);
  sqlite3_result_text (context, text, ENT_UUID_TEXT_LENGTH, SQLITE_TRANSIENT);
}

static void
set_limits (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (handle, SQLITE_LIMIT_EXPR_DEPTH, 64);
  sqlite3_limit (handle, SQLITE_LIMIT_VDBE_OP, 50000);
  sqlite3_limit (handle, SQLITE_LIMIT_TRIGGER_DEPTH, 4);
}

/* Pragmas are asked once per connection, so their statements are not kept. */
static gboolean
ask_pragma (EntDatabase *self, const Pragma *pragma, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->handle, pragma->pragma, -1, &statement, NULL);
  gboolean agrees = pragma->answer == NULL;

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW && pragma->answer != NULL)
    agrees = g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), pragma->answer) == 0;
  sqlite3_finalize (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    return ent_database_set_error (self, code, error);
  if (!agrees)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
                   /* Translators: the second %s is a technical setting. */
                   _ ("%s cannot be opened safely: SQLite refused “%s”."), self->name,
                   pragma->pragma);
      return FALSE;
    }
  return TRUE;
}

static gboolean
ask_pragmas (EntDatabase *self, const Pragma *pragmas, gsize n_pragmas, GError **error)
{
  for (gsize i = 0; i < n_pragmas; i++)
    if (!ask_pragma (self, &pragmas[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
configure (EntDatabase *self, EntDatabaseMode mode, GError **error)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size=-%d", CACHE_SIZE);
  const Pragma cache_pragma = { cache, NULL };

  set_limits (self->handle);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  if (self->cancellable != NULL)
    sqlite3_progress_handler (self->handle, PROGRESS_STEPS, progress_cb, self->cancellable);
  sqlite3_create_function (self->handle, "uuid_text", 1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                           uuid_text_cb, NULL, NULL);
  return ask_pragmas (self, read_pragmas, G_N_ELEMENTS (read_pragmas), error)
         && ask_pragma (self, &cache_pragma, error)
         && (mode != ENT_DATABASE_WRITE
             || ask_pragmas (self, write_pragmas, G_N_ELEMENTS (write_pragmas), error));
}

/* Before the first connection of the process: SQLite need not count the memory it takes, which
 * costs a lock at each allocation. */
static void
set_up_library (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&ready, 1);
}

EntDatabase *
ent_database_open (const char *path,
                   EntDatabaseMode mode,
                   GCancellable *cancellable,
                   GError **error)
{
  static const int flags[] = {
    [ENT_DATABASE_MEMORY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
    [ENT_DATABASE_READ] = SQLITE_OPEN_READONLY,
    [ENT_DATABASE_WRITE] = SQLITE_OPEN_READWRITE,
  };
  g_autoptr (EntDatabase) self = g_new0 (EntDatabase, 1);
  int code;

  self->name = path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("The engagement"));
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  g_set_object (&self->cancellable, cancellable);

  set_up_library ();
  code = sqlite3_open_v2 (path != NULL ? path : ":memory:", &self->handle,
                          flags[mode] | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN, _ ("%s cannot be opened (%s)."), self->name,
                   sqlite3_errmsg (self->handle));
      return NULL;
    }
  if (!configure (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ent_database_free (EntDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self);
}

gboolean
ent_database_run (EntDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || ent_database_set_error (self, code, error);
}

sqlite3_stmt *
ent_database_prepare (EntDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      ent_database_set_error (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

int
ent_database_step (EntDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return code;
  if (code != SQLITE_DONE)
    ent_database_set_error (self, code, error);
  sqlite3_reset (statement);
  return code;
}

gboolean
ent_database_finish (EntDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int code = ent_database_step (self, statement, error);

  sqlite3_reset (statement);
  return code == SQLITE_DONE || code == SQLITE_ROW;
}

gint64
ent_database_get_integer (EntDatabase *self, const char *sql, gint64 fallback)
{
  ENT_AUTO_RESET statement = ent_database_prepare (self, sql, NULL);

  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW
      || sqlite3_column_type (statement, 0) == SQLITE_NULL)
    return fallback;
  return sqlite3_column_int64 (statement, 0);
}

void
ent_statement_bind_uuid (sqlite3_stmt *statement, int index, const EntUuid *uuid)
{
  sqlite3_bind_blob (statement, index, uuid->bytes, ENT_UUID_SIZE, SQLITE_TRANSIENT);
}

gboolean
ent_statement_get_uuid (sqlite3_stmt *statement, int column, EntUuid *uuid)
{
  if (sqlite3_column_bytes (statement, column) != ENT_UUID_SIZE)
    {
      memset (uuid, 0, sizeof *uuid);
      return FALSE;
    }
  memcpy (uuid->bytes, sqlite3_column_blob (statement, column), ENT_UUID_SIZE);
  return TRUE;
}

char *
ent_statement_dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *)sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

void
ent_statement_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}
