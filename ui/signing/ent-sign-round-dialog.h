/* SPDX-License-Identifier: GPL-3.0-or-later
 * A round of signing: several terms at once, a sheet to print for each signatory, and the
 * signatures of one of them recorded in one go, with a receipt. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_SIGN_ROUND_DIALOG (ent_sign_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntSignRoundDialog, ent_sign_round_dialog, ENT, SIGN_ROUND_DIALOG, AdwWindow)

/* Returns: a modal window over @parent's, to be presented. */
EntSignRoundDialog *ent_sign_round_dialog_new (GtkWidget *parent, EntSession *session);

G_END_DECLS
