/* SPDX-License-Identifier: GPL-3.0-or-later
 * Closed-lost debrief: what both teams learn from a lost deal. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntChoice why_choices[] = {
  { "price", N_ ("Price"), NULL },
  { "product", N_ ("Product or fit"), NULL },
  { "timing", N_ ("Timing"), N_ ("The customer was not ready to buy") },
  { "competition", N_ ("A competitor"), NULL },
  { "no-decision", N_ ("No decision"), N_ ("The customer did nothing") },
  { "relationship", N_ ("Relationship"), N_ ("We did not reach whoever decides") },
  { "qualification", N_ ("Should not have been qualified"), NULL },
  { "other", N_ ("Another reason"), NULL },
  { NULL, NULL, NULL },
};

static const EntField closed_lost_debrief_fields[] = {
  [ENT_CLOSED_LOST_DEBRIEF_DEAL]
  = { "deal", N_ ("Deal"), N_ ("The deal’s name in the sales system"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_CLOSED_LOST_DEBRIEF_LOST_ON]
  = { "lost-on", N_ ("Lost on"), N_ ("The day the deal was closed as lost"), ENT_TYPE_DATE,
      .required = true, .column = true },
  [ENT_CLOSED_LOST_DEBRIEF_VALUE]
  = { "value", N_ ("Value"), N_ ("What the deal was worth"), ENT_TYPE_MONEY, .column = true },
  [ENT_CLOSED_LOST_DEBRIEF_SEGMENT]
  = { "segment", N_ ("Segment"), N_ ("Market segment or region, as the forecast uses it"),
      ENT_TYPE_TEXT },
  [ENT_CLOSED_LOST_DEBRIEF_WHY]
  = { "why", N_ ("Why it was lost"), N_ ("The main reason"), ENT_TYPE_CHOICE, .column = true,
      .choices = why_choices, .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_STORY]
  = { "story", N_ ("What happened"), N_ ("How the deal was lost, told by those who were there"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_COMPETITOR]
  = { "competitor", N_ ("Competitor"), N_ ("Who won, if anybody did"), ENT_TYPE_TEXT,
      .column = true, .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_MESSAGE]
  = { "message", N_ ("Message that missed"), N_ ("What we said that did not land, and with whom"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_OBJECTOR]
  = { "objector", N_ ("Who objected"),
      N_ ("The member of the customer’s buying committee who objected, by function"), ENT_TYPE_TEXT,
      .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_MARKETING_VIEW]
  = { "marketing-view", N_ ("Marketing’s view"),
      N_ ("What marketing reads from the touches before the loss"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_SALES_VIEW]
  = { "sales-view", N_ ("Sales’ view"), N_ ("What sales heard in the last conversations"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_LESSON]
  = { "lesson", N_ ("What changes"), N_ ("What both teams will do differently"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Debrief") },
  [ENT_CLOSED_LOST_DEBRIEF_HELD_ON]
  = { "held-on", N_ ("Held on"), N_ ("The day both teams talked it through"), ENT_TYPE_DATE,
      .column = true, .group = N_ ("Review") },
  [ENT_CLOSED_LOST_DEBRIEF_MEETING]
  = { "meeting", N_ ("Reviewed at"), N_ ("The meeting that looked at it"), ENT_TYPE_REFERENCE,
      .column = true, .target = "meeting", .group = N_ ("Review") },
};

static gboolean
check_closed_lost_debrief (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_CLOSED_LOST_DEBRIEF_LOST_ON,
                               ENT_CLOSED_LOST_DEBRIEF_HELD_ON, error);
}

const EntKind ent_closed_lost_debrief_kind = {
  .name = "closed-lost-debrief",
  .label = N_ ("Closed-lost debrief"),
  .label_plural = N_ ("Closed-lost debriefs"),
  .help = N_ ("Look back at a lost deal: why it was lost, to whom, and which message missed."),
  .icon = "face-sad-symbolic",
  .feature = "committee",
  ENT_FIELDS (closed_lost_debrief_fields),
  .title_field = ENT_CLOSED_LOST_DEBRIEF_DEAL,
  .check = check_closed_lost_debrief,
};
