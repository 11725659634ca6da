/* SPDX-License-Identifier: GPL-3.0-or-later
 * Registers the kinds of every feature, once, in the order files and exports have them. */
#include "ent-init.h"

#include "ent-agreements-kinds.h"
#include "ent-catalogue.h"
#include "ent-committee-kinds.h"
#include "ent-decisions-kinds.h"
#include "ent-diagnosis-kinds.h"
#include "ent-escalation-kinds.h"
#include "ent-glossary-kinds.h"
#include "ent-handoff-kinds.h"
#include "ent-people-kinds.h"
#include "ent-work-kinds.h"

/* The engagement comes first in every file. After it people, since all others name roles. */
static const EntKind *const *const features[] = {
  ent_engagement_kinds, ent_people_kinds,    ent_diagnosis_kinds,  ent_glossary_kinds,
  ent_work_kinds,       ent_decisions_kinds, ent_escalation_kinds, ent_committee_kinds,
  ent_agreements_kinds, ent_handoff_kinds,
};

void
ent_init (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    ent_catalogue_register (features[i]);
  ent_catalogue_seal ();
  g_once_init_leave (&ready, 1);
}
