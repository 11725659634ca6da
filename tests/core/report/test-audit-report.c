/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit on paper: the same bytes each time, read back with pdftotext where that is
 * installed, on as many pages as it takes, with nothing in it that is still hidden. */
#include "ent-audit-report.h"

#include "ent-test.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  EntTest *test;
  EntRecord *maya, *ivo;
  EntRecord *questionnaire;
  EntRecord *first, *second; /* runs */
  EntAuditReport report;
} Fixture;

static EntRecord *
add_run (Fixture *fixture, const char *name, const char *date)
{
  g_autofree char *people
      = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->maya), ENT_TEST_ID (fixture->ivo));

  return ent_test_add (fixture->test, "audit", "name", name, "questionnaire",
                       ENT_TEST_ID (fixture->questionnaire), "state", "running", "held-on", date,
                       "respondents", people, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = ent_test_new (NULL);
  fixture->maya = ent_test_add (fixture->test, "stakeholder", "name", "Maya Lund", NULL);
  fixture->ivo = ent_test_add (fixture->test, "stakeholder", "name", "Ivo Brandt", NULL);
  fixture->questionnaire = ent_test_add (fixture->test, "questionnaire", "name", "Capabilities",
                                         "instrument", "capability", "answer-style", "score", NULL);
  fixture->first = add_run (fixture, "Capabilities 2025", "2025-01-20");
  fixture->second = add_run (fixture, "Capabilities 2026", "2026-01-20");
  fixture->report.questionnaire = fixture->questionnaire;
  fixture->report.date = fixture->test->today;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static EntRecord *
add_question (Fixture *fixture, const char *dimension, const char *text)
{
  return ent_test_add (fixture->test, "question", "questionnaire",
                       ENT_TEST_ID (fixture->questionnaire), "dimension", dimension, "text", text,
                       NULL);
}

static void
answer (
    Fixture *fixture, EntRecord *question, EntRecord *audit, EntRecord *person, const char *score)
{
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (question), "audit",
                ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (person), "score", score, "evidence",
                "The plan of last year", NULL);
}

/* Both say @before in the first run and @now in the second. */
static EntRecord *
add_item (Fixture *fixture, const char *text, const char *before, const char *now)
{
  EntRecord *question = add_question (fixture, "strategy", text);

  answer (fixture, question, fixture->first, fixture->maya, before);
  answer (fixture, question, fixture->first, fixture->ivo, before);
  answer (fixture, question, fixture->second, fixture->maya, now);
  answer (fixture, question, fixture->second, fixture->ivo, now);
  return question;
}

static GBytes *
print (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ent_audit_report_print (&fixture->report, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Returns: (transfer full): the text of the report. */
static char *
read_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = print (fixture);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, "pdftotext", "-layout", "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static void
assert_holds (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  add_item (fixture, "One plan", "2", "4");
  first = print (fixture);
  second = print (fixture);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_item (fixture, "One plan", "2", "4");
  add_item (fixture, "Segments", "3", "1");
  text = read_text (fixture);
  assert_holds (text, "Capabilities 2026");
  assert_holds (text, "Against “Capabilities 2025”: 1 better, 1 worse.");
  assert_holds (text, "Maya Lund, Ivo Brandt");
  assert_holds (text, "Weakest: Segments");
  assert_holds (text, "Jan 2025");
  assert_holds (text, "Better");
  assert_holds (text, "Worse");
  assert_holds (text, "Maya Lund: 4 – The plan of last year");
  assert_holds (text, "1 of 1");
}

/* Categories and scale are the instrument's own, where it has them. */
static void
test_own_scale (Fixture *fixture, gconstpointer data)
{
  EntRecord *question = add_item (fixture, "One plan", "2", "4");
  g_autofree char *text = NULL;

  ent_test_set (fixture->test, question, "category", "Go-to-market engine");
  ent_test_set (fixture->test, fixture->questionnaire, "level-4", "Managed");
  text = read_text (fixture);
  assert_holds (text, "Go-to-market engine");
  assert_holds (text, "1 – Not there · 2 – Depends on one person");
  assert_holds (text, "4 – Managed");
}

/* The scores of the dimensions it asks about are drawn as on the screen. */
static void
test_courses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_item (fixture, "One plan", "2", "4");
  ent_test_add (fixture->test, "dimension-score", "dimension", "strategy", "score", "4",
                "scored-on", "2025-01-30", "rescore", "2", "rescored-on", "2026-01-30", NULL);
  ent_test_add (fixture->test, "dimension-score", "dimension", "data", "score", "5", NULL);
  text = read_text (fixture);
  assert_holds (text, "How far apart the sides are");
  assert_holds (text, "From 4 – Significant to 2 – Minor gaps: better by 2.");
  assert_holds (text, "blocks the contract");
  assert_holds (text, "30 Jan 2026");
  g_assert_null (strstr (text, "5 – Critical;"));
}

/* What one side answered is no matter for paper until the other has too. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  EntRecord *question = add_question (fixture, "strategy", "One plan");
  g_autofree char *text = NULL;

  answer (fixture, question, fixture->second, fixture->maya, "5");
  text = read_text (fixture);
  assert_holds (text, "1 of 2 in");
  assert_holds (text, "Not scored");
  g_assert_null (strstr (text, "The plan of last year"));
}

/* Forty-nine items need several pages, each with the heads of the table. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) heads = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 49; i++)
    {
      g_autofree char *name = g_strdup_printf ("Capability number %u of a list that is long", i);

      add_item (fixture, name, "2", "3");
    }
  text = read_text (fixture);
  heads = g_strsplit (text, "Drift", -1);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 3);
  g_assert_cmpuint (g_strv_length (heads), ==, g_strv_length (pages));
}

/* Returns: (transfer full): the text of a document that is page @page alone. */
static char *
read_page (Fixture *fixture, int page, int n_pages)
{
  g_autofree char *path = g_strdup_printf ("%s/entente-page-XXXXXX", g_get_tmp_dir ());
  int file = g_mkstemp (path);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595.28, 841.89);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  ent_audit_report_draw_page (&fixture->report, page, n_pages, cairo);
  cairo_show_page (cairo);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-layout", path,
                              "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  g_close (file, NULL);
  g_unlink (path);
  return text;
}

/* What the printer is given page by page is what the document has there. */
static void
test_single_pages (Fixture *fixture, gconstpointer data)
{
  int n_pages;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 49; i++)
    {
      g_autofree char *name = g_strdup_printf ("Capability number %u of a list that is long", i);

      add_item (fixture, name, "2", "3");
    }
  text = read_text (fixture);
  pages = g_strsplit (text, "\f", -1);
  n_pages = ent_audit_report_count_pages (&fixture->report);
  g_assert_cmpint (n_pages, ==, (int)g_strv_length (pages) - 1);
  for (int i = 0; i < n_pages; i++)
    {
      g_autofree char *page = read_page (fixture, i + 1, n_pages);

      g_assert_cmpstr (g_strdelimit (page, "\f", '\0'), ==, pages[i]);
    }
}

/* Of many runs the baseline and the newest are shown. */
static void
test_many_runs (Fixture *fixture, gconstpointer data)
{
  EntRecord *last;
  g_autofree char *text = NULL;

  add_item (fixture, "One plan", "2", "4");
  add_run (fixture, "Capabilities 2027", "2027-02-20");
  add_run (fixture, "Capabilities 2028", "2028-03-20");
  last = add_run (fixture, "Capabilities 2029", "2029-04-20");
  ent_test_set (fixture->test, last, "baseline", ENT_TEST_ID (fixture->first));
  text = read_text (fixture);
  assert_holds (text, "Jan 2025");
  assert_holds (text, "Mar 2028");
  assert_holds (text, "Apr 2029");
  g_assert_null (strstr (text, "Jan 2026"));
}

/* An instrument nobody ran prints what there is to say. */
static void
test_not_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = ent_audit_report_dup_name (&fixture->report);

  ent_test_remove (fixture->test, fixture->second);
  ent_test_remove (fixture->test, fixture->first);
  bytes = print (fixture);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  g_assert_cmpstr (name, ==, "Capabilities 2026-03-31.pdf");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/audit-report/same", test_same);
  add ("/audit-report/text", test_text);
  add ("/audit-report/own-scale", test_own_scale);
  add ("/audit-report/courses", test_courses);
  add ("/audit-report/hidden", test_hidden);
  add ("/audit-report/pages", test_pages);
  add ("/audit-report/single-pages", test_single_pages);
  add ("/audit-report/many-runs", test_many_runs);
  add ("/audit-report/not-run", test_not_run);
  return g_test_run ();
}
