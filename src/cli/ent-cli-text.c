/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records as lines of text. */
#include "ent-cli-text.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-cli.h"

#define INDENT 2

char *
ent_cli_flatten (const char *text)
{
  char *line = g_strdup (text != NULL ? text : "");

  return g_strdelimit (line, "\n\t", ' ');
}

/* Returns: (transfer full): the title of the record with identity @id, or that if there is none. */
static char *
find_title (EntSource *source, const char *id)
{
  g_autoptr (EntRecord) record = ent_source_lookup (source, id);
  g_autofree char *value = NULL;
  const EntKind *kind;

  if (record == NULL)
    return g_strdup (id);
  kind = ent_record_get_kind (record);
  value = ent_cli_format_value (source, &kind->fields[kind->title_field],
                                ent_record_get_text (record, kind->title_field));
  return *value != '\0' ? g_steal_pointer (&value) : g_strdup (id);
}

char *
ent_cli_format_value (EntSource *source, const EntField *field, const char *value)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GString) titles = NULL;

  if (value == NULL || field->type != ENT_TYPE_REFERENCE)
    return ent_cli_flatten (value);
  ids = g_strsplit (value, " ", -1);
  titles = g_string_new (NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *title = find_title (source, ids[i]);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

gboolean
ent_cli_is_veiled (EntRecord *record, guint field)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (record));

  return ent_record_get_veil (record, field, ent_engagement_get_person (engagement)) != NULL;
}

static char *
format_field (EntRecord *record, guint field)
{
  if (ent_cli_is_veiled (record, field))
    return g_strdup (ENT_CLI_VEIL);
  return ent_cli_format_value (ent_record_get_source (record),
                               &ent_record_get_kind (record)->fields[field],
                               ent_record_get_text (record, field));
}

void
ent_cli_print_row (EntRecord *record)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree char *title = format_field (record, kind->title_field);

  ent_cli_print ("%s\t%s", ent_record_get_id (record), title);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (i == kind->title_field || !kind->fields[i].column)
        continue;
      value = format_field (record, i);
      ent_cli_print ("\t%s", value);
    }
  ent_cli_print ("\n");
}

/* Later lines of a value stand under its first one. */
static void
print_value (const char *name, const char *value, int indent)
{
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);

  ent_cli_print ("%*s%s: %s\n", indent, "", name, lines[0]);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    ent_cli_print ("%*s%s\n", *lines[i] != '\0' ? indent + INDENT : 0, "", lines[i]);
}

static void
print_fields (EntRecord *record, int indent)
{
  const EntKind *kind = ent_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autofree char *titles = NULL;

      if (!ent_record_has (record, i))
        continue;
      if (field->type == ENT_TYPE_REFERENCE || ent_cli_is_veiled (record, i))
        titles = format_field (record, i);
      print_value (field->name, titles != NULL ? titles : ent_record_get_text (record, i), indent);
    }
}

static void
print_tree (EntRecord *record, int indent)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (GPtrArray) child_kinds = ent_catalogue_list_child_kinds (kind);
  g_autofree char *title = format_field (record, kind->title_field);

  ent_cli_print ("%*s%s \"%s\" %s\n", indent, "", kind->name, title, ent_record_get_id (record));
  print_fields (record, indent + INDENT);
  for (guint i = 0; i < child_kinds->len; i++)
    {
      const EntKind *child_kind = g_ptr_array_index (child_kinds, i);
      g_autoptr (GPtrArray) children = ent_record_list_children (record, child_kind->name);

      for (guint j = 0; j < children->len; j++)
        print_tree (g_ptr_array_index (children, j), indent + INDENT);
    }
}

void
ent_cli_print_record (EntRecord *record)
{
  print_tree (record, 0);
}
