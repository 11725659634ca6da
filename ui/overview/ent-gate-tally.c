/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many findings stand at each gate. */
#include "ent-gate-tally.h"

#include <glib/gi18n-lib.h>

#include "ent-gate.h"
#include "ent-work-kinds.h"

/* Returns: (transfer full): the ids of rules that somebody waived anything of; most engagements
 * have none, and then no finding need be looked up. */
static GHashTable *
list_waived_rules (EntSource *source)
{
  GHashTable *rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) waivers = ent_source_list (source, ent_waiver_kind.name);

  for (guint i = 0; i < waivers->len; i++)
    {
      const char *rule = ent_record_get_text (g_ptr_array_index (waivers, i), ENT_WAIVER_RULE);

      if (rule != NULL)
        g_hash_table_add (rules, g_strdup (rule));
    }
  return rules;
}

void
ent_gate_tally_take (EntGateTally *tally, EntSession *session)
{
  EntSource *source = ent_session_get_source (session);
  GListModel *findings = G_LIST_MODEL (ent_session_get_findings (session));
  g_autoptr (GHashTable) waived = list_waived_rules (source);
  guint length = g_list_model_get_n_items (findings);

  *tally = (EntGateTally){ 0 };
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (findings, i);
      const EntRule *rule = ent_finding_get_rule (finding);
      EntGateCount *count = &tally->gates[rule->gate];

      if (!rule->blocks)
        count->warns++;
      else if (g_hash_table_contains (waived, rule->id)
               && ent_gate_is_waived (source, finding, ent_session_get_today (session)))
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
