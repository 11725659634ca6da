/* SPDX-License-Identifier: GPL-3.0-or-later
 * Report duty: one report both sides rely on, its owner, audience and source. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice cadence_choices[] = {
  { "weekly", N_ ("Weekly"), NULL },
  { "fortnightly", N_ ("Every two weeks"), NULL },
  { "monthly", N_ ("Monthly"), NULL },
  { "quarterly", N_ ("Quarterly"), NULL },
  { "half-yearly", N_ ("Twice a year"), NULL },
  { "yearly", N_ ("Yearly"), NULL },
  { "as-needed", N_ ("As needed"), NULL },
  { NULL, NULL, NULL },
};

static const EntField report_duty_fields[] = {
  [ENT_REPORT_DUTY_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_REPORT_DUTY_TITLE]
  = { "title", N_ ("Report"), N_ ("What the report is called, as “Weekly pipeline by source”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_REPORT_DUTY_OWNER] = { "owner", N_ ("Made by"), N_ ("The role that makes the report"),
                              ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_REPORT_DUTY_AUDIENCE]
  = { "audience", N_ ("For"), N_ ("The roles that receive it"), ENT_TYPE_REFERENCE, .column = true,
      .many = true, .target = "role" },
  [ENT_REPORT_DUTY_CADENCE] = { "cadence", N_ ("How often"), N_ ("How often it is made"),
                                ENT_TYPE_CHOICE, .column = true, .choices = cadence_choices },
  [ENT_REPORT_DUTY_METRICS]
  = { "metrics", N_ ("Metrics"), N_ ("The metrics it shows"), ENT_TYPE_REFERENCE, .column = true,
      .many = true, .target = "metric" },
  [ENT_REPORT_DUTY_SOURCE] = { "source", N_ ("Source"), N_ ("The system its numbers come from"),
                               ENT_TYPE_TEXT, .column = true },
  [ENT_REPORT_DUTY_METHOD]
  = { "method", N_ ("Method"), N_ ("How the numbers are drawn, filtered and dated"),
      ENT_TYPE_LONG_TEXT },
};

const EntKind ent_report_duty_kind = {
  .name = "report-duty",
  .label = N_ ("Report"),
  .label_plural = N_ ("Reports"),
  .help = N_ ("Say which numbers go to whom, how often, and from which source."),
  .icon = "document-send-symbolic",
  .feature = "agreements",
  ENT_FIELDS (report_duty_fields),
  .title_field = ENT_REPORT_DUTY_TITLE,
  .agreements = true,
};
