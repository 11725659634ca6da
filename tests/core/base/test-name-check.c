/* SPDX-License-Identifier: GPL-3.0-or-later
 * What in a name cannot be seen or misleads is flagged and written out. */
#include "ent-name-check.h"

static const struct
{
  const char *name;
  EntNameFlags flags;
  const char *visible;
} names[] = {
  { "", ENT_NAME_PLAIN, "" },
  { "Maya Lund", ENT_NAME_PLAIN, "Maya Lund" },
  { "Zoë O’Brien-Łukasz", ENT_NAME_PLAIN, "Zoë O’Brien-Łukasz" },
  { "Анна Петрова", ENT_NAME_PLAIN, "Анна Петрова" },
  { "山田 たろう", ENT_NAME_PLAIN, "山田 たろう" },
  { "Ken 山田", ENT_NAME_PLAIN, "Ken 山田" },
  { "김민준", ENT_NAME_PLAIN, "김민준" },
  /* Cyrillic a in a Latin name, Greek behind a Latin one. */
  { "M\320\260ya Lund", ENT_NAME_MIXED, "M\320\260⟨U+0430⟩ya Lund" },
  { "Maya Λ", ENT_NAME_MIXED, "Maya Λ⟨U+039B⟩" },
  /* Zero width space, joiner, right-to-left override, word joiner, soft hyphen. */
  { "Maya\342\200\213 Lund", ENT_NAME_HIDDEN, "Maya⟨U+200B⟩ Lund" },
  { "Ma\342\200\215ya", ENT_NAME_HIDDEN, "Ma⟨U+200D⟩ya" },
  { "\342\200\256dnuL ayaM", ENT_NAME_HIDDEN, "⟨U+202E⟩dnuL ayaM" },
  { "Maya\342\201\240Lund", ENT_NAME_HIDDEN, "Maya⟨U+2060⟩Lund" },
  { "Ma\302\255ya", ENT_NAME_HIDDEN, "Ma⟨U+00AD⟩ya" },
  /* No-break space, Hangul filler, variation selector, tag character. */
  { "Maya\302\240Lund", ENT_NAME_HIDDEN, "Maya⟨U+00A0⟩Lund" },
  { "Maya\343\205\244", ENT_NAME_HIDDEN, "Maya⟨U+3164⟩" },
  { "Maya\357\270\217", ENT_NAME_HIDDEN, "Maya⟨U+FE0F⟩" },
  { "Maya\363\240\201\201", ENT_NAME_HIDDEN, "Maya⟨U+E0041⟩" },
  /* e and a combining accent. */
  { "Zoe\314\201", ENT_NAME_DECOMPOSED, "Zoe\314\201⟨U+0301⟩" },
  { "\320\234\342\200\213aya", ENT_NAME_MIXED | ENT_NAME_HIDDEN,
    "\320\234⟨U+200B⟩a⟨U+0061⟩y⟨U+0079⟩a⟨U+0061⟩" },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *visible = ent_name_dup_visible (names[i].name);
      g_autofree char *warning = ent_name_dup_warning (names[i].name);

      g_test_message ("%s", names[i].visible);
      g_assert_cmpuint (ent_name_check (names[i].name), ==, names[i].flags);
      g_assert_cmpstr (visible, ==, names[i].visible);
      g_assert_cmpint (warning != NULL, ==, names[i].flags != ENT_NAME_PLAIN);
    }
}

/* The warning shows the name as it is, and says the worst. */
static void
test_warning (void)
{
  g_autofree char *hidden = ent_name_dup_warning ("Maya\342\200\213 Lund");
  g_autofree char *mixed = ent_name_dup_warning ("M\320\260ya");
  g_autofree char *apart = ent_name_dup_warning ("Zoe\314\201");

  g_assert_cmpstr (hidden, ==,
                   "The name “Maya⟨U+200B⟩ Lund” holds characters that cannot be seen.");
  g_assert_nonnull (strstr (mixed, "mixes letters of different scripts"));
  g_assert_nonnull (strstr (apart, "NFC"));
}

static void
test_isolated (void)
{
  g_autofree char *isolated = ent_name_dup_isolated ("Maya\342\200\256");

  g_assert_cmpstr (isolated, ==, "\342\201\250Maya⟨U+202E⟩\342\201\251");
}

/* A name is the same however its accents are composed; a look-alike is another name. */
static void
test_equal (void)
{
  g_assert_true (ent_name_equal ("Zoe\314\201 Lund", "zo\303\251 LUND"));
  g_assert_false (ent_name_equal ("Maya Lund", "M\320\260ya Lund"));
  g_assert_false (ent_name_equal ("Maya Lund", "Maya\342\200\213 Lund"));
  g_assert_false (ent_name_equal ("Maya Lund", "Maya"));
}

/* In a text, line ends and the usual spaces stay; what turns around its order is shown. */
static void
test_text (void)
{
  g_autofree char *text = ent_text_dup_visible ("one\n\ttwo\302\240three \342\200\256four\n");

  g_assert_cmpstr (text, ==, "one\n\ttwo\302\240three ⟨U+202E⟩four\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-check/names", test_names);
  g_test_add_func ("/name-check/warning", test_warning);
  g_test_add_func ("/name-check/isolated", test_isolated);
  g_test_add_func ("/name-check/equal", test_equal);
  g_test_add_func ("/name-check/text", test_text);
  return g_test_run ();
}
