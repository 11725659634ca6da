/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record's change as the journal stores it. */
#include "ent-change-private.h"

#include "ent-frame.h"

GByteArray *
ent_change_encode (const EntKind *kind, const char *const *before, const char *const *after)
{
  GByteArray *frame = g_byte_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *old_text = before != NULL ? before[i] : NULL;
      const char *new_text = after != NULL ? after[i] : NULL;

      if (g_strcmp0 (old_text, new_text) == 0)
        continue;
      ent_frame_append (frame, kind->fields[i].name);
      ent_frame_append (frame, old_text);
      ent_frame_append (frame, new_text);
    }
  return frame;
}

static gboolean
read_field (EntFrameReader *reader, const EntKind *kind, char **before, char **after)
{
  g_autofree char *name = NULL;
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  guint field;

  if (!ent_frame_reader_next_text (reader, &name) || name == NULL
      || !ent_frame_reader_next_text (reader, &old_text)
      || !ent_frame_reader_next_text (reader, &new_text)
      || ent_kind_find_field (kind, name, &field) == NULL)
    return FALSE;
  if (before != NULL)
    {
      g_free (before[field]);
      before[field] = g_steal_pointer (&old_text);
    }
  if (after != NULL)
    {
      g_free (after[field]);
      after[field] = g_steal_pointer (&new_text);
    }
  return TRUE;
}

gboolean
ent_change_decode (const EntKind *kind, const void *data, gsize length, char **before, char **after)
{
  EntFrameReader reader;

  ent_frame_reader_init (&reader, data, length);
  while (!ent_frame_reader_at_end (&reader))
    if (!read_field (&reader, kind, before, after))
      return FALSE;
  return TRUE;
}

void
ent_change_digest (EntDigester *digester,
                   const EntUuid *uuid,
                   const EntKind *kind,
                   EntOperation operation,
                   const void *data,
                   gsize length)
{
  ent_digester_add_bytes (digester, uuid->bytes, ENT_UUID_SIZE);
  ent_digester_add (digester, kind->name);
  ent_digester_add_integer (digester, operation);
  ent_digester_add_bytes (digester, data, length);
}
