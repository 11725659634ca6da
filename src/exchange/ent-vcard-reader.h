/* SPDX-License-Identifier: GPL-3.0-or-later
 * A vCard file card by card: versions 3.0 (RFC 2426) and 4.0 (RFC 6350). What is wrong with a card
 * is the card's fault, and the next one is read all the same. */
#pragma once

#include <gio/gio.h>

#include "ent-vcard-property.h"

G_BEGIN_DECLS

/* Most properties of a card, and most bytes of their values together. */
#define ENT_VCARD_PROPERTIES_LIMIT 1000
#define ENT_VCARD_CARD_LIMIT (8 * 1024 * 1024)

/**
 * EntVcard:
 * @line: where it begins
 * @properties: (element-type EntVcardProperty): without BEGIN, VERSION and END; values only of
 *   those that say something about a person this program keeps
 * @fault: (nullable): why the card cannot be taken, and what to do
 * @fault_line: where
 * @guessed_line: the first line that was read as Windows-1252; 0: none
 */
typedef struct
{
  guint64 line;
  GPtrArray *properties;
  char *fault;
  guint64 fault_line;
  guint64 guessed_line;
} EntVcard;

void ent_vcard_free (EntVcard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcard, ent_vcard_free)

typedef struct _EntVcardReader EntVcardReader;

/* Returns: (transfer full) */
EntVcardReader *ent_vcard_reader_new (GInputStream *stream);
void ent_vcard_reader_free (EntVcardReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardReader, ent_vcard_reader_free)

/* Returns: (transfer full) (nullable): the next card; NULL at the end, or with the errors of
 * ent_vcard_lines_next(). */
EntVcard *ent_vcard_reader_next (EntVcardReader *self, GCancellable *cancellable, GError **error);

/* Returns: the line that is being read. */
guint64 ent_vcard_reader_get_line (EntVcardReader *self);

G_END_DECLS
