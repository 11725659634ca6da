/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is signed: set as prose to be read first, and folded away the same to the letter, with its
 * digest. All three are made from one text. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_CONTENT_VIEW (ent_content_view_get_type ())
G_DECLARE_FINAL_TYPE (EntContentView, ent_content_view, ENT, CONTENT_VIEW, AdwBin)

/* @content: a content (ent-content.h). One that cannot be read as prose is shown to the letter. */
void ent_content_view_set_content (EntContentView *self, const char *content);

/* Returns: (nullable): the digest of what is shown. */
const char *ent_content_view_get_digest (EntContentView *self);

G_END_DECLS
