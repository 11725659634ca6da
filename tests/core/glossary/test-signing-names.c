/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whose name cannot be read as it looks is shown with what it hides, wherever a signature is told
 * of: in refusals, findings, verification and receipts. */
#include "ent-finding.h"
#include "ent-glossary-rules.h"
#include "ent-receipt.h"
#include "ent-signing-test.h"

#include <string.h>

/* As stored, and as it is to be shown. */
static const struct
{
  const char *name;
  const char *shown;
  const char *warning;
} names[] = {
  /* Right-to-left override, zero width space, Cyrillic a in a Latin name, isolate marks. */
  { "\342\200\256dnuL ayaM", "⟨U+202E⟩dnuL ayaM", "cannot be seen" },
  { "Maya\342\200\213 Lund", "Maya⟨U+200B⟩ Lund", "cannot be seen" },
  { "M\320\260ya Lund", "M\320\260⟨U+0430⟩ya Lund", "scripts" },
  { "\342\201\246Maya\342\201\251", "⟨U+2066⟩Maya⟨U+2069⟩", "cannot be seen" },
};

static void
assert_shown (const char *text, guint number)
{
  if (strstr (text, names[number].shown) == NULL)
    g_error ("“%s” does not show “%s”", text, names[number].shown);
}

/* Who looks like the holder and is not. */
static void
test_refusal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
      EntRecord *person = ent_test_add (self->test, "stakeholder", "name", names[i].name, NULL);
      g_autofree char *words = g_strdup_printf ("“%s” did not hold the role “CMO”", names[i].shown);

      ent_test_refuse_sign (self->test, words, self->version, self->cmo, person,
                            ENT_SIGNING_TEST_DAY, "approve", NULL);
    }
}

/* Whom the refusal names as the holder. */
static void
test_named_holder (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_test_set (self->test, self->maya, "name", names[1].name);
  ent_test_refuse_sign (self->test, "“Maya⟨U+200B⟩ Lund” did and has to sign", self->version,
                        self->cmo, self->ivo, ENT_SIGNING_TEST_DAY, "approve", NULL);
}

static void
test_receipt (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
      g_autoptr (GPtrArray) sign_offs = g_ptr_array_new ();
      g_autoptr (EntReport) report = ent_report_new ();
      g_autofree char *receipt = NULL;
      g_autofree char *told = NULL;

      ent_test_set (self->test, self->maya, "name", names[i].name);
      g_ptr_array_add (sign_offs, ent_signing_test_sign (self, self->version, self->cmo));
      receipt = ent_receipt_make (self->test->engagement, sign_offs, NULL);
      assert_shown (receipt, i);
      g_assert_null (strstr (receipt, "\342\200"
                                      "\256"));
      g_assert_true (ent_receipt_verify (self->test->engagement, receipt, -1, report));
      g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_WARNING), ==, 1);
      told = ent_report_format (report, NULL);
      assert_shown (told, i);
    }
}

/* Sound or not, a signature by such a name is warned of. */
static void
test_verification (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
      g_autoptr (EntReport) report = ent_report_new ();
      g_autofree char *told = NULL;

      ent_signing_test_sign (self, self->version, self->cmo);
      g_assert_true (ent_sign_offs_verify (self->test->engagement, report));
      g_assert_cmpuint (ent_report_get_length (report), ==, 0);
      ent_test_set (self->test, self->maya, "name", names[i].name);
      g_assert_true (ent_sign_offs_verify (self->test->engagement, report));
      /* For what it hides, and for having been another one. */
      g_assert_cmpuint (ent_report_get_count (report, ENT_SEVERITY_WARNING), ==, 2);
      told = ent_report_format (report, NULL);
      assert_shown (told, i);
      if (strstr (told, names[i].warning) == NULL)
        g_error ("“%s” does not say “%s”", told, names[i].warning);
    }
}

static void
assert_told (EntReport *report, const char *words)
{
  g_autofree char *told = ent_report_format (report, NULL);

  if (strstr (told, words) == NULL)
    g_error ("“%s” does not say “%s”", told, words);
}

/* A record that is renamed gives its signatures another name, and that is said. */
static void
test_renamed (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntReport) of_receipt = ent_report_new ();
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new ();
  g_autofree char *receipt = NULL;

  g_ptr_array_add (sign_offs, ent_signing_test_sign (self, self->version, self->cmo));
  receipt = ent_receipt_make (self->test->engagement, sign_offs, NULL);
  g_assert_null (ent_sign_off_dup_renamed (sign_offs->pdata[0]));
  ent_test_set (self->test, self->maya, "name", "Zed Holm");
  g_assert_true (ent_sign_offs_verify (self->test->engagement, report));
  assert_told (report, "“MQL” was signed by “Maya Lund” as “CMO”, who is on record as “Zed Holm”, "
                       "“CMO”, today; make sure that they are the same.");
  ent_test_set (self->test, self->cmo, "name", "Head of brand");
  g_assert_true (ent_receipt_verify (self->test->engagement, receipt, -1, of_receipt));
  assert_told (of_receipt, "was signed by “Maya Lund” as “CMO”, who is on record as “Zed Holm”, "
                           "“Head of brand”, today");
  ent_test_undo (self->test);
  ent_test_undo (self->test);
  g_assert_null (ent_sign_off_dup_renamed (sign_offs->pdata[0]));
}

static void
test_finding (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (ent_glossary_rules);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");

  ent_signing_test_sign (self, self->version, self->cmo);
  ent_test_set (self->test, self->maya, "name", names[0].name);
  ent_test_set (self->test, holders->pdata[0], "to", "2026-02-28");
  ent_test_assert_found (self->test, "signoff-stale", self->version, NULL, names[0].shown);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/signing-names/refusal", test_refusal);
  g_test_add_func ("/signing-names/named-holder", test_named_holder);
  g_test_add_func ("/signing-names/receipt", test_receipt);
  g_test_add_func ("/signing-names/verification", test_verification);
  g_test_add_func ("/signing-names/renamed", test_renamed);
  g_test_add_func ("/signing-names/finding", test_finding);
  return g_test_run ();
}
