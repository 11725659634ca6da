/* SPDX-License-Identifier: GPL-3.0-or-later
 * Frames and their cost. */
#include "ent-bench-frames.h"

#include <stdlib.h>
#include <time.h>

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
  Moment begun; /* when the last frame began */
  Moment done;  /* when it was painted */
  gboolean painted;
};

static Moment
now (void)
{
  struct timespec processor;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  return (Moment){ g_get_monotonic_time (),
                   processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000 };
}

static void
begun_cb (GdkFrameClock *clock, EntBenchFrames *self)
{
  self->begun = now ();
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
  g_signal_connect (self->clock, "before-paint", G_CALLBACK (begun_cb), self);
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  return self;
}

void
ent_bench_frames_free (EntBenchFrames *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_free (self);
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

static void
print (const char *name, gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%s median %7.2f  worst %7.2f", name, (double)times[n / 2] / 1000,
           (double)times[n - 1] / 1000);
}

void
ent_bench_frames_measure (
    EntBenchFrames *self, const char *name, EntBenchInput input, gpointer data, guint rounds)
{
  g_autofree gint64 *walls = g_new (gint64, rounds);
  g_autofree gint64 *processors = g_new (gint64, rounds);

  for (guint i = 0; i < rounds; i++)
    {
      Moment start, handled;

      settle ();
      self->painted = FALSE;
      start = now ();
      input (data, i);
      gtk_widget_queue_draw (self->widget);
      handled = now ();
      while (!self->painted)
        g_main_context_iteration (NULL, TRUE);
      walls[i] = handled.wall - start.wall + self->done.wall - self->begun.wall;
      processors[i]
          = handled.processor - start.processor + self->done.processor - self->begun.processor;
    }
  g_print ("%-18s", name);
  print ("", walls, rounds);
  print (" ms    processor", processors, rounds);
  g_print (" ms\n");
}

GtkWidget *
ent_bench_find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_bench_find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
