/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking after an open file: a sound one is copied, a rewritten one complained of, and the writer
 * never waits for it. */
#include "ent-custody.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ent-safe-copies.h"
#include "ent-test-file.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

typedef struct
{
  char *folder;
  char *copies;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;

  place->folder = ent_test_folder_make ();
  place->copies = g_build_filename (place->folder, "copies", NULL);
  place->path = g_build_filename (place->folder, "x.entente", NULL);
  engagement = ent_engagement_create (place->path, "Fabrikant", NULL, &error);
  g_assert_no_error (error);
  ent_engagement_close (engagement);
}

static void
tear_down (Place *place, gconstpointer data)
{
  ent_test_folder_remove (place->folder);
  g_free (place->copies);
  g_free (place->path);
}

static EntEngagement *
open_engagement (Place *place)
{
  g_autoptr (GError) error = NULL;
  EntEngagement *engagement = ent_engagement_open (place->path, FALSE, &error);

  g_assert_no_error (error);
  return engagement;
}

static void
wait_for (EntCustody *custody)
{
  while (ent_custody_is_busy (custody))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_copies (Place *place)
{
  g_autoptr (GPtrArray) copies = ent_safe_copies_list (place->path, place->copies);

  return copies->len;
}

static void
rename_engagement (EntEngagement *engagement, const char *title)
{
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autoptr (GError) error = NULL;

  ent_record_change (root, ent_record_get_kind (root)->title_field, title, &error);
  g_assert_no_error (error);
}

static void
test_sound_file_is_copied (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = open_engagement (place);
  g_autoptr (EntCustody) custody = ent_custody_new (engagement, 1, place->copies);

  wait_for (custody);
  g_assert_null (ent_custody_get_complaint (custody));
  g_assert_cmpuint (count_copies (place), ==, 1);
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
}

static void
test_rewritten_file_is_complained_of (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntCustody) custody = NULL;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (place->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE engagement SET title='Other'", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (handle);
  engagement = open_engagement (place);
  custody = ent_custody_new (engagement, 1, place->copies);
  wait_for (custody);
  g_assert_nonnull (strstr (ent_custody_get_complaint (custody), "does not hold together"));
  g_assert_cmpuint (count_copies (place), ==, 0);
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
}

/* A file that holds together and is not what was seen here: its last changes are gone. */
static void
test_older_file_is_complained_of (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = open_engagement (place);
  g_autoptr (EntCustody) custody = ent_custody_new (engagement, 1, place->copies);
  g_autofree char *before = NULL;
  gsize length;

  wait_for (custody);
  g_assert_true (g_file_get_contents (place->path, &before, &length, NULL));
  rename_engagement (engagement, "A");
  wait_for (custody);
  g_assert_null (ent_custody_get_complaint (custody));
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
  g_clear_object (&custody);
  g_clear_object (&engagement);

  g_assert_true (g_file_set_contents (place->path, before, (gssize)length, NULL));
  engagement = open_engagement (place);
  custody = ent_custody_new (engagement, 1, place->copies);
  wait_for (custody);
  g_assert_nonnull (strstr (ent_custody_get_complaint (custody), "lacks changes it had on"));
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
}

static void
test_each_state_after_a_rest (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = open_engagement (place);
  g_autoptr (EntCustody) custody = ent_custody_new (engagement, 1, place->copies);

  wait_for (custody);
  rename_engagement (engagement, "A");
  g_assert_true (ent_custody_is_busy (custody));
  wait_for (custody);
  g_assert_cmpuint (count_copies (place), ==, 2);
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
}

static void
test_writer_comes_first (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = open_engagement (place);
  g_autoptr (EntCustody) custody = ent_custody_new (engagement, 0, place->copies);

  /* Edits while a look may be under way: none is refused, and all settle in the end. */
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("State %u", i);

      g_main_context_iteration (NULL, FALSE);
      rename_engagement (engagement, title);
    }
  wait_for (custody);
  g_assert_null (ent_custody_get_complaint (custody));
  g_assert_cmpuint (count_copies (place), >=, 1);
  ent_custody_stop (custody);
  ent_engagement_close (engagement);
}

static void
test_stopped_looks_no_more (Place *place, gconstpointer data)
{
  g_autoptr (EntEngagement) engagement = open_engagement (place);
  g_autoptr (EntCustody) custody = ent_custody_new (engagement, 1, place->copies);

  ent_custody_stop (custody);
  g_assert_false (ent_custody_is_busy (custody));
  rename_engagement (engagement, "A");
  g_assert_false (ent_custody_is_busy (custody));
  g_assert_cmpuint (count_copies (place), ==, 0);
  ent_engagement_close (engagement);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Place *, gconstpointer);
  } tests[] = {
    { "/custody/sound", test_sound_file_is_copied },
    { "/custody/rewritten", test_rewritten_file_is_complained_of },
    { "/custody/older", test_older_file_is_complained_of },
    { "/custody/each-state", test_each_state_after_a_rest },
    { "/custody/writer-first", test_writer_comes_first },
    { "/custody/stopped", test_stopped_looks_no_more },
  };

  ent_widget_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Place, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
