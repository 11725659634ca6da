/* SPDX-License-Identifier: GPL-3.0-or-later
 * A diagnosis from nothing: instruments and steps brought in, a way out where nobody holds a role,
 * and an instrument that opens where there is something to do. */
#include "ent-diagnosis-page.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-kinds.h"
#include "ent-fix-node.h"
#include "ent-instrument-card.h"
#include "ent-instrument-view.h"
#include "ent-question-view.h"
#include "ent-respondent-row.h"
#include "ent-widget-test.h"

static const EntPageInfo info = {
  "diagnosis",
  N_ ("Diagnosis"),
  "ent-diagnosis-symbolic",
  ENT_PAGE_GROUP_UNDERSTAND,
  "questionnaire dimension-score audit fix-step system",
  N_ ("Misalignment."),
  ent_diagnosis_page_new,
};

typedef struct
{
  EntSession *session;
  EntPage *page;
  GtkWidget *window;
  EntRecord *gone_to; /* (nullable): where the page asked to go */
} Fixture;

static void
navigate_cb (Fixture *fixture, EntRecord *record)
{
  g_set_object (&fixture->gone_to, record);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
  g_signal_connect_swapped (fixture->session, "navigate", G_CALLBACK (navigate_cb), fixture);
}

static void
show (Fixture *fixture)
{
  fixture->page = info.create (&info);
  ent_page_set_session (fixture->page, fixture->session);
  fixture->window = ent_widget_test_window (GTK_WIDGET (fixture->page), 1000, 700);
  ent_widget_test_pause (300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  ent_widget_test_finalize (fixture->page);
  g_clear_object (&fixture->gone_to);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  GtkWidget *found = ent_widget_test_find (fixture->window, type, NULL);

  g_assert_nonnull (found);
  return found;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *text = ent_widget_test_find_text (root, label);

  g_assert_nonnull (text);
  g_signal_emit_by_name (GTK_IS_BUTTON (text) ? text
                                              : gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON),
                         "clicked");
  ent_widget_test_pause (200);
}

static void
open_instrument (Fixture *fixture)
{
  gtk_widget_activate (find (fixture, ENT_TYPE_INSTRUMENT_CARD));
  ent_widget_test_pause (200);
}

static guint
count (Fixture *fixture, const char *kind)
{
  return ent_source_count (ent_session_get_source (fixture->session), kind);
}

static void
test_instruments (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  click (fixture->window, "Bring In the Shipped Instruments");
  g_assert_cmpuint (count (fixture, "questionnaire"), ==, 7);
  g_assert_cmpuint (ent_widget_test_count (fixture->window, ENT_TYPE_INSTRUMENT_CARD), ==, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "diagnosis.bring-instruments", NULL);
  g_assert_cmpuint (count (fixture, "questionnaire"), ==, 7);
  ent_session_undo (fixture->session);
  ent_widget_test_pause (200);
  g_assert_nonnull (ent_widget_test_find_text (fixture->window, "No instruments yet"));
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  click (fixture->window, "Bring In the Six Steps");
  g_assert_cmpuint (ent_widget_test_count (fixture->window, ENT_TYPE_FIX_NODE), ==, 6);
}

/* Where nobody holds the role that answers, the row leads to the role. */
static void
test_vacant (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  show (fixture);
  click (fixture->window, "Bring In the Shipped Instruments");
  open_instrument (fixture);
  row = ent_widget_test_find (find (fixture, ENT_TYPE_INSTRUMENT_VIEW), ENT_TYPE_RESPONDENT_ROW,
                              NULL);
  click (row, "Enter Holder…");
  g_assert_true (ent_record_is_kind (fixture->gone_to, "role"));
}

/* Adds a question and what each of @people answers to it. */
static void
add_answered (Fixture *fixture,
              EntRecord *questionnaire,
              EntRecord *const people[2],
              const char *number,
              const char *const texts[2])
{
  g_autoptr (EntRecord) question
      = ent_widget_test_add (fixture->session, "question", "questionnaire",
                             ent_record_get_id (questionnaire), "number", number, "text", number,
                             NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntRecord) answer
          = ent_widget_test_add (fixture->session, "answer", "question",
                                 ent_record_get_id (question), "respondent",
                                 ent_record_get_id (people[i]), "text", texts[i], NULL);

      g_assert_nonnull (answer);
    }
}

/* With all answers in, the first that differ and are not settled have the focus. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) questionnaire
      = ent_widget_test_add (fixture->session, "questionnaire", "name", "Strategy", NULL);
  g_autoptr (EntRecord) maya
      = ent_widget_test_add (fixture->session, "stakeholder", "name", "Maya Lund", NULL);
  g_autoptr (EntRecord) ivo
      = ent_widget_test_add (fixture->session, "stakeholder", "name", "Ivo Brandt", NULL);
  EntRecord *const people[] = { maya, ivo };
  const char *const same[] = { "Pipeline", "Pipeline" };
  const char *const different[] = { "Pipeline", "Revenue" };
  GtkWidget *focus;
  GtkWidget *view;

  add_answered (fixture, questionnaire, people, "1", same);
  add_answered (fixture, questionnaire, people, "2", different);
  show (fixture);
  open_instrument (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  view = gtk_widget_get_ancestor (focus, ENT_TYPE_QUESTION_VIEW);
  g_assert_nonnull (view);
  g_assert_true (ent_record_equals (ent_question_view_get_question (ENT_QUESTION_VIEW (view)),
                                    ENT_QUESTION_NUMBER, "2"));
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = g_build_filename (g_getenv ("ENTENTE_SOURCE"), "data", NULL);

  ent_widget_test_init (&argc, &argv);
  g_setenv ("ENTENTE_DATA_DIR", data, TRUE);
  g_test_add ("/diagnosis/start/instruments", Fixture, NULL, set_up, test_instruments, tear_down);
  g_test_add ("/diagnosis/start/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/diagnosis/start/vacant", Fixture, NULL, set_up, test_vacant, tear_down);
  g_test_add ("/diagnosis/start/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
