/* SPDX-License-Identifier: GPL-3.0-or-later
 * The text of a text view. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer full): all of it, as it was typed. */
char *ent_text_buffer_dup_text (GtkTextBuffer *buffer);

/* Returns: (transfer full) (nullable): the same without white space around it; NULL where nothing
 * else was typed. */
char *ent_text_buffer_dup_words (GtkTextBuffer *buffer);

G_END_DECLS
