/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map as geometry: influence upwards, support to the right, a cell for each pair of
 * scores. Markers of one cell are spread inside it, labels are placed so that none hides another,
 * and what finds no room is counted (“and 12 more”). Pure: the same items in the same frame give
 * the same map, on screen and on paper. (screens.md, Stakeholders) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_MAP_MINIMUM_INFLUENCE 1
#define ENT_MAP_MAXIMUM_INFLUENCE 5
#define ENT_MAP_MINIMUM_SUPPORT (-2)
#define ENT_MAP_MAXIMUM_SUPPORT 2

/* Where somebody stands. */
typedef struct
{
  int influence; /* 1 to 5 */
  int support;   /* −2 to 2 */
} EntMapScore;

/* Somebody on the map. The texts are borrowed while the map is made. */
typedef struct
{
  const char *id;   /* breaks ties, so that the order of the items does not matter */
  const char *name; /* the label */
  EntMapScore score;
  gboolean prominent; /* can block, say: its label comes first among equals */
} EntMapItem;

/* Returns: how wide @text is; heights are all the same. */
typedef double (*EntMapMeasure) (const char *text, gpointer user_data);

/* The size of things, all in one unit. @width, @height: of the plotting area; @marker: diameter;
 * @line: height of a label; @gap: least room between things. */
typedef struct
{
  double width;
  double height;
  double marker;
  double line;
  double gap;
  EntMapMeasure measure;
  gpointer user_data;
} EntMapFrame;

typedef struct
{
  double x, y, width, height;
} EntMapBox;

/* The centre of an item's marker. */
typedef struct
{
  double x, y;
} EntMapPoint;

/* A label: @item is an index, or -1 for one that counts the labels left out in its cell. */
typedef struct
{
  int item;
  EntMapBox box;
  char *text;
} EntMapLabel;

typedef struct _EntInfluenceMap EntInfluenceMap;

/* Scores out of range count as the nearest one. Returns: (transfer full) */
EntInfluenceMap *
ent_influence_map_new (const EntMapItem *items, guint n_items, const EntMapFrame *frame);
void ent_influence_map_free (EntInfluenceMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntInfluenceMap, ent_influence_map_free)

guint ent_influence_map_get_length (const EntInfluenceMap *self);

/* Returns: where item @index is. */
EntMapPoint ent_influence_map_get_point (const EntInfluenceMap *self, guint index);

/* Returns: the labels to draw; @length (out): how many. */
const EntMapLabel *ent_influence_map_get_labels (const EntInfluenceMap *self, guint *length);

/* TRUE if item @index has a label. */
gboolean ent_influence_map_is_labelled (const EntInfluenceMap *self, guint index);

/* Returns: the item whose marker or label is at the point, the nearest of several; -1: none. */
int ent_influence_map_hit (const EntInfluenceMap *self, double x, double y);

/* Returns: (transfer full) (element-type guint): the items whose markers are inside @box, as a
 * rubber band selects them. */
GArray *ent_influence_map_list_inside (const EntInfluenceMap *self, const EntMapBox *box);

typedef enum
{
  ENT_MAP_LEFT,
  ENT_MAP_RIGHT,
  ENT_MAP_UP,
  ENT_MAP_DOWN,
} EntMapDirection;

/* Returns: the item the arrow key leads to from item @index; @index where there is none. Every item
 * can be reached from every other. */
guint ent_influence_map_step (const EntInfluenceMap *self, guint index, EntMapDirection direction);

/* Returns: the box of a pair of scores. */
EntMapBox ent_map_frame_get_cell (const EntMapFrame *frame, EntMapScore score);

/* Returns: the scores of whoever is dropped there; beyond the edge the nearest ones. */
EntMapScore ent_map_frame_get_score (const EntMapFrame *frame, double x, double y);

/* Returns: @score one step in @direction, as far as the scale goes. */
EntMapScore ent_map_score_move (EntMapScore score, EntMapDirection direction);

gboolean ent_map_score_equal (EntMapScore a, EntMapScore b);

/* The four parts of the map. Who neither supports nor opposes counts as not yet won; medium
 * influence counts as much. */
typedef enum
{
  ENT_QUADRANT_WIN_OVER, /* much influence, not in support */
  ENT_QUADRANT_CHAMPION, /* much influence, in support */
  ENT_QUADRANT_WATCH,    /* little influence, not in support */
  ENT_QUADRANT_ALLY,     /* little influence, in support */
} EntQuadrant;

EntQuadrant ent_map_score_get_quadrant (EntMapScore score);

/* Returns: its translated name and what to do with those in it. */
const char *ent_quadrant_get_label (EntQuadrant quadrant);
const char *ent_quadrant_get_help (EntQuadrant quadrant);

/* Returns: the box of the quadrant in the frame; the four cover it. */
EntMapBox ent_quadrant_get_box (const EntMapFrame *frame, EntQuadrant quadrant);

/* Returns: (transfer full): “influence 4 of 5, support +1”. */
char *ent_map_score_format (EntMapScore score);

G_END_DECLS
