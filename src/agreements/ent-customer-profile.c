/* SPDX-License-Identifier: GPL-3.0-or-later
 * Customer profile: whom both sides want to win, and whom not. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField customer_profile_fields[] = {
  [ENT_CUSTOMER_PROFILE_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_CUSTOMER_PROFILE_SEGMENT]
  = { "segment", N_ ("Segment"),
      N_ ("Which customers the profile describes, as “Mid-market manufacturers”"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_CUSTOMER_PROFILE_INDUSTRY]
  = { "industry", N_ ("Industry"), N_ ("The industries they are in"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_CUSTOMER_PROFILE_SIZE]
  = { "size", N_ ("Size"), N_ ("Employees, revenue or another measure, with its limits"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_CUSTOMER_PROFILE_BUYER]
  = { "buyer", N_ ("Role"), N_ ("Who in the company buys and who decides"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_CUSTOMER_PROFILE_PAIN_POINTS]
  = { "pain-points", N_ ("Pain points"), N_ ("What troubles them that we can mend"),
      ENT_TYPE_LONG_TEXT },
  [ENT_CUSTOMER_PROFILE_FIRMOGRAPHIC]
  = { "firmographic", N_ ("Firmographic criteria"), N_ ("What must be true of the company"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Criteria") },
  [ENT_CUSTOMER_PROFILE_BEHAVIOURAL]
  = { "behavioural", N_ ("Behavioural criteria"), N_ ("What they do that shows interest"),
      ENT_TYPE_LONG_TEXT, .group = N_ ("Criteria") },
  [ENT_CUSTOMER_PROFILE_INTENT]
  = { "intent", N_ ("Intent criteria"), N_ ("What shows that they mean to buy"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Criteria") },
  [ENT_CUSTOMER_PROFILE_DISQUALIFIERS]
  = { "disqualifiers", N_ ("Disqualifiers"), N_ ("What rules a customer out"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Criteria") },
};

const EntKind ent_customer_profile_kind = {
  .name = "customer-profile",
  .label = N_ ("Customer profile"),
  .label_plural = N_ ("Customer profiles"),
  .help = N_ ("Describe the customer both sides want to win."),
  .icon = "contact-new-symbolic",
  .feature = "agreements",
  ENT_FIELDS (customer_profile_fields),
  .title_field = ENT_CUSTOMER_PROFILE_SEGMENT,
  .agreements = true,
};
