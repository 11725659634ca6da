/* SPDX-License-Identifier: GPL-3.0-or-later
 * A drawing kept as a picture. */
#include "ent-map-layer.h"

GdkTexture *
ent_map_layer_render (GtkWidget *widget, EntMapLayerFunc draw, gpointer user_data)
{
  int scale = gtk_widget_get_scale_factor (widget);
  int width = MAX (gtk_widget_get_width (widget), 1) * scale;
  int height = MAX (gtk_widget_get_height (widget), 1) * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo;
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_set_device_scale (surface, scale, scale);
  cairo = cairo_create (surface);
  draw (cairo, user_data);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize)height,
                                    (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
