/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as vCards: the text of both versions, its folding, and its way back. */
#include <string.h>

#include "ent-exchange-test.h"
#include "ent-people-kinds.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-vcard-import.h"
#include "ent-vcard-writer.h"

#define NOWHERE NULL, NULL, NULL

static char *export(EntTest *test, const char *const *ids, EntVcardVersion version)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_vcard_write (test->engagement, ids, version, stream, NOWHERE, &error));
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* The cards without their UID lines, which are new each time. */
static char *
drop_ids (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  GString *rest = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "UID:"))
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", lines[i]);
  return g_string_free (rest, FALSE);
}

static void
assert_written (EntTest *test, EntVcardVersion version, const char *expected)
{
  g_autofree char *text = export(test, NULL, version);
  g_autofree char *rest = drop_ids (text);

  g_assert_cmpstr (rest, ==, expected);
}

static EntRecord *
add_ada (EntTest *test)
{
  return ent_test_add (test, "stakeholder", "name", "Ada Marie Moreau", "job-title", "CMO, EMEA",
                       "organisation", "Halden; Voss", "function", "marketing", "region", "EMEA",
                       "email", "ada@halden.example", "phone", "+49 30 1", "class",
                       "potential-blocker", "influence", "5", "support", "-2", "success", "Growth",
                       "note", "Difficult", NULL);
}

/* Nothing of what the engagement thinks of a person leaves it with their card. */
static void
test_versions (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);

  add_ada (test);
  ent_test_add (test, "stakeholder", "name", "Ben", NULL);
  assert_written (test, ENT_VCARD_3,
                  "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Marie Moreau\nN:Moreau;Ada Marie;;;\n"
                  "ORG:Halden\\; Voss\nTITLE:CMO\\, EMEA\nCATEGORIES:Marketing\n"
                  "EMAIL;TYPE=INTERNET:ada@halden.example\nTEL;TYPE=WORK,VOICE:+49 30 1\n"
                  "ADR;TYPE=WORK:;;;;EMEA;;\nEND:VCARD\n"
                  "BEGIN:VCARD\nVERSION:3.0\nFN:Ben\nN:Ben;;;;\nEND:VCARD\n");
  assert_written (test, ENT_VCARD_4,
                  "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Marie Moreau\nN:Moreau;Ada Marie;;;\n"
                  "ORG:Halden\\; Voss\nTITLE:CMO\\, EMEA\nCATEGORIES:Marketing\n"
                  "EMAIL;TYPE=work:ada@halden.example\nTEL;TYPE=\"work,voice\":+49 30 1\n"
                  "ADR;TYPE=work:;;;;EMEA;;\nEND:VCARD\n"
                  "BEGIN:VCARD\nVERSION:4.0\nFN:Ben\nN:Ben;;;;\nEND:VCARD\n");
}

static void
test_chosen (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ada = add_ada (test);
  EntRecord *ben = ent_test_add (test, "stakeholder", "name", "Ben", NULL);
  const char *ids[] = { ENT_TEST_ID (ben), NULL };
  g_autofree char *text = export(test, ids, ENT_VCARD_3);

  g_assert_nonnull (strstr (text, ENT_TEST_ID (ben)));
  g_assert_null (strstr (text, ENT_TEST_ID (ada)));
}

/* No line has more than 75 bytes, and none ends inside a character. */
static void
test_folding (void)
{
  for (guint shift = 0; shift < 5; shift++)
    {
      g_autoptr (EntTest) test = ent_test_new (NULL);
      g_autoptr (GString) title = g_string_new_len ("xxxxx", 5 - shift);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      for (guint i = 0; i < 100; i++)
        g_string_append (title, "\xe6\x97\xa5\xc3\xa4");
      ent_test_add (test, "stakeholder", "name", "Ada", "job-title", title->str, NULL);
      text = export(test, NULL, ENT_VCARD_3);
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
        }
      g_assert_cmpuint (g_strv_length (lines), >, 10);
    }
}

static void
read_back (EntTest *test, const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  const EntVcardOptions options = { .prefer = ENT_PREFER_THEIRS };
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (&options, report);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_vcard_import_read (import, stream, test->engagement, NULL, &error));
  g_assert_true (ent_vcard_import_apply (import, test->engagement, FALSE, &error));
  said = ent_report_format (report, NULL);
  g_assert_cmpstr (said, ==, "");
}

/* Into an empty engagement and out again: the same cards. Into the same one: nothing changes. */
static void
test_round_trip (void)
{
  static const char *const awkward[]
      = { "a;b,c\\d", "\\n", ";;;", "line:colon", "=3D", "\"quoted\"", "日本語の肩書き", "ends\\" };

  for (EntVcardVersion version = ENT_VCARD_3; version <= ENT_VCARD_4; version++)
    {
      g_autoptr (EntTest) first = ent_test_new (NULL);
      g_autoptr (EntTest) second = ent_test_new (NULL);
      g_autofree char *text = NULL;
      g_autofree char *before
          = ent_exchange_test_export (first->engagement, ENT_PROFILE_ENGAGEMENT);
      g_autofree char *after = NULL;
      g_autofree char *rest = NULL;

      add_ada (first);
      for (guint i = 0; i < G_N_ELEMENTS (awkward); i++)
        ent_test_add (first, "stakeholder", "name", awkward[i], "job-title", awkward[i],
                      "organisation", awkward[i], "region", awkward[i], NULL);
      g_free (before);
      before = ent_exchange_test_export (first->engagement, ENT_PROFILE_ENGAGEMENT);
      text = export(first, NULL, version);
      read_back (first, text);
      after = ent_exchange_test_export (first->engagement, ENT_PROFILE_ENGAGEMENT);
      g_assert_cmpstr (before, ==, after);
      read_back (second, text);
      rest = drop_ids (text);
      assert_written (second, version, rest);
    }
}

static void
test_version_names (void)
{
  EntVcardVersion version;

  g_assert_true (ent_vcard_version_parse ("3.0", &version));
  g_assert_cmpint (version, ==, ENT_VCARD_3);
  g_assert_true (ent_vcard_version_parse ("4.0", &version));
  g_assert_cmpint (version, ==, ENT_VCARD_4);
  g_assert_false (ent_vcard_version_parse ("2.1", &version));
  g_assert_false (ent_vcard_version_parse (NULL, &version));
}

static void
test_file (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  char *folder = ent_test_folder_make ();
  g_autofree char *path = g_build_filename (folder, "people.vcf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "people.vcf", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  add_ada (test);
  g_assert_true (ent_vcard_write_file (test->engagement, NULL, ENT_VCARD_3, path, NOWHERE, &error));
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  expected = export(test, NULL, ENT_VCARD_3);
  g_assert_cmpstr (text, ==, expected);
  g_assert_false (
      ent_vcard_write_file (test->engagement, NULL, ENT_VCARD_3, nowhere, NOWHERE, &error));
  g_assert_nonnull (error);
  ent_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/vcard-writer/versions", test_versions);
  g_test_add_func ("/vcard-writer/chosen", test_chosen);
  g_test_add_func ("/vcard-writer/folding", test_folding);
  g_test_add_func ("/vcard-writer/round-trip", test_round_trip);
  g_test_add_func ("/vcard-writer/version-names", test_version_names);
  g_test_add_func ("/vcard-writer/file", test_file);
  return g_test_run ();
}
