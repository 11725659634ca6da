/* SPDX-License-Identifier: GPL-3.0-or-later
 * The import of CSV: mapping, matching, what is refused where, and that refusing changes nothing.
 */
#include "ent-csv-import.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

/* What each test begins with. */
static EntTest *
make_engagement (void)
{
  EntTest *test = ent_test_new (NULL);
  EntRecord *role;

  role = ent_test_add (test, "role", "name", "CMO", "side", "internal", NULL);
  ent_test_add (test, "role", "name", "CRO", "side", "internal", NULL);
  ent_test_add (test, "term", "name", "MQL", "owner", ENT_TEST_ID (role), NULL);
  ent_test_add (test, "stakeholder", "name", "J. Smith", "region", "North", NULL);
  ent_test_add (test, "stakeholder", "name", "J. Smith", "region", "South", NULL);
  return test;
}

typedef struct
{
  gboolean done;
  EntCsvCounts counts;
  char *report;
  char *error;
} Outcome;

static void
clear_outcome (Outcome *outcome)
{
  g_free (outcome->report);
  g_free (outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, clear_outcome)

/* @map: (nullable): HEADER=FIELD */
static void
import (EntTest *test,
        const char *kind_name,
        const char *text,
        const EntCsvOptions *options,
        const char *map,
        Outcome *outcome)
{
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCsvImport) csv = ent_csv_import_new (kind, stream, 0, report, &error);

  outcome->done = csv != NULL;
  if (outcome->done && map != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (map, "=", 2);

      outcome->done
          = ent_csv_mapping_assign (ent_csv_import_get_mapping (csv), parts[0], parts[1], &error);
    }
  outcome->done = outcome->done
                  && ent_csv_import_read (csv, test->engagement, options, NULL, NULL, NULL, &error)
                  && ent_csv_import_apply (csv, test->engagement, FALSE, &error);
  if (csv != NULL)
    outcome->counts = *ent_csv_import_get_counts (csv);
  outcome->report = ent_report_format (report, NULL);
  outcome->error = error != NULL ? g_strdup (error->message) : NULL;
}

/* A file, and what comes of it: how many were added, changed, unchanged, skipped, bad. */
typedef struct
{
  const char *name;
  const char *kind;
  const char *text;
  EntCsvOptions options;
  const char *map;
  guint counts[5];
} Taken;

#define SKIP                       \
  {                                \
    ENT_CSV_DUPLICATES_SKIP, FALSE \
  }
#define ADD                       \
  {                               \
    ENT_CSV_DUPLICATES_ADD, FALSE \
  }
#define LOSE                        \
  {                                 \
    ENT_CSV_DUPLICATES_UPDATE, TRUE \
  }

static const Taken takens[] = {
  { "names", "role", "name,side\nLegal,internal\n", .counts = { 1 } },
  { "labels", "role", "Name,Side\nLegal,Internal\n", .counts = { 1 } },
  { "loose-labels", "stakeholder", "NAME,Can_Block,e mail\nA,yes,a@b.example\n", .counts = { 1 } },
  { "semicolons", "role", "name;side\nLegal;internal\n", .counts = { 1 } },
  { "blank-rows", "role", "name,side\n,\n\n ,\nLegal,internal\n,\n", .counts = { 1 } },
  { "header-alone", "role", "name,side\n", .counts = { 0 } },
  { "initial-values", "term", "name\nSQL\n", .counts = { 1 } },
  { "initial-of-required", "term", "name,required\nSQL,\n", .counts = { 1 } },
  { "empty-header", "role", "name,side,\nLegal,internal,x\n", .counts = { 1 } },
  { "map", "role", "Bezeichnung,side\nLegal,internal\n", .map = "Bezeichnung=name",
    .counts = { 1 } },
  { "map-out", "role", "name,side,colour\nLegal,internal,red\n",
    .map = "colour=", .counts = { 1 } },
  { "by-title", "role", "name,side\ncmo,consulting\nCRO,internal\n", .counts = { 0, 1, 1 } },
  { "unchanged", "role", "name,side\nCMO,internal\n", .counts = { 0, 0, 1 } },
  { "skip", "role", "name,side\nCMO,consulting\nLegal,internal\n", SKIP, .counts = { 1, 0, 0, 1 } },
  { "skip-repeated", "role", "name,side\nLegal,internal\nlegal,consulting\n", SKIP,
    .counts = { 1, 0, 0, 1 } },
  { "skip-several", "stakeholder", "name\nJ. Smith\n", SKIP, .counts = { 0, 0, 0, 1 } },
  { "add", "stakeholder", "name\nJ. Smith\nJ. Smith\n", ADD, .counts = { 2 } },
  { "reference-by-title", "term", "name,owner\nSQL,cro\n", .counts = { 1 } },
  { "several-references", "agreement",
    "title,type,what,owner,next-review,signatories\nA,sla,B,CMO,2026-12-31,CMO; CRO ;\n",
    .counts = { 1 } },
  { "reference-to-later-row", "sow-version",
    "name,number,scope,why,effective-from\nOne,1,x,y,2026-01-01\n", .counts = { 1 } },
  { "child", "term-definition", "term,side,text\nMQL,marketing,Any form fill\n", .counts = { 1 } },
  { "child-again", "term-definition",
    "term,side,text\nMQL,marketing,Any form fill\nMQL,sales,Budget confirmed\n", .counts = { 2 } },
  { "formula", "role", "name,side\n'=1+1,internal\n", .counts = { 1 } },
  { "skip-bad", "role", "name,side\nLegal,nowhere\nSales,internal\n,internal\nA,internal,x\n", LOSE,
    .counts = { 1, 0, 0, 0, 3 } },
  { "skip-bad-late", "role",
    "id,name,side\n,Legal,internal\n"
    "0196b1c0-0000-7000-8000-000000000001,Cmo,internal\n",
    LOSE, .counts = { 1, 0, 0, 0, 1 } },
  { "skip-bad-column", "role", "side\nconsulting\n", LOSE, .counts = { 0, 0, 0, 0, 1 } },
  { "single", "engagement", "title,client\nNew title,Northwind\n", .counts = { 0, 1 } },
  { "single-with-id", "engagement", "id,title\n0196b1c0-0000-7000-8000-000000000001,New title\n",
    .counts = { 0, 1 } },
};

static void
test_taken (gconstpointer data)
{
  const Taken *item = data;
  g_autoptr (EntTest) test = make_engagement ();
  g_auto (Outcome) outcome = { 0 };
  guint before, after;

  before = ent_source_count (test->source, item->kind);
  import (test, item->kind, item->text, &item->options, item->map, &outcome);
  if (!outcome.done)
    g_error ("%s", outcome.report);
  g_assert_cmpuint (outcome.counts.added, ==, item->counts[0]);
  g_assert_cmpuint (outcome.counts.changed, ==, item->counts[1]);
  g_assert_cmpuint (outcome.counts.unchanged, ==, item->counts[2]);
  g_assert_cmpuint (outcome.counts.skipped, ==, item->counts[3]);
  g_assert_cmpuint (outcome.counts.bad, ==, item->counts[4]);
  after = ent_source_count (test->source, item->kind);
  g_assert_cmpuint (after - before, ==, item->counts[0]);
}

/* A file that is refused, and the whole report. */
typedef struct
{
  const char *name;
  const char *kind;
  const char *text;
  const char *report;
  EntCsvOptions options;
} Refused;

static const Refused refuseds[] = {
  { "empty", "role", "", "1: The file is empty; its first line must name the fields.\n" },
  { "unknown-column", "role", "name,sied\nA,internal\n",
    "1:2: The column “sied” is no field of role; did you mean “side”? Rename it, assign it or "
    "leave it out.\n" },
  { "foreign-column", "role", "name,side,frobnication\nA,internal,1\n",
    "1:3: The column “frobnication” is no field of role; rename it, assign it or leave it out.\n" },
  { "column-twice", "role", "name,side,Name\nA,internal,B\n",
    "1:3: The columns “name” and “Name” are the same field; leave one out.\n" },
  { "name-twice", "stakeholder", "Name,Name\nAda,Ben\n",
    "1:2: The columns “Name” and “Name” are the same field; leave one out.\n" },
  { "part-twice", "stakeholder", "First name,Last name,First name\nAda,Moreau,Ben\n",
    "1:3: The column “First name” is no field of stakeholder; rename it, assign it or leave it "
    "out.\n" },
  { "no-header", "role", "Legal,internal\nSales,internal\n",
    "1:1: The column “Legal” is no field of role; rename it, assign it or leave it out.\n"
    "1:2: The column “internal” is no field of role; rename it, assign it or leave it out.\n" },
  { "too-few-cells", "role", "name,side\nLegal\n",
    "2: The row has 1 cells where the header has 2; add or remove delimiters, or put cells that "
    "hold one in quotation marks.\n" },
  { "too-many-cells", "role", "name,side\nLegal,internal,x\nSales,internal\nA,B,C\n",
    "2: The row has 3 cells where the header has 2; add or remove delimiters, or put cells that "
    "hold one in quotation marks.\n"
    "4: The row has 3 cells where the header has 2; add or remove delimiters, or put cells that "
    "hold one in quotation marks.\n" },
  { "bad-choice", "role", "name,side\nLegal,nowhere\n",
    "2:2: Side takes one of internal, consulting, not “nowhere”. (side)\n" },
  { "bad-cells", "stakeholder", "name,influence,support\nA,six,3\n",
    "2:2: Influence takes a whole number, as 12, not “six”. (influence)\n"
    "2:3: Support takes a number from -2 to 2, not “3”. (support)\n" },
  { "line-of-cell", "role", "name,description,side\nA,\"x\ny\",z\n",
    "3:3: Side takes one of internal, consulting, not “z”. (side)\n" },
  { "no-title", "role", "name,side\n,internal\n",
    "2:1: Name is missing; every record needs one. (name)\n" },
  { "no-column", "role", "side\ninternal\nconsulting\n",
    "1: There is no column for Name, which every new Role needs; add a column “name”.\n" },
  { "no-parent-column", "term-definition", "side,text\nmarketing,x\n",
    "1: There is no column for Term, which every new Definition needs; add a column “term”.\n" },
  { "parent-missing", "term-definition", "term,side,text\n,marketing,x\n",
    "2:1: Term is missing; every record needs one. (term)\n" },
  { "no-such-title", "term", "name,owner\nSQL,CFO\n",
    "2:2: Owner: there is no Role “CFO”; correct the title, or add it first. (owner)\n" },
  { "ambiguous-title", "role-holder", "role,holder,from\nCMO,J. Smith,2026-01-01\n",
    "2:2: Holder: several records are called “J. Smith”; write the id of the one you mean. "
    "(holder)\n" },
  { "no-such-id", "term", "name,owner\nSQL,0196b1c0-0000-7000-8000-000000000001\n",
    "2:2: Owner: there is no record with the id 0196b1c0-0000-7000-8000-000000000001; correct the "
    "id, or write a title. (owner)\n" },
  { "bad-id", "role", "id,name,side\n12,Legal,internal\n",
    "2:1: This is no id of a record (36 characters); leave it empty to add one. (id)\n" },
  { "id-twice", "role",
    "id,name,side\n0196b1c0-0000-7000-8000-000000000001,A,internal\n"
    "0196B1C0-0000-7000-8000-000000000001,B,internal\n",
    "3: Line 2 is about the same record; remove one of them.\n" },
  { "title-twice", "role", "name,side\nA,internal\na,consulting\n",
    "3: Line 2 is about the same record; remove one of them.\n" },
  { "several", "stakeholder", "name,region\nJ. Smith,East\n",
    "2: Several records are called so; add a column “id” that says which one is meant.\n" },
  { "unique", "role", "name,side\nCMO,internal\n",
    "2:1: There is already a Role with this Name: “CMO”. Choose another, or use the one there is. "
    "(name)\n",
    ADD },
  { "quote", "role", "name,side\nLe\"gal,internal\n",
    "2:1: A quotation mark stands inside a cell that does not begin with one; put the whole cell "
    "in quotation marks and double those inside it.\n" },
  { "quote-though-skipping", "role", "name,side\nA,internal\nLe\"gal,internal\n",
    "3:1: A quotation mark stands inside a cell that does not begin with one; put the whole cell "
    "in quotation marks and double those inside it.\n",
    LOSE },
  { "control-character", "role", "name,side\nA\001B,internal\n",
    "2:1: Name holds the control character U+0001; remove it. (name)\n" },
  { "kind-rule", "engagement", "title,start,end\nA,2026-05-01,2026-04-01\n", NULL },
};

/* Returns: (transfer full): the head of the history, which every change moves. */
static char *
get_head (EntTest *test)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (test->engagement);

  return ent_digest_format (ent_entry_get_digest (head));
}

static void
test_refused (gconstpointer data)
{
  const Refused *item = data;
  g_autoptr (EntTest) test = make_engagement ();
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = get_head (test);
  import (test, item->kind, item->text, &item->options, NULL, &outcome);
  g_assert_false (outcome.done);
  g_assert_nonnull (outcome.error);
  if (item->report != NULL)
    g_assert_cmpstr (outcome.report, ==, item->report);
  else
    g_assert_true (g_str_has_prefix (outcome.report, "2: "));
  after = get_head (test);
  g_assert_cmpstr (before, ==, after);
}

/* The other record's identity belongs to another kind. */
static void
test_foreign_id (void)
{
  g_autoptr (EntTest) test = make_engagement ();
  g_autoptr (EntRecord) term = ent_source_find_titled (test->source, "term", "MQL", NULL);
  g_autofree char *text = g_strdup_printf ("id,name,side\n%s,A,internal\n", ENT_TEST_ID (term));
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };

  import (test, "role", text, &options, NULL, &outcome);
  g_assert_false (outcome.done);
  g_assert_cmpstr (outcome.report, ==,
                   "2: The id is that of a Term, not of a Role; leave it empty to add a record.\n");
}

/* A row with an id changes that record alone, its title too; what has no column stays. */
static void
test_by_id (void)
{
  g_autoptr (EntTest) test = make_engagement ();
  g_autoptr (EntRecord) term = ent_source_find_titled (test->source, "term", "MQL", NULL);
  g_autofree char *text = g_strdup_printf ("id,name\n%s,Qualified lead\n", ENT_TEST_ID (term));
  g_autofree char *owner = NULL;
  g_autofree char *head = NULL;
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };
  guint field;

  import (test, "term", text, &options, NULL, &outcome);
  g_assert_true (outcome.done);
  head = ent_record_dup_title (term);
  g_assert_cmpstr (head, ==, "Qualified lead");
  ent_kind_find_field (ent_record_get_kind (term), "owner", &field);
  owner = ent_record_dup_display (term, field);
  g_assert_cmpstr (owner, ==, "CMO");
}

/* An empty cell empties its field. */
static void
test_empty_cell (void)
{
  g_autoptr (EntTest) test = make_engagement ();
  g_autoptr (EntRecord) term = ent_source_find_titled (test->source, "term", "MQL", NULL);
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };
  guint field;

  import (test, "term", "name,owner\nMQL,\n", &options, NULL, &outcome);
  g_assert_true (outcome.done);
  ent_kind_find_field (ent_record_get_kind (term), "owner", &field);
  g_assert_false (ent_record_has (term, field));
}

/* A row may refer to one that comes later, by title or by id. */
static void
test_later_row (void)
{
  static const char text[] = "id,title,type,what,owner,next-review,supersedes\n"
                             ",New,sla,x,CMO,2026-12-31,Old\n"
                             ",Newer,sla,x,CMO,2026-12-31,0196b1c0-0000-7000-8000-000000000001\n"
                             "0196b1c0-0000-7000-8000-000000000001,Old,sla,x,CMO,2026-12-31,\n";
  g_autoptr (EntTest) test = make_engagement ();
  g_autoptr (EntRecord) newer = NULL;
  g_autoptr (EntRecord) older = NULL;
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };
  guint field;

  import (test, "agreement", text, &options, NULL, &outcome);
  if (!outcome.done)
    g_error ("%s", outcome.report);
  g_assert_cmpuint (outcome.counts.added, ==, 3);
  newer = ent_source_find_titled (test->source, "agreement", "New", NULL);
  ent_kind_find_field (ent_record_get_kind (newer), "supersedes", &field);
  older = ent_record_dup_reference (newer, field);
  g_assert_cmpstr (ENT_TEST_ID (older), ==, "0196b1c0-0000-7000-8000-000000000001");
}

/* The same file twice adds nothing twice, also of kinds whose records have no title. */
static void
test_twice (void)
{
  static const char definitions[] = "term,side,text\nMQL,marketing,Any form fill\n";
  static const char metrics[] = "name,better\nPipeline,higher\n";
  static const char readings[] = "metric,period-start,period-end,side,value\n"
                                 "Pipeline,2026-01-01,2026-01-31,sales,12.5\n"
                                 "Pipeline,2026-02-01,2026-02-28,sales,13\n";
  g_autoptr (EntTest) test = make_engagement ();
  const EntCsvOptions options = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_auto (Outcome) first = { 0 };
      g_auto (Outcome) second = { 0 };
      g_auto (Outcome) third = { 0 };

      import (test, "term-definition", definitions, &options, NULL, &first);
      g_assert_cmpuint (first.counts.added, ==, i == 0 ? 1 : 0);
      import (test, "metric", metrics, &options, NULL, &second);
      g_assert_cmpuint (second.counts.added, ==, i == 0 ? 1 : 0);
      import (test, "reading", readings, &options, NULL, &third);
      if (!third.done)
        g_error ("%s", third.report);
      g_assert_cmpuint (third.counts.added, ==, i == 0 ? 2 : 0);
      g_assert_cmpuint (third.counts.unchanged, ==, i == 0 ? 0 : 2);
    }
}

/* The plan says field by field what will change, before anything does. */
static void
test_plan (void)
{
  static const char text[] = "name,side\nCMO,consulting\nLegal,internal\n";
  g_autoptr (EntTest) test = make_engagement ();
  const EntKind *kind = ent_catalogue_find ("role", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntCsvImport) csv = ent_csv_import_new (kind, stream, 0, report, &error);
  g_autofree char *before = get_head (test);
  g_autofree char *after = NULL;
  const EntCsvOptions options = { 0 };
  const EntCsvRow *row;
  guint side;

  ent_csv_import_read (csv, test->engagement, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  ent_kind_find_field (kind, "side", &side);
  g_assert_cmpuint (ent_csv_import_get_rows (csv)->len, ==, 2);
  row = ent_csv_import_get_rows (csv)->pdata[0];
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->before[side], ==, "internal");
  g_assert_cmpstr (row->after[side], ==, "consulting");
  row = ent_csv_import_get_rows (csv)->pdata[1];
  g_assert_null (row->before);
  g_assert_cmpuint (strlen (row->id), ==, ENT_UUID_TEXT_LENGTH);

  g_assert_true (ent_csv_import_apply (csv, test->engagement, TRUE, &error));
  after = get_head (test);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (ent_csv_import_apply (csv, test->engagement, FALSE, &error));
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 3);
}

/* It is one change in the history, with a label, and undone as one. */
static void
test_undo (void)
{
  g_autoptr (EntTest) test = make_engagement ();
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };

  import (test, "role", "name,side\nA,internal\nB,internal\nCMO,consulting\n", &options, NULL,
          &outcome);
  label = ent_journal_dup_undo_label (test->engagement);
  g_assert_cmpstr (label, ==, "Import Roles (CSV)");
  g_assert_true (ent_journal_undo (test->engagement, &error));
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 2);
}

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_cancel_and_progress (void)
{
  g_autoptr (EntTest) test = make_engagement ();
  g_autoptr (GString) text = g_string_new ("name,side\n");
  g_autoptr (GFileIOStream) file_stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("entente-XXXXXX.csv", &file_stream, NULL);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvImport) first = NULL;
  g_autoptr (EntCsvImport) second = NULL;
  g_autoptr (GError) error = NULL;
  const EntKind *kind = ent_catalogue_find ("role", NULL);
  const EntCsvOptions options = { 0 };
  double last = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Role %u,internal\n", i);
  g_file_replace_contents (file, text->str, text->len, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  first = ent_csv_import_new (kind, stream, 0, report, &error);
  g_assert_true (
      ent_csv_import_read (first, test->engagement, &options, progress_cb, &last, NULL, &error));
  g_assert_cmpfloat (last, >, 0.5);
  g_assert_cmpuint (ent_csv_import_get_counts (first)->added, ==, 5000);

  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  second = ent_csv_import_new (kind, stream, 0, report, &error);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      ent_csv_import_read (second, test->engagement, &options, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_file_delete (file, NULL, NULL);
}

static void
test_assign (void)
{
  static const char text[] = "Bezeichnung,Rolle\n";
  const EntKind *kind = ent_catalogue_find ("term", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvImport) csv = ent_csv_import_new (kind, stream, 0, report, NULL);
  EntCsvMapping *mapping = ent_csv_import_get_mapping (csv);
  g_autoptr (GError) error = NULL;
  guint column;

  g_assert_cmpint (ent_csv_mapping_get (mapping, 0), ==, ENT_CSV_COLUMN_UNMATCHED);
  g_assert_true (ent_csv_mapping_assign (mapping, "bezeichnung", "Name", &error));
  g_assert_cmpstr (ent_csv_mapping_get_field (mapping, 0)->name, ==, "name");
  g_assert_true (ent_csv_mapping_assign (mapping, "Rolle", "id", &error));
  g_assert_true (ent_csv_mapping_has (mapping, ENT_CSV_COLUMN_ID, &column));
  g_assert_cmpuint (column, ==, 1);
  g_assert_false (ent_csv_mapping_assign (mapping, "Rolle", "colour", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (ent_csv_mapping_assign (mapping, "Farbe", "name", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
}

/* A list another program wrote: what its headers are taken for, and what becomes of its rows. */
typedef struct
{
  const char *headers;
  const char *fields; /* by column: a field's name, - left out, ? matches nothing */
} Foreign;

static const Foreign foreigns[] = {
  { "E-mail Address,Company,Job Title,First Name,Last Name",
    "email organisation job-title name name" },
  { "Last Name,First Name,Middle Name", "name name name" },
  { "Full Name,First Name,Last Name", "name ? ?" },
  { "Name,Display Name", "name ?" },
  { "Vorname,Nachname,Firma,E-Mail-Adresse,Position,Telefon",
    "name name organisation email job-title phone" },
  { "Name,Business Phone,Mobile Phone", "name phone ?" },
  { "Name,Title,Organization,Comments,Country", "name job-title organisation note region" },
  { "Name,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title,Phone 1 - Value",
    "name email organisation job-title phone" },
  { "First Name,Forename,Surname", "name ? name" },
  { "Name,Email,E-mail Address", "name email ?" },
  { "First Name,Last Name,Email,Associated Company,Country/Region",
    "name name email organisation region" },
  { "Name,Account Name,Mailing Country", "name organisation region" },
  { "Shoe size,", "? -" },
};

static void
test_foreign_headers (void)
{
  const EntKind *kind = ent_catalogue_find ("stakeholder", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (foreigns); i++)
    {
      g_autoptr (GInputStream) stream
          = g_memory_input_stream_new_from_data (foreigns[i].headers, -1, NULL);
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (EntCsvImport) csv = ent_csv_import_new (kind, stream, ',', report, NULL);
      const EntCsvMapping *mapping = ent_csv_import_get_mapping (csv);
      g_autoptr (GString) fields = g_string_new (NULL);

      for (guint j = 0; j < ent_csv_mapping_get_length (mapping); j++)
        {
          const EntField *field = ent_csv_mapping_get_field (mapping, j);
          gboolean ignored = ent_csv_mapping_get (mapping, j) == ENT_CSV_COLUMN_IGNORED;

          g_string_append_printf (fields, "%s%s", j > 0 ? " " : "",
                                  field != NULL ? field->name
                                  : ignored     ? "-"
                                                : "?");
        }
      g_assert_cmpstr (fields->str, ==, foreigns[i].fields);
    }
}

/* Parts of a name are joined in their order, whatever the order of the columns. */
static void
test_parts (void)
{
  static const char text[] = "Last Name,First Name,Middle Name,Company\n"
                             "Moreau, Ada ,,Halden\nKern,Ben,J.,Voss\n,Cleo,,\n";
  static const char *const names[] = { "Ada Moreau", "Ben J. Kern", "Cleo" };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  const EntCsvOptions options = { 0 };
  g_auto (Outcome) outcome = { 0 };

  import (test, "stakeholder", text, &options, NULL, &outcome);
  g_assert_cmpuint (outcome.counts.added, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntRecord) person
          = ent_source_find_titled (test->source, "stakeholder", names[i], NULL);

      g_assert_nonnull (person);
    }
}

/* A stakeholder is known by e-mail address first, then by name. */
static void
test_identified (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ada
      = ent_test_add (test, "stakeholder", "name", "Ada Moreau", "email", "ada@x.example", NULL);
  EntRecord *ben = ent_test_add (test, "stakeholder", "name", "Ben Kern", NULL);
  static const char text[] = "Full Name,E-mail Address,Title\n"
                             "A. Moreau,ADA@x.example,CMO\nBen Kern,ben@x.example,CRO\n"
                             "Cleo,cleo@x.example,CFO\n";
  const EntCsvOptions options = { 0 };
  const EntCsvOptions skip = { .duplicates = ENT_CSV_DUPLICATES_SKIP };
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) again = { 0 };
  guint title, email;

  ent_kind_find_field (ent_record_get_kind (ada), "job-title", &title);
  ent_kind_find_field (ent_record_get_kind (ada), "email", &email);
  import (test, "stakeholder", text, &options, NULL, &outcome);
  g_assert_cmpuint (outcome.counts.added, ==, 1);
  g_assert_cmpuint (outcome.counts.changed, ==, 2);
  g_assert_cmpstr (ent_record_get_text (ada, title), ==, "CMO");
  /* An address in other letters is the same address. */
  g_assert_cmpstr (ent_record_get_text (ada, email), ==, "ada@x.example");
  g_assert_cmpstr (ent_record_get_text (ben, title), ==, "CRO");
  import (test, "stakeholder", text, &skip, NULL, &again);
  g_assert_cmpuint (again.counts.skipped, ==, 3);
}

/* What matches nothing can be left out in one word. */
static void
test_leave_out_rest (void)
{
  static const char text[] = "Full Name,Shoe size,Colour\n";
  const EntKind *kind = ent_catalogue_find ("stakeholder", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntCsvImport) csv = ent_csv_import_new (kind, stream, 0, report, NULL);
  EntCsvMapping *mapping = ent_csv_import_get_mapping (csv);
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_csv_mapping_check (mapping, 1, report));
  g_assert_false (ent_csv_mapping_assign (mapping, "*", "email", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_true (ent_csv_mapping_assign (mapping, "*", "", &error));
  g_assert_true (ent_csv_mapping_check (mapping, 1, report));
  g_assert_cmpstr (ent_csv_mapping_get_field (mapping, 0)->name, ==, "name");
  g_assert_cmpint (ent_csv_mapping_get (mapping, 1), ==, ENT_CSV_COLUMN_IGNORED);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (takens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-import/taken/%s", takens[i].name);

      g_test_add_data_func (path, &takens[i], test_taken);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refuseds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-import/refused/%s", refuseds[i].name);

      g_test_add_data_func (path, &refuseds[i], test_refused);
    }
  g_test_add_func ("/csv-import/foreign-id", test_foreign_id);
  g_test_add_func ("/csv-import/by-id", test_by_id);
  g_test_add_func ("/csv-import/empty-cell", test_empty_cell);
  g_test_add_func ("/csv-import/later-row", test_later_row);
  g_test_add_func ("/csv-import/twice", test_twice);
  g_test_add_func ("/csv-import/plan", test_plan);
  g_test_add_func ("/csv-import/undo", test_undo);
  g_test_add_func ("/csv-import/cancel-and-progress", test_cancel_and_progress);
  g_test_add_func ("/csv-import/assign", test_assign);
  g_test_add_func ("/csv-import/foreign-headers", test_foreign_headers);
  g_test_add_func ("/csv-import/parts", test_parts);
  g_test_add_func ("/csv-import/identified", test_identified);
  g_test_add_func ("/csv-import/leave-out-rest", test_leave_out_rest);
  return g_test_run ();
}
