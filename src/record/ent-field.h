/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of a record kind, and the one text form each type of value has. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

G_BEGIN_DECLS

/**
 * EntType: what a field holds, and its stored text
 * @ENT_TYPE_TEXT: one line, at most ENT_TEXT_LIMIT bytes
 * @ENT_TYPE_LONG_TEXT: paragraphs, lines ended by LF, at most ENT_LONG_TEXT_LIMIT bytes
 * @ENT_TYPE_INTEGER: `-12`
 * @ENT_TYPE_NUMBER: a decimal number, `1234.5`, shortest form that reads back the same
 * @ENT_TYPE_FRACTION: `2/3`
 * @ENT_TYPE_MONEY: `1250.00 EUR`: two decimals, a space, three capitals
 * @ENT_TYPE_DATE: `2026-03-31`, a civil date
 * @ENT_TYPE_DATE_TIME: `2026-03-31T14:00:00`, civil, without a zone
 * @ENT_TYPE_DURATION: `PT90M`, whole minutes
 * @ENT_TYPE_BOOLEAN: `true` or `false`
 * @ENT_TYPE_CHOICE: the value of one of the field's choices
 * @ENT_TYPE_REFERENCE: the UUID of a record; several, separated by spaces, where the field is @many
 *
 * A value is kept as this text everywhere: in memory, journal, XML, CSV and on the command line.
 * A field that is not set is NULL; there is no empty text.
 */
typedef enum
{
  ENT_TYPE_TEXT,
  ENT_TYPE_LONG_TEXT,
  ENT_TYPE_INTEGER,
  ENT_TYPE_NUMBER,
  ENT_TYPE_FRACTION,
  ENT_TYPE_MONEY,
  ENT_TYPE_DATE,
  ENT_TYPE_DATE_TIME,
  ENT_TYPE_DURATION,
  ENT_TYPE_BOOLEAN,
  ENT_TYPE_CHOICE,
  ENT_TYPE_REFERENCE,
} EntType;

#define ENT_TEXT_LIMIT 4096
#define ENT_LONG_TEXT_LIMIT (512 * 1024)

/* One value of a choice field; an array of them ends with a NULL value. */
typedef struct
{
  const char *value; /* the stored text, kebab-case */
  const char *label; /* N_(), as people say it */
  const char *help;  /* N_(), nullable: what this choice means, shown when choosing */
} EntChoice;

typedef struct _EntField EntField;

/**
 * EntField:
 * @name: kebab-case; the name in SQL, XML, CSV, JSON, on the command line and as GObject property
 * @label: N_(): the name people see
 * @help: (nullable): N_(): what belongs here, one sentence
 * @type: what it holds
 * @required: a record cannot be without it
 * @unique: no two records of the kind share a value (compared without case)
 * @column: shown as a column of the kind's table unless the user says otherwise
 * @owning: the reference to the parent; a record has at most one, and lives and dies with it
 * @member: a reference to what the record counts among without living there, as a meeting among
 *   those of its body: a change of the record concerns that, as one of an owned record does. No
 *   kind has both, or two
 * @many: a reference field that holds any number of references, each once, in the order given
 * @orders: an integer by which siblings (or all records of the kind) are ordered
 * @confidential: left out of the operating-agreements profile
 * @aside: no part of what a signature on the record covers: its status, notes, who follows it up.
 *   Of an owning field: no record of the kind is part of its parent's content, as the readings of a
 *   metric
 * @event: tells what happened, and when: a copy of the record begins without. Of an owning field:
 *   every record of the kind does, and a copy of its parent begins without them
 * @target: for references: the kinds allowed, separated by spaces; NULL for any kind
 * @choices: for choices: the values, ended by a NULL value
 * @minimum, @maximum: inclusive range of integers and numbers; none where both are 0
 * @unit: (nullable): N_(): unit of the value, shown in headers and beside the entry
 * @initial: (nullable): the stored text a new record starts with
 * @synonyms: (nullable): what other programs call it in the headers of their tables, separated by
 *   commas
 * @parts: (nullable): what they call its parts where they have a column for each, in the order the
 *   parts are joined: names of one part separated by commas, parts by semicolons
 * @identifies: what has the same value is most likely the same, though it need not be; imports go
 *   by it
 * @group: (nullable): N_(): heading of the form group it belongs to; NULL: the first
 * @since: schema version that brought it; 0 counts as 1
 */
struct _EntField
{
  const char *name;
  const char *label;
  const char *help;
  EntType type;
  bool required;
  bool unique;
  bool column;
  bool owning;
  bool member;
  bool many;
  bool orders;
  bool confidential;
  bool aside;
  bool event;
  const char *target;
  const EntChoice *choices;
  double minimum;
  double maximum;
  const char *unit;
  const char *initial;
  const char *synonyms;
  const char *parts;
  bool identifies;
  const char *group;
  unsigned since;
};

/**
 * ent_field_normalise:
 * @field: a field
 * @input: (nullable): what was typed or read: any form people or the formats write; NULL or white
 *   space alone means "not set"
 * @value: (out) (transfer full) (nullable): the stored text, NULL when not set
 *
 * The one gate every value passes, whether from form, command line, CSV or XML. Texts are trimmed,
 * made NFC and must be valid UTF-8 without control characters; choices also match by label;
 * booleans also match yes/no/1/0; references must be UUIDs here (titles are resolved by the
 * importer). Requiredness is not its business.
 *
 * Returns: FALSE with ENT_ERROR_INVALID and a sentence naming the field and what it takes.
 */
gboolean
ent_field_normalise (const EntField *field, const char *input, char **value, GError **error);

/**
 * ent_field_format:
 * @value: (nullable): a stored text of @field
 *
 * Returns: (transfer full): @value as people read it in the current locale: the choice's label,
 *   "30 June 2026", "1,250.00 EUR", "1 h 30 min", "Yes"; "" when not set. References are not
 *   resolved here (see ent_record_dup_display()).
 */
char *ent_field_format (const EntField *field, const char *value);

/* Returns: (nullable): the choice of @field with stored text @value. */
const EntChoice *ent_field_find_choice (const EntField *field, const char *value);

/* TRUE if other programs call @field @text, without regard to case, spaces, `-` and `_`. */
gboolean ent_field_has_synonym (const EntField *field, const char *text);

/* Returns: which part of @field other programs call @text, from 1; 0: none. */
guint ent_field_find_part (const EntField *field, const char *text);

/* TRUE if records of @kind_name may be referred to by @field. */
gboolean ent_field_allows (const EntField *field, const char *kind_name);

/* Returns: (nullable): the name of the one kind @field refers to; NULL if it allows several or any.
 */
const char *ent_field_get_single_target (const EntField *field);

/* Returns: a name for @type in `kinds` output and documentation, as `long-text`. */
const char *ent_type_get_name (EntType type);

G_END_DECLS
