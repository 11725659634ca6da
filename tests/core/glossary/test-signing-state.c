/* SPDX-License-Identifier: GPL-3.0-or-later
 * How far something has come, derived from what is there: draft, divergent, agreed, partly signed,
 * signed, stale, rejected, each with its reason in words. */
#include "ent-signing-state.h"

#include "ent-meeting-test.h"
#include "ent-signing-test.h"

/* From the empty word to the signed one, through every state. */
static void
test_life (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntTest *test = self->test;
  EntRecord *term = ent_test_add (test, "term", "name", "SQL", NULL);
  EntRecord *version;

  ent_signing_test_require (self, "term", self->cmo, self->cro);
  ent_signing_test_assert_state (self, term, "draft",
                                 "“SQL” has no agreed text to sign yet; enter what each side means "
                                 "by it, then the version both agree to.");
  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing", "text",
                "Demo", NULL);
  ent_signing_test_assert_state (self, term, "draft", NULL);
  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing", "region",
                "Nordics", "text", "Call", NULL);
  ent_signing_test_assert_state (self, term, "draft", NULL);
  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales", "text",
                "Budget", NULL);
  ent_signing_test_assert_state (self, term, "divergent",
                                 "The sides define “SQL” differently; add the version both agree "
                                 "to, then sign that.");
  version = ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (term), "text", "Demo held",
                          NULL);
  ent_signing_test_assert_state (self, term, "agreed", "CMO, CRO have not signed yet.");
  ent_signing_test_sign (self, term, self->cro);
  ent_signing_test_assert_state (self, term, "partly-signed", "CRO has signed; CMO has not.");
  ent_signing_test_sign (self, term, self->cmo);
  ent_signing_test_assert_state (self, term, "signed", "CMO, CRO have signed.");
  ent_test_set (test, version, "text", "Demo held, on time");
  ent_signing_test_assert_state (self, term, "stale", "CMO, CRO signed it before it changed.");
  ent_signing_test_sign (self, term, self->cmo);
  ent_signing_test_assert_state (self, term, "stale",
                                 "CRO signed it before it changed; CMO has signed.");
  ent_signing_test_sign (self, term, self->cro);
  ent_signing_test_assert_state (self, term, "signed", NULL);
}

/* Sides that say the same do not part. */
static void
test_same_words (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *term = ent_test_add (self->test, "term", "name", "SQL", NULL);
  EntRecord *sales;

  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "marketing",
                "text", "Demo", NULL);
  sales = ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales",
                        "text", "Demo", NULL);
  ent_signing_test_assert_state (self, term, "draft", NULL);
  ent_test_set (self->test, sales, "text", "Demo held");
  ent_signing_test_assert_state (self, term, "divergent", NULL);
}

/* A rejection counts above all, and is over when what was rejected reads otherwise. */
static void
test_rejection_reopens (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_require (self, "term", self->cmo, self->cro);
  ent_signing_test_sign (self, self->term, self->cmo);
  ent_signing_test_reject (self, self->term, self->cro);
  ent_signing_test_assert_state (self, self->term, "rejected",
                                 "CRO has rejected it; CMO has signed.");
  ent_test_set (self->test, self->version, "text", "Budget and need");
  ent_signing_test_assert_state (self, self->term, "stale",
                                 "CMO signed it before it changed; CRO has not.");
  ent_signing_test_sign_both (self, self->term);
  ent_signing_test_assert_state (self, self->term, "signed", NULL);
}

/* A new version begins at the beginning; the old one keeps its signatures. */
static void
test_new_version (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_require (self, "term", self->cmo, self->cro);
  ent_signing_test_sign_both (self, self->term);
  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term), "number", "2",
                "text", "Another", NULL);
  ent_signing_test_assert_state (self, self->term, "agreed", "CMO, CRO have not signed yet.");
  ent_signing_test_assert_state (self, self->version, "signed", "CMO, CRO have signed.");
}

/* A signature nobody asked for is told, and does not stand in for those that must. */
static void
test_others_sign (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_require (self, "sow-version", self->cmo, self->cro);
  ent_signing_test_sign (self, self->sow, self->cfo);
  ent_signing_test_assert_state (self, self->sow, "partly-signed",
                                 "CFO has signed; CMO, CRO have not.");
  ent_signing_test_sign_both (self, self->sow);
  ent_signing_test_assert_state (self, self->sow, "signed", "CMO, CRO, CFO have signed.");
  ent_signing_test_reject (self, self->sow, self->ceo);
  ent_signing_test_assert_state (self, self->sow, "rejected",
                                 "CEO has rejected it; CMO, CRO, CFO have signed.");
}

/* Where nobody is named, one signature is all there can be. */
static void
test_nobody_named (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_assert_state (self, self->deliverable, "agreed",
                                 "Nobody is named who has to sign it, and nobody has.");
  ent_signing_test_sign (self, self->deliverable, self->cmo);
  ent_signing_test_assert_state (self, self->deliverable, "signed", "CMO has signed.");
}

/* What cannot be signed is a draft and says what to do first. */
static void
test_drafts (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  g_autoptr (EntSignatures) signatures = ent_signatures_new (self->test->source);
  EntRecord *meeting = ent_meeting_test_add (self, "2026-03-03");
  EntRecord *deliverable = ent_test_add (self->test, "deliverable", "name", "Pricing", NULL);
  g_autofree char *reason = NULL;

  g_assert_cmpint (ent_signing_get_state (meeting, signatures, NULL), ==, ENT_SIGNING_DRAFT);
  g_assert_cmpint (ent_signing_get_state (deliverable, signatures, &reason), ==, ENT_SIGNING_DRAFT);
  g_assert_cmpstr (reason, ==,
                   "“Pricing” is empty; write its statement and outcomes before it is signed.");
}

/* What was signed and then retired is no draft: it shows what was signed. */
static void
test_retired (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_signing_test_sign (self, self->deliverable, self->cmo);
  ent_test_set (self->test, self->deliverable, "status", "retired");
  ent_signing_test_assert_state (self, self->deliverable, "signed", "CMO has signed.");
}

/* A signature of somebody who did not hold the role counts for nothing. */
static void
test_unauthorised (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");
  EntRecord *sign_off;

  ent_signing_test_require (self, "term", self->cmo, NULL);
  sign_off = ent_signing_test_sign (self, self->term, self->cmo);
  ent_test_set (self->test, holders->pdata[0], "to", "2026-02-28");
  ent_signing_test_assert (self, sign_off, "unauthorised");
  ent_signing_test_assert_state (self, self->term, "agreed", "CMO has not signed yet.");
}

static void
test_names (void)
{
  static const char *const names[ENT_N_SIGNING_STATES]
      = { "draft", "divergent", "agreed", "partly-signed", "signed", "stale", "rejected" };
  static const char *const labels[ENT_N_SIGNING_STATES]
      = { "Draft", "Divergent", "Agreed", "Partly signed", "Signed", "Stale", "Rejected" };

  for (guint i = 0; i < ENT_N_SIGNING_STATES; i++)
    {
      g_assert_cmpstr (ent_signing_state_get_name (i), ==, names[i]);
      g_assert_cmpstr (ent_signing_state_get_label (i), ==, labels[i]);
    }
  for (EntSignOffState state = ENT_SIGN_OFF_VALID; state <= ENT_SIGN_OFF_UNAUTHORISED; state++)
    {
      g_autofree char *lower = g_ascii_strdown (ent_sign_off_state_get_label (state), -1);

      g_assert_cmpstr (ent_sign_off_state_get_name (state), ==, lower);
      g_assert_true (g_str_has_suffix (ent_sign_off_state_get_help (state), "."));
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/signing-state/same-words", test_same_words);
  g_test_add_func ("/signing-state/life", test_life);
  g_test_add_func ("/signing-state/rejection-reopens", test_rejection_reopens);
  g_test_add_func ("/signing-state/new-version", test_new_version);
  g_test_add_func ("/signing-state/others-sign", test_others_sign);
  g_test_add_func ("/signing-state/nobody-named", test_nobody_named);
  g_test_add_func ("/signing-state/drafts", test_drafts);
  g_test_add_func ("/signing-state/retired", test_retired);
  g_test_add_func ("/signing-state/unauthorised", test_unauthorised);
  g_test_add_func ("/signing-state/names", test_names);
  return g_test_run ();
}
