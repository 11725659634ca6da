/* SPDX-License-Identifier: GPL-3.0-or-later
 * The text of a text view. */
#include "ent-text-buffer.h"

char *
ent_text_buffer_dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

char *
ent_text_buffer_dup_words (GtkTextBuffer *buffer)
{
  g_autofree char *text = g_strstrip (ent_text_buffer_dup_text (buffer));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}
