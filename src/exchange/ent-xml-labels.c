/* SPDX-License-Identifier: GPL-3.0-or-later
 * Generates the catalogue's words for the stylesheet. */
#include "ent-xml-labels.h"

#include <libxml/xmlwriter.h>

#include "ent-catalogue.h"

#define LABELS_NAMESPACE "urn:entente:labels"

static void
write_attribute (xmlTextWriter *writer, const char *name, const char *value)
{
  if (value != NULL)
    xmlTextWriterWriteAttribute (writer, BAD_CAST name, BAD_CAST value);
}

static void
write_field (xmlTextWriter *writer, const EntField *field)
{
  xmlTextWriterStartElement (writer, BAD_CAST "l:field");
  write_attribute (writer, "name", field->name);
  write_attribute (writer, "label", field->label);
  write_attribute (writer, "type", ent_type_get_name (field->type));
  write_attribute (writer, "unit", field->unit);
  write_attribute (writer, "order", field->orders ? "yes" : NULL);
  for (const EntChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    {
      xmlTextWriterStartElement (writer, BAD_CAST "l:choice");
      write_attribute (writer, "value", choice->value);
      write_attribute (writer, "label", choice->label);
      xmlTextWriterEndElement (writer);
    }
  xmlTextWriterEndElement (writer);
}

static void
write_kind (xmlTextWriter *writer, const EntKind *kind)
{
  xmlTextWriterStartElement (writer, BAD_CAST "l:kind");
  write_attribute (writer, "name", kind->name);
  write_attribute (writer, "label", kind->label);
  write_attribute (writer, "plural", kind->label_plural);
  write_attribute (writer, "title", kind->fields[kind->title_field].name);
  for (guint i = 0; i < kind->n_fields; i++)
    write_field (writer, &kind->fields[i]);
  xmlTextWriterEndElement (writer);
}

char *
ent_xml_labels_generate (void)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);
  char *text;

  xmlTextWriterSetIndent (writer, TRUE);
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterWriteComment (writer, BAD_CAST " Generated from the catalogue of Entente. ");
  xmlTextWriterStartElement (writer, BAD_CAST "xsl:stylesheet");
  write_attribute (writer, "version", "1.0");
  write_attribute (writer, "xmlns:xsl", "http://www.w3.org/1999/XSL/Transform");
  write_attribute (writer, "xmlns:l", LABELS_NAMESPACE);
  xmlTextWriterStartElement (writer, BAD_CAST "xsl:variable");
  write_attribute (writer, "name", "labels");
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    write_kind (writer, ent_catalogue_get (i));
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);

  text = g_strdup ((const char *)xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}
