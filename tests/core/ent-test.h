/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of rules and kinds share: an engagement in memory, records in one line, and assertions
 * on findings. A fixture keeps all records it gave out alive, so tests only borrow. */
#pragma once

#include "ent-engagement.h"
#include "ent-rule.h"

G_BEGIN_DECLS

/* The day tests run on unless they say otherwise: a Tuesday. */
#define ENT_TEST_TODAY "2026-03-31"

/* The fixture. Fields are for reading. */
typedef struct
{
  EntEngagement *engagement;
  EntSource *source; /* the same object */
  GDate today;
  const EntRule *const *rules; /* (nullable): the table rules are looked up in */
  GPtrArray *records;
} EntTest;

/* First call of each test program: g_test_init() and ent_init(). */
void ent_test_init (int *argc, char ***argv);

/* @rules: (nullable): the feature's table. Returns: (transfer full): an engagement with
 * nothing in it but its own record, “Northwind”, without dates. */
EntTest *ent_test_new (const EntRule *const *rules);
void ent_test_free (EntTest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTest, ent_test_free)

/* The day rules are asked about and the journal writes from now on, `YYYY-MM-DD`. */
void ent_test_set_today (EntTest *self, const char *today);

/* Borrows the engagement record. */
EntRecord *ent_test_get_root (EntTest *self);

/* Adds a record in a transaction of its own; the arguments after @kind are names of fields and
 * their values in turn, ended by NULL: ent_test_add (test, "role", "name", "CMO", NULL). For
 * references pass ENT_TEST_ID (record). Borrows the record. */
EntRecord *ent_test_add (EntTest *self, const char *kind, ...) G_GNUC_NULL_TERMINATED;

#define ENT_TEST_ID(record) (ent_record_get_id (record))

/* Changes one field (NULL empties it), or removes the record; both must succeed. */
void ent_test_set (EntTest *self, EntRecord *record, const char *field, const char *value);
void ent_test_remove (EntTest *self, EntRecord *record);

/* Like ent_test_add(), ent_test_set() and ent_test_remove(), but the change must be refused with a
 * message that holds @words, and leave no trace. */
void ent_test_refuse_add (EntTest *self, const char *words, const char *kind, ...)
    G_GNUC_NULL_TERMINATED;
void ent_test_refuse_set (
    EntTest *self, const char *words, EntRecord *record, const char *field, const char *value);
void ent_test_refuse_remove (EntTest *self, const char *words, EntRecord *record);

/* Signs @subject in a transaction of its own: @person as @role on the day @date with @decision
 * (`approve` or `reject`); makes the person its holder on that day if they are not. Borrows the
 * sign-off. */
EntRecord *ent_test_sign (EntTest *self,
                          EntRecord *subject,
                          EntRecord *role,
                          EntRecord *person,
                          const char *date,
                          const char *decision);

/* Signing must be refused with a message that holds @words, and leave no trace. */
void ent_test_refuse_sign (EntTest *self,
                           const char *words,
                           EntRecord *subject,
                           EntRecord *role,
                           EntRecord *person,
                           const char *date,
                           const char *decision,
                           const char *comment);

/* Undoes, or redoes, the last change; it must work. */
void ent_test_undo (EntTest *self);
void ent_test_redo (EntTest *self);

/* Returns: how many findings rule @rule has. Each must be a sentence and have a remedy. */
guint ent_test_count (EntTest *self, const char *rule);

/* The rule finds nothing. */
void ent_test_assert_clean (EntTest *self, const char *rule);

/* The rule has exactly one finding: on @record (nullable), at @field (nullable), and its message
 * holds @words. */
void ent_test_assert_found (
    EntTest *self, const char *rule, EntRecord *record, const char *field, const char *words);

/* The remedy of the rule's first finding holds @words. */
void ent_test_assert_remedy (EntTest *self, const char *rule, const char *words);

/* One of the rule's findings is on @record (nullable) and its message holds @words. */
void ent_test_assert_among (EntTest *self, const char *rule, EntRecord *record, const char *words);

G_END_DECLS
