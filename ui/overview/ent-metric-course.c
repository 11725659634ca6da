/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a metric. */
#include "ent-metric-course.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ent-work-kinds.h"

/* Which side's reading stands for a period: the lower the better. */
static int
rank_side (EntRecord *reading)
{
  static const char *const sides[] = { "agreed", "marketing", "sales" };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (ent_record_equals (reading, ENT_READING_SIDE, sides[i]))
      return i;
  return G_N_ELEMENTS (sides);
}

static GPtrArray *
list_readings (EntRecord *metric)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_reading_kind);

  ent_query_where (query, ENT_READING_METRIC, ent_record_get_id (metric));
  query->sort = &ent_reading_kind.fields[ENT_READING_PERIOD_END];
  return ent_source_list_query (ent_record_get_source (metric), query);
}

EntMetricCourse *
ent_metric_course_new (EntRecord *metric, guint limit)
{
  EntMetricCourse *self = g_new0 (EntMetricCourse, 1);
  g_autoptr (GPtrArray) readings = list_readings (metric);
  int last_rank = 0;

  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->target = ent_record_get_number (metric, ENT_METRIC_TARGET, NAN);
  for (guint i = 0; i < readings->len; i++)
    {
      EntRecord *reading = g_ptr_array_index (readings, i);
      double value = ent_record_get_number (reading, ENT_READING_VALUE, NAN);
      int rank = rank_side (reading);
      GDate end;

      if (isnan (value) || !ent_record_get_date (reading, ENT_READING_PERIOD_END, &end))
        continue;
      if (self->values->len > 0 && g_date_compare (&end, &self->end) == 0)
        {
          if (rank > last_rank)
            continue;
          g_array_set_size (self->values, self->values->len - 1);
        }
      g_array_append_val (self->values, value);
      self->end = end;
      last_rank = rank;
    }
  if (self->values->len > limit)
    g_array_remove_range (self->values, 0, self->values->len - limit);
  return self;
}

void
ent_metric_course_free (EntMetricCourse *self)
{
  g_array_unref (self->values);
  g_free (self);
}

gboolean
ent_metric_course_is_reached (const EntMetricCourse *self, EntRecord *metric)
{
  double last;

  if (self->values->len == 0 || isnan (self->target))
    return FALSE;
  last = g_array_index (self->values, double, self->values->len - 1);
  return ent_record_equals (metric, ENT_METRIC_BETTER, "lower") ? last <= self->target
                                                                : last >= self->target;
}

/* A no-break space keeps number and unit on one line. */
char *
ent_metric_format_plain (double value)
{
  if (fabs (value) >= 1e6)
    /* Translators: millions, in a small tile. */
    return g_strdup_printf (_ ("%.1f M"), value / 1e6);
  if (fabs (value) >= 1e4)
    /* Translators: thousands, in a small tile. */
    return g_strdup_printf (_ ("%.0f k"), value / 1e3);
  return g_strdup_printf (fabs (value) >= 100 || value == floor (value) ? "%.0f" : "%.1f", value);
}

char *
ent_metric_format (EntRecord *metric, double value)
{
  const char *unit = ent_record_get_text (metric, ENT_METRIC_UNIT);
  g_autofree char *number = ent_metric_format_plain (value);

  return unit != NULL ? g_strjoin ("\u00a0", number, unit, NULL) : g_steal_pointer (&number);
}
