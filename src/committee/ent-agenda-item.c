/* SPDX-License-Identifier: GPL-3.0-or-later
 * Agenda item: a topic of one meeting and what came of it. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-minutes-check.h"

const EntChoice ent_agenda_item_type_choices[] = {
  { "information", N_ ("Information"), N_ ("The meeting takes note") },
  { "discussion", N_ ("Discussion"), N_ ("The meeting talks it through") },
  { "decision", N_ ("Decision"), N_ ("The meeting is asked to decide") },
  { "review", N_ ("Review"), N_ ("The meeting looks at numbers or deliverables") },
  { "approval", N_ ("Approval"), N_ ("The meeting approves minutes, a checkpoint or a document") },
  { NULL, NULL, NULL },
};

static const EntChoice state_choices[] = {
  { "undiscussed", N_ ("Undiscussed"), N_ ("The meeting has not got to it") },
  { "discussed", N_ ("Discussed"), N_ ("Done with") },
  { "carried", N_ ("Carried forward"), N_ ("Goes on the agenda of the next meeting") },
  { NULL, NULL, NULL },
};

static const EntField agenda_item_fields[] = {
  [ENT_AGENDA_ITEM_MEETING]
  = { "meeting", N_ ("Meeting"), N_ ("The meeting on whose agenda it stands"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "meeting" },
  [ENT_AGENDA_ITEM_NUMBER]
  = { "number", N_ ("Number"), N_ ("Place on the agenda, counted from 1"), ENT_TYPE_INTEGER,
      .column = true, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_AGENDA_ITEM_TITLE] = { "title", N_ ("Topic"), N_ ("The topic as it stands on the agenda"),
                              ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_AGENDA_ITEM_TYPE]
  = { "type", N_ ("Kind"), N_ ("What the topic asks of the meeting"), ENT_TYPE_CHOICE,
      .column = true, .choices = ent_agenda_item_type_choices, .initial = "discussion" },
  [ENT_AGENDA_ITEM_PLANNED] = { "planned", N_ ("Time"), N_ ("How long the topic should take"),
                                ENT_TYPE_DURATION, .column = true },
  [ENT_AGENDA_ITEM_PRESENTER] = { "presenter", N_ ("Presented by"), N_ ("Who opens the topic"),
                                  ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder" },
  [ENT_AGENDA_ITEM_ABOUT]
  = { "about", N_ ("About"), N_ ("The records the topic is about, pulled into the meeting pack"),
      ENT_TYPE_REFERENCE, .many = true, .aside = true },
  [ENT_AGENDA_ITEM_RECURRING]
  = { "recurring", N_ ("Recurring"), N_ ("Comes back on the agenda of the next meeting by itself"),
      ENT_TYPE_BOOLEAN, .initial = "false", .aside = true },
  [ENT_AGENDA_ITEM_CARRIED_FROM]
  = { "carried-from", N_ ("Carried from"), N_ ("The item of an earlier meeting this one continues"),
      ENT_TYPE_REFERENCE, .target = "agenda-item" },
  [ENT_AGENDA_ITEM_STATE]
  = { "state", N_ ("State"), N_ ("Whether the meeting got to it"), ENT_TYPE_CHOICE, .column = true,
      .choices = state_choices, .initial = "undiscussed", .group = N_ ("Outcome") },
  [ENT_AGENDA_ITEM_NOTES]
  = { "notes", N_ ("Notes"), N_ ("What was said; written while the meeting is in progress"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Outcome"), .event = true },
};

/* The agenda is prepared until the meeting is closed; notes and states are what comes of it. */
static gboolean
check_agenda_item (const EntChange *change, GError **error)
{
  gboolean outcome = ent_minutes_writes (change, ENT_AGENDA_ITEM_NOTES, NULL)
                     || ent_minutes_writes (change, ENT_AGENDA_ITEM_STATE, "undiscussed");

  return ent_minutes_check_child (change, ENT_AGENDA_ITEM_MEETING, outcome, error);
}

const EntKind ent_agenda_item_kind = {
  .name = "agenda-item",
  .label = N_ ("Agenda item"),
  .label_plural = N_ ("Agenda items"),
  .help = N_ ("Put a topic on the agenda, with its time and who presents it."),
  .icon = "view-list-ordered-symbolic",
  .feature = "committee",
  ENT_FIELDS (agenda_item_fields),
  .title_field = ENT_AGENDA_ITEM_TITLE,
  .check = check_agenda_item,
};
