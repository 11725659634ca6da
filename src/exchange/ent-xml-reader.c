/* SPDX-License-Identifier: GPL-3.0-or-later
 * The streaming reader: a push parser whose events go through the schema validator, so that every
 * event knows its exact line and no tree is built. */
#include "ent-xml-reader.h"

#include <errno.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <string.h>
#include <unistd.h>

#include "ent-frame.h"
#include "ent-xml-gate.h"
#include "ent-xml-message.h"
#include "ent-xml-records.h"
#include "ent-xml-schema.h"

#define PIECE_SIZE 16384
#define FLUSH_SIZE (64 * 1024)

/* The longest tag or comment. With more, 100,000 attributes on one element cost seconds. */
#define MARKUP_LIMIT 65536
#define ATTRIBUTE_LIMIT 64

/* After the first problem so much more is read for others, so that refusing takes no longer than it
 * must. */
#define AFTERMATH_SIZE (8 * 1024 * 1024)

typedef struct
{
  int input;
  int output;
  GByteArray *out;
  EntXmlRecords *records;
  xmlParserCtxt *parser;
  gsize n_silent; /* bytes given to the parser since its last event */
  gsize n_after;  /* bytes given to it since the first problem */
  gboolean finishing;
  gboolean stopped;
} Reader;

/* Nothing more is fed. The parser itself is not stopped: it would free the text that the validator
 * is about to look at, after the callback that asks for it. */
static void
stop (Reader *reader)
{
  reader->stopped = TRUE;
}

static guint64
get_line (Reader *reader)
{
  return xmlSAX2GetLineNumber (reader->parser);
}

static void
refuse (Reader *reader, EntXmlFault fault, const char *argument)
{
  EntXmlDiagnosis diagnosis = { fault, { (char *)argument } };

  ent_xml_records_report (reader->records, &diagnosis, get_line (reader));
  stop (reader);
}

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *namespace,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  Reader *reader = data;
  const char *identity = NULL;
  gsize length = 0;

  reader->n_silent = 0;
  if (reader->stopped)
    return;
  if (n_attributes > ATTRIBUTE_LIMIT)
    {
      refuse (reader, ENT_XML_FAULT_ATTRIBUTES, G_STRINGIFY (ATTRIBUTE_LIMIT));
      return;
    }
  /* Groups of five: name, prefix, namespace, begin and end of the value. */
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (strcmp ((const char *)attributes[0], "id") == 0
        || strcmp ((const char *)attributes[0], "ref") == 0)
      {
        identity = (const char *)attributes[3];
        length = attributes[4] - attributes[3];
      }
  if (!ent_xml_records_begin (reader->records, (const char *)name, identity, length,
                              get_line (reader)))
    stop (reader);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace)
{
  Reader *reader = data;

  reader->n_silent = 0;
  if (!reader->stopped)
    ent_xml_records_end (reader->records);
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  Reader *reader = data;

  reader->n_silent = 0;
  if (!reader->stopped
      && !ent_xml_records_text (reader->records, (const char *)text, length, get_line (reader)))
    stop (reader);
}

static void
comment_cb (void *data, const xmlChar *text)
{
  ((Reader *)data)->n_silent = 0;
}

static void
instruction_cb (void *data, const xmlChar *target, const xmlChar *text)
{
  ((Reader *)data)->n_silent = 0;
}

/* TRUE if the parser complains that there should be more: it used up all there was, or says the
 * document is over while elements are open. */
static gboolean
is_cut_off (Reader *reader, const xmlError *error, const EntXmlPlace *place)
{
  const xmlParserInput *input = reader->parser->input;

  return reader->finishing && error->domain == XML_FROM_PARSER && place->open != NULL
         && (error->code == XML_ERR_DOCUMENT_END || input == NULL || input->cur >= input->end);
}

/* Errors of every level refuse the document: libxml2 calls a wrong namespace a warning. */
static void
error_cb (void *data, const xmlError *error)
{
  Reader *reader = data;
  EntXmlDiagnosis diagnosis = { 0 };
  EntXmlPlace place;
  gboolean go_on;

  if (reader->stopped)
    return;
  ent_xml_records_get_place (reader->records, &place);
  ent_xml_diagnose (error, &place, &diagnosis);
  if (is_cut_off (reader, error, &place))
    {
      ent_xml_diagnosis_clear (&diagnosis);
      diagnosis = (EntXmlDiagnosis){ ENT_XML_FAULT_TRUNCATED, { g_strdup (place.open) } };
    }
  go_on = ent_xml_records_report (reader->records, &diagnosis, get_line (reader));
  ent_xml_diagnosis_clear (&diagnosis);
  if (!go_on || error->domain != XML_FROM_SCHEMASV)
    stop (reader);
}

static gboolean
flush (Reader *reader)
{
  for (gsize done = 0; done < reader->out->len;)
    {
      gssize written = write (reader->output, reader->out->data + done, reader->out->len - done);
      if (written < 0 && errno != EINTR)
        return FALSE;
      done += MAX (written, 0);
    }
  g_byte_array_set_size (reader->out, 0);
  return TRUE;
}

/* Reads until @buffer is full or the input ends. Returns: the bytes read; -1 if it cannot be read.
 */
static gssize
read_fully (int input, char *buffer, gsize size)
{
  gsize length = 0;

  while (length < size)
    {
      gssize n_read = read (input, buffer + length, size - length);
      if (n_read == 0)
        break;
      if (n_read < 0 && errno != EINTR)
        return -1;
      length += MAX (n_read, 0);
    }
  return length;
}

/* Refuses when the parser was given much and nothing came of it: it waits for the end of a tag or
 * comment, or of a CDATA section, which is text. */
static void
check_silence (Reader *reader)
{
  const xmlParserInput *input = reader->parser->input;
  gboolean markup = input != NULL && input->cur < input->end && *input->cur == '<';

  if (reader->stopped)
    return;
  if (markup && reader->n_silent > MARKUP_LIMIT)
    refuse (reader, ENT_XML_FAULT_MARKUP, G_STRINGIFY (MARKUP_LIMIT));
  else if (reader->n_silent > ENT_XML_TEXT_LIMIT)
    refuse (reader, ENT_XML_FAULT_TEXT, G_STRINGIFY (ENT_XML_TEXT_LIMIT));
}

static void
parse (Reader *reader, const char *bytes, gsize length)
{
  for (gsize offset = 0; offset < length && !reader->stopped; offset += PIECE_SIZE)
    {
      gsize piece = MIN (PIECE_SIZE, length - offset);

      reader->n_silent += piece;
      if (ent_xml_records_get_n_problems (reader->records) > 0)
        reader->n_after += piece;
      xmlParseChunk (reader->parser, bytes + offset, piece, FALSE);
      check_silence (reader);
      if (reader->n_after > AFTERMATH_SIZE)
        stop (reader);
    }
}

/* Parses the document, of which @head was read already. Returns: FALSE if nobody listens. */
static gboolean
read_document (Reader *reader, const char *head, gsize head_length)
{
  g_autofree char *buffer = g_malloc (FLUSH_SIZE);
  gssize length = 0;

  parse (reader, head, head_length);
  while (!reader->stopped && (length = read_fully (reader->input, buffer, FLUSH_SIZE)) > 0)
    {
      parse (reader, buffer, length);
      if (reader->out->len >= FLUSH_SIZE && !flush (reader))
        return FALSE;
    }
  if (length < 0)
    refuse (reader, ENT_XML_FAULT_INPUT, g_strerror (errno));
  reader->finishing = TRUE;
  if (!reader->stopped)
    xmlParseChunk (reader->parser, NULL, 0, TRUE);
  return TRUE;
}

/* Sets up parser and validator around @reader and reads. */
static gboolean
validate_document (Reader *reader, const char *head, gsize head_length)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
                            .startElementNs = start_element_cb,
                            .endElementNs = end_element_cb,
                            .characters = characters_cb,
                            .ignorableWhitespace = characters_cb,
                            .cdataBlock = characters_cb,
                            .comment = comment_cb,
                            .processingInstruction = instruction_cb };
  g_autofree char *text = ent_xml_schema_generate (ENT_XML_SCHEMA_IMPORTER);
  xmlSchemaParserCtxt *schema_parser = xmlSchemaNewMemParserCtxt (text, strlen (text));
  xmlSchema *schema = xmlSchemaParse (schema_parser);
  xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt (schema);
  xmlSchemaSAXPlugStruct *plug;
  gboolean done;

  xmlSchemaFreeParserCtxt (schema_parser);
  reader->parser = xmlCreatePushParserCtxt (&handler, reader, head, MIN (head_length, 4), NULL);
  xmlCtxtUseOptions (reader->parser, XML_PARSE_NONET);
  xmlSchemaSetValidStructuredErrors (validator, (xmlStructuredErrorFunc)error_cb, reader);
  plug = xmlSchemaSAXPlug (validator, &reader->parser->sax, &reader->parser->userData);
  done = read_document (reader, head + MIN (head_length, 4), head_length - MIN (head_length, 4));
  xmlSchemaSAXUnplug (plug);
  xmlFreeParserCtxt (reader->parser);
  xmlSchemaFreeValidCtxt (validator);
  xmlSchemaFree (schema);
  return done;
}

static void
append_header (GByteArray *out, const EntXmlGate *gate)
{
  g_autofree char *minor = g_strdup_printf ("%u", gate->minor);
  guint start = ent_xml_message_open (out, ENT_XML_MESSAGE_HEADER);

  ent_frame_append (out, minor);
  ent_frame_append (out, ent_profile_get_name (gate->profile));
  ent_xml_message_close (out, start);
}

/* Reads a document that passed the gate. */
static gboolean
read_records (Reader *reader, const EntXmlGate *gate, const char *head, gsize length)
{
  g_autoptr (EntXmlRecords) records = ent_xml_records_new (gate->profile, reader->out);
  gboolean done;

  reader->records = records;
  append_header (reader->out, gate);
  xmlSetStructuredErrorFunc (reader, (xmlStructuredErrorFunc)error_cb);
  done = validate_document (reader, head, length);
  xmlSetStructuredErrorFunc (NULL, NULL);
  return done;
}

/* Says what the gate, or reading itself, refused. */
static void
report_refusal (GByteArray *out, const EntXmlDiagnosis *diagnosis, guint64 line)
{
  g_autoptr (EntXmlRecords) records = ent_xml_records_new (ENT_PROFILE_ENGAGEMENT, out);

  ent_xml_records_report (records, diagnosis, line);
}

gboolean
ent_xml_read (int input, int output)
{
  g_autoptr (GByteArray) out = g_byte_array_sized_new (2 * FLUSH_SIZE);
  g_autofree char *head = g_malloc (ENT_XML_HEAD_SIZE);
  Reader reader = { .input = input, .output = output, .out = out };
  gssize length = read_fully (input, head, ENT_XML_HEAD_SIZE);
  EntXmlGate gate = { 0 };

  if (length < 0)
    {
      EntXmlDiagnosis diagnosis = { ENT_XML_FAULT_INPUT, { (char *)g_strerror (errno) } };
      report_refusal (out, &diagnosis, 0);
    }
  else if (!ent_xml_gate_check (&gate, head, length))
    report_refusal (out, &gate.diagnosis, gate.line);
  else if (!read_records (&reader, &gate, head, length))
    return FALSE;
  ent_xml_gate_clear (&gate);
  ent_xml_message_close (out, ent_xml_message_open (out, ENT_XML_MESSAGE_END));
  return flush (&reader);
}
