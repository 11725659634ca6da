/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about metrics and readings. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_kpi_missing_rule;
extern const EntRule ent_metric_incomplete_rule;
extern const EntRule ent_reading_stale_rule;
extern const EntRule ent_reading_gap_rule;

G_END_DECLS
