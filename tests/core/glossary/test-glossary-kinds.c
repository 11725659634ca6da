/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the kinds of the glossary refuse: above all, that a sign-off is ever edited. */
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

#include <string.h>

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

/* A document from elsewhere with a sign-off of @day. Returns: whether it is taken. */
static gboolean
bring_sign_off (Fixture *self, const char *day)
{
  const char *values[] = { ENT_TEST_ID (self->version),
                           ENT_TEST_ID (self->role),
                           ENT_TEST_ID (self->person),
                           day,
                           "approve",
                           NULL,
                           "00",
                           NULL,
                           NULL };
  const EntKind *kind = ent_record_get_kind (self->sign_off);
  g_autofree char *id = ent_uuid_new_text ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (self->test->engagement, "Import", &error);

  g_assert_no_error (error);
  ent_transaction_set_document (transaction);
  ent_transaction_put (transaction, kind, id, values, &error);
  g_assert_no_error (error);
  if (ent_transaction_commit (transaction, &error))
    return TRUE;
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "dated in the future"));
  return FALSE;
}

/* A word of a day to come would outlast all that is said until then, so not even a document brings
 * one; where it comes from it may be tomorrow. */
static void
test_day_to_come (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_refuse_add (self.test, "dated in the future", "sign-off", "subject",
                       ENT_TEST_ID (self.version), "role", ENT_TEST_ID (self.role), "holder",
                       ENT_TEST_ID (self.person), "signed-on", "2026-04-01", NULL);
  g_assert_true (bring_sign_off (&self, "2026-03-02"));
  g_assert_true (bring_sign_off (&self, "2026-04-01"));
  g_assert_false (bring_sign_off (&self, "2026-04-02"));
}

/* Which version is in force is never in doubt; the numbers of two terms have nothing to do with
 * each other. */
static void
test_version_numbers (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (EntRecord) term = NULL;
  EntRecord *second;
  EntRecord *other;

  fixture_init (&self);
  term = ent_record_dup_parent (self.version);
  ent_test_refuse_add (self.test, "“MQL” already has a version 1; the next one has the number 2.",
                       "agreed-version", "term", ENT_TEST_ID (term), "text", "Otherwise", NULL);
  second = ent_test_add (self.test, "agreed-version", "term", ENT_TEST_ID (term), "number", "2",
                         "text", "Otherwise", NULL);
  ent_test_refuse_set (self.test, "already has a version 1", second, "number", "1");
  other = ent_test_add (self.test, "term", "name", "SQL", NULL);
  ent_test_add (self.test, "agreed-version", "term", ENT_TEST_ID (other), "text", "A call", NULL);
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
  g_test_add_func ("/glossary/sign-off/day-to-come", test_day_to_come);
  g_test_add_func ("/glossary/version-numbers", test_version_numbers);
  g_test_add_func ("/glossary/requirement-once", test_requirement_once);
  return g_test_run ();
}
