/* SPDX-License-Identifier: GPL-3.0-or-later
 * One answer of the palette: a command, a page or a record.
 *
 * Properties for the row: `title`, `detail`, `hint`, `icon-name` (strings). */
#pragma once

#include "ent-commands.h"
#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_PALETTE_ITEM (ent_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (EntPaletteItem, ent_palette_item, ENT, PALETTE_ITEM, GObject)

EntPaletteItem *ent_palette_item_new_for_command (const EntCommand *command);
EntPaletteItem *ent_palette_item_new_for_page (const EntPageInfo *info);

/* @snippet: (nullable): the text in which the words were found */
EntPaletteItem *ent_palette_item_new_for_record (EntRecord *record, const char *snippet);

const char *ent_palette_item_get_title (EntPaletteItem *self);

/* Does what the item stands for: calls the action from @widget, or goes there in @session. */
void ent_palette_item_activate (EntPaletteItem *self, GtkWidget *widget, EntSession *session);

G_END_DECLS
