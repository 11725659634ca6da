/* SPDX-License-Identifier: GPL-3.0-or-later
 * Boxes on a plane, found by where they are: the plane is cut into squares, and each knows the
 * boxes that touch it. For the stakeholder map. */
#pragma once

#include "ent-map-frame.h"

G_BEGIN_DECLS

typedef struct _EntMapBuckets EntMapBuckets;

/* @size: of a square; about that of the boxes is best. Returns: (transfer full) */
EntMapBuckets *ent_map_buckets_new (double width, double height, double size);
void ent_map_buckets_free (EntMapBuckets *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMapBuckets, ent_map_buckets_free)

/* Adds @box, known as @value. */
void ent_map_buckets_add (EntMapBuckets *self, const EntMapBox *box, int value);

/* Takes every box known as @value out again. @box: the one it was added with. */
void ent_map_buckets_remove (EntMapBuckets *self, const EntMapBox *box, int value);

/* TRUE if a box other than @except overlaps @box. */
gboolean ent_map_buckets_overlaps (const EntMapBuckets *self, const EntMapBox *box, int except);

/* Calls @func for each box that overlaps @box; perhaps more than once for the same. */
typedef void (*EntMapBucketsFunc) (const EntMapBox *box, int value, gpointer user_data);
void ent_map_buckets_foreach (const EntMapBuckets *self,
                              const EntMapBox *box,
                              EntMapBucketsFunc func,
                              gpointer user_data);

G_END_DECLS
