/* SPDX-License-Identifier: GPL-3.0-or-later
 * Body: a committee or review, its cadence, its quorum and how it decides. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-error.h"
#include "ent-record.h"

static const EntChoice type_choices[] = {
  { "steering-committee", N_ ("Steering committee"),
    N_ ("Seats marketing, sales, operations and the consulting lead; monthly on outcomes, "
        "quarterly on direction") },
  { "execution-review", N_ ("Weekly execution review"),
    N_ ("Goes through four fixed topics every week") },
  { "marketing-sales-review", N_ ("Marketing and sales review"),
    N_ ("Both functions look at shared numbers and handoffs") },
  { "deal-review", N_ ("Deal review"),
    N_ ("Goes by deal name, marketing touches beside sales activity") },
  { "other", N_ ("Other body"), N_ ("Any other group that meets and decides") },
  { NULL, NULL, NULL },
};

static const EntChoice cadence_choices[] = {
  { "weekly", N_ ("Weekly"), NULL },
  { "fortnightly", N_ ("Every two weeks"), NULL },
  { "monthly", N_ ("Monthly"), NULL },
  { "quarterly", N_ ("Quarterly"), NULL },
  { "half-yearly", N_ ("Twice a year"), NULL },
  { "yearly", N_ ("Yearly"), NULL },
  { "as-needed", N_ ("As needed"), N_ ("No meeting is ever overdue") },
  { NULL, NULL, NULL },
};

static const EntChoice weekday_choices[] = {
  { "monday", N_ ("Monday"), NULL },       { "tuesday", N_ ("Tuesday"), NULL },
  { "wednesday", N_ ("Wednesday"), NULL }, { "thursday", N_ ("Thursday"), NULL },
  { "friday", N_ ("Friday"), NULL },       { "saturday", N_ ("Saturday"), NULL },
  { "sunday", N_ ("Sunday"), NULL },       { NULL, NULL, NULL },
};

static const EntField body_fields[] = {
  [ENT_BODY_NAME] = { "name", N_ ("Name"), N_ ("What the body is called, as “Steering committee”"),
                      ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_BODY_TYPE]
  = { "type", N_ ("Kind"), N_ ("What sort of body it is; it decides what the rules expect of it"),
      ENT_TYPE_CHOICE, .required = true, .column = true, .choices = type_choices,
      .initial = "other" },
  [ENT_BODY_PURPOSE] = { "purpose", N_ ("Purpose"),
                         N_ ("What the body is for and what it does not do"), ENT_TYPE_LONG_TEXT },
  [ENT_BODY_CHAIR] = { "chair", N_ ("Chair"), N_ ("The role that leads its meetings"),
                       ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_BODY_SECRETARY] = { "secretary", N_ ("Minutes by"),
                           N_ ("The role that prepares the meetings and writes the minutes"),
                           ENT_TYPE_REFERENCE, .target = "role" },
  [ENT_BODY_CADENCE]
  = { "cadence", N_ ("Meets"),
      N_ ("How often the body meets; a meeting not held in time becomes a finding"),
      ENT_TYPE_CHOICE, .column = true, .choices = cadence_choices, .group = N_ ("Cadence") },
  [ENT_BODY_WEEKDAY] = { "weekday", N_ ("Weekday"), N_ ("The weekday it usually meets on"),
                         ENT_TYPE_CHOICE, .choices = weekday_choices, .group = N_ ("Cadence") },
  [ENT_BODY_CADENCE_RULE]
  = { "cadence-rule", N_ ("Rule"),
      N_ ("The rest of the rule in words, as “first Tuesday, quarterly on direction”"),
      ENT_TYPE_TEXT, .group = N_ ("Cadence") },
  [ENT_BODY_STARTS_ON]
  = { "starts-on", N_ ("First meeting"), N_ ("The day from which the cadence counts"),
      ENT_TYPE_DATE, .group = N_ ("Cadence") },
  [ENT_BODY_ENDS_ON] = { "ends-on", N_ ("Last meeting"),
                         N_ ("The day the body is dissolved; no meeting is expected after it"),
                         ENT_TYPE_DATE, .group = N_ ("Cadence") },
  [ENT_BODY_DURATION] = { "duration", N_ ("Duration"), N_ ("How long a meeting usually takes"),
                          ENT_TYPE_DURATION, .group = N_ ("Cadence") },
  [ENT_BODY_QUORUM]
  = { "quorum", N_ ("Quorum"),
      N_ ("The share of voting seats that must be in the room for a decision, as 2/3"),
      ENT_TYPE_FRACTION, .column = true, .initial = "1/2", .group = N_ ("Deciding") },
  [ENT_BODY_MAJORITY]
  = { "majority", N_ ("Majority"),
      N_ ("The share of the votes cast that carries a decision: 1/2 is more than half, 2/3 is at "
          "least two thirds"),
      ENT_TYPE_FRACTION, .column = true, .initial = "1/2", .group = N_ ("Deciding") },
  [ENT_BODY_SUSPENSION] = { "suspension", N_ ("Suspended after"),
                            N_ ("Missed meetings in a row after which a seat loses its vote until "
                                "it is back; empty: never"),
                            ENT_TYPE_INTEGER, .minimum = 1, .maximum = 99,
                            .unit = N_ ("missed meetings"), .group = N_ ("Deciding") },
  [ENT_BODY_PATH] = { "path", N_ ("If it cannot agree"),
                      N_ ("The escalation path a disagreement in this body takes"),
                      ENT_TYPE_REFERENCE, .target = "escalation-path", .group = N_ ("Deciding") },
  [ENT_BODY_NOTES]
  = { "notes", N_ ("Notes"),
      N_ ("Anything else worth keeping; stays with the engagement when the "
          "agreements are handed over"),
      ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Deciding"), .aside = true },
};

/* A share of people is more than none of them and no more than all. */
static gboolean
check_share (const EntChange *change, guint field, GError **error)
{
  g_autofree char *title = NULL;
  EntFraction share;

  if (change->operation == ENT_OPERATION_REMOVE
      || !ent_record_get_fraction (change->record, field, &share)
      || (share.numerator > 0 && share.numerator <= share.denominator))
    return TRUE;
  title = ent_record_dup_title (change->record);
  /* Translators: a body, then the label of a field and its value. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s”: “%s” is %s; give a share above 0 and up to 1, as 2/3."), title,
               _ (ent_body_kind.fields[field].label), ent_record_get_text (change->record, field));
  return FALSE;
}

static gboolean
check_body (const EntChange *change, GError **error)
{
  return check_share (change, ENT_BODY_QUORUM, error)
         && check_share (change, ENT_BODY_MAJORITY, error)
         && ent_check_date_order (change, ENT_BODY_STARTS_ON, ENT_BODY_ENDS_ON, error);
}

const EntKind ent_body_kind = {
  .name = "body",
  .label = N_ ("Body"),
  .label_plural = N_ ("Bodies"),
  .help = N_ ("Set up the committees and reviews that govern the engagement, with who sits in them "
              "and how they decide."),
  .icon = "system-users-symbolic",
  .feature = "committee",
  ENT_FIELDS (body_fields),
  .title_field = ENT_BODY_NAME,
  .citable = true,
  .agreements = true,
  .check = check_body,
};
