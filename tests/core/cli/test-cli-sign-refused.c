/* SPDX-License-Identifier: GPL-3.0-or-later
 * What cannot be signed from the command line: the status, the words, and a file as it was. */
#include "ent-cli-signing.h"

/* A line that must be refused; `$T` in it is the term, `$SQL` another one that nobody defined. */
static const struct
{
  int status;
  const char *words;
  const char *line;
} refusals[] = {
  { 3, "“SQL” has no agreed text to sign yet; enter what each side means by it",
    "$CLI sign a.entente $SQL --role CMO --as 'Maya Lund' $D" },
  { 3,
    "“Ivo Brandt” did not hold the role “CMO” on 10 March 2026; “Maya Lund” did and has to sign.",
    "$CLI sign a.entente $T --role CMO --as 'Ivo Brandt' $D" },
  { 3, "Nobody held the role “CMO” on 1 January 2024; enter its holder before it signs.",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --date 2024-01-01" },
  { 3, "2099-01-01 is a day to come, and a signature carries the day it is given",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --date 2099-01-01" },
  { 3, "“CRO” has already signed “MQL”, and nothing changed since; there is nothing to do.",
    "$CLI sign a.entente $T --role CRO --as 'Ivo Brandt' $D" },
  { 3, "A rejection of “MQL” needs a comment that says why; add one.",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --reject $D" },
  { 3, "A rejection of “MQL” needs a comment that says why; add one.",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --reject --comment ' ' $D" },
  { 3, "There is no stakeholder “Nobody”", "$CLI sign a.entente $T --role CMO --as Nobody $D" },
  { 3, "there is no Role “CEO”", "$CLI sign a.entente $T --role CEO --as 'Maya Lund' $D" },
  { 2, "is a record of the kind “Role”, which is not signed; choose a term",
    "$CLI sign a.entente $($CLI list a.entente role | head -n 1 | cut -f 1) --role CMO "
    "--as 'Maya Lund' $D" },
  { 2, "Say with --role in whose name it is signed.",
    "$CLI sign a.entente $T --as 'Maya Lund' $D" },
  { 2, "Say with --as who signs; it must be the role’s holder.",
    "$CLI sign a.entente $T --role CMO $D" },
  { 2, "sign", "$CLI sign a.entente --role CMO --as 'Maya Lund' $D" },
  { 2, "The receipt cannot go into the engagement’s own file; name another.",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --receipt ./a.entente $D" },
  { 5, "nowhere/r.txt",
    "$CLI sign a.entente $T --role CMO --as 'Maya Lund' --receipt nowhere/r.txt $D" },
  { 3, "The sign-off by “CRO” cannot be edited; sign anew, and the new sign-off supersedes it.",
    "$CLI set a.entente $($CLI list a.entente sign-off | cut -f 1) decision=reject comment=No $D" },
  { 3, "The sign-off by “CRO” cannot be edited",
    "$CLI set a.entente $($CLI list a.entente sign-off | cut -f 1) digest= $D" },
  { 3, "The sign-off by “CRO” cannot be removed; it stays on record",
    "$CLI remove a.entente $($CLI list a.entente sign-off | cut -f 1) $D" },
  { 3, "is not bound to what stands there now; use Sign, which shows what is signed.",
    "$CLI add a.entente sign-off subject=$V role=CMO holder='Maya Lund' signed-on=2026-03-10 $D" },
  { 3, "must hold the role on that day; name its holder",
    "$CLI add a.entente sign-off subject=$V role=CMO holder='Ivo Brandt' signed-on=2026-03-10 $D" },
  { 3, "is dated in the future; a signature carries the day it is given.",
    "$CLI add a.entente sign-off subject=$V role=CMO holder='Maya Lund' signed-on=2026-03-11 $D" },
  { 3, "cannot be removed", "$CLI remove a.entente $V $D" },
};

static void
test_refusals (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *version = NULL;
  g_autofree char *term = NULL;
  g_autofree char *other = NULL;
  g_autofree char *before = NULL;

  ent_cli_signing_make (test);
  version = ent_cli_signing_agree (test);
  term = ent_cli_test_find (test, "term", "MQL");
  ent_cli_signing_run (test, 0, NULL,
                       "$CLI add a.entente term name=SQL $D; "
                       "$CLI sign a.entente %s --role CRO --as 'Ivo Brandt' $D",
                       term);
  other = ent_cli_test_find (test, "term", "SQL");
  before = ent_cli_test_fingerprint (test);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *after = NULL;

      ent_cli_signing_run (test, refusals[i].status, refusals[i].words, "T=%s; SQL=%s; V=%s; %s",
                           term, other, version, refusals[i].line);
      after = ent_cli_test_fingerprint (test);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/sign-refused/refusals", test_refusals);
  return g_test_run ();
}
