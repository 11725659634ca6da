/* SPDX-License-Identifier: GPL-3.0-or-later
 * The palette over the window: an entry and its answers, records by any of their text, pages and
 * commands. Up, Down and Return choose, Escape or a click beside it leaves. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_PALETTE (ent_palette_get_type ())
G_DECLARE_FINAL_TYPE (EntPalette, ent_palette, ENT, PALETTE, GtkWidget)

/* Shows it, empty, and takes the focus. */
void ent_palette_open (EntPalette *self, EntSession *session);

/* Hides it and gives the focus back. */
void ent_palette_close (EntPalette *self);

/* Returns: the answers to what was typed: a list of EntPaletteItem. */
GListModel *ent_palette_get_answers (EntPalette *self);

G_END_DECLS
