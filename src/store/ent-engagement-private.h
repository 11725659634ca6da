/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the parts of the store share of an open engagement. */
#pragma once

#include "ent-database-private.h"
#include "ent-engagement.h"
#include "ent-file-private.h"
#include "ent-table-private.h"
#include "ent-transaction.h"

G_BEGIN_DECLS

struct _EntEngagement
{
  GObject parent_instance;

  EntDatabase *database;
  EntLock *lock;          /* (nullable): held while it can be changed */
  char *path;             /* (nullable): NULL in memory */
  char *read_only_reason; /* (nullable): NULL while it can be changed */
  char *person;
  GDateTime *time;             /* (nullable): what the journal writes instead of the clock */
  EntTable **tables;           /* one a kind, in catalogue order, made at first need */
  GHashTable *records;         /* row number to EntRecord, not owned */
  EntTransaction *transaction; /* (nullable): the one under way, not owned */
  struct _EntRowIdentities *identities; /* (nullable): what its cursors share; theirs */
};

/* Returns: (transfer full): an engagement on @database (transfer full). */
EntEngagement *ent_engagement_new (EntDatabase *database, const char *path);

/* Returns: (nullable): the one `single` kind whose record is the engagement itself. */
const EntKind *ent_engagement_get_root_kind (void);

/* The engagement closes: records that are held load what they have not and keep it. */
void ent_engagement_let_records_go (EntEngagement *self);

/* Borrows the table of @kind. */
EntTable *ent_engagement_get_table (EntEngagement *self, const EntKind *kind);

/* Borrows the table for the code of a kind in the file; NULL for a code that is none. */
EntTable *ent_engagement_get_table_for_code (EntEngagement *self, gint64 code);

/* Returns: (transfer none) (nullable): the record of row @row if somebody holds it. */
EntRecord *ent_engagement_peek_record (EntEngagement *self, gint64 row);

/* Returns: (transfer full) (nullable): the record in row @row, whatever its kind. */
EntRecord *ent_engagement_dup_record (EntEngagement *self, gint64 row);

/* The same for a row that may have been removed: the record then has its last values. */
EntRecord *ent_engagement_dup_any_record (EntEngagement *self,
                                          const EntKind *kind,
                                          gint64 row,
                                          const EntUuid *uuid);

/* Reads the live records of the rows in @touches (NULL: all) again after a commit or a rollback. */
void ent_engagement_refresh_records (EntEngagement *self, GArray *touches);

/* Row @row was never committed: its number may be another record's soon. */
void ent_engagement_forget_record (EntEngagement *self, gint64 row);

/* Sets @error if the engagement cannot be changed. */
gboolean ent_engagement_check_writable (EntEngagement *self, GError **error);

/* Emits `committing`: readers in other threads let go of the file. */
void ent_engagement_emit_committing (EntEngagement *self);

/* Emits `changed`. */
void ent_engagement_emit_changed (EntEngagement *self, GArray *touches);

/* A reference to a record, as rows. */
typedef struct
{
  const EntKind *kind; /* of the record that refers */
  guint field;
  gint64 row;
} EntCitationRow;

/* Appends to @citations (EntCitationRow) what refers to row @row of @kind otherwise than as its
 * parent; at most @limit. */
void ent_citation_select (
    EntDatabase *database, const EntKind *kind, gint64 row, guint limit, GArray *citations);

/* Appends to @rows (gint64) the children of row @row of @kind that are of kind @child. */
void ent_child_select (EntDatabase *database, const EntKind *child, gint64 row, GArray *rows);

/* Takes the texts of @values out of, or puts them into, the search index. */
gboolean ent_search_update (EntDatabase *database,
                            const EntKind *kind,
                            gint64 row,
                            const char *const *before,
                            const char *const *after,
                            GError **error);

G_END_DECLS
