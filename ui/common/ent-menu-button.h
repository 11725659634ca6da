/* SPDX-License-Identifier: GPL-3.0-or-later
 * What GTK leaves to be said of a menu button: the button inside it is the one that is focused,
 * read out and laid out. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @button its name for assistive technology; NULL: its tooltip. */
void ent_menu_button_set_name (GtkMenuButton *button, const char *name);

/* The child of @button takes its whole width; GTK centres it. */
void ent_menu_button_fill (GtkMenuButton *button);

G_END_DECLS
