/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bad XML documents, through the real program: each is refused with the status, lines and words the
 * golden holds, and leaves every file as it was and nothing beside it. */
#include <glib/gstdio.h>
#include <string.h>

#include "ent-bad-xml.h"
#include "ent-cli-test.h"
#include "ent-test-file.h"

#define GOLDEN "tests/data/bad-xml.txt"

/* So many lines of each refusal are in the golden. */
#define GOLDEN_LINES 5

/* What all are tried on; each case finds it as it was made. */
static EntCliTest *test;

static void
remove_document (void)
{
  g_autofree char *path = g_build_filename (test->folder, "bad.xml", NULL);

  g_remove (path);
}

static void
assert_untouched (const char *before)
{
  g_autofree char *after = ent_cli_test_fingerprint (test);

  g_assert_cmpstr (before, ==, after);
}

/* Returns: (transfer full): what the golden says of @name, without the name. */
static char *
find_golden (const char *golden, const char *name)
{
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_auto (GStrv) lines = g_strsplit (golden, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_string_append_printf (text, "%s\n", lines[i] + strlen (name));
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the first lines of @err, which all begin with program and file; without
 * those. */
static char *
cut_lines (const char *err)
{
  static const char prefix[] = "entente-cli: bad.xml";
  g_auto (GStrv) lines = g_strsplit (err, "\n", GOLDEN_LINES + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < GOLDEN_LINES && lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_assert_true (g_str_has_prefix (lines[i], prefix));
      g_string_append_printf (text, "%s\n", lines[i] + strlen (prefix));
    }
  return g_string_free (text, FALSE);
}

static void
test_refused (gconstpointer data)
{
  const EntBadXml *bad = data;
  g_autoptr (GBytes) bytes = ent_bad_xml_make (bad);
  g_autofree char *golden = ent_test_file_read (GOLDEN);
  g_autofree char *expected = find_golden (golden, bad->name);
  g_autofree char *said = NULL;
  g_autofree char *before = NULL;

  ent_cli_test_write (test, "bad.xml",
                      g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, NULL) : "",
                      g_bytes_get_size (bytes));
  before = ent_cli_test_fingerprint (test);
  ent_cli_test_run (test, "import", "a.entente", "bad.xml", NULL);
  g_assert_cmpint (test->status, ==, 3);
  said = cut_lines (test->err);
  g_assert_cmpstr (said, ==, expected);
  assert_untouched (before);
  remove_document ();
}

/* A refused document makes no file either. */
static void
test_without_file (void)
{
  g_autofree char *before = NULL;

  ent_cli_test_write (test, "bad.xml", "<entente", -1);
  before = ent_cli_test_fingerprint (test);
  ent_cli_test_run (test, "import", "new.entente", "bad.xml", NULL);
  ent_cli_test_assert (test, 3, "entente-cli: bad.xml:1: ");
  assert_untouched (before);
  remove_document ();
}

/* The control: what looks odd but is good is taken. */
static void
test_odd (gconstpointer data)
{
  const EntBadXml *odd = data;
  g_autoptr (GBytes) bytes = ent_bad_xml_make (odd);
  g_autoptr (GBytes) good = ent_cli_test_read (test, "a.entente");

  ent_cli_test_write (test, "bad.xml", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  ent_cli_test_run (test, "import", "a.entente", "bad.xml", NULL);
  g_assert_cmpint (test->status, ==, 0);
  ent_cli_test_write (test, "a.entente", g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  remove_document ();
}

static void
make_engagement (void)
{
  g_autofree char *said = NULL;

  test = ent_cli_test_new ();
  ent_cli_test_write (test, "good.xml", ent_good_xml, -1);
  said = ent_cli_test_do (test, "import", "a.entente", "good.xml", NULL);
  g_assert_cmpstr (said, ==, "3 records read: 3 added; 0 fields changed, 0 kept, 0 in conflict.");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_engagement ();
  for (guint i = 0; i < ent_n_bad_xml; i++)
    {
      g_autofree char *path = g_strdup_printf ("/bad-documents/refused/%s", ent_bad_xml[i].name);

      g_test_add_data_func (path, &ent_bad_xml[i], test_refused);
    }
  for (guint i = 0; i < ent_n_odd_xml; i++)
    {
      g_autofree char *path = g_strdup_printf ("/bad-documents/taken/%s", ent_odd_xml[i].name);

      g_test_add_data_func (path, &ent_odd_xml[i], test_odd);
    }
  g_test_add_func ("/bad-documents/without-file", test_without_file);
  result = g_test_run ();
  ent_cli_test_free (test);
  return result;
}
