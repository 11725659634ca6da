/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the measuring tools of pages share: an engagement of any size, and its page on the screen.
 */
#pragma once

#include "ent-bench-frames.h"
#include "ent-page.h"
#include "ent-transaction.h"

G_BEGIN_DECLS

/**
 * EntBenchPage:
 * @info: the page to open
 * @count: how many records it is opened on, unless the command line says otherwise
 * @fill: adds @count records
 * @run: measures the page, which is on the screen
 */
typedef struct
{
  const EntPageInfo *info;
  guint count;
  void (*fill) (EntTransaction *transaction, guint count);
  void (*run) (EntPage *page, guint count);
} EntBenchPage;

/* Does all that and returns the exit status. */
int ent_bench_page_main (int argc, char **argv, const EntBenchPage *bench);

/* Sets a field of a new record; ends the program where the value is refused. */
void ent_bench_set_field (EntTransaction *transaction,
                          EntRecord *record,
                          guint field,
                          const char *value);

/* Returns: (transfer full): a new record that lives in @parent. */
EntRecord *
ent_bench_add_child (EntTransaction *transaction, const EntKind *kind, EntRecord *parent);

/* Adds @count stakeholders, the same in each run. */
void ent_bench_add_people (EntTransaction *transaction, guint count);

/* Returns: (transfer none): the first widget of @type in @root that is on the screen; ends the
 * program if there is none. */
gpointer ent_bench_find_widget (gpointer root, GType type);

G_END_DECLS
