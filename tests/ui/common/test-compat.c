/* SPDX-License-Identifier: GPL-3.0-or-later
 * What differs between versions of GTK does the same in each: a question is answered once, a file
 * is chosen once, a calendar shows a day. */
#include "ent-compat.h"

#include "ent-widget-test.h"

typedef struct
{
  char *answer;
  guint n_answers;
  gboolean freed;
} Asked;

static void
answered_cb (const char *id, gpointer data)
{
  Asked *asked = data;

  g_free (asked->answer);
  asked->answer = g_strdup (id);
  asked->n_answers++;
}

static void
freed_cb (gpointer data)
{
  ((Asked *)data)->freed = TRUE;
}

/* Returns: (nullable): the first mapped widget in any window that says @text. */
static GtkWidget *
find_anywhere (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = ent_widget_test_find_text (window, text);
    }
  return found;
}

static void
test_question (void)
{
  static const EntAnswer answers[] = {
    { "keep", "_Keep", ENT_ANSWER_PLAIN },
    { "drop", "_Drop", ENT_ANSWER_DESTRUCTIVE },
    { NULL },
  };
  GtkWidget *window = ent_widget_test_window (gtk_label_new ("Window"), 600, 400);
  Asked asked = { 0 };
  GtkWidget *label;

  ent_compat_ask (window, "Drop it?", "It cannot be brought back.", answers, answered_cb, &asked,
                  freed_cb);
  ent_widget_test_settle ();
  g_assert_nonnull (find_anywhere ("Drop it?"));
  label = find_anywhere ("Drop");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ent_widget_test_pause (300);
  g_assert_cmpstr (asked.answer, ==, "drop");
  g_assert_cmpuint (asked.n_answers, ==, 1);
  g_assert_true (asked.freed);
  g_free (asked.answer);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GFile *
choose_cb (const EntFileRequest *request, gpointer data)
{
  g_assert_cmpint (request->mode, ==, ENT_FILE_SAVE);
  g_assert_cmpstr (request->name, ==, "a.entente");
  return data != NULL ? g_file_new_for_path (data) : NULL;
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  answered_cb (path, data);
}

static void
test_file (void)
{
  static const EntFileRequest request
      = { .mode = ENT_FILE_SAVE, .title = "Save", .accept = "_Save", .name = "a.entente" };
  GtkWidget *window = ent_widget_test_window (gtk_label_new ("Window"), 600, 400);
  Asked asked = { 0 };

  ent_compat_set_file_chooser (choose_cb, (gpointer) "/tmp/a.entente");
  ent_compat_choose_file (window, &request, chosen_cb, &asked, freed_cb);
  g_assert_cmpstr (asked.answer, ==, "/tmp/a.entente");
  g_assert_true (asked.freed);
  ent_compat_set_file_chooser (choose_cb, NULL);
  ent_compat_choose_file (window, &request, chosen_cb, &asked, NULL);
  g_assert_null (asked.answer);
  g_assert_cmpuint (asked.n_answers, ==, 2);
  ent_compat_set_file_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_calendar (void)
{
  GtkWidget *calendar = g_object_ref_sink (gtk_calendar_new ());
  g_autoptr (GDateTime) shown = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 29, 2, 2028);
  ent_compat_set_calendar_date (GTK_CALENDAR (calendar), &date);
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_year (shown), ==, 2028);
  g_assert_cmpint (g_date_time_get_month (shown), ==, 2);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 29);
  ent_widget_test_finalize (calendar);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/compat/question", test_question);
  g_test_add_func ("/compat/file", test_file);
  g_test_add_func ("/compat/calendar", test_calendar);
  return g_test_run ();
}
