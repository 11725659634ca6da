/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was signed still reads as it was signed. */
#include "ent-sign-off-rules.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-sign-off-state.h"
#include "ent-signing-watch.h"
#include "ent-signing.h"

/* The roles whose last word on @subject, which some have, is an approval of what it said before, in
 * one line; NULL if there is none. */
static char *
join_stale (EntRecord *subject, EntSignatures *signatures)
{
  GPtrArray *words = ent_signatures_get_words (signatures, subject);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      g_autofree char *role = NULL;

      if (ent_sign_off_get_state (words->pdata[i], signatures) != ENT_SIGN_OFF_STALE
          || !ent_record_equals (words->pdata[i], ENT_SIGN_OFF_DECISION, "approve"))
        continue;
      role = ent_record_dup_display (words->pdata[i], ENT_SIGN_OFF_ROLE);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", role);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
emit_unauthorised (EntRecord *sign_off, EntRecord *subject, EntFindingSink *sink)
{
  g_autofree char *title = ent_record_dup_title (subject);
  g_autofree char *role = ent_record_dup_display (sign_off, ENT_SIGN_OFF_ROLE);
  g_autofree char *name = ent_record_dup_display (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *holder = ent_name_dup_visible (name);
  g_autofree char *date = ent_record_dup_display (sign_off, ENT_SIGN_OFF_SIGNED_ON);

  ent_finding_emit (sink, subject, NULL,
                    _ ("Correct who held the role when, or have its holder sign."),
                    /* Translators: what was signed, a person, a role, a date. */
                    _ ("The signature on “%s” does not count: %s did not hold the role “%s” on "
                       "%s."),
                    title, holder, role, date);
}

/* What was replaced or retired may say what it likes. */
static void
check_subject (EntRecord *subject, const GDate *today, EntFindingSink *sink)
{
  EntSigningWatch *watch = ent_signing_watch_get (ent_record_get_source (subject));
  EntSignatures *signatures = ent_signing_watch_get_signatures (watch);
  GPtrArray *words = ent_signatures_get_words (signatures, subject);
  g_autofree char *stale = words != NULL ? join_stale (subject, signatures) : NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; words != NULL && i < words->len; i++)
    if (!ent_signatures_is_authorised (signatures, words->pdata[i])
        && ent_signing_is_live (subject))
      emit_unauthorised (words->pdata[i], subject, sink);
  if (stale == NULL || !ent_signing_is_live (subject))
    return;
  title = ent_record_dup_title (subject);
  ent_finding_emit (sink, subject, NULL,
                    _ ("Read what changed, then sign again, or take the change back."),
                    /* Translators: what was signed, then names of roles. */
                    _ ("“%s”, or something it builds on, changed after it was signed by %s."),
                    title, stale);
}

const EntRule ent_sign_off_stale_rule = {
  .id = "signoff-stale",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Signature stale"),
  .why = N_ ("A signature stands for what was read; on a text that changed since it stands for "
             "nothing."),
  .kinds = ENT_CONTENT_AGREEMENT_KINDS
  " deliverable outcome sow-version meeting agenda-item recusal attendance decision vote "
  "deal-review " ENT_SIGNATURE_KINDS,
  .subjects = "agreed-version deliverable sow-version agreement meeting",
  .check = check_subject,
  .local = ENT_CONTENT_AGREEMENT_LOCAL_KINDS " " ENT_CONTENT_WORK_LOCAL_KINDS
                                             " meeting agenda-item attendance decision sign-off",
};
