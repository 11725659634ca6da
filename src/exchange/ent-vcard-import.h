/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders out of a vCard file, in two steps: the cards are read into a list of what would
 * change, which a person can look at and unmark, and that is applied in one transaction. Nobody is
 * added twice, neither beside a stakeholder who is there nor from two cards of one file.
 *
 * A card is about the stakeholder whose identity it carries as UID (as ent-vcard-writer.h writes
 * it), else with one of its e-mail addresses, else with its name; names are compared composed and
 * without case. What a card says replaces what is there; what it does not say stays. Notes are
 * never replaced. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* What becomes of a card: a new stakeholder, a change of one, or nothing new. */
typedef enum
{
  ENT_VCARD_ADDED,
  ENT_VCARD_MATCHED,
  ENT_VCARD_UNCHANGED,
} EntVcardOutcome;

/* What a card was matched by. */
typedef enum
{
  ENT_VCARD_BY_NOTHING,
  ENT_VCARD_BY_IDENTITY,
  ENT_VCARD_BY_EMAIL,
  ENT_VCARD_BY_NAME,
} EntVcardBasis;

/* One field: stored texts before (nullable) and after. @taken may be changed before the import is
 * applied: FALSE leaves the field as it is. */
typedef struct
{
  guint field;
  char *before;
  char *after;
  gboolean taken;
} EntVcardChange;

/**
 * EntVcardMatch: one person of the file, in one or several cards
 * @line: where the (first) card begins
 * @title: the person's name
 * @id: (nullable): identity of the stakeholder it was matched with
 * @changes: (element-type EntVcardChange): by field; of an added one all its values
 * @taken: may be changed before the import is applied: FALSE leaves the card out
 */
typedef struct
{
  EntVcardOutcome outcome;
  EntVcardBasis basis;
  guint64 line;
  char *title;
  char *id;
  GArray *changes;
  gboolean taken;
} EntVcardMatch;

/* How many persons of each sort the file has; cards that joined an earlier one of the same person;
 * cards that are no person; bad cards that were left out. */
typedef struct
{
  guint added;
  guint matched;
  guint unchanged;
  guint joined;
  guint skipped;
  guint bad;
} EntVcardCounts;

/* @skip_bad: bad cards are reported as warnings and left out, instead of refusing the file. */
typedef struct
{
  gboolean skip_bad;
} EntVcardOptions;

typedef struct _EntVcardImport EntVcardImport;

/**
 * ent_vcard_import_read:
 * @stream: the file
 * @engagement: is compared with, and not changed
 * @report: takes what is wrong, with lines
 * @progress: (nullable) (scope call): told the fraction of the file that was read
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_INVALID if the file is refused (the report says
 *   why), ENT_ERROR_OPEN, G_IO_ERROR_CANCELLED.
 */
EntVcardImport *ent_vcard_import_read (GInputStream *stream,
                                       EntEngagement *engagement,
                                       const EntVcardOptions *options,
                                       EntReport *report,
                                       EntProgress progress,
                                       gpointer user_data,
                                       GCancellable *cancellable,
                                       GError **error);

void ent_vcard_import_free (EntVcardImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardImport, ent_vcard_import_free)

/* Returns: (element-type EntVcardMatch): the persons in the order of the file; borrowed. */
GPtrArray *ent_vcard_import_get_matches (EntVcardImport *self);

const EntVcardCounts *ent_vcard_import_get_counts (EntVcardImport *self);

/**
 * ent_vcard_import_apply:
 * @dry_run: everything is tried and checked, and nothing kept
 *
 * Makes what is taken true, in one transaction.
 *
 * Returns: FALSE with ENT_ERROR_CONFLICT if a stakeholder was changed since the file was read, or
 *   another reason; nothing was changed then.
 */
gboolean ent_vcard_import_apply (EntVcardImport *self,
                                 EntEngagement *engagement,
                                 gboolean dry_run,
                                 GError **error);

G_END_DECLS
