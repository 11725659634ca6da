/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders out of a vCard file, in two steps: the cards are read into a plan of who would be
 * added and which fields would change, and the plan is applied in one transaction. All of it or
 * nothing, unless bad cards may be left out. (architecture.md, Exchange)
 *
 * A card never empties a field, and no card brings a stakeholder who is there already: see
 * ent-vcard-matcher.h. Cards about one person are joined; the first to say something counts. */
#pragma once

#include "ent-merge.h"
#include "ent-vcard-matcher.h"
#include "ent-vcard-person.h"

G_BEGIN_DECLS

/* Most bytes the plan of one import may take. */
#define ENT_VCARD_PLAN_LIMIT (128 * 1024 * 1024)

/**
 * EntVcardRow: one person of the plan; the last two fields may be changed before it is applied
 * @line: where the first card about the person begins
 * @match: by what the stakeholder was found
 * @id: the stakeholder's identity; that to be, for a new one
 * @before: (nullable): stored texts by field; NULL for somebody new
 * @theirs: what the cards say, NULL where they say nothing
 * @left_out: the person is not to be imported
 * @prefer: whose value counts where the stakeholder has another one
 */
typedef struct
{
  guint64 line;
  EntVcardMatch match;
  char *id;
  char **before;
  char *theirs[ENT_VCARD_N_FIELDS];
  gboolean left_out;
  EntPrefer prefer;
} EntVcardRow;

/* TRUE if importing the person changes @field. */
gboolean ent_vcard_row_changes (const EntVcardRow *self, guint field);

/* TRUE if stakeholder and card say something different, so that @prefer decides. */
gboolean ent_vcard_row_conflicts (const EntVcardRow *self, guint field);

/* How many people the plan has of each sort. */
typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
  guint joined;  /* cards about somebody an earlier card is about */
  guint skipped; /* cards of no person, and people left out */
  guint bad;     /* cards */
  guint kept;    /* fields that stay as they are, though a card says otherwise */
  guint stale;   /* signatures the plan made stale when it was applied or tried last */
} EntVcardCounts;

/* @prefer: ENT_PREFER_NONE counts as ENT_PREFER_MINE: only what is empty is filled. @skip_bad: bad
 * cards are reported as warnings and left out, instead of refusing the file. */
typedef struct
{
  EntPrefer prefer;
  gboolean skip_bad;
} EntVcardOptions;

typedef struct _EntVcardImport EntVcardImport;

/* @report: takes what is wrong with the file, and what is left out. Returns: (transfer full) */
EntVcardImport *ent_vcard_import_new (const EntVcardOptions *options, EntReport *report);
void ent_vcard_import_free (EntVcardImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardImport, ent_vcard_import_free)

/**
 * ent_vcard_import_read:
 *
 * Reads all cards and plans what to do in @engagement, which is not changed. Once only.
 *
 * Returns: FALSE with ENT_ERROR_INVALID if the file is refused; the report says why. Also
 *   ENT_ERROR_OPEN and G_IO_ERROR_CANCELLED.
 */
gboolean ent_vcard_import_read (EntVcardImport *self,
                                GInputStream *stream,
                                EntEngagement *engagement,
                                GCancellable *cancellable,
                                GError **error);

/* Returns: (element-type EntVcardRow): the plan, in the order of the file. */
GPtrArray *ent_vcard_import_get_rows (EntVcardImport *self);

/* Counts the plan as it is now. */
void ent_vcard_import_count (EntVcardImport *self, EntVcardCounts *counts);

/**
 * ent_vcard_import_apply:
 * @dry_run: everything is tried and checked, and nothing kept
 *
 * Changes the engagement by the plan, in one transaction. Signed records that become stale are
 * warned of. Returns: FALSE with the reason; nothing was changed then.
 */
gboolean ent_vcard_import_apply (EntVcardImport *self,
                                 EntEngagement *engagement,
                                 gboolean dry_run,
                                 GError **error);

G_END_DECLS
