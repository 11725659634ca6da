/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a metric: its readings period by period as numbers. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *values; /* (element-type double): oldest first, one a period */
  GDate end;      /* of the last period; valid if there is a value */
  double target;  /* NAN: none */
} EntMetricCourse;

/* Returns: (transfer full): the last @limit periods of @metric. Of two sides' readings the agreed
 * one counts, else marketing's, else sales'. */
EntMetricCourse *ent_metric_course_new (EntRecord *metric, guint limit);
void ent_metric_course_free (EntMetricCourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMetricCourse, ent_metric_course_free)

/* TRUE if the last value is on the good side of the target. */
gboolean ent_metric_course_is_reached (const EntMetricCourse *self, EntRecord *metric);

/* Returns: (transfer full): @value in a few characters with the metric's unit: "3.2 ×", "62 %",
 * "1.3 M EUR". */
char *ent_metric_format (EntRecord *metric, double value);

/* As ent_metric_format(), without the unit. */
char *ent_metric_format_plain (double value);

G_END_DECLS
