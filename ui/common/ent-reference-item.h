/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of several references in a form: the record's title, a button that takes it out, and keys:
 * Delete takes it out, Alt+Up and Alt+Down move it. */
#pragma once

#include <adwaita.h>

#include "ent-record.h"

G_BEGIN_DECLS

/* Signals: `remove`; `move` (int: -1 up, 1 down). */
#define ENT_TYPE_REFERENCE_ITEM (ent_reference_item_get_type ())
G_DECLARE_FINAL_TYPE (EntReferenceItem, ent_reference_item, ENT, REFERENCE_ITEM, GtkListBoxRow)

GtkWidget *ent_reference_item_new (void);

/* Shows @record. @editable: it can be taken out and moved. */
void ent_reference_item_set_record (EntReferenceItem *self, EntRecord *record, gboolean editable);

EntRecord *ent_reference_item_get_record (EntReferenceItem *self);

G_END_DECLS
