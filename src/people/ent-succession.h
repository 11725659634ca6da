/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who follows whom in a role, and what a successor inherits. Everything that names a role stays
 * with the role, so replacing its holder carries all of it over. (product.md, The records) */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* In which way a record concerns a role. */
typedef enum
{
  ENT_DUTY_OWNS,    /* it is the role's to keep, report or see through */
  ENT_DUTY_DECIDES, /* decision rights and escalation */
  ENT_DUTY_SITS,    /* seats, chairs and standing topics */
  ENT_DUTY_ANSWERS, /* questionnaires */
  ENT_DUTY_SIGNS,   /* it must sign such things */
  ENT_DUTY_DUE,     /* it must sign this very thing and has not approved it */
  ENT_DUTY_DID,     /* deeds of the past, which stay with who did them and are not inherited */
} EntDutyType;

/* Returns: its translated heading, as “Signatures due”. */
const char *ent_duty_type_get_label (EntDutyType type);

/* One record that refers to a role: @field: the index of the field that does; G_MAXUINT for
 * ENT_DUTY_DUE. */
typedef struct
{
  EntDutyType type;
  EntRecord *record;
  guint field;
} EntDuty;

/* Returns: (transfer full): what it is in a few words, as “Metric “Pipeline coverage”” or “Seat of
 * “Steering committee””. */
char *ent_duty_dup_text (const EntDuty *duty);

/* Returns: (transfer full) (element-type EntDuty): everything that refers to @role, by type and
 * then as the catalogue orders it, and the signatures it owes. */
GPtrArray *ent_succession_list_duties (EntEngagement *engagement, EntRecord *role);

/* Returns: (transfer full) (element-type EntDuty): what lies with @holder in person and is open:
 * actions not closed, disputes not settled, transfers not accepted. These do not follow the role by
 * themselves; ent_succession_replace() can hand them over. */
GPtrArray *ent_succession_list_personal (EntEngagement *engagement, EntRecord *holder);

/**
 * EntTenure: a time in which one person, or nobody, held a role
 * @holding: (nullable): the role-holder record; NULL: the role was vacant
 * @holder: (nullable): the person
 * @from: first day; not valid: since before anything on record
 * @to: last day; not valid: until further notice
 * @overlaps: the role had another holder on one of these days
 */
typedef struct
{
  EntRecord *holding;
  EntRecord *holder;
  GDate from;
  GDate to;
  gboolean overlaps;
} EntTenure;

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
 *   holds the role on that day or later and would overlap, the present holder began on that day or
 *   after it, the engagement began after it, or the same person goes on; ENT_ERROR_INVALID if
 *   @successor is no stakeholder.
 */
gboolean ent_succession_can_replace (EntRecord *role,
                                     EntRecord *successor,
                                     const GDate *date,
                                     GError **error);

/**
 * EntHandover: what to replace
 * @role, @successor, @date: as in ent_succession_can_replace()
 * @reason: (nullable): the why, for the history
 * @personal: (nullable) (element-type EntDuty): of ent_succession_list_personal(), what the
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
