/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who must sign, and who has. */
#include "ent-signatures.h"

#include "ent-signature.h"
#include "ent-test.h"

/* A term with one agreed version and two roles that must sign it. */
typedef struct
{
  EntTest *test;
  EntRecord *term;
  EntRecord *version;
  EntRecord *cmo;
  EntRecord *cro;
  EntRecord *person;
} Fixture;

/* TRUE if @role approves what @record says today. */
static gboolean
is_given (EntRecord *record, EntRecord *role)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new_for (record);

  return ent_signatures_get (signatures, record, role) == ENT_SIGNATURE_APPROVED;
}

static void
fixture_init (Fixture *self)
{
  g_autofree char *roles = NULL;

  self->test = ent_test_new (NULL);
  self->term = ent_test_add (self->test, "term", "name", "MQL", NULL);
  self->version = ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term),
                                "text", "Budget confirmed", NULL);
  self->cmo = ent_test_add (self->test, "role", "name", "CMO", NULL);
  self->cro = ent_test_add (self->test, "role", "name", "CRO", NULL);
  self->person = ent_test_add (self->test, "stakeholder", "name", "Maya Lund", NULL);
  roles = g_strdup_printf ("%s %s", ENT_TEST_ID (self->cmo), ENT_TEST_ID (self->cro));
  ent_test_add (self->test, "signatory-requirement", "subject", "term", "roles", roles, NULL);
}

static void
fixture_clear (Fixture *self)
{
  ent_test_free (self->test);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
sign (Fixture *self, EntRecord *role, const char *decision)
{
  ent_test_sign (self->test, self->version, role, self->person, "2026-03-01", decision);
}

static void
test_required (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (EntSignatures) signatures = NULL;
  GPtrArray *roles;

  fixture_init (&self);
  signatures = ent_signatures_new (self.test->source);
  roles = ent_signatures_get_required (signatures, "term");
  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_true (roles->pdata[0] == self.cmo);
  g_assert_true (roles->pdata[1] == self.cro);
  g_assert_null (ent_signatures_get_required (signatures, "deliverable"));
}

/* The newest sign-off of a role counts. */
static void
test_newest (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (EntSignatures) signatures = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *rejected = NULL;
  GPtrArray *roles;

  fixture_init (&self);
  sign (&self, self.cmo, "reject");
  sign (&self, self.cmo, "approve");
  signatures = ent_signatures_new (self.test->source);
  roles = ent_signatures_get_required (signatures, "term");
  g_assert_cmpint (ent_signatures_get (signatures, self.version, self.cmo), ==,
                   ENT_SIGNATURE_APPROVED);
  g_assert_cmpint (ent_signatures_get (signatures, self.version, self.cro), ==, ENT_SIGNATURE_NONE);
  g_assert_nonnull (ent_signatures_get_newest (signatures, self.version, self.cmo));
  g_assert_null (ent_signatures_get_newest (signatures, self.term, self.cmo));
  approved = ent_signatures_dup_names (signatures, self.version, roles, ENT_SIGNATURE_APPROVED);
  g_assert_cmpstr (approved, ==, "CMO");
  missing = ent_signatures_dup_names (signatures, self.version, roles, ENT_SIGNATURE_NONE);
  g_assert_cmpstr (missing, ==, "CRO");
  rejected = ent_signatures_dup_names (signatures, self.version, roles, ENT_SIGNATURE_REJECTED);
  g_assert_null (rejected);
  g_assert_false (ent_signatures_are_complete (signatures, self.version, roles));
}

/* The later day counts, even if it was entered first. */
static void
test_last_word (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  ent_test_sign (self.test, self.version, self.cmo, self.person, "2026-03-02", "approve");
  sign (&self, self.cmo, "reject");
  g_assert_true (is_given (self.version, self.cmo));
  g_assert_false (is_given (self.version, self.cro));
  g_assert_true (ent_signature_is_on_record (self.version));
}

/* A role supersedes its own word on the same text by name; nobody else's, and on nothing else. */
static void
test_superseded (void)
{
  g_auto (Fixture) self = { NULL };
  g_autofree char *digest = NULL;
  EntRecord *rejection;

  fixture_init (&self);
  ent_test_add (self.test, "role-holder", "role", ENT_TEST_ID (self.cro), "holder",
                ENT_TEST_ID (self.person), NULL);
  sign (&self, self.cro, "approve");
  rejection
      = ent_test_sign (self.test, self.version, self.cro, self.person, "2026-03-02", "reject");
  sign (&self, self.cmo, "approve");
  digest = ent_content_make_digest (self.version);
  ent_test_refuse_add (self.test,
                       "The sign-off by “CMO” can supersede only what the same role said on the "
                       "same text; leave Supersedes empty.",
                       "sign-off", "subject", ENT_TEST_ID (self.version), "role",
                       ENT_TEST_ID (self.cmo), "holder", ENT_TEST_ID (self.person), "signed-on",
                       "2026-03-03", "digest", digest, "supersedes", ENT_TEST_ID (rejection), NULL);
  g_assert_false (is_given (self.version, self.cro));
  g_assert_true (is_given (self.version, self.cmo));
}

static void
hold_since (Fixture *self, const char *date)
{
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->cro), "holder",
                ENT_TEST_ID (self->person), "from", date, NULL);
}

/* Adds a sign-off of CRO to the text as it stands, which supersedes @earlier (nullable) by name. */
static EntRecord *
add_word (Fixture *self, const char *date, const char *decision, EntRecord *earlier)
{
  g_autofree char *digest = ent_content_make_digest (self->version);

  return ent_test_add (self->test, "sign-off", "subject", ENT_TEST_ID (self->version), "role",
                       ENT_TEST_ID (self->cro), "holder", ENT_TEST_ID (self->person), "signed-on",
                       date, "decision", decision, "comment", "As discussed", "digest", digest,
                       "supersedes", earlier != NULL ? ENT_TEST_ID (earlier) : NULL, NULL);
}

/* What is superseded by name counts no more, whatever day it carries. */
static void
test_superseded_by_an_earlier_day (void)
{
  g_auto (Fixture) self = { NULL };
  EntRecord *rejection;

  fixture_init (&self);
  hold_since (&self, "2026-01-01");
  rejection
      = ent_test_sign (self.test, self.version, self.cro, self.person, "2026-03-02", "reject");
  add_word (&self, "2026-03-01", "approve", NULL);
  g_assert_false (is_given (self.version, self.cro));
  add_word (&self, "2026-03-01", "approve", rejection);
  g_assert_true (is_given (self.version, self.cro));
}

/* Of two words of one day the one entered last counts, and a later day before an earlier one, even
 * where none names the other. */
static void
test_unnamed (void)
{
  g_auto (Fixture) self = { NULL };

  fixture_init (&self);
  hold_since (&self, "2026-01-01");
  sign (&self, self.cro, "reject");
  add_word (&self, "2026-03-01", "approve", NULL);
  g_assert_true (is_given (self.version, self.cro));
  add_word (&self, "2026-03-02", "reject", NULL);
  g_assert_false (is_given (self.version, self.cro));
  add_word (&self, "2026-03-01", "approve", NULL);
  g_assert_false (is_given (self.version, self.cro));
}

/* An edit leaves no approval standing, but on record; a rejection of what was changed is over. */
static void
test_stale (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (EntSignatures) signatures = NULL;

  fixture_init (&self);
  sign (&self, self.cmo, "approve");
  sign (&self, self.cro, "reject");
  ent_test_set (self.test, self.version, "why", "Sales asked for it.");
  signatures = ent_signatures_new (self.test->source);
  g_assert_cmpint (ent_signatures_get (signatures, self.version, self.cmo), ==,
                   ENT_SIGNATURE_STALE);
  g_assert_cmpint (ent_signatures_get (signatures, self.version, self.cro), ==, ENT_SIGNATURE_NONE);
  g_assert_false (ent_signatures_have_approval (signatures, self.version));
  g_assert_false (is_given (self.version, self.cmo));
  g_assert_true (ent_signature_is_on_record (self.version));
}

/* The list of subjects and of last words follows the order in which they were given. */
static void
test_words (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (EntSignatures) signatures = NULL;
  g_autoptr (GPtrArray) subjects = NULL;
  EntRecord *first, *second;
  GPtrArray *words;

  fixture_init (&self);
  sign (&self, self.cmo, "approve");
  first = ent_test_sign (self.test, self.version, self.cro, self.person, "2026-03-02", "approve");
  second = ent_test_sign (self.test, self.version, self.cmo, self.person, "2026-03-03", "reject");
  signatures = ent_signatures_new (self.test->source);
  subjects = ent_signatures_list_subjects (signatures);
  g_assert_cmpuint (subjects->len, ==, 1);
  g_assert_true (subjects->pdata[0] == self.version);
  words = ent_signatures_get_words (signatures, self.version);
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_true (words->pdata[0] == first);
  g_assert_true (words->pdata[1] == second);
  g_assert_null (ent_signatures_get_words (signatures, self.term));
}

static void
test_missing (void)
{
  g_auto (Fixture) self = { NULL };
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (EntSignatures) signatures = NULL;
  g_autofree char *names = NULL;

  fixture_init (&self);
  sign (&self, self.cmo, "approve");
  roles = ent_signature_list_required (self.test->source, "term");
  names = ent_signature_join_titles (roles);
  g_assert_cmpstr (names, ==, "CMO, CRO");
  signatures = ent_signatures_new_for (self.version);
  missing = ent_signatures_list_missing (signatures, self.version, roles);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_true (missing->pdata[0] == self.cro);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/signatures/required", test_required);
  g_test_add_func ("/signatures/newest", test_newest);
  g_test_add_func ("/signatures/last-word", test_last_word);
  g_test_add_func ("/signatures/superseded", test_superseded);
  g_test_add_func ("/signatures/superseded-by-an-earlier-day", test_superseded_by_an_earlier_day);
  g_test_add_func ("/signatures/unnamed", test_unnamed);
  g_test_add_func ("/signatures/stale", test_stale);
  g_test_add_func ("/signatures/words", test_words);
  g_test_add_func ("/signatures/missing", test_missing);
  return g_test_run ();
}
