/* SPDX-License-Identifier: GPL-3.0-or-later
 * Puts a pair on record as divergent, or settles such a difference: what is asked, and nothing
 * stored before all of it is there. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_DIVERGENCE_DIALOG (ent_divergence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntDivergenceDialog, ent_divergence_dialog, ENT, DIVERGENCE_DIALOG, AdwWindow)

/* Returns: a window that marks @first and @second as divergent; who they are may be changed in it.
 * @parent: a widget of the window that asks */
EntDivergenceDialog *ent_divergence_dialog_new_mark (GtkWidget *parent,
                                                     EntSession *session,
                                                     EntRecord *first,
                                                     EntRecord *second);

/* Returns: a window that settles @divergence. */
EntDivergenceDialog *
ent_divergence_dialog_new_resolve (GtkWidget *parent, EntSession *session, EntRecord *divergence);

G_END_DECLS
