/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writes contents. Every change of this layout changes every digest, so it is done only with
 * another name in the first line. */
#include "ent-content-private.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-content.h"

typedef struct
{
  const EntContentHost *host;
  const EntKind *root; /* of the record whose content it is */
  GString *text;
} Writer;

static void
append_indent (Writer *self, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (self->text, "  ");
}

char *
ent_content_dup_title (EntRecord *record, const EntContentHost *host)
{
  const EntKind *kind = ent_record_get_kind (record);
  const char *value = ent_record_get_text (record, kind->title_field);
  g_autoptr (EntRecord) target = NULL;

  if (value == NULL)
    return g_strdup ("");
  if (kind->fields[kind->title_field].type != ENT_TYPE_REFERENCE)
    return g_strndup (value, strcspn (value, "\n"));
  target = ent_record_dup_reference (record, kind->title_field);
  if (target == NULL)
    return g_strdup ("");
  host->name (host->data, target, FALSE);
  return ent_content_dup_title (target, host);
}

gboolean
ent_content_includes (const EntKind *kind)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return owning != NULL && !owning->aside;
}

/* A value of several lines is marked line by line, one level deeper. */
static void
append_value (Writer *self, const char *value, guint depth)
{
  g_auto (GStrv) lines = NULL;

  if (strchr (value, '\n') == NULL)
    {
      g_string_append_printf (self->text, " %s\n", value);
      return;
    }
  lines = g_strsplit (value, "\n", -1);
  g_string_append_c (self->text, '\n');
  for (guint i = 0; lines[i] != NULL; i++)
    {
      append_indent (self, depth + 1);
      g_string_append_printf (self->text, *lines[i] != '\0' ? "| %s\n" : "|%s\n", lines[i]);
    }
}

/* What is citable is built on, unless it is of the same kind or the content tells of the past. */
static gboolean
is_cited (Writer *self, EntRecord *target)
{
  const EntKind *kind = ent_record_get_kind (target);

  return kind->citable && kind != self->root && !self->root->historic;
}

static void
append_reference (Writer *self, EntRecord *target)
{
  g_autofree char *title = ent_content_dup_title (target, self->host);
  gboolean cited = is_cited (self, target);

  self->host->name (self->host->data, target, cited);
  g_string_append_printf (self->text, " “%s” %s", title, ent_record_get_id (target));
  if (cited)
    g_string_append_printf (self->text, " sha256 %s",
                            self->host->get_digest (self->host->data, target));
  g_string_append_c (self->text, '\n');
}

static void
append_field (Writer *self, EntRecord *record, guint index, guint depth)
{
  const EntField *field = &ent_record_get_kind (record)->fields[index];
  g_autoptr (GPtrArray) targets = NULL;

  if (field->type != ENT_TYPE_REFERENCE)
    {
      append_indent (self, depth);
      g_string_append_printf (self->text, "%s:", field->name);
      append_value (self, ent_record_get_text (record, index), depth);
      return;
    }
  targets = ent_record_list_references (record, index);
  for (guint i = 0; i < targets->len; i++)
    {
      append_indent (self, depth);
      g_string_append_printf (self->text, "%s:", field->name);
      append_reference (self, targets->pdata[i]);
    }
}

/* What is not set comes last. */
static int
compare_siblings (gconstpointer a, gconstpointer b)
{
  EntRecord *first = *(EntRecord *const *)a;
  EntRecord *second = *(EntRecord *const *)b;
  guint order;

  if (ent_kind_get_order_field (ent_record_get_kind (first), &order) != NULL)
    {
      gint64 one = ent_record_get_integer (first, order, G_MAXINT64);
      gint64 other = ent_record_get_integer (second, order, G_MAXINT64);

      if (one != other)
        return one < other ? -1 : 1;
    }
  return strcmp (ent_record_get_id (first), ent_record_get_id (second));
}

static void append_record (Writer *self, EntRecord *record, guint depth, const EntKind *except);

static void
append_children (Writer *self, EntRecord *record, guint depth, const EntKind *except)
{
  g_autoptr (GPtrArray) kinds = ent_catalogue_list_child_kinds (ent_record_get_kind (record));

  for (guint i = 0; i < kinds->len; i++)
    {
      g_autoptr (GPtrArray) children = NULL;
      const EntKind *kind = kinds->pdata[i];

      if (kind == except || !ent_content_includes (kind))
        continue;
      children = ent_record_list_children (record, kind->name);
      g_ptr_array_sort (children, compare_siblings);
      for (guint j = 0; j < children->len; j++)
        append_record (self, children->pdata[j], depth, NULL);
    }
}

/* Writes @record, without its children of kind @except (nullable). */
static void
append_record (Writer *self, EntRecord *record, guint depth, const EntKind *except)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree char *title = ent_content_dup_title (record, self->host);

  self->host->read (self->host->data, record);
  append_indent (self, depth);
  g_string_append_printf (self->text, "%s%s %s “%s”\n", except != NULL ? "in " : "", kind->name,
                          ent_record_get_id (record), title);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].aside && !kind->fields[i].owning && ent_record_has (record, i))
      append_field (self, record, i, depth + 1);
  append_children (self, record, depth + 1, except);
}

char *
ent_content_write (EntRecord *record, const EntContentHost *host)
{
  Writer self = { host, ent_record_get_kind (record), g_string_new (ENT_CONTENT_FORMAT "\n") };
  g_autoptr (EntRecord) inner = g_object_ref (record);

  append_record (&self, record, 0, NULL);
  for (;;)
    {
      EntRecord *parent = ent_record_dup_parent (inner);

      if (parent == NULL)
        return g_string_free (self.text, FALSE);
      append_record (&self, parent, 0, ent_record_get_kind (inner));
      g_object_unref (inner);
      inner = parent;
    }
}
