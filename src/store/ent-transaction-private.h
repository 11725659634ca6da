/* SPDX-License-Identifier: GPL-3.0-or-later
 * A transaction under way, as its parts and undo see it. */
#pragma once

#include "ent-change-private.h"
#include "ent-engagement-private.h"
#include "ent-journal.h"
#include "ent-transaction.h"

G_BEGIN_DECLS

/* A record the transaction touched field by field; its change is written at commit. */
typedef struct
{
  EntRecord *record;
  EntTable *table;
  char **before; /* (nullable): stored texts before; NULL if the transaction added it */
  gint64 row;
  gboolean removed;
} EntPending;

struct _EntTransaction
{
  EntEngagement *engagement;
  char *label;
  char *reason;
  EntMode mode;
  gint64 reverses; /* the entry that undo or redo reverses; 0 */
  gboolean finished;
  gboolean checked; /* nothing changed since a check that found no obstacle */

  GPtrArray *pendings;  /* (element-type EntPending): in the order they were touched */
  GHashTable *by_row;   /* row number (in the pending) to EntPending, not owned */
  gboolean bulk;        /* whole records were put */
  gboolean document;    /* see ent_transaction_set_document() */
  gboolean *bulk_kinds; /* by place in the catalogue: some were put */

  gint64 first_change; /* id of its first row in `change` */
  gint64 n_changes;
  EntDigester *digester;
  GArray *touches; /* (element-type EntTouch); given up (NULL) when there are too many */
  guint counts[3]; /* by EntOperation */

  gint64 last_indexed; /* the highest row in the search index that the transaction changed */
  GArray *late_rows;   /* rows behind that one, to be indexed at the end */
};

/* Begins one that reverses entry @reverses; ent_transaction_begin() is the public form. */
EntTransaction *ent_transaction_begin_mode (
    EntEngagement *engagement, const char *label, EntMode mode, gint64 reverses, GError **error);

/* Returns: (transfer none) (nullable): the record's place in the transaction, with what it was
 * before; ENT_ERROR_NOT_FOUND once it is removed. */
EntPending *ent_transaction_touch (EntTransaction *self, EntRecord *record, GError **error);

/* Undoes all it did in the file and in live records; it then takes no more. */
void ent_transaction_rollback (EntTransaction *self);

/* Brings row @row, whose identity is @uuid, from @before to @after (nullable each: not there),
 * journal and index included. */
gboolean ent_transaction_apply (EntTransaction *self,
                                EntTable *table,
                                gint64 row,
                                const EntUuid *uuid,
                                const char *const *before,
                                const char *const *after,
                                GError **error);

/* Writes what a change did into journal, index and counts; the row itself is already as it will
 * be. */
gboolean ent_transaction_record (EntTransaction *self,
                                 EntTable *table,
                                 gint64 row,
                                 const EntUuid *uuid,
                                 const char *const *before,
                                 const char *const *after,
                                 GError **error);

/* Brings the search index from @before to @after (nullable each: not there) of row @row, whose
 * change was written last: now, or in ent_transaction_finish_index(). */
gboolean ent_transaction_index (EntTransaction *self,
                                EntTable *table,
                                gint64 row,
                                const char *const *before,
                                const char *const *after,
                                GError **error);

/* Indexes what had to wait. */
gboolean ent_transaction_finish_index (EntTransaction *self, GError **error);

/* Returns: (transfer full): an empty list of rows to be indexed later. */
GArray *ent_late_rows_new (void);

/* What the digest of an entry covers. @changes: the digest of what it changed */
typedef struct
{
  gint64 sequence;
  const char *time;
  const char *person;
  const char *label;
  const char *reason;
  gint64 mode;
  gint64 reverses;
  gint64 count;
  EntDigest changes;
} EntEntryContent;

/* The digest of an entry that follows @previous (nullable: it is the first). */
void ent_entry_content_digest (const EntEntryContent *content,
                               const EntDigest *previous,
                               EntDigest *digest);

/* What digests of changes begin with. */
#define ENT_CHANGES_DOMAIN "entente-changes-1"

G_END_DECLS
