/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on screen, as one more view of a selection of stakeholders: the table beside
 * it shows the same people, the same ones selected. Markers are dragged, or moved with the
 * keyboard, to other scores; the picture itself is drawn by ent-map-chart.h.
 *
 * The picture is drawn once for each state of the file and each size; a frame puts it on screen and
 * draws what follows the pointer over it. */
#pragma once

#include "ent-map-people.h"
#include "ent-session.h"

G_BEGIN_DECLS

/* Signals: `activated` (EntRecord): a stakeholder, or a vacant role, is to be opened; `changed`:
 * somebody came, went or moved. */
#define ENT_TYPE_MAP_VIEW (ent_map_view_get_type ())
G_DECLARE_FINAL_TYPE (EntMapView, ent_map_view, ENT, MAP_VIEW, GtkWidget)

GtkWidget *ent_map_view_new (void);

/* Shows the stakeholders (EntRecord) of @selection. Both are NULL, or neither. */
void
ent_map_view_set_selection (EntMapView *self, EntSession *session, GtkSelectionModel *selection);

/* Returns: (element-type EntMapPerson): who is on the map, borrowed until the next change. */
GPtrArray *ent_map_view_get_people (EntMapView *self);

/* Returns: how many of those shown lack a score, and so are not on the map. */
guint ent_map_view_get_unrated (EntMapView *self);

/* Returns: the index of @record among the people; −1: not on the map. */
int ent_map_view_find (EntMapView *self, EntRecord *record);

/* Returns: the middle of that person's marker, and of the cell of a pair of scores, within the
 * widget. */
EntMapPoint ent_map_view_get_point (EntMapView *self, guint index);
EntMapPoint ent_map_view_get_middle (EntMapView *self, EntMapScore score);

G_END_DECLS
