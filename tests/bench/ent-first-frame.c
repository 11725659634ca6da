/* SPDX-License-Identifier: GPL-3.0-or-later
 * For LD_PRELOAD: leaves a GTK program after its first painted frame, so that how long it runs is
 * how long the frame took. */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <unistd.h>

int g_application_run (GApplication *application, int argc, char **argv);

static gboolean rendered;

static gboolean
note_render (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  rendered = TRUE;
  return TRUE;
}

static gboolean
leave_after_paint (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  if (rendered)
    _exit (0);
  return TRUE;
}

static void
hook (GType type, const char *signal, GSignalEmissionHook func)
{
  g_type_class_unref (g_type_class_ref (type));
  g_signal_add_emission_hook (g_signal_lookup (signal, type), 0, func, NULL, NULL);
}

int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **) = dlsym (RTLD_NEXT, "g_application_run");

  hook (GDK_TYPE_FRAME_CLOCK, "after-paint", leave_after_paint);
  hook (GDK_TYPE_SURFACE, "render", note_render);
  return run (application, argc, argv);
}
