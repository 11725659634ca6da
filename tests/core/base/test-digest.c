/* SPDX-License-Identifier: GPL-3.0-or-later
 * Digests, held against SHA-256 over bytes written out by hand. */
#include "ent-digest.h"

#include <string.h>

/* SHA-256 of the bytes of a string literal. */
#define assert_digest(digest, bytes) assert_digest_of (digest, bytes, sizeof (bytes) - 1)

static void
assert_digest_of (const EntDigest *digest, const char *bytes, gsize length)
{
  g_autofree char *expected
      = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guint8 *)bytes, length);
  g_autofree char *text = ent_digest_format (digest);

  g_assert_cmpstr (text, ==, expected);
}

/* The reference itself, by the vectors of FIPS 180-2. */
static void
test_reference (void)
{
  static const struct
  {
    const char *text;
    const char *digest;
  } vectors[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *digest
          = g_compute_checksum_for_string (G_CHECKSUM_SHA256, vectors[i].text, -1);

      g_assert_cmpstr (digest, ==, vectors[i].digest);
    }
}

static void
test_domain (void)
{
  g_autoptr (EntDigester) digester = ent_digester_new ("x-1");
  EntDigest digest;

  ent_digester_finish (digester, &digest);
  assert_digest (&digest, "\x04\0\0\0"
                          "x-1");
}

static void
test_everything (void)
{
  g_autoptr (EntDigester) digester = ent_digester_new ("x-1");
  EntDigest digest;

  ent_digester_add (digester, "MQL");
  ent_digester_add (digester, NULL);
  ent_digester_add (digester, "");
  ent_digester_add_bytes (digester, "\0\xff", 2);
  ent_digester_add_integer (digester, 258);
  ent_digester_add_integer (digester, -1);
  ent_digester_finish (digester, &digest);
  assert_digest (&digest, "\x04\0\0\0x-1"
                          "\x04\0\0\0MQL"
                          "\0\0\0\0"
                          "\x01\0\0\0"
                          "\x03\0\0\0\0\xff"
                          "\x09\0\0\0\x02\x01\0\0\0\0\0\0"
                          "\x09\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff");
}

static void
digest_row (const char *domain, const char *first, const char *second, EntDigest *digest)
{
  g_autoptr (EntDigester) digester = ent_digester_new (domain);

  ent_digester_add (digester, first);
  ent_digester_add (digester, second);
  ent_digester_finish (digester, digest);
}

static void
test_rows_differ (void)
{
  static const char *const rows[][3] = {
    { "d-1", "ab", "c" }, { "d-1", "a", "bc" }, { "d-1", "abc", "" },
    { "d-1", "", "abc" }, { "d-1", NULL, "" },  { "d-1", "", NULL },
    { "d-2", "ab", "c" }, { "d-1", "", "" },    { "d-1", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        EntDigest a, b;

        digest_row (rows[i][0], rows[i][1], rows[i][2], &a);
        digest_row (rows[j][0], rows[j][1], rows[j][2], &b);
        g_assert_true (ent_digest_equal (&a, &b) == (i == j));
      }
}

static void
test_text_form (void)
{
  const EntDigest digest = { { [0] = 0xba, [1] = 0x07, [31] = 0xad } };
  g_autofree char *text = ent_digest_format (&digest);

  g_assert_cmpuint (strlen (text), ==, ENT_DIGEST_TEXT_LENGTH);
  g_assert_true (g_str_has_prefix (text, "ba0700"));
  g_assert_true (g_str_has_suffix (text, "0000ad"));
}

static void
test_equal (void)
{
  EntDigest a = { { 0 } };

  for (guint i = 0; i < ENT_DIGEST_SIZE; i++)
    {
      EntDigest b = a;

      g_assert_true (ent_digest_equal (&a, &b));
      b.bytes[i] ^= 1;
      g_assert_false (ent_digest_equal (&a, &b));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/digest/reference", test_reference);
  g_test_add_func ("/base/digest/domain", test_domain);
  g_test_add_func ("/base/digest/everything", test_everything);
  g_test_add_func ("/base/digest/rows-differ", test_rows_differ);
  g_test_add_func ("/base/digest/text-form", test_text_form);
  g_test_add_func ("/base/digest/equal", test_equal);
  return g_test_run ();
}
