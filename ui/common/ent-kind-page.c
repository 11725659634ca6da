/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of one or several kinds. */
#include "ent-kind-page.h"

G_DEFINE_TYPE (EntKindPage, ent_kind_page, ENT_TYPE_PAGE)

static void
ent_kind_page_class_init (EntKindPageClass *klass)
{
}

static void
ent_kind_page_init (EntKindPage *self)
{
}

EntPage *
ent_kind_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_KIND_PAGE, "info", info, NULL);
}
