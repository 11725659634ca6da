/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who signs, in which role, when and what else is asked: what one signature and a round of them
 * have in common. The holder follows from role and day; what cannot be seen in a name is written
 * out; what stands in the way is said. */
#pragma once

#include "ent-signing.h"
#include "ent-subject.h"

G_BEGIN_DECLS

/* Signal `changed` (guint): the field of the sign-off that is another, the holder's aside. */
#define ENT_TYPE_SIGNATORY_FORM (ent_signatory_form_get_type ())
G_DECLARE_FINAL_TYPE (EntSignatoryForm, ent_signatory_form, ENT, SIGNATORY_FORM, AdwBin)

/* Asks for @fields of a sign-off, in this order, from @role (nullable) and today on. */
void ent_signatory_form_start (EntSignatoryForm *self,
                               EntSession *session,
                               const guint *fields,
                               guint n_fields,
                               EntRecord *role);

/* Decides for a rejection, which whoever signs may change. */
void ent_signatory_form_set_reject (EntSignatoryForm *self);

/* Returns: (transfer none) (nullable) */
EntRecord *ent_signatory_form_get_role (EntSignatoryForm *self);

/* Fills in all of @signing but its subject; the records are borrowed until the next change.
 * Returns: FALSE, with what is missing said in the form, if something is. */
gboolean ent_signatory_form_read (EntSignatoryForm *self, EntSigning *signing);

/* Stores what was typed. Returns: FALSE, with the focus on it, if something was refused. */
gboolean ent_signatory_form_commit (EntSignatoryForm *self);

/* Puts the focus on @field of the sign-off. */
void ent_signatory_form_focus (EntSignatoryForm *self, guint field);

/* Says what stands in the way; @obstacle: (nullable) */
void ent_signatory_form_show_obstacle (EntSignatoryForm *self, const char *obstacle);

G_END_DECLS
