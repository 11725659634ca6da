/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of windows, drawn by the window itself, without the display's help. */
#pragma once

#include <gtk/gtk.h>

/* Waits until @window, which is mapped, is drawn, and writes a picture of it to @path. Returns:
 * FALSE if it cannot be written. */
gboolean ent_picture_save (GtkWidget *window, const char *path);
