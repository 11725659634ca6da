/* SPDX-License-Identifier: GPL-3.0-or-later
 * One property of a vCard: name, parameters, value (RFC 2426, RFC 6350, and what is left of version
 * 2.1 in files that call themselves newer). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @name: in capitals, without its group; @parameters: (element-type char *) name and value in turn,
 * both in capitals, a bare one as TYPE; @value: valid UTF-8, still escaped */
typedef struct
{
  guint64 line;
  char *name;
  GPtrArray *parameters;
  char *value;
} EntVcardProperty;

void ent_vcard_property_free (EntVcardProperty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardProperty, ent_vcard_property_free)

/**
 * ent_vcard_property_parse:
 * @bytes: a line, joined
 * @cut: the line is longer than what is kept
 * @wanted: whether the value of the property named so is needed; of others none is kept
 * @guessed: (out): the value is not UTF-8 and was read as Windows-1252
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_INVALID with a sentence that says what to do.
 */
EntVcardProperty *ent_vcard_property_parse (const char *bytes,
                                            gsize length,
                                            gboolean cut,
                                            gboolean (*wanted) (const char *name),
                                            gboolean *guessed,
                                            GError **error);

/* TRUE if a parameter TYPE, or one without name, says @type (in capitals). */
gboolean ent_vcard_property_has_type (const EntVcardProperty *self, const char *type);

/* How much the property is preferred to others of its name: 1 most, 101 where nothing is said. */
guint ent_vcard_property_get_preference (const EntVcardProperty *self);

/* Returns: (transfer full): the whole value without its escapes. */
char *ent_vcard_property_dup_text (const EntVcardProperty *self);

/* Returns: (transfer full): the parts of the value set apart by @separator, without escapes and
 * without white space at their ends. */
GStrv ent_vcard_property_split (const EntVcardProperty *self, char separator);

G_END_DECLS
