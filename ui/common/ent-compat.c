/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one place where versions of GTK and libadwaita differ. */

/* Elsewhere the build forbids what is newer than the oldest supported version; here it is the
 * point. */
#undef GDK_VERSION_MAX_ALLOWED
#undef GDK_VERSION_MIN_REQUIRED
#undef ADW_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MIN_REQUIRED

#include "ent-compat.h"

#define HAVE_FILE_DIALOG GTK_CHECK_VERSION (4, 10, 0)
#define HAVE_SCROLL_TO GTK_CHECK_VERSION (4, 12, 0)
#define HAVE_CALENDAR_SET_DATE GTK_CHECK_VERSION (4, 20, 0)
#define HAVE_DIALOG ADW_CHECK_VERSION (1, 5, 0)

static EntFileChooser replaced_chooser = NULL;
static gpointer replaced_chooser_data = NULL;

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* A call that comes back later: what to call, and with what. */
typedef struct
{
  GCallback func;
  gpointer user_data;
  GDestroyNotify destroy;
} Pending;

static Pending *
pending_new (GCallback func, gpointer user_data, GDestroyNotify destroy)
{
  Pending *pending = g_new0 (Pending, 1);

  *pending = (Pending){ func, user_data, destroy };
  return pending;
}

static void
pending_free (gpointer data, GObject *dialog)
{
  Pending *pending = data;

  if (pending->destroy != NULL)
    pending->destroy (pending->user_data);
  g_free (pending);
}

/* Questions */

static void
question_answered_cb (GObject *dialog, const char *answer, Pending *pending)
{
  EntAnswerFunc func = (EntAnswerFunc)pending->func;

  pending->func = NULL;
  if (func != NULL)
    func (answer, pending->user_data);
}

#if HAVE_DIALOG
#define QUESTION(object) ADW_ALERT_DIALOG (object)
#define question_add adw_alert_dialog_add_response
#define question_set_style adw_alert_dialog_set_response_appearance
#define question_set_close adw_alert_dialog_set_close_response
#define question_set_default adw_alert_dialog_set_default_response
#else
#define QUESTION(object) ADW_MESSAGE_DIALOG (object)
#define question_add adw_message_dialog_add_response
#define question_set_style adw_message_dialog_set_response_appearance
#define question_set_close adw_message_dialog_set_close_response
#define question_set_default adw_message_dialog_set_default_response
#endif

static GtkWidget *
question_new (GtkWidget *parent, const char *heading, const char *body)
{
#if HAVE_DIALOG
  return GTK_WIDGET (adw_alert_dialog_new (heading, body));
#else
  return adw_message_dialog_new (find_window (parent), heading, body);
#endif
}

static void
question_present (GtkWidget *question, GtkWidget *parent)
{
#if HAVE_DIALOG
  adw_dialog_present (ADW_DIALOG (question), parent);
#else
  gtk_window_present (GTK_WINDOW (question));
#endif
}

void
ent_compat_ask (GtkWidget *parent,
                const char *heading,
                const char *body,
                const EntAnswer *answers,
                EntAnswerFunc func,
                gpointer user_data,
                GDestroyNotify destroy)
{
  static const AdwResponseAppearance appearances[] = {
    [ENT_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [ENT_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [ENT_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };
  GtkWidget *question = question_new (parent, heading, body);
  Pending *pending = pending_new (G_CALLBACK (func), user_data, destroy);

  question_set_close (QUESTION (question), answers[0].id);
  for (guint i = 0; answers[i].id != NULL; i++)
    {
      question_add (QUESTION (question), answers[i].id, answers[i].label);
      question_set_style (QUESTION (question), answers[i].id, appearances[answers[i].style]);
      if (answers[i].style == ENT_ANSWER_SUGGESTED)
        question_set_default (QUESTION (question), answers[i].id);
    }

  g_signal_connect (question, "response", G_CALLBACK (question_answered_cb), pending);
  g_object_weak_ref (G_OBJECT (question), pending_free, pending);
  question_present (question, parent);
}

/* Files */

void
ent_compat_set_file_chooser (EntFileChooser chooser, gpointer user_data)
{
  replaced_chooser = chooser;
  replaced_chooser_data = user_data;
}

static void
file_chosen (Pending *pending, GFile *file)
{
  ((EntFileFunc)pending->func) (file, pending->user_data);
  pending_free (pending, NULL);
}

#if HAVE_FILE_DIALOG
typedef GFile *(*FinishFunc) (GtkFileDialog *dialog, GAsyncResult *result, GError **error);

static void
file_dialog_done (GObject *dialog, GAsyncResult *result, gpointer data, FinishFunc finish)
{
  g_autoptr (GFile) file = finish (GTK_FILE_DIALOG (dialog), result, NULL);

  file_chosen (data, file);
}

static void
file_opened_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  file_dialog_done (dialog, result, data, gtk_file_dialog_open_finish);
}

static void
file_saved_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  file_dialog_done (dialog, result, data, gtk_file_dialog_save_finish);
}

static void
folder_selected_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  file_dialog_done (dialog, result, data, gtk_file_dialog_select_folder_finish);
}

static void
choose_file_natively (GtkWindow *window, const EntFileRequest *request, Pending *pending)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, request->title);
  gtk_file_dialog_set_accept_label (dialog, request->accept);
  gtk_file_dialog_set_initial_name (dialog, request->name);
  gtk_file_dialog_set_filters (dialog, request->filters);
  if (request->mode == ENT_FILE_SAVE)
    gtk_file_dialog_save (dialog, window, NULL, file_saved_cb, pending);
  else if (request->mode == ENT_FILE_FOLDER)
    gtk_file_dialog_select_folder (dialog, window, NULL, folder_selected_cb, pending);
  else
    gtk_file_dialog_open (dialog, window, NULL, file_opened_cb, pending);
}
#else
static void
file_answered_cb (GtkNativeDialog *dialog, int response, Pending *pending)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  file_chosen (pending, file);
  g_object_unref (dialog);
}

static void
choose_file_natively (GtkWindow *window, const EntFileRequest *request, Pending *pending)
{
  static const GtkFileChooserAction actions[] = {
    [ENT_FILE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [ENT_FILE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
    [ENT_FILE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (request->title, window, actions[request->mode],
                                     request->accept, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  guint n = request->filters != NULL ? g_list_model_get_n_items (request->filters) : 0;

  if (request->name != NULL)
    gtk_file_chooser_set_current_name (chooser, request->name);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (request->filters, i);

      gtk_file_chooser_add_filter (chooser, filter);
      if (i == 0)
        gtk_file_chooser_set_filter (chooser, filter);
    }

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_answered_cb), pending);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
#endif

void
ent_compat_choose_file (GtkWidget *parent,
                        const EntFileRequest *request,
                        EntFileFunc func,
                        gpointer user_data,
                        GDestroyNotify destroy)
{
  Pending *pending = pending_new (G_CALLBACK (func), user_data, destroy);

  if (replaced_chooser != NULL)
    {
      g_autoptr (GFile) file = replaced_chooser (request, replaced_chooser_data);

      file_chosen (pending, file);
      return;
    }
  choose_file_natively (find_window (parent), request, pending);
}

/* Other dialogs */

void
ent_compat_open_uri (GtkWidget *parent, const char *uri)
{
#if HAVE_FILE_DIALOG
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, find_window (parent), NULL, NULL, NULL);
#else
  gtk_show_uri (find_window (parent), uri, GDK_CURRENT_TIME);
#endif
}

#if HAVE_DIALOG
#define TYPE_ABOUT ADW_TYPE_ABOUT_DIALOG
#define TYPE_PREFERENCES ADW_TYPE_PREFERENCES_DIALOG
#define preferences_add(object, page) \
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (object), page)
#else
#define TYPE_ABOUT ADW_TYPE_ABOUT_WINDOW
#define TYPE_PREFERENCES ADW_TYPE_PREFERENCES_WINDOW
#define preferences_add(object, page) \
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (object), page)
#endif

static void
present_over (GObject *dialog, GtkWidget *parent)
{
#if HAVE_DIALOG
  adw_dialog_present (ADW_DIALOG (dialog), parent);
#else
  gtk_window_set_transient_for (GTK_WINDOW (dialog), find_window (parent));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

void
ent_compat_show_about (GtkWidget *parent, const char *first_property, ...)
{
  va_list arguments;

  va_start (arguments, first_property);
  present_over (g_object_new_valist (TYPE_ABOUT, first_property, arguments), parent);
  va_end (arguments);
}

void
ent_compat_show_preferences (GtkWidget *parent, AdwPreferencesPage *page)
{
  GObject *dialog = g_object_new (TYPE_PREFERENCES, NULL);

  preferences_add (dialog, page);
  present_over (dialog, parent);
}

/* Lists and dates */

void
ent_compat_scroll_to_row (GtkColumnView *view, guint position)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (view));

  /* The row may have gone since somebody asked for it. */
  if (gtk_widget_get_height (GTK_WIDGET (view)) == 0 || rows == NULL
      || position >= g_list_model_get_n_items (rows))
    return;
#if HAVE_SCROLL_TO
  gtk_column_view_scroll_to (view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
#else
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
#endif
}

void
ent_compat_add_row_suffix (AdwExpanderRow *row, GtkWidget *widget)
{
#if ADW_CHECK_VERSION(1, 4, 0)
  adw_expander_row_add_suffix (row, widget);
#else
  adw_expander_row_add_action (row, widget);
#endif
}

void
ent_compat_get_color (GtkWidget *widget, GdkRGBA *color)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

void
ent_compat_set_calendar_date (GtkCalendar *calendar, const GDate *date)
{
  g_autoptr (GDateTime) time
      = g_date_time_new_local (g_date_get_year (date), g_date_get_month (date),
                               g_date_get_day (date), 0, 0, 0);

#if HAVE_CALENDAR_SET_DATE
  gtk_calendar_set_date (calendar, time);
#else
  gtk_calendar_select_day (calendar, time);
#endif
}
