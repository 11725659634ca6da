/* SPDX-License-Identifier: GPL-3.0-or-later
 * All records of one kind as a table: columns from the kind's fields, filter, sort, several
 * selected at once, what can be done with them. It holds what is on screen, however many records
 * there are. Where there is none it says what such a record is for and offers to add one. */
#pragma once

#include "ent-record-filter.h"
#include "ent-session.h"

G_BEGIN_DECLS

/* Signals: `selected` (EntRecord, nullable): the one record selected, NULL if none or several are;
 * `activated` (EntRecord): to be opened; `add-wanted`: a new one is to be made. Property `state`
 * (string): one sentence on how many there are and are shown. */
#define ENT_TYPE_RECORD_TABLE (ent_record_table_get_type ())
G_DECLARE_FINAL_TYPE (EntRecordTable, ent_record_table, ENT, RECORD_TABLE, AdwBin)

GtkWidget *ent_record_table_new (const EntKind *kind);

const EntKind *ent_record_table_get_kind (EntRecordTable *self);

/* @session: (nullable) */
void ent_record_table_set_session (EntRecordTable *self, EntSession *session);

/* Returns: (nullable): the records shown and which of them are selected, for another view of both;
 * NULL without a session. */
GtkSelectionModel *ent_record_table_get_selection (EntRecordTable *self);

/* Returns: (transfer full): the filter, taken out of the table with its margins, to stand above
 * several views of what it leaves. It stays the table's. */
EntRecordFilter *ent_record_table_take_filter (EntRecordTable *self);

/* Returns: (transfer full) (nullable): the one record selected. */
EntRecord *ent_record_table_dup_selected (EntRecordTable *self);

/* Returns: (transfer full) (element-type EntRecord): all records selected, in the table's order. */
GPtrArray *ent_record_table_list_selected (EntRecordTable *self);

/* Selects @record alone and brings it into sight; the filter is cleared if it hides it. NULL
 * selects nothing. Returns: FALSE if the table does not have it. */
gboolean ent_record_table_select (EntRecordTable *self, EntRecord *record);

/* Puts the focus where the filter's words are typed. */
void ent_record_table_focus_filter (EntRecordTable *self);

/* Puts the focus in the row that is selected; where there are no rows, in what can be done instead.
 * Returns: FALSE if it is not in sight, as when other views of the records are. */
gboolean ent_record_table_focus_rows (EntRecordTable *self);

/* TRUE if there is no record of its kind; it then says what they are for. */
gboolean ent_record_table_is_empty (EntRecordTable *self);

/* Returns: (nullable): the sentence of the property `state`. */
const char *ent_record_table_get_state (EntRecordTable *self);

G_END_DECLS
