/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-glossary [COUNT]: opens the glossary on COUNT terms (20,000) with what both sides
 * mean by each, and prints what a frame costs, median and worst in milliseconds: redrawing,
 * scrolling the list, and choosing the next term. */
#include <stdlib.h>

#include "ent-bench-frames.h"
#include "ent-glossary-kinds.h"
#include "ent-glossary-page.h"
#include "ent-init.h"
#include "ent-terms-list.h"
#include "ent-transaction.h"

#define ROUNDS 200

static const EntPageInfo info = {
  .name = "glossary",
  .title = "Glossary",
  .kinds = "term signatory-requirement sign-off",
  .create = ent_glossary_page_new,
};

typedef struct
{
  GPtrArray *terms; /* (element-type EntRecord) */
  EntTermsList *list;
  GtkAdjustment *adjustment;
} Bench;

static void
set_field (EntTransaction *transaction, EntRecord *record, guint field, const char *value)
{
  if (!ent_transaction_set (transaction, record, field, value, NULL))
    g_error ("“%s” is refused", value);
}

static void
add_definition (EntTransaction *transaction, EntRecord *term, const char *side, const char *text)
{
  g_autoptr (EntRecord) definition
      = ent_transaction_add (transaction, &ent_term_definition_kind, NULL, NULL);

  if (!ent_transaction_set_reference (transaction, definition, ENT_TERM_DEFINITION_TERM, term,
                                      NULL))
    g_error ("The term is refused");
  set_field (transaction, definition, ENT_TERM_DEFINITION_SIDE, side);
  set_field (transaction, definition, ENT_TERM_DEFINITION_TEXT, text);
}

static void
add_terms (EntEngagement *engagement, guint count)
{
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Fill", NULL);

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (EntRecord) term = ent_transaction_add (transaction, &ent_term_kind, NULL, NULL);
      g_autofree char *name = g_strdup_printf ("Term %05u", i + 1);

      set_field (transaction, term, ENT_TERM_NAME, name);
      add_definition (transaction, term, "marketing", "Any form fill by a person with an address");
      add_definition (transaction, term, "sales", "Budget, authority and a time are confirmed");
    }
  if (!ent_transaction_commit (transaction, NULL))
    g_error ("The terms cannot be added");
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
run (EntSession *session, guint count)
{
  EntPage *page = info.create (&info);
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) terms = ent_source_list (ent_session_get_source (session), "term");
  g_autoptr (EntBenchFrames) frames = NULL;
  Bench bench = { .terms = terms };
  GtkWidget *view;

  gtk_window_set_default_size (GTK_WINDOW (window), 1380, 880);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  ent_page_set_session (page, session);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  bench.list = ENT_TERMS_LIST (ent_bench_find_widget (window, ENT_TYPE_TERMS_LIST));
  view = ent_bench_find_widget (GTK_WIDGET (bench.list), GTK_TYPE_LIST_VIEW);
  bench.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  frames = ent_bench_frames_new (view);

  g_print ("%u terms\n", count);
  ent_bench_frames_measure (frames, "redraw", redraw, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "scroll", scroll, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "choose a term", choose, &bench, ROUNDS);
  g_clear_pointer (&frames, ent_bench_frames_free);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint)strtoul (argv[1], NULL, 10) : 20000;
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntSession) session = NULL;
  GDate today;

  ent_init ();
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_JUNE, 2026);
  engagement = ent_engagement_new_in_memory ();
  add_terms (engagement, MAX (count, 1));
  session = ent_session_new (engagement, &today);
  run (session, MAX (count, 1));
  return 0;
}
