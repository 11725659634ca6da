/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sequenced fix as a dependency line: its steps, each waiting for the one before it, what the
 * selected one is about, and the switch with which small teams merge the fourth and the fifth. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_FIX_LINE (ent_fix_line_get_type ())
G_DECLARE_FINAL_TYPE (EntFixLine, ent_fix_line, ENT, FIX_LINE, AdwBin)

/* Returns: (transfer floating) */
GtkWidget *ent_fix_line_new (void);

/* @session: (nullable) */
void ent_fix_line_set_session (EntFixLine *self, EntSession *session);

/* Selects @step, a fix step. Returns: FALSE if it is not on the line. */
gboolean ent_fix_line_select (EntFixLine *self, EntRecord *step);

G_END_DECLS
