/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which step of the sequenced fix waits for which, and why. */
#include "ent-fix-order.h"

#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

gboolean
ent_fix_step_is_begun (EntRecord *step)
{
  return ent_record_equals (step, ENT_FIX_STEP_STATE, "in-progress")
         || ent_record_equals (step, ENT_FIX_STEP_STATE, "done");
}

static gboolean
is_merged (EntRecord *step)
{
  return ent_record_equals (step, ENT_FIX_STEP_STATE, "merged");
}

/* A merged step is done with the one before it, so it keeps nobody waiting. */
static gboolean
is_open (EntRecord *step)
{
  return !is_merged (step) && !ent_record_equals (step, ENT_FIX_STEP_STATE, "done");
}

static gint64
get_number (EntRecord *step)
{
  return ent_record_get_integer (step, ENT_FIX_STEP_NUMBER, 0);
}

/* Returns: (nullable): of @steps the nearest open one before @step, borrowed. */
static EntRecord *
find_obstacle (GPtrArray *steps, EntRecord *step)
{
  EntRecord *obstacle = NULL;

  for (guint i = 0; i < steps->len; i++)
    if (get_number (steps->pdata[i]) < get_number (step) && is_open (steps->pdata[i]))
      obstacle = steps->pdata[i];
  return obstacle;
}

EntRecord *
ent_fix_step_dup_obstacle (EntRecord *step)
{
  g_autoptr (GPtrArray) steps = ent_source_list (ent_record_get_source (step), "fix-step");
  EntRecord *obstacle = find_obstacle (steps, step);

  return obstacle != NULL ? g_object_ref (obstacle) : NULL;
}

gboolean
ent_fix_step_can_start (EntRecord *step, GError **error)
{
  g_autoptr (EntRecord) obstacle = ent_fix_step_dup_obstacle (step);
  g_autofree char *title = NULL;
  g_autofree char *obstacle_title = NULL;

  if (obstacle == NULL)
    return TRUE;
  title = ent_record_dup_title (step);
  obstacle_title = ent_record_dup_title (obstacle);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: the names of two steps. */
               _ ("“%s” cannot start before “%s” is done. Finish that step first."), title,
               obstacle_title);
  return FALSE;
}

gboolean
ent_fix_order_is_small_team (EntSource *source, gint64 *sellers)
{
  g_autoptr (EntRecord) engagement = ent_source_dup_single (source, "engagement");
  gint64 count
      = engagement != NULL ? ent_record_get_integer (engagement, ENT_ENGAGEMENT_SELLERS, 0) : 0;

  if (sellers != NULL)
    *sellers = count;
  return count >= 1 && count <= ENT_FIX_SMALL_TEAM;
}

gboolean
ent_fix_step_can_merge (EntRecord *step, GError **error)
{
  g_autofree char *title = ent_record_dup_title (step);
  gint64 sellers;

  if (get_number (step) != ENT_FIX_MERGEABLE_STEP)
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: the name of a step, and the number of another. */
                 _ ("“%s” cannot be merged with the step before it; only step %d can. Take it up "
                    "on its own."),
                 title, ENT_FIX_MERGEABLE_STEP);
  else if (ent_fix_order_is_small_team (ent_record_get_source (step), &sellers))
    return TRUE;
  else if (sellers == 0)
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: the name of a step. */
                 _ ("“%s” can be merged with the step before it only where one or two people "
                    "sell. Enter the number of sellers of the engagement first."),
                 title);
  else
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: the name of a step, and how many people sell. */
                 _ ("“%s” can be merged with the step before it only where one or two people "
                    "sell, and %" PRId64 " do. Take it up on its own."),
                 title, sellers);
  return FALSE;
}

/* TRUE if the change makes the step something it was not: begun, or merged. */
static gboolean
becomes (const EntChange *change,
         gboolean (*is_so) (EntRecord *step),
         const char *first,
         const char *second)
{
  const char *before = change->before != NULL ? change->before[ENT_FIX_STEP_STATE] : NULL;

  return is_so (change->record) && g_strcmp0 (before, first) != 0
         && g_strcmp0 (before, second) != 0;
}

gboolean
ent_fix_order_check (const EntChange *change, GError **error)
{
  if (change->operation == ENT_OPERATION_REMOVE || change->reversal
      || (change->document && change->operation == ENT_OPERATION_ADD))
    return TRUE;
  if (becomes (change, ent_fix_step_is_begun, "in-progress", "done")
      && !ent_fix_step_can_start (change->record, error))
    return FALSE;
  return !becomes (change, is_merged, "merged", "merged")
         || ent_fix_step_can_merge (change->record, error);
}

static void
link_free (gpointer data)
{
  EntFixLink *link = data;

  g_object_unref (link->step);
  g_clear_object (&link->obstacle);
  g_free (link->sentence);
  g_free (link);
}

/* @format: holds {day} for the day in @field; @plain: where no day was entered. */
static char *
describe_day (EntRecord *step, guint field, const char *format, const char *plain)
{
  g_autofree char *day = ent_record_dup_display (step, field);
  g_autoptr (GString) text = g_string_new (*day != '\0' ? format : plain);

  g_string_replace (text, "{day}", day, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe (EntRecord *step, EntRecord *obstacle)
{
  g_autofree char *title = NULL;

  if (is_merged (step))
    return g_strdup (_ ("Done together with the step before it."));
  if (ent_record_equals (step, ENT_FIX_STEP_STATE, "done"))
    /* Translators: keep the word in braces; it is replaced. */
    return describe_day (step, ENT_FIX_STEP_DONE_ON, _ ("Done on {day}."), _ ("Done."));
  if (obstacle == NULL && ent_fix_step_is_begun (step))
    /* Translators: keep the word in braces; it is replaced. */
    return describe_day (step, ENT_FIX_STEP_STARTED_ON, _ ("In progress since {day}."),
                         _ ("In progress."));
  if (obstacle == NULL)
    return g_strdup (_ ("Can start."));
  title = ent_record_dup_title (obstacle);
  if (ent_fix_step_is_begun (step))
    /* Translators: %s is the name of a step. */
    return g_strdup_printf (_ ("In progress, though “%s” is not done."), title);
  /* Translators: %s is the name of a step. */
  return g_strdup_printf (_ ("Waits for “%s”."), title);
}

GPtrArray *
ent_fix_order_list (EntSource *source)
{
  g_autoptr (GPtrArray) steps = ent_source_list (source, "fix-step");
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);

  for (guint i = 0; i < steps->len; i++)
    {
      EntFixLink *link = g_new0 (EntFixLink, 1);
      EntRecord *step = steps->pdata[i];
      EntRecord *obstacle = is_merged (step) ? NULL : find_obstacle (steps, step);

      link->step = g_object_ref (step);
      link->obstacle = obstacle != NULL ? g_object_ref (obstacle) : NULL;
      link->merged = is_merged (step);
      link->sentence = describe (step, obstacle);
      g_ptr_array_add (links, link);
    }
  return links;
}
