/* SPDX-License-Identifier: GPL-3.0-or-later
 * Means of scores by category. */
#include "ent-capability.h"

#include "ent-audit-stand.h"
#include "ent-diagnosis-kinds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
capability_free (gpointer data)
{
  EntCapability *capability = data;

  g_free (capability->category);
  g_free (capability->label);
  g_clear_object (&capability->weakest);
  g_free (capability);
}

static EntCapability *
require_category (GPtrArray *capabilities, EntRecord *question)
{
  const char *category = ent_record_get_text (question, ENT_QUESTION_DIMENSION);
  EntCapability *capability;

  for (guint i = 0; i < capabilities->len; i++)
    {
      capability = g_ptr_array_index (capabilities, i);
      if (g_strcmp0 (capability->category, category) == 0)
        return capability;
    }
  capability = g_new0 (EntCapability, 1);
  capability->category = g_strdup (category);
  capability->label = category != NULL ? ent_record_dup_display (question, ENT_QUESTION_DIMENSION)
                                       : g_strdup (_ ("Without a dimension"));
  g_ptr_array_add (capabilities, capability);
  return capability;
}

/* @lowest: of the category so far. Returns: the new one. */
static double
take_score (EntCapability *capability, EntRecord *question, double score, double lowest)
{
  capability->mean += (score - capability->mean) / ++capability->scored;
  if (capability->weakest != NULL && score >= lowest)
    return lowest;
  g_set_object (&capability->weakest, question);
  return score;
}

/* Weakest first; unscored last, and among equals as the questions come. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const EntCapability *first = *(const EntCapability *const *)a;
  const EntCapability *second = *(const EntCapability *const *)b;

  if ((first->scored > 0) != (second->scored > 0))
    return first->scored > 0 ? -1 : 1;
  return first->mean < second->mean ? -1 : first->mean > second->mean;
}

GPtrArray *
ent_capability_list (EntRecord *questionnaire, EntRecord *audit)
{
  GPtrArray *capabilities = g_ptr_array_new_with_free_func (capability_free);
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
  g_autoptr (GHashTable) lowest = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < questions->len; i++)
    {
      EntCapability *capability = require_category (capabilities, questions->pdata[i]);
      double *low = g_hash_table_lookup (lowest, capability);
      double score;

      capability->asked++;
      if (!ent_audit_stand_get_mean (questions->pdata[i], audit, &score))
        continue;
      score = take_score (capability, questions->pdata[i], score, low != NULL ? *low : 0);
      g_hash_table_insert (lowest, capability, g_memdup2 (&score, sizeof score));
    }
  g_ptr_array_sort (capabilities, compare);
  return capabilities;
}

gboolean
ent_capability_applies (EntRecord *questionnaire)
{
  return ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score");
}

const char *
ent_capability_get_wording (double mean)
{
  static const char *const wordings[] = {
    N_ ("Not there"),
    N_ ("Depends on one person"),
    N_ ("Documented, and followed in part"),
    N_ ("Followed everywhere, and measured"),
    N_ ("Measured, and improved from what is measured"),
  };

  return _ (wordings[(int)CLAMP (round (mean), 1, G_N_ELEMENTS (wordings)) - 1]);
}

char *
ent_capability_format_mean (double mean)
{
  return g_strdup_printf ("%.1f", mean);
}

char *
ent_capability_dup_text (const EntCapability *capability)
{
  g_autofree char *mean = ent_capability_format_mean (capability->mean);
  g_autofree char *weakest
      = capability->weakest != NULL ? ent_record_dup_title (capability->weakest) : NULL;

  if (weakest == NULL)
    /* Translators: number of items nobody has scored. */
    return g_strdup_printf (ngettext ("%u item, not scored yet.", "%u items, not scored yet.",
                                      capability->asked),
                            capability->asked);
  /* Translators: a mean from 1 to 5, its wording, two numbers of items, and the weakest item. */
  return g_strdup_printf (_ ("%s: %s. %u of %u scored; weakest: “%s”."), mean,
                          ent_capability_get_wording (capability->mean), capability->scored,
                          capability->asked, weakest);
}
