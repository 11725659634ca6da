/* SPDX-License-Identifier: GPL-3.0-or-later
 * The streaming XML writer. Everything that depends on the catalogue alone (tags, which fields,
 * which children) is worked out once a kind, so that a record costs little more than its bytes;
 * and what the records say becomes text in another thread than the one that reads them. */
#include "ent-xml-writer.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-cursor.h"
#include "ent-output-file.h"
#include "ent-uuid.h"
#include "ent-write-behind.h"
#include "ent-xml-event.h"
#include "ent-xml-scope.h"

/* Large enough that handing it over costs nothing beside writing it. */
#define PIECE_SIZE (256 * 1024)

/* One field of a kind as it is written. */
typedef struct
{
  guint index;
  const EntField *field;
  EntXmlTag tag;
} Slot;

/* One kind as it is written. */
typedef struct _Element Element;
struct _Element
{
  const EntKind *kind;
  GArray *slots;       /* (element-type Slot) */
  GPtrArray *children; /* (element-type Element): kinds inside it of which there are any records */
  EntXmlTag tag;
  gboolean filtered; /* some records stay out: their required references lead out of the profile */
  EntCursor *cursor;
};

typedef struct
{
  EntEngagement *engagement;
  EntProfile profile;
  EntXmlScope *scope;
  EntXmlTag tag; /* of the document */
  EntWriteBehind *behind;
  EntProgress progress;
  gpointer user_data;
  guint64 n_done;
  guint64 n_records;
} Writer;

static void
slot_clear (gpointer data)
{
  Slot *slot = data;

  ent_xml_tag_clear (&slot->tag);
}

static void
element_free (gpointer data)
{
  Element *element = data;

  g_array_unref (element->slots);
  g_ptr_array_unref (element->children);
  ent_xml_tag_clear (&element->tag);
  g_clear_pointer (&element->cursor, ent_cursor_free);
  g_free (element);
}

static void
add_slot (Writer *writer, Element *element, guint index)
{
  const EntField *field = &element->kind->fields[index];
  Slot slot = { index, field };

  if (field->owning || !ent_profile_has_field (writer->profile, field))
    return;
  ent_xml_tag_init_field (&slot.tag, field->name, field->type == ENT_TYPE_REFERENCE);
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
  ent_xml_tag_init_record (&element->tag, kind->name);
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

static void
tell_progress (Writer *writer)
{
  if (writer->progress != NULL && writer->n_records > 0)
    writer->progress (MIN (1.0, (double)writer->n_done / (double)writer->n_records),
                      writer->user_data);
}

/* Hands over what was gathered, if it is enough. */
static gboolean
hand_over (Writer *writer, GError **error)
{
  GError *cause = NULL;

  if (ent_write_behind_get_piece (writer->behind)->length < PIECE_SIZE)
    return TRUE;
  if (!ent_write_behind_give (writer->behind, &cause))
    return ent_output_explain (cause, error);
  tell_progress (writer);
  return TRUE;
}

static void
add_event (
    Writer *writer, EntXmlEventType type, const EntXmlTag *tag, const char *text, gsize length)
{
  ent_xml_event_append (ent_write_behind_get_piece (writer->behind), type, tag, text, length);
}

/* Each of the identities in @text, which are separated by spaces, becomes an element of its own. */
static void
add_references (Writer *writer, const Slot *slot, const char *text)
{
  for (const char *end; *text != '\0'; text = *end == ' ' ? end + 1 : end)
    {
      end = strchrnul (text, ' ');
      if (ent_xml_scope_has_target (writer->scope, slot->field, text))
        add_event (writer, ENT_XML_EVENT_FIELD, &slot->tag, text, end - text);
    }
}

static void
add_fields (Writer *writer, Element *element)
{
  for (guint i = 0; i < element->slots->len; i++)
    {
      const Slot *slot = &g_array_index (element->slots, Slot, i);
      const char *text = ent_cursor_get_text (element->cursor, slot->index);

      if (text == NULL)
        continue;
      if (slot->field->type == ENT_TYPE_REFERENCE)
        add_references (writer, slot, text);
      else
        add_event (writer, ENT_XML_EVENT_FIELD, &slot->tag, text, strlen (text));
    }
}

static gboolean write_records (Writer *writer, Element *element, GError **error);

static gboolean
write_record (Writer *writer, Element *element, GError **error)
{
  writer->n_done++;
  if (element->filtered
      && !ent_xml_scope_has_record (writer->scope, ent_cursor_get_id (element->cursor)))
    return TRUE;

  add_event (writer, ENT_XML_EVENT_BEGIN, &element->tag, ent_cursor_get_id (element->cursor),
             ENT_UUID_TEXT_LENGTH);
  add_fields (writer, element);
  for (guint i = 0; i < element->children->len; i++)
    {
      Element *child = element->children->pdata[i];

      ent_cursor_rewind (child->cursor, ent_cursor_get_row (element->cursor));
      if (!write_records (writer, child, error))
        return FALSE;
    }
  add_event (writer, ENT_XML_EVENT_END, &element->tag, "", 0);
  return hand_over (writer, error);
}

/* Writes what the cursor of @element walks over. */
static gboolean
write_records (Writer *writer, Element *element, GError **error)
{
  g_autoptr (GError) cause = NULL;

  while (ent_cursor_next (element->cursor, &cause))
    if (!write_record (writer, element, error))
      return FALSE;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
write_document (Writer *writer, GPtrArray *elements, GError **error)
{
  const char *profile = ent_profile_get_name (writer->profile);
  GError *cause = NULL;

  add_event (writer, ENT_XML_EVENT_BEGIN, &writer->tag, profile, strlen (profile));
  for (guint i = 0; i < elements->len; i++)
    if (!write_records (writer, elements->pdata[i], error))
      return FALSE;
  add_event (writer, ENT_XML_EVENT_END, &writer->tag, "", 0);
  if (!ent_write_behind_finish (writer->behind, &cause))
    return ent_output_explain (cause, error);
  tell_progress (writer);
  return TRUE;
}

/* Returns: (element-type Element) (transfer full): what there is at the top, in catalogue order. */
static GPtrArray *
make_elements (Writer *writer)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func (element_free);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      Element *element = NULL;

      if (ent_kind_get_owning_field (kind, NULL) == NULL)
        element = element_new (writer, kind, NULL);
      if (element != NULL)
        g_ptr_array_add (elements, element);
    }
  return elements;
}

static void
make_text_cb (const EntBuffer *piece, EntBuffer *text, gpointer depth)
{
  ent_xml_events_write (piece, depth, text);
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
  g_autoptr (EntXmlScope) scope = ent_xml_scope_new (ENT_SOURCE (engagement), profile);
  g_autoptr (GPtrArray) elements = NULL;
  guint depth = 0;
  Writer writer = { .engagement = engagement,
                    .profile = profile,
                    .scope = scope,
                    .behind = ent_write_behind_new (stream, make_text_cb, &depth, cancellable),
                    .progress = progress,
                    .user_data = user_data };
  gboolean done;

  ent_xml_tag_init_document (&writer.tag);
  elements = make_elements (&writer);
  done = write_document (&writer, elements, error);
  /* The other thread reads the tags to its end. */
  ent_write_behind_free (writer.behind);
  ent_xml_tag_clear (&writer.tag);
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
  g_autoptr (EntOutputFile) file = ent_output_file_new_for (engagement, path, error);

  return file != NULL
         && ent_xml_write (engagement, profile, ent_output_file_get_stream (file), progress,
                           user_data, cancellable, error)
         && ent_output_file_finish (file, error);
}
