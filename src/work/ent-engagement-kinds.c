/* SPDX-License-Identifier: GPL-3.0-or-later
 * The engagement itself, and the waivers that let it pass a gate with findings open. */
#include "ent-work-kinds.h"

#include "ent-check.h"

#include <glib/gi18n-lib.h>

static const EntChoice phase_choices[]
    = { { "diagnose", N_ ("Diagnose"), N_ ("Find out who matters and what is misaligned") },
        { "contract", N_ ("Contract"), N_ ("Agree on terms, outcomes and rights, and sign") },
        { "deliver", N_ ("Deliver"), N_ ("Work, measure, meet and correct") },
        { "hand-off", N_ ("Hand off"), N_ ("Move everything to internal owners") },
        { "sustain", N_ ("Sustain"), N_ ("Keep it alive after the consultants left") },
        { NULL } };

static const EntChoice gate_choices[]
    = { { "contract", N_ ("Contract"), N_ ("The gate before the contract is signed") },
        { "deliver", N_ ("Deliver"), N_ ("What must hold at any time during the work") },
        { "handoff", N_ ("Handoff"), N_ ("The gate before the consultants leave") },
        { NULL } };

static const EntField engagement_fields[] = {
  [ENT_ENGAGEMENT_TITLE] = { "title", N_ ("Title"), N_ ("What the engagement is called"),
                             ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_ENGAGEMENT_CLIENT]
  = { "client", N_ ("Client"), N_ ("The company whose revenue engine is worked on"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_ENGAGEMENT_CONSULTANCY] = { "consultancy", N_ ("Consulting firm"), N_ ("The firm engaged"),
                                   ENT_TYPE_TEXT, .column = true },
  [ENT_ENGAGEMENT_START]
  = { "start", N_ ("Start"), N_ ("The first day; quarters and checkpoints count from it"),
      ENT_TYPE_DATE, .column = true },
  [ENT_ENGAGEMENT_END] = { "end", N_ ("End"), N_ ("The last day the consultants are engaged"),
                           ENT_TYPE_DATE, .column = true },
  [ENT_ENGAGEMENT_PHASE]
  = { "phase", N_ ("Phase"), N_ ("Where the engagement stands; between phases stand gates"),
      ENT_TYPE_CHOICE, .choices = phase_choices, .required = true, .initial = "diagnose",
      .column = true },
  [ENT_ENGAGEMENT_PURPOSE]
  = { "purpose", N_ ("Purpose"), N_ ("The one business outcome the engagement exists for"),
      ENT_TYPE_LONG_TEXT },
  [ENT_ENGAGEMENT_CURRENCY]
  = { "currency", N_ ("Currency"), N_ ("Three capitals, such as EUR; amounts are shown in it"),
      ENT_TYPE_TEXT, .initial = "EUR" },
  [ENT_ENGAGEMENT_SELLERS]
  = { "sellers", N_ ("Sellers"),
      N_ ("How many people sell; with one or two, fix steps four and five may be merged"),
      ENT_TYPE_INTEGER, .minimum = 0, .maximum = 100000 },
  [ENT_ENGAGEMENT_FISCAL_START]
  = { "fiscal-start", N_ ("Fiscal year starts in month"),
      N_ ("1 for January; compensation plans change at a fiscal half"), ENT_TYPE_INTEGER,
      .minimum = 1, .maximum = 12, .initial = "1" },
};

static const EntField waiver_fields[] = {
  [ENT_WAIVER_RULE]
  = { "rule", N_ ("Rule"), N_ ("The rule that is waived, by its id, such as term-unsigned"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_WAIVER_GATE]
  = { "gate", N_ ("Gate"), N_ ("The gate that is passed in spite of it"), ENT_TYPE_CHOICE,
      .choices = gate_choices, .required = true, .column = true },
  [ENT_WAIVER_SUBJECT]
  = { "subject", N_ ("Record"),
      N_ ("The record it is waived for; empty means for all records of the rule"),
      ENT_TYPE_REFERENCE, .column = true },
  [ENT_WAIVER_REASON]
  = { "reason", N_ ("Reason"), N_ ("Why it is acceptable to go on, and for how long"),
      ENT_TYPE_LONG_TEXT, .required = true, .column = true },
  [ENT_WAIVER_ROLE] = { "role", N_ ("Role"), N_ ("The role that takes responsibility"),
                        ENT_TYPE_REFERENCE, .target = "role", .column = true },
  [ENT_WAIVER_GRANTED_BY]
  = { "granted-by", N_ ("Granted by"), N_ ("The person who decided"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .required = true, .column = true },
  [ENT_WAIVER_GRANTED_ON] = { "granted-on", N_ ("Granted on"), N_ ("The day it was decided"),
                              ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_WAIVER_EXPIRES_ON]
  = { "expires-on", N_ ("Expires on"), N_ ("The last day it counts; empty means to the end"),
      ENT_TYPE_DATE },
};

static gboolean
check_engagement (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_ENGAGEMENT_START, ENT_ENGAGEMENT_END, error);
}

static gboolean
check_waiver (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_WAIVER_GRANTED_ON, ENT_WAIVER_EXPIRES_ON, error);
}

const EntKind ent_engagement_kind = {
  .name = "engagement",
  .label = N_ ("Engagement"),
  .label_plural = N_ ("Engagements"),
  .help = N_ ("Say for whom and by when the engagement runs, and what it is for."),
  .icon = "emblem-documents-symbolic",
  .feature = "work",
  ENT_FIELDS (engagement_fields),
  .title_field = ENT_ENGAGEMENT_TITLE,
  .single = true,
  .agreements = true,
  .check = check_engagement,
};

const EntKind ent_waiver_kind = {
  .name = "waiver",
  .label = N_ ("Waiver"),
  .label_plural = N_ ("Waivers"),
  .help = N_ ("Record who let the engagement pass a gate with a finding open, and why."),
  .icon = "changes-allow-symbolic",
  .feature = "work",
  ENT_FIELDS (waiver_fields),
  .title_field = ENT_WAIVER_RULE,
  .check = check_waiver,
};
