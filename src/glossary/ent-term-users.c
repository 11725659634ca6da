/* SPDX-License-Identifier: GPL-3.0-or-later
 * What uses which term. */
#include "ent-term-users.h"

#include "ent-glossary-kinds.h"
#include "ent-term-index.h"
#include "ent-term-places.h"

struct _EntTermUsers
{
  GHashTable *users; /* identity of a term → GPtrArray of EntTermUser */
};

typedef struct
{
  EntTermUsers *users;
  EntTermIndex *index;
  const EntTermPlace *place;
  GCancellable *cancellable;
} Reading;

static void
user_free (gpointer data)
{
  EntTermUser *user = data;

  g_free (user->id);
  g_free (user);
}

static void
add_user (EntTermUsers *self, const char *term, EntRecord *record, gboolean declared)
{
  GPtrArray *users = g_hash_table_lookup (self->users, term);
  EntTermUser *user = g_new0 (EntTermUser, 1);

  if (users == NULL)
    {
      users = g_ptr_array_new_with_free_func (user_free);
      g_hash_table_insert (self->users, g_strdup (term), users);
    }
  user->kind = ent_record_get_kind (record);
  user->id = g_strdup (ent_record_get_id (record));
  user->declared = declared;
  g_ptr_array_add (users, user);
}

/* What is declared comes from the stored text: the terms themselves need not be loaded. */
static void
read_user (Reading *reading, EntRecord *record)
{
  const char *stored = ent_record_get_text (record, reading->place->declared);
  g_auto (GStrv) declared = g_strsplit (stored != NULL ? stored : "", " ", -1);
  g_auto (EntTermUse) use = { NULL };

  ent_term_use_init (&use);
  for (guint i = 0; i < reading->place->n_texts; i++)
    ent_term_index_scan (reading->index, ent_record_get_text (record, reading->place->texts[i]),
                         &use);
  for (guint i = 0; declared[i] != NULL; i++)
    add_user (reading->users, declared[i], record, TRUE);
  for (guint i = 0; i < use.terms->len; i++)
    {
      const char *term = ent_record_get_id (use.terms->pdata[i]);

      if (!g_strv_contains ((const char *const *)declared, term))
        add_user (reading->users, term, record, FALSE);
    }
}

static void
read_place (Reading *reading, EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (reading->place->kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_source_select (source, query, rows);
  for (guint i = 0; i < rows->len && !g_cancellable_is_cancelled (reading->cancellable); i++)
    {
      g_autoptr (EntRecord) record
          = ent_source_get_record (source, reading->place->kind, g_array_index (rows, gint64, i));

      if (record != NULL && ent_term_place_counts (record))
        read_user (reading, record);
    }
}

EntTermUsers *
ent_term_users_new (EntSource *source, GCancellable *cancellable)
{
  EntTermUsers *self = g_new0 (EntTermUsers, 1);
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);
  guint length;
  const EntTermPlace *places = ent_term_place_get_all (&length);

  self->users
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < length; i++)
    {
      Reading reading = { self, index, &places[i], cancellable };

      read_place (&reading, source);
    }
  return self;
}

void
ent_term_users_free (EntTermUsers *self)
{
  g_hash_table_unref (self->users);
  g_free (self);
}

GPtrArray *
ent_term_users_get (EntTermUsers *self, const char *id)
{
  return g_hash_table_lookup (self->users, id);
}

guint
ent_term_users_count (EntTermUsers *self, const char *id)
{
  GPtrArray *users = ent_term_users_get (self, id);

  return users != NULL ? users->len : 0;
}

gboolean
ent_term_users_read_kind (const EntKind *kind)
{
  return kind == &ent_term_kind || ent_term_place_find (kind) != NULL;
}
