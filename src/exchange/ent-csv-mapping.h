/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which column of a CSV file goes into which field. Headers match the names and labels of fields by
 * themselves, and where no column does, what other programs call the field (EntField.synonyms) or
 * its parts, which are then joined. What does not match must be assigned or left out by whoever
 * imports, for nothing is dropped silently. */
#pragma once

#include "ent-kind.h"
#include "ent-report.h"

G_BEGIN_DECLS

/* What a column is for, beside the index of a field. */
enum
{
  ENT_CSV_COLUMN_ID = -1,        /* identities of records */
  ENT_CSV_COLUMN_IGNORED = -2,   /* left out */
  ENT_CSV_COLUMN_UNMATCHED = -3, /* not known; the import refuses it */
};

/* What stands for all columns that match nothing. */
#define ENT_CSV_ALL_HEADERS "*"

/* The header that stands for the identity, in whatever case. */
#define ENT_CSV_ID_HEADER "id"

typedef struct _EntCsvMapping EntCsvMapping;

/* Returns: (transfer full): a mapping without columns. */
EntCsvMapping *ent_csv_mapping_new (const EntKind *kind);
void ent_csv_mapping_free (EntCsvMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvMapping, ent_csv_mapping_free)

/* Appends a column and matches its header. One without a header is left out. */
void ent_csv_mapping_add (EntCsvMapping *self, const char *header);

/* After the last column: those that match nothing so far are tried by what other programs call
 * fields and their parts. A field takes one column so, or one for each part. */
void ent_csv_mapping_guess (EntCsvMapping *self);

guint ent_csv_mapping_get_length (const EntCsvMapping *self);

/* Returns: the header of column @column, from 0. */
const char *ent_csv_mapping_get_header (const EntCsvMapping *self, guint column);

/* Returns: the index of a field, or one of ENT_CSV_COLUMN_…. */
int ent_csv_mapping_get (const EntCsvMapping *self, guint column);
void ent_csv_mapping_set (EntCsvMapping *self, guint column, int target);

/**
 * ent_csv_mapping_join:
 * @field: index of a field for long texts
 * @label: (nullable): stands before the cell's text
 *
 * The column's text becomes a paragraph of the field, which may have several such columns.
 */
void ent_csv_mapping_join (EntCsvMapping *self, guint column, guint field, const char *label);

/* TRUE if the column is joined with others; @label (out): (nullable): what stands before it. */
gboolean ent_csv_mapping_is_joined (const EntCsvMapping *self, guint column, const char **label);

/* Returns: (nullable): the field of column @column; NULL if it goes into none. */
const EntField *ent_csv_mapping_get_field (const EntCsvMapping *self, guint column);

/* Returns: (transfer full) (element-type guint): the columns that go into field @field, as their
 * texts are joined: by parts, then as they stand. */
GArray *ent_csv_mapping_list_columns (const EntCsvMapping *self, guint field);

/* TRUE if a column goes into field @field; @column (out) (optional): the first that does. */
gboolean ent_csv_mapping_has (const EntCsvMapping *self, int field, guint *column);

/**
 * ent_csv_mapping_assign:
 * @header: of a column in the file, without regard to case; ENT_CSV_ALL_HEADERS: whatever matches
 *   nothing, which can only be left out
 * @target: name or label of a field, `id`, or "" to leave the column out
 *
 * Returns: FALSE with ENT_ERROR_USAGE if there is no such column or field.
 */
gboolean ent_csv_mapping_assign (EntCsvMapping *self,
                                 const char *header,
                                 const char *target,
                                 GError **error);

/* Reports columns that match nothing, and fields without parts that have more than one column, at
 * @line. Returns: TRUE if the file can be read so. */
gboolean ent_csv_mapping_check (const EntCsvMapping *self, guint64 line, EntReport *report);

G_END_DECLS
