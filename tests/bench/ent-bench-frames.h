/* SPDX-License-Identifier: GPL-3.0-or-later
 * What frames cost: from the input to the end of painting, by the clock and of the processor; and
 * the longest time nothing else was answered, whether or not a frame came of it. */
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

/* Inputs: nothing but another picture; a turn of the wheel over what the GtkAdjustment @data moves.
 */
void ent_bench_redraw (gpointer data, guint n);
void ent_bench_scroll (gpointer data, guint n);

/* Gives @input @rounds times, each with a frame of its own and the next at once, as from a key that
 * is held. Prints medians and worst in milliseconds, after @name. */
void ent_bench_frames_measure (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds);

/* The same with a rest after each, in which all that was put off is made up for. */
void ent_bench_frames_measure_rests (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds);

G_END_DECLS
