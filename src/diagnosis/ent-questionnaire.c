/* SPDX-License-Identifier: GPL-3.0-or-later
 * Instruments: questionnaires, their questions, and the dated runs of them. */
#include "ent-diagnosis-kinds.h"

#include "ent-check.h"
#include "ent-instrument.h"

#include <glib/gi18n-lib.h>

static const EntChoice instrument_choices[]
    = { { "strategic", N_ ("Strategic questionnaire"),
          N_ ("CMO and CRO answer separately what the engagement is for") },
        { "operational", N_ ("Operational questionnaire"),
          N_ ("The heads of operations answer separately how it works today") },
        { "ideal-customer", N_ ("Ideal-customer test"),
          N_ ("Marketing and sales describe the ideal customer separately") },
        { "six-symptom", N_ ("Six-symptom check"), N_ ("Three or more present are structural") },
        { "alignment-audit", N_ ("Six-point alignment audit"),
          N_ ("Three or fewer yes mean a revenue-operations problem first") },
        { "warning-signs", N_ ("Warning signs"),
          N_ ("What shows in board meetings and forecasts") },
        { "capability", N_ ("Capability assessment"),
          N_ ("Scores over strategy, people, process, technology, customer and results") },
        { "other", N_ ("Other"), N_ ("An instrument of your own") },
        { NULL } };

static const EntChoice answer_style_choices[]
    = { { "text", N_ ("In words"), N_ ("Answers are sentences, compared side by side") },
        { "yes-no", N_ ("Yes or no"), N_ ("Answers are yes or no, with evidence") },
        { "score", N_ ("Score 1 to 5"), N_ ("Answers are scores, with evidence") },
        { NULL } };

static const EntChoice audit_state_choices[]
    = { { "planned", N_ ("Planned"), N_ ("Has a date, not started") },
        { "running", N_ ("Running"), N_ ("Answers are being collected") },
        { "done", N_ ("Done"), N_ ("All answers are in and judged") },
        { NULL } };

static const EntField questionnaire_fields[] = {
  [ENT_QUESTIONNAIRE_NAME] = { "name", N_ ("Name"), N_ ("What the instrument is called"),
                               ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_QUESTIONNAIRE_INSTRUMENT]
  = { "instrument", N_ ("Instrument"), N_ ("Which instrument it is; its thresholds follow from it"),
      ENT_TYPE_CHOICE, .choices = instrument_choices, .required = true, .initial = "other",
      .column = true },
  [ENT_QUESTIONNAIRE_ANSWER_STYLE]
  = { "answer-style", N_ ("Answers"), N_ ("How its questions are answered"), ENT_TYPE_CHOICE,
      .choices = answer_style_choices, .required = true, .initial = "text", .column = true },
  [ENT_QUESTIONNAIRE_ROLES]
  = { "roles", N_ ("Answered by"),
      N_ ("The roles that must answer, each on its own and without seeing the others"),
      ENT_TYPE_REFERENCE, .target = "role", .many = true, .column = true },
  [ENT_QUESTIONNAIRE_THRESHOLD]
  = { "threshold", N_ ("Threshold"),
      N_ ("How many yes answers turn the verdict: symptoms at or above it are structural, "
          "an audit at or below it fails"),
      ENT_TYPE_INTEGER, .minimum = 1, .maximum = 999 },
  [ENT_QUESTIONNAIRE_PURPOSE]
  = { "purpose", N_ ("Purpose"), N_ ("What it finds out, and how to introduce it"),
      ENT_TYPE_LONG_TEXT },
  [ENT_QUESTIONNAIRE_LEVEL_1]
  = { "level-1", N_ ("Level 1"), N_ ("What the lowest score means; empty takes the usual wording"),
      ENT_TYPE_TEXT, .group = N_ ("Scale") },
  [ENT_QUESTIONNAIRE_LEVEL_2]
  = { "level-2", N_ ("Level 2"), N_ ("What a 2 means"), ENT_TYPE_TEXT, .group = N_ ("Scale") },
  [ENT_QUESTIONNAIRE_LEVEL_3]
  = { "level-3", N_ ("Level 3"), N_ ("What a 3 means"), ENT_TYPE_TEXT, .group = N_ ("Scale") },
  [ENT_QUESTIONNAIRE_LEVEL_4]
  = { "level-4", N_ ("Level 4"), N_ ("What a 4 means"), ENT_TYPE_TEXT, .group = N_ ("Scale") },
  [ENT_QUESTIONNAIRE_LEVEL_5] = { "level-5", N_ ("Level 5"), N_ ("What the highest score means"),
                                  ENT_TYPE_TEXT, .group = N_ ("Scale") },
};

static const EntField question_fields[] = {
  [ENT_QUESTION_QUESTIONNAIRE]
  = { "questionnaire", N_ ("Questionnaire"), N_ ("The instrument it belongs to"),
      ENT_TYPE_REFERENCE, .target = "questionnaire", .required = true, .owning = true,
      .column = true },
  [ENT_QUESTION_NUMBER]
  = { "number", N_ ("Number"), N_ ("Its place in the questionnaire"), ENT_TYPE_INTEGER,
      .orders = true, .minimum = 1, .maximum = 9999, .column = true },
  [ENT_QUESTION_TEXT] = { "text", N_ ("Question"), N_ ("The question as it is asked"),
                          ENT_TYPE_TEXT, .required = true, .column = true,
                          .synonyms = "Item,Capability,Statement,Practice,Criterion,Question "
                                      "text,Aussage,Frage" },
  [ENT_QUESTION_DIMENSION]
  = { "dimension", N_ ("Dimension"), N_ ("The dimension its answers count for"), ENT_TYPE_CHOICE,
      .choices = ent_dimension_choices, .column = true },
  [ENT_QUESTION_HINT]
  = { "hint", N_ ("Hint"), N_ ("What to listen for, and what a good answer contains"),
      ENT_TYPE_LONG_TEXT },
  [ENT_QUESTION_CATEGORY]
  = { "category", N_ ("Category"),
      N_ ("The heading it stands under in a list of your own; goes before the dimension"),
      ENT_TYPE_TEXT, .column = true, .synonyms = "Area,Domain,Pillar,Group,Section,Kategorie" },
  [ENT_QUESTION_LEVEL_1]
  = { "level-1", N_ ("Level 1"),
      N_ ("What the lowest score means for this question; empty takes the instrument’s"),
      ENT_TYPE_LONG_TEXT, .synonyms = "1,L1,Score 1,Rating 1,Stage 1,Maturity 1,Stufe 1",
      .group = N_ ("Scale") },
  [ENT_QUESTION_LEVEL_2]
  = { "level-2", N_ ("Level 2"), N_ ("What a 2 means for this question"), ENT_TYPE_LONG_TEXT,
      .synonyms = "2,L2,Score 2,Rating 2,Stage 2,Maturity 2,Stufe 2", .group = N_ ("Scale") },
  [ENT_QUESTION_LEVEL_3]
  = { "level-3", N_ ("Level 3"), N_ ("What a 3 means for this question"), ENT_TYPE_LONG_TEXT,
      .synonyms = "3,L3,Score 3,Rating 3,Stage 3,Maturity 3,Stufe 3", .group = N_ ("Scale") },
  [ENT_QUESTION_LEVEL_4]
  = { "level-4", N_ ("Level 4"), N_ ("What a 4 means for this question"), ENT_TYPE_LONG_TEXT,
      .synonyms = "4,L4,Score 4,Rating 4,Stage 4,Maturity 4,Stufe 4", .group = N_ ("Scale") },
  [ENT_QUESTION_LEVEL_5]
  = { "level-5", N_ ("Level 5"), N_ ("What the highest score means for this question"),
      ENT_TYPE_LONG_TEXT, .synonyms = "5,L5,Score 5,Rating 5,Stage 5,Maturity 5,Stufe 5",
      .group = N_ ("Scale") },
};

static const EntField audit_fields[] = {
  [ENT_AUDIT_NAME]
  = { "name", N_ ("Name"), N_ ("What this run is called, such as Alignment audit 2027"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_AUDIT_QUESTIONNAIRE]
  = { "questionnaire", N_ ("Questionnaire"), N_ ("The instrument that is run"), ENT_TYPE_REFERENCE,
      .target = "questionnaire", .column = true },
  [ENT_AUDIT_STATE]
  = { "state", N_ ("State"), N_ ("How far the run has come"), ENT_TYPE_CHOICE,
      .choices = audit_state_choices, .required = true, .initial = "planned", .column = true },
  [ENT_AUDIT_HELD_ON]
  = { "held-on", N_ ("Date"), N_ ("The day it is or was run"), ENT_TYPE_DATE, .column = true },
  [ENT_AUDIT_RESPONDENTS]
  = { "respondents", N_ ("Respondents"), N_ ("The people asked in this run"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .many = true },
  [ENT_AUDIT_BASELINE] = { "baseline", N_ ("Baseline"),
                           N_ ("The earlier run of the same instrument it is compared with"),
                           ENT_TYPE_REFERENCE, .target = "audit", .column = true },
  [ENT_AUDIT_NEXT_DUE]
  = { "next-due", N_ ("Next due"), N_ ("When the instrument should be run again; yearly is usual"),
      ENT_TYPE_DATE, .column = true },
  [ENT_AUDIT_CONCLUSION] = { "conclusion", N_ ("Conclusion"),
                             N_ ("What it showed and what follows from it"), ENT_TYPE_LONG_TEXT },
};

static gboolean
check_audit (const EntChange *change, GError **error)
{
  return ent_check_choice_needs (change, ENT_AUDIT_STATE, "done", ENT_AUDIT_HELD_ON, error)
         && ent_check_date_order (change, ENT_AUDIT_HELD_ON, ENT_AUDIT_NEXT_DUE, error)
         && ent_check_not_itself (change, ENT_AUDIT_BASELINE, error)
         && ent_instrument_check_audit (change, error);
}

const EntKind ent_questionnaire_kind = {
  .name = "questionnaire",
  .label = N_ ("Questionnaire"),
  .label_plural = N_ ("Questionnaires"),
  .help = N_ ("Ask both sides the same questions separately, then compare the answers."),
  .icon = "ent-diagnosis-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (questionnaire_fields),
  .title_field = ENT_QUESTIONNAIRE_NAME,
  .check = ent_instrument_check_questionnaire,
};

const EntKind ent_question_kind = {
  .name = "question",
  .label = N_ ("Question"),
  .label_plural = N_ ("Questions"),
  .help = N_ ("Ask one thing per question, the same words to everyone."),
  .icon = "help-about-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (question_fields),
  .title_field = ENT_QUESTION_TEXT,
};

const EntKind ent_audit_kind = {
  .name = "audit",
  .label = N_ ("Audit"),
  .label_plural = N_ ("Audits"),
  .help = N_ ("Run an instrument on a day, and again a year later against the same baseline."),
  .icon = "x-office-calendar-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (audit_fields),
  .title_field = ENT_AUDIT_NAME,
  .check = check_audit,
};
