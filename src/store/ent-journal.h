/* SPDX-License-Identifier: GPL-3.0-or-later
 * The journal: every transaction that ever committed, chained by digests; undo and redo.
 * (architecture.md, Store; hardening.md, Evidence) */
#pragma once

#include "ent-digest.h"
#include "ent-engagement.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_MODE_DO,
  ENT_MODE_UNDO,
  ENT_MODE_REDO,
} EntMode;

/* One transaction as an object, for lists. Properties: `sequence` (int64), `time` (string, UTC,
 * `2026-03-31T14:05:00Z`), `person`, `label`, `reason` (strings). */
#define ENT_TYPE_ENTRY (ent_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntEntry, ent_entry, ENT, ENTRY, GObject)

gint64 ent_entry_get_sequence (EntEntry *self);
const char *ent_entry_get_time (EntEntry *self);
const char *ent_entry_get_person (EntEntry *self);
const char *ent_entry_get_label (EntEntry *self);
const char *ent_entry_get_reason (EntEntry *self); /* (nullable) */
EntMode ent_entry_get_mode (EntEntry *self);
const EntDigest *ent_entry_get_digest (EntEntry *self);

/* One field of one record, before and after; both NULL where only the record came or went. */
typedef struct
{
  const EntKind *kind;
  char *id;    /* the record's */
  char *title; /* what it was called */
  EntOperation operation;
  const EntField *field; /* (nullable) */
  char *before;          /* (nullable): stored text */
  char *after;           /* (nullable): stored text */
} EntFieldChange;

/* @record: whose identity, kind and title it takes; @field, @before, @after: (nullable). */
EntFieldChange *ent_field_change_new (EntRecord *record,
                                      EntOperation operation,
                                      const EntField *field,
                                      const char *before,
                                      const char *after);
void ent_field_change_free (EntFieldChange *change);

/* Returns: (nullable): what stands in place of both values, translated: what @person (nullable) may
 * not see a record say now, it may not be seen to have said; of one that is gone neither. */
const char *
ent_field_change_get_veil (const EntFieldChange *change, EntSource *source, const char *person);

/* Returns: (transfer full) (element-type EntFieldChange): what @entry changed, at most @limit. */
GPtrArray *ent_journal_list_changes (EntEngagement *engagement, EntEntry *entry, guint limit);

/* Returns: (transfer full): a lazy GListModel of EntEntry, newest first; with @record only those
 * that touched it. It does not follow later changes. */
GListModel *ent_journal_list_entries (EntEngagement *engagement, EntRecord *record);

/* Returns: (transfer full) (nullable): the newest entry. */
EntEntry *ent_journal_dup_head (EntEngagement *engagement);

/* Returns: the last entry on or before @date (UTC); 0 if there is none. */
gint64 ent_journal_find_date (EntEngagement *engagement, const GDate *date);

/* Returns: (transfer full) (nullable): the label of what undo (redo) would reverse; NULL if there
 * is nothing to. */
char *ent_journal_dup_undo_label (EntEngagement *engagement);
char *ent_journal_dup_redo_label (EntEngagement *engagement);

/* Reverses the last transaction not yet undone (redoes the last undone), as a new entry. Works
 * after a restart. Returns: FALSE with ENT_ERROR_NOT_FOUND if there is none, or why it cannot be.
 */
gboolean ent_journal_undo (EntEngagement *engagement, GError **error);
gboolean ent_journal_redo (EntEngagement *engagement, GError **error);

/* The value @record's field had right after entry @sequence: (transfer full) (nullable). */
char *ent_journal_dup_value_at (EntEngagement *engagement,
                                EntRecord *record,
                                guint field,
                                gint64 sequence);

G_END_DECLS
