/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a document consists of, as it is handed from the thread that reads the engagement to the one
 * that writes the text: the beginnings and ends of
 * the document and its records, and fields. */
#pragma once

#include "ent-buffer.h"

G_BEGIN_DECLS

/* What stands around every record of a kind, or every value of a field: no event says it again. */
typedef struct
{
  char *open; /* `<term id="`, `<name>` or, for a reference, `<owner ref="` */
  gsize open_length;
  char *close; /* `</term>`, `</name>` or `"/>`, and a line feed */
  gsize close_length;
} EntXmlTag;

typedef enum
{
  ENT_XML_EVENT_BEGIN, /* of the document or a record; its text is the one attribute that differs */
  ENT_XML_EVENT_FIELD, /* its text is the value, or the identity referred to */
  ENT_XML_EVENT_END,   /* of what was begun last; no text */
} EntXmlEventType;

/* The tags of the document, whose text is the name of its profile. */
void ent_xml_tag_init_document (EntXmlTag *tag);
/* The tags of a record of kind @name. */
void ent_xml_tag_init_record (EntXmlTag *tag, const char *name);
/* The tags of a field @name. */
void ent_xml_tag_init_field (EntXmlTag *tag, const char *name, gboolean reference);
void ent_xml_tag_clear (EntXmlTag *tag);

/**
 * ent_xml_event_append:
 * @events: where to
 * @tag: must live until the event is written
 * @text: @length bytes as they are stored
 */
void ent_xml_event_append (
    EntBuffer *events, EntXmlEventType type, const EntXmlTag *tag, const char *text, gsize length);

/**
 * ent_xml_events_write:
 * @events: events whole, as appended
 * @depth: (inout): how many elements are open before the first and after the last of them
 * @text: the text of the document grows by what they say
 */
void ent_xml_events_write (const EntBuffer *events, guint *depth, EntBuffer *text);

G_END_DECLS
