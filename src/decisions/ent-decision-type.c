/* SPDX-License-Identifier: GPL-3.0-or-later
 * Decision type: one row of the decision-rights grid. */
#include "ent-decisions-kinds.h"

#include <glib/gi18n-lib.h>

const EntChoice ent_decision_topic_choices[] = {
  { "lead-scoring", N_ ("Lead scoring"), N_ ("Changes to how leads are scored") },
  { "campaign-budget", N_ ("Campaign budget"), N_ ("Moving budget between campaigns") },
  { "scope", N_ ("Scope"), N_ ("Changes to what the statement of work covers") },
  { "technology", N_ ("Technology"), N_ ("Connecting or replacing systems") },
  { "reporting", N_ ("Reporting method"), N_ ("Changes to how numbers are drawn and reported") },
  { "other", N_ ("Something else"), NULL },
  { NULL },
};

static const EntField decision_type_fields[] = {
  [ENT_DECISION_TYPE_NAME] = { "name", N_ ("Name"),
                               N_ ("The kind of decision in the words people use, as “Scope change "
                                   "to the statement of work”"),
                               ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_DECISION_TYPE_POSITION]
  = { "position", N_ ("Position"), N_ ("Place of the row in the grid, counted from 1"),
      ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999, .aside = true },
  [ENT_DECISION_TYPE_TOPIC]
  = { "topic", N_ ("Topic"),
      N_ ("What decisions of this kind are about; every engagement needs the first five"),
      ENT_TYPE_CHOICE, .required = true, .column = true, .choices = ent_decision_topic_choices,
      .initial = "other" },
  [ENT_DECISION_TYPE_WHAT]
  = { "what", N_ ("What it covers"), N_ ("What belongs to this kind of decision and what does not"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_DECISION_TYPE_LIMIT] = { "limit", N_ ("Limit"),
                                /* xgettext:no-c-format */
                                N_ ("Up to which amount or extent the accountable role may decide "
                                    "alone, as “10 % of the quarter’s campaign budget”"),
                                ENT_TYPE_TEXT, .column = true },
  [ENT_DECISION_TYPE_BODY]
  = { "body", N_ ("Decided in"),
      N_ ("The committee or review where such decisions are taken, if they need a meeting"),
      ENT_TYPE_REFERENCE, .column = true, .target = "body" },
  [ENT_DECISION_TYPE_PATH]
  = { "path", N_ ("If they disagree"),
      N_ ("The escalation path a disagreement about such a decision takes"), ENT_TYPE_REFERENCE,
      .column = true, .target = "escalation-path" },
  [ENT_DECISION_TYPE_NOTES] = { "notes", N_ ("Notes"),
                                N_ ("Anything else worth keeping; stays with the engagement when "
                                    "the agreements are handed over"),
                                ENT_TYPE_LONG_TEXT, .confidential = true, .aside = true },
};

const EntKind ent_decision_type_kind = {
  .name = "decision-type",
  .label = N_ ("Decision type"),
  .label_plural = N_ ("Decision types"),
  .help
  = N_ ("Name the decisions marketing and sales take together, and who has which part in each."),
  .icon = "ent-decision-rights-symbolic",
  .feature = "decisions",
  ENT_FIELDS (decision_type_fields),
  .title_field = ENT_DECISION_TYPE_NAME,
  .citable = true,
  .agreements = true,
};
