/* SPDX-License-Identifier: GPL-3.0-or-later
 * Seat: a role’s place in a body, with or without a vote. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-people-kinds.h"

static const EntField seat_fields[] = {
  [ENT_SEAT_BODY] = { "body", N_ ("Body"), N_ ("The body the seat is in"), ENT_TYPE_REFERENCE,
                      .required = true, .owning = true, .target = "body" },
  [ENT_SEAT_ROLE]
  = { "role", N_ ("Role"), N_ ("The role that holds the seat; its holder of the day sits there"),
      ENT_TYPE_REFERENCE, .required = true, .column = true, .target = "role" },
  [ENT_SEAT_STAKEHOLDER]
  = { "stakeholder", N_ ("Taken by"),
      N_ ("Who sits there where it is not the holder of the role, as a delegate"),
      ENT_TYPE_REFERENCE, .column = true, .target = "stakeholder" },
  [ENT_SEAT_FUNCTION] = { "function", N_ ("For"), N_ ("Which function the seat speaks for"),
                          ENT_TYPE_CHOICE, .column = true, .choices = ent_function_choices },
  [ENT_SEAT_VOTING]
  = { "voting", N_ ("Voting"), N_ ("The seat has a vote and counts for the quorum"),
      ENT_TYPE_BOOLEAN, .column = true, .initial = "true" },
  [ENT_SEAT_FROM] = { "from", N_ ("From"), N_ ("The first day of the seat; empty: from the start"),
                      ENT_TYPE_DATE, .column = true },
  [ENT_SEAT_TO] = { "to", N_ ("To"), N_ ("The last day of the seat; empty: until further notice"),
                    ENT_TYPE_DATE, .column = true },
};

static gboolean
check_seat (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_SEAT_FROM, ENT_SEAT_TO, error);
}

const EntKind ent_seat_kind = {
  .name = "seat",
  .label = N_ ("Seat"),
  .label_plural = N_ ("Seats"),
  .help = N_ ("Say which roles sit in the body and which of them vote."),
  .icon = "contact-new-symbolic",
  .feature = "committee",
  ENT_FIELDS (seat_fields),
  .title_field = ENT_SEAT_ROLE,
  .agreements = true,
  .check = check_seat,
};
