/* SPDX-License-Identifier: GPL-3.0-or-later
 * Children in columns of one width: one row where they fit, else rows as even as they come. */
#include "ent-even-layout.h"

#include "ent-widget-test.h"

#define TILES 5

static GtkWidget *
create_tiles (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (ENT_TYPE_EVEN_LAYOUT, NULL));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  for (guint i = 0; i < TILES; i++)
    {
      GtkWidget *tile = gtk_label_new (NULL);

      gtk_widget_set_size_request (tile, 80, 30);
      gtk_box_append (GTK_BOX (box), tile);
    }
  return box;
}

/* Where the tiles are in a window of @width px, as "0,0 86,0": in px from the start. */
static char *
place (int width, GtkTextDirection direction)
{
  GtkWidget *box = create_tiles ();
  GtkWidget *window;
  GString *places = g_string_new (NULL);

  gtk_widget_set_direction (box, direction);
  window = ent_widget_test_window (box, width, 200);
  for (GtkWidget *tile = gtk_widget_get_first_child (box); tile != NULL;
       tile = gtk_widget_get_next_sibling (tile))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (tile, box, &bounds));
      g_string_append_printf (places, "%s%g,%g", places->len > 0 ? " " : "", bounds.origin.x,
                              bounds.origin.y);
      g_assert_cmpint ((int)bounds.size.width, >=, 80);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return g_string_free (places, FALSE);
}

static void
test_columns (void)
{
  g_autofree char *one_row = place (424, GTK_TEXT_DIR_LTR);
  g_autofree char *two_rows = place (423, GTK_TEXT_DIR_LTR);
  g_autofree char *three_rows = place (170, GTK_TEXT_DIR_LTR);
  g_autofree char *one_column = place (100, GTK_TEXT_DIR_LTR);

  g_assert_cmpstr (one_row, ==, "0,0 86,0 172,0 258,0 344,0");
  g_assert_cmpstr (two_rows, ==, "0,0 143,0 286,0 0,36 143,36");
  g_assert_cmpstr (three_rows, ==, "0,0 88,0 0,36 88,36 0,72");
  g_assert_cmpstr (one_column, ==, "0,0 0,36 0,72 0,108 0,144");
}

static void
test_from_right (void)
{
  g_autofree char *two_rows = place (423, GTK_TEXT_DIR_RTL);

  g_assert_cmpstr (two_rows, ==, "286,0 143,0 0,0 286,36 143,36");
}

static void
test_hidden (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (create_tiles ());
  int height, width;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 338, NULL, &height, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 30);
  g_assert_cmpint (width, ==, 80);
}

int
main (int argc, char **argv)
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/even-layout/columns", test_columns);
  g_test_add_func ("/even-layout/from-right", test_from_right);
  g_test_add_func ("/even-layout/hidden", test_hidden);
  return g_test_run ();
}
