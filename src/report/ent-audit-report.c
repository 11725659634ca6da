/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of a yearly audit on paper. */
#include "ent-audit-report.h"

#include "ent-answer-comparison.h"
#include "ent-audit-drift.h"
#include "ent-capability.h"
#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-paper.h"
#include "ent-question.h"
#include "ent-score-chart.h"
#include "ent-source.h"
#include "ent-verdict.h"

#include <glib/gi18n-lib.h>

/* Columns of runs that still leave the questions room: the baseline and the newest ones. */
#define MAX_RUNS 3
#define RUN_PART 0.13
#define DRIFT_PART 0.15
#define CHART_LINES 8.5

typedef struct
{
  const EntAuditReport *report;
  EntAuditDrift *drift;
  char *title;    /* of the run, else of the instrument */
  guint first;    /* of the runs that have a column */
  gboolean leads; /* the baseline has one before it */
} Draft;

/* Returns: (transfer full): @date as people read it. */
static char *
format_date (const GDate *date)
{
  g_autofree char *text = ent_date_format (date);

  return ent_field_format (&ent_audit_kind.fields[ENT_AUDIT_HELD_ON], text);
}

static EntRecord *
get_audit (const Draft *draft)
{
  const EntAuditRun *run = ent_audit_drift_get_run (draft->drift);

  return run != NULL ? run->audit : NULL;
}

static void
add_field (EntPaper *paper, EntRecord *audit, guint field)
{
  g_autofree char *value = ent_record_dup_display (audit, field);

  if (*value != '\0')
    ent_paper_add_labelled (paper, _ (ent_audit_kind.fields[field].label), value);
}

static void
add_verdict (EntPaper *paper, const Draft *draft)
{
  g_auto (EntVerdict) verdict = { 0 };

  if (get_audit (draft) != NULL
      && ent_verdict_judge_instrument (draft->report->questionnaire, get_audit (draft), &verdict))
    ent_paper_add_labelled (paper, _ ("Verdict"), verdict.sentence);
}

static void
add_head (EntPaper *paper, const Draft *draft)
{
  const EntAuditRun *run = ent_audit_drift_get_run (draft->drift);
  g_autofree char *name = ent_record_dup_title (draft->report->questionnaire);
  g_autofree char *day = format_date (&draft->report->date);
  /* Translators: %s is a date. */
  g_autofree char *printed = g_strdup_printf (_ ("Printed on %s"), day);
  g_autofree char *sentence = ent_audit_drift_describe (draft->drift);

  ent_paper_add (paper, ENT_PAPER_TITLE, run != NULL ? run->title : name);
  ent_paper_add (paper, ENT_PAPER_CAPTION, printed);
  ent_paper_add (paper, ENT_PAPER_TEXT, sentence);
  if (get_audit (draft) == NULL)
    return;
  add_field (paper, get_audit (draft), ENT_AUDIT_HELD_ON);
  add_field (paper, get_audit (draft), ENT_AUDIT_RESPONDENTS);
  add_verdict (paper, draft);
  add_field (paper, get_audit (draft), ENT_AUDIT_CONCLUSION);
  add_field (paper, get_audit (draft), ENT_AUDIT_NEXT_DUE);
}

/* Categories */

/* Returns: (transfer full): the mean of @category among @capabilities (nullable). */
static char *
find_mean (GPtrArray *capabilities, const char *category)
{
  for (guint i = 0; capabilities != NULL && i < capabilities->len; i++)
    {
      const EntCapability *capability = g_ptr_array_index (capabilities, i);

      if (g_strcmp0 (capability->category, category) == 0 && capability->scored > 0)
        return ent_capability_format_mean (capability->mean);
    }
  return g_strdup (_ ("–"));
}

/* @before: (nullable): the categories of the baseline */
static void
add_category (EntPaper *paper, const EntCapability *capability, GPtrArray *before)
{
  gboolean scored = capability->scored > 0;
  g_autofree char *then = find_mean (before, capability->category);
  g_autofree char *mean = ent_capability_format_mean (capability->mean);
  const char *cells[] = { capability->label, capability->wording, scored ? mean : _ ("–"), then };
  g_autofree char *weakest
      = capability->weakest != NULL ? ent_record_dup_title (capability->weakest) : NULL;
  g_autofree char *note = NULL;

  if (weakest != NULL)
    /* Translators: %s is the item of a category with the lowest score. */
    note = g_strdup_printf (_ ("Weakest: %s"), weakest);
  ent_paper_add_row (paper, cells, note);
}

/* Without a baseline there is no column for it. */
static void
add_categories (EntPaper *paper, const Draft *draft)
{
  const EntAuditRun *baseline = ent_audit_drift_get_baseline (draft->drift);
  EntRecord *questionnaire = draft->report->questionnaire;
  const EntPaperColumn columns[] = { { _ ("Category"), 0.44, FALSE },
                                     { _ ("What it amounts to"), 0.34, FALSE },
                                     { _ ("Mean"), 0.1, TRUE },
                                     { _ ("Baseline"), 0.12, TRUE } };
  guint n_columns = G_N_ELEMENTS (columns) - (baseline == NULL ? 1 : 0);
  g_autoptr (GPtrArray) now = ent_capability_list (questionnaire, get_audit (draft));
  g_autoptr (GPtrArray) before
      = baseline != NULL ? ent_capability_list (questionnaire, baseline->audit) : NULL;

  ent_paper_add (paper, ENT_PAPER_HEAD, _ ("Categories, weakest first"));
  ent_paper_begin_table (paper, columns, n_columns);
  for (guint i = 0; i < now->len; i++)
    add_category (paper, g_ptr_array_index (now, i), before);
  ent_paper_end_table (paper);
}

/* Questions */

/* Adds a line on what one person answered. @alone: nobody else was asked, so that neither the name
 * nor the answer, which stands in the row, is said again */
static void
append_evidence (GString *text, EntRecord *answer, gboolean alone)
{
  g_autofree char *person = ent_record_dup_display (answer, ENT_ANSWER_RESPONDENT);
  g_autofree char *evidence = ent_record_dup_display (answer, ENT_ANSWER_EVIDENCE);
  g_autofree char *statement = ent_answer_dup_statement (answer);
  const char *line_end = text->len > 0 ? "\n" : "";

  if (statement == NULL || (alone && *evidence == '\0'))
    return;
  if (alone)
    g_string_append (text, evidence);
  else if (*evidence == '\0')
    g_string_append_printf (text, "%s%s: %s", line_end, person, statement);
  else
    g_string_append_printf (text, "%s%s: %s – %s", line_end, person, statement, evidence);
}

/* Returns: (transfer full) (nullable): who answered what on which evidence, once all have. */
static char *
make_evidence (const Draft *draft, EntRecord *question)
{
  g_autoptr (EntAnswerComparison) comparison
      = ent_answer_comparison_new (question, get_audit (draft));
  gboolean alone = comparison->answers->len == 1
                   && !ent_record_equals (draft->report->questionnaire,
                                          ENT_QUESTIONNAIRE_ANSWER_STYLE, "text");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->answers->len; i++)
    append_evidence (text, comparison->answers->pdata[i], alone);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_item (EntPaper *paper, const Draft *draft, const EntDriftItem *item)
{
  const char *cells[MAX_RUNS + 2];
  guint n = 0;
  g_autofree char *title = ent_record_dup_title (item->question);
  g_autofree char *drift = g_strdup_printf ("%s %s", ent_drift_get_sign (item->drift),
                                            ent_drift_get_label (item->drift));
  g_autofree char *note = make_evidence (draft, item->question);

  cells[n++] = title;
  if (draft->leads)
    cells[n++] = ((const EntStand *)g_ptr_array_index (item->stands, draft->drift->baseline))->text;
  for (guint i = draft->first; i < item->stands->len; i++)
    cells[n++] = ((const EntStand *)g_ptr_array_index (item->stands, i))->text;
  cells[n] = drift;
  ent_paper_add_row (paper, cells, note);
}

/* Returns: how many runs have a column; @heads: (out) (transfer full): their heads. With more runs
 * than there is room for come the baseline and the newest ones. */
static guint
choose_runs (Draft *draft, char **heads)
{
  guint n_runs = draft->drift->runs->len;
  guint n = 0;

  draft->first = n_runs > MAX_RUNS ? n_runs - MAX_RUNS : 0;
  draft->leads = draft->drift->baseline >= 0 && (guint)draft->drift->baseline < draft->first;
  if (draft->leads)
    {
      draft->first++;
      heads[n++] = ent_audit_run_dup_head (ent_audit_drift_get_baseline (draft->drift));
    }
  for (guint i = draft->first; i < n_runs; i++)
    heads[n++] = ent_audit_run_dup_head (g_ptr_array_index (draft->drift->runs, i));
  return n;
}

/* A number says nothing to a reader who was not there. */
static void
add_scale (EntPaper *paper, EntRecord *questionnaire)
{
  g_autofree char *scale = ent_questionnaire_dup_scale (questionnaire);

  if (ent_capability_applies (questionnaire))
    ent_paper_add (paper, ENT_PAPER_CAPTION, scale);
}

static void
add_questions (EntPaper *paper, Draft *draft)
{
  char *heads[MAX_RUNS] = { NULL };
  guint n_runs = choose_runs (draft, heads);
  gboolean compared = draft->drift->baseline >= 0;
  EntPaperColumn columns[MAX_RUNS + 2]
      = { { _ ("Question"), 1 - n_runs * RUN_PART - (compared ? DRIFT_PART : 0), FALSE } };

  for (guint i = 0; i < n_runs; i++)
    columns[i + 1] = (EntPaperColumn){ heads[i], RUN_PART, TRUE };
  columns[n_runs + 1] = (EntPaperColumn){ _ ("Drift"), DRIFT_PART, FALSE };
  ent_paper_add (paper, ENT_PAPER_HEAD, _ ("Questions"));
  add_scale (paper, draft->report->questionnaire);
  ent_paper_begin_table (paper, columns, n_runs + (compared ? 2 : 1));
  for (guint i = 0; i < draft->drift->items->len; i++)
    add_item (paper, draft, g_ptr_array_index (draft->drift->items, i));
  ent_paper_end_table (paper);
  for (guint i = 0; i < n_runs; i++)
    g_free (heads[i]);
}

/* Scores of the dimensions the questions count for */

static void
draw_course (cairo_t *cairo, PangoContext *context, double width, double height, gpointer user_data)
{
  EntScoreChart chart = { .points = user_data, .selected = -1 };

  ent_score_chart_set_paper (&chart);
  ent_score_chart_draw (&chart, cairo, context, width, height);
}

static void
add_course (EntPaper *paper, const Draft *draft, const char *dimension)
{
  const EntField *field = &ent_question_kind.fields[ENT_QUESTION_DIMENSION];
  g_autoptr (GPtrArray) points
      = ent_score_course_list (ent_record_get_source (draft->report->questionnaire), dimension);
  g_autofree char *course = ent_score_course_describe (points);

  if (points->len == 0)
    return;
  ent_paper_keep (paper, CHART_LINES + 2);
  ent_paper_add_labelled (paper, _ (ent_field_find_choice (field, dimension)->label), course);
  ent_paper_add_chart (paper, CHART_LINES, draw_course, points);
}

static gboolean
has_course (const Draft *draft, const char *dimension)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_dimension_score_kind);
  g_autoptr (GPtrArray) scores = NULL;

  ent_query_where (query, ENT_DIMENSION_SCORE_DIMENSION, dimension);
  scores = ent_source_list_query (ent_record_get_source (draft->report->questionnaire), query);
  return scores->len > 0;
}

/* Each dimension once, in the order of the questions. */
static void
add_courses (EntPaper *paper, const Draft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->drift->items->len; i++)
    {
      const EntDriftItem *item = g_ptr_array_index (draft->drift->items, i);
      const char *dimension = ent_record_get_text (item->question, ENT_QUESTION_DIMENSION);

      if (dimension == NULL || g_hash_table_contains (seen, dimension)
          || !has_course (draft, dimension))
        continue;
      if (g_hash_table_size (seen) == 0)
        {
          ent_paper_keep (paper, CHART_LINES + 5);
          ent_paper_add (paper, ENT_PAPER_HEAD, _ ("How far apart the sides are"));
        }
      g_hash_table_add (seen, (gpointer)dimension);
      add_course (paper, draft, dimension);
    }
}

static void
draw (EntPaper *paper, gpointer user_data)
{
  Draft *draft = user_data;

  add_head (paper, draft);
  if (draft->drift->items->len == 0)
    return;
  if (ent_capability_applies (draft->report->questionnaire))
    add_categories (paper, draft);
  add_questions (paper, draft);
  add_courses (paper, draft);
}

/* @draft: what the document is drawn from; to be cleared with clear_draft(). */
static EntPaperDocument
make_document (const EntAuditReport *report, Draft *draft)
{
  const EntAuditRun *run;

  draft->report = report;
  draft->drift = ent_audit_drift_new (report->questionnaire, report->audit);
  run = ent_audit_drift_get_run (draft->drift);
  draft->title = run != NULL ? g_strdup (run->title) : ent_record_dup_title (report->questionnaire);
  return (EntPaperDocument){
    .title = draft->title, .date = report->date, .draw = draw, .user_data = draft
  };
}

static void
clear_draft (Draft *draft)
{
  g_clear_pointer (&draft->drift, ent_audit_drift_free);
  g_clear_pointer (&draft->title, g_free);
}

GBytes *
ent_audit_report_print (const EntAuditReport *report, GError **error)
{
  Draft draft = { 0 };
  const EntPaperDocument document = make_document (report, &draft);
  GBytes *bytes = ent_paper_print_document (&document, error);

  clear_draft (&draft);
  return bytes;
}

int
ent_audit_report_count_pages (const EntAuditReport *report)
{
  Draft draft = { 0 };
  const EntPaperDocument document = make_document (report, &draft);
  int n_pages = ent_paper_count_pages (&document);

  clear_draft (&draft);
  return n_pages;
}

void
ent_audit_report_draw_page (const EntAuditReport *report, int page, int n_pages, cairo_t *cairo)
{
  Draft draft = { 0 };
  const EntPaperDocument document = make_document (report, &draft);

  ent_paper_draw_page (&document, page, n_pages, cairo);
  clear_draft (&draft);
}

char *
ent_audit_report_dup_name (const EntAuditReport *report)
{
  g_autofree char *title = ent_record_dup_title (report->questionnaire);
  g_autofree char *day = ent_date_format (&report->date);
  /* Translators: name of a file: a questionnaire and a date. */
  char *name = g_strdup_printf (_ ("%s %s.pdf"), title, day);

  return g_strdelimit (name, "/\\:", '-');
}
