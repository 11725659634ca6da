/* SPDX-License-Identifier: GPL-3.0-or-later
 * Ideas of success side by side: what is marked, written, put on record and settled. */
#include "ent-success-dialog.h"

#include "ent-divergence-dialog.h"
#include "ent-divergence-row.h"
#include "ent-error.h"
#include "ent-field-row.h"
#include "ent-journal.h"
#include "ent-long-text-row.h"
#include "ent-people-kinds.h"
#include "ent-success-card.h"
#include "ent-success-divergence.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  EntSession *session;
  GtkWidget *window;
  GtkWidget *anchor;
  GPtrArray *people;
  EntSuccessDialog *dialog;
} Fixture;

static EntRecord *
add_person (Fixture *fixture, const char *name, const char *success)
{
  EntRecord *person
      = ent_widget_test_add (fixture->session, "stakeholder", "name", name, "job-title", "Chief",
                             "function", "sales", "class", "executive-sponsor", NULL);

  if (success != NULL)
    g_assert_true (ent_record_change (person, ENT_STAKEHOLDER_SUCCESS, success, NULL));
  g_ptr_array_add (fixture->people, person);
  return person;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
  fixture->people = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->anchor = gtk_label_new ("Page");
  fixture->window = ent_widget_test_window (fixture->anchor, 300, 200);
  add_person (fixture, "Maya Lund", "Pipeline that the board believes, counted once");
  add_person (fixture, "Ivo Brandt", "Meetings with people who sign, and a pipeline without noise");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->people);
  ent_widget_test_settle ();
  ent_widget_test_finalize (fixture->session);
}

static void
compare (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->dialog
      = ent_success_dialog_new (fixture->anchor, fixture->session, fixture->people, &error);
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  ent_widget_test_pause (200);
}

static GtkWidget *
find_card (Fixture *fixture, guint index)
{
  GtkWidget *card
      = ent_widget_test_find (GTK_WIDGET (fixture->dialog), ENT_TYPE_SUCCESS_CARD, NULL);

  for (; index > 0; index--)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static GtkTextBuffer *
get_buffer (GtkWidget *card)
{
  GtkWidget *row = ent_widget_test_find (card, ENT_TYPE_LONG_TEXT_ROW, NULL);

  return gtk_text_view_get_buffer (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (row)));
}

static gboolean
is_shared (GSList *tags)
{
  gboolean underlined = FALSE;

  g_object_get (tags->data, "underline-set", &underlined, NULL);
  return !underlined;
}

/* Returns: (transfer full): the text of card @index, marked words in brackets, those all use in
 * asterisks. */
static char *
read_card (Fixture *fixture, guint index)
{
  GtkTextBuffer *buffer = get_buffer (find_card (fixture, index));
  GString *text = g_string_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (!gtk_text_iter_is_end (&start))
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&start);
      g_autofree char *run = NULL;

      end = start;
      if (!gtk_text_iter_forward_to_tag_toggle (&end, NULL))
        gtk_text_buffer_get_end_iter (buffer, &end);
      run = gtk_text_iter_get_text (&start, &end);
      g_string_append_printf (text, tags == NULL ? "%s" : is_shared (tags) ? "*%s*" : "[%s]", run);
      start = end;
    }
  return g_string_free (text, FALSE);
}

static void
assert_card (Fixture *fixture, guint index, const char *text)
{
  g_autofree char *found = read_card (fixture, index);

  g_assert_cmpstr (found, ==, text);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return ent_widget_test_find_text (GTK_WIDGET (fixture->dialog), text) != NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *found = ent_widget_test_find_text (root, label);

  g_assert_nonnull (found);
  if (!GTK_IS_BUTTON (found))
    found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (found, "clicked");
  ent_widget_test_settle ();
}

/* Returns: (nullable): the dialog that lies over the comparison. */
static GtkWidget *
find_divergence_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ENT_IS_DIVERGENCE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Enters @value in the dialog's field @name. */
static void
enter (GtkWidget *dialog, const char *name, const char *value)
{
  GtkWidget *list = ent_widget_test_find (dialog, GTK_TYPE_LIST_BOX, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ENT_IS_FIELD_ROW (row)
        && g_strcmp0 (ent_field_row_get_field (ENT_FIELD_ROW (row))->name, name) == 0)
      {
        EntSubject *draft = ent_field_row_get_subject (ENT_FIELD_ROW (row));

        g_assert_true (
            ent_subject_set (draft, ent_field_row_get_index (ENT_FIELD_ROW (row)), value, NULL));
        return;
      }
  g_assert_not_reached ();
}

static guint
count_findings (Fixture *fixture, const char *rule)
{
  EntFindings *findings = ent_session_get_findings (fixture->session);
  guint n = 0;

  while (ent_findings_is_busy (findings))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      n += g_strcmp0 (ent_finding_get_rule (finding)->id, rule) == 0;
    }
  return n;
}

static void
test_two (Fixture *fixture, gconstpointer data)
{
  compare (fixture);
  assert_card (fixture, 0, "*Pipeline* [that the board believes], [counted once]");
  assert_card (fixture, 1, "[Meetings with people who sign], [and a] *pipeline* [without noise]");
  ent_widget_test_shoot (GTK_WIDGET (fixture->dialog), "success-two");
}

/* Six fit side by side; all are compared with the one that is chosen. */
static void
test_six (Fixture *fixture, gconstpointer data)
{
  GtkWidget *choose;

  add_person (fixture, "Dana Ek", "Pipeline counted once");
  add_person (fixture, "Ruth Abel", "A pipeline of signed orders");
  add_person (fixture, "Omar Said", "The pipeline is one number");
  add_person (fixture, "Lin Wei", "Pipeline that the board believes");
  compare (fixture);
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (fixture->dialog), ENT_TYPE_SUCCESS_CARD), ==,
                    6);
  assert_card (fixture, 0, "*Pipeline* that the board believes, counted once");
  assert_card (fixture, 2, "*Pipeline* counted once");
  ent_widget_test_shoot (GTK_WIDGET (fixture->dialog), "success-six");
  choose = ent_widget_test_find (find_card (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choose), TRUE);
  ent_widget_test_settle ();
  assert_card (fixture, 0, "*Pipeline* [that the board believes,] counted once");
  assert_card (fixture, 2, "*Pipeline* counted once");
}

static void
assert_refused (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      ent_success_dialog_new (fixture->anchor, fixture->session, fixture->people, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
}

/* One alone, somebody with herself, seven: each refused with what to do. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_remove_index (fixture->people, 1);
  assert_refused (fixture, "Choose 2 to 6 stakeholders");
  g_ptr_array_add (fixture->people, g_object_ref (fixture->people->pdata[0]));
  assert_refused (fixture, "Maya Lund was chosen twice");
  for (guint i = 0; i < 5; i++)
    add_person (fixture, "Somebody", "Something");
  assert_refused (fixture, "7 are chosen");
}

/* Who has not been asked is said so, and the words are written where they will stand. */
static void
test_unasked (Fixture *fixture, gconstpointer data)
{
  EntRecord *dana = add_person (fixture, "Dana Ek", NULL);
  GtkWidget *card;

  compare (fixture);
  card = find_card (fixture, 2);
  g_assert_nonnull (
      ent_widget_test_find_text (card, "Dana Ek has not said what success would be."));
  click (card, "Write It Down");
  gtk_text_buffer_set_text (get_buffer (card), "A pipeline I can plan with", -1);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  fixture->dialog = NULL;
  ent_widget_test_settle ();
  g_assert_cmpstr (ent_record_get_text (dana, ENT_STAKEHOLDER_SUCCESS), ==,
                   "A pipeline I can plan with");
}

/* Marked, found; settled, gone; each one step that is undone. */
static void
test_divergence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name", "CRO", NULL);
  g_autoptr (EntRecord) holding
      = ent_widget_test_add (fixture->session, "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (fixture->people->pdata[1]), "from",
                             "2026-01-01", NULL);
  EntEngagement *engagement = ent_session_get_engagement (fixture->session);
  g_autoptr (EntRecord) divergence = NULL;
  g_autofree char *agreed = NULL;
  GtkWidget *dialog;

  g_assert_nonnull (holding);
  compare (fixture);
  g_assert_cmpuint (count_findings (fixture, "success-divergent"), ==, 0);
  click (GTK_WIDGET (fixture->dialog), "Mark Divergent…");
  dialog = find_divergence_dialog ();
  g_assert_nonnull (dialog);
  enter (dialog, "difference", "One counts pipeline, the other meetings");
  click (dialog, "Mark");
  g_assert_nonnull (ent_widget_test_find_text (dialog, "“Root cause” is missing; say what it is."));
  enter (dialog, "root-cause", "metric-conflict");
  enter (dialog, "severity", "4");
  ent_widget_test_shoot (dialog, "divergence-mark");
  click (dialog, "Mark");
  g_assert_null (find_divergence_dialog ());
  g_assert_cmpuint (count_findings (fixture, "success-divergent"), ==, 1);
  g_assert_true (says (fixture, "One counts pipeline, the other meetings"));
  g_assert_true (
      says (fixture, "Metric conflict · Severity 4 – Significant: Needs executive intervention"));
  ent_widget_test_shoot (GTK_WIDGET (fixture->dialog), "success-divergent");

  click (GTK_WIDGET (fixture->dialog), "Resolve…");
  dialog = find_divergence_dialog ();
  click (dialog, "Resolve");
  g_assert_nonnull (ent_widget_test_find_text (dialog, "“Resolution” is missing; say what it is."));
  enter (dialog, "resolution", "Both are paid on orders, for either side brings half of them");
  ent_widget_test_shoot (dialog, "divergence-resolve");
  click (dialog, "Resolve");
  g_assert_cmpuint (count_findings (fixture, "success-divergent"), ==, 0);
  divergence = ent_success_find_divergence (fixture->people->pdata[0], fixture->people->pdata[1]);
  g_assert_true (ent_success_is_resolved (divergence));
  agreed = ent_record_dup_display (divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY);
  g_assert_cmpstr (agreed, ==, "CRO");
  g_assert_true (says (fixture, "Resolved"));
  g_assert_false (says (fixture, "Resolve…"));

  g_assert_true (ent_journal_undo (engagement, NULL));
  ent_widget_test_settle ();
  g_assert_cmpuint (count_findings (fixture, "success-divergent"), ==, 1);
  g_assert_true (says (fixture, "Resolve…"));
  g_assert_true (ent_journal_undo (engagement, NULL));
  ent_widget_test_settle ();
  g_assert_cmpuint (count_findings (fixture, "success-divergent"), ==, 0);
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (fixture->dialog), ENT_TYPE_DIVERGENCE_ROW),
                    ==, 0);
}

/* Nobody differs from herself, and a pair is on record once. */
static void
test_divergence_refused (Fixture *fixture, gconstpointer data)
{
  const char *maya = ent_record_get_id (fixture->people->pdata[0]);
  GtkWidget *dialog;

  compare (fixture);
  click (GTK_WIDGET (fixture->dialog), "Mark Divergent…");
  dialog = find_divergence_dialog ();
  enter (dialog, "difference", "One counts pipeline, the other meetings");
  enter (dialog, "root-cause", "incentives");
  enter (dialog, "severity", "2");
  enter (dialog, "second", maya);
  click (dialog, "Mark");
  g_assert_nonnull (ent_widget_test_find_text (
      dialog, "“One counts pipeline, the other meetings” names the same stakeholder twice; choose "
              "two who differ."));
  enter (dialog, "second", NULL);
  click (dialog, "Mark");
  g_assert_nonnull (find_divergence_dialog ());
  enter (dialog, "second", ent_record_get_id (fixture->people->pdata[1]));
  click (dialog, "Mark");
  g_assert_null (find_divergence_dialog ());

  click (GTK_WIDGET (fixture->dialog), "Mark Divergent…");
  dialog = find_divergence_dialog ();
  enter (dialog, "difference", "Again");
  enter (dialog, "root-cause", "incentives");
  enter (dialog, "severity", "2");
  click (dialog, "Mark");
  g_assert_nonnull (find_divergence_dialog ());
  gtk_window_close (GTK_WINDOW (dialog));
  ent_widget_test_settle ();
}

/* Who is removed meanwhile is not compared any more. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntTransaction) transaction = NULL;

  compare (fixture);
  transaction
      = ent_transaction_begin (ent_session_get_engagement (fixture->session), "Remove", NULL);
  g_assert_true (ent_transaction_remove (transaction, fixture->people->pdata[1], NULL));
  g_assert_true (ent_transaction_commit (transaction, NULL));
  fixture->dialog = NULL;
  ent_widget_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* Returns: (transfer full): @n words, the same for the same @random. */
static char *
make_text (GRand *random, guint n)
{
  static const char *const words[]
      = { "pipeline", "the",      "board",        "believes", "counted", "once",
          "a",        "forecast", "AVAILABILITY", "To",       "We",      "quarter",
          "which",    "sales",    "signs",        "win-rate", "0.75" };
  GString *text = g_string_new ("Pipeline");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i % 5 == 4 ? ", " : " ",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
assert_whole (GtkTextView *view)
{
  GtkTextIter end;
  GdkRectangle last;
  int bottom;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, last.y + last.height,
                                         NULL, &bottom);
  g_assert_cmpint (bottom, <=, gtk_widget_get_height (GTK_WIDGET (view)));
}

/* Marks change neither where lines break nor how many are shown. */
static void
test_whole_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 4; i++)
    add_person (fixture, "Somebody", "Pipeline");
  compare (fixture);
  for (guint round = 0; round < 8; round++)
    {
      for (guint i = 0; i < fixture->people->len; i++)
        {
          g_autofree char *text = make_text (random, 6 + round % 14);

          g_assert_true (
              ent_record_change (fixture->people->pdata[i], ENT_STAKEHOLDER_SUCCESS, text, NULL));
        }
      ent_widget_test_pause (50);
      for (guint i = 0; i < fixture->people->len; i++)
        assert_whole (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (
            ent_widget_test_find (find_card (fixture, i), ENT_TYPE_LONG_TEXT_ROW, NULL))));
    }
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/success-dialog/two", test_two);
  add ("/success-dialog/six", test_six);
  add ("/success-dialog/whole-text", test_whole_text);
  add ("/success-dialog/refused", test_refused);
  add ("/success-dialog/unasked", test_unasked);
  add ("/success-dialog/divergence", test_divergence);
  add ("/success-dialog/divergence/refused", test_divergence_refused);
  add ("/success-dialog/removed", test_removed);
  return g_test_run ();
}
