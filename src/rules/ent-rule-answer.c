/* SPDX-License-Identifier: GPL-3.0-or-later
 * One rule's findings, kept apart by subject. */
#include "ent-rule-answer.h"

#include "ent-catalogue.h"
#include "ent-finding-private.h"
#include "ent-walk.h"

/* What is found about one subject; there is none for a subject that is in order. */
typedef struct
{
  gint64 row;
  gint64 place; /* among all subjects, in the order they are looked at */
  GPtrArray *findings;
} Part;

struct _EntRuleAnswer
{
  const EntRule *rule;
  GPtrArray *whole;  /* (element-type EntFinding): what concerns no single subject */
  guint n_whole;     /* also those that are not listed */
  GPtrArray *parts;  /* (element-type Part): in the order of the subjects */
  GHashTable *known; /* row → Part of @parts */
  GPtrArray *listed; /* (nullable): what get_findings() gives; NULL: to be put together */
};

static void
part_free (gpointer data)
{
  Part *part = data;

  g_ptr_array_unref (part->findings);
  g_free (part);
}

EntRuleAnswer *
ent_rule_answer_new_empty (const EntRule *rule)
{
  EntRuleAnswer *self = g_new0 (EntRuleAnswer, 1);

  self->rule = rule;
  self->whole = g_ptr_array_new_with_free_func (g_object_unref);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->known = g_hash_table_new (g_int64_hash, g_int64_equal);
  return self;
}

void
ent_rule_answer_free (EntRuleAnswer *self)
{
  g_ptr_array_unref (self->whole);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->parts);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_free (self);
}

static guint
hash_finding (gconstpointer finding)
{
  return g_str_hash (ent_finding_get_message ((EntFinding *)finding));
}

/* Takes those of @known that say the same in the place of those in @findings. */
static void
keep_known (GPtrArray *findings, GHashTable *known)
{
  for (guint i = 0; i < findings->len; i++)
    {
      EntFinding *same = g_hash_table_lookup (known, findings->pdata[i]);

      if (same != NULL)
        g_set_object ((EntFinding **)&findings->pdata[i], same);
    }
}

/* What stays the same stays the same object. */
static void
keep_same (GPtrArray *findings, GPtrArray *before)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_finding, (GEqualFunc)ent_finding_equal);

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, before->pdata[i]);
  keep_known (findings, known);
}

/* What concerns no single subject, asked anew. */
static void
ask_whole (EntRuleAnswer *self, EntSource *source, const GDate *today)
{
  EntFindingCollection collection = { self->rule, source, self->whole, ENT_RULE_ANSWER_LIMIT, 0 };
  EntFindingSink sink = { ent_finding_collect, &collection };

  g_ptr_array_set_size (self->whole, 0);
  if (self->rule->evaluate != NULL)
    self->rule->evaluate (source, today, &sink);
  self->n_whole = collection.count;
}

/* Looks at @subject. Returns: TRUE if something was found, which is then the last part. */
static gboolean
ask_part (EntRuleAnswer *self, EntRecord *subject, const GDate *today)
{
  EntFindingCollection collection
      = { self->rule, ent_record_get_source (subject), NULL, G_MAXUINT, 0 };
  EntFindingSink sink = { ent_finding_collect, &collection };
  Part *part;

  collection.findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->rule->check (subject, today, &sink);
  if (collection.count == 0)
    {
      g_ptr_array_unref (collection.findings);
      return FALSE;
    }
  part = g_new0 (Part, 1);
  part->row = ent_record_get_row (subject);
  part->findings = collection.findings;
  g_ptr_array_add (self->parts, part);
  g_hash_table_insert (self->known, &part->row, part);
  return TRUE;
}

static void
ask_kind (EntRuleAnswer *self,
          const char *kind,
          EntSource *source,
          const GDate *today,
          GCancellable *cancellable)
{
  g_auto (EntWalk) walk = { NULL };
  EntRecord *subject;

  ent_walk_init_kind (&walk, source, kind);
  while (!g_cancellable_is_cancelled (cancellable) && (subject = ent_walk_next (&walk)) != NULL)
    ask_part (self, subject, today);
}

EntRuleAnswer *
ent_rule_answer_new (const EntRule *rule,
                     EntSource *source,
                     const GDate *today,
                     GCancellable *cancellable)
{
  EntRuleAnswer *self = ent_rule_answer_new_empty (rule);
  g_auto (GStrv) kinds = NULL;

  ask_whole (self, source, today);
  if (rule->check == NULL)
    return self;
  kinds = g_strsplit (rule->subjects, " ", -1);
  for (guint i = 0; kinds[i] != NULL; i++)
    ask_kind (self, kinds[i], source, today, cancellable);
  return self;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Part *first = *(Part *const *)a;
  const Part *second = *(Part *const *)b;

  return (first->place > second->place) - (first->place < second->place);
}

/* Brings the parts into the order in which a walk over all subjects would find them. */
static void
sort_parts (EntRuleAnswer *self, EntSource *source)
{
  g_auto (GStrv) kinds = g_strsplit (self->rule->subjects, " ", -1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (EntQuery) query = ent_query_new (ent_catalogue_find (kinds[i], NULL));

      ent_source_select (source, query, rows);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      Part *part = g_hash_table_lookup (self->known, &g_array_index (rows, gint64, i));

      if (part != NULL)
        part->place = i;
    }
  g_ptr_array_sort (self->parts, compare_places);
}

/* Takes out what was found about the subject in row @row. Returns: (transfer full) (nullable): it.
 */
static GPtrArray *
take_part (EntRuleAnswer *self, gint64 row)
{
  Part *part = g_hash_table_lookup (self->known, &row);
  GPtrArray *findings;

  if (part == NULL)
    return NULL;
  findings = g_ptr_array_ref (part->findings);
  g_hash_table_remove (self->known, &row);
  g_ptr_array_remove (self->parts, part);
  return findings;
}

/* Returns: TRUE if something was found, which is then the last part. */
static gboolean
renew_part (EntRuleAnswer *self, EntSource *source, const GDate *today, const EntTouch *touch)
{
  g_autoptr (EntRecord) subject = ent_source_get_record (source, touch->kind, touch->row);
  g_autoptr (GPtrArray) before = take_part (self, touch->row);

  /* Somebody may hold one that is gone. */
  if (subject == NULL || ent_record_is_removed (subject) || !ask_part (self, subject, today))
    return FALSE;
  if (before != NULL)
    keep_same (((Part *)self->parts->pdata[self->parts->len - 1])->findings, before);
  return TRUE;
}

void
ent_rule_answer_renew (EntRuleAnswer *self,
                       EntSource *source,
                       const GDate *today,
                       const GArray *subjects)
{
  gboolean added = FALSE;

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  ask_whole (self, source, today);
  for (guint i = 0; i < subjects->len; i++)
    added |= renew_part (self, source, today, &g_array_index (subjects, EntTouch, i));
  if (added)
    sort_parts (self, source);
}

static void
list_some (GPtrArray *listed, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len && listed->len < ENT_RULE_ANSWER_LIMIT; i++)
    g_ptr_array_add (listed, g_object_ref (findings->pdata[i]));
}

GPtrArray *
ent_rule_answer_get_findings (EntRuleAnswer *self)
{
  if (self->listed != NULL)
    return self->listed;
  self->listed = g_ptr_array_new_with_free_func (g_object_unref);
  list_some (self->listed, self->whole);
  for (guint i = 0; i < self->parts->len && self->listed->len < ENT_RULE_ANSWER_LIMIT; i++)
    list_some (self->listed, ((Part *)self->parts->pdata[i])->findings);
  return self->listed;
}

guint
ent_rule_answer_get_count (EntRuleAnswer *self)
{
  guint count = self->n_whole;

  for (guint i = 0; i < self->parts->len; i++)
    count += ((Part *)self->parts->pdata[i])->findings->len;
  return count;
}

void
ent_rule_answer_keep (EntRuleAnswer *self, EntRuleAnswer *old)
{
  GPtrArray *before = ent_rule_answer_get_findings (old);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_finding, (GEqualFunc)ent_finding_equal);

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, before->pdata[i]);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  keep_known (self->whole, known);
  for (guint i = 0; i < self->parts->len; i++)
    keep_known (((Part *)self->parts->pdata[i])->findings, known);
}
