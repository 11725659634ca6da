/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands in the way at one gate: its name, how much, and the findings. */
#pragma once

#include "ent-gate-tally.h"

G_BEGIN_DECLS

#define ENT_TYPE_GATE_SECTION (ent_gate_section_get_type ())
G_DECLARE_FINAL_TYPE (EntGateSection, ent_gate_section, ENT, GATE_SECTION, AdwBin)

/* Shows the findings of @session (nullable) at @gate. */
void ent_gate_section_set_session (EntGateSection *self, EntSession *session, EntGate gate);

void ent_gate_section_set_count (EntGateSection *self, const EntGateCount *count);

/* How many findings are shown before "Show all". */
void ent_gate_section_set_lines (EntGateSection *self, guint lines);

G_END_DECLS
