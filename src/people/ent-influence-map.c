/* SPDX-License-Identifier: GPL-3.0-or-later
 * Lays out the stakeholder map: everybody of one cell in rows and columns around its middle, as far
 * apart as room allows, and never outside it, so that a marker is always where its scores are. */
#include "ent-influence-map.h"

#include "ent-map-buckets.h"
#include "ent-map-labels.h"

#include <math.h>
#include <string.h>

struct _EntInfluenceMap
{
  double reach; /* how far from the centre of a marker a hit counts */
  guint n_items;
  EntMapPoint *points;    /* by item */
  guint *order;           /* items in the order of reading */
  guint *places;          /* by item: where in @order */
  GArray *labels;         /* (element-type EntMapLabel) */
  gboolean *labelled;     /* by item */
  EntMapBuckets *markers; /* known by item */
};

/* What is sorted: an item and what it is sorted by. */
typedef struct
{
  guint index;
  EntMapScore score;
  gboolean prominent;
  const char *name;
  const char *id;
} Entry;

/* The order of reading, and of who is labelled first. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  int order;

  if (first->score.influence != second->score.influence)
    return second->score.influence - first->score.influence;
  if (first->score.support != second->score.support)
    return second->score.support - first->score.support;
  if (first->prominent != second->prominent)
    return first->prominent ? -1 : 1;
  order = strcmp (first->name, second->name);
  return order != 0 ? order : strcmp (first->id, second->id);
}

static Entry *
sort_items (const EntMapItem *items, guint n_items)
{
  Entry *entries = g_new (Entry, n_items);

  for (guint i = 0; i < n_items; i++)
    entries[i] = (Entry){
      .index = i,
      .score = ent_map_score_clamp (items[i].score),
      .prominent = items[i].prominent,
      .name = items[i].name,
      .id = items[i].id,
    };
  if (n_items > 0)
    qsort (entries, n_items, sizeof *entries, compare_entries);
  return entries;
}

/* Rows and columns for those who share a cell, and how far apart they stand. */
typedef struct
{
  guint columns;
  guint rows;
  double column_step;
  double row_step;
} Grid;

/* Rows a line of text apart as long as there is room, then closer and closer. */
static Grid
make_grid (const EntMapFrame *frame, double width, double height, guint count)
{
  double row = MAX (frame->line, frame->marker) + frame->gap;
  double column = frame->marker + frame->gap;
  Grid grid = { .rows = (guint)CLAMP (floor (height / row), 1, count) };

  grid.columns = (count + grid.rows - 1) / grid.rows;
  if (grid.columns * column > width)
    grid.columns = (guint)CLAMP (ceil (sqrt (count * width / height)), 1, count);
  grid.rows = (count + grid.columns - 1) / grid.columns;
  grid.column_step = MIN (column, width / grid.columns);
  grid.row_step = MIN (row, height / grid.rows);
  return grid;
}

/* Returns: the place of the @number-th of those in the grid. The first ones stand in the column
 * farthest to the right, in the middle of the cell if there is room, with theirs for labels beside
 * them; the others behind them. */
static EntMapPoint
find_place (const Grid *grid, const EntMapBox *inside, guint number)
{
  double column = number / grid->rows;
  double row = number % grid->rows;
  double depth = (grid->columns - 0.5) * grid->column_step;
  double front = MAX (inside->width / 2, depth);

  return (EntMapPoint){
    .x = inside->x + front - column * grid->column_step,
    .y = inside->y + inside->height / 2 + (row - (grid->rows - 1) / 2.0) * grid->row_step,
  };
}

static EntMapBox
shrink (EntMapBox box, double by)
{
  double across = MIN (by, box.width / 4);
  double down = MIN (by, box.height / 4);

  return (EntMapBox){
    .x = box.x + across,
    .y = box.y + down,
    .width = box.width - 2 * across,
    .height = box.height - 2 * down,
  };
}

/* Spreads the @count entries of one cell. */
static void
spread (EntInfluenceMap *self, const EntMapFrame *frame, const Entry *entries, guint count)
{
  EntMapBox cell = ent_map_frame_get_cell (frame, entries[0].score);
  EntMapBox inside = shrink (cell, frame->marker / 2 + frame->gap);
  Grid grid = make_grid (frame, inside.width, inside.height, count);

  for (guint i = 0; i < count; i++)
    {
      EntMapPoint point = find_place (&grid, &inside, i);
      EntMapBox box = { point.x - frame->marker / 2, point.y - frame->marker / 2, frame->marker,
                        frame->marker };

      self->points[entries[i].index] = point;
      ent_map_buckets_add (self->markers, &box, (int)entries[i].index);
    }
}

static void
place_markers (EntInfluenceMap *self, const EntMapFrame *frame, const Entry *entries)
{
  guint count;

  for (guint first = 0; first < self->n_items; first += count)
    {
      for (count = 1; first + count < self->n_items; count++)
        if (!ent_map_score_equal (entries[first].score, entries[first + count].score))
          break;
      spread (self, frame, &entries[first], count);
    }
}

static void
place_labels (EntInfluenceMap *self, const EntMapFrame *frame, const EntMapItem *items)
{
  EntMapScene scene = {
    .frame = frame,
    .items = items,
    .n_items = self->n_items,
    .order = self->order,
    .points = self->points,
    .markers = self->markers,
  };

  self->labels = ent_map_labels_place (&scene);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const EntMapLabel *label = &g_array_index (self->labels, EntMapLabel, i);

      if (label->item >= 0)
        self->labelled[label->item] = TRUE;
    }
}

EntInfluenceMap *
ent_influence_map_new (const EntMapItem *items, guint n_items, const EntMapFrame *frame)
{
  EntInfluenceMap *self = g_new0 (EntInfluenceMap, 1);
  g_autofree Entry *entries = sort_items (items, n_items);

  self->reach = (frame->marker + frame->gap) / 2;
  self->n_items = n_items;
  self->points = g_new0 (EntMapPoint, n_items);
  self->order = g_new0 (guint, n_items);
  self->places = g_new0 (guint, n_items);
  self->labelled = g_new0 (gboolean, n_items);
  self->markers = ent_map_buckets_new (frame->width, frame->height, MAX (frame->marker * 2, 1));
  for (guint i = 0; i < n_items; i++)
    {
      self->order[i] = entries[i].index;
      self->places[entries[i].index] = i;
    }
  place_markers (self, frame, entries);
  place_labels (self, frame, items);
  return self;
}

void
ent_influence_map_free (EntInfluenceMap *self)
{
  g_free (self->points);
  g_free (self->order);
  g_free (self->places);
  g_free (self->labelled);
  g_array_unref (self->labels);
  ent_map_buckets_free (self->markers);
  g_free (self);
}

guint
ent_influence_map_get_length (const EntInfluenceMap *self)
{
  return self->n_items;
}

EntMapPoint
ent_influence_map_get_point (const EntInfluenceMap *self, guint index)
{
  return self->points[index];
}

const EntMapLabel *
ent_influence_map_get_labels (const EntInfluenceMap *self, guint *length)
{
  *length = self->labels->len;
  return (const EntMapLabel *)self->labels->data;
}

gboolean
ent_influence_map_is_labelled (const EntInfluenceMap *self, guint index)
{
  return self->labelled[index];
}

typedef struct
{
  const EntInfluenceMap *map;
  EntMapPoint point;
  int item;
  double distance; /* squared */
} Nearest;

static double
measure_distance (EntMapPoint a, EntMapPoint b)
{
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/* Of two as near the later one in the order counts, for it is drawn over the other. */
static void
marker_found_cb (const EntMapBox *box, int item, gpointer user_data)
{
  Nearest *nearest = user_data;
  double distance = measure_distance (nearest->map->points[item], nearest->point);

  if (distance < nearest->distance
      || (distance == nearest->distance && nearest->item >= 0
          && nearest->map->places[item] > nearest->map->places[nearest->item]))
    {
      nearest->distance = distance;
      nearest->item = item;
    }
}

int
ent_influence_map_hit (const EntInfluenceMap *self, double x, double y)
{
  double reach = self->reach;
  EntMapBox around = { x - reach, y - reach, reach * 2, reach * 2 };
  Nearest nearest = { self, { x, y }, -1, reach * reach };

  ent_map_buckets_foreach (self->markers, &around, marker_found_cb, &nearest);
  for (guint i = 0; nearest.item < 0 && i < self->labels->len; i++)
    {
      const EntMapLabel *label = &g_array_index (self->labels, EntMapLabel, i);

      if (ent_map_box_contains (&label->box, x, y))
        nearest.item = label->item;
    }
  return nearest.item;
}

GArray *
ent_influence_map_list_inside (const EntInfluenceMap *self, const EntMapBox *box)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_items; i++)
    {
      guint index = self->order[i];

      if (ent_map_box_contains (box, self->points[index].x, self->points[index].y))
        g_array_append_val (items, index);
    }
  return items;
}

/* Turns the plane so that @direction points along the first axis. */
static EntMapPoint
turn (EntMapPoint from, EntMapPoint to, EntMapDirection direction)
{
  double x = to.x - from.x;
  double y = to.y - from.y;

  switch (direction)
    {
    case ENT_MAP_LEFT:
      return (EntMapPoint){ -x, y };
    case ENT_MAP_UP:
      return (EntMapPoint){ -y, x };
    case ENT_MAP_DOWN:
      return (EntMapPoint){ y, x };
    case ENT_MAP_RIGHT:
    default:
      return (EntMapPoint){ x, y };
    }
}

/* Looks only within 45° of the direction. */
guint
ent_influence_map_step (const EntInfluenceMap *self, guint index, EntMapDirection direction)
{
  guint best = index;
  double least = INFINITY;

  for (guint i = 0; i < self->n_items; i++)
    {
      guint other = self->order[i];
      EntMapPoint ahead = turn (self->points[index], self->points[other], direction);
      double distance = ahead.x * ahead.x + ahead.y * ahead.y;

      if (other == index || ahead.x <= 0 || fabs (ahead.y) > ahead.x || distance >= least)
        continue;
      least = distance;
      best = other;
    }
  return best;
}

guint
ent_influence_map_get_first (const EntInfluenceMap *self)
{
  return self->order[0];
}

guint
ent_influence_map_follow (const EntInfluenceMap *self, guint index, gboolean forward)
{
  guint step = forward ? 1 : self->n_items - 1;

  return self->order[(self->places[index] + step) % self->n_items];
}
