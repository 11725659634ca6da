/* SPDX-License-Identifier: GPL-3.0-or-later
 * The systems revenue data lives in, and the checks they should pass. */
#include "ent-diagnosis-kinds.h"

#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice category_choices[]
    = { { "crm", N_ ("CRM"), N_ ("Accounts, contacts and opportunities") },
        { "marketing-automation", N_ ("Marketing automation"),
          N_ ("Campaigns, forms and scoring") },
        { "sales-engagement", N_ ("Sales engagement"), N_ ("Sequences, calls and meetings") },
        { "analytics", N_ ("Analytics"), N_ ("Dashboards and attribution") },
        { "warehouse", N_ ("Data warehouse"), N_ ("Where data of other systems is joined") },
        { "billing", N_ ("Billing"), N_ ("Quotes, contracts and invoices") },
        { "support", N_ ("Customer support"), N_ ("Tickets and customer health") },
        { "spreadsheet", N_ ("Spreadsheet"), N_ ("Kept by hand") },
        { "other", N_ ("Other"), N_ ("Anything else") },
        { NULL } };

static const EntField system_fields[] = {
  [ENT_SYSTEM_NAME] = { "name", N_ ("Name"), N_ ("What people call the system"), ENT_TYPE_TEXT,
                        .required = true, .unique = true, .column = true },
  [ENT_SYSTEM_CATEGORY] = { "category", N_ ("Category"), N_ ("What sort of system it is"),
                            ENT_TYPE_CHOICE, .choices = category_choices, .column = true },
  [ENT_SYSTEM_SIDE] = { "side", N_ ("Side"), N_ ("Who works in it"), ENT_TYPE_CHOICE,
                        .choices = ent_side_choices, .column = true },
  [ENT_SYSTEM_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that decides about it"),
                         ENT_TYPE_REFERENCE, .target = "role", .column = true },
  [ENT_SYSTEM_REGION]
  = { "region", N_ ("Region"), N_ ("Where it is used; empty means everywhere"), ENT_TYPE_TEXT },
  [ENT_SYSTEM_RECORD_OF] = { "record-of", N_ ("System of record for"),
                             N_ ("The data for which this system is right when others differ"),
                             ENT_TYPE_TEXT, .column = true },
  [ENT_SYSTEM_UNIFIED_RECORDS] = { "unified-records", N_ ("Unified records"),
                                   N_ ("One record per person and company on both sides"),
                                   ENT_TYPE_BOOLEAN, .confidential = true, .group = N_ ("Checks") },
  [ENT_SYSTEM_CONSISTENT_STAGES]
  = { "consistent-stages", N_ ("Consistent stages"),
      N_ ("The same stages mean the same in every region"), ENT_TYPE_BOOLEAN, .confidential = true,
      .group = N_ ("Checks") },
  [ENT_SYSTEM_ATTRIBUTION_THROUGH_CLOSE]
  = { "attribution-through-close", N_ ("Attribution through close"),
      N_ ("Attribution fields survive from first touch to the closed deal"), ENT_TYPE_BOOLEAN,
      .confidential = true, .group = N_ ("Checks") },
  [ENT_SYSTEM_TWO_WAY_SYNC] = { "two-way-sync", N_ ("Two-way sync"),
                                N_ ("Changes travel in both directions without hand work"),
                                ENT_TYPE_BOOLEAN, .confidential = true, .group = N_ ("Checks") },
  [ENT_SYSTEM_CHECKED_ON]
  = { "checked-on", N_ ("Checked on"), N_ ("The day the checks were last made"), ENT_TYPE_DATE,
      .column = true, .confidential = true, .group = N_ ("Checks") },
  [ENT_SYSTEM_NOTE] = { "note", N_ ("Notes"), N_ ("Known gaps, workarounds and plans"),
                        ENT_TYPE_LONG_TEXT, .confidential = true, .group = N_ ("Checks") },
};

const EntKind ent_system_kind = {
  .name = "system",
  .label = N_ ("System"),
  .label_plural = N_ ("Systems"),
  .help = N_ ("List the systems revenue data lives in, "
              "and which of them is right when they differ."),
  .icon = "network-server-symbolic",
  .feature = "diagnosis",
  ENT_FIELDS (system_fields),
  .title_field = ENT_SYSTEM_NAME,
  .agreements = true,
};
