/* SPDX-License-Identifier: GPL-3.0-or-later
 * A role's holders in a line: who holds it since when, who did before, who will next. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/**
 * EntRoleSummary: a role on a day, in words
 * @holder: (nullable): who holds it; NULL: it is vacant
 * @period: since when, or until when: “since 1 April 2022”
 * @past: (nullable): who held it last before that, and when
 * @future: (nullable): who takes it next, and from when
 */
typedef struct
{
  char *holder;
  char *period;
  char *past;
  char *future;
} EntRoleSummary;

/* @start: (nullable): as in ent_succession_list_tenures(). Returns: (transfer full) */
EntRoleSummary *ent_role_summary_new (EntRecord *role, const GDate *start, const GDate *today);
void ent_role_summary_free (EntRoleSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRoleSummary, ent_role_summary_free)

G_END_DECLS
