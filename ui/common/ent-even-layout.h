/* SPDX-License-Identifier: GPL-3.0-or-later
 * Children in columns of one width: all in one row where each has its least width, else in two rows
 * or more, as even as they come: five as three and two. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_EVEN_LAYOUT (ent_even_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntEvenLayout, ent_even_layout, ENT, EVEN_LAYOUT, GtkLayoutManager)

G_END_DECLS
