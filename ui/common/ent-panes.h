/* SPDX-License-Identifier: GPL-3.0-or-later
 * Content with a side pane that folds over it where there is no room for both: AdwFlap up to
 * libadwaita 1.3, AdwOverlaySplitView from 1.4. The window nests two of them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: `content`, `pane` (widgets), `pane-position` (GtkPackType), `pane-width` (px),
 * `content-width` (px, the least the content needs: below the sum of both the pane folds), both at
 * the usual size of text and more where it is larger, `show-pane`, `folded` (read-only). Action
 * `panes.close`, also at Escape: puts away a pane that lies over the content. */
#define ENT_TYPE_PANES (ent_panes_get_type ())
G_DECLARE_FINAL_TYPE (EntPanes, ent_panes, ENT, PANES, AdwBin)

/* @pane: (nullable): without it the content has all the room. */
void ent_panes_set_pane (EntPanes *self, GtkWidget *pane);
void ent_panes_set_content (EntPanes *self, GtkWidget *content);

gboolean ent_panes_get_folded (EntPanes *self);
gboolean ent_panes_get_show_pane (EntPanes *self);
void ent_panes_set_show_pane (EntPanes *self, gboolean show);

G_END_DECLS
