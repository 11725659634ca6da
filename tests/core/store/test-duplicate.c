/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copies of records: what comes with them, what starts anew, and that it is one step. */
#include "ent-catalogue.h"
#include "ent-committee-kinds.h"
#include "ent-duplicate.h"
#include "ent-escalation-kinds.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-report.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-xml-import.h"

/* Returns: (transfer full): the copy of @record, committed. */
static EntRecord *
duplicate (EntEngagement *engagement, EntRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Duplicate", &error);
  EntRecord *copy = ent_duplicate (transaction, record, &error);

  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return copy;
}

static GPtrArray *
list_inside (EntRecord *parent, const EntKind *kind)
{
  g_autoptr (EntQuery) query = ent_query_new (kind);
  guint owning;

  ent_kind_get_owning_field (kind, &owning);
  ent_query_where (query, owning, ent_record_get_id (parent));
  return ent_source_list_query (ent_record_get_source (parent), query);
}

static EntRecord *
add_term (EntTest *test)
{
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", "full-name",
                                  "Marketing-qualified lead", "owner", ENT_TEST_ID (role), NULL);

  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing", "text",
                "Any form fill.", NULL);
  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales", "text",
                "Budget confirmed.", "given-by", ENT_TEST_ID (role), NULL);
  ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (term), "number", "1", "text",
                "A form fill with a budget.", "effective-from", "2026-03-01", NULL);
  return term;
}

static void
test_definitions (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = add_term (test);
  g_autoptr (EntRecord) copy = duplicate (test->engagement, term);
  g_autoptr (GPtrArray) before = list_inside (term, &ent_term_definition_kind);
  g_autoptr (GPtrArray) after = list_inside (copy, &ent_term_definition_kind);
  g_autoptr (GPtrArray) versions = list_inside (copy, &ent_agreed_version_kind);

  g_assert_cmpstr (ent_record_get_text (copy, ENT_TERM_NAME), ==, "Copy of MQL");
  g_assert_cmpstr (ent_record_get_text (copy, ENT_TERM_FULL_NAME), ==, "Marketing-qualified lead");
  g_assert_cmpstr (ent_record_get_text (copy, ENT_TERM_OWNER), ==,
                   ent_record_get_text (term, ENT_TERM_OWNER));
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < ent_term_definition_kind.n_fields; j++)
      if (j != ENT_TERM_DEFINITION_TERM)
        g_assert_cmpstr (ent_record_get_text (after->pdata[i], j), ==,
                         ent_record_get_text (before->pdata[i], j));
  g_assert_cmpuint (versions->len, ==, 0);
}

static void
test_levels (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *path = ent_test_add (test, "escalation-path", "name", "Disputes", NULL);
  g_autoptr (EntRecord) copy = NULL;
  g_autoptr (GPtrArray) levels = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      ent_test_add (test, "escalation-level", "path", ENT_TEST_ID (path), "number", number, "name",
                    number, "clock", "5", NULL);
    }
  copy = duplicate (test->engagement, path);
  levels = list_inside (copy, &ent_escalation_level_kind);
  g_assert_cmpuint (levels->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (ent_record_get_integer (levels->pdata[i], ENT_ESCALATION_LEVEL_NUMBER, 0), ==,
                     i + 1);
}

/* A copy of a meeting speaks of itself, has not been held, and nobody was there. */
static void
test_meeting (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *body = ent_test_add (test, "body", "name", "Steering", NULL);
  EntRecord *ann = ent_test_add (test, "stakeholder", "name", "Ann", NULL);
  EntRecord *meeting = ent_test_add (test, "meeting", "title", "June", "body", ENT_TEST_ID (body),
                                     "scheduled", "2026-06-04T14:00", NULL);
  EntRecord *item = ent_test_add (test, "agenda-item", "meeting", ENT_TEST_ID (meeting), "number",
                                  "1", "title", "Minutes", "about", ENT_TEST_ID (meeting), NULL);
  g_autoptr (EntRecord) copy = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) there = NULL;

  ent_test_add (test, "attendance", "meeting", ENT_TEST_ID (meeting), "stakeholder",
                ENT_TEST_ID (ann), NULL);
  copy = duplicate (test->engagement, meeting);
  items = list_inside (copy, &ent_agenda_item_kind);
  there = list_inside (copy, &ent_attendance_kind);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (ent_record_get_text (items->pdata[0], ENT_AGENDA_ITEM_ABOUT), ==,
                   ent_record_get_id (copy));
  g_assert_cmpstr (ent_record_get_text (item, ENT_AGENDA_ITEM_ABOUT), ==,
                   ent_record_get_id (meeting));
  g_assert_cmpuint (there->len, ==, 0);
}

static void
test_names (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (EntRecord) first = duplicate (test->engagement, term);
  g_autoptr (EntRecord) second = duplicate (test->engagement, term);

  g_assert_cmpstr (ent_record_get_text (first, ENT_TERM_NAME), ==, "Copy of MQL");
  g_assert_cmpstr (ent_record_get_text (second, ENT_TERM_NAME), ==, "Copy of MQL (2)");
}

static void
test_one_step (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = add_term (test);
  g_autoptr (EntRecord) copy = duplicate (test->engagement, term);

  g_assert_cmpuint (ent_source_count (test->source, "term-definition"), ==, 4);
  ent_test_undo (test);
  g_assert_true (ent_record_is_removed (copy));
  g_assert_cmpuint (ent_source_count (test->source, "term"), ==, 1);
  g_assert_cmpuint (ent_source_count (test->source, "term-definition"), ==, 2);
}

static EntEngagement *
import_sample (void)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *file = ent_test_file_dup_path ("data/sample/sample.xml");
  g_autoptr (GError) error = NULL;

  ent_xml_import (engagement, file, NULL, report, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&engagement);
}

/* What tells of one event, stands once, or lives where nothing may be added any more. */
static gboolean
stands_once (const EntKind *kind)
{
  static const char *const names[] = { "sign-off",    "signatory-requirement", "success-divergence",
                                       "agenda-item", "raci-assignment",       NULL };
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return kind->single || (owning != NULL && owning->event) || g_strv_contains (names, kind->name);
}

/* Everything else can be duplicated, wherever it has got to: a copy breaks no rule of its kind. */
static void
test_sample (void)
{
  g_autoptr (EntEngagement) engagement = import_sample ();
  guint n_signed = ent_source_count (ENT_SOURCE (engagement), "sign-off");

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (GPtrArray) records = ent_source_list (ENT_SOURCE (engagement), kind->name);

      for (guint j = 0; j < records->len && !stands_once (kind); j++)
        {
          g_autoptr (EntRecord) copy = duplicate (engagement, records->pdata[j]);

          g_assert_nonnull (copy);
        }
    }
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (engagement), "sign-off"), ==, n_signed);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/duplicate/definitions", test_definitions);
  g_test_add_func ("/duplicate/levels", test_levels);
  g_test_add_func ("/duplicate/meeting", test_meeting);
  g_test_add_func ("/duplicate/names", test_names);
  g_test_add_func ("/duplicate/one-step", test_one_step);
  g_test_add_func ("/duplicate/sample", test_sample);
  return g_test_run ();
}
