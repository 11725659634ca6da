/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a list of one's own becomes an instrument: its name, how it is answered, what
 * would come of the file, and what is wrong with which row. Nothing is changed before Import, and
 * then all of it in one step. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_INSTRUMENT_DIALOG (ent_import_instrument_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntImportInstrumentDialog,
                      ent_import_instrument_dialog,
                      ENT,
                      IMPORT_INSTRUMENT_DIALOG,
                      AdwWindow)

/* Asks for a file, CSV or XML, and shows the window over @parent's. */
void ent_import_instrument_dialog_present (GtkWidget *parent, EntSession *session);

G_END_DECLS
