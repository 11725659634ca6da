/* SPDX-License-Identifier: GPL-3.0-or-later
 * The copies Entente keeps by itself: one a state, five at most, each an engagement of its own. */
#include "ent-safe-copies.h"

#include <glib/gstdio.h>

#include "ent-error.h"
#include "ent-people-kinds.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-transaction.h"

typedef struct
{
  char *folder;
  char *path;
  EntEngagement *engagement;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = ent_test_folder_make ();
  place->path = g_build_filename (place->folder, "x.entente", NULL);
  place->engagement = ent_engagement_create (place->path, "Fabrikant", NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Place *place, gconstpointer data)
{
  ent_engagement_close (place->engagement);
  g_object_unref (place->engagement);
  ent_test_folder_remove (place->folder);
  g_free (place->path);
}

static void
rename_engagement (Place *place, guint number)
{
  g_autoptr (EntRecord) root = ent_engagement_dup_root (place->engagement);
  g_autofree char *title = g_strdup_printf ("State %u", number);
  g_autoptr (GError) error = NULL;

  ent_record_change (root, ent_record_get_kind (root)->title_field, title, &error);
  g_assert_no_error (error);
}

static void
add (Place *place)
{
  g_autoptr (GError) error = NULL;

  ent_safe_copies_add (place->engagement, place->folder, NULL, &error);
  g_assert_no_error (error);
}

static guint
count (Place *place)
{
  g_autoptr (GPtrArray) copies = ent_safe_copies_list (place->path, place->folder);

  return copies->len;
}

static void
test_one_a_state (Place *place, gconstpointer data)
{
  g_assert_cmpuint (count (place), ==, 0);
  add (place);
  add (place);
  g_assert_cmpuint (count (place), ==, 1);
  rename_engagement (place, 1);
  /* Names carry seconds: two states within one differ by their head. */
  add (place);
  g_assert_cmpuint (count (place), ==, 2);
}

static void
test_five_at_most (Place *place, gconstpointer data)
{
  for (guint i = 0; i < ENT_SAFE_COPIES_KEPT + 3; i++)
    {
      rename_engagement (place, i);
      add (place);
      g_assert_cmpuint (count (place), ==, MIN (i + 1, ENT_SAFE_COPIES_KEPT));
    }
}

static void
test_copy_is_an_engagement (Place *place, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (EntEngagement) copy = NULL;
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  add (place);
  copies = ent_safe_copies_list (place->path, place->folder);
  copy = ent_engagement_open (g_ptr_array_index (copies, 0), TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (ent_engagement_verify (copy, report, NULL, &error));
  ent_engagement_close (copy);
  time = ent_safe_copies_get_time (g_ptr_array_index (copies, 0));
  g_assert_nonnull (time);
  g_assert_cmpint (ABS (g_date_time_difference (now, time)), <, 60 * G_TIME_SPAN_SECOND);
}

/* Puts what @from holds in the place of the engagement, which is opened again. */
static void
put_back (Place *place, const char *from)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  ent_engagement_close (place->engagement);
  g_object_unref (place->engagement);
  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (place->path, bytes, (gssize)length, NULL));
  place->engagement = ent_engagement_open (place->path, FALSE, &error);
  g_assert_no_error (error);
}

static void
assert_stray (Place *place, const char *copy)
{
  g_autofree char *stray = ent_safe_copies_find_stray (place->engagement, place->folder);

  g_assert_cmpstr (stray, ==, copy);
}

/* A history that goes on holds all that was seen of it; one whose end is gone does not. */
static void
test_stray (Place *place, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *first = NULL;

  assert_stray (place, NULL);
  add (place);
  before = ent_safe_copies_list (place->path, place->folder);
  first = g_strdup (before->pdata[0]);
  rename_engagement (place, 1);
  rename_engagement (place, 2);
  assert_stray (place, NULL);
  add (place);
  assert_stray (place, NULL);
  copies = ent_safe_copies_list (place->path, place->folder);
  put_back (place, first);
  assert_stray (place,
                g_strcmp0 (copies->pdata[0], first) != 0 ? copies->pdata[0] : copies->pdata[1]);
  /* Going on from there does not bring back what was lost. */
  rename_engagement (place, 3);
  assert_stray (place,
                g_strcmp0 (copies->pdata[0], first) != 0 ? copies->pdata[0] : copies->pdata[1]);
}

/* Another engagement of the same name says nothing about the one that was there. */
static void
test_stray_of_another (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rename_engagement (place, 1);
  add (place);
  ent_engagement_close (place->engagement);
  g_object_unref (place->engagement);
  g_unlink (place->path);
  place->engagement = ent_engagement_create (place->path, "Another", NULL, &error);
  g_assert_no_error (error);
  assert_stray (place, NULL);
}

static void
test_nowhere_to_keep_them (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* The file itself is no folder. */
  g_assert_false (ent_safe_copies_add (place->engagement, place->path, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_WRITE);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/safe-copies/one-a-state", Place, NULL, set_up, test_one_a_state, tear_down);
  g_test_add ("/safe-copies/five", Place, NULL, set_up, test_five_at_most, tear_down);
  g_test_add ("/safe-copies/engagement", Place, NULL, set_up, test_copy_is_an_engagement,
              tear_down);
  g_test_add ("/safe-copies/stray", Place, NULL, set_up, test_stray, tear_down);
  g_test_add ("/safe-copies/stray-of-another", Place, NULL, set_up, test_stray_of_another,
              tear_down);
  g_test_add ("/safe-copies/nowhere", Place, NULL, set_up, test_nowhere_to_keep_them, tear_down);
  return g_test_run ();
}
