/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of one subject after another. */
#include "ent-field-value.h"

#include "ent-unfinished.h"

struct _EntFieldValue
{
  GObject parent_instance;
  const EntKind *kind;
  guint field;
  EntSubject *subject; /* (nullable) */
  GSignalGroup *subject_signals;
  GSignalGroup *engagement_signals; /* NULL where the kind veils nothing */
  const char *veil;                 /* as it was told last */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_VEIL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntFieldValue, ent_field_value, G_TYPE_OBJECT)

static void
changed_cb (EntFieldValue *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
engagement_changed_cb (EntFieldValue *self)
{
  const char *veil = ent_field_value_get_veil (self);

  if (g_strcmp0 (self->veil, veil) == 0)
    return;
  self->veil = veil;
  g_signal_emit (self, signals[SIGNAL_VEIL_CHANGED], 0);
}

static void
ent_field_value_dispose (GObject *object)
{
  EntFieldValue *self = ENT_FIELD_VALUE (object);

  g_clear_object (&self->subject_signals);
  g_clear_object (&self->engagement_signals);
  g_clear_object (&self->subject);
  G_OBJECT_CLASS (ent_field_value_parent_class)->dispose (object);
}

static void
ent_field_value_class_init (EntFieldValueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_field_value_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENT_TYPE_FIELD_VALUE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_VEIL_CHANGED]
      = g_signal_new ("veil-changed", ENT_TYPE_FIELD_VALUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);
}

static void
ent_field_value_init (EntFieldValue *self)
{
}

static void
create_signal_groups (EntFieldValue *self)
{
  g_autofree char *changed
      = g_strconcat ("changed::", ent_field_value_get_field (self)->name, NULL);

  self->subject_signals = g_signal_group_new (ENT_TYPE_SUBJECT);
  g_signal_group_connect_swapped (self->subject_signals, changed, G_CALLBACK (changed_cb), self);
  if (self->kind->veil == NULL)
    return;
  self->engagement_signals = g_signal_group_new (ENT_TYPE_ENGAGEMENT);
  g_signal_group_connect_swapped (self->engagement_signals, "changed",
                                  G_CALLBACK (engagement_changed_cb), self);
}

EntFieldValue *
ent_field_value_new (const EntKind *kind, guint field)
{
  EntFieldValue *self = g_object_new (ENT_TYPE_FIELD_VALUE, NULL);

  self->kind = kind;
  self->field = field;
  create_signal_groups (self);
  return self;
}

const EntField *
ent_field_value_get_field (EntFieldValue *self)
{
  return &self->kind->fields[self->field];
}

guint
ent_field_value_get_index (EntFieldValue *self)
{
  return self->field;
}

void
ent_field_value_set_subject (EntFieldValue *self, EntSubject *subject)
{
  EntSession *session = subject != NULL ? ent_subject_get_session (subject) : NULL;

  g_signal_group_set_target (self->subject_signals, subject);
  if (self->engagement_signals != NULL)
    g_signal_group_set_target (self->engagement_signals,
                               session != NULL ? ent_session_get_engagement (session) : NULL);
  g_set_object (&self->subject, subject);
  self->veil = ent_field_value_get_veil (self);
}

EntSubject *
ent_field_value_get_subject (EntFieldValue *self)
{
  return self->subject;
}

const char *
ent_field_value_get_text (EntFieldValue *self)
{
  if (self->subject == NULL || ent_field_value_get_veil (self) != NULL)
    return NULL;
  return ent_subject_get_text (self->subject, self->field);
}

const char *
ent_field_value_get_veil (EntFieldValue *self)
{
  EntRecord *record = self->subject != NULL ? ent_subject_get_record (self->subject) : NULL;

  return record != NULL ? ent_record_get_veil (record, self->field, NULL) : NULL;
}

gboolean
ent_field_value_is_editable (EntFieldValue *self)
{
  return self->subject != NULL && !ent_subject_is_read_only (self->subject)
         && ent_field_value_get_veil (self) == NULL;
}

gboolean
ent_field_value_is_needed (EntFieldValue *self)
{
  return self->subject != NULL && ent_field_value_get_field (self)->required
         && ent_subject_is_draft (self->subject)
         && ent_subject_get_text (self->subject, self->field) == NULL;
}

gboolean
ent_field_value_equals (EntFieldValue *self, const char *input)
{
  g_autofree char *value = NULL;

  return ent_field_normalise (ent_field_value_get_field (self), input, &value, NULL)
         && g_strcmp0 (value, ent_field_value_get_text (self)) == 0;
}

gboolean
ent_field_value_check (EntFieldValue *self, const char *input, GError **error)
{
  g_autofree char *value = NULL;

  return ent_field_normalise (ent_field_value_get_field (self), input, &value, error);
}

gboolean
ent_field_value_store (EntFieldValue *self, const char *input, GError **error)
{
  if (!ent_subject_set (self->subject, self->field, input, error))
    return FALSE;
  ent_subject_touch (self->subject);
  return TRUE;
}

void
ent_field_value_set_refused (EntFieldValue *self, const char *typed, const char *problem)
{
  if (self->subject == NULL)
    return;
  if (typed != NULL)
    ent_unfinished_refuse (self->subject, self->field, typed, problem);
  else
    ent_unfinished_accept (self->subject, self->field);
}

gboolean
ent_field_value_find_refused (EntFieldValue *self, char **typed, char **problem)
{
  return self->subject != NULL && ent_unfinished_find (self->subject, self->field, typed, problem);
}
