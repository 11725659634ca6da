/* SPDX-License-Identifier: GPL-3.0-or-later
 * Signatures before and after an import. */
#include "ent-standing.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-kinds.h"
#include "ent-sign-off-state.h"
#include "ent-signing.h"

/* So many records are named; the others are counted. */
#define NAMES_LIMIT 20

struct _EntStanding
{
  EntEngagement *engagement;
  GHashTable *standing; /* (element-type utf8): identities of sign-offs */
};

/* What is looked at on the way over all signatures. */
typedef struct
{
  EntStanding *standing;
  EntSignatures *signatures;
  EntReport *report;
  guint n_signatures; /* that became stale */
  guint n_records;    /* that were signed with them */
} Look;

typedef void (*WordsFunc) (Look *look, EntRecord *subject, GPtrArray *words);

/* Signatures are read anew each time: what was read before the changes is not what there is now. */
static void
look_at_all (Look *look, WordsFunc func)
{
  g_autoptr (EntSignatures) signatures
      = ent_signatures_new (ENT_SOURCE (look->standing->engagement));
  g_autoptr (GPtrArray) subjects = ent_signatures_list_subjects (signatures);

  look->signatures = signatures;
  for (guint i = 0; i < subjects->len; i++)
    {
      GPtrArray *words = ent_signatures_get_words (signatures, subjects->pdata[i]);

      if (words != NULL && ent_signing_is_live (subjects->pdata[i]))
        func (look, subjects->pdata[i], words);
    }
}

static void
note_standing (Look *look, EntRecord *subject, GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (ent_sign_off_get_state (words->pdata[i], look->signatures) == ENT_SIGN_OFF_VALID)
      g_hash_table_add (look->standing->standing, g_strdup (ent_record_get_id (words->pdata[i])));
}

static gboolean
became_stale (Look *look, EntRecord *sign_off)
{
  return g_hash_table_contains (look->standing->standing, ent_record_get_id (sign_off))
         && ent_sign_off_get_state (sign_off, look->signatures) == ENT_SIGN_OFF_STALE;
}

static void
report_subject (Look *look, EntRecord *subject, const char *roles)
{
  g_autofree char *title = ent_record_dup_title (subject);

  if (look->n_records++ < NAMES_LIMIT)
    ent_report_add (look->report, ENT_SEVERITY_WARNING, 0, 0, ent_record_get_kind (subject)->name,
                    /* Translators: what was signed, then names of roles. */
                    _ ("“%s”, signed by %s, becomes stale: the import changes it or something it "
                       "builds on. Have it signed again."),
                    title, roles);
}

static void
report_stale (Look *look, EntRecord *subject, GPtrArray *words)
{
  g_autoptr (GString) roles = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    if (became_stale (look, words->pdata[i]))
      {
        g_autofree char *role = ent_record_dup_display (words->pdata[i], ENT_SIGN_OFF_ROLE);

        g_string_append_printf (roles, "%s%s", roles->len > 0 ? ", " : "", role);
        look->n_signatures++;
      }
  if (roles->len > 0)
    report_subject (look, subject, roles->str);
}

EntStanding *
ent_standing_new (EntEngagement *engagement)
{
  EntStanding *self = g_new0 (EntStanding, 1);
  Look look = { .standing = self };

  self->engagement = g_object_ref (engagement);
  self->standing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look_at_all (&look, note_standing);
  return self;
}

void
ent_standing_free (EntStanding *self)
{
  g_hash_table_unref (self->standing);
  g_object_unref (self->engagement);
  g_free (self);
}

guint
ent_standing_report (EntStanding *self, EntReport *report)
{
  Look look = { .standing = self, .report = report };
  guint n_others;

  if (g_hash_table_size (self->standing) == 0)
    return 0;
  look_at_all (&look, report_stale);
  if (look.n_records <= NAMES_LIMIT)
    return look.n_signatures;
  n_others = look.n_records - NAMES_LIMIT;
  ent_report_add (report, ENT_SEVERITY_WARNING, 0, 0, NULL,
                  ngettext ("%u other signed record becomes stale too.",
                            "%u other signed records become stale too.", n_others),
                  n_others);
  return look.n_signatures;
}
