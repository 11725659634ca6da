/* SPDX-License-Identifier: GPL-3.0-or-later
 * What frames cost: from the input to the end of painting, by the clock and of the processor. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _EntBenchFrames EntBenchFrames;

/* The n-th input of its kind. */
typedef void (*EntBenchInput) (gpointer data, guint n);

/* Returns: (transfer full): for frames of @widget, which is in a window on the screen and outlives
 * it. */
EntBenchFrames *ent_bench_frames_new (GtkWidget *widget);

void ent_bench_frames_free (EntBenchFrames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBenchFrames, ent_bench_frames_free)

/* Gives @input @rounds times, each with a frame of its own, and prints the median and the worst in
 * milliseconds, after @name. */
void ent_bench_frames_measure (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds);

/* Returns: (nullable) (transfer none): the first widget of @type in @root that is on the screen. */
GtkWidget *ent_bench_find_widget (GtkWidget *root, GType type);

G_END_DECLS
