/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dispute step: one event in the story of a dispute. */
#include "ent-escalation-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice type_choices[] = {
  { "decision", N_ ("Decision"), N_ ("The level decided") },
  { "escalation", N_ ("Escalation"), N_ ("The dispute went up to the level named here") },
  { "note", N_ ("Note"), N_ ("Something was said or done that matters for the decision") },
  { NULL, NULL, NULL },
};

static const EntField dispute_step_fields[] = {
  [ENT_DISPUTE_STEP_DISPUTE]
  = { "dispute", N_ ("Dispute"), N_ ("The dispute the step belongs to"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .event = true, .target = "dispute" },
  [ENT_DISPUTE_STEP_NUMBER]
  = { "number", N_ ("Number"), N_ ("Place of the step in the story, counted from 1"),
      ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_DISPUTE_STEP_TYPE]
  = { "type", N_ ("Kind"), N_ ("What happened"), ENT_TYPE_CHOICE, .required = true, .column = true,
      .choices = type_choices, .initial = "note" },
  [ENT_DISPUTE_STEP_DATE]
  = { "date", N_ ("Date"),
      N_ ("The day it happened; an escalation starts the next level’s clock on this day"),
      ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_DISPUTE_STEP_LEVEL]
  = { "level", N_ ("Level"), N_ ("The level that decided, or the level the dispute went up to"),
      ENT_TYPE_REFERENCE, .column = true, .target = "escalation-level" },
  [ENT_DISPUTE_STEP_BY] = { "by", N_ ("Who"), N_ ("Who decided, escalated or said it"),
                            ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder" },
  [ENT_DISPUTE_STEP_WHY]
  = { "why", N_ ("Why"), N_ ("The reason given"), ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_DISPUTE_STEP_DUE]
  = { "due", N_ ("Due"),
      N_ ("The day agreed for the level’s decision, where it is not simply the level’s clock"),
      ENT_TYPE_DATE, .column = true },
};

const EntKind ent_dispute_step_kind = {
  .name = "dispute-step",
  .label = N_ ("Dispute step"),
  .label_plural = N_ ("Dispute steps"),
  .help = N_ ("Note what happened to the dispute: a decision, an escalation, something said."),
  .icon = "go-up-symbolic",
  .feature = "escalation",
  ENT_FIELDS (dispute_step_fields),
  .title_field = ENT_DISPUTE_STEP_TYPE,
};
