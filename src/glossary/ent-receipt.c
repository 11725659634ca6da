/* SPDX-License-Identifier: GPL-3.0-or-later
 * Receipts of signatures. What a receipt says of a signature follows from the journal and the
 * signed content alone, so a receipt is checked by writing it again and comparing. */
#include "ent-receipt.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-head.h"
#include "ent-name-check.h"
#include "ent-people-kinds.h"
#include "ent-sign-off-state.h"
#include "ent-work-kinds.h"

#define FORMAT "entente-receipt-1"
#define CONTENT_BEGIN "-----BEGIN CONTENT-----"
#define CONTENT_END "-----END CONTENT-----"
#define SIGN_OFF_LINE "sign-off: "

/* A round of more signatures is split by whoever signs. */
#define MOST_SIGNATURES 10000

static const char conclusion[]
    = "\nWhat this receipt proves\n"
      "  Each text between " CONTENT_BEGIN " and " CONTENT_END " is what was signed, to the\n"
      "  letter: its SHA-256 is the one beside it. To compute it yourself:\n"
      "    sed -n '/^" CONTENT_BEGIN "$/,/^" CONTENT_END "$/{//!p}' RECEIPT | sha256sum\n"
      "  (for a receipt of one signature; cut out the text you mean if there are several).\n"
      "  “entente-cli verify FILE --receipt RECEIPT” tells whether the engagement file still "
      "holds\n"
      "  these signatures at the same place of the same history, and whether what was signed has\n"
      "  been changed since.\n"
      "\n"
      "What it does not prove\n"
      "  Who sat at the keyboard. The file takes the word of whoever opens it for who they are.\n"
      "  That the day is right: it was taken from the computer or typed in.\n"
      "  That no other file exists with another history: keep this receipt apart from the file,\n"
      "  and give a copy to each signatory.\n";

/* Writes "NAME: TEXT"; further lines of a text are indented and marked. */
static void
append_line (GString *receipt, const char *name, const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return;
  lines = g_strsplit (text, "\n", -1);
  g_string_append_printf (receipt, "%s: %s\n", name, lines[0]);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    g_string_append_printf (receipt, "  | %s\n", lines[i]);
}

/* Writes who or what @record was called at entry @sequence, and its identity. */
static void
append_record (
    GString *receipt, const char *name, EntRecord *record, guint title_field, gint64 sequence)
{
  g_autofree char *title = NULL;
  g_autofree char *visible = NULL;

  if (record == NULL)
    return;
  title = ent_journal_dup_value_at (ENT_ENGAGEMENT (ent_record_get_source (record)), record,
                                    title_field, sequence);
  visible = ent_name_dup_visible (title != NULL ? title : "");
  g_string_append_printf (receipt, "%s: “%s” %s\n", name, visible, ent_record_get_id (record));
}

/* The journal's entry that holds the signature: digest, number, time. */
static void
append_entry (GString *receipt, EntEntry *entry)
{
  g_autofree char *head = ent_head_make (entry);

  g_string_append_printf (receipt, "history: %s %" PRId64 " %s\n", head,
                          ent_entry_get_sequence (entry), ent_entry_get_time (entry));
}

/* @content: what was signed. */
static void
append_signature (GString *receipt, EntRecord *sign_off, const char *content)
{
  g_autoptr (EntEntry) entry = ent_sign_off_dup_entry (sign_off);
  gint64 sequence = ent_entry_get_sequence (entry);
  g_autoptr (EntRecord) subject = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autoptr (EntRecord) role = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_ROLE);
  g_autoptr (EntRecord) holder = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_HOLDER);

  g_string_append_printf (receipt, "\n" SIGN_OFF_LINE "%s\n", ent_record_get_id (sign_off));
  g_string_append_printf (receipt, "subject: %s %s\n", ent_record_get_kind (subject)->name,
                          ent_record_get_id (subject));
  append_record (receipt, "role", role, ENT_ROLE_NAME, sequence);
  append_record (receipt, "signed by", holder, ENT_STAKEHOLDER_NAME, sequence);
  append_line (receipt, "signed on", ent_record_get_text (sign_off, ENT_SIGN_OFF_SIGNED_ON));
  append_line (receipt, "decision", ent_record_get_text (sign_off, ENT_SIGN_OFF_DECISION));
  append_line (receipt, "comment", ent_record_get_text (sign_off, ENT_SIGN_OFF_COMMENT));
  append_line (receipt, "sha256", ent_record_get_text (sign_off, ENT_SIGN_OFF_DIGEST));
  append_line (receipt, "history before",
               ent_record_get_text (sign_off, ENT_SIGN_OFF_JOURNAL_HEAD));
  append_entry (receipt, entry);
  g_string_append_printf (receipt, CONTENT_BEGIN "\n%s" CONTENT_END "\n", content);
}

/* @contents: (element-type utf8): what was signed, by sign-off. */
static char *
write_receipt (EntEngagement *engagement, GPtrArray *sign_offs, GPtrArray *contents)
{
  GString *receipt = g_string_new (FORMAT "\n");
  g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);
  g_autoptr (EntEntry) entry = ent_sign_off_dup_entry (sign_offs->pdata[0]);

  append_record (receipt, "engagement", root, ENT_ENGAGEMENT_TITLE, ent_entry_get_sequence (entry));
  for (guint i = 0; i < sign_offs->len; i++)
    append_signature (receipt, sign_offs->pdata[i], contents->pdata[i]);
  g_string_append (receipt, conclusion);
  return g_string_free (receipt, FALSE);
}

char *
ent_receipt_make (EntEngagement *engagement, GPtrArray *sign_offs, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (sign_offs->len > 0, NULL);
  for (guint i = 0; i < sign_offs->len; i++)
    {
      char *content = ent_sign_off_dup_content (sign_offs->pdata[i], error);

      if (content == NULL)
        return NULL;
      g_ptr_array_add (contents, content);
    }
  return write_receipt (engagement, sign_offs, contents);
}

/* What stands in a receipt that is to be checked. */
typedef struct
{
  EntEngagement *engagement;
  EntReport *report;
  GStrv lines;
  GPtrArray *sign_offs; /* (element-type EntRecord) */
  GPtrArray *contents;  /* (element-type utf8): by sign-off */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->lines, g_strfreev);
  g_clear_pointer (&self->sign_offs, g_ptr_array_unref);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
complain (Reading *self, guint line, const char *message)
{
  ent_report_add (self->report, ENT_SEVERITY_ERROR, line + 1, 0, NULL, "%s", message);
  return FALSE;
}

static gboolean
read_sign_off (Reading *self, guint line)
{
  const char *id = self->lines[line] + strlen (SIGN_OFF_LINE);
  EntRecord *record = ent_source_lookup (ENT_SOURCE (self->engagement), id);

  if (record == NULL || !ent_record_is_kind (record, "sign-off"))
    {
      g_clear_object (&record);
      return complain (self, line,
                       _ ("This file does not hold this signature. It is another file, or its "
                          "history was rewritten."));
    }
  g_ptr_array_add (self->sign_offs, record);
  return TRUE;
}

/* Reads the content that begins behind @line; moves @line to its end. */
static gboolean
read_content (Reading *self, guint *line)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *digest = NULL;
  guint begin = *line;

  if (self->contents->len + 1 != self->sign_offs->len)
    return complain (self, begin, _ ("This text belongs to no signature of the receipt."));
  for ((*line)++; self->lines[*line] != NULL; (*line)++)
    {
      if (g_str_equal (self->lines[*line], CONTENT_END))
        break;
      g_string_append_printf (content, "%s\n", self->lines[*line]);
    }
  if (self->lines[*line] == NULL)
    return complain (self, begin, _ ("The receipt ends within a signed text. Part of it is lost."));
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content->str, (gssize)content->len);
  if (!ent_record_equals (self->sign_offs->pdata[self->contents->len], ENT_SIGN_OFF_DIGEST, digest))
    return complain (self, begin,
                     _ ("This is not the text that was signed: its digest is another one."));
  g_ptr_array_add (self->contents, g_string_free (g_steal_pointer (&content), FALSE));
  return TRUE;
}

static gboolean
read_receipt (Reading *self)
{
  if (self->lines[0] == NULL || !g_str_equal (self->lines[0], FORMAT))
    return complain (
        self, 0, _ ("This is no receipt of signatures; its first line is “entente-receipt-1”."));
  for (guint i = 1; self->lines[i] != NULL; i++)
    {
      if (g_str_equal (self->lines[i], CONTENT_BEGIN))
        {
          if (!read_content (self, &i))
            return FALSE;
        }
      else if (g_str_has_prefix (self->lines[i], SIGN_OFF_LINE))
        {
          if (self->sign_offs->len != self->contents->len
              || self->sign_offs->len == MOST_SIGNATURES)
            return complain (self, i,
                             _ ("The signature before has no text. Part of the receipt is "
                                "lost."));
          if (!read_sign_off (self, i))
            return FALSE;
        }
    }
  return (self->sign_offs->len > 0 && self->sign_offs->len == self->contents->len)
         || complain (self, 0, _ ("The receipt is not whole. Use the one that was kept."));
}

/* The receipt as the file would write it today, line by line. */
static gboolean
compare_lines (Reading *self)
{
  g_autofree char *expected = write_receipt (self->engagement, self->sign_offs, self->contents);
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL || self->lines[i] != NULL; i++)
    {
      g_autofree char *message = NULL;

      if (g_strcmp0 (lines[i], self->lines[i]) == 0)
        continue;
      /* Translators: two lines of text. */
      message = g_strdup_printf (_ ("The receipt says “%s”; the history of this file says “%s”."),
                                 self->lines[i] != NULL ? self->lines[i] : "",
                                 lines[i] != NULL ? lines[i] : "");
      return complain (self, i, message);
    }
  return TRUE;
}

static void
tell_state (Reading *self, EntRecord *sign_off, EntSignatures *signatures)
{
  EntSignOffState state = ent_sign_off_get_state (sign_off, signatures);
  gboolean stands = state == ENT_SIGN_OFF_VALID || state == ENT_SIGN_OFF_REJECTED;
  g_autofree char *subject = ent_record_dup_display (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autofree char *role = ent_record_dup_title (sign_off);
  g_autofree char *name = ent_record_dup_display (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *holder = ent_name_dup_visible (name);
  g_autofree char *warning = ent_name_dup_warning (name);
  g_autofree char *renamed = ent_sign_off_dup_renamed (sign_off);

  ent_report_add (self->report, stands ? ENT_SEVERITY_NOTE : ENT_SEVERITY_ERROR, 0, 0, NULL,
                  /* Translators: what was signed, a person, a role, a state as “Valid”, and a
                   * sentence that explains it. */
                  _ ("“%s”, signed by %s as %s: %s. %s"), subject, holder, role,
                  ent_sign_off_state_get_label (state), ent_sign_off_state_get_help (state));
  if (warning != NULL)
    ent_report_add (self->report, ENT_SEVERITY_WARNING, 0, 0, NULL, "%s", warning);
  if (renamed != NULL)
    ent_report_add (self->report, ENT_SEVERITY_WARNING, 0, 0, NULL, "%s", renamed);
}

gboolean
ent_receipt_verify (EntEngagement *engagement, const char *text, gssize length, EntReport *report)
{
  g_auto (Reading) self = { .engagement = engagement, .report = report };
  g_autoptr (EntSignatures) signatures = NULL;
  g_autofree char *copy = NULL;

  if (length < 0)
    length = (gssize)strlen (text);
  self.sign_offs = g_ptr_array_new_with_free_func (g_object_unref);
  self.contents = g_ptr_array_new_with_free_func (g_free);
  if (!g_utf8_validate (text, length, NULL))
    return complain (&self, 0, _ ("This is no receipt of signatures; it is not UTF-8 text."));
  copy = g_strndup (text, (gsize)length);
  self.lines = g_strsplit (copy, "\n", -1);
  if (!read_receipt (&self) || !compare_lines (&self))
    return FALSE;
  signatures = ent_signatures_new (ENT_SOURCE (engagement));
  for (guint i = 0; i < self.sign_offs->len; i++)
    tell_state (&self, self.sign_offs->pdata[i], signatures);
  return !ent_report_has_errors (report);
}
