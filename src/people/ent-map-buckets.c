/* SPDX-License-Identifier: GPL-3.0-or-later
 * Boxes on a plane in squares; each square is a list through one array. */
#include "ent-map-buckets.h"

#include <math.h>

/* Most squares in a row or column, whatever the sizes are. */
#define SQUARES_LIMIT 256

#define NOTHING (-1)

typedef struct
{
  EntMapBox box;
  int value;
  int next; /* index of an entry of the same square, or NOTHING */
} Entry;

struct _EntMapBuckets
{
  double width;
  double height;
  int columns;
  int rows;
  int *heads; /* by square: index of its first entry, or NOTHING */
  GArray *entries;
};

/* The squares a box touches, both ends included. */
typedef struct
{
  int left, right, top, bottom;
} Span;

static int
count_squares (double length, double size)
{
  double count = ceil (length / size);

  return count >= 1 ? (int)MIN (count, SQUARES_LIMIT) : 1;
}

EntMapBuckets *
ent_map_buckets_new (double width, double height, double size)
{
  EntMapBuckets *self = g_new0 (EntMapBuckets, 1);

  self->width = width;
  self->height = height;
  self->columns = count_squares (width, size);
  self->rows = count_squares (height, size);
  self->heads = g_new (int, self->columns * self->rows);
  for (int i = 0; i < self->columns * self->rows; i++)
    self->heads[i] = NOTHING;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

void
ent_map_buckets_free (EntMapBuckets *self)
{
  g_free (self->heads);
  g_array_unref (self->entries);
  g_free (self);
}

static int
find_square (double at, double length, int count)
{
  double square = floor (at * count / length);

  return square > 0 ? (int)MIN (square, count - 1) : 0;
}

static Span
find_span (const EntMapBuckets *self, const EntMapBox *box)
{
  return (Span){
    .left = find_square (box->x, self->width, self->columns),
    .right = find_square (box->x + box->width, self->width, self->columns),
    .top = find_square (box->y, self->height, self->rows),
    .bottom = find_square (box->y + box->height, self->height, self->rows),
  };
}

void
ent_map_buckets_add (EntMapBuckets *self, const EntMapBox *box, int value)
{
  Span span = find_span (self, box);

  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++)
      {
        int *head = &self->heads[row * self->columns + column];
        Entry entry = { .box = *box, .value = value, .next = *head };

        *head = (int)self->entries->len;
        g_array_append_val (self->entries, entry);
      }
}

void
ent_map_buckets_remove (EntMapBuckets *self, const EntMapBox *box, int value)
{
  Span span = find_span (self, box);

  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++)
      {
        int *link = &self->heads[row * self->columns + column];

        while (*link != NOTHING)
          {
            Entry *entry = &g_array_index (self->entries, Entry, *link);

            if (entry->value == value)
              *link = entry->next;
            else
              link = &entry->next;
          }
      }
}

void
ent_map_buckets_foreach (const EntMapBuckets *self,
                         const EntMapBox *box,
                         EntMapBucketsFunc func,
                         gpointer user_data)
{
  Span span = find_span (self, box);

  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++)
      for (int i = self->heads[row * self->columns + column]; i != NOTHING;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, i);

          if (ent_map_box_overlaps (&entry->box, box))
            func (&entry->box, entry->value, user_data);
          i = entry->next;
        }
}

gboolean
ent_map_buckets_overlaps (const EntMapBuckets *self, const EntMapBox *box, int except)
{
  Span span = find_span (self, box);

  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++)
      for (int i = self->heads[row * self->columns + column]; i != NOTHING;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, i);

          if (entry->value != except && ent_map_box_overlaps (&entry->box, box))
            return TRUE;
          i = entry->next;
        }
  return FALSE;
}
