/* SPDX-License-Identifier: GPL-3.0-or-later
 * The text of a content, as ent-content.c has it written. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/**
 * EntContentHost: whom the writer tells what it reads
 * @read: the fields and children of @record are part of the text
 * @name: the title of @record is; @cited: so is its digest
 * @get_digest: the digest of @record's own content, borrowed
 */
typedef struct
{
  void (*read) (gpointer data, EntRecord *record);
  void (*name) (gpointer data, EntRecord *record, gboolean cited);
  const char *(*get_digest) (gpointer data, EntRecord *record);
  gpointer data;
} EntContentHost;

/* Returns: (transfer full): the content of @record. (ent-content.h) */
char *ent_content_write (EntRecord *record, const EntContentHost *host);

/* Returns: (transfer full): @record's title as contents name it: the first line of the stored text
 * in its title field, a reference's target's; the same in every language. */
char *ent_content_dup_title (EntRecord *record, const EntContentHost *host);

/* TRUE if records of @kind are part of the content of the record they live in. */
gboolean ent_content_includes (const EntKind *kind);

G_END_DECLS
