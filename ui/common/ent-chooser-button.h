/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button of a field of references: it opens a chooser of the records the field takes. */
#pragma once

#include "ent-field-row.h"

G_BEGIN_DECLS

/* @record was chosen in the button of @row. */
typedef void (*EntChooserFunc) (EntFieldRow *row, EntRecord *record);

/* Makes @button, which lives in @row, open a chooser; it is made when it is first opened. */
void ent_chooser_button_install (GtkMenuButton *button, EntFieldRow *row, EntChooserFunc chosen);

/* The row is about another subject now, whose session may be another one: the next chooser is made
 * anew. */
void ent_chooser_button_reset (GtkMenuButton *button);

G_END_DECLS
