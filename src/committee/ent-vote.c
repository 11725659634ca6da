/* SPDX-License-Identifier: GPL-3.0-or-later
 * Vote: how one person voted on one decision. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-minutes-check.h"
#include "ent-record.h"

static const EntChoice choice_choices[] = {
  { "for", N_ ("For"), NULL },
  { "against", N_ ("Against"), NULL },
  { "abstain", N_ ("Abstention"), N_ ("Counts for the quorum, not for the majority") },
  { NULL, NULL, NULL },
};

static const EntField vote_fields[] = {
  [ENT_VOTE_DECISION] = { "decision", N_ ("Decision"), N_ ("What was voted on"), ENT_TYPE_REFERENCE,
                          .required = true, .owning = true, .event = true, .target = "decision" },
  [ENT_VOTE_STAKEHOLDER] = { "stakeholder", N_ ("Person"), N_ ("Who voted"), ENT_TYPE_REFERENCE,
                             .required = true, .column = true, .target = "stakeholder" },
  [ENT_VOTE_CHOICE]
  = { "choice", N_ ("Vote"), N_ ("How they voted"), ENT_TYPE_CHOICE, .required = true,
      .column = true, .choices = choice_choices, .initial = "for" },
  [ENT_VOTE_NOTE] = { "note", N_ ("Note"), N_ ("A reservation or statement for the minutes"),
                      ENT_TYPE_TEXT, .column = true },
};

static gboolean
check_vote (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) decision = ent_record_dup_parent (change->record);
  g_autoptr (EntRecord) meeting = decision != NULL ? ent_record_dup_parent (decision) : NULL;

  return ent_minutes_check (change, meeting, TRUE, error)
         && ent_check_unlike_siblings (change, ENT_VOTE_STAKEHOLDER, error);
}

const EntKind ent_vote_kind = {
  .name = "vote",
  .label = N_ ("Vote"),
  .label_plural = N_ ("Votes"),
  .help = N_ ("Note how each person voted."),
  .icon = "checkbox-checked-symbolic",
  .feature = "committee",
  ENT_FIELDS (vote_fields),
  .title_field = ENT_VOTE_STAKEHOLDER,
  .check = check_vote,
};
