/* SPDX-License-Identifier: GPL-3.0-or-later
 * The life of agreements: their laws, and every rule about it broken and mended. */
#include "ent-agreement-life.h"
#include "ent-agreements-kinds.h"
#include "ent-agreements-rules.h"
#include "ent-test.h"

/* Two roles with their holders, and an agreement owned by the first. */
typedef struct
{
  EntTest *test;
  EntRecord *roles[2];
  EntRecord *people[2];
  EntRecord *agreement;
} Fixture;

static EntRecord *
add_agreement (Fixture *fixture, const char *title, const char *type)
{
  return ent_test_add (fixture->test, "agreement", "title", title, "type", type, "what",
                       "Within four hours.", "why", "Speed wins.", "owner",
                       ENT_TEST_ID (fixture->roles[0]), "next-review", "2026-12-31", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Mara Olsen", "Rolf Arendt" };
  static const char *const roles[] = { "CMO", "CRO" };

  fixture->test = ent_test_new (ent_agreements_rules);
  for (guint i = 0; i < 2; i++)
    {
      fixture->people[i] = ent_test_add (fixture->test, "stakeholder", "name", names[i], NULL);
      fixture->roles[i] = ent_test_add (fixture->test, "role", "name", roles[i], NULL);
      ent_test_add (fixture->test, "role-holder", "role", ENT_TEST_ID (fixture->roles[i]), "holder",
                    ENT_TEST_ID (fixture->people[i]), NULL);
    }
  fixture->agreement = add_agreement (fixture, "Lead handoff", "handoff-protocol");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static EntRecord *
sign (Fixture *fixture, EntRecord *agreement, guint who, const char *decision)
{
  return ent_test_sign (fixture->test, agreement, fixture->roles[who], fixture->people[who],
                        "2026-03-05", decision);
}

static void
set_signatories (Fixture *fixture, EntRecord *agreement)
{
  g_autofree char *both
      = g_strdup_printf ("%s %s", ENT_TEST_ID (fixture->roles[0]), ENT_TEST_ID (fixture->roles[1]));

  ent_test_set (fixture->test, agreement, "signatories", both);
}

/* Text, owner and next review are mandatory; the why is a finding. */
static void
test_mandatory (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "what", "owner", "next-review", "type", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ent_test_refuse_set (fixture->test, "Give it one", fixture->agreement, fields[i], NULL);
  ent_test_set (fixture->test, fixture->agreement, "why", NULL);
}

static void
test_laws (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_refuse_set (test, "is before", fixture->agreement, "effective-from", "2027-01-01");
  ent_test_set (test, fixture->agreement, "effective-from", "2026-12-31");
  ent_test_refuse_set (test, "Lead handoff", fixture->agreement, "supersedes",
                       ENT_TEST_ID (fixture->agreement));
  ent_test_refuse_add (test, "already", "agreement", "title", "lead handoff", "type", "sla", "what",
                       "x", "owner", ENT_TEST_ID (fixture->roles[0]), "next-review", "2026-12-31",
                       NULL);
}

static void
test_why_missing (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_assert_clean (test, "agreement-why-missing");
  ent_test_set (test, fixture->agreement, "why", NULL);
  ent_test_assert_found (test, "agreement-why-missing", fixture->agreement, "why",
                         "“Lead handoff”");
  ent_test_set (test, fixture->agreement, "status", "retired");
  ent_test_assert_clean (test, "agreement-why-missing");
}

static void
test_owner_external (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_assert_clean (test, "agreement-owner-external");
  ent_test_set (test, fixture->roles[0], "side", "consulting");
  ent_test_assert_found (test, "agreement-owner-external", fixture->agreement, "owner", "“CMO”");
  ent_test_set (test, fixture->agreement, "owner", ENT_TEST_ID (fixture->roles[1]));
  ent_test_assert_clean (test, "agreement-owner-external");
  ent_test_set (test, fixture->agreement, "owner", ENT_TEST_ID (fixture->roles[0]));
  ent_test_set (test, fixture->agreement, "status", "superseded");
  ent_test_assert_clean (test, "agreement-owner-external");
}

static void
test_unsigned (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_assert_found (test, "agreement-unsigned", fixture->agreement, "signatories",
                         "Nobody has to sign");
  set_signatories (fixture, fixture->agreement);
  ent_test_assert_found (test, "agreement-unsigned", fixture->agreement, "signatories",
                         "not signed by: CMO, CRO.");
  sign (fixture, fixture->agreement, 1, "approve");
  ent_test_assert_found (test, "agreement-unsigned", fixture->agreement, "signatories",
                         "not signed by: CMO.");
  sign (fixture, fixture->agreement, 0, "approve");
  ent_test_assert_clean (test, "agreement-unsigned");
}

/* The last word of a role counts. */
static void
test_rejected (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_set (test, fixture->agreement, "signatories", ENT_TEST_ID (fixture->roles[0]));
  sign (fixture, fixture->agreement, 0, "reject");
  g_assert_cmpuint (ent_test_count (test, "agreement-unsigned"), ==, 1);
  sign (fixture, fixture->agreement, 0, "approve");
  ent_test_assert_clean (test, "agreement-unsigned");
  sign (fixture, fixture->agreement, 0, "reject");
  g_assert_cmpuint (ent_test_count (test, "agreement-unsigned"), ==, 1);
}

/* Who must sign is data: for all agreements, or for compensation alone. */
static void
test_required_signatories (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;
  EntRecord *pay = add_agreement (fixture, "Pay", "compensation");
  g_autoptr (GPtrArray) roles = NULL;

  ent_test_set (test, pay, "signatories", ENT_TEST_ID (fixture->roles[0]));
  ent_test_add (test, "signatory-requirement", "subject", "compensation", "roles",
                ENT_TEST_ID (fixture->roles[1]), NULL);
  roles = ent_agreement_list_signatories (pay);
  g_assert_cmpuint (roles->len, ==, 2);
  ent_test_assert_among (test, "agreement-unsigned", pay, "CMO, CRO");
  ent_test_assert_among (test, "agreement-unsigned", fixture->agreement, "Nobody has to sign");
  ent_test_add (test, "signatory-requirement", "subject", "agreement", "roles",
                ENT_TEST_ID (fixture->roles[0]), NULL);
  ent_test_assert_among (test, "agreement-unsigned", fixture->agreement, "CMO.");
}

/* A role that is named twice signs once. */
static void
test_signatory_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) roles = NULL;

  ent_test_set (fixture->test, fixture->agreement, "signatories", ENT_TEST_ID (fixture->roles[0]));
  ent_test_add (fixture->test, "signatory-requirement", "subject", "agreement", "roles",
                ENT_TEST_ID (fixture->roles[0]), NULL);
  roles = ent_agreement_list_signatories (fixture->agreement);
  g_assert_cmpuint (roles->len, ==, 1);
}

static void
test_icp_unsigned (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;
  EntRecord *profile;

  ent_test_assert_found (test, "icp-unsigned", NULL, NULL, "no agreement on the ideal customer");
  profile = add_agreement (fixture, "Ideal customer", "customer-profile");
  ent_test_assert_found (test, "icp-unsigned", profile, "signatories", "Nobody has to sign");
  set_signatories (fixture, profile);
  sign (fixture, profile, 0, "approve");
  ent_test_assert_found (test, "icp-unsigned", profile, "signatories", "CRO.");
  sign (fixture, profile, 1, "approve");
  ent_test_assert_clean (test, "icp-unsigned");
  ent_test_set (test, profile, "status", "retired");
  ent_test_assert_found (test, "icp-unsigned", NULL, NULL, "no agreement on the ideal customer");
}

static void
test_review_due (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;

  ent_test_set_today (test, "2026-12-30");
  ent_test_assert_clean (test, "agreement-review-due");
  ent_test_set_today (test, "2026-12-31");
  ent_test_assert_found (test, "agreement-review-due", fixture->agreement, "next-review", "today");
  ent_test_set_today (test, "2027-01-01");
  ent_test_assert_found (test, "agreement-review-due", fixture->agreement, "next-review",
                         "1 day ago");
  ent_test_set (test, fixture->agreement, "next-review", "2027-06-30");
  ent_test_assert_clean (test, "agreement-review-due");
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  EntTest *test = fixture->test;
  EntRecord *later = add_agreement (fixture, "Lead handoff, second", "handoff-protocol");

  ent_test_set (test, later, "supersedes", ENT_TEST_ID (fixture->agreement));
  ent_test_assert_clean (test, "agreement-conflict");
  ent_test_set (test, later, "status", "in-force");
  ent_test_assert_found (test, "agreement-conflict", fixture->agreement, "status",
                         "“Lead handoff, second” has replaced it");
  ent_test_set (test, fixture->agreement, "status", "superseded");
  ent_test_assert_clean (test, "agreement-conflict");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("/agreement-rules/mandatory", test_mandatory);
  ADD ("/agreement-rules/laws", test_laws);
  ADD ("/agreement-rules/why-missing", test_why_missing);
  ADD ("/agreement-rules/owner-external", test_owner_external);
  ADD ("/agreement-rules/unsigned", test_unsigned);
  ADD ("/agreement-rules/rejected", test_rejected);
  ADD ("/agreement-rules/required-signatories", test_required_signatories);
  ADD ("/agreement-rules/signatory-once", test_signatory_once);
  ADD ("/agreement-rules/icp-unsigned", test_icp_unsigned);
  ADD ("/agreement-rules/review-due", test_review_due);
  ADD ("/agreement-rules/conflict", test_conflict);
  return g_test_run ();
}
