/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-shots OUTDIR [--look=LOOK] [NAME…]: pictures every page, dialog and menu on the sample
 * engagement, or those named, in each look: light, dark, narrow, with large text, in high contrast,
 * in German, and the pages of an empty engagement; prints every paper, too. */
#include <glib/gstdio.h>
#include <locale.h>

#include <glib/gi18n-lib.h>

#include "ent-audit-report.h"
#include "ent-gallery.h"
#include "ent-init.h"
#include "ent-map-people.h"
#include "ent-map-sheet.h"
#include "ent-page-table.h"
#include "ent-picture.h"
#include "ent-sample.h"
#include "ent-sign-off-sheet.h"
#include "ent-term-state.h"
#include "entente-config.h"

/**
 * Look: one way to see it all, each in a process of its own, since language and contrast are chosen
 * when a program starts
 * @dpi: of the text; 96 is its usual size
 * @variable, @value: (nullable): of the environment
 * @scenes: what lies over the pages is seen, too
 */
typedef struct
{
  const char *name;
  AdwColorScheme scheme;
  int width;
  int dpi;
  const char *variable;
  const char *value;
  gboolean empty;
  gboolean scenes;
} Look;

static const Look looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 96, NULL, NULL, FALSE, TRUE },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, 1280, 96, NULL, NULL, FALSE, TRUE },
  { "empty", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 96, NULL, NULL, TRUE, FALSE },
  { "narrow", ADW_COLOR_SCHEME_FORCE_LIGHT, 500, 96, NULL, NULL, FALSE, FALSE },
  { "german", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 96, "LANGUAGE", "de", FALSE, TRUE },
  { "german-narrow", ADW_COLOR_SCHEME_FORCE_LIGHT, 500, 96, "LANGUAGE", "de", FALSE, FALSE },
  { "contrast", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 96, "ADW_DEBUG_HIGH_CONTRAST", "1", FALSE,
    TRUE },
  { "contrast-dark", ADW_COLOR_SCHEME_FORCE_DARK, 1280, 96, "ADW_DEBUG_HIGH_CONTRAST", "1", FALSE,
    FALSE },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 144, NULL, NULL, FALSE, TRUE },
};

static EntApplication *application;
static const char *folder;
static const Look *look;
static char **names; /* of those wanted; none: all */
static guint n_failed;

static gboolean
is_wanted (const char *name)
{
  return *names == NULL || g_strv_contains ((const char *const *)names, name);
}

static void
fail (const char *what)
{
  g_printerr ("entente-shots: %s: %s\n", look->name, what);
  n_failed++;
}

static void
shoot (GtkWidget *window, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look->name);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (!ent_picture_save (window, path))
    fail (path);
}

/* Pages whose records open in the page itself are seen without one first, and where the details
 * would lie over the page it is seen without them. */
static void
shoot_page (EntWindow *window, const EntPageInfo *info)
{
  g_autofree char *details = g_strconcat (info->name, "-details", NULL);
  gboolean twice = look->width < 860 || g_str_equal (info->name, "diagnosis");

  ent_gallery_show_page (window, info, !twice);
  shoot (GTK_WIDGET (window), info->name);
  if (!twice || look->empty)
    return;
  ent_gallery_show_page (window, info, TRUE);
  shoot (GTK_WIDGET (window), details);
}

static void
shoot_pages (EntWindow *window)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    if (is_wanted (ent_page_table_get (i)->name))
      shoot_page (window, ent_page_table_get (i));
}

static void
shoot_scenes (EntWindow *window)
{
  for (const EntScene *scene = ent_gallery_scenes; scene->name != NULL; scene++)
    {
      GtkWidget *front;

      if (scene->page != NULL)
        ent_window_show_page (window, scene->page);
      if (!is_wanted (scene->name))
        continue;
      front = ent_gallery_open (window, scene);
      if (front != NULL)
        shoot (front, scene->name);
      else
        fail (scene->name);
      ent_gallery_close (window, front);
    }
}

static void
write_paper (GBytes *paper, char *name, const GError *error)
{
  g_autofree char *file = name;
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (paper == NULL)
    fail (error->message);
  else if (!g_file_set_contents (path, g_bytes_get_data (paper, NULL), g_bytes_get_size (paper),
                                 NULL))
    fail (path);
}

static void
print_sign_off_sheet (EntSource *source, const GDate *today)
{
  g_autoptr (EntRecord) role = ent_source_find_titled (source, "role", "CMO", NULL);
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_object_unref);
  EntSignOffSheet sheet = { role, NULL, subjects, *today };
  g_autoptr (GBytes) paper = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      EntRecord *version = ent_term_dup_newest_version (terms->pdata[i]);

      if (version != NULL)
        g_ptr_array_add (subjects, version);
    }
  paper = ent_sign_off_sheet_print (&sheet, &error);
  write_paper (paper, ent_sign_off_sheet_dup_name (&sheet), error);
}

static void
print_audit_report (EntSource *source, const char *instrument, const GDate *today)
{
  g_autoptr (EntRecord) questionnaire
      = ent_source_find_titled (source, "questionnaire", instrument, NULL);
  const EntAuditReport report = { questionnaire, NULL, *today };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) paper = ent_audit_report_print (&report, &error);

  write_paper (paper, ent_audit_report_dup_name (&report), error);
}

static void
print_map (EntSource *source, const GDate *today)
{
  g_autoptr (GPtrArray) people = ent_map_people_list (source, today, NULL, NULL);
  const EntMapSheet sheet = { source, people, NULL, *today };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) paper = ent_map_sheet_print (&sheet, &error);

  write_paper (paper, ent_map_sheet_dup_name (&sheet), error);
}

static void
print_papers (EntSession *session)
{
  EntSource *source = ent_session_get_source (session);
  const GDate *today = ent_session_get_today (session);

  print_sign_off_sheet (source, today);
  print_audit_report (source, "Six-symptom check", today);
  print_audit_report (source, "Capability assessment", today);
  print_map (source, today);
}

/* Pictures all that is wanted of @file in the look of this process. */
static void
shoot_file (GFile *file)
{
  EntWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  g_settings_set_int (ent_application_get_settings (application), "window-width", look->width);
  window = ent_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  ent_gallery_settle (window);
  if (is_wanted ("welcome"))
    shoot (GTK_WIDGET (window), "welcome");
  if (!ent_application_open_file (application, file, FALSE))
    {
      fail ("the engagement cannot be opened");
      return;
    }
  ent_gallery_settle (window);
  shoot_pages (window);
  if (look->scenes)
    shoot_scenes (window);
  if (look == &looks[0] && is_wanted ("papers"))
    print_papers (ent_window_get_session (window));
  gtk_window_destroy (GTK_WINDOW (window));
  ent_gallery_settle (window);
}

static gboolean
start (GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  ent_init ();
  application = ent_application_new (G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, error))
    return FALSE;
  bindtextdomain (GETTEXT_PACKAGE, ENT_BUILT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                "Cantarell 11", "gtk-xft-dpi", look->dpi * PANGO_SCALE, NULL);
  file = look->empty ? ent_gallery_create_empty (error) : ent_gallery_create_sample (error);
  if (file == NULL)
    return FALSE;
  ent_application_set_today (application, ent_sample_get_day ());
  shoot_file (file);
  return TRUE;
}

/* Runs this program again in @wanted. */
static void
spawn (char **arguments, const Look *wanted)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *option = g_strconcat ("--look=", wanted->name, NULL);
  g_autofree char *data = g_build_filename (g_get_user_data_dir (), wanted->name, NULL);
  g_auto (GStrv) environment = g_get_environ ();
  int status = 0;

  /* Each has files of its own: a sample made anew in place of another would be told apart. */
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", data, TRUE);
  if (wanted->variable != NULL)
    environment = g_environ_setenv (environment, wanted->variable, wanted->value, TRUE);
  if (g_strcmp0 (wanted->variable, "LANGUAGE") == 0)
    environment
        = g_environ_setenv (environment, "LC_ALL",
                            setlocale (LC_ALL, "de_DE.UTF-8") != NULL ? "de_DE.UTF-8" : "C.UTF-8",
                            TRUE);
  g_ptr_array_add (command, arguments[0]);
  g_ptr_array_add (command, arguments[1]);
  g_ptr_array_add (command, option);
  for (char **name = &arguments[2]; *name != NULL; name++)
    g_ptr_array_add (command, *name);
  g_ptr_array_add (command, NULL);
  if (!g_spawn_sync (NULL, (char **)command->pdata, environment, G_SPAWN_CHILD_INHERITS_STDIN, NULL,
                     NULL, NULL, NULL, &status, NULL)
      || status != 0)
    n_failed++;
}

static const Look *
find_look (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].name, name))
      return &looks[i];
  return NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 2
      || (argc > 2 && g_str_has_prefix (argv[2], "--look=")
          && (look = find_look (argv[2] + strlen ("--look="))) == NULL))
    {
      g_printerr ("Usage: entente-shots OUTDIR [--look=LOOK] [NAME…]\n");
      return 2;
    }
  folder = argv[1];
  g_mkdir_with_parents (folder, 0755);
  if (look == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
        spawn (argv, &looks[i]);
      return n_failed == 0 ? 0 : 1;
    }
  names = &argv[3];
  if (!start (&error))
    fail (error->message);
  return n_failed == 0 ? 0 : 1;
}
