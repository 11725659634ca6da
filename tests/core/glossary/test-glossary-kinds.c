/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the kinds of the glossary refuse: above all, that a sign-off is ever edited. */
#include "ent-test.h"

/* An agreed version and a sign-off on it. */
typedef struct
{
  EntTest *test;
  EntRecord *version;
  EntRecord *role;
  EntRecord *person;
  EntRecord *sign_off;
} Fixture;

static void
fixture_init (Fixture *self)
{
  EntRecord *term;

  self->test = ent_test_new (NULL);
  term = ent_test_add (self->test, "term", "name", "MQL", NULL);
  self->version = ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (term), "text",
                                "Budget confirmed", NULL);
  self->role = ent_test_add (self->test, "role", "name", "CMO", NULL);
  self->person = ent_test_add (self->test, "stakeholder", "name", "Maya Lund", NULL);
  self->sign_off = ent_test_sign (self->test, self->version, self->role, self->person, "2026-03-01",
                                  "approve");
}

static void
fixture_clear (Fixture *self)
{
  ent_test_free (self->test);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
test_sign_off_is_final (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_refuse_set (self.test, "cannot be edited", self.sign_off, "signed-on", "2026-03-02");
  ent_test_refuse_set (self.test, "cannot be edited", self.sign_off, "comment", "On reflection");
  ent_test_refuse_set (self.test, "cannot be edited", self.sign_off, "decision", "reject");
  ent_test_refuse_remove (self.test, "cannot be removed", self.sign_off);
  ent_test_set (self.test, self.sign_off, "signed-on", "2026-03-01");
}

/* What was signed stays, and so do the role and the person who signed. */
static void
test_signed_is_kept (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_refuse_remove (self.test, "CMO", self.version);
  ent_test_refuse_remove (self.test, "CMO", self.role);
  ent_test_refuse_remove (self.test, "CMO", self.person);
}

/* Undo takes back the signature just given, as a new entry of the journal. */
static void
test_sign_off_undo (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_undo (self.test);
  g_assert_true (ent_record_is_removed (self.sign_off));
  ent_test_redo (self.test);
  g_assert_false (ent_record_is_removed (self.sign_off));
}

static void
test_rejection_says_why (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_refuse_add (self.test, "“Decision” is “Reject”, so “Comment” must be filled in",
                       "sign-off", "subject", ENT_TEST_ID (self.version), "role",
                       ENT_TEST_ID (self.role), "holder", ENT_TEST_ID (self.person), "signed-on",
                       "2026-03-01", "decision", "reject", NULL);
}

/* Only what can be signed can be signed. */
static void
test_subject (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_refuse_add (self.test, "cannot be a record of the kind “Role”", "sign-off", "subject",
                       ENT_TEST_ID (self.role), NULL);
}

static void
test_requirement_once (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_add (self.test, "signatory-requirement", "subject", "term", "roles",
                ENT_TEST_ID (self.role), NULL);
  ent_test_refuse_add (self.test, "already", "signatory-requirement", "subject", "term", "roles",
                       ENT_TEST_ID (self.role), NULL);
  ent_test_refuse_add (self.test, "Signed by", "signatory-requirement", "subject", "meeting", NULL);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/glossary/sign-off/final", test_sign_off_is_final);
  g_test_add_func ("/glossary/sign-off/kept", test_signed_is_kept);
  g_test_add_func ("/glossary/sign-off/undo", test_sign_off_undo);
  g_test_add_func ("/glossary/sign-off/rejection", test_rejection_says_why);
  g_test_add_func ("/glossary/sign-off/subject", test_subject);
  g_test_add_func ("/glossary/requirement-once", test_requirement_once);
  return g_test_run ();
}
