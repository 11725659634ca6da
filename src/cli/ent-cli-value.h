/* SPDX-License-Identifier: GPL-3.0-or-later
 * Kinds, records and FIELD=VALUE as they are typed. */
#pragma once

#include "ent-title-index.h"

G_BEGIN_DECLS

/* Returns: (nullable): the kind named @name; ENT_ERROR_USAGE, with a guess at what was meant. */
const EntKind *ent_cli_find_kind (const char *name, GError **error);

/* Returns: (transfer full) (nullable): the record with the identity @id; ENT_ERROR_NOT_FOUND. */
EntRecord *ent_cli_find_record (EntSource *source, const char *id, GError **error);

/**
 * ent_cli_choose:
 * @option: as it is typed, for the message
 * @text: (nullable): what was given; NULL: the first choice
 * @choices: NULL-terminated
 * @index: (out): which one it is
 *
 * Returns: FALSE with ENT_ERROR_USAGE if it is none.
 */
gboolean ent_cli_choose (
    const char *option, const char *text, const char *const *choices, int *index, GError **error);

/* One FIELD=VALUE, or FIELD!=VALUE. */
typedef struct
{
  guint field;
  char *value; /* (nullable): stored text; NULL: not set */
  gboolean negated;
} EntCliValue;

/**
 * ent_cli_values_parse:
 * @words: FIELD=VALUE each: the name or label of a field; a value in any form
 *   ent_field_normalise() takes, references also by title; nothing: not set
 * @conditions: FIELD!=VALUE is taken too, and a field may come more than once; else only one that
 *   holds several references may
 *
 * Returns: (transfer full) (element-type EntCliValue) (nullable): ENT_ERROR_USAGE,
 *   ENT_ERROR_INVALID, ENT_ERROR_NOT_FOUND.
 */
GArray *ent_cli_values_parse (const EntKind *kind,
                              const char *const *words,
                              gboolean conditions,
                              EntTitleIndex *titles,
                              GError **error);

G_END_DECLS
