/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-shots OUTDIR [PAGE…]: opens the sample engagement and pictures every page, or the pages
 * named, light and dark, at 1280 × 800, also of an empty engagement, the main dialogs, and some
 * pages narrow. */
#include <glib/gstdio.h>

#include "ent-catalogue.h"
#include "ent-gate.h"
#include "ent-init.h"
#include "ent-journal.h"
#include "ent-page-table.h"
#include "ent-picture.h"
#include "ent-sample.h"
#include "ent-sign-dialog.h"
#include "ent-sign-round-dialog.h"
#include "ent-term-state.h"
#include "ent-transaction.h"
#include "ent-window.h"
#include "entente-config.h"

static EntApplication *application;
static const char *folder;
static char **pages; /* names of those wanted; none: all, and what lies over them */
static guint n_failed;

static gboolean
is_wanted (const char *page)
{
  return *pages == NULL || g_strv_contains ((const char *const *)pages, page);
}

static gboolean
set_true_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
pause_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the findings are known and all they change is drawn. */
static void
settle (EntWindow *window)
{
  EntSession *session = ent_window_get_session (window);

  pause_for (120);
  while (session != NULL && ent_findings_is_busy (ent_session_get_findings (session)))
    g_main_context_iteration (NULL, TRUE);
  pause_for (240);
}

static void
shoot (GtkWidget *window, const char *name, const char *variant)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, variant);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (ent_picture_save (window, path))
    return;
  g_printerr ("entente-shots: %s cannot be written\n", path);
  n_failed++;
}

/* Selects the first record of the page's first kind, so that its form is in the picture. */
static void
show_first (EntWindow *window, const EntPageInfo *info)
{
  EntSession *session = ent_window_get_session (window);
  g_auto (GStrv) kinds = g_strsplit (info->kinds != NULL ? info->kinds : "", " ", 2);
  const EntKind *kind = kinds[0] != NULL ? ent_catalogue_find (kinds[0], NULL) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (kind == NULL || kind->single)
    return;
  records = ent_source_list (ent_session_get_source (session), kind->name);
  if (records->len > 0)
    ent_page_show_record (ent_window_get_page (window), records->pdata[0], NULL);
}

static void
shoot_pages (EntWindow *window, const char *variant)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    {
      const char *name = ent_page_table_get (i)->name;

      if (!is_wanted (name))
        continue;
      ent_window_show_page (window, name);
      settle (window);
      if (g_str_equal (name, "diagnosis"))
        shoot (GTK_WIDGET (window), "diagnosis-all", variant);
      show_first (window, ent_page_table_get (i));
      settle (window);
      shoot (GTK_WIDGET (window), name, variant);
    }
}

/* Some work, so that the history has something to tell. */
static void
change_something (GFile *file)
{
  static const struct
  {
    const char *kind;
    const char *field;
    const char *value;
  } changes[] = {
    { "term", "difference", "Sales asks for budget and a date, marketing counts any interest." },
    { "stakeholder", "success", "One pipeline number that nobody argues about in the board." },
    { "dispute", "notes", "Both numbers go to the CFO before Thursday." },
  };
  g_autoptr (EntEngagement) engagement = ent_engagement_open (g_file_peek_path (file), FALSE, NULL);

  ent_engagement_set_person (engagement, "Anneke de Groot");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) records = ent_source_list (ENT_SOURCE (engagement), changes[i].kind);
      guint field = 0;

      if (records->len > 0
          && ent_kind_find_field (ent_record_get_kind (records->pdata[0]), changes[i].field,
                                  &field))
        ent_record_change (records->pdata[0], field, changes[i].value, NULL);
    }
  ent_journal_undo (engagement, NULL);
  ent_engagement_close (engagement);
}

/* Returns: what lies over @window, else the window itself. */
static GtkWindow *
find_front (EntWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (window))
      return link->data;
  return GTK_WINDOW (window);
}

static void
shoot_front (EntWindow *window, const char *name, const char *variant)
{
  GtkWindow *front;

  settle (window);
  front = find_front (window);
  shoot (GTK_WIDGET (front), name, variant);
  if (front != GTK_WINDOW (window))
    gtk_window_destroy (front);
}

/* What lies over the pages: the palette, and the dialogs, which are windows of their own. */
static void
shoot_action (EntWindow *window, const char *action, const char *name, const char *variant)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  shoot_front (window, name, variant);
}

static void
shoot_signing (EntWindow *window, const char *variant)
{
  EntSession *session = ent_window_get_session (window);
  g_autoptr (EntRecord) term
      = ent_source_find_titled (ent_session_get_source (session), "term", "Attribution", NULL);
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);

  ent_window_show_page (window, "glossary");
  gtk_window_present (
      GTK_WINDOW (ent_sign_dialog_new (GTK_WIDGET (window), session, version, NULL)));
  shoot_front (window, "sign", variant);
  gtk_window_present (GTK_WINDOW (ent_sign_round_dialog_new (GTK_WIDGET (window), session)));
  shoot_front (window, "sign-round", variant);
}

static void
shoot_actions (EntWindow *window, const char *variant)
{
  shoot_action (window, "app.new", "new-engagement", variant);
  shoot_action (window, "app.shortcuts", "shortcuts", variant);
  shoot_action (window, "app.preferences", "preferences", variant);
  shoot_action (window, "win.export", "export", variant);
  shoot_signing (window, variant);
  shoot_action (window, "win.search", "palette", variant);
}

static void
shoot_variant (GFile *file, AdwColorScheme scheme, const char *variant)
{
  EntWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  window = ent_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);
  if (*pages == NULL)
    shoot (GTK_WIDGET (window), "welcome", variant);
  if (!ent_application_open_file (application, file, FALSE))
    {
      n_failed++;
      return;
    }
  settle (window);
  shoot_pages (window, variant);
  if (*pages == NULL)
    shoot_actions (window, variant);
  gtk_window_destroy (GTK_WINDOW (window));
  pause_for (60);
}

/* What each page says where there is nothing yet. */
static void
shoot_empty (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "empty.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement
      = ent_engagement_create (path, "Fern revenue engagement", "Dana Fox", &error);
  EntWindow *window;

  if (engagement != NULL)
    ent_engagement_close (engagement);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = ent_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  if (ent_application_open_file (application, file, FALSE))
    shoot_pages (window, "empty");
  else
    n_failed++;
  gtk_window_destroy (GTK_WINDOW (window));
  pause_for (60);
}

static void
shoot_narrow (GFile *file)
{
  static const char *const names[]
      = { "overview", "stakeholders", "diagnosis", "glossary", "history" };
  GSettings *settings = ent_application_get_settings (application);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_set_int (settings, "window-width", 500);
  ent_application_open_file (application, file, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

      if (!is_wanted (names[i]))
        continue;
      ent_window_show_page (ENT_WINDOW (window), names[i]);
      settle (ENT_WINDOW (window));
      shoot (GTK_WIDGET (window), names[i], "narrow");
      show_first (ENT_WINDOW (window), ent_page_table_find (names[i]));
      settle (ENT_WINDOW (window));
      shoot (GTK_WIDGET (window), names[i], "narrow-details");
    }
}

/* Returns: (transfer full) (nullable): a copy of the sample, which the window takes for any other
 * engagement. */
static GFile *
copy_sample (GError **error)
{
  g_autoptr (GFile) sample = ent_sample_prepare (error);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "halden.entente", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);

  if (sample == NULL || !g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&copy);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) sample = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    {
      g_printerr ("Usage: entente-shots OUTDIR [PAGE…]\n");
      return 2;
    }
  folder = argv[1];
  pages = &argv[2];
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  ent_init ();
  g_mkdir_with_parents (folder, 0755);
  application = ent_application_new (G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error)
      || (sample = copy_sample (&error)) == NULL)
    {
      g_printerr ("entente-shots: %s\n", error->message);
      return 1;
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                "Cantarell 11", NULL);
  ent_application_set_today (application, ent_sample_get_day ());
  change_something (sample);
  shoot_variant (sample, ADW_COLOR_SCHEME_FORCE_LIGHT, "light");
  shoot_variant (sample, ADW_COLOR_SCHEME_FORCE_DARK, "dark");
  shoot_empty ();
  shoot_narrow (sample);
  return n_failed == 0 ? 0 : 1;
}
