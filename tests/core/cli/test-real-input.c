/* SPDX-License-Identifier: GPL-3.0-or-later
 * The main job on input nobody here wrote: a statement of work and the minutes of a meeting become
 * an engagement through the command line, which is checked, exported, validated and read again.
 * Runs where ../shared/data is beside the source tree. */
#include <string.h>

#include "ent-cli-test.h"
#include "ent-test-file.h"

#define INPUT "../shared/data"

/* Text of a CSV file under way. */
static void
append_row (GString *csv, ...)
{
  gboolean first = TRUE;
  va_list cells;

  va_start (cells, csv);
  for (const char *cell; (cell = va_arg (cells, const char *)) != NULL; first = FALSE)
    {
      g_auto (GStrv) pieces = g_strsplit (cell, "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

      g_string_append_printf (csv, "%s\"%s\"", first ? "" : ",", quoted);
    }
  va_end (cells);
  g_string_append_c (csv, '\n');
}

static void
import_csv (EntCliTest *test, const char *kind, GString *csv)
{
  g_autofree char *name = g_strconcat (kind, ".csv", NULL);

  ent_cli_test_write (test, name, csv->str, csv->len);
  ent_cli_test_run (test, "import", "a.entente", name, "--format", "csv", "--kind", kind, NULL);
  ent_cli_test_assert (test, 0, NULL);
  g_string_free (csv, TRUE);
}

/* The table below the line of dashes: cells are two spaces or more apart. A level given as a
 * percentage becomes a metric and the deliverable's outcome. */
static guint
add_matrix (const char *text, GString *deliverables, GString *metrics, GString *outcomes)
{
  g_autoptr (GRegex) level = g_regex_new ("([0-9]+)% ([a-z]+ [a-z]+)", 0, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (strstr (text, "\n  -----"), "\n", -1);
  guint n = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      g_auto (GStrv) cells = g_regex_split_simple (" {2,}", g_strstrip (lines[i]), 0, 0);
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      append_row (deliverables, cells[0], "", cells[1], cells[2], cells[3], NULL);
      if (g_regex_match (level, cells[2], 0, &match))
        {
          g_autofree char *target = g_match_info_fetch (match, 1);
          g_autofree char *name = g_match_info_fetch (match, 2);

          append_row (metrics, name, "%", target, NULL);
          append_row (outcomes, cells[0], name, target, NULL);
        }
    }
  return n;
}

/* The bullets between two headings, each up to the next blank line. */
static guint
add_requirements (const char *text, GString *deliverables)
{
  const char *begin = strstr (text, "#### Applicants:");
  const char *end = strstr (text, "### Note the following tasks");
  g_autofree char *section = g_strndup (begin, end - begin);
  g_auto (GStrv) paragraphs = g_strsplit (section, "\n\n", -1);
  guint n = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *number = NULL;

      if (!g_str_has_prefix (paragraphs[i], "-   "))
        continue;
      number = g_strdup_printf ("Requirement %u", ++n);
      append_row (deliverables, number, paragraphs[i] + 4, "", "", "", NULL);
    }
  return n;
}

static void
import_work (EntCliTest *test)
{
  g_autofree char *statement = ent_test_file_read (INPUT "/sow/performance-work-statement.md");
  g_autofree char *plan = ent_test_file_read (INPUT "/sow/quality-surveillance-plan.md");
  GString *deliverables = g_string_new ("name,statement,standard,acceptance,surveillance\n");
  GString *metrics = g_string_new ("name,unit,target,better,frequency\n");
  GString *outcomes = g_string_new ("deliverable,metric,target\n");
  guint n_rows = add_matrix (plan, deliverables, metrics, outcomes);
  guint n_requirements = add_requirements (statement, deliverables);

  g_assert_cmpuint (n_rows, ==, 5);
  g_assert_cmpuint (n_requirements, >, 20);
  g_string_replace (metrics, "\n", ",\"higher\",\"monthly\"\n", 0);
  g_string_replace (metrics, "frequency,\"higher\",\"monthly\"\n", "frequency\n", 1);
  import_csv (test, "deliverable", deliverables);
  import_csv (test, "metric", metrics);
  import_csv (test, "outcome", outcomes);
}

#define MEETING "Technical Steering Committee 2022-05-11"

/* `* Name @handle (group)` for each who was there. */
static void
import_attendees (EntCliTest *test, const char *minutes)
{
  g_autoptr (GRegex) line
      = g_regex_new ("^\\* (.*) @(\\S+) \\((.*)\\)$", G_REGEX_MULTILINE, 0, NULL);
  GString *people = g_string_new ("name,job-title,note\n");
  GString *attendances = g_string_new ("meeting,stakeholder,status\n");
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (line, minutes, 0, &match); g_match_info_matches (match); n++)
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *handle = g_match_info_fetch (match, 2);
      g_autofree char *group = g_match_info_fetch (match, 3);

      append_row (people, name, group, handle, NULL);
      append_row (attendances, MEETING, name, "present", NULL);
      g_match_info_next (match, NULL);
    }
  g_assert_cmpuint (n, ==, 11);
  import_csv (test, "stakeholder", people);
  import_csv (test, "attendance", attendances);
}

/* A bullet at the margin is a topic, with what is indented below it as notes; `Name will …` and
 * `Name to …` among those are actions. */
static void
import_topics (EntCliTest *test, const char *minutes)
{
  const char *begin = strstr (minutes, "\n## Agenda");
  const char *end = strstr (minutes, "\n## Upcoming");
  g_autofree char *section = g_strndup (begin, end - begin);
  g_autoptr (GRegex) topic = g_regex_new ("^\\* (.*)\n((?:  .*\n)*)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GRegex) action
      = g_regex_new ("^ +\\* (\\S+ (?:will|to) .*)$", G_REGEX_MULTILINE, 0, NULL);
  GString *topics = g_string_new ("meeting,number,title,state,notes\n");
  GString *actions = g_string_new ("title,meeting\n");
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (topic, section, 0, &match); g_match_info_matches (match);)
    {
      g_autofree char *title = g_match_info_fetch (match, 1);
      g_autofree char *notes = g_match_info_fetch (match, 2);
      g_autofree char *number = g_strdup_printf ("%u", ++n);
      g_autoptr (GMatchInfo) found = NULL;

      append_row (topics, MEETING, number, title, "discussed", notes, NULL);
      for (g_regex_match (action, notes, 0, &found); g_match_info_matches (found);)
        {
          g_autofree char *what = g_match_info_fetch (found, 1);

          append_row (actions, what, MEETING, NULL);
          g_match_info_next (found, NULL);
        }
      g_match_info_next (match, NULL);
    }
  g_assert_cmpuint (n, >, 8);
  import_csv (test, "agenda-item", topics);
  import_csv (test, "action-item", actions);
}

static void
import_meeting (EntCliTest *test)
{
  g_autofree char *minutes = ent_test_file_read (INPUT "/minutes/2022-05-11.md");
  GString *bodies = g_string_new ("name,type\n");
  GString *meetings = g_string_new ("title,body,scheduled,state,started\n");

  append_row (bodies, "Technical Steering Committee", "steering-committee", NULL);
  append_row (meetings, MEETING, "Technical Steering Committee", "2022-05-11T15:00", "in-progress",
              "2022-05-11T15:00", NULL);
  import_csv (test, "body", bodies);
  import_csv (test, "meeting", meetings);
  import_attendees (test, minutes);
  import_topics (test, minutes);
}

/* Exports FILE.entente in the profile as XML, which must be valid, and as HTML. Returns: (transfer
 * full): the XML. */
static GBytes *
export_profile (EntCliTest *test, const char *file, const char *profile)
{
  g_autofree char *engagement = g_strconcat (file, ".entente", NULL);
  g_autofree char *document = g_strdup_printf ("%s-%s.xml", file, profile);
  g_autofree char *page = g_strdup_printf ("%s-%s.html", file, profile);
  g_autofree char *line = g_strdup_printf (
      "xmllint --noout --schema \"$ENTENTE_SOURCE/data/entente-operating-agreements.xsd\" %s 2>&1",
      document);

  ent_cli_test_run (test, "export", engagement, "--profile", profile, "-o", document, NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_shell (test, line);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "export", engagement, "--profile", profile, "-o", page, NULL);
  ent_cli_test_assert (test, 0, NULL);
  return ent_cli_test_read (test, document);
}

static void
compare_profile (EntCliTest *test, const char *profile)
{
  g_autoptr (GBytes) first = export_profile (test, "a", profile);
  g_autoptr (GBytes) second = export_profile (test, "b", profile);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

static void
test_real_input (void)
{
  g_autofree char *folder = ent_test_file_dup_path (INPUT);
  g_autoptr (EntCliTest) test = NULL;
  g_autofree char *actions = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("The real input, " INPUT " beside the source tree, is not here.");
      return;
    }
  test = ent_cli_test_new ();
  ent_cli_test_run (test, "new", "a.entente", "--title", "Real input", NULL);
  ent_cli_test_assert (test, 0, NULL);
  import_work (test);
  import_meeting (test);
  actions = ent_cli_test_do (test, "list", "a.entente", "action-item", NULL);
  ent_cli_test_assert_says (actions, "Michaël to update it on nodejs/node.");
  ent_cli_test_assert_says (actions, "Michael will open an issue");
  ent_cli_test_run (test, "check", "a.entente", "--date", "2022-05-12", NULL);
  ent_cli_test_assert (test, 1, NULL);
  ent_cli_test_run (test, "export", "a.entente", "-o", "whole.xml", NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "--quiet", "import", "b.entente", "whole.xml", NULL);
  ent_cli_test_assert (test, 0, NULL);
  compare_profile (test, "engagement");
  compare_profile (test, "agreements");
  ent_cli_test_run (test, "verify", "b.entente", NULL);
  ent_cli_test_assert (test, 0, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/real-input", test_real_input);
  return g_test_run ();
}
