/* SPDX-License-Identifier: GPL-3.0-or-later
 * Checks across the fields of one record, in the words people read. */
#include "ent-check.h"

#include "ent-error.h"
#include "ent-record.h"
#include "ent-source.h"

#include <glib/gi18n-lib.h>

static const char *
get_label (const EntChange *change, guint field)
{
  return _ (ent_record_get_kind (change->record)->fields[field].label);
}

gboolean
ent_check_date_order (const EntChange *change, guint earlier, guint later, GError **error)
{
  const char *from = ent_record_get_text (change->record, earlier);
  const char *to = ent_record_get_text (change->record, later);
  g_autofree char *title = NULL;

  /* The stored form of dates sorts as text. */
  if (change->operation == ENT_OPERATION_REMOVE || from == NULL || to == NULL
      || strcmp (from, to) <= 0)
    return TRUE;
  title = ent_record_dup_title (change->record);
  /* Translators: the title of a record, then two field labels with their dates, as
   * “CMO”: “To” (2026-01-31) is before “From” (2026-03-01); … */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s”: “%s” (%s) is before “%s” (%s); correct one of the two dates."), title,
               get_label (change, later), to, get_label (change, earlier), from);
  return FALSE;
}

gboolean
ent_check_needs (const EntChange *change, guint field, guint needed, GError **error)
{
  g_autofree char *title = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || !ent_record_has (change->record, field)
      || ent_record_has (change->record, needed))
    return TRUE;
  title = ent_record_dup_title (change->record);
  /* Translators: the title of a record, then the labels of two of its fields. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s” has “%s” without “%s”; fill in both or neither."), title,
               get_label (change, field), get_label (change, needed));
  return FALSE;
}

gboolean
ent_check_choice_needs (
    const EntChange *change, guint field, const char *value, guint needed, GError **error)
{
  const EntField *choice_field = &ent_record_get_kind (change->record)->fields[field];
  g_autofree char *title = NULL;
  g_autofree char *choice = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || !ent_record_equals (change->record, field, value)
      || ent_record_has (change->record, needed))
    return TRUE;
  title = ent_record_dup_title (change->record);
  choice = ent_field_format (choice_field, value);
  /* Translators: the title of a record, the label of a field and of the choice made there, and the
   * label of the field this choice asks for. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s”: “%s” is “%s”, so “%s” must be filled in."), title,
               get_label (change, field), choice, get_label (change, needed));
  return FALSE;
}

gboolean
ent_check_not_itself (const EntChange *change, guint field, GError **error)
{
  g_autofree char *title = NULL;

  if (change->operation == ENT_OPERATION_REMOVE
      || !ent_record_refers_to (change->record, field, change->record))
    return TRUE;
  title = ent_record_dup_title (change->record);
  /* Translators: the title of a record and the label of a field. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s” names itself as “%s”; choose another record."), title,
               get_label (change, field));
  return FALSE;
}

static gboolean
has_like_sibling (EntRecord *record, guint field)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (EntQuery) query = ent_query_new (kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint owning;

  if (ent_kind_get_owning_field (kind, &owning) == NULL || !ent_record_has (record, owning))
    return FALSE;
  ent_query_where (query, owning, ent_record_get_text (record, owning));
  ent_query_where (query, field, ent_record_get_text (record, field));
  ent_source_select (ent_record_get_source (record), query, rows);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, gint64, i) != ent_record_get_row (record))
      return TRUE;
  return FALSE;
}

gboolean
ent_check_unlike_siblings (const EntChange *change, guint field, GError **error)
{
  const EntKind *kind = ent_record_get_kind (change->record);
  g_autoptr (EntRecord) parent = NULL;
  g_autofree char *title = NULL;
  g_autofree char *value = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || !ent_record_has (change->record, field)
      || !has_like_sibling (change->record, field))
    return TRUE;
  parent = ent_record_dup_parent (change->record);
  title = ent_record_dup_title (parent);
  value = ent_record_dup_display (change->record, field);
  /* Translators: the title of a record, then the kind of records that live in it, a field's label
   * and its value, as: “Scope” already has “RACI assignment” with “Role” “CMO”; … */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("“%s” already has “%s” with “%s” “%s”; change that one instead."), title,
               _ (kind->label), get_label (change, field), value);
  return FALSE;
}
