/* SPDX-License-Identifier: GPL-3.0-or-later
 * The glossary: "do we mean the same?" A list of terms with the chosen one beside it, and as two
 * more views the tables of who must sign and of all sign-offs. */
#pragma once

#include "ent-kind-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_GLOSSARY_PAGE (ent_glossary_page_get_type ())
G_DECLARE_FINAL_TYPE (EntGlossaryPage, ent_glossary_page, ENT, GLOSSARY_PAGE, EntKindPage)

/* Returns: (transfer floating) */
EntPage *ent_glossary_page_new (const EntPageInfo *info);

G_END_DECLS
