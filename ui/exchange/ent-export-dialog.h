/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what to export and where, and writes it as a job. */
#pragma once

#include "ent-window.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_DIALOG (ent_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ENT, EXPORT_DIALOG, AdwWindow)

/* Shows the dialog over @window, which has an engagement. */
EntExportDialog *ent_export_dialog_present (EntWindow *window);

G_END_DECLS
