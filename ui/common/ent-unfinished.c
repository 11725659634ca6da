/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was entered and is stored nowhere yet. */
#include "ent-unfinished.h"

#include <glib/gi18n-lib.h>

#define KEY "ent-unfinished"

/* More than anybody reads before they answer. */
#define NAMED 4

/* What one field refused. */
typedef struct
{
  char *id;          /* (nullable): of the record */
  EntSubject *draft; /* (nullable), not held: where there is no record yet */
  const EntKind *kind;
  guint field;
  char *typed;
  char *problem;
} Refusal;

/* Of one session. */
typedef struct
{
  GHashTable *drafts;  /* (element-type EntSubject utf8): not held, and what each is called */
  GPtrArray *refusals; /* (element-type Refusal) */
} Unfinished;

static void
refusal_free (gpointer data)
{
  Refusal *refusal = data;

  g_free (refusal->id);
  g_free (refusal->typed);
  g_free (refusal->problem);
  g_free (refusal);
}

static void
unfinished_free (gpointer data)
{
  Unfinished *self = data;

  g_hash_table_unref (self->drafts);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

static Unfinished *
require (EntSession *session)
{
  Unfinished *self = g_object_get_data (G_OBJECT (session), KEY);

  if (self != NULL)
    return self;
  self = g_new0 (Unfinished, 1);
  self->drafts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->refusals = g_ptr_array_new_with_free_func (refusal_free);
  g_object_set_data_full (G_OBJECT (session), KEY, self, unfinished_free);
  return self;
}

static gboolean
is_of (const Refusal *refusal, EntSubject *subject)
{
  EntRecord *record = ent_subject_get_record (subject);

  return record != NULL ? g_strcmp0 (refusal->id, ent_record_get_id (record)) == 0
                        : refusal->draft == subject;
}

static Refusal *
find (EntSubject *subject, guint field)
{
  Unfinished *self = require (ent_subject_get_session (subject));

  for (guint i = 0; i < self->refusals->len; i++)
    {
      Refusal *refusal = g_ptr_array_index (self->refusals, i);

      if (refusal->field == field && is_of (refusal, subject))
        return refusal;
    }
  return NULL;
}

static void
tell (EntSession *session)
{
  g_signal_emit_by_name (session, "unfinished-changed");
}

/* A draft that goes takes along what its fields refused. */
static void
forget_draft (Unfinished *self, EntSubject *draft)
{
  g_hash_table_remove (self->drafts, draft);
  for (guint i = self->refusals->len; i > 0; i--)
    if (((Refusal *)g_ptr_array_index (self->refusals, i - 1))->draft == draft)
      g_ptr_array_remove_index (self->refusals, i - 1);
}

void
ent_unfinished_set (EntSession *session, EntSubject *draft, const char *what)
{
  if (what != NULL)
    g_hash_table_insert (require (session)->drafts, draft, g_strdup (what));
  else
    forget_draft (require (session), draft);
}

static Refusal *
add (EntSubject *subject, guint field)
{
  EntRecord *record = ent_subject_get_record (subject);
  Refusal *refusal = g_new0 (Refusal, 1);

  if (record != NULL)
    refusal->id = g_strdup (ent_record_get_id (record));
  else
    refusal->draft = subject;
  refusal->kind = ent_subject_get_kind (subject);
  refusal->field = field;
  g_ptr_array_add (require (ent_subject_get_session (subject))->refusals, refusal);
  return refusal;
}

void
ent_unfinished_refuse (EntSubject *subject, guint field, const char *typed, const char *problem)
{
  Refusal *refusal = find (subject, field);

  if (refusal == NULL)
    refusal = add (subject, field);
  g_free (refusal->typed);
  refusal->typed = g_strdup (typed);
  g_free (refusal->problem);
  refusal->problem = g_strdup (problem);
  tell (ent_subject_get_session (subject));
}

void
ent_unfinished_accept (EntSubject *subject, guint field)
{
  Refusal *refusal = find (subject, field);

  if (refusal == NULL)
    return;
  g_ptr_array_remove (require (ent_subject_get_session (subject))->refusals, refusal);
  tell (ent_subject_get_session (subject));
}

gboolean
ent_unfinished_find (EntSubject *subject, guint field, char **typed, char **problem)
{
  const Refusal *refusal = find (subject, field);

  if (refusal == NULL)
    return FALSE;
  *typed = g_strdup (refusal->typed);
  *problem = g_strdup (refusal->problem);
  return TRUE;
}

gboolean
ent_unfinished_concerns (EntSubject *subject)
{
  Unfinished *self = require (ent_subject_get_session (subject));

  for (guint i = 0; i < self->refusals->len; i++)
    if (is_of (g_ptr_array_index (self->refusals, i), subject))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (nullable): the record whose field refused; NULL for a draft's, and one
 * that is gone. */
static EntRecord *
dup_record (EntSession *session, const Refusal *refusal)
{
  return refusal->id != NULL ? ent_source_lookup (ent_session_get_source (session), refusal->id)
                             : NULL;
}

static char *
name_refusal (const Refusal *refusal, EntRecord *record)
{
  const char *label = _ (refusal->kind->fields[refusal->field].label);
  g_autofree char *title = record != NULL ? ent_record_dup_title (record) : NULL;

  if (title == NULL)
    return g_strdup (label);
  /* Translators: what was typed and not stored: the label of a field and the title of its record,
   * as "Influence of Dana Fox". */
  return g_strdup_printf (C_ ("field", "%s of %s"), label, title);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer full) (nullable): the first of @names, in order; NULL if there are none. */
static char *
join (GPtrArray *names)
{
  GString *text;

  if (names->len == 0)
    return NULL;
  g_ptr_array_sort (names, compare_names);
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (names->len, NAMED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (names, i));
  if (names->len > NAMED)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

char *
ent_unfinished_describe (EntSession *session)
{
  Unfinished *self = require (session);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < self->refusals->len; i++)
    {
      const Refusal *refusal = g_ptr_array_index (self->refusals, i);
      g_autoptr (EntRecord) record = dup_record (session, refusal);

      if (record != NULL || refusal->draft != NULL)
        g_ptr_array_add (names, name_refusal (refusal, record));
    }
  return join (names);
}

/* A record's form shows what lives in the record, too. */
static gboolean
is_in_sight (EntRecord *record, EntRecord *shown)
{
  g_autoptr (EntRecord) parent = ent_record_dup_parent (record);

  return shown != NULL && (record == shown || parent == shown);
}

char *
ent_unfinished_describe_elsewhere (EntSession *session,
                                   EntRecord *shown,
                                   EntRecord **record,
                                   const char **field)
{
  Unfinished *self = require (session);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->refusals->len; i++)
    {
      const Refusal *refusal = g_ptr_array_index (self->refusals, i);
      g_autoptr (EntRecord) there = dup_record (session, refusal);

      if (there == NULL || is_in_sight (there, shown))
        continue;
      g_ptr_array_add (names, name_refusal (refusal, there));
      if (names->len > 1)
        continue;
      *record = g_steal_pointer (&there);
      *field = refusal->kind->fields[refusal->field].name;
    }
  return join (names);
}
