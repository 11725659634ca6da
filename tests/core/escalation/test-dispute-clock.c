/* SPDX-License-Identifier: GPL-3.0-or-later
 * The clock of a dispute: business days from the day it came to its level. */
#include "ent-dispute-clock.h"

#include "ent-date.h"
#include "ent-escalation-kinds.h"
#include "ent-test.h"

typedef struct
{
  EntTest *test;
  EntRecord *path;
  EntRecord *levels[3];
  EntRecord *dispute;
} Fixture;

/* Three levels of 2, 5 and 10 business days; a dispute raised at the first on a Thursday. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const clocks[] = { "2", "5", "10" };
  static const char *const numbers[] = { "1", "2", "3" };
  static const char *const names[] = { "RevOps", "CMO and CRO", "CEO" };

  fixture->test = ent_test_new (NULL);
  fixture->path = ent_test_add (fixture->test, "escalation-path", "name", "Revenue", NULL);
  for (guint i = 0; i < 3; i++)
    fixture->levels[i]
        = ent_test_add (fixture->test, "escalation-level", "path", ENT_TEST_ID (fixture->path),
                        "number", numbers[i], "name", names[i], "clock", clocks[i], NULL);
  fixture->dispute = ent_test_add (fixture->test, "dispute", "title", "Who sourced it", "raised-on",
                                   "2026-03-26", "path", ENT_TEST_ID (fixture->path), "level",
                                   ENT_TEST_ID (fixture->levels[0]), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static void
add_step (Fixture *fixture, const char *type, guint level, const char *date, const char *due)
{
  ent_test_add (fixture->test, "dispute-step", "dispute", ENT_TEST_ID (fixture->dispute), "type",
                type, "level", ENT_TEST_ID (fixture->levels[level]), "date", date, "due", due,
                NULL);
}

static void
assert_due (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;
  GDate due;

  g_assert_true (ent_dispute_get_due (fixture->dispute, &due));
  text = ent_date_format (&due);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_counts_business_days (Fixture *fixture, gconstpointer data)
{
  assert_due (fixture, "2026-03-30");
}

static void
test_starts_anew_at_each_level (Fixture *fixture, gconstpointer data)
{
  add_step (fixture, "escalation", 1, "2026-03-31", NULL);
  assert_due (fixture, "2026-03-30");
  ent_test_set (fixture->test, fixture->dispute, "level", ENT_TEST_ID (fixture->levels[1]));
  assert_due (fixture, "2026-04-07");
}

/* A note at a level does not start its clock again. */
static void
test_note_changes_nothing (Fixture *fixture, gconstpointer data)
{
  add_step (fixture, "note", 0, "2026-03-27", NULL);
  assert_due (fixture, "2026-03-30");
}

static void
test_agreed_day_wins (Fixture *fixture, gconstpointer data)
{
  add_step (fixture, "note", 0, "2026-03-27", "2026-04-15");
  assert_due (fixture, "2026-04-15");
  add_step (fixture, "note", 0, "2026-03-28", "2026-04-20");
  assert_due (fixture, "2026-04-20");
  add_step (fixture, "note", 2, "2026-03-28", "2026-05-20");
  assert_due (fixture, "2026-04-20");
}

static void
test_no_clock (Fixture *fixture, gconstpointer data)
{
  GDate due;

  ent_test_set (fixture->test, fixture->levels[0], "clock", NULL);
  g_assert_false (ent_dispute_get_due (fixture->dispute, &due));
  ent_test_set (fixture->test, fixture->levels[0], "clock", "3");
  assert_due (fixture, "2026-03-31");
  ent_test_set (fixture->test, fixture->dispute, "state", "withdrawn");
  g_assert_false (ent_dispute_get_due (fixture->dispute, &due));
  g_assert_false (ent_dispute_is_open (fixture->dispute));
}

static void
test_no_level (Fixture *fixture, gconstpointer data)
{
  GDate due;

  ent_test_set (fixture->test, fixture->dispute, "level", NULL);
  g_assert_false (ent_dispute_get_due (fixture->dispute, &due));
  g_assert_null (ent_dispute_dup_next_level (fixture->dispute));
}

/* One business day is a clock too. */
static void
test_shortest_clock (Fixture *fixture, gconstpointer data)
{
  ent_test_set (fixture->test, fixture->levels[0], "clock", "1");
  assert_due (fixture, "2026-03-27");
}

static void
test_next_level (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (EntRecord) next = NULL;

      ent_test_set (fixture->test, fixture->dispute, "level", ENT_TEST_ID (fixture->levels[i]));
      next = ent_dispute_dup_next_level (fixture->dispute);
      g_assert_true (next == (i < 2 ? fixture->levels[i + 1] : NULL));
    }
}

static void
test_level_of_its_path (Fixture *fixture, gconstpointer data)
{
  EntRecord *other = ent_test_add (fixture->test, "escalation-path", "name", "Other", NULL);
  EntRecord *level = ent_test_add (fixture->test, "escalation-level", "path", ENT_TEST_ID (other),
                                   "number", "1", "name", "Somebody else", NULL);

  ent_test_refuse_set (fixture->test, "“Who sourced it” is at the level “Somebody else”",
                       fixture->dispute, "level", ENT_TEST_ID (level));
  ent_test_refuse_set (fixture->test, "not part of “Revenue”", fixture->dispute, "level",
                       ENT_TEST_ID (level));
  ent_test_refuse_set (fixture->test, "“RevOps”", fixture->dispute, "path", ENT_TEST_ID (other));
}

static void
test_level_numbers_differ (Fixture *fixture, gconstpointer data)
{
  ent_test_refuse_add (fixture->test, "“Revenue” already has", "escalation-level", "path",
                       ENT_TEST_ID (fixture->path), "number", "2", "name", "Twice", NULL);
}

static void
test_closed_after_raised (Fixture *fixture, gconstpointer data)
{
  ent_test_refuse_set (fixture->test, "“Closed on” (2026-03-25) is before “Raised on”",
                       fixture->dispute, "closed-on", "2026-03-25");
  ent_test_set (fixture->test, fixture->dispute, "closed-on", "2026-03-26");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("/dispute-clock/counts-business-days", test_counts_business_days);
  ADD ("/dispute-clock/starts-anew-at-each-level", test_starts_anew_at_each_level);
  ADD ("/dispute-clock/note-changes-nothing", test_note_changes_nothing);
  ADD ("/dispute-clock/agreed-day-wins", test_agreed_day_wins);
  ADD ("/dispute-clock/no-clock", test_no_clock);
  ADD ("/dispute-clock/no-level", test_no_level);
  ADD ("/dispute-clock/shortest-clock", test_shortest_clock);
  ADD ("/dispute-clock/next-level", test_next_level);
  ADD ("/dispute-clock/level-of-its-path", test_level_of_its_path);
  ADD ("/dispute-clock/level-numbers-differ", test_level_numbers_differ);
  ADD ("/dispute-clock/closed-after-raised", test_closed_after_raised);
  return g_test_run ();
}
