/* SPDX-License-Identifier: GPL-3.0-or-later
 * The glossary page: terms chosen, defined, compared, agreed on and cited in place. */
#include "ent-glossary-page.h"

#include <glib/gi18n-lib.h>

#include "ent-agreed-view.h"
#include "ent-chip.h"
#include "ent-definition-card.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-long-text-row.h"
#include "ent-page-test.h"
#include "ent-record-table.h"
#include "ent-term-citations.h"
#include "ent-term-row.h"
#include "ent-term-view.h"
#include "ent-terms-list.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"
#include "ent-work-kinds.h"

static const EntPageInfo info = {
  "glossary",
  N_ ("Glossary"),
  "ent-glossary-symbolic",
  ENT_PAGE_GROUP_UNDERSTAND,
  "term signatory-requirement sign-off",
  N_ ("Words."),
  ent_glossary_page_new,
};

/* ms: GTK 4.8 begins to show a tooltip where a popover opens, and complains if that is gone when
 * the tooltip is due. */
#define TOOLTIP_DELAY 700

typedef EntPageTest Fixture;

static EntRecord *
add_term (Fixture *fixture, const char *name)
{
  return ent_widget_test_add (fixture->session, "term", "name", name, NULL);
}

static void
define (Fixture *fixture, EntRecord *term, const char *side, const char *text)
{
  g_autoptr (EntRecord) definition
      = ent_widget_test_add (fixture->session, "term-definition", "term", ent_record_get_id (term),
                             "side", side, "text", text, NULL);

  g_assert_nonnull (definition);
}

static void
show (Fixture *fixture, int width, int height)
{
  ent_page_test_show (fixture, &info, width, height);
  ent_widget_test_pause (500);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = ent_widget_test_session ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_page_test_close (fixture);
}

static GtkTextBuffer *
get_buffer (GtkWidget *card)
{
  GtkWidget *row = ent_widget_test_find (card, ENT_TYPE_LONG_TEXT_ROW, NULL);

  return gtk_text_view_get_buffer (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (row)));
}

/* Returns: (transfer full): the marked words of @card, each in brackets. */
static char *
read_marks (GtkWidget *card)
{
  GtkTextBuffer *buffer = get_buffer (card);
  GString *marks = g_string_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (!gtk_text_iter_is_end (&start))
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&start);
      g_autofree char *text = NULL;

      end = start;
      if (!gtk_text_iter_forward_to_tag_toggle (&end, NULL))
        gtk_text_buffer_get_end_iter (buffer, &end);
      text = gtk_text_iter_get_text (&start, &end);
      if (tags != NULL)
        g_string_append_printf (marks, "[%s]", text);
      start = end;
    }
  return g_string_free (marks, FALSE);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1000, 700);
  g_assert_true (ent_page_test_says (fixture, "No terms yet"));
  g_assert_true (ent_page_test_says (fixture, "Do we mean the same?"));
  ent_widget_test_shoot (fixture->window, "glossary-empty");
}

/* The first term by name is shown, with the words marked that differ. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) sql = add_term (fixture, "SQL");
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autofree char *marketing = NULL;
  g_autofree char *sales = NULL;

  define (fixture, mql, "marketing", "The lead filled any form");
  define (fixture, mql, "sales", "The lead has a budget");
  define (fixture, mql, "finance", "A cost");
  show (fixture, 1000, 1200);
  g_assert_true (ent_page_test_says (fixture, "Finance"));
  marketing = read_marks (ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "marketing"));
  sales = read_marks (ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "sales"));
  g_assert_cmpstr (marketing, ==, "[filled any form]");
  g_assert_cmpstr (sales, ==, "[has a budget]");
  ent_widget_test_shoot (fixture->window, "glossary-compare");
}

/* Marks follow what is typed before it is stored. */
static void
test_marks_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  GtkWidget *card;
  g_autofree char *marks = NULL;

  define (fixture, mql, "marketing", "Any lead");
  define (fixture, mql, "sales", "Any lead");
  show (fixture, 1000, 700);
  card = ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "sales");
  gtk_text_buffer_set_text (get_buffer (card), "Any warm lead", -1);
  ent_widget_test_settle ();
  marks = read_marks (card);
  g_assert_cmpstr (marks, ==, "[warm]");
}

/* Words typed into the empty card of a side are a definition of that side. */
static void
test_define (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (GPtrArray) definitions = NULL;
  GtkWidget *card;
  GtkWidget *row;

  show (fixture, 1000, 700);
  card = ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "sales");
  row = ent_widget_test_find (card, ENT_TYPE_LONG_TEXT_ROW, NULL);
  gtk_text_buffer_set_text (get_buffer (card), "Budget confirmed", -1);
  g_assert_true (ent_field_row_commit (ENT_FIELD_ROW (row)));
  ent_widget_test_settle ();
  definitions = ent_record_list_children (mql, "term-definition");
  g_assert_cmpuint (definitions->len, ==, 1);
  g_assert_true (ent_record_equals (definitions->pdata[0], ENT_TERM_DEFINITION_SIDE, "sales"));
  g_assert_true (
      ent_record_equals (definitions->pdata[0], ENT_TERM_DEFINITION_TEXT, "Budget confirmed"));
  g_assert_true (ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "sales") == card);
}

/* Undo takes the definition away, and the empty card is back. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  define (fixture, mql, "marketing", "Any lead");
  show (fixture, 1000, 700);
  ent_session_undo (fixture->session);
  ent_widget_test_settle ();
  buffer = get_buffer (ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "marketing"));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "");
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (EntRecord) version = NULL;

  show (fixture, 1000, 900);
  g_assert_true (ent_page_test_says (fixture, "Draft"));
  define (fixture, mql, "marketing", "Any lead");
  define (fixture, mql, "sales", "A warm lead");
  ent_widget_test_settle ();
  g_assert_true (ent_page_test_says (fixture, "Divergent"));
  version = ent_widget_test_add (fixture->session, "agreed-version", "term",
                                 ent_record_get_id (mql), "text", "A warm lead", NULL);
  ent_widget_test_settle ();
  g_assert_false (ent_page_test_says (fixture, "Divergent"));
  g_assert_true (ent_page_test_says (fixture, "Agreed"));
  g_assert_true (ent_page_test_says (fixture, "Version 1"));
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (EntRecord) first
      = ent_widget_test_add (fixture->session, "agreed-version", "term", ent_record_get_id (mql),
                             "number", "1", "text", "A lead", NULL);
  g_autoptr (EntRecord) second
      = ent_widget_test_add (fixture->session, "agreed-version", "term", ent_record_get_id (mql),
                             "number", "2", "text", "A warm lead", NULL);

  show (fixture, 1000, 1400);
  g_assert_true (ent_page_test_says (fixture, "Version 2"));
  g_assert_true (ent_page_test_says (fixture, "Earlier versions"));
  ent_widget_test_shoot (fixture->window, "glossary-versions");
}

/* What declares the term and what only mentions it are both counted, and the second linked. */
static void
test_citations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (EntRecord) metric
      = ent_widget_test_add (fixture->session, "metric", "name", "New MQLs", NULL);
  GtkWidget *citations;
  GtkWidget *menu_button;
  GtkWidget *button;

  show (fixture, 1000, 700);
  citations = ent_page_test_find (fixture, ENT_TYPE_TERM_CITATIONS, NULL);
  menu_button = ent_widget_test_find (citations, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (ent_widget_test_find_text (menu_button, "Cited by 1 metric"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu_button));
  ent_widget_test_settle ();
  button = ent_widget_test_find_text (citations, "Link");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  ent_widget_test_settle ();
  g_assert_true (ent_record_refers_to (metric, ENT_METRIC_TERMS, mql));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu_button));
  ent_widget_test_pause (TOOLTIP_DELAY);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (EntRecord) sql = add_term (fixture, "SQL");
  GtkWidget *list;
  GtkWidget *states;

  define (fixture, sql, "marketing", "Any lead");
  define (fixture, sql, "sales", "A warm lead");
  show (fixture, 1000, 700);
  list = ent_page_test_find (fixture, ENT_TYPE_TERMS_LIST, NULL);
  states = ent_widget_test_find (list, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_cmpuint (ent_widget_test_count (list, ENT_TYPE_TERM_ROW), ==, 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (states), ENT_SIGNING_DIVERGENT + 1);
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (list, ENT_TYPE_TERM_ROW), ==, 1);
  g_assert_true (ent_page_show_record (fixture->page, mql, NULL));
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (list, ENT_TYPE_TERM_ROW), ==, 2);
}

/* A finding's Mend leads to the field it is about. */
static void
test_show_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");
  g_autoptr (EntRecord) version
      = ent_widget_test_add (fixture->session, "agreed-version", "term", ent_record_get_id (mql),
                             "text", "A lead", NULL);
  GtkWidget *row;

  show (fixture, 1000, 700);
  g_assert_true (ent_page_show_record (fixture->page, version, "why"));
  ent_widget_test_settle ();
  row = ent_widget_test_find (ent_page_test_find (fixture, ENT_TYPE_AGREED_VIEW, NULL),
                              ENT_TYPE_FIELD_ROW, "why");
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN);
  g_assert_true (ent_page_show_record (fixture->page, mql, "owner"));
  ent_widget_test_settle ();
  row = ent_page_test_find (fixture, ENT_TYPE_FIELD_ROW, "owner");
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) role = ent_widget_test_add (fixture->session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) requirement
      = ent_widget_test_add (fixture->session, "signatory-requirement", "subject", "term", "roles",
                             ent_record_get_id (role), NULL);

  show (fixture, 1000, 700);
  g_assert_true (ent_page_show_record (fixture->page, requirement, NULL));
  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (GTK_WIDGET (fixture->page), ENT_TYPE_RECORD_TABLE), ==,
                    1);
  g_assert_false (gtk_widget_get_mapped (ent_page_test_find (fixture, ENT_TYPE_TERM_VIEW, NULL)));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) mql = add_term (fixture, "MQL");

  show (fixture, 480, 800);
  ent_widget_test_shoot (fixture->window, "glossary-narrow");
  g_assert_true (ent_page_show_record (fixture->page, mql, NULL));
}

/* The sides stand beside each other where the term has room for both, and under each other where it
 * has not; nothing is cut. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width;
    gboolean beside;
  } widths[] = { { 500, FALSE }, { 720, FALSE }, { 900, TRUE }, { 1280, TRUE } };
  g_autoptr (EntRecord) mql
      = ent_widget_test_add (fixture->session, "term", "name", "MQL", "full-name",
                             "Marketing-qualified lead", "stage", "marketing-qualified", NULL);

  define (fixture, mql, "marketing", "The lead filled any form");
  define (fixture, mql, "sales", "The lead has a budget");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("glossary-%d", widths[i].width);
      graphene_rect_t first, second, view;
      GtkWidget *term;

      show (fixture, widths[i].width, 800);
      g_assert_true (ent_page_show_record (fixture->page, mql, "difference"));
      ent_widget_test_settle ();
      ent_widget_test_shoot (fixture->window, name);
      term = ent_page_test_find (fixture, ENT_TYPE_TERM_VIEW, NULL);
      g_assert_true (gtk_widget_compute_bounds (
          ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "marketing"), term, &first));
      g_assert_true (gtk_widget_compute_bounds (
          ent_page_test_find (fixture, ENT_TYPE_DEFINITION_CARD, "sales"), term, &second));
      g_assert_true (gtk_widget_compute_bounds (term, term, &view));
      g_assert_true (graphene_rect_contains_rect (&view, &first));
      g_assert_cmpint (second.origin.x > first.origin.x, ==, widths[i].beside);
      g_assert_cmpint (second.origin.y > first.origin.y, ==, !widths[i].beside);
      if (i + 1 < G_N_ELEMENTS (widths))
        gtk_window_destroy (GTK_WINDOW (fixture->window));
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/glossary-page/empty", test_empty);
  add ("/glossary-page/compare", test_compare);
  add ("/glossary-page/marks-follow", test_marks_follow);
  add ("/glossary-page/define", test_define);
  add ("/glossary-page/undo", test_undo);
  add ("/glossary-page/state", test_state);
  add ("/glossary-page/versions", test_versions);
  add ("/glossary-page/citations", test_citations);
  add ("/glossary-page/filter", test_filter);
  add ("/glossary-page/show-field", test_show_field);
  add ("/glossary-page/tables", test_tables);
  add ("/glossary-page/narrow", test_narrow);
  add ("/glossary-page/widths", test_widths);
  return g_test_run ();
}
