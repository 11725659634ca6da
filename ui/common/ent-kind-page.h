/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of one or several kinds: a table of their records, a switcher where there are several
 * kinds, and the selected record's form as details. A page that is more than its tables shows that
 * first, as an overview without details. */
#pragma once

#include "ent-page.h"
#include "ent-record-table.h"
#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_KIND_PAGE (ent_kind_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntKindPage, ent_kind_page, ENT, KIND_PAGE, EntPage)

/**
 * EntKindPageClass:
 * @overview_kind: (nullable): the kind whose records the overview shows: it gets no table
 * @place_table: (transfer floating): the view @table stands in; the table itself unless said
 *   otherwise
 * @describe_overview: (nullable): (transfer full) (nullable): the page's state while the overview
 * is in sight
 */
struct _EntKindPageClass
{
  EntPageClass parent_class;
  const EntKind *overview_kind;
  GtkWidget *(*place_table) (EntKindPage *self, EntRecordTable *table);
  char *(*describe_overview) (EntKindPage *self);
};

/**
 * ent_kind_page_set_overview:
 * @overview: what the page is first of all
 * @title: its name in the switcher
 * @add_menu: (nullable): what can be added while it is in sight; NULL: Add asks for no kind
 *
 * To be called once, while the page is made.
 */
void ent_kind_page_set_overview (EntKindPage *self,
                                 GtkWidget *overview,
                                 const char *title,
                                 GMenuModel *add_menu);

void ent_kind_page_show_overview (EntKindPage *self);

/* Says again what state the page is in. */
void ent_kind_page_refresh_state (EntKindPage *self);

/* Returns: (nullable): the table in sight; NULL while the overview is. */
EntRecordTable *ent_kind_page_get_visible_table (EntKindPage *self);

/* Returns: (nullable): what the details show. */
EntSubject *ent_kind_page_get_subject (EntKindPage *self);

/* Returns: (nullable): the table of @kind. */
EntRecordTable *ent_kind_page_get_table (EntKindPage *self, const EntKind *kind);

/* Returns: (transfer floating): a page on the kinds @info names. */
EntPage *ent_kind_page_new (const EntPageInfo *info);

G_END_DECLS
