/* SPDX-License-Identifier: GPL-3.0-or-later
 * One entry of the journal as an object. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-journal-private.h"

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

/* Lists show it whatever the file holds. */
static char *
dup_column (sqlite3_stmt *statement, int column)
{
  char *text = ent_statement_dup_text (statement, column);

  return text != NULL ? text : g_strdup ("");
}

EntEntry *
ent_entry_new_from_row (sqlite3_stmt *statement)
{
  EntEntry *self = g_object_new (ENT_TYPE_ENTRY, NULL);

  self->sequence = sqlite3_column_int64 (statement, 0);
  self->time = dup_column (statement, 1);
  self->person = dup_column (statement, 2);
  self->label = dup_column (statement, 3);
  self->reason = ent_statement_dup_text (statement, 4);
  self->mode = CLAMP (sqlite3_column_int (statement, 5), ENT_MODE_DO, ENT_MODE_REDO);
  self->reverses = sqlite3_column_int64 (statement, 6);
  self->first = sqlite3_column_int64 (statement, 7);
  self->count = sqlite3_column_int64 (statement, 8);
  if (sqlite3_column_bytes (statement, 9) == ENT_DIGEST_SIZE)
    memcpy (self->digest.bytes, sqlite3_column_blob (statement, 9), ENT_DIGEST_SIZE);
  return self;
}

EntEntry *
ent_entry_new_unreadable (gint64 sequence)
{
  EntEntry *self = g_object_new (ENT_TYPE_ENTRY, NULL);

  self->sequence = sequence;
  self->time = g_strdup ("");
  self->person = g_strdup ("");
  self->label = g_strdup (_ ("This entry cannot be read; the file is damaged."));
  return self;
}
