/* SPDX-License-Identifier: GPL-3.0-or-later
 * Decision: what a meeting decided, why, and what it turned down. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-error.h"
#include "ent-minutes-check.h"
#include "ent-record.h"

static const EntChoice outcome_choices[] = {
  { "adopted", N_ ("Adopted"), N_ ("The motion carried") },
  { "rejected", N_ ("Rejected"), N_ ("The motion did not carry") },
  { "deferred", N_ ("Deferred"), N_ ("To be decided later") },
  { NULL, NULL, NULL },
};

static const EntField decision_fields[] = {
  [ENT_DECISION_MEETING]
  = { "meeting", N_ ("Meeting"), N_ ("The meeting that decided"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .event = true, .target = "meeting" },
  [ENT_DECISION_TITLE] = { "title", N_ ("Title"), N_ ("The decision in one line"), ENT_TYPE_TEXT,
                           .required = true, .column = true },
  [ENT_DECISION_ITEM] = { "item", N_ ("Agenda item"), N_ ("The topic it was decided under"),
                          ENT_TYPE_REFERENCE, .confidential = true, .target = "agenda-item" },
  [ENT_DECISION_DECISION_TYPE] = { "decision-type", N_ ("Decision type"),
                                   N_ ("Which kind of decision it is; it says who is accountable"),
                                   ENT_TYPE_REFERENCE, .column = true, .target = "decision-type" },
  [ENT_DECISION_TEXT]
  = { "text", N_ ("Decided"), N_ ("The decision in the words that hold"), ENT_TYPE_LONG_TEXT },
  [ENT_DECISION_WHY]
  = { "why", N_ ("Why"), N_ ("The reasons, for those who were not there"), ENT_TYPE_LONG_TEXT },
  [ENT_DECISION_ALTERNATIVES]
  = { "alternatives", N_ ("Alternatives rejected"),
      N_ ("What else was on the table and why it was turned down"), ENT_TYPE_LONG_TEXT },
  [ENT_DECISION_OUTCOME]
  = { "outcome", N_ ("Outcome"), N_ ("What became of the motion"), ENT_TYPE_CHOICE,
      .required = true, .column = true, .choices = outcome_choices, .initial = "adopted",
      .group = N_ ("Vote") },
  [ENT_DECISION_DECIDED_AT]
  = { "decided-at", N_ ("Decided at"),
      N_ ("The moment of the vote; who was in the room then counts for the quorum"),
      ENT_TYPE_DATE_TIME, .column = true, .group = N_ ("Vote") },
  [ENT_DECISION_EFFECTIVE_FROM]
  = { "effective-from", N_ ("Effective from"), N_ ("The day the decision takes effect"),
      ENT_TYPE_DATE, .column = true, .group = N_ ("Validity") },
  [ENT_DECISION_VALID_UNTIL]
  = { "valid-until", N_ ("Valid until"), N_ ("The last day it holds; empty: until changed"),
      ENT_TYPE_DATE, .group = N_ ("Validity") },
  [ENT_DECISION_SUPERSEDES]
  = { "supersedes", N_ ("Supersedes"), N_ ("The earlier decision this one replaces"),
      ENT_TYPE_REFERENCE, .target = "decision", .group = N_ ("Validity") },
  [ENT_DECISION_AFFECTS]
  = { "affects", N_ ("Affects"), N_ ("The records the decision changes or settles"),
      ENT_TYPE_REFERENCE, .many = true, .confidential = true, .group = N_ ("Validity"),
      .aside = true },
};

/* A decision is taken under a topic of its own meeting. */
static gboolean
check_item (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) item = ent_record_dup_reference (change->record, ENT_DECISION_ITEM);
  g_autofree char *title = NULL;
  g_autofree char *item_title = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || item == NULL
      || ent_record_equals (item, ENT_AGENDA_ITEM_MEETING,
                            ent_record_get_text (change->record, ENT_DECISION_MEETING)))
    return TRUE;
  title = ent_record_dup_title (change->record);
  item_title = ent_record_dup_title (item);
  /* Translators: the first %s is a decision, the second a topic. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s” was decided in another meeting than “%s”; choose a topic of that meeting."),
               title, item_title);
  return FALSE;
}

static gboolean
check_decision (const EntChange *change, GError **error)
{
  return ent_minutes_check_child (change, ENT_DECISION_MEETING, TRUE, error)
         && check_item (change, error)
         && ent_check_not_itself (change, ENT_DECISION_SUPERSEDES, error)
         && ent_check_date_order (change, ENT_DECISION_EFFECTIVE_FROM, ENT_DECISION_VALID_UNTIL,
                                  error);
}

const EntKind ent_decision_kind = {
  .name = "decision",
  .label = N_ ("Decision"),
  .label_plural = N_ ("Decisions"),
  .help = N_ ("Record what was decided, why, and what was turned down."),
  .icon = "emblem-ok-symbolic",
  .feature = "committee",
  ENT_FIELDS (decision_fields),
  .title_field = ENT_DECISION_TITLE,
  .agreements = true,
  .check = check_decision,
};
