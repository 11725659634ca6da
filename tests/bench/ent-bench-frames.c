/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames and their cost. */
#include "ent-bench-frames.h"

#include <stdlib.h>
#include <time.h>

/* ms: longer than anything is put off. */
#define REST 400

/* µs */
typedef struct
{
  gint64 wall;
  gint64 processor;
} Moment;

struct _EntBenchFrames
{
  GtkWidget *widget;
  GdkFrameClock *clock;
  Moment done; /* when the last frame was painted */
  gboolean painted;
};

/* µs slept in all, mostly until it was the next frame's turn: that is no work. */
static gint64 slept;

static Moment
now (void)
{
  struct timespec processor;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  return (Moment){ g_get_monotonic_time () - slept,
                   processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000 };
}

/* The longest time between two looks for events, µs. */
static gint64 woken;
static gint64 longest;

static int
poll (GPollFD *sources, guint n, int timeout)
{
  gint64 begun = g_get_monotonic_time ();
  int ready = g_poll (sources, n, timeout);

  longest = MAX (longest, begun - woken);
  woken = g_get_monotonic_time ();
  slept += woken - begun;
  return ready;
}

static void
painted_cb (GdkFrameClock *clock, EntBenchFrames *self)
{
  self->done = now ();
  self->painted = TRUE;
}

EntBenchFrames *
ent_bench_frames_new (GtkWidget *widget)
{
  EntBenchFrames *self = g_new0 (EntBenchFrames, 1);

  self->widget = widget;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  g_main_context_set_poll_func (NULL, poll);
  return self;
}

void
ent_bench_frames_free (EntBenchFrames *self)
{
  g_main_context_set_poll_func (NULL, NULL);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_free (self);
}

void
ent_bench_redraw (gpointer data, guint n)
{
}

void
ent_bench_scroll (gpointer data, guint n)
{
  gtk_adjustment_set_value (data, gtk_adjustment_get_value (data) + 120);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return first < second ? -1 : first > second;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
rested_cb (gpointer rested)
{
  *(gboolean *)rested = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (void)
{
  gboolean rested = FALSE;

  g_timeout_add (REST, rested_cb, &rested);
  while (!rested)
    g_main_context_iteration (NULL, TRUE);
}

static void
print (const char *name, GArray *times)
{
  qsort (times->data, times->len, sizeof (gint64), compare_times);
  g_print ("  %s %6.1f %6.1f", name, (double)g_array_index (times, gint64, times->len / 2) / 1000,
           (double)g_array_index (times, gint64, times->len - 1) / 1000);
}

static void
append_span (GArray *times, gint64 span)
{
  g_array_append_val (times, span);
}

static void
measure (EntBenchFrames *self,
         const char *name,
         EntBenchInput input,
         gpointer data,
         guint rounds,
         void (*pause) (void))
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) holds = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) processors = g_array_new (FALSE, FALSE, sizeof (gint64));

  settle ();
  for (guint i = 0; i < rounds; i++)
    {
      Moment start;

      self->painted = FALSE;
      longest = 0;
      start = now ();
      woken = g_get_monotonic_time ();
      input (data, i);
      gtk_widget_queue_draw (self->widget);
      while (!self->painted)
        g_main_context_iteration (NULL, TRUE);
      append_span (walls, self->done.wall - start.wall);
      append_span (processors, self->done.processor - start.processor);
      pause ();
      append_span (holds, longest);
    }
  g_print ("%-16s", name);
  print ("frame", walls);
  print ("processor", processors);
  print ("longest hold", holds);
  g_print (" ms\n");
}

void
ent_bench_frames_measure (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds)
{
  measure (self, name, input, data, rounds, settle);
}

void
ent_bench_frames_measure_rests (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds)
{
  measure (self, name, input, data, rounds, rest);
}
