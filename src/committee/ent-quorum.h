/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a vote is valid and carries: pure counting, with exact fractions. (product.md, Committees
 * and meetings: quorum is per decision, from who was in the room and eligible at that moment; the
 * reason is given in words.) */
#pragma once

#include <glib.h>

#include "ent-fraction.h"

G_BEGIN_DECLS

/**
 * EntQuorumCount: what is counted for one decision
 * @quorum: the share of @seats that must be in the room
 * @majority: the share of the votes for and against that carries a motion
 * @seats: seats with a vote on that day; a suspended seat has none
 * @in_room: of these, those whose holder was in the room at the moment of the vote
 * @recused: of these, those that stepped back from the topic; they do not count for the quorum
 * @in_favour, @against, @abstained: votes of those in the room who did not step back; all 0 where
 *   nobody voted by name: the decision was taken without objection
 * @uncounted: votes of people who had none: no voting seat, not in the room, or stepped back
 */
typedef struct
{
  EntFraction quorum;
  EntFraction majority;
  guint seats;
  guint in_room;
  guint recused;
  guint in_favour;
  guint against;
  guint abstained;
  guint uncounted;
} EntQuorumCount;

typedef enum
{
  ENT_QUORUM_NO_SEATS,    /* nobody has a vote in this body */
  ENT_QUORUM_MISSED,      /* too few were in the room and eligible */
  ENT_QUORUM_NOT_CARRIED, /* valid, and the motion failed */
  ENT_QUORUM_CARRIED,     /* valid, and the motion carried */
} EntQuorumResult;

/* Returns: how many seats must be in the room and eligible: at least @quorum of @seats, at least
 * one. */
guint ent_quorum_get_needed (const EntQuorumCount *count);

/* Returns: how many votes in favour carry the motion: of the votes for and against, more than
 * @majority where that is up to 1/2, and at least @majority above: a two-thirds majority of 9 is 6,
 * a simple one 5. At least one, as soon as anybody voted by name. */
guint ent_quorum_get_needed_votes (const EntQuorumCount *count);

/* Returns: what the count comes to. Abstentions do not count for the majority. */
EntQuorumResult ent_quorum_judge (const EntQuorumCount *count);

/* Returns: (transfer full): one or two sentences, translated: "7 of 10 voting seats were in the
 * room; 7 needed (2/3). 5 for, 2 against, 0 abstained; 4 needed (more than 1/2)." */
char *ent_quorum_explain (const EntQuorumCount *count);

G_END_DECLS
