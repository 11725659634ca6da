/* SPDX-License-Identifier: GPL-3.0-or-later
 * All change goes through a transaction with a label ("Add stakeholder"). Rows, journal entry and
 * search index commit together; what was not committed leaves no trace. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

typedef struct _EntTransaction EntTransaction;

/**
 * ent_transaction_begin:
 * @label: what the person does, translated, as History and Undo show it
 *
 * One transaction at a time. Returns: (transfer full) (nullable): ENT_ERROR_READ_ONLY,
 *   ENT_ERROR_LOCKED, ENT_ERROR_WRITE.
 */
EntTransaction *
ent_transaction_begin (EntEngagement *engagement, const char *label, GError **error);

/* Rolls back what was not committed, and frees. */
void ent_transaction_free (EntTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTransaction, ent_transaction_free)

EntEngagement *ent_transaction_get_engagement (EntTransaction *self);

/* The why of the change, where it was asked for. */
void ent_transaction_set_reason (EntTransaction *self, const char *reason);

/* What is put was exported from an engagement, with signatures that were given there: they are
 * taken as history, and stand only as far as they fit the content. */
void ent_transaction_set_document (EntTransaction *self);

/**
 * ent_transaction_add:
 * @id: (nullable): identity to use; NULL makes a new one
 *
 * The record has its fields' initial values; required ones may still be missing until commit.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_CONFLICT if the identity is taken.
 */
EntRecord *
ent_transaction_add (EntTransaction *self, const EntKind *kind, const char *id, GError **error);

/**
 * ent_transaction_set:
 * @input: (nullable): any form ent_field_normalise() takes; NULL empties the field
 *
 * Returns: FALSE with ENT_ERROR_INVALID or ENT_ERROR_NOT_FOUND (a reference to nothing or to the
 *   wrong kind); the transaction may go on.
 */
gboolean ent_transaction_set (
    EntTransaction *self, EntRecord *record, guint field, const char *input, GError **error);

/* The same by field name: ENT_ERROR_USAGE if the kind has no such field. */
gboolean ent_transaction_set_named (
    EntTransaction *self, EntRecord *record, const char *field, const char *input, GError **error);

/* Sets a reference field to @target (nullable). */
gboolean ent_transaction_set_reference (
    EntTransaction *self, EntRecord *record, guint field, EntRecord *target, GError **error);

/**
 * ent_transaction_remove:
 *
 * Removes @record and what lives in it. Returns: FALSE with ENT_ERROR_CONFLICT and a sentence that
 *   names what cites it; nothing is removed then.
 */
gboolean ent_transaction_remove (EntTransaction *self, EntRecord *record, GError **error);

/**
 * ent_transaction_put:
 * @id: identity, 36 characters
 * @values: one per field of @kind, each NULL or any form ent_field_normalise() takes; all fields
 * are replaced
 *
 * For importers: adds the record or changes it, without making an object of it. References may name
 * records that come later; ent_transaction_check() reports those that never came.
 *
 * Returns: FALSE with ENT_ERROR_INVALID or ENT_ERROR_CONFLICT (the identity is another kind's).
 */
gboolean ent_transaction_put (EntTransaction *self,
                              const EntKind *kind,
                              const char *id,
                              const char *const *values,
                              GError **error);

/* One thing that keeps a transaction from committing. */
typedef struct
{
  const EntKind *kind;
  const char *id;        /* of the record */
  const char *title;     /* of the record */
  const EntField *field; /* (nullable) */
  const char *message;   /* a sentence that names the record and the remedy */
} EntObstacle;

typedef void (*EntObstacleFunc) (const EntObstacle *obstacle, gpointer user_data);

/**
 * ent_transaction_check:
 *
 * Checks everything the transaction touched: required fields, references that lead nowhere or to
 * the wrong kind, unique values, single kinds, parents, and each kind's own check. Calls @func for
 * each obstacle.
 *
 * Returns: TRUE if there is none.
 */
gboolean ent_transaction_check (EntTransaction *self, EntObstacleFunc func, gpointer user_data);

/**
 * ent_transaction_commit:
 *
 * Checks, writes the journal entry, commits, then tells all views. A transaction that changed
 * nothing commits nothing and is no error. After FALSE everything is as it was before begin.
 *
 * Returns: FALSE with ENT_ERROR_INVALID, ENT_ERROR_CONFLICT (the first obstacle's sentence),
 *   ENT_ERROR_WRITE (disk full…), ENT_ERROR_LOCKED.
 */
gboolean ent_transaction_commit (EntTransaction *self, GError **error);

/* Returns: how many records were added, changed, removed so far. */
void
ent_transaction_get_counts (EntTransaction *self, guint *added, guint *changed, guint *removed);

/* For one field of one record: begins, sets and commits with the label "Change FIELD of TITLE". */
gboolean ent_record_change (EntRecord *record, guint field, const char *input, GError **error);

G_END_DECLS
