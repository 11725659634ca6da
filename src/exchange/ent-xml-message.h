/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the import worker tells the program: messages, each a 32-bit little-endian length, a letter
 * for its type, and a row of texts as frames (ent-frame.h). The program trusts none of it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntXmlMessageType: in brackets the texts
 * @ENT_XML_MESSAGE_HEADER: first of all [minor version, profile]
 * @ENT_XML_MESSAGE_RECORD: [kind, identity, line, then one a field of the kind, the owning one's
 *   with the identity of the record it stands in]
 * @ENT_XML_MESSAGE_PROBLEM: [fault, line, path, then its arguments]
 * @ENT_XML_MESSAGE_END: last of all, when the document was read to its end []
 */
typedef enum
{
  ENT_XML_MESSAGE_HEADER = 'h',
  ENT_XML_MESSAGE_RECORD = 'r',
  ENT_XML_MESSAGE_PROBLEM = 'p',
  ENT_XML_MESSAGE_END = 'e',
} EntXmlMessageType;

/* Texts of a record before its fields', and of a problem before its arguments. */
#define ENT_XML_RECORD_TEXTS 3
#define ENT_XML_PROBLEM_TEXTS 3

/* Opens a message at the end of @out; append its texts with ent_frame_append(). Returns: where it
 * begins, for ent_xml_message_close(). */
guint ent_xml_message_open (GByteArray *out, EntXmlMessageType type);
void ent_xml_message_close (GByteArray *out, guint start);

/* One message as read; everything is borrowed from the reader until it goes on. */
typedef struct
{
  EntXmlMessageType type;
  guint n_texts;
  const char *const *texts; /* each valid UTF-8, or NULL where the text is missing */
} EntXmlMessage;

typedef struct _EntXmlMessageReader EntXmlMessageReader;

EntXmlMessageReader *ent_xml_message_reader_new (GInputStream *stream);
void ent_xml_message_reader_free (EntXmlMessageReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntXmlMessageReader, ent_xml_message_reader_free)

/**
 * ent_xml_message_reader_next:
 * @message: (out caller-allocates): the next message
 *
 * Returns: FALSE with an error of GIO, or G_IO_ERROR_INVALID_DATA for what is no message, and at
 * the end of the stream G_IO_ERROR_PARTIAL_INPUT, since a worker says when it is done.
 */
gboolean ent_xml_message_reader_next (EntXmlMessageReader *self,
                                      EntXmlMessage *message,
                                      GCancellable *cancellable,
                                      GError **error);

G_END_DECLS
