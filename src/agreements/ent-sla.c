/* SPDX-License-Identifier: GPL-3.0-or-later
 * Service level: response time, acceptance, rejection, recycling, consequence, commitments. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField sla_fields[] = {
  [ENT_SLA_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_SLA_TITLE]
  = { "title", N_ ("Service level"), N_ ("What is promised, as “First touch of an MQL”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_SLA_RESPONSE_HOURS]
  = { "response-hours", N_ ("Response time"), N_ ("How long the side that is asked has"),
      ENT_TYPE_INTEGER, .column = true, .minimum = 1, .maximum = 1000,
      .unit = N_ ("business hours") },
  [ENT_SLA_ACCEPTANCE] = { "acceptance", N_ ("Acceptance criteria"),
                           N_ ("What makes a lead accepted"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_REJECTION]
  = { "rejection", N_ ("Rejection reasons"),
      N_ ("The reasons for which a lead may be sent back, one a line"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_RECYCLING] = { "recycling", N_ ("Recycling rules"),
                          N_ ("What happens with leads that were sent back"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_CONSEQUENCE] = { "consequence", N_ ("Consequence"),
                            N_ ("What follows when the promise is missed"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_MARKETING_COMMITMENT] = { "marketing-commitment", N_ ("Marketing commits to"),
                                     N_ ("What marketing promises sales"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_SALES_COMMITMENT] = { "sales-commitment", N_ ("Sales commits to"),
                                 N_ ("What sales promises marketing"), ENT_TYPE_LONG_TEXT },
  [ENT_SLA_TARGET]
  = { "target", N_ ("Target share"), N_ ("In how many of a hundred cases the promise must be kept"),
      ENT_TYPE_INTEGER, .column = true, .minimum = 1, .maximum = 100, .unit = N_ ("%") },
  [ENT_SLA_METRIC]
  = { "metric", N_ ("Measured by"), N_ ("The metric that shows whether it is kept"),
      ENT_TYPE_REFERENCE, .column = true, .target = "metric" },
};

const EntKind ent_sla_kind = {
  .name = "sla",
  .label = N_ ("Service level"),
  .label_plural = N_ ("Service levels"),
  .help = N_ ("Say what each side promises the other and what follows if it is missed."),
  .icon = "alarm-symbolic",
  .feature = "agreements",
  ENT_FIELDS (sla_fields),
  .title_field = ENT_SLA_TITLE,
  .agreements = true,
};
