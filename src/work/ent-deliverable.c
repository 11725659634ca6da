/* SPDX-License-Identifier: GPL-3.0-or-later
 * Deliverables and the outcomes they are measured by. */
#include "ent-work-kinds.h"

#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice status_choices[]
    = { { "proposed", N_ ("Proposed"), N_ ("On the table, not agreed") },
        { "agreed", N_ ("Agreed"), N_ ("Both sides want it; work has not begun") },
        { "in-progress", N_ ("In progress"), N_ ("Being worked on") },
        { "delivered", N_ ("Delivered"), N_ ("Handed over, its outcome still to be shown") },
        { "accepted", N_ ("Accepted"), N_ ("Marketing and sales have accepted the outcome") },
        { "retired", N_ ("Retired"), N_ ("Dropped at a checkpoint") },
        { NULL } };

static const EntField deliverable_fields[] = {
  [ENT_DELIVERABLE_NUMBER]
  = { "number", N_ ("Number"), N_ ("Its place in the statement of work"), ENT_TYPE_INTEGER,
      .orders = true, .minimum = 1, .maximum = 99999, .column = true, .aside = true },
  [ENT_DELIVERABLE_NAME] = { "name", N_ ("Name"), N_ ("A short name people use in meetings"),
                             ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_DELIVERABLE_STATEMENT]
  = { "statement", N_ ("Statement"),
      N_ ("One sentence: what moves which metric by how much, at which stage, by when"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_DELIVERABLE_STATUS] = { "status", N_ ("Status"), N_ ("How far it has come"), ENT_TYPE_CHOICE,
                               .choices = status_choices, .required = true, .initial = "proposed",
                               .column = true, .aside = true },
  [ENT_DELIVERABLE_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that answers for the outcome"),
                              ENT_TYPE_REFERENCE, .target = "role", .column = true },
  [ENT_DELIVERABLE_TERMS]
  = { "terms", N_ ("Terms used"), N_ ("The glossary terms the statement rests on"),
      ENT_TYPE_REFERENCE, .target = "term", .many = true },
  [ENT_DELIVERABLE_STANDARD]
  = { "standard", N_ ("Performance standard"), N_ ("What the work itself must meet"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Acceptance") },
  [ENT_DELIVERABLE_ACCEPTANCE]
  = { "acceptance", N_ ("Acceptable quality level"), N_ ("The level at which it is accepted"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Acceptance") },
  [ENT_DELIVERABLE_SURVEILLANCE]
  = { "surveillance", N_ ("Checked by"), N_ ("How and with what it is checked"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Acceptance") },
  [ENT_DELIVERABLE_MARKETING_ROLE]
  = { "marketing-role", N_ ("Accepts for marketing"), N_ ("The role that accepts it for marketing"),
      ENT_TYPE_REFERENCE, .target = "role", .group = N_ ("Acceptance") },
  [ENT_DELIVERABLE_MARKETING_ACCEPTED_ON]
  = { "marketing-accepted-on", N_ ("Accepted by marketing on"),
      N_ ("The day marketing accepted it"), ENT_TYPE_DATE, .column = true,
      .group = N_ ("Acceptance"), .aside = true, .event = true },
  [ENT_DELIVERABLE_SALES_ROLE]
  = { "sales-role", N_ ("Accepts for sales"), N_ ("The role that accepts it for sales"),
      ENT_TYPE_REFERENCE, .target = "role", .group = N_ ("Acceptance") },
  [ENT_DELIVERABLE_SALES_ACCEPTED_ON]
  = { "sales-accepted-on", N_ ("Accepted by sales on"), N_ ("The day sales accepted it"),
      ENT_TYPE_DATE, .column = true, .group = N_ ("Acceptance"), .aside = true, .event = true },
  [ENT_DELIVERABLE_NOTE]
  = { "note", N_ ("Notes"), N_ ("Dependencies, risks, and where it comes from"), ENT_TYPE_LONG_TEXT,
      .confidential = true, .group = N_ ("Acceptance"), .aside = true },
};

static const EntField outcome_fields[] = {
  [ENT_OUTCOME_DELIVERABLE]
  = { "deliverable", N_ ("Deliverable"), N_ ("The deliverable that brings it about"),
      ENT_TYPE_REFERENCE, .target = "deliverable", .required = true, .owning = true,
      .column = true },
  [ENT_OUTCOME_METRIC] = { "metric", N_ ("Metric"), N_ ("The number that moves"),
                           ENT_TYPE_REFERENCE, .target = "metric", .column = true },
  [ENT_OUTCOME_STAGE] = { "stage", N_ ("Funnel stage"), N_ ("The stage at which it moves"),
                          ENT_TYPE_CHOICE, .choices = ent_stage_choices, .column = true },
  [ENT_OUTCOME_BASELINE]
  = { "baseline", N_ ("Baseline"), N_ ("Where the metric stands before the work"), ENT_TYPE_NUMBER,
      .column = true },
  [ENT_OUTCOME_TARGET]
  = { "target", N_ ("Target"), N_ ("Where it is to stand, in the metric's unit"), ENT_TYPE_NUMBER,
      .column = true },
  [ENT_OUTCOME_BY] = { "by", N_ ("By"), N_ ("The day by which the target is reached"),
                       ENT_TYPE_DATE, .column = true },
  [ENT_OUTCOME_NOTE]
  = { "note", N_ ("Notes"), N_ ("Assumptions, and how the amount was arrived at"),
      ENT_TYPE_LONG_TEXT, .aside = true },
};

const EntKind ent_deliverable_kind = {
  .name = "deliverable",
  .label = N_ ("Deliverable"),
  .label_plural = N_ ("Deliverables"),
  .help = N_ ("Say what the consultants deliver as an outcome both sides accept, "
              "not as an activity."),
  .icon = "ent-work-symbolic",
  .feature = "work",
  ENT_FIELDS (deliverable_fields),
  .title_field = ENT_DELIVERABLE_NAME,
  .citable = true,
  .agreements = true,
};

const EntKind ent_outcome_kind = {
  .name = "outcome",
  .label = N_ ("Outcome"),
  .label_plural = N_ ("Outcomes"),
  .help = N_ ("Name the metric, the stage, the way from baseline to target, and the date."),
  .icon = "find-location-symbolic",
  .feature = "work",
  ENT_FIELDS (outcome_fields),
  .title_field = ENT_OUTCOME_METRIC,
  .agreements = true,
};
