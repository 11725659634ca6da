/* SPDX-License-Identifier: GPL-3.0-or-later
 * Measures the store on an engagement file, each figure beside its reference in the same run:
 *   entente-bench-store edit FILE     one edit, against a bare SQLite commit of one row
 *   entente-bench-store search FILE   a search after each key of some words */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

#include "ent-init.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"

#define ROUNDS 200

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

/* Puts @times (microseconds) in order. Returns: the one in the middle. */
static gint64
take_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

/* A database beside the engagement with its safety settings, and one row to change. */
static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *handle;

  if (sqlite3_open (path, &handle) != SQLITE_OK
      || sqlite3_exec (handle,
                       "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
                       "CREATE TABLE row (id INTEGER PRIMARY KEY, name TEXT);"
                       "INSERT INTO row VALUES (1, 'x')",
                       NULL, NULL, NULL)
             != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  return handle;
}

static void
change_bare (sqlite3 *handle, guint round)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE row SET name='Name %u'", round);

  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
}

static void
change_record (EntRecord *record, guint round)
{
  /* Another one at each run: what does not change anything is not written. */
  g_autofree char *name = g_strdup_printf ("Name %u %" G_GINT64_FORMAT, round, g_get_real_time ());
  g_autoptr (GError) error = NULL;

  if (!ent_record_change (record, ENT_STAKEHOLDER_NAME, name, &error))
    g_error ("%s", error->message);
}

static void
measure_edit (EntEngagement *engagement, const char *path)
{
  g_autofree char *bare_path = g_strconcat (path, ".bare", NULL);
  g_autoptr (GPtrArray) people = ent_source_list (ENT_SOURCE (engagement), "stakeholder");
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (gint64));
  double median, bare_median;
  sqlite3 *bare;

  g_unlink (bare_path);
  bare = open_bare (bare_path);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 middle, end;

      change_bare (bare, i);
      middle = g_get_monotonic_time ();
      change_record (g_ptr_array_index (people, i % people->len), i);
      end = g_get_monotonic_time ();
      middle -= start;
      end -= start + middle;
      g_array_append_val (theirs, middle);
      g_array_append_val (ours, end);
    }
  sqlite3_close (bare);
  g_unlink (bare_path);
  median = take_median (ours) / 1000.0;
  bare_median = take_median (theirs) / 1000.0;
  printf ("%-38s %9.1f ms   bare SQLite commit %.1f ms   %.2f times (aim 2: %s)\n", "one edit",
          median, bare_median, median / bare_median, median <= 2 * bare_median ? "met" : "missed");
}

static void
measure_search (EntEngagement *engagement)
{
  static const char *const words[]
      = { "pipeline", "economic buyer", "forecast review weekly", "zzz", "marketing 1234" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 median, worst;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *end = words[i] + 1; end[-1] != '\0'; end++)
      {
        g_autofree char *typed = g_strndup (words[i], end - words[i]);
        gint64 start = g_get_monotonic_time ();
        g_autoptr (GPtrArray) hits = ent_engagement_search (engagement, typed, 20);
        gint64 taken = g_get_monotonic_time () - start;

        if (g_getenv ("ENTENTE_BENCH_VERBOSE") != NULL)
          printf ("  “%s”: %.2f ms, %u hits\n", typed, taken / 1000.0, hits->len);
        g_array_append_val (times, taken);
      }
  median = take_median (times);
  worst = g_array_index (times, gint64, times->len - 1);
  printf ("%-38s median %.1f ms, worst %.1f ms (aim 16 ms: %s)\n", "search, for each key",
          median / 1000.0, worst / 1000.0, worst <= 16000 ? "met" : "missed");
}

int
main (int argc, char **argv)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "Usage: entente-bench-store edit|search FILE\n");
      return 2;
    }
  ent_init ();
  engagement = ent_engagement_open (argv[2], FALSE, &error);
  if (engagement == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 4;
    }
  if (g_str_equal (argv[1], "edit"))
    measure_edit (engagement, argv[2]);
  else
    measure_search (engagement);
  ent_engagement_close (engagement);
  return 0;
}
