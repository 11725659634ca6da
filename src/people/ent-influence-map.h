/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map as geometry: markers of one cell are spread inside it, labels are placed so
 * that none hides another, and what finds no room is counted (“and 12 more”). Pure: the same items
 * in the same frame give the same map, on screen and on paper. (screens.md, Stakeholders) */
#pragma once

#include "ent-map-frame.h"

G_BEGIN_DECLS

/* Somebody on the map. The texts are borrowed while the map is made. */
typedef struct
{
  const char *id;   /* breaks ties, so that the order of the items does not matter */
  const char *name; /* the label */
  EntMapScore score;
  gboolean prominent; /* can block, say: its label comes first among equals */
} EntMapItem;

/* A label: @item is an index, or -1 for one that counts the labels left out in its cell; @covers:
 * it lies over markers. */
typedef struct
{
  int item;
  EntMapBox box;
  char *text;
  gboolean covers;
} EntMapLabel;

typedef struct _EntInfluenceMap EntInfluenceMap;

/* Scores out of range count as the nearest one. Returns: (transfer full) */
EntInfluenceMap *
ent_influence_map_new (const EntMapItem *items, guint n_items, const EntMapFrame *frame);
void ent_influence_map_free (EntInfluenceMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntInfluenceMap, ent_influence_map_free)

guint ent_influence_map_get_length (const EntInfluenceMap *self);

/* Returns: the centre of item @index's marker. */
EntMapPoint ent_influence_map_get_point (const EntInfluenceMap *self, guint index);

/* Returns: (nullable): the labels to draw; @length (out): how many. */
const EntMapLabel *ent_influence_map_get_labels (const EntInfluenceMap *self, guint *length);

/* TRUE if item @index has a label. */
gboolean ent_influence_map_is_labelled (const EntInfluenceMap *self, guint index);

/* Returns: the item whose marker is at the point, the nearest of several, else the one whose label
 * is; -1: none. */
int ent_influence_map_hit (const EntInfluenceMap *self, double x, double y);

/* Returns: (transfer full) (element-type guint): the items whose markers have their centre in @box,
 * as a rubber band selects them. */
GArray *ent_influence_map_list_inside (const EntInfluenceMap *self, const EntMapBox *box);

/* Returns: the nearest item in @direction from item @index, as an arrow key goes; @index where
 * there is none. */
guint ent_influence_map_step (const EntInfluenceMap *self, guint index, EntMapDirection direction);

/* Returns: the first item in the order of reading; there must be one. */
guint ent_influence_map_get_first (const EntInfluenceMap *self);

/* Returns: the item after (or before) item @index in the order of reading, from the most
 * influential down and from support to opposition, and round again: so everybody is reached. */
guint ent_influence_map_follow (const EntInfluenceMap *self, guint index, gboolean forward);

G_END_DECLS
