/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every page, dialog and menu of the sample: each control has a name that is read out, and Tab goes
 * through all of them and comes round again. */
#include <adwaita.h>

#include "ent-gallery.h"
#include "ent-page-table.h"
#include "ent-sample.h"
#include "ent-window-test.h"

/* More stops than any page of the sample has. */
#define MOST_STOPS 600

static EntWindow *window;

/* The sample is that of the source, installed or not. */
static void
set_up (void)
{
  EntApplication *application = ent_window_test_get_application ();
  g_autofree char *data = g_build_filename (g_getenv ("ENTENTE_SOURCE"), "data", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  g_setenv ("ENTENTE_DATA_DIR", data, TRUE);
  file = ent_gallery_create_sample (&error);
  g_assert_no_error (error);
  ent_application_set_today (application, ent_sample_get_day ());
  g_assert_true (ent_application_open_file (application, file, FALSE));
  window = ENT_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  ent_gallery_settle (window);
}

/* TRUE if a label with any text is at or below @widget. */
static gboolean
says_something (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_something (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_label (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* TRUE if GTK or libadwaita names @widget, or what it is in, by themselves. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL
         || gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL
         || (parent != NULL
             && (GTK_IS_COLUMN_VIEW (parent) || GTK_IS_DROP_DOWN (parent)
                 || GTK_IS_SPIN_BUTTON (parent)))
         || (GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (parent) && has_label (parent));
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (widget) || GTK_IS_GRID_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget);
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || is_list (widget);
}

static void
collect_nameless (GtkWidget *widget, const char *place, GString *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_control (widget) && !is_part (widget) && !has_label (widget)
      && (is_list (widget) || !says_something (widget)))
    g_string_append_printf (found, "\n%s: a %s in a %s", place, G_OBJECT_TYPE_NAME (widget),
                            G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_nameless (child, place, found);
}

/* TRUE if @widget is in the window's head, whose own buttons, to close it, take no focus. */
static gboolean
is_in_head (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL;
}

/* TRUE if the head of the window holds anything that takes the focus. */
static gboolean
has_head (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && is_in_head (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_head (child))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): where Tab goes next. A row that comes into sight is drawn first. */
static GtkWidget *
press_tab (GtkWidget *front)
{
  GtkRoot *root = gtk_widget_get_root (front);
  GtkWidget *focus;

  gtk_widget_child_focus (front, GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (root);
  if (focus != NULL && !gtk_widget_get_mapped (focus))
    ent_widget_test_pause (60);
  return gtk_root_get_focus (root);
}

/* Goes round with Tab, which must neither lose the focus nor stay in one part of @front. */
static void
walk (GtkWidget *front, const char *place, GString *found)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  gboolean headed = has_head (front);
  gboolean round = FALSE;
  guint again = 0;

  while (!round && stops->len < MOST_STOPS)
    {
      GtkWidget *focus = press_tab (front);

      if (focus == NULL || !gtk_widget_get_mapped (focus))
        {
          g_string_append_printf (found, "\n%s: Tab loses the focus after %u stops", place,
                                  stops->len);
          return;
        }
      round = g_ptr_array_find (stops, focus, &again);
      g_ptr_array_add (stops, focus);
    }
  while (headed && again < stops->len && !is_in_head (stops->pdata[again]))
    again++;
  if (again == stops->len)
    g_string_append_printf (found, "\n%s: Tab does not come to the head of the window", place);
}

static void
check (GtkWidget *front, const char *place, GString *found)
{
  collect_nameless (front, place, found);
  if (GTK_IS_WINDOW (front))
    walk (front, place, found);
}

static void
test_pages (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ent_page_table_get_length (); i++)
    {
      const EntPageInfo *info = ent_page_table_get (i);

      ent_gallery_show_page (window, info, FALSE);
      check (GTK_WIDGET (window), info->name, found);
      ent_gallery_show_page (window, info, TRUE);
      check (GTK_WIDGET (window), info->name, found);
    }
  g_assert_cmpstr (found->str, ==, "");
}

static void
test_scenes (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (const EntScene *scene = ent_gallery_scenes; scene->name != NULL; scene++)
    {
      GtkWidget *front = ent_gallery_open (window, scene);

      g_assert_nonnull (front);
      check (front, scene->name, found);
      ent_gallery_close (window, front);
      g_assert_nonnull (ent_window_get_engagement (window));
    }
  g_assert_cmpstr (found->str, ==, "");
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  /* Warnings do not count here: AdwFlap gives one about its shadow while the focus goes round. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  set_up ();
  g_test_add_func ("/gallery/pages", test_pages);
  g_test_add_func ("/gallery/scenes", test_scenes);
  return g_test_run ();
}
