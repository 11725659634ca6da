/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of what a merge did or would do. */
#include "ent-merge-private.h"

struct _EntMergeSummary
{
  gatomicrefcount ref_count;
  guint counts[ENT_N_MERGE_OUTCOMES];
  guint n_records;
  guint n_missing;
  guint n_stale;
  GArray *changes; /* (element-type EntMergeChange) */
};

static void
change_clear (gpointer data)
{
  EntMergeChange *change = data;

  g_free (change->id);
  g_free (change->title);
  g_free (change->mine);
  g_free (change->theirs);
}

EntMergeSummary *
ent_merge_summary_new (void)
{
  EntMergeSummary *self = g_new0 (EntMergeSummary, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_array_new (FALSE, FALSE, sizeof (EntMergeChange));
  g_array_set_clear_func (self->changes, change_clear);
  return self;
}

EntMergeSummary *
ent_merge_summary_ref (EntMergeSummary *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ent_merge_summary_unref (EntMergeSummary *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->changes);
  g_free (self);
}

void
ent_merge_summary_count_record (EntMergeSummary *self)
{
  self->n_records++;
}

void
ent_merge_summary_set_n_missing (EntMergeSummary *self, guint n_missing)
{
  self->n_missing = n_missing;
}

void
ent_merge_summary_set_n_stale (EntMergeSummary *self, guint n_stale)
{
  self->n_stale = n_stale;
}

void
ent_merge_summary_add (EntMergeSummary *self, const EntMergeChange *change)
{
  EntMergeChange copy = *change;

  self->counts[change->outcome]++;
  if (self->changes->len == ENT_MERGE_LIMIT)
    return;
  copy.id = g_strdup (change->id);
  copy.title = g_strdup (change->title);
  copy.mine = g_strdup (change->mine);
  copy.theirs = g_strdup (change->theirs);
  g_array_append_val (self->changes, copy);
}

guint
ent_merge_summary_get_count (const EntMergeSummary *self, EntMergeOutcome outcome)
{
  return self->counts[outcome];
}

guint
ent_merge_summary_get_n_records (const EntMergeSummary *self)
{
  return self->n_records;
}

guint
ent_merge_summary_get_n_missing (const EntMergeSummary *self)
{
  return self->n_missing;
}

guint
ent_merge_summary_get_n_stale (const EntMergeSummary *self)
{
  return self->n_stale;
}

guint
ent_merge_summary_get_length (const EntMergeSummary *self)
{
  return self->changes->len;
}

const EntMergeChange *
ent_merge_summary_get (const EntMergeSummary *self, guint index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);
  return &g_array_index (self->changes, EntMergeChange, index);
}
