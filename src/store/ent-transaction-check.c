/* SPDX-License-Identifier: GPL-3.0-or-later
 * What keeps a transaction from committing: the catalogue's laws for the records it touched, and
 * each kind's own check. They hold for form, command line and import alike. */
#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-record-private.h"
#include "ent-transaction-private.h"

/* How many of the records asked last stay in memory. */
#define N_RECENT 64

typedef struct
{
  EntTransaction *transaction;
  EntDatabase *database;
  EntObstacleFunc func;
  gpointer user_data;
  guint n_obstacles;
  EntRecord *recent[N_RECENT]; /* of a whole document, by turns */
  guint n_asked;
  GDate today;
} Check;

static void
report (Check *check, EntRecord *record, const EntField *field, const char *message)
{
  g_autofree char *title = ent_record_dup_title (record);
  EntObstacle obstacle = {
    .kind = ent_record_get_kind (record),
    .id = ent_record_get_id (record),
    .title = title,
    .field = field,
    .message = message,
  };

  check->n_obstacles++;
  if (check->func != NULL)
    check->func (&obstacle, check->user_data);
}

static void
report_row (Check *check, gint64 row, const EntField *field, const char *format)
{
  g_autoptr (EntRecord) record = ent_engagement_dup_record (check->transaction->engagement, row);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GString) text = NULL;

  if (record == NULL)
    return;
  title = ent_record_dup_title (record);
  text = g_string_new (format);
  g_string_replace (text, "{kind}", _ (ent_record_get_kind (record)->label), 0);
  g_string_replace (text, "{field}", field != NULL ? _ (field->label) : "", 0);
  g_string_replace (text, "{title}", title, 0);
  report (check, record, field, text->str);
}

static void
check_required (Check *check, EntPending *pending)
{
  const EntKind *kind = pending->table->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && !ent_record_has (pending->record, i))
      report_row (check, pending->row, &kind->fields[i],
                  /* Translators: keep the words in braces; they are replaced. */
                  _ ("{kind} “{title}” has no {field}. Give it one."));
}

static void
check_unique_value (Check *check, EntPending *pending, guint field)
{
  const EntKind *kind = pending->table->kind;
  g_autofree char *sql
      = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1 COLLATE NOCASE AND id <> ?2",
                         kind->name, kind->fields[field].name);
  ENT_AUTO_RESET statement = ent_database_prepare (check->database, sql, NULL);
  gboolean taken;

  if (statement == NULL || !ent_record_has (pending->record, field))
    return;
  ent_statement_bind_text (statement, 1, ent_record_get_text (pending->record, field));
  sqlite3_bind_int64 (statement, 2, pending->row);
  taken = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_reset (statement);
  if (taken)
    report_row (check, pending->row, &kind->fields[field],
                _ ("There is already a {kind} with this {field}: “{title}”. Choose another, or use "
                   "the one there is."));
}

static void
check_pending (Check *check, EntPending *pending)
{
  const EntKind *kind = pending->table->kind;

  if (pending->removed)
    return;
  check_required (check, pending);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].unique)
      check_unique_value (check, pending, i);
}

/* Rows that @sql gives are reported. They are collected first: reporting reads the file too. */
static void
report_rows (Check *check, const char *sql, const EntField *field, const char *format)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  ENT_AUTO_RESET statement = ent_database_prepare (check->database, sql, NULL);

  while (statement != NULL && rows->len < ENT_REPORT_LIMIT
         && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      g_array_append_val (rows, row);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  for (guint i = 0; i < rows->len; i++)
    report_row (check, g_array_index (rows, gint64, i), field, format);
}

static void
check_unique_kind (Check *check, const EntKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autofree char *sql = NULL;

      if (!field->unique)
        continue;
      sql = g_strdup_printf ("SELECT max (id) FROM \"%s\" WHERE \"%s\" IS NOT NULL "
                             "GROUP BY \"%s\" COLLATE NOCASE HAVING count (*) > 1",
                             kind->name, field->name, field->name);
      report_rows (check, sql, field,
                   _ ("There is already a {kind} with this {field}: “{title}”. Choose another, or "
                      "use the one there is."));
    }
}

/* Where the targets of @field are: the column or the links table, as `owner` and `target`. */
static char *
make_targets_sql (const EntKind *kind, const EntField *field)
{
  if (field->many)
    return g_strdup_printf ("\"%s.%s\"", kind->name, field->name);
  return g_strdup_printf ("(SELECT id AS owner, \"%s\" AS target FROM \"%s\" WHERE \"%s\" IS NOT "
                          "NULL)",
                          field->name, kind->name, field->name);
}

/* The codes of the kinds @field allows, as a list; all kinds if it allows any. */
static char *
make_codes_sql (const EntField *field)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_field_allows (field, ent_catalogue_get (i)->name))
      g_string_append_printf (sql, "%s%u", sql->len > 0 ? ", " : "", i + 1);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
check_targets (Check *check, const EntKind *kind, const EntField *field)
{
  g_autofree char *targets = make_targets_sql (kind, field);
  g_autofree char *codes = make_codes_sql (field);
  g_autofree char *missing = g_strdup_printf (
      "SELECT l.owner FROM %s l JOIN record r ON r.id = l.target WHERE r.kind <= 0", targets);
  g_autofree char *wrong = g_strdup_printf ("SELECT l.owner FROM %s l JOIN record r ON r.id = "
                                            "l.target WHERE r.kind > 0 AND r.kind NOT IN "
                                            "(%s)",
                                            targets, codes);

  report_rows (check, missing, field,
               _ ("{kind} “{title}”: {field} leads to a record that is not there. Add it, or leave "
                  "the reference out."));
  report_rows (check, wrong, field,
               _ ("{kind} “{title}”: {field} leads to a record of another kind. Choose a fitting "
                  "one."));
}

/* After a whole document or an undo: references between records that came in any order. SQLite
 * counts the broken ones to known kinds; those that may lead to several kinds are looked at. */
static void
check_references (Check *check)
{
  int broken = 0;
  int peak = 0;

  sqlite3_db_status (check->database->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &broken, &peak, 0);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        if (kind->fields[j].type == ENT_TYPE_REFERENCE
            && (broken != 0 || ent_field_get_single_target (&kind->fields[j]) == NULL))
          check_targets (check, kind, &kind->fields[j]);
    }
}

static void
check_single (Check *check, const EntKind *kind)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM \"%s\"", kind->name);
  g_autofree char *second
      = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id LIMIT 1 OFFSET 1", kind->name);

  if (ent_database_get_integer (check->database, count, 0) > 1)
    report_rows (check, second, NULL,
                 _ ("“{title}” is a second {kind}, and a file holds one. Keep it in a file of its "
                    "own."));
}

/* The one record of a `single` kind cannot go. */
static void
check_single_kept (Check *check)
{
  GPtrArray *pendings = check->transaction->pendings;

  for (guint i = 0; i < pendings->len; i++)
    {
      EntPending *pending = g_ptr_array_index (pendings, i);

      if (pending->removed && pending->before != NULL && pending->table->kind->single)
        report (check, pending->record, NULL,
                _ ("The engagement itself cannot be removed. Delete its file instead."));
    }
}

static void
ask_kind (Check *check, const EntChange *change)
{
  const EntKind *kind = ent_record_get_kind (change->record);
  g_autoptr (GError) error = NULL;

  if (kind->check != NULL && !kind->check (change, &error))
    report (check, change->record, NULL, error->message);
}

static void
ask_pending (Check *check, EntPending *pending)
{
  EntChange change = {
    .operation = pending->removed          ? ENT_OPERATION_REMOVE
                 : pending->before == NULL ? ENT_OPERATION_ADD
                                           : ENT_OPERATION_CHANGE,
    .record = pending->record,
    .before = (const char *const *)pending->before,
    .document = check->transaction->document,
    .today = check->today,
  };

  if (!pending->removed || pending->before != NULL)
    ask_kind (check, &change);
}

/* Records that live in each other come one after the other and ask for each other's values: those
 * are read once as long as the records are held. Takes @record. */
static void
hold_record (Check *check, EntRecord *record)
{
  EntRecord **place = &check->recent[check->n_asked++ % N_RECENT];

  g_clear_object (place);
  *place = record;
}

/* The values before a change or a removal, from what the journal keeps of it. */
static char **
restore_before (Check *check, EntRecord *record, EntOperation operation, sqlite3_stmt *statement)
{
  const EntKind *kind = ent_record_get_kind (record);
  char **before = ent_values_new (kind);

  if (operation == ENT_OPERATION_CHANGE)
    ent_table_load (ent_engagement_get_table (check->transaction->engagement, kind),
                    check->database, ent_record_get_row (record), before, NULL);
  ent_change_decode (kind, sqlite3_column_blob (statement, 2), sqlite3_column_bytes (statement, 2),
                     before, NULL);
  if (operation == ENT_OPERATION_REMOVE)
    ent_record_stage (record, ent_values_copy (kind, (const char *const *)before));
  return before;
}

/* One line of the journal this transaction has written, put back together for the kind's check. */
static void
ask_change_row (Check *check, sqlite3_stmt *statement)
{
  EntTransaction *transaction = check->transaction;
  gint64 row = sqlite3_column_int64 (statement, 0);
  EntOperation operation = sqlite3_column_int (statement, 1);
  EntRecord *record = ent_engagement_dup_record (transaction->engagement, row);
  EntChange change = {
    .operation = operation,
    .record = record,
    .reversal = transaction->mode != ENT_MODE_DO,
    .bulk = transaction->bulk,
    .document = transaction->document,
    .today = check->today,
  };
  char **before = NULL;

  if (record == NULL)
    return;
  hold_record (check, record);
  if (operation != ENT_OPERATION_ADD)
    before = restore_before (check, record, operation, statement);
  change.before = (const char *const *)before;
  ask_kind (check, &change);
  if (before != NULL)
    ent_values_free (ent_record_get_kind (record), before);
}

static void
ask_change_rows (Check *check)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement = NULL;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_catalogue_get (i)->check != NULL)
      g_string_append_printf (codes, "%s%u", codes->len > 0 ? ", " : "", i + 1);
  sql = g_strdup_printf ("SELECT c.record, c.operation, c.fields FROM change c JOIN record r "
                         "ON r.id = c.record WHERE c.id >= %" G_GINT64_FORMAT
                         " AND abs (r.kind) IN (%s) ORDER BY c.id",
                         check->transaction->first_change, codes->str);
  /* Its own statement: the checks it calls use the kept ones. */
  if (codes->len == 0
      || sqlite3_prepare_v2 (check->database->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    return;
  while (check->n_obstacles < ENT_REPORT_LIMIT && sqlite3_step (statement) == SQLITE_ROW)
    ask_change_row (check, statement);
  sqlite3_finalize (statement);
  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&check->recent[i]);
}

static void
check_kinds (Check *check)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      if (check->transaction->bulk_kinds[i])
        check_unique_kind (check, kind);
      if (kind->single)
        check_single (check, kind);
    }
}

gboolean
ent_transaction_check (EntTransaction *self, EntObstacleFunc func, gpointer user_data)
{
  Check check = { .transaction = self,
                  .database = self->engagement->database,
                  .func = func,
                  .user_data = user_data };

  ent_engagement_get_day (self->engagement, &check.today);
  for (guint i = 0; i < self->pendings->len; i++)
    check_pending (&check, g_ptr_array_index (self->pendings, i));
  check_kinds (&check);
  check_single_kept (&check);
  if (self->bulk || self->mode != ENT_MODE_DO)
    check_references (&check);
  /* The kinds' own checks may rely on the catalogue's laws. */
  if (check.n_obstacles > 0)
    return FALSE;
  for (guint i = 0; i < self->pendings->len; i++)
    ask_pending (&check, g_ptr_array_index (self->pendings, i));
  if (self->bulk || self->mode != ENT_MODE_DO)
    ask_change_rows (&check);
  self->checked = check.n_obstacles == 0;
  return self->checked;
}
