/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a form is about: a record, or a draft of one that is not added yet. A record's values are
 * stored at once; a draft keeps them until it is added whole, so that a record never stands in the
 * file half filled. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `changed::FIELD-NAME` (guint field): the field has another value, whoever changed it. */
#define ENT_TYPE_SUBJECT (ent_subject_get_type ())
G_DECLARE_FINAL_TYPE (EntSubject, ent_subject, ENT, SUBJECT, GObject)

/* Returns: (transfer full): a subject that shows and changes @record. */
EntSubject *ent_subject_new (EntSession *session, EntRecord *record);

/* Returns: (transfer full): a draft with the fields' initial values. @parent: (nullable): the
 * record it will live in. */
EntSubject *ent_subject_new_draft (EntSession *session, const EntKind *kind, EntRecord *parent);

EntSession *ent_subject_get_session (EntSubject *self);
const EntKind *ent_subject_get_kind (EntSubject *self);

/* Returns: (nullable): the record; NULL while it is a draft. */
EntRecord *ent_subject_get_record (EntSubject *self);

gboolean ent_subject_is_draft (EntSubject *self);

/* TRUE if values cannot be changed. */
gboolean ent_subject_is_read_only (EntSubject *self);

/* TRUE if the record it lives in is not for the person to choose: it is given, or there is none. */
gboolean ent_subject_is_placed (EntSubject *self);

/* Returns: (transfer full): its title; for a draft "New stakeholder". */
char *ent_subject_dup_title (EntSubject *self);

/* Returns: (nullable): the stored text of @field. */
const char *ent_subject_get_text (EntSubject *self, guint field);

/* Returns: (transfer full) (element-type EntRecord): the records a reference field names. */
GPtrArray *ent_subject_list_references (EntSubject *self, guint field);

/**
 * ent_subject_set:
 * @input: (nullable): what was typed, any form ent_field_normalise() takes
 *
 * Stores the value: of a record in one transaction, of a draft in the draft. A record's required
 * field is never emptied. The same value again changes nothing.
 *
 * Returns: FALSE with ENT_ERROR_INVALID, or why it cannot be stored.
 */
gboolean ent_subject_set (EntSubject *self, guint field, const char *input, GError **error);

/* Returns: (nullable): the first required field a draft still lacks. @n_missing (out) (optional):
 * how many there are. */
const EntField *ent_subject_get_missing (EntSubject *self, guint *n_missing);

/* Somebody entered something in a draft by hand: it is kept, or asked about, before it goes. Does
 * nothing for a record. */
void ent_subject_touch (EntSubject *self);

/* TRUE if somebody entered something into the draft. */
gboolean ent_subject_is_touched (EntSubject *self);

/**
 * ent_subject_add:
 *
 * Adds the draft's record to the engagement in one transaction; from then on the subject is about
 * that record. Returns: (nullable): the record, borrowed.
 */
EntRecord *ent_subject_add (EntSubject *self, GError **error);

G_END_DECLS
