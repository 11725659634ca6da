/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values as people read them, in the C locale and in a German one where it can be made. */
#include <locale.h>

#include "ent-field.h"
#include "ent-sample-kinds.h"

#define A "0190a3c4-5d6e-7f80-9a0b-1c2d3e4f5061"

typedef struct
{
  guint field;
  const char *value;
  const char *shown;
} Row;

static const Row english[] = {
  { ENT_BOOK_NAME, NULL, "" },
  { ENT_BOOK_PAGES, NULL, "" },
  { ENT_BOOK_NAME, "Middlemarch", "Middlemarch" },
  { ENT_BOOK_PAGES, "7", "7" },
  { ENT_BOOK_PAGES, "999", "999" },
  { ENT_BOOK_PAGES, "1304", "1,304" },
  { ENT_BOOK_PAGES, "-123456", "−123,456" },
  { ENT_BOOK_PAGES, "9223372036854775807", "9,223,372,036,854,775,807" },
  { ENT_BOOK_RATING, "4.5", "4.5" },
  { ENT_BOOK_RATING, "1234567.0625", "1,234,567.0625" },
  { ENT_BOOK_PRICE, "1250.00 EUR", "1,250.00 EUR" },
  { ENT_BOOK_PRICE, "-0.05 USD", "−0.05 USD" },
  { ENT_BOOK_SHARE, "2/3", "2/3" },
  { ENT_BOOK_RELEASED, "2026-06-30", "30 June 2026" },
  { ENT_BOOK_RELEASED, "2026-01-01", "1 January 2026" },
  { ENT_BOOK_RELEASED, "1000-01-01", "1 January 1000" },
  { ENT_BOOK_LENT_AT, "2026-06-30T09:05:00", "30 June 2026, 09:05" },
  { ENT_BOOK_LENT_AT, "2026-06-30T23:59:59", "30 June 2026, 23:59:59" },
  { ENT_BOOK_READING_TIME, "PT0M", "0 min" },
  { ENT_BOOK_READING_TIME, "PT59M", "59 min" },
  { ENT_BOOK_READING_TIME, "PT60M", "1 h" },
  { ENT_BOOK_READING_TIME, "PT90M", "1 h 30 min" },
  { ENT_BOOK_READING_TIME, "PT1560M", "26 h" },
  { ENT_BOOK_IN_PRINT, "true", "Yes" },
  { ENT_BOOK_IN_PRINT, "false", "No" },
  { ENT_BOOK_GENRE, "short-story", "Short Story" },
  { ENT_BOOK_AUTHOR, A, A },
  /* What no reader would have let in is shown as it is. */
  { ENT_BOOK_GENRE, "play", "play" },
  { ENT_BOOK_RELEASED, "soon", "soon" },
  { ENT_BOOK_LENT_AT, "soon", "soon" },
  { ENT_BOOK_READING_TIME, "long", "long" },
};

static const Row german[] = {
  { ENT_BOOK_PAGES, "1304", "1.304" },
  { ENT_BOOK_RATING, "1234567.0625", "1.234.567,0625" },
  { ENT_BOOK_PRICE, "1250.00 EUR", "1.250,00 EUR" },
  { ENT_BOOK_RELEASED, "2026-05-31", "31 Mai 2026" },
};

static const Row indian[] = {
  { ENT_BOOK_PAGES, "123", "123" },
  { ENT_BOOK_PAGES, "123456789", "12,34,56,789" },
};

static void
assert_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      const EntField *field = &ent_book_kind.fields[rows[i].field];
      g_autofree char *shown = ent_field_format (field, rows[i].value);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_english (void)
{
  assert_rows (english, G_N_ELEMENTS (english));
}

/* Makes locale @name in a folder of its own and enters it. */
static gboolean
enter_locale (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("ent-locale-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *input = g_strndup (name, 5);
  const char *const command[] = { "localedef", "-f", "UTF-8", "-i", input, path, NULL };
  gboolean made;

  g_setenv ("LOCPATH", folder, TRUE);
  made
      = g_spawn_sync (NULL, (char **)command, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, NULL, NULL, NULL, NULL)
        && setlocale (LC_ALL, name) != NULL;
  {
    const char *const clean[] = { "rm", "-r", folder, NULL };

    g_spawn_sync (NULL, (char **)clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                  NULL);
  }
  return made;
}

/* Stored texts do not depend on the locale: strtod() would read 1234.5 as 1234 in German. */
static void
assert_stored (void)
{
  g_autofree char *number = NULL;
  g_autofree char *money = NULL;

  g_assert_true (
      ent_field_normalise (&ent_book_kind.fields[ENT_BOOK_RATING], "4.25", &number, NULL));
  g_assert_cmpstr (number, ==, "4.25");
  g_assert_true (
      ent_field_normalise (&ent_book_kind.fields[ENT_BOOK_PRICE], "1250.5 EUR", &money, NULL));
  g_assert_cmpstr (money, ==, "1250.50 EUR");
}

static void
assert_rows_in (const char *locale, const Row *rows, guint n_rows)
{
  if (!enter_locale (locale))
    {
      g_test_skip_printf ("no %s here, and no localedef to make it", locale);
      return;
    }
  assert_rows (rows, n_rows);
  assert_stored ();
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_german (void)
{
  assert_rows_in ("de_DE.UTF-8", german, G_N_ELEMENTS (german));
}

static void
test_indian (void)
{
  assert_rows_in ("en_IN.UTF-8", indian, G_N_ELEMENTS (indian));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  ent_sample_kinds_init ();
  g_test_add_func ("/field-format/english", test_english);
  g_test_add_func ("/field-format/german", test_german);
  g_test_add_func ("/field-format/indian", test_indian);
  return g_test_run ();
}
