/* SPDX-License-Identifier: GPL-3.0-or-later
 * Templates: found, described, and filled into a new engagement or refused without a trace. */
#include "ent-template.h"

#include <glib/gstdio.h>

#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-journal.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-work-kinds.h"

#define TEMPLATE "revenue-consulting"

/* What a template's document begins with. */
#define HEAD                                               \
  "<entente xmlns=\"urn:entente:operating-agreements:1\" " \
  "version=\"1.0\" profile=\"engagement\">\n"              \
  "<engagement id=\"0196b1c0-0000-7000-8000-000000000001\">\n"

/* What is known of an engagement, by field. */
typedef const char *Known[ENT_ENGAGEMENT_FISCAL_START + 1];

/* A folder of templates of its own, until it is cleared. */
typedef struct
{
  char *data;
  char *folder;
} Folder;

static void
use_folder (Folder *folder)
{
  folder->data = ent_test_folder_make ();
  folder->folder = g_build_filename (folder->data, "templates", NULL);
  g_assert_cmpint (g_mkdir (folder->folder, 0700), ==, 0);
  g_setenv ("ENTENTE_DATA_DIR", folder->data, TRUE);
}

static void
use_source (void)
{
  g_autofree char *data = ent_test_file_dup_path ("data");

  g_setenv ("ENTENTE_DATA_DIR", data, TRUE);
}

static void
clear_folder (Folder *folder)
{
  ent_test_folder_remove (folder->folder);
  g_rmdir (folder->data);
  g_free (folder->data);
  use_source ();
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, clear_folder)

static void
write_template (Folder *folder, const char *name, const char *text)
{
  g_autofree char *path = ent_exchange_test_write (folder->folder, name, text, -1);
}

static void
test_list (void)
{
  g_auto (Folder) folder = { 0 };
  g_autoptr (GPtrArray) templates = NULL;
  g_autofree char *title = NULL;

  use_folder (&folder);
  write_template (&folder, "b.xml",
                  HEAD "<title>R&amp;D</title>\n<phase>diagnose</phase>\n"
                       "<purpose>Two\nlines</purpose>\n</engagement>\n"
                       "<role id=\"x\"><title>no</title></role>\n</entente>\n");
  write_template (&folder, "a.xml", "no document");
  write_template (&folder, "c.txt", "no template");
  templates = ent_template_list ();
  g_assert_cmpuint (templates->len, ==, 2);
  g_assert_cmpstr (ent_template_get_name (templates->pdata[0]), ==, "a");
  g_assert_cmpstr (ent_template_get_title (templates->pdata[0]), ==, "a");
  g_assert_null (ent_template_get_description (templates->pdata[0]));
  g_assert_cmpstr (ent_template_get_name (templates->pdata[1]), ==, "b");
  g_assert_cmpstr (ent_template_get_description (templates->pdata[1]), ==, "Two\nlines");
  g_object_get (templates->pdata[1], "title", &title, NULL);
  g_assert_cmpstr (title, ==, "R&D");
}

static void
test_no_folder (void)
{
  g_autoptr (GPtrArray) templates = NULL;

  g_setenv ("ENTENTE_DATA_DIR", "/nonexistent", TRUE);
  templates = ent_template_list ();
  g_assert_cmpuint (templates->len, ==, 0);
  use_source ();
}

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTemplate) template = ent_template_find (TEMPLATE, &error);
  g_autoptr (EntTemplate) missing = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (ent_template_get_title (template), ==, "Revenue consulting engagement");
  missing = ent_template_find ("nothing", &error);
  g_assert_null (missing);
  g_assert_error (error, ENT_ERROR, ENT_ERROR_USAGE);
}

/* The engagement's own record takes what the template says, but for what is known of it. */
static void
test_apply (void)
{
  const Known known = { "Northwind", "Northwind GmbH", NULL, "2026-01-15", "2026-09-30" };
  g_autoptr (EntTemplate) template = ent_template_find (TEMPLATE, NULL);
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *root = ent_test_get_root (test);
  g_autofree char *id = g_strdup (ENT_TEST_ID (root));
  g_autoptr (GError) error = NULL;

  ent_template_apply (template, test->engagement, known, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ENT_TEST_ID (root), ==, id);
  g_assert_cmpstr (ent_record_get_text (root, ENT_ENGAGEMENT_TITLE), ==, "Northwind");
  g_assert_cmpstr (ent_record_get_text (root, ENT_ENGAGEMENT_CLIENT), ==, "Northwind GmbH");
  g_assert_true (ent_record_has (root, ENT_ENGAGEMENT_PURPOSE));
  g_assert_cmpuint (ent_source_count (test->source, "checkpoint"), ==, 3);
  g_assert_cmpuint (ent_source_count (test->source, "role"), >, 5);
}

/* Without a template there are the engagement and its checkpoints. */
static void
test_nothing (void)
{
  const Known known = { "Northwind", NULL, NULL, "2026-01-01", "2026-12-31" };
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntRecord) root = NULL;
  g_autoptr (EntEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  ent_template_apply (NULL, engagement, known, &error);
  g_assert_no_error (error);
  root = ent_engagement_dup_root (engagement);
  g_assert_cmpstr (ent_record_get_text (root, ENT_ENGAGEMENT_PHASE), ==, "diagnose");
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (engagement), "checkpoint"), ==, 4);
  entry = ent_journal_dup_head (engagement);
  g_assert_cmpstr (ent_entry_get_label (entry), ==, "Begin the engagement");
}

static void
assert_refused (EntTemplate *template, const char *const *known, int code)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *root = ent_test_get_root (test);
  g_autofree char *before = ent_record_dup_title (root);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_template_apply (template, test->engagement, known, &error));
  g_assert_error (error, ENT_ERROR, code);
  after = ent_record_dup_title (root);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (ent_source_count (test->source, "role"), ==, 0);
}

static void
test_refused (void)
{
  static const Known backwards = { "A", NULL, NULL, "2026-12-31", "2026-01-01" };
  static const Known no_date = { "A", NULL, NULL, "soon", "2026-01-01" };
  g_auto (Folder) folder = { 0 };
  g_autoptr (EntTemplate) good = ent_template_find (TEMPLATE, NULL);
  g_autoptr (EntTemplate) bad = NULL;

  assert_refused (good, backwards, ENT_ERROR_INVALID);
  assert_refused (NULL, no_date, ENT_ERROR_INVALID);
  use_folder (&folder);
  write_template (&folder, "bad.xml", HEAD "<title>Bad</title>\n");
  bad = ent_template_find ("bad", NULL);
  g_assert_cmpstr (ent_template_get_title (bad), ==, "Bad");
  assert_refused (bad, NULL, ENT_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  use_source ();
  g_test_add_func ("/template/list", test_list);
  g_test_add_func ("/template/no-folder", test_no_folder);
  g_test_add_func ("/template/find", test_find);
  g_test_add_func ("/template/apply", test_apply);
  g_test_add_func ("/template/nothing", test_nothing);
  g_test_add_func ("/template/refused", test_refused);
  return g_test_run ();
}
