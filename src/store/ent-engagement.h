/* SPDX-License-Identifier: GPL-3.0-or-later
 * The engagement file: one SQLite database, opened, locked, checked and closed here.
 * (architecture.md, Store; hardening.md, The engagement file)
 *
 * An engagement implements EntSource. It belongs to the thread that opened it; work in another
 * thread opens its own reader with ent_engagement_open_reader(). Signal `committing` comes right
 * before a commit: readers in other threads should let go of the file, or the commit waits for
 * them. */
#pragma once

#include "ent-report.h"
#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_TYPE_ENGAGEMENT (ent_engagement_get_type ())
G_DECLARE_FINAL_TYPE (EntEngagement, ent_engagement, ENT, ENGAGEMENT, GObject)

/**
 * ent_engagement_create:
 * @path: where; must not exist yet
 * @title: (nullable): title of the engagement record, which is made with it
 * @person: (nullable): who does it, for the journal
 *
 * Returns: (transfer full) (nullable): the new, empty, open engagement; ENT_ERROR_WRITE if it
 * cannot be made.
 */
EntEngagement *
ent_engagement_create (const char *path, const char *title, const char *person, GError **error);

/**
 * ent_engagement_open:
 * @read_only: ask for reading only
 *
 * A file that another program has open for writing, or that may not be written, is opened read-only
 * and says so (ent_engagement_get_read_only_reason()). Signal `changed` is described in
 * ent-source.h.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_OPEN (missing, foreign), ENT_ERROR_NEWER,
 *   ENT_ERROR_CORRUPT.
 */
EntEngagement *ent_engagement_open (const char *path, gboolean read_only, GError **error);

/* Returns: (transfer full) (nullable): a second, read-only connection to the same file, for use in
 * one other thread. When @cancellable is cancelled its running query stops. */
EntEngagement *
ent_engagement_open_reader (EntEngagement *self, GCancellable *cancellable, GError **error);

/**
 * ent_engagement_open_as_of:
 * @sequence: a journal entry; the engagement is given as it was right after it
 *
 * Returns: (transfer full) (nullable): a read-only engagement in memory.
 */
EntEngagement *ent_engagement_open_as_of (EntEngagement *self, gint64 sequence, GError **error);

/* Returns: (transfer full) (nullable): an empty, writable engagement in memory, for previews and
 * tests. */
EntEngagement *ent_engagement_new_in_memory (void);

/* Returns: (nullable): the absolute path; NULL in memory. */
const char *ent_engagement_get_path (EntEngagement *self);

/* TRUE if @path is the engagement's own file, by whatever name. */
gboolean ent_engagement_is_file (EntEngagement *self, const char *path);

/* Returns: (nullable): why it cannot be changed, one sentence; NULL if it can. */
const char *ent_engagement_get_read_only_reason (EntEngagement *self);

gboolean ent_engagement_is_read_only (EntEngagement *self);

/* Returns: (transfer full) (nullable): the engagement record itself; NULL as long as none was
 * added. */
EntRecord *ent_engagement_dup_root (EntEngagement *self);

/* Who makes the changes from now on; the journal keeps it with each. */
void ent_engagement_set_person (EntEngagement *self, const char *person);
const char *ent_engagement_get_person (EntEngagement *self);

/* Fixes the time the journal writes, for reproducible runs; NULL: the clock. */
void ent_engagement_set_time (EntEngagement *self, GDateTime *time);

/* Sets @day to the civil day the journal writes now: of the fixed time, else today. */
void ent_engagement_get_day (EntEngagement *self, GDate *day);

/* One record that refers to another. */
typedef struct
{
  EntRecord *record;
  guint field;
} EntCitation;

/* Returns: (transfer full) (element-type EntCitation): every reference to @record that is not an
 * owning one. */
GPtrArray *ent_engagement_list_citations (EntEngagement *self, EntRecord *record);

/**
 * ent_engagement_list_first_citations:
 * @limit: how many are wanted at most; the others are not loaded
 * @n_all: (out): how many there are
 *
 * Returns: (transfer full) (element-type EntCitation): the first of
 *   ent_engagement_list_citations().
 */
GPtrArray *ent_engagement_list_first_citations (EntEngagement *self,
                                                EntRecord *record,
                                                guint limit,
                                                guint *n_all);

/* One answer of a full-text search. */
typedef struct
{
  EntRecord *record;
  char *snippet; /* a piece of the text that holds the words, plain */
} EntHit;

/* Returns: (transfer full) (element-type EntHit): at most @limit records of any kind that hold
 * every word of @words (the last as a prefix), better ones first; none that is veiled from the
 * engagement's person. */
GPtrArray *ent_engagement_search (EntEngagement *self, const char *words, guint limit);

/**
 * ent_engagement_verify:
 * @report: takes what is wrong
 *
 * Reads the whole file: SQLite's own check, foreign keys, the catalogue's rules for every record,
 * the journal's chain, the state of the records against the journal, and the search index.
 *
 * Returns: TRUE if all holds.
 */
gboolean ent_engagement_verify (EntEngagement *self,
                                EntReport *report,
                                GCancellable *cancellable,
                                GError **error);

typedef void (*EntProgress) (double fraction, gpointer user_data);

/* Writes a checked copy to @path: to a temporary file beside it, synced, verified, renamed. An
 * existing @path is replaced only after that. */
gboolean ent_engagement_backup (EntEngagement *self,
                                const char *path,
                                EntProgress progress,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);

/* Closes the file; records that are still held keep their values. */
void ent_engagement_close (EntEngagement *self);

G_END_DECLS
