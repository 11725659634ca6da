/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bytes that grow; GString asks more questions than a hundred pieces a record can wait for. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  char *data; /* (nullable): owned */
  gsize length;
  gsize capacity;
} EntBuffer;

/* Adds @length bytes at the end. Returns: (transfer none): where they are, for the caller to set;
 * valid until more are added. */
static inline char *
ent_buffer_extend (EntBuffer *self, gsize length)
{
  char *place;

  if (self->length + length > self->capacity)
    {
      self->capacity = 2 * (self->length + length);
      self->data = g_realloc (self->data, self->capacity);
    }
  place = self->data + self->length;
  self->length += length;
  return place;
}

static inline void
ent_buffer_append (EntBuffer *self, const char *bytes, gsize length)
{
  if (length > 0)
    memcpy (ent_buffer_extend (self, length), bytes, length);
}

/* Frees the bytes: it is empty again. */
static inline void
ent_buffer_clear (EntBuffer *self)
{
  g_free (self->data);
  *self = (EntBuffer){ 0 };
}

G_END_DECLS
