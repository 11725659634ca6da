/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a form is about: a record, or a draft of one. */
#include "ent-subject.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-present.h"
#include "ent-transaction.h"
#include "ent-unfinished.h"

struct _EntSubject
{
  GObject parent_instance;
  EntSession *session;
  const EntKind *kind;
  EntRecord *record; /* NULL while it is a draft */
  EntRecord *parent; /* of a draft (nullable) */
  char **values;     /* of a draft, by field index; NULL once there is a record */
  gboolean touched;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (EntSubject, ent_subject, G_TYPE_OBJECT)

static void
emit_changed (EntSubject *self, guint field)
{
  g_signal_emit (self, changed_signal, g_quark_from_static_string (self->kind->fields[field].name),
                 field);
}

static void
record_notify_cb (EntSubject *self, GParamSpec *pspec)
{
  guint field;

  if (ent_kind_find_field (self->kind, pspec->name, &field) != NULL)
    emit_changed (self, field);
}

static void
take_record (EntSubject *self, EntRecord *record)
{
  self->record = record;
  g_signal_connect_object (record, "notify", G_CALLBACK (record_notify_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
clear_values (EntSubject *self)
{
  if (self->values == NULL)
    return;
  for (guint i = 0; i < self->kind->n_fields; i++)
    g_free (self->values[i]);
  g_clear_pointer (&self->values, g_free);
}

static void
ent_subject_dispose (GObject *object)
{
  EntSubject *self = ENT_SUBJECT (object);

  if (self->session != NULL)
    ent_unfinished_set (self->session, self, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->parent);
  g_clear_object (&self->session);
  clear_values (self);
  G_OBJECT_CLASS (ent_subject_parent_class)->dispose (object);
}

static void
ent_subject_class_init (EntSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_subject_dispose;

  changed_signal = g_signal_new ("changed", ENT_TYPE_SUBJECT, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ent_subject_init (EntSubject *self)
{
}

EntSubject *
ent_subject_new (EntSession *session, EntRecord *record)
{
  EntSubject *self = g_object_new (ENT_TYPE_SUBJECT, NULL);

  self->session = g_object_ref (session);
  self->kind = ent_record_get_kind (record);
  take_record (self, g_object_ref (record));
  return self;
}

EntSubject *
ent_subject_new_draft (EntSession *session, const EntKind *kind, EntRecord *parent)
{
  EntSubject *self = g_object_new (ENT_TYPE_SUBJECT, NULL);
  guint owning;

  self->session = g_object_ref (session);
  self->kind = kind;
  self->values = g_new0 (char *, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    self->values[i] = g_strdup (kind->fields[i].initial);
  if (parent != NULL && ent_kind_get_owning_field (kind, &owning) != NULL)
    {
      self->parent = g_object_ref (parent);
      self->values[owning] = g_strdup (ent_record_get_id (parent));
    }
  return self;
}

EntSession *
ent_subject_get_session (EntSubject *self)
{
  return self->session;
}

const EntKind *
ent_subject_get_kind (EntSubject *self)
{
  return self->kind;
}

EntRecord *
ent_subject_get_record (EntSubject *self)
{
  return self->record;
}

gboolean
ent_subject_is_draft (EntSubject *self)
{
  return self->record == NULL;
}

gboolean
ent_subject_is_read_only (EntSubject *self)
{
  return ent_session_is_read_only (self->session)
         || (self->record != NULL && ent_record_is_removed (self->record));
}

gboolean
ent_subject_is_placed (EntSubject *self)
{
  return self->record != NULL || self->parent != NULL
         || ent_kind_get_owning_field (self->kind, NULL) == NULL;
}

char *
ent_subject_dup_title (EntSubject *self)
{
  g_autofree char *kind = NULL;

  if (self->record != NULL)
    return ent_record_dup_title (self->record);
  kind = ent_present_kind (self->kind);
  /* Translators: heading of a record not added yet; %s is its kind, as "stakeholder". */
  return g_strdup_printf (_ ("New %s"), kind);
}

const char *
ent_subject_get_text (EntSubject *self, guint field)
{
  return self->record != NULL ? ent_record_get_text (self->record, field) : self->values[field];
}

GPtrArray *
ent_subject_list_references (EntSubject *self, guint field)
{
  g_autoptr (GPtrArray) records = NULL;
  g_auto (GStrv) ids = NULL;

  if (self->record != NULL)
    return ent_record_list_references (self->record, field);

  records = g_ptr_array_new_with_free_func (g_object_unref);
  ids = g_strsplit (self->values[field] != NULL ? self->values[field] : "", " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntRecord *record = ent_source_lookup (ent_session_get_source (self->session), ids[i]);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

gboolean
ent_subject_set (EntSubject *self, guint field, const char *input, GError **error)
{
  const EntField *description = &self->kind->fields[field];
  g_autofree char *value = NULL;

  if (!ent_field_normalise (description, input, &value, error))
    return FALSE;
  if (g_strcmp0 (value, ent_subject_get_text (self, field)) == 0)
    return TRUE;
  if (self->record != NULL && value == NULL && description->required)
    {
      /* Translators: %s is the label of a field, as "Name". */
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID, _ ("%s cannot be empty."),
                   _ (description->label));
      return FALSE;
    }
  if (self->record != NULL)
    return ent_record_change (self->record, field, value, error);

  g_free (self->values[field]);
  self->values[field] = g_steal_pointer (&value);
  emit_changed (self, field);
  return TRUE;
}

const EntField *
ent_subject_get_missing (EntSubject *self, guint *n_missing)
{
  const EntField *first = NULL;
  guint n = 0;

  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].required && ent_subject_get_text (self, i) == NULL)
      {
        first = first != NULL ? first : &self->kind->fields[i];
        n++;
      }
  if (n_missing != NULL)
    *n_missing = n;
  return first;
}

void
ent_subject_touch (EntSubject *self)
{
  g_autofree char *kind = ent_present_kind (self->kind);
  /* Translators: a record that is not added yet; %s is a kind of record, as "stakeholder". */
  g_autofree char *what = g_strdup_printf (_ ("new %s"), kind);

  if (!ent_subject_is_draft (self))
    return;
  self->touched = TRUE;
  ent_unfinished_set (self->session, self, what);
}

gboolean
ent_subject_is_touched (EntSubject *self)
{
  return self->touched;
}

static EntRecord *
add_record (EntSubject *self, EntTransaction *transaction, GError **error)
{
  g_autoptr (EntRecord) record = ent_transaction_add (transaction, self->kind, NULL, error);

  if (record == NULL)
    return NULL;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (!ent_transaction_set (transaction, record, i, self->values[i], error))
      return NULL;
  return ent_transaction_commit (transaction, error) ? g_steal_pointer (&record) : NULL;
}

EntRecord *
ent_subject_add (EntSubject *self, GError **error)
{
  g_autofree char *kind = ent_present_kind (self->kind);
  /* Translators: what was done, in the history; %s is a kind of record, as "stakeholder". */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), kind);
  g_autoptr (EntTransaction) transaction = NULL;
  EntRecord *record;

  g_return_val_if_fail (self->record == NULL, self->record);

  transaction = ent_transaction_begin (ent_session_get_engagement (self->session), label, error);
  record = transaction != NULL ? add_record (self, transaction, error) : NULL;
  if (record == NULL)
    return NULL;

  take_record (self, record);
  clear_values (self);
  ent_unfinished_set (self->session, self, NULL);
  g_clear_object (&self->parent);
  return self->record;
}
