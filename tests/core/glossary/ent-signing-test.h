/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of signing share: an engagement in which one thing builds on another, with the people
 * who sign, and assertions on what their signatures are worth. */
#pragma once

#include "ent-sign-off-state.h"
#include "ent-signing-state.h"
#include "ent-test.h"

G_BEGIN_DECLS

/* The day things are signed unless a test says otherwise. */
#define ENT_SIGNING_TEST_DAY "2026-03-10"

/* MQL, defined by both sides and agreed, is used by the metric, that by the deliverable’s outcome,
 * that by the statement of work; the agreement uses the term and the metric. Each role has had its
 * one holder since 2025. */
typedef struct
{
  EntTest *test;
  EntRecord *cmo, *cro, *ceo, *cfo;      /* roles */
  EntRecord *maya, *ivo, *eva, *ruth;    /* who holds them */
  EntRecord *term, *marketing, *version; /* the term, marketing’s definition, what both agreed to */
  EntRecord *metric, *deliverable, *outcome, *sow, *agreement;
} EntSigningTest;

/* @rules as in ent_test_new(). Nobody is named yet who has to sign. */
EntSigningTest *ent_signing_test_new (const EntRule *const *rules);
void ent_signing_test_free (EntSigningTest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSigningTest, ent_signing_test_free)

/* Names the roles (@second: (nullable)) that have to sign what falls under @subject. */
void ent_signing_test_require (EntSigningTest *self,
                               const char *subject,
                               EntRecord *first,
                               EntRecord *second);

/* The holder of @role approves (rejects) @subject. Borrows the sign-off. */
EntRecord *ent_signing_test_sign (EntSigningTest *self, EntRecord *subject, EntRecord *role);
EntRecord *ent_signing_test_reject (EntSigningTest *self, EntRecord *subject, EntRecord *role);

/* CMO and CRO approve @subject. */
void ent_signing_test_sign_both (EntSigningTest *self, EntRecord *subject);

/* What @sign_off is worth: `valid`, `stale`… */
void ent_signing_test_assert (EntSigningTest *self, EntRecord *sign_off, const char *state);

/* How far @record has come: `draft`, `signed`…; @reason (nullable): in exactly these words. */
void ent_signing_test_assert_state (EntSigningTest *self,
                                    EntRecord *record,
                                    const char *state,
                                    const char *reason);

G_END_DECLS
