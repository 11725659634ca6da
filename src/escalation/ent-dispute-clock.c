/* SPDX-License-Identifier: GPL-3.0-or-later
 * The clock of a dispute, computed from its steps. */
#include "ent-dispute-clock.h"

#include "ent-date.h"
#include "ent-escalation-kinds.h"

gboolean
ent_dispute_is_open (EntRecord *dispute)
{
  return ent_record_equals (dispute, ENT_DISPUTE_STATE, "open");
}

/* Sets @date to @field of the last step at the current level that has it; only of escalations
 * where @escalations. */
static gboolean
find_step_date (EntRecord *dispute, guint field, gboolean escalations, GDate *date)
{
  g_autoptr (GPtrArray) steps = ent_record_list_children (dispute, "dispute-step");
  const char *level = ent_record_get_text (dispute, ENT_DISPUTE_LEVEL);

  for (guint i = steps->len; level != NULL && i-- > 0;)
    {
      EntRecord *step = steps->pdata[i];

      if (escalations && !ent_record_equals (step, ENT_DISPUTE_STEP_TYPE, "escalation"))
        continue;
      if (ent_record_equals (step, ENT_DISPUTE_STEP_LEVEL, level)
          && ent_record_get_date (step, field, date))
        return TRUE;
    }
  return FALSE;
}

/* The day @dispute came to its current level: of the last escalation to it, or, where there was
 * none, the day it was raised. */
static gboolean
get_entered (EntRecord *dispute, GDate *date)
{
  return find_step_date (dispute, ENT_DISPUTE_STEP_DATE, TRUE, date)
         || ent_record_get_date (dispute, ENT_DISPUTE_RAISED_ON, date);
}

gboolean
ent_dispute_get_due (EntRecord *dispute, GDate *due)
{
  g_autoptr (EntRecord) level = ent_record_dup_reference (dispute, ENT_DISPUTE_LEVEL);
  GDate entered;
  gint64 days;

  if (level == NULL || !ent_dispute_is_open (dispute))
    return FALSE;
  if (find_step_date (dispute, ENT_DISPUTE_STEP_DUE, FALSE, due))
    return TRUE;
  days = ent_record_get_integer (level, ENT_ESCALATION_LEVEL_CLOCK, 0);
  if (days <= 0 || !get_entered (dispute, &entered))
    return FALSE;
  ent_date_add_business_days (&entered, (guint)days, due);
  return TRUE;
}

EntRecord *
ent_dispute_dup_next_level (EntRecord *dispute)
{
  g_autoptr (EntRecord) level = ent_record_dup_reference (dispute, ENT_DISPUTE_LEVEL);
  g_autoptr (EntRecord) path = level != NULL ? ent_record_dup_parent (level) : NULL;
  g_autoptr (GPtrArray) levels = NULL;
  gint64 number;

  if (path == NULL)
    return NULL;
  number = ent_record_get_integer (level, ENT_ESCALATION_LEVEL_NUMBER, 0);
  levels = ent_record_list_children (path, "escalation-level");
  for (guint i = 0; i < levels->len; i++)
    if (ent_record_get_integer (levels->pdata[i], ENT_ESCALATION_LEVEL_NUMBER, 0) > number)
      return g_object_ref (levels->pdata[i]);
  return NULL;
}
