/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five classes of stakeholders at a glance: how many there are, and what is missing.
 * (product.md, The records) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_STAKEHOLDER_N_CLASSES 5

/**
 * EntStakeholderClass: one class
 * @choice: its name and label
 * @count: stakeholders in it
 * @unrated: of them without influence or support
 * @unasked: of them, consultants left out, who have not said what success is
 * @opposed: of them whose support is below 0
 */
typedef struct
{
  const EntChoice *choice;
  guint count;
  guint unrated;
  guint unasked;
  guint opposed;
} EntStakeholderClass;

/* Fills @classes in the order of the choices. @unclassed: (out) (optional): how many stakeholders
 * are in none. */
void ent_stakeholder_class_survey (EntSource *source,
                                   EntStakeholderClass classes[ENT_STAKEHOLDER_N_CLASSES],
                                   guint *unclassed);

/* Returns: (transfer full) (nullable): what is missing, one sentence; NULL if nothing is. */
char *ent_stakeholder_class_dup_missing (const EntStakeholderClass *self);

G_END_DECLS
