/* SPDX-License-Identifier: GPL-3.0-or-later
 * CSV files that must be refused. They are imported into what ent_cli_test_make_engagement() makes.
 */
#include "ent-bad-csv.h"

#include <string.h>

#define BYTES(text) text, sizeof (text) - 1
#define ID "0196b1c0-0000-7000-8000-000000000001"

static GString *
make_long_cell (void)
{
  GString *text = g_string_new ("name,side\nA,internal\nB,\"");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "never closed ");
  return text;
}

static GString *
make_long_value (void)
{
  GString *text = g_string_new ("name,side\n");

  for (guint i = 0; i < 5000; i++)
    g_string_append_c (text, 'x');
  return g_string_append (text, ",internal\n");
}

static GString *
make_wide_row (void)
{
  GString *text = g_string_new ("name,side");

  for (guint i = 0; i < 2000; i++)
    g_string_append_c (text, ',');
  return text;
}

static GString *
make_long_row (void)
{
  GString *text = g_string_new ("name,side\nA,internal");

  for (guint i = 0; i < 8; i++)
    {
      g_string_append_c (text, ',');
      for (guint j = 0; j < 90000; j++)
        g_string_append (text, "0123456789");
    }
  return text;
}

static GString *
make_many_bad_rows (void)
{
  GString *text = g_string_new ("name,side\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "A,nowhere\n");
  return text;
}

/* Far more rows than there should be, each of them good. */
static GString *
make_endless (void)
{
  GString *text = g_string_new ("name,side,description\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Role %u,internal,%064d\n", i, 0);
  return text;
}

const EntBadCsv ent_bad_csv[] = {
  /* What is no CSV file at all. */
  { "empty", "role", BYTES (""), .words = "1: The file is empty" },
  { "blank", "role", BYTES ("\n\n\r\n"), .words = "1: The file is empty" },
  { "excel", "role", BYTES ("PK\003\004\024\0\006\0"),
    .words = "1:1: This is a spreadsheet in its own format, not CSV" },
  { "old-excel", "role", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    .words = "1:1: This is a spreadsheet in its own format, not CSV" },
  { "xml", "role", BYTES ("<?xml version=\"1.0\"?>\n<entente/>\n"),
    .words = "1:1: A quotation mark stands inside a cell" },
  { "image", "role", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), .words = "1:1: The column" },

  /* Columns. */
  { "unknown-column", "role", BYTES ("name,sied\nA,internal\n"),
    .words = "1:2: The column “sied” is no field of role; did you mean “side”?" },
  { "foreign-column", "role", BYTES ("name,side,frobnication\nA,internal,1\n"),
    .words = "1:3: The column “frobnication” is no field of role; rename it" },
  { "column-twice", "role", BYTES ("name,side,NAME\nA,internal,B\n"),
    .words = "1:3: The columns “name” and “NAME” are the same field" },
  { "no-header", "role", BYTES ("Legal,internal\n"), .words = "1:1: The column “Legal”" },
  { "text-above", "role", BYTES ("Roles of 1 September\n\nname,side\nLegal,internal\n"),
    .words = "1: The first line must name the fields, and line 3 looks like it does. Delete the 2 "
             "lines above it." },
  { "text-above-with-commas", "role", BYTES ("Roles, as agreed,,\nName;Side\nLegal;internal\n"),
    .words = "1: The first line must name the fields, and line 2 looks like it does. Delete the 1 "
             "line above it." },
  { "cells-above", "role",
    BYTES ("Roles;;\n;;\nFabrikant;2026;\nSide;Name;Note\ninternal;Legal;\n"),
    .words = "and line 4 looks like it does. Delete the 3 lines above it." },
  { "text-above-one-column", "role", BYTES ("Roles\nname\nLegal\n"),
    .words = "and line 2 looks like it does" },
  { "wrong-delimiter", "role", BYTES ("name/side\nA/internal\n"),
    .words = "1:1: The column “name/side” is no field of role" },
  { "too-few-cells", "role", BYTES ("name,side\nA,internal\nB\n"),
    .words = "3: The row has 1 cells where the header has 2" },
  { "too-many-cells", "role", BYTES ("name,side\nA,internal\nB, C,internal\n"),
    .words = "3: The row has 3 cells where the header has 2" },
  { "no-required-column", "role", BYTES ("side\nconsulting\nvendor\n"),
    .words = "3:1: Side takes one of" },
  { "no-title-column", "term", BYTES ("owner\nCMO\nRevOps\n"),
    .words = "1: There is no column for Name, which every new Term needs" },
  { "no-parent-column", "term-definition", BYTES ("side,text\nsales,x\n"),
    .words = "1: There is no column for Term, which every new Definition needs" },

  /* Quotes and line ends. */
  { "quote-inside", "role", BYTES ("name,side\nLe\"gal,internal\n"),
    .words = "2:1: A quotation mark stands inside a cell that does not begin with one" },
  { "quote-behind", "role", BYTES ("name,side\n\"Le\"gal,internal\n"),
    .words = "2:1: Text follows a closing quotation mark" },
  { "quote-after-space", "role", BYTES ("name,side\nA, \"internal\"\n"),
    .words = "2:2: A quotation mark stands inside a cell" },
  { "quote-open", "role", BYTES ("name,side\nA,internal\nB,\"internal\nC,internal\n"),
    .words = "3:2: A quotation mark is opened here and never closed" },
  { "bare-cr", "role", BYTES ("name,side\nLe\rgal,internal\n"),
    .words = "2:1: A carriage return stands alone here, but rows end in line feeds" },
  { "bare-cr-among-crlf", "role", BYTES ("name,side\r\nA,internal\rB,internal\r\n"),
    .words = "2:2: A carriage return stands alone here" },

  /* Encodings. */
  { "nul", "role", BYTES ("name,side\nA\0B,internal\n"),
    .words = "2:1: A NUL character stands here; the file is damaged" },
  { "mixed-encodings", "role", BYTES ("name,side\nCaf\xc3\xa9,internal\nCaf\xe9,internal\n"),
    .words = "3:1: The text begins as UTF-8, but here are bytes that are not" },
  { "cut-character", "role", BYTES ("name,side\nCaf\xc3\xa9,internal\nB,x\xc3"),
    .words = "3:2: The text begins as UTF-8" },
  { "utf16-cut", "role", BYTES ("\xff\xfen\0a\0m\0e\0\n\0A\0\n\0B"),
    .words = "3:1: The text begins as UTF-16" },
  { "no-windows", "role", BYTES ("name,side\nCaf\xe9\x81,internal\n"),
    .words = "2:1: The text is neither UTF-8 nor Windows-1252" },

  /* Sizes. */
  { "long-cell", "role", .make = make_long_cell,
    .words = "3:2: A cell is larger than 1 MiB; is a quotation mark missing?" },
  { "long-value", "role", .make = make_long_value,
    .words = "2:1: Name takes at most 4096 bytes of text, not 5000; shorten it." },
  { "wide-row", "role", .make = make_wide_row, .words = "1:1002: A row has more than 1000 cells" },
  { "long-row", "role", .make = make_long_row, .words = "2:7: A row is larger than 4 MiB" },
  { "many-bad-rows", "role", .make = make_many_bad_rows, .words = "2000 more problems" },

  /* Values. */
  { "bad-choice", "role", BYTES ("name,side\nA,internal\nB,nowhere\n"),
    .words = "3:2: Side takes one of internal, consulting, not “nowhere”. (side)" },
  { "bad-number", "stakeholder", BYTES ("name,influence\nA,high\n"),
    .words = "2:2: Influence takes a whole number, as 12, not “high”. (influence)" },
  { "out-of-range", "stakeholder", BYTES ("name,influence\nA,6\n"),
    .words = "2:2: Influence takes a number from 1 to 5, not “6”. (influence)" },
  { "bad-date", "milestone", BYTES ("name,due\nA,30.2.2026\n"),
    .words = "2:2: Due takes a date, as 2026-03-31, not “30.2.2026”. (due)" },
  { "bad-fraction", "body", BYTES ("name,type,quorum\nA,other,66 %\n"),
    .words = "2:3: Quorum takes a fraction, as 2/3, not “66 %”. (quorum)" },
  { "control-character", "role", BYTES ("name,side\nA\033[2J,internal\n"),
    .words = "2:1: Name holds the control character U+001B; remove it. (name)" },
  { "line-of-cell", "role", BYTES ("name,description,side\nA,\"x\ny\nz\",nowhere\n"),
    .words = "4:3: Side takes one of" },
  { "no-name", "role", BYTES ("name,side\n ,internal\n"),
    .words = "2:1: Name is missing; every record needs one. (name)" },

  /* References and identities. */
  { "no-such-title", "term", BYTES ("name,owner\nSLA,CFO\n"),
    .words = "2:2: Owner: there is no Role “CFO”; correct the title, or add it first. (owner)" },
  { "ambiguous-title", "role-holder", BYTES ("role,holder,from\nCMO,J. Smith,2026-01-01\n"),
    .words = "2:2: Holder: several records are called “J. Smith”; write the id" },
  { "no-such-id", "term", BYTES ("name,owner\nSLA," ID "\n"),
    .words = "2:2: Owner: there is no record with the id " ID },
  { "bad-id", "role", BYTES ("id,name,side\nCMO,A,internal\n"),
    .words = "2:1: This is no id of a record (36 characters)" },
  { "id-twice", "role", BYTES ("id,name,side\n" ID ",A,internal\n" ID ",B,internal\n"),
    .words = "3: Line 2 is about the same record; remove one of them." },
  { "title-twice", "role", BYTES ("name,side\nA,internal\na,consulting\n"),
    .words = "3: Line 2 is about the same record; remove one of them." },
  { "several-records", "stakeholder", BYTES ("name,region\nJ. Smith,East\n"),
    .words = "2: Several records are called so; add a column “id”" },
  { "unique", "role", BYTES ("id,name,side\n" ID ",cmo,internal\n"),
    .words = "2:2: There is already a Role with this Name: “cmo”." },
  { "rule-of-the-kind", "engagement", BYTES ("title,start,end\nA,2026-05-01,2026-04-01\n"),
    .words = "2: " },

  /* The controls: odd, but good. */
  { "good", "role", BYTES ("name,side\nLegal,internal\n") },
  { "good-utf16", "role", BYTES ("\xff\xfen\0a\0m\0e\0\n\0\xc4\0\n\0") },
  { "good-latin", "role", BYTES ("Name;Side\r\n\xc4rztin;Internal\r\n") },
  { "good-mac", "role", BYTES ("\"name\"\t\"side\"\r\"a\r\"\"b\"\"\"\tinternal\r") },
  { "good-excel", "role", BYTES ("sep=|\r\nname|side|\r\n'=1+1|internal|\r\n||\r\n") },
  { "good-endless", "role", .make = make_endless },
  { NULL },
};

GBytes *
ent_bad_csv_make (const EntBadCsv *bad)
{
  return bad->make != NULL ? g_string_free_to_bytes (bad->make ())
                           : g_bytes_new_static (bad->bytes, bad->length);
}
