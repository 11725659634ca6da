/* SPDX-License-Identifier: GPL-3.0-or-later
 * What hangs on a role and on the person in it: everything that names the role passes to a
 * successor with it, what names the person has to be handed over. (product.md, The records) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* What becomes of something when its role changes hands. */
typedef enum
{
  ENT_DUTY_INHERITED, /* it names the role, so it passes on by itself */
  ENT_DUTY_DUE,       /* the role must sign it, and has not approved what it says today */
  ENT_DUTY_PERSONAL,  /* it names the person and is open: it stays with them unless handed over */
  ENT_DUTY_PAST,      /* a deed on record: it stays with whoever did it */
} EntDutyType;

/* One record that concerns a role or a person. @field: the index of the field that names it;
 * G_MAXUINT for ENT_DUTY_DUE. */
typedef struct
{
  EntDutyType type;
  EntRecord *record;
  guint field;
} EntDuty;

/* Returns: (transfer full): which of its kind it is and how it names the role: “Pipeline coverage
 * (Owner)”; for what is known by the role alone, as a seat, what it lives in. */
char *ent_duty_dup_text (const EntDuty *duty);

/* Returns: (transfer full) (element-type EntDuty): everything that refers to @role and the
 * signatures it owes, by type and then as the catalogue orders kinds. */
GPtrArray *ent_duty_list (EntEngagement *engagement, EntRecord *role);

/* Returns: (transfer full) (element-type EntDuty): what lies with @person in person and is open.
 * ent_succession_replace() can hand it over. */
GPtrArray *ent_duty_list_personal (EntEngagement *engagement, EntRecord *person);

G_END_DECLS
