/* SPDX-License-Identifier: GPL-3.0-or-later
 * The plan of a CSV import while it is made, and what one row adds to it. */
#pragma once

#include "ent-csv-import-private.h"
#include "ent-csv-matcher.h"
#include "ent-title-index.h"

G_BEGIN_DECLS

/* A reference that leads to nothing so far, but may lead to a later row of the file. */
typedef struct
{
  EntCsvRow *row;
  guint column;
  guint64 line;
  char *text;
} EntCsvDeferred;

typedef struct
{
  EntCsvImport *import;
  const EntKind *kind;
  EntSource *source;
  EntTitleIndex *titles;
  EntCsvMatcher *matcher;
  GHashTable *lines;     /* identity to the line about it */
  GPtrArray *deferred;   /* (element-type EntCsvDeferred) */
  guint n_settled;       /* of the deferred that belong to a row */
  gboolean *told;        /* by field: that it has no column was said */
  gsize size;            /* bytes the plan takes, about */
  goffset stream_length; /* 0: not known */
  guint owning;          /* index of the owning field, where there is a parent */
  char *parent;          /* (nullable): identity of the record all rows live in */
  gint64 next_number;    /* place of the next new row among its siblings */
} EntCsvPlan;

typedef enum
{
  ENT_CSV_VERDICT_TAKEN,
  ENT_CSV_VERDICT_SKIPPED,
  ENT_CSV_VERDICT_BAD,
} EntCsvVerdict;

/* Finds the record all rows are to live in, or plans to make it. Returns: FALSE if it cannot be,
 * which is reported. */
gboolean ent_csv_plan_parent (EntCsvPlan *plan);

/* Plans what the row that was just read says. A bad row is reported. */
EntCsvVerdict ent_csv_plan_row (EntCsvPlan *plan);

G_END_DECLS
