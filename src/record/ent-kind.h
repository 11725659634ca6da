/* SPDX-License-Identifier: GPL-3.0-or-later
 * A record kind: a table of fields, written once. GObject class, SQLite table, XML element, CSV
 * columns, search index, form, list and journal entry all come from it. */
#pragma once

#include "ent-field.h"

G_BEGIN_DECLS

typedef struct _EntRecord EntRecord;
typedef struct _EntKind EntKind;

typedef enum
{
  ENT_OPERATION_ADD,
  ENT_OPERATION_CHANGE,
  ENT_OPERATION_REMOVE,
} EntOperation;

/**
 * EntChange: what a transaction is about to do to one record
 * @operation: what happens to it
 * @record: the record as it will be; as it was, for a removal
 * @before: (nullable): its stored texts before, by field index; NULL for an added record
 * @reversal: TRUE when undo or redo does it
 * @bulk: TRUE when it came through ent_transaction_put(), as a whole document does: records that
 *   belong together arrive in no particular order and in states they reached elsewhere
 * @document: TRUE when it was exported from an engagement and tells of what happened there
 * @today: the day the journal writes
 */
typedef struct
{
  EntOperation operation;
  EntRecord *record;
  const char *const *before;
  gboolean reversal;
  gboolean bulk;
  gboolean document;
  GDate today;
} EntChange;

/**
 * EntKind:
 * @name: kebab-case; SQL table, XML element, `KIND` on the command line
 * @label, @label_plural: N_(): "Stakeholder", "Stakeholders"
 * @help: N_(): what such a record is for, one sentence; shown where there is none yet
 * @icon: symbolic icon name
 * @feature: folder name of the feature it belongs to
 * @fields, @n_fields: the table, indexed by the feature's enum
 * @title_field: index of the field a record is known by; a reference gives its target's title
 * @single: an engagement has exactly one such record
 * @agreements: part of the operating-agreements profile
 * @citable: what refers to such a record builds on its content: when that changes, signatures on
 *   what cites it become stale (ent-content.h)
 * @historic: tells what happened on a day: what it refers to may change later and leaves it be
 * @check: (nullable): the kind's own rules across fields, asked for each changed record before a
 *   transaction commits, whoever makes the change. Returns FALSE with a sentence that names the
 *   record and the remedy.
 * @veil: (nullable): what stands in place of the value of a field, translated, as long as @person
 *   (a name; NULL: whoever may be looking) is not to see it; NULL if it may be seen. Of a record
 *   that is gone (NULL) whatever may ever be veiled is. For screens, lists, searches and
 *   spreadsheets; files and documents are complete.
 * @since: schema version that brought it; 0 counts as 1
 */
struct _EntKind
{
  const char *name;
  const char *label;
  const char *label_plural;
  const char *help;
  const char *icon;
  const char *feature;
  const EntField *fields;
  unsigned n_fields;
  unsigned title_field;
  bool single;
  bool agreements;
  bool citable;
  bool historic;
  gboolean (*check) (const EntChange *change, GError **error);
  const char *(*veil) (EntRecord *record, unsigned field, const char *person);
  unsigned since;
};

/* For kind tables: `ENT_FIELDS (ent_term_fields)` fills .fields and .n_fields. */
#define ENT_FIELDS(table) .fields = (table), .n_fields = G_N_ELEMENTS (table)

/* Returns: the GObject type of the kind's records, registered at first use from the table:
 * "EntTermRecord" for "term". */
GType ent_kind_get_record_type (const EntKind *kind);

/* Returns: (nullable): the field named @name. @index (out) (optional): its index. */
const EntField *ent_kind_find_field (const EntKind *kind, const char *name, guint *index);

/* Like ent_kind_find_field(), also by label, in English or translated, without regard to case,
 * spaces, `-` and `_`: what a CSV header or a person may write. */
const EntField *ent_kind_match_field (const EntKind *kind, const char *text, guint *index);

/* Returns: (nullable): the owning reference. @index (out) (optional): its index. */
const EntField *ent_kind_get_owning_field (const EntKind *kind, guint *index);

/* Returns: (nullable): the owning or the member reference. @index (out) (optional): its index. */
const EntField *ent_kind_get_home_field (const EntKind *kind, guint *index);

/* Returns: (nullable): the field that orders siblings. @index (out) (optional): its index. */
const EntField *ent_kind_get_order_field (const EntKind *kind, guint *index);

/* TRUE if records of @kind live inside one of @parent's records. */
gboolean ent_kind_is_child_of (const EntKind *kind, const EntKind *parent);

G_END_DECLS
