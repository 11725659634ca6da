/* SPDX-License-Identifier: GPL-3.0-or-later
 * One finding as one line of a list box: what is wrong, the remedy as tooltip, and Mend. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_FINDING_ROW (ent_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (EntFindingRow, ent_finding_row, ENT, FINDING_ROW, GtkListBoxRow)

GtkWidget *ent_finding_row_new (EntSession *session, EntFinding *finding);

/* Begins what mends the finding, else goes to the record it is about, with its field focused; what
 * the button and the row's activation do. */
void ent_finding_row_mend (EntFindingRow *self);

G_END_DECLS
