/* SPDX-License-Identifier: GPL-3.0-or-later
 * Signing: what a sign-off holds, what it supersedes, and each reason to refuse one, to the
 * letter. */
#include "ent-signing.h"

#include "ent-content.h"
#include "ent-date.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-meeting-test.h"
#include "ent-signing-test.h"

#include <string.h>

static void
assert_field (EntRecord *sign_off, guint field, const char *value)
{
  g_assert_cmpstr (ent_record_get_text (sign_off, field), ==, value);
}

/* All that evidence needs: what, in whose name, who, when, which word, on which bytes, and where
 * the history stood. */
static void
test_sign_off (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (EntEntry) head = ent_journal_dup_head (self->test->engagement);
  g_autofree char *head_digest = ent_digest_format (ent_entry_get_digest (head));
  g_autofree char *before
      = g_strdup_printf ("%.16s %d 2026-03-31", head_digest, (int)ent_entry_get_sequence (head));
  g_autofree char *digest = ent_content_make_digest (self->version);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);

  assert_field (sign_off, ENT_SIGN_OFF_SUBJECT, ENT_TEST_ID (self->version));
  assert_field (sign_off, ENT_SIGN_OFF_ROLE, ENT_TEST_ID (self->cmo));
  assert_field (sign_off, ENT_SIGN_OFF_HOLDER, ENT_TEST_ID (self->maya));
  assert_field (sign_off, ENT_SIGN_OFF_SIGNED_ON, ENT_SIGNING_TEST_DAY);
  assert_field (sign_off, ENT_SIGN_OFF_DECISION, "approve");
  assert_field (sign_off, ENT_SIGN_OFF_COMMENT, "Read in full");
  assert_field (sign_off, ENT_SIGN_OFF_DIGEST, digest);
  assert_field (sign_off, ENT_SIGN_OFF_SUPERSEDES, NULL);
  assert_field (sign_off, ENT_SIGN_OFF_JOURNAL_HEAD, before);
  ent_signing_test_assert (self, sign_off, "valid");
}

/* A term stands for its newest agreed version. */
static void
test_term (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *second
      = ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term), "number", "2",
                      "text", "Budget and timeline", "why", "Too few otherwise.", NULL);

  assert_field (ent_signing_test_sign (self, self->term, self->cmo), ENT_SIGN_OFF_SUBJECT,
                ENT_TEST_ID (second));
  ent_test_refuse_sign (self->test, "This text of “MQL” was replaced by a later one; sign that.",
                        self->version, self->cmo, self->maya, ENT_SIGNING_TEST_DAY, "approve",
                        NULL);
}

/* A changed mind supersedes by name; the first word stays on record. */
static void
test_supersedes (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *rejection = ent_signing_test_reject (self, self->version, self->cmo);
  EntRecord *approval = ent_signing_test_sign (self, self->version, self->cmo);

  assert_field (approval, ENT_SIGN_OFF_SUPERSEDES, ENT_TEST_ID (rejection));
  ent_signing_test_assert (self, rejection, "superseded");
  ent_signing_test_assert (self, approval, "valid");
}

/* A signature from before, entered late, does not push aside a later word. */
static void
test_entered_late (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *rejection = ent_signing_test_reject (self, self->version, self->cmo);
  EntRecord *approval
      = ent_test_sign (self->test, self->version, self->cmo, self->maya, "2026-03-01", "approve");

  assert_field (approval, ENT_SIGN_OFF_SUPERSEDES, NULL);
  ent_signing_test_assert (self, approval, "superseded");
  ent_signing_test_assert (self, rejection, "rejected");
  ent_test_refuse_sign (self->test,
                        "“CMO” has already signed “MQL”, and nothing changed since; there is "
                        "nothing to do.",
                        self->version, self->cmo, self->maya, "2026-03-01", "approve", NULL);
}

/* What was said on that day counts, whatever was entered after it. */
static void
test_entered_late_twice (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_test_sign (self->test, self->version, self->cmo, self->maya, "2026-03-01", "approve");
  ent_test_sign (self->test, self->version, self->cmo, self->maya, "2026-03-05", "reject");
  ent_test_sign (self->test, self->agreement, self->cmo, self->maya, "2026-03-01", "approve");
  ent_test_sign (self->test, self->version, self->cro, self->ivo, "2026-03-01", "approve");
  ent_test_refuse_sign (self->test, "“CMO” has already signed “MQL”", self->version, self->cmo,
                        self->maya, "2026-03-01", "approve", NULL);
  ent_test_sign (self->test, self->version, self->cmo, self->maya, "2026-03-02", "approve");
}

/* A sign-off entered as a record, as a form or a spreadsheet does: with this @digest, and instead
 * of
 * @earlier (nullable). */
#define ENTER(self, person, date, digest, earlier)                                                \
  "sign-off", "subject", ENT_TEST_ID ((self)->version), "role", ENT_TEST_ID ((self)->cmo),        \
      "holder", ENT_TEST_ID (person), "signed-on", date, "digest", digest, "supersedes", earlier, \
      NULL

/* The ways around signing are closed one by one. */
static void
test_entered_as_record (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *digest = ent_content_make_digest (self->version);
  g_autofree char *other = ent_content_make_digest (self->agreement);
  EntRecord *elsewhere = ent_signing_test_sign (self, self->agreement, self->cmo);
  EntRecord *first;

  ent_test_refuse_add (self->test, "Whoever signs as “CMO” must hold the role on that day",
                       ENTER (self, self->ivo, ENT_SIGNING_TEST_DAY, digest, NULL));
  ent_test_refuse_add (self->test, "Whoever signs as “CMO” must hold the role on that day",
                       ENTER (self, self->maya, "2024-12-31", digest, NULL));
  ent_test_refuse_add (self->test, "“CMO” is not bound to what stands there now",
                       ENTER (self, self->maya, ENT_SIGNING_TEST_DAY, other, NULL));
  ent_test_refuse_add (self->test, "“CMO” is not bound to what stands there now",
                       ENTER (self, self->maya, ENT_SIGNING_TEST_DAY, NULL, NULL));
  ent_test_refuse_add (self->test, "“CMO” is dated in the future",
                       ENTER (self, self->maya, "2026-04-01", digest, NULL));
  ent_test_refuse_add (self->test, "can supersede only what the same role said on the same text",
                       ENTER (self, self->maya, ENT_SIGNING_TEST_DAY, digest,
                              ENT_TEST_ID (elsewhere)));
  first = ent_test_add (self->test, ENTER (self, self->maya, ENT_TEST_TODAY, digest, NULL));
  ent_signing_test_assert (self, first, "valid");
  ent_test_refuse_set (self->test, "The sign-off by “CMO” cannot be edited", first, "digest",
                       other);
  ent_test_refuse_remove (self->test, "The sign-off by “CMO” cannot be removed", first);
}

/* One and the same person in two roles signs twice; a role speaks for itself only. */
static void
test_joint (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cro, "role-holder");
  EntRecord *second;

  ent_signing_test_require (self, "term", self->cmo, self->cro);
  ent_test_set (self->test, holders->pdata[0], "to", "2026-03-09");
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->cro), "holder",
                ENT_TEST_ID (self->maya), "from", ENT_SIGNING_TEST_DAY, NULL);
  ent_signing_test_sign (self, self->version, self->cmo);
  ent_signing_test_assert_state (self, self->term, "partly-signed", "CMO has signed; CRO has not.");
  second = ent_test_sign (self->test, self->version, self->cro, self->maya, ENT_SIGNING_TEST_DAY,
                          "approve");
  assert_field (second, ENT_SIGN_OFF_SUPERSEDES, NULL);
  ent_signing_test_assert_state (self, self->term, "signed", "CMO, CRO have signed.");
}

/* Who signs what is data: ideal customer profile and compensation have their own line, and an
 * agreement may name more. (product.md, Glossary) */
static void
test_required (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  static const struct
  {
    const char *type;
    const char *signed_by;
  } cases[] = { { "compensation", "CEO, CFO have not signed yet." },
                { "customer-profile", "CMO, CRO have not signed yet." },
                { "sla", "CRO, CFO have not signed yet." } };

  ent_signing_test_require (self, "compensation", self->ceo, self->cfo);
  ent_signing_test_require (self, "ideal-customer-profile", self->cmo, self->cro);
  ent_signing_test_require (self, "agreement", self->cro, self->cfo);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntRecord *agreement
          = ent_test_add (self->test, "agreement", "title", cases[i].type, "type", cases[i].type,
                          "what", "Words", "owner", ENT_TEST_ID (self->cmo), "next-review",
                          "2026-12-01", NULL);

      ent_signing_test_assert_state (self, agreement, "agreed", cases[i].signed_by);
    }
  ent_test_set (self->test, self->agreement, "signatories", ENT_TEST_ID (self->ceo));
  ent_signing_test_assert_state (self, self->agreement, "agreed",
                                 "CEO, CRO, CFO have not signed yet.");
}

static void
test_labels (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntSigning signing = { .subject = self->version, .role = self->cmo };
  g_autofree char *approve = ent_signing_dup_label (&signing);
  g_autofree char *reject = NULL;

  signing.reject = TRUE;
  reject = ent_signing_dup_label (&signing);
  g_assert_cmpstr (approve, ==, "Sign MQL as CMO");
  g_assert_cmpstr (reject, ==, "Reject MQL as CMO");
}

static void
test_signables (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  g_assert_true (ent_signing_is_signable (ent_record_get_kind (self->term)));
  g_assert_true (ent_signing_is_signable (ent_record_get_kind (self->sow)));
  g_assert_false (ent_signing_is_signable (ent_record_get_kind (self->metric)));
  g_assert_cmpstr (ent_signing_get_requirement (ent_record_get_kind (self->version)), ==, "term");
  g_assert_null (ent_signing_get_requirement (ent_record_get_kind (self->agreement)));
  g_assert_null (ent_signing_get_requirement (ent_record_get_kind (self->metric)));
}

/* Expects that @person cannot sign @subject as CMO on @date, for exactly this reason. */
static void
refuse (EntSigningTest *self,
        EntRecord *subject,
        EntRecord *person,
        const char *date,
        const char *reason)
{
  EntSigning signing = { .subject = subject, .role = self->cmo, .holder = person };
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_date_parse (date, &signing.date));
  g_assert_false (ent_signing_can (&signing, &self->test->today, &error));
  g_assert_cmpstr (error->message, ==, reason);
  ent_test_refuse_sign (self->test, reason, subject, self->cmo, person, date, "approve", NULL);
}

static void
test_nothing_to_sign (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *empty = ent_test_add (self->test, "term", "name", "SQL", NULL);
  EntRecord *bare = ent_test_add (self->test, "deliverable", "name", "Pricing", NULL);
  EntRecord *blank
      = ent_test_add (self->test, "sow-version", "name", "SOW 2.0", "number", "2", NULL);

  refuse (self, empty, self->maya, ENT_SIGNING_TEST_DAY,
          "“SQL” has no agreed text to sign yet; enter what each side means by it, then the "
          "version both agree to.");
  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (empty), "side", "marketing",
                "text", "Demo asked for", NULL);
  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (empty), "side", "sales", "text",
                "Call held", NULL);
  refuse (self, empty, self->maya, ENT_SIGNING_TEST_DAY,
          "The sides define “SQL” differently; add the version both agree to, then sign that.");
  refuse (self, bare, self->maya, ENT_SIGNING_TEST_DAY,
          "“Pricing” is empty; write its statement and outcomes before it is signed.");
  refuse (self, blank, self->maya, ENT_SIGNING_TEST_DAY,
          "“SOW 2.0” is empty; say what is in scope before it is signed.");
  refuse (self, self->metric, self->maya, ENT_SIGNING_TEST_DAY,
          "“MQLs a month” is a record of the kind “Metric”, which is not signed; choose a term, a "
          "deliverable, a version of the statement of work, an agreement or a meeting.");
}

static void
test_nothing_to_sign_any_more (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_test_set (self->test, self->deliverable, "status", "retired");
  refuse (self, self->deliverable, self->maya, ENT_SIGNING_TEST_DAY,
          "“Nurturing” was retired; there is nothing to sign any more.");
  ent_test_set (self->test, self->agreement, "status", "superseded");
  refuse (self, self->agreement, self->maya, ENT_SIGNING_TEST_DAY,
          "“Handoff of leads” was replaced or retired; sign the agreement that holds now.");
}

static void
test_open_minutes (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");

  ent_meeting_test_start (self, meeting);
  ent_test_refuse_sign (self->test, "are not closed; close the meeting before they are approved.",
                        meeting, self->roles[0], self->people[0], "2026-03-04", "approve", NULL);
  ent_meeting_test_attend (self, meeting, 0, "present");
  ent_meeting_test_close (self, meeting);
  ent_test_sign (self->test, meeting, self->roles[0], self->people[0], "2026-03-04", "approve");
}

static void
test_day_to_come (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  refuse (self, self->version, self->maya, "2026-04-01",
          "“MQL” cannot be signed for a day to come; a signature carries the day it is given.");
  ent_test_sign (self->test, self->version, self->cmo, self->maya, ENT_TEST_TODAY, "approve");
}

/* A holder signs only for a role held on that day: not the one before, nor the one after. */
static void
test_holder (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");

  refuse (self, self->version, self->ivo, ENT_SIGNING_TEST_DAY,
          "“Ivo Brandt” did not hold the role “CMO” on 10 March 2026; “Maya Lund” did and has to "
          "sign.");
  ent_test_set (self->test, holders->pdata[0], "to", "2026-03-09");
  refuse (self, self->version, self->maya, ENT_SIGNING_TEST_DAY,
          "Nobody held the role “CMO” on 10 March 2026; enter its holder before it signs.");
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (self->cmo), "holder",
                ENT_TEST_ID (self->ruth), "from", "2026-03-10", NULL);
  refuse (self, self->version, self->maya, ENT_SIGNING_TEST_DAY,
          "“Maya Lund” did not hold the role “CMO” on 10 March 2026; “Ruth Sand” did and has to "
          "sign.");
  refuse (self, self->version, self->ruth, "2026-03-09",
          "“Ruth Sand” did not hold the role “CMO” on 9 March 2026; “Maya Lund” did and has to "
          "sign.");
  refuse (self, self->version, self->maya, "2024-12-31",
          "Nobody held the role “CMO” on 31 December 2024; enter its holder before it signs.");
  ent_test_sign (self->test, self->version, self->cmo, self->maya, "2026-03-09", "approve");
  ent_test_sign (self->test, self->version, self->cmo, self->ruth, "2026-03-10", "reject");
}

static void
test_twice (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_sign (self, self->version, self->cmo);
  refuse (self, self->version, self->maya, "2026-03-11",
          "“CMO” has already signed “MQL”, and nothing changed since; there is nothing to do.");
  refuse (self, self->term, self->maya, "2026-03-11",
          "“CMO” has already signed “MQL”, and nothing changed since; there is nothing to do.");
  ent_signing_test_reject (self, self->version, self->cmo);
  ent_test_refuse_sign (self->test,
                        "“CMO” has already rejected “MQL”, and nothing changed since; change what "
                        "it says first.",
                        self->version, self->cmo, self->maya, "2026-03-11", "reject", "Still no");
  ent_test_set (self->test, self->version, "text", "Budget confirmed in writing");
  ent_signing_test_sign (self, self->version, self->cmo);
}

/* Blank is no reason. */
static void
test_rejection_without_reason (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  for (guint i = 0; i < 3; i++)
    ent_test_refuse_sign (self->test,
                          "A rejection of “MQL” needs a comment that says why; add one.",
                          self->version, self->cmo, self->maya, ENT_SIGNING_TEST_DAY, "reject",
                          i == 0   ? NULL
                          : i == 1 ? ""
                                   : " \n\t");
}

/* Minutes of a meeting are approved after it. */
static void
test_minutes_before_the_meeting (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_hold (self, "2026-03-03", 0x7);

  ent_test_refuse_sign (self->test, "cannot be approved on 2 March 2026, before it was held",
                        meeting, self->roles[0], self->people[0], "2026-03-02", "approve", NULL);
  ent_test_sign (self->test, meeting, self->roles[0], self->people[0], "2026-03-03", "approve");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/sign-off/sign-off", test_sign_off);
  g_test_add_func ("/sign-off/term", test_term);
  g_test_add_func ("/sign-off/supersedes", test_supersedes);
  g_test_add_func ("/sign-off/entered-late", test_entered_late);
  g_test_add_func ("/sign-off/entered-late-twice", test_entered_late_twice);
  g_test_add_func ("/sign-off/entered-as-record", test_entered_as_record);
  g_test_add_func ("/sign-off/joint", test_joint);
  g_test_add_func ("/sign-off/required", test_required);
  g_test_add_func ("/sign-off/labels", test_labels);
  g_test_add_func ("/sign-off/signables", test_signables);
  g_test_add_func ("/sign-off/nothing-to-sign", test_nothing_to_sign);
  g_test_add_func ("/sign-off/nothing-to-sign-any-more", test_nothing_to_sign_any_more);
  g_test_add_func ("/sign-off/open-minutes", test_open_minutes);
  g_test_add_func ("/sign-off/day-to-come", test_day_to_come);
  g_test_add_func ("/sign-off/holder", test_holder);
  g_test_add_func ("/sign-off/twice", test_twice);
  g_test_add_func ("/sign-off/rejection-without-reason", test_rejection_without_reason);
  g_test_add_func ("/sign-off/minutes-before-the-meeting", test_minutes_before_the_meeting);
  return g_test_run ();
}
