/* SPDX-License-Identifier: GPL-3.0-or-later
 * The part of a form that comes from a kind's table: its fields by group, and a group for each kind
 * whose records live inside. It is built once a kind and then shows one record after another. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

/* Signal `open` (EntRecord): a record inside is to be shown in full. */
#define ENT_TYPE_FORM_BODY (ent_form_body_get_type ())
G_DECLARE_FINAL_TYPE (EntFormBody, ent_form_body, ENT, FORM_BODY, AdwBin)

GtkWidget *ent_form_body_new (const EntKind *kind);

/* @subject: (nullable): of the body's kind */
void ent_form_body_set_subject (EntFormBody *self, EntSubject *subject);

/* Returns: (nullable): the row of the field named @field; the first one for NULL. */
EntFieldRow *ent_form_body_find_row (EntFormBody *self, const char *field);

/* Stores everything typed so far. Returns: (nullable): the first row that was refused. */
EntFieldRow *ent_form_body_commit (EntFormBody *self);

/* TRUE if @field of @kind is edited by hand: neither the parent a record stands in, nor its place
 * among its siblings, which are moved. */
gboolean ent_form_body_shows_field (const EntKind *kind, guint field);

G_END_DECLS
