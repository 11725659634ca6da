/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about what an instrument's yes answers, and forecasts, amount to. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_symptoms_structural_rule;
extern const EntRule ent_alignment_failed_rule;
extern const EntRule ent_warning_sign_rule;
extern const EntRule ent_forecast_missed_rule;

G_END_DECLS
