/* SPDX-License-Identifier: GPL-3.0-or-later
 * Steps of the sequenced fix, moved on. */
#include "ent-fix-action.h"

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

EntFixStand
ent_fix_link_get_stand (const EntFixLink *link)
{
  if (link->merged)
    return ENT_FIX_MERGED;
  if (ent_record_equals (link->step, ENT_FIX_STEP_STATE, "done"))
    return ENT_FIX_DONE;
  if (ent_fix_step_is_begun (link->step))
    return link->obstacle != NULL ? ENT_FIX_EARLY : ENT_FIX_BEGUN;
  return link->obstacle != NULL ? ENT_FIX_WAITS : ENT_FIX_READY;
}

const char *
ent_fix_stand_get_label (EntFixStand stand)
{
  static const char *const labels[] = {
    /* Translators: a step that cannot start yet. */
    [ENT_FIX_WAITS] = N_ ("Waits"),
    [ENT_FIX_READY] = N_ ("Can start"),
    [ENT_FIX_BEGUN] = N_ ("In progress"),
    /* Translators: a step that was begun before its turn. */
    [ENT_FIX_EARLY] = N_ ("Too early"),
    [ENT_FIX_DONE] = N_ ("Done"),
    [ENT_FIX_MERGED] = N_ ("Merged"),
  };

  return _ (labels[stand]);
}

gboolean
ent_fix_step_can_finish (EntRecord *step, GError **error)
{
  g_autofree char *title = ent_record_dup_title (step);
  g_autoptr (EntRecord) obstacle = ent_fix_step_dup_obstacle (step);
  g_autofree char *before = obstacle != NULL ? ent_record_dup_title (obstacle) : NULL;

  if (obstacle != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: the names of two steps. */
                 _ ("“%s” is not done before “%s” is. Finish that step first."), title, before);
  else if (!ent_record_equals (step, ENT_FIX_STEP_STATE, "in-progress"))
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: the name of a step. */
                 _ ("“%s” is not in progress. Start it first."), title);
  else
    return TRUE;
  return FALSE;
}

/* One value for a field of the step. */
typedef struct
{
  guint field;
  const char *value;
} Change;

/* @label: holds {step} for its name. */
static gboolean
change (EntRecord *step, const char *label, const Change *changes, guint n_changes, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (step));
  g_autoptr (GString) text = g_string_new (label);
  g_autofree char *title = ent_record_dup_title (step);
  g_autoptr (EntTransaction) transaction = NULL;

  g_string_replace (text, "{step}", title, 1);
  transaction = ent_transaction_begin (engagement, text->str, error);
  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < n_changes; i++)
    if (!ent_transaction_set (transaction, step, changes[i].field, changes[i].value, error))
      return FALSE;
  return ent_transaction_commit (transaction, error);
}

gboolean
ent_fix_step_start (EntRecord *step, const GDate *day, GError **error)
{
  g_autofree char *date = ent_date_format (day);
  const Change changes[] = { { ENT_FIX_STEP_STATE, "in-progress" },
                             { ENT_FIX_STEP_STARTED_ON, date },
                             { ENT_FIX_STEP_DONE_ON, NULL } };

  return ent_fix_step_can_start (step, error)
         /* Translators: keep the word in braces; it is replaced. */
         && change (step, _ ("Start “{step}”"), changes, G_N_ELEMENTS (changes), error);
}

gboolean
ent_fix_step_finish (EntRecord *step, const GDate *day, GError **error)
{
  g_autofree char *date = ent_date_format (day);
  const Change changes[] = { { ENT_FIX_STEP_STATE, "done" }, { ENT_FIX_STEP_DONE_ON, date } };

  return ent_fix_step_can_finish (step, error)
         /* Translators: keep the word in braces; it is replaced. */
         && change (step, _ ("Finish “{step}”"), changes, G_N_ELEMENTS (changes), error);
}

gboolean
ent_fix_step_reopen (EntRecord *step, GError **error)
{
  const Change changes[]
      = { { ENT_FIX_STEP_STATE, "in-progress" }, { ENT_FIX_STEP_DONE_ON, NULL } };

  /* Translators: keep the word in braces; it is replaced. */
  return change (step, _ ("Take up “{step}” again"), changes, G_N_ELEMENTS (changes), error);
}

EntRecord *
ent_fix_order_dup_mergeable (EntSource *source)
{
  g_autoptr (GPtrArray) steps = ent_source_list (source, "fix-step");

  for (guint i = 0; i < steps->len; i++)
    if (ent_record_get_integer (steps->pdata[i], ENT_FIX_STEP_NUMBER, 0) == ENT_FIX_MERGEABLE_STEP)
      return g_object_ref (steps->pdata[i]);
  return NULL;
}

gboolean
ent_fix_step_set_merged (EntRecord *step, gboolean merged, GError **error)
{
  const Change changes[] = { { ENT_FIX_STEP_STATE, merged ? "merged" : "not-started" },
                             { ENT_FIX_STEP_STARTED_ON, NULL },
                             { ENT_FIX_STEP_DONE_ON, NULL } };

  if (merged && !ent_fix_step_can_merge (step, error))
    return FALSE;
  /* Translators: keep the word in braces; it is replaced. */
  return change (step,
                 merged ? _ ("Merge “{step}” with the step before it")
                        : _ ("Part “{step}” from the step before it"),
                 changes, G_N_ELEMENTS (changes), error);
}
