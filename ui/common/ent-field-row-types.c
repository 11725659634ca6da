/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which row edits which field. */
#include "ent-boolean-row.h"
#include "ent-choice-row.h"
#include "ent-date-row.h"
#include "ent-field-value.h"
#include "ent-long-text-row.h"
#include "ent-reference-row.h"
#include "ent-references-row.h"
#include "ent-text-row.h"

static GType
find_type (const EntField *field)
{
  static GType (*const types[]) (void) = {
    [ENT_TYPE_TEXT] = ent_text_row_get_type,     [ENT_TYPE_LONG_TEXT] = ent_long_text_row_get_type,
    [ENT_TYPE_INTEGER] = ent_text_row_get_type,  [ENT_TYPE_NUMBER] = ent_text_row_get_type,
    [ENT_TYPE_FRACTION] = ent_text_row_get_type, [ENT_TYPE_MONEY] = ent_text_row_get_type,
    [ENT_TYPE_DATE] = ent_date_row_get_type,     [ENT_TYPE_DATE_TIME] = ent_date_row_get_type,
    [ENT_TYPE_DURATION] = ent_text_row_get_type, [ENT_TYPE_BOOLEAN] = ent_boolean_row_get_type,
    [ENT_TYPE_CHOICE] = ent_choice_row_get_type, [ENT_TYPE_REFERENCE] = ent_reference_row_get_type,
  };

  if (field->many)
    return ENT_TYPE_REFERENCES_ROW;
  /* A switch is always one of two; where "not answered" is a third, it is a choice. */
  if (field->type == ENT_TYPE_BOOLEAN && field->initial == NULL)
    return ENT_TYPE_CHOICE_ROW;
  return types[field->type]();
}

EntFieldRow *
ent_field_row_new (const EntKind *kind, guint field)
{
  g_autoptr (EntFieldValue) value = ent_field_value_new (kind, field);

  return g_object_new (find_type (&kind->fields[field]), "value", value, NULL);
}
