/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a run of an instrument is started: who answers, and what the run is called. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `started` (EntRecord): the audit; the window closes. */
#define ENT_TYPE_START_DIALOG (ent_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntStartDialog, ent_start_dialog, ENT, START_DIALOG, AdwWindow)

/* Returns: a modal window over @parent's, to be presented. */
EntStartDialog *
ent_start_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *questionnaire);

/* The same for a run that repeats @audit: the people it asked, on its baseline. */
EntStartDialog *
ent_start_dialog_new_repeat (GtkWidget *parent, EntSession *session, EntRecord *audit);

G_END_DECLS
