/* SPDX-License-Identifier: GPL-3.0-or-later
 * At which line of a document each record began. */
#include "ent-line-index.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ent-error.h"

/* Entries that are sorted in memory at a time; a longer file is gone through several times. */
#define SLICE_LENGTH (256 * 1024)

struct _EntLineIndex
{
  FILE *file; /* (nullable): unlinked; one Entry after the other */
  guint64 n_entries;
  gboolean failed;
};

typedef struct
{
  EntUuid id;
  guint64 line;
} Entry;

EntLineIndex *
ent_line_index_new (void)
{
  EntLineIndex *self = g_new0 (EntLineIndex, 1);

  self->file = tmpfile ();
  self->failed = self->file == NULL;
  return self;
}

void
ent_line_index_free (EntLineIndex *self)
{
  if (self->file != NULL)
    fclose (self->file);
  g_free (self);
}

void
ent_line_index_add (EntLineIndex *self, const EntUuid *id, guint64 line)
{
  const Entry entry = { *id, line };

  self->failed = self->failed || fwrite (&entry, sizeof entry, 1, self->file) != 1;
  self->n_entries++;
}

gboolean
ent_line_index_check (EntLineIndex *self, GError **error)
{
  self->failed = self->failed || fflush (self->file) != 0;
  if (self->failed)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_WRITE,
                         _ ("There is no room for temporary files. Make some and try again."));
  return !self->failed;
}

static gboolean
next_entry (EntLineIndex *self, Entry *entry)
{
  return fread (entry, sizeof *entry, 1, self->file) == 1;
}

/* The last bytes of an identity are the random ones. */
static guint
uuid_hash (gconstpointer key)
{
  const EntUuid *id = key;
  guint hash = 0;

  memcpy (&hash, id->bytes + ENT_UUID_SIZE - sizeof hash, sizeof hash);
  return hash;
}

static gboolean
uuid_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (EntUuid)) == 0;
}

void
ent_line_index_find (EntLineIndex *self, const char *const *ids, guint64 *lines, guint n_ids)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (uuid_hash, uuid_equal);
  g_autofree EntUuid *uuids = g_new0 (EntUuid, n_ids);
  Entry entry;

  for (guint i = 0; i < n_ids; i++)
    {
      lines[i] = 0;
      if (ent_uuid_parse (ids[i], &uuids[i]) && !g_hash_table_contains (wanted, &uuids[i]))
        g_hash_table_insert (wanted, &uuids[i], &lines[i]);
    }
  if (self->file == NULL)
    return;
  rewind (self->file);
  while (next_entry (self, &entry))
    {
      guint64 *line = g_hash_table_lookup (wanted, &entry.id);
      if (line != NULL)
        *line = entry.line;
    }
  /* Of several with one identity only the first was filled. */
  for (guint i = 0; i < n_ids; i++)
    {
      const guint64 *line = g_hash_table_lookup (wanted, &uuids[i]);
      if (line != NULL)
        lines[i] = *line;
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;
  int order = memcmp (&first->id, &second->id, sizeof (EntUuid));

  return order != 0 ? order : (first->line > second->line) - (first->line < second->line);
}

/* Sorts the entries of one slice, which are those with the same remainder, so that equal ones come
 * together. */
static gboolean
find_repeated_in_slice (
    EntLineIndex *self, guint slice, guint n_slices, EntUuid *id, guint64 lines[2])
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  Entry entry;

  rewind (self->file);
  while (next_entry (self, &entry))
    if (uuid_hash (&entry.id) % n_slices == slice)
      g_array_append_val (entries, entry);
  g_array_sort (entries, compare_entries);
  for (guint i = 1; i < entries->len; i++)
    {
      const Entry *first = &g_array_index (entries, Entry, i - 1);

      if (!uuid_equal (&first[0].id, &first[1].id))
        continue;
      *id = first[0].id;
      lines[0] = first[0].line;
      lines[1] = first[1].line;
      return TRUE;
    }
  return FALSE;
}

gboolean
ent_line_index_find_repeated (EntLineIndex *self, EntUuid *id, guint64 lines[2])
{
  guint n_slices = (guint)(self->n_entries / SLICE_LENGTH) + 1;

  for (guint i = 0; i < n_slices && self->file != NULL; i++)
    if (find_repeated_in_slice (self, i, n_slices, id, lines))
      return TRUE;
  return FALSE;
}
