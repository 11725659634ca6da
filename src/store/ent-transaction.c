/* SPDX-License-Identifier: GPL-3.0-or-later
 * A transaction from begin to rollback, and its changes field by field. */
#include "ent-transaction-private.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-record-private.h"

static void
free_pending (gpointer data)
{
  EntPending *pending = data;

  if (pending->before != NULL)
    ent_values_free (pending->table->kind, pending->before);
  g_object_unref (pending->record);
  g_free (pending);
}

static gboolean
check_in_place (EntEngagement *engagement, GError **error)
{
  int moved = 0;

  sqlite3_file_control (engagement->database->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved)
    g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
                 _ ("%s was moved, replaced or deleted while it was open. Save a copy, then open "
                    "that."),
                 engagement->database->name);
  return !moved;
}

EntTransaction *
ent_transaction_begin_mode (
    EntEngagement *engagement, const char *label, EntMode mode, gint64 reverses, GError **error)
{
  EntTransaction *self;

  g_return_val_if_fail (engagement->transaction == NULL, NULL);
  if (!ent_engagement_check_writable (engagement, error) || !check_in_place (engagement, error)
      || !ent_database_run (engagement->database, "BEGIN IMMEDIATE", error))
    return NULL;

  self = g_new0 (EntTransaction, 1);
  self->engagement = g_object_ref (engagement);
  self->label = g_strdup (label);
  self->mode = mode;
  self->reverses = reverses;
  self->pendings = g_ptr_array_new_with_free_func (free_pending);
  self->by_row = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->bulk_kinds = g_new0 (gboolean, ent_catalogue_get_length ());
  self->digester = ent_digester_new (ENT_CHANGES_DOMAIN);
  self->touches = g_array_new (FALSE, FALSE, sizeof (EntTouch));
  self->late_rows = ent_late_rows_new ();
  self->first_change
      = ent_database_get_integer (engagement->database, "SELECT max (id) FROM change", 0) + 1;
  engagement->transaction = self;
  return self;
}

EntTransaction *
ent_transaction_begin (EntEngagement *engagement, const char *label, GError **error)
{
  return ent_transaction_begin_mode (engagement, label, ENT_MODE_DO, 0, error);
}

void
ent_transaction_free (EntTransaction *self)
{
  if (!self->finished)
    ent_transaction_rollback (self);
  g_ptr_array_unref (self->pendings);
  g_hash_table_unref (self->by_row);
  g_free (self->bulk_kinds);
  g_clear_pointer (&self->digester, ent_digester_free);
  g_clear_pointer (&self->touches, g_array_unref);
  g_array_unref (self->late_rows);
  g_object_unref (self->engagement);
  g_free (self->label);
  g_free (self->reason);
  g_free (self);
}

EntEngagement *
ent_transaction_get_engagement (EntTransaction *self)
{
  return self->engagement;
}

void
ent_transaction_set_reason (EntTransaction *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

void
ent_transaction_set_document (EntTransaction *self)
{
  self->document = TRUE;
}

static EntPending *
add_pending (EntTransaction *self, EntRecord *record, char **before)
{
  EntPending *pending = g_new0 (EntPending, 1);
  const EntKind *kind = ent_record_get_kind (record);

  pending->record = g_object_ref (record);
  pending->table = ent_engagement_get_table (self->engagement, kind);
  pending->before = before;
  pending->row = ent_record_get_row (record);
  g_ptr_array_add (self->pendings, pending);
  g_hash_table_insert (self->by_row, &pending->row, pending);
  return pending;
}

static gboolean
refuse_removed (EntRecord *record, GError **error)
{
  g_autofree char *title = ent_record_dup_title (record);

  g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
               /* Translators: %s is the title of a record. */
               _ ("“%s” was removed. Undo the removal to change it."), title);
  return FALSE;
}

EntPending *
ent_transaction_touch (EntTransaction *self, EntRecord *record, GError **error)
{
  gint64 row = ent_record_get_row (record);
  EntPending *pending = g_hash_table_lookup (self->by_row, &row);
  const EntKind *kind = ent_record_get_kind (record);
  char **before;

  g_return_val_if_fail (ent_record_get_source (record) == ENT_SOURCE (self->engagement), NULL);
  self->checked = FALSE;
  if (pending != NULL && !pending->removed)
    return pending;
  if (pending != NULL)
    return refuse_removed (record, error), NULL;

  before = ent_values_new (kind);
  if (ent_table_load (ent_engagement_get_table (self->engagement, kind), self->engagement->database,
                      row, before, error))
    return add_pending (self, record, before);
  ent_values_free (kind, before);
  if (error == NULL || *error == NULL)
    refuse_removed (record, error);
  return NULL;
}

static char **
make_initial_values (const EntKind *kind)
{
  char **values = ent_values_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = g_strdup (kind->fields[i].initial);
  return values;
}

/* Enters a new identity, or takes up one that was removed before or only heard of. */
static gboolean
claim_identity (EntTransaction *self, EntTable *table, const char *id, gint64 *row, GError **error)
{
  EntDatabase *database = self->engagement->database;
  EntIdentity identity;
  EntUuid uuid;

  if (id == NULL)
    ent_uuid_generate (&uuid);
  else if (!ent_uuid_parse (id, &uuid))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   _ ("“%s” is no identity of a record (a UUID)."), id);
      return FALSE;
    }
  if (!ent_identity_find (database, &uuid, &identity))
    return ent_identity_add (database, &uuid, table->code, row, error);
  if (identity.code != 0 && identity.code != -table->code)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   _ ("The identity %s is taken by another record."), id);
      return FALSE;
    }
  *row = identity.row;
  return ent_identity_set_code (database, identity.row, table->code, error);
}

EntRecord *
ent_transaction_add (EntTransaction *self, const EntKind *kind, const char *id, GError **error)
{
  EntTable *table = ent_engagement_get_table (self->engagement, kind);
  char **values;
  EntRecord *record;
  gboolean inserted;
  gint64 row;

  self->checked = FALSE;
  if (!claim_identity (self, table, id, &row, error))
    return NULL;
  values = make_initial_values (kind);
  inserted = ent_table_insert (table, self->engagement->database, row, (const char *const *)values,
                               error);
  ent_values_free (kind, values);
  if (!inserted)
    return NULL;
  record = ent_engagement_dup_record (self->engagement, row);
  ent_record_set_removed (record, FALSE);
  ent_record_refresh (record);
  add_pending (self, record, NULL);
  return record;
}

/* A reference must lead to a record that is there and of a kind the field allows. */
static gboolean
check_target (
    EntTransaction *self, EntRecord *record, const EntField *field, const char *id, GError **error)
{
  EntDatabase *database = self->engagement->database;
  g_autofree char *title = NULL;
  EntIdentity identity = { 0 };
  EntTable *table;
  EntUuid uuid;

  if (ent_uuid_parse (id, &uuid))
    ent_identity_find (database, &uuid, &identity);
  table = ent_engagement_get_table_for_code (self->engagement, identity.code);
  if (table != NULL && ent_field_allows (field, table->kind->name))
    return TRUE;

  title = ent_record_dup_title (record);
  if (table == NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                 /* Translators: a record's title, a field's label, an identity. */
                 _ ("“%s”: %s leads to a record that is not there (%s). Choose one that is."),
                 title, _ (field->label), id);
  else
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: a record's title, a field's label, the name of a record kind. */
                 _ ("“%s”: %s cannot be a record of the kind “%s”. Choose another."), title,
                 _ (field->label), _ (table->kind->label));
  return FALSE;
}

static gboolean
check_targets (EntTransaction *self,
               EntRecord *record,
               const EntField *field,
               const char *value,
               GError **error)
{
  g_auto (GStrv) ids = NULL;

  if (field->type != ENT_TYPE_REFERENCE || value == NULL)
    return TRUE;
  ids = g_strsplit (value, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!check_target (self, record, field, ids[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_field (
    EntTransaction *self, EntPending *pending, guint field, const char *value, GError **error)
{
  const EntKind *kind = pending->table->kind;
  char **values = ent_values_new (kind);
  gboolean written;

  written
      = ent_table_load (pending->table, self->engagement->database, pending->row, values, error);
  if (written && g_strcmp0 (values[field], value) != 0)
    {
      g_free (values[field]);
      values[field] = g_strdup (value);
      written = ent_table_update (pending->table, self->engagement->database, pending->row,
                                  (const char *const *)values, error);
      if (written)
        ent_record_stage (pending->record, ent_values_copy (kind, (const char *const *)values));
    }
  ent_values_free (kind, values);
  return written;
}

gboolean
ent_transaction_set (
    EntTransaction *self, EntRecord *record, guint field, const char *input, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree char *value = NULL;
  EntPending *pending;

  g_return_val_if_fail (field < kind->n_fields, FALSE);
  if (!ent_field_normalise (&kind->fields[field], input, &value, error)
      || !check_targets (self, record, &kind->fields[field], value, error))
    return FALSE;
  pending = ent_transaction_touch (self, record, error);
  return pending != NULL && write_field (self, pending, field, value, error);
}

gboolean
ent_transaction_set_named (
    EntTransaction *self, EntRecord *record, const char *field, const char *input, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  guint index;

  if (ent_kind_find_field (kind, field, &index) != NULL)
    return ent_transaction_set (self, record, index, input, error);
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: the name of a record kind, the name of a field. */
               _ ("A %s has no field “%s”."), kind->name, field);
  return FALSE;
}

gboolean
ent_transaction_set_reference (
    EntTransaction *self, EntRecord *record, guint field, EntRecord *target, GError **error)
{
  return ent_transaction_set (self, record, field,
                              target != NULL ? ent_record_get_id (target) : NULL, error);
}

void
ent_transaction_get_counts (EntTransaction *self, guint *added, guint *changed, guint *removed)
{
  guint counts[3] = { self->counts[0], self->counts[1], self->counts[2] };

  for (guint i = 0; !self->finished && i < self->pendings->len; i++)
    {
      EntPending *pending = g_ptr_array_index (self->pendings, i);

      if (pending->before == NULL && !pending->removed)
        counts[ENT_OPERATION_ADD]++;
      else if (pending->before != NULL)
        counts[pending->removed ? ENT_OPERATION_REMOVE : ENT_OPERATION_CHANGE]++;
    }
  if (added != NULL)
    *added = counts[ENT_OPERATION_ADD];
  if (changed != NULL)
    *changed = counts[ENT_OPERATION_CHANGE];
  if (removed != NULL)
    *removed = counts[ENT_OPERATION_REMOVE];
}

gboolean
ent_record_change (EntRecord *record, guint field, const char *input, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  EntSource *source = ent_record_get_source (record);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autofree char *title = ent_record_dup_title (record);
  g_autofree char *label = NULL;

  if (source == NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_READ_ONLY,
                   _ ("“%s” belongs to an engagement that was closed."), title);
      return FALSE;
    }
  /* Translators: the label of a field, the title of a record: Change Region of Ada Moreau. */
  label = g_strdup_printf (_ ("Change %s of %s"), _ (kind->fields[field].label), title);
  transaction = ent_transaction_begin (ENT_ENGAGEMENT (source), label, error);
  return transaction != NULL && ent_transaction_set (transaction, record, field, input, error)
         && ent_transaction_commit (transaction, error);
}
