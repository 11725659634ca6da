/* SPDX-License-Identifier: GPL-3.0-or-later
 * check: what the rules find. */
#include <glib/gi18n-lib.h>

#include "ent-cli-json.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-gate.h"

static char *gate_name;
static char *format_name;

static const GOptionEntry options[]
    = { { "gate", 'g', 0, G_OPTION_ARG_FILENAME, &gate_name,
          N_ ("Only this gate: contract, deliver or handoff"), N_ ("GATE") },
        { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
          N_ ("How to print: text (default) or json"), N_ ("FORMAT") },
        { NULL } };

/* Returns: (transfer full): `contract, blocks`, and `waived` where somebody took responsibility. */
static char *
describe_weight (EntFinding *finding, gboolean waived)
{
  return g_strdup_printf ("%s, %s%s", ent_gate_get_name (ent_finding_get_rule (finding)->gate),
                          ent_finding_get_severity (finding), waived ? ", waived" : "");
}

static void
print_finding (EntFinding *finding, gboolean waived)
{
  const EntKind *kind = ent_finding_get_kind (finding);
  g_autofree char *weight = describe_weight (finding, waived);

  ent_cli_print ("%s:", ent_finding_get_rule (finding)->id);
  if (kind != NULL)
    ent_cli_print (" %s \"%s\":", kind->name, ent_finding_get_record_title (finding));
  ent_cli_print (" %s %s [%s]\n", ent_finding_get_message (finding),
                 ent_finding_get_remedy (finding), weight);
}

/* Returns: how many findings nobody has waived. */
static guint
print_findings (EntCli *cli, EntSource *source, GPtrArray *findings, gboolean as_json)
{
  EntCliJson json = { 0 };
  guint n_open = 0;

  if (as_json)
    ent_cli_json_begin (&json);
  for (guint i = 0; i < findings->len && ent_cli_is_heard (); i++)
    {
      EntFinding *finding = g_ptr_array_index (findings, i);
      gboolean waived = ent_gate_is_waived (source, finding, &cli->today);

      if (as_json)
        ent_cli_json_finding (&json, finding, waived);
      else
        print_finding (finding, waived);
      n_open += !waived;
    }
  if (as_json)
    ent_cli_json_end (&json);
  return n_open;
}

static int
run (EntCli *cli, char **arguments)
{
  static const char *const formats[] = { "text", "json", NULL };
  static const char *const gates[] = { "contract", "deliver", "handoff", NULL };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  EntGate gate = ENT_GATE_CONTRACT;
  int index, format;

  if (!ent_cli_choose ("--format", format_name, formats, &format, &error)
      || !ent_cli_choose ("--gate", gate_name, gates, &index, &error))
    return ent_cli_fail (NULL, error);
  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  ent_gate_parse (gates[index], &gate);
  findings
      = ent_gate_check (ENT_SOURCE (engagement), gate_name != NULL ? &gate : NULL, &cli->today);
  return print_findings (cli, ENT_SOURCE (engagement), findings, format == 1) > 0
             ? ENT_STATUS_FINDINGS
             : ENT_STATUS_DONE;
}

const EntVerb ent_cli_check_verb = {
  .name = "check",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("Ask the rules what is missing, stale, overdue or contradictory"),
  .help = N_ ("A line for each finding: the rule, the record, what is wrong, what to do, the gate, "
              "and whether\nit blocks or only warns. The exit status is 1 if there are any that "
              "are not waived."),
  .options = options,
  .minimum = 1,
  .maximum = 1,
  .run = run,
};
