/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is shown as done survives a power cut at any moment, and kill -9: the file opens, holds
 * together, and says exactly what was done by then. A disk that does not sync must fail the same
 * test. (hardening.md, The engagement file) */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-test-disk.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-xml-writer.h"

typedef struct
{
  char *folder;
  char *path;
  GPtrArray *states; /* (element-type utf8): the engagement after each transaction, as XML */
} Fixture;

static char *
describe (EntEngagement *engagement)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (!ent_xml_write (engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, &error))
    return g_strdup_printf ("unreadable: %s", error->message);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The transaction is done, and whoever did it has been told so. */
static void
note_state (Fixture *fixture, EntEngagement *engagement)
{
  ent_disk_mark (fixture->states->len);
  g_ptr_array_add (fixture->states, describe (engagement));
}

static EntRecord *
add_person (EntEngagement *engagement, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", &error);
  EntRecord *person = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, &error);

  ent_transaction_set (transaction, person, ENT_STAKEHOLDER_NAME, name, &error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return person;
}

/* Enough to touch many pages at once. */
static void
add_many (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Add", &error);
  g_autofree char *text = g_strnfill (3000, 'x');

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr (EntRecord) person
          = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, &error);

      ent_transaction_set (transaction, person, ENT_STAKEHOLDER_NAME, name, &error);
      ent_transaction_set (transaction, person, ENT_STAKEHOLDER_SUCCESS, text, &error);
    }
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* A handful of transactions; each ends in a state. */
static void
work (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement
      = ent_engagement_create (fixture->path, "Northwind", "Ada Moreau", &error);
  g_autoptr (EntRecord) person = NULL;

  g_assert_no_error (error);
  note_state (fixture, engagement);
  person = add_person (engagement, "Ines Albrecht");
  note_state (fixture, engagement);
  g_assert_true (ent_record_change (person, ENT_STAKEHOLDER_NAME, "Ines Brandt", &error));
  note_state (fixture, engagement);
  add_many (engagement);
  note_state (fixture, engagement);
  g_assert_true (ent_journal_undo (engagement, &error));
  note_state (fixture, engagement);
  g_assert_true (ent_journal_redo (engagement, &error));
  note_state (fixture, engagement);
  g_assert_true (ent_record_change (person, ENT_STAKEHOLDER_NOTE, "Prefers calls", &error));
  note_state (fixture, engagement);
  ent_engagement_close (engagement);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = ent_test_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "x.entente", NULL);
  fixture->states = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_folder_remove (fixture->folder);
  g_ptr_array_unref (fixture->states);
  g_free (fixture->path);
}

/* What became of the file. */
typedef enum
{
  FATE_KEPT,
  FATE_LOST,    /* another state than one that may be */
  FATE_CORRUPT, /* it does not open, or does not hold together */
} Fate;

/* @last: the last state that was told; @next: one under way, which may have come through. */
static Fate
find_fate (Fixture *fixture, guint last, guint next)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_engagement_open (fixture->path, FALSE, &error);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *state = NULL;
  Fate fate = FATE_CORRUPT;

  if (engagement == NULL)
    return FATE_CORRUPT;
  state = describe (engagement);
  if (ent_engagement_verify (engagement, report, NULL, &error))
    fate = g_str_equal (state, fixture->states->pdata[last])
                   || g_str_equal (state, fixture->states->pdata[next])
               ? FATE_KEPT
               : FATE_LOST;
  ent_engagement_close (engagement);
  return fate;
}

/* Cuts the power before event @end. */
static Fate
cut (Fixture *fixture, GPtrArray *events, guint end, guint last, EntDiskPower power, GRand *random)
{
  ent_test_folder_empty (fixture->folder);
  ent_disk_cut (events, end, power, random, fixture->folder);
  return find_fate (fixture, last, MIN (last + 1, fixture->states->len - 1));
}

/* Cuts the power before and after every sync, deletion and told transaction, in each of @powers.
 * Returns: how many files were not kept. */
static guint
cut_everywhere (Fixture *fixture, const EntDiskPower *powers, guint n_powers)
{
  g_autoptr (GPtrArray) events = ent_disk_stop ();
  g_autoptr (GRand) random = g_rand_new_with_seed (42);
  guint n_cuts = 0;
  guint n_bad = 0;
  gint64 last = -1;

  for (guint i = 0; i < events->len; i++)
    {
      const EntDiskEvent *event = events->pdata[i];

      if (event->action == ENT_DISK_MARK)
        last = event->place;
      if (last < 0 || event->action == ENT_DISK_WRITE)
        continue;
      for (guint j = 0; j < 2 * n_powers; j++, n_cuts++)
        {
          guint end = i + j % 2;
          Fate fate = cut (fixture, events, end, last, powers[j / 2], random);

          if (fate == FATE_KEPT)
            continue;
          n_bad++;
          g_test_message ("Event %u of %u, power %u: %s", end, events->len, powers[j / 2],
                          fate == FATE_LOST ? "lost" : "corrupt");
        }
    }
  g_test_message ("%u power cuts, %u files not kept", n_cuts, n_bad);
  g_assert_cmpuint (n_cuts, >, 50);
  return n_bad;
}

static void
test_safe_disk (Fixture *fixture, gconstpointer data)
{
  static const EntDiskPower powers[]
      = { ENT_DISK_KEEPS_SYNCED, ENT_DISK_KEEPS_ALL, ENT_DISK_KEEPS_SOME, ENT_DISK_KEEPS_SOME };

  ent_disk_record ();
  work (fixture);
  g_assert_cmpuint (cut_everywhere (fixture, powers, G_N_ELEMENTS (powers)), ==, 0);
}

/* The control: what a test of safety is worth shows where there is none. */
static void
test_unsafe_disk (Fixture *fixture, gconstpointer data)
{
  const EntDiskPower *power = data;

  ent_disk_record ();
  work (fixture);
  g_assert_cmpuint (cut_everywhere (fixture, power, 1), >, 0);
}

/* Changes the person's note again and again, and says each time that it is done. */
static void
keep_working (const char *path, int done)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, FALSE, NULL);
  g_autoptr (GPtrArray) people = ent_source_list (ENT_SOURCE (engagement), "stakeholder");

  for (guint32 i = 1;; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      if (!ent_record_change (people->pdata[0], ENT_STAKEHOLDER_NOTE, note, NULL)
          || write (done, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

/* Kills a program at work. Returns: the last change it said was done. */
static guint32
kill_at_work (const char *path, guint microseconds)
{
  guint32 last = 0;
  int pipes[2];
  pid_t pid;

  g_assert_cmpint (pipe (pipes), ==, 0);
  pid = fork ();
  if (pid == 0)
    keep_working (path, pipes[1]);
  close (pipes[1]);
  /* It is at work once the first change is done. */
  g_assert_cmpint (read (pipes[0], &last, sizeof last), ==, sizeof last);
  g_usleep (microseconds);
  kill (pid, SIGKILL);
  while (read (pipes[0], &last, sizeof last) == sizeof last)
    ;
  close (pipes[0]);
  waitpid (pid, NULL, 0);
  return last;
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *engagement = ent_engagement_create (fixture->path, "Northwind", NULL, &error);

  g_assert_no_error (error);
  g_object_unref (add_person (engagement, "Ines Albrecht"));
  ent_engagement_close (engagement);
  g_object_unref (engagement);
  for (guint i = 0; i < 10; i++)
    {
      guint32 last = kill_at_work (fixture->path, 1000 * i + 100);
      g_autoptr (EntReport) report = ent_report_new ();
      g_autoptr (EntEngagement) again = ent_engagement_open (fixture->path, FALSE, &error);
      g_autoptr (GPtrArray) people = NULL;
      gint64 found;

      g_assert_no_error (error);
      g_assert_false (ent_engagement_is_read_only (again));
      g_assert_true (ent_engagement_verify (again, report, NULL, &error));
      people = ent_source_list (ENT_SOURCE (again), "stakeholder");
      found = ent_record_get_integer (people->pdata[0], ENT_STAKEHOLDER_NOTE, 0);
      g_assert_true (found == last || found == last + 1);
      ent_engagement_close (again);
    }
}

int
main (int argc, char **argv)
{
  static const EntDiskPower lies = ENT_DISK_LIES;
  static const EntDiskPower forgets = ENT_DISK_FORGETS_NAMES;

  ent_test_init (&argc, &argv);
  ent_disk_install ();
  g_test_add ("/power-cut/safe-disk", Fixture, NULL, set_up, test_safe_disk, tear_down);
  g_test_add ("/power-cut/disk-that-lies", Fixture, &lies, set_up, test_unsafe_disk, tear_down);
  g_test_add ("/power-cut/disk-that-forgets-names", Fixture, &forgets, set_up, test_unsafe_disk,
              tear_down);
  g_test_add ("/power-cut/kill", Fixture, NULL, set_up, test_kill, tear_down);
  return g_test_run ();
}
