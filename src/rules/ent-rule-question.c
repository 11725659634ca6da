/* SPDX-License-Identifier: GPL-3.0-or-later
 * Decides for one rule what a change means to its answer. */
#include "ent-rule-question.h"

#include "ent-rule-reach.h"

/* So many changes at once are not followed one by one. */
#define TOUCHES_LIMIT 200

void
ent_rule_question_init (EntRuleQuestion *self, const EntRule *rule)
{
  self->rule = rule;
  self->answer = ent_rule_answer_new_empty (rule);
  self->state = ENT_QUESTION_STALE;
  self->touches = g_array_new (FALSE, FALSE, sizeof (EntTouch));
}

void
ent_rule_question_clear (EntRuleQuestion *self)
{
  g_clear_pointer (&self->answer, ent_rule_answer_free);
  g_clear_pointer (&self->touches, g_array_unref);
}

void
ent_rule_question_set_state (EntRuleQuestion *self, EntQuestionState state)
{
  self->state = state;
  g_array_set_size (self->touches, 0);
}

void
ent_rule_question_take_answer (EntRuleQuestion *self, EntRuleAnswer *answer)
{
  ent_rule_answer_keep (answer, self->answer);
  ent_rule_answer_free (self->answer);
  self->answer = answer;
}

GHashTable *
ent_rule_question_list_kinds (const GArray *touches)
{
  GHashTable *kinds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < touches->len; i++)
    g_hash_table_add (kinds, (gpointer)g_array_index (touches, EntTouch, i).kind);
  return kinds;
}

/* What a change of @kinds means to the rule: the most it means for one of them. */
static EntConcern
get_concern (const EntRule *rule, GHashTable *kinds)
{
  EntConcern concern = ENT_CONCERN_NONE;
  GHashTableIter iter;
  gpointer kind;

  g_hash_table_iter_init (&iter, kinds);
  while (concern != ENT_CONCERN_WHOLE && g_hash_table_iter_next (&iter, &kind, NULL))
    concern = MAX (concern, ent_rule_get_concern (rule, kind));
  return concern;
}

static void
keep_touches (EntRuleQuestion *self, const GArray *touches)
{
  for (guint i = 0; i < touches->len; i++)
    {
      const EntTouch *touch = &g_array_index (touches, EntTouch, i);

      if (ent_rule_get_concern (self->rule, touch->kind) == ENT_CONCERN_LOCAL)
        g_array_append_val (self->touches, *touch);
    }
}

void
ent_rule_question_note (EntRuleQuestion *self, const GArray *touches, GHashTable *kinds)
{
  EntConcern concern = touches->len == 0 ? ENT_CONCERN_WHOLE : get_concern (self->rule, kinds);

  if (concern == ENT_CONCERN_NONE)
    return;
  if (concern == ENT_CONCERN_LOCAL && self->state == ENT_QUESTION_KNOWN
      && self->touches->len + touches->len <= TOUCHES_LIMIT)
    keep_touches (self, touches);
  else
    ent_rule_question_set_state (self, ENT_QUESTION_STALE);
}

void
ent_rule_question_follow (EntRuleQuestion *self, EntSource *source, const GDate *today)
{
  g_autoptr (GArray) subjects = NULL;

  if (self->touches->len == 0)
    return;
  subjects = g_array_new (FALSE, FALSE, sizeof (EntTouch));
  if (!ent_rule_reach (self->rule, source, self->touches, subjects))
    {
      ent_rule_question_set_state (self, ENT_QUESTION_STALE);
      return;
    }
  g_array_set_size (self->touches, 0);
  ent_rule_answer_renew (self->answer, source, today, subjects);
}

gboolean
ent_rule_question_is_answered (const EntRuleQuestion *self)
{
  return self->state == ENT_QUESTION_KNOWN && self->touches->len == 0;
}
