/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of one subject after another: what is stored, whether it may be seen and changed, and
 * word when any of that changes. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* Signals: `changed`: the subject has another value, whoever changed it; `veil-changed`: the value
 * is hidden now, or shown, which depends on other records. */
#define ENT_TYPE_FIELD_VALUE (ent_field_value_get_type ())
G_DECLARE_FINAL_TYPE (EntFieldValue, ent_field_value, ENT, FIELD_VALUE, GObject)

/* Returns: (transfer full): @field of @kind, of no subject yet. */
EntFieldValue *ent_field_value_new (const EntKind *kind, guint field);

const EntField *ent_field_value_get_field (EntFieldValue *self);
guint ent_field_value_get_index (EntFieldValue *self);

/* From now on it is about @subject (nullable), which is of its kind. */
void ent_field_value_set_subject (EntFieldValue *self, EntSubject *subject);

/* Returns: (nullable) */
EntSubject *ent_field_value_get_subject (EntFieldValue *self);

/* Returns: (nullable): the stored text, as far as it may be seen. */
const char *ent_field_value_get_text (EntFieldValue *self);

/* Returns: (nullable): what stands in place of a value that is not to be seen yet. */
const char *ent_field_value_get_veil (EntFieldValue *self);

/* A value that is veiled can be neither seen nor changed. */
gboolean ent_field_value_is_editable (EntFieldValue *self);

/* TRUE if a draft cannot be added without it. */
gboolean ent_field_value_is_needed (EntFieldValue *self);

/* TRUE if @input (nullable), in any form ent_field_normalise() takes, means what is stored. */
gboolean ent_field_value_equals (EntFieldValue *self, const char *input);

/* Returns: FALSE with ENT_ERROR_INVALID if @input is none of the field's values. */
gboolean ent_field_value_check (EntFieldValue *self, const char *input, GError **error);

/* Stores what somebody entered. Returns: FALSE as ent_subject_set() does. */
gboolean ent_field_value_store (EntFieldValue *self, const char *input, GError **error);

/* What the field refused, and why, is kept for when the subject is shown again (ent-unfinished.h);
 * NULL for both: it refused nothing. */
void ent_field_value_set_refused (EntFieldValue *self, const char *typed, const char *problem);

/* @typed, @problem: (out) (transfer full). Returns: FALSE if the field refused nothing. */
gboolean ent_field_value_find_refused (EntFieldValue *self, char **typed, char **problem);

G_END_DECLS
