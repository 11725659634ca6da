/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cells: no text becomes a formula in a spreadsheet, and every text comes back as it was. */
#include "ent-csv-cell.h"

#include <string.h>

/* A text and the cell it becomes. */
static const struct
{
  const char *text;
  const char *cell;
} cells[] = {
  { "plain", "plain" },
  { "", "" },
  { "a b", "a b" },
  { " a", "\" a\"" },
  { "a ", "\"a \"" },
  { "a,b", "\"a,b\"" },
  { "a;b", "\"a;b\"" },
  { "a|b", "\"a|b\"" },
  { "a\tb", "\"a\tb\"" },
  { "a\nb", "\"a\nb\"" },
  { "say \"hi\"", "\"say \"\"hi\"\"\"" },
  { "12", "12" },
  { "-12", "-12" },
  { "+12.5", "+12.5" },
  { "-0.5", "-0.5" },
  { "-1250.00 EUR", "'-1250.00 EUR" },
  { "-12.", "'-12." },
  { "-.5", "'-.5" },
  { "-", "'-" },
  { "-1e5", "'-1e5" },
  { "+1-1", "'+1-1" },
  { "=1+1", "'=1+1" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "=HYPERLINK(\"http://x\",1)", "\"'=HYPERLINK(\"\"http://x\"\",1)\"" },
  { "\tx", "\"'\tx\"" },
  { "\rx", "\"'\rx\"" },
  { "＝1", "'＝1" },
  { "＋1", "'＋1" },
  { "－1", "'－1" },
  { "＠x", "'＠x" },
  { "'quoted'", "'quoted'" },
  { "'=1", "''=1" },
  { "''=1", "'''=1" },
  { "'-12", "'-12" },
  { "''", "''" },
  { "’tis", "’tis" },
  { "−5", "−5" },
};

static void
test_append (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      ent_csv_cell_append (row, cells[i].text);
      g_assert_cmpstr (row->str, ==, cells[i].cell);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GString) row = g_string_new ("a,");

  ent_csv_cell_append (row, NULL);
  g_assert_cmpstr (row->str, ==, "a,");
}

/* What the writer put before a text is taken away, and nothing else. */
static void
test_strip (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);
      g_autofree char *cell = NULL;

      ent_csv_cell_append (row, cells[i].text);
      cell = g_strdup (row->str);
      if (*cell == '"')
        {
          /* Without the quotation marks, as a reader gives it. */
          g_string_assign (row, cell + 1);
          g_string_truncate (row, row->len - 1);
          g_string_replace (row, "\"\"", "\"", 0);
        }
      g_assert_cmpstr (ent_csv_cell_strip (row->str), ==, cells[i].text);
    }
}

/* What others wrote stays as it is. */
static void
test_strip_foreign (void)
{
  static const char *const foreign[] = { "=1+1", "-5 EUR", "'tis", "'", "'12", "\"'=\"" };

  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_cmpstr (ent_csv_cell_strip (foreign[i]), ==, foreign[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-cell/append", test_append);
  g_test_add_func ("/csv-cell/nothing", test_nothing);
  g_test_add_func ("/csv-cell/strip", test_strip);
  g_test_add_func ("/csv-cell/strip-foreign", test_strip_foreign);
  return g_test_run ();
}
