/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs a command with its output thrown away: entente-bench-measure COMMAND [ARGUMENT]…
 * Prints how many milliseconds it took and how many KiB of memory it and its child processes had
 * at most, each at its own peak. */
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LOOK_INTERVAL 2000 /* microseconds between two looks at the memory */

static pid_t
start (char **command)
{
  pid_t pid = fork ();
  int nowhere;

  if (pid != 0)
    return pid;
  nowhere = open ("/dev/null", O_WRONLY);
  dup2 (nowhere, STDOUT_FILENO);
  close (nowhere);
  execvp (command[0], command);
  fprintf (stderr, "%s: %s\n", command[0], g_strerror (errno));
  _exit (127);
}

/* The process's peak in KiB, from /proc; 0 once it is gone. */
static guint64
read_peak (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", (int)pid);
  g_autofree char *text = NULL;
  const char *line = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    line = strstr (text, "\nVmHWM:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("\nVmHWM:"), NULL, 10) : 0;
}

static void
note_peak (GHashTable *peaks, pid_t pid)
{
  guint64 *known = g_hash_table_lookup (peaks, GINT_TO_POINTER (pid));
  guint64 peak = read_peak (pid);

  if (known == NULL)
    {
      known = g_new0 (guint64, 1);
      g_hash_table_insert (peaks, GINT_TO_POINTER (pid), known);
    }
  *known = MAX (*known, peak);
}

static void
note_children (GHashTable *peaks, pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/task/%d/children", (int)pid, (int)pid);
  g_autofree char *text = NULL;
  char *rest;

  note_peak (peaks, pid);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  rest = text;
  for (long child; (child = strtol (rest, &rest, 10)) > 0;)
    note_children (peaks, child);
}

static guint64
sum_peaks (GHashTable *peaks)
{
  GHashTableIter iter;
  gpointer peak;
  guint64 sum = 0;

  g_hash_table_iter_init (&iter, peaks);
  while (g_hash_table_iter_next (&iter, NULL, &peak))
    sum += *(guint64 *)peak;
  return sum;
}

int
main (int argc, char **argv)
{
  g_autoptr (GHashTable) peaks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gint64 begin = g_get_monotonic_time ();
  int status = 0;
  pid_t pid;

  if (argc < 2)
    {
      fprintf (stderr, "Usage: entente-bench-measure COMMAND [ARGUMENT]…\n");
      return 2;
    }
  pid = start (argv + 1);
  while (waitpid (pid, &status, WNOHANG) == 0)
    {
      note_children (peaks, pid);
      g_usleep (LOOK_INTERVAL);
    }
  printf ("%.1f %" G_GUINT64_FORMAT "\n", (g_get_monotonic_time () - begin) / 1000.0,
          sum_peaks (peaks));
  return WIFEXITED (status) ? WEXITSTATUS (status) : 1;
}
