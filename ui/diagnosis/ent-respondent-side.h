/* SPDX-License-Identifier: GPL-3.0-or-later
 * The side a respondent speaks for, with the hue and marker it has everywhere. */
#pragma once

#include <gtk/gtk.h>

#include "ent-record.h"

G_BEGIN_DECLS

/* Returns: `marketing` or `sales`, by the function of @role (nullable), else of @person (nullable);
 * NULL: neither. */
const char *ent_respondent_get_side (EntRecord *role, EntRecord *person);

/* Returns: (transfer full) (nullable): the role in which @person answers @questionnaire. */
EntRecord *ent_respondent_dup_role (EntRecord *questionnaire, EntRecord *person);

/* Returns: (transfer full): "Maya Lund · CMO". @role: (nullable) */
char *ent_respondent_dup_name (EntRecord *role, EntRecord *person);

/* Gives @marker the icon, and it and @widget (nullable) the style class, of @side (nullable). */
void ent_respondent_mark_side (GtkImage *marker, GtkWidget *widget, const char *side);

G_END_DECLS
