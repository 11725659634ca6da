/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the diagnosis, and the dimensions they share. */
#include "ent-diagnosis-kinds.h"

#include <glib/gi18n-lib.h>

const EntChoice ent_dimension_choices[]
    = { { "strategy", N_ ("Strategy"), N_ ("One plan that both sides work from") },
        { "people", N_ ("People"), N_ ("The right skills and enough of them") },
        { "process", N_ ("Process"), N_ ("How work moves from first contact to close") },
        { "technology", N_ ("Technology"), N_ ("Systems that support the process") },
        { "customer", N_ ("Customer"), N_ ("Shared knowledge of who buys and why") },
        { "results", N_ ("Results"), N_ ("Numbers both sides report and believe") },
        { "success", N_ ("Definition of success"), N_ ("What each side would celebrate") },
        { "metrics", N_ ("Metrics"), N_ ("What each side is measured by") },
        { "timeline", N_ ("Timeline"), N_ ("By when each side expects results") },
        { "incentives", N_ ("Incentives"), N_ ("What each side is paid for") },
        { "data", N_ ("Data"), N_ ("Which numbers are trusted, and where they live") },
        { "messaging", N_ ("Messaging"), N_ ("What a prospect hears from each side") },
        { "handoff", N_ ("Handoff"), N_ ("How a lead passes from marketing to sales and back") },
        { NULL } };

const EntKind *const ent_diagnosis_kinds[] = {
  &ent_questionnaire_kind,
  &ent_audit_kind,
  &ent_question_kind,
  &ent_answer_kind,
  &ent_answer_judgement_kind,
  &ent_dimension_score_kind,
  &ent_fix_step_kind,
  &ent_system_kind,
  NULL,
};
