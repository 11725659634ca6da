/* SPDX-License-Identifier: GPL-3.0-or-later
 * The diagnosis page: instruments run, answers hidden until all are in, compared and judged;
 * dimensions scored and scored again. */
#include "ent-diagnosis-page.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-card.h"
#include "ent-answer-dialog.h"
#include "ent-answer-editor.h"
#include "ent-chip.h"
#include "ent-diagnosis-kinds.h"
#include "ent-dimension-row.h"
#include "ent-field-row.h"
#include "ent-instrument-card.h"
#include "ent-instrument-view.h"
#include "ent-instrument.h"
#include "ent-journal.h"
#include "ent-judgement-form.h"
#include "ent-question-view.h"
#include "ent-record-form.h"
#include "ent-record-table.h"
#include "ent-respondent-row.h"
#include "ent-score-level.h"
#include "ent-score-scale.h"
#include "ent-start-dialog.h"
#include "ent-transaction.h"
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

/* A questionnaire of two questions for CMO and CRO, who are Maya and Ivo. */
typedef struct
{
  EntSession *session;
  EntPage *page;
  GtkWidget *window;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
  EntRecord *questions[2];
} Fixture;

static EntRecord *
add_holder (
    Fixture *fixture, const char *role_name, const char *name, const char *function, GString *roles)
{
  EntRecord *person = ent_widget_test_add (fixture->session, "stakeholder", "name", name,
                                           "function", function, NULL);
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name", role_name,
                                                    "function", function, NULL);
  g_autoptr (EntRecord) held
      = ent_widget_test_add (fixture->session, "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (person), "from", "2026-01-01", NULL);

  g_assert_nonnull (held);
  g_string_append_printf (roles, "%s%s", roles->len > 0 ? " " : "", ent_record_get_id (role));
  return person;
}

static EntRecord *
add_question (Fixture *fixture, EntRecord *questionnaire, const char *number, const char *text)
{
  return ent_widget_test_add (fixture->session, "question", "questionnaire",
                              ent_record_get_id (questionnaire), "number", number, "text", text,
                              "hint", "Listen for one outcome.", NULL);
}

static void
add_people (Fixture *fixture, GString *roles)
{
  fixture->maya = add_holder (fixture, "CMO", "Maya Lund", "marketing", roles);
  fixture->ivo = add_holder (fixture, "CRO", "Ivo Brandt", "sales", roles);
}

static void
add_strategy (Fixture *fixture)
{
  g_autoptr (GString) roles = g_string_new (NULL);

  add_people (fixture, roles);
  fixture->questionnaire
      = ent_widget_test_add (fixture->session, "questionnaire", "name", "Strategic questionnaire",
                             "instrument", "strategic", "roles", roles->str, "purpose",
                             "Whether both buy the same engagement.", NULL);
  fixture->questions[0] = add_question (fixture, fixture->questionnaire, "1", "What is success?");
  fixture->questions[1] = add_question (fixture, fixture->questionnaire, "2", "What is failure?");
}

/* An instrument of @n statements that nobody is named to answer. */
static EntRecord *
add_instrument (Fixture *fixture, const char *instrument, const char *style, guint n)
{
  EntRecord *questionnaire
      = ent_widget_test_add (fixture->session, "questionnaire", "name", "Check", "instrument",
                             instrument, "answer-style", style, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (EntRecord) question = add_question (fixture, questionnaire, number, "It is so.");

      g_assert_nonnull (question);
    }
  return questionnaire;
}

static void
answer (Fixture *fixture, guint question, EntRecord *person, const char *text)
{
  g_autoptr (EntRecord) record
      = ent_widget_test_add (fixture->session, "answer", "question",
                             ent_record_get_id (fixture->questions[question]), "respondent",
                             ent_record_get_id (person), "text", text, NULL);

  g_assert_nonnull (record);
}

static void
show (Fixture *fixture, int width, int height)
{
  fixture->page = info.create (&info);
  ent_page_set_session (fixture->page, fixture->session);
  fixture->window = ent_widget_test_window (GTK_WIDGET (fixture->page), width, height);
  ent_widget_test_pause (300);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_settle ();
  ent_widget_test_finalize (fixture->page);
  g_clear_object (&fixture->maya);
  g_clear_object (&fixture->ivo);
  g_clear_object (&fixture->questionnaire);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->questions); i++)
    g_clear_object (&fixture->questions[i]);
  ent_widget_test_finalize (fixture->session);
}

static GtkWidget *
find (GtkWidget *root, GType type, const char *name)
{
  GtkWidget *found = ent_widget_test_find (root, type, name);

  g_assert_nonnull (found);
  return found;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return ent_widget_test_find_text (fixture->window, text) != NULL;
}

static gboolean
holds (const char *text, const char *words)
{
  return text != NULL && strstr (text, words) != NULL;
}

static gboolean
shows_itself (GtkWidget *widget, const char *words)
{
  g_autofree char *typed = NULL;
  GtkTextIter start, end;

  if (holds (gtk_widget_get_tooltip_text (widget), words)
      || holds (gtk_widget_get_name (widget), words))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return holds (gtk_label_get_label (GTK_LABEL (widget)), words);
  if (GTK_IS_EDITABLE (widget))
    return holds (gtk_editable_get_text (GTK_EDITABLE (widget)), words);
  if (!GTK_IS_TEXT_VIEW (widget))
    return FALSE;
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
  typed = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end,
                                    TRUE);
  return holds (typed, words);
}

/* TRUE if @words are anywhere below @widget, in sight or not. */
static gboolean
is_in_tree (GtkWidget *widget, const char *words)
{
  if (shows_itself (widget, words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_in_tree (child, words))
      return TRUE;
  return FALSE;
}

/* TRUE if @words are anywhere in any window. */
static gboolean
is_anywhere (const char *words)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (is_in_tree (link->data, words))
      return TRUE;
  return FALSE;
}

/* Returns: the dialog over the page. */
static GtkWidget *
find_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = NULL;

  ent_widget_test_settle ();
  windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (fixture->window))
      return link->data;
  g_assert_not_reached ();
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = ent_widget_test_find_text (root, label);

  g_assert_nonnull (button);
  while (!GTK_IS_BUTTON (button))
    button = gtk_widget_get_parent (button);
  g_signal_emit_by_name (button, "clicked");
  ent_widget_test_settle ();
}

static void
open_instrument (Fixture *fixture)
{
  GtkWidget *card = find (fixture->window, ENT_TYPE_INSTRUMENT_CARD, NULL);

  gtk_widget_activate (card);
  ent_widget_test_pause (100);
}

/* Opens the answers of the respondent at @index. */
static GtkWidget *
open_answers (Fixture *fixture, guint index)
{
  GtkWidget *row = find (find (fixture->window, ENT_TYPE_INSTRUMENT_VIEW, NULL),
                         ENT_TYPE_RESPONDENT_ROW, NULL);

  for (guint i = 0; i < index; i++)
    row = gtk_widget_get_next_sibling (row);
  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  return find_dialog (fixture);
}

static void
type_answer (GtkWidget *dialog, const char *text)
{
  GtkWidget *editor = find (dialog, ENT_TYPE_ANSWER_EDITOR, NULL);
  GtkWidget *view = find (editor, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
go_on (GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "answers.next", NULL);
  ent_widget_test_pause (50);
}

/* Both questions. */
static void
answer_all (Fixture *fixture, guint respondent, const char *first, const char *second)
{
  GtkWidget *dialog = open_answers (fixture, respondent);

  type_answer (dialog, first);
  go_on (dialog);
  type_answer (dialog, second);
  go_on (dialog);
  ent_widget_test_pause (100);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1000, 700);
  g_assert_true (says (fixture, "No instruments yet"));
  g_assert_true (says (fixture, "No dimension has been scored."));
  ent_widget_test_shoot (fixture->window, "diagnosis-empty");
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Zeppelin");
  show (fixture, 1000, 700);
  g_assert_true (says (fixture, "Strategic questionnaire"));
  g_assert_true (says (fixture, "Maya Lund · CMO"));
  g_assert_true (says (fixture, "1 of 2"));
  g_assert_true (says (fixture, "Answered, hidden until all have"));
  g_assert_true (says (fixture, "Answers missing"));
  g_assert_false (is_anywhere ("Zeppelin"));
}

/* The first one's answers are nowhere until the second one's are in, not even where they were
 * entered; then they are side by side. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add_strategy (fixture);
  show (fixture, 1000, 900);
  open_instrument (fixture);
  answer_all (fixture, 0, "Zeppelin and pipeline", "No Zeppelin");
  g_assert_cmpuint (ent_source_count (ent_session_get_source (fixture->session), "answer"), ==, 2);
  g_assert_false (is_anywhere ("Zeppelin"));
  ent_widget_test_shoot (fixture->window, "diagnosis-hidden");

  dialog = open_answers (fixture, 0);
  g_assert_true (ent_widget_test_find_text (dialog, "Answered, hidden until all have") != NULL);
  g_assert_false (is_anywhere ("Zeppelin"));
  ent_widget_test_shoot (dialog, "diagnosis-sealed");
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();

  dialog = open_answers (fixture, 1);
  g_assert_false (is_anywhere ("Zeppelin"));
  ent_widget_test_shoot (dialog, "diagnosis-answering");
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();

  answer_all (fixture, 1, "Balloon and pipeline", "No Balloon");
  g_assert_true (is_in_tree (fixture->window, "Zeppelin and pipeline"));
  g_assert_true (is_in_tree (fixture->window, "Balloon and pipeline"));
  g_assert_true (says (fixture, "Answers differ"));
  ent_widget_test_shoot (fixture->window, "diagnosis-compared");
}

/* One side takes its answer back: the other's is hidden again. */
static void
test_hidden_again (Fixture *fixture, gconstpointer data)
{
  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Zeppelin");
  answer (fixture, 0, fixture->ivo, "Balloon");
  show (fixture, 1000, 900);
  open_instrument (fixture);
  g_assert_true (is_anywhere ("Zeppelin"));
  ent_session_undo (fixture->session);
  ent_widget_test_pause (100);
  g_assert_false (is_anywhere ("Zeppelin"));
}

/* Opens whatever folds below @widget. */
static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

/* The form of the answer itself, and its history, tell nothing that is hidden; nor does the table.
 */
static void
test_hidden_in_forms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = NULL;
  GtkWidget *form;

  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Zeppelin");
  answers = ent_record_list_children (fixture->questions[0], "answer");
  ent_record_change (answers->pdata[0], ENT_ANSWER_TEXT, "Zeppelins", NULL);
  show (fixture, 1300, 900);
  open_instrument (fixture);
  gtk_widget_activate_action (find (fixture->window, ENT_TYPE_INSTRUMENT_VIEW, NULL),
                              "diagnosis.details", NULL);
  ent_widget_test_pause (300);
  g_assert_cmpuint (ent_widget_test_count (fixture->window, ENT_TYPE_RECORD_TABLE), ==, 1);
  form = find (fixture->window, ENT_TYPE_RECORD_FORM, NULL);
  ent_record_form_set_record (ENT_RECORD_FORM (form), fixture->session, answers->pdata[0]);
  for (guint i = 0; i < 3; i++)
    {
      unfold (fixture->window);
      ent_widget_test_pause (100);
    }
  g_assert_true (says (fixture, "Answered, hidden until all have"));
  g_assert_true (is_in_tree (form, "Maya Lund"));
  g_assert_false (is_anywhere ("Zeppelin"));
  ent_widget_test_shoot (fixture->window, "diagnosis-form");
  answer (fixture, 0, fixture->ivo, "Balloon");
  ent_widget_test_pause (100);
  g_assert_true (is_in_tree (form, "Zeppelins"));
}

/* A form refuses who is not asked, and says who is. */
static void
test_outsider (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) dana
      = ent_widget_test_add (fixture->session, "stakeholder", "name", "Dana Ek", NULL);
  g_autoptr (GPtrArray) answers = NULL;
  GtkWidget *form;
  GtkWidget *row;

  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Pipeline");
  answers = ent_record_list_children (fixture->questions[0], "answer");
  show (fixture, 1300, 900);
  open_instrument (fixture);
  gtk_widget_activate_action (find (fixture->window, ENT_TYPE_INSTRUMENT_VIEW, NULL),
                              "diagnosis.details", NULL);
  form = find (fixture->window, ENT_TYPE_RECORD_FORM, NULL);
  ent_record_form_set_record (ENT_RECORD_FORM (form), fixture->session, answers->pdata[0]);
  ent_widget_test_pause (100);
  row = find (form, ENT_TYPE_FIELD_ROW, "respondent");
  g_assert_false (ent_field_row_choose (ENT_FIELD_ROW (row), ent_record_get_id (dana)));
  g_assert_cmpstr (ent_field_row_get_problem (ENT_FIELD_ROW (row)), ==,
                   "“Strategic questionnaire” is answered by CMO (Maya Lund), CRO (Ivo Brandt); "
                   "Dana Ek holds no such role. Enter the person as its holder first, or leave "
                   "those answers out.");
  g_assert_true (ent_record_refers_to (answers->pdata[0], ENT_ANSWER_RESPONDENT, fixture->maya));
}

static void
test_judge (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *form;
  GObject *resolution;

  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Pipeline that finance believes");
  answer (fixture, 0, fixture->ivo, "Revenue that finance believes");
  show (fixture, 1000, 900);
  open_instrument (fixture);
  view = find (fixture->window, ENT_TYPE_QUESTION_VIEW, NULL);
  click (view, "Judge…");
  form = find (view, ENT_TYPE_JUDGEMENT_FORM, NULL);
  click (form, "Aligned");
  gtk_widget_activate_action (form, "judgement.store", NULL);
  g_assert_true (
      says (fixture, "The answers to “What is success?” differ. Say why they mean the same."));
  click (form, "Resolved");
  ent_widget_test_shoot (fixture->window, "diagnosis-judging");
  resolution = gtk_widget_get_template_child (form, ENT_TYPE_JUDGEMENT_FORM, "resolution");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (resolution)),
                            "Pipeline, for the board asks for it.", -1);
  gtk_widget_activate_action (form, "judgement.store", NULL);
  ent_widget_test_pause (100);
  g_assert_true (says (fixture, "Resolved"));
  g_assert_true (says (fixture, "Pipeline, for the board asks for it.\n"
                                "Agreed by Maya Lund, Ivo Brandt, today."));
  g_assert_null (ent_widget_test_find (view, ENT_TYPE_JUDGEMENT_FORM, NULL));
  g_assert_cmpstr (ent_session_get_undo_label (fixture->session), ==,
                   "Judge the answers to “What is success?”");
}

/* Whoever gave an answer may read it again. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  EntEngagement *engagement = ent_session_get_engagement (fixture->session);
  GtkWidget *dialog;

  add_strategy (fixture);
  answer (fixture, 0, fixture->maya, "Zeppelin");
  answer (fixture, 1, fixture->maya, "Balloon");
  ent_engagement_set_person (engagement, "Maya Lund");
  show (fixture, 1000, 900);
  open_instrument (fixture);
  dialog = open_answers (fixture, 0);
  g_assert_true (is_in_tree (dialog, "Zeppelin"));
  g_assert_false (is_in_tree (fixture->window, "Zeppelin"));
  gtk_window_close (GTK_WINDOW (dialog));
  ent_engagement_set_person (engagement, "Ivo Brandt");
  open_answers (fixture, 0);
  g_assert_false (is_anywhere ("Zeppelin"));
  gtk_window_close (GTK_WINDOW (find_dialog (fixture)));
  ent_widget_test_settle ();
}

/* Two missed quarters stand in the page's sentence, whatever people answered. */
static void
test_forecast (Fixture *fixture, gconstpointer data)
{
  static const char *const ends[] = { "2025-12-31", "2026-03-31" };
  g_autoptr (EntRecord) metric
      = ent_widget_test_add (fixture->session, "metric", "name", "Forecast accuracy", "measure",
                             "forecast-accuracy", "unit", "%", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (EntRecord) reading
          = ent_widget_test_add (fixture->session, "reading", "metric", ent_record_get_id (metric),
                                 "period-end", ends[i], "side", "agreed", "value", "80",
                                 "reported-on", ends[i], NULL);

      g_assert_nonnull (reading);
    }
  show (fixture, 1000, 700);
  g_assert_true (is_in_tree (fixture->window, "The forecast was off by 20 %, then by 20 %"));
}

/* Who is to answer is proposed; a run is started with them, answered, judged by the threshold and
 * ended. */
static void
test_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (EntRecord) questionnaire = add_instrument (fixture, "warning-signs", "yes-no", 1);
  g_autoptr (GPtrArray) audits = NULL;
  GtkWidget *dialog;

  add_people (fixture, roles);
  show (fixture, 1000, 900);
  g_assert_true (says (fixture, "Not started"));
  open_instrument (fixture);
  click (fixture->window, "Start…");
  dialog = find_dialog (fixture);
  ent_widget_test_shoot (dialog, "diagnosis-start");
  gtk_widget_activate_action (dialog, "start.start", NULL);
  ent_widget_test_pause (100);
  audits = ent_source_list (ent_session_get_source (fixture->session), "audit");
  g_assert_cmpuint (audits->len, ==, 1);
  g_assert_true (ent_record_refers_to (audits->pdata[0], ENT_AUDIT_RESPONDENTS, fixture->maya));
  g_assert_true (ent_record_refers_to (audits->pdata[0], ENT_AUDIT_RESPONDENTS, fixture->ivo));

  for (guint i = 0; i < 2; i++)
    {
      dialog = open_answers (fixture, i);
      click (dialog, i == 0 ? "Yes" : "No");
      g_assert_cmpuint (ent_source_count (ent_session_get_source (fixture->session), "answer"), ==,
                        i + 1);
      go_on (dialog);
      g_assert_cmpint (says (fixture, "Threshold reached"), ==, i == 1);
    }
  g_assert_true (says (fixture, "1 of 1 warning signs has been seen; look for its cause."));
  ent_widget_test_shoot (fixture->window, "diagnosis-verdict");
  click (fixture->window, "End the Run");
  g_assert_true (ent_record_equals (audits->pdata[0], ENT_AUDIT_STATE, "done"));
}

/* Scores are entered by their number, and evidence alone is no answer. */
static void
test_scores (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (EntRecord) questionnaire = add_instrument (fixture, "capability", "score", 2);
  GtkWidget *dialog;
  GtkWidget *editor;

  add_people (fixture, roles);
  show (fixture, 1000, 700);
  open_instrument (fixture);
  click (fixture->window, "Start…");
  gtk_widget_activate_action (find_dialog (fixture), "start.start", NULL);
  ent_widget_test_pause (100);
  dialog = open_answers (fixture, 0);
  editor = find (dialog, ENT_TYPE_ANSWER_EDITOR, NULL);
  gtk_widget_activate_action (editor, "answer.choose", "s", "4");
  go_on (dialog);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                ent_widget_test_find (editor, GTK_TYPE_TEXT_VIEW, "evidence"))),
                            "The dashboard", -1);
  go_on (dialog);
  g_assert_nonnull (
      ent_widget_test_find_text (dialog, "Evidence alone is no answer. Answer the question, too."));
  ent_widget_test_shoot (dialog, "diagnosis-scoring");
  gtk_widget_activate_action (editor, "answer.choose", "s", "2");
  go_on (dialog);
  g_assert_cmpuint (ent_source_count (ent_session_get_source (fixture->session), "answer"), ==, 2);
}

static void
choose_level (GtkWidget *scale, guint level)
{
  GtkWidget *at = find (scale, ENT_TYPE_SCORE_LEVEL, NULL);

  while (ent_score_level_get_level (ENT_SCORE_LEVEL (at)) != level)
    at = gtk_widget_get_next_sibling (at);
  g_signal_emit_by_name (at, "clicked");
  ent_widget_test_pause (100);
}

/* Returns: the second scale below @row. */
static GtkWidget *
find_second_scale (GtkWidget *row)
{
  GtkWidget *scale = gtk_widget_get_next_sibling (find (row, ENT_TYPE_SCORE_SCALE, NULL));

  while (!ENT_IS_SCORE_SCALE (scale))
    scale = gtk_widget_get_next_sibling (scale);
  return scale;
}

/* A dimension is scored, remedied and scored again, each one step back. */
static void
test_dimension (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  EntRecord *score;

  show (fixture, 1000, 1400);
  row = find (fixture->window, ENT_TYPE_DIMENSION_ROW, "incentives");
  ent_dimension_row_focus (ENT_DIMENSION_ROW (row), NULL);
  ent_widget_test_pause (300);
  g_assert_true (says (fixture, "5 – Critical"));
  choose_level (find (row, ENT_TYPE_SCORE_SCALE, NULL), 5);
  score = ent_dimension_row_get_score (ENT_DIMENSION_ROW (row));
  g_assert_nonnull (score);
  g_assert_true (ent_record_equals (score, ENT_DIMENSION_SCORE_SCORED_ON, "2026-06-01"));
  g_assert_true (says (fixture, "1 of 1 dimensions stands at 4 or 5 and blocks the contract."));
  g_assert_true (says (fixture, "5 – Critical · no remediation is planned"));
  choose_level (find_second_scale (row), 2);
  g_assert_true (says (fixture, "5 → 2"));
  g_assert_true (says (fixture, "From 5 – Critical to 2 – Minor gaps"));
  ent_dimension_row_focus (ENT_DIMENSION_ROW (row), "rescore");
  ent_widget_test_pause (300);
  ent_widget_test_shoot (fixture->window, "diagnosis-dimension");
  ent_session_undo (fixture->session);
  ent_session_undo (fixture->session);
  ent_widget_test_pause (100);
  g_assert_null (ent_dimension_row_get_score (ENT_DIMENSION_ROW (row)));
}

/* The worst comes first. */
static void
test_dimension_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) people = ent_widget_test_add (fixture->session, "dimension-score",
                                                      "dimension", "people", "score", "2", NULL);
  g_autoptr (EntRecord) data_score = ent_widget_test_add (fixture->session, "dimension-score",
                                                          "dimension", "data", "score", "4", NULL);

  show (fixture, 1000, 900);
  g_assert_cmpstr (gtk_widget_get_name (find (fixture->window, ENT_TYPE_DIMENSION_ROW, NULL)), ==,
                   "data");
  g_assert_true (ent_page_show_record (fixture->page, people, "remediation"));
  ent_widget_test_pause (100);
  g_assert_true (adw_expander_row_get_expanded (
      ADW_EXPANDER_ROW (find (fixture->window, ENT_TYPE_DIMENSION_ROW, "people"))));
}

/* Findings lead to the question, the score, or the table's row. */
static void
test_show_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) system
      = ent_widget_test_add (fixture->session, "system", "name", "CRM", NULL);

  add_strategy (fixture);
  answer (fixture, 1, fixture->maya, "Pipeline");
  answer (fixture, 1, fixture->ivo, "Revenue");
  show (fixture, 1000, 900);
  g_assert_true (ent_page_show_record (fixture->page, fixture->questions[1], NULL));
  ent_widget_test_settle ();
  g_assert_cmpstr (gtk_button_get_label (
                       GTK_BUTTON (gtk_root_get_focus (gtk_widget_get_root (fixture->window)))),
                   ==, "_Judge…");
  g_assert_true (ent_page_show_record (fixture->page, system, NULL));
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (fixture->window, ENT_TYPE_RECORD_TABLE), ==, 1);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/diagnosis/page/empty", test_empty);
  add ("/diagnosis/page/card", test_card);
  add ("/diagnosis/page/hidden", test_hidden);
  add ("/diagnosis/page/hidden-again", test_hidden_again);
  add ("/diagnosis/page/hidden-in-forms", test_hidden_in_forms);
  add ("/diagnosis/page/outsider", test_outsider);
  add ("/diagnosis/page/judge", test_judge);
  add ("/diagnosis/page/own", test_own);
  add ("/diagnosis/page/forecast", test_forecast);
  add ("/diagnosis/page/run", test_run);
  add ("/diagnosis/page/scores", test_scores);
  add ("/diagnosis/page/dimension", test_dimension);
  add ("/diagnosis/page/dimension-order", test_dimension_order);
  add ("/diagnosis/page/show-record", test_show_record);
  return g_test_run ();
}
