/* SPDX-License-Identifier: GPL-3.0-or-later
 * Derives what a sign-off is worth; nothing of it is stored, so nothing can be left standing. */
#include "ent-sign-off-state.h"

#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
  const char *help;
} states[] = {
  [ENT_SIGN_OFF_VALID] = { "valid", N_ ("Valid"), N_ ("What was signed is what stands there.") },
  [ENT_SIGN_OFF_REJECTED]
  = { "rejected", N_ ("Rejected"), N_ ("The role does not stand behind what stands there.") },
  [ENT_SIGN_OFF_STALE] = { "stale", N_ ("Stale"),
                           N_ ("What was signed, or something it builds on, has changed since.") },
  [ENT_SIGN_OFF_SUPERSEDED]
  = { "superseded", N_ ("Superseded"), N_ ("The role has signed anew since.") },
  [ENT_SIGN_OFF_UNAUTHORISED] = { "unauthorised", N_ ("Unauthorised"),
                                  N_ ("Whoever signed did not hold the role on that day.") },
};

/* TRUE if the content is what was signed; a sign-off without a digest was bound to nothing. */
static gboolean
is_current (EntRecord *sign_off, EntSignatures *signatures)
{
  EntRecord *subject = ent_signatures_get_subject (signatures, sign_off);

  return subject != NULL
         && ent_record_equals (sign_off, ENT_SIGN_OFF_DIGEST,
                               ent_content_get_digest (ent_signatures_get_content (signatures),
                                                       subject));
}

EntSignOffState
ent_sign_off_get_state (EntRecord *sign_off, EntSignatures *signatures)
{
  if (!ent_signatures_is_last_word (signatures, sign_off))
    return ENT_SIGN_OFF_SUPERSEDED;
  if (!ent_signatures_is_authorised (signatures, sign_off))
    return ENT_SIGN_OFF_UNAUTHORISED;
  if (!is_current (sign_off, signatures))
    return ENT_SIGN_OFF_STALE;
  return ent_record_equals (sign_off, ENT_SIGN_OFF_DECISION, "approve") ? ENT_SIGN_OFF_VALID
                                                                        : ENT_SIGN_OFF_REJECTED;
}

const char *
ent_sign_off_state_get_name (EntSignOffState state)
{
  return states[state].name;
}

const char *
ent_sign_off_state_get_label (EntSignOffState state)
{
  return _ (states[state].label);
}

const char *
ent_sign_off_state_get_help (EntSignOffState state)
{
  return _ (states[state].help);
}
