/* SPDX-License-Identifier: GPL-3.0-or-later
 * Findings that follow a change subject by subject are, after any change, those that a rule asked
 * anew gives, in the same order; and no more is looked at than the change concerns. */
#include "ent-findings.h"

#include "ent-catalogue.h"
#include "ent-filled-engagement.h"
#include "ent-gate.h"
#include "ent-signing-test.h"
#include "ent-transaction.h"

#define N_CHANGES 300
#define N_UNDONE 60

static void
wait_for (EntFindings *findings)
{
  while (ent_findings_is_busy (findings))
    g_main_context_iteration (NULL, TRUE);
}

/* What is listed is what all rules find when they are asked anew. */
static void
assert_true_list (EntFindings *findings, EntTest *test)
{
  g_autoptr (GPtrArray) expected = ent_gate_check (test->source, NULL, &test->today);

  for (guint i = 0; i < expected->len; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (finding == NULL || !ent_finding_equal (finding, expected->pdata[i]))
        g_error ("Finding %u is “%s” (%s) and should be “%s” (%s)", i,
                 ent_finding_get_message (finding), ent_finding_get_rule (finding)->id,
                 ent_finding_get_message (expected->pdata[i]),
                 ent_finding_get_rule (expected->pdata[i])->id);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, expected->len);
}

/* Records of all kinds, changed field by field, then taken back. */
static void
test_random_changes (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (EntFindings) findings = NULL;
  guint n_changed = 0;

  ent_filled_engagement_fill (test->engagement);
  findings = ent_findings_new (test->engagement, &test->today);
  for (guint i = 0; i < N_CHANGES; i++)
    if (ent_filled_engagement_change (test->engagement, random))
      {
        n_changed++;
        wait_for (findings);
        assert_true_list (findings, test);
      }
  g_assert_cmpuint (n_changed, >=, N_UNDONE);
  for (guint i = 0; i < N_UNDONE; i++)
    {
      ent_test_undo (test);
      wait_for (findings);
      assert_true_list (findings, test);
    }
}

/* The ways a subject can come, go, move and change its place. */
static void
test_ways (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntTest *test = self->test;
  g_autoptr (EntFindings) findings = ent_findings_new (test->engagement, &test->today);
  EntRecord *other, *outcome;

  wait_for (findings);
  ent_signing_test_require (self, "term", self->cmo, self->cro);
  ent_signing_test_sign_both (self, self->term);
  ent_signing_test_sign_both (self, self->sow);
  ent_signing_test_reject (self, self->agreement, self->cmo);
  wait_for (findings);
  assert_true_list (findings, test);
  ent_test_set (test, self->marketing, "text", "Two forms");
  wait_for (findings);
  assert_true_list (findings, test);
  other = ent_test_add (test, "deliverable", "name", "Pricing", "number", "1", NULL);
  ent_test_set (test, self->deliverable, "number", "2");
  wait_for (findings);
  assert_true_list (findings, test);
  outcome = ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (other), NULL);
  wait_for (findings);
  assert_true_list (findings, test);
  ent_test_set (test, other, "number", "3");
  wait_for (findings);
  assert_true_list (findings, test);
  ent_test_remove (test, outcome);
  wait_for (findings);
  assert_true_list (findings, test);
  ent_test_undo (test);
  wait_for (findings);
  assert_true_list (findings, test);
  ent_test_remove (test, other);
  wait_for (findings);
  assert_true_list (findings, test);
  for (guint i = 0; i < 8; i++)
    ent_test_undo (test);
  wait_for (findings);
  assert_true_list (findings, test);
}

/* A record that moves to another owner concerns the one it left. */
static void
test_moved (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  EntRecord *first = ent_test_add (test, "deliverable", "name", "First", NULL);
  EntRecord *second = ent_test_add (test, "deliverable", "name", "Second", NULL);
  EntRecord *outcome
      = ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (first), "target", "3", NULL);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  findings = ent_findings_new (test->engagement, &test->today);
  wait_for (findings);
  transaction = ent_transaction_begin (test->engagement, "Move", &error);
  ent_transaction_set_named (transaction, outcome, "deliverable", ENT_TEST_ID (second), &error);
  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  wait_for (findings);
  assert_true_list (findings, test);
}

static guint n_checked;

static void
check_role (EntRecord *role, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) holders = ent_record_list_children (role, "role-holder");
  g_autofree char *title = ent_record_dup_title (role);

  n_checked++;
  if (holders->len != 1)
    ent_finding_emit (sink, role, NULL, "Mend it.", "%s has %u holders.", title, holders->len);
}

static const EntRule holders_rule = { .id = "holders",
                                      .gate = ENT_GATE_CONTRACT,
                                      .blocks = TRUE,
                                      .kinds = "role role-holder stakeholder",
                                      .subjects = "role",
                                      .check = check_role,
                                      .local = "role role-holder" };
static const EntRule *const rules[] = { &holders_rule, NULL };

static guint
take_checked (EntFindings *findings)
{
  guint n;

  wait_for (findings);
  n = n_checked;
  n_checked = 0;
  return n;
}

/* One subject is looked at again for a local change, all for another one, none for a kind that the
 * rule does not read. */
static void
test_little_work (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *roles[20], *holder;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);

      roles[i] = ent_test_add (test, "role", "name", name, NULL);
    }
  findings = ent_findings_new_for_rules (test->engagement, rules, &test->today);
  g_assert_cmpuint (take_checked (findings), ==, 20);
  g_assert_true (ent_findings_is_current (findings, &holders_rule));
  holder = ent_test_add (test, "role-holder", "role", ENT_TEST_ID (roles[7]), "holder",
                         ENT_TEST_ID (person), NULL);
  g_assert_false (ent_findings_is_current (findings, &holders_rule));
  g_assert_cmpuint (take_checked (findings), ==, 1);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, TRUE), ==, 19);
  ent_test_remove (test, holder);
  g_assert_cmpuint (take_checked (findings), ==, 1);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, TRUE), ==, 20);
  ent_test_set (test, roles[3], "name", "Another");
  g_assert_cmpuint (take_checked (findings), ==, 1);
  ent_test_remove (test, roles[3]);
  g_assert_cmpuint (take_checked (findings), ==, 0);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, TRUE), ==, 19);
  ent_test_set (test, person, "region", "Nordics");
  g_assert_cmpuint (take_checked (findings), ==, 19);
  ent_test_add (test, "term", "name", "MQL", NULL);
  g_assert_cmpuint (take_checked (findings), ==, 0);
  g_assert_true (ent_findings_is_current (findings, &holders_rule));
}

static void
check_body (EntRecord *body, const GDate *today, EntFindingSink *sink)
{
  n_checked++;
}

static const EntRule bodies_rule = { .id = "bodies",
                                     .gate = ENT_GATE_CONTRACT,
                                     .kinds = "body meeting attendance stakeholder",
                                     .subjects = "body",
                                     .check = check_body,
                                     .local = "body meeting attendance" };

/* A member's change concerns what it is a member of, and where it was one before; the others are
 * left alone. */
static void
test_members (void)
{
  static const EntRule *const asked[] = { &bodies_rule, NULL };
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  EntRecord *person = ent_test_add (test, "stakeholder", "name", "Maya Lund", NULL);
  EntRecord *bodies[20], *meeting, *attendance;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *name = g_strdup_printf ("Council %u", i);

      bodies[i] = ent_test_add (test, "body", "name", name, NULL);
    }
  findings = ent_findings_new_for_rules (test->engagement, asked, &test->today);
  g_assert_cmpuint (take_checked (findings), ==, 20);
  meeting = ent_test_add (test, "meeting", "title", "June", "body", ENT_TEST_ID (bodies[7]),
                          "scheduled", "2026-06-01T09:00", NULL);
  g_assert_cmpuint (take_checked (findings), ==, 1);
  attendance = ent_test_add (test, "attendance", "meeting", ENT_TEST_ID (meeting), "stakeholder",
                             ENT_TEST_ID (person), NULL);
  g_assert_cmpuint (take_checked (findings), ==, 1);
  ent_test_remove (test, attendance);
  g_assert_cmpuint (take_checked (findings), ==, 1);
  ent_test_set (test, meeting, "body", ENT_TEST_ID (bodies[3]));
  g_assert_cmpuint (take_checked (findings), ==, 2);
  ent_test_remove (test, meeting);
  g_assert_cmpuint (take_checked (findings), ==, 1);
}

/* What still holds stays the same object, so that a selection survives; a change tells only what
 * changed. */
static void
test_same_objects (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  g_autoptr (EntFinding) first = NULL;
  g_autoptr (EntFinding) again = NULL;
  EntRecord *cmo, *second;

  cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  second = ent_test_add (test, "role", "name", "CRO", NULL);
  findings = ent_findings_new_for_rules (test->engagement, rules, &test->today);
  wait_for (findings);
  first = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  ent_test_set (test, second, "name", "Head of sales");
  wait_for (findings);
  again = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_true (first == again);
  g_clear_object (&again);
  ent_test_set (test, cmo, "description", "Speaks for marketing");
  wait_for (findings);
  again = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_true (first == again);
}

/* An engagement that is closed before its last change was followed has no more to say. */
static void
test_closed (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);

  findings = ent_findings_new_for_rules (test->engagement, rules, &test->today);
  wait_for (findings);
  ent_test_set (test, role, "name", "CRO");
  ent_engagement_close (test->engagement);
  wait_for (findings);
}

/* Of very many findings the first thousand are listed, and one that went makes room for the next.
 */
static void
test_very_many (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (EntFindings) findings = NULL;
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (EntFinding) last = NULL;
  g_autoptr (GError) error = NULL;

  transaction = ent_transaction_begin (test->engagement, "Add roles", &error);
  for (guint i = 0; i < 1002; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);
      g_autoptr (EntRecord) role
          = ent_transaction_add (transaction, ent_catalogue_find ("role", NULL), NULL, &error);

      ent_transaction_set_named (transaction, role, "name", name, &error);
    }
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  findings = ent_findings_new_for_rules (test->engagement, rules, &test->today);
  wait_for (findings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 1000);
  roles = ent_source_list (test->source, "role");
  ent_test_remove (test, roles->pdata[0]);
  wait_for (findings);
  g_assert_cmpuint (ent_findings_count (findings, ENT_GATE_CONTRACT, TRUE), ==, 1001);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 1000);
  last = g_list_model_get_item (G_LIST_MODEL (findings), 999);
  g_assert_cmpstr (ent_finding_get_message (last), ==, "Role 1000 has 0 holders.");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/findings-follow/random-changes", test_random_changes);
  g_test_add_func ("/findings-follow/ways", test_ways);
  g_test_add_func ("/findings-follow/moved", test_moved);
  g_test_add_func ("/findings-follow/little-work", test_little_work);
  g_test_add_func ("/findings-follow/members", test_members);
  g_test_add_func ("/findings-follow/same-objects", test_same_objects);
  g_test_add_func ("/findings-follow/closed", test_closed);
  g_test_add_func ("/findings-follow/very-many", test_very_many);
  return g_test_run ();
}
