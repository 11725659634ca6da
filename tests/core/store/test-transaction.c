/* SPDX-License-Identifier: GPL-3.0-or-later
 * Transactions: what they let in, what they refuse, and that a refusal leaves no trace. */
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-list.h"
#include "ent-people-kinds.h"
#include "ent-test.h"
#include "ent-transaction.h"

/* Everything a committed state can be told by: counts of all kinds and the journal's head. */
static char *
describe (EntTest *test)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *undo = ent_journal_dup_undo_label (test->engagement);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_string_append_printf (text, "%u ",
                            ent_source_count (test->source, ent_catalogue_get (i)->name));
  g_string_append (text, undo != NULL ? undo : "nothing");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_add_sets_initial_values (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Add", &error);
  g_autoptr (EntRecord) role = ent_transaction_add (transaction, &ent_role_kind, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ent_role_kind.n_fields; i++)
    g_assert_cmpstr (ent_record_get_text (role, i), ==, ent_role_kind.fields[i].initial);
}

static void
test_commit_needs_required_fields (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *before = describe (test);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Add", &error);
  g_autoptr (EntRecord) term = ent_transaction_add (transaction, &ent_term_kind, NULL, &error);

  g_assert_nonnull (term);
  g_assert_false (ent_transaction_commit (transaction, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "has no Name"));
  g_assert_true (ent_record_is_removed (term));
  after = describe (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_dropped_transaction_leaves_no_trace (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *kept = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autofree char *before = describe (test);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  EntTransaction *transaction = ent_transaction_begin (test->engagement, "Change", &error);
  g_autoptr (EntRecord) added = ent_transaction_add (transaction, &ent_role_kind, NULL, &error);

  g_assert_true (ent_transaction_set (transaction, added, ENT_ROLE_NAME, "CRO", &error));
  g_assert_true (ent_transaction_set (transaction, kept, ENT_ROLE_NAME, "Chief", &error));
  g_assert_cmpstr (ent_record_get_text (kept, ENT_ROLE_NAME), ==, "Chief");
  ent_transaction_free (transaction);

  after = describe (test);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (ent_record_get_text (kept, ENT_ROLE_NAME), ==, "CMO");
  g_assert_true (ent_record_is_removed (added));
}

static void
test_row_numbers_of_dropped_records_are_free (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GError) error = NULL;
  EntTransaction *transaction = ent_transaction_begin (test->engagement, "Add", &error);
  g_autoptr (EntRecord) dropped = ent_transaction_add (transaction, &ent_role_kind, NULL, &error);
  EntRecord *term;

  ent_transaction_free (transaction);
  term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_assert_true (term != dropped);
  g_assert_cmpstr (ent_record_get_text (term, ENT_TERM_NAME), ==, "MQL");
}

static void
test_unchanged_value_is_no_entry (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autoptr (EntEntry) before = ent_journal_dup_head (test->engagement);
  g_autoptr (EntEntry) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_record_change (role, ENT_ROLE_NAME, "  CMO ", &error));
  after = ent_journal_dup_head (test->engagement);
  g_assert_cmpint (ent_entry_get_sequence (before), ==, ent_entry_get_sequence (after));
}

static void
test_reference_must_lead_somewhere (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);

  ent_test_refuse_add (test, "not there", "role-holder", "role", ENT_TEST_ID (role), "holder",
                       "00000000-0000-7000-8000-000000000001", NULL);
  ent_test_refuse_add (test, "cannot be a record of the kind", "role-holder", "role",
                       ENT_TEST_ID (role), "holder", ENT_TEST_ID (term), NULL);
}

static EntRecord *
add_holder (EntTest *test, EntRecord **role, EntRecord **person)
{
  *role = ent_test_add (test, "role", "name", "CMO", NULL);
  *person = ent_test_add (test, "stakeholder", "name", "Ada Moreau", NULL);
  return ent_test_add (test, "role-holder", "role", ENT_TEST_ID (*role), "holder",
                       ENT_TEST_ID (*person), "from", "2026-01-01", NULL);
}

static void
test_cited_record_stays (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role, *person;
  EntRecord *holder = add_holder (test, &role, &person);
  g_autoptr (GPtrArray) citations = ent_engagement_list_citations (test->engagement, person);
  g_autoptr (GPtrArray) none = NULL;
  EntCitation *citation;
  guint n_all;

  none = ent_engagement_list_first_citations (test->engagement, person, 0, &n_all);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (n_all, ==, 1);
  g_assert_cmpuint (citations->len, ==, 1);
  citation = g_ptr_array_index (citations, 0);
  g_assert_true (citation->record == holder);
  g_assert_cmpuint (citation->field, ==, ENT_ROLE_HOLDER_HOLDER);
  ent_test_refuse_remove (test, "cited by", person);
  ent_test_remove (test, holder);
  ent_test_remove (test, person);
}

static void
test_children_go_with_their_parent (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role, *person;
  EntRecord *holder = add_holder (test, &role, &person);
  g_autoptr (GError) error = NULL;

  ent_test_remove (test, role);
  g_assert_true (ent_record_is_removed (holder));
  g_assert_cmpuint (ent_source_count (test->source, "role-holder"), ==, 0);

  g_assert_true (ent_journal_undo (test->engagement, &error));
  g_assert_no_error (error);
  g_assert_false (ent_record_is_removed (holder));
  g_assert_true (ent_record_refers_to (holder, ENT_ROLE_HOLDER_HOLDER, person));
}

static void
test_engagement_cannot_be_removed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_refuse_remove (test, "cannot be removed", ent_test_get_root (test));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_views_hear_once (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  guint changed = 0;
  guint notified = 0;

  g_signal_connect_swapped (test->source, "changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (role, "notify::name", G_CALLBACK (count_cb), &notified);
  transaction = ent_transaction_begin (test->engagement, "Rename", &error);
  g_assert_true (ent_transaction_set (transaction, role, ENT_ROLE_NAME, "A", &error));
  g_assert_true (ent_transaction_set (transaction, role, ENT_ROLE_NAME, "B", &error));
  g_assert_cmpuint (changed + notified, ==, 0);
  g_assert_true (ent_transaction_commit (transaction, &error));
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (notified, ==, 1);
  g_signal_handlers_disconnect_by_data (test->source, &changed);
  g_signal_handlers_disconnect_by_data (role, &notified);
}

/* Puts a record with its kind's initial values and @value in @field. */
static gboolean
put (EntTransaction *transaction,
     const EntKind *kind,
     const char *id,
     guint field,
     const char *value,
     GError **error)
{
  g_autofree const char **values = g_new0 (const char *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = kind->fields[i].initial;
  values[field] = value;
  return ent_transaction_put (transaction, kind, id, values, error);
}

#define ID_A "00000000-0000-7000-8000-00000000000a"
#define ID_B "00000000-0000-7000-8000-00000000000b"
#define ID_C "00000000-0000-7000-8000-00000000000c"

static void
test_put_in_any_order (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (EntRecord) person = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree const char **values = g_new0 (const char *, ent_role_holder_kind.n_fields);

  values[ENT_ROLE_HOLDER_ROLE] = ID_B;
  values[ENT_ROLE_HOLDER_HOLDER] = ID_C;
  values[ENT_ROLE_HOLDER_FROM] = "2026-01-01";
  transaction = ent_transaction_begin (test->engagement, "Import", &error);
  g_assert_true (ent_transaction_put (transaction, &ent_role_holder_kind, ID_A, values, &error));
  g_assert_true (put (transaction, &ent_role_kind, ID_B, ENT_ROLE_NAME, "CMO", &error));
  g_assert_true (
      put (transaction, &ent_stakeholder_kind, ID_C, ENT_STAKEHOLDER_NAME, "Ada", &error));
  g_assert_true (ent_transaction_commit (transaction, &error));
  g_assert_no_error (error);

  holder = ent_source_lookup (test->source, ID_A);
  person = ent_record_dup_reference (holder, ENT_ROLE_HOLDER_HOLDER);
  g_assert_cmpstr (ent_record_get_text (person, ENT_STAKEHOLDER_NAME), ==, "Ada");
}

static void
collect_cb (const EntObstacle *obstacle, gpointer user_data)
{
  g_string_append_printf (user_data, "%s\n", obstacle->message);
}

static void
test_put_reports_every_dangling_reference (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Import", NULL);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree const char **values = g_new0 (const char *, ent_role_holder_kind.n_fields);

  values[ENT_ROLE_HOLDER_ROLE] = ID_B;
  values[ENT_ROLE_HOLDER_HOLDER] = ID_C;
  values[ENT_ROLE_HOLDER_FROM] = "2026-01-01";
  g_assert_true (ent_transaction_put (transaction, &ent_role_holder_kind, ID_A, values, &error));
  g_assert_true (put (transaction, &ent_role_kind, ID_B, ENT_ROLE_NAME, "CMO", &error));
  g_assert_false (ent_transaction_check (transaction, collect_cb, messages));
  g_assert_nonnull (strstr (messages->str, "Holder leads to a record that is not there"));
  g_assert_null (strstr (messages->str, "Role leads to"));
  g_assert_false (ent_transaction_commit (transaction, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 0);
}

static void
test_put_refuses_twice_and_other_kinds (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Import", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (put (transaction, &ent_role_kind, ID_A, ENT_ROLE_NAME, "CMO", &error));
  g_assert_false (put (transaction, &ent_role_kind, ID_A, ENT_ROLE_NAME, "CRO", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "comes twice"));
  g_clear_error (&error);
  g_assert_false (
      put (transaction, &ent_role_kind, ENT_TEST_ID (term), ENT_ROLE_NAME, "CRO", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (put (transaction, &ent_role_kind, "no-uuid", ENT_ROLE_NAME, "CRO", &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (put (transaction, &ent_role_kind, ID_B, ENT_ROLE_NAME, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
}

static void
test_removed_identity_comes_back (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  g_autofree char *id = g_strdup (ENT_TEST_ID (role));
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) again = NULL;
  g_autoptr (GError) error = NULL;

  ent_test_remove (test, role);
  g_assert_null (ent_source_lookup (test->source, id));
  transaction = ent_transaction_begin (test->engagement, "Import", NULL);
  g_assert_true (put (transaction, &ent_role_kind, id, ENT_ROLE_NAME, "Chief", &error));
  g_assert_true (ent_transaction_commit (transaction, &error));
  again = ent_source_lookup (test->source, id);
  g_assert_true (again == role);
  g_assert_false (ent_record_is_removed (role));
  g_assert_cmpstr (ent_record_get_text (role, ENT_ROLE_NAME), ==, "Chief");
}

static void
test_counts (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *kept = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *gone = ent_test_add (test, "role", "name", "CRO", NULL);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "All", NULL);
  g_autoptr (EntRecord) added = ent_transaction_add (transaction, &ent_role_kind, NULL, NULL);
  guint counts[3];

  g_assert_true (ent_transaction_set (transaction, added, ENT_ROLE_NAME, "CFO", NULL));
  g_assert_true (ent_transaction_set (transaction, kept, ENT_ROLE_NAME, "Chief", NULL));
  g_assert_true (ent_transaction_remove (transaction, gone, NULL));
  ent_transaction_get_counts (transaction, &counts[0], &counts[1], &counts[2]);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (counts[i], ==, 1);
  g_assert_true (ent_transaction_commit (transaction, NULL));
  ent_transaction_get_counts (transaction, &counts[0], &counts[1], &counts[2]);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (counts[i], ==, 1);
}

/* A query's conditions and order, as the table and the command line use them. */
static void
test_queries (void)
{
  static const struct
  {
    const char *sort;
    gboolean descending;
    const char *expected;
  } cases[] = {
    { NULL, FALSE, "cmo CRO Analyst" },
    { "name", FALSE, "Analyst cmo CRO" },
    { "name", TRUE, "CRO cmo Analyst" },
  };
  g_autoptr (EntTest) test = ent_test_new (NULL);

  ent_test_add (test, "role", "name", "cmo", NULL);
  ent_test_add (test, "role", "name", "CRO", NULL);
  ent_test_add (test, "role", "name", "Analyst", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntQuery) query = ent_query_new (&ent_role_kind);
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (GString) names = g_string_new (NULL);

      query->sort = cases[i].sort != NULL
                        ? ent_kind_find_field (&ent_role_kind, cases[i].sort, NULL)
                        : NULL;
      query->descending = cases[i].descending;
      records = ent_source_list_query (test->source, query);
      for (guint j = 0; j < records->len; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? " " : "",
                                ent_record_get_text (g_ptr_array_index (records, j),
                                                     ENT_ROLE_NAME));
      g_assert_cmpstr (names->str, ==, cases[i].expected);
    }
}

/* Every field of every kind can be sorted and asked for: the SQL of each is well-formed. */
static void
test_every_field_sorts_and_filters (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        for (guint way = 0; way < 4; way++)
          {
            g_autoptr (EntQuery) query = ent_query_new (kind);
            g_autoptr (GPtrArray) all = NULL;

            query->sort = &kind->fields[j];
            query->descending = way % 2 == 0;
            if (way < 2)
              ent_query_where (query, j, way == 0 ? NULL : ID_A);
            else
              ent_query_where_not (query, j, way == 2 ? NULL : ID_A);
            all = ent_source_list_query (test->source, query);
            g_assert_cmpuint (all->len, <=, ent_source_count (test->source, kind->name));
          }
    }
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/transaction/add-sets-initial-values", test_add_sets_initial_values);
  g_test_add_func ("/transaction/required-fields", test_commit_needs_required_fields);
  g_test_add_func ("/transaction/dropped", test_dropped_transaction_leaves_no_trace);
  g_test_add_func ("/transaction/dropped-rows", test_row_numbers_of_dropped_records_are_free);
  g_test_add_func ("/transaction/unchanged", test_unchanged_value_is_no_entry);
  g_test_add_func ("/transaction/references", test_reference_must_lead_somewhere);
  g_test_add_func ("/transaction/cited", test_cited_record_stays);
  g_test_add_func ("/transaction/children", test_children_go_with_their_parent);
  g_test_add_func ("/transaction/root", test_engagement_cannot_be_removed);
  g_test_add_func ("/transaction/views", test_views_hear_once);
  g_test_add_func ("/transaction/put-any-order", test_put_in_any_order);
  g_test_add_func ("/transaction/put-dangling", test_put_reports_every_dangling_reference);
  g_test_add_func ("/transaction/put-refused", test_put_refuses_twice_and_other_kinds);
  g_test_add_func ("/transaction/put-removed", test_removed_identity_comes_back);
  g_test_add_func ("/transaction/counts", test_counts);
  g_test_add_func ("/transaction/queries", test_queries);
  g_test_add_func ("/transaction/every-field", test_every_field_sorts_and_filters);
  return g_test_run ();
}
