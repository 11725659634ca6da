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

/* Returns: (transfer full): the text of the report, laid out as on paper (`-layout`) or in the
 * order it was written (`-raw`). */
static char *
read_text_as (Fixture *fixture, const char *order)
{
  g_autoptr (GBytes) bytes = print (fixture);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, "pdftotext", order, "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static char *
read_text (Fixture *fixture)
{
  return read_text_as (fixture, "-layout");
}

/* Returns: (transfer full): @text without its spaces, which come and go with the font. */
static char *
dup_letters (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  return g_strjoinv ("", words);
}

/* The whole text in the order it was written, wherever its lines break, is @expected. */
static void
assert_text (Fixture *fixture, const char *expected)
{
  g_autofree char *text = read_text_as (fixture, "-raw");
  g_autofree char *letters = dup_letters (text);
  g_autofree char *expected_letters = dup_letters (expected);

  g_assert_cmpstr (letters, ==, expected_letters);
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

/* What stands on the report, from its title to its last page number. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  EntRecord *asked;

  add_item (fixture, "One plan", "2", "4");
  add_item (fixture, "Segments", "3", "3");
  asked = add_question (fixture, "people", "Trained");
  answer (fixture, asked, fixture->first, fixture->maya, "1");
  answer (fixture, asked, fixture->first, fixture->ivo, "2");
  ent_test_set (fixture->test, fixture->second, "conclusion", "Keep the plan.");
  ent_test_set (fixture->test, fixture->second, "next-due", "2027-01-20");
  ent_test_add (fixture->test, "dimension-score", "dimension", "people", "score", "3", "scored-on",
                "2026-01-30", NULL);
  assert_text (
      fixture,
      "1 of 1 Capabilities 2026 Printed on 31 March 2026 "
      "Against “Capabilities 2025”: 1 better, 1 the same, 1 still open. "
      "Date 20 January 2026 Respondents Maya Lund, Ivo Brandt "
      "Conclusion Keep the plan. Next due 20 January 2027 "
      "Categories, weakest first Category What it amounts to Mean Baseline "
      "Strategy Weakest: Segments Followed everywhere, and measured 3.5 2.5 "
      "People Not scored – 1.5 Questions "
      "1 – Not there · 2 – Depends on one person · 3 – Documented, and followed in part · "
      "4 – Followed everywhere, and measured · 5 – Measured, and improved from what is measured "
      "Question Jan 2025 Jan 2026 Drift "
      "One plan Maya Lund: 4 – The plan of last year Ivo Brandt: 4 – The plan of last year "
      "2 4 ↑ Better "
      "Segments Maya Lund: 3 – The plan of last year Ivo Brandt: 3 – The plan of last year "
      "3 3 = Same Trained 1.5 – … Open "
      "How far apart the sides are People 3 – Moderate; not scored again yet. "
      "1 – Complete alignment 2 – Minor gaps 3 – Moderate 4 – Significant 5 – Critical "
      "blocks the contract not scored again yet 30 Jan 2026 3");
}

static void
test_first_run (Fixture *fixture, gconstpointer data)
{
  ent_test_remove (fixture->test, fixture->second);
  fixture->second = fixture->first;
  answer (fixture, add_question (fixture, "strategy", "One plan"), fixture->first, fixture->maya,
          "4");
  assert_text (
      fixture,
      "1 of 1 Capabilities 2025 Printed on 31 March 2026 "
      "“Capabilities 2025” is the first run; the next one is compared with it. "
      "Date 20 January 2025 Respondents Maya Lund, Ivo Brandt "
      "Categories, weakest first Category What it amounts to Mean Strategy Not scored – "
      "Questions "
      "1 – Not there · 2 – Depends on one person · 3 – Documented, and followed in part · "
      "4 – Followed everywhere, and measured · 5 – Measured, and improved from what is measured "
      "Question Jan 2025 One plan 1 of 2 in");
}

/* Who was asked alone is not named again, and says only on what evidence. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  EntRecord *question = add_question (fixture, "strategy", "One plan");

  ent_test_remove (fixture->test, fixture->second);
  ent_test_set (fixture->test, fixture->first, "respondents", ENT_TEST_ID (fixture->maya));
  answer (fixture, question, fixture->first, fixture->maya, "4");
  question = add_question (fixture, "strategy", "Segments");
  ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (question), "audit",
                ENT_TEST_ID (fixture->first), "respondent", ENT_TEST_ID (fixture->maya), "score",
                "2", NULL);
  assert_text (
      fixture,
      "1 of 1 Capabilities 2025 Printed on 31 March 2026 "
      "“Capabilities 2025” is the first run; the next one is compared with it. "
      "Date 20 January 2025 Respondents Maya Lund "
      "Categories, weakest first Category What it amounts to Mean "
      "Strategy Weakest: Segments Documented, and followed in part 3.0 Questions "
      "1 – Not there · 2 – Depends on one person · 3 – Documented, and followed in part · "
      "4 – Followed everywhere, and measured · 5 – Measured, and improved from what is measured "
      "Question Jan 2025 One plan The plan of last year 4 Segments 2");
}

/* Yes and no have no categories and no scale, but a verdict; answers without evidence name who gave
 * them. */
static void
test_yes_and_no (Fixture *fixture, gconstpointer data)
{
  EntRecord *question;

  ent_test_set (fixture->test, fixture->questionnaire, "instrument", "warning-signs");
  ent_test_set (fixture->test, fixture->questionnaire, "answer-style", "yes-no");
  ent_test_remove (fixture->test, fixture->second);
  question = add_question (fixture, NULL, "Two forecasts");
  for (guint i = 0; i < 2; i++)
    ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (question), "audit",
                  ENT_TEST_ID (fixture->first), "respondent",
                  ENT_TEST_ID (i == 0 ? fixture->maya : fixture->ivo), "yes",
                  i == 0 ? "true" : "false", NULL);
  assert_text (fixture, "1 of 1 Capabilities 2025 Printed on 31 March 2026 "
                        "“Capabilities 2025” is the first run; the next one is compared with it. "
                        "Date 20 January 2025 Respondents Maya Lund, Ivo Brandt "
                        "Verdict 1 of 1 warning signs has been seen; look for its cause. Questions "
                        "Question Jan 2025 Two forecasts Maya Lund: Yes Ivo Brandt: No 1 of 2 yes");
}

/* With more runs than there is room for, the columns are the baseline and the newest ones, each
 * with its own answers under its head. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  EntRecord *question = add_question (fixture, "strategy", "One plan");
  EntRecord *runs[4] = { fixture->first, fixture->second };
  static const char *const scores[] = { "1", "2", "4", "5" };

  runs[2] = add_run (fixture, "Capabilities 2027", "2027-02-20");
  runs[3] = add_run (fixture, "Capabilities 2028", "2028-03-20");
  ent_test_set (fixture->test, runs[3], "baseline", ENT_TEST_ID (fixture->first));
  for (guint i = 0; i < 4; i++)
    {
      answer (fixture, question, runs[i], fixture->maya, scores[i]);
      answer (fixture, question, runs[i], fixture->ivo, scores[i]);
    }
  assert_text (
      fixture,
      "1 of 1 Capabilities 2028 Printed on 31 March 2026 Against “Capabilities 2025”: 1 better. "
      "Date 20 March 2028 Respondents Maya Lund, Ivo Brandt "
      "Categories, weakest first Category What it amounts to Mean Baseline "
      "Strategy Weakest: One plan Measured, and improved from what is measured 5.0 1.0 "
      "Questions "
      "1 – Not there · 2 – Depends on one person · 3 – Documented, and followed in part · "
      "4 – Followed everywhere, and measured · 5 – Measured, and improved from what is measured "
      "Question Jan 2025 Feb 2027 Mar 2028 Drift "
      "One plan Maya Lund: 5 – The plan of last year Ivo Brandt: 5 – The plan of last year "
      "1 4 5 ↑ Better");
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
  add ("/audit-report/whole", test_whole);
  add ("/audit-report/first-run", test_first_run);
  add ("/audit-report/alone", test_alone);
  add ("/audit-report/yes-and-no", test_yes_and_no);
  add ("/audit-report/columns", test_columns);
  add ("/audit-report/not-run", test_not_run);
  return g_test_run ();
}
