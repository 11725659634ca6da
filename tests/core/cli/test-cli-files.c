/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verbs that work on files and their history: new, import, export, check, history, undo, redo,
 * verify, backup, schema. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "ent-cli-test.h"
#include "ent-test-file.h"

#define TEMPLATE "revenue-consulting"

static void
test_new (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *made = ent_cli_test_do (test, "new", "North Wind.entente", NULL);
  g_autofree char *list = NULL;

  g_assert_cmpstr (made, ==, "");
  list = ent_cli_test_do (test, "list", "North Wind.entente", "engagement", NULL);
  ent_cli_test_assert_says (list, "\tNorth Wind\t");
  ent_cli_test_run (test, "new", "North Wind.entente", NULL);
  ent_cli_test_assert (test, 5, "North Wind.entente cannot be made");
}

/* A template gives records with identities of their own, dates give checkpoints, and both can be
 * had without the other. */
static void
test_new_from_template (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *root = NULL;
  g_autofree char *checkpoints = NULL;
  g_autofree char *history = NULL;

  ent_cli_test_run (test, "--as", "Priya Raman", "new", "a.entente", "--template", TEMPLATE,
                    "--title", "Northwind", "--client=Northwind GmbH", "--start", "2026-01-15",
                    "--end", "2027-04-14", "--date", "2026-01-10", NULL);
  ent_cli_test_assert (test, 0, NULL);
  root = ent_cli_test_do (test, "list", "a.entente", "engagement", "-f", "csv", NULL);
  ent_cli_test_assert_says (root, ",Northwind,Northwind GmbH,,2026-01-15,2027-04-14,diagnose,");
  checkpoints = ent_cli_test_do (test, "list", "a.entente", "checkpoint", NULL);
  ent_cli_test_assert_says (checkpoints, "\tCheckpoint Q5\t5\t");
  history = ent_cli_test_do (test, "history", "a.entente", NULL);
  g_assert_cmpstr (history, ==, "1\t2026-01-10T00:00:00Z\tPriya Raman\tBegin the engagement");

  first = ent_cli_test_find (test, "role", "CMO");
  g_assert_cmpint (g_chdir (test->folder), ==, 0);
  g_assert_cmpint (g_remove ("a.entente"), ==, 0);
  ent_cli_test_run (test, "new", "a.entente", "--template", TEMPLATE, NULL);
  second = ent_cli_test_find (test, "role", "CMO");
  g_assert_cmpstr (first, !=, second);
}

/* What the template says stays word for word, and in its order; only identities differ. */
static void
test_template_is_kept (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_shell (
      test, "set -e; $CLI new a.entente --template " TEMPLATE "; $CLI export a.entente -o a.xml\n"
            "rest () { sed '1,/<\\/engagement>/d; s/\"[0-9a-f-]*\"/\"\"/' \"$1\"; }\n"
            "rest a.xml > a.txt; rest $ENTENTE_DATA_DIR/templates/" TEMPLATE ".xml > b.txt\n"
            "cmp a.txt b.txt; ! cmp -s a.xml $ENTENTE_DATA_DIR/templates/" TEMPLATE ".xml\n"
            "wc -l < a.txt; $CLI --quiet verify a.entente");
  ent_cli_test_assert (test, 0, NULL);
  g_assert_cmpint (atoi (test->out), >, 1000);
}

static void
test_import_and_export (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "set -e; $CLI export a.entente -o a.xml\n"
                            "$CLI import b.entente a.xml\n"
                            "$CLI export b.entente --format xml -o - > b.xml; cmp a.xml b.xml\n"
                            "$CLI import c.entente - < a.xml > said\n"
                            "$CLI export c.entente --output=c.xml; cmp a.xml c.xml; cat said\n"
                            "$CLI export c.entente -p agreements -o d.xml\n"
                            "$CLI --quiet import d.entente d.xml\n"
                            "! cmp -s d.xml c.xml");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, "9 records read: 9 added;");
}

/* A page in a file or on standard output, the same. */
static void
test_html (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "set -e; $CLI export a.entente --profile agreements -o a.html\n"
                            "$CLI export a.entente -p agreements -f html -o - > b.html\n"
                            "cmp a.html b.html; cat a.html");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, "<html");
  ent_cli_test_assert_says (test->out, "Northwind");
}

/* A dry run says what would change and changes nothing, not even a file that is not there. */
static void
test_dry_run (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autofree char *id = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "role", "CMO");
  ent_cli_test_shell (test,
                      "$CLI export a.entente -o a.xml; sed 's/RevOps/Revenue/' a.xml > b.xml");
  before = ent_cli_test_fingerprint (test);
  said = ent_cli_test_do (test, "import", "a.entente", "b.xml", "--dry-run", NULL);
  ent_cli_test_assert_says (said, "change role \"RevOps\" name: \"RevOps\" -> \"Revenue\"\n");
  ent_cli_test_run (test, "import", "new.entente", "b.xml", "-n", NULL);
  ent_cli_test_assert_says (test->out, "add role \"Revenue\"\n");
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
}

/* Both sides changed a field: refused, until somebody says whose value counts. */
static void
test_prefer (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *shown = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "role", "RevOps");
  ent_cli_test_shell (test, "$CLI export a.entente -o a.xml; sed 's/RevOps/Theirs/' a.xml > b.xml");
  ent_cli_test_run (test, "set", "a.entente", id, "name=Mine", NULL);
  before = ent_cli_test_fingerprint (test);
  ent_cli_test_run (test, "import", "a.entente", "b.xml", NULL);
  ent_cli_test_assert (test, 3, "entente-cli: b.xml:");
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
  ent_cli_test_run (test, "import", "a.entente", "b.xml", "--prefer=mine", NULL);
  g_assert_cmpint (test->status, ==, 0);
  g_clear_pointer (&shown, g_free);
  shown = ent_cli_test_do (test, "show", "a.entente", id, NULL);
  ent_cli_test_assert_says (shown, "name: Mine");
  ent_cli_test_run (test, "import", "a.entente", "b.xml", "--prefer=theirs", NULL);
  g_assert_cmpint (test->status, ==, 0);
  g_clear_pointer (&shown, g_free);
  shown = ent_cli_test_do (test, "show", "a.entente", id, NULL);
  ent_cli_test_assert_says (shown, "name: Theirs");
}

static void
test_csv (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *said = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_write (test, "roles.csv", "Name;Side\r\nCMO;consulting\r\nLegal;internal\r\n", -1);
  said = ent_cli_test_do (test, "import", "a.entente", "roles.csv", "--kind=role", "-n", NULL);
  g_assert_cmpstr (said, ==,
                   "change role \"CMO\" side: \"internal\" -> \"consulting\"\n"
                   "add role \"Legal\"\n"
                   "1 added, 1 changed, 0 unchanged, 0 skipped, 0 bad.");
  ent_cli_test_shell (test, "set -e; $CLI -q import a.entente roles.csv -k role\n"
                            "$CLI export a.entente -k role -o - | tee out.csv\n"
                            "$CLI import a.entente - --format csv --kind role < out.csv\n"
                            "$CLI -q import a.entente roles.csv -k role --duplicates skip\n"
                            "$CLI import a.entente roles.csv -k role --delimiter ';' --map Side=\n"
                            "$CLI export a.entente -k role -o again.csv; cmp out.csv again.csv");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, ",Legal,,,internal,\r\n");
  ent_cli_test_assert_says (test->out, "0 added, 0 changed, 4 unchanged, 0 skipped, 0 bad.\n");
  ent_cli_test_assert_says (test->out, "0 added, 0 changed, 2 unchanged, 0 skipped, 0 bad.\n");
}

/* A list of forty-nine capabilities becomes an instrument, or nothing does; the next edition of the
 * list is taken into the same one. */
static void
test_instrument (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *questions = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "set -e; echo Code,Capability,Category > own.csv\n"
                            "for i in $(seq 49); do echo \"C-$i,Capability $i,Process\"; done"
                            " >> own.csv\n"
                            "sed 's/C-7,Capability 7,Process/C-7,,Process/' own.csv"
                            " > bad.csv");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "import", "a.entente", "bad.csv", "--instrument", "Own list", NULL);
  ent_cli_test_assert (test, 3, "bad.csv:8:2: Question is missing");
  ent_cli_test_run (test, "import", "a.entente", "own.csv", "--instrument", "Own list", "-k",
                    "term", NULL);
  ent_cli_test_assert (test, 2, "--instrument is for questions, not for term");
  ent_cli_test_run (test, "import", "a.entente", "a.xml", "--instrument", "Own list", NULL);
  ent_cli_test_assert (test, 2, "--instrument is not for xml.");
  ent_cli_test_run (test, "import", "a.entente", "own.csv", "--instrument", "Eigene\xff", NULL);
  ent_cli_test_assert (test, 3, "UTF-8");
  questions = ent_cli_test_do (test, "list", "a.entente", "questionnaire", NULL);
  g_assert_null (strstr (questions, "Own list"));
  ent_cli_test_run (test, "import", "a.entente", "own.csv", "--instrument", "Own list", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "import", "a.entente", "own.csv", "--instrument", "Own list", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, "0 added, 0 changed, 49 unchanged, 0 skipped, 0 bad.");
  /* Names are UTF-8 whatever the locale is. */
  ent_cli_test_shell (test, "LC_ALL=C $CLI import a.entente own.csv --instrument Künftig");
  ent_cli_test_assert (test, 0, NULL);
}

static void
test_skip_bad (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *roles = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_write (test, "r.csv", "name,side\nLegal,nowhere\nSales,internal\n", -1);
  ent_cli_test_run (test, "import", "a.entente", "r.csv", "--kind=role", "--skip-bad", NULL);
  ent_cli_test_assert (test, 0, "entente-cli: r.csv:2:2: warning: ");
  g_assert_cmpstr (test->out, ==, "1 added, 0 changed, 0 unchanged, 0 skipped, 1 bad.\n");
  roles = ent_cli_test_do (test, "list", "a.entente", "role", NULL);
  ent_cli_test_assert_says (roles, "\tSales\t");
}

static void
test_check (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *findings;

  ent_cli_test_make_engagement (test);
  ent_cli_test_run (test, "check", "a.entente", "--date=2026-03-31", NULL);
  ent_cli_test_assert (test, 1, NULL);
  ent_cli_test_assert_says (test->out, "term-missing: engagement \"Northwind\": ");
  ent_cli_test_assert_says (test->out, " [contract, blocks]\n");

  ent_cli_test_run (test, "check", "a.entente", "--gate=contract", "--format=json", NULL);
  g_assert_cmpint (test->status, ==, 1);
  g_assert_true (json_parser_load_from_data (parser, test->out, -1, NULL));
  findings = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (findings), >, 3);
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *object = json_array_get_object_element (findings, i);
      const char *severity = json_object_get_string_member (object, "severity");

      g_assert_cmpstr (json_object_get_string_member (object, "gate"), ==, "contract");
      g_assert_true (strcmp (severity, "blocks") == 0 || strcmp (severity, "warns") == 0);
      for (const char *const *name
           = (const char *const[]){ "rule", "kind", "id", "title", "message", "remedy", NULL };
           *name != NULL; name++)
        g_assert_true (json_object_has_member (object, *name));
    }
}

/* A finding somebody took responsibility for is said, and no reason to fail. */
static void
test_waiver (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (
      test, "$CLI check a.entente --gate contract --date 2026-03-31 | cut -d: -f1 | sort -u |\n"
            "while read -r rule; do $CLI add a.entente waiver rule=$rule gate=contract \\\n"
            "  'reason=Agreed' 'granted-by=Ines Albrecht' granted-on=2026-03-01; done > ids\n"
            "$CLI check a.entente --gate contract --date 2026-03-31");
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, " [contract, blocks, waived]\n");
}

static void
test_history (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *id = NULL;
  g_autofree char *said = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "role", "RevOps");
  ent_cli_test_run (test, "set", "--as=Ines Albrecht", "--date", "2026-05-01", "a.entente", id,
                    "name=Revenue", NULL);
  said = ent_cli_test_do (test, "history", "a.entente", id, NULL);
  ent_cli_test_assert_says (said, "\t2026-05-01T00:00:00Z\tInes Albrecht\tChange RevOps\n"
                                  "  change role \"Revenue\" name: \"RevOps\" -> \"Revenue\"\n");
  g_assert_null (strstr (said, "CMO"));

  ent_cli_test_run (test, "undo", "a.entente", NULL);
  g_assert_cmpstr (test->out, ==, "Undone: Change RevOps\n");
  ent_cli_test_run (test, "redo", "a.entente", NULL);
  g_assert_cmpstr (test->out, ==, "Done again: Change RevOps\n");
  ent_cli_test_run (test, "redo", "a.entente", NULL);
  ent_cli_test_assert (test, 3, "entente-cli: a.entente: ");
  ent_cli_test_run (test, "undo", "--quiet", "a.entente", NULL);
  g_assert_cmpstr (test->out, ==, "");
  g_clear_pointer (&said, g_free);
  said = ent_cli_test_do (test, "history", "a.entente", "--details", NULL);
  g_assert_true (g_str_has_prefix (said, "13\t"));
  ent_cli_test_assert_says (said, "  add term \"SQL\" name: \"\" -> \"SQL\"\n");
}

static void
test_verify_and_backup (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *said = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *made = NULL;

  ent_cli_test_make_engagement (test);
  said = ent_cli_test_do (test, "verify", "a.entente", NULL);
  g_assert_true (g_str_has_prefix (said, "a.entente holds together up to change 9 of 20"));
  made = ent_cli_test_do (test, "backup", "a.entente", "b.entente", NULL);
  g_assert_cmpstr (made, ==, "");
  copied = ent_cli_test_do (test, "verify", "b.entente", NULL);
  g_assert_cmpstr (strstr (said, "change 9"), ==, strstr (copied, "change 9"));
  ent_cli_test_run (test, "backup", "a.entente", "a.entente", NULL);
  ent_cli_test_assert (test, 2, "Choose another name");
  ent_cli_test_run (test, "backup", "a.entente", "-", NULL);
  ent_cli_test_assert (test, 2, "name a file");
  ent_cli_test_run (test, "backup", "a.entente", "nowhere/b.entente", NULL);
  ent_cli_test_assert (test, 5, "nowhere/b.entente");
}

/* A change behind the program's back is found. */
static void
test_verify_fails (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "sqlite3 a.entente \"UPDATE term SET name = 'Rewritten' WHERE "
                            "name = 'MQL'\" && $CLI verify a.entente");
  ent_cli_test_assert (test, 1, "entente-cli: a.entente: ");
  g_assert_cmpstr (test->out, ==, "");
}

static void
test_schema (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *schema = ent_cli_test_do (test, "schema", NULL);
  g_autofree char *committed = ent_test_file_read ("data/entente-operating-agreements.xsd");

  g_strchomp (committed);
  g_assert_cmpstr (schema, ==, committed);
}

/* A pipe nobody writes to is read to its end at once, not waited for. */
static void
test_import_pipe (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *path = g_build_filename (test->folder, "pipe.xml", NULL);

  ent_cli_test_make_engagement (test);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  ent_cli_test_run (test, "import", "a.entente", "pipe.xml", NULL);
  ent_cli_test_assert (test, 3, "pipe.xml: The document is empty. Export or copy it again.");
}

/* No document takes the place of the engagement it is about, under whatever name. */
static void
test_export_over_itself (void)
{
  static const char *const formats[][2]
      = { { "xml", NULL }, { "html", NULL }, { "csv", "--kind=role" }, { "vcf", NULL } };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_shell (test, "ln a.entente other.xml");
  before = ent_cli_test_fingerprint (test);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      ent_cli_test_run (test, "export", "a.entente", "-o", "a.entente", "-f", formats[i][0],
                        formats[i][1], NULL);
      ent_cli_test_assert (test, 2,
                           "“a.entente” is the engagement itself, which the document would "
                           "replace. Choose another name.");
      ent_cli_test_run (test, "export", "a.entente", "-o", "other.xml", "-f", formats[i][0],
                        formats[i][1], NULL);
      ent_cli_test_assert (test, 2, "“other.xml” is the engagement itself");
    }
  after = ent_cli_test_fingerprint (test);
  g_assert_cmpstr (before, ==, after);
}

/* A file that opens and cannot be read is told so. */
static void
test_unreadable (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_run (test, "list", "/proc/self/mem", "role", NULL);
  ent_cli_test_assert (test, 4, "mem cannot be opened: Input/output error. Check the name");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-files/new", test_new);
  g_test_add_func ("/cli-files/new-from-template", test_new_from_template);
  g_test_add_func ("/cli-files/template-is-kept", test_template_is_kept);
  g_test_add_func ("/cli-files/import-and-export", test_import_and_export);
  g_test_add_func ("/cli-files/html", test_html);
  g_test_add_func ("/cli-files/dry-run", test_dry_run);
  g_test_add_func ("/cli-files/prefer", test_prefer);
  g_test_add_func ("/cli-files/csv", test_csv);
  g_test_add_func ("/cli-files/instrument", test_instrument);
  g_test_add_func ("/cli-files/skip-bad", test_skip_bad);
  g_test_add_func ("/cli-files/check", test_check);
  g_test_add_func ("/cli-files/waiver", test_waiver);
  g_test_add_func ("/cli-files/history", test_history);
  g_test_add_func ("/cli-files/verify-and-backup", test_verify_and_backup);
  g_test_add_func ("/cli-files/verify-fails", test_verify_fails);
  g_test_add_func ("/cli-files/schema", test_schema);
  g_test_add_func ("/cli-files/import-pipe", test_import_pipe);
  g_test_add_func ("/cli-files/export-over-itself", test_export_over_itself);
  g_test_add_func ("/cli-files/unreadable", test_unreadable);
  return g_test_run ();
}
