/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs of one instrument against each other, question by question. */
#include "ent-audit-drift.h"

#include "ent-audit-stand.h"
#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument-run.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *
ent_drift_get_label (EntDrift drift)
{
  static const char *const labels[] = {
    [ENT_DRIFT_BETTER] = N_ ("Better"),
    [ENT_DRIFT_WORSE] = N_ ("Worse"),
    [ENT_DRIFT_SAME] = N_ ("Same"),
    [ENT_DRIFT_CHANGED] = N_ ("Changed"),
    /* Translators: a question that was not answered in the earlier run. */
    [ENT_DRIFT_NEW] = N_ ("New"),
    /* Translators: a question that was answered in the earlier run and not in this one. */
    [ENT_DRIFT_MISSING] = N_ ("Missing"),
    /* Translators: answers are not all in. */
    [ENT_DRIFT_OPEN] = N_ ("Open"),
  };

  return _ (labels[drift]);
}

const char *
ent_drift_get_sign (EntDrift drift)
{
  static const char *const signs[] = {
    [ENT_DRIFT_BETTER] = "↑",  [ENT_DRIFT_WORSE] = "↓", [ENT_DRIFT_SAME] = "=",
    [ENT_DRIFT_CHANGED] = "~", [ENT_DRIFT_NEW] = "+",   [ENT_DRIFT_MISSING] = "–",
    [ENT_DRIFT_OPEN] = "…",
  };

  return signs[drift];
}

/* Runs */

static void
run_free (gpointer data)
{
  EntAuditRun *run = data;

  g_clear_object (&run->audit);
  g_free (run->title);
  g_free (run);
}

static void
add_run (GPtrArray *runs, EntRecord *audit)
{
  EntAuditRun *run = g_new0 (EntAuditRun, 1);

  if (audit != NULL)
    {
      run->audit = g_object_ref (audit);
      run->title = ent_record_dup_title (audit);
      run->dated = ent_record_get_date (audit, ENT_AUDIT_HELD_ON, &run->date);
    }
  else
    run->title = g_strdup (_ ("First interviews"));
  g_ptr_array_add (runs, run);
}

static gboolean
is_planned (EntRecord *audit)
{
  return ent_record_equals (audit, ENT_AUDIT_STATE, "planned");
}

/* TRUE if somebody answered before there was an audit. */
static gboolean
has_interviews (EntRecord *questionnaire)
{
  EntRun run = { 0 };

  if (ent_instrument_has_first_run (questionnaire))
    ent_instrument_read_run (questionnaire, NULL, &run);
  return run.state != ENT_RUN_NOT_STARTED;
}

/* The runs up to @last (nullable: all), oldest first. */
static GPtrArray *
list_runs (EntRecord *questionnaire, EntRecord *last)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (run_free);
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (questionnaire);

  if (has_interviews (questionnaire))
    add_run (runs, NULL);
  for (guint i = audits->len; i-- > 0;)
    {
      if (audits->pdata[i] == last || !is_planned (audits->pdata[i]))
        add_run (runs, audits->pdata[i]);
      if (audits->pdata[i] == last)
        break;
    }
  return runs;
}

const EntAuditRun *
ent_audit_drift_get_run (const EntAuditDrift *self)
{
  return self->runs->len > 0 ? g_ptr_array_index (self->runs, self->runs->len - 1) : NULL;
}

const EntAuditRun *
ent_audit_drift_get_baseline (const EntAuditDrift *self)
{
  return self->baseline >= 0 ? g_ptr_array_index (self->runs, self->baseline) : NULL;
}

static int
find_baseline (const EntAuditDrift *self)
{
  const EntAuditRun *last = ent_audit_drift_get_run (self);
  int n = (int)self->runs->len;

  if (last != NULL && last->audit != NULL && ent_record_has (last->audit, ENT_AUDIT_BASELINE))
    for (int i = 0; i < n - 1; i++)
      {
        const EntAuditRun *run = g_ptr_array_index (self->runs, i);

        if (run->audit != NULL
            && ent_record_refers_to (last->audit, ENT_AUDIT_BASELINE, run->audit))
          return i;
      }
  return n - 2;
}

char *
ent_audit_run_dup_head (const EntAuditRun *run)
{
  g_autoptr (GDateTime) time = NULL;

  if (!run->dated)
    return g_strdup (run->title);
  time = g_date_time_new_utc (g_date_get_year (&run->date), g_date_get_month (&run->date),
                              g_date_get_day (&run->date), 0, 0, 0);
  /* Translators: month and year over a narrow column: “Jan 2026”; see the manual of strftime. */
  return g_date_time_format (time, C_ ("date", "%b %Y"));
}

/* Items */

static void
item_free (gpointer data)
{
  EntDriftItem *item = data;

  g_object_unref (item->question);
  g_ptr_array_unref (item->stands);
  g_free (item->sentence);
  g_free (item);
}

/* Yes, no and scores come in steps well above this. */
#define RANK_STEP 0.001

/* @before: (nullable); @over: the later run is done: what is not answered stays so */
static EntDrift
compare (const EntStand *before, const EntStand *now, gboolean over)
{
  if (now->waiting || (before != NULL && before->waiting))
    return ENT_DRIFT_OPEN;
  if (!now->known)
    return over && before != NULL && before->known ? ENT_DRIFT_MISSING : ENT_DRIFT_OPEN;
  if (before == NULL || !before->known)
    return ENT_DRIFT_NEW;
  if (isnan (before->rank) || isnan (now->rank))
    return g_strcmp0 (before->words, now->words) == 0 ? ENT_DRIFT_SAME : ENT_DRIFT_CHANGED;
  if (fabs (before->rank - now->rank) < RANK_STEP)
    return ENT_DRIFT_SAME;
  return now->rank > before->rank ? ENT_DRIFT_BETTER : ENT_DRIFT_WORSE;
}

static char *
describe_item (const EntAuditDrift *self, const EntDriftItem *item)
{
  const EntAuditRun *baseline = ent_audit_drift_get_baseline (self);
  const EntAuditRun *run = ent_audit_drift_get_run (self);
  const EntStand *now = g_ptr_array_index (item->stands, item->stands->len - 1);
  const EntStand *before;

  if (baseline == NULL)
    /* Translators: the name of a run of an instrument, and an answer. */
    return g_strdup_printf (_ ("%s: %s."), run->title, now->text);
  before = g_ptr_array_index (item->stands, self->baseline);
  /* Translators: a run and its answer, a later run and its answer, and the word for the change. */
  return g_strdup_printf (_ ("%s: %s. %s: %s. %s."), baseline->title, before->text, run->title,
                          now->text, ent_drift_get_label (item->drift));
}

static void
add_item (EntAuditDrift *self, EntRecord *question)
{
  EntDriftItem *item = g_new0 (EntDriftItem, 1);
  const EntAuditRun *last = ent_audit_drift_get_run (self);

  item->question = g_object_ref (question);
  item->stands = g_ptr_array_new_with_free_func ((GDestroyNotify)ent_audit_stand_free);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const EntAuditRun *run = g_ptr_array_index (self->runs, i);

      g_ptr_array_add (item->stands,
                       ent_audit_stand_new (self->questionnaire, question, run->audit));
    }
  item->drift
      = compare (self->baseline >= 0 ? g_ptr_array_index (item->stands, self->baseline) : NULL,
                 g_ptr_array_index (item->stands, item->stands->len - 1),
                 last->audit == NULL || ent_record_equals (last->audit, ENT_AUDIT_STATE, "done"));
  item->sentence = describe_item (self, item);
  self->counts[item->drift]++;
  g_ptr_array_add (self->items, item);
}

EntAuditDrift *
ent_audit_drift_new (EntRecord *questionnaire, EntRecord *audit)
{
  EntAuditDrift *self = g_new0 (EntAuditDrift, 1);
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");

  self->questionnaire = g_object_ref (questionnaire);
  self->runs = list_runs (questionnaire, audit);
  self->baseline = find_baseline (self);
  self->items = g_ptr_array_new_with_free_func (item_free);
  for (guint i = 0; self->runs->len > 0 && i < questions->len; i++)
    add_item (self, questions->pdata[i]);
  return self;
}

void
ent_audit_drift_free (EntAuditDrift *self)
{
  g_object_unref (self->questionnaire);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* Returns: (transfer full): “4 better, 1 the same”, without what there is none of. */
static char *
count_drifts (const EntAuditDrift *self)
{
  static const char *const formats[] = {
    /* Translators: how many questions of a questionnaire; stands in a list. */
    [ENT_DRIFT_BETTER] = N_ ("%u better"),   [ENT_DRIFT_WORSE] = N_ ("%u worse"),
    [ENT_DRIFT_SAME] = N_ ("%u the same"),   [ENT_DRIFT_CHANGED] = N_ ("%u changed"),
    [ENT_DRIFT_NEW] = N_ ("%u new"),         [ENT_DRIFT_MISSING] = N_ ("%u missing"),
    [ENT_DRIFT_OPEN] = N_ ("%u still open"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ENT_N_DRIFTS; i++)
    if (self->counts[i] > 0)
      {
        g_autofree char *number = g_strdup_printf ("%u", self->counts[i]);
        g_autoptr (GString) part = g_string_new (_ (formats[i]));

        g_string_replace (part, "%u", number, 1);
        /* Translators: stands between names in a list */
        g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", part->str);
      }
  return g_string_free (text, FALSE);
}

char *
ent_audit_drift_describe (const EntAuditDrift *self)
{
  const EntAuditRun *run = ent_audit_drift_get_run (self);
  const EntAuditRun *baseline = ent_audit_drift_get_baseline (self);
  g_autofree char *counts = count_drifts (self);

  if (run == NULL)
    return g_strdup (_ ("Not run yet."));
  if (baseline == NULL)
    /* Translators: the name of a run of an instrument. */
    return g_strdup_printf (_ ("“%s” is the first run; the next one is compared with it."),
                            run->title);
  /* Translators: the name of a run of an instrument, and a list as “4 better, 1 worse”. */
  return g_strdup_printf (_ ("Against “%s”: %s."), baseline->title, counts);
}

EntRecord *
ent_audit_dup_repeat_baseline (EntRecord *audit)
{
  if (ent_record_has (audit, ENT_AUDIT_BASELINE))
    return ent_record_dup_reference (audit, ENT_AUDIT_BASELINE);
  return ent_record_equals (audit, ENT_AUDIT_STATE, "done") ? g_object_ref (audit) : NULL;
}

EntRecord *
ent_audit_dup_next_baseline (EntRecord *questionnaire)
{
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (questionnaire);

  for (guint i = 0; i < audits->len; i++)
    if (ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "done"))
      return ent_audit_dup_repeat_baseline (audits->pdata[i]);
  return NULL;
}
