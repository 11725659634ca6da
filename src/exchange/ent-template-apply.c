/* SPDX-License-Identifier: GPL-3.0-or-later
 * Filling a new engagement from a template. The template is read into an engagement in memory, as
 * any document is, and its records are copied from there. */
#include "ent-template-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-checkpoint-plan.h"
#include "ent-error.h"
#include "ent-field.h"
#include "ent-glossary-kinds.h"
#include "ent-transaction.h"
#include "ent-uuid.h"
#include "ent-work-kinds.h"
#include "ent-xml-import.h"

typedef struct
{
  EntEngagement *source; /* (nullable): the template */
  EntEngagement *engagement;
  EntTransaction *transaction;
  const char *const *known;
  GHashTable *ids; /* identity in the template to that in the engagement */
  char *root_id;
} Copying;

EntEngagement *
ent_template_read (EntTemplate *self, GError **error)
{
  g_autoptr (EntEngagement) source = ent_engagement_new_in_memory ();
  g_autoptr (EntReport) report = ent_report_new ();

  if (!ent_xml_import (source, self->path, NULL, report, NULL, NULL, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&source);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  EntRecord *const *first = a;
  EntRecord *const *second = b;

  return strcmp (ent_record_get_id (*first), ent_record_get_id (*second));
}

/* Every record gets an identity of its own. New ones are made in the order of the old ones, because
 * where nothing else orders records their identities do. The engagement's own record keeps the one
 * it has. */
static void
assign_ids (Copying *copying)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (GPtrArray) records = ent_source_list (ENT_SOURCE (copying->source), kind->name);

      g_ptr_array_sort (records, compare_ids);
      for (guint j = 0; j < records->len; j++)
        g_hash_table_insert (copying->ids,
                             g_strdup (ent_record_get_id (g_ptr_array_index (records, j))),
                             kind->single ? g_strdup (copying->root_id) : ent_uuid_new_text ());
    }
}

/* Returns: (transfer full): the references in @value, translated to the engagement. */
static char *
copy_references (Copying *copying, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            (const char *)g_hash_table_lookup (copying->ids, ids[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
copy_record (Copying *copying, EntRecord *record, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = ent_record_get_text (record, i);

      g_ptr_array_add (values, value != NULL && kind->fields[i].type == ENT_TYPE_REFERENCE
                                   ? copy_references (copying, value)
                                   : g_strdup (value));
    }
  return ent_transaction_put (copying->transaction, kind,
                              g_hash_table_lookup (copying->ids, ent_record_get_id (record)),
                              (const char *const *)values->pdata, error);
}

/* Everything in the new engagement has another identity, and nobody has signed it. */
static gboolean
is_left_out (const EntKind *kind)
{
  return kind->single || kind == &ent_sign_off_kind;
}

static gboolean
copy_records (Copying *copying, GError **error)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (GPtrArray) records = NULL;

      if (is_left_out (kind))
        continue;
      records = ent_source_list (ENT_SOURCE (copying->source), kind->name);
      for (guint j = 0; j < records->len; j++)
        if (!copy_record (copying, g_ptr_array_index (records, j), error))
          return FALSE;
    }
  return TRUE;
}

static const char *
get_known (Copying *copying, guint field)
{
  return copying->known != NULL ? copying->known[field] : NULL;
}

/* The engagement's own record: what is known of it, else what the template says, else what it has
 * already. A title it has goes before the template's. */
static gboolean
put_root (Copying *copying, EntRecord *root, GError **error)
{
  const EntKind *kind = &ent_engagement_kind;
  g_autoptr (EntRecord) model = NULL;
  g_autofree const char **values = g_new0 (const char *, kind->n_fields);

  if (copying->source != NULL)
    model = ent_engagement_dup_root (copying->source);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      EntRecord *other = model != NULL && (root == NULL || i != kind->title_field) ? model : root;

      values[i] = get_known (copying, i);
      if (values[i] == NULL)
        values[i] = other != NULL ? ent_record_get_text (other, i) : kind->fields[i].initial;
    }
  return ent_transaction_put (copying->transaction, kind, copying->root_id, values, error);
}

static gboolean
put_checkpoint (Copying *copying, const EntPlannedCheckpoint *planned, GError **error)
{
  g_autofree char *name = ent_checkpoint_plan_dup_name (planned->quarter.number);
  g_autofree char *number = g_strdup_printf ("%u", planned->quarter.number);
  g_autofree char *start = ent_date_format (&planned->quarter.start);
  g_autofree char *end = ent_date_format (&planned->quarter.end);
  g_autofree char *due = ent_date_format (&planned->due);
  g_autofree char *id = ent_uuid_new_text ();
  g_autofree const char **values = g_new0 (const char *, ent_checkpoint_kind.n_fields);

  values[ENT_CHECKPOINT_NAME] = name;
  values[ENT_CHECKPOINT_QUARTER] = number;
  values[ENT_CHECKPOINT_PERIOD_START] = start;
  values[ENT_CHECKPOINT_PERIOD_END] = end;
  values[ENT_CHECKPOINT_DUE] = due;
  return ent_transaction_put (copying->transaction, &ent_checkpoint_kind, id, values, error);
}

/* Returns: FALSE if @field is not known or is no date, which the record itself refuses. */
static gboolean
read_date (Copying *copying, guint field, GDate *date)
{
  g_autofree char *value = NULL;

  return ent_field_normalise (&ent_engagement_kind.fields[field], get_known (copying, field),
                              &value, NULL)
         && value != NULL && ent_date_parse (value, date);
}

static gboolean
put_checkpoints (Copying *copying, GError **error)
{
  g_autoptr (GArray) plan = NULL;
  GDate start, end;

  if (!read_date (copying, ENT_ENGAGEMENT_START, &start)
      || !read_date (copying, ENT_ENGAGEMENT_END, &end)
      || (copying->source != NULL
          && ent_source_count (ENT_SOURCE (copying->source), ent_checkpoint_kind.name) > 0))
    return TRUE;
  plan = ent_checkpoint_plan_new (&start, &end);
  for (guint i = 0; i < plan->len; i++)
    if (!put_checkpoint (copying, &g_array_index (plan, EntPlannedCheckpoint, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (Copying *copying, GError **error)
{
  g_autoptr (EntRecord) root = ent_engagement_dup_root (copying->engagement);

  copying->root_id = root != NULL ? g_strdup (ent_record_get_id (root)) : ent_uuid_new_text ();
  copying->transaction
      = ent_transaction_begin (copying->engagement, _ ("Begin the engagement"), error);
  if (copying->transaction == NULL || !put_root (copying, root, error))
    return FALSE;
  if (copying->source != NULL)
    assign_ids (copying);
  return (copying->source == NULL || copy_records (copying, error))
         && put_checkpoints (copying, error)
         && ent_transaction_commit (copying->transaction, error);
}

gboolean
ent_template_apply (EntTemplate *self,
                    EntEngagement *engagement,
                    const char *const *known,
                    GError **error)
{
  g_autoptr (EntEngagement) source = self != NULL ? ent_template_read (self, error) : NULL;
  Copying copying = { .source = source, .engagement = engagement, .known = known };
  gboolean done;

  if (self != NULL && source == NULL)
    return FALSE;
  copying.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = fill (&copying, error);
  g_clear_pointer (&copying.transaction, ent_transaction_free);
  g_hash_table_unref (copying.ids);
  g_free (copying.root_id);
  return done;
}
