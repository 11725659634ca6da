/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who follows whom in a role. Everything that names a role stays with the role, so replacing its
 * holder carries all of it over; what that is tells ent-duty.h. (product.md, The records) */
#pragma once

#include "ent-duty.h"

G_BEGIN_DECLS

/**
 * EntTenure: a time in which one person, or nobody, held a role
 * @holding: (nullable): the role-holder record; NULL: the role was vacant
 * @holder: (nullable): the person
 * @from: first day; not valid: since before anything on record
 * @to: last day; not valid: until further notice
 */
typedef struct
{
  EntRecord *holding;
  EntRecord *holder;
  GDate from;
  GDate to;
} EntTenure;

/* Returns: (transfer full): its days in words: “since 1 March 2026”. */
char *ent_tenure_dup_period (const EntTenure *tenure);

/**
 * ent_succession_list_tenures:
 * @start: (nullable): the day from which the role must be held, as the engagement's first one
 * @today: a role without a holder is vacant up to this day
 *
 * Returns: (transfer full) (element-type EntTenure): holders and vacancies in the order of time,
 *   without a gap between @start and @today.
 */
GPtrArray *ent_succession_list_tenures (EntRecord *role, const GDate *start, const GDate *today);

/**
 * ent_succession_can_replace:
 * @successor: (nullable): a stakeholder; NULL: nobody, the role falls vacant
 * @date: the successor's first day, or the first day without holder
 *
 * Returns: FALSE with ENT_ERROR_CONFLICT and a sentence that says why not and what to do: somebody
 *   begins on that day or after it, the engagement began after it, the same person goes on, or
 *   nobody leaves and nobody comes; ENT_ERROR_INVALID if @successor is no stakeholder.
 */
gboolean ent_succession_can_replace (EntRecord *role,
                                     EntRecord *successor,
                                     const GDate *date,
                                     GError **error);

/**
 * EntHandover: what to replace
 * @role, @successor, @date: as in ent_succession_can_replace()
 * @reason: (nullable): the why, for the history
 * @personal: (nullable) (element-type EntDuty): of ent_duty_list_personal(), what the
 *   successor takes over in person
 */
typedef struct
{
  EntRecord *role;
  EntRecord *successor;
  const GDate *date;
  const char *reason;
  GPtrArray *personal;
} EntHandover;

/* In one transaction: the present holder's last day is the day before, the successor's first day is
 * @date. Returns: FALSE with the reasons of ent_succession_can_replace(), or why it could not be
 * written; nothing was changed then. */
gboolean
ent_succession_replace (EntEngagement *engagement, const EntHandover *handover, GError **error);

G_END_DECLS
