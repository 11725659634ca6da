/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sheet a signatory signs on paper: the same bytes each time, as many pages as it takes. */
#include "ent-sign-off-sheet.h"

#include "ent-content-outline.h"
#include "ent-content.h"
#include "ent-test.h"

#include <string.h>

typedef struct
{
  EntTest *test;
  EntRecord *role;
  EntRecord *holder;
  GPtrArray *subjects;
} Fixture;

static void
add_subject (Fixture *fixture, const char *name, const char *text)
{
  EntRecord *term = ent_test_add (fixture->test, "term", "name", name, NULL);
  EntRecord *version = ent_test_add (fixture->test, "agreed-version", "term", ENT_TEST_ID (term),
                                     "text", text, "why", "Sales follows up on nothing else", NULL);

  g_ptr_array_add (fixture->subjects, g_object_ref (version));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = ent_test_new (NULL);
  fixture->role = ent_test_add (fixture->test, "role", "name", "CMO", NULL);
  fixture->holder = ent_test_add (fixture->test, "stakeholder", "name", "Ada Mora", NULL);
  fixture->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  add_subject (fixture, "MQL", "A lead with a confirmed budget & a <date>");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->subjects);
  ent_test_free (fixture->test);
}

static GBytes *
print (Fixture *fixture)
{
  EntSignOffSheet sheet
      = { fixture->role, fixture->holder, fixture->subjects, fixture->test->today };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ent_sign_off_sheet_print (&sheet, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Returns: how often @words stands in the uncompressed parts of the document. */
static guint
count (GBytes *bytes, const char *words)
{
  const char *at = g_bytes_get_data (bytes, NULL);
  const char *end = at + g_bytes_get_size (bytes);
  guint n = 0;

  while ((at = memmem (at, (gsize)(end - at), words, strlen (words))) != NULL)
    {
      at += strlen (words);
      n++;
    }
  return n;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = print (fixture);
  g_autoptr (GBytes) second = print (fixture);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpuint (count (first, "%PDF-"), ==, 1);
}

/* The texts of many terms need more than one page, a long one too. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) one = print (fixture);
  g_autoptr (GBytes) several = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *name = g_strdup_printf ("Term %u", i);

      add_subject (fixture, name, "A lead");
      g_string_append (text, "A lead with a confirmed budget, by a person and not by a form. ");
    }
  add_subject (fixture, "Pipeline", text->str);
  several = print (fixture);
  g_assert_cmpuint (g_bytes_get_size (several), >, 2 * g_bytes_get_size (one));
}

/* Returns: (transfer full): what pdftotext reads, each run of white space as one space. */
static char *
read_paper (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "pdftotext", "-", "-", NULL);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (reader, bytes, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  words = g_regex_split_simple ("\\s+", text, 0, 0);
  return g_strjoinv (" ", words);
}

/* All that is signed stands there in words, with its digest and without identities. */
static void
test_prose (Fixture *fixture, gconstpointer data)
{
  EntRecord *version = fixture->subjects->pdata[0];
  g_autoptr (EntRecord) term = ent_record_dup_parent (version);
  g_autofree char *digest = NULL;
  g_autofree char *text = NULL;
  g_autofree char *paper = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GBytes) bytes = NULL;

  ent_test_add (fixture->test, "term-definition", "term", ENT_TEST_ID (term), "side", "sales",
                "text", "Budget\xe2\x80\x8b confirmed", NULL);
  text = ent_content_make_text (version);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  parts = ent_content_outline_read (text, NULL);
  bytes = print (fixture);
  paper = read_paper (bytes);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *shown = ent_content_part_dup_text (parts->pdata[i]);

      g_assert_nonnull (strstr (paper, shown));
    }
  g_assert_nonnull (strstr (paper, "Definition: Sales Budget⟨U+200B⟩ confirmed"));
  g_assert_nonnull (strstr (paper, digest));
  g_assert_null (strstr (paper, ENT_TEST_ID (version)));
}

static void
test_vacant (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  fixture->holder = NULL;
  bytes = print (fixture);
  g_assert_nonnull (bytes);
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  EntRecord *role = ent_test_add (fixture->test, "role", "name", "VP Sales/EMEA", NULL);
  EntSignOffSheet sheet = { role, NULL, fixture->subjects, fixture->test->today };
  g_autofree char *name = ent_sign_off_sheet_dup_name (&sheet);

  g_assert_cmpstr (name, ==, "Sign-off VP Sales-EMEA 2026-03-31.pdf");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  add ("/sign-off-sheet/same", test_same);
  add ("/sign-off-sheet/pages", test_pages);
  add ("/sign-off-sheet/prose", test_prose);
  add ("/sign-off-sheet/vacant", test_vacant);
  add ("/sign-off-sheet/name", test_name);
  return g_test_run ();
}
