/* SPDX-License-Identifier: GPL-3.0-or-later
 * What comes next: the next meeting, checkpoint, dispute clock and agreement review. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* One date that comes, or came and was missed. */
typedef struct
{
  EntRecord *record;
  GDate date;
  const char *what;  /* translated: "Meeting" */
  const char *field; /* name of the field that holds the date */
} EntNextDate;

void ent_next_date_free (EntNextDate *next);

/* Returns: (transfer full) (element-type EntNextDate): at most one of each sort, the earliest
 * first. A checkpoint not held, a clock that ran out and a review not done come although they are
 * past; a meeting only while it lies ahead. */
GPtrArray *ent_next_dates_list (EntSource *source, const GDate *today);

G_END_DECLS
