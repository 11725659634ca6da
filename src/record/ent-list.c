/* SPDX-License-Identifier: GPL-3.0-or-later
 * A lazy GListModel of EntRecord on a query: row numbers, and records on demand. */
#include "ent-list.h"

struct _EntList
{
  GObject parent_instance;

  EntSource *source;
  EntQuery *query;
  GArray *rows; /* (element-type gint64) */
};

enum
{
  PROP_N_ITEMS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void ent_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntList,
                               ent_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ent_list_model_init))

static gint64
get_row (const GArray *rows, guint position)
{
  return g_array_index (rows, gint64, position);
}

/* Puts @rows (transfer full) in place and tells of the one stretch in which they differ. The same
 * row of @another_kind is another record. */
static void
replace_rows (EntList *self, GArray *rows, gboolean another_kind)
{
  g_autoptr (GArray) before = self->rows;
  guint shorter = another_kind ? 0 : MIN (before->len, rows->len);
  guint head = 0;
  guint tail = 0;
  guint removed;
  guint added;

  while (head < shorter && get_row (before, head) == get_row (rows, head))
    head++;
  while (tail < shorter - head
         && get_row (before, before->len - 1 - tail) == get_row (rows, rows->len - 1 - tail))
    tail++;
  self->rows = rows;
  removed = before->len - head - tail;
  added = rows->len - head - tail;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
select_again (EntList *self, gboolean another_kind)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->rows->len);

  ent_source_select (self->source, self->query, rows);
  replace_rows (self, rows, another_kind);
}

/* TRUE if another value in one of the kind's own records can change the answer. */
static gboolean
asks_for_values (const EntQuery *query)
{
  return query->conditions != NULL || query->words != NULL || query->sort != NULL
         || ent_kind_get_order_field (query->kind, NULL) != NULL;
}

/* Records of other kinds matter only to a sort by the titles of what a field refers to. */
static gboolean
may_change_answer (const EntQuery *query, const EntTouch *touch)
{
  if (touch->kind != query->kind)
    return query->sort != NULL && query->sort->type == ENT_TYPE_REFERENCE;
  return touch->operation != ENT_OPERATION_CHANGE || asks_for_values (query);
}

static void
source_changed_cb (EntSource *source, GArray *touches, EntList *self)
{
  gboolean again = touches->len == 0;

  for (guint i = 0; i < touches->len && !again; i++)
    again = may_change_answer (self->query, &g_array_index (touches, EntTouch, i));
  if (again)
    select_again (self, FALSE);
}

static GType
ent_list_get_item_type (GListModel *model)
{
  return ENT_TYPE_RECORD;
}

static guint
ent_list_get_n_items (GListModel *model)
{
  return ENT_LIST (model)->rows->len;
}

static gpointer
ent_list_get_item (GListModel *model, guint position)
{
  EntList *self = ENT_LIST (model);

  if (position >= self->rows->len)
    return NULL;
  return ent_source_get_record (self->source, self->query->kind, get_row (self->rows, position));
}

static void
ent_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ent_list_get_item_type;
  iface->get_n_items = ent_list_get_n_items;
  iface->get_item = ent_list_get_item;
}

static void
ent_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_ITEMS)
    g_value_set_uint (value, ENT_LIST (object)->rows->len);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ent_list_finalize (GObject *object)
{
  EntList *self = ENT_LIST (object);

  g_clear_object (&self->source);
  g_clear_pointer (&self->query, ent_query_free);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (ent_list_parent_class)->finalize (object);
}

static void
ent_list_class_init (EntListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_list_get_property;
  object_class->finalize = ent_list_finalize;
  properties[PROP_N_ITEMS]
      = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_list_init (EntList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
}

EntList *
ent_list_new (EntSource *source, const EntQuery *query)
{
  EntList *self = g_object_new (ENT_TYPE_LIST, NULL);

  self->source = g_object_ref (source);
  self->query = ent_query_copy (query);
  ent_source_select (source, query, self->rows);
  g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, 0);
  return self;
}

EntList *
ent_list_new_for_kind (EntSource *source, const EntKind *kind)
{
  g_autoptr (EntQuery) query = ent_query_new (kind);

  return ent_list_new (source, query);
}

const EntQuery *
ent_list_get_query (EntList *self)
{
  return self->query;
}

void
ent_list_set_query (EntList *self, const EntQuery *query)
{
  g_autoptr (EntQuery) before = self->query;

  self->query = ent_query_copy (query);
  select_again (self, self->query->kind != before->kind);
}

guint
ent_list_find (EntList *self, EntRecord *record)
{
  gint64 row = ent_record_get_row (record);

  if (ent_record_get_kind (record) != self->query->kind)
    return G_MAXUINT;
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self->rows, i) == row)
      return i;
  return G_MAXUINT;
}
