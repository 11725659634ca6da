/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-table [COUNT]: opens a page that is a table and a form on COUNT stakeholders
 * (5,000) and prints what a frame costs, median and worst in milliseconds: redrawing, scrolling, an
 * arrow key that is held, one followed by a rest, and going to records far apart. */
#include "ent-bench-page.h"
#include "ent-kind-page.h"
#include "ent-people-kinds.h"

#define ROUNDS 200
#define FEW_ROUNDS 20

typedef struct
{
  EntPage *page;
  GtkWidget *list;
  GtkSelectionModel *selection;
  GtkAdjustment *adjustment;
} Bench;

static void
redraw (gpointer data, guint n)
{
}

static void
scroll (gpointer data, guint n)
{
  Bench *bench = data;

  gtk_adjustment_set_value (bench->adjustment, gtk_adjustment_get_value (bench->adjustment) + 120);
}

/* What an arrow key does in a list. */
static void
step (gpointer data, guint n)
{
  Bench *bench = data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (bench->selection);
  guint next = (guint)gtk_bitset_get_minimum (selected) + 1;

  if (gtk_bitset_is_empty (selected))
    next = 0;
  next %= g_list_model_get_n_items (G_LIST_MODEL (bench->selection));
  gtk_widget_activate_action (bench->list, "list.scroll-to-item", "u", next);
  gtk_selection_model_select_item (bench->selection, next, TRUE);
}

static void
go_to (gpointer data, guint n)
{
  Bench *bench = data;
  guint length = g_list_model_get_n_items (G_LIST_MODEL (bench->selection));
  g_autoptr (EntRecord) record
      = g_list_model_get_item (G_LIST_MODEL (bench->selection), (n + 1) * 1777 % length);

  ent_page_show_record (bench->page, record, NULL);
}

static void
run (EntPage *page, guint count)
{
  EntRecordTable *table = ent_kind_page_get_table (ENT_KIND_PAGE (page), &ent_stakeholder_kind);
  GtkWidget *list = ent_bench_find_widget (table, GTK_TYPE_LIST_VIEW);
  g_autoptr (EntBenchFrames) frames = ent_bench_frames_new (list);
  Bench bench = {
    .page = page,
    .list = list,
    .selection = ent_record_table_get_selection (table),
    .adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)),
  };

  ent_bench_frames_measure (frames, "redraw", redraw, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "scroll", scroll, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "key held", step, &bench, ROUNDS);
  ent_bench_frames_measure_rests (frames, "key, then rest", step, &bench, FEW_ROUNDS);
  ent_bench_frames_measure_rests (frames, "go to a record", go_to, &bench, FEW_ROUNDS);
}

static const EntPageInfo info = {
  .name = "stakeholders",
  .title = "Stakeholders",
  .kinds = "stakeholder",
  .create = ent_kind_page_new,
};

int
main (int argc, char **argv)
{
  static const EntBenchPage bench
      = { .info = &info, .count = 5000, .fill = ent_bench_add_people, .run = run };

  return ent_bench_page_main (argc, argv, &bench);
}
