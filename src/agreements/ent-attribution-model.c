/* SPDX-License-Identifier: GPL-3.0-or-later
 * Attribution model: how revenue is credited, under one owner. */
#include "ent-agreements-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice model_choices[] = {
  { "first-touch", N_ ("First touch"), N_ ("All credit to the first touch") },
  { "last-touch", N_ ("Last touch"), N_ ("All credit to the last touch before the opportunity") },
  { "linear", N_ ("Linear"), N_ ("The same credit to each touch") },
  { "position-based", N_ ("Position-based"),
    N_ ("Most credit to first and opening touch, the rest shared") },
  { "time-decay", N_ ("Time decay"), N_ ("The later the touch, the more credit") },
  { "data-driven", N_ ("Data-driven"), N_ ("Credit from a statistical model") },
  { "self-reported", N_ ("Self-reported"), N_ ("Credit to what the customer names") },
  { "other", N_ ("Another model"), NULL },
  { NULL, NULL, NULL },
};

static const EntField attribution_model_fields[] = {
  [ENT_ATTRIBUTION_MODEL_AGREEMENT]
  = { "agreement", N_ ("Agreement"), N_ ("The agreement it is part of"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .target = "agreement" },
  [ENT_ATTRIBUTION_MODEL_NAME]
  = { "name", N_ ("Name"), N_ ("What the model is called, as “Position-based, 90 days”"),
      ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_ATTRIBUTION_MODEL_MODEL]
  = { "model", N_ ("Model"), N_ ("How credit is shared among the touches"), ENT_TYPE_CHOICE,
      .required = true, .column = true, .choices = model_choices },
  [ENT_ATTRIBUTION_MODEL_OWNER]
  = { "owner", N_ ("Owner"), N_ ("The one role that owns attribution"), ENT_TYPE_REFERENCE,
      .column = true, .target = "role" },
  [ENT_ATTRIBUTION_MODEL_WINDOW]
  = { "window", N_ ("Window"), N_ ("How long before the opportunity a touch still counts"),
      ENT_TYPE_INTEGER, .column = true, .minimum = 1, .maximum = 3650, .unit = N_ ("days") },
  [ENT_ATTRIBUTION_MODEL_SOURCED]
  = { "sourced", N_ ("Counts as sourced"), N_ ("When a deal counts as sourced by marketing"),
      ENT_TYPE_LONG_TEXT },
  [ENT_ATTRIBUTION_MODEL_INFLUENCED]
  = { "influenced", N_ ("Counts as influenced"),
      N_ ("When a deal counts as influenced by marketing"), ENT_TYPE_LONG_TEXT },
  [ENT_ATTRIBUTION_MODEL_SOURCE]
  = { "source", N_ ("System of record"), N_ ("Where the credited numbers come from"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_ATTRIBUTION_MODEL_EXCEPTIONS]
  = { "exceptions", N_ ("Exceptions"), N_ ("Deals that are counted differently, and why"),
      ENT_TYPE_LONG_TEXT },
};

const EntKind ent_attribution_model_kind = {
  .name = "attribution-model",
  .label = N_ ("Attribution model"),
  .label_plural = N_ ("Attribution models"),
  .help = N_ ("Say whose work counts for which revenue, and who owns the answer."),
  .icon = "emblem-shared-symbolic",
  .feature = "agreements",
  ENT_FIELDS (attribution_model_fields),
  .title_field = ENT_ATTRIBUTION_MODEL_NAME,
  .agreements = true,
};
