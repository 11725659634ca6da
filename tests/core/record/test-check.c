/* SPDX-License-Identifier: GPL-3.0-or-later
 * The building blocks of the checks across fields: when they pass, and what they say when not. */
#include "ent-check.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-test.h"

/* An audit, whose fields stand for any kind's. */
typedef struct
{
  EntTest *test;
  EntRecord *audit;
  EntChange change;
} Fixture;

static void
fixture_init (Fixture *self)
{
  self->test = ent_test_new (NULL);
  self->audit = ent_test_add (self->test, "audit", "name", "First audit", NULL);
  self->change = (EntChange){ .operation = ENT_OPERATION_CHANGE, .record = self->audit };
}

static void
fixture_clear (Fixture *self)
{
  ent_test_free (self->test);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* @passed must be FALSE, and @error a refusal that says @message; a removal is never refused. */
static void
assert_message (gboolean passed, GError **error, const char *message)
{
  g_assert_false (passed);
  g_assert_error (*error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static gboolean
check_order (Fixture *self, GError **error)
{
  return ent_check_date_order (&self->change, ENT_AUDIT_HELD_ON, ENT_AUDIT_NEXT_DUE, error);
}

static void
test_date_order (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GError) error = NULL;

  fixture_init (&self);
  g_assert_true (check_order (&self, &error));
  ent_test_set (self.test, self.audit, "held-on", "2026-03-01");
  g_assert_true (check_order (&self, &error));
  ent_test_set (self.test, self.audit, "next-due", "2026-03-01");
  g_assert_true (check_order (&self, &error));
  /* The other way round, since the kind itself would refuse the wrong order. */
  ent_test_set (self.test, self.audit, "next-due", "2026-03-02");
  assert_message (ent_check_date_order (&self.change, ENT_AUDIT_NEXT_DUE, ENT_AUDIT_HELD_ON,
                                        &error),
                  &error,
                  "“First audit”: “Date” (2026-03-01) is before “Next due” (2026-03-02); "
                  "correct one of the two dates.");
  self.change.operation = ENT_OPERATION_REMOVE;
  g_assert_true (ent_check_date_order (&self.change, ENT_AUDIT_NEXT_DUE, ENT_AUDIT_HELD_ON, NULL));
}

static gboolean
check_needs (Fixture *self, GError **error)
{
  return ent_check_needs (&self->change, ENT_AUDIT_NEXT_DUE, ENT_AUDIT_CONCLUSION, error);
}

static void
test_needs (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GError) error = NULL;

  fixture_init (&self);
  g_assert_true (check_needs (&self, &error));
  ent_test_set (self.test, self.audit, "next-due", "2027-03-01");
  assert_message (check_needs (&self, &error), &error,
                  "“First audit” has “Next due” without “Conclusion”; fill in both or neither.");
  ent_test_set (self.test, self.audit, "conclusion", "Repeat it");
  g_assert_true (check_needs (&self, &error));
  ent_test_set (self.test, self.audit, "next-due", NULL);
  g_assert_true (check_needs (&self, &error));
  ent_test_set (self.test, self.audit, "conclusion", NULL);
  ent_test_set (self.test, self.audit, "next-due", "2027-03-01");
  self.change.operation = ENT_OPERATION_REMOVE;
  g_assert_true (check_needs (&self, NULL));
}

static gboolean
check_choice (Fixture *self, GError **error)
{
  return ent_check_choice_needs (&self->change, ENT_AUDIT_STATE, "running", ENT_AUDIT_BASELINE,
                                 error);
}

static void
test_choice_needs (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GError) error = NULL;
  EntRecord *baseline;

  fixture_init (&self);
  baseline = ent_test_add (self.test, "audit", "name", "Before", NULL);
  g_assert_true (check_choice (&self, &error));
  ent_test_set (self.test, self.audit, "state", "running");
  assert_message (check_choice (&self, &error), &error,
                  "“First audit”: “State” is “Running”, so “Baseline” must be filled in.");
  ent_test_set (self.test, self.audit, "baseline", ENT_TEST_ID (baseline));
  g_assert_true (check_choice (&self, &error));
  ent_test_set (self.test, self.audit, "baseline", NULL);
  self.change.operation = ENT_OPERATION_REMOVE;
  g_assert_true (check_choice (&self, NULL));
}

static void
test_not_itself (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GError) error = NULL;
  EntRecord *baseline;

  fixture_init (&self);
  baseline = ent_test_add (self.test, "audit", "name", "Before", NULL);
  g_assert_true (ent_check_not_itself (&self.change, ENT_AUDIT_BASELINE, &error));
  ent_test_set (self.test, self.audit, "baseline", ENT_TEST_ID (baseline));
  g_assert_true (ent_check_not_itself (&self.change, ENT_AUDIT_BASELINE, &error));
  ent_test_refuse_set (self.test,
                       "“First audit” names itself as “Baseline”; choose another record.",
                       self.audit, "baseline", ENT_TEST_ID (self.audit));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/check/date-order", test_date_order);
  g_test_add_func ("/check/needs", test_needs);
  g_test_add_func ("/check/choice-needs", test_choice_needs);
  g_test_add_func ("/check/not-itself", test_not_itself);
  return g_test_run ();
}
