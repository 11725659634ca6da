/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scores per dimension on the scale of misalignment, their remediation and re-score. */
#include "ent-diagnosis-kinds.h"

#include "ent-check.h"
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField dimension_score_fields[] = {
  [ENT_DIMENSION_SCORE_DIMENSION]
  = { "dimension", N_ ("Dimension"), N_ ("What is scored"), ENT_TYPE_CHOICE,
      .choices = ent_dimension_choices, .required = true, .column = true },
  [ENT_DIMENSION_SCORE_AUDIT] = { "audit", N_ ("Audit"), N_ ("The run the score comes from"),
                                  ENT_TYPE_REFERENCE, .target = "audit" },
  [ENT_DIMENSION_SCORE_SCORED_ON]
  = { "scored-on", N_ ("Scored on"), N_ ("The day of the score"), ENT_TYPE_DATE, .column = true },
  [ENT_DIMENSION_SCORE_SCORE]
  = { "score", N_ ("Score"), N_ ("How far apart the sides are"), ENT_TYPE_CHOICE,
      .choices = ent_misalignment_choices, .required = true, .column = true },
  [ENT_DIMENSION_SCORE_EVIDENCE]
  = { "evidence", N_ ("Evidence"), N_ ("What was said, seen or measured that shows it"),
      ENT_TYPE_LONG_TEXT },
  [ENT_DIMENSION_SCORE_ROOT_CAUSE]
  = { "root-cause", N_ ("Root cause"), N_ ("Why the sides are apart"), ENT_TYPE_CHOICE,
      .choices = ent_root_cause_choices, .column = true },
  [ENT_DIMENSION_SCORE_REMEDIATION]
  = { "remediation", N_ ("Remediation"), N_ ("What will be done to bring the score down"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Remediation") },
  [ENT_DIMENSION_SCORE_REMEDIATION_OWNER]
  = { "remediation-owner", N_ ("Owner"), N_ ("The role that sees it through"), ENT_TYPE_REFERENCE,
      .target = "role", .column = true, .group = N_ ("Remediation") },
  [ENT_DIMENSION_SCORE_REMEDIATION_DUE]
  = { "remediation-due", N_ ("Due"), N_ ("By when it is to be done"), ENT_TYPE_DATE, .column = true,
      .group = N_ ("Remediation") },
  [ENT_DIMENSION_SCORE_RESCORE]
  = { "rescore", N_ ("Score after"), N_ ("The score after the remediation"), ENT_TYPE_CHOICE,
      .choices = ent_misalignment_choices, .column = true, .group = N_ ("Remediation") },
  [ENT_DIMENSION_SCORE_RESCORED_ON]
  = { "rescored-on", N_ ("Scored again on"), N_ ("The day of the second score"), ENT_TYPE_DATE,
      .group = N_ ("Remediation") },
};

static gboolean
check_dimension_score (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_DIMENSION_SCORE_SCORED_ON,
                               ENT_DIMENSION_SCORE_RESCORED_ON, error)
         && ent_check_needs (change, ENT_DIMENSION_SCORE_RESCORED_ON, ENT_DIMENSION_SCORE_RESCORE,
                             error);
}

const EntKind ent_dimension_score_kind = {
  .name = "dimension-score",
  .label = N_ ("Dimension score"),
  .label_plural = N_ ("Dimension scores"),
  .help = N_ ("Score how far apart the sides are in each dimension; "
              "4 and 5 need a remediation before the contract."),
  .icon = "view-sort-descending-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (dimension_score_fields),
  .title_field = ENT_DIMENSION_SCORE_DIMENSION,
  .check = check_dimension_score,
};
