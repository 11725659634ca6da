/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reads contents back. */
#include "ent-content-outline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-content.h"
#include "ent-error.h"
#include "ent-name-check.h"

#define INDENT 2
#define ID_LENGTH 36
#define DIGEST_LENGTH 64

/* Characters of a digest people compare at a glance. */
#define SHORT_DIGEST 8

#define AROUND "in "
#define DIGEST_MARK " sha256 "
#define TITLE_BEGIN "“"
#define TITLE_END "”"

typedef struct
{
  GStrv lines;
  guint next;
  GPtrArray *parts;
  GPtrArray *kinds; /* (element-type EntKind) (nullable elements): of the open records, by depth */
} Reader;

static void
part_free (gpointer data)
{
  EntContentPart *part = data;

  g_free (part->name);
  g_free (part->id);
  g_free (part->text);
  g_free (part->digest);
  g_free (part);
}

/* Returns: (transfer full) (nullable): what is in quotation marks in @text, which is nothing else.
 */
static char *
unquote (const char *text)
{
  gsize length = strlen (text);
  gsize marks = strlen (TITLE_BEGIN) + strlen (TITLE_END);

  if (length < marks || !g_str_has_prefix (text, TITLE_BEGIN)
      || !g_str_has_suffix (text, TITLE_END))
    return NULL;
  return g_strndup (text + strlen (TITLE_BEGIN), length - marks);
}

/* Takes the last @length characters and the space before them off @text. Returns: (transfer full)
 * (nullable) */
static char *
take_end (char *text, gsize length)
{
  gsize whole = strlen (text);
  char *end;

  if (whole <= length || text[whole - length - 1] != ' ')
    return NULL;
  end = g_strdup (text + whole - length);
  text[whole - length - 1] = '\0';
  return end;
}

/* “TITLE” ID [sha256 DIGEST] */
static gboolean
read_reference (EntContentPart *part)
{
  g_autofree char *rest = g_strdup (part->text);
  gsize tail = strlen (DIGEST_MARK) + DIGEST_LENGTH;
  gsize length = strlen (rest);

  if (length > tail && g_str_has_prefix (rest + length - tail, DIGEST_MARK))
    {
      part->digest = g_strdup (rest + length - DIGEST_LENGTH);
      rest[length - tail] = '\0';
    }
  part->id = take_end (rest, ID_LENGTH);
  g_free (part->text);
  part->text = unquote (rest);
  return part->id != NULL && part->text != NULL;
}

/* [in ]KIND ID “TITLE” */
static EntContentPart *
read_record (const char *line)
{
  gboolean around = g_str_has_prefix (line, AROUND);
  g_auto (GStrv) words = g_strsplit (line + (around ? strlen (AROUND) : 0), " ", 3);
  EntContentPart *part;

  if (g_strv_length (words) != 3)
    return NULL;
  part = g_new0 (EntContentPart, 1);
  part->type = ENT_CONTENT_RECORD;
  part->around = around;
  part->name = g_strdup (words[0]);
  part->kind = ent_catalogue_find (part->name, NULL);
  part->id = g_strdup (words[1]);
  part->text = unquote (words[2]);
  return part;
}

/* The lines of a value, each marked, that follow. Returns: (transfer full) */
static char *
read_lines (Reader *self, guint depth)
{
  GString *value = g_string_new (NULL);
  gsize mark = (gsize)(depth + 1) * INDENT;
  guint first = self->next;

  for (; self->lines[self->next] != NULL; self->next++)
    {
      const char *line = self->lines[self->next];

      if (strspn (line, " ") != mark || line[mark] != '|')
        break;
      if (self->next > first)
        g_string_append_c (value, '\n');
      g_string_append (value, line + mark + (line[mark + 1] == ' ' ? 2 : 1));
    }
  return g_string_free (value, FALSE);
}

static const EntKind *
get_kind (Reader *self, guint depth)
{
  return depth < self->kinds->len ? self->kinds->pdata[depth] : NULL;
}

/* FIELD: VALUE */
static EntContentPart *
read_field (Reader *self, const char *line, guint depth)
{
  const char *colon = strchr (line, ':');
  EntContentPart *part = g_new0 (EntContentPart, 1);

  part->type = ENT_CONTENT_VALUE;
  part->name = g_strndup (line, (gsize)(colon - line));
  part->kind = depth > 0 ? get_kind (self, depth - 1) : NULL;
  if (part->kind != NULL)
    part->field = ent_kind_find_field (part->kind, part->name, NULL);
  part->text = colon[1] == ' ' ? g_strdup (colon + 2) : read_lines (self, depth);
  if (part->field != NULL && part->field->type == ENT_TYPE_REFERENCE)
    {
      part->type = ENT_CONTENT_REFERENCE;
      if (!read_reference (part))
        g_clear_pointer (&part->text, g_free);
    }
  return part;
}

/* TRUE if @line begins with the name of a field: a record's begins with that of a kind. */
static gboolean
is_field (const char *line)
{
  return line[strcspn (line, " :")] == ':';
}

static gboolean
read_part (Reader *self)
{
  const char *line = self->lines[self->next++];
  gsize indent = strspn (line, " ");
  guint depth = (guint)(indent / INDENT);
  EntContentPart *part = is_field (line + indent) ? read_field (self, line + indent, depth)
                                                  : read_record (line + indent);

  if (part == NULL)
    return FALSE;
  part->depth = depth;
  g_ptr_array_add (self->parts, part);
  if (part->type == ENT_CONTENT_RECORD)
    {
      g_ptr_array_set_size (self->kinds, (int)depth + 1);
      self->kinds->pdata[depth] = (gpointer)part->kind;
    }
  return part->text != NULL;
}

static gpointer
refuse (GError **error)
{
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                       _ ("This text is not laid out as signed texts are; read it to the letter."));
  return NULL;
}

GPtrArray *
ent_content_outline_read (const char *text, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Reader reader = { lines, 1, parts, kinds };
  g_autofree char *again = NULL;

  if (g_strcmp0 (lines[0], ENT_CONTENT_FORMAT) != 0)
    return refuse (error);
  while (lines[reader.next] != NULL && *lines[reader.next] != '\0')
    if (!read_part (&reader))
      return refuse (error);
  again = ent_content_outline_write (parts);
  if (strcmp (text, again) != 0)
    return refuse (error);
  return g_steal_pointer (&parts);
}

static void
append_indent (GString *text, guint depth)
{
  for (guint i = 0; i < depth * INDENT; i++)
    g_string_append_c (text, ' ');
}

static void
write_value (GString *text, const EntContentPart *part)
{
  g_auto (GStrv) lines = NULL;

  if (strchr (part->text, '\n') == NULL)
    {
      g_string_append_printf (text, "%s: %s\n", part->name, part->text);
      return;
    }
  g_string_append_printf (text, "%s:\n", part->name);
  lines = g_strsplit (part->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      append_indent (text, part->depth + 1);
      g_string_append_printf (text, *lines[i] != '\0' ? "| %s\n" : "|%s\n", lines[i]);
    }
}

static void
write_part (GString *text, const EntContentPart *part)
{
  append_indent (text, part->depth);
  switch (part->type)
    {
    case ENT_CONTENT_RECORD:
      g_string_append_printf (text, "%s%s %s " TITLE_BEGIN "%s" TITLE_END "\n",
                              part->around ? AROUND : "", part->name, part->id, part->text);
      break;
    case ENT_CONTENT_VALUE:
      write_value (text, part);
      break;
    case ENT_CONTENT_REFERENCE:
    default:
      g_string_append_printf (text, "%s: " TITLE_BEGIN "%s" TITLE_END " %s%s%s\n", part->name,
                              part->text, part->id, part->digest != NULL ? DIGEST_MARK : "",
                              part->digest != NULL ? part->digest : "");
      break;
    }
}

char *
ent_content_outline_write (GPtrArray *parts)
{
  GString *text = g_string_new (ENT_CONTENT_FORMAT "\n");

  for (guint i = 0; i < parts->len; i++)
    write_part (text, parts->pdata[i]);
  return g_string_free (text, FALSE);
}

gboolean
ent_content_outline_repeats (GPtrArray *parts, guint index)
{
  const EntContentPart *part = parts->pdata[index];

  if (part->type == ENT_CONTENT_RECORD || part->field == NULL || part->digest != NULL
      || part->field != &part->kind->fields[part->kind->title_field])
    return FALSE;
  for (guint i = index; i-- > 0;)
    {
      const EntContentPart *record = parts->pdata[i];

      if (record->type == ENT_CONTENT_RECORD && record->depth + 1 == part->depth)
        return strcmp (record->text, part->text) == 0;
    }
  return FALSE;
}

char *
ent_content_part_dup_label (const EntContentPart *part)
{
  const char *label = part->name;

  if (part->type != ENT_CONTENT_RECORD)
    return g_strdup (part->field != NULL ? _ (part->field->label) : label);
  if (part->kind != NULL)
    label = _ (part->kind->label);
  if (!part->around)
    return g_strdup (label);
  /* Translators: heading over what belongs to a signed text; %s is a kind of record, as "Term". */
  return g_strdup_printf (_ ("%s it belongs to"), label);
}

/* Returns: (nullable): the field whose value the part's text is. */
static const EntField *
get_value_field (const EntContentPart *part)
{
  if (part->type == ENT_CONTENT_RECORD && part->kind != NULL)
    return &part->kind->fields[part->kind->title_field];
  return part->type == ENT_CONTENT_VALUE ? part->field : NULL;
}

char *
ent_content_part_dup_text (const EntContentPart *part)
{
  const EntField *field = get_value_field (part);
  g_autofree char *text = field != NULL && field->type != ENT_TYPE_REFERENCE
                              ? ent_field_format (field, part->text)
                              : g_strdup (part->text);
  g_autofree char *visible = ent_text_dup_visible (text);

  if (part->digest == NULL)
    return g_steal_pointer (&visible);
  /* Translators: the title of what a signed text builds on, and the beginning of its digest. */
  return g_strdup_printf (_ ("%s, with all it says (digest %.*s…)"), visible, SHORT_DIGEST,
                          part->digest);
}
