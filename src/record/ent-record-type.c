/* SPDX-License-Identifier: GPL-3.0-or-later
 * The GObject class of each kind, made from its table. */
#include "ent-record.h"

/* Property ids start at 1. */
#define FIELD_ID(index) ((index) + 1)

/* Types are asked for by every thread that reads. */
static GMutex types_lock;
static GHashTable *types; /* EntKind to GType */

static GParamSpec *
create_property (const EntField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->type)
    {
    case ENT_TYPE_INTEGER:
      return g_param_spec_int64 (field->name, field->label, field->help, G_MININT64, G_MAXINT64, 0,
                                 flags);
    case ENT_TYPE_NUMBER:
      return g_param_spec_double (field->name, field->label, field->help, -G_MAXDOUBLE, G_MAXDOUBLE,
                                  0, flags);
    case ENT_TYPE_BOOLEAN:
      return g_param_spec_boolean (field->name, field->label, field->help, FALSE, flags);
    case ENT_TYPE_REFERENCE:
      return g_param_spec_object (field->name, field->label, field->help,
                                  field->many ? G_TYPE_LIST_MODEL : ENT_TYPE_RECORD, flags);
    default:
      return g_param_spec_string (field->name, field->label, field->help, NULL, flags);
    }
}

static GListStore *
create_reference_list (EntRecord *self, guint field)
{
  g_autoptr (GPtrArray) records = ent_record_list_references (self, field);
  GListStore *store = g_list_store_new (ENT_TYPE_RECORD);

  g_list_store_splice (store, 0, 0, records->pdata, records->len);
  return store;
}

static void
get_field_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntRecord *self = ENT_RECORD (object);
  guint index = id - FIELD_ID (0);
  const EntField *field = &ent_record_get_kind (self)->fields[index];

  switch (field->type)
    {
    case ENT_TYPE_INTEGER:
      g_value_set_int64 (value, ent_record_get_integer (self, index, 0));
      break;
    case ENT_TYPE_NUMBER:
      g_value_set_double (value, ent_record_get_number (self, index, 0));
      break;
    case ENT_TYPE_BOOLEAN:
      g_value_set_boolean (value, ent_record_get_boolean (self, index));
      break;
    case ENT_TYPE_REFERENCE:
      if (field->many)
        g_value_take_object (value, create_reference_list (self, index));
      else
        g_value_take_object (value, ent_record_dup_reference (self, index));
      break;
    default:
      g_value_set_string (value, ent_record_get_text (self, index));
    }
}

static void
init_class (gpointer klass, gpointer data)
{
  EntRecordClass *record_class = klass;
  const EntKind *kind = data;
  GParamSpec **properties = g_new0 (GParamSpec *, FIELD_ID (kind->n_fields));

  for (guint i = 0; i < kind->n_fields; i++)
    properties[FIELD_ID (i)] = create_property (&kind->fields[i]);
  G_OBJECT_CLASS (klass)->get_property = get_field_property;
  g_object_class_install_properties (G_OBJECT_CLASS (klass), FIELD_ID (kind->n_fields), properties);
  record_class->kind = kind;
  record_class->properties = properties + FIELD_ID (0);
}

/* "raci-entry" gives "EntRaciEntryRecord". */
static char *
create_type_name (const EntKind *kind)
{
  GString *name = g_string_new ("Ent");
  gboolean capital = TRUE;

  for (const char *p = kind->name; *p != '\0'; p++)
    {
      if (*p != '-')
        g_string_append_c (name, capital ? g_ascii_toupper (*p) : *p);
      capital = *p == '-';
    }
  g_string_append (name, "Record");
  return g_string_free (name, FALSE);
}

static GType
register_type (const EntKind *kind)
{
  GTypeQuery parent;
  GTypeInfo info = { 0 };
  g_autofree char *name = create_type_name (kind);

  g_type_query (ENT_TYPE_RECORD, &parent);
  info.class_size = parent.class_size;
  info.class_init = init_class;
  info.class_data = kind;
  info.instance_size = parent.instance_size;
  return g_type_register_static (ENT_TYPE_RECORD, name, &info, G_TYPE_FLAG_NONE);
}

GType
ent_kind_get_record_type (const EntKind *kind)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&types_lock);
  GType type;

  if (types == NULL)
    types = g_hash_table_new (NULL, NULL);
  type = GPOINTER_TO_SIZE (g_hash_table_lookup (types, kind));
  if (type == 0)
    {
      type = register_type (kind);
      g_hash_table_insert (types, (gpointer)kind, GSIZE_TO_POINTER (type));
    }
  return type;
}
