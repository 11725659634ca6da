/* SPDX-License-Identifier: GPL-3.0-or-later
 * Brings records of a document together with those of an engagement, by identity and field by
 * field. (architecture.md, Exchange)
 *
 * The common ancestor of both sides is what the journal says of a field here: a value that the
 * field had before is older than what it has now, so the document does not know of the change; a
 * field that never changed is its own ancestor, so the document's value is newer. Anything else was
 * changed on both sides. */
#pragma once

#include "ent-engagement.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

/* Whose value to take where both sides changed it. */
typedef enum
{
  ENT_PREFER_NONE, /* nobody's: the import is refused */
  ENT_PREFER_MINE,
  ENT_PREFER_THEIRS,
} EntPrefer;

/**
 * EntMergeOutcome:
 * @ENT_MERGE_ADDED: the record was not there
 * @ENT_MERGE_CHANGED: the document's value is newer and taken
 * @ENT_MERGE_KEPT: the value here is newer and stays
 * @ENT_MERGE_CONFLICT: both changed it; EntPrefer decides
 * @ENT_MERGE_SIGNED: the record is signed here, so its value stays whatever the document says
 */
typedef enum
{
  ENT_MERGE_ADDED,
  ENT_MERGE_CHANGED,
  ENT_MERGE_KEPT,
  ENT_MERGE_CONFLICT,
  ENT_MERGE_SIGNED,
} EntMergeOutcome;

#define ENT_N_MERGE_OUTCOMES (ENT_MERGE_SIGNED + 1)

/* One difference between document and engagement. */
typedef struct
{
  EntMergeOutcome outcome;
  const EntKind *kind;
  char *id;
  char *title;
  const EntField *field; /* (nullable): NULL for an added record */
  char *mine;            /* (nullable): stored text */
  char *theirs;          /* (nullable): stored text */
  guint64 line;          /* of the record in the document */
} EntMergeChange;

/* So many differences are listed; the rest is counted. */
#define ENT_MERGE_LIMIT 10000

typedef struct _EntMergeSummary EntMergeSummary;

EntMergeSummary *ent_merge_summary_new (void);
EntMergeSummary *ent_merge_summary_ref (EntMergeSummary *self);
void ent_merge_summary_unref (EntMergeSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMergeSummary, ent_merge_summary_unref)

/* Returns: how many differences of @outcome there are, listed or not: records for
 * ENT_MERGE_ADDED, fields for all others. */
guint ent_merge_summary_get_count (const EntMergeSummary *self, EntMergeOutcome outcome);

/* Returns: how many records were in the document. */
guint ent_merge_summary_get_n_records (const EntMergeSummary *self);

/* Returns: how many records are in the engagement but not in the document. They stay; a document of
 * the agreements alone says nothing of them. */
guint ent_merge_summary_get_n_missing (const EntMergeSummary *self);

/* Returns: how many signatures the merge made stale. The import's report names what they are on. */
guint ent_merge_summary_get_n_stale (const EntMergeSummary *self);

/* Returns: how many differences are listed, and each (borrowed), in the document's order. */
guint ent_merge_summary_get_length (const EntMergeSummary *self);
const EntMergeChange *ent_merge_summary_get (const EntMergeSummary *self, guint index);

/* A merge under way: for importers. */
typedef struct _EntMerge EntMerge;

/* To be made before the first change. @profile is the document's: what it leaves out stays. */
EntMerge *ent_merge_new (EntEngagement *engagement,
                         EntProfile profile,
                         EntPrefer prefer,
                         EntMergeSummary *summary);
void ent_merge_free (EntMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMerge, ent_merge_free)

/* TRUE if there was anything in the engagement to merge with. */
gboolean ent_merge_has_counterpart (EntMerge *self);

/**
 * ent_merge_record:
 * @values: (inout): the document's, one a field; afterwards what the record is to have, borrowed
 * from
 *   @self until the next call
 * @line: where the record stands in the document
 *
 * Returns: TRUE if the record is to be put; FALSE if it stays as it is.
 */
gboolean ent_merge_record (
    EntMerge *self, const EntKind *kind, const char *id, const char **values, guint64 line);

/* Lets go of the last record, and counts what the engagement has and the document did not, once all
 * records were merged. */
void ent_merge_finish (EntMerge *self);

G_END_DECLS
