/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reports: what they keep, what they count, what they print. */
#include "ent-error.h"
#include "ent-report.h"

#include <string.h>

static void
test_empty (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *text = ent_report_format (report, "a.xml");

  g_assert_cmpuint (ent_report_get_length (report), ==, 0);
  g_assert_false (ent_report_has_errors (report));
  g_assert_cmpstr (text, ==, "");
}

static void
test_counts (void)
{
  g_autoptr (EntReport) report = ent_report_new ();

  ent_report_add (report, ENT_SEVERITY_NOTE, 1, 2, "a/b", "note %d", 1);
  ent_report_add (report, ENT_SEVERITY_WARNING, 3, 0, NULL, "warning");
  g_assert_false (ent_report_has_errors (report));
  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, NULL, "error");
  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, NULL, "error");
  g_assert_true (ent_report_has_errors (report));
  g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_NOTE), ==, 1);
  g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_ERROR), ==, 2);
  g_assert_cmpuint (ent_report_get_length (report), ==, 4);
}

static void
test_problem (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  const EntProblem *problem;

  ent_report_add (report, ENT_SEVERITY_NOTE, 1, 2, "term/name", "“%s” is set twice", "Lead");
  problem = ent_report_get (report, 0);
  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, NULL, "x");
  g_assert_cmpint (problem->severity, ==, ENT_SEVERITY_NOTE);
  g_assert_cmpuint (problem->line, ==, 1);
  g_assert_cmpuint (problem->column, ==, 2);
  g_assert_cmpstr (problem->path, ==, "term/name");
  g_assert_cmpstr (problem->message, ==, "“Lead” is set twice");
  g_assert_null (ent_report_get (report, 1)->path);
}

static void
test_format (void)
{
  static const struct
  {
    const char *source;
    guint64 line;
    guint column;
    const char *path;
    const char *expected;
  } cases[] = {
    { "a.xml", 12, 3, "term/name", "a.xml:12:3: Wrong. (term/name)\n" },
    { "a.xml", 12, 0, "term/name", "a.xml:12: Wrong. (term/name)\n" },
    { "a.xml", 12, 3, NULL, "a.xml:12:3: Wrong.\n" },
    { "a.xml", 0, 0, NULL, "a.xml: Wrong.\n" },
    { "a.xml", 0, 3, NULL, "a.xml: Wrong.\n" },
    { NULL, 12, 3, NULL, "12:3: Wrong.\n" },
    { NULL, 12, 0, "term", "12: Wrong. (term)\n" },
    { NULL, 0, 0, "term", "Wrong. (term)\n" },
    { NULL, 0, 0, NULL, "Wrong.\n" },
    { "a", G_MAXUINT64, G_MAXUINT, NULL, "a:18446744073709551615:4294967295: Wrong.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntReport) report = ent_report_new ();
      g_autofree char *text = NULL;

      ent_report_add (report, ENT_SEVERITY_ERROR, cases[i].line, cases[i].column, cases[i].path,
                      "Wrong.");
      text = ent_report_format (report, cases[i].source);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_order (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *text = NULL;

  ent_report_add (report, ENT_SEVERITY_ERROR, 9, 0, NULL, "first");
  ent_report_add (report, ENT_SEVERITY_NOTE, 2, 0, NULL, "second");
  text = ent_report_format (report, NULL);
  g_assert_cmpstr (text, ==, "9: first\n2: second\n");
}

/* A quoted line break or escape sequence must not look like another line of the report. */
static void
test_hostile_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "a\nb.xml:1: fine", "a b.xml:1: fine" },
    { "a\r\tb", "a  b" },
    { "\x1b[2Jgone", " [2Jgone" },
    { "a\xc2\x85"
      "b",
      "a b" },
    { "broken \xff\xc3", "broken \ufffd\ufffd" },
    { "Übergabe 資格", "Übergabe 資格" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntReport) report = ent_report_new ();

      ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, cases[i].text, "%s", cases[i].text);
      g_assert_cmpstr (ent_report_get (report, 0)->message, ==, cases[i].expected);
      g_assert_cmpstr (ent_report_get (report, 0)->path, ==, cases[i].expected);
    }
}

static void
test_overlong_text (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GString) text = g_string_new ("x");
  const char *kept;

  while (text->len < 1000000)
    g_string_append (text, "ä");
  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, text->str, "%s", text->str);
  kept = ent_report_get (report, 0)->message;
  g_assert_cmpuint (strlen (kept), <, 2100);
  g_assert_cmpuint (strlen (kept), >, 1900);
  g_assert_true (g_utf8_validate (kept, -1, NULL));
  g_assert_true (g_str_has_suffix (kept, "ä…"));
  g_assert_cmpuint (strlen (ent_report_get (report, 0)->path), <, 2100);
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

static void
test_limit (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autofree char *whole = NULL;
  g_autofree char *one_over = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < ENT_REPORT_LIMIT; i++)
    ent_report_add (report, ENT_SEVERITY_ERROR, i + 1, 0, NULL, "Wrong.");
  whole = ent_report_format (report, NULL);
  g_assert_true (g_str_has_suffix (whole, "\n1000: Wrong.\n"));

  ent_report_add (report, ENT_SEVERITY_ERROR, 1, 0, NULL, "Wrong.");
  one_over = ent_report_format (report, NULL);
  g_assert_true (g_str_has_suffix (one_over, "\n1000: Wrong.\n1 more problem is not listed.\n"));

  for (guint i = 0; i < 1499; i++)
    ent_report_add (report, ENT_SEVERITY_NOTE, 1, 0, NULL, "Wrong.");
  text = ent_report_format (report, NULL);
  g_assert_true (g_str_has_suffix (text, "\n1500 more problems are not listed.\n"));
  g_assert_cmpuint (count_lines (text), ==, ENT_REPORT_LIMIT + 1);
  g_assert_cmpuint (ent_report_get_length (report), ==, ENT_REPORT_LIMIT);
  g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_ERROR), ==, ENT_REPORT_LIMIT + 1);
  g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_NOTE), ==, 1499);
}

/* However many notes come first, the reason a document is refused can be read. */
static void
test_first_error_is_kept (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < ENT_REPORT_LIMIT + 5; i++)
    ent_report_add (report, ENT_SEVERITY_NOTE, 1, 0, NULL, "note");
  ent_report_add (report, ENT_SEVERITY_ERROR, 7, 0, NULL, "the reason");
  ent_report_add (report, ENT_SEVERITY_ERROR, 8, 0, NULL, "another");
  g_assert_cmpuint (ent_report_get_length (report), ==, ENT_REPORT_LIMIT + 1);
  g_assert_false (ent_report_set_error (report, ENT_ERROR_INVALID, NULL, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "7: the reason (and 1 more error)");
  text = ent_report_format (report, NULL);
  g_assert_true (g_str_has_suffix (text, "7: the reason\n6 more problems are not listed.\n"));
}

static void
test_set_error (void)
{
  static const char *const expected[] = {
    "a.csv:4:2: Wrong. (Name)",
    "a.csv:4:2: Wrong. (Name) (and 1 more error)",
    "a.csv:4:2: Wrong. (Name) (and 2 more errors)",
  };
  g_autoptr (EntReport) report = ent_report_new ();

  ent_report_add (report, ENT_SEVERITY_WARNING, 1, 0, NULL, "harmless");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;

      ent_report_add (report, ENT_SEVERITY_ERROR, 4 + i, 2, "Name", "Wrong.");
      g_assert_false (ent_report_set_error (report, ENT_ERROR_CORRUPT, "a.csv", &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_CORRUPT);
      g_assert_cmpstr (error->message, ==, expected[i]);
    }
  g_assert_false (ent_report_set_error (report, ENT_ERROR_CORRUPT, "a.csv", NULL));
}

/* A percent sign in the document is not a format. */
static void
test_percent (void)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  ent_report_add (report, ENT_SEVERITY_ERROR, 0, 0, "%n", "%s", "100 %s %n");
  ent_report_set_error (report, ENT_ERROR_INVALID, "%s", &error);
  g_assert_cmpstr (error->message, ==, "%s: 100 %s %n (%n)");
  text = ent_report_format (report, "%s");
  g_assert_cmpstr (text, ==, "%s: 100 %s %n (%n)\n");
}

static void
test_reference (void)
{
  EntReport *report = ent_report_new ();
  EntReport *other = ent_report_ref (report);

  g_assert_true (other == report);
  ent_report_add (report, ENT_SEVERITY_NOTE, 0, 0, NULL, "x");
  ent_report_unref (report);
  g_assert_cmpuint (ent_report_get_length (other), ==, 1);
  ent_report_unref (other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/report/empty", test_empty);
  g_test_add_func ("/base/report/counts", test_counts);
  g_test_add_func ("/base/report/problem", test_problem);
  g_test_add_func ("/base/report/format", test_format);
  g_test_add_func ("/base/report/order", test_order);
  g_test_add_func ("/base/report/hostile-text", test_hostile_text);
  g_test_add_func ("/base/report/overlong-text", test_overlong_text);
  g_test_add_func ("/base/report/limit", test_limit);
  g_test_add_func ("/base/report/first-error-is-kept", test_first_error_is_kept);
  g_test_add_func ("/base/report/set-error", test_set_error);
  g_test_add_func ("/base/report/percent", test_percent);
  g_test_add_func ("/base/report/reference", test_reference);
  return g_test_run ();
}
