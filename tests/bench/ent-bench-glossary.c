/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-glossary [COUNT]: opens the glossary on COUNT terms (20,000) with what both sides
 * mean by each, and prints what a frame costs, median and worst in milliseconds: redrawing,
 * scrolling the list, and choosing the next term. */
#include "ent-bench-page.h"
#include "ent-glossary-kinds.h"
#include "ent-glossary-page.h"
#include "ent-terms-list.h"

#define ROUNDS 200

typedef struct
{
  GPtrArray *terms; /* (element-type EntRecord) */
  EntTermsList *list;
  GtkAdjustment *adjustment;
} Bench;

static void
add_definition (EntTransaction *transaction, EntRecord *term, const char *side, const char *text)
{
  g_autoptr (EntRecord) definition
      = ent_transaction_add (transaction, &ent_term_definition_kind, NULL, NULL);

  if (!ent_transaction_set_reference (transaction, definition, ENT_TERM_DEFINITION_TERM, term,
                                      NULL))
    g_error ("The term is refused");
  ent_bench_set_field (transaction, definition, ENT_TERM_DEFINITION_SIDE, side);
  ent_bench_set_field (transaction, definition, ENT_TERM_DEFINITION_TEXT, text);
}

static void
add_terms (EntTransaction *transaction, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (EntRecord) term = ent_transaction_add (transaction, &ent_term_kind, NULL, NULL);
      g_autofree char *name = g_strdup_printf ("Term %05u", i + 1);

      ent_bench_set_field (transaction, term, ENT_TERM_NAME, name);
      add_definition (transaction, term, "marketing", "Any form fill by a person with an address");
      add_definition (transaction, term, "sales", "Budget, authority and a time are confirmed");
    }
}

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

static void
choose (gpointer data, guint n)
{
  Bench *bench = data;

  ent_terms_list_select (bench->list, bench->terms->pdata[n % bench->terms->len]);
}

static void
run (EntPage *page, guint count)
{
  EntSource *source = ent_session_get_source (ent_page_get_session (page));
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");
  EntTermsList *list = ent_bench_find_widget (page, ENT_TYPE_TERMS_LIST);
  GtkWidget *view = ent_bench_find_widget (list, GTK_TYPE_LIST_VIEW);
  g_autoptr (EntBenchFrames) frames = ent_bench_frames_new (view);
  Bench bench = {
    .terms = terms,
    .list = list,
    .adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)),
  };

  ent_bench_frames_measure (frames, "redraw", redraw, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "scroll", scroll, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "choose a term", choose, &bench, ROUNDS);
}

static const EntPageInfo info = {
  .name = "glossary",
  .title = "Glossary",
  .kinds = "term signatory-requirement sign-off",
  .create = ent_glossary_page_new,
};

int
main (int argc, char **argv)
{
  static const EntBenchPage bench
      = { .info = &info, .count = 20000, .fill = add_terms, .run = run };

  return ent_bench_page_main (argc, argv, &bench);
}
