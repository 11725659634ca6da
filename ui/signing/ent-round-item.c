/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record in a round of signing. */
#include "ent-round-item.h"

struct _EntRoundItem
{
  GObject parent_instance;
  EntRecord *record;
  EntRecord *subject;
  gboolean chosen;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntRoundItem, ent_round_item, G_TYPE_OBJECT)

static void
ent_round_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, ENT_ROUND_ITEM (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ent_round_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntRoundItem *self = ENT_ROUND_ITEM (object);

  if (id != PROP_CHOSEN)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->chosen == g_value_get_boolean (value))
    return;
  self->chosen = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
ent_round_item_dispose (GObject *object)
{
  g_clear_object (&ENT_ROUND_ITEM (object)->record);
  g_clear_object (&ENT_ROUND_ITEM (object)->subject);
  G_OBJECT_CLASS (ent_round_item_parent_class)->dispose (object);
}

static void
ent_round_item_class_init (EntRoundItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_round_item_dispose;
  object_class->get_property = ent_round_item_get_property;
  object_class->set_property = ent_round_item_set_property;
  properties[PROP_CHOSEN]
      = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_round_item_init (EntRoundItem *self)
{
  self->chosen = TRUE;
}

EntRoundItem *
ent_round_item_new (EntRecord *record, EntRecord *subject)
{
  EntRoundItem *self = g_object_new (ENT_TYPE_ROUND_ITEM, NULL);

  self->record = g_object_ref (record);
  self->subject = g_object_ref (subject);
  return self;
}

EntRecord *
ent_round_item_get_record (EntRoundItem *self)
{
  return self->record;
}

EntRecord *
ent_round_item_get_subject (EntRoundItem *self)
{
  return self->subject;
}

gboolean
ent_round_item_is_chosen (EntRoundItem *self)
{
  return self->chosen;
}
