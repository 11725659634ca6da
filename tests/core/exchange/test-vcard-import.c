/* SPDX-License-Identifier: GPL-3.0-or-later
 * vCards into an engagement: who is matched, which fields change, limits, and that the cost grows
 * with the file and no faster. */
#include <gio/gio.h>
#include <string.h>

#include "ent-error.h"
#include "ent-journal.h"
#include "ent-test.h"
#include "ent-vcard-import.h"
#include "ent-vcard-lines.h"

typedef struct
{
  EntReport *report;
  EntVcardImport *import;
} Plan;

static void
plan_clear (Plan *plan)
{
  ent_vcard_import_free (plan->import);
  ent_report_unref (plan->report);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

/* Reads @text into @plan. Returns: FALSE if it is refused. */
static gboolean
read_cards (
    EntTest *test, const char *text, gssize length, const EntVcardOptions *options, Plan *plan)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr (GError) error = NULL;

  plan->report = ent_report_new ();
  plan->import = ent_vcard_import_new (options, plan->report);
  if (ent_vcard_import_read (plan->import, stream, test->engagement, NULL, &error))
    return TRUE;
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  return FALSE;
}

static const EntVcardOptions mine = { .prefer = ENT_PREFER_MINE };
static const EntVcardOptions theirs = { .prefer = ENT_PREFER_THEIRS };

static void
apply (EntTest *test, Plan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_vcard_import_apply (plan->import, test->engagement, FALSE, &error));
  g_assert_no_error (error);
}

static EntVcardRow *
get_row (Plan *plan, guint index)
{
  return g_ptr_array_index (ent_vcard_import_get_rows (plan->import), index);
}

#define ADA                           \
  "BEGIN:VCARD\nVERSION:4.0\nFN:Ada " \
  "Moreau\nEMAIL:ADA@x.example\nTITLE:CMO\nORG:Halden\nEND:VCARD\n"

/* A card is about whoever has its address, whatever the name, and else its name. */
static void
test_match (void)
{
  static const struct
  {
    const char *name, *email;
    EntVcardMatch match;
  } cases[] = {
    { "A. Moreau", "ada@X.example", ENT_VCARD_BY_EMAIL },
    { "ADA MOREAU", NULL, ENT_VCARD_BY_NAME },
    { "Ada Moreau", "other@x.example", ENT_VCARD_BY_NAME },
    { "Ada", "other@x.example", ENT_VCARD_NEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntTest) test = ent_test_new (NULL);
      g_auto (Plan) plan = { 0 };
      EntRecord *person = ent_test_add (test, "stakeholder", "name", cases[i].name, NULL);

      ent_test_set (test, person, "email", cases[i].email);
      g_assert_true (read_cards (test, ADA, -1, &mine, &plan));
      g_assert_cmpint (get_row (&plan, 0)->match, ==, cases[i].match);
      g_assert_true ((get_row (&plan, 0)->before != NULL) == (cases[i].match != ENT_VCARD_NEW));
      apply (test, &plan);
      g_assert_cmpuint (ent_source_count (test->source, "stakeholder"), ==,
                        cases[i].match == ENT_VCARD_NEW ? 2 : 1);
    }
}

/* What this program exported finds its way back even under another name and address. */
static void
test_match_identity (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Ada Lund", NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autofree char *known
      = g_strdup_printf ("BEGIN:VCARD\nVERSION:3.0\nUID:URN:UUID:%s\nFN:Ada Moreau\nEND:VCARD\n",
                         ENT_TEST_ID (person));
  g_autofree char *foreign
      = g_strdup_printf ("BEGIN:VCARD\nVERSION:3.0\nUID:%s\nFN:Ben\nEND:VCARD\n",
                         ENT_TEST_ID (role));
  g_auto (Plan) plan = { 0 };
  g_auto (Plan) other = { 0 };

  g_assert_true (read_cards (test, known, -1, &theirs, &plan));
  g_assert_cmpint (get_row (&plan, 0)->match, ==, ENT_VCARD_BY_IDENTITY);
  apply (test, &plan);
  g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_NAME), ==, "Ada Moreau");
  g_assert_true (read_cards (test, foreign, -1, &mine, &other));
  g_assert_cmpint (get_row (&other, 0)->match, ==, ENT_VCARD_NEW);
}

/* Of several who are called so none is taken by chance. */
static void
test_ambiguous (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = ent_test_add (test, "stakeholder", "name", "Ada Moreau", NULL);
  g_auto (Plan) refused = { 0 };
  g_auto (Plan) plan = { 0 };

  ent_test_add (test, "stakeholder", "name", "Ada Moreau", NULL);
  g_assert_false (read_cards (test, ADA, -1, &mine, &refused));
  g_assert_nonnull (strstr (ent_report_get (refused.report, 0)->message,
                            "Several stakeholders are called “Ada Moreau”"));
  ent_test_set (test, first, "email", "ada@x.example");
  g_assert_true (read_cards (test, ADA, -1, &mine, &plan));
  g_assert_cmpstr (get_row (&plan, 0)->id, ==, ENT_TEST_ID (first));
}

/* Whoever prefers their own values has only what is empty filled; a card never empties anything. */
static void
test_prefer (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntTest) test = ent_test_new (NULL);
      EntRecord *person = ent_test_add (test, "stakeholder", "name", "Ada Moreau", "job-title",
                                        "Head of marketing", "phone", "1", "influence", "4", NULL);
      g_auto (Plan) plan = { 0 };
      EntVcardCounts counts;

      g_assert_true (read_cards (test, ADA, -1, i == 0 ? &mine : &theirs, &plan));
      g_assert_true (ent_vcard_row_conflicts (get_row (&plan, 0), ENT_STAKEHOLDER_JOB_TITLE));
      g_assert_false (ent_vcard_row_conflicts (get_row (&plan, 0), ENT_STAKEHOLDER_PHONE));
      ent_vcard_import_count (plan.import, &counts);
      g_assert_cmpuint (counts.changed, ==, 1);
      g_assert_cmpuint (counts.kept, ==, 1 - i);
      apply (test, &plan);
      g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_JOB_TITLE), ==,
                       i == 0 ? "Head of marketing" : "CMO");
      g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_EMAIL), ==, "ADA@x.example");
      g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_ORGANISATION), ==, "Halden");
      g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_PHONE), ==, "1");
      g_assert_cmpint (ent_record_get_integer (person, ENT_STAKEHOLDER_INFLUENCE, 0), ==, 4);
    }
}

static gint64
get_head (EntTest *test)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (test->engagement);

  return ent_entry_get_sequence (head);
}

/* One transaction, to be undone; the second time there is nothing to do. */
static void
test_apply (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  const char *two = ADA "BEGIN:VCARD\nVERSION:3.0\nFN:Ben Kern\nEND:VCARD\n";
  g_autofree char *label = NULL;
  g_autoptr (EntRecord) ben = NULL;
  g_auto (Plan) plan = { 0 };
  g_auto (Plan) again = { 0 };
  EntVcardCounts counts;
  gint64 head = get_head (test);

  g_assert_true (read_cards (test, two, -1, &mine, &plan));
  g_assert_true (ent_vcard_import_apply (plan.import, test->engagement, TRUE, NULL));
  g_assert_cmpint (get_head (test), ==, head);
  apply (test, &plan);
  g_assert_cmpint (get_head (test), ==, head + 1);
  label = ent_journal_dup_undo_label (test->engagement);
  g_assert_cmpstr (label, ==, "Import stakeholders (vCard)");
  ben = ent_source_find_titled (test->source, "stakeholder", "Ben Kern", NULL);
  g_assert_cmpstr (ent_record_get_text (ben, ENT_STAKEHOLDER_CAN_BLOCK), ==, "false");
  g_assert_true (read_cards (test, two, -1, &theirs, &again));
  ent_vcard_import_count (again.import, &counts);
  g_assert_cmpuint (counts.unchanged, ==, 2);
  apply (test, &again);
  g_assert_cmpint (get_head (test), ==, head + 1);
  ent_test_undo (test);
  g_assert_cmpuint (ent_source_count (test->source, "stakeholder"), ==, 0);
}

/* Each person may be left out, or treated otherwise than the rest. */
static void
test_choices (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ada
      = ent_test_add (test, "stakeholder", "name", "Ada Moreau", "job-title", "Analyst", NULL);
  g_auto (Plan) plan = { 0 };
  EntVcardCounts counts;

  g_assert_true (
      read_cards (test, ADA "BEGIN:VCARD\nVERSION:3.0\nFN:Ben\nEND:VCARD\n", -1, &mine, &plan));
  get_row (&plan, 0)->prefer = ENT_PREFER_THEIRS;
  get_row (&plan, 1)->left_out = TRUE;
  ent_vcard_import_count (plan.import, &counts);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpuint (counts.added, ==, 0);
  g_assert_cmpuint (counts.skipped, ==, 1);
  g_assert_cmpuint (counts.kept, ==, 0);
  apply (test, &plan);
  g_assert_cmpstr (ent_record_get_text (ada, ENT_STAKEHOLDER_JOB_TITLE), ==, "CMO");
  g_assert_cmpuint (ent_source_count (test->source, "stakeholder"), ==, 1);
}

/* What others did while the plan was looked at is not overwritten. */
static void
test_meanwhile (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ada = ent_test_add (test, "stakeholder", "name", "Ada Moreau", NULL);
  g_auto (Plan) plan = { 0 };
  g_auto (Plan) late = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_cards (test, ADA, -1, &mine, &plan));
  ent_test_set (test, ada, "phone", "7");
  apply (test, &plan);
  g_assert_cmpstr (ent_record_get_text (ada, ENT_STAKEHOLDER_PHONE), ==, "7");
  g_assert_cmpstr (ent_record_get_text (ada, ENT_STAKEHOLDER_JOB_TITLE), ==, "CMO");
  ent_test_set (test, ada, "job-title", NULL);
  g_assert_true (read_cards (test, ADA, -1, &mine, &late));
  ent_test_remove (test, ada);
  g_assert_false (ent_vcard_import_apply (late.import, test->engagement, FALSE, &error));
  g_assert_cmpstr (error->message, ==,
                   "“Ada Moreau” was removed while the cards were looked at; import them again.");
}

/* Bad cards refuse the file, or are left out where that was asked for. */
static void
test_skip_bad (void)
{
  static const char text[] = "BEGIN:VCARD\nVERSION:2.1\nFN:Old\nEND:VCARD\n" ADA
                             "rubbish\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n";
  g_autoptr (EntTest) test = ent_test_new (NULL);
  const EntVcardOptions skip = { .skip_bad = TRUE };
  g_auto (Plan) refused = { 0 };
  g_auto (Plan) plan = { 0 };
  EntVcardCounts counts;

  g_assert_false (read_cards (test, text, -1, &mine, &refused));
  g_assert_cmpuint (ent_report_get_count (refused.report, ENT_SEVERITY_ERROR), ==, 3);
  g_assert_true (read_cards (test, text, -1, &skip, &plan));
  g_assert_cmpuint (ent_report_get_count (plan.report, ENT_SEVERITY_WARNING), ==, 3);
  ent_vcard_import_count (plan.import, &counts);
  g_assert_cmpuint (counts.bad, ==, 3);
  g_assert_cmpuint (counts.added, ==, 1);
}

/* A line of @length letters behind @head, in a card. */
static char *
make_long (const char *head, gsize length, const char *tail)
{
  GString *text = g_string_new ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n");

  g_string_append (text, head);
  for (gsize i = 0; i < length; i += 70)
    g_string_append (text,
                     "\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
  g_string_append_printf (text, "\n%sEND:VCARD\n", tail);
  return g_string_free (text, FALSE);
}

static void
assert_long (const char *head, gsize length, const char *words)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *text = make_long (head, length, "TITLE:CMO\n");
  g_auto (Plan) plan = { 0 };
  gboolean taken = read_cards (test, text, -1, &mine, &plan);

  g_assert_true (taken == (words == NULL || strstr (words, "left out") != NULL));
  if (taken)
    g_assert_cmpstr (get_row (&plan, 0)->theirs[ENT_STAKEHOLDER_JOB_TITLE], ==, "CMO");
  if (words != NULL && strstr (ent_report_get (plan.report, 0)->message, words) == NULL)
    g_error ("“%s” does not say “%s”", ent_report_get (plan.report, 0)->message, words);
}

/* Notes of any size are taken or refused with a word; pictures of any size are read over. */
static void
test_sizes (void)
{
  assert_long ("NOTE:", 400 * 1024, NULL);
  assert_long ("NOTE:", 600 * 1024, "Notes");
  assert_long ("NOTE:", 5 * 1024 * 1024, "NOTE is longer than 2 MiB; shorten it.");
  assert_long ("TITLE:", 5000, "Job title");
  assert_long ("PHOTO;ENCODING=b:", 20 * 1024 * 1024, "PHOTO is left out");
  assert_long ("NOTE;ENCODING=QUOTED-PRINTABLE:", 300 * 1024, NULL);
}

static void
test_limits (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GString) wide = g_string_new ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n");
  g_autoptr (GString) heavy = g_string_new ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n");
  g_autofree char *note = g_strnfill (1024 * 1024, 'x');
  g_auto (Plan) first = { 0 };
  g_auto (Plan) second = { 0 };

  for (guint i = 0; i < 1001; i++)
    g_string_append_printf (wide, "X-%u:1\n", i);
  g_string_append (wide, "END:VCARD\n");
  g_assert_false (read_cards (test, wide->str, -1, &mine, &first));
  g_assert_nonnull (
      strstr (ent_report_get (first.report, 0)->message, "more than 1000 properties"));
  for (guint i = 0; i < 9; i++)
    g_string_append_printf (heavy, "NOTE:%s\n", note);
  g_string_append (heavy, "END:VCARD\n");
  g_assert_false (read_cards (test, heavy->str, -1, &mine, &second));
  g_assert_nonnull (strstr (ent_report_get (second.report, 0)->message, "larger than 8 MiB"));
}

/* A stream without end: the file is refused once it is too large. */
#define TYPE_ENDLESS (endless_get_type ())
G_DECLARE_FINAL_TYPE (Endless, endless, TEST, ENDLESS, GInputStream)

struct _Endless
{
  GInputStream parent_instance;
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (Endless, endless, G_TYPE_INPUT_STREAM)

static gssize
endless_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  static const char head[] = "BEGIN:VCARD\nVERSION:3.0\nPHOTO:";

  memset (buffer, 'x', count);
  if (!TEST_ENDLESS (stream)->begun)
    memcpy (buffer, head, MIN (count, strlen (head)));
  TEST_ENDLESS (stream)->begun = TRUE;
  return count;
}

static void
endless_class_init (EndlessClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = endless_read;
}

static void
endless_init (Endless *self)
{
}

static void
test_endless (void)
{
  g_autoptr (GInputStream) stream = g_object_new (TYPE_ENDLESS, NULL);
  g_autoptr (EntVcardReader) reader = ent_vcard_reader_new (stream);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_vcard_reader_next (reader, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "larger than 256 MiB"));
}

static void
test_cancelled (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (ADA, -1, NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (&mine, report);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (ent_vcard_import_read (import, stream, test->engagement, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
append_cards (GString *text, guint n_cards)
{
  for (guint i = 0; i < n_cards; i++)
    g_string_append_printf (text,
                            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person %u\r\nN:%u;Person;;;\r\n"
                            "EMAIL;TYPE=INTERNET:p%u@x.example\r\nTEL;TYPE=WORK:+49 30 %u\r\n"
                            "ORG:Halden;Sales\r\nTITLE:Seller\r\nX-OWN:1\r\nEND:VCARD\r\n",
                            i, i, i, i);
}

/* Seconds it takes to plan @n_cards and apply them. */
static double
measure (guint n_cards)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (Plan) plan = { 0 };
  gint64 begin;

  append_cards (text, n_cards);
  begin = g_get_monotonic_time ();
  g_assert_true (read_cards (test, text->str, text->len, &mine, &plan));
  apply (test, &plan);
  g_assert_cmpuint (ent_source_count (test->source, "stakeholder"), ==, n_cards);
  g_assert_cmpuint (ent_report_get_length (plan.report), ==, 1);
  return (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

/* Ten times the cards may not cost a hundred times as much; the margin is for a busy machine. */
static void
test_linear (void)
{
  double small = measure (1000);
  double large = measure (10000);

  g_test_message ("1,000 cards: %.3f s; 10,000: %.3f s", small, large);
  g_assert_cmpfloat (large, <, MAX (small, 0.01) * 40);
}

/* Hostile lines are no dearer than others: no colon, only separators, only folds. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece;
  } cases[] = {
    { "NOTE", "\n =" },       { "NOTE;ENCODING=QUOTED-PRINTABLE:", "x=\n" },
    { "N:", ";;;;;;;;" },     { "CATEGORIES:", ",a,b,c,d" },
    { "TEL", ";TYPE=A,B,C" }, { "NOTE:", "\n " },
    { "X-", "BEGIN:VCARD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntTest) test = ent_test_new (NULL);
      g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n");
      gint64 begin = g_get_monotonic_time ();
      g_auto (Plan) plan = { 0 };

      g_string_append (text, cases[i].head);
      while (text->len < 8 * 1024 * 1024)
        g_string_append (text, cases[i].piece);
      g_string_append (text, "\nEND:VCARD\n");
      read_cards (test, text->str, text->len, &mine, &plan);
      /* With sanitizers on a busy machine; without them each takes less than a tenth. */
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
    }
}

/* The fields the program knows a person by are all there are. */
static void
test_fields (void)
{
  g_assert_cmpuint (ent_stakeholder_kind.n_fields, ==, ENT_VCARD_N_FIELDS);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/vcard-import/match", test_match);
  g_test_add_func ("/vcard-import/match-identity", test_match_identity);
  g_test_add_func ("/vcard-import/ambiguous", test_ambiguous);
  g_test_add_func ("/vcard-import/prefer", test_prefer);
  g_test_add_func ("/vcard-import/apply", test_apply);
  g_test_add_func ("/vcard-import/choices", test_choices);
  g_test_add_func ("/vcard-import/meanwhile", test_meanwhile);
  g_test_add_func ("/vcard-import/skip-bad", test_skip_bad);
  g_test_add_func ("/vcard-import/sizes", test_sizes);
  g_test_add_func ("/vcard-import/limits", test_limits);
  g_test_add_func ("/vcard-import/endless", test_endless);
  g_test_add_func ("/vcard-import/cancelled", test_cancelled);
  g_test_add_func ("/vcard-import/linear", test_linear);
  g_test_add_func ("/vcard-import/hostile", test_hostile);
  g_test_add_func ("/vcard-import/fields", test_fields);
  return g_test_run ();
}
