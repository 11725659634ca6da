/* SPDX-License-Identifier: GPL-3.0-or-later
 * Action item: who does what by when. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice state_choices[] = {
  { "open", N_ ("Open"), N_ ("Nobody has begun") },
  { "in-progress", N_ ("In progress"), N_ ("Under way") },
  { "done", N_ ("Done"), NULL },
  { "dropped", N_ ("Dropped"), N_ ("No longer needed; the notes say why") },
  { NULL, NULL, NULL },
};

static const EntField action_item_fields[] = {
  [ENT_ACTION_ITEM_TITLE]
  = { "title", N_ ("Title"), N_ ("What is to be done, beginning with a verb"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_ACTION_ITEM_OWNER] = { "owner", N_ ("Owner"), N_ ("The one person who sees to it"),
                              ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder" },
  [ENT_ACTION_ITEM_DUE]
  = { "due", N_ ("Due"), N_ ("The day it must be done"), ENT_TYPE_DATE, .column = true },
  [ENT_ACTION_ITEM_STATE]
  = { "state", N_ ("State"), N_ ("How far it is"), ENT_TYPE_CHOICE, .required = true,
      .column = true, .choices = state_choices, .initial = "open" },
  [ENT_ACTION_ITEM_CLOSED_ON]
  = { "closed-on", N_ ("Closed on"), N_ ("The day it was done or dropped"), ENT_TYPE_DATE,
      .event = true },
  [ENT_ACTION_ITEM_MEETING]
  = { "meeting", N_ ("From meeting"), N_ ("The meeting that asked for it"), ENT_TYPE_REFERENCE,
      .column = true, .target = "meeting" },
  [ENT_ACTION_ITEM_ITEM] = { "item", N_ ("From agenda item"), N_ ("The topic it came up under"),
                             ENT_TYPE_REFERENCE, .target = "agenda-item" },
  [ENT_ACTION_ITEM_ABOUT]
  = { "about", N_ ("About"), N_ ("The records it is about"), ENT_TYPE_REFERENCE, .many = true },
  [ENT_ACTION_ITEM_NOTES]
  = { "notes", N_ ("Notes"), N_ ("What is to be done in detail, how it goes, why it was dropped"),
      ENT_TYPE_LONG_TEXT },
};

const EntKind ent_action_item_kind = {
  .name = "action-item",
  .label = N_ ("Action item"),
  .label_plural = N_ ("Action items"),
  .help
  = N_ ("Record who does what by when; it is carried from meeting to meeting until it is closed."),
  .icon = "ent-actions-symbolic",
  .feature = "committee",
  ENT_FIELDS (action_item_fields),
  .title_field = ENT_ACTION_ITEM_TITLE,
};
