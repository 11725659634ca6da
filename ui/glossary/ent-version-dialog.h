/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a new version of a term is agreed on, with both sides' words in view. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `agreed`: the version was added; the window closes. */
#define ENT_TYPE_VERSION_DIALOG (ent_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntVersionDialog, ent_version_dialog, ENT, VERSION_DIALOG, AdwWindow)

/* Returns: a modal window over @parent's, to be presented. The text starts as the newest version's;
 * the number counts on from it. */
EntVersionDialog *ent_version_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *term);

G_END_DECLS
