/* SPDX-License-Identifier: GPL-3.0-or-later
 * A role's holders in words: now, before, next, nobody. The day is 31 March 2026. */
#include "ent-role-summary.h"

#include "ent-test.h"

#include <string.h>

typedef struct
{
  EntTest *test;
  EntRecord *role;
  EntRecord *ivo;
  EntRecord *maya;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = ent_test_new (NULL);
  fixture->role = ent_test_add (fixture->test, "role", "name", "CRO", NULL);
  fixture->ivo = ent_test_add (fixture->test, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->maya = ent_test_add (fixture->test, "stakeholder", "name", "Maya Lund", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static void
hold (Fixture *fixture, EntRecord *who, const char *from, const char *to)
{
  EntRecord *holding
      = ent_test_add (fixture->test, "role-holder", "role", ENT_TEST_ID (fixture->role), "holder",
                      ENT_TEST_ID (who), "from", from, NULL);

  if (to != NULL)
    ent_test_set (fixture->test, holding, "to", to);
}

static EntRoleSummary *
summarise (Fixture *fixture, const char *start)
{
  GDate first;

  if (start != NULL)
    g_date_set_parse (&first, start);
  return ent_role_summary_new (fixture->role, start != NULL ? &first : NULL, &fixture->test->today);
}

static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRoleSummary) summary = NULL;

  hold (fixture, fixture->ivo, "2025-01-01", "2025-12-31");
  hold (fixture, fixture->maya, "2026-01-01", NULL);
  summary = summarise (fixture, NULL);
  g_assert_cmpstr (summary->holder, ==, "Maya Lund");
  g_assert_nonnull (strstr (summary->period, "since 1 January"));
  g_assert_nonnull (strstr (summary->past, "Before: Ivo Brandt, 1 January 2025 to 31 December"));
  g_assert_null (summary->future);
}

/* The last day still counts; somebody is known to follow. */
static void
test_next (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRoleSummary) summary = NULL;

  hold (fixture, fixture->ivo, "2025-01-01", "2026-03-31");
  hold (fixture, fixture->maya, "2026-04-01", NULL);
  summary = summarise (fixture, NULL);
  g_assert_cmpstr (summary->holder, ==, "Ivo Brandt");
  g_assert_null (summary->past);
  g_assert_true (g_str_has_prefix (summary->future, "From 1 April"));
  g_assert_true (g_str_has_suffix (summary->future, ": Maya Lund"));
}

static void
test_vacant (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRoleSummary) before = summarise (fixture, NULL);
  g_autoptr (EntRoleSummary) after = NULL;

  g_assert_null (before->holder);
  g_assert_nonnull (before->period);
  hold (fixture, fixture->ivo, "2025-01-01", "2026-03-30");
  after = summarise (fixture, "2025-01-01");
  g_assert_null (after->holder);
  g_assert_nonnull (strstr (after->period, "since 31 March"));
  g_assert_nonnull (strstr (after->past, "Ivo Brandt"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/role-summary/held", test_held);
  add ("/role-summary/next", test_next);
  add ("/role-summary/vacant", test_vacant);
  return g_test_run ();
}
