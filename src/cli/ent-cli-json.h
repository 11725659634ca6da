/* SPDX-License-Identifier: GPL-3.0-or-later
 * JSON as entente-cli prints it: an array of objects, one at a time. Its shapes are a contract with
 * scripts. (architecture.md, Command line) */
#pragma once

#include <json-glib/json-glib.h>

#include "ent-finding.h"
#include "ent-kind.h"

G_BEGIN_DECLS

/* An array under way; on the stack, all zero before ent_cli_json_begin(). */
typedef struct
{
  gboolean filled;
} EntCliJson;

void ent_cli_json_begin (EntCliJson *self);
void ent_cli_json_end (EntCliJson *self);

/* Each prints one object. */

/* `id`, `kind`, then every field by name: numbers and booleans as such, references as ids, several
 * as an array, all else as its stored text; null where not set. */
void ent_cli_json_record (EntCliJson *self, EntRecord *record);

/* `name`, `label`, `feature`, `fields`: each `name`, `label`, `type`, `required`, `many`, `owning`,
 * `choices` (values), `target` (names of kinds, separated by spaces; null for any kind, and for
 * what is no reference). */
void ent_cli_json_kind (EntCliJson *self, const EntKind *kind);

/* `rule`, `gate`, `severity`, `kind`, `id`, `title`, `message`, `remedy`, and `waived`. */
void ent_cli_json_finding (EntCliJson *self, EntFinding *finding, gboolean waived);

G_END_DECLS
