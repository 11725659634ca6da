/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five phases of an engagement as a line, with the gates between them and how they stand.
 * Signal `gate-selected` (int): that gate was pressed; -1: none is. */
#pragma once

#include "ent-gate-tally.h"

G_BEGIN_DECLS

#define ENT_TYPE_PHASE_LINE (ent_phase_line_get_type ())
G_DECLARE_FINAL_TYPE (EntPhaseLine, ent_phase_line, ENT, PHASE_LINE, AdwBin)

/* @phase: (nullable): stored value of the engagement's phase
 * @tally: (nullable): NULL while it is not known yet */
void ent_phase_line_show (EntPhaseLine *self, const char *phase, const EntGateTally *tally);

G_END_DECLS
