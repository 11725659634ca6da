/* SPDX-License-Identifier: GPL-3.0-or-later
 * What uses which term: declared, found in texts, and no longer. */
#include "ent-term-users.h"

#include "ent-agreements-kinds.h"
#include "ent-glossary-kinds.h"
#include "ent-test.h"
#include "ent-work-kinds.h"

static void
assert_user (EntTermUsers *users, EntRecord *term, guint index, EntRecord *user, gboolean declared)
{
  GPtrArray *found = ent_term_users_get (users, ENT_TEST_ID (term));
  const EntTermUser *at;

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, >, index);
  at = g_ptr_array_index (found, index);
  g_assert_cmpstr (at->id, ==, ENT_TEST_ID (user));
  g_assert_true (at->kind == ent_record_get_kind (user));
  g_assert_cmpint (at->declared, ==, declared);
}

static void
test_declared_and_detected (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *mql = ent_test_add (test, "term", "name", "MQL", NULL);
  EntRecord *demo = ent_test_add (test, "term", "name", "Demo", NULL);
  EntRecord *metric
      = ent_test_add (test, "metric", "name", "Net-new MQLs", "terms", ENT_TEST_ID (demo), NULL);
  g_autoptr (EntTermUsers) users = ent_term_users_new (test->source, NULL);

  assert_user (users, mql, 0, metric, FALSE);
  assert_user (users, demo, 0, metric, TRUE);
  g_assert_cmpuint (ent_term_users_count (users, ENT_TEST_ID (mql)), ==, 1);
}

static void
test_declared_counts_once (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *mql = ent_test_add (test, "term", "name", "MQL", NULL);
  EntRecord *metric
      = ent_test_add (test, "metric", "name", "MQL rate", "terms", ENT_TEST_ID (mql), NULL);
  g_autoptr (EntTermUsers) users = ent_term_users_new (test->source, NULL);

  g_assert_cmpuint (ent_term_users_count (users, ENT_TEST_ID (mql)), ==, 1);
  assert_user (users, mql, 0, metric, TRUE);
}

static void
test_retired (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *mql = ent_test_add (test, "term", "name", "MQL", NULL);

  ent_test_add (test, "deliverable", "name", "MQL scoring", "status", "retired", NULL);
  {
    g_autoptr (EntTermUsers) users = ent_term_users_new (test->source, NULL);

    g_assert_null (ent_term_users_get (users, ENT_TEST_ID (mql)));
    g_assert_cmpuint (ent_term_users_count (users, ENT_TEST_ID (mql)), ==, 0);
  }
}

static void
test_cancelled (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *mql = ent_test_add (test, "term", "name", "MQL", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntTermUsers) users = NULL;

  ent_test_add (test, "metric", "name", "MQL rate", NULL);
  g_cancellable_cancel (cancellable);
  users = ent_term_users_new (test->source, cancellable);
  g_assert_cmpuint (ent_term_users_count (users, ENT_TEST_ID (mql)), ==, 0);
}

static void
test_kinds (void)
{
  g_assert_true (ent_term_users_read_kind (&ent_term_kind));
  g_assert_true (ent_term_users_read_kind (&ent_metric_kind));
  g_assert_true (ent_term_users_read_kind (&ent_agreement_kind));
  g_assert_false (ent_term_users_read_kind (&ent_sign_off_kind));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/term-users/declared-and-detected", test_declared_and_detected);
  g_test_add_func ("/term-users/declared-counts-once", test_declared_counts_once);
  g_test_add_func ("/term-users/retired", test_retired);
  g_test_add_func ("/term-users/cancelled", test_cancelled);
  g_test_add_func ("/term-users/kinds", test_kinds);
  return g_test_run ();
}
