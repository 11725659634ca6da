/* SPDX-License-Identifier: GPL-3.0-or-later
 * Deal review: one deal looked at in a meeting, both sides’ activity beside each other. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-minutes-check.h"

static const EntField deal_review_fields[] = {
  [ENT_DEAL_REVIEW_MEETING]
  = { "meeting", N_ ("Meeting"), N_ ("The meeting that looks at the deal"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .event = true, .target = "meeting" },
  [ENT_DEAL_REVIEW_NUMBER] = { "number", N_ ("Number"), N_ ("Place in the review, counted from 1"),
                               ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_DEAL_REVIEW_DEAL] = { "deal", N_ ("Deal"), N_ ("The deal’s name in the sales system"),
                             ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_DEAL_REVIEW_STAGE] = { "stage", N_ ("Stage"), N_ ("The opportunity stage the deal is in"),
                              ENT_TYPE_TEXT, .column = true },
  [ENT_DEAL_REVIEW_VALUE]
  = { "value", N_ ("Value"), N_ ("What the deal is worth"), ENT_TYPE_MONEY, .column = true },
  [ENT_DEAL_REVIEW_CLOSES_ON]
  = { "closes-on", N_ ("Expected to close"), N_ ("The day the forecast gives"), ENT_TYPE_DATE,
      .column = true },
  [ENT_DEAL_REVIEW_MARKETING_TOUCHES]
  = { "marketing-touches", N_ ("Marketing touches"),
      N_ ("Which programmes reached whom in the buying committee"), ENT_TYPE_LONG_TEXT },
  [ENT_DEAL_REVIEW_SALES_ACTIVITY]
  = { "sales-activity", N_ ("Sales activity"), N_ ("Calls, meetings and offers so far"),
      ENT_TYPE_LONG_TEXT },
  [ENT_DEAL_REVIEW_SLIP_MARKETING]
  = { "slip-marketing", N_ ("Marketing expects a slip"),
      N_ ("Marketing’s leader names it among the three deals most likely to slip"),
      ENT_TYPE_BOOLEAN, .column = true, .initial = "false" },
  [ENT_DEAL_REVIEW_SLIP_SALES]
  = { "slip-sales", N_ ("Sales expects a slip"),
      N_ ("Sales’ leader names it among the three deals most likely to slip"), ENT_TYPE_BOOLEAN,
      .column = true, .initial = "false" },
  [ENT_DEAL_REVIEW_RISK]
  = { "risk", N_ ("Risk"), N_ ("What may keep it from closing"), ENT_TYPE_LONG_TEXT },
  [ENT_DEAL_REVIEW_NEXT_STEP]
  = { "next-step", N_ ("Next step"), N_ ("Who does what next"), ENT_TYPE_TEXT, .column = true },
};

/* Deals are prepared before the meeting and talked through in it. */
static gboolean
check_deal_review (const EntChange *change, GError **error)
{
  return ent_minutes_check_child (change, ENT_DEAL_REVIEW_MEETING, FALSE, error);
}

const EntKind ent_deal_review_kind = {
  .name = "deal-review",
  .label = N_ ("Deal review"),
  .label_plural = N_ ("Deal reviews"),
  .help = N_ ("Go through a deal by name, marketing touches beside sales activity."),
  .icon = "view-paged-symbolic",
  .feature = "committee",
  ENT_FIELDS (deal_review_fields),
  .title_field = ENT_DEAL_REVIEW_DEAL,
  .check = check_deal_review,
};
