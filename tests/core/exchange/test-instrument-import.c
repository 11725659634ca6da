/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of one's own becomes an instrument in one step, or nothing at all. */
#include "ent-instrument-import.h"

#include <string.h>

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-test.h"

typedef struct
{
  EntTest *test;
  EntReport *report;
  EntCsvCounts counts;
  EntCsvOptions options;
  gboolean dry_run;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = ent_test_new (NULL);
  fixture->report = ent_report_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_report_unref (fixture->report);
  ent_test_free (fixture->test);
}

/* Returns: FALSE with @error if the file is refused. */
static gboolean
import (Fixture *fixture, const char *name, const char *text, GError **error)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
  const EntInstrumentFile file = { .stream = stream, .name = name };
  g_autoptr (EntCsvImport) csv = ent_instrument_import_new (&file, fixture->report, error);
  gboolean done = csv != NULL
                  && ent_csv_import_read (csv, fixture->test->engagement, &fixture->options, NULL,
                                          NULL, NULL, error)
                  && ent_csv_import_apply (csv, fixture->test->engagement, fixture->dry_run, error);

  if (csv != NULL)
    fixture->counts = *ent_csv_import_get_counts (csv);
  return done;
}

static void
take (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  import (fixture, "Own list", text, &error);
  g_assert_no_error (error);
}

/* The file is refused, the report is @problems, and nothing is changed. */
static void
refuse (Fixture *fixture, const char *text, const char *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;

  g_assert_false (import (fixture, "Own list", text, &error));
  report = ent_report_format (fixture->report, "list.csv");
  g_assert_cmpstr (report, ==, problems);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "question"), ==, 0);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "questionnaire"), ==, 0);
}

static EntRecord *
find_list (Fixture *fixture)
{
  EntRecord *list
      = ent_source_find_titled (fixture->test->source, "questionnaire", "Own list", NULL);

  g_assert_nonnull (list);
  return list;
}

static void
assert_text (EntRecord *record, guint field, const char *text)
{
  g_assert_cmpstr (ent_record_get_text (record, field), ==, text);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autofree char *label = NULL;

  take (fixture, "Capability,Category\n"
                 "One revenue plan,Strategy\n"
                 "Enough people,people\n");
  list = find_list (fixture);
  assert_text (list, ENT_QUESTIONNAIRE_INSTRUMENT, "capability");
  assert_text (list, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score");
  questions = ent_record_list_children (list, "question");
  g_assert_cmpuint (questions->len, ==, 2);
  assert_text (questions->pdata[0], ENT_QUESTION_TEXT, "One revenue plan");
  assert_text (questions->pdata[0], ENT_QUESTION_DIMENSION, "strategy");
  assert_text (questions->pdata[0], ENT_QUESTION_NUMBER, "1");
  assert_text (questions->pdata[1], ENT_QUESTION_NUMBER, "2");
  g_assert_cmpuint (fixture->counts.added, ==, 2);
  label = ent_journal_dup_undo_label (fixture->test->engagement);
  g_assert_cmpstr (label, ==, "Import “Own list” (CSV)");
}

/* All of it is one step back. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  take (fixture, "Item\nOne revenue plan\nEnough people\n");
  ent_test_undo (fixture->test);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "question"), ==, 0);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "questionnaire"), ==, 0);
}

/* What has no field of its own is told in the hint, with what it is called. */
static void
test_codes_and_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  take (fixture, "Id;Item;Description;Level 1;Level 5\n"
                 "S-01;One revenue plan;Look at the plan;Not there;Improved\n"
                 "S-02;Segments;;;\n");
  list = find_list (fixture);
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_HINT,
               "Id: S-01\nDescription: Look at the plan\nLevel 1: Not there\nLevel 5: Improved");
  assert_text (questions->pdata[1], ENT_QUESTION_HINT, "Id: S-02");
}

static void
test_bad_rows (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Item,Category\nOne plan,Strategy\nSegments,Weather\n,People\n",
          "list.csv:3:2: Dimension takes one of strategy, people, process, technology, customer, "
          "results, success, metrics, timeline, incentives, data, messaging, handoff, not "
          "“Weather”. (Category)\n"
          "list.csv:4:1: Question is missing; every record needs one. (Item)\n");
}

/* Bad rows may be left out; the good ones then are all there is. */
static void
test_skip_bad (Fixture *fixture, gconstpointer data)
{
  fixture->options.skip_bad = TRUE;
  take (fixture, "Item,Category\nOne plan,Strategy\nSegments,Weather\n");
  g_assert_cmpuint (ent_source_count (fixture->test->source, "question"), ==, 1);
  g_assert_cmpuint (fixture->counts.bad, ==, 1);
}

static void
test_no_rows (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Item,Category\n",
          "list.csv:1: There is no good row under the header; add one for each of the "
          "Questions.\n");
}

static void
test_no_questions (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Category\nStrategy\n",
          "list.csv:1: There is no column for Question, which every new Question needs; add a "
          "column “text”.\n");
}

static void
test_no_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (import (fixture, "  ", "Item\nOne plan\n", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "The Questionnaire has no name. Give it one.");
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  fixture->dry_run = TRUE;
  take (fixture, "Item\nOne plan\n");
  g_assert_cmpuint (fixture->counts.added, ==, 1);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "questionnaire"), ==, 0);
}

/* A later edition of the list changes what it has, adds what is new, and keeps what was answered;
 * the same words in another instrument are another question. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  EntRecord *other = ent_test_add (fixture->test, "questionnaire", "name", "Other", NULL);
  EntRecord *alike = ent_test_add (fixture->test, "question", "questionnaire", ENT_TEST_ID (other),
                                   "text", "One plan", NULL);
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  take (fixture, "Item,Category\nOne plan,Strategy\nSegments,Strategy\n");
  take (fixture, "Item,Category\nOne plan,Process\nSegments,Strategy\nMotions,Strategy\n");
  g_assert_cmpuint (fixture->counts.added, ==, 1);
  g_assert_cmpuint (fixture->counts.changed, ==, 1);
  g_assert_cmpuint (fixture->counts.unchanged, ==, 1);
  list = find_list (fixture);
  questions = ent_record_list_children (list, "question");
  g_assert_cmpuint (questions->len, ==, 3);
  assert_text (questions->pdata[0], ENT_QUESTION_DIMENSION, "process");
  assert_text (questions->pdata[2], ENT_QUESTION_TEXT, "Motions");
  assert_text (questions->pdata[2], ENT_QUESTION_NUMBER, "3");
  g_assert_true (ent_record_refers_to (alike, ENT_QUESTION_QUESTIONNAIRE, other));
}

/* A second column for the same field is told in the hint, too. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  take (fixture, "Capability,Statement\nPlanning,One plan carries all targets\n");
  list = find_list (fixture);
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_TEXT, "Planning");
  assert_text (questions->pdata[0], ENT_QUESTION_HINT, "Statement: One plan carries all targets");
}

static void
test_names (void)
{
  g_autofree char *name = ent_instrument_import_suggest_name ("/tmp/revenue_capabilities.v2.csv");
  g_autofree char *bare = ent_instrument_import_suggest_name ("list");

  g_assert_cmpstr (name, ==, "Revenue capabilities.v2");
  g_assert_cmpstr (bare, ==, "List");
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
  add ("/instrument-import/list", test_list);
  add ("/instrument-import/undo", test_undo);
  add ("/instrument-import/codes-and-levels", test_codes_and_levels);
  add ("/instrument-import/bad-rows", test_bad_rows);
  add ("/instrument-import/skip-bad", test_skip_bad);
  add ("/instrument-import/no-rows", test_no_rows);
  add ("/instrument-import/no-questions", test_no_questions);
  add ("/instrument-import/no-name", test_no_name);
  add ("/instrument-import/dry-run", test_dry_run);
  add ("/instrument-import/again", test_again);
  add ("/instrument-import/twice", test_twice);
  g_test_add_func ("/instrument-import/names", test_names);
  return g_test_run ();
}
