/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading the journal: entries as a lazy list, what each changed, and values as they were. */
#include "ent-journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-transaction-private.h"

struct _EntEntry
{
  GObject parent_instance;

  gint64 sequence;
  char *time;
  char *person;
  char *label;
  char *reason;
  EntMode mode;
  gint64 reverses;
  gint64 first;
  gint64 count;
  EntDigest digest;
};

enum
{
  PROPERTY_SEQUENCE = 1,
  PROPERTY_TIME,
  PROPERTY_PERSON,
  PROPERTY_LABEL,
  PROPERTY_REASON,
  N_PROPERTIES,
};

G_DEFINE_FINAL_TYPE (EntEntry, ent_entry, G_TYPE_OBJECT)

static void
ent_entry_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  EntEntry *self = ENT_ENTRY (object);

  switch (property)
    {
    case PROPERTY_SEQUENCE:
      g_value_set_int64 (value, self->sequence);
      break;
    case PROPERTY_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROPERTY_PERSON:
      g_value_set_string (value, self->person);
      break;
    case PROPERTY_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROPERTY_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

static void
ent_entry_finalize (GObject *object)
{
  EntEntry *self = ENT_ENTRY (object);

  g_free (self->time);
  g_free (self->person);
  g_free (self->label);
  g_free (self->reason);
  G_OBJECT_CLASS (ent_entry_parent_class)->finalize (object);
}

static void
ent_entry_class_init (EntEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ent_entry_get_property;
  object_class->finalize = ent_entry_finalize;
  g_object_class_install_property (object_class, PROPERTY_SEQUENCE,
                                   g_param_spec_int64 ("sequence", NULL, NULL, 0, G_MAXINT64, 0,
                                                       flags));
  g_object_class_install_property (object_class, PROPERTY_TIME,
                                   g_param_spec_string ("time", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROPERTY_PERSON,
                                   g_param_spec_string ("person", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROPERTY_LABEL,
                                   g_param_spec_string ("label", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROPERTY_REASON,
                                   g_param_spec_string ("reason", NULL, NULL, NULL, flags));
}

static void
ent_entry_init (EntEntry *self)
{
}

gint64
ent_entry_get_sequence (EntEntry *self)
{
  return self->sequence;
}

const char *
ent_entry_get_time (EntEntry *self)
{
  return self->time;
}

const char *
ent_entry_get_person (EntEntry *self)
{
  return self->person;
}

const char *
ent_entry_get_label (EntEntry *self)
{
  return self->label;
}

const char *
ent_entry_get_reason (EntEntry *self)
{
  return self->reason;
}

EntMode
ent_entry_get_mode (EntEntry *self)
{
  return self->mode;
}

gint64
ent_entry_get_reverses (EntEntry *self)
{
  return self->reverses;
}

gint64
ent_entry_get_first_change (EntEntry *self)
{
  return self->first;
}

gint64
ent_entry_get_n_changes (EntEntry *self)
{
  return self->count;
}

const EntDigest *
ent_entry_get_digest (EntEntry *self)
{
  return &self->digest;
}

static char *
dup_column (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *)sqlite3_column_text (statement, column));
}

EntEntry *
ent_entry_new_from_row (sqlite3_stmt *statement)
{
  EntEntry *self = g_object_new (ENT_TYPE_ENTRY, NULL);

  self->sequence = sqlite3_column_int64 (statement, 0);
  self->time = dup_column (statement, 1);
  self->person = dup_column (statement, 2);
  self->label = dup_column (statement, 3);
  self->reason = dup_column (statement, 4);
  self->mode = CLAMP (sqlite3_column_int (statement, 5), ENT_MODE_DO, ENT_MODE_REDO);
  self->reverses = sqlite3_column_int64 (statement, 6);
  self->first = sqlite3_column_int64 (statement, 7);
  self->count = sqlite3_column_int64 (statement, 8);
  if (sqlite3_column_bytes (statement, 9) == ENT_DIGEST_SIZE)
    memcpy (self->digest.bytes, sqlite3_column_blob (statement, 9), ENT_DIGEST_SIZE);
  return self;
}

EntEntry *
ent_journal_dup_entry (EntDatabase *database, gint64 sequence)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (database,
                              "SELECT " ENT_ENTRY_COLUMNS " FROM entry WHERE sequence = ?1", NULL);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, sequence);
  return sqlite3_step (statement) == SQLITE_ROW ? ent_entry_new_from_row (statement) : NULL;
}

EntEntry *
ent_journal_dup_head (EntEngagement *engagement)
{
  gint64 last;

  if (engagement->database == NULL)
    return NULL;
  last = ent_database_get_integer (engagement->database, "SELECT max (sequence) FROM entry", 0);
  return ent_journal_dup_entry (engagement->database, last);
}

gint64
ent_journal_find_date (EntEngagement *engagement, const GDate *date)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (engagement->database,
                              "SELECT max (sequence) FROM entry WHERE substr (time, 1, 10) <= ?1",
                              NULL);
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                                          g_date_get_month (date), g_date_get_day (date));

  if (statement == NULL)
    return 0;
  ent_statement_bind_text (statement, 1, day);
  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
}

/* Entries as a list: sequence numbers, objects on demand. */

#define ENT_TYPE_ENTRY_LIST (ent_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (EntEntryList, ent_entry_list, ENT, ENTRY_LIST, GObject)

struct _EntEntryList
{
  GObject parent_instance;

  EntEngagement *engagement;
  GArray *sequences; /* (element-type gint64): newest first */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntEntryList,
                               ent_entry_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return ENT_TYPE_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return ENT_ENTRY_LIST (model)->sequences->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntEntryList *self = ENT_ENTRY_LIST (model);

  if (position >= self->sequences->len || self->engagement->database == NULL)
    return NULL;
  return ent_journal_dup_entry (self->engagement->database,
                                g_array_index (self->sequences, gint64, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ent_entry_list_finalize (GObject *object)
{
  EntEntryList *self = ENT_ENTRY_LIST (object);

  g_array_unref (self->sequences);
  g_object_unref (self->engagement);
  G_OBJECT_CLASS (ent_entry_list_parent_class)->finalize (object);
}

static void
ent_entry_list_class_init (EntEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_entry_list_finalize;
}

static void
ent_entry_list_init (EntEntryList *self)
{
  self->sequences = g_array_new (FALSE, FALSE, sizeof (gint64));
}

GListModel *
ent_journal_list_entries (EntEngagement *engagement, EntRecord *record)
{
  EntEntryList *self = g_object_new (ENT_TYPE_ENTRY_LIST, NULL);
  ENT_AUTO_RESET statement = ent_database_prepare (
      engagement->database,
      record == NULL
          ? "SELECT sequence FROM entry ORDER BY sequence DESC"
          : "SELECT DISTINCT (SELECT max (e.sequence) FROM entry e WHERE e.first <= c.id) "
            "FROM change c WHERE c.record = ?1 ORDER BY c.id DESC",
      NULL);

  self->engagement = g_object_ref (engagement);
  if (statement != NULL && record != NULL)
    sqlite3_bind_int64 (statement, 1, ent_record_get_row (record));
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 sequence = sqlite3_column_int64 (statement, 0);

      g_array_append_val (self->sequences, sequence);
    }
  return G_LIST_MODEL (self);
}

/* What an entry changed. */

static void
free_field_change (gpointer data)
{
  EntFieldChange *change = data;

  g_free (change->id);
  g_free (change->title);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

typedef struct
{
  EntEngagement *engagement;
  GPtrArray *list;
  guint limit;
} Listing;

static void
add_field_change (Listing *listing,
                  EntRecord *record,
                  EntOperation operation,
                  const EntField *field,
                  const char *before,
                  const char *after)
{
  EntFieldChange *change;

  if (listing->list->len >= listing->limit)
    return;
  change = g_new0 (EntFieldChange, 1);
  change->kind = ent_record_get_kind (record);
  change->id = g_strdup (ent_record_get_id (record));
  change->title = ent_record_dup_title (record);
  change->operation = operation;
  change->field = field;
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (listing->list, change);
}

/* The record of a change, also of one that is gone: then with what the change says of it. */
static EntRecord *
dup_changed_record (EntEngagement *engagement, gint64 row, EntTable **table)
{
  EntUuid uuid;
  gint64 code;

  if (!ent_identity_get (engagement->database, row, &uuid, &code))
    return NULL;
  *table = ent_engagement_get_table_for_code (engagement, ABS (code));
  return *table != NULL ? ent_engagement_dup_any_record (engagement, (*table)->kind, row, &uuid)
                        : NULL;
}

static void
list_change (Listing *listing, sqlite3_stmt *statement)
{
  EntOperation operation = CLAMP (sqlite3_column_int (statement, 1), 0, ENT_OPERATION_REMOVE);
  EntTable *table = NULL;
  g_autoptr (EntRecord) record
      = dup_changed_record (listing->engagement, sqlite3_column_int64 (statement, 0), &table);
  char **before, **after;
  guint n = listing->list->len;

  if (record == NULL)
    return;
  before = ent_values_new (table->kind);
  after = ent_values_new (table->kind);
  ent_change_decode (table->kind, sqlite3_column_blob (statement, 2),
                     sqlite3_column_bytes (statement, 2), before, after);
  for (guint i = 0; i < table->kind->n_fields; i++)
    if (g_strcmp0 (before[i], after[i]) != 0)
      add_field_change (listing, record, operation, &table->kind->fields[i], before[i], after[i]);
  if (listing->list->len == n)
    add_field_change (listing, record, operation, NULL, NULL, NULL);
  ent_values_free (table->kind, before);
  ent_values_free (table->kind, after);
}

GPtrArray *
ent_journal_list_changes (EntEngagement *engagement, EntEntry *entry, guint limit)
{
  Listing listing = { engagement, g_ptr_array_new_with_free_func (free_field_change), limit };
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (engagement->database->handle,
                                 "SELECT record, operation, fields FROM change WHERE id >= ?1 AND "
                                 "id < ?2 ORDER BY id",
                                 -1, &statement, NULL);

  if (code != SQLITE_OK)
    return listing.list;
  sqlite3_bind_int64 (statement, 1, entry->first);
  sqlite3_bind_int64 (statement, 2, entry->first + entry->count);
  while (listing.list->len < limit && sqlite3_step (statement) == SQLITE_ROW)
    list_change (&listing, statement);
  sqlite3_finalize (statement);
  return listing.list;
}

/* The newest change at or before the entry that says something of the field decides. */
static gboolean
find_value (sqlite3_stmt *statement, const EntKind *kind, guint field, char **value)
{
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      char **after = ent_values_new (kind);
      gboolean named;

      /* A field the change does not name keeps this mark. */
      after[field] = g_strdup ("\001");
      ent_change_decode (kind, sqlite3_column_blob (statement, 0),
                         sqlite3_column_bytes (statement, 0), NULL, after);
      named = g_strcmp0 (after[field], "\001") != 0;
      if (named)
        *value = g_steal_pointer (&after[field]);
      ent_values_free (kind, after);
      if (named)
        return TRUE;
    }
  return FALSE;
}

char *
ent_journal_dup_value_at (EntEngagement *engagement,
                          EntRecord *record,
                          guint field,
                          gint64 sequence)
{
  g_autoptr (EntEntry) entry = ent_journal_dup_entry (engagement->database, sequence);
  ENT_AUTO_RESET statement = ent_database_prepare (
      engagement->database,
      "SELECT fields FROM change WHERE record = ?1 AND id < ?2 ORDER BY id DESC", NULL);
  char *value = NULL;

  if (entry == NULL || statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, ent_record_get_row (record));
  sqlite3_bind_int64 (statement, 2, entry->first + entry->count);
  find_value (statement, ent_record_get_kind (record), field, &value);
  return value;
}
