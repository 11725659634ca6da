/* SPDX-License-Identifier: GPL-3.0-or-later
 * The plane of the stakeholder map: influence upwards, support to the right, a cell for each pair
 * of scores, and four quadrants with names. (screens.md, Stakeholders) */
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

/* Returns: how wide @text is; heights are all the same. */
typedef double (*EntMapMeasure) (const char *text, gpointer user_data);

/* The size of things, all in one unit. @width, @height: of the plotting area, both above 0;
 * @marker: diameter; @line: height of a label; @gap: least room between things; @measure:
 * (nullable): NULL guesses from the number of letters. */
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

typedef struct
{
  double x, y;
} EntMapPoint;

/* TRUE if they share more than an edge. */
gboolean ent_map_box_overlaps (const EntMapBox *a, const EntMapBox *b);
gboolean ent_map_box_contains (const EntMapBox *box, double x, double y);

typedef enum
{
  ENT_MAP_LEFT,
  ENT_MAP_RIGHT,
  ENT_MAP_UP,
  ENT_MAP_DOWN,
} EntMapDirection;

/* Returns: the box of a pair of scores. */
EntMapBox ent_map_frame_get_cell (const EntMapFrame *frame, EntMapScore score);

/* Returns: the scores of whoever is dropped there; beyond the edge the nearest ones. */
EntMapScore ent_map_frame_get_score (const EntMapFrame *frame, double x, double y);

/* Returns: @score within the scales. */
EntMapScore ent_map_score_clamp (EntMapScore score);

/* Returns: @score one step in @direction, as far as the scale goes. */
EntMapScore ent_map_score_move (EntMapScore score, EntMapDirection direction);

gboolean ent_map_score_equal (EntMapScore a, EntMapScore b);

/* Returns: (transfer full): “influence 4 of 5, support +1”. */
char *ent_map_score_format (EntMapScore score);

/* The four parts of the map. Who neither supports nor opposes is not yet won; from medium influence
 * on somebody has much. */
typedef enum
{
  ENT_QUADRANT_WIN_OVER, /* much influence, not in support */
  ENT_QUADRANT_CHAMPION, /* much influence, in support */
  ENT_QUADRANT_WATCH,    /* little influence, not in support */
  ENT_QUADRANT_ALLY,     /* little influence, in support */
} EntQuadrant;

#define ENT_N_QUADRANTS 4

/* Returns: its translated name. */
const char *ent_quadrant_get_label (EntQuadrant quadrant);

/* Returns: the box of the quadrant; the four cover the frame. */
EntMapBox ent_quadrant_get_box (const EntMapFrame *frame, EntQuadrant quadrant);

G_END_DECLS
