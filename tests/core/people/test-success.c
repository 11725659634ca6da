/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people call success side by side, and putting differences on record and settling them. */
#include "ent-success-comparison.h"

#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test.h"

#include <string.h>

static EntRecord *
add_person (EntTest *test, const char *name, const char *success)
{
  return ent_test_add (test, "stakeholder", "name", name, "success", success, NULL);
}

/* @people: ended by NULL. */
static GPtrArray *
make_list (EntRecord *first, ...)
{
  GPtrArray *list = g_ptr_array_new ();
  va_list people;

  va_start (people, first);
  for (EntRecord *person = first; person != NULL; person = va_arg (people, EntRecord *))
    g_ptr_array_add (list, person);
  va_end (people);
  return list;
}

static void
refuse_list (GPtrArray *list, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_success_comparison_new (list, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_choice (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "Pipeline");
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autoptr (GPtrArray) one = make_list (maya, NULL);
  g_autoptr (GPtrArray) twice = make_list (maya, maya, NULL);
  g_autoptr (GPtrArray) mixed = make_list (maya, role, NULL);
  g_autoptr (GPtrArray) many = g_ptr_array_new ();

  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      g_ptr_array_add (many, add_person (test, name, NULL));
    }
  refuse_list (one, "Choose 2 to 6 stakeholders to compare; 1 are chosen.");
  refuse_list (many, "7 are chosen");
  refuse_list (twice, "Maya Lund was chosen twice");
  refuse_list (mixed, "“CMO” is no stakeholder");
}

static char *
join_runs (GPtrArray *runs, gboolean marked)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const EntSuccessRun *run = g_ptr_array_index (runs, i);

      g_string_append_printf (text, marked && run->shared ? "[%s]" : "%s", run->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_runs (EntSuccessComparison *comparison, guint index, const char *marked)
{
  g_autoptr (GPtrArray) runs = ent_success_comparison_list_runs (comparison, index);
  g_autofree char *with_marks = join_runs (runs, TRUE);
  g_autofree char *without = join_runs (runs, FALSE);
  const char *text
      = ent_record_get_text (ent_success_comparison_get_stakeholder (comparison, index),
                             ENT_STAKEHOLDER_SUCCESS);

  g_assert_cmpstr (with_marks, ==, marked);
  g_assert_cmpstr (without, ==, text != NULL ? text : "");
}

/* Words count in singular and without case; “the” and “a” do not. */
static void
test_shared (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "The pipelines grow, and a lead is called.");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "Leads fill the Pipeline.");
  EntRecord *dana = add_person (test, "Dana Ek", "A pipeline of leads, in 2 days");
  EntRecord *rune = add_person (test, "Rune Falk", NULL);
  g_autoptr (GPtrArray) list = make_list (maya, ivo, dana, rune, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (list, &error);
  g_auto (GStrv) shared = NULL;
  g_autofree char *sentence = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ent_success_comparison_get_length (comparison), ==, 4);
  shared = ent_success_comparison_list_shared (comparison);
  g_assert_cmpuint (g_strv_length (shared), ==, 2);
  g_assert_cmpstr (shared[0], ==, "lead");
  g_assert_cmpstr (shared[1], ==, "pipeline");
  assert_runs (comparison, 0, "The [pipelines] grow, and a [lead] is called.");
  assert_runs (comparison, 1, "[Leads] fill the [Pipeline].");
  assert_runs (comparison, 2, "A [pipeline] of [leads], in 2 days");
  assert_runs (comparison, 3, "");
  sentence = ent_success_comparison_describe (comparison);
  g_assert_cmpstr (
      sentence, ==,
      "All of them say: lead, pipeline. Rune Falk has not said what success would be.");
}

/* Neither signs nor words without meaning are shared, however often they come; numbers are. */
static void
test_nothing_said (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "We have all the leads (30), and one plan.");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "The plan: all of them (30), and we are done.");
  g_autoptr (GPtrArray) list = make_list (maya, ivo, NULL);
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (list, NULL);
  g_auto (GStrv) shared = ent_success_comparison_list_shared (comparison);

  g_assert_cmpuint (g_strv_length (shared), ==, 2);
  g_assert_cmpstr (shared[0], ==, "30");
  g_assert_cmpstr (shared[1], ==, "plan");
  assert_runs (comparison, 0, "We have all the leads ([30]), and one [plan].");
  assert_runs (comparison, 1, "The [plan]: all of them ([30]), and we are done.");
}

static void
test_nothing_shared (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "A pipeline");
  EntRecord *ivo = add_person (test, "Ivo Brandt", NULL);
  g_autoptr (GPtrArray) list = make_list (maya, ivo, NULL);
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (list, NULL);
  g_autofree char *sentence = ent_success_comparison_describe (comparison);

  g_assert_nonnull (strstr (sentence, "There is no word all of them use."));
  assert_runs (comparison, 0, "A pipeline");
}

static void
test_diff (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "More pipeline by June");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "More revenue by June");
  g_autoptr (GPtrArray) list = make_list (maya, ivo, NULL);
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (list, NULL);
  g_autoptr (GPtrArray) runs = ent_success_comparison_diff (comparison, 0, 1);
  const EntDiffRun *removed = g_ptr_array_index (runs, 1);
  const EntDiffRun *added = g_ptr_array_index (runs, 2);

  g_assert_cmpuint (runs->len, ==, 4);
  g_assert_cmpint (removed->kind, ==, ENT_DIFF_REMOVED);
  g_assert_cmpstr (removed->text, ==, "pipeline ");
  g_assert_cmpstr (added->text, ==, "revenue ");
}

static EntRecord *
mark (EntRecord *first, EntRecord *second, GError **error)
{
  const EntSuccessMark asked = {
    .first = first,
    .second = second,
    .difference = "Leads against revenue",
    .root_cause = "metric-conflict",
    .severity = "4",
    .evidence = "Interviews in January",
  };

  return ent_success_mark_divergent (&asked, error);
}

static void
test_mark (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "Leads");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "Revenue");
  g_autoptr (GPtrArray) list = make_list (maya, ivo, NULL);
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (list, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) divergence = mark (maya, ivo, &error);
  g_autoptr (EntRecord) found = NULL;
  g_autofree char *label = ent_journal_dup_undo_label (test->engagement);
  g_autofree char *sentence = ent_success_comparison_describe (comparison);

  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Mark Maya Lund and Ivo Brandt as divergent");
  g_assert_true (ent_record_equals (divergence, ENT_SUCCESS_DIVERGENCE_SEVERITY, "4"));
  g_assert_true (
      ent_record_equals (divergence, ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE, "metric-conflict"));
  found = ent_success_find_divergence (ivo, maya);
  g_assert_true (found == divergence);
  g_assert_nonnull (strstr (sentence, "Maya Lund and Ivo Brandt are on record as divergent."));
}

/* A pair is on record once, whichever comes first, as long as it is not settled. */
static void
test_mark_twice (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "Leads");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "Revenue");
  g_autoptr (EntRecord) divergence = mark (maya, ivo, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (divergence);
  g_assert_null (mark (ivo, maya, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Ivo Brandt and Maya Lund are on record as divergent already: “Leads against "
                   "revenue”. Add to that, or resolve it first.");
  g_assert_cmpuint (ent_source_count (test->source, "success-divergence"), ==, 1);
  ent_test_refuse_add (test, "on record as divergent already", "success-divergence", "difference",
                       "Again", "first", ENT_TEST_ID (maya), "second", ENT_TEST_ID (ivo), NULL);
}

static void
refuse_mark (EntSuccessMark asked, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_success_mark_divergent (&asked, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_mark_incomplete (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "Leads");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "Revenue");
  EntSuccessMark asked = { .first = maya, .second = ivo };

  refuse_mark (asked, "“Difference” is missing");
  asked.difference = "Leads against revenue";
  refuse_mark (asked, "“Root cause” is missing");
  asked.root_cause = "incentives";
  refuse_mark (asked, "“Severity” is missing");
  asked.severity = "6";
  refuse_mark (asked, "Severity");
  asked.severity = "3";
  asked.second = maya;
  refuse_mark (asked, "same stakeholder twice");
  g_assert_cmpuint (ent_source_count (test->source, "success-divergence"), ==, 0);
}

static void
test_resolve (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *maya = add_person (test, "Maya Lund", "Leads");
  EntRecord *ivo = add_person (test, "Ivo Brandt", "Revenue");
  EntRecord *cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *cro = ent_test_add (test, "role", "name", "CRO", NULL);
  g_autoptr (EntRecord) divergence = mark (maya, ivo, NULL);
  g_autoptr (EntRecord) again = NULL;
  g_autoptr (EntRecord) found = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) roles = make_list (cmo, cro, NULL);
  EntSuccessResolution resolution = { .date = &test->today, .agreed_by = roles };
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_success_resolve (divergence, &resolution, &error));
  g_assert_cmpstr (error->message, ==, "“Resolution” is missing; say what it is.");
  g_clear_error (&error);
  resolution.resolution = "Both count revenue from new customers, for leads alone pay nobody.";
  resolution.agreed_by = nobody;
  g_assert_false (ent_success_resolve (divergence, &resolution, &error));
  g_assert_cmpstr (error->message, ==, "“Agreed by” is missing; say what it is.");
  g_assert_false (ent_success_is_resolved (divergence));
  g_clear_error (&error);
  resolution.agreed_by = roles;
  g_assert_true (ent_success_resolve (divergence, &resolution, &error));
  g_assert_no_error (error);
  g_assert_true (ent_success_is_resolved (divergence));
  g_assert_true (ent_record_refers_to (divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY, cro));
  again = mark (ivo, maya, &error);
  g_assert_no_error (error);
  found = ent_success_find_divergence (maya, ivo);
  g_assert_true (found == again);
  ent_test_refuse_set (test, "on record as divergent already", divergence, "resolved-on", NULL);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/success/choice", test_choice);
  g_test_add_func ("/success/shared", test_shared);
  g_test_add_func ("/success/nothing-said", test_nothing_said);
  g_test_add_func ("/success/nothing-shared", test_nothing_shared);
  g_test_add_func ("/success/diff", test_diff);
  g_test_add_func ("/success/mark", test_mark);
  g_test_add_func ("/success/mark-twice", test_mark_twice);
  g_test_add_func ("/success/mark-incomplete", test_mark_incomplete);
  g_test_add_func ("/success/resolve", test_resolve);
  return g_test_run ();
}
