/* SPDX-License-Identifier: GPL-3.0-or-later
 * By keyboard alone: an instrument answered by one side and then the other, compared, judged, and
 * settled. */
#include "ent-answer-comparison.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument.h"
#include "ent-window-test.h"

static EntSession *
get_session (EntWindowFixture *fixture)
{
  return ent_window_get_session (fixture->window);
}

/* A role with its holder since the beginning of the year. */
static void
add_role (EntWindowFixture *fixture, const char *name, const char *holder, GString *roles)
{
  g_autoptr (EntRecord) person = ent_window_test_find (fixture, "stakeholder", holder);
  g_autoptr (EntRecord) role
      = ent_widget_test_add (get_session (fixture), "role", "name", name, NULL);
  g_autoptr (EntRecord) held
      = ent_widget_test_add (get_session (fixture), "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (person), "from", "2026-01-01", NULL);

  g_assert_nonnull (held);
  g_string_append_printf (roles, "%s%s", roles->len > 0 ? " " : "", ent_record_get_id (role));
}

/* Returns: (transfer full): the first question of an instrument for CMO and CRO. */
static EntRecord *
add_instrument (EntWindowFixture *fixture, const char *style)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (EntRecord) questionnaire = NULL;
  g_autoptr (EntRecord) second = NULL;
  EntRecord *first;

  add_role (fixture, "CMO", "Dana Fox", roles);
  add_role (fixture, "CRO", "Lee Park", roles);
  questionnaire = ent_widget_test_add (get_session (fixture), "questionnaire", "name", "Zenith",
                                       "answer-style", style, "roles", roles->str, NULL);
  first = ent_widget_test_add (get_session (fixture), "question", "questionnaire",
                               ent_record_get_id (questionnaire), "number", "1", "text",
                               "What is success?", NULL);
  second = ent_widget_test_add (get_session (fixture), "question", "questionnaire",
                                ent_record_get_id (questionnaire), "number", "2", "text",
                                "What is failure?", NULL);
  g_assert_nonnull (second);
  ent_window_test_settle (fixture->window);
  return first;
}

static void
press (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press (fixture->window, keys);
}

static void
write_text (EntWindowFixture *fixture, const char *text)
{
  ent_window_test_type (fixture->window, text);
}

/* Where no window manager is, the window below a closed dialog has to take the keyboard back
 * itself.
 */
static void
press_to_close (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press_to_close (fixture, keys);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_window_is_active (GTK_WINDOW (fixture->window)))
    ent_widget_test_pause (50);
}

/* The palette leads to the instrument, with the focus on what there is to do first. */
static void
go_to_instrument (EntWindowFixture *fixture)
{
  press (fixture, "ctrl+k");
  write_text (fixture, "Zenith");
  ent_widget_test_pause (200);
  press (fixture, "Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "diagnosis");
}

static EntAnswersState
get_state (EntRecord *question)
{
  g_autoptr (EntAnswerComparison) comparison = ent_answer_comparison_new (question, NULL);

  return comparison->state;
}

/* Answers both questions of the respondent whose button has the focus. */
static void
answer_in_words (EntWindowFixture *fixture, const char *first, const char *second)
{
  ent_window_test_press_to_open (fixture, "Return");
  write_text (fixture, first);
  press (fixture, "ctrl+Return");
  write_text (fixture, second);
  press_to_close (fixture, "ctrl+Return");
}

static void
test_words (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) question = add_instrument (fixture, "text");
  g_autoptr (EntAnswerComparison) judged = NULL;
  g_autoptr (GPtrArray) agreed = NULL;

  go_to_instrument (fixture);
  answer_in_words (fixture, "pipeline", "no pipeline");
  g_assert_cmpint (get_state (question), ==, ENT_ANSWERS_HIDDEN);
  press (fixture, "Tab");
  answer_in_words (fixture, "revenue", "no pipeline");
  g_assert_cmpint (get_state (question), ==, ENT_ANSWERS_DIFFERENT);

  press (fixture, "Tab Return");
  press (fixture, "alt+e Tab");
  write_text (fixture, "Pipeline, both agreed");
  press (fixture, "ctrl+Return");
  ent_widget_test_pause (100);
  judged = ent_answer_comparison_new (question, NULL);
  g_assert_nonnull (judged->judgement);
  g_assert_true (ent_record_equals (judged->judgement, ENT_ANSWER_JUDGEMENT_JUDGEMENT, "resolved"));
  g_assert_cmpstr (ent_record_get_text (judged->judgement, ENT_ANSWER_JUDGEMENT_RESOLUTION), ==,
                   "Pipeline, both agreed");
  agreed = ent_record_list_references (judged->judgement, ENT_ANSWER_JUDGEMENT_AGREED_BY);
  g_assert_cmpuint (agreed->len, ==, 2);
}

/* A number is a score, at once. */
static void
test_scores (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) question = add_instrument (fixture, "score");
  g_autoptr (GPtrArray) answers = NULL;

  go_to_instrument (fixture);
  ent_window_test_press_to_open (fixture, "Return");
  press (fixture, "4 ctrl+Return 2");
  press_to_close (fixture, "Escape");
  answers = ent_instrument_list_answers (question, NULL);
  g_assert_cmpuint (answers->len, ==, 1);
  g_assert_true (ent_record_equals (answers->pdata[0], ENT_ANSWER_SCORE, "4"));
  g_assert_cmpuint (ent_source_count (ent_session_get_source (get_session (fixture)), "answer"), ==,
                    2);
}

int
main (int argc, char *argv[])
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/diagnosis/keyboard/words", test_words, NULL);
  ent_window_test_add ("/diagnosis/keyboard/scores", test_scores, NULL);
  return g_test_run ();
}
