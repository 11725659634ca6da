/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who may sign what, and the act of signing. */
#include "ent-signing.h"

#include <glib/gi18n-lib.h>

#include "ent-agreement-life.h"
#include "ent-agreements-kinds.h"
#include "ent-committee-kinds.h"
#include "ent-content.h"
#include "ent-date.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-head.h"
#include "ent-meeting-state.h"
#include "ent-name-check.h"
#include "ent-role.h"
#include "ent-signature.h"
#include "ent-signatures.h"
#include "ent-term-state.h"
#include "ent-work-kinds.h"

/* @format holds {title}; it is replaced by what @record is called. */
static gboolean
refuse (EntRecord *record, const char *format, GError **error)
{
  g_autofree char *title = ent_record_dup_title (record);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "{title}", title, 0);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_CONFLICT, text->str);
  return FALSE;
}

static EntRecord *
dup_agreed_version (EntRecord *term, GError **error)
{
  EntRecord *version = ent_term_dup_newest_version (term);

  if (version != NULL)
    return version;
  if (ent_term_is_divergent (term))
    refuse (term,
            /* Translators: keep the word in braces; it is replaced by a term. */
            _ ("The sides define “{title}” differently; add the version both agree to, then sign "
               "that."),
            error);
  else
    refuse (term,
            /* Translators: keep the word in braces; it is replaced by a term. */
            _ ("“{title}” has no agreed text to sign yet; enter what each side means by it, then "
               "the version both agree to."),
            error);
  return NULL;
}

static gboolean
check_newest_version (EntRecord *version, GError **error)
{
  g_autoptr (EntRecord) term = ent_record_dup_parent (version);
  g_autoptr (EntRecord) newest = term != NULL ? ent_term_dup_newest_version (term) : NULL;

  return (newest != NULL && ent_record_get_row (newest) == ent_record_get_row (version))
         || refuse (version,
                    /* Translators: keep the word in braces; it is replaced by a term. */
                    _ ("This text of “{title}” was replaced by a later one; sign that."), error);
}

static gboolean
check_deliverable (EntRecord *deliverable, GError **error)
{
  g_autoptr (GPtrArray) outcomes = ent_record_list_children (deliverable, "outcome");

  if (ent_record_equals (deliverable, ENT_DELIVERABLE_STATUS, "retired"))
    return refuse (deliverable,
                   /* Translators: keep the word in braces; it is replaced by a deliverable. */
                   _ ("“{title}” was retired; there is nothing to sign any more."), error);
  return ent_record_has (deliverable, ENT_DELIVERABLE_STATEMENT) || outcomes->len > 0
         || refuse (deliverable,
                    /* Translators: keep the word in braces; it is replaced by a deliverable. */
                    _ ("“{title}” is empty; write its statement and outcomes before it is signed."),
                    error);
}

static gboolean
check_agreement (EntRecord *agreement, GError **error)
{
  return ent_agreement_is_live (agreement)
         || refuse (agreement,
                    /* Translators: keep the word in braces; it is replaced by an agreement. */
                    _ ("“{title}” was replaced or retired; sign the agreement that holds now."),
                    error);
}

static gboolean
check_sow_version (EntRecord *version, GError **error)
{
  return ent_record_has (version, ENT_SOW_VERSION_DELIVERABLES)
         || ent_record_has (version, ENT_SOW_VERSION_SCOPE)
         || refuse (version,
                    /* Translators: keep the word in braces; it is replaced by a version of the
                     * statement of work. */
                    _ ("“{title}” is empty; say what is in scope before it is signed."), error);
}

static gboolean
check_meeting (EntRecord *meeting, GError **error)
{
  return ent_meeting_is_closed (meeting)
         || refuse (meeting,
                    /* Translators: keep the word in braces; it is replaced by a meeting. */
                    _ ("The minutes of “{title}” are not closed; close the meeting before they are "
                       "approved."),
                    error);
}

/* What is signed: the choice of the signatory requirements it falls under (NULL: the agreement
 * knows), and what must hold first. */
static const struct
{
  const EntKind *kind;
  const char *requirement;
  gboolean (*check) (EntRecord *subject, GError **error);
} signables[] = {
  { &ent_agreed_version_kind, "term", check_newest_version },
  { &ent_deliverable_kind, "deliverable", check_deliverable },
  { &ent_sow_version_kind, "sow-version", check_sow_version },
  { &ent_agreement_kind, NULL, check_agreement },
  { &ent_meeting_kind, "meeting", check_meeting },
};

static int
find_signable (const EntKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (signables); i++)
    if (signables[i].kind == kind)
      return (int)i;
  return -1;
}

gboolean
ent_signing_is_signable (const EntKind *kind)
{
  return kind == &ent_term_kind || find_signable (kind) >= 0;
}

const char *
ent_signing_get_requirement (const EntKind *kind)
{
  int signable = find_signable (kind);

  return signable >= 0 ? signables[signable].requirement : NULL;
}

EntRecord *
ent_signing_dup_subject (EntRecord *record, GError **error)
{
  const EntKind *kind = ent_record_get_kind (record);
  int signable = find_signable (kind);
  g_autofree char *title = NULL;

  if (kind == &ent_term_kind)
    return dup_agreed_version (record, error);
  if (signable >= 0)
    return signables[signable].check (record, error) ? g_object_ref (record) : NULL;
  title = ent_record_dup_title (record);
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: a record's title, then what kind of record it is. */
               _ ("“%s” is a record of the kind “%s”, which is not signed; choose a term, a "
                  "deliverable, a version of the statement of work, an agreement or a meeting."),
               title, _ (kind->label));
  return NULL;
}

GPtrArray *
ent_signing_list_required (EntRecord *subject)
{
  int signable = find_signable (ent_record_get_kind (subject));

  if (signable < 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  if (signables[signable].requirement == NULL)
    return ent_agreement_list_signatories (subject);
  return ent_signature_list_required (ent_record_get_source (subject),
                                      signables[signable].requirement);
}

gboolean
ent_signing_is_live (EntRecord *subject)
{
  int signable = find_signable (ent_record_get_kind (subject));

  return signable >= 0 && signables[signable].check (subject, NULL);
}

/* Returns: (transfer full): @date as people read it. */
static char *
dup_readable (const GDate *date)
{
  g_autofree char *stored = ent_date_format (date);

  return ent_field_format (&ent_sign_off_kind.fields[ENT_SIGN_OFF_SIGNED_ON], stored);
}

static gboolean
check_not_to_come (const EntSigning *signing, const GDate *today, GError **error)
{
  return g_date_compare (&signing->date, today) <= 0
         || refuse (signing->subject,
                    /* Translators: keep the word in braces; it is replaced by what is signed. */
                    _ ("“{title}” cannot be signed for a day to come; a signature carries the day "
                       "it is given."),
                    error);
}

/* Minutes tell what was said; nobody can have read them before it was. */
static gboolean
check_not_before (const EntSigning *signing, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  GDate held;

  if (!ent_record_is_kind (signing->subject, "meeting")
      || !ent_record_get_date (signing->subject, ENT_MEETING_SCHEDULED, &held)
      || g_date_compare (&signing->date, &held) >= 0)
    return TRUE;
  title = ent_record_dup_title (signing->subject);
  date = dup_readable (&signing->date);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: a meeting, a date. */
               _ ("The minutes of “%s” cannot be approved on %s, before it was held; give the day "
                  "they were approved."),
               title, date);
  return FALSE;
}

static char *
dup_visible_title (EntRecord *person)
{
  g_autofree char *title = ent_record_dup_title (person);

  return ent_name_dup_visible (title);
}

/* A holder signs only for a role held on that day. */
static gboolean
check_holder (const EntSigning *signing, GError **error)
{
  g_autoptr (EntRecord) holder = NULL;
  g_autofree char *role = NULL;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  g_autofree char *given = NULL;

  if (ent_role_is_held_by (signing->role, signing->holder, &signing->date))
    return TRUE;
  holder = ent_role_dup_holder (signing->role, &signing->date);
  role = ent_record_dup_title (signing->role);
  date = dup_readable (&signing->date);
  given = dup_visible_title (signing->holder);
  if (holder == NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: a role, a date. */
                   _ ("Nobody held the role “%s” on %s; enter its holder before it signs."), role,
                   date);
      return FALSE;
    }
  name = dup_visible_title (holder);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: a person, a role, a date, then who held the role. */
               _ ("“%s” did not hold the role “%s” on %s; “%s” did and has to sign."), given, role,
               date, name);
  return FALSE;
}

static gboolean
has_comment (const EntSigning *signing)
{
  g_autofree char *comment = g_strdup (signing->comment != NULL ? signing->comment : "");

  return *g_strstrip (comment) != '\0';
}

static gboolean
check_comment (const EntSigning *signing, GError **error)
{
  return !signing->reject || has_comment (signing)
         || refuse (signing->subject,
                    /* Translators: keep the word in braces; it is replaced by what is signed. */
                    _ ("A rejection of “{title}” needs a comment that says why; add one."), error);
}

/* Returns: (transfer full) (nullable): what the role said last on @subject on the day of @signing,
 * which may be before its last word. */
static EntRecord *
dup_word_of_day (const EntSigning *signing, EntRecord *subject)
{
  g_autofree char *date = ent_date_format (&signing->date);
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);
  g_autoptr (GPtrArray) words = NULL;

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (subject));
  ent_query_where (query, ENT_SIGN_OFF_ROLE, ent_record_get_id (signing->role));
  ent_query_where (query, ENT_SIGN_OFF_SIGNED_ON, date);
  words = ent_source_list_query (ent_record_get_source (subject), query);
  return words->len > 0 ? g_object_ref (words->pdata[words->len - 1]) : NULL;
}

static gboolean
is_repeated (const EntSigning *signing, EntRecord *subject)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new_for (subject);
  g_autoptr (EntRecord) word = dup_word_of_day (signing, subject);
  g_autofree char *digest = NULL;

  if (ent_signatures_get (signatures, subject, signing->role)
      == (signing->reject ? ENT_SIGNATURE_REJECTED : ENT_SIGNATURE_APPROVED))
    return TRUE;
  digest = word != NULL ? ent_content_make_digest (subject) : NULL;
  return word != NULL && ent_record_equals (word, ENT_SIGN_OFF_DIGEST, digest)
         && ent_record_equals (word, ENT_SIGN_OFF_DECISION, signing->reject ? "reject" : "approve");
}

/* The same word on the same content says nothing new. */
static gboolean
check_news (const EntSigning *signing, EntRecord *subject, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *role = NULL;

  if (!is_repeated (signing, subject))
    return TRUE;
  title = ent_record_dup_title (subject);
  role = ent_record_dup_title (signing->role);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               signing->reject
                   /* Translators: a role, then what was signed. */
                   ? _ ("“%s” has already rejected “%s”, and nothing changed since; change what it "
                        "says first.")
                   /* Translators: a role, then what was signed. */
                   : _ ("“%s” has already signed “%s”, and nothing changed since; there is nothing "
                        "to do."),
               role, title);
  return FALSE;
}

static gboolean
check_signing (const EntSigning *signing, EntRecord *subject, const GDate *today, GError **error)
{
  return check_not_to_come (signing, today, error) && check_not_before (signing, error)
         && check_holder (signing, error) && check_comment (signing, error)
         && check_news (signing, subject, error);
}

gboolean
ent_signing_can (const EntSigning *signing, const GDate *today, GError **error)
{
  g_autoptr (EntRecord) subject = ent_signing_dup_subject (signing->subject, error);

  return subject != NULL && check_signing (signing, subject, today, error);
}

static gboolean
write_sign_off (EntTransaction *transaction,
                EntRecord *sign_off,
                const EntSigning *signing,
                EntRecord *subject,
                GError **error)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new_for (subject);
  EntRecord *previous = ent_signatures_get_newest (signatures, subject, signing->role);
  g_autofree char *date = ent_date_format (&signing->date);
  gboolean supersedes
      = previous != NULL
        && g_strcmp0 (ent_record_get_text (previous, ENT_SIGN_OFF_SIGNED_ON), date) <= 0;
  g_autofree char *digest = ent_content_make_digest (subject);
  g_autoptr (EntEntry) entry = ent_journal_dup_head (ent_transaction_get_engagement (transaction));
  g_autofree char *head = entry != NULL ? ent_head_make_line (entry) : NULL;
  const struct
  {
    guint field;
    const char *value;
  } values[] = {
    { ENT_SIGN_OFF_SUBJECT, ent_record_get_id (subject) },
    { ENT_SIGN_OFF_ROLE, ent_record_get_id (signing->role) },
    { ENT_SIGN_OFF_HOLDER, ent_record_get_id (signing->holder) },
    { ENT_SIGN_OFF_SIGNED_ON, date },
    { ENT_SIGN_OFF_DECISION, signing->reject ? "reject" : "approve" },
    { ENT_SIGN_OFF_COMMENT, signing->comment },
    { ENT_SIGN_OFF_DIGEST, digest },
    { ENT_SIGN_OFF_SUPERSEDES, supersedes ? ent_record_get_id (previous) : NULL },
    { ENT_SIGN_OFF_JOURNAL_HEAD, head },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!ent_transaction_set (transaction, sign_off, values[i].field, values[i].value, error))
      return FALSE;
  return TRUE;
}

EntRecord *
ent_signing_sign (EntTransaction *transaction, const EntSigning *signing, GError **error)
{
  g_autoptr (EntRecord) subject = ent_signing_dup_subject (signing->subject, error);
  g_autoptr (EntRecord) sign_off = NULL;
  GDate today;

  ent_engagement_get_day (ent_transaction_get_engagement (transaction), &today);
  if (subject == NULL || !check_signing (signing, subject, &today, error))
    return NULL;
  sign_off = ent_transaction_add (transaction, &ent_sign_off_kind, NULL, error);
  if (sign_off == NULL)
    return NULL;
  if (write_sign_off (transaction, sign_off, signing, subject, error))
    return g_steal_pointer (&sign_off);
  ent_transaction_remove (transaction, sign_off, NULL);
  return NULL;
}

char *
ent_signing_dup_label (const EntSigning *signing)
{
  g_autofree char *title = ent_record_dup_title (signing->subject);
  g_autofree char *role = ent_record_dup_title (signing->role);

  if (signing->reject)
    /* Translators: the label of a change in the history: what is rejected, then the role. */
    return g_strdup_printf (_ ("Reject %s as %s"), title, role);
  /* Translators: the label of a change in the history: what is signed, then the role. */
  return g_strdup_printf (_ ("Sign %s as %s"), title, role);
}
