/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks for what a new engagement needs, and makes its file: from a template or empty. */
#pragma once

#include "ent-application.h"

G_BEGIN_DECLS

#define ENT_TYPE_NEW_DIALOG (ent_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntNewDialog, ent_new_dialog, ENT, NEW_DIALOG, AdwWindow)

/* Shows the dialog over @parent; what it makes is opened in @application. */
EntNewDialog *ent_new_dialog_present (GtkWindow *parent, EntApplication *application);

G_END_DECLS
