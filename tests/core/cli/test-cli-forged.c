/* SPDX-License-Identifier: GPL-3.0-or-later
 * Nothing makes a stale signature look valid: not a document, a table, a template, undo and redo,
 * nor another program that writes into the file. */
#include "ent-cli-signing.h"

#include <string.h>

#include "ent-init.h"
#include "ent-safe-copies.h"

/* `a.entente`, signed by both and then edited; `signed.xml` is from before the edit. */
static char *
make_stale (EntCliTest *test)
{
  char *version;

  ent_cli_signing_make (test);
  version = ent_cli_signing_agree (test);
  ent_cli_signing_sign (test);
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI export a.entente -o signed.xml; $CLI backup a.entente signed.entente; "
                       "$CLI set a.entente %s why=Otherwise $D; cp a.entente stale.entente",
                       version);
  return version;
}

static void
assert_both_stale (EntCliTest *test, const char *file)
{
  ent_cli_signing_run (test, 1, "The signature on “MQL” by CMO is stale.", "$CLI verify %s $D",
                       file);
  ent_cli_test_assert_says (test->err, "The signature on “MQL” by CRO is stale.");
  ent_cli_signing_run (test, 1, NULL, "$CLI check %s --gate deliver $D", file);
  ent_cli_signing_assert_printed (test, "changed after it was signed by CMO, CRO.");
}

/* What both signed comes back as a document: the edit here stays, whoever is preferred. */
static void
test_document_from_before (void)
{
  static const char *const options[] = { "", "--prefer mine", "--prefer theirs" };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      ent_cli_signing_run (test, 0, NULL, "$CLI import a.entente signed.xml %s $D > /dev/null",
                           options[i]);
      assert_both_stale (test, "a.entente");
    }
}

/* A document that says otherwise of what is signed here, or of the signature, is not believed. */
static void
test_document_altered (void)
{
  static const struct
  {
    const char *edit;
    const char *words;
  } cases[] = {
    { "s/by a person/by a form/",
      "Agreed version “MQL” is signed, so its Agreed text stays as it is here." },
    { "s/<digest>..../<digest>abcd/",
      "Sign-off “CMO” is signed, so its Digest stays as it is here." },
    { "s/<decision>approve/<comment>No<\\/comment><decision>reject/;T;s/<comment>.*<\\/comment>//",
      "Sign-off “CMO” is signed, so its Decision stays as it is here." },
  };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ent_cli_signing_run (test, 0, cases[i].words,
                           "cp signed.entente b.entente; sed '%s' signed.xml > altered.xml; "
                           "! cmp -s signed.xml altered.xml; "
                           "$CLI import b.entente altered.xml --prefer theirs $D",
                           cases[i].edit);
      ent_cli_signing_run (test, 0, NULL, "$CLI verify b.entente $D");
      ent_cli_signing_run (test, 0, NULL, "$CLI export b.entente -o b.xml; cmp signed.xml b.xml");
    }
}

/* Where nothing is known yet, a document is taken as it is; its signatures count only as far as
 * they fit. */
static void
test_new_from_document (void)
{
  static const struct
  {
    const char *edit;
    int status;
    const char *words;
  } cases[] = {
    { "s/x/x/", 0, NULL },
    { "s/by a person/by a form/", 1,
      "The signature on “MQL” by CMO is stale: it was given on "
      "another text." },
    { "s/Any form fill/Any form/", 1, "The signature on “MQL” by CRO is stale" },
    { "s/<digest>..../<digest>abcd/", 1, "The signature on “MQL” by CMO is stale" },
    { "/<digest>/d", 1, "The signature on “MQL” by CMO is stale" },
    { "s/<from>2025-01-01/<from>2026-03-11/", 1,
      "The signature on “MQL” by CMO does not count: Maya Lund did not hold the role that day." },
    { "s/<signed-on>2026-03-10/<signed-on>2024-03-10/", 1,
      "The signature on “MQL” by CRO does not count: Ivo Brandt did not hold the role that day." },
  };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ent_cli_signing_run (test, 0, NULL,
                           "rm -f b.entente; sed '%s' signed.xml > altered.xml; "
                           "$CLI import b.entente altered.xml $D",
                           cases[i].edit);
      ent_cli_signing_run (test, cases[i].status, cases[i].words, "$CLI verify b.entente $D");
    }
}

/* A sign-off that is slipped into a document of the same engagement: by who does not hold the role,
 * on other content, in the name of a role that had rejected. */
static void
test_slipped_in (void)
{
  static const char element[]
      = "<sign-off id=\"019d0000-0000-7000-8000-000000000001\"><subject ref=\"'$V'\"/>"
        "<role ref=\"'$R'\"/><holder ref=\"'$H'\"/><signed-on>2026-03-10</signed-on>"
        "<decision>approve</decision><digest>'$S'</digest></sign-off>";
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = make_stale (test);
  g_autofree char *cmo = ent_cli_test_find (test, "role", "CMO");
  g_autofree char *maya = ent_cli_test_find (test, "stakeholder", "Maya Lund");
  g_autofree char *ivo = ent_cli_test_find (test, "stakeholder", "Ivo Brandt");
  const char *const holders[] = { maya, ivo };

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      ent_cli_signing_run (
          test, 0, NULL,
          "cp stale.entente a.entente; V=%s; R=%s; H=%s; "
          "S=$(sed -n 's/^sha256: //p' cmo.txt); $CLI export a.entente -o now.xml; "
          "sed 's#</entente>#%s</entente>#' now.xml > slipped.xml; "
          "$CLI import a.entente slipped.xml $D > /dev/null; "
          "test $($CLI list a.entente sign-off | wc -l) = 3",
          version, cmo, holders[i], element);
      ent_cli_signing_run (test, 1,
                           i == 0 ? "The signature on “MQL” by CMO is stale"
                                  : "The signature on “MQL” by CMO does not count: Ivo Brandt did "
                                    "not hold the role that day.",
                           "$CLI verify a.entente $D");
    }
}

/* A table of sign-offs is taken like a document: the old digest does not fit, a new row neither. */
static void
test_table (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI export signed.entente --format csv --kind sign-off -o s.csv; "
                       "$CLI import a.entente s.csv --kind sign-off $D");
  assert_both_stale (test, "a.entente");
  ent_cli_signing_run (test, 3, "cannot be edited",
                       "sed 's/,approve,/,reject,No/' s.csv > altered.csv; "
                       "$CLI import a.entente altered.csv --kind sign-off $D");
  ent_cli_signing_run (test, 0, NULL,
                       "cut -d, -f2- s.csv > new.csv; "
                       "$CLI import a.entente new.csv --kind sign-off $D || true");
  assert_both_stale (test, "a.entente");
}

/* Undo and redo are new entries; at each step of them the signature is worth what the content
 * says. */
static void
test_undo (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  ent_cli_signing_run (test, 0, NULL, "$CLI undo a.entente $D; $CLI verify a.entente $D");
  ent_cli_signing_run (test, 0, NULL, "$CLI redo a.entente $D");
  assert_both_stale (test, "a.entente");
  ent_cli_signing_run (test, 0, NULL, "$CLI undo a.entente $D; $CLI undo a.entente $D");
  ent_cli_signing_run (test, 1, "This file does not hold this signature.",
                       "$CLI verify a.entente --receipt cro.txt $D");
  ent_cli_signing_run (test, 0, "Valid.", "$CLI verify a.entente --receipt cmo.txt $D");
  ent_cli_signing_run (test, 0, NULL, "$CLI redo a.entente $D");
  ent_cli_signing_run (test, 0, "Valid.", "$CLI verify a.entente --receipt cro.txt $D");
}

/* The bytes that were signed, typed in anew: what was read stands there again, so the signatures
 * stand, and so does the receipt. The history keeps the detour. */
static void
test_typed_in_anew (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = make_stale (test);

  ent_cli_signing_run (test, 0, NULL, "$CLI set a.entente %s why='Sales calls nobody else' $D",
                       version);
  ent_cli_signing_run (test, 0, NULL, "$CLI verify a.entente $D");
  ent_cli_signing_run (test, 0, "Valid.", "$CLI verify a.entente --receipt cmo.txt $D");
  ent_cli_signing_run (test, 0, NULL, "test $($CLI history a.entente | grep -c 'Change MQL') = 2");
}

/* What another program wrote, and what `verify` says of it, beside the signatures themselves. */
static const struct
{
  const char *sql;
  const char *words;
} tampers[] = {
  { "UPDATE \"agreed-version\" SET why = 'Sales calls nobody else'",
    "Agreed version is not what the history says. It was changed outside Entente." },
  { "UPDATE \"sign-off\" SET digest = replace (digest, 'a', 'b')",
    "Sign-off is not what the history says. It was changed outside Entente." },
  { "UPDATE \"sign-off\" SET decision = 'reject'", "Sign-off is not what the history says." },
  { "UPDATE \"sign-off\" SET \"signed-on\" = '2026-03-11'",
    "Sign-off is not what the history says." },
  { "UPDATE \"sign-off\" SET supersedes = 13 WHERE id = 14",
    "Sign-off is not what the history says." },
  { "DELETE FROM \"sign-off\"", "Sign-off is not what the history says." },
  { "UPDATE \"role-holder\" SET \"from\" = '2024-01-01'",
    "Role holder is not what the history says." },
  { "UPDATE stakeholder SET name = 'Maya Lunt' WHERE name = 'Maya Lund'",
    "Stakeholder “Maya Lunt” is not what the history says." },
  { "UPDATE \"signatory-requirement\" SET subject = 'meeting'", "Required signatories" },
  { "UPDATE \"term-definition\" SET text = 'Any' WHERE side = 'marketing'",
    "Definition “marketing” is not what the history says." },
  { "INSERT INTO record SELECT 99, x'019d0000000070008000000000000001', kind FROM record WHERE id ="
    " (SELECT max (id) FROM \"sign-off\"); INSERT INTO \"sign-off\" SELECT 99, subject, role, "
    "holder, \"signed-on\", decision, comment, digest, supersedes, \"journal-head\" FROM "
    "\"sign-off\" LIMIT 1",
    "Sign-off is not what the history says." },
  { "UPDATE entry SET time = '2026-03-09T00:00:00Z' WHERE sequence = 13",
    "History entry 13 (2026-03-09T00:00:00Z, “Sign MQL as CMO”) was rewritten." },
  { "UPDATE entry SET person = 'Maya Lund' WHERE sequence = 15",
    "History entry 15 (2026-03-10T00:00:00Z, “Change MQL”) was rewritten." },
  { "UPDATE entry SET digest = zeroblob (32) WHERE sequence = 14", "History entry" },
  { "UPDATE change SET fields = (SELECT fields FROM change WHERE id = 1) WHERE id = 13",
    "History entry 13 (2026-03-10T00:00:00Z, “Sign MQL as CMO”) was rewritten." },
  { "DELETE FROM entry WHERE sequence = 15",
    "The history's last entries were cut off or added to." },
  { "DELETE FROM entry WHERE sequence = 13", "History" },
  { "DELETE FROM entry WHERE sequence = 15; DELETE FROM change WHERE id = 15",
    "Agreed version is not what the history says." },
};

static void
test_other_program (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  g_free (make_stale (test));
  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_test_message ("%s", tampers[i].sql);
      ent_cli_signing_run (test, 0, NULL, "cp stale.entente a.entente");
      ent_cli_signing_tamper (test, "%s", tampers[i].sql);
      ent_cli_signing_run (test, 1, tampers[i].words, "$CLI verify a.entente $D");
    }
}

/* Returns: (transfer full): the head that `verify` prints last. */
static char *
verify_head (EntCliTest *test)
{
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI verify a.entente $D | "
                       "sed 's/.*, head \\([0-9a-f]*\\).*/\\1/'");
  return g_strstrip (g_strdup (test->out));
}

/* What the window keeps of `a.entente`, below the folder `home`. */
static void
keep_copy (EntCliTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "a.entente", NULL);
  g_autofree char *copies = g_build_filename (test->folder, "home", "entente", "copies", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_engagement_open (path, TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (ent_safe_copies_add (engagement, copies, NULL, &error));
  ent_engagement_close (engagement);
}

/* Cutting the edit off the end of the history leaves a file that holds together, as hardening.md
 * says a chain must; who keeps a later receipt, a head or a copy apart finds it. */
static void
test_cut_off (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *term = NULL;
  g_autofree char *head = NULL;

  g_free (make_stale (test));
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI sign a.entente %s --role CMO --as 'Maya Lund' --receipt r.txt $D; "
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' --receipt later.txt $D",
                       term, term);
  head = verify_head (test);
  keep_copy (test);
  ent_cli_signing_run (test, 0, NULL,
                       "XDG_DATA_HOME=$PWD/home $CLI verify a.entente --head %s $D; "
                       "$CLI verify a.entente --head \"$(sed -n 's/^history: //p' later.txt)\" $D; "
                       "cp stale.entente a.entente",
                       head);
  ent_cli_signing_tamper (test, "DELETE FROM entry WHERE sequence = 15; "
                                "DELETE FROM change WHERE id = 15; "
                                "UPDATE \"agreed-version\" SET why = 'Sales calls nobody else'");
  ent_cli_signing_run (test, 0, NULL, "$CLI verify a.entente $D");
  ent_cli_signing_run (test, 1,
                       "This file does not hold this signature. It is another file, or its "
                       "history was rewritten.",
                       "$CLI verify a.entente --receipt later.txt $D");
  ent_cli_signing_run (test, 1, "The history does not hold the head",
                       "$CLI verify a.entente --head %s $D", head);
  ent_cli_signing_run (test, 1,
                       "holds changes that its history lacks: an older file was put in "
                       "its place, or its history was cut off or rewritten.",
                       "XDG_DATA_HOME=$PWD/home $CLI verify a.entente $D");
  ent_cli_signing_run (test, 2, "--head: “4f1c” is no head", "$CLI verify a.entente --head 4f1c");
}

/* A document takes no history along: what is made of it anew is not the file that was seen. */
static void
test_made_anew (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *head = NULL;

  ent_cli_signing_make (test);
  g_free (ent_cli_signing_agree (test));
  ent_cli_signing_sign (test);
  head = verify_head (test);
  keep_copy (test);
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI export a.entente -o all.xml; rm a.entente; "
                       "$CLI import a.entente all.xml $D; "
                       "$CLI verify a.entente $D");
  ent_cli_signing_run (test, 1, "The history does not hold the head",
                       "$CLI verify a.entente --head %s $D", head);
  ent_cli_signing_run (test, 1, "holds changes that its history lacks",
                       "XDG_DATA_HOME=$PWD/home $CLI verify a.entente $D");
}

/* Who cannot open a file is told where there is one that holds. */
static void
test_damaged (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_signing_make (test);
  keep_copy (test);
  ent_cli_signing_run (test, 4, "The newest sound copy kept here is ",
                       "dd if=/dev/zero of=a.entente bs=4096 seek=1 count=40 conv=notrunc 2>&1; "
                       "XDG_DATA_HOME=$PWD/home $CLI verify a.entente $D");
  ent_cli_test_assert_says (test->err, "/home/entente/copies/");
  ent_cli_signing_run (test, 0, NULL, "$CLI verify home/entente/copies/*/*.entente $D");
}

/* An engagement from a template begins unsigned, whoever signed the template. */
static void
test_template (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_signing_run (test, 0, NULL,
                       "$CLI new t.entente --template revenue-consulting --title T $D; "
                       "test -z \"$($CLI list t.entente sign-off)\"; $CLI verify t.entente $D");
  ent_cli_signing_run (test, 0, NULL, "$CLI list t.entente signatory-requirement --format csv");
  ent_cli_signing_assert_printed (test, ",term,\"CMO; CRO\",");
  ent_cli_signing_assert_printed (test, ",compensation,\"CEO; CFO\",");
  ent_cli_signing_assert_printed (test,
                                  ",ideal-customer-profile,\"Head of marketing; Head of sales\",");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_init ();
  g_test_add_func ("/cli/forged/document-from-before", test_document_from_before);
  g_test_add_func ("/cli/forged/document-altered", test_document_altered);
  g_test_add_func ("/cli/forged/new-from-document", test_new_from_document);
  g_test_add_func ("/cli/forged/slipped-in", test_slipped_in);
  g_test_add_func ("/cli/forged/table", test_table);
  g_test_add_func ("/cli/forged/undo", test_undo);
  g_test_add_func ("/cli/forged/typed-in-anew", test_typed_in_anew);
  g_test_add_func ("/cli/forged/other-program", test_other_program);
  g_test_add_func ("/cli/forged/cut-off", test_cut_off);
  g_test_add_func ("/cli/forged/made-anew", test_made_anew);
  g_test_add_func ("/cli/forged/damaged", test_damaged);
  g_test_add_func ("/cli/forged/template", test_template);
  return g_test_run ();
}
