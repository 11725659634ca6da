/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program. What its actions do beyond opening files is in ent-application-actions.c. */
#include "ent-application.h"

#include <glib/gi18n-lib.h>

#include "ent-application-private.h"
#include "ent-date.h"
#include "ent-recent.h"
#include "ent-renderer.h"
#include "ent-sample.h"
#include "ent-window.h"
#include "entente-config.h"

struct _EntApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
  GDate today;
  gboolean fixed_today; /* `--date` was given: the clock is not asked */
};

G_DEFINE_FINAL_TYPE (EntApplication, ent_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version and exit"), NULL },
  { "read-only", 'r', 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the files for reading only"), NULL },
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
  { "date", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take this day for today"), N_ ("YYYY-MM-DD") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
  { NULL },
};

/* Returns: (nullable): the window that has @path open. */
static EntWindow *
find_window (EntApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    {
      EntEngagement *engagement
          = ENT_IS_WINDOW (link->data) ? ent_window_get_engagement (link->data) : NULL;

      if (engagement != NULL && g_strcmp0 (ent_engagement_get_path (engagement), path) == 0)
        return link->data;
    }
  return NULL;
}

/* Returns: the window in front if it shows no engagement yet, else a new one. */
static EntWindow *
take_window (EntApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (ENT_IS_WINDOW (active) && ent_window_get_engagement (ENT_WINDOW (active)) == NULL)
    return ENT_WINDOW (active);
  return ent_window_new (self);
}

static void
note_recent (EntEngagement *engagement)
{
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autofree char *title = root != NULL ? ent_record_dup_title (root) : NULL;

  if (title != NULL && ent_engagement_get_path (engagement) != NULL)
    ent_recent_add (ent_engagement_get_path (engagement), title);
}

static void
ent_application_activate (GApplication *application)
{
  EntApplication *self = ENT_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (active != NULL ? active : GTK_WINDOW (ent_window_new (self)));
}

static void
ent_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    ent_application_open_file (ENT_APPLICATION (application), files[i],
                               g_strcmp0 (hint, "read-only") == 0);
}

static int
ent_application_handle_local_options (GApplication *application, GVariantDict *values)
{
  const char *date = NULL;
  GDate day;

  if (g_variant_dict_contains (values, "version"))
    {
      g_print ("Entente %s\n", ENT_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (values, "date", "&s", &date) && !ent_date_parse (date, &day))
    {
      g_printerr (_ ("entente: “%s” is no day; write it as 2026-03-31\n"), date);
      return 2;
    }
  return -1;
}

static void
open_arguments (EntApplication *self, GApplicationCommandLine *line, gboolean read_only)
{
  GVariantDict *values = g_application_command_line_get_options_dict (line);
  g_autofree const char **names = NULL;

  if (!g_variant_dict_lookup (values, G_OPTION_REMAINING, "^a&ay", &names))
    {
      g_application_activate (G_APPLICATION (self));
      return;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, names[i]);

      ent_application_open_file (self, file, read_only);
    }
}

static int
ent_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  EntApplication *self = ENT_APPLICATION (application);
  GVariantDict *values = g_application_command_line_get_options_dict (line);
  const char *date = NULL;
  GDate day;

  if (g_variant_dict_lookup (values, "date", "&s", &date) && ent_date_parse (date, &day))
    ent_application_set_today (self, &day);
  if (g_variant_dict_contains (values, "new-window"))
    gtk_window_present (GTK_WINDOW (ent_window_new (self)));
  else
    open_arguments (self, line, g_variant_dict_contains (values, "read-only"));
  return 0;
}

static void
apply_color_scheme (EntApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (
      adw_application_get_style_manager (ADW_APPLICATION (self)),
      schemes[g_settings_get_enum (self->settings, "color-scheme")]);
}

/* Who makes the changes is known to every open engagement at once. */
static void
spread_person (EntApplication *self)
{
  g_autofree char *person = ent_application_dup_person (self);
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENT_IS_WINDOW (link->data) && ent_window_get_engagement (link->data) != NULL)
      ent_engagement_set_person (ent_window_get_engagement (link->data), person);
}

static void
ent_application_startup (GApplication *application)
{
  EntApplication *self = ENT_APPLICATION (application);

  G_APPLICATION_CLASS (ent_application_parent_class)->startup (application);
  ent_renderer_choose (gdk_display_get_default ());
  gtk_window_set_default_icon_name (ENT_APP_ID);
  self->settings = g_settings_new (ENT_APP_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::person", G_CALLBACK (spread_person), self,
                           G_CONNECT_SWAPPED);
  apply_color_scheme (self);
  ent_application_add_actions (self);
}

static void
ent_application_finalize (GObject *object)
{
  g_clear_object (&ENT_APPLICATION (object)->settings);
  G_OBJECT_CLASS (ent_application_parent_class)->finalize (object);
}

static void
ent_application_class_init (EntApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_application_finalize;
  application_class->startup = ent_application_startup;
  application_class->activate = ent_application_activate;
  application_class->open = ent_application_open;
  application_class->handle_local_options = ent_application_handle_local_options;
  application_class->command_line = ent_application_command_line;
}

static void
ent_application_init (EntApplication *self)
{
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

EntApplication *
ent_application_new (GApplicationFlags flags)
{
  return g_object_new (ENT_TYPE_APPLICATION, "application-id", ENT_APP_ID, "resource-base-path",
                       "/app/entente/Entente", "flags",
                       flags | G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}

GSettings *
ent_application_get_settings (EntApplication *self)
{
  return self->settings;
}

const GDate *
ent_application_get_today (EntApplication *self, EntEngagement *engagement)
{
  if (self->fixed_today)
    return &self->today;
  if (engagement != NULL && ent_sample_is (ent_engagement_get_path (engagement)))
    return ent_sample_get_day ();
  ent_date_set_today (&self->today);
  return &self->today;
}

void
ent_application_set_today (EntApplication *self, const GDate *today)
{
  self->today = *today;
  self->fixed_today = TRUE;
}

gboolean
ent_application_open_file (EntApplication *self, GFile *file, gboolean read_only)
{
  g_autofree char *path = g_file_get_path (file);
  EntWindow *window = path != NULL ? find_window (self, path) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = NULL;
  g_autofree char *person = ent_application_dup_person (self);

  if (window == NULL)
    {
      window = take_window (self);
      engagement = ent_application_load (file, read_only, &error);
    }
  if (engagement != NULL)
    {
      ent_engagement_set_person (engagement, person);
      ent_window_set_engagement (window, engagement);
      note_recent (engagement);
    }
  gtk_window_present (GTK_WINDOW (window));
  if (error != NULL)
    ent_window_show_error (window, error);
  return error == NULL;
}

char *
ent_application_dup_person (EntApplication *self)
{
  g_autofree char *person = g_settings_get_string (self->settings, "person");
  const char *account = g_get_real_name ();

  g_strstrip (person);
  if (*person != '\0')
    return g_steal_pointer (&person);
  return g_strdup (g_strcmp0 (account, "Unknown") == 0 ? g_get_user_name () : account);
}
