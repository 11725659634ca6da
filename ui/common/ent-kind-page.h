/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of one or several kinds: a table of their records, a switcher where there are several
 * kinds, and the selected record's form as details. */
#pragma once

#include "ent-page.h"
#include "ent-record-table.h"
#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_KIND_PAGE (ent_kind_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntKindPage, ent_kind_page, ENT, KIND_PAGE, EntPage)

/**
 * EntKindPageClass:
 * @place_table: (nullable): (transfer floating): the view @table stands in; the table itself
 *   unless said otherwise
 */
struct _EntKindPageClass
{
  EntPageClass parent_class;
  GtkWidget *(*place_table) (EntKindPage *self, EntRecordTable *table);
};

/* Returns: (nullable): what the details show. */
EntSubject *ent_kind_page_get_subject (EntKindPage *self);

/* Returns: (nullable): the table of @kind. */
EntRecordTable *ent_kind_page_get_table (EntKindPage *self, const EntKind *kind);

/* Returns: (transfer floating): a page on the kinds @info names. */
EntPage *ent_kind_page_new (const EntPageInfo *info);

G_END_DECLS
