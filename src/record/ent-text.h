/* SPDX-License-Identifier: GPL-3.0-or-later
 * Free text as it is stored: valid, composed, trimmed, and legal in XML; and lists of names. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_TEXT_ONE_LINE,
  ENT_TEXT_PARAGRAPHS,
} EntTextShape;

typedef enum
{
  ENT_TEXT_FAULT_ENCODING,  /* not UTF-8 */
  ENT_TEXT_FAULT_CHARACTER, /* a control character or one XML 1.0 has no place for */
  ENT_TEXT_FAULT_LENGTH,    /* longer than the limit */
} EntTextFaultReason;

/* Why a text was refused. */
typedef struct
{
  EntTextFaultReason reason;
  gunichar character; /* for ENT_TEXT_FAULT_CHARACTER: the first one */
  gsize length;       /* for ENT_TEXT_FAULT_LENGTH: bytes after cleaning */
} EntTextFault;

/**
 * ent_text_clean:
 * @limit: most bytes the result may have
 * @value: (out) (transfer full) (nullable): the text in NFC without white space at its ends; NULL
 *   if nothing is left
 *
 * Every kind of line end becomes LF in paragraphs and a space in one line, where tabulators become
 * spaces too. Plain ASCII, the usual case, is only scanned and copied.
 *
 * Returns: FALSE with @fault set.
 */
gboolean ent_text_clean (
    const char *input, EntTextShape shape, gsize limit, char **value, EntTextFault *fault);

/* Returns: @input without the white space at its ends, borrowed; @length (out): its bytes. */
const char *ent_text_trim (const char *input, gsize *length);

/* TRUE if @text and @name are the same but for case, spaces, `-` and `_`: how people write the name
 * of a field or a choice. @name is valid UTF-8, @text may be anything. */
gboolean ent_text_matches (const char *text, const char *name);

/* Returns: (transfer full) (nullable): @text as it is compared: without case, however its
 * characters are composed; NULL if it is not UTF-8. */
char *ent_text_fold (const char *text);

/* TRUE if @name is one of @names (nullable), which are separated by spaces. */
gboolean ent_text_is_among (const char *names, const char *name);

/* Returns: (transfer full): the beginning of @input, whatever it holds, fit to be quoted in a
 * message: valid, on one line, at most 40 characters. */
char *ent_text_quote (const char *input);

G_END_DECLS
