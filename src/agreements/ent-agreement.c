/* SPDX-License-Identifier: GPL-3.0-or-later
 * Agreement: what was agreed, why, who owns it and when it is looked at again. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntChoice type_choices[] = {
  { "handoff-protocol", N_ ("Handoff protocol"),
    N_ ("How a lead or deal goes from one side to the other") },
  { "sla", N_ ("Service level"), N_ ("How fast and how well each side serves the other") },
  { "customer-profile", N_ ("Ideal customer profile"), N_ ("Whom both sides want to win") },
  { "attribution-model", N_ ("Attribution model"), N_ ("Whose work counts for which revenue") },
  { "lead-scoring", N_ ("Lead scoring"), N_ ("Which signs make a lead a good one") },
  { "compensation", N_ ("Compensation"), N_ ("What people on both sides are paid for") },
  { "messaging", N_ ("Messaging"), N_ ("What both sides say at each touchpoint") },
  { "meeting-cadence", N_ ("Meeting cadence"), N_ ("Who meets how often about what") },
  { "escalation-path", N_ ("Escalation path"), N_ ("Who settles disagreements and by when") },
  { "decision-rights", N_ ("Decision rights"), N_ ("Who has which part in which decision") },
  { "reporting", N_ ("Reporting"), N_ ("Which numbers go to whom, from which source") },
  { NULL, NULL, NULL },
};

static const EntChoice status_choices[] = {
  { "draft", N_ ("Draft"), N_ ("Being written") },
  { "proposed", N_ ("Proposed"), N_ ("Ready to be signed") },
  { "in-force", N_ ("In force"), N_ ("Holds from its effective date") },
  { "superseded", N_ ("Superseded"), N_ ("Replaced by a later agreement") },
  { "retired", N_ ("Retired"), N_ ("No longer holds, nothing replaces it") },
  { NULL, NULL, NULL },
};

static const EntField agreement_fields[] = {
  [ENT_AGREEMENT_TITLE]
  = { "title", N_ ("Title"),
      N_ ("What the agreement is called, as “Lead handoff between marketing and sales”"),
      ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_AGREEMENT_TYPE]
  = { "type", N_ ("Kind"), N_ ("What the agreement settles; it decides which parts belong to it"),
      ENT_TYPE_CHOICE, .required = true, .column = true, .choices = type_choices },
  [ENT_AGREEMENT_WHAT]
  = { "what", N_ ("What"), N_ ("What was agreed, in words both sides would sign"),
      ENT_TYPE_LONG_TEXT, .required = true },
  [ENT_AGREEMENT_WHY]
  = { "why", N_ ("Why"),
      N_ ("Why it was agreed, for those who come later; without it the handoff is blocked"),
      ENT_TYPE_LONG_TEXT },
  [ENT_AGREEMENT_ALTERNATIVES]
  = { "alternatives", N_ ("Alternatives rejected"),
      N_ ("What else was considered and why it was turned down"), ENT_TYPE_LONG_TEXT },
  [ENT_AGREEMENT_OWNER]
  = { "owner", N_ ("Owner"), N_ ("The internal role that keeps the agreement alive"),
      ENT_TYPE_REFERENCE, .required = true, .column = true, .target = "role",
      .group = N_ ("Life") },
  [ENT_AGREEMENT_STATUS]
  = { "status", N_ ("Status"),
      N_ ("Where the agreement stands in its life; signatures are shown separately"),
      ENT_TYPE_CHOICE, .required = true, .column = true, .choices = status_choices,
      .initial = "draft", .group = N_ ("Life"), .aside = true },
  [ENT_AGREEMENT_EFFECTIVE_FROM]
  = { "effective-from", N_ ("Effective from"), N_ ("The day it takes effect"), ENT_TYPE_DATE,
      .column = true, .group = N_ ("Life") },
  [ENT_AGREEMENT_NEXT_REVIEW]
  = { "next-review", N_ ("Next review"), N_ ("The day its owner looks at it again"), ENT_TYPE_DATE,
      .required = true, .column = true, .group = N_ ("Life"), .aside = true },
  [ENT_AGREEMENT_SUPERSEDES]
  = { "supersedes", N_ ("Supersedes"), N_ ("The earlier agreement this one replaces"),
      ENT_TYPE_REFERENCE, .target = "agreement", .group = N_ ("Life") },
  [ENT_AGREEMENT_SIGNATORIES]
  = { "signatories", N_ ("Signed by"), N_ ("The roles that must sign it"), ENT_TYPE_REFERENCE,
      .column = true, .many = true, .target = "role", .group = N_ ("Life"), .aside = true },
  [ENT_AGREEMENT_TERMS]
  = { "terms", N_ ("Terms"),
      N_ ("The terms it uses; when one changes, the signatures become stale"), ENT_TYPE_REFERENCE,
      .many = true, .target = "term", .group = N_ ("Cites") },
  [ENT_AGREEMENT_METRICS]
  = { "metrics", N_ ("Metrics"), N_ ("The metrics it is measured by"), ENT_TYPE_REFERENCE,
      .many = true, .target = "metric", .group = N_ ("Cites") },
  [ENT_AGREEMENT_BODIES]
  = { "bodies", N_ ("Bodies"), N_ ("The committees and reviews it sets up or relies on"),
      ENT_TYPE_REFERENCE, .many = true, .target = "body", .group = N_ ("Cites") },
  [ENT_AGREEMENT_PATHS]
  = { "paths", N_ ("Escalation paths"), N_ ("The way a disagreement about it takes"),
      ENT_TYPE_REFERENCE, .many = true, .target = "escalation-path", .group = N_ ("Cites") },
  [ENT_AGREEMENT_DECISION_TYPES]
  = { "decision-types", N_ ("Decision types"), N_ ("The decisions whose rights it settles"),
      ENT_TYPE_REFERENCE, .many = true, .target = "decision-type", .group = N_ ("Cites") },
  [ENT_AGREEMENT_DECIDED_BY]
  = { "decided-by", N_ ("Decided by"), N_ ("The decision of a meeting that put it in force"),
      ENT_TYPE_REFERENCE, .target = "decision", .group = N_ ("Cites"), .aside = true },
  [ENT_AGREEMENT_NOTES]
  = { "notes", N_ ("Notes"),
      N_ ("Anything else worth keeping; stays with the engagement when the "
          "agreements are handed over"),
      ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Cites"), .aside = true },
};

static gboolean
check_agreement (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_AGREEMENT_EFFECTIVE_FROM, ENT_AGREEMENT_NEXT_REVIEW,
                               error)
         && ent_check_not_itself (change, ENT_AGREEMENT_SUPERSEDES, error);
}

const EntKind ent_agreement_kind = {
  .name = "agreement",
  .label = N_ ("Agreement"),
  .label_plural = N_ ("Agreements"),
  .help = N_ ("Write down what marketing and sales agreed, and why, so that it outlives the people "
              "who agreed it."),
  .icon = "ent-agreements-symbolic",
  .feature = "agreements",
  ENT_FIELDS (agreement_fields),
  .title_field = ENT_AGREEMENT_TITLE,
  .citable = true,
  .agreements = true,
  .check = check_agreement,
};
