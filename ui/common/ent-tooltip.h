/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tooltips of widgets that are filled anew again and again. With each text it is given GTK asks the
 * display server where the pointer is and waits for the answer; a table that scrolls would do so a
 * thousand times, and GTK 4.8 complains where the widget left its window before it asked. Here the
 * text is looked for when a tooltip is to be shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on the tooltip of @widget says @text (nullable). */
void ent_tooltip_set (GtkWidget *widget, const char *text);

/* Returns: (nullable): what the tooltip of @widget says. */
const char *ent_tooltip_get (GtkWidget *widget);

G_END_DECLS
