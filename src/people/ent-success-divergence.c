/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pairs of stakeholders whose ideas of success part, and how that was settled. */
#include "ent-people-kinds.h"

#include "ent-check.h"
#include "ent-error.h"
#include "ent-record.h"

#include <glib/gi18n-lib.h>

static const EntField success_divergence_fields[] = {
  [ENT_SUCCESS_DIVERGENCE_DIFFERENCE]
  = { "difference", N_ ("Difference"),
      N_ ("In one sentence, what the one calls success and the other does not"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_FIRST]
  = { "first", N_ ("First stakeholder"), N_ ("One of the two who differ"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_SECOND]
  = { "second", N_ ("Second stakeholder"), N_ ("The other of the two who differ"),
      ENT_TYPE_REFERENCE, .target = "stakeholder", .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE]
  = { "root-cause", N_ ("Root cause"), N_ ("Why they differ"), ENT_TYPE_CHOICE,
      .choices = ent_root_cause_choices, .column = true },
  [ENT_SUCCESS_DIVERGENCE_SEVERITY]
  = { "severity", N_ ("Severity"), N_ ("How far apart they are"), ENT_TYPE_CHOICE,
      .choices = ent_misalignment_choices, .column = true },
  [ENT_SUCCESS_DIVERGENCE_EVIDENCE]
  = { "evidence", N_ ("Evidence"), N_ ("What was said or seen that shows it"), ENT_TYPE_LONG_TEXT },
  [ENT_SUCCESS_DIVERGENCE_RESOLUTION]
  = { "resolution", N_ ("Resolution"),
      N_ ("What both now call success, and why they could agree on it"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Resolution") },
  [ENT_SUCCESS_DIVERGENCE_RESOLVED_ON]
  = { "resolved-on", N_ ("Resolved on"), N_ ("The day they agreed; empty while it is open"),
      ENT_TYPE_DATE, .column = true, .group = N_ ("Resolution") },
  [ENT_SUCCESS_DIVERGENCE_AGREED_BY]
  = { "agreed-by", N_ ("Agreed by"), N_ ("The roles that agreed to the resolution"),
      ENT_TYPE_REFERENCE, .target = "role", .many = true, .group = N_ ("Resolution") },
};

/* It takes two to differ, and a day without words settles nothing. */
static gboolean
check_success_divergence (const EntChange *change, GError **error)
{
  EntRecord *record = change->record;
  const char *first = ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_FIRST);
  const char *second = ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_SECOND);

  if (change->operation == ENT_OPERATION_REMOVE)
    return TRUE;
  if (first != NULL && g_strcmp0 (first, second) == 0)
    {
      g_autofree char *title = ent_record_dup_title (record);

      /* Translators: %s is the title of a divergence between two stakeholders. */
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   _ ("“%s” names the same stakeholder twice; choose two who differ."), title);
      return FALSE;
    }
  return ent_check_needs (change, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON,
                          ENT_SUCCESS_DIVERGENCE_RESOLUTION, error);
}

const EntKind ent_success_divergence_kind = {
  .name = "success-divergence",
  .label = N_ ("Success divergence"),
  .label_plural = N_ ("Success divergences"),
  .help = N_ ("Record where two stakeholders would not call the same thing success, "
              "until they have agreed."),
  .icon = "object-flip-horizontal-symbolic",
  .feature = "people",
  ENT_FIELDS (success_divergence_fields),
  .title_field = ENT_SUCCESS_DIVERGENCE_DIFFERENCE,
  .check = check_success_divergence,
};
