/* SPDX-License-Identifier: GPL-3.0-or-later
 * How values look on every page: dates as people say them, numbers with their unit, references as
 * titles. Pure functions; the day comes in. (screens.md, One visual language) */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Returns: (transfer full): @date as people say it on @today: "today", "tomorrow", "in 5 days", "3
 * days ago" within a week; "30 June" within the same year; "30 June 2027" beyond. */
char *ent_present_date (const GDate *date, const GDate *today);

/* Returns: (transfer full): how far @date is: "today", "in 5 days", "in 3 weeks", "2 months ago".
 */
char *ent_present_distance (const GDate *date, const GDate *today);

/* Returns: (transfer full): all of it, for tooltips: "Tuesday, 30 June 2026". */
char *ent_present_full_date (const GDate *date);

/**
 * ent_present_time:
 * @time: UTC, `2026-03-31T14:05:00Z`, as the journal has it
 *
 * Returns: (transfer full): in the local zone: "today, 16:05", "30 June, 16:05"; @time itself if
 *   it is none.
 */
char *ent_present_time (const char *time, const GDate *today);

/* Returns: (transfer full): @label, translated, as it stands within a sentence: "in force", "RACI".
 */
char *ent_present_within_sentence (const char *label);

/* Returns: (transfer full): the name of @kind (of several such records) as it stands within a
 * sentence: "stakeholder", "RACI assignment". */
char *ent_present_kind (const EntKind *kind);
char *ent_present_kinds (const EntKind *kind);

/* TRUE for what is compared by size: it is aligned right and set in tabular figures. */
gboolean ent_present_is_numeric (const EntField *field);

/* Returns: (transfer full): the field's label with its unit: "Target (%)". */
char *ent_present_header (const EntField *field);

/**
 * ent_present_value:
 * @tooltip: (out) (optional) (transfer full) (nullable): more of the same: a date in full, a long
 *   text's beginning
 *
 * Returns: (transfer full): the field's value as a table shows it, one line; the unit is in the
 *   header; "" when not set.
 */
char *ent_present_value (EntRecord *record, guint field, const GDate *today, char **tooltip);

G_END_DECLS
