/* SPDX-License-Identifier: GPL-3.0-or-later
 * A marker of the stakeholder map as it looks beside a word. */
#pragma once

#include <adwaita.h>

#include "ent-record.h"

G_BEGIN_DECLS

#define ENT_TYPE_MAP_SYMBOL (ent_map_symbol_get_type ())
G_DECLARE_FINAL_TYPE (EntMapSymbol, ent_map_symbol, ENT, MAP_SYMBOL, GtkWidget)

/* Shows the marker of a class and a function (both nullable). */
void ent_map_symbol_set (EntMapSymbol *self, const char *class, const char *function);

/* Shows the marker of a stakeholder. */
void ent_map_symbol_set_stakeholder (EntMapSymbol *self, EntRecord *stakeholder);

G_END_DECLS
