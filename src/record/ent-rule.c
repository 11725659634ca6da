/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of the gates, and how a rule says what it found. */
#include "ent-rule.h"

#include <glib/gi18n-lib.h>

#include "ent-rule-private.h"
#include "ent-walk.h"

static const struct
{
  const char *name;
  const char *label;
} gates[] = {
  [ENT_GATE_CONTRACT] = { "contract", N_ ("Contract") },
  [ENT_GATE_DELIVER] = { "deliver", N_ ("Deliver") },
  [ENT_GATE_HANDOFF] = { "handoff", N_ ("Handoff") },
};

void
ent_finding_emit (EntFindingSink *sink,
                  EntRecord *record,
                  const char *field,
                  const char *remedy,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sink->func (record, field, message, remedy, sink->user_data);
}

static void
check_all (const EntRule *rule,
           const char *kind,
           EntSource *source,
           const GDate *today,
           EntFindingSink *sink)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *subject;

  ent_walk_init_kind (&walk, source, kind);
  while ((subject = ent_walk_next (&walk)) != NULL)
    rule->check (subject, today, sink);
}

void
ent_rule_evaluate (const EntRule *rule, EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_auto (GStrv) kinds = NULL;

  if (rule->evaluate != NULL)
    rule->evaluate (source, today, sink);
  if (rule->check == NULL)
    return;
  kinds = g_strsplit (rule->subjects, " ", -1);
  for (guint i = 0; kinds[i] != NULL; i++)
    check_all (rule, kinds[i], source, today, sink);
}

const char *
ent_gate_get_name (EntGate gate)
{
  return gates[gate].name;
}

const char *
ent_gate_get_label (EntGate gate)
{
  return _ (gates[gate].label);
}

gboolean
ent_gate_parse (const char *name, EntGate *gate)
{
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    if (g_strcmp0 (gates[i].name, name) == 0)
      {
        *gate = i;
        return TRUE;
      }
  return FALSE;
}
