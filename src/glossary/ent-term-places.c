/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of kinds that use terms. */
#include "ent-term-places.h"

#include "ent-agreements-kinds.h"
#include "ent-record.h"
#include "ent-work-kinds.h"

static const EntTermPlace places[] = {
  { &ent_deliverable_kind,
    ENT_DELIVERABLE_TERMS,
    { ENT_DELIVERABLE_NAME, ENT_DELIVERABLE_STATEMENT },
    2 },
  { &ent_metric_kind,
    ENT_METRIC_TERMS,
    { ENT_METRIC_NAME, ENT_METRIC_DEFINITION, ENT_METRIC_FORMULA },
    3 },
  { &ent_agreement_kind, ENT_AGREEMENT_TERMS, { ENT_AGREEMENT_TITLE, ENT_AGREEMENT_WHAT }, 2 },
};

const EntTermPlace *
ent_term_place_get_all (guint *length)
{
  *length = G_N_ELEMENTS (places);
  return places;
}

const EntTermPlace *
ent_term_place_find (const EntKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].kind == kind)
      return &places[i];
  return NULL;
}

gboolean
ent_term_place_counts (EntRecord *user)
{
  guint status;

  return ent_kind_find_field (ent_record_get_kind (user), "status", &status) == NULL
         || !(ent_record_equals (user, status, "retired")
              || ent_record_equals (user, status, "superseded"));
}
