/* SPDX-License-Identifier: GPL-3.0-or-later
 * Findings of an engagement file are computed in another thread, which gives way to the writer. */
#include "ent-findings.h"

#include <glib/gstdio.h>

#include "ent-catalogue.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

/* What a slow rule takes, in microseconds. */
#define SLOW 30000

static GThread *asked_in;
static int times_asked; /* atomic */

static void
evaluate_slowly (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) roles = NULL;

  g_atomic_int_inc (&times_asked);
  asked_in = g_thread_self ();
  g_usleep (SLOW);
  roles = ent_source_list (source, "role");
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (roles->pdata[i]);

      ent_finding_emit (sink, roles->pdata[i], NULL, "Mend it.", "Role %s.", title);
    }
}

static const EntRule slow_rule = { .id = "slow",
                                   .gate = ENT_GATE_CONTRACT,
                                   .blocks = TRUE,
                                   .kinds = "role",
                                   .evaluate = evaluate_slowly };
static const EntRule *const rules[] = { &slow_rule, NULL };

typedef struct
{
  char *folder;
  char *path;
  EntEngagement *engagement;
  EntFindings *findings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GDate today;

  g_atomic_int_set (&times_asked, 0);
  asked_in = NULL;
  fixture->folder = ent_test_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "test.entente", NULL);
  fixture->engagement = ent_engagement_create (fixture->path, "Test", "Tester", &error);
  g_assert_no_error (error);
  g_date_set_parse (&today, ENT_TEST_TODAY);
  fixture->findings = ent_findings_new_for_rules (fixture->engagement, rules, &today);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->findings);
  /* A job that was let go ends in its own time. */
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (SLOW / 10);
    }
  ent_engagement_close (fixture->engagement);
  g_assert_finalize_object (fixture->engagement);
  ent_test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

static void
wait_for (Fixture *fixture)
{
  while (ent_findings_is_busy (fixture->findings))
    g_main_context_iteration (NULL, TRUE);
}

/* Lets the main loop run until a job has begun to ask. */
static void
wait_until_asked (int times)
{
  while (g_atomic_int_get (&times_asked) < times)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
add_role (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (fixture->engagement, "Add role", &error);
  g_autoptr (EntRecord) role = NULL;

  g_assert_no_error (error);
  role = ent_transaction_add (transaction, ent_catalogue_find ("role", NULL), NULL, &error);
  ent_transaction_set_named (transaction, role, "name", name, &error);
  g_assert_no_error (error);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->findings));
}

static void
test_other_thread (Fixture *fixture, gconstpointer data)
{
  add_role (fixture, "CMO");
  wait_for (fixture);
  g_assert_cmpuint (count_items (fixture), ==, 1);
  g_assert_true (asked_in != NULL && asked_in != g_thread_self ());
}

/* While a job reads, the writer writes at once; the job begins again with what was written. */
static void
test_gives_way (Fixture *fixture, gconstpointer data)
{
  wait_until_asked (1);
  add_role (fixture, "CMO");
  wait_until_asked (2);
  add_role (fixture, "CRO");
  wait_for (fixture);
  g_assert_cmpint (g_atomic_int_get (&times_asked), >=, 3);
  g_assert_cmpuint (count_items (fixture), ==, 2);
}

/* A change that no rule reads cancels the job that runs all the same: it has to write. The answers
 * come nevertheless. */
static void
test_begins_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) metric = NULL;

  add_role (fixture, "CMO");
  wait_until_asked (1);
  transaction = ent_transaction_begin (fixture->engagement, "Add metric", NULL);
  metric = ent_transaction_add (transaction, ent_catalogue_find ("metric", NULL), NULL, NULL);
  g_assert_true (ent_transaction_set_named (transaction, metric, "name", "Coverage", NULL));
  g_assert_true (ent_transaction_commit (transaction, NULL));
  g_assert_true (ent_findings_is_busy (fixture->findings));
  wait_for (fixture);
  g_assert_cmpint (g_atomic_int_get (&times_asked), >=, 2);
  g_assert_cmpuint (count_items (fixture), ==, 1);
}

/* A day that changes while a job runs makes its answers old. */
static void
test_another_day (Fixture *fixture, gconstpointer data)
{
  GDate tomorrow;

  g_date_set_parse (&tomorrow, "2026-04-01");
  wait_until_asked (1);
  ent_findings_set_today (fixture->findings, &tomorrow);
  wait_for (fixture);
  g_assert_cmpint (g_atomic_int_get (&times_asked), >=, 2);
}

/* Where no second connection can be had, the rules are asked on the first. */
static void
test_without_reader (Fixture *fixture, gconstpointer data)
{
  GDate tomorrow;

  add_role (fixture, "CMO");
  wait_for (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_date_set_parse (&tomorrow, "2026-04-01");
  ent_findings_set_today (fixture->findings, &tomorrow);
  wait_for (fixture);
  g_assert_true (asked_in == g_thread_self ());
  g_assert_cmpuint (count_items (fixture), ==, 1);
}

/* The list may go while a job runs for it. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  wait_until_asked (1);
  g_object_add_weak_pointer (G_OBJECT (fixture->findings), (gpointer *)&fixture->findings);
  g_object_unref (fixture->findings);
  g_assert_null (fixture->findings);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  ADD ("/findings-file/other-thread", test_other_thread);
  ADD ("/findings-file/gives-way", test_gives_way);
  ADD ("/findings-file/begins-again", test_begins_again);
  ADD ("/findings-file/another-day", test_another_day);
  ADD ("/findings-file/without-reader", test_without_reader);
  ADD ("/findings-file/let-go", test_let_go);
  return g_test_run ();
}
