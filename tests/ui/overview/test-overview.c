/* SPDX-License-Identifier: GPL-3.0-or-later
 * The overview: what comes next, how metrics run, what stands at the gates; and that it fits. */
#include <math.h>

#include "ent-catalogue.h"
#include "ent-gate-tally.h"
#include "ent-metric-course.h"
#include "ent-metric-tile.h"
#include "ent-next-dates.h"
#include "ent-next-row.h"
#include "ent-phase-line.h"
#include "ent-transaction.h"
#include "ent-window-test.h"

static EntSource *
get_source (EntWindowFixture *fixture)
{
  return ent_session_get_source (ent_window_get_session (fixture->window));
}

/* The checkpoint is overdue and comes first; the meeting lies ahead. */
static void
test_next_dates (EntWindowFixture *fixture, gconstpointer data)
{
  const GDate *today = ent_session_get_today (ent_window_get_session (fixture->window));
  g_autoptr (GPtrArray) dates = ent_next_dates_list (get_source (fixture), today);
  const EntNextDate *first;
  const EntNextDate *second;

  g_assert_cmpuint (dates->len, ==, 2);
  first = g_ptr_array_index (dates, 0);
  second = g_ptr_array_index (dates, 1);
  g_assert_true (ent_record_is_kind (first->record, "checkpoint"));
  g_assert_cmpstr (first->field, ==, "due");
  g_assert_true (ent_record_is_kind (second->record, "meeting"));
}

/* A meeting that is over is not next, and without one there is none. */
static void
test_past_meeting (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dates = NULL;
  GDate later;

  g_date_clear (&later, 1);
  g_date_set_dmy (&later, 5, G_DATE_JUNE, 2026);
  dates = ent_next_dates_list (get_source (fixture), &later);
  g_assert_cmpuint (dates->len, ==, 1);
  g_assert_true (
      ent_record_is_kind (((EntNextDate *)g_ptr_array_index (dates, 0))->record, "checkpoint"));
}

static void
test_course (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) metric = ent_window_test_find (fixture, "metric", "Pipeline coverage");
  g_autoptr (EntMetricCourse) course = ent_metric_course_new (metric, 2);
  g_autofree char *text = ent_metric_format (metric, 3.1);
  g_autofree char *millions = ent_metric_format (metric, 1250000);

  g_assert_cmpuint (course->values->len, ==, 2);
  g_assert_cmpfloat (g_array_index (course->values, double, 0), ==, 2.7);
  g_assert_cmpfloat (g_array_index (course->values, double, 1), ==, 3.1);
  g_assert_cmpfloat (course->target, ==, 3);
  g_assert_true (ent_metric_course_is_reached (course, metric));
  g_assert_cmpstr (text, ==, "3.1\u00a0×");
  g_assert_cmpstr (millions, ==, "1.2 M\u00a0×");
}

/* Two sides may report one period; the agreed number stands. */
static void
test_two_sides (EntWindowFixture *fixture, gconstpointer data)
{
  EntEngagement *engagement = ent_window_get_engagement (fixture->window);
  g_autoptr (EntRecord) metric = ent_window_test_find (fixture, "metric", "Pipeline coverage");
  g_autoptr (EntRecord) reading = NULL;
  g_autoptr (EntMetricCourse) course = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Read", &error);
  const char *const values[][2] = {
    { "metric", ent_record_get_id (metric) },
    { "period-start", "2026-05-01" },
    { "period-end", "2026-05-31" },
    { "value", "9" },
    { "side", "sales" },
  };

  reading = ent_transaction_add (transaction, ent_catalogue_find ("reading", NULL), NULL, &error);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ent_transaction_set_named (transaction, reading, values[i][0], values[i][1], &error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  course = ent_metric_course_new (metric, 12);
  g_assert_cmpuint (course->values->len, ==, 3);
  g_assert_cmpfloat (g_array_index (course->values, double, 2), ==, 3.1);
}

/* A waiver takes a finding out of what is open, at once. */
static void
test_waiver (EntWindowFixture *fixture, gconstpointer data)
{
  EntSession *session = ent_window_get_session (fixture->window);
  GListModel *findings = G_LIST_MODEL (ent_session_get_findings (session));
  g_autoptr (EntFinding) finding = g_list_model_get_item (findings, 0);
  const EntRule *rule = ent_finding_get_rule (finding);
  g_autoptr (EntRecord) dana = ent_window_test_find (fixture, "stakeholder", "Dana Fox");
  g_autoptr (EntRecord) waiver = NULL;
  EntGateTally before;
  EntGateTally after;

  g_assert_true (rule->blocks);
  g_assert_false (ent_session_is_waived (session, finding));
  ent_gate_tally_take (&before, session);
  waiver = ent_widget_test_add (session, "waiver", "rule", rule->id, "gate",
                                ent_gate_get_name (rule->gate), "reason", "Known", "granted-by",
                                ent_record_get_id (dana), "granted-on", "2026-05-30", NULL);
  ent_window_test_settle (fixture->window);
  g_assert_true (ent_session_is_waived (session, finding));
  ent_gate_tally_take (&after, session);
  g_assert_cmpuint (after.gates[rule->gate].waived, >, before.gates[rule->gate].waived);
  g_assert_cmpuint (after.gates[rule->gate].open, <, before.gates[rule->gate].open);
}

static void
test_counts_in_words (void)
{
  const struct
  {
    EntGateCount count;
    const char *text;
  } cases[] = {
    { { 0, 0, 3 }, "passed" },
    { { 4, 0, 0 }, "4 open" },
    { { 4, 1, 0 }, "4 open, 1 waived" },
    { { 0, 2, 0 }, "2 waived" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_gate_count_describe (&cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Everything is there, and goes to its record. */
static void
test_page (EntWindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (ent_window_get_page (fixture->window));
  GtkWidget *tile;

  ent_widget_test_settle ();
  g_assert_cmpuint (ent_widget_test_count (page, ENT_TYPE_NEXT_ROW), ==, 2);
  g_assert_cmpuint (ent_widget_test_count (page, ENT_TYPE_METRIC_TILE), ==, 1);
  tile = ent_widget_test_find (page, ENT_TYPE_METRIC_TILE, NULL);
  g_signal_emit_by_name (tile, "clicked");
  ent_window_test_settle (fixture->window);
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "scorecard");
}

/* At 1280 × 800 nothing scrolls. */
static void
test_fits (EntWindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (ent_window_get_page (fixture->window));
  GtkWidget *columns = ent_widget_test_find (page, g_type_from_name ("EntColumns"), NULL);
  GtkWidget *scroller = gtk_widget_get_ancestor (columns, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1280);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), <=, 800);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=,
                     gtk_adjustment_get_page_size (adjustment));
}

/* In a narrow window the line of phases begins where the engagement is. */
static void
test_current_phase_in_sight (EntWindowFixture *fixture, gconstpointer data)
{
  EntPhaseLine *line = ENT_PHASE_LINE (
      ent_widget_test_find (GTK_WIDGET (fixture->window), ENT_TYPE_PHASE_LINE, NULL));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (
      ent_widget_test_find (GTK_WIDGET (line), GTK_TYPE_SCROLLED_WINDOW, NULL));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scroller);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 700);
  ent_window_test_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
  ent_phase_line_show (line, "diagnose", NULL);
  ent_window_test_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 0);
  ent_phase_line_show (line, "sustain", NULL);
  ent_window_test_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==,
                     gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across));
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  g_test_add_func ("/overview/counts-in-words", test_counts_in_words);
  ent_window_test_add ("/overview/next-dates", test_next_dates, NULL);
  ent_window_test_add ("/overview/past-meeting", test_past_meeting, NULL);
  ent_window_test_add ("/overview/course", test_course, NULL);
  ent_window_test_add ("/overview/two-sides", test_two_sides, NULL);
  ent_window_test_add ("/overview/waiver", test_waiver, NULL);
  ent_window_test_add ("/overview/page", test_page, NULL);
  ent_window_test_add ("/overview/fits", test_fits, NULL);
  ent_window_test_add ("/overview/current-phase-in-sight", test_current_phase_in_sight, NULL);
  return g_test_run ();
}
