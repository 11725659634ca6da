/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sequenced fix: steps in the order they depend on each other. */
#include "ent-diagnosis-kinds.h"

#include "ent-check.h"
#include "ent-fix-order.h"

#include <glib/gi18n-lib.h>

static const EntChoice fix_step_state_choices[]
    = { { "not-started", N_ ("Not started"), N_ ("Waits for the step before it") },
        { "in-progress", N_ ("In progress"), N_ ("Being worked on") },
        { "done", N_ ("Done"), N_ ("What good looks like has been reached") },
        { "merged", N_ ("Merged"),
          N_ ("Done together with the step before it; for small sales teams only") },
        { NULL } };

static const EntField fix_step_fields[] = {
  [ENT_FIX_STEP_NUMBER]
  = { "number", N_ ("Step"), N_ ("Its place in the sequence; a step waits for the one before it"),
      ENT_TYPE_INTEGER, .required = true, .unique = true, .orders = true, .minimum = 1,
      .maximum = 99, .column = true },
  [ENT_FIX_STEP_NAME] = { "name", N_ ("Name"), N_ ("What is fixed, such as Compensation plans"),
                          ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_FIX_STEP_STATE] = { "state", N_ ("State"), N_ ("How far the step has come"), ENT_TYPE_CHOICE,
                           .choices = fix_step_state_choices, .required = true,
                           .initial = "not-started", .column = true },
  [ENT_FIX_STEP_ACTION]
  = { "action", N_ ("Action"), N_ ("What is done in this step"), ENT_TYPE_LONG_TEXT },
  [ENT_FIX_STEP_WHY]
  = { "why", N_ ("Why"), N_ ("Why it comes at this place in the sequence"), ENT_TYPE_LONG_TEXT },
  [ENT_FIX_STEP_METRIC]
  = { "metric", N_ ("Metric moved"), N_ ("The number that shows the step works"),
      ENT_TYPE_REFERENCE, .target = "metric", .column = true },
  [ENT_FIX_STEP_GOOD] = { "good", N_ ("What good looks like"),
                          N_ ("The state in which the step counts as done"), ENT_TYPE_LONG_TEXT },
  [ENT_FIX_STEP_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that sees it through"),
                           ENT_TYPE_REFERENCE, .target = "role", .column = true },
  [ENT_FIX_STEP_STARTED_ON] = { "started-on", N_ ("Started on"), N_ ("The day work on it began"),
                                ENT_TYPE_DATE, .column = true },
  [ENT_FIX_STEP_DONE_ON]
  = { "done-on", N_ ("Done on"), N_ ("The day it reached what good looks like"), ENT_TYPE_DATE,
      .column = true, .event = true },
};

static gboolean
check_fix_step (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_FIX_STEP_STARTED_ON, ENT_FIX_STEP_DONE_ON, error)
         && ent_fix_order_check (change, error);
}

const EntKind ent_fix_step_kind = {
  .name = "fix-step",
  .label = N_ ("Fix step"),
  .label_plural = N_ ("Fix steps"),
  .help = N_ ("Repair in the order things depend on each other: "
              "compensation first, the closed-lost loop last."),
  .icon = "view-list-ordered-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (fix_step_fields),
  .title_field = ENT_FIX_STEP_NAME,
  .check = check_fix_step,
};
