/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sign-offs and who has to give them. A sign-off is bound to the digest of what was signed. */
#include "ent-glossary-kinds.h"

#include "ent-check.h"
#include "ent-content.h"
#include "ent-error.h"
#include "ent-record.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

static const EntChoice decision_choices[]
    = { { "approve", N_ ("Approve"), N_ ("The role stands behind this exact text") },
        { "reject", N_ ("Reject"), N_ ("The role does not agree; the comment says why") },
        { NULL } };

static const EntChoice subject_choices[] = {
  { "term", N_ ("Terms"), N_ ("Agreed versions of glossary terms") },
  { "ideal-customer-profile", N_ ("Ideal customer profile"),
    N_ ("The agreement on who the ideal customer is") },
  { "compensation", N_ ("Compensation"),
    N_ ("Agreements on what marketing and sales are paid for") },
  { "agreement", N_ ("Other agreements"), N_ ("All operating agreements without an own line") },
  { "deliverable", N_ ("Deliverables"), N_ ("What the consultants deliver and its outcomes") },
  { "sow-version", N_ ("Statement of work"), N_ ("Each version of the statement of work") },
  { "meeting", N_ ("Minutes"), N_ ("Minutes of meetings") },
  { NULL }
};

static const EntField sign_off_fields[] = {
  [ENT_SIGN_OFF_SUBJECT]
  = { "subject", N_ ("Signed"), N_ ("The exact version that is signed"), ENT_TYPE_REFERENCE,
      .target = "agreed-version deliverable sow-version agreement meeting", .required = true,
      .column = true, .member = true },
  [ENT_SIGN_OFF_ROLE] = { "role", N_ ("Role"), N_ ("The role in whose name it is signed"),
                          ENT_TYPE_REFERENCE, .target = "role", .required = true, .column = true },
  [ENT_SIGN_OFF_HOLDER]
  = { "holder", N_ ("Signed by"), N_ ("The person who held the role on that day"),
      ENT_TYPE_REFERENCE, .target = "stakeholder", .required = true, .column = true },
  [ENT_SIGN_OFF_SIGNED_ON] = { "signed-on", N_ ("Signed on"), N_ ("The day it was signed"),
                               ENT_TYPE_DATE, .required = true, .column = true },
  [ENT_SIGN_OFF_DECISION]
  = { "decision", N_ ("Decision"), N_ ("Whether the role approves or rejects it"), ENT_TYPE_CHOICE,
      .choices = decision_choices, .required = true, .initial = "approve", .column = true },
  [ENT_SIGN_OFF_COMMENT]
  = { "comment", N_ ("Comment"), N_ ("What the signatory wants on record; a rejection says why"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_SIGN_OFF_DIGEST] = { "digest", N_ ("Digest"), N_ ("SHA-256 of the content that was signed"),
                            ENT_TYPE_TEXT, .group = N_ ("Evidence") },
  [ENT_SIGN_OFF_SUPERSEDES]
  = { "supersedes", N_ ("Supersedes"), N_ ("The earlier sign-off this one replaces"),
      ENT_TYPE_REFERENCE, .target = "sign-off", .group = N_ ("Evidence") },
  [ENT_SIGN_OFF_JOURNAL_HEAD]
  = { "journal-head", N_ ("Journal head"),
      N_ ("The journal's last entry before the signature: digest, number, day"), ENT_TYPE_TEXT,
      .group = N_ ("Evidence") },
};

static const EntField signatory_requirement_fields[] = {
  [ENT_SIGNATORY_REQUIREMENT_SUBJECT]
  = { "subject", N_ ("To be signed"), N_ ("What kind of thing these roles must sign"),
      ENT_TYPE_CHOICE, .choices = subject_choices, .required = true, .unique = true,
      .column = true },
  [ENT_SIGNATORY_REQUIREMENT_ROLES]
  = { "roles", N_ ("Signed by"), N_ ("The roles that must all sign"), ENT_TYPE_REFERENCE,
      .target = "role", .many = true, .required = true, .column = true },
  [ENT_SIGNATORY_REQUIREMENT_NOTE]
  = { "note", N_ ("Notes"), N_ ("Why these roles"), ENT_TYPE_LONG_TEXT },
};

/* Fails if the change would alter a field: a sign-off is superseded, never edited. */
static gboolean
check_unaltered (const EntChange *change, GError **error)
{
  const EntKind *kind = ent_record_get_kind (change->record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *title = NULL;

      if (g_strcmp0 (change->before[i], ent_record_get_text (change->record, i)) == 0)
        continue;
      title = ent_record_dup_title (change->record);
      /* Translators: %s is the role that signed. */
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   _ ("The sign-off by “%s” cannot be edited; "
                      "sign anew, and the new sign-off supersedes it."),
                   title);
      return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_removal (const EntChange *change, GError **error)
{
  g_autofree char *title = ent_record_dup_title (change->record);

  /* Translators: %s is the role that signed. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("The sign-off by “%s” cannot be removed; it stays on record, "
                  "and a new sign-off supersedes it."),
               title);
  return FALSE;
}

static gboolean
refuse (EntRecord *sign_off, const char *format, GError **error)
{
  g_autofree char *title = ent_record_dup_title (sign_off);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "{role}", title, 0);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_CONFLICT, text->str);
  return FALSE;
}

/* Nobody signs for a day to come. Where a document was made it may be tomorrow already; a word
 * dated later than that would outlast all that is said from now on. */
static gboolean
check_day (const EntChange *change, GError **error)
{
  GDate last = change->today;
  GDate date;

  if (change->document)
    g_date_add_days (&last, 1);
  return !ent_record_get_date (change->record, ENT_SIGN_OFF_SIGNED_ON, &date)
         || g_date_compare (&date, &last) <= 0
         || refuse (change->record,
                    /* Translators: keep the word in braces; it is replaced by a role. */
                    _ ("The sign-off by “{role}” is dated in the future; a signature carries the "
                       "day it is given."),
                    error);
}

/* However it comes in, a sign-off is bound to what stands there now, by the one who may. What a
 * document brings was signed elsewhere and before; it is taken as history, and if it does not fit
 * the content it shows as stale, or as unauthorised. (product.md, Glossary) */
static gboolean
check_bound (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) subject = ent_record_dup_reference (change->record, ENT_SIGN_OFF_SUBJECT);
  g_autoptr (EntRecord) role = ent_record_dup_reference (change->record, ENT_SIGN_OFF_ROLE);
  g_autoptr (EntRecord) holder = ent_record_dup_reference (change->record, ENT_SIGN_OFF_HOLDER);
  g_autofree char *digest = NULL;
  GDate date;

  if (change->document || subject == NULL || role == NULL || holder == NULL
      || !ent_record_get_date (change->record, ENT_SIGN_OFF_SIGNED_ON, &date))
    return TRUE;
  if (!ent_role_is_held_by (role, holder, &date))
    return refuse (change->record,
                   /* Translators: keep the word in braces; it is replaced by a role. */
                   _ ("Whoever signs as “{role}” must hold the role on that day; name its holder, "
                      "or correct who held it."),
                   error);
  digest = ent_content_make_digest (subject);
  return ent_record_equals (change->record, ENT_SIGN_OFF_DIGEST, digest)
         || refuse (change->record,
                    /* Translators: keep the word in braces; it is replaced by a role. */
                    _ ("The sign-off by “{role}” is not bound to what stands there now; use Sign, "
                       "which shows what is signed."),
                    error);
}

/* A role takes back its own word on the same thing, and nobody else's. */
static gboolean
check_superseded (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) earlier
      = ent_record_dup_reference (change->record, ENT_SIGN_OFF_SUPERSEDES);

  return earlier == NULL
         || (ent_record_equals (change->record, ENT_SIGN_OFF_ROLE,
                                ent_record_get_text (earlier, ENT_SIGN_OFF_ROLE))
             && ent_record_equals (change->record, ENT_SIGN_OFF_SUBJECT,
                                   ent_record_get_text (earlier, ENT_SIGN_OFF_SUBJECT)))
         || refuse (change->record,
                    /* Translators: keep the word in braces; it is replaced by a role. */
                    _ ("The sign-off by “{role}” can supersede only what the same role said on the "
                       "same text; leave Supersedes empty."),
                    error);
}

static gboolean
check_added (const EntChange *change, GError **error)
{
  return ent_check_not_itself (change, ENT_SIGN_OFF_SUPERSEDES, error)
         && check_superseded (change, error)
         && ent_check_choice_needs (change, ENT_SIGN_OFF_DECISION, "reject", ENT_SIGN_OFF_COMMENT,
                                    error)
         && check_day (change, error) && check_bound (change, error);
}

/* A sign-off is never edited and never removed, only superseded; undo may take back one that was
 * just given. A rejection says why. (product.md, Glossary) */
static gboolean
check_sign_off (const EntChange *change, GError **error)
{
  if (change->reversal)
    return TRUE;
  if (change->operation == ENT_OPERATION_REMOVE)
    return refuse_removal (change, error);
  if (change->operation == ENT_OPERATION_CHANGE)
    return check_unaltered (change, error);
  return check_added (change, error);
}

const EntKind ent_sign_off_kind = {
  .name = "sign-off",
  .label = N_ ("Sign-off"),
  .label_plural = N_ ("Sign-offs"),
  .help = N_ ("Have the holders of the right roles sign exactly what was agreed."),
  .icon = "document-edit-symbolic",
  .feature = "glossary",
  ENT_FIELDS (sign_off_fields),
  .title_field = ENT_SIGN_OFF_ROLE,
  .agreements = true,
  .check = check_sign_off,
};

const EntKind ent_signatory_requirement_kind = {
  .name = "signatory-requirement",
  .label = N_ ("Required signatories"),
  .label_plural = N_ ("Required signatories"),
  .help = N_ ("Say which roles must sign terms, agreements and the statement of work."),
  .icon = "auth-fingerprint-symbolic",
  .feature = "glossary",
  ENT_FIELDS (signatory_requirement_fields),
  .title_field = ENT_SIGNATORY_REQUIREMENT_SUBJECT,
  .agreements = true,
};
