/* SPDX-License-Identifier: GPL-3.0-or-later
 * Greedy placing of labels: the most influential first, each at the first of eight places beside
 * its marker that is free. What finds none is counted at the foot of its cell. Where there are
 * many, room for that is kept from the beginning; of a few each name comes before their number. */
#include "ent-map-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_SUPPORTS (ENT_MAP_MAXIMUM_SUPPORT - ENT_MAP_MINIMUM_SUPPORT + 1)
#define N_INFLUENCES (ENT_MAP_MAXIMUM_INFLUENCE - ENT_MAP_MINIMUM_INFLUENCE + 1)
#define N_CELLS (N_SUPPORTS * N_INFLUENCES)

/* A cell in which so many labels in a row found no place is full: the rest is not tried. */
#define FAILURES_LIMIT 6

/* So many people are counted at a glance: their number covers no marker and keeps no name away. */
#define GLANCE 5

/* Letters are about so wide, where nobody measures, in parts of the height of a line. */
#define LETTER_WIDTH 0.5

/* Except nothing: items are known by 0 and above, labels that count by their cell below that. */
#define NOBODY G_MININT

/* What is known of one cell. */
typedef struct
{
  guint count;    /* people in it */
  guint named;    /* of them with a label */
  guint failures; /* labels in a row that found no place */
  guint last;     /* the last one that found none */
  EntMapBox kept; /* room for the label that counts; without width: none */
} Cell;

typedef struct
{
  const EntMapScene *scene;
  EntMapBuckets *taken; /* boxes of labels, known by item or name_cell() */
  GArray *labels;       /* (element-type EntMapLabel) */
  Cell cells[N_CELLS];
} Placing;

static guint
find_cell (EntMapScore score)
{
  EntMapScore inside = ent_map_score_clamp (score);

  return (guint)((inside.influence - ENT_MAP_MINIMUM_INFLUENCE) * N_SUPPORTS + inside.support
                 - ENT_MAP_MINIMUM_SUPPORT);
}

static EntMapBox
get_cell_box (const Placing *placing, guint cell)
{
  EntMapScore score = { (int)(cell / N_SUPPORTS) + ENT_MAP_MINIMUM_INFLUENCE,
                        (int)(cell % N_SUPPORTS) + ENT_MAP_MINIMUM_SUPPORT };

  return ent_map_frame_get_cell (placing->scene->frame, score);
}

static int
name_cell (guint cell)
{
  return -1 - (int)cell;
}

static double
measure (const EntMapFrame *frame, const char *text)
{
  if (frame->measure != NULL)
    return frame->measure (text, frame->user_data);
  return (double)g_utf8_strlen (text, -1) * frame->line * LETTER_WIDTH;
}

static gboolean
is_in_frame (const EntMapFrame *frame, const EntMapBox *box)
{
  return box->x >= 0 && box->y >= 0 && box->x + box->width <= frame->width
         && box->y + box->height <= frame->height;
}

/* Whether @box is free, with a gap before and behind it: two names in one line read as one.
 * @markers: whether markers are in the way too; that of item @own is not. */
static gboolean
is_free (const Placing *placing, const EntMapBox *box, int own, gboolean markers)
{
  double gap = placing->scene->frame->gap;
  EntMapBox apart = { box->x - gap, box->y, box->width + 2 * gap, box->height };

  return is_in_frame (placing->scene->frame, box)
         && !ent_map_buckets_overlaps (placing->taken, &apart, NOBODY)
         && !(markers && ent_map_buckets_overlaps (placing->scene->markers, &apart, own));
}

static void
take (Placing *placing, int item, guint cell, const EntMapBox *box, char *text)
{
  EntMapLabel label = {
    .item = item,
    .box = *box,
    .text = text,
    .covers = ent_map_buckets_overlaps (placing->scene->markers, box, NOBODY),
  };

  g_array_append_val (placing->labels, label);
  ent_map_buckets_add (placing->taken, box, item >= 0 ? item : name_cell (cell));
}

/* The places beside a marker, in the order they are liked: right, left, above, below, corners. @x
 * and @y: −1 before it, 0 centred on it, 1 behind it. */
static EntMapBox
make_box (const EntMapFrame *frame, EntMapPoint point, int x, int y, double width)
{
  double reach = frame->marker / 2 + frame->gap;
  double half_width = width / 2;
  double half_height = frame->line / 2;

  return (EntMapBox){
    .x = point.x + x * (reach + half_width) - half_width,
    .y = point.y + y * (reach + half_height) - half_height,
    .width = width,
    .height = frame->line,
  };
}

/* A label, whose it is, and how far the centre of that marker is from it (squared). */
typedef struct
{
  const EntMapPoint *points;
  const EntMapBox *box;
  int own;
  double reach;
  gboolean nearer; /* another marker is */
} Rivals;

static double
measure_reach (const EntMapBox *box, EntMapPoint point)
{
  double x = point.x - CLAMP (point.x, box->x, box->x + box->width);
  double y = point.y - CLAMP (point.y, box->y, box->y + box->height);

  return x * x + y * y;
}

static void
rival_found_cb (const EntMapBox *marker, int item, gpointer user_data)
{
  Rivals *rivals = user_data;

  if (item != rivals->own && measure_reach (rivals->box, rivals->points[item]) < rivals->reach)
    rivals->nearer = TRUE;
}

/* A name that stands nearer to somebody else's marker would be read as theirs. */
static gboolean
is_nearest_to (const Placing *placing, const EntMapBox *box, guint index)
{
  const EntMapScene *scene = placing->scene;
  double reach = measure_reach (box, scene->points[index]);
  double around = sqrt (reach);
  EntMapBox near
      = { box->x - around, box->y - around, box->width + 2 * around, box->height + 2 * around };
  /* As far as the last digits of doubles go, two are as near. */
  Rivals rivals = { scene->points, box, (int)index, reach * 0.999, FALSE };

  ent_map_buckets_foreach (scene->markers, &near, rival_found_cb, &rivals);
  return !rivals.nearer;
}

static gboolean
place_item (Placing *placing, guint index)
{
  static const int places[][2]
      = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };
  const EntMapScene *scene = placing->scene;
  double width = measure (scene->frame, scene->items[index].name);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntMapBox box
          = make_box (scene->frame, scene->points[index], places[i][0], places[i][1], width);

      if (!is_free (placing, &box, (int)index, TRUE) || !is_nearest_to (placing, &box, index))
        continue;
      take (placing, (int)index, find_cell (scene->items[index].score), &box,
            g_strdup (scene->items[index].name));
      return TRUE;
    }
  return FALSE;
}

static void
place_items (Placing *placing)
{
  const EntMapScene *scene = placing->scene;

  for (guint i = 0; i < scene->n_items; i++)
    {
      guint index = scene->order[i];
      Cell *cell = &placing->cells[find_cell (scene->items[index].score)];

      if (cell->failures < FAILURES_LIMIT && place_item (placing, index))
        {
          cell->failures = 0;
          cell->named++;
          continue;
        }
      cell->failures++;
      cell->last = index;
    }
}

/* Beside names it counts the others; alone it counts everybody. */
static char *
make_count_text (guint named, guint count)
{
  if (named == 0)
    /* Translators: how many people are at one place of a map, none of whom has a label. */
    return g_strdup_printf (ngettext ("%u person", "%u people", count), count);
  /* Translators: how many people at one place of a map have no label, others there have one. */
  return g_strdup_printf (ngettext ("and %u more", "and %u more", count), count);
}

/* Returns: the width of the widest text that may have to count in the cell. */
static double
measure_count (const Placing *placing, const Cell *cell)
{
  g_autofree char *alone = make_count_text (0, cell->count);
  g_autofree char *beside = make_count_text (1, cell->count);
  const EntMapFrame *frame = placing->scene->frame;

  return MAX (measure (frame, alone), measure (frame, beside));
}

static EntMapBox
make_foot (const Placing *placing, guint cell, double width)
{
  const EntMapFrame *frame = placing->scene->frame;
  EntMapBox inside = get_cell_box (placing, cell);

  return (EntMapBox){
    .x = inside.x + (inside.width - width) / 2,
    .y = inside.y + inside.height - frame->line,
    .width = width,
    .height = frame->line,
  };
}

static gboolean
can_count_at (const Placing *placing, const Cell *cell, const EntMapBox *foot)
{
  return is_free (placing, foot, NOBODY, cell->count <= GLANCE);
}

static void
keep_room (Placing *placing)
{
  const EntMapScene *scene = placing->scene;

  for (guint i = 0; i < scene->n_items; i++)
    placing->cells[find_cell (scene->items[i].score)].count++;
  for (guint i = 0; i < N_CELLS; i++)
    {
      Cell *cell = &placing->cells[i];
      EntMapBox foot = make_foot (placing, i, measure_count (placing, cell));

      if (cell->count <= GLANCE || !can_count_at (placing, cell, &foot))
        continue;
      cell->kept = foot;
      ent_map_buckets_add (placing->taken, &foot, name_cell (i));
    }
}

static void
place_count (Placing *placing, guint index)
{
  Cell *cell = &placing->cells[index];
  char *text = make_count_text (cell->named, cell->count - cell->named);
  EntMapBox foot = make_foot (placing, index, measure (placing->scene->frame, text));

  if (can_count_at (placing, cell, &foot))
    take (placing, -1, index, &foot, text);
  else
    g_free (text);
}

/* Gives the kept room up: to the only one without a label, if that fits now, or to a count. */
static void
place_counts (Placing *placing)
{
  for (guint i = 0; i < N_CELLS; i++)
    {
      Cell *cell = &placing->cells[i];

      if (cell->kept.width > 0)
        ent_map_buckets_remove (placing->taken, &cell->kept, name_cell (i));
      if (cell->count - cell->named == 1 && place_item (placing, cell->last))
        cell->named++;
      if (cell->named < cell->count)
        place_count (placing, i);
    }
}

static void
clear_label (gpointer data)
{
  EntMapLabel *label = data;

  g_free (label->text);
}

GArray *
ent_map_labels_place (const EntMapScene *scene)
{
  const EntMapFrame *frame = scene->frame;
  g_autoptr (EntMapBuckets) taken
      = ent_map_buckets_new (frame->width, frame->height, MAX (frame->line * 4, 1));
  Placing placing = { .scene = scene, .taken = taken };

  placing.labels = g_array_new (FALSE, FALSE, sizeof (EntMapLabel));
  g_array_set_clear_func (placing.labels, clear_label);
  keep_room (&placing);
  place_items (&placing);
  place_counts (&placing);
  return placing.labels;
}
