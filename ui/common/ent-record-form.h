/* SPDX-License-Identifier: GPL-3.0-or-later
 * The form of one record, generated from its kind: fields by group, the records that live inside,
 * what cites it, its history. Whatever is entered is stored at once; a draft is added whole. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* Signals: `added` (EntRecord): the draft became this record, which the form now shows;
 * `discarded`: the draft was given up; `duplicated` (EntRecord): a copy was made, which the form
 * does not show yet. */
#define ENT_TYPE_RECORD_FORM (ent_record_form_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordForm, ent_record_form, ENT, RECORD_FORM, AdwBin)

GtkWidget *ent_record_form_new (void);

/* Shows @subject; NULL: a hint to select something. What was typed for the one before is stored
 * first. */
void ent_record_form_set_subject (EntRecordForm *self, EntSubject *subject);

/* Shows @record, which may be NULL. */
void ent_record_form_set_record (EntRecordForm *self, EntSession *session, EntRecord *record);

/* Returns: (nullable) */
EntSubject *ent_record_form_get_subject (EntRecordForm *self);

/* Stores what was typed so far. Returns: FALSE if some of it was refused; its row says why. */
gboolean ent_record_form_commit (EntRecordForm *self);

/* Puts the focus in the field named @field (NULL: the first one). Returns: FALSE if the form does
 * not show it. */
gboolean ent_record_form_focus_field (EntRecordForm *self, const char *field);

G_END_DECLS
