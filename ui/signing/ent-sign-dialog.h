/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which one signature is given: it shows exactly what is signed, what changed since the
 * role signed before, and asks in whose name, by whom, on which day, and whether it is approved.
 * For anything that can be signed. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `signed` (EntRecord): the sign-off was given; the window closes. */
#define ENT_TYPE_SIGN_DIALOG (ent_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntSignDialog, ent_sign_dialog, ENT, SIGN_DIALOG, AdwWindow)

/**
 * ent_sign_dialog_new:
 * @record: what is signed; a term stands for its newest agreed version
 * @role: (nullable): in whose name, to be rejected if it has approved it; NULL: the first that must
 *   and has not
 *
 * Returns: a modal window over @parent's, to be presented.
 */
EntSignDialog *
ent_sign_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *record, EntRecord *role);

G_END_DECLS
