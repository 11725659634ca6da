/* SPDX-License-Identifier: GPL-3.0-or-later
 * A record's identity and values: loaded late, staged, refreshed, kept after removal. */
#include "ent-record.h"

#include <string.h>

#include "ent-date.h"
#include "ent-record-private.h"
#include "ent-uuid.h"

typedef struct
{
  EntSource *source; /* not held; NULL once detached */
  gint64 row;
  char **values;   /* by field index; NULL until loaded */
  char **notified; /* while staged: the values observers know; NULL otherwise */
  gboolean removed;
  char id[ENT_UUID_TEXT_LENGTH + 1];
} EntRecordPrivate;

enum
{
  PROP_ID = 1,
  PROP_KIND_NAME,
  PROP_DISPLAY_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntRecord, ent_record, G_TYPE_OBJECT)

static EntRecordPrivate *
get_private (EntRecord *self)
{
  return ent_record_get_instance_private (self);
}

static void
free_values (EntRecord *self, char **values)
{
  const EntKind *kind = ent_record_get_kind (self);

  if (values == NULL)
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    g_free (values[i]);
  g_free (values);
}

/* Returns: (transfer full) (nullable): the values of the row; NULL if it is gone. */
static char **
load (EntRecord *self)
{
  EntRecordPrivate *priv = get_private (self);
  const EntKind *kind = ent_record_get_kind (self);
  char **values = g_new0 (char *, kind->n_fields);

  if (priv->source != NULL && ent_source_load (priv->source, kind, priv->row, values))
    return values;
  free_values (self, values);
  return NULL;
}

/* A row that was gone before its values were asked for has none. */
static char **
get_values (EntRecord *self)
{
  EntRecordPrivate *priv = get_private (self);

  if (priv->values == NULL)
    priv->values = load (self);
  if (priv->values == NULL)
    priv->values = g_new0 (char *, ent_record_get_kind (self)->n_fields);
  return priv->values;
}

static void
ent_record_finalize (GObject *object)
{
  EntRecord *self = ENT_RECORD (object);
  EntRecordPrivate *priv = get_private (self);

  free_values (self, priv->values);
  free_values (self, priv->notified);
  G_OBJECT_CLASS (ent_record_parent_class)->finalize (object);
}

static void
ent_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntRecord *self = ENT_RECORD (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, ent_record_get_id (self));
      break;
    case PROP_KIND_NAME:
      g_value_set_static_string (value, ent_record_get_kind (self)->name);
      break;
    case PROP_DISPLAY_TITLE:
      g_value_take_string (value, ent_record_dup_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_record_class_init (EntRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = ent_record_finalize;
  object_class->get_property = ent_record_get_property;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND_NAME] = g_param_spec_string ("kind-name", NULL, NULL, NULL, flags);
  properties[PROP_DISPLAY_TITLE] = g_param_spec_string ("display-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_record_init (EntRecord *self)
{
}

EntRecord *
ent_record_new (const EntKind *kind, EntSource *source, gint64 row, const char *id)
{
  EntRecord *self = g_object_new (ent_kind_get_record_type (kind), NULL);
  EntRecordPrivate *priv = get_private (self);

  priv->source = source;
  priv->row = row;
  g_strlcpy (priv->id, id, sizeof priv->id);
  return self;
}

static void
notify_differences (EntRecord *self, char **before, char **after)
{
  EntRecordClass *klass = ENT_RECORD_GET_CLASS (self);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->kind->n_fields; i++)
    {
      if (g_strcmp0 (before[i], after[i]) == 0)
        continue;
      g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i]);
      if (i == klass->kind->title_field)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_TITLE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* Values that nobody has asked for have no observer. The caller holds the record. */
void
ent_record_refresh (EntRecord *self)
{
  EntRecordPrivate *priv = get_private (self);
  char **stale = NULL;
  char **before;
  char **fresh;

  if (priv->values == NULL)
    return;
  fresh = load (self);
  if (fresh != NULL)
    {
      stale = priv->values;
      priv->values = fresh;
    }
  before = priv->notified != NULL ? g_steal_pointer (&priv->notified) : g_steal_pointer (&stale);
  if (before != NULL)
    notify_differences (self, before, priv->values);
  free_values (self, before);
  free_values (self, stale);
}

void
ent_record_stage (EntRecord *self, char **values)
{
  EntRecordPrivate *priv = get_private (self);
  char **before = get_values (self);

  priv->values = values;
  if (priv->notified == NULL)
    priv->notified = before;
  else
    free_values (self, before);
}

void
ent_record_set_removed (EntRecord *self, gboolean removed)
{
  get_values (self);
  get_private (self)->removed = removed;
}

void
ent_record_detach (EntRecord *self)
{
  get_values (self);
  get_private (self)->source = NULL;
}

const EntKind *
ent_record_get_kind (EntRecord *self)
{
  return ENT_RECORD_GET_CLASS (self)->kind;
}

gboolean
ent_record_is_kind (EntRecord *self, const char *kind_name)
{
  return strcmp (ent_record_get_kind (self)->name, kind_name) == 0;
}

const char *
ent_record_get_id (EntRecord *self)
{
  return get_private (self)->id;
}

gint64
ent_record_get_row (EntRecord *self)
{
  return get_private (self)->row;
}

EntSource *
ent_record_get_source (EntRecord *self)
{
  return get_private (self)->source;
}

gboolean
ent_record_is_removed (EntRecord *self)
{
  return get_private (self)->removed;
}

const char *
ent_record_get_text (EntRecord *self, guint field)
{
  g_return_val_if_fail (field < ent_record_get_kind (self)->n_fields, NULL);
  return get_values (self)[field];
}

gboolean
ent_record_has (EntRecord *self, guint field)
{
  return ent_record_get_text (self, field) != NULL;
}

gboolean
ent_record_equals (EntRecord *self, guint field, const char *value)
{
  return g_strcmp0 (ent_record_get_text (self, field), value) == 0;
}

gint64
ent_record_get_integer (EntRecord *self, guint field, gint64 fallback)
{
  const char *text = ent_record_get_text (self, field);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : fallback;
}

double
ent_record_get_number (EntRecord *self, guint field, double fallback)
{
  const char *text = ent_record_get_text (self, field);

  return text != NULL ? g_ascii_strtod (text, NULL) : fallback;
}

gboolean
ent_record_get_boolean (EntRecord *self, guint field)
{
  return ent_record_equals (self, field, "true");
}

gboolean
ent_record_get_date (EntRecord *self, guint field, GDate *date)
{
  const char *text = ent_record_get_text (self, field);
  guint seconds;

  return text != NULL
         && (ent_date_parse (text, date) || ent_date_time_parse (text, date, &seconds));
}

gboolean
ent_record_get_fraction (EntRecord *self, guint field, EntFraction *fraction)
{
  const char *text = ent_record_get_text (self, field);

  return text != NULL && ent_fraction_parse (text, fraction);
}
