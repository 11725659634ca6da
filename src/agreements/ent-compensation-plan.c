/* SPDX-License-Identifier: GPL-3.0-or-later
 * Compensation plan: what a role is paid for, from a fiscal half on, with a bridge until then. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntChoice half_choices[] = {
  { "first", N_ ("First half"), NULL },
  { "second", N_ ("Second half"), NULL },
  { NULL, NULL, NULL },
};

static const EntField compensation_plan_fields[] = {
  [ENT_COMPENSATION_PLAN_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_COMPENSATION_PLAN_TITLE]
  = { "title", N_ ("Plan"), N_ ("What the plan is called, as “Demand generation variable pay”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_COMPENSATION_PLAN_ROLE] = { "role", N_ ("For"), N_ ("The role whose pay changes"),
                                   ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_COMPENSATION_PLAN_PAID_ON]
  = { "paid-on", N_ ("Paid on"), N_ ("What the variable pay depends on from then on"),
      ENT_TYPE_LONG_TEXT },
  [ENT_COMPENSATION_PLAN_METRIC] = { "metric", N_ ("Metric"), N_ ("The metric the pay depends on"),
                                     ENT_TYPE_REFERENCE, .column = true, .target = "metric" },
  [ENT_COMPENSATION_PLAN_SHARE]
  = { "share", N_ ("Variable share"), N_ ("How much of the pay is variable"), ENT_TYPE_INTEGER,
      .column = true, .minimum = 0, .maximum = 100, .unit = N_ ("%") },
  [ENT_COMPENSATION_PLAN_BEFORE]
  = { "before", N_ ("Until now"), N_ ("What the pay depended on before"), ENT_TYPE_LONG_TEXT },
  [ENT_COMPENSATION_PLAN_FISCAL_HALF]
  = { "fiscal-half", N_ ("Fiscal half"), N_ ("The half of the fiscal year the plan begins with"),
      ENT_TYPE_CHOICE, .column = true, .choices = half_choices, .group = N_ ("Start") },
  [ENT_COMPENSATION_PLAN_EFFECTIVE_FROM]
  = { "effective-from", N_ ("Effective from"), N_ ("The first day of that half"), ENT_TYPE_DATE,
      .column = true, .group = N_ ("Start") },
  [ENT_COMPENSATION_PLAN_BRIDGE]
  = { "bridge", N_ ("Bridge"), N_ ("What holds until the plan takes effect"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Start") },
  [ENT_COMPENSATION_PLAN_BRIDGE_UNTIL]
  = { "bridge-until", N_ ("Bridge until"), N_ ("The last day of the bridge"), ENT_TYPE_DATE,
      .group = N_ ("Start") },
};

static gboolean
check_compensation_plan (const EntChange *change, GError **error)
{
  return ent_check_needs (change, ENT_COMPENSATION_PLAN_BRIDGE_UNTIL, ENT_COMPENSATION_PLAN_BRIDGE,
                          error);
}

const EntKind ent_compensation_plan_kind = {
  .name = "compensation-plan",
  .label = N_ ("Compensation plan"),
  .label_plural = N_ ("Compensation plans"),
  .help = N_ (
      "Say what a role is paid for, from which fiscal half, and what bridges the time until then."),
  .icon = "x-office-spreadsheet-symbolic",
  .feature = "agreements",
  ENT_FIELDS (compensation_plan_fields),
  .title_field = ENT_COMPENSATION_PLAN_TITLE,
  .agreements = true,
  .check = check_compensation_plan,
};
