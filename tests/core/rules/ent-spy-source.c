/* SPDX-License-Identifier: GPL-3.0-or-later
 * A source that hands on what another one has and notes which kinds were read. */
#include "ent-spy-source.h"

#include "ent-record-private.h"

struct _EntSpySource
{
  GObject parent_instance;
  EntSource *source;
  GHashTable *kinds; /* (element-type EntKind) */
};

static void ent_spy_source_source_init (EntSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntSpySource,
                               ent_spy_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENT_TYPE_SOURCE, ent_spy_source_source_init))

static void
note (EntSpySource *self, const EntKind *kind)
{
  g_hash_table_add (self->kinds, (gpointer)kind);
}

/* The record knows the spy as its source, so what it is asked for is noted too. */
static EntRecord *
wrap (EntSpySource *self, EntRecord *record)
{
  g_autoptr (EntRecord) held = record;

  if (held == NULL)
    return NULL;
  return ent_record_new (ent_record_get_kind (held), ENT_SOURCE (self), ent_record_get_row (held),
                         ent_record_get_id (held));
}

static void
ent_spy_source_select (EntSource *source, const EntQuery *query, GArray *rows)
{
  EntSpySource *self = ENT_SPY_SOURCE (source);

  note (self, query->kind);
  ent_source_select (self->source, query, rows);
}

static EntRecord *
ent_spy_source_get_record (EntSource *source, const EntKind *kind, gint64 row)
{
  EntSpySource *self = ENT_SPY_SOURCE (source);

  return wrap (self, ent_source_get_record (self->source, kind, row));
}

static EntRecord *
ent_spy_source_lookup (EntSource *source, const char *id)
{
  EntSpySource *self = ENT_SPY_SOURCE (source);

  return wrap (self, ent_source_lookup (self->source, id));
}

static gboolean
ent_spy_source_load (EntSource *source, const EntKind *kind, gint64 row, char **values)
{
  EntSpySource *self = ENT_SPY_SOURCE (source);

  note (self, kind);
  return ent_source_load (self->source, kind, row, values);
}

static void
ent_spy_source_source_init (EntSourceInterface *iface)
{
  iface->select = ent_spy_source_select;
  iface->get_record = ent_spy_source_get_record;
  iface->lookup = ent_spy_source_lookup;
  iface->load = ent_spy_source_load;
}

static void
ent_spy_source_finalize (GObject *object)
{
  EntSpySource *self = ENT_SPY_SOURCE (object);

  g_object_unref (self->source);
  g_hash_table_unref (self->kinds);
  G_OBJECT_CLASS (ent_spy_source_parent_class)->finalize (object);
}

static void
ent_spy_source_class_init (EntSpySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_spy_source_finalize;
}

static void
ent_spy_source_init (EntSpySource *self)
{
  self->kinds = g_hash_table_new (NULL, NULL);
}

EntSpySource *
ent_spy_source_new (EntSource *source)
{
  EntSpySource *self = g_object_new (ENT_TYPE_SPY_SOURCE, NULL);

  self->source = g_object_ref (source);
  return self;
}

GHashTable *
ent_spy_source_get_kinds (EntSpySource *self)
{
  return self->kinds;
}

void
ent_spy_source_forget (EntSpySource *self)
{
  g_hash_table_remove_all (self->kinds);
}
