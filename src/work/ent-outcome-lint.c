/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verdict on a statement, its reasons in words, and a better form. */
#include "ent-outcome-lint.h"

#include <glib/gi18n-lib.h>

/* The statement while it is judged. */
typedef struct
{
  const char *statement;
  EntWords *words;
  GArray *parts;
  EntOutcomeLint *lint;
} Reading;

static void
mark_clear (gpointer data)
{
  g_free (((EntOutcomeMark *)data)->why);
}

static const EntOutcomePart *
get_part (const Reading *reading, guint index)
{
  return &g_array_index (reading->parts, EntOutcomePart, index);
}

/* Sets @mark to the bytes from word @first to the end of @part. */
static void
set_place (const Reading *reading, EntOutcomeMark *mark, guint first, const EntOutcomePart *part)
{
  const EntWord *last = ent_words_get (reading->words, part->first + part->count - 1);

  mark->start = ent_words_get (reading->words, first)->start;
  mark->length = last->start + last->length - mark->start;
}

static char *
dup_text (const Reading *reading, const EntOutcomeMark *mark)
{
  return g_strndup (reading->statement + mark->start, mark->length);
}

static gboolean
is_made (const Reading *reading, int index)
{
  EntOutcomePartType type;

  if (index < 0)
    return FALSE;
  type = get_part (reading, index)->type;
  return type == ENT_OUTCOME_PART_OUTPUT || type == ENT_OUTCOME_PART_EXTENT;
}

static gboolean
has_type (const Reading *reading, EntOutcomePartType type)
{
  for (guint i = 0; i < reading->parts->len; i++)
    if (get_part (reading, i)->count > 0 && get_part (reading, i)->type == type)
      return TRUE;
  return FALSE;
}

static gboolean
has_stage (const Reading *reading)
{
  for (guint i = 0; i < reading->parts->len; i++)
    if (get_part (reading, i)->count > 0 && get_part (reading, i)->stage)
      return TRUE;
  return FALSE;
}

/* Why a stretch of the statement is marked. */
typedef enum
{
  REASON_COUNTED,
  REASON_DONE,
  REASON_MADE,
} Reason;

static char *
explain (Reason reason, const char *text)
{
  switch (reason)
    {
    case REASON_COUNTED:
      /* Translators: words of a statement, as “deliver 12 blog posts”. */
      return g_strdup_printf (_ ("“%s” counts what is produced; it does not say what changes."),
                              text);
    case REASON_DONE:
      /* Translators: words of a statement, as “launch a website”. */
      return g_strdup_printf (_ ("“%s” says what is done; it does not say what changes."), text);
    case REASON_MADE:
    default:
      /* Translators: words of a statement, as “website”. */
      return g_strdup_printf (_ ("“%s” is something to produce; it does not say what changes."),
                              text);
    }
}

/* Marks from word @first to the end of part @object. */
static void
add_mark (Reading *reading, guint first, guint object, Reason reason)
{
  const EntOutcomePart *part = get_part (reading, object);
  EntOutcomeMark mark, subject;
  g_autofree char *text = NULL;

  set_place (reading, &mark, first, part);
  text = dup_text (reading, &mark);
  mark.why = explain (reason, text);
  g_array_append_val (reading->lint->marks, mark);
  set_place (reading, &subject, part->first, part);
  if (reading->lint->subject == NULL)
    reading->lint->subject = dup_text (reading, &subject);
}

/* TRUE if a number in front of part @object counts it. */
static gboolean
is_counted (const Reading *reading, guint object)
{
  for (guint i = 0; i < object; i++)
    if (get_part (reading, i)->type == ENT_OUTCOME_PART_COUNT
        && get_part (reading, i)->object == (int)object)
      return TRUE;
  return FALSE;
}

/* What is done to something made, with or without a number, and what is counted. Numbers a verb's
 * mark already covers get none of their own. */
static void
mark_activities (Reading *reading)
{
  int covered = -1;

  for (guint i = 0; i < reading->parts->len; i++)
    {
      const EntOutcomePart *part = get_part (reading, i);
      gboolean verb = part->type == ENT_OUTCOME_PART_VERB;

      if (part->count == 0 || part->object == covered || !is_made (reading, part->object))
        continue;
      covered = part->object;
      add_mark (reading, part->first, (guint)covered,
                !verb || is_counted (reading, (guint)covered) ? REASON_COUNTED : REASON_DONE);
    }
}

/* A statement that measures nothing and names only what is made. */
static void
mark_outputs (Reading *reading)
{
  for (guint i = 0; i < reading->parts->len; i++)
    if (get_part (reading, i)->type == ENT_OUTCOME_PART_OUTPUT)
      add_mark (reading, get_part (reading, i)->first, i, REASON_MADE);
}

/* The rule: words of doing or making are no offence where a metric and its amount stand beside
 * them. */
static void
judge (Reading *reading)
{
  EntOutcomeLint *lint = reading->lint;

  lint->metric = has_type (reading, ENT_OUTCOME_PART_METRIC);
  lint->amount = has_type (reading, ENT_OUTCOME_PART_AMOUNT);
  lint->stage = has_stage (reading);
  lint->date = has_type (reading, ENT_OUTCOME_PART_DATE);
  mark_activities (reading);
  if (lint->marks->len == 0 && !lint->metric)
    mark_outputs (reading);
  if (lint->metric && lint->amount)
    g_array_set_size (lint->marks, 0);
  if (lint->marks->len > 0)
    lint->verdict = ENT_OUTCOME_ACTIVITY;
  else if (!lint->metric || !lint->amount || !lint->stage || !lint->date)
    lint->verdict = ENT_OUTCOME_INCOMPLETE;
}

EntOutcomeLint *
ent_outcome_lint_new (EntOutcomeLexicon *lexicon, const char *statement)
{
  EntOutcomeLint *self = g_new0 (EntOutcomeLint, 1);
  g_autoptr (EntWords) words = ent_words_new (statement);
  g_autoptr (GArray) parts = ent_outcome_lexicon_parse (lexicon, words);
  Reading reading = { statement, words, parts, self };

  self->marks = g_array_new (FALSE, FALSE, sizeof (EntOutcomeMark));
  g_array_set_clear_func (self->marks, mark_clear);
  judge (&reading);
  return self;
}

void
ent_outcome_lint_free (EntOutcomeLint *self)
{
  g_array_unref (self->marks);
  g_free (self->subject);
  g_free (self);
}

/* Returns: (transfer full) (nullable): "no metric, no date". */
static char *
dup_missing (const EntOutcomeLint *self)
{
  const char *missing[5];
  guint count = 0;

  if (!self->metric)
    missing[count++] = _ ("no metric");
  if (!self->amount)
    missing[count++] = _ ("no amount");
  if (!self->stage)
    missing[count++] = _ ("no stage of the funnel");
  if (!self->date)
    missing[count++] = _ ("no date");
  missing[count] = NULL;
  return count > 0 ? g_strjoinv (", ", (char **)missing) : NULL;
}

char *
ent_outcome_lint_dup_explanation (const EntOutcomeLint *self)
{
  g_autofree char *missing = dup_missing (self);
  g_autofree char *named = NULL;

  if (missing == NULL && self->marks->len == 0)
    return g_strdup (_ ("It names a metric, an amount, a stage and a date."));
  if (missing != NULL)
    /* Translators: a list, as “no metric, no date”. */
    named = g_strdup_printf (_ ("It names %s."), missing);
  if (self->marks->len == 0)
    return g_steal_pointer (&named);
  return g_strjoin (" ", g_array_index (self->marks, EntOutcomeMark, 0).why, named, NULL);
}

char *
ent_outcome_lint_dup_suggestion (const EntOutcomeLint *self, const EntOutcomeForm *form)
{
  static const EntOutcomeForm nothing = { NULL };
  const EntOutcomeForm *known = form != NULL ? form : &nothing;
  g_autofree char *outcome = NULL;

  /* Translators: the form of an outcome: metric, stage of the funnel, value today, value to reach,
   * date; each as it is known or in brackets. */
  outcome = g_strdup_printf (_ ("Move %s at the stage “%s” from %s to %s by %s"),
                             known->metric != NULL ? known->metric : _ ("[metric]"),
                             known->stage != NULL ? known->stage : _ ("[stage]"),
                             known->baseline != NULL ? known->baseline : _ ("[value today]"),
                             known->target != NULL ? known->target : _ ("[target]"),
                             known->by != NULL ? known->by : _ ("[date]"));
  if (self->subject == NULL)
    return g_steal_pointer (&outcome);
  /* Translators: an outcome, then what is produced for it, as “blog posts”. */
  return g_strdup_printf (_ ("%s through %s"), outcome, self->subject);
}
