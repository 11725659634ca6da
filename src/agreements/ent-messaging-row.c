/* SPDX-License-Identifier: GPL-3.0-or-later
 * Messaging row: what both sides say at one touchpoint, and the message agreed. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntField messaging_row_fields[] = {
  [ENT_MESSAGING_ROW_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_MESSAGING_ROW_NUMBER]
  = { "number", N_ ("Number"), N_ ("Place of the touchpoint on the customer’s way, counted from 1"),
      ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_MESSAGING_ROW_TOUCHPOINT]
  = { "touchpoint", N_ ("Touchpoint"),
      N_ ("Where the customer meets the message, as “First demonstration”"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_MESSAGING_ROW_MARKETING]
  = { "marketing", N_ ("Marketing says"), N_ ("What marketing tells the customer there today"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_MESSAGING_ROW_SALES]
  = { "sales", N_ ("Sales says"), N_ ("What sales tells the customer there today"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_MESSAGING_ROW_IMPACT]
  = { "impact", N_ ("Impact on the buyer"), N_ ("What the difference does to the buyer"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_MESSAGING_ROW_AGREED] = { "agreed", N_ ("Agreed message"), N_ ("What both say from now on"),
                                 ENT_TYPE_LONG_TEXT, .column = true },
};

const EntKind ent_messaging_row_kind = {
  .name = "messaging-row",
  .label = N_ ("Message"),
  .label_plural = N_ ("Messages"),
  .help
  = N_ ("Set marketing’s and sales’ words for one touchpoint beside each other and agree on one."),
  .icon = "user-available-symbolic",
  .feature = "agreements",
  ENT_FIELDS (messaging_row_fields),
  .title_field = ENT_MESSAGING_ROW_TOUCHPOINT,
  .agreements = true,
};
