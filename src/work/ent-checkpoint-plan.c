/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plans checkpoints by quarters. */
#include "ent-checkpoint-plan.h"

#include <glib/gi18n-lib.h>

/* A quarter shorter than a weekend may have no business day; then its last day stands. */
static void
find_due (const EntQuarter *quarter, GDate *due)
{
  *due = quarter->end;
  while (!ent_date_is_business_day (due) && g_date_compare (due, &quarter->start) > 0)
    g_date_subtract_days (due, 1);
  if (!ent_date_is_business_day (due))
    *due = quarter->end;
}

GArray *
ent_checkpoint_plan_new (const GDate *start, const GDate *end)
{
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (EntPlannedCheckpoint));
  guint count = ent_quarter_count (start, end);

  for (guint number = 1; number <= count; number++)
    {
      EntPlannedCheckpoint checkpoint;

      if (!ent_quarter_get (start, end, number, &checkpoint.quarter))
        break;
      find_due (&checkpoint.quarter, &checkpoint.due);
      g_array_append_val (plan, checkpoint);
    }
  return plan;
}

char *
ent_checkpoint_plan_dup_name (guint number)
{
  /* Translators: the name of a quarterly checkpoint; %u is the quarter of the engagement. */
  return g_strdup_printf (_ ("Checkpoint Q%u"), number);
}
