/* SPDX-License-Identifier: GPL-3.0-or-later
 * The geometry of the stakeholder map, held against random crowds: labels that do not overlap, the
 * same picture each time, markers where their scores are. */
#include "ent-influence-map.h"

#include "ent-test.h"

#include <string.h>

#define CROWDS 60
#define MANY 5000
#define GLANCE 5 /* so many are counted at a glance */

/* People of a crowd, and what their texts live in. */
typedef struct
{
  GArray *items;    /* (element-type EntMapItem) */
  GPtrArray *texts; /* (element-type char*) */
} Crowd;

static Crowd *
crowd_new (void)
{
  Crowd *crowd = g_new0 (Crowd, 1);

  crowd->items = g_array_new (FALSE, FALSE, sizeof (EntMapItem));
  crowd->texts = g_ptr_array_new_with_free_func (g_free);
  return crowd;
}

static void
crowd_free (Crowd *crowd)
{
  g_array_unref (crowd->items);
  g_ptr_array_unref (crowd->texts);
  g_free (crowd);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Crowd, crowd_free)

static void
crowd_add (Crowd *crowd, const char *name, int influence, int support)
{
  char *id = g_strdup_printf ("id-%05u", crowd->items->len);
  EntMapItem item = { .id = id, .name = g_strdup (name), .score = { influence, support } };

  g_ptr_array_add (crowd->texts, id);
  g_ptr_array_add (crowd->texts, (char *)item.name);
  g_array_append_val (crowd->items, item);
}

/* @spread: FALSE: all in three cells. */
static Crowd *
make_crowd (GRand *random, guint size, gboolean spread)
{
  Crowd *crowd = crowd_new ();

  for (guint i = 0; i < size; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%.*s %u", g_rand_int_range (random, 1, 18), "Wilhelmina Augusta", i);

      crowd_add (crowd, name, spread ? g_rand_int_range (random, 1, 6) : 3,
                 g_rand_int_range (random, spread ? -2 : 0, 3));
    }
  return crowd;
}

/* Letters of different widths, as in a real font. */
static double
measure_text (const char *text, gpointer user_data)
{
  guint *calls = user_data;
  double width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += strchr ("ilt ", *text) != NULL ? 3.5 : 7.25;
  if (calls != NULL)
    (*calls)++;
  return width;
}

static const EntMapFrame usual_frame
    = { .width = 900, .height = 620, .marker = 12, .line = 15, .gap = 3, .measure = measure_text };

static EntInfluenceMap *
lay_out (const Crowd *crowd, const EntMapFrame *frame)
{
  return ent_influence_map_new ((const EntMapItem *)crowd->items->data, crowd->items->len, frame);
}

/* @box with the gap of @frame before and behind it. */
static EntMapBox
add_gap (const EntMapBox *box, const EntMapFrame *frame)
{
  return (EntMapBox){ box->x - frame->gap, box->y, box->width + 2 * frame->gap, box->height };
}

/* Labels overlap neither each other nor the edge, and two in one line stand apart. */
static void
check_labels (const EntInfluenceMap *map, const EntMapFrame *frame)
{
  guint length;
  const EntMapLabel *labels = ent_influence_map_get_labels (map, &length);

  for (guint i = 0; i < length; i++)
    {
      const EntMapBox *box = &labels[i].box;
      EntMapBox apart = add_gap (box, frame);

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, frame->width);
      g_assert_cmpfloat (box->y + box->height, <=, frame->height);
      for (guint j = i + 1; j < length; j++)
        g_assert_false (ent_map_box_overlaps (&apart, &labels[j].box));
    }
}

/* No name lies over, or touches, the marker of somebody else. */
static void
check_names (const EntInfluenceMap *map, const EntMapFrame *frame)
{
  double half = frame->marker / 2;
  guint length;
  const EntMapLabel *labels = ent_influence_map_get_labels (map, &length);

  for (guint i = 0; i < length; i++)
    for (guint j = 0; labels[i].item >= 0 && j < ent_influence_map_get_length (map); j++)
      {
        EntMapPoint point = ent_influence_map_get_point (map, j);
        EntMapBox marker = { point.x - half, point.y - half, frame->marker, frame->marker };
        EntMapBox apart = add_gap (&labels[i].box, frame);

        g_assert_true (labels[i].item == (int)j || !ent_map_box_overlaps (&apart, &marker));
      }
}

/* Returns: how many of @crowd stand where item @index does. */
static guint
count_neighbours (const Crowd *crowd, guint index)
{
  EntMapScore score = g_array_index (crowd->items, EntMapItem, index).score;
  guint count = 0;

  for (guint i = 0; i < crowd->items->len; i++)
    count += ent_map_score_equal (g_array_index (crowd->items, EntMapItem, i).score, score) ? 1 : 0;
  return count;
}

/* TRUE if no name and no count is missing where item @index stands. */
static gboolean
is_accounted (const EntInfluenceMap *map, const Crowd *crowd, guint index, const EntMapFrame *frame)
{
  const EntMapItem *item = &g_array_index (crowd->items, EntMapItem, index);
  EntMapBox cell = ent_map_frame_get_cell (frame, item->score);
  guint length, named = 0, counted = 0;
  const EntMapLabel *labels = ent_influence_map_get_labels (map, &length);

  for (guint i = 0; i < crowd->items->len; i++)
    if (ent_map_score_equal (g_array_index (crowd->items, EntMapItem, i).score, item->score))
      named += ent_influence_map_is_labelled (map, i) ? 1 : 0;
  for (guint i = 0; i < length; i++)
    if (labels[i].item < 0
        && ent_map_box_contains (&cell, labels[i].box.x + labels[i].box.width / 2,
                                 labels[i].box.y + 1))
      counted += (guint)g_ascii_strtoull (strpbrk (labels[i].text, "0123456789"), NULL, 10);
  return named + counted == count_neighbours (crowd, index);
}

/* Names and counts together account for everybody, except few at one place. */
static void
check_counts (const EntInfluenceMap *map, const Crowd *crowd, const EntMapFrame *frame)
{
  guint length, named = 0, labelled = 0;
  const EntMapLabel *labels = ent_influence_map_get_labels (map, &length);

  for (guint i = 0; i < length; i++)
    named += labels[i].item >= 0 ? 1 : 0;
  for (guint i = 0; i < crowd->items->len; i++)
    {
      labelled += ent_influence_map_is_labelled (map, i) ? 1 : 0;
      g_assert_true (count_neighbours (crowd, i) <= GLANCE || is_accounted (map, crowd, i, frame));
    }
  g_assert_cmpuint (named, ==, labelled);
}

/* A marker dropped where it was taken up has the scores it had, and no other is right there. */
static void
check_markers (const EntInfluenceMap *map, const Crowd *crowd, const EntMapFrame *frame)
{
  for (guint i = 0; i < crowd->items->len; i++)
    {
      const EntMapItem *item = &g_array_index (crowd->items, EntMapItem, i);
      EntMapPoint point = ent_influence_map_get_point (map, i);

      g_assert_true (
          ent_map_score_equal (ent_map_frame_get_score (frame, point.x, point.y), item->score));
      g_assert_cmpint (ent_influence_map_hit (map, point.x, point.y), ==, (int)i);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260331);

  for (guint round = 0; round < CROWDS; round++)
    {
      g_autoptr (Crowd) crowd
          = make_crowd (random, g_rand_int_range (random, 0, 200), round % 3 != 0);
      EntMapFrame frame = usual_frame;
      g_autoptr (EntInfluenceMap) map = NULL;

      frame.width = g_rand_double_range (random, 480, 1600);
      frame.height = g_rand_double_range (random, 300, 1100);
      map = lay_out (crowd, &frame);
      check_labels (map, &frame);
      check_names (map, &frame);
      check_counts (map, crowd, &frame);
      check_markers (map, crowd, &frame);
    }
}

/* Even where next to nothing fits, nothing overlaps and everybody is accounted for or left out. */
static void
test_tiny_frames (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < CROWDS; round++)
    {
      g_autoptr (Crowd) crowd = make_crowd (random, g_rand_int_range (random, 1, 120), TRUE);
      EntMapFrame frame = usual_frame;
      g_autoptr (EntInfluenceMap) map = NULL;

      frame.width = g_rand_double_range (random, 1, 200);
      frame.height = g_rand_double_range (random, 1, 120);
      map = lay_out (crowd, &frame);
      check_labels (map, &frame);
      for (guint i = 0; i < crowd->items->len; i++)
        {
          EntMapPoint point = ent_influence_map_get_point (map, i);

          g_assert_cmpfloat (point.x, >, 0);
          g_assert_cmpfloat (point.y, >, 0);
          g_assert_cmpfloat (point.x, <, frame.width);
          g_assert_cmpfloat (point.y, <, frame.height);
        }
    }
}

static void
assert_same (const EntInfluenceMap *a, const EntInfluenceMap *b, const guint *where, guint size)
{
  guint a_length, b_length;

  ent_influence_map_get_labels (a, &a_length);
  ent_influence_map_get_labels (b, &b_length);
  g_assert_cmpuint (a_length, ==, b_length);
  for (guint i = 0; i < size; i++)
    {
      EntMapPoint first = ent_influence_map_get_point (a, i);
      EntMapPoint second = ent_influence_map_get_point (b, where[i]);

      g_assert_true (first.x == second.x && first.y == second.y);
      g_assert_cmpint (ent_influence_map_is_labelled (a, i), ==,
                       ent_influence_map_is_labelled (b, where[i]));
    }
}

/* The same people in another order give the same map. */
static void
test_deterministic (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < CROWDS; round++)
    {
      guint size = (guint)g_rand_int_range (random, 1, 150);
      g_autoptr (Crowd) crowd = make_crowd (random, size, round % 2 == 0);
      g_autofree EntMapItem *shuffled = g_memdup2 (crowd->items->data, size * sizeof *shuffled);
      g_autofree guint *where = g_new (guint, size);
      g_autoptr (EntInfluenceMap) map = lay_out (crowd, &usual_frame);
      g_autoptr (EntInfluenceMap) other = NULL;

      for (guint i = 0; i < size; i++)
        where[i] = (i + 17) % size;
      for (guint i = 0; i < size; i++)
        shuffled[where[i]] = g_array_index (crowd->items, EntMapItem, i);
      other = ent_influence_map_new (shuffled, size, &usual_frame);
      assert_same (map, other, where, size);
    }
}

/* Dragging somebody anywhere and back again leaves no trace. */
static void
test_drag_and_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (Crowd) crowd = make_crowd (random, 80, TRUE);
  g_autoptr (EntInfluenceMap) before = lay_out (crowd, &usual_frame);
  g_autofree guint *where = g_new (guint, crowd->items->len);

  for (guint i = 0; i < crowd->items->len; i++)
    where[i] = i;
  for (guint i = 0; i < crowd->items->len; i++)
    {
      EntMapItem *item = &g_array_index (crowd->items, EntMapItem, i);
      EntMapPoint home = ent_influence_map_get_point (before, i);
      g_autoptr (EntInfluenceMap) after = NULL;

      item->score = ent_map_frame_get_score (&usual_frame, g_rand_double_range (random, 0, 900),
                                             g_rand_double_range (random, 0, 620));
      item->score = ent_map_frame_get_score (&usual_frame, home.x, home.y);
      after = lay_out (crowd, &usual_frame);
      assert_same (before, after, where, crowd->items->len);
    }
}

/* Whoever stands alone stands in the middle of the cell, with the label to the right. */
static void
test_one (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  g_autoptr (EntInfluenceMap) map = NULL;
  const EntMapLabel *labels;
  EntMapPoint point;
  guint length;

  crowd_add (crowd, "Maya Lund", 5, -2);
  map = lay_out (crowd, &usual_frame);
  point = ent_influence_map_get_point (map, 0);
  g_assert_cmpfloat_with_epsilon (point.x, 90, 0.001);
  g_assert_cmpfloat_with_epsilon (point.y, 62, 0.001);
  labels = ent_influence_map_get_labels (map, &length);
  g_assert_cmpuint (length, ==, 1);
  g_assert_cmpstr (labels[0].text, ==, "Maya Lund");
  g_assert_cmpfloat (labels[0].box.x, >, point.x);
  g_assert_cmpint (ent_influence_map_hit (map, labels[0].box.x + 1, labels[0].box.y + 1), ==, 0);
  g_assert_cmpint (ent_influence_map_hit (map, 500, 500), ==, -1);
}

static void
test_nobody (void)
{
  g_autoptr (EntInfluenceMap) map = ent_influence_map_new (NULL, 0, &usual_frame);
  guint length;

  ent_influence_map_get_labels (map, &length);
  g_assert_cmpuint (length, ==, 0);
  g_assert_cmpint (ent_influence_map_hit (map, 10, 10), ==, -1);
}

/* Of too many the influential are named, and the others counted. */
static void
test_crowded (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  EntMapFrame frame = usual_frame;
  g_autoptr (EntInfluenceMap) map = NULL;
  const EntMapLabel *labels;
  guint length, hidden = 0;

  frame.width = 600;
  frame.height = 500;
  for (guint i = 0; i < 40; i++)
    crowd_add (crowd, "Alexandra", 4, 0);
  crowd_add (crowd, "Maya Lund", 5, 0);
  g_array_index (crowd->items, EntMapItem, 39).prominent = TRUE;
  map = lay_out (crowd, &frame);
  g_assert_true (ent_influence_map_is_labelled (map, 39));
  g_assert_true (ent_influence_map_is_labelled (map, 40));
  labels = ent_influence_map_get_labels (map, &length);
  for (guint i = 0; i < length; i++)
    if (labels[i].item < 0)
      {
        g_autofree char *text = g_strdup_printf ("and %u more", 41 - (length - 1));

        g_assert_cmpstr (labels[i].text, ==, text);
        hidden++;
      }
  g_assert_cmpuint (hidden, ==, 1);
}

/* Few whose markers a count would cover are not counted; many are, and the label says that it lies
 * over markers. */
static void
test_glance (void)
{
  EntMapFrame frame = usual_frame;

  frame.width = 5 * 40;
  frame.height = 5 * 24;
  for (guint n = 1; n <= GLANCE + 1; n++)
    {
      g_autoptr (Crowd) crowd = crowd_new ();
      g_autoptr (EntInfluenceMap) map = NULL;
      const EntMapLabel *labels;
      guint length;

      for (guint i = 0; i < n; i++)
        crowd_add (crowd, "Maximiliane Schwarzenberger von Hohenstein", 3, 0);
      map = lay_out (crowd, &frame);
      labels = ent_influence_map_get_labels (map, &length);
      g_assert_cmpuint (length, ==, n > GLANCE ? 1 : 0);
      if (n <= GLANCE)
        continue;
      g_assert_cmpstr (labels[0].text, ==, "6 people");
      g_assert_true (labels[0].covers);
    }
}

/* Where there is room below the markers, a few are counted, and the count covers nobody. */
static void
test_count_beside (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  EntMapFrame frame = usual_frame;
  g_autoptr (EntInfluenceMap) map = NULL;
  const EntMapLabel *labels;
  guint length;

  frame.width = 5 * 48;
  frame.height = 5 * 60;
  for (guint i = 0; i < 2; i++)
    crowd_add (crowd, "Maximiliane Schwarzenberger von Hohenstein", 3, 0);
  map = lay_out (crowd, &frame);
  labels = ent_influence_map_get_labels (map, &length);
  g_assert_cmpuint (length, ==, 1);
  g_assert_cmpstr (labels[0].text, ==, "2 people");
  g_assert_false (labels[0].covers);
}

/* Of a few each name comes before their number: it may stand at the foot of the cell. */
static void
test_names_first (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  EntMapFrame frame = usual_frame;
  g_autoptr (EntInfluenceMap) map = NULL;
  guint length;

  frame.width = 5 * 60;
  frame.height = 5 * 60;
  crowd_add (crowd, "Wilhelmina Augusta", 3, 0);
  crowd_add (crowd, "Ottilie Schwarzenberger", 3, 0);
  map = lay_out (crowd, &frame);
  ent_influence_map_get_labels (map, &length);
  g_assert_true (ent_influence_map_is_labelled (map, 0));
  g_assert_true (ent_influence_map_is_labelled (map, 1));
  g_assert_cmpuint (length, ==, 2);
}

static double
measure_distance (const EntMapBox *box, EntMapPoint point)
{
  double x = point.x - CLAMP (point.x, box->x, box->x + box->width);
  double y = point.y - CLAMP (point.y, box->y, box->y + box->height);

  return x * x + y * y;
}

/* No name stands nearer to somebody else's marker than to its own. */
static void
test_nearest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (19);

  for (guint round = 0; round < CROWDS; round++)
    {
      g_autoptr (Crowd) crowd = make_crowd (random, 40, TRUE);
      g_autoptr (EntInfluenceMap) map = lay_out (crowd, &usual_frame);
      guint length;
      const EntMapLabel *labels = ent_influence_map_get_labels (map, &length);

      for (guint i = 0; i < length; i++)
        for (guint j = 0; labels[i].item >= 0 && j < crowd->items->len; j++)
          {
            EntMapPoint own = ent_influence_map_get_point (map, (guint)labels[i].item);
            EntMapPoint other = ent_influence_map_get_point (map, j);

            g_assert_cmpfloat (measure_distance (&labels[i].box, own), <=,
                               measure_distance (&labels[i].box, other) * 1.01);
          }
    }
}

static void
test_inside (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  g_autoptr (EntInfluenceMap) map = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) some = NULL;
  EntMapBox left = { 0, 0, 450, 620 };
  EntMapBox everything = { 0, 0, 900, 620 };

  crowd_add (crowd, "Maya Lund", 5, -2);
  crowd_add (crowd, "Ivo Brandt", 1, 2);
  map = lay_out (crowd, &usual_frame);
  all = ent_influence_map_list_inside (map, &everything);
  some = ent_influence_map_list_inside (map, &left);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (some->len, ==, 1);
  g_assert_cmpuint (g_array_index (some, guint, 0), ==, 0);
}

static void
test_step (void)
{
  g_autoptr (Crowd) crowd = crowd_new ();
  g_autoptr (EntInfluenceMap) map = NULL;

  crowd_add (crowd, "Middle", 3, 0);
  crowd_add (crowd, "Right", 3, 1);
  crowd_add (crowd, "Far right", 3, 2);
  crowd_add (crowd, "Above", 5, 0);
  crowd_add (crowd, "Below", 1, 0);
  map = lay_out (crowd, &usual_frame);
  g_assert_cmpuint (ent_influence_map_step (map, 0, ENT_MAP_RIGHT), ==, 1);
  g_assert_cmpuint (ent_influence_map_step (map, 1, ENT_MAP_RIGHT), ==, 2);
  g_assert_cmpuint (ent_influence_map_step (map, 2, ENT_MAP_RIGHT), ==, 2);
  g_assert_cmpuint (ent_influence_map_step (map, 2, ENT_MAP_LEFT), ==, 1);
  g_assert_cmpuint (ent_influence_map_step (map, 0, ENT_MAP_UP), ==, 3);
  g_assert_cmpuint (ent_influence_map_step (map, 0, ENT_MAP_DOWN), ==, 4);
  g_assert_cmpuint (ent_influence_map_step (map, 0, ENT_MAP_LEFT), ==, 0);
}

/* Everybody is reached by going on, and going back undoes it. */
static void
test_follow (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (Crowd) crowd = make_crowd (random, 90, TRUE);
  g_autoptr (EntInfluenceMap) map = lay_out (crowd, &usual_frame);
  g_autofree gboolean *seen = g_new0 (gboolean, crowd->items->len);
  guint index = 0;

  for (guint i = 0; i < crowd->items->len; i++)
    {
      guint next = ent_influence_map_follow (map, index, TRUE);

      g_assert_false (seen[next]);
      g_assert_cmpuint (ent_influence_map_follow (map, next, FALSE), ==, index);
      seen[next] = TRUE;
      index = next;
    }
  g_assert_cmpuint (index, ==, 0);
}

/* Five thousand stakeholders are laid out within a frame of 60 a second, and few texts measured.
 * The time is held only where nothing slows the program down. */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (Crowd) crowd = make_crowd (random, MANY, TRUE);
  EntMapFrame frame = usual_frame;
  gint64 least = G_MAXINT64;
  guint calls = 0;

  frame.user_data = &calls;
  for (guint i = 0; i < 5; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (EntInfluenceMap) map = lay_out (crowd, &frame);

      least = MIN (least, g_get_monotonic_time () - begin);
      if (i == 0)
        {
          check_labels (map, &frame);
          check_counts (map, crowd, &frame);
        }
    }
  g_test_message ("%u stakeholders laid out in %.2f ms", MANY, (double)least / 1000);
  g_assert_cmpuint (calls, <, 5 * 1000);
#if !defined(__SANITIZE_ADDRESS__)
  g_assert_cmpint (least, <, 16 * 1000);
#endif
}

static void
test_scores (void)
{
  EntMapScore corner = { 5, 2 };
  EntMapScore moved = ent_map_score_move (corner, ENT_MAP_DOWN);
  EntMapScore same = ent_map_score_move (corner, ENT_MAP_RIGHT);
  EntMapScore beyond = ent_map_frame_get_score (&usual_frame, -50, 10000);
  g_autofree char *text = ent_map_score_format (corner);
  g_autofree char *other = ent_map_score_format ((EntMapScore){ 1, -2 });

  g_assert_cmpint (moved.influence, ==, 4);
  g_assert_true (ent_map_score_equal (same, corner));
  g_assert_cmpint (beyond.influence, ==, 1);
  g_assert_cmpint (beyond.support, ==, -2);
  g_assert_cmpstr (text, ==, "influence 5 of 5, support +2");
  g_assert_cmpstr (other, ==, "influence 1 of 5, support −2");
}

/* Much influence is from 3 on, and who is in support has more than none. */
static EntQuadrant
get_quadrant (int influence, int support)
{
  if (influence >= 3)
    return support >= 1 ? ENT_QUADRANT_CHAMPION : ENT_QUADRANT_WIN_OVER;
  return support >= 1 ? ENT_QUADRANT_ALLY : ENT_QUADRANT_WATCH;
}

/* The quadrants cover the frame, and each score lies in the one it belongs to. */
static void
test_quadrants (void)
{
  double area = 0;

  for (guint i = 0; i < ENT_N_QUADRANTS; i++)
    {
      EntMapBox box = ent_quadrant_get_box (&usual_frame, i);

      area += box.width * box.height;
      g_assert_cmpstr (ent_quadrant_get_label (i), !=, "");
    }
  g_assert_cmpfloat_with_epsilon (area, 900 * 620, 0.01);
  for (int influence = 1; influence <= 5; influence++)
    for (int support = -2; support <= 2; support++)
      {
        EntMapScore score = { influence, support };
        EntMapBox cell = ent_map_frame_get_cell (&usual_frame, score);
        EntMapBox box = ent_quadrant_get_box (&usual_frame, get_quadrant (influence, support));

        g_assert_true (
            ent_map_box_contains (&box, cell.x + cell.width / 2, cell.y + cell.height / 2));
      }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/influence-map/random", test_random);
  g_test_add_func ("/influence-map/tiny-frames", test_tiny_frames);
  g_test_add_func ("/influence-map/deterministic", test_deterministic);
  g_test_add_func ("/influence-map/drag-and-back", test_drag_and_back);
  g_test_add_func ("/influence-map/one", test_one);
  g_test_add_func ("/influence-map/nobody", test_nobody);
  g_test_add_func ("/influence-map/crowded", test_crowded);
  g_test_add_func ("/influence-map/glance", test_glance);
  g_test_add_func ("/influence-map/count-beside", test_count_beside);
  g_test_add_func ("/influence-map/names-first", test_names_first);
  g_test_add_func ("/influence-map/nearest", test_nearest);
  g_test_add_func ("/influence-map/inside", test_inside);
  g_test_add_func ("/influence-map/step", test_step);
  g_test_add_func ("/influence-map/follow", test_follow);
  g_test_add_func ("/influence-map/many", test_many);
  g_test_add_func ("/influence-map/scores", test_scores);
  g_test_add_func ("/influence-map/quadrants", test_quadrants);
  return g_test_run ();
}
