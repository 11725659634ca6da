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
  const GArray *columns;
  const char *const *levels;
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
import_bytes (Fixture *fixture, const char *name, const char *text, gssize length, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  const EntInstrumentFile file
      = { .stream = stream, .name = name, .columns = fixture->columns, .levels = fixture->levels };
  g_autoptr (EntCsvImport) csv = ent_instrument_import_new (&file, fixture->report, error);
  gboolean done = csv != NULL
                  && ent_csv_import_read (csv, fixture->test->engagement, &fixture->options, NULL,
                                          NULL, NULL, error)
                  && ent_csv_import_apply (csv, fixture->test->engagement, fixture->dry_run, error);

  if (csv != NULL)
    fixture->counts = *ent_csv_import_get_counts (csv);
  return done;
}

static gboolean
import (Fixture *fixture, const char *name, const char *text, GError **error)
{
  return import_bytes (fixture, name, text, (gssize)strlen (text), error);
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
refuse_bytes (Fixture *fixture, const char *text, gssize length, const char *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;

  g_assert_false (import_bytes (fixture, "Own list", text, length, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  report = ent_report_format (fixture->report, "list.csv");
  g_assert_cmpstr (report, ==, problems);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "question"), ==, 0);
  g_assert_cmpuint (ent_source_count (fixture->test->source, "questionnaire"), ==, 0);
}

static void
refuse (Fixture *fixture, const char *text, const char *problems)
{
  refuse_bytes (fixture, text, (gssize)strlen (text), problems);
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
  assert_text (questions->pdata[0], ENT_QUESTION_HINT, "Id: S-01\nDescription: Look at the plan");
  assert_text (questions->pdata[0], ENT_QUESTION_LEVEL_1, "Not there");
  assert_text (questions->pdata[0], ENT_QUESTION_LEVEL_5, "Improved");
  assert_text (questions->pdata[1], ENT_QUESTION_HINT, "Id: S-02");
  g_assert_false (ent_record_has (questions->pdata[1], ENT_QUESTION_LEVEL_1));
}

/* Headings of a list of one's own are kept as they are. */
static void
test_own_categories (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  take (fixture, "Domain,Capability\n"
                 "Go-to-market engine,One plan\n"
                 "Technology,Two-way sync\n");
  list = find_list (fixture);
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_CATEGORY, "Go-to-market engine");
  assert_text (questions->pdata[0], ENT_QUESTION_DIMENSION, NULL);
  assert_text (questions->pdata[1], ENT_QUESTION_CATEGORY, NULL);
  assert_text (questions->pdata[1], ENT_QUESTION_DIMENSION, "technology");
}

/* What stands behind the number of a level is the scale of the whole instrument. */
static void
test_scale_in_header (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  take (fixture, "Capability,1 – Ad hoc,Level 2: Repeatable,3,L4 (Managed),5=Optimised,1st owner\n"
                 "One plan,No plan,A plan,Two plans,One plan,Used,Dana\n");
  list = find_list (fixture);
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_1, "Ad hoc");
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_2, "Repeatable");
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_3, NULL);
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_4, "Managed");
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_5, "Optimised");
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_LEVEL_2, "A plan");
  assert_text (questions->pdata[0], ENT_QUESTION_LEVEL_5, "Used");
  assert_text (questions->pdata[0], ENT_QUESTION_HINT, "1st owner: Dana");
}

/* Whoever imports says what a column is for, and what the scores mean. */
static void
test_assigned (Fixture *fixture, gconstpointer data)
{
  static const int targets[]
      = { ENT_QUESTION_CATEGORY, ENT_QUESTION_TEXT, ENT_CSV_COLUMN_IGNORED, ENT_QUESTION_HINT };
  static const char *const levels[] = { "Ad hoc", NULL, NULL, NULL, "Optimised" };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  g_array_append_vals (columns, targets, G_N_ELEMENTS (targets));
  fixture->columns = columns;
  fixture->levels = levels;
  take (fixture, "Item,Merkmal,Owner,1 – None\nPlanning,One plan,Dana,No plan\n");
  list = find_list (fixture);
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_1, "Ad hoc");
  assert_text (list, ENT_QUESTIONNAIRE_LEVEL_5, "Optimised");
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_TEXT, "One plan");
  assert_text (questions->pdata[0], ENT_QUESTION_CATEGORY, "Planning");
  assert_text (questions->pdata[0], ENT_QUESTION_HINT, "1 – None: No plan");
}

static void
test_bad_rows (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Item,Dimension\nOne plan,Strategy\nSegments,Weather\n,People\n",
          "list.csv:3:2: Dimension takes one of strategy, people, process, technology, customer, "
          "results, success, metrics, timeline, incentives, data, messaging, handoff, not "
          "“Weather”. (Dimension)\n"
          "list.csv:4:1: Question is missing; every record needs one. (Item)\n");
}

/* Bad rows may be left out; the good ones then are all there is. */
static void
test_skip_bad (Fixture *fixture, gconstpointer data)
{
  fixture->options.skip_bad = TRUE;
  take (fixture, "Item,Dimension\nOne plan,Strategy\nSegments,Weather\n");
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

/* Lists of older programs are read as they meant it; what is broken is not. */
static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  static const char broken[] = "\xff\xfe"
                               "I\0t\0e\0m\0\n\0\0\xd8o\0\n\0";
  g_autoptr (EntRecord) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  refuse_bytes (
      fixture, broken, sizeof broken - 1,
      "list.csv: The file was read as UTF-16LE; save it as UTF-8 if letters look wrong.\n"
      "list.csv:2:1: The text begins as UTF-16 but goes on as something else; save the file as "
      "UTF-8.\n");
  ent_report_unref (fixture->report);
  fixture->report = ent_report_new ();
  take (fixture, "Item\nPr\xe4senz\n");
  list = find_list (fixture);
  questions = ent_record_list_children (list, "question");
  assert_text (questions->pdata[0], ENT_QUESTION_TEXT, "Präsenz");
}

static void
test_nul (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Item\nOne\0plan\n";

  refuse_bytes (
      fixture, text, sizeof text - 1,
      "list.csv:2:1: A NUL character stands here; the file is damaged or is no CSV file. Save "
      "it as CSV in UTF-8.\n");
}

static void
test_huge_cell (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cell = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *text = g_strconcat ("Item,Hint\nOne plan,", cell, "\n", NULL);

  refuse (fixture, text,
          "list.csv:2:2: A cell is larger than 1 MiB; is a quotation mark missing? Otherwise "
          "shorten it.\n");
}

/* Two rows that ask the same would be one question; neither is silently dropped. */
static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Item\nOne plan\nSegments\nOne plan\n",
          "list.csv:4: Line 2 is about the same record; remove one of them.\n");
}

static void
test_two_questions (Fixture *fixture, gconstpointer data)
{
  static const int targets[] = { ENT_QUESTION_TEXT, ENT_QUESTION_TEXT };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (columns, targets, G_N_ELEMENTS (targets));
  fixture->columns = columns;
  refuse (fixture, "Item,Capability\nOne plan,Planning\n",
          "list.csv:1:2: The columns “Item” and “Capability” are the same field; leave one out.\n");
}

static void
test_ragged (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "Item,Category\nOne plan\n",
          "list.csv:2: The row has 1 cells where the header has 2; add or remove delimiters, or "
          "put cells that hold one in quotation marks.\n");
}

static void
test_names (void)
{
  g_autofree char *name = ent_instrument_import_suggest_name ("/tmp/revenue_capabilities.v2.csv");
  g_autofree char *bare = ent_instrument_import_suggest_name ("list");

  g_assert_cmpstr (name, ==, "Revenue capabilities.v2");
  g_assert_cmpstr (bare, ==, "List");
}

/* In a list of one's own any column is taken; text above the list is told from one all the same. */
static void
test_text_above (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (import (fixture, "Capabilities",
                          "Our capabilities\nOf 1 September\nQuestion,Category\nIs it?,Data\n",
                          &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpstr (ent_report_get (fixture->report, 0)->message, ==,
                   "The first line must name the fields, and line 3 looks like it does. Delete the "
                   "2 lines above it.");
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
  add ("/instrument-import/own-categories", test_own_categories);
  add ("/instrument-import/scale-in-header", test_scale_in_header);
  add ("/instrument-import/assigned", test_assigned);
  add ("/instrument-import/encoding", test_encoding);
  add ("/instrument-import/nul", test_nul);
  add ("/instrument-import/huge-cell", test_huge_cell);
  add ("/instrument-import/duplicates", test_duplicates);
  add ("/instrument-import/two-questions", test_two_questions);
  add ("/instrument-import/ragged", test_ragged);
  add ("/instrument-import/text-above", test_text_above);
  g_test_add_func ("/instrument-import/names", test_names);
  return g_test_run ();
}
