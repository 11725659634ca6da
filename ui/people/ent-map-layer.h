/* SPDX-License-Identifier: GPL-3.0-or-later
 * A drawing kept as a picture, so that a frame only has to put it on screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*EntMapLayerFunc) (cairo_t *cairo, gpointer user_data);

/* Returns: (transfer full): what @draw draws, in the size and at the resolution of @widget. */
GdkTexture *ent_map_layer_render (GtkWidget *widget, EntMapLayerFunc draw, gpointer user_data);

G_END_DECLS
