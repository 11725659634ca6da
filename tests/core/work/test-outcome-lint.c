/* SPDX-License-Identifier: GPL-3.0-or-later
 * Statements people write, and whether each is an activity or an outcome. */
#include "ent-outcome-date.h"
#include "ent-outcome-lint.h"

#include <string.h>

/* A statement, its verdict, what it names (m metric, a amount, s stage, d date), and the stretches
 * that are marked, separated by `|`. */
static const struct
{
  const char *statement;
  EntOutcomeVerdict verdict;
  const char *names;
  const char *marks;
} cases[] = {
  /* Counted output. */
  { "Deliver 12 blog posts and 4 whitepapers", ENT_OUTCOME_ACTIVITY, "",
    "Deliver 12 blog posts|4 whitepapers" },
  { "12 blog posts", ENT_OUTCOME_ACTIVITY, "", "12 blog posts" },
  { "Twelve webinars by Q3", ENT_OUTCOME_ACTIVITY, "d", "Twelve webinars" },
  { "We will publish two in-depth customer case studies per quarter", ENT_OUTCOME_ACTIVITY, "ms",
    "publish two in-depth customer case studies" },
  { "40 hours of training", ENT_OUTCOME_ACTIVITY, "", "40 hours of training" },
  { "A series of 6 workshops", ENT_OUTCOME_ACTIVITY, "", "6 workshops" },
  { "3 landing pages, 2 decks", ENT_OUTCOME_ACTIVITY, "", "3 landing pages|2 decks" },
  { "Build 2 pipeline dashboards", ENT_OUTCOME_ACTIVITY, "ms", "Build 2 pipeline dashboards" },
  { "Deliver 12 blog posts on pipeline for 3 regions", ENT_OUTCOME_ACTIVITY, "ms",
    "Deliver 12 blog posts" },
  { "Deliver 12 blog posts to raise MQLs", ENT_OUTCOME_ACTIVITY, "ms", "Deliver 12 blog posts" },
  { "Run 3 campaigns by 30 June 2026", ENT_OUTCOME_ACTIVITY, "d", "Run 3 campaigns" },
  /* Things done, without a number. */
  { "Launch a new website", ENT_OUTCOME_ACTIVITY, "", "Launch a new website" },
  { "Set up weekly deal reviews", ENT_OUTCOME_ACTIVITY, "", "Set up weekly deal reviews" },
  { "Setting up a CRM system", ENT_OUTCOME_ACTIVITY, "", "Setting up a CRM system" },
  { "Train 25 sellers on the new pitch", ENT_OUTCOME_ACTIVITY, "", "Train 25 sellers" },
  { "Training for the sales team", ENT_OUTCOME_ACTIVITY, "", "Training" },
  { "Conducted customer interviews", ENT_OUTCOME_ACTIVITY, "", "Conducted customer interviews" },
  { "Design and roll out a playbook", ENT_OUTCOME_ACTIVITY, "", "roll out a playbook" },
  { "Provide leads to 3 regions", ENT_OUTCOME_INCOMPLETE, "ms", "" },
  { "Migrate the CRM by the end of the year", ENT_OUTCOME_ACTIVITY, "d", "Migrate the CRM" },
  { "Introduce a shared lead definition", ENT_OUTCOME_ACTIVITY, "ms",
    "Introduce a shared lead definition" },
  { "Hire 3 sellers", ENT_OUTCOME_ACTIVITY, "", "Hire 3 sellers" },
  { "Manage the newsletter", ENT_OUTCOME_ACTIVITY, "", "Manage the newsletter" },
  { "Host quarterly roundtables with customers", ENT_OUTCOME_ACTIVITY, "ms",
    "Host quarterly roundtables" },
  { "Rolled out the scoring model in 3 regions", ENT_OUTCOME_ACTIVITY, "",
    "Rolled out the scoring model" },
  { "Support the sales team", ENT_OUTCOME_ACTIVITY, "", "Support the sales team" },
  { "Maintaining our social media posts", ENT_OUTCOME_ACTIVITY, "",
    "Maintaining our social media posts" },
  { "Document all processes by May 2026", ENT_OUTCOME_ACTIVITY, "d", "Document all processes" },
  { "Audit of the lead process", ENT_OUTCOME_INCOMPLETE, "ms", "" },
  { "Review the website, survey customers", ENT_OUTCOME_ACTIVITY, "ms", "Review the website" },
  { "Integrate marketing automation with the CRM within 90 days", ENT_OUTCOME_ACTIVITY, "d",
    "Integrate marketing automation" },
  { "Introduced a newsletter", ENT_OUTCOME_ACTIVITY, "", "Introduced a newsletter" },
  { "Managing the newsletter", ENT_OUTCOME_ACTIVITY, "", "Managing the newsletter" },
  /* A number behind a label names a thing and counts nothing. */
  { "Section 508 landing pages", ENT_OUTCOME_ACTIVITY, "", "landing pages" },
  /* Things made, and nothing measured. */
  { "Tested code", ENT_OUTCOME_ACTIVITY, "", "code" },
  { "Brand book and messaging framework", ENT_OUTCOME_ACTIVITY, "", "Brand book|framework" },
  { "All dependencies are listed in the documentation", ENT_OUTCOME_ACTIVITY, "", "documentation" },
  /* Outcomes. */
  { "Content that raises organic traffic by 20 % and brings 100 net-new MQLs a month by Q3",
    ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Raise MQL to SQO conversion from 12 % to 18 % by 30 September 2026", ENT_OUTCOME_COMPLETE,
    "masd", "" },
  { "Grow marketing-sourced pipeline to € 4.5m by the end of the fiscal year", ENT_OUTCOME_COMPLETE,
    "masd", "" },
  { "Cut the sales cycle from 90 to 60 days by 2026-12-31", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Double qualified opportunities within 12 months", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Win rate above 30% by H2 2026", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Pipeline coverage of at least 3x in the next two quarters", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Bring 40 demo requests a month by May 2026", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Bring 40 demo requests a month by May", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Raise MQLs by June 30", ENT_OUTCOME_INCOMPLETE, "msd", "" },
  { "Reduce churn below 5 % by next year", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Deliver 12 blog posts that bring 300 MQLs by Q4", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "New revenue of 250,000 EUR from partners until 3/31/2027", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Touch 90 percent of MQLs, by FY26", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Close 12 deals by year-end", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Lift quota attainment from 48 to 65 % in the first year", ENT_OUTCOME_INCOMPLETE, "mas", "" },
  { "Close the loop on 100 % of closed-lost deals by Q2 2027", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "SLA adherence above 90 % of MQLs after two quarters", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Halve the cost per qualified opportunity by 31.12.2026", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Win 5 new accounts in APAC before March 2027", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Forecast accuracy within 10 % by the next quarter", ENT_OUTCOME_COMPLETE, "masd", "" },
  { "Write 6 case studies so that the win rate rises by 4 pp by June", ENT_OUTCOME_COMPLETE, "masd",
    "" },
  { "Train 25 sellers so that conversion of SQLs reaches 40 % by Q4", ENT_OUTCOME_COMPLETE, "masd",
    "" },
  /* Outcomes that lack something. */
  { "Raise conversion by 20 % by Q3", ENT_OUTCOME_INCOMPLETE, "mad", "" },
  { "Raise MQLs by 20 %", ENT_OUTCOME_INCOMPLETE, "mas", "" },
  { "More opportunities by Q3", ENT_OUTCOME_INCOMPLETE, "msd", "" },
  { "100 MQLs a month", ENT_OUTCOME_INCOMPLETE, "mas", "" },
  { "100 MQLs per quarter", ENT_OUTCOME_INCOMPLETE, "mas", "" },
  { "Minimum 90% test coverage", ENT_OUTCOME_INCOMPLETE, "ma", "" },
  { "Answer leads within 24 hours", ENT_OUTCOME_INCOMPLETE, "ms", "" },
  { "Improve alignment", ENT_OUTCOME_INCOMPLETE, "", "" },
  { "20 % more by Q3", ENT_OUTCOME_INCOMPLETE, "ad", "" },
  { "Revenue may rise", ENT_OUTCOME_INCOMPLETE, "ms", "" },
  { "Meets section 508 and phase 2 of pipeline", ENT_OUTCOME_INCOMPLETE, "ms", "" },
  { "", ENT_OUTCOME_INCOMPLETE, "", "" },
  { NULL, ENT_OUTCOME_INCOMPLETE, "", "" },
};

static char *
describe_names (const EntOutcomeLint *lint)
{
  return g_strconcat (lint->metric ? "m" : "", lint->amount ? "a" : "", lint->stage ? "s" : "",
                      lint->date ? "d" : "", NULL);
}

static char *
describe_marks (const EntOutcomeLint *lint, const char *statement)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lint->marks->len; i++)
    {
      const EntOutcomeMark *mark = &g_array_index (lint->marks, EntOutcomeMark, i);

      if (i > 0)
        g_string_append_c (text, '|');
      g_string_append_len (text, statement + mark->start, (gssize)mark->length);
    }
  return g_string_free (text, FALSE);
}

static void
test_statement (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new (NULL);
  g_autoptr (EntOutcomeLint) lint = ent_outcome_lint_new (lexicon, cases[index].statement);
  g_autofree char *names = describe_names (lint);
  g_autofree char *marks = describe_marks (lint, cases[index].statement);

  g_assert_cmpstr (marks, ==, cases[index].marks);
  g_assert_cmpstr (names, ==, cases[index].names);
  g_assert_cmpint (lint->verdict, ==, cases[index].verdict);
}

/* Every flag says why, and every explanation and suggestion is in words. */
static void
test_explained (void)
{
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntOutcomeLint) lint = ent_outcome_lint_new (lexicon, cases[i].statement);
      g_autofree char *explanation = ent_outcome_lint_dup_explanation (lint);
      g_autofree char *suggestion = ent_outcome_lint_dup_suggestion (lint, NULL);

      g_assert_true (g_str_has_suffix (explanation, "."));
      g_assert_nonnull (strstr (suggestion, "[metric]"));
      for (guint j = 0; j < lint->marks->len; j++)
        g_assert_nonnull (strstr (g_array_index (lint->marks, EntOutcomeMark, j).why, "“"));
    }
}

static void
test_explanation (void)
{
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new (NULL);
  g_autoptr (EntOutcomeLint) counted = ent_outcome_lint_new (lexicon, "Deliver 12 blog posts");
  g_autoptr (EntOutcomeLint) done = ent_outcome_lint_new (lexicon, "Launch a website by Q3");
  g_autoptr (EntOutcomeLint) dateless = ent_outcome_lint_new (lexicon, "Raise MQLs by 20 %");
  g_autofree char *first = ent_outcome_lint_dup_explanation (counted);
  g_autofree char *second = ent_outcome_lint_dup_explanation (done);
  g_autofree char *third = ent_outcome_lint_dup_explanation (dateless);

  g_assert_cmpstr (first, ==,
                   "“Deliver 12 blog posts” counts what is produced; it does not say what changes. "
                   "It names no metric, no amount, no stage of the funnel, no date.");
  g_assert_cmpstr (second, ==,
                   "“Launch a website” says what is done; it does not say what changes. "
                   "It names no metric, no amount, no stage of the funnel.");
  g_assert_cmpstr (third, ==, "It names no date.");
}

static void
test_suggestion (void)
{
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new (NULL);
  g_autoptr (EntOutcomeLint) lint = ent_outcome_lint_new (lexicon, "Deliver 12 blog posts");
  g_autoptr (EntOutcomeLint) vague = ent_outcome_lint_new (lexicon, "Improve alignment");
  EntOutcomeForm form = { .metric = "MQLs a month", .target = "100" };
  g_autofree char *filled = ent_outcome_lint_dup_suggestion (lint, &form);
  g_autofree char *empty = ent_outcome_lint_dup_suggestion (vague, NULL);

  g_assert_cmpstr (filled, ==,
                   "Move MQLs a month at the stage “[stage]” from [value today] to 100 by [date] "
                   "through blog posts");
  g_assert_cmpstr (empty, ==,
                   "Move [metric] at the stage “[stage]” from [value today] to [target] by [date]");
}

/* Whatever is written, marks lie within the statement and in order. */
static void
test_odd_statements (void)
{
  static const char *const pieces[]
      = { "deliver ", "12 ",   "blog posts", "-",    ", ", "MQLs ",    "by ",  "Q3 ",
          "20 ",      "% ",    "€ ",         "and ", "a ", "end of ",  "the ", "year",
          "within ",  "days ", "2026",       "é",    "\n", "pipeline " };
  g_autoptr (EntOutcomeLexicon) lexicon = ent_outcome_lexicon_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (20260331);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntOutcomeLint) lint = NULL;
      gsize start = 0;

      for (guint j = 0; j < 12; j++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      lint = ent_outcome_lint_new (lexicon, text->str);
      g_assert_cmpint (lint->verdict == ENT_OUTCOME_ACTIVITY, ==, lint->marks->len > 0);
      for (guint j = 0; j < lint->marks->len; j++)
        {
          const EntOutcomeMark *mark = &g_array_index (lint->marks, EntOutcomeMark, j);

          g_assert_cmpuint (mark->start, >=, start);
          g_assert_cmpuint (mark->start + mark->length, <=, text->len);
          start = mark->start;
        }
    }
}

/* The engagement's own metrics count as such. */
static void
test_own_metrics (void)
{
  static const char *const metrics[] = { "Basket depth", NULL };
  const char *statement = "Campaign for a basket depth of 4 by Q3";
  g_autoptr (EntOutcomeLexicon) plain = ent_outcome_lexicon_new (NULL);
  g_autoptr (EntOutcomeLexicon) own = ent_outcome_lexicon_new (metrics);
  g_autoptr (EntOutcomeLint) before = ent_outcome_lint_new (plain, statement);
  g_autoptr (EntOutcomeLint) after = ent_outcome_lint_new (own, statement);

  g_assert_cmpint (before->verdict, ==, ENT_OUTCOME_ACTIVITY);
  g_assert_cmpint (after->verdict, ==, ENT_OUTCOME_INCOMPLETE);
  g_assert_true (after->metric && after->amount && after->date && !after->stage);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    guint count;
  } dates[] = {
    { "Q3", 1 },
    { "q4 2026", 2 },
    { "H1", 1 },
    { "FY2027", 1 },
    { "Q5", 0 },
    { "H3", 0 },
    { "30 June", 2 },
    { "June 30, 2026", 3 },
    { "June", 1 },
    { "may rise", 0 },
    { "May 2026", 2 },
    { "15 May", 2 },
    { "march on", 0 },
    { "2026", 1 },
    { "1,200", 0 },
    { "1200", 0 },
    { "2026-03-31", 3 },
    { "31.3.2026", 1 },
    { "3/31/2026", 3 },
    { "10 20 30", 0 },
    { "within 90 days", 3 },
    { "within five business days", 4 },
    { "in the next two quarters", 5 },
    { "within 24 hours", 0 },
    { "90-day plan", 2 },
    { "90 days", 0 },
    { "end of the fiscal year", 5 },
    { "end of quarter", 3 },
    { "year-end", 2 },
    { "this quarter", 2 },
    { "next year", 2 },
    { "a month", 0 },
    { "per quarter", 0 },
    { "end", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (EntWords) words = ent_words_new (dates[i].text);
      guint count = ent_outcome_date_match (words, 0);

      if (count != dates[i].count)
        g_error ("“%s”: %u words of date, not %u", dates[i].text, count, dates[i].count);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outcome-lint/statement/%02u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_statement);
    }
  g_test_add_func ("/outcome-lint/explained", test_explained);
  g_test_add_func ("/outcome-lint/explanation", test_explanation);
  g_test_add_func ("/outcome-lint/suggestion", test_suggestion);
  g_test_add_func ("/outcome-lint/own-metrics", test_own_metrics);
  g_test_add_func ("/outcome-lint/odd-statements", test_odd_statements);
  g_test_add_func ("/outcome-lint/dates", test_dates);
  return g_test_run ();
}
