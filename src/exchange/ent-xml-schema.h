/* SPDX-License-Identifier: GPL-3.0-or-later
 * The published XML Schema (XSD 1.0), generated from the catalogue. The text committed as
 * data/entente-operating-agreements.xsd is this one's output; a test holds both together. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntXmlSchemaForm:
 * @ENT_XML_SCHEMA_PUBLISHED: documented, with identities and references as constraints
 * @ENT_XML_SCHEMA_IMPORTER: what the import worker checks while it streams: the same grammar and
 *   types. Constraints across the document are left out, because a validator keeps every identity
 * in memory for them; the store checks them instead
 */
typedef enum
{
  ENT_XML_SCHEMA_PUBLISHED,
  ENT_XML_SCHEMA_IMPORTER,
} EntXmlSchemaForm;

/* Returns: (transfer full): the schema, UTF-8; the same catalogue gives the same bytes. */
char *ent_xml_schema_generate (EntXmlSchemaForm form);

G_END_DECLS
