/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the arrow keys lead on a line of things of which one is chosen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ent_line_keys_follow:
 * @widget: (nullable): the line, whose direction counts; NULL: it goes from left to right in every
 *   language, as time on a chart does
 * @key: what was pressed: left, right, up, down, Home or End
 * @last: index of the last thing; negative: there is none
 * @at: (inout): index of what is chosen; negative: nothing is
 *
 * The ends are the ends: nothing goes around. From nothing one goes to the end one comes from.
 *
 * Returns: FALSE, with @at as it was, where the key leads nowhere.
 */
gboolean ent_line_keys_follow (GtkWidget *widget, guint key, int last, int *at);

G_END_DECLS
