/* SPDX-License-Identifier: GPL-3.0-or-later
 * Quorum and majority as tables: shares, seats and votes against the result and the words. */
#include "ent-quorum.h"

#include <string.h>

typedef struct
{
  const char *share;
  guint total;
  guint needed;
} NeededCase;

static EntFraction
parse (const char *text)
{
  EntFraction fraction;

  g_assert_true (ent_fraction_parse (text, &fraction));
  return fraction;
}

/* 2/3 is 2/3: 66 % of 9 would let 5 pass for a quorum of 6. */
static void
test_needed (void)
{
  static const NeededCase cases[] = {
    { "1/2", 4, 2 },        { "1/2", 5, 3 },  { "2/3", 9, 6 },    { "2/3", 10, 7 },
    { "2/3", 1, 1 },        { "1/3", 10, 4 }, { "1/1", 7, 7 },    { "3/4", 4, 3 },
    { "3/4", 5, 4 },        { "1/10", 3, 1 }, { "1/2", 0, 1 },    { "2/3", 3, 2 },
    { "4/6", 9, 6 },        { "1/2", 1, 1 },  { "66/100", 9, 6 }, { "2/3", 300, 200 },
    { "66/100", 300, 198 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntQuorumCount count = { .quorum = parse (cases[i].share), .seats = cases[i].total };

      g_assert_cmpuint (ent_quorum_get_needed (&count), ==, cases[i].needed);
    }
}

/* A simple majority is more than half; a qualified one is reached by the share itself. */
static void
test_needed_votes (void)
{
  static const NeededCase cases[] = {
    { "1/2", 4, 3 },  { "1/2", 5, 3 }, { "1/2", 1, 1 }, { "2/3", 9, 6 },
    { "2/3", 10, 7 }, { "1/1", 7, 7 }, { "3/4", 4, 3 }, { "1/3", 9, 4 },
    { "1/2", 0, 1 },  { "2/3", 0, 1 }, { "2/4", 4, 3 }, { "51/100", 4, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint against = 0; against <= cases[i].total; against++)
      {
        EntQuorumCount count = {
          .majority = parse (cases[i].share),
          .in_favour = cases[i].total - against,
          .against = against,
          .abstained = 3,
        };

        g_assert_cmpuint (ent_quorum_get_needed_votes (&count), ==, cases[i].needed);
      }
}

typedef struct
{
  const char *quorum;
  const char *majority;
  guint numbers[7]; /* seats, in the room, recused, for, against, abstained, uncounted */
  EntQuorumResult result;
  const char *words;
} JudgeCase;

static const JudgeCase judge_cases[] = {
  { "2/3", "1/2", { 0, 0, 0, 0, 0, 0, 0 }, ENT_QUORUM_NO_SEATS, "Nobody has a vote" },
  { "2/3", "1/2", { 4, 2, 0, 2, 0, 0, 0 }, ENT_QUORUM_MISSED, "2 of 4 voting seats" },
  { "2/3", "1/2", { 4, 3, 0, 0, 0, 0, 0 }, ENT_QUORUM_CARRIED, "Nobody voted by name." },
  { "2/3", "1/2", { 4, 3, 1, 2, 0, 0, 0 }, ENT_QUORUM_MISSED, "1 stepped back and does not" },
  { "2/3", "1/2", { 4, 4, 1, 2, 1, 0, 0 }, ENT_QUORUM_CARRIED, "2 for, 1 against, 0 abstained" },
  { "1/2", "1/2", { 4, 4, 0, 2, 2, 0, 0 }, ENT_QUORUM_NOT_CARRIED, "3 needed (more than 1/2)" },
  { "1/2", "2/3", { 4, 3, 0, 2, 1, 0, 0 }, ENT_QUORUM_CARRIED, "2 needed (at least 2/3)" },
  { "1/2", "2/3", { 4, 4, 0, 2, 2, 0, 0 }, ENT_QUORUM_NOT_CARRIED, "3 needed (at least 2/3)" },
  { "1/2", "1/2", { 4, 4, 0, 1, 0, 3, 0 }, ENT_QUORUM_CARRIED, "1 for, 0 against, 3 abstained" },
  { "1/2", "1/2", { 4, 4, 0, 0, 0, 4, 0 }, ENT_QUORUM_NOT_CARRIED, "0 for, 0 against" },
  { "1/2", "1/1", { 4, 4, 0, 3, 1, 0, 0 }, ENT_QUORUM_NOT_CARRIED, "4 needed (at least 1/1)" },
  { "1/2", "1/2", { 4, 2, 0, 0, 0, 0, 1 }, ENT_QUORUM_NOT_CARRIED, "1 vote does not count" },
  { "1/2", "1/2", { 4, 3, 0, 2, 1, 0, 2 }, ENT_QUORUM_CARRIED, "2 votes do not count" },
  { "1/2", "1/2", { 1, 1, 0, 1, 0, 0, 0 }, ENT_QUORUM_CARRIED, "1 of 1 voting seat was" },
  { "1/2", "1/2", { 3, 2, 2, 0, 0, 0, 0 }, ENT_QUORUM_MISSED, "2 stepped back and do not" },
  { "1/1", "1/2", { 3, 2, 0, 2, 0, 0, 0 }, ENT_QUORUM_MISSED, "3 needed (1/1)" },
};

static void
test_judge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (judge_cases); i++)
    {
      const JudgeCase *c = &judge_cases[i];
      EntQuorumCount count = {
        parse (c->quorum), parse (c->majority), c->numbers[0], c->numbers[1], c->numbers[2],
        c->numbers[3],     c->numbers[4],       c->numbers[5], c->numbers[6],
      };
      g_autofree char *words = ent_quorum_explain (&count);

      if (ent_quorum_judge (&count) != c->result)
        g_error ("case %u: %s", i, words);
      if (strstr (words, c->words) == NULL)
        g_error ("case %u: “%s” does not say “%s”", i, words, c->words);
      g_assert_true (g_str_has_suffix (words, "."));
    }
}

/* Votes are of no interest where the quorum was missed. */
static void
test_missed_quorum_hides_votes (void)
{
  EntQuorumCount count = { { 2, 3 }, { 1, 2 }, 9, 5, 0, 5, 0, 0, 0 };
  g_autofree char *words = ent_quorum_explain (&count);

  g_assert_cmpstr (words, ==, "5 of 9 voting seats were in the room; 6 needed (2/3).");
}

/* One more in the room or in favour never makes a decision worse. */
static void
test_monotonous (void)
{
  for (guint seats = 1; seats <= 7; seats++)
    for (guint room = 0; room < seats; room++)
      for (guint favour = 0; favour < room; favour++)
        {
          EntQuorumCount count
              = { { 2, 3 }, { 1, 2 }, seats, room, 0, favour, room - favour, 0, 0 };
          EntQuorumCount more = count;

          more.in_favour++;
          more.against--;
          g_assert_cmpint (ent_quorum_judge (&more), >=, ent_quorum_judge (&count));
          more = count;
          more.in_room++;
          g_assert_cmpint (ent_quorum_judge (&more), >=, ent_quorum_judge (&count));
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quorum/needed", test_needed);
  g_test_add_func ("/quorum/needed-votes", test_needed_votes);
  g_test_add_func ("/quorum/judge", test_judge);
  g_test_add_func ("/quorum/missed-quorum-hides-votes", test_missed_quorum_hides_votes);
  g_test_add_func ("/quorum/monotonous", test_monotonous);
  return g_test_run ();
}
