/* SPDX-License-Identifier: GPL-3.0-or-later
 * Heads that were written down, against a history that goes on, and one that does not hold them. */
#include "ent-head.h"

#include <string.h>

#include "ent-error.h"
#include "ent-test.h"

/* The head of the engagement's last entry; @line (nullable) (out): as receipts hold it. */
static char *
keep_head (EntTest *test, char **line)
{
  g_autoptr (EntEntry) entry = ent_journal_dup_head (test->engagement);

  if (line != NULL)
    *line = ent_head_make_line (entry);
  return ent_head_make (entry);
}

static void
assert_found (EntTest *test, const char *head, gint64 sequence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEntry) entry = ent_head_find (test->engagement, head, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ent_entry_get_sequence (entry), ==, sequence);
}

static void
assert_refused (EntTest *test, const char *head, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_head_find (test->engagement, head, &error));
  g_assert_error (error, ENT_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* In all the ways it is written down, and whatever came after it. */
static void
test_kept (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *line = NULL;
  g_autofree char *head = NULL;
  g_autofree char *capitals = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (EntEntry) entry = NULL;
  gint64 sequence;

  ent_test_add (test, "role", "name", "CMO", NULL);
  head = keep_head (test, &line);
  entry = ent_journal_dup_head (test->engagement);
  sequence = ent_entry_get_sequence (entry);
  digest = ent_digest_format (ent_entry_get_digest (entry));
  capitals = g_ascii_strup (head, -1);
  g_assert_cmpuint (strlen (head), ==, ENT_HEAD_LENGTH);
  g_assert_true (g_str_has_prefix (digest, head));
  ent_test_add (test, "role", "name", "CRO", NULL);
  assert_found (test, head, sequence);
  assert_found (test, line, sequence);
  assert_found (test, capitals, sequence);
  assert_found (test, digest, sequence);
}

/* A head of another history, or of another place in this one. */
static void
test_not_held (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autofree char *head = NULL;
  g_autofree char *elsewhere = NULL;

  ent_test_add (test, "role", "name", "CMO", NULL);
  head = keep_head (test, NULL);
  elsewhere = g_strconcat (head, " 99 2026-03-31", NULL);
  assert_refused (test, elsewhere, ENT_ERROR_NOT_FOUND, "does not hold the head");
  head[0] = head[0] == '0' ? '1' : '0';
  assert_refused (test, head, ENT_ERROR_NOT_FOUND, "was cut off or rewritten");
}

static void
test_no_head (void)
{
  static const char *const texts[]
      = { "",
          " ",
          "4f1c",
          "0123456789abcde",
          "0123456789abcdeg",
          "0123456789abcdef x",
          "0123456789abcdef -1",
          "0123456789abcdef 0",
          "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0" };
  g_autoptr (EntTest) test = ent_test_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (test, texts[i], ENT_ERROR_USAGE, "is no head; it takes at least 16");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/head/kept", test_kept);
  g_test_add_func ("/head/not-held", test_not_held);
  g_test_add_func ("/head/no-head", test_no_head);
  return g_test_run ();
}
