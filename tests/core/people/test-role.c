/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who held a role on a day: ends that are open, that count, that overlap. */
#include "ent-role.h"

#include "ent-date.h"
#include "ent-test.h"

typedef struct
{
  EntTest *test;
  EntRecord *role;
  EntRecord *maya, *ivo;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = ent_test_new (NULL);
  self->role = ent_test_add (self->test, "role", "name", "CMO", NULL);
  self->maya = ent_test_add (self->test, "stakeholder", "name", "Maya Lund", NULL);
  self->ivo = ent_test_add (self->test, "stakeholder", "name", "Ivo Brandt", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ent_test_free (self->test);
}

static EntRecord *
hold (Fixture *self, EntRecord *person, const char *from, const char *to)
{
  return ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->role), "holder",
                       ENT_TEST_ID (person), "from", from, "to", to, NULL);
}

/* @person (nullable: nobody) holds the role on @day. */
static void
assert_holder (Fixture *self, const char *day, EntRecord *person)
{
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  g_assert_true (ent_date_parse (day, &date));
  holder = ent_role_dup_holder (self->role, &date);
  g_assert_true (holder == person);
}

static gboolean
is_held_by (Fixture *self, EntRecord *person, const char *day)
{
  GDate date;

  g_assert_true (ent_date_parse (day, &date));
  return ent_role_is_held_by (self->role, person, &date);
}

/* The first and the last day count. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  hold (self, self->maya, "2026-02-01", "2026-02-28");
  assert_holder (self, "2026-01-31", NULL);
  assert_holder (self, "2026-02-01", self->maya);
  assert_holder (self, "2026-02-28", self->maya);
  assert_holder (self, "2026-03-01", NULL);
  g_assert_false (is_held_by (self, self->maya, "2026-01-31"));
  g_assert_true (is_held_by (self, self->maya, "2026-02-01"));
  g_assert_true (is_held_by (self, self->maya, "2026-02-28"));
  g_assert_false (is_held_by (self, self->maya, "2026-03-01"));
  g_assert_false (is_held_by (self, self->ivo, "2026-02-14"));
}

static void
test_open_ends (Fixture *self, gconstpointer data)
{
  EntRecord *holding = hold (self, self->maya, NULL, "2026-02-28");

  assert_holder (self, "1990-01-01", self->maya);
  assert_holder (self, "2026-03-01", NULL);
  ent_test_set (self->test, holding, "from", "2026-02-01");
  ent_test_set (self->test, holding, "to", NULL);
  assert_holder (self, "1990-01-01", NULL);
  assert_holder (self, "2099-12-31", self->maya);
}

static void
test_overlap (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *from, *to;
    gboolean overlaps;
  } cases[] = {
    { "2026-01-01", "2026-01-31", FALSE }, { "2026-01-01", "2026-02-01", TRUE },
    { "2026-02-10", "2026-02-12", TRUE },  { "2026-02-28", "2026-03-31", TRUE },
    { "2026-03-01", "2026-03-31", FALSE }, { NULL, "2026-01-31", FALSE },
    { NULL, "2026-02-01", TRUE },          { "2026-03-01", NULL, FALSE },
    { "2026-02-28", NULL, TRUE },          { NULL, NULL, TRUE },
  };
  EntRecord *first = hold (self, self->maya, "2026-02-01", "2026-02-28");

  /* One role has one holder a day; times in two roles may overlap. */
  ent_test_refuse_add (self->test, "Ivo Brandt cannot hold CMO at the same time as Maya Lund",
                       "role-holder", "role", ENT_TEST_ID (self->role), "holder",
                       ENT_TEST_ID (self->ivo), "from", "2026-02-28", NULL);
  self->role = ent_test_add (self->test, "role", "name", "CRO", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntRecord *second = hold (self, self->ivo, cases[i].from, cases[i].to);

      g_assert_cmpint (ent_role_holdings_overlap (first, second), ==, cases[i].overlaps);
      g_assert_cmpint (ent_role_holdings_overlap (second, first), ==, cases[i].overlaps);
      ent_test_remove (self->test, second);
    }
}

static void
test_all (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = ent_role_list_all_holders (self->role);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  hold (self, self->maya, "2026-01-01", "2026-01-31");
  hold (self, self->ivo, "2026-02-01", NULL);
  all = ent_role_list_all_holders (self->role);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (all->pdata[0] == self->maya && all->pdata[1] == self->ivo);
}

static void
test_consulting (Fixture *self, gconstpointer data)
{
  g_assert_false (ent_role_is_consulting (self->role));
  ent_test_set (self->test, self->role, "side", "consulting");
  g_assert_true (ent_role_is_consulting (self->role));
  ent_test_set (self->test, self->role, "side", "internal");
  g_assert_false (ent_role_is_consulting (self->role));
}

/* An office is found by either of its names, in any case, and by nothing else. */
static void
test_office (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *full_name;
    gboolean found;
  } cases[] = {
    { "cmo", NULL, TRUE },
    { "Marketing", "chief marketing officer", TRUE },
    { "CHIEF MARKETING OFFICER", NULL, TRUE },
    { "CMOs", NULL, FALSE },
    { "Marketing", "Chief Marketing Officers", FALSE },
    { "CRO", "Chief Revenue Officer", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntRecord) found = NULL;

      ent_test_set (self->test, self->role, "name", cases[i].name);
      ent_test_set (self->test, self->role, "full-name", cases[i].full_name);
      found = ent_role_find_office (self->test->source, ENT_OFFICE_CMO);
      g_assert_true (found == (cases[i].found ? self->role : NULL));
    }
}

#define ADD(name, func) g_test_add ("/role/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("ends", test_ends);
  ADD ("open-ends", test_open_ends);
  ADD ("overlap", test_overlap);
  ADD ("all", test_all);
  ADD ("consulting", test_consulting);
  ADD ("office", test_office);
  return g_test_run ();
}
