/* SPDX-License-Identifier: GPL-3.0-or-later
 * The template and the sample that come with the program: both read and write back to the same
 * bytes, and what the gates say of the sample is true, well said and known. */
#include <string.h>

#include "ent-date.h"
#include "ent-exchange-test.h"
#include "ent-gate.h"
#include "ent-init.h"
#include "ent-test-file.h"
#include "ent-xml-import.h"
#include "ent-xml-writer.h"

#define TEMPLATE "data/templates/revenue-consulting.xml"
#define SAMPLE "data/sample/sample.xml"

/* The day the sample is told from. */
#define TODAY "2026-09-15"

/* Rules the sample keeps; every other rule has something to say about it. */
static const char *const kept[] = {
  "stakeholder-class-missing",
  "sponsor-missing",
  "term-missing",
  "kpi-missing",
  "checkpoint-missing",
  "escalation-incomplete",
  "committee-unrepresentative",
  "raci-decision-missing",
  "raci-responsible",
  "handoff-incomplete",
  "sla-incomplete",
  "engagement-undated",
  "symptoms-structural",
  "term-ambiguous",
  "outcome-late",
  "deliverable-unowned",
  "metric-incomplete",
  "arbiter-missing",
  "profile-incomplete",
  "attribution-unowned",
  "dispute-unassigned",
  "milestone-overdue",
  "checkpoint-incomplete",
  "acceptance-one-sided",
  "waiver-expired",
  "dispute-unexplained",
  "meeting-unclosed",
  "compensation-incomplete",
  "agreement-conflict",
  "leadership-check-overdue",
  "leadership-check-missing",
  NULL,
};

static EntEngagement *
import (const char *path)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *file = ent_test_file_dup_path (path);
  g_autofree char *problems = NULL;
  g_autoptr (GError) error = NULL;

  ent_xml_import (engagement, file, NULL, report, NULL, NULL, NULL, NULL, &error);
  problems = ent_report_format (report, path);
  g_assert_cmpstr (problems, ==, "");
  g_assert_no_error (error);
  return g_steal_pointer (&engagement);
}

static void
test_same_bytes (gconstpointer path)
{
  g_autoptr (EntEngagement) engagement = import (path);
  g_autofree char *written = ent_exchange_test_export (engagement, ENT_PROFILE_ENGAGEMENT);

  ent_test_file_assert_golden (path, written);
}

/* One sentence or more: a capital, a digit or an opening quote at the start, a full stop at the
 * end. */
static void
assert_sentence (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  g_assert_true (g_unichar_isupper (first) || g_unichar_isdigit (first) || first == 0x201c);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strstr (text, "(null)"));
}

static void
append_finding (GString *text, EntSource *source, EntFinding *finding, const GDate *today)
{
  const EntRule *rule = ent_finding_get_rule (finding);
  const EntKind *kind = ent_finding_get_kind (finding);

  assert_sentence (ent_finding_get_message (finding));
  assert_sentence (ent_finding_get_remedy (finding));
  g_string_append_printf (text, "%s %s%s: %s: %s “%s”: %s\n    %s\n",
                          ent_gate_get_name (rule->gate), ent_finding_get_severity (finding),
                          ent_gate_is_waived (source, finding, today) ? ", waived" : "", rule->id,
                          kind->name, ent_finding_get_record_title (finding),
                          ent_finding_get_message (finding), ent_finding_get_remedy (finding));
}

static void
test_findings (void)
{
  g_autoptr (EntEngagement) engagement = import (SAMPLE);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GDate today;

  g_assert_true (ent_date_parse (TODAY, &today));
  findings = ent_gate_check (ENT_SOURCE (engagement), NULL, &today);
  for (guint i = 0; i < findings->len; i++)
    append_finding (text, ENT_SOURCE (engagement), findings->pdata[i], &today);
  ent_test_file_assert_golden ("tests/data/sample-findings.txt", text->str);
}

static gboolean
is_kept (const char *id)
{
  for (guint i = 0; kept[i] != NULL; i++)
    if (g_str_equal (kept[i], id))
      return TRUE;
  return FALSE;
}

/* Every rule has something real to show: it fails, or is known to be kept. */
static void
test_every_rule (void)
{
  g_autoptr (EntEngagement) engagement = import (SAMPLE);
  GDate today;

  g_assert_true (ent_date_parse (TODAY, &today));
  for (guint i = 0; i < ent_gate_get_n_rules (); i++)
    {
      const EntRule *rule = ent_gate_get_rule (i);
      g_autoptr (GPtrArray) findings
          = ent_rule_list_findings (rule, ENT_SOURCE (engagement), &today);

      if ((findings->len == 0) == is_kept (rule->id))
        continue;
      g_test_message ("%s: %u findings", rule->id, findings->len);
      g_test_fail ();
    }
}

/* Nothing but what the template cannot know is wrong with it: people, dates, signatures. */
static void
test_template_kinds (void)
{
  static const char *const filled[]
      = { "role",       "questionnaire", "question",        "fix-step", "term", "term-definition",
          "metric",     "decision-type", "raci-assignment", "body",     "seat", "standing-item",
          "exit-check", "transfer-item", "escalation-path" };
  static const char *const empty[] = { "stakeholder", "meeting", "reading", "agreement", "audit" };
  g_autoptr (EntEngagement) engagement = import (TEMPLATE);
  EntSource *source = ENT_SOURCE (engagement);

  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    g_assert_cmpuint (ent_source_count (source, filled[i]), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    g_assert_cmpuint (ent_source_count (source, empty[i]), ==, 0);
}

static void
test_template_rules (void)
{
  /* What a template settles before the first interview. */
  static const char *const settled[] = { "kpi-missing",           "term-missing",
                                         "escalation-incomplete", "arbiter-missing",
                                         "raci-decision-missing", "raci-accountable",
                                         "raci-responsible",      "committee-unrepresentative",
                                         "term-ambiguous" };
  g_autoptr (EntEngagement) engagement = import (TEMPLATE);
  GDate today;

  g_assert_true (ent_date_parse (TODAY, &today));
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    {
      const EntRule *rule = ent_gate_find_rule (settled[i]);
      g_autoptr (GPtrArray) findings = NULL;

      if (rule == NULL)
        continue;
      findings = ent_rule_list_findings (rule, ENT_SOURCE (engagement), &today);
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_init ();
  g_test_add_data_func ("/sample/same-bytes", SAMPLE, test_same_bytes);
  g_test_add_func ("/sample/findings", test_findings);
  g_test_add_func ("/sample/every-rule", test_every_rule);
  g_test_add_data_func ("/template/same-bytes", TEMPLATE, test_same_bytes);
  g_test_add_func ("/template/kinds", test_template_kinds);
  g_test_add_func ("/template/rules", test_template_rules);
  return g_test_run ();
}
