/* SPDX-License-Identifier: GPL-3.0-or-later
 * When the next meeting is due at the latest, as a table. */
#include "ent-cadence.h"

#include "ent-date.h"

typedef struct
{
  const char *cadence;
  const char *last;
  const char *due;
} Case;

/* 2 March 2026 is a Monday, 8 March a Sunday. */
static const Case cases[] = {
  { "weekly", "2026-03-02", "2026-03-15" },      { "weekly", "2026-03-06", "2026-03-15" },
  { "weekly", "2026-03-08", "2026-03-15" },      { "fortnightly", "2026-03-02", "2026-03-22" },
  { "fortnightly", "2025-12-29", "2026-01-18" }, { "monthly", "2026-03-03", "2026-04-30" },
  { "monthly", "2026-01-31", "2026-02-28" },     { "monthly", "2028-01-31", "2028-02-29" },
  { "monthly", "2025-12-02", "2026-01-31" },     { "quarterly", "2026-03-31", "2026-06-30" },
  { "quarterly", "2025-11-30", "2026-02-28" },   { "half-yearly", "2026-03-03", "2026-09-30" },
  { "yearly", "2026-03-03", "2027-03-31" },
};

static void
test_due (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      GDate last, due;

      g_assert_true (ent_date_parse (cases[i].last, &last));
      g_assert_true (ent_cadence_get_due (cases[i].cadence, &last, &due));
      text = ent_date_format (&due);
      g_assert_cmpstr (text, ==, cases[i].due);
    }
}

/* A first Tuesday may be 28 or 35 days after the one before: neither is late. */
static void
test_first_tuesdays (void)
{
  static const char *const tuesdays[]
      = { "2026-01-06", "2026-02-03", "2026-03-03", "2026-04-07", "2026-05-05", "2026-06-02" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (tuesdays); i++)
    {
      GDate last, next, due;

      g_assert_true (ent_date_parse (tuesdays[i], &last));
      g_assert_true (ent_date_parse (tuesdays[i + 1], &next));
      g_assert_true (ent_cadence_get_due ("monthly", &last, &due));
      g_assert_cmpint (g_date_compare (&next, &due), <=, 0);
    }
}

static void
test_as_needed (void)
{
  GDate last, due;

  g_assert_true (ent_date_parse ("2026-03-03", &last));
  g_assert_false (ent_cadence_get_due ("as-needed", &last, &due));
  g_assert_false (ent_cadence_get_due (NULL, &last, &due));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cadence/due", test_due);
  g_test_add_func ("/cadence/first-tuesdays", test_first_tuesdays);
  g_test_add_func ("/cadence/as-needed", test_as_needed);
  return g_test_run ();
}
