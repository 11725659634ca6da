/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copies of records with what was set up inside them. */
#include "ent-duplicate.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-source.h"

/* More copies of one text than anybody makes before giving them names. */
#define COPIES_LIMIT 1000

/* One copy under way. */
typedef struct
{
  EntTransaction *transaction;
  GPtrArray *originals; /* (element-type EntRecord): a parent before its children */
  GPtrArray *copies;    /* (element-type EntRecord): in the same order */
  GHashTable *ids;      /* of originals to those of their copies */
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->originals, g_ptr_array_unref);
  g_clear_pointer (&plan->copies, g_ptr_array_unref);
  g_clear_pointer (&plan->ids, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static void list_inside (GPtrArray *records, EntRecord *parent);

static void
list_children (GPtrArray *records, EntRecord *parent, const EntKind *kind)
{
  g_autoptr (EntQuery) query = ent_query_new (kind);
  g_autoptr (GPtrArray) children = NULL;
  guint owning;

  if (ent_kind_get_owning_field (kind, &owning)->event)
    return;
  ent_query_where (query, owning, ent_record_get_id (parent));
  children = ent_source_list_query (ent_record_get_source (parent), query);
  for (guint i = 0; i < children->len; i++)
    list_inside (records, g_ptr_array_index (children, i));
}

static void
list_inside (GPtrArray *records, EntRecord *parent)
{
  g_autoptr (GPtrArray) kinds = ent_catalogue_list_child_kinds (ent_record_get_kind (parent));

  g_ptr_array_add (records, g_object_ref (parent));
  for (guint i = 0; i < kinds->len; i++)
    list_children (records, parent, g_ptr_array_index (kinds, i));
}

static gboolean
is_taken (EntRecord *record, guint field, const char *value)
{
  g_autoptr (EntQuery) query = ent_query_new (ent_record_get_kind (record));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_query_where (query, field, value);
  ent_source_select (ent_record_get_source (record), query, rows);
  return rows->len > 0;
}

static char *
name_copy (EntRecord *record, guint field)
{
  const char *value = ent_record_get_text (record, field);
  /* Translators: the name of a copy; %s is the name of the original. */
  char *copy = g_strdup_printf (_ ("Copy of %s"), value);

  for (guint i = 2; i < COPIES_LIMIT && is_taken (record, field, copy); i++)
    {
      g_free (copy);
      /* Translators: the name of a further copy; %s is the name of the original, %u a number. */
      copy = g_strdup_printf (_ ("Copy of %s (%u)"), value, i);
    }
  return copy;
}

/* Returns: (transfer full): the number after the highest @record and its siblings have. */
static char *
number_copy (EntRecord *record, guint field)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (EntQuery) query = ent_query_new (kind);
  g_autoptr (GPtrArray) siblings = NULL;
  gint64 highest = 0;
  guint owning;

  if (ent_kind_get_owning_field (kind, &owning) != NULL)
    ent_query_where (query, owning, ent_record_get_text (record, owning));
  siblings = ent_source_list_query (ent_record_get_source (record), query);
  for (guint i = 0; i < siblings->len; i++)
    highest = MAX (highest, ent_record_get_integer (g_ptr_array_index (siblings, i), field, 0));
  return g_strdup_printf ("%" G_GINT64_FORMAT, highest + 1);
}

/* Returns: (transfer full): the references of @value, those to an original turned to its copy. */
static char *
turn_references (Plan *plan, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *copy = g_hash_table_lookup (plan->ids, ids[i]);

      if (copy != NULL)
        {
          g_free (ids[i]);
          ids[i] = g_strdup (copy);
        }
    }
  return g_strjoinv (" ", ids);
}

/* How far a record has come was reached, not set up: the copy begins where all begin. */
static gboolean
starts_anew (const EntField *field)
{
  return (field->event && !field->owning)
         || (field->type == ENT_TYPE_CHOICE && field->initial != NULL
             && (g_str_equal (field->name, "state") || g_str_equal (field->name, "status")));
}

/* Returns: (transfer full) (nullable): the value of @record for its copy. */
static char *
copy_value (Plan *plan, EntRecord *record, guint field)
{
  const EntKind *kind = ent_record_get_kind (record);
  const EntField *description = &kind->fields[field];
  const char *value = ent_record_get_text (record, field);
  gboolean outermost = record == g_ptr_array_index (plan->originals, 0);

  if (starts_anew (description))
    return g_strdup (description->initial);
  if (value == NULL)
    return NULL;
  if (description->type == ENT_TYPE_REFERENCE)
    return turn_references (plan, value);
  if (description->type == ENT_TYPE_TEXT
      && (description->unique || (outermost && field == kind->title_field)))
    return name_copy (record, field);
  if (outermost && description->orders)
    return number_copy (record, field);
  return description->unique ? NULL : g_strdup (value);
}

static gboolean
add_copies (Plan *plan, GError **error)
{
  for (guint i = 0; i < plan->originals->len; i++)
    {
      EntRecord *original = g_ptr_array_index (plan->originals, i);
      EntRecord *copy
          = ent_transaction_add (plan->transaction, ent_record_get_kind (original), NULL, error);

      if (copy == NULL)
        return FALSE;
      g_ptr_array_add (plan->copies, copy);
      g_hash_table_insert (plan->ids, (gpointer)ent_record_get_id (original),
                           (gpointer)ent_record_get_id (copy));
    }
  return TRUE;
}

static gboolean
fill_copy (Plan *plan, EntRecord *original, EntRecord *copy, GError **error)
{
  const EntKind *kind = ent_record_get_kind (original);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = copy_value (plan, original, i);

      if (!ent_transaction_set (plan->transaction, copy, i, value, error))
        return FALSE;
    }
  return TRUE;
}

EntRecord *
ent_duplicate (EntTransaction *transaction, EntRecord *record, GError **error)
{
  g_auto (Plan) plan = {
    .transaction = transaction,
    .originals = g_ptr_array_new_with_free_func (g_object_unref),
    .copies = g_ptr_array_new_with_free_func (g_object_unref),
    .ids = g_hash_table_new (g_str_hash, g_str_equal),
  };

  g_return_val_if_fail (ENT_IS_RECORD (record), NULL);

  list_inside (plan.originals, record);
  if (!add_copies (&plan, error))
    return NULL;
  for (guint i = 0; i < plan.originals->len; i++)
    if (!fill_copy (&plan, g_ptr_array_index (plan.originals, i),
                    g_ptr_array_index (plan.copies, i), error))
      return NULL;
  return g_object_ref (g_ptr_array_index (plan.copies, 0));
}
