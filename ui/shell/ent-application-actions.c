/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done in the program, whichever window is in front. */
#include <glib/gi18n-lib.h>

#include "ent-application-private.h"
#include "ent-compat.h"
#include "ent-error.h"
#include "ent-file-filters.h"
#include "ent-new-dialog.h"
#include "ent-preferences.h"
#include "ent-sample.h"
#include "ent-shortcuts-window.h"
#include "ent-window.h"
#include "entente-config.h"

/* Returns: the window in front; one on nothing is made where there is none. */
static GtkWindow *
take_parent (EntApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active == NULL)
    {
      active = GTK_WINDOW (ent_window_new (self));
      gtk_window_present (active);
    }
  return active;
}

EntEngagement *
ent_application_load (GFile *file, gboolean read_only, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = NULL;

  if (path != NULL)
    return ent_engagement_open (path, read_only, error);
  name = g_file_get_parse_name (file);
  g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
               /* Translators: %s is an address, as "sftp://server/file.entente". */
               _ ("“%s” is not on this computer. Copy it here and open the copy."), name);
  return NULL;
}

static void
new_engagement (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntApplication *self = user_data;

  ent_new_dialog_present (take_parent (self), self);
}

static void
opened_cb (GFile *file, gpointer user_data)
{
  if (file != NULL)
    ent_application_open_file (user_data, file, FALSE);
}

static void
open_engagement (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntApplication *self = user_data;
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_ENGAGEMENT);
  const EntFileRequest request = {
    .mode = ENT_FILE_OPEN,
    .title = _ ("Open an Engagement"),
    .accept = _ ("_Open"),
    .filters = filters,
  };

  ent_compat_choose_file (GTK_WIDGET (take_parent (self)), &request, opened_cb, g_object_ref (self),
                          g_object_unref);
}

static void
open_recent (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ent_application_open_file (user_data, file, FALSE);
}

static void
open_sample (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntApplication *self = user_data;
  GtkWindow *parent = take_parent (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ent_sample_prepare (&error);

  if (file != NULL)
    ent_application_open_file (self, file, FALSE);
  else if (ENT_IS_WINDOW (parent))
    ent_window_show_error (ENT_WINDOW (parent), error);
}

static void
new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (ent_window_new (user_data)));
}

static void
preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntApplication *self = user_data;

  ent_compat_show_preferences (GTK_WIDGET (take_parent (self)),
                               ADW_PREFERENCES_PAGE (ent_preferences_new (self)));
}

static void
shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (ent_shortcuts_window_new (take_parent (user_data)));
}

static void
help_launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntApplication) self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) cause = NULL;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &cause) || !ENT_IS_WINDOW (parent))
    return;
  g_set_error (&error, ENT_ERROR, ENT_ERROR_OPEN,
               /* Translators: %s is the system's reason. */
               _ ("The manual cannot be shown: %s. Install a help viewer, such as Yelp."),
               cause->message);
  ent_window_show_error (ENT_WINDOW (parent), error);
}

static void
help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntApplication *self = user_data;
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (take_parent (self)));
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);

  g_app_info_launch_default_for_uri_async ("help:entente", G_APP_LAUNCH_CONTEXT (context), NULL,
                                           help_launched_cb, g_object_ref (self));
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_compat_show_about (
      GTK_WIDGET (take_parent (user_data)), "application-name", _ ("Entente"), "application-icon",
      ENT_APP_ID, "version", ENT_VERSION, "developer-name", _ ("The Entente contributors"),
      "comments",
      _ ("What marketing and sales agreed, and why: from the first interview to the handoff."),
      "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

/* Each window keeps its state and closes its file; with the last one the program ends. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

void
ent_application_add_actions (EntApplication *self)
{
  static const GActionEntry entries[] = {
    { "new", new_engagement },
    { "open", open_engagement },
    { "open-recent", open_recent, "s" },
    { "sample", open_sample },
    { "new-window", new_window },
    { "preferences", preferences },
    { "shortcuts", shortcuts },
    { "help", help },
    { "about", about },
    { "quit", quit },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
