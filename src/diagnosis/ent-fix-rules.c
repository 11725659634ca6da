/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about mending: severe scores are remedied, steps keep their order, systems pass checks. */
#include "ent-fix-rules.h"

#include "ent-diagnosis-kinds.h"
#include "ent-fix-order.h"
#include "ent-people-kinds.h"
#include "ent-verdict.h"

#include <glib/gi18n-lib.h>

/* What stands between a severe score and its remedy, as the field that is missing first. */
static guint
find_missing_remedy (EntRecord *score)
{
  static const guint fields[]
      = { ENT_DIMENSION_SCORE_REMEDIATION, ENT_DIMENSION_SCORE_REMEDIATION_OWNER,
          ENT_DIMENSION_SCORE_REMEDIATION_DUE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_record_has (score, fields[i]))
      return fields[i];
  return ENT_DIMENSION_SCORE_RESCORE;
}

/* Scores of 4 and 5 block until a second score shows that the remediation worked.
 * (product.md, Alignment diagnosis) */
static void
find_unremediated_scores (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) scores = ent_verdict_list_newest_scores (source);

  for (guint i = 0; i < scores->len; i++)
    {
      EntRecord *score = scores->pdata[i];
      guint missing = find_missing_remedy (score);
      g_autofree char *title = ent_record_dup_title (score);
      g_autofree char *level
          = ent_record_dup_display (score, ent_dimension_score_get_current_field (score));

      if (ent_dimension_score_get_level (score) < ENT_MISALIGNMENT_BLOCKING)
        continue;
      ent_finding_emit (sink, score, ent_dimension_score_kind.fields[missing].name,
                        missing == ENT_DIMENSION_SCORE_RESCORE
                            ? _ ("Carry the remediation out and score the dimension again.")
                            : _ ("Agree on a remediation with an owner and a date."),
                        /* Translators: a dimension, as “Strategy”, and a level, as
                         * “4 – Significant”. */
                        missing == ENT_DIMENSION_SCORE_RESCORE
                            ? _ ("%s stands at “%s”, and no second score shows it remedied.")
                            : _ ("%s stands at “%s”, and its remediation is not fully planned."),
                        title, level);
    }
}

static void
find_overdue_remediation (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) scores = ent_verdict_list_newest_scores (source);

  for (guint i = 0; i < scores->len; i++)
    {
      EntRecord *score = scores->pdata[i];
      g_autofree char *title = NULL;
      g_autofree char *due_text = NULL;
      GDate due;

      if (!ent_record_get_date (score, ENT_DIMENSION_SCORE_REMEDIATION_DUE, &due)
          || g_date_compare (&due, today) >= 0
          || ent_record_has (score, ENT_DIMENSION_SCORE_RESCORE))
        continue;
      title = ent_record_dup_title (score);
      due_text = ent_record_dup_display (score, ENT_DIMENSION_SCORE_REMEDIATION_DUE);
      ent_finding_emit (sink, score, "rescore",
                        _ ("Score the dimension again, or agree on a new date."),
                        /* Translators: a dimension, as “Strategy”, and a date. */
                        _ ("The remediation of %s was due on %s and has not been scored again."),
                        title, due_text);
    }
}

static void
emit_out_of_order (EntFindingSink *sink, EntRecord *step, EntRecord *open)
{
  g_autofree char *title = ent_record_dup_title (step);
  g_autofree char *open_title = ent_record_dup_title (open);

  ent_finding_emit (sink, step, "state", _ ("Finish the earlier step first, or set this one back."),
                    /* Translators: the names of two steps. */
                    _ ("“%s” was started before “%s” was done."), title, open_title);
}

static void
emit_wrongly_merged (EntFindingSink *sink, EntRecord *step)
{
  g_autofree char *title = ent_record_dup_title (step);

  ent_finding_emit (sink, step, "state",
                    _ ("Take it up as a step of its own, or enter the number of sellers."),
                    /* Translators: %s is the name of a step. */
                    _ ("“%s” is merged with the step before it, which only step five may be, "
                       "and only with one or two sellers."),
                    title);
}

/* A step cannot start before its predecessor is done. The nearest open one is named. */
static void
find_steps_out_of_order (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) links = ent_fix_order_list (source);

  for (guint i = 0; i < links->len; i++)
    {
      const EntFixLink *link = g_ptr_array_index (links, i);

      if (link->obstacle != NULL && ent_fix_step_is_begun (link->step))
        emit_out_of_order (sink, link->step, link->obstacle);
      if (link->merged && !ent_fix_step_can_merge (link->step, NULL))
        emit_wrongly_merged (sink, link->step);
    }
}

/* A check that was answered with no; one that was not made says nothing. */
static void
find_inconsistent_systems (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  static const guint checks[] = { ENT_SYSTEM_UNIFIED_RECORDS, ENT_SYSTEM_CONSISTENT_STAGES,
                                  ENT_SYSTEM_ATTRIBUTION_THROUGH_CLOSE, ENT_SYSTEM_TWO_WAY_SYNC };
  g_autoptr (GPtrArray) systems = ent_source_list (source, "system");

  for (guint i = 0; i < systems->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (systems->pdata[i]);

      for (guint j = 0; j < G_N_ELEMENTS (checks); j++)
        if (ent_record_equals (systems->pdata[i], checks[j], "false"))
          ent_finding_emit (sink, systems->pdata[i], ent_system_kind.fields[checks[j]].name,
                            _ ("Mend it in the system, then check again."),
                            /* Translators: the name of a system and of a check, as “Two-way
                             * sync”. */
                            _ ("%s does not pass the check “%s”."), title,
                            _ (ent_system_kind.fields[checks[j]].label));
    }
}

const EntRule ent_severity_unremediated_rule = {
  .id = "severity-unremediated",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Severe misalignment not remedied"),
  .why = N_ ("Significant misalignment needs the executives, and critical misalignment stops the "
             "engagement, before anything is signed."),
  .kinds = "dimension-score",
  .evaluate = find_unremediated_scores,
};

const EntRule ent_remediation_overdue_rule = {
  .id = "remediation-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Remediation overdue"),
  .why = N_ ("A remediation nobody looks at again is a promise nobody keeps."),
  .kinds = "dimension-score",
  .evaluate = find_overdue_remediation,
};

const EntRule ent_fix_order_rule = {
  .id = "fix-order",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Fix out of order"),
  .why = N_ ("The steps depend on each other: a definition nobody is paid by does not hold, and "
             "an SLA on an undefined lead cannot be kept."),
  .kinds = "fix-step engagement",
  .evaluate = find_steps_out_of_order,
};

const EntRule ent_system_inconsistent_rule = {
  .id = "system-inconsistent",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("System inconsistent"),
  .why = N_ ("Numbers that come from records which do not match cannot be agreed on."),
  .kinds = "system",
  .evaluate = find_inconsistent_systems,
};
