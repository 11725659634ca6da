/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window to make one record in, without leaving the form that needs it. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `added` (EntRecord): it was made; the window closes. */
#define ENT_TYPE_RECORD_DIALOG (ent_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordDialog, ent_record_dialog, ENT, RECORD_DIALOG, AdwWindow)

/* Returns: a modal window over @parent's, to be presented, with a draft of @kind. @title:
 * (nullable): what its title field starts with, where that takes text. */
EntRecordDialog *ent_record_dialog_new (GtkWidget *parent,
                                        EntSession *session,
                                        const EntKind *kind,
                                        const char *title);

G_END_DECLS
