/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record as a GObject. Its class comes from the kind's table: every field is a readable
 * property of the same name (texts and dates as strings, integers as int64, numbers as double,
 * booleans as gboolean, a single reference as EntRecord, several as GListModel of EntRecord), so
 * GtkExpression, bindings and templates work. Also: `id`, `kind-name`, and `display-title`, which
 * is ent_record_dup_title().
 *
 * A record is live: when a transaction, an undo or an import changes it, its properties change and
 * notify. It is never written to: all change goes through EntTransaction. For one row there is one
 * EntRecord as long as somebody holds it. A removed record keeps its last values and says so. */
#pragma once

#include <glib-object.h>

#include "ent-fraction.h"
#include "ent-kind.h"

G_BEGIN_DECLS

typedef struct _EntSource EntSource;

#define ENT_TYPE_RECORD (ent_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntRecord, ent_record, ENT, RECORD, GObject)

struct _EntRecordClass
{
  GObjectClass parent_class;
  const EntKind *kind;
  GParamSpec **properties; /* by field index */
};

/* Returns: the record's kind. */
const EntKind *ent_record_get_kind (EntRecord *self);

/* TRUE if the record is of the kind named @kind_name. */
gboolean ent_record_is_kind (EntRecord *self, const char *kind_name);

/* Returns: its identity, 36 characters. */
const char *ent_record_get_id (EntRecord *self);

/* Returns: the row number, which never leaves the program. */
gint64 ent_record_get_row (EntRecord *self);

/* Returns: (nullable): where it lives; NULL once the engagement was closed. */
EntSource *ent_record_get_source (EntRecord *self);

/* TRUE once the record was removed (and not brought back). */
gboolean ent_record_is_removed (EntRecord *self);

/* Returns: (nullable): the stored text of field @field, borrowed until the record changes. */
const char *ent_record_get_text (EntRecord *self, guint field);

/* TRUE if the field has a value. */
gboolean ent_record_has (EntRecord *self, guint field);

/* TRUE if the field's stored text is @value (a choice's value, say). */
gboolean ent_record_equals (EntRecord *self, guint field, const char *value);

/* Returns: the value, or @fallback when not set. */
gint64 ent_record_get_integer (EntRecord *self, guint field, gint64 fallback);
double ent_record_get_number (EntRecord *self, guint field, double fallback);

/* Returns: the value; FALSE when not set. */
gboolean ent_record_get_boolean (EntRecord *self, guint field);

/* Sets @date from a date or date-time field. Returns: FALSE when not set. */
gboolean ent_record_get_date (EntRecord *self, guint field, GDate *date);

/* Sets @fraction. Returns: FALSE when not set. */
gboolean ent_record_get_fraction (EntRecord *self, guint field, EntFraction *fraction);

/* Returns: (transfer full) (nullable): the record the reference field points at. */
EntRecord *ent_record_dup_reference (EntRecord *self, guint field);

/* Returns: (transfer full) (element-type EntRecord): all records a reference field points at, in
 * order; works for single references too. */
GPtrArray *ent_record_list_references (EntRecord *self, guint field);

/* Returns: (transfer full): the identities of @records (nullable) (element-type EntRecord), as a
 * field of several references holds them; "" for none. */
char *ent_record_join_ids (GPtrArray *records);

/* TRUE if the reference field (single or many) names @target. */
gboolean ent_record_refers_to (EntRecord *self, guint field, EntRecord *target);

/* Returns: (transfer full) (nullable): the record it lives in; NULL at the top. */
EntRecord *ent_record_dup_parent (EntRecord *self);

/* Returns: (transfer full) (element-type EntRecord): the records of kind @kind_name that live in
 * it, in their order. */
GPtrArray *ent_record_list_children (EntRecord *self, const char *kind_name);

/* Returns: (transfer full): the title people know it by; never empty: without a value in the title
 * field it is "Untitled KIND". */
char *ent_record_dup_title (EntRecord *self);

/* Returns: (nullable): what stands in place of the field's value, translated, as long as @person (a
 * name; NULL: whoever may be looking) is not to see it; NULL if it may be seen or is not set. */
const char *ent_record_get_veil (EntRecord *self, guint field, const char *person);

/* TRUE if some field of it is veiled. */
gboolean ent_record_is_veiled (EntRecord *self, const char *person);

/* Returns: (transfer full): the field's value as people read it, references as titles joined by
 * ", "; "" when not set; its veil where it has one. */
char *ent_record_dup_display (EntRecord *self, guint field);

G_END_DECLS
