/* SPDX-License-Identifier: GPL-3.0-or-later
 * A run of an instrument in words. */
#include "ent-instrument-summary.h"

#include <glib/gi18n-lib.h>

#include "ent-capability.h"
#include "ent-diagnosis-kinds.h"
#include "ent-present.h"
#include "ent-verdict.h"

char *
ent_instrument_summary_dup_run (EntRecord *questionnaire, const EntRun *run, const GDate *today)
{
  g_autofree char *questions
      = g_strdup_printf (ngettext ("%u question", "%u questions", run->asked), run->asked);
  g_autofree char *day = NULL;
  GDate date;

  if (run->state == ENT_RUN_NOT_STARTED)
    return g_steal_pointer (&questions);
  if (run->audit == NULL)
    /* Translators: "5 questions"; the first interviews of an instrument. */
    return g_strdup_printf (_ ("%s · first interviews"), questions);
  if (!ent_record_get_date (run->audit, ENT_AUDIT_HELD_ON, &date))
    return ent_record_dup_title (run->audit);
  day = ent_present_date (&date, today);
  /* Translators: "5 questions", and when an instrument was run: "21 July", "3 days ago". */
  return g_strdup_printf (_ ("%s · run %s"), questions, day);
}

/* Returns: (transfer full) (nullable): of an instrument that is scored, where to begin. */
static char *
describe_weakest (EntRecord *questionnaire, const EntRun *run)
{
  g_autoptr (GPtrArray) categories = NULL;
  const EntCapability *weakest;
  g_autofree char *mean = NULL;

  if (run->complete < run->asked || !ent_capability_applies (questionnaire))
    return NULL;
  categories = ent_capability_list (questionnaire, run->audit);
  weakest = categories->len > 0 ? g_ptr_array_index (categories, 0) : NULL;
  if (weakest == NULL || weakest->scored == 0)
    return NULL;
  mean = ent_capability_format_mean (weakest->mean);
  /* Translators: a category, as “Results”, its mean score, and what it amounts to. */
  return g_strdup_printf (_ ("Weakest is %s, at %s of 5. %s."), weakest->label, mean,
                          weakest->wording);
}

/* Returns: (transfer full): where all answers are in, what they amount to. */
static char *
describe_comparison (const EntRun *run)
{
  if (run->open > 0)
    return g_strdup_printf (
        /* Translators: two numbers of questions. */
        ngettext ("The answers to %u of %u questions differ and are not settled.",
                  "The answers to %u of %u questions differ and are not settled.", run->open),
        run->open, run->asked);
  if (run->single == run->asked)
    return g_strdup (_ ("All answers are in. Only one person was asked; there is nothing to "
                        "compare."));
  return g_strdup (_ ("All answers are in, and what differed is settled."));
}

char *
ent_instrument_summary_dup_sentence (EntRecord *questionnaire, const EntRun *run)
{
  g_auto (EntVerdict) verdict = { 0 };
  char *weakest;

  if (run->asked == 0)
    return g_strdup (_ ("It has no questions yet."));
  if (run->state == ENT_RUN_NOT_STARTED)
    return g_strdup (_ ("Nobody has been asked yet. Start it to choose who answers."));
  if (ent_verdict_judge_instrument (questionnaire, run->audit, &verdict))
    return g_steal_pointer (&verdict.sentence);
  if (run->state == ENT_RUN_ASKING)
    return g_strdup_printf (
        /* Translators: two numbers of questions. */
        ngettext ("%u of %u question is answered by all.",
                  "%u of %u questions are answered by all.", run->asked),
        run->complete, run->asked);
  weakest = describe_weakest (questionnaire, run);
  return weakest != NULL ? weakest : describe_comparison (run);
}

void
ent_instrument_summary_show_state (EntRecord *questionnaire, const EntRun *run, EntChip *chip)
{
  static const EntMeaning meanings[] = {
    [ENT_RUN_NOT_STARTED] = ENT_MEANING_NEUTRAL,
    [ENT_RUN_ASKING] = ENT_MEANING_UNDER_WAY,
    [ENT_RUN_COMPARING] = ENT_MEANING_ATTENTION,
    [ENT_RUN_DONE] = ENT_MEANING_GOOD,
  };
  g_auto (EntVerdict) verdict = { 0 };

  if (run->state != ENT_RUN_NOT_STARTED
      && ent_verdict_judge_instrument (questionnaire, run->audit, &verdict) && verdict.known
      && verdict.reached)
    ent_chip_set (chip, ENT_MEANING_BAD, NULL, _ ("Threshold reached"));
  else
    ent_chip_set (chip, meanings[run->state], NULL, ent_run_state_get_label (run->state));
}
