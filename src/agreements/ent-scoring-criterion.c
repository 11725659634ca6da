/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scoring criterion: one line of a lead-scoring agreement. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice dimension_choices[] = {
  { "firmographic", N_ ("Firmographic"), N_ ("Who the company is") },
  { "behavioural", N_ ("Behavioural"), N_ ("What the person did") },
  { "intent", N_ ("Intent"), N_ ("What shows that they mean to buy") },
  { "disqualifier", N_ ("Disqualifier"), N_ ("What rules the lead out") },
  { NULL, NULL, NULL },
};

static const EntField scoring_criterion_fields[] = {
  [ENT_SCORING_CRITERION_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_SCORING_CRITERION_POSITION]
  = { "position", N_ ("Position"), N_ ("Place of the line in the scoring, counted from 1"),
      ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_SCORING_CRITERION_CRITERION]
  = { "criterion", N_ ("Criterion"), N_ ("What is looked at, as “Asked for a price”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_SCORING_CRITERION_DIMENSION]
  = { "dimension", N_ ("Dimension"), N_ ("What the criterion says something about"),
      ENT_TYPE_CHOICE, .column = true, .choices = dimension_choices },
  [ENT_SCORING_CRITERION_POINTS]
  = { "points", N_ ("Points"), N_ ("How much it adds to the score; negative takes away"),
      ENT_TYPE_INTEGER, .required = true, .column = true, .minimum = -1000, .maximum = 1000,
      .unit = N_ ("points") },
  [ENT_SCORING_CRITERION_SOURCE]
  = { "source", N_ ("Source"), N_ ("The system that tells"), ENT_TYPE_TEXT, .column = true },
  [ENT_SCORING_CRITERION_WHY]
  = { "why", N_ ("Why"), N_ ("Why it counts that much"), ENT_TYPE_TEXT, .column = true },
};

const EntKind ent_scoring_criterion_kind = {
  .name = "scoring-criterion",
  .label = N_ ("Scoring criterion"),
  .label_plural = N_ ("Scoring criteria"),
  .help = N_ ("List what raises or lowers the score of a lead."),
  .icon = "starred-symbolic",
  .feature = "agreements",
  ENT_FIELDS (scoring_criterion_fields),
  .title_field = ENT_SCORING_CRITERION_CRITERION,
  .agreements = true,
};
