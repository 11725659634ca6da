/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bringing a part of a template into an engagement that has begun. */
#include "ent-template-part.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-kinds.h"
#include "ent-people-kinds.h"
#include "ent-template-private.h"
#include "ent-title-index.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

typedef struct
{
  EntEngagement *source; /* the template */
  EntTransaction *transaction;
  EntTitleIndex *titles; /* of the engagement */
  GHashTable *ids;       /* identity in the template to that in the engagement */
} Bringing;

static gboolean put_record (Bringing *bringing, EntRecord *record, GError **error);

/* Returns: (nullable): the identity in the engagement of what @id is in the template, borrowed; of
 * what is not there only a role comes along, for somebody has to answer and to see to it. */
static const char *
find_counterpart (Bringing *bringing, const EntField *field, const char *id)
{
  g_autoptr (EntRecord) record = ent_source_lookup (ENT_SOURCE (bringing->source), id);
  const EntKind *kind = record != NULL ? ent_record_get_kind (record) : NULL;
  const char *title = kind != NULL ? ent_record_get_text (record, kind->title_field) : NULL;
  char *value = NULL;

  if (g_hash_table_contains (bringing->ids, id))
    return g_hash_table_lookup (bringing->ids, id);
  if (title != NULL && ent_title_index_read (bringing->titles, field, title, &value, NULL))
    g_hash_table_insert (bringing->ids, g_strdup (id), value);
  else if (kind == &ent_role_kind)
    put_record (bringing, record, NULL);
  return g_hash_table_lookup (bringing->ids, id);
}

/* Returns: (transfer full) (nullable): the references in @value that have a counterpart. */
static char *
translate (Bringing *bringing, const EntField *field, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = find_counterpart (bringing, field, ids[i]);

      if (id != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", id);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
put_record (Bringing *bringing, EntRecord *record, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *id = ent_uuid_new_text ();

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = ent_record_get_text (record, i);

      g_ptr_array_add (values, value != NULL && kind->fields[i].type == ENT_TYPE_REFERENCE
                                   ? translate (bringing, &kind->fields[i], value)
                                   : g_strdup (value));
    }
  if (!ent_transaction_put (bringing->transaction, kind, id, (const char *const *)values->pdata,
                            error))
    return FALSE;
  g_hash_table_insert (bringing->ids, g_strdup (ent_record_get_id (record)), g_steal_pointer (&id));
  return TRUE;
}

static gboolean
put_with_children (Bringing *bringing, EntRecord *record, const char *child_kind, GError **error)
{
  g_autoptr (GPtrArray) children = NULL;

  if (!put_record (bringing, record, error))
    return FALSE;
  if (child_kind == NULL)
    return TRUE;
  children = ent_record_list_children (record, child_kind);
  for (guint i = 0; i < children->len; i++)
    if (!put_record (bringing, children->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* What each part consists of. */
static const struct
{
  const EntKind *kind;
  guint key; /* the field by which one is known */
  const char *child_kind;
  const char *label;
} parts[] = {
  [ENT_TEMPLATE_INSTRUMENTS] = { &ent_questionnaire_kind, ENT_QUESTIONNAIRE_INSTRUMENT, "question",
                                 N_ ("Bring in the shipped instruments") },
  [ENT_TEMPLATE_FIX_STEPS]
  = { &ent_fix_step_kind, ENT_FIX_STEP_NUMBER, NULL, N_ ("Bring in the steps of the fix") },
};

static gboolean
has_alike (GPtrArray *records, EntRecord *model, guint key)
{
  for (guint i = 0; i < records->len; i++)
    if (ent_record_equals (records->pdata[i], key, ent_record_get_text (model, key)))
      return TRUE;
  return FALSE;
}

static gboolean
bring (Bringing *bringing, EntTemplatePart part, guint *added, GError **error)
{
  EntEngagement *engagement = ent_transaction_get_engagement (bringing->transaction);
  g_autoptr (GPtrArray) there = ent_source_list (ENT_SOURCE (engagement), parts[part].kind->name);
  g_autoptr (GPtrArray) models
      = ent_source_list (ENT_SOURCE (bringing->source), parts[part].kind->name);

  for (guint i = 0; i < models->len; i++)
    {
      if (has_alike (there, models->pdata[i], parts[part].key))
        continue;
      if (!put_with_children (bringing, models->pdata[i], parts[part].child_kind, error))
        return FALSE;
      ++*added;
    }
  return *added == 0 || ent_transaction_commit (bringing->transaction, error);
}

gboolean
ent_template_add_part (EntTemplate *self,
                       EntEngagement *engagement,
                       EntTemplatePart part,
                       guint *added,
                       GError **error)
{
  g_autoptr (EntEngagement) source = ent_template_read (self, error);
  g_autoptr (EntTitleIndex) titles = ent_title_index_new (ENT_SOURCE (engagement));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (EntTransaction) transaction = NULL;

  *added = 0;
  if (source == NULL)
    return FALSE;
  transaction = ent_transaction_begin (engagement, _ (parts[part].label), error);
  return transaction != NULL
         && bring (&(Bringing){ source, transaction, titles, ids }, part, added, error);
}
