/* SPDX-License-Identifier: GPL-3.0-or-later
 * What each type of field takes and what it says when it does not: the messages are part of the
 * table, for they are what people read. */
#include "ent-field.h"

#include <string.h>

#include "ent-error.h"
#include "ent-sample-kinds.h"

#define A "0190a3c4-5d6e-7f80-9a0b-1c2d3e4f5061"
#define B "0190a3c4-5d6e-7f80-9a0b-1c2d3e4f5062"

/* @value: the stored text; NULL with a NULL @message: not set. */
typedef struct
{
  guint field;
  const char *input;
  const char *value;
  const char *message;
} Row;

static const Row rows[] = {
  { ENT_BOOK_NAME, NULL, NULL, NULL },
  { ENT_BOOK_NAME, "", NULL, NULL },
  { ENT_BOOK_NAME, " \r\n\t", NULL, NULL },
  { ENT_BOOK_NAME, " Middlemarch\n", "Middlemarch", NULL },
  { ENT_BOOK_NAME, "The Go\nBetween", "The Go Between", NULL },
  { ENT_BOOK_NAME, "a\bb", NULL, "Name holds the control character U+0008; remove it." },
  { ENT_BOOK_NAME, "M\xfcller", NULL,
    "Name holds bytes that are not UTF-8; save the text as UTF-8." },

  { ENT_BOOK_PAGES, "  ", NULL, NULL },
  { ENT_BOOK_PAGES, "304", "304", NULL },
  { ENT_BOOK_PAGES, " 1,304\t", "1304", NULL },
  { ENT_BOOK_PAGES, "\u00a0304\u00a0", "304", NULL },
  { ENT_BOOK_PAGES, "1", "1", NULL },
  { ENT_BOOK_PAGES, "10000", "10000", NULL },
  { ENT_BOOK_PAGES, "0", NULL, "Pages takes a number from 1 to 10000, not “0”." },
  { ENT_BOOK_PAGES, "10001", NULL, "Pages takes a number from 1 to 10000, not “10001”." },
  { ENT_BOOK_PAGES, "12.5", NULL, "Pages takes a whole number, as 12, not “12.5”." },
  { ENT_BOOK_PAGES, "many\nof", NULL, "Pages takes a whole number, as 12, not “many of”." },
  { ENT_BOOK_PAGES, "\xff", NULL, "Pages takes a whole number, as 12, not “\ufffd”." },

  { ENT_BOOK_RATING, "4.50", "4.5", NULL },
  { ENT_BOOK_RATING, "-0.5", "-0.5", NULL },
  { ENT_BOOK_RATING, "5.1", NULL, "Rating takes a number from -0.5 to 5, not “5.1”." },
  { ENT_BOOK_RATING, "4,5", NULL,
    "Rating takes a decimal number with a point, as 1234.5, not “4,5”." },
  { ENT_BOOK_RATING, "NaN", NULL,
    "Rating takes a decimal number with a point, as 1234.5, not “NaN”." },
  { ENT_BOOK_RATING, "0x3", NULL,
    "Rating takes a decimal number with a point, as 1234.5, not “0x3”." },

  { ENT_BOOK_PRICE, "EUR 1250", "1250.00 EUR", NULL },
  { ENT_BOOK_PRICE, "1,250 eur", "1250.00 EUR", NULL },
  { ENT_BOOK_PRICE, "1250", NULL,
    "Price takes an amount with its currency, as 1250.00 EUR, not “1250”." },

  { ENT_BOOK_SHARE, " 2/3 ", "2/3", NULL },
  { ENT_BOOK_SHARE, "1", "1/1", NULL },
  { ENT_BOOK_SHARE, "2/0", NULL, "Share takes a fraction, as 2/3, not “2/0”." },
  { ENT_BOOK_SHARE, "66 %", NULL, "Share takes a fraction, as 2/3, not “66 %”." },

  { ENT_BOOK_RELEASED, "2026-03-31", "2026-03-31", NULL },
  { ENT_BOOK_RELEASED, " 2024-02-29\n", "2024-02-29", NULL },
  { ENT_BOOK_RELEASED, "2026-02-29", NULL,
    "Released takes a date, as 2026-03-31, not “2026-02-29”." },
  { ENT_BOOK_RELEASED, "31.3.2026", NULL,
    "Released takes a date, as 2026-03-31, not “31.3.2026”." },
  { ENT_BOOK_RELEASED, "2026-04-30T14:00", NULL,
    "Released takes a date without a time, as 2026-04-30, not “2026-04-30T14:00”." },

  { ENT_BOOK_LENT_AT, "2026-03-31T14:00", "2026-03-31T14:00:00", NULL },
  { ENT_BOOK_LENT_AT, "2026-03-31T14:00:09", "2026-03-31T14:00:09", NULL },
  { ENT_BOOK_LENT_AT, "2026-03-31 14:00", "2026-03-31T14:00:00", NULL },
  { ENT_BOOK_LENT_AT, "2026-03-31", NULL,
    "Lent at takes a date and a time, as 2026-03-31T14:00, not “2026-03-31”." },
  { ENT_BOOK_LENT_AT, "2026-03-31T14:00Z", NULL,
    "Lent at takes a date and a time, as 2026-03-31T14:00, not “2026-03-31T14:00Z”." },
  { ENT_BOOK_LENT_AT, "2026-03-31T24:00", NULL,
    "Lent at takes a date and a time, as 2026-03-31T14:00, not “2026-03-31T24:00”." },

  { ENT_BOOK_READING_TIME, "PT90M", "PT90M", NULL },
  { ENT_BOOK_READING_TIME, "1:30", "PT90M", NULL },
  { ENT_BOOK_READING_TIME, "90", "PT90M", NULL },
  { ENT_BOOK_READING_TIME, "P1DT2H", "PT1560M", NULL },
  { ENT_BOOK_READING_TIME, "-5", NULL,
    "Reading Time takes hours and minutes, as 1:30 or PT90M, up to a year, not “-5”." },

  { ENT_BOOK_IN_PRINT, "true", "true", NULL },
  { ENT_BOOK_IN_PRINT, " YES ", "true", NULL },
  { ENT_BOOK_IN_PRINT, "1", "true", NULL },
  { ENT_BOOK_IN_PRINT, "False", "false", NULL },
  { ENT_BOOK_IN_PRINT, "no", "false", NULL },
  { ENT_BOOK_IN_PRINT, "0", "false", NULL },
  { ENT_BOOK_IN_PRINT, "maybe", NULL, "In Print takes true or false, not “maybe”." },

  { ENT_BOOK_GENRE, "novel", "novel", NULL },
  { ENT_BOOK_GENRE, "Short Story", "short-story", NULL },
  { ENT_BOOK_GENRE, "short_STORY", "short-story", NULL },
  { ENT_BOOK_GENRE, "everything else", "non-fiction", NULL },
  { ENT_BOOK_GENRE, "play", NULL,
    "Genre takes one of novel, short-story, non-fiction, not “play”." },

  { ENT_BOOK_AUTHOR, " " A "\n", A, NULL },
  { ENT_BOOK_AUTHOR, "0190A3C4-5D6E-7F80-9A0B-1C2D3E4F5061", A, NULL },
  { ENT_BOOK_AUTHOR, "George Eliot", NULL,
    "Author takes the identity of a record (36 characters), not “George Eliot”." },
  { ENT_BOOK_AUTHOR, A " " B, NULL,
    "Author takes the identity of a record (36 characters), not "
    "“" A " 019…”." },
  { ENT_BOOK_EDITORS, A, A, NULL },
  { ENT_BOOK_EDITORS, B "\n " A "  ", B " " A, NULL },
  { ENT_BOOK_EDITORS, A " " B " " A, A " " B, NULL },
  { ENT_BOOK_EDITORS, "  ", NULL, NULL },
  { ENT_BOOK_EDITORS, A " nobody", NULL,
    "Editors takes the identity of a record (36 characters), not “nobody”." },
};

static void
test_normalise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const EntField *field = &ent_book_kind.fields[rows[i].field];
      g_autoptr (GError) error = NULL;
      g_autofree char *value = NULL;
      gboolean taken = ent_field_normalise (field, rows[i].input, &value, &error);

      g_test_message ("row %u: %s", i, field->name);
      g_assert_cmpstr (value, ==, rows[i].value);
      g_assert_true (taken == (rows[i].message == NULL));
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].message);
      if (error != NULL)
        g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
    }
}

/* What was stored once is stored the same again. */
static void
test_stored_is_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = NULL;

      g_assert_true (
          ent_field_normalise (&ent_book_kind.fields[rows[i].field], rows[i].value, &value, NULL));
      g_assert_cmpstr (value, ==, rows[i].value);
    }
}

static void
test_text_limits (void)
{
  const EntField *name = &ent_book_kind.fields[ENT_BOOK_NAME];
  const EntField *life = &ent_author_kind.fields[ENT_AUTHOR_LIFE];
  g_autofree char *line = g_strnfill (ENT_TEXT_LIMIT, 'x');
  g_autofree char *line_beyond = g_strnfill (ENT_TEXT_LIMIT + 1, 'x');
  g_autofree char *text = g_strnfill (ENT_LONG_TEXT_LIMIT, 'x');
  g_autofree char *text_beyond = g_strnfill (ENT_LONG_TEXT_LIMIT + 1, 'x');
  g_autoptr (GError) line_error = NULL;
  g_autoptr (GError) text_error = NULL;
  g_autofree char *kept_line = NULL;
  g_autofree char *kept_text = NULL;
  char *value;

  g_assert_true (ent_field_normalise (name, line, &kept_line, NULL));
  g_assert_cmpstr (kept_line, ==, line);
  g_assert_true (ent_field_normalise (life, text, &kept_text, NULL));
  g_assert_cmpstr (kept_text, ==, text);
  g_assert_false (ent_field_normalise (name, line_beyond, &value, &line_error));
  g_assert_cmpstr (line_error->message, ==,
                   "Name takes at most 4096 bytes of text, not 4097; shorten it.");
  g_assert_false (ent_field_normalise (life, text_beyond, &value, &text_error));
  g_assert_cmpstr (text_error->message, ==,
                   "Life takes at most 524288 bytes of text, not 524289; shorten it.");
}

static void
test_paragraphs (void)
{
  g_autofree char *value = NULL;

  g_assert_true (ent_field_normalise (&ent_author_kind.fields[ENT_AUTHOR_LIFE],
                                      "Born.\r\n\r\n\tWrote.\rDied.\n", &value, NULL));
  g_assert_cmpstr (value, ==, "Born.\n\n\tWrote.\nDied.");
}

/* Garbage of any length is refused by every type that is no text, and quoted short. */
static void
test_garbage (void)
{
  g_autofree char *garbage = g_strnfill (1000000, '1');

  for (guint i = ENT_BOOK_AUTHOR; i < ent_book_kind.n_fields; i++)
    {
      g_autoptr (GError) error = NULL;
      char *value;

      g_assert_false (ent_field_normalise (&ent_book_kind.fields[i], garbage, &value, &error));
      g_assert_null (value);
      g_assert_cmpuint (strlen (error->message), <, 200);
    }
}

static void
test_random_bytes (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const EntField *field
          = &ent_book_kind.fields[g_test_rand_int_range (0, ent_book_kind.n_fields)];
      char input[16] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int n = g_test_rand_int_range (0, sizeof input); n > 0; n--)
        input[n - 1] = i % 2 == 0 ? g_test_rand_int_range (1, 256)
                                  : "0123456789-+.,:/ PTHMDEURtrue"[g_test_rand_int_range (0, 29)];
      if (!ent_field_normalise (field, input, &once, NULL))
        continue;
      g_assert_true (ent_field_normalise (field, once, &twice, NULL));
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (once == NULL || g_utf8_validate (once, -1, NULL));
    }
}

static void
test_find_choice (void)
{
  const EntField *genre = &ent_book_kind.fields[ENT_BOOK_GENRE];

  g_assert_cmpstr (ent_field_find_choice (genre, "short-story")->label, ==, "Short Story");
  g_assert_null (ent_field_find_choice (genre, "Short Story"));
  g_assert_null (ent_field_find_choice (genre, NULL));
  g_assert_null (ent_field_find_choice (&ent_book_kind.fields[ENT_BOOK_NAME], "novel"));
}

static void
test_targets (void)
{
  const EntField *one = &ent_book_kind.fields[ENT_BOOK_AUTHOR];
  const EntField *any = &ent_book_kind.fields[ENT_BOOK_SUBJECT];
  const EntField *two = &ent_loan_kind.fields[ENT_LOAN_BOOK];
  const EntField *none = &ent_book_kind.fields[ENT_BOOK_NAME];

  g_assert_true (ent_field_allows (one, "author"));
  g_assert_false (ent_field_allows (one, "auth"));
  g_assert_false (ent_field_allows (one, "authors"));
  g_assert_true (ent_field_allows (any, "building"));
  g_assert_true (ent_field_allows (two, "book"));
  g_assert_true (ent_field_allows (two, "chapter"));
  g_assert_false (ent_field_allows (two, "chap"));
  g_assert_false (ent_field_allows (two, "author"));
  g_assert_false (ent_field_allows (none, "author"));
  g_assert_cmpstr (ent_field_get_single_target (one), ==, "author");
  g_assert_null (ent_field_get_single_target (any));
  g_assert_null (ent_field_get_single_target (two));
  g_assert_null (ent_field_get_single_target (none));
}

static void
test_type_names (void)
{
  g_assert_cmpstr (ent_type_get_name (ENT_TYPE_TEXT), ==, "text");
  g_assert_cmpstr (ent_type_get_name (ENT_TYPE_LONG_TEXT), ==, "long-text");
  g_assert_cmpstr (ent_type_get_name (ENT_TYPE_DATE_TIME), ==, "date-time");
  for (EntType type = ENT_TYPE_TEXT; type <= ENT_TYPE_REFERENCE; type++)
    g_assert_nonnull (ent_type_get_name (type));
}

/* Every value of every imported record passes here. `-m perf` prints what one costs. */
static void
test_speed (void)
{
  const EntField *name = &ent_book_kind.fields[ENT_BOOK_NAME];
  const guint rounds = 2000000;
  double seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }
  g_test_timer_start ();
  for (guint i = 0; i < rounds; i++)
    {
      char *value;

      ent_field_normalise (name, "Marketing qualified lead", &value, NULL);
      g_free (value);
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds / rounds * 1e9, "one short text: %.0f ns",
                           seconds / rounds * 1e9);
}

/* What other programs call a field and its parts, whatever the case and the hyphens. */
static void
test_synonyms (void)
{
  static const EntField field = { "name",
                                  "Name",
                                  NULL,
                                  ENT_TYPE_TEXT,
                                  .synonyms = "Full name,Contact",
                                  .parts = "First name,Vorname;Last name" };
  static const EntField plain = { "name", "Name", NULL, ENT_TYPE_TEXT };

  g_assert_true (ent_field_has_synonym (&field, "full-NAME"));
  g_assert_true (ent_field_has_synonym (&field, "contact"));
  g_assert_false (ent_field_has_synonym (&field, "name"));
  g_assert_false (ent_field_has_synonym (&field, ""));
  g_assert_false (ent_field_has_synonym (&plain, "contact"));
  g_assert_cmpuint (ent_field_find_part (&field, "first_name"), ==, 1);
  g_assert_cmpuint (ent_field_find_part (&field, "vorname"), ==, 1);
  g_assert_cmpuint (ent_field_find_part (&field, "LastName"), ==, 2);
  g_assert_cmpuint (ent_field_find_part (&field, "Full name"), ==, 0);
  g_assert_cmpuint (ent_field_find_part (&plain, "first name"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/field/normalise", test_normalise);
  g_test_add_func ("/field/stored-is-stable", test_stored_is_stable);
  g_test_add_func ("/field/text-limits", test_text_limits);
  g_test_add_func ("/field/paragraphs", test_paragraphs);
  g_test_add_func ("/field/garbage", test_garbage);
  g_test_add_func ("/field/random-bytes", test_random_bytes);
  g_test_add_func ("/field/find-choice", test_find_choice);
  g_test_add_func ("/field/targets", test_targets);
  g_test_add_func ("/field/synonyms", test_synonyms);
  g_test_add_func ("/field/type-names", test_type_names);
  g_test_add_func ("/field/speed", test_speed);
  return g_test_run ();
}
