/* SPDX-License-Identifier: GPL-3.0-or-later
 * A line under the header bar that says in which state the whole window is: read-only, locked by
 * somebody, or showing an earlier day. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_BANNER (ent_banner_get_type ())
G_DECLARE_FINAL_TYPE (EntBanner, ent_banner, ENT, BANNER, AdwBin)

/**
 * ent_banner_show:
 * @text: one or two sentences, plain text
 * @style: CSS class: `past`, `fixed` or `sample`
 * @button_label: (nullable): with @action for its click
 */
void ent_banner_show (EntBanner *self,
                      const char *text,
                      const char *icon_name,
                      const char *style,
                      const char *button_label,
                      const char *action);

void ent_banner_hide (EntBanner *self);

/* Returns: (nullable): the text shown; NULL while hidden. */
const char *ent_banner_get_text (EntBanner *self);

G_END_DECLS
