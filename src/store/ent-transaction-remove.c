/* SPDX-License-Identifier: GPL-3.0-or-later
 * Removing a record with what lives in it, unless something else cites it. */
#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-record-private.h"
#include "ent-transaction-private.h"

/* How many citing records a refusal names. */
#define NAMED_CITATIONS 3

/* Appends @row and all that lives in it, children before their parents. */
static void
collect_subtree (EntTransaction *self, const EntKind *kind, gint64 row, GArray *subtree)
{
  g_autoptr (GPtrArray) child_kinds = ent_catalogue_list_child_kinds (kind);
  EntTouch own = { kind, row, ENT_OPERATION_REMOVE };

  for (guint i = 0; i < child_kinds->len; i++)
    {
      const EntKind *child = g_ptr_array_index (child_kinds, i);
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

      ent_child_select (self->engagement->database, child, row, rows);
      for (guint j = 0; j < rows->len; j++)
        collect_subtree (self, child, g_array_index (rows, gint64, j), subtree);
    }
  g_array_append_val (subtree, own);
}

/* The titles of what cites a record of @subtree from outside it; NULL if nothing does. */
static char *
name_citations (EntTransaction *self, GArray *subtree)
{
  g_autoptr (GHashTable) inside = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) citations = g_array_new (FALSE, FALSE, sizeof (EntCitationRow));
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint limit = subtree->len * 4 + NAMED_CITATIONS * 4;

  for (guint i = 0; i < subtree->len; i++)
    g_hash_table_add (inside, &g_array_index (subtree, EntTouch, i).row);
  for (guint i = 0; i < subtree->len; i++)
    {
      const EntTouch *touch = &g_array_index (subtree, EntTouch, i);

      ent_citation_select (self->engagement->database, touch->kind, touch->row, limit, citations);
    }
  for (guint i = 0; i < citations->len && titles->len < NAMED_CITATIONS; i++)
    {
      EntCitationRow *citation = &g_array_index (citations, EntCitationRow, i);
      g_autoptr (EntRecord) record = NULL;
      g_autofree char *title = NULL;
      char *text;

      if (g_hash_table_contains (inside, &citation->row))
        continue;
      record = ent_engagement_dup_record (self->engagement, citation->row);
      if (record == NULL)
        continue;
      title = ent_record_dup_title (record);
      /* Translators: the kind of a record and its title, as: Deliverable “Content programme”. */
      text = g_strdup_printf (_ ("%s “%s”"), _ (citation->kind->label), title);
      /* Of two alike the table frees the second. */
      if (g_hash_table_insert (named, text, text))
        g_ptr_array_add (titles, text);
    }
  if (titles->len == 0)
    return NULL;
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **)titles->pdata);
}

static gboolean
remove_row (EntTransaction *self, const EntTouch *touch, GError **error)
{
  EntDatabase *database = self->engagement->database;
  g_autoptr (EntRecord) record = ent_engagement_dup_record (self->engagement, touch->row);
  EntPending *pending = record != NULL ? ent_transaction_touch (self, record, error) : NULL;
  char **values;

  if (pending == NULL)
    return FALSE;
  values = ent_values_new (touch->kind);
  ent_table_load (pending->table, database, touch->row, values, NULL);
  ent_record_stage (record, values);
  pending->removed = TRUE;
  return ent_table_delete (pending->table, database, touch->row, error)
         && ent_identity_set_code (database, touch->row, -pending->table->code, error);
}

gboolean
ent_transaction_remove (EntTransaction *self, EntRecord *record, GError **error)
{
  g_autoptr (GArray) subtree = g_array_new (FALSE, FALSE, sizeof (EntTouch));
  g_autofree char *citations = NULL;

  if (ent_transaction_touch (self, record, error) == NULL)
    return FALSE;
  collect_subtree (self, ent_record_get_kind (record), ent_record_get_row (record), subtree);
  citations = name_citations (self, subtree);
  if (citations != NULL)
    {
      g_autofree char *title = ent_record_dup_title (record);

      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: a record's title, then what cites it. */
                   _ ("“%s” cannot be removed: it is cited by %s. Change that first."), title,
                   citations);
      return FALSE;
    }
  for (guint i = 0; i < subtree->len; i++)
    if (!remove_row (self, &g_array_index (subtree, EntTouch, i), error))
      return FALSE;
  return TRUE;
}
