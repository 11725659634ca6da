/* SPDX-License-Identifier: GPL-3.0-or-later
 * vCard card by card: 3.0 (RFC 2426) and 4.0 (RFC 6350), and 2.1 as telephones still write it.
 * Pictures, sounds and keys are passed over while they are read and never held. */
#pragma once

#include "ent-vcard-property.h"

G_BEGIN_DECLS

/* Most bytes of one property that is kept, most properties of a card, and most cards of a file. */
#define ENT_VCARD_LINE_LIMIT (8 * 1024 * 1024)
#define ENT_VCARD_PROPERTIES_LIMIT 1000
#define ENT_VCARD_CARDS_LIMIT 50000

/* One card. @version: 21, 30 or 40; @line: where it begins; @fault: (nullable): why it cannot be
 * used, one sentence, @fault_line: where that shows. */
typedef struct
{
  guint version;
  guint64 line;
  GPtrArray *properties; /* (element-type EntVcardProperty) */
  char *fault;
  guint64 fault_line;
} EntVcardCard;

void ent_vcard_card_free (EntVcardCard *card);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardCard, ent_vcard_card_free)

typedef struct _EntVcardReader EntVcardReader;

/* @report: takes notes on what was guessed or left out. Returns: (transfer full) */
EntVcardReader *ent_vcard_reader_new (GInputStream *stream, EntReport *report);
void ent_vcard_reader_free (EntVcardReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardReader, ent_vcard_reader_free)

/**
 * ent_vcard_reader_next:
 *
 * Returns: (transfer full) (nullable): the next card; NULL at the end, or with @error set:
 *   ENT_ERROR_INVALID if nothing after ent_vcard_reader_get_line() can be read,
 *   ENT_ERROR_OPEN, G_IO_ERROR_CANCELLED.
 */
EntVcardCard *
ent_vcard_reader_next (EntVcardReader *self, GCancellable *cancellable, GError **error);

/* Returns: the line it has come to, from 1. */
guint64 ent_vcard_reader_get_line (EntVcardReader *self);

/* Says in a note what was passed over, as “2 × PHOTO”; to be called at the end. */
void ent_vcard_reader_report_skipped (EntVcardReader *self);

/* TRUE if a file that begins with @bytes is a vCard, in whatever encoding. */
gboolean ent_vcard_is_like (const void *bytes, gsize length);

G_END_DECLS
