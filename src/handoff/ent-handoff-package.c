/* SPDX-License-Identifier: GPL-3.0-or-later
 * Handoff package: what was given to the internal owners, and its digest. */
#include "ent-handoff-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"

static const EntField handoff_package_fields[] = {
  [ENT_HANDOFF_PACKAGE_TITLE] = { "title", N_ ("Title"), N_ ("What the package is called"),
                                  ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_HANDOFF_PACKAGE_MADE_ON] = { "made-on", N_ ("Made on"), N_ ("The day it was exported"),
                                    ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_HANDOFF_PACKAGE_TO] = { "to", N_ ("Handed to"), N_ ("The internal roles that received it"),
                               ENT_TYPE_REFERENCE, .column = true, .many = true, .target = "role" },
  [ENT_HANDOFF_PACKAGE_RECEIVED_BY]
  = { "received-by", N_ ("Received by"), N_ ("Who confirmed that it arrived and can be read"),
      ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder", .event = true },
  [ENT_HANDOFF_PACKAGE_RECEIVED_ON] = { "received-on", N_ ("Received on"), N_ ("The day they did"),
                                        ENT_TYPE_DATE, .column = true, .event = true },
  [ENT_HANDOFF_PACKAGE_DIGEST]
  = { "digest", N_ ("Digest"),
      N_ ("The SHA-256 of the package, to tell later whether a copy is the same"), ENT_TYPE_TEXT },
  [ENT_HANDOFF_PACKAGE_LOCATION]
  = { "location", N_ ("Where it is"), N_ ("Where the internal owners keep it"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_HANDOFF_PACKAGE_NOTES]
  = { "notes", N_ ("Notes"), N_ ("What was said at the handover"), ENT_TYPE_LONG_TEXT },
};

static gboolean
check_handoff_package (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_HANDOFF_PACKAGE_MADE_ON, ENT_HANDOFF_PACKAGE_RECEIVED_ON,
                               error);
}

const EntKind ent_handoff_package_kind = {
  .name = "handoff-package",
  .label = N_ ("Handoff package"),
  .label_plural = N_ ("Handoff packages"),
  .help = N_ ("Note which agreements were handed to whom, and when."),
  .icon = "package-x-generic-symbolic",
  .feature = "handoff",
  ENT_FIELDS (handoff_package_fields),
  .title_field = ENT_HANDOFF_PACKAGE_TITLE,
  .check = check_handoff_package,
};
