/* SPDX-License-Identifier: GPL-3.0-or-later
 * All sign-offs of an engagement against the contents they were given on. */
#include "ent-sign-off-state.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-people-kinds.h"
#include "ent-signing.h"

/* What changed is looked up for so many stale sign-offs, and so many places are named of each: each
 * look reads the whole file. */
#define MOST_LOOKS 20
#define MOST_PLACES 5

typedef struct
{
  EntSignatures *signatures;
  EntReport *report;
  guint n_looks;
  gboolean stand; /* all so far do */
} Verification;

/* Returns: (transfer full): where the content changed, as “MQL”: Agreed text; "" if nobody knows.
 */
static char *
describe_changes (Verification *self, EntRecord *sign_off)
{
  g_autoptr (GPtrArray) changes = NULL;
  GString *text = g_string_new (NULL);

  if (self->n_looks++ < MOST_LOOKS)
    changes = ent_sign_off_list_changes (sign_off, NULL);
  for (guint i = 0; changes != NULL && i < MIN (changes->len, MOST_PLACES); i++)
    {
      const EntFieldChange *change = changes->pdata[i];

      g_string_append (text, i > 0 ? "; " : " ");
      if (change->field != NULL)
        /* Translators: the title of a record, the label of its field that changed. */
        g_string_append_printf (text, _ ("“%s”: %s"), change->title, _ (change->field->label));
      else
        g_string_append_printf (text, _ ("“%s”"), change->title);
    }
  if (changes != NULL && changes->len > MOST_PLACES)
    g_string_append (text, "; …");
  return g_string_free (text, FALSE);
}

static void
report_stale (Verification *self, EntRecord *sign_off, const char *subject)
{
  g_autofree char *role = ent_record_dup_title (sign_off);
  g_autofree char *changes = describe_changes (self, sign_off);

  if (*changes != '\0')
    ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "sign-off",
                    /* Translators: what was signed, a role, then what changed. */
                    _ ("The signature on “%s” by %s is stale. Changed since:%s."), subject, role,
                    changes);
  else
    ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "sign-off",
                    /* Translators: what was signed, a role. */
                    _ ("The signature on “%s” by %s is stale: it was given on another text."),
                    subject, role);
}

static void
report_unauthorised (Verification *self, EntRecord *sign_off, const char *subject)
{
  g_autofree char *role = ent_record_dup_title (sign_off);
  g_autofree char *name = ent_record_dup_display (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *holder = ent_name_dup_visible (name);

  ent_report_add (self->report, ENT_SEVERITY_ERROR, 0, 0, "sign-off",
                  /* Translators: what was signed, a role, a person. */
                  _ ("The signature on “%s” by %s does not count: %s did not hold the role that "
                     "day."),
                  subject, role, holder);
}

/* Returns: (transfer full) (nullable): what the record in @field of @sign_off was called then, if
 * it is called otherwise now. */
static char *
dup_old_name (EntRecord *sign_off, guint field, guint name)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (sign_off));
  g_autoptr (EntRecord) target = ent_record_dup_reference (sign_off, field);
  g_autoptr (EntEntry) entry = ent_sign_off_dup_entry (sign_off);
  g_autofree char *then = NULL;

  if (target == NULL || entry == NULL)
    return NULL;
  then = ent_journal_dup_value_at (engagement, target, name, ent_entry_get_sequence (entry));
  return then != NULL && !ent_record_equals (target, name, then) ? ent_name_dup_visible (then)
                                                                 : NULL;
}

char *
ent_sign_off_dup_renamed (EntRecord *sign_off)
{
  g_autofree char *subject = ent_record_dup_display (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autofree char *old_holder = dup_old_name (sign_off, ENT_SIGN_OFF_HOLDER, ENT_STAKEHOLDER_NAME);
  g_autofree char *old_role = dup_old_name (sign_off, ENT_SIGN_OFF_ROLE, ENT_ROLE_NAME);
  g_autofree char *name = ent_record_dup_display (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *holder = ent_name_dup_visible (name);
  g_autofree char *role = ent_record_dup_title (sign_off);

  if (old_holder == NULL && old_role == NULL)
    return NULL;
  return g_strdup_printf (
      /* Translators: what was signed; person and role then; person and role now. */
      _ ("“%s” was signed by “%s” as “%s”, who is on record as “%s”, “%s”, today; make sure that "
         "they are the same."),
      subject, old_holder != NULL ? old_holder : holder, old_role != NULL ? old_role : role, holder,
      role);
}

static void
warn (Verification *self, const char *warning)
{
  if (warning != NULL)
    ent_report_add (self->report, ENT_SEVERITY_WARNING, 0, 0, "sign-off", "%s", warning);
}

static void
verify_name (Verification *self, EntRecord *sign_off)
{
  g_autofree char *name = ent_record_dup_display (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *hidden = ent_name_dup_warning (name);
  g_autofree char *renamed = ent_sign_off_dup_renamed (sign_off);

  warn (self, hidden);
  warn (self, renamed);
}

/* A rejection of what was changed since is over; that is what it was for. */
static gboolean
is_stale_approval (EntRecord *sign_off, EntSignOffState state)
{
  return state == ENT_SIGN_OFF_STALE
         && ent_record_equals (sign_off, ENT_SIGN_OFF_DECISION, "approve");
}

static void
verify_word (Verification *self, EntRecord *sign_off, EntRecord *subject)
{
  EntSignOffState state = ent_sign_off_get_state (sign_off, self->signatures);
  g_autofree char *title = NULL;

  verify_name (self, sign_off);
  if ((!is_stale_approval (sign_off, state) && state != ENT_SIGN_OFF_UNAUTHORISED)
      || !ent_signing_is_live (subject))
    return;
  self->stand = FALSE;
  title = ent_record_dup_title (subject);
  if (state == ENT_SIGN_OFF_STALE)
    report_stale (self, sign_off, title);
  else
    report_unauthorised (self, sign_off, title);
}

gboolean
ent_sign_offs_verify (EntEngagement *engagement, EntReport *report)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (ENT_SOURCE (engagement));
  g_autoptr (GPtrArray) subjects = ent_signatures_list_subjects (signatures);
  Verification self = { signatures, report, 0, TRUE };

  for (guint i = 0; i < subjects->len; i++)
    {
      GPtrArray *words = ent_signatures_get_words (signatures, subjects->pdata[i]);

      for (guint j = 0; words != NULL && j < words->len; j++)
        verify_word (&self, words->pdata[j], subjects->pdata[i]);
    }
  return self.stand;
}
