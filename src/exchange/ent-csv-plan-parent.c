/* SPDX-License-Identifier: GPL-3.0-or-later
 * The record all rows of a CSV file live in, where whoever imports named one. */
#include "ent-csv-plan-private.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-text.h"
#include "ent-uuid.h"

/* Sets the initial values, the title and what was asked for. */
static gboolean
fill_parent (const EntCsvImport *import, EntCsvRow *row, GError **error)
{
  const EntKind *kind = row->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    row->after[i] = g_strdup (kind->fields[i].initial);
  for (guint i = 0; import->parent_values != NULL && import->parent_values[i] != NULL; i += 2)
    {
      guint field;

      if (ent_kind_find_field (kind, import->parent_values[i], &field) == NULL)
        continue;
      g_clear_pointer (&row->after[field], g_free);
      if (!ent_field_normalise (&kind->fields[field], import->parent_values[i + 1],
                                &row->after[field], error))
        return FALSE;
    }
  g_clear_pointer (&row->after[kind->title_field], g_free);
  return ent_field_normalise (&kind->fields[kind->title_field], import->parent,
                              &row->after[kind->title_field], error);
}

static gboolean
plan_new_parent (EntCsvPlan *plan, const EntKind *kind, GError **error)
{
  EntCsvRow *row = g_new0 (EntCsvRow, 1);

  row->kind = kind;
  row->line = plan->import->header_line;
  row->id = ent_uuid_new_text ();
  row->after = g_new0 (char *, kind->n_fields);
  g_ptr_array_add (plan->import->rows, row);
  plan->parent = g_strdup (row->id);
  return fill_parent (plan->import, row, error);
}

/* New rows come after those that are there. */
static void
count_siblings (EntCsvPlan *plan)
{
  g_autoptr (EntRecord) parent = ent_source_lookup (plan->source, plan->parent);
  g_autoptr (GPtrArray) siblings = NULL;
  guint order;

  plan->next_number = 1;
  if (parent == NULL || ent_kind_get_order_field (plan->kind, &order) == NULL)
    return;
  siblings = ent_record_list_children (parent, plan->kind->name);
  for (guint i = 0; i < siblings->len; i++)
    plan->next_number
        = MAX (plan->next_number, ent_record_get_integer (siblings->pdata[i], order, 0) + 1);
}

static gboolean
refuse (EntCsvPlan *plan, const char *message)
{
  ent_report_add (plan->import->report, ENT_SEVERITY_ERROR, 0, 0, NULL, "%s", message);
  return FALSE;
}

gboolean
ent_csv_plan_parent (EntCsvPlan *plan)
{
  const EntField *field = ent_kind_get_owning_field (plan->kind, &plan->owning);
  const EntKind *kind;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  gsize length;

  if (plan->import->parent == NULL)
    return TRUE;
  kind = ent_catalogue_find (ent_field_get_single_target (field), NULL);
  ent_text_trim (plan->import->parent, &length);
  if (length == 0)
    {
      /* Translators: %s is a kind of record, as "Questionnaire". */
      message = g_strdup_printf (_ ("The %s has no name. Give it one."), _ (kind->label));
      return refuse (plan, message);
    }
  if (!ent_title_index_read (plan->titles, field, plan->import->parent, &plan->parent, &error))
    {
      if (!g_error_matches (error, ENT_ERROR, ENT_ERROR_NOT_FOUND))
        return refuse (plan, error->message);
      g_clear_error (&error);
      if (!plan_new_parent (plan, kind, &error))
        return refuse (plan, error->message);
    }
  count_siblings (plan);
  return TRUE;
}
