/* SPDX-License-Identifier: GPL-3.0-or-later
 * One property of a vCard: `item1.EMAIL;TYPE=work:m.lund@northwind.example`. */
#pragma once

#include "ent-report.h"

G_BEGIN_DECLS

/**
 * EntVcardProperty:
 * @name: in capitals, without its group
 * @parameters: (element-type char*): name in capitals and value by turns; parameters of vCard 2.1
 *   that are values alone are TYPE, ENCODING or CHARSET
 * @value: valid UTF-8, still escaped
 * @line: where it begins
 */
typedef struct
{
  char *name;
  GPtrArray *parameters;
  char *value;
  guint64 line;
} EntVcardProperty;

void ent_vcard_property_free (EntVcardProperty *property);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntVcardProperty, ent_vcard_property_free)

/**
 * ent_vcard_property_parse:
 * @line: an unfolded line, valid UTF-8 but for bytes that a parameter CHARSET explains
 * @length: bytes in @line
 *
 * Undoes quoted-printable and CHARSET.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_INVALID, one sentence.
 */
EntVcardProperty *ent_vcard_property_parse (const char *line, gsize length, GError **error);

/* TRUE if one of its types is @type, in any case. */
gboolean ent_vcard_property_has_type (const EntVcardProperty *property, const char *type);

/* Returns: how much it is preferred among its like, from 1 (most) to 101 (nothing is said). */
guint ent_vcard_property_get_preference (const EntVcardProperty *property);

/* Returns: (transfer full): the whole value without escapes. */
char *ent_vcard_property_dup_text (const EntVcardProperty *property);

/* Returns: (transfer full): the value's parts set apart by @separator, without escapes. */
GStrv ent_vcard_property_split (const EntVcardProperty *property, char separator);

G_END_DECLS
