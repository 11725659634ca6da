/* SPDX-License-Identifier: GPL-3.0-or-later
 * Entries of the journal as a list: sequence numbers, objects on demand. */
#include "ent-journal-private.h"

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
  EntEntry *entry = NULL;
  gint64 sequence;

  if (position >= self->sequences->len)
    return NULL;
  sequence = g_array_index (self->sequences, gint64, position);
  if (self->engagement->database != NULL)
    entry = ent_journal_dup_entry (self->engagement->database, sequence);
  /* A list model has no holes. */
  return entry != NULL ? entry : ent_entry_new_unreadable (sequence);
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
