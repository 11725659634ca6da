/* SPDX-License-Identifier: GPL-3.0-or-later
 * A record as one line of a list: its title, which follows the record, and a few words more. */
#pragma once

#include <adwaita.h>

#include "ent-record.h"

G_BEGIN_DECLS

#define ENT_TYPE_RECORD_LINE (ent_record_line_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordLine, ent_record_line, ENT, RECORD_LINE, GtkWidget)

GtkWidget *ent_record_line_new (void);

/* Shows @record (nullable). @more: (nullable): what stands after the title, dim, as its kind. */
void ent_record_line_set_record (EntRecordLine *self, EntRecord *record, const char *more);

/* Returns: (nullable) */
EntRecord *ent_record_line_get_record (EntRecordLine *self);

G_END_DECLS
