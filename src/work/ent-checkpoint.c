/* SPDX-License-Identifier: GPL-3.0-or-later
 * Quarterly checkpoints, and what was decided there about each deliverable. */
#include "ent-work-kinds.h"

#include "ent-check.h"
#include "ent-error.h"
#include "ent-record.h"

#include <glib/gi18n-lib.h>

static const EntChoice checkpoint_decision_choices[]
    = { { "continue", N_ ("Continue"), N_ ("On the way; nothing changes") },
        { "adjust", N_ ("Adjust"), N_ ("Target, date or scope changes") },
        { "retire", N_ ("Retire"), N_ ("No longer worth the work") },
        { NULL } };

static const EntField checkpoint_fields[] = {
  [ENT_CHECKPOINT_NAME] = { "name", N_ ("Name"), N_ ("What it is called, such as Checkpoint Q2"),
                            ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_CHECKPOINT_QUARTER]
  = { "quarter", N_ ("Quarter"), N_ ("Quarter of the engagement, counted from its start"),
      ENT_TYPE_INTEGER, .required = true, .unique = true, .orders = true, .minimum = 1,
      .maximum = 400, .column = true },
  [ENT_CHECKPOINT_PERIOD_START]
  = { "period-start", N_ ("Period from"), N_ ("First day of the quarter"), ENT_TYPE_DATE },
  [ENT_CHECKPOINT_PERIOD_END]
  = { "period-end", N_ ("Period to"), N_ ("Last day of the quarter"), ENT_TYPE_DATE },
  [ENT_CHECKPOINT_DUE] = { "due", N_ ("Due"), N_ ("The day by which it is to be held"),
                           ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_CHECKPOINT_HELD_ON]
  = { "held-on", N_ ("Held on"), N_ ("The day both parties held it; empty until then"),
      ENT_TYPE_DATE, .column = true, .event = true },
  [ENT_CHECKPOINT_CLIENT]
  = { "client", N_ ("For the client"), N_ ("The person who held it for the client"),
      ENT_TYPE_REFERENCE, .target = "stakeholder", .column = true },
  [ENT_CHECKPOINT_CONSULTING] = { "consulting", N_ ("For the consultants"),
                                  N_ ("The person who held it for the consulting firm"),
                                  ENT_TYPE_REFERENCE, .target = "stakeholder", .column = true },
  [ENT_CHECKPOINT_SUMMARY]
  = { "summary", N_ ("Summary"), N_ ("What both parties take away from it"), ENT_TYPE_LONG_TEXT },
};

static const EntField checkpoint_decision_fields[] = {
  [ENT_CHECKPOINT_DECISION_CHECKPOINT]
  = { "checkpoint", N_ ("Checkpoint"), N_ ("Where it was decided"), ENT_TYPE_REFERENCE,
      .target = "checkpoint", .required = true, .owning = true, .event = true, .column = true },
  [ENT_CHECKPOINT_DECISION_DELIVERABLE]
  = { "deliverable", N_ ("Deliverable"), N_ ("What it was decided about"), ENT_TYPE_REFERENCE,
      .target = "deliverable", .required = true, .column = true },
  [ENT_CHECKPOINT_DECISION_OUTCOME]
  = { "outcome", N_ ("Outcome"), N_ ("The outcome whose target or date changes"),
      ENT_TYPE_REFERENCE, .target = "outcome" },
  [ENT_CHECKPOINT_DECISION_DECISION]
  = { "decision", N_ ("Decision"), N_ ("What both parties decided"), ENT_TYPE_CHOICE,
      .choices = checkpoint_decision_choices, .required = true, .column = true },
  [ENT_CHECKPOINT_DECISION_REASON]
  = { "reason", N_ ("Reason"), N_ ("Why; an adjustment or retirement needs one"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_CHECKPOINT_DECISION_OLD_TARGET]
  = { "old-target", N_ ("Old target"), N_ ("The target before the adjustment"), ENT_TYPE_NUMBER,
      .group = N_ ("Adjustment") },
  [ENT_CHECKPOINT_DECISION_NEW_TARGET]
  = { "new-target", N_ ("New target"), N_ ("The target from now on"), ENT_TYPE_NUMBER,
      .column = true, .group = N_ ("Adjustment") },
  [ENT_CHECKPOINT_DECISION_OLD_BY]
  = { "old-by", N_ ("Old date"), N_ ("The date before the adjustment"), ENT_TYPE_DATE,
      .group = N_ ("Adjustment") },
  [ENT_CHECKPOINT_DECISION_NEW_BY] = { "new-by", N_ ("New date"), N_ ("The date from now on"),
                                       ENT_TYPE_DATE, .column = true, .group = N_ ("Adjustment") },
  [ENT_CHECKPOINT_DECISION_SCOPE]
  = { "scope", N_ ("Scope"), N_ ("What is added to or taken out of the scope"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Adjustment") },
};

static gboolean
check_checkpoint (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_CHECKPOINT_PERIOD_START, ENT_CHECKPOINT_PERIOD_END,
                               error);
}

/* An adjustment changes something: target, date or scope. */
static gboolean
check_adjustment (const EntChange *change, GError **error)
{
  EntRecord *record = change->record;
  g_autofree char *title = NULL;

  if (!ent_record_equals (record, ENT_CHECKPOINT_DECISION_DECISION, "adjust")
      || ent_record_has (record, ENT_CHECKPOINT_DECISION_NEW_TARGET)
      || ent_record_has (record, ENT_CHECKPOINT_DECISION_NEW_BY)
      || ent_record_has (record, ENT_CHECKPOINT_DECISION_SCOPE))
    return TRUE;
  title = ent_record_dup_title (record);
  /* Translators: %s is the name of a deliverable. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("The adjustment of “%s” changes nothing; "
                  "enter a new target, a new date or a change of scope."),
               title);
  return FALSE;
}

/* To adjust or to retire needs a reason. (product.md, Statement of work) */
static gboolean
check_checkpoint_decision (const EntChange *change, GError **error)
{
  if (change->operation == ENT_OPERATION_REMOVE)
    return TRUE;
  return ent_check_choice_needs (change, ENT_CHECKPOINT_DECISION_DECISION, "adjust",
                                 ENT_CHECKPOINT_DECISION_REASON, error)
         && ent_check_choice_needs (change, ENT_CHECKPOINT_DECISION_DECISION, "retire",
                                    ENT_CHECKPOINT_DECISION_REASON, error)
         && check_adjustment (change, error);
}

const EntKind ent_checkpoint_kind = {
  .name = "checkpoint",
  .label = N_ ("Checkpoint"),
  .label_plural = N_ ("Checkpoints"),
  .help = N_ ("Once a quarter both parties decide for each deliverable: "
              "continue, adjust or retire."),
  .icon = "ent-checkpoints-symbolic",
  .feature = "work",
  ENT_FIELDS (checkpoint_fields),
  .title_field = ENT_CHECKPOINT_NAME,
  .check = check_checkpoint,
};

const EntKind ent_checkpoint_decision_kind = {
  .name = "checkpoint-decision",
  .label = N_ ("Checkpoint decision"),
  .label_plural = N_ ("Checkpoint decisions"),
  .help = N_ ("Decide about one deliverable, and keep the reason with it."),
  .icon = "object-select-symbolic",
  .feature = "work",
  ENT_FIELDS (checkpoint_decision_fields),
  .title_field = ENT_CHECKPOINT_DECISION_DELIVERABLE,
  .check = check_checkpoint_decision,
};
