/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of single rules among all others share: an engagement in which much has been done, and
 * what is found in it before and after a change. */
#pragma once

#include "ent-meeting-test.h"

G_BEGIN_DECLS

/* A committee that meets, and an engagement around it. Not every rule holds in it: what counts is
 * what a change adds and takes away. */
typedef struct
{
  EntMeetingTest *committee;
  EntTest *test; /* the committee’s */
  EntRecord *cmo, *cro, *cfo;
  EntRecord *maya, *ivo;
  EntRecord *term, *metric, *sow, *profile, *handoff, *minutes;
  EntRecord *question, *answer, *judgement, *score, *step, *forecast, *seat, *system;
  EntRecord *symptom, *point, *warning;
  GPtrArray *before; /* what is found as long as nothing is broken */
} EntGatesTest;

/* Makes the engagement, and notes what is found in it as long as nothing is broken. */
void ent_gates_test_init (EntGatesTest *self);
void ent_gates_test_clear (EntGatesTest *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntGatesTest, ent_gates_test_clear)

/* Signs @subject as @role: the CMO, who is Maya, or the CRO, who is Ivo. Borrows the sign-off. */
EntRecord *ent_gates_test_sign (EntGatesTest *self,
                                EntRecord *subject,
                                EntRecord *role,
                                const char *date,
                                const char *decision);
void ent_gates_test_sign_both (EntGatesTest *self, EntRecord *subject);

/* Adds a term with an agreed text that both have signed. Borrows it. */
EntRecord *ent_gates_test_add_term (EntGatesTest *self, const char *name);

/* Returns: (transfer full): all findings of all gates as texts, sorted. */
GPtrArray *ent_gates_test_list_findings (EntGatesTest *self);

/* Returns: (transfer full): what @after has and @before has not, joined by " + ". */
char *ent_gates_test_subtract (GPtrArray *after, GPtrArray *before);

/* Exactly the finding @expected has come since the start, and none has gone. */
void ent_gates_test_assert_broken (EntGatesTest *self, const char *expected);

/* None has come or gone since the start. */
void ent_gates_test_assert_mended (EntGatesTest *self);

G_END_DECLS
