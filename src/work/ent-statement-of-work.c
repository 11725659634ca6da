/* SPDX-License-Identifier: GPL-3.0-or-later
 * Milestones, and the versions of the statement of work as they are signed. */
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField milestone_fields[] = {
  [ENT_MILESTONE_NAME] = { "name", N_ ("Name"), N_ ("What will be true when it is reached"),
                           ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_MILESTONE_DUE] = { "due", N_ ("Due"), N_ ("The day by which it is to be reached"),
                          ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_MILESTONE_DELIVERABLES]
  = { "deliverables", N_ ("Deliverables"), N_ ("The deliverables it marks progress of"),
      ENT_TYPE_REFERENCE, .target = "deliverable", .many = true, .column = true },
  [ENT_MILESTONE_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that answers for it"),
                            ENT_TYPE_REFERENCE, .target = "role", .column = true },
  [ENT_MILESTONE_CRITERION]
  = { "criterion", N_ ("Criterion"), N_ ("How everyone can tell that it is reached"),
      ENT_TYPE_LONG_TEXT },
  [ENT_MILESTONE_REACHED_ON]
  = { "reached-on", N_ ("Reached on"), N_ ("The day it was reached; empty until then"),
      ENT_TYPE_DATE, .column = true },
};

static const EntField sow_version_fields[] = {
  [ENT_SOW_VERSION_NAME]
  = { "name", N_ ("Name"), N_ ("What the version is called, such as SOW 1.1"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_SOW_VERSION_NUMBER]
  = { "number", N_ ("Version"), N_ ("Counts up with each change of scope; the highest is in force"),
      ENT_TYPE_INTEGER, .required = true, .unique = true, .orders = true, .minimum = 1,
      .maximum = 9999, .column = true },
  [ENT_SOW_VERSION_DELIVERABLES]
  = { "deliverables", N_ ("In scope"), N_ ("The deliverables that belong to this version"),
      ENT_TYPE_REFERENCE, .target = "deliverable", .many = true, .column = true },
  [ENT_SOW_VERSION_SCOPE]
  = { "scope", N_ ("Scope"), N_ ("What is in and what is explicitly out"), ENT_TYPE_LONG_TEXT },
  [ENT_SOW_VERSION_WHY]
  = { "why", N_ ("Why"), N_ ("What changed since the version before, and why"),
      ENT_TYPE_LONG_TEXT },
  [ENT_SOW_VERSION_EFFECTIVE_FROM]
  = { "effective-from", N_ ("Effective from"), N_ ("The first day it counts"), ENT_TYPE_DATE,
      .column = true },
  [ENT_SOW_VERSION_CHECKPOINT]
  = { "checkpoint", N_ ("Decided at"), N_ ("The checkpoint that changed the scope"),
      ENT_TYPE_REFERENCE, .target = "checkpoint", .column = true, .aside = true },
};

const EntKind ent_milestone_kind = {
  .name = "milestone",
  .label = N_ ("Milestone"),
  .label_plural = N_ ("Milestones"),
  .help = N_ ("Set at least one visible mark of progress in each quarter."),
  .icon = "starred-symbolic",
  .feature = "work",
  ENT_FIELDS (milestone_fields),
  .title_field = ENT_MILESTONE_NAME,
};

const EntKind ent_sow_version_kind = {
  .name = "sow-version",
  .label = N_ ("SOW version"),
  .label_plural = N_ ("SOW versions"),
  .help = N_ ("Fix what is in scope, have it signed, and start a new version when it changes."),
  .icon = "x-office-document-symbolic",
  .feature = "work",
  ENT_FIELDS (sow_version_fields),
  .title_field = ENT_SOW_VERSION_NAME,
  .citable = true,
  .agreements = true,
};
