/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records as lines of text. They are the same in every language and on every run, so that scripts
 * and tests can rely on them: fields by name, values as stored, references as titles. */
#pragma once

#include "ent-record.h"
#include "ent-title-index.h"

G_BEGIN_DECLS

/* Returns: (transfer full): @text (nullable) on one line: line ends and tabulators become spaces.
 */
char *ent_cli_flatten (const char *text);

/* Returns: (transfer full): @value (nullable, a stored text of @field): itself, or the titles of
 * what it refers to. */
char *ent_cli_format_value (EntSource *source, const EntField *field, const char *value);

/* TRUE if the field is not to be seen by who runs the program. */
gboolean ent_cli_is_veiled (EntRecord *record, guint field);

/* What is printed instead. */
#define ENT_CLI_VEIL "(hidden)"

/* Prints a line: id, title, and the fields that are columns in the kind's table, set apart by
 * tabulators. */
void ent_cli_print_row (EntRecord *record);

/* Prints kind and title, then each field that is set, then the records that live in it, indented.
 */
void ent_cli_print_record (EntRecord *record);

G_END_DECLS
