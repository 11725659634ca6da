/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of one subject after another: what it holds, what it lacks, what is hidden. */
#include "ent-field-value.h"

#include "ent-diagnosis-kinds.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A record's change, and an undo, are told once each; that of a record shown before is not. */
static void
test_follows (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntRecord) ada
      = ent_widget_test_add (session, "stakeholder", "name", "Ada Mora", NULL);
  g_autoptr (EntRecord) bo = ent_widget_test_add (session, "stakeholder", "name", "Bo Lind", NULL);
  g_autoptr (EntSubject) first = ent_subject_new (session, ada);
  g_autoptr (EntSubject) second = ent_subject_new (session, bo);
  g_autoptr (GError) error = NULL;
  EntFieldValue *value = ent_field_value_new (&ent_stakeholder_kind, ENT_STAKEHOLDER_NAME);
  guint n_changes = 0;

  g_signal_connect_swapped (value, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_null (ent_field_value_get_text (value));
  g_assert_false (ent_field_value_is_editable (value));
  ent_field_value_set_subject (value, first);
  g_assert_true (ent_field_value_is_editable (value));
  g_assert_true (ent_field_value_store (value, " Ada Moreno ", NULL));
  g_assert_cmpstr (ent_field_value_get_text (value), ==, "Ada Moreno");
  g_assert_true (ent_field_value_equals (value, "Ada Moreno "));
  g_assert_false (ent_field_value_equals (value, "Ada"));
  ent_session_undo (session);
  g_assert_cmpstr (ent_field_value_get_text (value), ==, "Ada Mora");
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_false (ent_field_value_store (value, "", &error));
  g_assert_nonnull (error);

  ent_field_value_set_subject (value, second);
  g_assert_true (ent_record_change (ada, ENT_STAKEHOLDER_NAME, "Ada", NULL));
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpstr (ent_field_value_get_text (value), ==, "Bo Lind");
  ent_widget_test_finalize (value);
}

/* Only a draft needs something, and only as long as it lacks it. */
static void
test_needed (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntSubject) draft = ent_subject_new_draft (session, &ent_stakeholder_kind, NULL);
  g_autoptr (EntFieldValue) value
      = ent_field_value_new (&ent_stakeholder_kind, ENT_STAKEHOLDER_NAME);
  g_autoptr (EntFieldValue) region
      = ent_field_value_new (&ent_stakeholder_kind, ENT_STAKEHOLDER_REGION);

  ent_field_value_set_subject (value, draft);
  ent_field_value_set_subject (region, draft);
  g_assert_true (ent_field_value_is_needed (value));
  g_assert_false (ent_field_value_is_needed (region));
  g_assert_true (ent_field_value_store (value, "Ada Mora", NULL));
  g_assert_false (ent_field_value_is_needed (value));
  g_assert_true (ent_subject_is_touched (draft));
}

/* What was refused is there again with its reason when the record is, and no longer than that. */
static void
test_refused (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntRecord) ada
      = ent_widget_test_add (session, "stakeholder", "name", "Ada Mora", NULL);
  g_autoptr (EntSubject) subject = ent_subject_new (session, ada);
  g_autoptr (EntFieldValue) value
      = ent_field_value_new (&ent_stakeholder_kind, ENT_STAKEHOLDER_INFLUENCE);
  g_autofree char *typed = NULL;
  g_autofree char *problem = NULL;

  g_assert_false (ent_field_value_find_refused (value, &typed, &problem));
  ent_field_value_set_subject (value, subject);
  ent_field_value_set_refused (value, "6", "Not more than 5.");
  ent_field_value_set_subject (value, NULL);
  ent_field_value_set_subject (value, subject);
  g_assert_true (ent_field_value_find_refused (value, &typed, &problem));
  g_assert_cmpstr (typed, ==, "6");
  g_assert_cmpstr (problem, ==, "Not more than 5.");
  ent_field_value_set_refused (value, NULL, NULL);
  g_clear_pointer (&typed, g_free);
  g_clear_pointer (&problem, g_free);
  g_assert_false (ent_field_value_find_refused (value, &typed, &problem));
}

static EntRecord *
add_answer (EntSession *session, EntRecord *question, const char *name, const char *role)
{
  g_autoptr (EntRecord) person = ent_widget_test_add (session, "stakeholder", "name", name, NULL);
  g_autoptr (EntRecord) holder
      = ent_widget_test_add (session, "role-holder", "role", role, "holder",
                             ent_record_get_id (person), "from", "2026-01-01", NULL);

  return ent_widget_test_add (session, "answer", "question", ent_record_get_id (question),
                              "respondent", ent_record_get_id (person), "text", name, NULL);
}

/* An answer is hidden until the other side's is in, which its own record does not tell. */
static void
test_veil (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntRecord) cmo = ent_widget_test_add (session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) cro = ent_widget_test_add (session, "role", "name", "CRO", NULL);
  g_autofree char *roles = g_strjoin (" ", ent_record_get_id (cmo), ent_record_get_id (cro), NULL);
  g_autoptr (EntRecord) questionnaire
      = ent_widget_test_add (session, "questionnaire", "name", "First interviews", "instrument",
                             "strategic", "answer-style", "text", "roles", roles, NULL);
  g_autoptr (EntRecord) question
      = ent_widget_test_add (session, "question", "questionnaire",
                             ent_record_get_id (questionnaire), "text", "What counts?", NULL);
  g_autoptr (EntRecord) answer
      = add_answer (session, question, "Ada Mora", ent_record_get_id (cmo));
  g_autoptr (EntRecord) other = NULL;
  g_autoptr (EntSubject) subject = ent_subject_new (session, answer);
  g_autoptr (EntFieldValue) value = ent_field_value_new (&ent_answer_kind, ENT_ANSWER_TEXT);
  guint n_changes = 0;

  g_signal_connect_swapped (value, "veil-changed", G_CALLBACK (count_cb), &n_changes);
  ent_field_value_set_subject (value, subject);
  g_assert_nonnull (ent_field_value_get_veil (value));
  g_assert_null (ent_field_value_get_text (value));
  g_assert_false (ent_field_value_is_editable (value));
  g_object_unref (ent_widget_test_add (session, "stakeholder", "name", "Cy", NULL));
  g_assert_cmpuint (n_changes, ==, 0);
  other = add_answer (session, question, "Bo Lind", ent_record_get_id (cro));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_null (ent_field_value_get_veil (value));
  g_assert_cmpstr (ent_field_value_get_text (value), ==, "Ada Mora");
  g_assert_true (ent_field_value_is_editable (value));
}

int
main (int argc, char **argv)
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/field-value/follows", test_follows);
  g_test_add_func ("/field-value/needed", test_needed);
  g_test_add_func ("/field-value/refused", test_refused);
  g_test_add_func ("/field-value/veil", test_veil);
  return g_test_run ();
}
