/* SPDX-License-Identifier: GPL-3.0-or-later
 * One choice of a field as an object. */
#include "ent-choice-item.h"

#include <glib/gi18n-lib.h>

struct _EntChoiceItem
{
  GObject parent_instance;
  char *value; /* (nullable) */
  char *label;
  char *help;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_HELP,
  PROP_HAS_HELP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntChoiceItem, ent_choice_item, G_TYPE_OBJECT)

static void
ent_choice_item_finalize (GObject *object)
{
  EntChoiceItem *self = ENT_CHOICE_ITEM (object);

  g_free (self->value);
  g_free (self->label);
  g_free (self->help);
  G_OBJECT_CLASS (ent_choice_item_parent_class)->finalize (object);
}

static void
ent_choice_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntChoiceItem *self = ENT_CHOICE_ITEM (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_HELP:
      g_value_set_string (value, self->help);
      break;
    case PROP_HAS_HELP:
      g_value_set_boolean (value, *self->help != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_choice_item_class_init (EntChoiceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ent_choice_item_finalize;
  object_class->get_property = ent_choice_item_get_property;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, NULL, flags);
  properties[PROP_HAS_HELP] = g_param_spec_boolean ("has-help", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_choice_item_init (EntChoiceItem *self)
{
}

const char *
ent_choice_item_get_value (EntChoiceItem *self)
{
  return self->value;
}

static void
append (GListStore *list, const char *value, const char *label, const char *help)
{
  g_autoptr (EntChoiceItem) item = g_object_new (ENT_TYPE_CHOICE_ITEM, NULL);

  item->value = g_strdup (value);
  item->label = g_strdup (label);
  item->help = g_strdup (help != NULL ? help : "");
  g_list_store_append (list, item);
}

GListModel *
ent_choice_item_list (const EntField *field, const char *unset_label)
{
  GListStore *list = g_list_store_new (ENT_TYPE_CHOICE_ITEM);

  if (unset_label != NULL)
    append (list, NULL, unset_label, NULL);
  if (field->type == ENT_TYPE_BOOLEAN)
    {
      append (list, "true", C_ ("boolean", "Yes"), NULL);
      append (list, "false", C_ ("boolean", "No"), NULL);
    }
  else
    for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
      append (list, choice->value, _ (choice->label),
              choice->help != NULL ? _ (choice->help) : NULL);
  return G_LIST_MODEL (list);
}

GListModel *
ent_choice_item_list_texts (const char *const *texts, const char *unset_label)
{
  GListStore *list = g_list_store_new (ENT_TYPE_CHOICE_ITEM);

  if (unset_label != NULL)
    append (list, NULL, unset_label, NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    append (list, texts[i], texts[i], NULL);
  return G_LIST_MODEL (list);
}

guint
ent_choice_item_find (GListModel *list, const char *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntChoiceItem) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (item->value, value) == 0)
        return i;
    }
  return G_MAXUINT;
}
