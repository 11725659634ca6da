/* SPDX-License-Identifier: GPL-3.0-or-later
 * Parts of the template for an engagement that was begun without them. */
#include "ent-template-part.h"

#include "ent-diagnosis-kinds.h"
#include "ent-people-kinds.h"
#include "ent-test-file.h"
#include "ent-test.h"

static guint
bring (EntTest *test, EntTemplatePart part)
{
  g_autoptr (EntTemplate) template = ent_template_find (ENT_TEMPLATE_STANDARD, NULL);
  g_autoptr (GError) error = NULL;
  guint added;

  g_assert_true (ent_template_add_part (template, test->engagement, part, &added, &error));
  g_assert_no_error (error);
  return added;
}

/* Returns: (transfer full): the questionnaire of @instrument, which there is one of. */
static EntRecord *
find_instrument (EntTest *test, const char *instrument)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_questionnaire_kind);
  g_autoptr (GPtrArray) found = NULL;

  ent_query_where (query, ENT_QUESTIONNAIRE_INSTRUMENT, instrument);
  found = ent_source_list_query (test->source, query);
  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (found->pdata[0]);
}

/* Every instrument product.md names, with as many questions as it says, and the threshold. */
static void
test_instruments (void)
{
  static const struct
  {
    const char *instrument;
    const char *style;
    guint questions;
    guint roles;
    const char *threshold;
  } shipped[] = {
    { "strategic", "text", 5, 2, NULL },        { "operational", "text", 5, 2, NULL },
    { "ideal-customer", "text", 6, 2, NULL },   { "six-symptom", "yes-no", 6, 0, "3" },
    { "alignment-audit", "yes-no", 6, 0, "3" }, { "warning-signs", "yes-no", 3, 0, NULL },
    { "capability", "score", 49, 0, NULL },
  };
  g_autoptr (EntTest) test = ent_test_new (NULL);

  g_assert_cmpuint (bring (test, ENT_TEMPLATE_INSTRUMENTS), ==, G_N_ELEMENTS (shipped));
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (EntRecord) questionnaire = find_instrument (test, shipped[i].instrument);
      g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
      g_autoptr (GPtrArray) roles
          = ent_record_list_references (questionnaire, ENT_QUESTIONNAIRE_ROLES);

      g_assert_cmpuint (questions->len, ==, shipped[i].questions);
      g_assert_cmpuint (roles->len, ==, shipped[i].roles);
      g_assert_true (
          ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, shipped[i].style));
      g_assert_cmpstr (ent_record_get_text (questionnaire, ENT_QUESTIONNAIRE_THRESHOLD), ==,
                       shipped[i].threshold);
    }
  ent_test_undo (test);
  g_assert_cmpuint (ent_source_count (test->source, "questionnaire"), ==, 0);
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 0);
}

/* What is there stays as it is, and roles are those of the engagement. */
static void
test_lacking (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *cmo = ent_test_add (test, "role", "name", "cmo", NULL);
  EntRecord *own = ent_test_add (test, "questionnaire", "name", "Our six", "instrument",
                                 "six-symptom", "answer-style", "yes-no", NULL);
  g_autoptr (EntRecord) strategic = NULL;
  g_autoptr (EntRecord) symptoms = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  g_assert_cmpuint (bring (test, ENT_TEMPLATE_INSTRUMENTS), ==, 6);
  symptoms = find_instrument (test, "six-symptom");
  g_assert_true (symptoms == own);
  strategic = find_instrument (test, "strategic");
  roles = ent_record_list_references (strategic, ENT_QUESTIONNAIRE_ROLES);
  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_true (roles->pdata[0] == cmo);
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 6);
  g_assert_cmpuint (bring (test, ENT_TEMPLATE_INSTRUMENTS), ==, 0);
}

/* The six steps in the order of product.md, each with what it needs. */
static void
test_steps (void)
{
  static const char *const names[]
      = { "Compensation plans",    "Pipeline definition", "SLA",
          "Attribution ownership", "Weekly deal review",  "Closed-lost loop" };
  static const guint told[] = { ENT_FIX_STEP_ACTION, ENT_FIX_STEP_WHY, ENT_FIX_STEP_GOOD };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GPtrArray) steps = NULL;

  g_assert_cmpuint (bring (test, ENT_TEMPLATE_FIX_STEPS), ==, G_N_ELEMENTS (names));
  steps = ent_source_list (test->source, "fix-step");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *title = ent_record_dup_title (steps->pdata[i]);

      g_assert_cmpstr (title, ==, names[i]);
      g_assert_true (ent_record_has (steps->pdata[i], ENT_FIX_STEP_OWNER));
      for (guint j = 0; j < G_N_ELEMENTS (told); j++)
        g_assert_true (ent_record_has (steps->pdata[i], told[j]));
    }
}

/* The metric a step moves is found by its name. */
static void
test_step_metric (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *metric = ent_test_add (test, "metric", "name", "SLA adherence", NULL);
  g_autoptr (GPtrArray) steps = NULL;
  guint found = 0;

  bring (test, ENT_TEMPLATE_FIX_STEPS);
  steps = ent_source_list (test->source, "fix-step");
  for (guint i = 0; i < steps->len; i++)
    found += ent_record_refers_to (steps->pdata[i], ENT_FIX_STEP_METRIC, metric) ? 1 : 0;
  g_assert_cmpuint (found, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = NULL;

  ent_test_init (&argc, &argv);
  data = ent_test_file_dup_path ("data");
  g_setenv ("ENTENTE_DATA_DIR", data, TRUE);
  g_test_add_func ("/template/part/instruments", test_instruments);
  g_test_add_func ("/template/part/lacking", test_lacking);
  g_test_add_func ("/template/part/steps", test_steps);
  g_test_add_func ("/template/part/step-metric", test_step_metric);
  return g_test_run ();
}
