/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover with a calendar to choose a day in. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal `chosen` (GDate, nullable): this day, or none. */
#define ENT_TYPE_DATE_POPOVER (ent_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntDatePopover, ent_date_popover, ENT, DATE_POPOVER, GtkPopover)

/* Returns: (transfer floating): a popover that offers @today. @clearable: "no date" can be chosen.
 */
GtkWidget *ent_date_popover_new (const GDate *today, gboolean clearable);

/* Shows @date as the one in force. */
void ent_date_popover_set_date (EntDatePopover *self, const GDate *date);

G_END_DECLS
