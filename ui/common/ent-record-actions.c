/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with records wherever they are shown. */
#include "ent-record-actions.h"

#include <glib/gi18n-lib.h>

#include "ent-duplicate.h"
#include "ent-present.h"
#include "ent-transaction.h"

/* Returns: (transfer full): "“MQL”" for one record, "3 terms" for several of a kind. */
static char *
name_records (GPtrArray *records)
{
  EntRecord *first = g_ptr_array_index (records, 0);
  g_autofree char *name = NULL;

  if (records->len == 1)
    {
      name = ent_record_dup_title (first);
      /* Translators: the title of a record within a sentence. */
      return g_strdup_printf (_ ("“%s”"), name);
    }
  name = ent_present_kinds (ent_record_get_kind (first));
  /* Translators: how many records of a kind, as "3 terms". */
  return g_strdup_printf (C_ ("records", "%u %s"), records->len, name);
}

static gboolean
remove_all (EntTransaction *transaction, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!ent_transaction_remove (transaction, g_ptr_array_index (records, i), error))
      return FALSE;
  return ent_transaction_commit (transaction, error);
}

gboolean
ent_record_actions_remove (EntSession *session, GPtrArray *records)
{
  g_autofree char *name = name_records (records);
  /* Translators: what was done, in the history; %s is a title or "3 terms". */
  g_autofree char *label = g_strdup_printf (_ ("Delete %s"), name);
  /* Translators: told after deleting; %s is a title or "3 terms". */
  g_autofree char *told = g_strdup_printf (_ ("%s deleted"), name);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  transaction = ent_transaction_begin (ent_session_get_engagement (session), label, &error);
  if (transaction == NULL || !remove_all (transaction, records, &error))
    {
      ent_session_show_error (session, error);
      return FALSE;
    }
  ent_session_toast_undo (session, told);
  return TRUE;
}

static EntRecord *
duplicate_all (EntTransaction *transaction, GPtrArray *records, GError **error)
{
  g_autoptr (EntRecord) last = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      g_clear_object (&last);
      last = ent_duplicate (transaction, g_ptr_array_index (records, i), error);
      if (last == NULL)
        return NULL;
    }
  return ent_transaction_commit (transaction, error) ? g_steal_pointer (&last) : NULL;
}

EntRecord *
ent_record_actions_duplicate (EntSession *session, GPtrArray *records)
{
  g_autofree char *name = name_records (records);
  /* Translators: what was done, in the history; %s is a title or "3 terms". */
  g_autofree char *label = g_strdup_printf (_ ("Duplicate %s"), name);
  /* Translators: told after duplicating; %s is a title or "3 terms". */
  g_autofree char *told = g_strdup_printf (_ ("%s duplicated"), name);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  EntRecord *copy = NULL;

  transaction = ent_transaction_begin (ent_session_get_engagement (session), label, &error);
  if (transaction != NULL)
    copy = duplicate_all (transaction, records, &error);
  if (copy == NULL)
    ent_session_show_error (session, error);
  else
    ent_session_toast_undo (session, told);
  return copy;
}

/* Returns: (transfer full) (element-type EntRecord): @record and its siblings in their order; all
 * of its kind at the top. */
static GPtrArray *
list_siblings (EntRecord *record)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (EntQuery) query = ent_query_new (kind);
  guint owning;

  if (ent_kind_get_owning_field (kind, &owning) != NULL)
    ent_query_where (query, owning, ent_record_get_text (record, owning));
  return ent_source_list_query (ent_record_get_source (record), query);
}

/* The places siblings have, to be dealt out anew. Where some have none or share one, as imported
 * ones may, they are counted from 1. */
static GArray *
list_places (GPtrArray *siblings, guint field)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (gint64), siblings->len);
  gboolean strict = TRUE;

  for (guint i = 0; i < siblings->len; i++)
    {
      EntRecord *sibling = g_ptr_array_index (siblings, i);
      gint64 place = ent_record_get_integer (sibling, field, 0);

      strict = strict && ent_record_has (sibling, field)
               && (i == 0 || place > g_array_index (places, gint64, i - 1));
      g_array_append_val (places, place);
    }
  for (guint i = 0; i < places->len && !strict; i++)
    g_array_index (places, gint64, i) = i + 1;
  return places;
}

static gboolean
store_order (EntTransaction *transaction, GPtrArray *siblings, GArray *places, GError **error)
{
  guint field;

  ent_kind_get_order_field (ent_record_get_kind (g_ptr_array_index (siblings, 0)), &field);
  for (guint i = 0; i < siblings->len; i++)
    {
      g_autofree char *place
          = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (places, gint64, i));

      if (!ent_transaction_set (transaction, g_ptr_array_index (siblings, i), field, place, error))
        return FALSE;
    }
  return ent_transaction_commit (transaction, error);
}

gboolean
ent_record_actions_move (EntSession *session, EntRecord *record, int by)
{
  g_autofree char *title = ent_record_dup_title (record);
  /* Translators: what was done, in the history; %s is the title of a record. */
  g_autofree char *label = g_strdup_printf (_ ("Move “%s”"), title);
  g_autoptr (GPtrArray) siblings = list_siblings (record);
  g_autoptr (GArray) places = NULL;
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  guint from, field;
  int to;

  if (ent_kind_get_order_field (ent_record_get_kind (record), &field) == NULL
      || !g_ptr_array_find (siblings, record, &from))
    return FALSE;
  to = (int)from + by;
  if (to < 0 || to >= (int)siblings->len)
    return FALSE;

  places = list_places (siblings, field);
  g_ptr_array_insert (siblings, to, g_ptr_array_steal_index (siblings, from));
  transaction = ent_transaction_begin (ent_session_get_engagement (session), label, &error);
  if (transaction != NULL && store_order (transaction, siblings, places, &error))
    return TRUE;
  ent_session_show_error (session, error);
  return FALSE;
}
