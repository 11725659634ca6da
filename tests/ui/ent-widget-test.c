/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of single widgets share. */
#include "ent-widget-test.h"

#include "ent-catalogue.h"
#include "ent-date.h"
#include "ent-init.h"
#include "ent-transaction.h"

#ifdef __SANITIZE_ADDRESS__

/* GLib's table of interned names holds 2048 of them. A program with more gets a larger table, and
 * the first is given up without being freed, since other threads may be reading it: the one leak
 * that is meant. It is made while the program is loaded, so only this hook sees it; known here, it
 * counts as reachable. */
#define FIRST_TABLE_SIZE (2048 * sizeof (char *))

void __sanitizer_malloc_hook (const volatile void *block, size_t size);

static const volatile void *first_table = NULL;

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (size == FIRST_TABLE_SIZE && first_table == NULL)
    first_table = block;
}

#endif

/* The application does it for itself from its resource path. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gtk_css_provider_load_from_resource (provider, "/app/entente/Entente/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  if (dark)
    {
      g_autoptr (GtkCssProvider) dark_provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (dark_provider, "/app/entente/Entente/style-dark.css");
      gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                  GTK_STYLE_PROVIDER (dark_provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
}

void
ent_widget_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    g_error ("there is no display; run the test under tests/with-display");
  adw_init ();
  ent_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (g_getenv ("ENTENTE_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/app/entente/Entente/icons");
  load_style ();
}

EntSession *
ent_widget_test_session (void)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  GDate today;

  g_assert_true (ent_date_parse ("2026-06-01", &today));
  ent_engagement_set_person (engagement, "Dana Fox");
  return ent_session_new (engagement, &today);
}

EntRecord *
ent_widget_test_add (EntSession *session, const char *kind, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (session), "Add", &error);
  EntRecord *record;
  const char *field;
  va_list arguments;

  g_assert_no_error (error);
  record = ent_transaction_add (transaction, ent_catalogue_find (kind, NULL), NULL, &error);
  g_assert_no_error (error);
  va_start (arguments, kind);
  while ((field = va_arg (arguments, const char *)) != NULL)
    {
      ent_transaction_set_named (transaction, record, field, va_arg (arguments, const char *),
                                 &error);
      g_assert_no_error (error);
    }
  va_end (arguments);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return record;
}

GtkWidget *
ent_widget_test_window (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  ent_widget_test_settle ();
  return window;
}

void
ent_widget_test_settle (void)
{
  ent_widget_test_pause (60);
}

static gboolean
set_true_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

void
ent_widget_test_pause (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

GtkWidget *
ent_widget_test_find (GtkWidget *root, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (name == NULL || g_strcmp0 (gtk_widget_get_name (root), name) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_widget_test_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_INSCRIPTION (widget))
    return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
  return FALSE;
}

GtkWidget *
ent_widget_test_find_text (GtkWidget *root, const char *text)
{
  if (gtk_widget_get_mapped (root) && says (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_widget_test_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
ent_widget_test_find_icon (GtkWidget *root, const char *icon_name)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon_name) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_widget_test_find_icon (child, icon_name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
ent_widget_test_count (GtkWidget *root, GType type)
{
  guint n = gtk_widget_get_mapped (root) && g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ent_widget_test_count (child, type);
  return n;
}

void
ent_widget_test_shoot (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("ENTENTE_SHOTS");
  GtkNative *native = gtk_widget_get_native (widget);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot;

  if (folder == NULL)
    return;
  ent_widget_test_settle ();
  paintable = gtk_widget_paintable_new (GTK_WIDGET (native));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
