/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where scores are on the map, and what its parts are called. */
#include "ent-map-frame.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_COLUMNS (ENT_MAP_MAXIMUM_SUPPORT - ENT_MAP_MINIMUM_SUPPORT + 1)
#define N_ROWS (ENT_MAP_MAXIMUM_INFLUENCE - ENT_MAP_MINIMUM_INFLUENCE + 1)

/* The lowest scores that count as much influence and as support. */
#define MUCH_INFLUENCE 3
#define IN_SUPPORT 1

gboolean
ent_map_box_overlaps (const EntMapBox *a, const EntMapBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

gboolean
ent_map_box_contains (const EntMapBox *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

EntMapScore
ent_map_score_clamp (EntMapScore score)
{
  return (EntMapScore){
    .influence = CLAMP (score.influence, ENT_MAP_MINIMUM_INFLUENCE, ENT_MAP_MAXIMUM_INFLUENCE),
    .support = CLAMP (score.support, ENT_MAP_MINIMUM_SUPPORT, ENT_MAP_MAXIMUM_SUPPORT),
  };
}

EntMapScore
ent_map_score_move (EntMapScore score, EntMapDirection direction)
{
  static const EntMapScore steps[] = {
    [ENT_MAP_LEFT] = { 0, -1 },
    [ENT_MAP_RIGHT] = { 0, 1 },
    [ENT_MAP_UP] = { 1, 0 },
    [ENT_MAP_DOWN] = { -1, 0 },
  };

  score.influence += steps[direction].influence;
  score.support += steps[direction].support;
  return ent_map_score_clamp (score);
}

gboolean
ent_map_score_equal (EntMapScore a, EntMapScore b)
{
  return a.influence == b.influence && a.support == b.support;
}

/* A minus sign, not a hyphen; nothing before 0. */
static const char *
get_sign (int support)
{
  return support < 0 ? "−" : support > 0 ? "+" : "";
}

char *
ent_map_score_format (EntMapScore score)
{
  /* Translators: a score from 1 to 5, the sign of a score (+, − or nothing) and the score. */
  return g_strdup_printf (_ ("influence %d of 5, support %s%d"), score.influence,
                          get_sign (score.support), ABS (score.support));
}

EntMapBox
ent_map_frame_get_cell (const EntMapFrame *frame, EntMapScore score)
{
  EntMapScore inside = ent_map_score_clamp (score);
  int column = inside.support - ENT_MAP_MINIMUM_SUPPORT;
  int row = ENT_MAP_MAXIMUM_INFLUENCE - inside.influence;

  return (EntMapBox){
    .x = frame->width * column / N_COLUMNS,
    .y = frame->height * row / N_ROWS,
    .width = frame->width / N_COLUMNS,
    .height = frame->height / N_ROWS,
  };
}

/* Returns: which of @count equal parts of @length @at is in. */
static int
find_part (double at, double length, int count)
{
  double part = floor (at * count / length);

  return part > 0 ? (int)MIN (part, count - 1) : 0;
}

EntMapScore
ent_map_frame_get_score (const EntMapFrame *frame, double x, double y)
{
  return (EntMapScore){
    .influence = ENT_MAP_MAXIMUM_INFLUENCE - find_part (y, frame->height, N_ROWS),
    .support = ENT_MAP_MINIMUM_SUPPORT + find_part (x, frame->width, N_COLUMNS),
  };
}

const char *
ent_quadrant_get_label (EntQuadrant quadrant)
{
  static const char *const labels[] = {
    [ENT_QUADRANT_WIN_OVER] = N_ ("To win over"),
    [ENT_QUADRANT_CHAMPION] = N_ ("Champions"),
    [ENT_QUADRANT_WATCH] = N_ ("To watch"),
    [ENT_QUADRANT_ALLY] = N_ ("Allies"),
  };

  return _ (labels[quadrant]);
}

EntMapBox
ent_quadrant_get_box (const EntMapFrame *frame, EntQuadrant quadrant)
{
  EntMapScore corner = { MUCH_INFLUENCE, IN_SUPPORT };
  EntMapBox cell = ent_map_frame_get_cell (frame, corner);
  double bottom = cell.y + cell.height;
  gboolean right = quadrant == ENT_QUADRANT_CHAMPION || quadrant == ENT_QUADRANT_ALLY;
  gboolean top = quadrant == ENT_QUADRANT_CHAMPION || quadrant == ENT_QUADRANT_WIN_OVER;

  return (EntMapBox){
    .x = right ? cell.x : 0,
    .y = top ? 0 : bottom,
    .width = right ? frame->width - cell.x : cell.x,
    .height = top ? bottom : frame->height - bottom,
  };
}
