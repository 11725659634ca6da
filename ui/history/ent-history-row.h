/* SPDX-License-Identifier: GPL-3.0-or-later
 * One change in the timeline: the day (with the day's first row only), time, what, who. */
#pragma once

#include "ent-journal.h"
#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_HISTORY_ROW (ent_history_row_get_type ())
G_DECLARE_FINAL_TYPE (EntHistoryRow, ent_history_row, ENT, HISTORY_ROW, AdwBin)

GtkWidget *ent_history_row_new (void);

/* @above: (nullable): the entry in the row above */
void
ent_history_row_show (EntHistoryRow *self, EntEntry *entry, EntEntry *above, const GDate *today);

/* Sets @day to the local day of @entry, and @clock (nullable) to its local time: "14:05". */
void ent_history_get_moment (EntEntry *entry, GDate *day, char **clock);

/* Returns: (transfer full): what @entry did, also where it undid or redid something. */
char *ent_history_dup_label (EntEntry *entry);

G_END_DECLS
