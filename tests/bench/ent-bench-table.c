/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-table [COUNT]: opens a page that is a table and a form on COUNT stakeholders
 * (5,000), then one on as many meetings, each with who is expected and an agenda. Prints what a
 * frame costs, median and worst in milliseconds: redrawing, scrolling, an arrow key that is held,
 * one followed by a rest, and going to records far apart. */
#include "ent-bench-page.h"
#include "ent-committee-kinds.h"
#include "ent-kind-page.h"
#include "ent-people-kinds.h"

#define ROUNDS 200
#define FEW_ROUNDS 20

/* Of a meeting of the bench. */
#define PEOPLE 6
#define TOPICS 5

static void
add_meeting (EntTransaction *transaction, EntRecord *body, EntRecord *const *people, guint n)
{
  g_autoptr (EntRecord) meeting = ent_transaction_add (transaction, &ent_meeting_kind, NULL, NULL);
  g_autofree char *title = g_strdup_printf ("Meeting %u", n + 1);

  ent_bench_set_field (transaction, meeting, ENT_MEETING_TITLE, title);
  ent_bench_set_field (transaction, meeting, ENT_MEETING_BODY, ent_record_get_id (body));
  ent_bench_set_field (transaction, meeting, ENT_MEETING_SCHEDULED, "2026-06-04T09:00");
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autoptr (EntRecord) attendance
          = ent_bench_add_child (transaction, &ent_attendance_kind, meeting);

      ent_bench_set_field (transaction, attendance, ENT_ATTENDANCE_STAKEHOLDER,
                           ent_record_get_id (people[i]));
    }
  for (guint i = 0; i < TOPICS; i++)
    {
      g_autoptr (EntRecord) item
          = ent_bench_add_child (transaction, &ent_agenda_item_kind, meeting);
      g_autofree char *topic = g_strdup_printf ("Topic %u of meeting %u", i + 1, n + 1);

      ent_bench_set_field (transaction, item, ENT_AGENDA_ITEM_TITLE, topic);
    }
}

static void
add_meetings (EntTransaction *transaction, guint count)
{
  g_autoptr (EntRecord) body = ent_transaction_add (transaction, &ent_body_kind, NULL, NULL);
  EntRecord *people[PEOPLE];

  ent_bench_set_field (transaction, body, ENT_BODY_NAME, "Revenue council");
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);

      people[i] = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, NULL);
      ent_bench_set_field (transaction, people[i], ENT_STAKEHOLDER_NAME, name);
    }
  for (guint i = 0; i < count; i++)
    add_meeting (transaction, body, people, i);
  for (guint i = 0; i < PEOPLE; i++)
    g_object_unref (people[i]);
}

typedef struct
{
  EntPage *page;
  GtkWidget *list;
  GtkSelectionModel *selection;
} Bench;

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
  EntRecordTable *table = ent_kind_page_get_visible_table (ENT_KIND_PAGE (page));
  GtkWidget *list = ent_bench_find_widget (table, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  g_autoptr (EntBenchFrames) frames = ent_bench_frames_new (list);
  Bench bench = {
    .page = page,
    .list = list,
    .selection = ent_record_table_get_selection (table),
  };

  ent_bench_frames_measure (frames, "redraw", ent_bench_redraw, NULL, ROUNDS);
  ent_bench_frames_measure (frames, "scroll", ent_bench_scroll, adjustment, ROUNDS);
  ent_bench_frames_measure (frames, "key held", step, &bench, ROUNDS);
  ent_bench_frames_measure_rests (frames, "key, then rest", step, &bench, FEW_ROUNDS);
  ent_bench_frames_measure_rests (frames, "go to a record", go_to, &bench, FEW_ROUNDS);
}

static const EntPageInfo stakeholders = {
  .name = "stakeholders",
  .title = "Stakeholders",
  .kinds = "stakeholder",
  .create = ent_kind_page_new,
};

static const EntPageInfo meetings = {
  .name = "meetings",
  .title = "Meetings",
  .kinds = "meeting",
  .create = ent_kind_page_new,
};

int
main (int argc, char **argv)
{
  static const EntBenchPage of_people
      = { .info = &stakeholders, .count = 5000, .fill = ent_bench_add_people, .run = run };
  static const EntBenchPage of_meetings
      = { .info = &meetings, .count = 5000, .fill = add_meetings, .run = run };

  ent_bench_page_main (argc, argv, &of_people);
  return ent_bench_page_main (argc, argv, &of_meetings);
}
