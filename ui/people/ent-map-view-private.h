/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the parts of the map view share: its state, and what drawing and input do with it. */
#pragma once

#include "ent-map-chart.h"
#include "ent-map-view.h"

G_BEGIN_DECLS

#define ENT_MAP_NOBODY (-1)

typedef enum
{
  ENT_MAP_DRAG_NONE,
  ENT_MAP_DRAG_PERSON,
  ENT_MAP_DRAG_BAND,
} EntMapDrag;

struct _EntMapView
{
  GtkWidget parent_instance;
  EntSession *session;          /* (nullable) */
  GtkSelectionModel *selection; /* (nullable) */
  GPtrArray *people;            /* (nullable): NULL: to be listed anew */
  GPtrArray *former;            /* (nullable): until then, so that no record is loaded again */
  GArray *positions;            /* (element-type guint): by person: where in the selection */
  guint unrated;
  EntMapChart *chart; /* (nullable): NULL: to be laid out anew */
  GdkTexture *picture;
  GdkTexture *marks; /* (nullable): who is selected */
  gboolean marked;   /* @marks is up to date */
  EntRecord *cursor; /* (nullable): where the keyboard is */
  guint told;        /* source: those who listen hear of the change a moment later */
  gboolean keeping;  /* the cursor moves without selecting */
  int hovered;
  EntMapDrag drag;
  int grabbed;       /* who was pressed; ENT_MAP_NOBODY: the ground */
  gboolean narrows;  /* releasing without a drag selects who was pressed alone */
  EntMapPoint start; /* of the drag */
  EntMapPoint at;    /* the pointer */
};

/* Both list, and lay out, what is out of date. Returns: (nullable): NULL without a size. */
EntMapChart *ent_map_view_get_chart (EntMapView *self);

/* Returns: the index of the person at the cursor; ENT_MAP_NOBODY. */
int ent_map_view_get_cursor (EntMapView *self);

/* Puts the cursor on person @index (ENT_MAP_NOBODY: nowhere) and says who that is. */
void ent_map_view_set_cursor (EntMapView *self, int index);

gboolean ent_map_view_is_selected (EntMapView *self, guint index);

/* Selects person @index: alone, or besides the others; or takes the person out. */
void ent_map_view_select (EntMapView *self, guint index, gboolean alone);
void ent_map_view_unselect (EntMapView *self, guint index);

/* Gives person @index these scores, as one step that can be undone. A vacant role stays. */
void ent_map_view_rescore (EntMapView *self, guint index, EntMapScore score);

/* Opens person @index. */
void ent_map_view_activate (EntMapView *self, guint index);

/* Appends the picture, and what follows the pointer. */
void ent_map_view_draw (EntMapView *self, GtkSnapshot *snapshot);

/* Adds the gestures and keys. */
void ent_map_view_add_input (EntMapView *self);

G_END_DECLS
