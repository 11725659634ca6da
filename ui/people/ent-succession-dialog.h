/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a role changes hands: who held it so far, who follows and when, what passes on
 * with the role, and what the one who leaves hands over in person. */
#pragma once

#include "ent-record-task.h"

G_BEGIN_DECLS

#define ENT_TYPE_SUCCESSION_DIALOG (ent_succession_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntSuccessionDialog, ent_succession_dialog, ENT, SUCCESSION_DIALOG, AdwWindow)

/* Returns: a modal window over @parent's, to be presented. */
EntSuccessionDialog *
ent_succession_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *role);

/* “Replace Holder…”, for the menus of roles and for findings about vacant ones. */
extern const EntRecordTask ent_succession_task;

G_END_DECLS
