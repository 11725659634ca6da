/* SPDX-License-Identifier: GPL-3.0-or-later
 * What free text becomes, and what is refused. */
#include "ent-text.h"

#include <string.h>

typedef struct
{
  const char *input;
  const char *one_line;
  const char *paragraphs;
} Accepted;

static const Accepted accepted[] = {
  { "", NULL, NULL },
  { "  \t\r\n ", NULL, NULL },
  { "\u00a0\u2003\u3000", NULL, NULL },
  { "Lead", "Lead", "Lead" },
  { "  Lead  ", "Lead", "Lead" },
  { "\u00a0Lead\u00a0", "Lead", "Lead" },
  { "a  b", "a  b", "a  b" },
  { "a\nb", "a b", "a\nb" },
  { "a\r\nb", "a b", "a\nb" },
  { "a\rb", "a b", "a\nb" },
  { "a\r\n\r\nb", "a  b", "a\n\nb" },
  { "a\u2028b\u2029c\xc2\x85"
    "d",
    "a b c d", "a\nb\nc\nd" },
  { "a\tb", "a b", "a\tb" },
  { "\n\na\n\n", "a", "a" },
  { "Müller", "Müller", "Müller" },
  { "Mu\u0308ller", "Müller", "Müller" },
  { "\u212b", "\u00c5", "\u00c5" },
  { "\u1112\u1161\u11ab", "\ud55c", "\ud55c" },
  { "\xf0\x9f\x93\x88 up", "\xf0\x9f\x93\x88 up", "\xf0\x9f\x93\x88 up" },
  { "<a href=\"x\">&amp;</a>", "<a href=\"x\">&amp;</a>", "<a href=\"x\">&amp;</a>" },
  { "\ufeff"
    "x",
    "\ufeff"
    "x",
    "\ufeff"
    "x" },
};

static void
assert_cleaned (const char *input, EntTextShape shape, const char *expected)
{
  g_autofree char *value = NULL;
  EntTextFault fault;

  g_assert_true (ent_text_clean (input, shape, 1000, &value, &fault));
  g_assert_cmpstr (value, ==, expected);
}

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_test_message ("text %u", i);
      assert_cleaned (accepted[i].input, ENT_TEXT_ONE_LINE, accepted[i].one_line);
      assert_cleaned (accepted[i].input, ENT_TEXT_PARAGRAPHS, accepted[i].paragraphs);
    }
}

static void
assert_fault (const char *input, EntTextFaultReason reason, gunichar character)
{
  EntTextFault fault = { 0 };
  char *value = (char *)"unchanged";

  g_assert_false (ent_text_clean (input, ENT_TEXT_PARAGRAPHS, 1000, &value, &fault));
  g_assert_null (value);
  g_assert_cmpint (fault.reason, ==, reason);
  if (reason == ENT_TEXT_FAULT_CHARACTER)
    g_assert_cmphex (fault.character, ==, character);
}

static void
test_refused (void)
{
  assert_fault ("\xff", ENT_TEXT_FAULT_ENCODING, 0);
  assert_fault ("caf\xe9", ENT_TEXT_FAULT_ENCODING, 0);
  assert_fault ("\xed\xa0\x80", ENT_TEXT_FAULT_ENCODING, 0);
  assert_fault ("\xc0\xaf", ENT_TEXT_FAULT_ENCODING, 0);
  assert_fault ("a\001b", ENT_TEXT_FAULT_CHARACTER, 0x01);
  assert_fault ("bell\a", ENT_TEXT_FAULT_CHARACTER, 0x07);
  assert_fault ("a\vb", ENT_TEXT_FAULT_CHARACTER, 0x0b);
  assert_fault ("\033[31m", ENT_TEXT_FAULT_CHARACTER, 0x1b);
  assert_fault ("\177", ENT_TEXT_FAULT_CHARACTER, 0x7f);
  assert_fault ("\xc2\x80", ENT_TEXT_FAULT_CHARACTER, 0x80);
  assert_fault ("\xc2\x9f", ENT_TEXT_FAULT_CHARACTER, 0x9f);
  assert_fault ("x\ufffe", ENT_TEXT_FAULT_CHARACTER, 0xfffe);
  assert_fault ("x\uffff", ENT_TEXT_FAULT_CHARACTER, 0xffff);
}

/* The limit counts what is kept, not what came in. */
static void
test_limit (void)
{
  EntTextFault fault = { 0 };
  g_autofree char *exact = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *composed = NULL;
  char *value;

  g_assert_true (ent_text_clean ("12345", ENT_TEXT_ONE_LINE, 5, &exact, &fault));
  g_assert_true (ent_text_clean ("  12345  ", ENT_TEXT_ONE_LINE, 5, &trimmed, &fault));
  g_assert_cmpstr (trimmed, ==, "12345");
  g_assert_true (ent_text_clean ("abu\u0308", ENT_TEXT_ONE_LINE, 4, &composed, &fault));
  g_assert_cmpstr (composed, ==, "abü");

  g_assert_false (ent_text_clean ("123456", ENT_TEXT_ONE_LINE, 5, &value, &fault));
  g_assert_cmpint (fault.reason, ==, ENT_TEXT_FAULT_LENGTH);
  g_assert_cmpuint (fault.length, ==, 6);
  g_assert_false (ent_text_clean ("äää", ENT_TEXT_ONE_LINE, 5, &value, &fault));
  g_assert_cmpint (fault.reason, ==, ENT_TEXT_FAULT_LENGTH);
  g_assert_cmpuint (fault.length, ==, 6);
}

static char *
create_random_text (void)
{
  static const gunichar interesting[]
      = { ' ',    '\t',   '\n',   '\r',   'a',    'Z',    0xa0,    0xe9,   0x300,
          0x301,  0x308,  0x323,  0x327,  0x345,  0x390,  0x3b9,   0x958,  0x9be,
          0x9c7,  0xe33,  0xfb2,  0x1100, 0x1161, 0x11a8, 0x1e0b,  0x1fee, 0x2000,
          0x2028, 0x2126, 0x212b, 0x2adc, 0xac00, 0xfb1f, 0x1d15e, 0x2f800 };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    g_string_append_unichar (text,
                             interesting[g_test_rand_int_range (0, G_N_ELEMENTS (interesting))]);
  return g_string_free (text, FALSE);
}

/* What was stored once is never changed by being stored again. */
static void
test_stable (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *input = create_random_text ();
      EntTextShape shape = i % 2 == 0 ? ENT_TEXT_ONE_LINE : ENT_TEXT_PARAGRAPHS;
      g_autofree char *once = NULL;
      EntTextFault fault;

      g_assert_true (ent_text_clean (input, shape, 1000, &once, &fault));
      if (once != NULL)
        assert_cleaned (once, shape, once);
    }
}

static void
test_trim (void)
{
  gsize length;

  g_assert_cmpstr (ent_text_trim (" a b ", &length), ==, "a b ");
  g_assert_cmpuint (length, ==, 3);
  ent_text_trim ("\u2003", &length);
  g_assert_cmpuint (length, ==, 0);
  g_assert_cmpstr (ent_text_trim ("\xff x\xff", &length), ==, "\xff x\xff");
  g_assert_cmpuint (length, ==, 4);
  ent_text_trim ("\xa0", &length);
  g_assert_cmpuint (length, ==, 1);
}

static void
test_matches (void)
{
  g_assert_true (ent_text_matches ("due-date", "due-date"));
  g_assert_true (ent_text_matches ("Due Date", "due-date"));
  g_assert_true (ent_text_matches ("  DUE_DATE ", "due-date"));
  g_assert_true (ent_text_matches ("duedate", "due-date"));
  g_assert_true (ent_text_matches ("FÄLLIG AM", "Fällig am"));
  g_assert_false (ent_text_matches ("due", "due-date"));
  g_assert_false (ent_text_matches ("due-dates", "due-date"));
  g_assert_false (ent_text_matches ("", "due-date"));
  g_assert_false (ent_text_matches ("\xff", "due-date"));
}

static void
assert_quote (const char *input, const char *expected)
{
  g_autofree char *quote = ent_text_quote (input);

  g_assert_cmpstr (quote, ==, expected);
}

static void
test_quote (void)
{
  g_autofree char *pictures = g_strnfill (400, 'x');

  assert_quote ("", "");
  assert_quote ("31.3.26", "31.3.26");
  assert_quote ("a\nb\033", "a b ");
  assert_quote ("\xff", "\ufffd");
  assert_quote ("1234567890123456789012345678901234567890",
                "1234567890123456789012345678901234567890");
  assert_quote ("12345678901234567890123456789012345678901",
                "1234567890123456789012345678901234567890…");
  for (guint i = 0; i < 100; i++)
    memcpy (pictures + 4 * i, "\xf0\x9f\x93\x88", 4);
  {
    g_autofree char *quote = ent_text_quote (pictures);

    g_assert_true (g_utf8_validate (quote, -1, NULL));
    g_assert_cmpint (g_utf8_strlen (quote, -1), ==, 41);
    g_assert_null (strstr (quote, "\ufffd"));
  }
}

/* A name is the whole of one, wherever it stands in the list. */
static void
test_is_among (void)
{
  g_assert_true (ent_text_is_among ("term metric role", "term"));
  g_assert_true (ent_text_is_among ("term metric role", "metric"));
  g_assert_true (ent_text_is_among ("term metric role", "role"));
  g_assert_false (ent_text_is_among ("term-definition sub-term term2", "term"));
  g_assert_false (ent_text_is_among ("term", "terms"));
  g_assert_false (ent_text_is_among ("", "term"));
  g_assert_false (ent_text_is_among (NULL, "term"));
}

static void
test_fold (void)
{
  g_autofree char *composed = ent_text_fold ("Ém\303\237");
  g_autofree char *apart = ent_text_fold ("e\314\201MSS");
  g_autofree char *other = ent_text_fold ("emss");

  g_assert_cmpstr (composed, ==, apart);
  g_assert_cmpstr (composed, !=, other);
  g_assert_null (ent_text_fold ("\377"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/accepted", test_accepted);
  g_test_add_func ("/text/is-among", test_is_among);
  g_test_add_func ("/text/refused", test_refused);
  g_test_add_func ("/text/limit", test_limit);
  g_test_add_func ("/text/stable", test_stable);
  g_test_add_func ("/text/trim", test_trim);
  g_test_add_func ("/text/matches", test_matches);
  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/fold", test_fold);
  return g_test_run ();
}
