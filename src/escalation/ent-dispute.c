/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dispute: a disagreement on its way through an escalation path. */
#include "ent-escalation-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-error.h"
#include "ent-record.h"

static const EntChoice state_choices[] = {
  { "open", N_ ("Open"), N_ ("Waits for a decision; its clock runs") },
  { "decided", N_ ("Decided"), N_ ("A level has decided") },
  { "withdrawn", N_ ("Withdrawn"), N_ ("Whoever raised it does not pursue it") },
  { NULL, NULL, NULL },
};

static const EntField dispute_fields[] = {
  [ENT_DISPUTE_TITLE] = { "title", N_ ("Title"), N_ ("The disagreement in a few words"),
                          ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_DISPUTE_WHAT] = { "what", N_ ("What is disputed"),
                         N_ ("What each side holds, so that somebody who was not there can decide"),
                         ENT_TYPE_LONG_TEXT },
  [ENT_DISPUTE_ABOUT]
  = { "about", N_ ("About"),
      N_ ("The record the dispute is about: a deliverable, a term, an agreement…"),
      ENT_TYPE_REFERENCE, .column = true },
  [ENT_DISPUTE_INVESTMENT]
  = { "investment", N_ ("About investment"),
      N_ ("The dispute is about money to be spent; the path’s arbiter then has the last word"),
      ENT_TYPE_BOOLEAN, .initial = "false" },
  [ENT_DISPUTE_RAISED_BY] = { "raised-by", N_ ("Raised by"), N_ ("Who raised the dispute"),
                              ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder" },
  [ENT_DISPUTE_RAISED_ON]
  = { "raised-on", N_ ("Raised on"), N_ ("The day the first level’s clock started"), ENT_TYPE_DATE,
      .required = true, .column = true },
  [ENT_DISPUTE_PATH]
  = { "path", N_ ("Path"), N_ ("The escalation path the dispute takes"), ENT_TYPE_REFERENCE,
      .target = "escalation-path", .group = N_ ("Where it stands") },
  [ENT_DISPUTE_LEVEL]
  = { "level", N_ ("Current level"), N_ ("The level that has to decide now"), ENT_TYPE_REFERENCE,
      .column = true, .target = "escalation-level", .group = N_ ("Where it stands") },
  [ENT_DISPUTE_OWNER]
  = { "owner", N_ ("Owner"), N_ ("Who sees to it that the dispute is decided in time"),
      ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder",
      .group = N_ ("Where it stands") },
  [ENT_DISPUTE_STATE]
  = { "state", N_ ("State"), N_ ("Whether the dispute still waits for a decision"), ENT_TYPE_CHOICE,
      .required = true, .column = true, .choices = state_choices, .initial = "open",
      .group = N_ ("Where it stands") },
  [ENT_DISPUTE_RESOLUTION]
  = { "resolution", N_ ("Resolution"), N_ ("What was decided, in words both sides would sign"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Outcome") },
  [ENT_DISPUTE_RESOLUTION_WHY] = { "resolution-why", N_ ("Why"), N_ ("Why it was decided this way"),
                                   ENT_TYPE_LONG_TEXT, .group = N_ ("Outcome") },
  [ENT_DISPUTE_CLOSED_ON]
  = { "closed-on", N_ ("Closed on"), N_ ("The day the dispute was decided or withdrawn"),
      ENT_TYPE_DATE, .group = N_ ("Outcome"), .event = true },
  [ENT_DISPUTE_NOTES] = { "notes", N_ ("Notes"),
                          N_ ("Anything else worth keeping; stays with the engagement when the "
                              "agreements are handed over"),
                          ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Outcome") },
};

/* The current level is one of the path the dispute takes. */
static gboolean
check_level (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) level = ent_record_dup_reference (change->record, ENT_DISPUTE_LEVEL);
  const char *path = ent_record_get_text (change->record, ENT_DISPUTE_PATH);
  g_autofree char *title = NULL;
  g_autofree char *level_title = NULL;
  g_autofree char *path_title = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || level == NULL || path == NULL
      || ent_record_equals (level, ENT_ESCALATION_LEVEL_PATH, path))
    return TRUE;
  title = ent_record_dup_title (change->record);
  level_title = ent_record_dup_title (level);
  path_title = ent_record_dup_display (change->record, ENT_DISPUTE_PATH);
  /* Translators: a dispute, an escalation level, an escalation path. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s” is at the level “%s”, which is not part of “%s”; choose a level of that "
                  "path."),
               title, level_title, path_title);
  return FALSE;
}

static gboolean
check_dispute (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_DISPUTE_RAISED_ON, ENT_DISPUTE_CLOSED_ON, error)
         && check_level (change, error);
}

const EntKind ent_dispute_kind = {
  .name = "dispute",
  .label = N_ ("Dispute"),
  .label_plural = N_ ("Disputes"),
  .help = N_ ("Record a disagreement that must not be left lying: who raised it, who has it now, "
              "and until when."),
  .icon = "ent-disputes-symbolic",
  .feature = "escalation",
  ENT_FIELDS (dispute_fields),
  .title_field = ENT_DISPUTE_TITLE,
  .check = check_dispute,
};
