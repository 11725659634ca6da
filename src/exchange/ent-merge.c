/* SPDX-License-Identifier: GPL-3.0-or-later
 * Merges the records of a document into an engagement. */
#include "ent-merge-private.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-glossary-kinds.h"
#include "ent-journal.h"
#include "ent-xml-scope.h"

struct _EntMerge
{
  EntEngagement *engagement;
  EntProfile profile;
  EntPrefer prefer;
  EntMergeSummary *summary;
  EntXmlScope *scope;
  guint n_before;    /* records before the merge; 0: nothing to merge with */
  guint n_found;     /* of those, found in the document */
  GPtrArray *owned;  /* texts that values of the record at hand borrow */
  EntRecord *record; /* (nullable): its counterpart, whose texts they borrow too */

  /* The document may be another engagement's: its one record of a single kind stands for ours. */
  char *alias;
  char *alias_of;
};

/* One record of the document against its counterpart. */
typedef struct
{
  EntRecord *record;
  const EntKind *kind;
  const char *id;
  guint64 line;
  gboolean is_signed;
  GListModel *entries; /* (nullable): its journal, newest first; fetched at first need */
} Pair;

EntMerge *
ent_merge_new (EntEngagement *engagement,
               EntProfile profile,
               EntPrefer prefer,
               EntMergeSummary *summary)
{
  EntMerge *self = g_new0 (EntMerge, 1);

  self->engagement = g_object_ref (engagement);
  self->profile = profile;
  self->prefer = prefer;
  self->summary = ent_merge_summary_ref (summary);
  self->scope = ent_xml_scope_new (ENT_SOURCE (engagement), profile);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    self->n_before += ent_source_count (ENT_SOURCE (engagement), ent_catalogue_get (i)->name);
  return self;
}

void
ent_merge_free (EntMerge *self)
{
  ent_xml_scope_free (self->scope);
  ent_merge_summary_unref (self->summary);
  g_ptr_array_unref (self->owned);
  g_clear_object (&self->record);
  g_object_unref (self->engagement);
  g_free (self->alias);
  g_free (self->alias_of);
  g_free (self);
}

gboolean
ent_merge_has_counterpart (EntMerge *self)
{
  return self->n_before > 0;
}

static const char *
own (EntMerge *self, char *text)
{
  if (text != NULL)
    g_ptr_array_add (self->owned, text);
  return text;
}

/* References to the other engagement's own record come to lead to ours. */
static void
replace_alias (EntMerge *self, const EntKind *kind, const char **values)
{
  for (guint i = 0; i < kind->n_fields && self->alias != NULL; i++)
    if (kind->fields[i].type == ENT_TYPE_REFERENCE && values[i] != NULL
        && strstr (values[i], self->alias) != NULL)
      {
        g_autoptr (GString) text = g_string_new (values[i]);

        g_string_replace (text, self->alias, self->alias_of, 0);
        values[i] = own (self, g_strdup (text->str));
      }
}

/* TRUE if somebody approved the record, or the one it lives in, with a signature. Whether that is
 * stale by now does not matter: it is not the import that makes it so. */
static gboolean
is_signed (EntMerge *self, EntRecord *record)
{
  g_autoptr (GPtrArray) citations = ent_engagement_list_citations (self->engagement, record);
  g_autoptr (EntRecord) parent = NULL;

  for (guint i = 0; i < citations->len; i++)
    {
      const EntCitation *citation = citations->pdata[i];
      if (ent_record_get_kind (citation->record) == &ent_sign_off_kind
          && citation->field == ENT_SIGN_OFF_SUBJECT
          && ent_record_equals (citation->record, ENT_SIGN_OFF_DECISION, "approve"))
        return TRUE;
    }
  parent = ent_record_dup_parent (record);
  return parent != NULL && is_signed (self, parent);
}

static GListModel *
get_entries (EntMerge *self, Pair *pair)
{
  if (pair->entries == NULL)
    pair->entries = ent_journal_list_entries (self->engagement, pair->record);
  return pair->entries;
}

/* Looks for @theirs among the values the field had before its present one. @changed: (out): whether
 * it ever had another. */
static gboolean
was_value (EntMerge *self,
           Pair *pair,
           guint field,
           const char *mine,
           const char *theirs,
           gboolean *changed)
{
  GListModel *entries = get_entries (self, pair);
  guint n_entries = g_list_model_get_n_items (entries);

  *changed = FALSE;
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (EntEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *value = ent_journal_dup_value_at (self->engagement, pair->record, field,
                                                         ent_entry_get_sequence (entry));
      if (g_strcmp0 (value, mine) != 0)
        *changed = TRUE;
      if (*changed && g_strcmp0 (value, theirs) == 0)
        return TRUE;
    }
  return FALSE;
}

static EntMergeOutcome
decide (EntMerge *self, Pair *pair, guint field, const char *mine, const char *theirs)
{
  gboolean changed;

  if (was_value (self, pair, field, mine, theirs, &changed))
    return ENT_MERGE_KEPT;
  if (pair->is_signed || pair->kind == &ent_sign_off_kind)
    return ENT_MERGE_SIGNED;
  return changed ? ENT_MERGE_CONFLICT : ENT_MERGE_CHANGED;
}

/* What the profile leaves out of several references, put behind those the document has: @theirs
 * says nothing of them. Returns: what to compare with ours. */
static const char *
complete_references (EntMerge *self, const EntField *field, const char *mine, const char *theirs)
{
  g_autoptr (GString) text = g_string_new (theirs);
  g_auto (GStrv) ids = g_strsplit (mine != NULL ? mine : "", " ", -1);
  gboolean completed = FALSE;

  for (int i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    if (!ent_xml_scope_has_target (self->scope, field, ids[i]))
      {
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", ids[i]);
        completed = TRUE;
      }
  return completed ? own (self, g_strdup (text->str)) : theirs;
}

/* Returns: the document's value of a field as it would be stored; what cannot be stored is left for
 * the store to refuse. */
static const char *
normalise (EntMerge *self, const EntField *field, const char *mine, const char *theirs)
{
  char *normal = NULL;

  if (!ent_profile_has_field (self->profile, field))
    return mine;
  if (g_strcmp0 (mine, theirs) == 0)
    return mine;
  if (!ent_field_normalise (field, theirs, &normal, NULL))
    return theirs;
  theirs = own (self, normal);
  return field->type == ENT_TYPE_REFERENCE && self->profile != ENT_PROFILE_ENGAGEMENT
             ? complete_references (self, field, mine, theirs)
             : theirs;
}

static void
list_change (EntMerge *self,
             const Pair *pair,
             EntMergeOutcome outcome,
             const EntField *field,
             const char *mine,
             const char *theirs)
{
  g_autofree char *title = ent_record_dup_title (pair->record);
  const EntMergeChange change = { .outcome = outcome,
                                  .kind = pair->kind,
                                  .id = (char *)pair->id,
                                  .title = title,
                                  .field = field,
                                  .mine = (char *)mine,
                                  .theirs = (char *)theirs,
                                  .line = pair->line };

  ent_merge_summary_add (self->summary, &change);
}

/* Puts into @values what the record is to have. Returns: TRUE if that changes it. */
static gboolean
merge_fields (EntMerge *self, Pair *pair, const char **values)
{
  gboolean changes = FALSE;

  for (guint i = 0; i < pair->kind->n_fields; i++)
    {
      const EntField *field = &pair->kind->fields[i];
      const char *mine = ent_record_get_text (pair->record, i);
      const char *theirs = normalise (self, field, mine, values[i]);
      EntMergeOutcome outcome;

      values[i] = mine;
      if (g_strcmp0 (mine, theirs) == 0)
        continue;
      outcome = decide (self, pair, i, mine, theirs);
      list_change (self, pair, outcome, field, mine, theirs);
      if (outcome == ENT_MERGE_CHANGED
          || (outcome == ENT_MERGE_CONFLICT && self->prefer == ENT_PREFER_THEIRS))
        {
          values[i] = theirs;
          changes = TRUE;
        }
    }
  return changes;
}

/* TRUE if any field differs, before more is found out about the record. */
static gboolean
differs (EntRecord *record, const EntKind *kind, const char *const *values)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (ent_record_get_text (record, i), values[i]) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
merge_with (EntMerge *self, Pair *pair, const char **values)
{
  gboolean changes;

  self->n_found++;
  if (!differs (pair->record, pair->kind, values))
    return FALSE;
  pair->is_signed = is_signed (self, pair->record);
  changes = merge_fields (self, pair, values);
  g_clear_object (&pair->entries);
  return changes;
}

/* TRUE if @kind can be there once only and already is, under another identity. */
static gboolean
stands_for_ours (EntMerge *self, const EntKind *kind, const char *id)
{
  g_autoptr (EntRecord) ours = NULL;

  if (!kind->single)
    return FALSE;
  ours = ent_source_dup_single (ENT_SOURCE (self->engagement), kind->name);
  if (ours == NULL || g_str_equal (ent_record_get_id (ours), id))
    return FALSE;
  self->n_found++;
  g_free (self->alias);
  g_free (self->alias_of);
  self->alias = g_strdup (id);
  self->alias_of = g_strdup (ent_record_get_id (ours));
  return TRUE;
}

static void
list_addition (
    EntMerge *self, const EntKind *kind, const char *id, const char *const *values, guint64 line)
{
  const char *title = values[kind->title_field];
  const EntMergeChange change = { .outcome = ENT_MERGE_ADDED,
                                  .kind = kind,
                                  .id = (char *)id,
                                  .title = (char *)(title != NULL ? title : id),
                                  .line = line };

  ent_merge_summary_add (self->summary, &change);
}

gboolean
ent_merge_record (
    EntMerge *self, const EntKind *kind, const char *id, const char **values, guint64 line)
{
  ent_merge_summary_count_record (self->summary);
  if (self->n_before > 0)
    {
      g_clear_object (&self->record);
      g_ptr_array_set_size (self->owned, 0);
      if (stands_for_ours (self, kind, id))
        return FALSE;
      replace_alias (self, kind, values);
      self->record = ent_source_lookup (ENT_SOURCE (self->engagement), id);
    }
  if (self->record != NULL && ent_record_get_kind (self->record) == kind)
    {
      Pair pair = { self->record, kind, id, line };
      return merge_with (self, &pair, values);
    }
  list_addition (self, kind, id, values, line);
  return TRUE;
}

void
ent_merge_finish (EntMerge *self)
{
  g_clear_object (&self->record);
  if (self->profile == ENT_PROFILE_ENGAGEMENT)
    ent_merge_summary_set_n_missing (self->summary,
                                     self->n_before - MIN (self->n_found, self->n_before));
}
