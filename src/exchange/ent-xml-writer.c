/* SPDX-License-Identifier: GPL-3.0-or-later
 * The streaming XML writer. Everything that depends on the catalogue alone (tags, which fields,
 * which children) is worked out once a kind, so that a record costs little more than its bytes. */
#include "ent-xml-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-cursor.h"
#include "ent-error.h"
#include "ent-output-file.h"
#include "ent-uuid.h"
#include "ent-write-behind.h"
#include "ent-xml-scope.h"

/* Large enough that handing it over costs nothing beside writing it. */
#define FLUSH_SIZE (256 * 1024)
#define INDENT "                                "

/* Text that grows; GString asks more questions than a hundred bytes a record can wait for. */
typedef struct
{
  char *data;
  gsize length;
  gsize capacity;
} Buffer;

/* A piece of text that is the same for every record. */
typedef struct
{
  char *text;
  gsize length;
} Piece;

/* One field of a kind as it is written. */
typedef struct
{
  guint index;
  const EntField *field;
  Piece open;  /* `<name>` or, for a reference, `<owner ref="` */
  Piece close; /* `</name>` or `"/>`, and a line feed */
} Slot;

/* One kind as it is written. */
typedef struct _Element Element;
struct _Element
{
  const EntKind *kind;
  GArray *slots;       /* (element-type Slot) */
  GPtrArray *children; /* (element-type Element): kinds inside it of which there are any records */
  Piece open;          /* `<term id="` */
  Piece close;         /* `</term>` and a line feed */
  gboolean filtered; /* some records stay out: their required references lead out of the profile */
  EntCursor *cursor;
};

typedef struct
{
  EntEngagement *engagement;
  EntProfile profile;
  EntXmlScope *scope;
  Buffer buffer;
  Buffer behind_buffer; /* being written, while the other is filled */
  EntWriteBehind *behind;
  EntProgress progress;
  gpointer user_data;
  guint64 n_done;
  guint64 n_records;
} Writer;

/* Takes @text. */
static Piece
make_piece (char *text)
{
  return (Piece){ text, strlen (text) };
}

static void
slot_clear (gpointer data)
{
  Slot *slot = data;

  g_free (slot->open.text);
  g_free (slot->close.text);
}

static void
element_free (gpointer data)
{
  Element *element = data;

  g_array_unref (element->slots);
  g_ptr_array_unref (element->children);
  g_free (element->open.text);
  g_free (element->close.text);
  g_clear_pointer (&element->cursor, ent_cursor_free);
  g_free (element);
}

static void
add_slot (Writer *writer, Element *element, guint index)
{
  const EntField *field = &element->kind->fields[index];
  gboolean reference = field->type == ENT_TYPE_REFERENCE;
  Slot slot = { index, field };

  if (field->owning || !ent_profile_has_field (writer->profile, field))
    return;
  slot.open = make_piece (reference ? g_strdup_printf ("<%s ref=\"", field->name)
                                    : g_strdup_printf ("<%s>", field->name));
  slot.close
      = make_piece (reference ? g_strdup ("\"/>\n") : g_strdup_printf ("</%s>\n", field->name));
  g_array_append_val (element->slots, slot);
}

/* Returns: (transfer full) (nullable): how to write @kind; NULL if there is nothing of it to. */
static Element *
element_new (Writer *writer, const EntKind *kind, const EntKind *parent)
{
  g_autoptr (GPtrArray) children = ent_catalogue_list_child_kinds (kind);
  guint count = ent_source_count (ENT_SOURCE (writer->engagement), kind->name);
  Element *element;

  if (count == 0 || !ent_profile_has_kind (writer->profile, kind))
    return NULL;
  writer->n_records += count;
  element = g_new0 (Element, 1);
  element->kind = kind;
  element->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_array_set_clear_func (element->slots, slot_clear);
  element->children = g_ptr_array_new_with_free_func (element_free);
  element->open = make_piece (g_strdup_printf ("<%s id=\"", kind->name));
  element->close = make_piece (g_strdup_printf ("</%s>\n", kind->name));
  element->filtered = ent_xml_scope_filters (writer->scope, kind);
  element->cursor = ent_cursor_new (writer->engagement, kind, parent, 0);
  for (guint i = 0; i < kind->n_fields; i++)
    add_slot (writer, element, i);
  for (guint i = 0; i < children->len; i++)
    {
      Element *child = element_new (writer, children->pdata[i], kind);
      if (child != NULL)
        g_ptr_array_add (element->children, child);
    }
  return element;
}

/* Says in our words what @cause, which it takes, says of the stream. */
static gboolean
fail (GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  /* Translators: %s is the system's reason, as "No space left on device". */
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE, _ ("The XML could not be written: %s."),
               cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
flush (Writer *writer, GError **error)
{
  GError *cause = NULL;
  Buffer full = writer->buffer;

  if (!ent_write_behind_give (writer->behind, full.data, full.length, &cause))
    return fail (cause, error);
  writer->buffer = writer->behind_buffer;
  writer->buffer.length = 0;
  writer->behind_buffer = full;
  if (writer->progress != NULL && writer->n_records > 0)
    writer->progress (MIN (1.0, (double)writer->n_done / (double)writer->n_records),
                      writer->user_data);
  return TRUE;
}

static inline void
append (Buffer *buffer, const char *text, gsize length)
{
  if (buffer->length + length > buffer->capacity)
    {
      buffer->capacity = 2 * (buffer->length + length);
      buffer->data = g_realloc (buffer->data, buffer->capacity);
    }
  memcpy (buffer->data + buffer->length, text, length);
  buffer->length += length;
}

static inline void
append_piece (Buffer *buffer, const Piece *piece)
{
  append (buffer, piece->text, piece->length);
}

/* Takes @text. */
static void
append_text (Buffer *buffer, char *text)
{
  append (buffer, text, strlen (text));
  g_free (text);
}

static void
append_indent (Buffer *buffer, guint depth)
{
  append (buffer, INDENT, MIN (2 * depth, sizeof INDENT - 1));
}

static const char *
get_escape (char character)
{
  switch (character)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return NULL;
    }
}

static void
append_escaped (Buffer *buffer, const char *text)
{
  for (;;)
    {
      gsize plain = strcspn (text, "&<>\r");
      const char *escape;

      append (buffer, text, plain);
      text += plain;
      if (*text == '\0')
        return;
      escape = get_escape (*text++);
      append (buffer, escape, strlen (escape));
    }
}

/* Each of the identities in @text, which are separated by spaces, becomes an element of its own. */
static void
append_references (Writer *writer, const Slot *slot, const char *text, guint depth)
{
  for (const char *end; *text != '\0'; text = *end == ' ' ? end + 1 : end)
    {
      end = strchrnul (text, ' ');
      if (!ent_xml_scope_has_target (writer->scope, slot->field, text))
        continue;
      append_indent (&writer->buffer, depth);
      append_piece (&writer->buffer, &slot->open);
      append (&writer->buffer, text, end - text);
      append_piece (&writer->buffer, &slot->close);
    }
}

static void
append_fields (Writer *writer, Element *element, guint depth)
{
  for (guint i = 0; i < element->slots->len; i++)
    {
      const Slot *slot = &g_array_index (element->slots, Slot, i);
      const char *text = ent_cursor_get_text (element->cursor, slot->index);

      if (text == NULL)
        continue;
      if (slot->field->type == ENT_TYPE_REFERENCE)
        {
          append_references (writer, slot, text, depth);
          continue;
        }
      append_indent (&writer->buffer, depth);
      append_piece (&writer->buffer, &slot->open);
      append_escaped (&writer->buffer, text);
      append_piece (&writer->buffer, &slot->close);
    }
}

static gboolean write_records (Writer *writer, Element *element, guint depth, GError **error);

static gboolean
write_record (Writer *writer, Element *element, guint depth, GError **error)
{
  writer->n_done++;
  if (element->filtered
      && !ent_xml_scope_has_record (writer->scope, ent_cursor_get_id (element->cursor)))
    return TRUE;

  append_indent (&writer->buffer, depth);
  append_piece (&writer->buffer, &element->open);
  append (&writer->buffer, ent_cursor_get_id (element->cursor), ENT_UUID_TEXT_LENGTH);
  append (&writer->buffer, "\">\n", 3);
  append_fields (writer, element, depth + 1);
  for (guint i = 0; i < element->children->len; i++)
    {
      Element *child = element->children->pdata[i];

      ent_cursor_rewind (child->cursor, ent_cursor_get_row (element->cursor));
      if (!write_records (writer, child, depth + 1, error))
        return FALSE;
    }
  append_indent (&writer->buffer, depth);
  append_piece (&writer->buffer, &element->close);
  return writer->buffer.length < FLUSH_SIZE || flush (writer, error);
}

/* Writes what the cursor of @element walks over. */
static gboolean
write_records (Writer *writer, Element *element, guint depth, GError **error)
{
  g_autoptr (GError) cause = NULL;

  while (ent_cursor_next (element->cursor, &cause))
    if (!write_record (writer, element, depth, error))
      return FALSE;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static void
append_root (Writer *writer)
{
  g_autofree char *version = ent_xml_dup_version (ent_xml_get_minor ());

  append_text (&writer->buffer,
               g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<%s xmlns=\"%s\" version=\"%s\" profile=\"%s\">\n",
                                ENT_XML_ROOT, ENT_XML_NAMESPACE, version,
                                ent_profile_get_name (writer->profile)));
}

static gboolean
write_document (Writer *writer, GPtrArray *elements, GError **error)
{
  GError *cause = NULL;

  append_root (writer);
  for (guint i = 0; i < elements->len; i++)
    if (!write_records (writer, elements->pdata[i], 1, error))
      return FALSE;
  append_text (&writer->buffer, g_strdup_printf ("</%s>\n", ENT_XML_ROOT));
  if (!flush (writer, error))
    return FALSE;
  return ent_write_behind_finish (writer->behind, &cause) || fail (cause, error);
}

gboolean
ent_xml_write (EntEngagement *engagement,
               EntProfile profile,
               GOutputStream *stream,
               EntProgress progress,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func (element_free);
  g_autoptr (EntXmlScope) scope = ent_xml_scope_new (ENT_SOURCE (engagement), profile);
  Writer writer = { .engagement = engagement,
                    .profile = profile,
                    .scope = scope,
                    .behind = ent_write_behind_new (stream, cancellable),
                    .progress = progress,
                    .user_data = user_data };
  gboolean done;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      Element *element = NULL;

      if (ent_kind_get_owning_field (kind, NULL) == NULL)
        element = element_new (&writer, kind, NULL);
      if (element != NULL)
        g_ptr_array_add (elements, element);
    }
  done = write_document (&writer, elements, error);
  g_clear_pointer (&writer.behind, ent_write_behind_free);
  g_free (writer.buffer.data);
  g_free (writer.behind_buffer.data);
  return done;
}

gboolean
ent_xml_write_file (EntEngagement *engagement,
                    EntProfile profile,
                    const char *path,
                    EntProgress progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new (path, error);

  return file != NULL
         && ent_xml_write (engagement, profile, ent_output_file_get_stream (file), progress,
                           user_data, cancellable, error)
         && ent_output_file_finish (file, error);
}
