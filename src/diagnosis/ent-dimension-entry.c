/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scoring a dimension. */
#include "ent-dimension-entry.h"

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

/* Returns: its translated name. */
static const char *
get_label (const char *dimension)
{
  const EntChoice *choice
      = ent_field_find_choice (&ent_dimension_score_kind.fields[ENT_DIMENSION_SCORE_DIMENSION],
                               dimension);

  return choice != NULL ? _ (choice->label) : dimension;
}

EntRecord *
ent_dimension_enter (EntEngagement *engagement,
                     const char *dimension,
                     const char *level,
                     const GDate *date,
                     GError **error)
{
  /* Translators: what was done, in the history; %s is a dimension, as “Strategy”. */
  g_autofree char *label = g_strdup_printf (_ ("Score “%s”"), get_label (dimension));
  g_autofree char *day = ent_date_format (date);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, label, error);
  g_autoptr (EntRecord) score
      = transaction != NULL
            ? ent_transaction_add (transaction, &ent_dimension_score_kind, NULL, error)
            : NULL;

  if (score == NULL
      || !ent_transaction_set (transaction, score, ENT_DIMENSION_SCORE_DIMENSION, dimension, error)
      || !ent_transaction_set (transaction, score, ENT_DIMENSION_SCORE_SCORE, level, error)
      || !ent_transaction_set (transaction, score, ENT_DIMENSION_SCORE_SCORED_ON, day, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&score);
}

gboolean
ent_dimension_score_again (EntRecord *score, const char *level, const GDate *date, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (score));
  const char *dimension = get_label (ent_record_get_text (score, ENT_DIMENSION_SCORE_DIMENSION));
  g_autofree char *label
      = level != NULL
            /* Translators: what was done, in the history; %s is a dimension, as “Strategy”. */
            ? g_strdup_printf (_ ("Score “%s” again"), dimension)
            /* Translators: what was done, in the history; %s is a dimension, as “Strategy”. */
            : g_strdup_printf (_ ("Take back the second score of “%s”"), dimension);
  g_autofree char *day = level != NULL ? ent_date_format (date) : NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, label, error);

  return transaction != NULL
         && ent_transaction_set (transaction, score, ENT_DIMENSION_SCORE_RESCORE, level, error)
         && ent_transaction_set (transaction, score, ENT_DIMENSION_SCORE_RESCORED_ON, day, error)
         && ent_transaction_commit (transaction, error);
}
