/* SPDX-License-Identifier: GPL-3.0-or-later
 * An EntSource in memory, for tests. */
#include "ent-memory-source.h"

#include <string.h>

#include "ent-record-private.h"

typedef struct
{
  const EntKind *kind;
  gint64 row;
  char id[40];
  char **values;
  EntRecord *record; /* weak */
  gboolean removed;
} Row;

struct _EntMemorySource
{
  GObject parent_instance;

  GPtrArray *rows; /* (element-type Row): row 1 comes first */
  GArray *touches; /* (element-type EntTouch) */
  guint loads;
  guint selects;
};

static void ent_memory_source_source_init (EntSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntMemorySource,
                               ent_memory_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENT_TYPE_SOURCE,
                                                      ent_memory_source_source_init))

static void
free_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < row->kind->n_fields; i++)
    g_free (row->values[i]);
  g_free (row->values);
  g_free (row);
}

static Row *
get (EntMemorySource *self, gint64 row)
{
  g_assert_cmpint (row, >, 0);
  g_assert_cmpint (row, <=, self->rows->len);
  return g_ptr_array_index (self->rows, row - 1);
}

static gboolean
holds (const EntField *field, const char *value, const char *wanted)
{
  if (wanted == NULL || value == NULL)
    return value == wanted;
  return field->many ? strstr (value, wanted) != NULL : strcmp (value, wanted) == 0;
}

static gboolean
has_words (const Row *row, const char *words)
{
  for (guint i = 0; i < row->kind->n_fields; i++)
    if (row->values[i] != NULL && strstr (row->values[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
answers (const Row *row, const EntQuery *query)
{
  if (row->removed || row->kind != query->kind)
    return FALSE;
  for (guint i = 0; query->conditions != NULL && i < query->conditions->len; i++)
    {
      const EntCondition *condition = &g_array_index (query->conditions, EntCondition, i);
      const EntField *field = &row->kind->fields[condition->field];

      if (holds (field, row->values[condition->field], condition->value) == condition->negated)
        return FALSE;
    }
  return query->words == NULL || has_words (row, query->words);
}

/* What a row is sorted by: numbers padded, references by their target's title. */
static char *
create_sort_key (EntMemorySource *self, const Row *row, const EntField *field)
{
  const char *value = field != NULL ? row->values[field - row->kind->fields] : NULL;
  g_autoptr (EntRecord) target = NULL;

  if (value == NULL)
    return g_strdup ("");
  if (field->type == ENT_TYPE_INTEGER)
    return g_strdup_printf ("%020d", (int)g_ascii_strtoll (value, NULL, 10));
  if (field->type != ENT_TYPE_REFERENCE)
    return g_strdup (value);
  target = ent_source_lookup (ENT_SOURCE (self), value);
  return target != NULL ? ent_record_dup_title (target) : g_strdup ("");
}

typedef struct
{
  EntMemorySource *self;
  const EntQuery *query;
} Sorting;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  const Row *rows[]
      = { get (sorting->self, *(const gint64 *)a), get (sorting->self, *(const gint64 *)b) };
  const EntField *field = sorting->query->sort != NULL
                              ? sorting->query->sort
                              : ent_kind_get_order_field (sorting->query->kind, NULL);
  g_autofree char *first = create_sort_key (sorting->self, rows[0], field);
  g_autofree char *second = create_sort_key (sorting->self, rows[1], field);
  int order = strcmp (first, second);

  if (order == 0)
    order = rows[0]->row < rows[1]->row ? -1 : 1;
  return sorting->query->descending ? -order : order;
}

static void
ent_memory_source_select (EntSource *source, const EntQuery *query, GArray *rows)
{
  EntMemorySource *self = ENT_MEMORY_SOURCE (source);
  Sorting sorting = { self, query };

  self->selects++;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (answers (row, query))
        g_array_append_val (rows, row->row);
    }
  if (query->sort != NULL || query->descending
      || ent_kind_get_order_field (query->kind, NULL) != NULL)
    g_array_sort_with_data (rows, compare_rows, &sorting);
}

static void
forget_record (gpointer data, GObject *record)
{
  Row *row = data;

  row->record = NULL;
}

static EntRecord *
make_record (EntMemorySource *self, Row *row)
{
  if (row->removed)
    return NULL;
  if (row->record != NULL)
    return g_object_ref (row->record);
  row->record = ent_record_new (row->kind, ENT_SOURCE (self), row->row, row->id);
  g_object_weak_ref (G_OBJECT (row->record), forget_record, row);
  return row->record;
}

static EntRecord *
ent_memory_source_get_record (EntSource *source, const EntKind *kind, gint64 row)
{
  EntMemorySource *self = ENT_MEMORY_SOURCE (source);

  g_assert_true (get (self, row)->kind == kind);
  return make_record (self, get (self, row));
}

static EntRecord *
ent_memory_source_lookup (EntSource *source, const char *id)
{
  EntMemorySource *self = ENT_MEMORY_SOURCE (source);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (strcmp (row->id, id) == 0)
        return make_record (self, row);
    }
  return NULL;
}

static gboolean
ent_memory_source_load (EntSource *source, const EntKind *kind, gint64 row, char **values)
{
  EntMemorySource *self = ENT_MEMORY_SOURCE (source);
  Row *from = get (self, row);

  self->loads++;
  g_assert_true (from->kind == kind);
  if (from->removed)
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = g_strdup (from->values[i]);
  return TRUE;
}

static void
ent_memory_source_source_init (EntSourceInterface *iface)
{
  iface->select = ent_memory_source_select;
  iface->get_record = ent_memory_source_get_record;
  iface->lookup = ent_memory_source_lookup;
  iface->load = ent_memory_source_load;
}

static void
ent_memory_source_finalize (GObject *object)
{
  EntMemorySource *self = ENT_MEMORY_SOURCE (object);

  ent_memory_source_close (self);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->touches);
  G_OBJECT_CLASS (ent_memory_source_parent_class)->finalize (object);
}

static void
ent_memory_source_class_init (EntMemorySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_memory_source_finalize;
}

static void
ent_memory_source_init (EntMemorySource *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->touches = g_array_new (FALSE, FALSE, sizeof (EntTouch));
}

EntMemorySource *
ent_memory_source_new (void)
{
  return g_object_new (ENT_TYPE_MEMORY_SOURCE, NULL);
}

static void
touch (EntMemorySource *self, const Row *row, EntOperation operation)
{
  EntTouch what = { row->kind, row->row, operation };

  g_array_append_val (self->touches, what);
}

gint64
ent_memory_source_add (EntMemorySource *self, const EntKind *kind)
{
  Row *row = g_new0 (Row, 1);

  row->kind = kind;
  row->row = self->rows->len + 1;
  row->values = g_new0 (char *, kind->n_fields);
  g_snprintf (row->id, sizeof row->id, "00000000-0000-7000-8000-%012d", (int)row->row);
  g_ptr_array_add (self->rows, row);
  touch (self, row, ENT_OPERATION_ADD);
  return row->row;
}

gint64
ent_memory_source_add_titled (EntMemorySource *self, const EntKind *kind, const char *title)
{
  gint64 row = ent_memory_source_add (self, kind);

  get (self, row)->values[kind->title_field] = g_strdup (title);
  return row;
}

void
ent_memory_source_set (EntMemorySource *self, gint64 row, guint field, const char *value)
{
  Row *changed = get (self, row);

  g_free (changed->values[field]);
  changed->values[field] = g_strdup (value);
  touch (self, changed, ENT_OPERATION_CHANGE);
}

void
ent_memory_source_refer (EntMemorySource *self, gint64 row, guint field, gint64 target)
{
  const char *before = get (self, row)->values[field];
  g_autofree char *ids
      = before != NULL ? g_strjoin (" ", before, ent_memory_source_get_id (self, target), NULL)
                       : g_strdup (ent_memory_source_get_id (self, target));

  ent_memory_source_set (self, row, field, ids);
}

void
ent_memory_source_remove (EntMemorySource *self, gint64 row)
{
  Row *gone = get (self, row);

  if (gone->record != NULL)
    ent_record_set_removed (gone->record, TRUE);
  gone->removed = TRUE;
  touch (self, gone, ENT_OPERATION_REMOVE);
}

void
ent_memory_source_restore (EntMemorySource *self, gint64 row)
{
  Row *back = get (self, row);

  back->removed = FALSE;
  if (back->record != NULL)
    ent_record_set_removed (back->record, FALSE);
  touch (self, back, ENT_OPERATION_ADD);
}

void
ent_memory_source_commit (EntMemorySource *self)
{
  g_autoptr (GArray) touches = g_steal_pointer (&self->touches);

  self->touches = g_array_new (FALSE, FALSE, sizeof (EntTouch));
  for (guint i = 0; i < touches->len; i++)
    {
      Row *row = get (self, g_array_index (touches, EntTouch, i).row);

      if (row->record != NULL)
        ent_record_refresh (row->record);
    }
  if (touches->len > 0)
    g_signal_emit_by_name (self, "changed", touches);
}

void
ent_memory_source_commit_everything (EntMemorySource *self)
{
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (EntTouch));

  g_array_set_size (self->touches, 0);
  g_signal_emit_by_name (self, "changed", touches);
}

const char *
ent_memory_source_get_id (EntMemorySource *self, gint64 row)
{
  return get (self, row)->id;
}

EntRecord *
ent_memory_source_dup (EntMemorySource *self, gint64 row)
{
  return make_record (self, get (self, row));
}

void
ent_memory_source_close (EntMemorySource *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->record == NULL)
        continue;
      g_object_weak_unref (G_OBJECT (row->record), forget_record, row);
      ent_record_detach (g_steal_pointer (&row->record));
    }
}

guint
ent_memory_source_take_loads (EntMemorySource *self)
{
  guint loads = self->loads;

  self->loads = 0;
  return loads;
}

guint
ent_memory_source_take_selects (EntMemorySource *self)
{
  guint selects = self->selects;

  self->selects = 0;
  return selects;
}
