/* SPDX-License-Identifier: GPL-3.0-or-later
 * One phase in the phase line: behind, current or ahead. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_PHASE_BEHIND,
  ENT_PHASE_CURRENT,
  ENT_PHASE_AHEAD,
} EntPhasePlace;

#define ENT_TYPE_PHASE_STEP (ent_phase_step_get_type ())
G_DECLARE_FINAL_TYPE (EntPhaseStep, ent_phase_step, ENT, PHASE_STEP, AdwBin)

/* @number: from 1; @label: translated */
void ent_phase_step_show (EntPhaseStep *self, guint number, const char *label, EntPhasePlace place);

G_END_DECLS
