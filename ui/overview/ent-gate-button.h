/* SPDX-License-Identifier: GPL-3.0-or-later
 * A gate in the phase line: passed, or how much is open and waived there. Pressed, the list of
 * findings shows this gate alone. */
#pragma once

#include "ent-gate-tally.h"

G_BEGIN_DECLS

#define ENT_TYPE_GATE_BUTTON (ent_gate_button_get_type ())
G_DECLARE_FINAL_TYPE (EntGateButton, ent_gate_button, ENT, GATE_BUTTON, GtkToggleButton)

/* @count: (nullable): NULL while it is not known yet */
void ent_gate_button_show (EntGateButton *self, EntGate gate, const EntGateCount *count);

G_END_DECLS
