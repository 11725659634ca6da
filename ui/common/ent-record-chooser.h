/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose a record in: words narrow the list down, Return takes the first, and what is
 * not there yet can be made. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signal `chosen` (EntRecord): this one, found or newly made. */
#define ENT_TYPE_RECORD_CHOOSER (ent_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordChooser, ent_record_chooser, ENT, RECORD_CHOOSER, GtkPopover)

/* Returns: (transfer floating): a chooser among the records @field may refer to. */
GtkWidget *ent_record_chooser_new (EntSession *session, const EntField *field);

G_END_DECLS
