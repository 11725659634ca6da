/* SPDX-License-Identifier: GPL-3.0-or-later
 * How values look and how they are typed: dates, durations, numbers, kinds within a sentence,
 * chips, differences. */
#include "ent-present.h"

#include "ent-catalogue.h"
#include "ent-chip.h"
#include "ent-date-input.h"
#include "ent-date.h"
#include "ent-diff-markup.h"
#include "ent-field-input.h"
#include "ent-widget-test.h"

#include <locale.h>

static GDate today;

static void
read_today (void)
{
  g_assert_true (ent_date_parse ("2026-06-01", &today));
}

static void
test_date (void)
{
  static const struct
  {
    const char *date;
    const char *text;
    const char *distance;
  } cases[] = {
    { "2026-06-01", "today", "today" },
    { "2026-06-02", "tomorrow", "tomorrow" },
    { "2026-05-31", "yesterday", "yesterday" },
    { "2026-06-06", "in 5 days", "in 5 days" },
    { "2026-05-29", "3 days ago", "3 days ago" },
    { "2026-06-08", "in 7 days", "in 7 days" },
    { "2026-06-09", "9 June", "in 8 days" },
    { "2026-06-30", "30 June", "in 4 weeks" },
    { "2026-01-15", "15 January", "4 months ago" },
    { "2027-06-30", "30 June 2027", "in 12 months" },
    { "1999-12-31", "31 December 1999", "317 months ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      g_autofree char *text = NULL;
      g_autofree char *distance = NULL;

      g_assert_true (ent_date_parse (cases[i].date, &date));
      text = ent_present_date (&date, &today);
      distance = ent_present_distance (&date, &today);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (distance, ==, cases[i].distance);
    }
}

static void
test_full_date (void)
{
  g_autofree char *text = ent_present_full_date (&today);

  g_assert_cmpstr (text, ==, "Monday, 1 June 2026");
}

static void
test_time (void)
{
  g_autofree char *text = ent_present_time ("2026-06-01T14:05:09Z", &today);
  g_autofree char *none = ent_present_time ("later", &today);

  g_assert_cmpstr (text, ==, "today, 14:05");
  g_assert_cmpstr (none, ==, "later");
}

static void
test_kind (void)
{
  g_autofree char *stakeholders = ent_present_kinds (ent_catalogue_find ("stakeholder", NULL));
  g_autofree char *assignment = ent_present_kind (ent_catalogue_find ("raci-assignment", NULL));

  g_assert_cmpstr (stakeholders, ==, "stakeholders");
  g_assert_cmpstr (assignment, ==, "RACI assignment");
}

static void
test_header (void)
{
  const EntKind *metric = ent_catalogue_find ("metric", NULL);
  g_autofree char *tolerance = ent_present_header (ent_kind_find_field (metric, "tolerance", NULL));
  g_autofree char *name = ent_present_header (ent_kind_find_field (metric, "name", NULL));

  g_assert_nonnull (strstr (tolerance, "(%)"));
  g_assert_cmpstr (name, ==, "Name");
}

static void
test_typed_date (void)
{
  static const char *const cases[][2] = {
    { "2026-06-30", "2026-06-30" },
    { "30 June 2026", "2026-06-30" },
    { " 30 june ", "2026-06-30" },
    { "June 30", "2026-06-30" },
    { "30 Jun 2027", "2027-06-30" },
    { "today", "2026-06-01" },
    { "Tomorrow", "2026-06-02" },
    { "+14", "2026-06-15" },
    { "-1", "2026-05-31" },
    { "", NULL },
    { "soon", NULL },
    { "30", NULL },
    { "2026", NULL },
    { "31 February 2026", NULL },
    { "+99999999999999999999", NULL },
    { "1 2 3 4", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      gboolean read = ent_date_input_read (cases[i][0], &today, &date);
      g_autofree char *text = read ? ent_date_format (&date) : NULL;

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static const EntField *
find_field (const char *kind, const char *field)
{
  return ent_kind_find_field (ent_catalogue_find (kind, NULL), field, NULL);
}

/* Whatever is shown for editing reads back as the same value. */
static void
assert_round_trip (const EntField *field, const char *value)
{
  g_autofree char *shown = ent_field_input_write (field, value);
  g_autofree char *read = ent_field_input_read (field, shown, &today);
  g_autofree char *back = NULL;

  g_assert_true (ent_field_normalise (field, read, &back, NULL));
  g_assert_cmpstr (back, ==, value);
}

static void
test_round_trip (void)
{
  assert_round_trip (find_field ("meeting", "duration"), "PT30M");
  assert_round_trip (find_field ("meeting", "duration"), "PT60M");
  assert_round_trip (find_field ("meeting", "duration"), "PT90M");
  assert_round_trip (find_field ("meeting", "duration"), "PT1500M");
  assert_round_trip (find_field ("meeting", "scheduled"), "2026-06-30T14:00:00");
  assert_round_trip (find_field ("meeting", "scheduled"), "2026-06-30T14:00:05");
  assert_round_trip (find_field ("closed-lost-debrief", "lost-on"), "2026-02-28");
  assert_round_trip (find_field ("closed-lost-debrief", "value"), "1250000.50 EUR");
  assert_round_trip (find_field ("metric", "target"), "12000000");
  assert_round_trip (find_field ("metric", "target"), "-0.125");
  assert_round_trip (find_field ("body", "quorum"), "2/3");
}

static void
assert_read (const char *kind, const char *field, const char *typed, const char *expected)
{
  g_autofree char *read = ent_field_input_read (find_field (kind, field), typed, &today);
  g_autofree char *value = NULL;

  ent_field_normalise (find_field (kind, field), read, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_typed_duration (void)
{
  assert_read ("meeting", "duration", "1 h 30 min", "PT90M");
  assert_read ("meeting", "duration", "2 hours", "PT120M");
  assert_read ("meeting", "duration", "45m", "PT45M");
  assert_read ("meeting", "duration", "2 Std. 15 Min.", "PT135M");
  assert_read ("meeting", "duration", "1:30", "PT90M");
  assert_read ("meeting", "duration", "90", "PT90M");
  assert_read ("meeting", "duration", "90 x", NULL);
  assert_read ("meeting", "duration", "99999999999999999999 h", NULL);
}

/* Where numbers are written with a comma they are read and shown so; what is stored is the same. */
static void
test_decimal_comma (void)
{
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not there");
      return;
    }
  assert_read ("metric", "target", "12,5", "12.5");
  assert_read ("metric", "target", "1.234,5", "1234.5");
  assert_read ("metric", "target", "1.234", "1234");
  assert_read ("metric", "target", "12.5", "12.5");
  assert_read ("closed-lost-debrief", "value", "1.250,50 EUR", "1250.50 EUR");
  assert_round_trip (find_field ("metric", "target"), "1234.5");
  assert_round_trip (find_field ("closed-lost-debrief", "value"), "1250000.50 EUR");
  setlocale (LC_NUMERIC, "C");
}

/* A status is a choice all of whose values say how the work stands. */
static void
test_chip (void)
{
  GtkWidget *chip = g_object_ref_sink (ent_chip_new ());
  const EntField *state = find_field ("action-item", "state");

  g_assert_true (ent_chip_is_status (state));
  g_assert_true (ent_chip_is_status (find_field ("agreement", "status")));
  g_assert_true (ent_chip_is_status (find_field ("deliverable", "status")));
  g_assert_true (ent_chip_is_status (find_field ("meeting", "state")));
  g_assert_false (ent_chip_is_status (find_field ("stakeholder", "class")));
  g_assert_false (ent_chip_is_status (find_field ("term", "stage")));
  g_assert_false (ent_chip_is_status (find_field ("term", "name")));

  ent_chip_set_value (ENT_CHIP (chip), state, "done");
  g_assert_true (gtk_widget_has_css_class (chip, "good"));
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Done");
  ent_chip_set_value (ENT_CHIP (chip), state, "in-progress");
  g_assert_false (gtk_widget_has_css_class (chip, "good"));
  g_assert_true (gtk_widget_has_css_class (chip, "accented"));
  ent_chip_set_value (ENT_CHIP (chip), state, NULL);
  g_assert_false (gtk_widget_get_visible (chip));
  ent_widget_test_finalize (chip);
}

static void
test_diff (void)
{
  static const char *const cases[][3] = {
    { NULL, "any form fill", "<u>any form fill</u>" },
    { "any form fill", NULL, "<s>any form fill</s>" },
    { "a < b", "a < c", "a &lt; <s>b</s> <u>c</u>" },
    { "same", "same", "same" },
  };
  g_autofree char *cut = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = ent_diff_markup (cases[i][0], cases[i][1]);

      g_assert_cmpstr (markup, ==, cases[i][2]);
    }
  cut = ent_diff_markup ("one two three four five six seven eight nine ten eleven twelve old",
                         "one two three four five six seven eight nine ten eleven twelve new");
  g_assert_true (g_str_has_prefix (cut, "…"));
  g_assert_true (g_str_has_suffix (cut, "<s>old</s> <u>new</u>"));
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  read_today ();
  g_test_add_func ("/present/date", test_date);
  g_test_add_func ("/present/full-date", test_full_date);
  g_test_add_func ("/present/time", test_time);
  g_test_add_func ("/present/kind", test_kind);
  g_test_add_func ("/present/header", test_header);
  g_test_add_func ("/present/typed-date", test_typed_date);
  g_test_add_func ("/present/round-trip", test_round_trip);
  g_test_add_func ("/present/typed-duration", test_typed_duration);
  g_test_add_func ("/present/decimal-comma", test_decimal_comma);
  g_test_add_func ("/present/chip", test_chip);
  g_test_add_func ("/present/diff", test_diff);
  return g_test_run ();
}
