/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of one or several kinds: a table of their records, a switcher where there are several
 * kinds, and the selected record's form as details. */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_KIND_PAGE (ent_kind_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntKindPage, ent_kind_page, ENT, KIND_PAGE, EntPage)

struct _EntKindPageClass
{
  EntPageClass parent_class;
};

/* Returns: (transfer floating): a page on the kinds @info names. */
EntPage *ent_kind_page_new (const EntPageInfo *info);

G_END_DECLS
