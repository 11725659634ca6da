/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many findings stand at each gate. */
#include "ent-gate-tally.h"

#include <glib/gi18n-lib.h>

void
ent_gate_tally_take (EntGateTally *tally, EntSession *session)
{
  GListModel *findings = G_LIST_MODEL (ent_session_get_findings (session));
  guint length = g_list_model_get_n_items (findings);

  *tally = (EntGateTally){ 0 };
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (findings, i);
      const EntRule *rule = ent_finding_get_rule (finding);
      EntGateCount *count = &tally->gates[rule->gate];

      if (!rule->blocks)
        count->warns++;
      else if (ent_session_is_waived (session, finding))
        count->waived++;
      else
        count->open++;
    }
}

char *
ent_gate_count_describe (const EntGateCount *count)
{
  g_autofree char *open = NULL;
  g_autofree char *waived = NULL;

  if (count->waived > 0)
    /* Translators: findings that somebody waived. */
    waived = g_strdup_printf (ngettext ("%u waived", "%u waived", count->waived), count->waived);
  if (count->open == 0)
    return waived != NULL ? g_steal_pointer (&waived) : g_strdup (_ ("passed"));
  /* Translators: findings that still block a gate. */
  open = g_strdup_printf (ngettext ("%u open", "%u open", count->open), count->open);
  return waived != NULL ? g_strjoin (", ", open, waived, NULL) : g_steal_pointer (&open);
}
