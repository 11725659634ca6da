/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one role said about one thing, as a sentence with a mark, and the button to sign. A stale
 * signature opens to what changed since. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `sign`: the button was pressed. */
#define ENT_TYPE_SIGNATURE_ROW (ent_signature_row_get_type ())
G_DECLARE_FINAL_TYPE (EntSignatureRow, ent_signature_row, ENT, SIGNATURE_ROW, GtkListBoxRow)

GtkWidget *ent_signature_row_new (void);

/* @subject: what is signed; @role: whose word. Asks anew, also for the same. */
void ent_signature_row_show (EntSignatureRow *self,
                             EntSession *session,
                             EntRecord *subject,
                             EntRecord *role);

EntRecord *ent_signature_row_get_role (EntSignatureRow *self);

/* Puts the focus on the button, if there is something to sign. Returns: FALSE if not. */
gboolean ent_signature_row_focus (EntSignatureRow *self);

G_END_DECLS
