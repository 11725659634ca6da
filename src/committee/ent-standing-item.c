/* SPDX-License-Identifier: GPL-3.0-or-later
 * Standing item: a topic every new meeting of a body starts with. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField standing_item_fields[] = {
  [ENT_STANDING_ITEM_BODY]
  = { "body", N_ ("Body"), N_ ("The body whose meetings begin with this agenda"),
      ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "body" },
  [ENT_STANDING_ITEM_NUMBER]
  = { "number", N_ ("Number"), N_ ("Place on the agenda, counted from 1"), ENT_TYPE_INTEGER,
      .column = true, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_STANDING_ITEM_TITLE] = { "title", N_ ("Topic"), N_ ("The topic as it stands on the agenda"),
                                ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_STANDING_ITEM_TYPE]
  = { "type", N_ ("Kind"), N_ ("What the topic asks of the meeting"), ENT_TYPE_CHOICE,
      .column = true, .choices = ent_agenda_item_type_choices, .initial = "discussion" },
  [ENT_STANDING_ITEM_PLANNED] = { "planned", N_ ("Time"), N_ ("How long the topic should take"),
                                  ENT_TYPE_DURATION, .column = true },
  [ENT_STANDING_ITEM_PRESENTER]
  = { "presenter", N_ ("Presented by"), N_ ("The role that prepares and opens the topic"),
      ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_STANDING_ITEM_WHAT]
  = { "what", N_ ("What it covers"), N_ ("What to look at every time"), ENT_TYPE_LONG_TEXT },
};

const EntKind ent_standing_item_kind = {
  .name = "standing-item",
  .label = N_ ("Standing item"),
  .label_plural = N_ ("Standing items"),
  .help = N_ ("List the topics that are on the agenda of every meeting of the body."),
  .icon = "view-list-bullet-symbolic",
  .feature = "committee",
  ENT_FIELDS (standing_item_fields),
  .title_field = ENT_STANDING_ITEM_TITLE,
  .agreements = true,
};
