/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the keyboard can do, from the table of commands. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): a window over @parent, to be presented. */
GtkWindow *ent_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
