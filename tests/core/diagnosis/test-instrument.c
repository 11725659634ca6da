/* SPDX-License-Identifier: GPL-3.0-or-later
 * Running an instrument: who answers, how far they are, what is hidden, and answers that stay
 * inside their instrument from whichever side it is changed. */
#include "ent-instrument.h"

#include "ent-csv-writer.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-test.h"
#include "ent-transaction.h"

#include <string.h>

/* A questionnaire of two questions for CMO and CRO, who are Maya and Ivo. */
typedef struct
{
  EntTest *test;
  EntRecord *cmo, *cro;
  EntRecord *maya, *ivo, *dana;
  EntRecord *maya_holds;
  EntRecord *questionnaire;
  EntRecord *first, *second;
} Fixture;

static EntRecord *
add_question (EntTest *test, EntRecord *questionnaire, const char *number, const char *text)
{
  return ent_test_add (test, "question", "questionnaire", ENT_TEST_ID (questionnaire), "number",
                       number, "text", text, NULL);
}

static void
set_up (Fixture *fixture)
{
  EntTest *test = ent_test_new (NULL);
  g_autofree char *roles = NULL;

  fixture->test = test;
  fixture->cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  fixture->cro = ent_test_add (test, "role", "name", "CRO", NULL);
  fixture->maya = ent_people_test_add (test, "Maya Lund");
  fixture->ivo = ent_people_test_add (test, "Ivo Brandt");
  fixture->dana = ent_people_test_add (test, "Dana Ek");
  fixture->maya_holds = ent_people_test_hold (test, fixture->cmo, fixture->maya, NULL, NULL);
  ent_people_test_hold (test, fixture->cro, fixture->ivo, NULL, NULL);
  roles = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->cmo), ENT_TEST_ID (fixture->cro));
  fixture->questionnaire
      = ent_test_add (test, "questionnaire", "name", "Strategy", "roles", roles, NULL);
  fixture->first = add_question (test, fixture->questionnaire, "1", "What is success?");
  fixture->second = add_question (test, fixture->questionnaire, "2", "What is failure?");
}

static void
tear_down (Fixture *fixture)
{
  ent_test_free (fixture->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static EntRecord *
answer (Fixture *fixture, EntRecord *question, EntRecord *person, const char *text)
{
  return ent_test_add (fixture->test, "answer", "question", ENT_TEST_ID (question), "respondent",
                       ENT_TEST_ID (person), "text", text, NULL);
}

/* Returns: (transfer full): “Maya Lund (CMO)”, “Maya Lund” or “CMO (nobody)”. */
static char *
dup_name (const EntRespondent *respondent)
{
  g_autofree char *person
      = respondent->person != NULL ? ent_record_dup_title (respondent->person) : NULL;
  g_autofree char *role = NULL;

  if (respondent->role == NULL)
    return g_steal_pointer (&person);
  role = ent_record_dup_title (respondent->role);
  return person != NULL ? g_strdup_printf ("%s (%s)", person, role)
                        : g_strdup_printf ("%s (nobody)", role);
}

/* The respondents in a line. */
static void
assert_respondents (Fixture *fixture, EntRecord *audit, const char *expected)
{
  g_autoptr (GPtrArray) respondents
      = ent_instrument_list_respondents (fixture->questionnaire, audit, &fixture->test->today);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < respondents->len; i++)
    {
      const EntRespondent *respondent = g_ptr_array_index (respondents, i);
      g_autofree char *name = dup_name (respondent);

      g_string_append_printf (text, "%s%s: %u of %u answered", i > 0 ? "; " : "", name,
                              respondent->answered, respondent->asked);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_progress (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  assert_respondents (&fixture, NULL,
                      "Maya Lund (CMO): 0 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
  answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  answer (&fixture, fixture.second, fixture.maya, NULL);
  assert_respondents (&fixture, NULL,
                      "Maya Lund (CMO): 1 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
  ent_test_set (fixture.test, fixture.questionnaire, "roles", ENT_TEST_ID (fixture.cmo));
  assert_respondents (&fixture, NULL, "Maya Lund (CMO): 1 of 2 answered");
}

/* What a former holder answered counts for the role; a role without holder waits. */
static void
test_progress_successor (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  ent_test_set (fixture.test, fixture.maya_holds, "to", "2026-01-31");
  assert_respondents (&fixture, NULL,
                      "Maya Lund (CMO): 1 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
  ent_people_test_hold (fixture.test, fixture.cmo, fixture.dana, "2026-02-01", NULL);
  answer (&fixture, fixture.second, fixture.dana, "No pipeline");
  assert_respondents (&fixture, NULL,
                      "Dana Ek (CMO): 2 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
}

static void
test_progress_vacant (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  ent_test_remove (fixture.test, fixture.maya_holds);
  assert_respondents (&fixture, NULL,
                      "CMO (nobody): 0 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
}

/* Where nobody is named, whoever answered is counted. */
static void
test_progress_open (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "roles", NULL);
  assert_respondents (&fixture, NULL, "");
  answer (&fixture, fixture.first, fixture.dana, "Pipeline");
  answer (&fixture, fixture.second, fixture.dana, "Nothing");
  answer (&fixture, fixture.second, fixture.ivo, "Nothing");
  assert_respondents (&fixture, NULL, "Dana Ek: 2 of 2 answered; Ivo Brandt: 1 of 2 answered");
}

/* An audit that names respondents asks them, whatever roles there are. */
static void
test_audit (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *people = NULL;
  EntRecord *audit;

  set_up (&fixture);
  people = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture.maya), ENT_TEST_ID (fixture.dana));
  audit = ent_test_add (fixture.test, "audit", "name", "Audit 2027", "questionnaire",
                        ENT_TEST_ID (fixture.questionnaire), NULL);
  assert_respondents (&fixture, audit,
                      "Maya Lund (CMO): 0 of 2 answered; Ivo Brandt (CRO): 0 of 2 answered");
  ent_test_set (fixture.test, audit, "respondents", people);
  answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  assert_respondents (&fixture, audit, "Maya Lund: 0 of 2 answered; Dana Ek: 0 of 2 answered");
  ent_test_add (fixture.test, "answer", "question", ENT_TEST_ID (fixture.first), "audit",
                ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (fixture.dana), "text", "Growth",
                NULL);
  assert_respondents (&fixture, audit, "Maya Lund: 0 of 2 answered; Dana Ek: 1 of 2 answered");
}

/* Hidden from everybody but who gave it, until all who are to answer have. */
static void
test_visible (void)
{
  g_auto (Fixture) fixture;
  EntRecord *pipeline, *revenue;
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  set_up (&fixture);
  pipeline = answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  g_assert_false (ent_instrument_answer_is_visible (pipeline, NULL));
  g_assert_false (ent_instrument_answer_is_visible (pipeline, fixture.ivo));
  g_assert_true (ent_instrument_answer_is_visible (pipeline, fixture.maya));
  hidden = ent_record_dup_display (pipeline, ENT_ANSWER_TEXT);
  g_assert_cmpstr (hidden, ==, "Answered, hidden until all have");
  answer (&fixture, fixture.second, fixture.ivo, "Failure");
  g_assert_false (ent_instrument_answer_is_visible (pipeline, NULL));
  revenue = answer (&fixture, fixture.first, fixture.ivo, NULL);
  g_assert_false (ent_instrument_answer_is_visible (pipeline, fixture.ivo));
  ent_test_set (fixture.test, revenue, "text", "Revenue");
  g_assert_true (ent_instrument_answer_is_visible (pipeline, NULL));
  g_assert_true (ent_instrument_answer_is_visible (revenue, fixture.maya));
  shown = ent_record_dup_display (pipeline, ENT_ANSWER_TEXT);
  g_assert_cmpstr (shown, ==, "Pipeline");
}

/* One run says nothing about another. */
static void
test_visible_run (void)
{
  g_auto (Fixture) fixture;
  EntRecord *audit, *again;

  set_up (&fixture);
  answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  answer (&fixture, fixture.first, fixture.ivo, "Revenue");
  audit = ent_test_add (fixture.test, "audit", "name", "Audit 2027", "questionnaire",
                        ENT_TEST_ID (fixture.questionnaire), NULL);
  again = ent_test_add (fixture.test, "answer", "question", ENT_TEST_ID (fixture.first), "audit",
                        ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (fixture.maya), "text",
                        "Growth", NULL);
  g_assert_false (ent_instrument_answer_is_visible (again, NULL));
  g_assert_false (ent_instrument_is_complete (fixture.first, audit));
  g_assert_true (ent_instrument_is_complete (fixture.first, NULL));
}

static void
test_visible_open (void)
{
  g_auto (Fixture) fixture;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "roles", NULL);
  g_assert_true (
      ent_instrument_answer_is_visible (answer (&fixture, fixture.first, fixture.dana, "Pipeline"),
                                        NULL));
}

static guint
count_hits (Fixture *fixture, const char *words)
{
  g_autoptr (GPtrArray) hits = ent_engagement_search (fixture->test->engagement, words, 10);

  return hits->len;
}

static gboolean
is_in_csv (Fixture *fixture, const char *words)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  ent_csv_write (fixture->test->engagement, &ent_answer_kind, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  return strstr (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), words) != NULL;
}

/* Neither a search nor a spreadsheet tells what is hidden; who gave it finds it. */
static void
test_veil (void)
{
  g_auto (Fixture) fixture;
  EntRecord *pipeline;

  set_up (&fixture);
  pipeline = answer (&fixture, fixture.first, fixture.maya, "Zeppelin");
  g_assert_true (ent_record_is_veiled (pipeline, NULL));
  g_assert_true (ent_record_is_veiled (pipeline, "Ivo Brandt"));
  g_assert_false (ent_record_is_veiled (pipeline, "maya lund"));
  g_assert_null (ent_record_get_veil (pipeline, ENT_ANSWER_RESPONDENT, NULL));
  g_assert_null (ent_record_get_veil (pipeline, ENT_ANSWER_EVIDENCE, NULL));
  g_assert_cmpuint (count_hits (&fixture, "zeppelin"), ==, 0);
  g_assert_false (is_in_csv (&fixture, "Zeppelin"));
  ent_engagement_set_person (fixture.test->engagement, "Maya Lund");
  g_assert_cmpuint (count_hits (&fixture, "zeppelin"), ==, 1);
  ent_engagement_set_person (fixture.test->engagement, "Ivo Brandt");
  answer (&fixture, fixture.first, fixture.ivo, "Balloon");
  g_assert_cmpuint (count_hits (&fixture, "zeppelin"), ==, 1);
  g_assert_true (is_in_csv (&fixture, "Zeppelin"));
}

/* TRUE if some change of the newest entry of the journal may be seen. */
static gboolean
tells_history (Fixture *fixture, guint field)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (fixture->test->engagement);
  g_autoptr (GPtrArray) changes = ent_journal_list_changes (fixture->test->engagement, head, 100);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntFieldChange *change = g_ptr_array_index (changes, i);

      if (change->field == &ent_answer_kind.fields[field]
          && ent_field_change_get_veil (change, fixture->test->source, NULL) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* What is hidden was not said before either, and what was taken back is nobody's business. */
static void
test_veil_history (void)
{
  g_auto (Fixture) fixture;
  EntRecord *pipeline;

  set_up (&fixture);
  pipeline = answer (&fixture, fixture.first, fixture.maya, "Zeppelin");
  g_assert_false (tells_history (&fixture, ENT_ANSWER_TEXT));
  g_assert_true (tells_history (&fixture, ENT_ANSWER_RESPONDENT));
  ent_test_undo (fixture.test);
  g_assert_false (tells_history (&fixture, ENT_ANSWER_TEXT));
  ent_test_redo (fixture.test);
  answer (&fixture, fixture.first, fixture.ivo, "Balloon");
  ent_test_set (fixture.test, pipeline, "text", "Airship");
  g_assert_true (tells_history (&fixture, ENT_ANSWER_TEXT));
}

/* Nobody answers who is not asked, by whatever way the answer comes. */
static void
test_outsider (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  g_assert_false (ent_instrument_allows (fixture.questionnaire, NULL, fixture.dana, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "“Strategy” is answered by CMO (Maya Lund), CRO (Ivo Brandt); Dana Ek holds no "
                   "such role. Enter the person as its holder first, or leave those answers out.");
  ent_test_refuse_add (fixture.test, "Dana Ek holds no such role", "answer", "question",
                       ENT_TEST_ID (fixture.first), "respondent", ENT_TEST_ID (fixture.dana),
                       "text", "Growth", NULL);
  ent_test_refuse_set (fixture.test, "Dana Ek holds no such role",
                       answer (&fixture, fixture.first, fixture.maya, "Pipeline"), "respondent",
                       ENT_TEST_ID (fixture.dana));
}

static void
test_outsider_audit (void)
{
  g_auto (Fixture) fixture;
  EntRecord *audit, *other;

  set_up (&fixture);
  audit = ent_test_add (fixture.test, "audit", "name", "Audit 2027", "questionnaire",
                        ENT_TEST_ID (fixture.questionnaire), "respondents",
                        ENT_TEST_ID (fixture.dana), NULL);
  ent_test_refuse_add (fixture.test, "“Audit 2027” asks Dana Ek, and not Maya Lund.", "answer",
                       "question", ENT_TEST_ID (fixture.first), "audit", ENT_TEST_ID (audit),
                       "respondent", ENT_TEST_ID (fixture.maya), "text", "Growth", NULL);
  other = ent_test_add (fixture.test, "questionnaire", "name", "Operations", NULL);
  ent_test_set (fixture.test, audit, "questionnaire", ENT_TEST_ID (other));
  ent_test_refuse_add (fixture.test, "“Audit 2027” is a run of another instrument than “Strategy”",
                       "answer", "question", ENT_TEST_ID (fixture.first), "audit",
                       ENT_TEST_ID (audit), "respondent", ENT_TEST_ID (fixture.dana), "text",
                       "Growth", NULL);
}

/* Changes around an answer do not put it outside. */
static void
test_stays_inside (void)
{
  g_auto (Fixture) fixture;
  EntRecord *audit, *given;

  set_up (&fixture);
  given = answer (&fixture, fixture.first, fixture.maya, "Pipeline");
  ent_test_refuse_set (fixture.test, "Maya Lund holds no such role", fixture.questionnaire, "roles",
                       ENT_TEST_ID (fixture.cro));
  ent_test_refuse_set (fixture.test, "Maya Lund holds no such role", fixture.maya_holds, "holder",
                       ENT_TEST_ID (fixture.dana));
  ent_test_refuse_remove (fixture.test, "Maya Lund holds no such role", fixture.maya_holds);
  ent_test_set (fixture.test, fixture.maya_holds, "to", "2026-01-31");
  audit = ent_test_add (fixture.test, "audit", "name", "Audit 2027", "questionnaire",
                        ENT_TEST_ID (fixture.questionnaire), NULL);
  ent_test_set (fixture.test, given, "audit", ENT_TEST_ID (audit));
  ent_test_refuse_set (fixture.test, "asks Dana Ek, and not Maya Lund", audit, "respondents",
                       ENT_TEST_ID (fixture.dana));
  ent_test_remove (fixture.test, given);
  ent_test_set (fixture.test, audit, "respondents", ENT_TEST_ID (fixture.dana));
  ent_test_remove (fixture.test, fixture.maya_holds);
}

/* A document is held to the same. */
static void
test_outsider_document (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = NULL;
  const char *values[ENT_ANSWER_ANSWERED_ON + 1] = { NULL };

  set_up (&fixture);
  transaction = ent_transaction_begin (fixture.test->engagement, "Import", &error);
  values[ENT_ANSWER_QUESTION] = ENT_TEST_ID (fixture.first);
  values[ENT_ANSWER_RESPONDENT] = ENT_TEST_ID (fixture.dana);
  values[ENT_ANSWER_TEXT] = "Growth";
  g_assert_true (ent_transaction_put (transaction, &ent_answer_kind,
                                      "019b8dff-f300-72b7-8278-f90e1d9f45cd", values, &error));
  g_assert_false (ent_transaction_commit (transaction, &error));
  g_assert_nonnull (strstr (error->message, "Dana Ek holds no such role"));
}

static void
test_enter (void)
{
  g_auto (Fixture) fixture;
  EntAnswerEntry entry = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) given = NULL;
  g_autoptr (EntRecord) corrected = NULL;
  g_autoptr (EntRecord) gone = NULL;
  g_autofree char *label = NULL;

  set_up (&fixture);
  entry = (EntAnswerEntry){ .question = fixture.first,
                            .person = fixture.maya,
                            .value = "Pipeline",
                            .evidence = "Interview",
                            .date = &fixture.test->today };
  given = ent_instrument_enter (&entry, &error);
  g_assert_no_error (error);
  g_assert_true (ent_record_equals (given, ENT_ANSWER_TEXT, "Pipeline"));
  g_assert_true (ent_record_equals (given, ENT_ANSWER_ANSWERED_ON, ENT_TEST_TODAY));
  label = ent_journal_dup_undo_label (fixture.test->engagement);
  g_assert_cmpstr (label, ==, "Enter an answer of Maya Lund to “Strategy”");
  entry.value = "Sourced pipeline";
  corrected = ent_instrument_enter (&entry, &error);
  g_assert_true (corrected == given);
  g_assert_true (ent_record_equals (given, ENT_ANSWER_TEXT, "Sourced pipeline"));
  entry.value = NULL;
  g_assert_null (ent_instrument_enter (&entry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ent_source_count (fixture.test->source, "answer"), ==, 0);
  entry.value = "Growth";
  entry.person = fixture.dana;
  g_assert_null (ent_instrument_enter (&entry, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
}

/* Answers go where the instrument's style wants them. */
static void
test_enter_style (void)
{
  g_auto (Fixture) fixture;
  EntAnswerEntry entry = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) given = NULL;

  set_up (&fixture);
  ent_test_set (fixture.test, fixture.questionnaire, "answer-style", "yes-no");
  entry = (EntAnswerEntry){
    .question = fixture.first, .person = fixture.maya, .value = "yes", .date = &fixture.test->today
  };
  given = ent_instrument_enter (&entry, &error);
  g_assert_no_error (error);
  g_assert_true (ent_record_equals (given, ENT_ANSWER_YES, "true"));
  ent_test_remove (fixture.test, given);
  ent_test_set (fixture.test, fixture.questionnaire, "answer-style", "score");
  entry.value = "6";
  g_assert_null (ent_instrument_enter (&entry, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_clear_error (&error);
  entry.value = "5";
  g_clear_object (&given);
  given = ent_instrument_enter (&entry, &error);
  g_assert_no_error (error);
  g_assert_true (ent_record_equals (given, ENT_ANSWER_SCORE, "5"));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/instrument/progress", test_progress);
  g_test_add_func ("/instrument/progress/successor", test_progress_successor);
  g_test_add_func ("/instrument/progress/vacant", test_progress_vacant);
  g_test_add_func ("/instrument/progress/open", test_progress_open);
  g_test_add_func ("/instrument/audit", test_audit);
  g_test_add_func ("/instrument/visible", test_visible);
  g_test_add_func ("/instrument/visible/run", test_visible_run);
  g_test_add_func ("/instrument/visible/open", test_visible_open);
  g_test_add_func ("/instrument/veil", test_veil);
  g_test_add_func ("/instrument/veil/history", test_veil_history);
  g_test_add_func ("/instrument/outsider", test_outsider);
  g_test_add_func ("/instrument/outsider/audit", test_outsider_audit);
  g_test_add_func ("/instrument/outsider/document", test_outsider_document);
  g_test_add_func ("/instrument/stays-inside", test_stays_inside);
  g_test_add_func ("/instrument/enter", test_enter);
  g_test_add_func ("/instrument/enter/style", test_enter_style);
  return g_test_run ();
}
