/* SPDX-License-Identifier: GPL-3.0-or-later
 * What two to six stakeholders call success, side by side: differing words marked, common ones
 * shaded, and the pairs on record as divergent below, to be marked and settled there. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_SUCCESS_DIALOG (ent_success_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntSuccessDialog, ent_success_dialog, ENT, SUCCESS_DIALOG, AdwWindow)

/* Returns: (nullable): ENT_ERROR_USAGE if @stakeholders (element-type EntRecord) are too few, too
 * many, or one of them twice. @parent: a widget of the window that asks */
EntSuccessDialog *ent_success_dialog_new (GtkWidget *parent,
                                          EntSession *session,
                                          GPtrArray *stakeholders,
                                          GError **error);

G_END_DECLS
