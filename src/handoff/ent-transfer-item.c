/* SPDX-License-Identifier: GPL-3.0-or-later
 * Transfer item: something that goes from a consulting role to an internal one. */
#include "ent-handoff-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice type_choices[] = {
  { "dashboard", N_ ("Dashboard"), N_ ("Numbers somebody must keep right") },
  { "process-document", N_ ("Process document"), N_ ("How something is done") },
  { "governance-duty", N_ ("Governance duty"), N_ ("Chairing, minutes, reviews, clocks") },
  { "system-access", N_ ("System access"), N_ ("Accounts and rights") },
  { "data", N_ ("Data"), N_ ("Lists, models, definitions") },
  { "training", N_ ("Training"), N_ ("Something people must be able to do") },
  { "other", N_ ("Something else"), NULL },
  { NULL, NULL, NULL },
};

static const EntChoice state_choices[] = {
  { "planned", N_ ("Planned"), NULL },
  { "in-progress", N_ ("In progress"), N_ ("Being handed over") },
  { "handed-over", N_ ("Handed over"), N_ ("The new owner has it and has not yet accepted") },
  { "accepted", N_ ("Accepted"), N_ ("The new owner runs it") },
  { NULL, NULL, NULL },
};

static const EntField transfer_item_fields[] = {
  [ENT_TRANSFER_ITEM_TITLE]
  = { "title", N_ ("Title"), N_ ("What is handed over, as “Pipeline dashboard”"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_TRANSFER_ITEM_TYPE]
  = { "type", N_ ("Kind"), N_ ("What sort of thing it is"), ENT_TYPE_CHOICE, .required = true,
      .column = true, .choices = type_choices },
  [ENT_TRANSFER_ITEM_WHAT]
  = { "what", N_ ("What it includes"),
      N_ ("What belongs to it, and what somebody must know to run it"), ENT_TYPE_LONG_TEXT },
  [ENT_TRANSFER_ITEM_FROM] = { "from", N_ ("From"), N_ ("The consulting role that hands it over"),
                               ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_TRANSFER_ITEM_TO] = { "to", N_ ("To"), N_ ("The internal role that takes it over"),
                             ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_TRANSFER_ITEM_DUE]
  = { "due", N_ ("Due"), N_ ("The day it must be handed over"), ENT_TYPE_DATE, .column = true },
  [ENT_TRANSFER_ITEM_STATE]
  = { "state", N_ ("State"), N_ ("How far the transfer is"), ENT_TYPE_CHOICE, .required = true,
      .column = true, .choices = state_choices, .initial = "planned" },
  [ENT_TRANSFER_ITEM_LOCATION]
  = { "location", N_ ("Where it is"), N_ ("Where the new owner finds it: system, folder, link"),
      ENT_TYPE_TEXT },
  [ENT_TRANSFER_ITEM_ACCEPTED_BY]
  = { "accepted-by", N_ ("Accepted by"), N_ ("Who took it over"), ENT_TYPE_REFERENCE,
      .column = true, .target = "stakeholder", .group = N_ ("Acceptance"), .event = true },
  [ENT_TRANSFER_ITEM_ACCEPTED_ON]
  = { "accepted-on", N_ ("Accepted on"), N_ ("The day it was taken over"), ENT_TYPE_DATE,
      .group = N_ ("Acceptance"), .event = true },
  [ENT_TRANSFER_ITEM_ABOUT] = { "about", N_ ("About"), N_ ("The records it is about"),
                                ENT_TYPE_REFERENCE, .many = true, .group = N_ ("Acceptance") },
  [ENT_TRANSFER_ITEM_NOTES] = { "notes", N_ ("Notes"), N_ ("What was shown, trained or left open"),
                                ENT_TYPE_LONG_TEXT, .group = N_ ("Acceptance") },
};

const EntKind ent_transfer_item_kind = {
  .name = "transfer-item",
  .label = N_ ("Transfer item"),
  .label_plural = N_ ("Transfer items"),
  .help = N_ ("List what the consultants hand over, to whom, and whether it was taken."),
  .icon = "ent-handoff-symbolic",
  .feature = "handoff",
  ENT_FIELDS (transfer_item_fields),
  .title_field = ENT_TRANSFER_ITEM_TITLE,
};
