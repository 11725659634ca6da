/* SPDX-License-Identifier: GPL-3.0-or-later
 * Receipts: what stands in one, and that only the receipt that was given, on the file it was given
 * in, holds. */
#include "ent-receipt.h"

#include "ent-content.h"
#include "ent-engagement.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-signing-test.h"
#include "ent-transaction.h"

#include <string.h>

static char *
make (EntSigningTest *self, EntRecord *first, EntRecord *second)
{
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *receipt;

  g_ptr_array_add (sign_offs, first);
  if (second != NULL)
    g_ptr_array_add (sign_offs, second);
  receipt = ent_receipt_make (self->test->engagement, sign_offs, &error);
  g_assert_no_error (error);
  return receipt;
}

static char *
join_messages (EntReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ent_report_get_length (report); i++)
    g_string_append_printf (text, "%s\n", ent_report_get (report, i)->message);
  return g_string_free (text, FALSE);
}

/* The receipt holds, or (@words) does not, for a reason that holds @words. */
static void
verify (EntSigningTest *self, const char *receipt, const char *words)
{
  g_autoptr (EntReport) report = ent_report_new ();
  gboolean holds = ent_receipt_verify (self->test->engagement, receipt, -1, report);
  g_autofree char *messages = join_messages (report);

  g_assert_cmpint (holds, ==, words == NULL);
  g_assert_cmpint (ent_report_has_errors (report), ==, words != NULL);
  if (words != NULL && strstr (messages, words) == NULL)
    g_error ("“%s” does not say “%s”", messages, words);
}

static char *
replace (const char *text, const char *old, const char *new)
{
  GString *replaced = g_string_new (text);

  g_assert_cmpuint (g_string_replace (replaced, old, new, 1), ==, 1);
  return g_string_free (replaced, FALSE);
}

/* To the letter, so that a later version still reads receipts of today. */
static void
test_text (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autoptr (EntEntry) head = ent_journal_dup_head (self->test->engagement);
  g_autofree char *head_digest = ent_digest_format (ent_entry_get_digest (head));
  g_autofree char *content = ent_content_make_text (self->version);
  g_autofree char *digest = ent_content_make_digest (self->version);
  g_autofree char *receipt = make (self, sign_off, NULL);
  g_autoptr (EntRecord) root = ent_engagement_dup_root (self->test->engagement);
  g_autofree char *expected
      = g_strdup_printf ("entente-receipt-1\n"
                         "engagement: “Northwind” %s\n"
                         "\n"
                         "sign-off: %s\n"
                         "subject: agreed-version %s\n"
                         "role: “CMO” %s\n"
                         "signed by: “Maya Lund” %s\n"
                         "signed on: 2026-03-10\n"
                         "decision: approve\n"
                         "comment: Read in full\n"
                         "sha256: %s\n"
                         "history before: %s\n"
                         "history: %.16s %d 2026-03-31T12:00:00Z\n"
                         "-----BEGIN CONTENT-----\n"
                         "%s"
                         "-----END CONTENT-----\n"
                         "\nWhat this receipt proves\n",
                         ENT_TEST_ID (root), ENT_TEST_ID (sign_off), ENT_TEST_ID (self->version),
                         ENT_TEST_ID (self->cmo), ENT_TEST_ID (self->maya), digest,
                         ent_record_get_text (sign_off, ENT_SIGN_OFF_JOURNAL_HEAD), head_digest,
                         (int)ent_entry_get_sequence (head), content);

  if (!g_str_has_prefix (receipt, expected))
    g_assert_cmpstr (receipt, ==, expected);
  verify (self, receipt, NULL);
}

/* Every line counts: whichever is altered, lost or doubled, the receipt no longer holds. */
static void
test_every_line (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *first = ent_signing_test_sign (self, self->version, self->cmo);
  EntRecord *second = ent_signing_test_sign (self, self->version, self->cro);
  g_autofree char *receipt = make (self, first, second);
  g_auto (GStrv) lines = g_strsplit (receipt, "\n", -1);
  guint n = g_strv_length (lines);

  verify (self, receipt, NULL);
  for (guint i = 0; i + 1 < n; i++)
    for (guint how = 0; how < 3; how++)
      {
        g_autoptr (GString) altered = g_string_new (NULL);
        g_autoptr (EntReport) report = ent_report_new ();

        for (guint j = 0; j < n; j++)
          {
            if (j == i && how == 0)
              continue;
            g_string_append_printf (altered, "%s%s%s", lines[j], j == i && how == 1 ? "x" : "",
                                    j + 1 < n ? "\n" : "");
            if (j == i && how == 2)
              g_string_append_printf (altered, "%s\n", lines[j]);
          }
        g_test_message ("line %u, way %u", i + 1, how);
        g_assert_false (ent_receipt_verify (self->test->engagement, altered->str, -1, report));
        g_assert_true (ent_report_has_errors (report));
      }
}

/* Says what is wrong, and where. */
static void
test_altered (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, sign_off, NULL);
  static const struct
  {
    const char *old;
    const char *new;
    const char *words;
  } alterations[] = {
    { "entente-receipt-1", "entente-receipt-2",
      "This is no receipt of signatures; its first line is “entente-receipt-1”." },
    { "“Maya Lund”", "“Maya Lunt”", "The receipt says “signed by: “Maya Lunt” " },
    { "signed on: 2026-03-10", "signed on: 2026-03-11",
      "The receipt says “signed on: 2026-03-11”; the history of this file says “signed on: "
      "2026-03-10”." },
    { "decision: approve", "decision: reject",
      "the history of this file says “decision: approve”" },
    { "  text: Budget confirmed", "  text: Nothing confirmed",
      "This is not the text that was signed: its digest is another one." },
    { "-----END CONTENT-----", "-----END-----",
      "The receipt ends within a signed text. Part of it is lost." },
    { "-----BEGIN CONTENT-----", "-----BEGIN-----",
      "The receipt is not whole. Use the one that was kept." },
    { "sign-off: ", "sign-off: 0190",
      "This file does not hold this signature. It is another file, or its history was "
      "rewritten." },
    { "\nsign-off: ", "\n", "This text belongs to no signature of the receipt." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autofree char *altered = replace (receipt, alterations[i].old, alterations[i].new);

      g_test_message ("%s", alterations[i].new);
      verify (self, altered, alterations[i].words);
    }
}

/* Anything may come: nothing, bytes that are no text, another record’s identity, half a receipt. */
static void
test_bad_input (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, sign_off, NULL);
  g_autofree char *role = replace (receipt, ENT_TEST_ID (sign_off), ENT_TEST_ID (self->cmo));
  g_autoptr (EntReport) report = ent_report_new ();

  verify (self, "", "This is no receipt");
  verify (self, "entente-receipt-1", "The receipt is not whole");
  verify (self, "entente-receipt-1\n\377\376", "it is not UTF-8 text");
  verify (self, role, "This file does not hold this signature");
  g_assert_false (
      ent_receipt_verify (self->test->engagement, "entente-receipt-1\n\0\n", 20, report));
  for (gsize length = 0; length + 1 < strlen (receipt); length += 37)
    {
      g_autoptr (EntReport) half = ent_report_new ();

      g_assert_false (ent_receipt_verify (self->test->engagement, receipt, (gssize)length, half));
    }
}

/* Two signatures whose texts were exchanged. */
static void
test_exchanged (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *first = ent_signing_test_sign (self, self->version, self->cmo);
  EntRecord *second = ent_signing_test_sign (self, self->sow, self->cmo);
  g_autofree char *text = ent_content_make_text (self->version);
  g_autofree char *other = ent_content_make_text (self->sow);
  g_autofree char *receipt = make (self, first, second);
  g_autofree char *step = replace (receipt, text, "@");
  g_autofree char *middle = replace (step, other, text);
  g_autofree char *exchanged = replace (middle, "@", other);

  verify (self, receipt, NULL);
  verify (self, exchanged, "This is not the text that was signed");
}

/* A comment cannot forge lines of the receipt. */
static void
test_comment (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *digest = ent_content_make_digest (self->version);
  g_autofree char *receipt = NULL;

  ent_test_undo (self->test);
  sign_off = ent_test_add (self->test, "sign-off", "subject", ENT_TEST_ID (self->version), "role",
                           ENT_TEST_ID (self->cmo), "holder", ENT_TEST_ID (self->maya), "signed-on",
                           ENT_SIGNING_TEST_DAY, "digest", digest, "comment",
                           "Yes\nsha256: 0\n-----END CONTENT-----\nsign-off: 0", NULL);
  receipt = make (self, sign_off, NULL);
  g_assert_nonnull (strstr (receipt, "\ncomment: Yes\n"
                                     "  | sha256: 0\n"
                                     "  | -----END CONTENT-----\n"
                                     "  | sign-off: 0\n"
                                     "sha256: "));
  verify (self, receipt, NULL);
}

/* What happened since is told: the text changed, the role signed anew, the holder was none. */
static void
test_later (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, sign_off, NULL);

  ent_test_set (self->test, self->maya, "name", "Maya Berg");
  ent_test_set (self->test, self->cmo, "name", "Marketing chief");
  verify (self, receipt, NULL);
  ent_test_set (self->test, self->version, "text", "Otherwise");
  verify (self, receipt,
          "“MQL”, signed by Maya Berg as Marketing chief: Stale. What was signed, or something it "
          "builds on, has changed since.");
  ent_signing_test_sign (self, self->version, self->cmo);
  verify (self, receipt, "Superseded. The role has signed anew since.");
  ent_test_undo (self->test);
  ent_test_undo (self->test);
  verify (self, receipt, NULL);
  ent_test_set (self->test, holders->pdata[0], "to", "2026-03-01");
  verify (self, receipt, "Unauthorised. Whoever signed did not hold the role on that day.");
}

/* What changed since is taken out of the history: the receipt is the one that was lost, and says so
 * little as that one that anything changed; checking it does. */
static void
test_made_again (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *lost = make (self, sign_off, NULL);
  g_autofree char *again = NULL;

  ent_test_set (self->test, self->version, "text", "Otherwise");
  ent_test_set (self->test, self->maya, "name", "Maya Berg");
  again = make (self, sign_off, NULL);
  g_assert_cmpstr (again, ==, lost);
  verify (self, again, "Stale.");
}

/* What was signed elsewhere, and is another text here, is nowhere to be had. */
static void
test_nowhere (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (self->test->engagement, "Import", &error);
  g_autoptr (EntRecord) sign_off
      = ent_transaction_add (transaction, &ent_sign_off_kind, NULL, &error);
  const struct
  {
    guint field;
    const char *value;
  } values[] = {
    { ENT_SIGN_OFF_SUBJECT, ENT_TEST_ID (self->version) },
    { ENT_SIGN_OFF_ROLE, ENT_TEST_ID (self->cmo) },
    { ENT_SIGN_OFF_HOLDER, ENT_TEST_ID (self->maya) },
    { ENT_SIGN_OFF_SIGNED_ON, ENT_SIGNING_TEST_DAY },
    { ENT_SIGN_OFF_DIGEST, "00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ent_transaction_set (transaction, sign_off, values[i].field, values[i].value, &error);
  ent_transaction_set_document (transaction);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  g_ptr_array_add (sign_offs, sign_off);
  g_assert_null (ent_receipt_make (self->test->engagement, sign_offs, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "What “CMO” signed is not in the history of this file; look into the file it "
                   "was signed in.");
}

/* Another file, be it one with the same people and terms, knows nothing of the signature; nor does
 * this one from before it was given. */
static void
test_other_file (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (EntSigningTest) other = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, sign_off, NULL);

  ent_signing_test_sign (other, other->version, other->cmo);
  verify (other, receipt, "This file does not hold this signature.");
  ent_test_undo (self->test);
  verify (self, receipt, "This file does not hold this signature.");
}

/* Undone and redone, the signature is the one that was given: its own entry is still there. */
static void
test_redone (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off = ent_signing_test_sign (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, sign_off, NULL);

  ent_test_undo (self->test);
  ent_test_redo (self->test);
  verify (self, receipt, NULL);
}

/* A rejection has a receipt too, and stands. */
static void
test_rejection (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *rejection = ent_signing_test_reject (self, self->version, self->cmo);
  g_autofree char *receipt = make (self, rejection, NULL);

  g_assert_nonnull (strstr (receipt, "\ndecision: reject\n"));
  verify (self, receipt, NULL);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/receipt/text", test_text);
  g_test_add_func ("/receipt/every-line", test_every_line);
  g_test_add_func ("/receipt/altered", test_altered);
  g_test_add_func ("/receipt/bad-input", test_bad_input);
  g_test_add_func ("/receipt/exchanged", test_exchanged);
  g_test_add_func ("/receipt/comment", test_comment);
  g_test_add_func ("/receipt/later", test_later);
  g_test_add_func ("/receipt/made-again", test_made_again);
  g_test_add_func ("/receipt/nowhere", test_nowhere);
  g_test_add_func ("/receipt/other-file", test_other_file);
  g_test_add_func ("/receipt/redone", test_redone);
  g_test_add_func ("/receipt/rejection", test_rejection);
  return g_test_run ();
}
