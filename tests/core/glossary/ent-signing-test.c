/* SPDX-License-Identifier: GPL-3.0-or-later
 * The fixture of tests of signing. */
#include "ent-signing-test.h"

#include <string.h>

static EntRecord *
add_role (EntSigningTest *self, const char *name, const char *person, EntRecord **holder)
{
  EntRecord *role = ent_test_add (self->test, "role", "name", name, NULL);

  *holder = ent_test_add (self->test, "stakeholder", "name", person, NULL);
  ent_test_add (self->test, "role-holder", "role", ENT_TEST_ID (role), "holder",
                ENT_TEST_ID (*holder), "from", "2025-01-01", NULL);
  return role;
}

static void
add_term (EntSigningTest *self)
{
  EntTest *test = self->test;

  self->term = ent_test_add (test, "term", "name", "MQL", "difference", "Budget.", NULL);
  self->marketing = ent_test_add (test, "term-definition", "term", ENT_TEST_ID (self->term), "side",
                                  "marketing", "text", "Any form fill", NULL);
  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (self->term), "side", "sales", "text",
                "Budget and timeline confirmed", NULL);
  self->version
      = ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (self->term), "text",
                      "Budget confirmed by a person", "why", "Sales calls nobody else.", NULL);
}

static void
add_work (EntSigningTest *self)
{
  EntTest *test = self->test;

  self->metric = ent_test_add (test, "metric", "name", "MQLs a month", "unit", "leads", "terms",
                               ENT_TEST_ID (self->term), NULL);
  self->deliverable
      = ent_test_add (test, "deliverable", "name", "Nurturing", "statement",
                      "Raise MQLs from 80 to 100", "owner", ENT_TEST_ID (self->cmo), NULL);
  self->outcome = ent_test_add (test, "outcome", "deliverable", ENT_TEST_ID (self->deliverable),
                                "metric", ENT_TEST_ID (self->metric), "baseline", "80", "target",
                                "100", "by", "2026-06-30", NULL);
  self->sow = ent_test_add (test, "sow-version", "name", "SOW 1.0", "number", "1", "deliverables",
                            ENT_TEST_ID (self->deliverable), "scope", "Nurturing only", NULL);
}

static void
add_agreement (EntSigningTest *self)
{
  self->agreement = ent_test_add (self->test, "agreement", "title", "Handoff of leads", "type",
                                  "handoff-protocol", "what", "Sales calls each MQL within a day",
                                  "why", "Leads grow cold.", "owner", ENT_TEST_ID (self->cro),
                                  "next-review", "2026-12-01", "terms", ENT_TEST_ID (self->term),
                                  "metrics", ENT_TEST_ID (self->metric), NULL);
}

EntSigningTest *
ent_signing_test_new (const EntRule *const *rules)
{
  EntSigningTest *self = g_new0 (EntSigningTest, 1);

  self->test = ent_test_new (rules);
  self->cmo = add_role (self, "CMO", "Maya Lund", &self->maya);
  self->cro = add_role (self, "CRO", "Ivo Brandt", &self->ivo);
  self->ceo = add_role (self, "CEO", "Eva Stern", &self->eva);
  self->cfo = add_role (self, "CFO", "Ruth Sand", &self->ruth);
  add_term (self);
  add_work (self);
  add_agreement (self);
  return self;
}

void
ent_signing_test_free (EntSigningTest *self)
{
  ent_test_free (self->test);
  g_free (self);
}

void
ent_signing_test_require (EntSigningTest *self,
                          const char *subject,
                          EntRecord *first,
                          EntRecord *second)
{
  g_autofree char *roles
      = g_strjoin (" ", ENT_TEST_ID (first), second != NULL ? ENT_TEST_ID (second) : NULL, NULL);

  ent_test_add (self->test, "signatory-requirement", "subject", subject, "roles", roles, NULL);
}

static EntRecord *
get_holder (EntSigningTest *self, EntRecord *role)
{
  if (role == self->cmo)
    return self->maya;
  if (role == self->cro)
    return self->ivo;
  return role == self->ceo ? self->eva : self->ruth;
}

EntRecord *
ent_signing_test_sign (EntSigningTest *self, EntRecord *subject, EntRecord *role)
{
  return ent_test_sign (self->test, subject, role, get_holder (self, role), ENT_SIGNING_TEST_DAY,
                        "approve");
}

EntRecord *
ent_signing_test_reject (EntSigningTest *self, EntRecord *subject, EntRecord *role)
{
  return ent_test_sign (self->test, subject, role, get_holder (self, role), ENT_SIGNING_TEST_DAY,
                        "reject");
}

void
ent_signing_test_sign_both (EntSigningTest *self, EntRecord *subject)
{
  ent_signing_test_sign (self, subject, self->cmo);
  ent_signing_test_sign (self, subject, self->cro);
}

void
ent_signing_test_assert (EntSigningTest *self, EntRecord *sign_off, const char *state)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (self->test->source);

  g_assert_cmpstr (ent_sign_off_state_get_name (ent_sign_off_get_state (sign_off, signatures)), ==,
                   state);
}

void
ent_signing_test_assert_state (EntSigningTest *self,
                               EntRecord *record,
                               const char *state,
                               const char *reason)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (self->test->source);
  g_autofree char *words = NULL;

  g_assert_cmpstr (ent_signing_state_get_name (ent_signing_get_state (record, signatures, &words)),
                   ==, state);
  if (reason != NULL)
    g_assert_cmpstr (words, ==, reason);
}
