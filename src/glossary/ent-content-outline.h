/* SPDX-License-Identifier: GPL-3.0-or-later
 * A content (ent-content.h) as people read it: headings, labelled fields, titles of what it refers
 * to. It is read back from the very text whose digest is signed, so it cannot say anything else;
 * what does not give that text again, to the letter, is refused. */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

/**
 * EntContentPartType:
 * @ENT_CONTENT_RECORD: a record begins
 * @ENT_CONTENT_VALUE: a field of the record before, with its value
 * @ENT_CONTENT_REFERENCE: a field of the record before, with one record it refers to
 */
typedef enum
{
  ENT_CONTENT_RECORD,
  ENT_CONTENT_VALUE,
  ENT_CONTENT_REFERENCE,
} EntContentPartType;

/**
 * EntContentPart: one thing a content says
 * @depth: how far inside; 0 for the record that is signed and what it lives in
 * @around: of a record: the one that is signed lives in it
 * @name: of the kind or field, as it is written
 * @kind: (nullable): of the record, or of the one the field belongs to
 * @field: (nullable): of a value or reference
 * @id: (nullable): identity of the record, or of the one that is referred to
 * @text: its title, or the value; as it is written
 * @digest: (nullable): of the content of what is referred to, which is signed with it
 */
typedef struct
{
  EntContentPartType type;
  guint depth;
  gboolean around;
  char *name;
  const EntKind *kind;
  const EntField *field;
  char *id;
  char *text;
  char *digest;
} EntContentPart;

/* Returns: (transfer full) (nullable) (element-type EntContentPart): the parts of the content @text
 * in its order; ENT_ERROR_INVALID where it is no such content, or one of a newer version. */
GPtrArray *ent_content_outline_read (const char *text, GError **error);

/* Returns: (transfer full): the content that @parts make up. */
char *ent_content_outline_write (GPtrArray *parts);

/* TRUE if the part at @index says what the heading of its record says already, and no more. */
gboolean ent_content_outline_repeats (GPtrArray *parts, guint index);

/* Returns: (transfer full): the translated label of the kind or field: “Agreed text”, “Term it
 * belongs to”; its name, where the catalogue has none. */
char *ent_content_part_dup_label (const EntContentPart *part);

/* Returns: (transfer full): its text as people read it in the current locale, with all that is
 * hidden in it written out (ent-name-check.h): “1 March 2026”, “Marketing”; of what is signed with
 * it, that it is, with the beginning of its digest. */
char *ent_content_part_dup_text (const EntContentPart *part);

G_END_DECLS
