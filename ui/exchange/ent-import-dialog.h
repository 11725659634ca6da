/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports a file into the open engagement: it is tried first, what it would do is listed, then it
 * is done, as one step that can be undone. */
#pragma once

#include "ent-window.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_DIALOG (ent_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntImportDialog, ent_import_dialog, ENT, IMPORT_DIALOG, AdwWindow)

/* Asks for a file and goes on from there. */
void ent_import_dialog_start (EntWindow *window);

G_END_DECLS
