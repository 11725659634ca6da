/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of the whole window share. */
#include "ent-window-test.h"

#include "ent-catalogue.h"
#include "ent-date.h"
#include "ent-test-file.h"
#include "ent-transaction.h"

/* How long a test waits for anything before it fails. */
#define PATIENCE_SECONDS 20

static EntApplication *application;

void
ent_window_test_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  GDate today;

  ent_widget_test_init (argc, argv);
  application = ent_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ent_date_parse ("2026-06-01", &today));
  ent_application_set_today (application, &today);
  g_settings_set_string (ent_application_get_settings (application), "person", "Dana Fox");
}

EntApplication *
ent_window_test_get_application (void)
{
  return application;
}

/* Adds a record of @kind with the pairs of field and value that follow. Returns: (transfer full) */
static EntRecord *
add (EntTransaction *transaction, const char *kind, ...)
{
  g_autoptr (GError) error = NULL;
  EntRecord *record
      = ent_transaction_add (transaction, ent_catalogue_find (kind, NULL), NULL, &error);
  const char *field;
  va_list arguments;

  g_assert_no_error (error);
  va_start (arguments, kind);
  while ((field = va_arg (arguments, const char *)) != NULL)
    {
      ent_transaction_set_named (transaction, record, field, va_arg (arguments, const char *),
                                 &error);
      g_assert_no_error (error);
    }
  va_end (arguments);
  return record;
}

static void
add_metric (EntTransaction *transaction)
{
  static const char *const readings[][3] = {
    { "2026-03-01", "2026-03-31", "2.4" },
    { "2026-04-01", "2026-04-30", "2.7" },
    { "2026-05-01", "2026-05-31", "3.1" },
  };
  g_autoptr (EntRecord) metric
      = add (transaction, "metric", "name", "Pipeline coverage", "unit", "×", "target", "3", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (EntRecord) reading
          = add (transaction, "reading", "metric", ent_record_get_id (metric), "period-start",
                 readings[i][0], "period-end", readings[i][1], "value", readings[i][2], "side",
                 "agreed", NULL);

      g_assert_nonnull (reading);
    }
}

static void
fill (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (engagement, "Begin the engagement", &error);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autoptr (EntRecord) dana = add (transaction, "stakeholder", "name", "Dana Fox", "success",
                                    "Pipeline both sides believe in", NULL);
  g_autoptr (EntRecord) lee = add (transaction, "stakeholder", "name", "Lee Park", NULL);
  g_autoptr (EntRecord) mql = add (transaction, "term", "name", "MQL", NULL);
  g_autoptr (EntRecord) sql = add (transaction, "term", "name", "SQL", NULL);
  g_autoptr (EntRecord) body = add (transaction, "body", "name", "Steering committee", NULL);
  g_autoptr (EntRecord) meeting
      = add (transaction, "meeting", "title", "June steering", "body", ent_record_get_id (body),
             "scheduled", "2026-06-04T14:00", NULL);
  g_autoptr (EntRecord) checkpoint
      = add (transaction, "checkpoint", "name", "First checkpoint", "quarter", "1", "period-start",
             "2026-02-20", "period-end", "2026-05-19", "due", "2026-05-20", NULL);

  ent_transaction_set_named (transaction, root, "client", "Fern & Field", &error);
  g_assert_no_error (error);
  ent_transaction_set_named (transaction, root, "start", "2026-02-20", &error);
  ent_transaction_set_named (transaction, root, "end", "2027-02-19", &error);
  add_metric (transaction);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

char *
ent_window_test_create_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = ent_test_folder_make ();
  char *path = g_build_filename (folder, "fern.entente", NULL);
  g_autoptr (EntEngagement) engagement
      = ent_engagement_create (path, "Fern revenue engagement", "Dana Fox", &error);

  g_assert_no_error (error);
  g_settings_reset (ent_application_get_settings (application), "last-page");
  fill (engagement);
  ent_engagement_close (engagement);
  return path;
}

void
ent_window_test_remove_file (char *path)
{
  ent_test_folder_remove (g_path_get_dirname (path));
  g_free (path);
}

EntWindow *
ent_window_test_open (const char *path, gboolean read_only)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntWindow *window = ent_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ent_application_open_file (application, file, read_only));
  g_assert_nonnull (ent_window_get_engagement (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  ent_window_test_settle (window);
  return window;
}

void
ent_window_test_close (EntWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  ent_widget_test_settle ();
  g_assert_null (window);
}

void
ent_window_test_settle (EntWindow *window)
{
  EntSession *session = ent_window_get_session (window);
  gint64 limit = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  ent_widget_test_settle ();
  while (session != NULL && ent_findings_is_busy (ent_session_get_findings (session)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
  ent_widget_test_settle ();
}

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error));
  *(gboolean *)user_data = TRUE;
}

/* xdotool sends the keys while the main loop runs and takes them. */
static void
run_xdotool (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean over = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, exited_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
ent_window_test_press (EntWindow *window, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *const arguments[] = { "xdotool", "key", names[i], NULL };

      run_xdotool (arguments);
      ent_window_test_settle (window);
    }
}

void
ent_window_test_type (EntWindow *window, const char *text)
{
  const char *const arguments[] = { "xdotool", "type", "--delay", "20", text, NULL };

  run_xdotool (arguments);
  ent_window_test_settle (window);
}

void
ent_window_test_set_up (EntWindowFixture *fixture, gconstpointer read_only)
{
  fixture->path = ent_window_test_create_file ();
  fixture->window = ent_window_test_open (fixture->path, read_only != NULL);
}

void
ent_window_test_tear_down (EntWindowFixture *fixture, gconstpointer read_only)
{
  ent_window_test_close (fixture->window);
  ent_window_test_remove_file (fixture->path);
}

void
ent_window_test_add (const char *path,
                     void (*test) (EntWindowFixture *fixture, gconstpointer data),
                     gconstpointer read_only)
{
  g_test_add (path, EntWindowFixture, read_only, ent_window_test_set_up, test,
              ent_window_test_tear_down);
}

void
ent_window_test_activate (EntWindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  ent_window_test_settle (fixture->window);
}

gboolean
ent_window_test_is_enabled (EntWindowFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

GtkWidget *
ent_window_test_find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root))
    return ent_widget_test_find_text (root, label) != NULL ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_window_test_find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
ent_window_test_find_anywhere (const char *text)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      GtkWidget *found = gtk_widget_get_mapped (link->data)
                             ? ent_widget_test_find_text (link->data, text)
                             : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
ent_window_test_answer (const char *question, const char *label)
{
  GtkWidget *text = ent_window_test_find_anywhere (label);

  g_assert_nonnull (ent_window_test_find_anywhere (question));
  g_assert_nonnull (text);
  g_signal_emit_by_name (gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON), "clicked");
  ent_widget_test_pause (300);
}

const char *
ent_window_test_get_page (EntWindowFixture *fixture)
{
  return ent_page_get_info (ent_window_get_page (fixture->window))->name;
}

EntRecord *
ent_window_test_find (EntWindowFixture *fixture, const char *kind, const char *title)
{
  EntSession *session = ent_window_get_session (fixture->window);
  EntRecord *record = ent_source_find_titled (ent_session_get_source (session), kind, title, NULL);

  g_assert_nonnull (record);
  return record;
}

/* Returns: (nullable): the dialog over the window. */
static GtkWindow *
find_dialog (EntWindowFixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (fixture->window))
      return link->data;
  return NULL;
}

void
ent_window_test_press_to_open (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press (fixture->window, keys);
  for (guint i = 0; i < 100; i++)
    {
      GtkWindow *dialog = find_dialog (fixture);

      if (dialog != NULL && gtk_window_is_active (dialog))
        return;
      ent_widget_test_pause (50);
    }
  g_assert_not_reached ();
}

void
ent_window_test_press_to_close (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press (fixture->window, keys);
  for (guint i = 0; i < 100; i++)
    {
      ent_widget_test_pause (50);
      if (find_dialog (fixture) == NULL)
        {
          ent_window_test_settle (fixture->window);
          return;
        }
    }
  g_assert_not_reached ();
}
