/* SPDX-License-Identifier: GPL-3.0-or-later
 * Means of scores by category. */
#include "ent-capability.h"

#include "ent-audit-stand.h"
#include "ent-diagnosis-kinds.h"
#include "ent-question.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
capability_free (gpointer data)
{
  EntCapability *capability = data;

  g_free (capability->category);
  g_free (capability->label);
  g_free (capability->wording);
  g_clear_object (&capability->weakest);
  g_free (capability);
}

static EntCapability *
require_category (GPtrArray *capabilities, EntRecord *question)
{
  g_autofree char *category = ent_question_dup_category (question);
  EntCapability *capability;

  for (guint i = 0; i < capabilities->len; i++)
    {
      capability = g_ptr_array_index (capabilities, i);
      if (g_strcmp0 (capability->category, category) == 0)
        return capability;
    }
  capability = g_new0 (EntCapability, 1);
  capability->label = g_strdup (category != NULL ? category : _ ("Without a category"));
  capability->category = g_steal_pointer (&category);
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

static void
put_into_words (EntRecord *questionnaire, GPtrArray *capabilities)
{
  for (guint i = 0; i < capabilities->len; i++)
    {
      EntCapability *capability = g_ptr_array_index (capabilities, i);

      capability->wording
          = capability->scored > 0
                ? ent_questionnaire_dup_level (questionnaire, (guint)round (capability->mean))
                : g_strdup (_ ("Not scored"));
    }
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
  put_into_words (questionnaire, capabilities);
  g_ptr_array_sort (capabilities, compare);
  return capabilities;
}

gboolean
ent_capability_applies (EntRecord *questionnaire)
{
  return ent_record_equals (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE, "score");
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
  return g_strdup_printf (_ ("%s: %s. %u of %u scored; weakest: “%s”."), mean, capability->wording,
                          capability->scored, capability->asked, weakest);
}
