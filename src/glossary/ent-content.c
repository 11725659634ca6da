/* SPDX-License-Identifier: GPL-3.0-or-later
 * Digests of contents, remembered with what they were made from.
 *
 * A node is one record whose content was asked for. Each row knows the nodes whose text holds its
 * fields (its readers) and those whose text holds its title or digest (its users). A change of a
 * row makes its readers void; of a new or moved record, also the readers of its parent; its users
 * only if the title became another one. When a node becomes void, so do the users that cite it. */
#include "ent-content.h"

#include "ent-content-private.h"

typedef struct
{
  gint64 row;
  char *digest; /* (nullable): NULL: to be made */
} Node;

/* Who uses the name of a row. */
typedef struct
{
  char *title;
  GHashTable *users; /* Node → whether it cites the row's digest too */
} Name;

struct _EntContent
{
  EntSource *source;
  GHashTable *nodes;   /* row → Node */
  GHashTable *readers; /* row → GPtrArray of Node */
  GHashTable *names;   /* row → Name */
  guint made;
  guint forgotten;
};

/* What the writer tells while it makes one node. */
typedef struct
{
  EntContent *content;
  Node *node;
} Making;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->digest);
  g_free (node);
}

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->title);
  g_hash_table_unref (name->users);
  g_free (name);
}

static GHashTable *
make_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

EntContent *
ent_content_new (EntSource *source)
{
  EntContent *self = g_new0 (EntContent, 1);

  self->source = source;
  self->nodes = make_table (node_free);
  self->readers = make_table ((GDestroyNotify)g_ptr_array_unref);
  self->names = make_table (name_free);
  return self;
}

void
ent_content_free (EntContent *self)
{
  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->readers);
  g_hash_table_unref (self->names);
  g_free (self);
}

static void
add_entry (GHashTable *table, gint64 row, gpointer value)
{
  gint64 *key = g_new (gint64, 1);

  *key = row;
  g_hash_table_insert (table, key, value);
}

static void
read_cb (gpointer data, EntRecord *record)
{
  Making *making = data;
  gint64 row = ent_record_get_row (record);
  GPtrArray *readers = g_hash_table_lookup (making->content->readers, &row);

  if (readers == NULL)
    add_entry (making->content->readers, row, readers = g_ptr_array_new ());
  if (!g_ptr_array_find (readers, making->node, NULL))
    g_ptr_array_add (readers, making->node);
}

static void
ignore_read_cb (gpointer data, EntRecord *record)
{
}

static void
ignore_name_cb (gpointer data, EntRecord *record, gboolean cited)
{
}

static char *
dup_title (EntRecord *record)
{
  const EntContentHost host = { ignore_read_cb, ignore_name_cb, NULL, NULL };

  return ent_content_dup_title (record, &host);
}

static void
name_cb (gpointer data, EntRecord *record, gboolean cited)
{
  Making *making = data;
  gint64 row = ent_record_get_row (record);
  Name *name = g_hash_table_lookup (making->content->names, &row);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->title = dup_title (record);
      name->users = g_hash_table_new (NULL, NULL);
      add_entry (making->content->names, row, name);
    }
  if (cited || !g_hash_table_contains (name->users, making->node))
    g_hash_table_insert (name->users, making->node, GINT_TO_POINTER (cited));
}

static const char *
get_digest_cb (gpointer data, EntRecord *record)
{
  return ent_content_get_digest (((Making *)data)->content, record);
}

static Node *
get_node (EntContent *self, EntRecord *record)
{
  gint64 row = ent_record_get_row (record);
  Node *node = g_hash_table_lookup (self->nodes, &row);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      node->row = row;
      add_entry (self->nodes, row, node);
    }
  return node;
}

char *
ent_content_dup_text (EntContent *self, EntRecord *record)
{
  Making making = { self, get_node (self, record) };
  const EntContentHost host = { read_cb, name_cb, get_digest_cb, &making };

  self->made++;
  return ent_content_write (record, &host);
}

const char *
ent_content_get_digest (EntContent *self, EntRecord *record)
{
  Node *node = get_node (self, record);

  if (node->digest == NULL)
    {
      g_autofree char *text = ent_content_dup_text (self, record);

      node->digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    }
  return node->digest;
}

/* How deep this goes is how deep kinds cite each other, which the catalogue bounds. */
static void
forget_node (EntContent *self, Node *node)
{
  Name *name;
  GHashTableIter iter;
  gpointer user, cites;

  if (node->digest == NULL)
    return;
  g_clear_pointer (&node->digest, g_free);
  self->forgotten++;
  name = g_hash_table_lookup (self->names, &node->row);
  if (name == NULL)
    return;
  g_hash_table_iter_init (&iter, name->users);
  while (g_hash_table_iter_next (&iter, &user, &cites))
    if (GPOINTER_TO_INT (cites))
      forget_node (self, user);
}

static void
forget_readers (EntContent *self, gint64 row)
{
  GPtrArray *readers = g_hash_table_lookup (self->readers, &row);

  for (guint i = 0; readers != NULL && i < readers->len; i++)
    forget_node (self, readers->pdata[i]);
}

/* @record: (nullable): NULL if it went. */
static void
forget_title (EntContent *self, gint64 row, EntRecord *record)
{
  Name *name = g_hash_table_lookup (self->names, &row);
  g_autofree char *title = NULL;
  GHashTableIter iter;
  gpointer user;

  if (name == NULL)
    return;
  title = record != NULL ? dup_title (record) : NULL;
  if (g_strcmp0 (title, name->title) == 0)
    return;
  g_free (name->title);
  name->title = g_steal_pointer (&title);
  g_hash_table_iter_init (&iter, name->users);
  while (g_hash_table_iter_next (&iter, &user, NULL))
    forget_node (self, user);
}

static void
forget_touch (EntContent *self, const EntTouch *touch)
{
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (EntRecord) parent = NULL;

  if (touch->operation != ENT_OPERATION_REMOVE)
    record = ent_source_get_record (self->source, touch->kind, touch->row);
  forget_readers (self, touch->row);
  forget_title (self, touch->row, record);
  if (record != NULL && ent_content_includes (touch->kind))
    parent = ent_record_dup_parent (record);
  if (parent != NULL)
    forget_readers (self, ent_record_get_row (parent));
}

static void
forget_all (EntContent *self)
{
  self->forgotten += g_hash_table_size (self->nodes);
  g_hash_table_remove_all (self->readers);
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->nodes);
}

gboolean
ent_content_forget (EntContent *self, const GArray *touches)
{
  self->forgotten = 0;
  if (touches->len == 0)
    forget_all (self);
  for (guint i = 0; i < touches->len; i++)
    forget_touch (self, &g_array_index (touches, EntTouch, i));
  return self->forgotten > 0;
}

guint
ent_content_take_made (EntContent *self)
{
  guint made = self->made;

  self->made = 0;
  return made;
}

char *
ent_content_make_text (EntRecord *record)
{
  g_autoptr (EntContent) content = ent_content_new (ent_record_get_source (record));

  return ent_content_dup_text (content, record);
}

char *
ent_content_make_digest (EntRecord *record)
{
  g_autofree char *text = ent_content_make_text (record);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}
