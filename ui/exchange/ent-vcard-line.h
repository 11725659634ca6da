/* SPDX-License-Identifier: GPL-3.0-or-later
 * The line of one person of a vCard import: whether to import them, how they were found, what
 * changes, and whose values count. */
#pragma once

#include <adwaita.h>

#include "ent-vcard-item.h"

G_BEGIN_DECLS

#define ENT_TYPE_VCARD_LINE (ent_vcard_line_get_type ())
G_DECLARE_FINAL_TYPE (EntVcardLine, ent_vcard_line, ENT, VCARD_LINE, AdwBin)

GtkWidget *ent_vcard_line_new (void);

/* @item: (nullable) */
void ent_vcard_line_set_item (EntVcardLine *self, EntVcardItem *item);

G_END_DECLS
