/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of signatories: what in them cannot be seen, or looks like something else, is shown.
 * (hardening.md, Dates, numbers, names) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntNameFlags: what is suspicious about a name
 * @ENT_NAME_DECOMPOSED: not in Unicode's composed form (NFC)
 * @ENT_NAME_HIDDEN: holds characters that show nothing: zero width, direction marks, fillers
 * @ENT_NAME_MIXED: letters of scripts that no one language writes together, as Latin with Cyrillic
 *
 * Latin may stand beside Chinese, Japanese and Korean writing (UTS #39, "highly restrictive").
 */
typedef enum
{
  ENT_NAME_PLAIN = 0,
  ENT_NAME_DECOMPOSED = 1 << 0,
  ENT_NAME_HIDDEN = 1 << 1,
  ENT_NAME_MIXED = 1 << 2,
} EntNameFlags;

/* @name is valid UTF-8. */
EntNameFlags ent_name_check (const char *name);

/* Returns: (transfer full): @name with all that is hidden written out as ⟨U+202E⟩, and in a name
 * of mixed scripts also behind each letter that is not of the name's first script: “Pа⟨U+0430⟩ul”.
 * A name without suspicion comes back unchanged. */
char *ent_name_dup_visible (const char *name);

/* Returns: (transfer full) (nullable): one sentence that names what is suspicious, translated; NULL
 * if nothing is. */
char *ent_name_dup_warning (const char *name);

/* Returns: (transfer full): ent_name_dup_visible() between FSI and PDI, so that a name in another
 * direction does not turn around what stands beside it. */
char *ent_name_dup_isolated (const char *name);

/* TRUE if both are the same name but for composition and case. */
gboolean ent_name_equal (const char *a, const char *b);

/* Returns: (transfer full): any @text with what is hidden in it written out; line ends and tabs
 * stay. For showing a content that is about to be signed. */
char *ent_text_dup_visible (const char *text);

G_END_DECLS
