/* SPDX-License-Identifier: GPL-3.0-or-later
 * Signing from the command line alone: from two definitions to a signed term, edited, found stale,
 * signed anew, with receipts that hold exactly as long as what they say is so. */
#include "ent-cli-signing.h"

#include <string.h>

static void
assert_state (EntCliTest *test, int status, const char *words)
{
  ent_cli_signing_run (test, status, NULL, "$CLI check a.entente --gate deliver $D");
  if (words != NULL)
    ent_cli_signing_assert_printed (test, words);
  else
    g_assert_cmpstr (test->out, ==, "");
}

static void
assert_unsigned (EntCliTest *test, const char *words)
{
  ent_cli_signing_run (test, 1, NULL, "$CLI check a.entente --gate contract $D");
  if (words != NULL)
    ent_cli_signing_assert_printed (test, words);
  else
    g_assert_null (strstr (test->out, "term-unsigned"));
}

static void
test_story (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = NULL;
  g_autofree char *term = NULL;

  ent_cli_signing_make (test);
  term = ent_cli_test_find (test, "term", "MQL");
  assert_unsigned (test, "term-disagreed: term \"MQL\": The sides define “MQL” differently");
  ent_cli_signing_run (test, 3, "The sides define “MQL” differently; add the version both agree to",
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' $D", term);
  version = ent_cli_signing_agree (test);
  assert_unsigned (test, "The agreed text of “MQL” is not signed by CMO, CRO.");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' --receipt cmo.txt $D",
                       term);
  assert_unsigned (test, "The agreed text of “MQL” is not signed by CRO.");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --receipt cro.txt $D",
                       term);
  assert_unsigned (test, NULL);
  assert_state (test, 0, NULL);
  ent_cli_signing_run (test, 0, NULL, "$CLI verify a.entente $D");
  ent_cli_signing_assert_printed (test, "holds together up to change");

  ent_cli_signing_run (test, 0, NULL, "$CLI set a.entente %s text='Budget in writing' $D", version);
  assert_state (test, 1,
                "signoff-stale: agreed-version \"MQL\": “MQL”, or something it builds on, changed "
                "after it was signed by CMO, CRO.");
  assert_unsigned (test, "The agreed text of “MQL” changed after it was signed by CMO, CRO.");
  ent_cli_signing_run (test, 1,
                       "The signature on “MQL” by CMO is stale. Changed since: “MQL”: Agreed text.",
                       "$CLI verify a.entente $D");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --receipt again.txt $D",
                       term);
  assert_state (test, 1, "changed after it was signed by CMO.");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' --receipt cmo2.txt $D",
                       term);
  assert_unsigned (test, NULL);
  assert_state (test, 0, NULL);
  ent_cli_signing_run (test, 0, NULL, "$CLI verify a.entente $D");
  ent_cli_signing_run (test, 1, "signed by Maya Lund as CMO: Superseded.",
                       "$CLI verify a.entente --receipt cmo.txt $D");
  ent_cli_signing_run (test, 0, "signed by Maya Lund as CMO: Valid.",
                       "$CLI verify a.entente --receipt cmo2.txt $D");
}

/* The receipt goes to standard output unless a file is named, and its recipe works. */
static void
test_receipt (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *term = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' -c 'At last' $D", term);
  ent_cli_test_write (test, "cmo.txt", test->out, -1);
  ent_cli_signing_assert_printed (test, "\ncomment: At last\n");
  ent_cli_signing_run (
      test, 0, NULL,
      "sum=$(sed -n '/^-----BEGIN CONTENT-----$/,/^-----END CONTENT-----$/{//!p}' cmo.txt | "
      "sha256sum); grep -qx \"sha256: ${sum%%%%  *}\" cmo.txt");
  ent_cli_signing_run (test, 0, "Valid.", "$CLI verify a.entente --receipt - $D < cmo.txt");
  ent_cli_signing_run (test, 1, "The receipt says “signed on: 2026-03-09”",
                       "sed 's/signed on: 2026-03-10/signed on: 2026-03-09/' cmo.txt | "
                       "$CLI verify a.entente --receipt - $D");
}

/* A receipt that was lost, or could not be written, is made again: the very same, whatever became
 * of what was signed. */
static void
test_receipt_again (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = NULL;
  g_autofree char *term = NULL;

  ent_cli_signing_make (test);
  version = ent_cli_signing_agree (test);
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 3, "Nobody has signed “MQL”, so there is no receipt of it.",
                       "$CLI receipt a.entente %s $D", term);
  ent_cli_signing_sign (test);
  ent_cli_signing_run (test, 0, NULL, "$CLI set a.entente %s text=Otherwise $D", version);
  ent_cli_signing_run (test, 0, NULL,
                       "first=$($CLI list a.entente sign-off | head -n 1 | cut -f 1); "
                       "$CLI receipt a.entente $first -o again.txt $D && cmp cmo.txt again.txt");
  ent_cli_signing_run (test, 0, NULL, "$CLI receipt a.entente %s $D", term);
  ent_cli_signing_assert_printed (test, "role: “CMO”");
  ent_cli_signing_assert_printed (test, "role: “CRO”");
  ent_cli_signing_run (test, 2, "cannot go into the engagement’s own file",
                       "$CLI receipt a.entente %s -o a.entente $D", term);
  ent_cli_signing_run (test, 5, "The signatures were given all the same",
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' --receipt /dev/full $D",
                       term);
  ent_cli_signing_run (test, 0, NULL, "$CLI receipt a.entente %s $D | grep -q 'text: Otherwise'",
                       version);
}

/* A receipt is checked against the file it was given in: not another one, nor an older copy. */
static void
test_receipt_of_another_file (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  ent_cli_signing_run (test, 0, NULL, "$CLI backup a.entente older.entente $D");
  ent_cli_signing_sign (test);
  ent_cli_signing_run (test, 0, "Valid.", "$CLI verify a.entente --receipt cro.txt $D");
  ent_cli_signing_run (test, 1, "This file does not hold this signature. It is another file",
                       "$CLI verify older.entente --receipt cro.txt $D");
  ent_cli_signing_run (test, 1, "This is no receipt of signatures",
                       "$CLI verify a.entente --receipt a.entente $D");
  ent_cli_signing_run (test, 4, "nowhere.txt", "$CLI verify a.entente --receipt nowhere.txt $D");
}

/* Several things in one go, or nothing at all. */
static void
test_round (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  ent_cli_signing_run (test, 0, NULL, "$CLI add a.entente term name=SQL $D");
  first = ent_cli_test_find (test, "term", "MQL");
  second = ent_cli_test_find (test, "term", "SQL");
  ent_cli_signing_run (test, 3, "“SQL” has no agreed text to sign yet",
                       "$CLI sign a.entente %s %s --role CMO --as 'Maya Lund' --receipt r.txt $D",
                       first, second);
  ent_cli_signing_run (test, 0, NULL,
                       "test ! -e r.txt; test -z \"$($CLI list a.entente sign-off)\"");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI add a.entente agreed-version term=SQL text='Demo held' $D; "
                       "$CLI sign a.entente %s %s --role CMO --as 'Maya Lund' --receipt r.txt $D; "
                       "test $(grep -c '^sign-off: ' r.txt) = 2",
                       first, second);
  ent_cli_signing_run (test, 0, "“SQL”, signed by Maya Lund as CMO: Valid.",
                       "$CLI verify a.entente --receipt r.txt $D");
  ent_cli_signing_run (test, 0, NULL, "$CLI history a.entente");
  ent_cli_signing_assert_printed (test, "Sign 2 things as CMO");
}

/* A rejection reopens, is on record with its reason, and ends with the next version. */
static void
test_rejection (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *term = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (
      test, 0, NULL,
      "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --reject -c 'By whom?' $D", term);
  ent_cli_signing_assert_printed (test, "\ndecision: reject\ncomment: By whom?\n");
  assert_unsigned (test, "The agreed text of “MQL” was rejected by CRO.");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI add a.entente agreed-version term=MQL number=2 text='By a buyer' $D");
  assert_unsigned (test, "The agreed text of “MQL” is not signed by CMO, CRO.");
}

/* A word of an earlier day is kept as history, and it is said that the later one counts. */
static void
test_entered_late (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *term = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  ent_cli_signing_sign (test);
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 0,
                       "“CRO” has given its word on “MQL” on a later day; that one still counts",
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --reject -c No "
                       "--date 2026-03-01",
                       term);
  assert_unsigned (test, NULL);
  ent_cli_signing_run (test, 3, "“CRO” has already rejected “MQL”, and nothing changed since",
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --reject -c No "
                       "--date 2026-03-01",
                       term);
}

/* What a name hides is shown, on standard error and in the receipt. */
static void
test_hidden_name (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *term = NULL;
  g_autofree char *person = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  term = ent_cli_test_find (test, "term", "MQL");
  person = ent_cli_test_find (test, "stakeholder", "Maya Lund");
  ent_cli_signing_run (test, 0, NULL, "$CLI set a.entente %s name=$'Maya\\u200b Lund' $D", person);
  ent_cli_signing_run (test, 3, "There is no stakeholder “Maya Lund”",
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' $D", term);
  ent_cli_signing_run (test, 0, "“Maya⟨U+200B⟩ Lund” holds characters that cannot be seen",
                       "$CLI sign a.entente %s --role CMO --as %s $D", term, person);
  ent_cli_signing_assert_printed (test, "\nsigned by: “Maya⟨U+200B⟩ Lund” ");
  ent_cli_signing_run (test, 0, "cannot be seen", "$CLI verify a.entente $D");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/sign/story", test_story);
  g_test_add_func ("/cli/sign/receipt", test_receipt);
  g_test_add_func ("/cli/sign/receipt-of-another-file", test_receipt_of_another_file);
  g_test_add_func ("/cli/sign/receipt-again", test_receipt_again);
  g_test_add_func ("/cli/sign/round", test_round);
  g_test_add_func ("/cli/sign/rejection", test_rejection);
  g_test_add_func ("/cli/sign/entered-late", test_entered_late);
  g_test_add_func ("/cli/sign/hidden-name", test_hidden_name);
  return g_test_run ();
}
