/* SPDX-License-Identifier: GPL-3.0-or-later
 * The findings of an open engagement, recomputed rule by rule as its records change.
 *
 * Each rule's findings are kept apart. A change that concerns a few subjects of a rule, as the rule
 * says (EntRule.local), has those looked at again in the next idle moment. Any other change makes
 * those rules stale that read a kind it touched. Stale rules are asked by one job at a time, in a
 * thread with its own connection to the file; an engagement in memory has none, so there it happens
 * in an idle moment. A change that comes while a job runs cancels it, and so does the store when it
 * has to write: a cancelled job's answers are dropped and its rules are stale again. */
#include "ent-findings.h"

#include "ent-gate.h"
#include "ent-rule-question.h"

/* Time the store gets for its commit after it cancelled a job, in milliseconds. */
#define RETRY_DELAY 100

struct _EntFindings
{
  GObject parent_instance;
  EntEngagement *engagement;
  EntRuleQuestion *questions; /* by rule */
  guint n_rules;
  GDate today;
  GPtrArray *items;          /* (element-type EntFinding): all answers in one row */
  GCancellable *cancellable; /* of the job that runs, if one does */
  guint start_source;        /* of the job that is about to start */
  guint follow_source;       /* until touches are followed */
  gboolean busy;
};

/* What a thread computes. It shares nothing with the list but the engagement's file. */
typedef struct
{
  GWeakRef list;
  EntEngagement *engagement; /* released in the thread it belongs to */
  GPtrArray *rules;          /* (element-type EntRule): to ask */
  GArray *indexes;           /* (element-type guint): their places in the list */
  GDate today;
} Job;

enum
{
  PROP_BUSY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void ent_findings_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntFindings,
                               ent_findings,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ent_findings_list_model_init))

static void schedule (EntFindings *self, guint delay);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->list);
  g_clear_object (&job->engagement);
  g_array_unref (job->indexes);
  g_ptr_array_unref (job->rules);
  g_free (job);
}

static void
set_busy (EntFindings *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Takes the findings of all rules into one row; what did not change keeps its place and object. */
static void
update_items (EntFindings *self)
{
  g_autoptr (GPtrArray) old = self->items;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint head = 0;
  guint tail = 0;

  for (guint i = 0; i < self->n_rules; i++)
    {
      GPtrArray *findings = ent_rule_answer_get_findings (self->questions[i].answer);

      for (guint j = 0; j < findings->len; j++)
        g_ptr_array_add (items, g_object_ref (findings->pdata[j]));
    }
  while (head < MIN (old->len, items->len) && old->pdata[head] == items->pdata[head])
    head++;
  while (tail < MIN (old->len, items->len) - head
         && old->pdata[old->len - tail - 1] == items->pdata[items->len - tail - 1])
    tail++;
  self->items = items;
  if (old->len - head - tail > 0 || items->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                items->len - head - tail);
}

/* Returns: the indexes of the stale rules, which from now on are asked. */
static GArray *
take_stale (EntFindings *self)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_rules; i++)
    if (self->questions[i].state == ENT_QUESTION_STALE)
      {
        g_array_append_val (indexes, i);
        ent_rule_question_set_state (&self->questions[i], ENT_QUESTION_ASKED);
      }
  return indexes;
}

static gboolean
has_stale (EntFindings *self)
{
  for (guint i = 0; i < self->n_rules; i++)
    if (self->questions[i].state == ENT_QUESTION_STALE)
      return TRUE;
  return FALSE;
}

/* Those of the rules at @indexes that no later change has made stale again. */
static void
mark_asked (EntFindings *self, const GArray *indexes, EntQuestionState state)
{
  for (guint i = 0; i < indexes->len; i++)
    {
      EntRuleQuestion *question = &self->questions[g_array_index (indexes, guint, i)];

      if (question->state == ENT_QUESTION_ASKED)
        ent_rule_question_set_state (question, state);
    }
}

static GPtrArray *
list_rules (EntFindings *self, const GArray *indexes)
{
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < indexes->len; i++)
    g_ptr_array_add (rules, (gpointer)self->questions[g_array_index (indexes, guint, i)].rule);
  return rules;
}

/* Asks @rules; stops early when @cancellable is cancelled. */
static GPtrArray *
list_answers (EntSource *source, GPtrArray *rules, const GDate *today, GCancellable *cancellable)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)ent_rule_answer_free);

  for (guint i = 0; i < rules->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (answers, ent_rule_answer_new (rules->pdata[i], source, today, cancellable));
  return answers;
}

/* Takes @answers over, one for each of @indexes. */
static void
apply_answers (EntFindings *self, const GArray *indexes, GPtrArray *answers)
{
  for (guint i = indexes->len; i-- > 0;)
    ent_rule_question_take_answer (&self->questions[g_array_index (indexes, guint, i)],
                                   g_ptr_array_steal_index (answers, i));
  mark_asked (self, indexes, ENT_QUESTION_KNOWN);
  update_items (self);
}

/* Asks the stale rules here and now, on the engagement's own connection. */
static void
compute_here (EntFindings *self)
{
  g_autoptr (GArray) indexes = take_stale (self);
  g_autoptr (GPtrArray) rules = list_rules (self, indexes);
  g_autoptr (GPtrArray) answers
      = list_answers (ENT_SOURCE (self->engagement), rules, &self->today, NULL);

  apply_answers (self, indexes, answers);
  schedule (self, 0);
}

static void
run_job (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) reader
      = ent_engagement_open_reader (job->engagement, cancellable, &error);

  if (reader == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_return_pointer (task,
                         list_answers (ENT_SOURCE (reader), job->rules, &job->today, cancellable),
                         (GDestroyNotify)g_ptr_array_unref);
  ent_engagement_close (reader);
}

static void
job_finished_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);
  g_autoptr (EntEngagement) engagement = g_steal_pointer (&job->engagement);
  g_autoptr (EntFindings) self = g_weak_ref_get (&job->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = g_task_propagate_pointer (task, &error);

  if (self == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (answers != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      apply_answers (self, job->indexes, answers);
      schedule (self, 0);
      return;
    }
  mark_asked (self, job->indexes, ENT_QUESTION_STALE);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      schedule (self, RETRY_DELAY);
      return;
    }
  g_debug ("Rules are asked in the main thread: %s", error != NULL ? error->message : "");
  compute_here (self);
}

static void
start_job (EntFindings *self)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GTask) task = NULL;

  g_weak_ref_init (&job->list, self);
  job->engagement = g_object_ref (self->engagement);
  job->indexes = take_stale (self);
  job->rules = list_rules (self, job->indexes);
  job->today = self->today;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, job_finished_cb, NULL);
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}

static gboolean
start_cb (gpointer user_data)
{
  EntFindings *self = user_data;

  self->start_source = 0;
  if (ent_engagement_get_path (self->engagement) == NULL)
    compute_here (self);
  else
    start_job (self);
  return G_SOURCE_REMOVE;
}

/* Sees to it that stale rules are asked, after @delay milliseconds; a job that runs comes back
 * here when it ends. */
static void
schedule (EntFindings *self, guint delay)
{
  set_busy (self, self->cancellable != NULL || self->follow_source != 0 || has_stale (self));
  if (self->cancellable != NULL || self->start_source != 0 || !has_stale (self))
    return;
  self->start_source
      = delay > 0 ? g_timeout_add (delay, start_cb, self) : g_idle_add (start_cb, self);
}

static gboolean
has_touches (EntFindings *self)
{
  for (guint i = 0; i < self->n_rules; i++)
    if (self->questions[i].touches->len > 0)
      return TRUE;
  return FALSE;
}

static gboolean
follow_cb (gpointer user_data)
{
  EntFindings *self = user_data;

  self->follow_source = 0;
  for (guint i = 0; i < self->n_rules; i++)
    ent_rule_question_follow (&self->questions[i], ENT_SOURCE (self->engagement), &self->today);
  update_items (self);
  schedule (self, 0);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EntEngagement *engagement, const GArray *touches, EntFindings *self)
{
  g_autoptr (GHashTable) kinds = ent_rule_question_list_kinds (touches);

  for (guint i = 0; i < self->n_rules; i++)
    ent_rule_question_note (&self->questions[i], touches, kinds);
  if (self->follow_source == 0 && has_touches (self))
    self->follow_source = g_idle_add (follow_cb, self);
  if (self->cancellable != NULL && has_stale (self))
    g_cancellable_cancel (self->cancellable);
  schedule (self, 0);
}

/* The store is about to write, which it cannot while a job reads. */
static void
committing_cb (EntEngagement *engagement, EntFindings *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static GType
ent_findings_get_item_type (GListModel *model)
{
  return ENT_TYPE_FINDING;
}

static guint
ent_findings_get_n_items (GListModel *model)
{
  return ENT_FINDINGS (model)->items->len;
}

static gpointer
ent_findings_get_item (GListModel *model, guint position)
{
  EntFindings *self = ENT_FINDINGS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
ent_findings_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ent_findings_get_item_type;
  iface->get_n_items = ent_findings_get_n_items;
  iface->get_item = ent_findings_get_item;
}

static void
ent_findings_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, ent_findings_is_busy (ENT_FINDINGS (object)));
}

static void
ent_findings_dispose (GObject *object)
{
  EntFindings *self = ENT_FINDINGS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->follow_source, g_source_remove);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (ent_findings_parent_class)->dispose (object);
}

static void
ent_findings_finalize (GObject *object)
{
  EntFindings *self = ENT_FINDINGS (object);

  g_ptr_array_unref (self->items);
  for (guint i = 0; i < self->n_rules; i++)
    ent_rule_question_clear (&self->questions[i]);
  g_free (self->questions);
  G_OBJECT_CLASS (ent_findings_parent_class)->finalize (object);
}

static void
ent_findings_class_init (EntFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_findings_get_property;
  object_class->dispose = ent_findings_dispose;
  object_class->finalize = ent_findings_finalize;
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_findings_init (EntFindings *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
mark_all_stale (EntFindings *self)
{
  for (guint i = 0; i < self->n_rules; i++)
    ent_rule_question_set_state (&self->questions[i], ENT_QUESTION_STALE);
  schedule (self, 0);
}

EntFindings *
ent_findings_new_for_rules (EntEngagement *engagement,
                            const EntRule *const *rules,
                            const GDate *today)
{
  EntFindings *self = g_object_new (ENT_TYPE_FINDINGS, NULL);

  self->engagement = g_object_ref (engagement);
  self->today = *today;
  while (rules[self->n_rules] != NULL)
    self->n_rules++;
  self->questions = g_new0 (EntRuleQuestion, self->n_rules);
  for (guint i = 0; i < self->n_rules; i++)
    ent_rule_question_init (&self->questions[i], rules[i]);
  g_signal_connect_object (engagement, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (engagement, "committing", G_CALLBACK (committing_cb), self, 0);
  mark_all_stale (self);
  return self;
}

EntFindings *
ent_findings_new (EntEngagement *engagement, const GDate *today)
{
  return ent_findings_new_for_rules (engagement, ent_gate_get_rules (), today);
}

void
ent_findings_set_today (EntFindings *self, const GDate *today)
{
  g_return_if_fail (ENT_IS_FINDINGS (self) && g_date_valid (today));
  if (g_date_compare (&self->today, today) == 0)
    return;
  self->today = *today;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  mark_all_stale (self);
}

gboolean
ent_findings_is_busy (EntFindings *self)
{
  g_return_val_if_fail (ENT_IS_FINDINGS (self), FALSE);
  return self->busy;
}

guint
ent_findings_count (EntFindings *self, EntGate gate, gboolean blocks)
{
  guint count = 0;

  g_return_val_if_fail (ENT_IS_FINDINGS (self), 0);
  for (guint i = 0; i < self->n_rules; i++)
    {
      EntRuleQuestion *question = &self->questions[i];

      if (question->rule->gate == gate && !question->rule->blocks == !blocks)
        count += ent_rule_answer_get_count (question->answer);
    }
  return count;
}

gboolean
ent_findings_is_current (EntFindings *self, const EntRule *rule)
{
  g_return_val_if_fail (ENT_IS_FINDINGS (self), FALSE);
  for (guint i = 0; i < self->n_rules; i++)
    if (self->questions[i].rule == rule)
      return ent_rule_question_is_answered (&self->questions[i]);
  return FALSE;
}
