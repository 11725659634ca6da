/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who is on the stakeholder map, moving them, and the classes at a glance. */
#include "ent-map-people.h"

#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-stakeholder-class.h"
#include "ent-test.h"

static EntRecord *
add_person (EntTest *test, const char *name, const char *influence, const char *support)
{
  return ent_test_add (test, "stakeholder", "name", name, "influence", influence, "support",
                       support, "function", "marketing", "region", "EMEA", NULL);
}

static void
test_people (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "4", "1");
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GArray) items = NULL;
  g_autofree char *text = NULL;
  const EntMapPerson *person;
  const EntMapItem *item;
  guint unrated;

  add_person (test, "Ivo Brandt", "4", NULL);
  ent_test_set (test, maya, "class", "executive-sponsor");
  ent_test_set (test, maya, "can-block", "yes");
  people = ent_map_people_list (test->source, &test->today, NULL, &unrated);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpuint (unrated, ==, 1);
  person = g_ptr_array_index (people, 0);
  g_assert_true (person->record == maya);
  g_assert_true (person->can_block);
  g_assert_cmpstr (person->function, ==, "marketing");
  text = ent_map_person_describe (person);
  g_assert_cmpstr (text, ==,
                   "Maya Lund, Executive sponsor: influence 4 of 5, support +1, can block");
  items = ent_map_people_make_items (people);
  item = &g_array_index (items, EntMapItem, 0);
  g_assert_cmpstr (item->name, ==, "Maya Lund");
  g_assert_true (item->prominent);
  g_assert_cmpint (item->score.influence, ==, 4);
}

static guint
count_people (EntTest *test, EntMapFilter filter)
{
  g_autoptr (GPtrArray) people = ent_map_people_list (test->source, &test->today, &filter, NULL);

  return people->len;
}

static void
test_filter (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ivo;
  g_auto (GStrv) regions = NULL;

  add_person (test, "Maya Lund", "4", "1");
  ivo = add_person (test, "Ivo Brandt", "2", "-1");
  ent_test_set (test, ivo, "region", "Americas");
  ent_test_set (test, ivo, "function", "sales");
  ent_test_set (test, ivo, "class", "data-owner");
  ent_test_set (test, add_person (test, "Dana Ek", "2", "-1"), "region", "emea");
  g_assert_cmpuint (count_people (test, (EntMapFilter){ 0 }), ==, 3);
  g_assert_cmpuint (count_people (test, (EntMapFilter){ .region = "Emea" }), ==, 2);
  g_assert_cmpuint (count_people (test, (EntMapFilter){ .function = "sales" }), ==, 1);
  g_assert_cmpuint (count_people (test, (EntMapFilter){ .class = "data-owner" }), ==, 1);
  g_assert_cmpuint (count_people (test, (EntMapFilter){ .region = "EMEA", .function = "sales" }),
                    ==, 0);
  regions = ent_map_people_list_regions (test->source);
  g_assert_cmpuint (g_strv_length (regions), ==, 2);
  g_assert_cmpstr (regions[0], ==, "Americas");
  g_assert_cmpstr (regions[1], ==, "EMEA");
}

/* A role nobody holds stands where its last holder stood. */
static void
test_vacant (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *first = add_person (test, "Ivo Brandt", "5", "-1");
  EntRecord *second = add_person (test, "Maya Lund", "3", "2");
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) vacant = NULL;
  const EntMapPerson *person;
  EntRecord *holding;

  ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder", ENT_TEST_ID (second),
                "to", "2025-12-31", NULL);
  holding = ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder",
                          ENT_TEST_ID (first), "from", "2026-01-01", NULL);
  held = ent_map_people_list (test->source, &test->today, NULL, NULL);
  g_assert_cmpuint (held->len, ==, 2);
  ent_test_set (test, holding, "to", "2026-03-30");
  vacant = ent_map_people_list (test->source, &test->today, NULL, NULL);
  g_assert_cmpuint (vacant->len, ==, 3);
  person = g_ptr_array_index (vacant, 2);
  g_assert_true (person->vacant);
  g_assert_true (person->record == role);
  g_assert_cmpstr (person->name, ==, "CRO (vacant)");
  g_assert_cmpint (person->score.influence, ==, 5);
  g_assert_cmpint (person->score.support, ==, -1);
}

static EntRecord *
add_holder (EntTest *test, EntRecord *role, EntRecord *person, const char *from, const char *to)
{
  return ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder",
                       ENT_TEST_ID (person), "from", from, "to", to, NULL);
}

/* The last holder is the one whose time ended last, whoever was entered last; one who is yet to
 * come, or was never rated, is none. The seat has the shape of the person and the function of the
 * role. */
static void
test_last_holder (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", "function", "sales", NULL);
  EntRecord *last = add_person (test, "Maya Lund", "3", "2");
  g_autoptr (GPtrArray) vacant = NULL;
  g_autoptr (GPtrArray) unrated = NULL;
  g_autoptr (GPtrArray) today = NULL;
  const EntMapPerson *person;
  EntRecord *holding;

  ent_test_set (test, last, "class", "executive-sponsor");
  ent_test_set (test, last, "function", "finance");
  add_holder (test, role, add_person (test, "Dana Ek", "2", "1"), "2026-05-01", NULL);
  holding = add_holder (test, role, last, "2026-01-01", "2026-03-30");
  add_holder (test, role, add_person (test, "Ivo Brandt", "5", "-1"), NULL, "2025-12-31");
  vacant = ent_map_people_list (test->source, &test->today, NULL, NULL);
  g_assert_cmpuint (vacant->len, ==, 4);
  person = g_ptr_array_index (vacant, 3);
  g_assert_true (person->vacant);
  g_assert_cmpint (person->score.influence, ==, 3);
  g_assert_cmpstr (person->class, ==, "executive-sponsor");
  g_assert_cmpstr (person->function, ==, "sales");
  ent_test_set (test, last, "support", NULL);
  unrated = ent_map_people_list (test->source, &test->today, NULL, NULL);
  g_assert_cmpuint (unrated->len, ==, 2);
  ent_test_set (test, last, "support", "2");
  ent_test_set (test, holding, "to", "2026-03-31");
  today = ent_map_people_list (test->source, &test->today, NULL, NULL);
  g_assert_cmpuint (today->len, ==, 3);
}

static void
test_rescore (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "4", "1");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *same = NULL;

  g_assert_true (ent_stakeholder_rescore (maya, (EntMapScore){ 2, -2 }, &error));
  g_assert_no_error (error);
  g_assert_true (ent_record_equals (maya, ENT_STAKEHOLDER_INFLUENCE, "2"));
  g_assert_true (ent_record_equals (maya, ENT_STAKEHOLDER_SUPPORT, "-2"));
  label = ent_journal_dup_undo_label (test->engagement);
  g_assert_cmpstr (label, ==, "Move Maya Lund on the map");
  g_assert_true (ent_journal_undo (test->engagement, &error));
  g_assert_true (ent_record_equals (maya, ENT_STAKEHOLDER_INFLUENCE, "4"));
  g_assert_true (ent_record_equals (maya, ENT_STAKEHOLDER_SUPPORT, "1"));
  g_assert_true (ent_stakeholder_rescore (maya, (EntMapScore){ 4, 1 }, &error));
  same = ent_journal_dup_undo_label (test->engagement);
  g_assert_cmpstr (same, !=, label);
  g_assert_false (ent_stakeholder_rescore (maya, (EntMapScore){ 6, 1 }, &error));
  g_assert_true (ent_record_equals (maya, ENT_STAKEHOLDER_INFLUENCE, "4"));
}

static void
test_classes (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "4", NULL);
  EntStakeholderClass classes[ENT_STAKEHOLDER_N_CLASSES];
  g_autofree char *missing = NULL;
  g_autofree char *nobody = NULL;
  guint unclassed;

  ent_stakeholder_class_survey (test->source, classes, &unclassed);
  g_assert_cmpuint (unclassed, ==, 1);
  g_assert_cmpstr (classes[0].choice->value, ==, "executive-sponsor");
  g_assert_cmpstr (classes[4].choice->value, ==, "potential-blocker");
  nobody = ent_stakeholder_class_dup_missing (&classes[0]);
  g_assert_cmpstr (nobody, ==, "Nobody is in this class yet.");
  ent_test_set (test, maya, "class", "data-owner");
  ent_test_add (test, "stakeholder", "name", "Ivo Brandt", "class", "data-owner", "function",
                "consulting", "support", "-1", "influence", "2", NULL);
  ent_stakeholder_class_survey (test->source, classes, &unclassed);
  g_assert_cmpuint (unclassed, ==, 0);
  g_assert_cmpuint (classes[2].count, ==, 2);
  g_assert_cmpuint (classes[2].unasked, ==, 1);
  g_assert_cmpuint (classes[2].unrated, ==, 1);
  g_assert_cmpuint (classes[2].opposed, ==, 1);
  missing = ent_stakeholder_class_dup_missing (&classes[2]);
  g_assert_cmpstr (missing, ==, "Not asked what success is: 1. Influence or support not rated: 1.");
  ent_test_set (test, maya, "support", "2");
  ent_test_set (test, maya, "success", "Pipeline");
  ent_stakeholder_class_survey (test->source, classes, NULL);
  g_assert_null (ent_stakeholder_class_dup_missing (&classes[2]));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/map-people/list", test_people);
  g_test_add_func ("/map-people/filter", test_filter);
  g_test_add_func ("/map-people/vacant", test_vacant);
  g_test_add_func ("/map-people/last-holder", test_last_holder);
  g_test_add_func ("/map-people/rescore", test_rescore);
  g_test_add_func ("/map-people/classes", test_classes);
  return g_test_run ();
}
