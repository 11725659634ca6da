/* SPDX-License-Identifier: GPL-3.0-or-later
 * vCards from the command line: in, out, and what they are refused for. */
#include <string.h>

#include "ent-cli-test.h"

#define CARDS                                                                            \
  "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Moreau\nTITLE:CMO\nEMAIL:ada@x.example\nEND:VCARD\n" \
  "BEGIN:VCARD\nVERSION:4.0\nFN:Ben Kern\nPHOTO:data:,x\nEND:VCARD\n"

static EntCliTest *
create (const char *cards)
{
  EntCliTest *test = ent_cli_test_new ();

  ent_cli_test_run (test, "new", "a.entente", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "add", "a.entente", "stakeholder", "name=Ada M.", "job-title=Head",
                    "email=ADA@x.example", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_write (test, "p.vcf", cards, -1);
  return test;
}

static void
assert_people (EntCliTest *test, const char *expected)
{
  ent_cli_test_shell (test,
                      "$CLI list a.entente stakeholder -f csv | cut -d, -f2,3 | tr '\\n' '/'");
  g_assert_cmpstr (test->out, ==, expected);
}

static void
test_import (void)
{
  g_autoptr (EntCliTest) test = create (CARDS);

  ent_cli_test_run (test, "import", "a.entente", "p.vcf", NULL);
  ent_cli_test_assert (test, 0,
                       "p.vcf:10: note: PHOTO is left out: a stakeholder has no place for it.");
  ent_cli_test_assert_says (
      test->out, "1 added, 0 changed, 1 unchanged, 0 joined, 0 skipped, 0 bad; 2 fields kept.");
  assert_people (test, "name,job-title/Ada M.,Head/Ben Kern,/");
  ent_cli_test_run (test, "--quiet", "import", "a.entente", "p.vcf", "--prefer", "theirs", NULL);
  ent_cli_test_assert (test, 0, NULL);
  assert_people (test, "name,job-title/Ada Moreau,CMO/Ben Kern,/");
  ent_cli_test_run (test, "undo", "a.entente", NULL);
  ent_cli_test_run (test, "undo", "a.entente", NULL);
  assert_people (test, "name,job-title/Ada M.,Head/");
}

static void
test_dry_run (void)
{
  g_autoptr (EntCliTest) test = create (CARDS);
  g_autofree char *before = ent_cli_test_fingerprint (test);
  g_autofree char *after = NULL;

  ent_cli_test_run (test, "-q", "import", "a.entente", "p.vcf", "--dry-run", NULL);
  ent_cli_test_assert (test, 0, NULL);
  g_assert_cmpstr (test->out, ==,
                   "keep stakeholder \"Ada M.\" name: \"Ada M.\" -> \"Ada Moreau\"\n"
                   "keep stakeholder \"Ada M.\" job-title: \"Head\" -> \"CMO\"\n"
                   "add stakeholder \"Ben Kern\"\n");
  ent_cli_test_run (test, "-q", "import", "a.entente", "p.vcf", "-n", "--prefer=theirs", NULL);
  g_assert_true (g_str_has_prefix (test->out, "change stakeholder \"Ada M.\" name"));
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_standard (void)
{
  const char *const argv[] = { "-q", "import", "a.entente", "-", "--format", "vcf", NULL };
  g_autoptr (EntCliTest) test = create (CARDS);

  ent_cli_test_run_argv (test, argv, CARDS);
  ent_cli_test_assert (test, 0, NULL);
  assert_people (test, "name,job-title/Ada M.,Head/Ben Kern,/");
}

/* Refused with a place and a remedy, and nothing changed. */
static void
test_refused (void)
{
  static const struct
  {
    const char *cards, *words;
  } cases[] = {
    { "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nEND:VCARD\n", "p.vcf:1: This is a card of version 2.1" },
    { "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n", "p.vcf:1: The card that begins in line 1" },
    { "name,email\nAda,a@x\n", "p.vcf:1: This stands outside of any card" },
    { "", "p.vcf:1: The file is empty" },
    { CARDS "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", "p.vcf:12: The card has no name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntCliTest) test = create (cases[i].cards);
      g_autofree char *before = ent_cli_test_fingerprint (test);
      g_autofree char *after = NULL;

      ent_cli_test_run (test, "import", "a.entente", "p.vcf", NULL);
      ent_cli_test_assert (test, 3, cases[i].words);
      after = ent_cli_test_fingerprint (test);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_skip_bad (void)
{
  g_autoptr (EntCliTest) test = create (CARDS "rubbish\n");

  ent_cli_test_run (test, "import", "a.entente", "p.vcf", "--skip-bad", NULL);
  ent_cli_test_assert (test, 0, "p.vcf:12: warning: This stands outside");
  ent_cli_test_assert_says (test->out, "1 bad");
  assert_people (test, "name,job-title/Ada M.,Head/Ben Kern,/");
}

static void
test_usage (void)
{
  g_autoptr (EntCliTest) test = create (CARDS);

  ent_cli_test_run (test, "import", "a.entente", "p.vcf", "--kind", "role", NULL);
  ent_cli_test_assert (test, 2, "--kind is not for vcf.");
  ent_cli_test_run (test, "import", "a.entente", "p.vcf", "--prefer", "ours", NULL);
  ent_cli_test_assert (test, 2, "it takes one of: mine, theirs.");
  ent_cli_test_run (test, "import", "a.entente", "none.vcf", NULL);
  ent_cli_test_assert (test, 4, "none.vcf");
  ent_cli_test_run (test, "import", "none.entente", "p.vcf", NULL);
  ent_cli_test_assert (test, 4, "none.entente");
  ent_cli_test_run (test, "export", "a.entente", "-o", "x.vcf", "--vcard", "2.1", NULL);
  ent_cli_test_assert (test, 2, "it takes one of: 3.0, 4.0.");
  ent_cli_test_run (test, "export", "a.entente", "-o", "x.xml", "--vcard", "3.0", NULL);
  ent_cli_test_assert (test, 2, "--vcard is not for xml.");
  ent_cli_test_run (test, "export", "a.entente", "-o", "x.vcf", "--profile", "agreements", NULL);
  ent_cli_test_assert (test, 2, "--profile is not for vcf.");
  ent_cli_test_run (test, "export", "a.entente", "-o", "no/x.vcf", NULL);
  ent_cli_test_assert (test, 5, "no/x.vcf");
}

static void
test_export (void)
{
  g_autoptr (EntCliTest) test = create (CARDS);

  ent_cli_test_run (test, "export", "a.entente", "-o", "-", "--format", "vcf", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:urn:uuid:");
  ent_cli_test_assert_says (test->out, "EMAIL;TYPE=INTERNET:ADA@x.example\r\n");
  ent_cli_test_shell (test, "set -e; $CLI export a.entente -o b.vcf --vcard 4.0\n"
                            "$CLI export a.entente -o c.vcf --vcard=4.0; cmp b.vcf c.vcf\n"
                            "grep -c VERSION:4.0 b.vcf; $CLI -q import a.entente b.vcf -n");
  ent_cli_test_assert (test, 0, NULL);
  g_assert_cmpstr (test->out, ==, "1\n");
}

/* What goes out comes in elsewhere with every word, and a second time changes nothing; notes are
 * nobody else's business and stay. */
static void
test_round_trip (void)
{
  static const char *const versions[] = { "3.0", "4.0" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (EntCliTest) test = create (CARDS);
      g_autofree char *line = g_strdup_printf (
          "set -e; $CLI -q import a.entente p.vcf --prefer theirs 2> /dev/null\n"
          "$CLI add a.entente stakeholder 'name=Zoë; \"Z\" Ng, Jr.' region='EMEA, north' "
          "phone='+49 30 1234567' note='Stays here' > /dev/null\n"
          "$CLI export a.entente -o a.vcf --vcard %s; $CLI new b.entente\n"
          "$CLI -q import b.entente a.vcf\n"
          "for f in a b; do $CLI list $f.entente stakeholder -f csv > $f.csv\n"
          "sed 's/Stays here//' $f.csv | cut -d, -f2- | sort > $f.txt\n"
          "done; cmp a.txt b.txt; grep -c Zoë b.txt\n"
          "$CLI import b.entente a.vcf",
          versions[i]);

      ent_cli_test_shell (test, line);
      ent_cli_test_assert (test, 0, NULL);
      ent_cli_test_assert_says (test->out, "1\n");
      ent_cli_test_assert_says (test->out, "0 added, 0 changed, 3 unchanged, 0 joined");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-vcf/import", test_import);
  g_test_add_func ("/cli-vcf/dry-run", test_dry_run);
  g_test_add_func ("/cli-vcf/standard-input", test_standard);
  g_test_add_func ("/cli-vcf/refused", test_refused);
  g_test_add_func ("/cli-vcf/skip-bad", test_skip_bad);
  g_test_add_func ("/cli-vcf/usage", test_usage);
  g_test_add_func ("/cli-vcf/export", test_export);
  g_test_add_func ("/cli-vcf/round-trip", test_round_trip);
  return g_test_run ();
}
