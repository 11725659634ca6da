/* SPDX-License-Identifier: GPL-3.0-or-later
 * Derives how far something has come from what each role says about it. */
#include "ent-signing-state.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-kinds.h"
#include "ent-signing.h"
#include "ent-term-state.h"

static const struct
{
  const char *name;
  const char *label;
} states[] = {
  [ENT_SIGNING_DRAFT] = { "draft", N_ ("Draft") },
  [ENT_SIGNING_DIVERGENT] = { "divergent", N_ ("Divergent") },
  [ENT_SIGNING_AGREED] = { "agreed", N_ ("Agreed") },
  [ENT_SIGNING_PARTLY_SIGNED] = { "partly-signed", N_ ("Partly signed") },
  [ENT_SIGNING_SIGNED] = { "signed", N_ ("Signed") },
  [ENT_SIGNING_STALE] = { "stale", N_ ("Stale") },
  [ENT_SIGNING_REJECTED] = { "rejected", N_ ("Rejected") },
};

const char *
ent_signing_state_get_name (EntSigningState state)
{
  return states[state].name;
}

const char *
ent_signing_state_get_label (EntSigningState state)
{
  return _ (states[state].label);
}

/* What all roles say about one subject. */
typedef struct
{
  EntSignatures *signatures;
  EntRecord *subject;
  GPtrArray *required; /* (element-type EntRecord): roles that must sign */
  GPtrArray *roles;    /* (element-type EntRecord): those, then the others that said something */
  guint counts[ENT_SIGNATURE_STALE + 1]; /* by EntSignature, of @roles */
} Poll;

static void
list_required (Poll *self)
{
  const char *what = ent_signing_get_requirement (ent_record_get_kind (self->subject));
  GPtrArray *roles = NULL;

  if (what == NULL)
    self->required = ent_signing_list_required (self->subject);
  else if ((roles = ent_signatures_get_required (self->signatures, what)) != NULL)
    self->required = g_ptr_array_ref (roles);
  else
    self->required = g_ptr_array_new ();
}

static gboolean
is_among (GPtrArray *records, EntRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (ent_record_get_id (records->pdata[i]), ent_record_get_id (record)))
      return TRUE;
  return FALSE;
}

static void
poll_init (Poll *self, EntSignatures *signatures, EntRecord *subject)
{
  GPtrArray *words = ent_signatures_get_words (signatures, subject);

  self->signatures = signatures;
  self->subject = g_object_ref (subject);
  list_required (self);
  self->roles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->required->len; i++)
    g_ptr_array_add (self->roles, g_object_ref (self->required->pdata[i]));
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      g_autoptr (EntRecord) role = ent_record_dup_reference (words->pdata[i], ENT_SIGN_OFF_ROLE);

      if (role != NULL && !is_among (self->roles, role))
        g_ptr_array_add (self->roles, g_steal_pointer (&role));
    }
  for (guint i = 0; i < self->roles->len; i++)
    self->counts[ent_signatures_get (signatures, subject, self->roles->pdata[i])]++;
}

static void
poll_clear (Poll *self)
{
  g_clear_object (&self->subject);
  g_clear_pointer (&self->required, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Poll, poll_clear)

static EntSigningState
judge (const Poll *poll)
{
  gboolean complete
      = poll->required->len > 0
            ? ent_signatures_are_complete (poll->signatures, poll->subject, poll->required)
            : poll->counts[ENT_SIGNATURE_APPROVED] > 0;

  if (poll->counts[ENT_SIGNATURE_REJECTED] > 0)
    return ENT_SIGNING_REJECTED;
  if (poll->counts[ENT_SIGNATURE_STALE] > 0)
    return ENT_SIGNING_STALE;
  if (complete)
    return ENT_SIGNING_SIGNED;
  return poll->counts[ENT_SIGNATURE_APPROVED] > 0 ? ENT_SIGNING_PARTLY_SIGNED : ENT_SIGNING_AGREED;
}

/* Adds one part of the sentence: who is in state @signature, in the words of @clause. */
static void
append_clause (const Poll *poll, GString *text, EntSignature signature, const char *clause)
{
  g_autofree char *names
      = ent_signatures_dup_names (poll->signatures, poll->subject, poll->roles, signature);
  g_autoptr (GString) filled = NULL;

  if (names == NULL)
    return;
  filled = g_string_new (clause);
  g_string_replace (filled, "{roles}", names, 0);
  /* Translators: stands between the parts of a sentence, as in "CMO has signed; CRO has not." */
  g_string_append_printf (text, "%s%s", text->len > 0 ? _ ("; ") : "", filled->str);
}

static char *
explain (const Poll *poll)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint *counts = poll->counts;
  guint none = counts[ENT_SIGNATURE_NONE];

  if (poll->roles->len == 0)
    return g_strdup (_ ("Nobody is named who has to sign it, and nobody has."));
  /* Translators, here and below: keep the word in braces; it is replaced by names of roles. */
  append_clause (poll, text, ENT_SIGNATURE_REJECTED,
                 ngettext ("{roles} has rejected it", "{roles} have rejected it",
                           counts[ENT_SIGNATURE_REJECTED]));
  append_clause (poll, text, ENT_SIGNATURE_STALE,
                 ngettext ("{roles} signed it before it changed",
                           "{roles} signed it before it changed", counts[ENT_SIGNATURE_STALE]));
  append_clause (poll, text, ENT_SIGNATURE_APPROVED,
                 ngettext ("{roles} has signed", "{roles} have signed",
                           counts[ENT_SIGNATURE_APPROVED]));
  if (none == poll->roles->len)
    append_clause (poll, text, ENT_SIGNATURE_NONE,
                   ngettext ("{roles} has not signed yet", "{roles} have not signed yet", none));
  else
    append_clause (poll, text, ENT_SIGNATURE_NONE,
                   ngettext ("{roles} has not", "{roles} have not", none));
  /* Translators: %s is a sentence without its full stop. */
  return g_strdup_printf (_ ("%s."), text->str);
}

static void
give_reason (char **reason, char *text)
{
  if (reason != NULL)
    *reason = text;
  else
    g_free (text);
}

/* Nobody has said anything on what cannot be signed (yet). */
static gboolean
is_draft (EntRecord *subject, EntSignatures *signatures, char **reason)
{
  g_autoptr (EntRecord) signable = NULL;
  g_autoptr (GError) error = NULL;

  if (ent_signatures_get_words (signatures, subject) != NULL)
    return FALSE;
  signable = ent_signing_dup_subject (subject, &error);
  if (signable == NULL)
    give_reason (reason, g_strdup (error->message));
  return signable == NULL;
}

static EntSigningState
get_state (EntRecord *subject, EntSignatures *signatures, char **reason)
{
  g_auto (Poll) poll = { NULL };

  if (is_draft (subject, signatures, reason))
    return ENT_SIGNING_DRAFT;
  poll_init (&poll, signatures, subject);
  if (reason != NULL)
    *reason = explain (&poll);
  return judge (&poll);
}

EntSigningState
ent_signing_get_state (EntRecord *record, EntSignatures *signatures, char **reason)
{
  g_autoptr (EntRecord) version = NULL;

  if (!ent_record_is_kind (record, "term"))
    return get_state (record, signatures, reason);
  version = ent_term_dup_newest_version (record);
  if (version != NULL)
    return get_state (version, signatures, reason);
  is_draft (record, signatures, reason);
  return ent_term_is_divergent (record) ? ENT_SIGNING_DIVERGENT : ENT_SIGNING_DRAFT;
}
