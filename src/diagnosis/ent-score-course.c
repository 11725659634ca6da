/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a dimension's score, from its records and the journal. */
#include "ent-score-course.h"

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The two scores a record holds. */
static const struct
{
  guint score;
  guint date;
  gboolean again;
} slots[] = {
  { ENT_DIMENSION_SCORE_SCORE, ENT_DIMENSION_SCORE_SCORED_ON, FALSE },
  { ENT_DIMENSION_SCORE_RESCORE, ENT_DIMENSION_SCORE_RESCORED_ON, TRUE },
};

#define DAY_LENGTH 10 /* of `2026-03-31` in the time of an entry */

static void
point_free (gpointer data)
{
  EntScorePoint *point = data;

  g_object_unref (point->record);
  g_free (point);
}

/* The day of a score nobody dated. @entered: (nullable): the time of its entry in the journal */
static gboolean
find_date (EntRecord *record, const char *text, const char *entered, GDate *date)
{
  g_autoptr (EntRecord) audit = NULL;
  g_autofree char *day = NULL;

  if (text != NULL)
    return ent_date_parse (text, date);
  audit = ent_record_dup_reference (record, ENT_DIMENSION_SCORE_AUDIT);
  if (audit != NULL && ent_record_get_date (audit, ENT_AUDIT_HELD_ON, date))
    return TRUE;
  day = entered != NULL ? g_strndup (entered, DAY_LENGTH) : NULL;
  return day != NULL && ent_date_parse (day, date);
}

static gboolean
is_same (const EntScorePoint *a, const EntScorePoint *b)
{
  return a->score == b->score && g_date_compare (&a->date, &b->date) == 0;
}

/* What one slot held next: a correction of what it held before, a new score, or the return of an
 * earlier one by undo. */
static void
take_state (GPtrArray *points, EntScorePoint *state)
{
  const EntScorePoint *last = points->len > 0 ? g_ptr_array_index (points, points->len - 1) : NULL;

  for (guint i = 0; i < points->len; i++)
    if (is_same (g_ptr_array_index (points, i), state))
      {
        g_ptr_array_set_size (points, i);
        g_ptr_array_add (points, state);
        return;
      }
  if (last != NULL
      && (last->score == state->score || g_date_compare (&last->date, &state->date) == 0))
    g_ptr_array_set_size (points, points->len - 1);
  g_ptr_array_add (points, state);
}

/* @score: (nullable): the stored text; without one the slot was emptied, and what it held last is
 * taken back. */
static void
take_values (GPtrArray *points,
             EntRecord *record,
             guint slot,
             const char *score,
             const char *date,
             const char *entered)
{
  EntScorePoint *state;
  GDate day;

  if (score == NULL || !find_date (record, date, entered, &day))
    {
      if (score == NULL && points->len > 0)
        g_ptr_array_set_size (points, points->len - 1);
      return;
    }
  state = g_new0 (EntScorePoint, 1);
  state->record = g_object_ref (record);
  state->date = day;
  state->score = (guint)CLAMP (g_ascii_strtoull (score, NULL, 10), 1, ENT_SCORE_LEVELS);
  state->again = slots[slot].again;
  take_state (points, state);
}

/* What the slot held at the end of each day somebody wrote on. Returns: (transfer full) (nullable):
 * the time of the last entry. */
static char *
read_journal (EntEngagement *engagement, EntRecord *record, guint slot, GPtrArray *points)
{
  g_autoptr (GListModel) entries = ent_journal_list_entries (engagement, record);
  char *newest = NULL;

  for (guint i = g_list_model_get_n_items (entries); i-- > 0;)
    {
      g_autoptr (EntEntry) entry = g_list_model_get_item (entries, i);
      g_autoptr (EntEntry) next = i > 0 ? g_list_model_get_item (entries, i - 1) : NULL;
      gint64 sequence = ent_entry_get_sequence (entry);
      g_autofree char *score = NULL;
      g_autofree char *date = NULL;

      g_free (newest);
      newest = g_strdup (ent_entry_get_time (entry));
      if (next != NULL && strncmp (newest, ent_entry_get_time (next), DAY_LENGTH) == 0)
        continue;
      score = ent_journal_dup_value_at (engagement, record, slots[slot].score, sequence);
      date = ent_journal_dup_value_at (engagement, record, slots[slot].date, sequence);
      take_values (points, record, slot, score, date, newest);
    }
  return newest;
}

/* The journal tells what was before; the record what is. */
static void
add_slot (EntSource *source, EntRecord *record, guint slot, GPtrArray *points)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (point_free);
  g_autofree char *newest = NULL;

  if (ENT_IS_ENGAGEMENT (source))
    newest = read_journal (ENT_ENGAGEMENT (source), record, slot, own);
  if (ent_record_has (record, slots[slot].score))
    take_values (own, record, slot, ent_record_get_text (record, slots[slot].score),
                 ent_record_get_text (record, slots[slot].date), newest);
  g_ptr_array_extend_and_steal (points, g_steal_pointer (&own));
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const EntScorePoint *first = *(const EntScorePoint *const *)a;
  const EntScorePoint *second = *(const EntScorePoint *const *)b;
  int order = g_date_compare (&first->date, &second->date);

  return order != 0 ? order : first->again - second->again;
}

GPtrArray *
ent_score_course_list (EntSource *source, const char *dimension)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (point_free);
  g_autoptr (EntQuery) query = ent_query_new (&ent_dimension_score_kind);
  g_autoptr (GPtrArray) records = NULL;

  ent_query_where (query, ENT_DIMENSION_SCORE_DIMENSION, dimension);
  records = ent_source_list_query (source, query);
  for (guint i = 0; i < records->len; i++)
    for (guint slot = 0; slot < G_N_ELEMENTS (slots); slot++)
      add_slot (source, records->pdata[i], slot, points);
  g_ptr_array_sort (points, compare_points);
  return points;
}

const char *
ent_score_get_wording (guint score, const char **help)
{
  g_return_val_if_fail (score >= 1 && score <= ENT_SCORE_LEVELS, NULL);
  if (help != NULL)
    *help = _ (ent_misalignment_choices[score - 1].help);
  return _ (ent_misalignment_choices[score - 1].label);
}

char *
ent_score_point_dup_text (const EntScorePoint *point)
{
  g_autofree char *text = ent_date_format (&point->date);
  g_autofree char *day
      = ent_field_format (&ent_dimension_score_kind.fields[ENT_DIMENSION_SCORE_SCORED_ON], text);
  const char *help;
  const char *wording = ent_score_get_wording (point->score, &help);

  if (point->again)
    /* Translators: a date, a score with its wording as “4 – Significant”, and what it asks for. */
    return g_strdup_printf (_ ("%s, scored again: %s. %s."), day, wording, help);
  /* Translators: a date, a score with its wording as “4 – Significant”, and what it asks for. */
  return g_strdup_printf (_ ("%s: %s. %s."), day, wording, help);
}

char *
ent_score_course_describe (GPtrArray *points)
{
  const EntScorePoint *first;
  const EntScorePoint *last;
  const char *wording;
  guint by;

  if (points->len == 0)
    return g_strdup (_ ("Not scored yet."));
  first = g_ptr_array_index (points, 0);
  last = g_ptr_array_index (points, points->len - 1);
  wording = ent_score_get_wording (last->score, NULL);
  if (points->len == 1)
    /* Translators: a score with its wording, as “4 – Significant”. */
    return g_strdup_printf (_ ("%s; not scored again yet."), wording);
  if (first->score == last->score)
    /* Translators: a score with its wording, as “4 – Significant”. */
    return g_strdup_printf (_ ("%s, as at first."), wording);
  by = (guint)ABS ((int)first->score - (int)last->score);
  /* Translators: two scores with their wording, and by how many levels they differ. */
  return g_strdup_printf (last->score < first->score ? _ ("From %s to %s: better by %u.")
                                                     : _ ("From %s to %s: worse by %u."),
                          ent_score_get_wording (first->score, NULL), wording, by);
}
