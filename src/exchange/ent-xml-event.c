/* SPDX-License-Identifier: GPL-3.0-or-later
 * Events and the text they become. */
#include "ent-xml-event.h"

#include "ent-xml-vocabulary.h"

#define INDENT "                                "

/* What stands before the text of each event. */
typedef struct
{
  const EntXmlTag *tag;
  EntXmlEventType type;
  gsize length;
} Head;

/* Takes the texts. */
static void
init_tag (EntXmlTag *tag, char *open, char *close)
{
  *tag = (EntXmlTag){ open, strlen (open), close, strlen (close) };
}

void
ent_xml_tag_init_document (EntXmlTag *tag)
{
  g_autofree char *version = ent_xml_dup_version (ent_xml_get_minor ());

  init_tag (tag,
            g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<%s xmlns=\"%s\" version=\"%s\" profile=\"",
                             ENT_XML_ROOT, ENT_XML_NAMESPACE, version),
            g_strdup ("</" ENT_XML_ROOT ">\n"));
}

void
ent_xml_tag_init_record (EntXmlTag *tag, const char *name)
{
  init_tag (tag, g_strdup_printf ("<%s id=\"", name), g_strdup_printf ("</%s>\n", name));
}

void
ent_xml_tag_init_field (EntXmlTag *tag, const char *name, gboolean reference)
{
  if (reference)
    init_tag (tag, g_strdup_printf ("<%s ref=\"", name), g_strdup ("\"/>\n"));
  else
    init_tag (tag, g_strdup_printf ("<%s>", name), g_strdup_printf ("</%s>\n", name));
}

void
ent_xml_tag_clear (EntXmlTag *tag)
{
  g_clear_pointer (&tag->open, g_free);
  g_clear_pointer (&tag->close, g_free);
}

void
ent_xml_event_append (
    EntBuffer *events, EntXmlEventType type, const EntXmlTag *tag, const char *text, gsize length)
{
  const Head head = { tag, type, length };

  ent_buffer_append (events, (const char *)&head, sizeof head);
  ent_buffer_append (events, text, length);
}

static void
append_indent (EntBuffer *text, guint depth)
{
  ent_buffer_append (text, INDENT, MIN (2 * depth, sizeof INDENT - 1));
}

/* What stands for a character in text, if not itself. */
static const char *const escapes[256] = {
  ['&'] = "&amp;",
  ['<'] = "&lt;",
  ['>'] = "&gt;",
  ['\r'] = "&#13;",
};

/* Values seldom need it, so what needs none is copied in one piece. */
static void
append_escaped (EntBuffer *text, const char *value, gsize length)
{
  const char *end = value + length;
  const char *plain = value;

  for (const char *next = value; next < end; next++)
    {
      const char *escape = escapes[(guchar)*next];

      if (escape == NULL)
        continue;
      ent_buffer_append (text, plain, next - plain);
      ent_buffer_append (text, escape, strlen (escape));
      plain = next + 1;
    }
  ent_buffer_append (text, plain, end - plain);
}

static void
write_event (const Head *head, const char *value, guint *depth, EntBuffer *text)
{
  if (head->type == ENT_XML_EVENT_END)
    {
      append_indent (text, --*depth);
      ent_buffer_append (text, head->tag->close, head->tag->close_length);
      return;
    }
  append_indent (text, *depth);
  ent_buffer_append (text, head->tag->open, head->tag->open_length);
  append_escaped (text, value, head->length);
  if (head->type == ENT_XML_EVENT_FIELD)
    {
      ent_buffer_append (text, head->tag->close, head->tag->close_length);
      return;
    }
  ent_buffer_append (text, "\">\n", 3);
  ++*depth;
}

void
ent_xml_events_write (const EntBuffer *events, guint *depth, EntBuffer *text)
{
  Head head;

  for (gsize place = 0; place < events->length; place += sizeof head + head.length)
    {
      memcpy (&head, events->data + place, sizeof head);
      write_event (&head, events->data + place + sizeof head, depth, text);
    }
}
