/* SPDX-License-Identifier: GPL-3.0-or-later
 * Generates the XML Schema from the catalogue. */
#include "ent-xml-schema.h"

#include <libxml/xmlwriter.h>
#include <stdarg.h>

#include "ent-catalogue.h"
#include "ent-xml-vocabulary.h"

#define PREFIX "eoa:"

typedef struct
{
  xmlTextWriter *writer;
  EntXmlSchemaForm form;
} Schema;

/* Name and facets of the value type of each EntType; what has no pattern needs none beyond its
 * base. Patterns say the canonical text, which is what documents carry. */
static const struct
{
  const char *name;
  const char *base;
  const char *pattern;
  int limit; /* characters; 0: no limit */
  const char *help;
} value_types[] = {
  [ENT_TYPE_TEXT] = { "text-value", "xs:token", NULL, ENT_TEXT_LIMIT, "One line of text." },
  [ENT_TYPE_LONG_TEXT] = { "long-text-value", "xs:string", NULL, ENT_LONG_TEXT_LIMIT,
                           "Paragraphs; an empty line separates them." },
  [ENT_TYPE_INTEGER] = { "integer-value", "xs:long", NULL, 0, "A whole number." },
  [ENT_TYPE_NUMBER] = { "number-value", "xs:double", "-?[0-9]+(\\.[0-9]+)?(e[+\\-]?[0-9]+)?", 0,
                        "A number with a decimal point." },
  [ENT_TYPE_FRACTION] = { "fraction-value", "xs:token", "[0-9]{1,7}/[1-9][0-9]{0,6}", 0,
                          "A fraction as it was agreed, such as 2/3." },
  [ENT_TYPE_MONEY] = { "money-value", "xs:token", "-?[0-9]+\\.[0-9]{2} [A-Z]{3}", 0,
                       "An amount with two decimals, a space, and the ISO 4217 code." },
  [ENT_TYPE_DATE] = { "date-value", "xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}", 0,
                      "A civil date, without a time zone." },
  [ENT_TYPE_DATE_TIME]
  = { "date-time-value", "xs:dateTime", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}", 0,
      "A civil date and time, without a time zone." },
  [ENT_TYPE_DURATION] = { "duration-value", "xs:duration", "PT[0-9]+M", 0, "Whole minutes." },
  [ENT_TYPE_BOOLEAN] = { "boolean-value", "xs:boolean", "true|false", 0, "Yes or no." },
  [ENT_TYPE_CHOICE] = { NULL },
  [ENT_TYPE_REFERENCE]
  = { "reference-value", NULL, NULL, 0, "Names another record of the document by its identity." },
};

/* Opens element xs:@name with attributes given as pairs of name and value, ended by NULL; a pair
 * whose value is NULL is left out. */
static void G_GNUC_NULL_TERMINATED
open_element (Schema *schema, const char *name, ...)
{
  va_list attributes;

  xmlTextWriterStartElementNS (schema->writer, BAD_CAST "xs", BAD_CAST name, NULL);
  va_start (attributes, name);
  for (const char *key; (key = va_arg (attributes, const char *)) != NULL;)
    {
      const char *value = va_arg (attributes, const char *);
      if (value != NULL)
        xmlTextWriterWriteAttribute (schema->writer, BAD_CAST key, BAD_CAST value);
    }
  va_end (attributes);
}

static void
close_element (Schema *schema)
{
  xmlTextWriterEndElement (schema->writer);
}

#define write_element(schema, ...)      \
  G_STMT_START                          \
  {                                     \
    open_element (schema, __VA_ARGS__); \
    close_element (schema);             \
  }                                     \
  G_STMT_END

/* Documents the element just opened: @label as the heading, @help as the sentence; in English,
 * whatever the locale, since the schema is one for all. */
static void
annotate (Schema *schema, const char *label, const char *help)
{
  g_autofree char *text = NULL;

  if (schema->form != ENT_XML_SCHEMA_PUBLISHED || (label == NULL && help == NULL))
    return;
  text = label == NULL  ? g_strdup (help)
         : help == NULL ? g_strdup_printf ("%s.", label)
                        : g_strdup_printf ("%s. %s", label, help);
  open_element (schema, "annotation", NULL);
  xmlTextWriterWriteElementNS (schema->writer, BAD_CAST "xs", BAD_CAST "documentation", NULL,
                               BAD_CAST text);
  close_element (schema);
}

static void
write_facet (Schema *schema, const char *facet, const char *value)
{
  write_element (schema, facet, "value", value, NULL);
}

static void
write_value_types (Schema *schema)
{
  for (gsize i = 0; i < G_N_ELEMENTS (value_types); i++)
    {
      if (value_types[i].base == NULL)
        continue;
      open_element (schema, "simpleType", "name", value_types[i].name, NULL);
      annotate (schema, NULL, value_types[i].help);
      open_element (schema, "restriction", "base", value_types[i].base, NULL);
      if (value_types[i].pattern != NULL)
        write_facet (schema, "pattern", value_types[i].pattern);
      if (value_types[i].limit > 0)
        {
          g_autofree char *limit = g_strdup_printf ("%d", value_types[i].limit);
          write_facet (schema, "minLength", "1");
          write_facet (schema, "maxLength", limit);
        }
      close_element (schema);
      close_element (schema);
    }
}

static void
write_identity_types (Schema *schema)
{
  open_element (schema, "simpleType", "name", "identity-value", NULL);
  annotate (schema, NULL, "A UUID (RFC 9562) in lower case; a record keeps it for ever.");
  open_element (schema, "restriction", "base", "xs:token", NULL);
  write_facet (schema, "pattern", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  close_element (schema);
  close_element (schema);

  open_element (schema, "complexType", "name", value_types[ENT_TYPE_REFERENCE].name, NULL);
  annotate (schema, NULL, value_types[ENT_TYPE_REFERENCE].help);
  write_element (schema, "attribute", "name", "ref", "type", PREFIX "identity-value", "use",
                 "required", NULL);
  close_element (schema);
}

static void
write_choices (Schema *schema, const EntField *field)
{
  open_element (schema, "simpleType", NULL);
  open_element (schema, "restriction", "base", "xs:token", NULL);
  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      open_element (schema, "enumeration", "value", choice->value, NULL);
      annotate (schema, choice->label, choice->help);
      close_element (schema);
    }
  close_element (schema);
  close_element (schema);
}

static gboolean
has_range (const EntField *field)
{
  return (field->type == ENT_TYPE_INTEGER || field->type == ENT_TYPE_NUMBER)
         && (field->minimum != 0 || field->maximum != 0);
}

static void
write_range (Schema *schema, const EntField *field)
{
  char minimum[G_ASCII_DTOSTR_BUF_SIZE], maximum[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *base = g_strconcat (PREFIX, value_types[field->type].name, NULL);

  g_ascii_formatd (minimum, sizeof minimum, "%.15g", field->minimum);
  g_ascii_formatd (maximum, sizeof maximum, "%.15g", field->maximum);
  open_element (schema, "simpleType", NULL);
  open_element (schema, "restriction", "base", base, NULL);
  write_facet (schema, "minInclusive", minimum);
  write_facet (schema, "maxInclusive", maximum);
  close_element (schema);
  close_element (schema);
}

/* TRUE if a record of @field's kind cannot be without it in either profile: what the smaller
 * profile leaves out, the schema cannot ask for. */
static gboolean
is_always_there (const EntField *field)
{
  return field->required && ent_profile_has_field (ENT_PROFILE_AGREEMENTS, field);
}

static void
write_field (Schema *schema, const EntField *field)
{
  gboolean anonymous = field->type == ENT_TYPE_CHOICE || has_range (field);
  g_autofree char *type
      = anonymous ? NULL : g_strconcat (PREFIX, value_types[field->type].name, NULL);

  open_element (schema, "element", "name", field->name, "type", type, "minOccurs",
                is_always_there (field) ? NULL : "0", "maxOccurs", field->many ? "unbounded" : NULL,
                NULL);
  annotate (schema, field->label, field->help);
  if (field->type == ENT_TYPE_CHOICE)
    write_choices (schema, field);
  else if (has_range (field))
    write_range (schema, field);
  close_element (schema);
}

/* A place where any number of records of @kind may stand. */
static void
write_records (Schema *schema, const EntKind *kind)
{
  g_autofree char *type = g_strconcat (PREFIX, kind->name, "-record", NULL);

  write_element (schema, "element", "name", kind->name, "type", type, "minOccurs", "0", "maxOccurs",
                 kind->single ? NULL : "unbounded", NULL);
}

static void
write_kind (Schema *schema, const EntKind *kind)
{
  g_autofree char *name = g_strconcat (kind->name, "-record", NULL);
  g_autoptr (GPtrArray) children = ent_catalogue_list_child_kinds (kind);

  open_element (schema, "complexType", "name", name, NULL);
  annotate (schema, kind->label, kind->help);
  open_element (schema, "sequence", NULL);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].owning)
      write_field (schema, &kind->fields[i]);
  for (guint i = 0; i < children->len; i++)
    write_records (schema, children->pdata[i]);
  close_element (schema);
  write_element (schema, "attribute", "name", "id", "type", PREFIX "identity-value", "use",
                 "required", NULL);
  close_element (schema);
}

static void
write_version_attribute (Schema *schema)
{
  open_element (schema, "attribute", "name", "version", "use", "required", NULL);
  annotate (schema, NULL, "The version of this vocabulary the document was written in.");
  open_element (schema, "simpleType", NULL);
  open_element (schema, "restriction", "base", "xs:token", NULL);
  for (guint minor = 0; minor <= ent_xml_get_minor (); minor++)
    {
      g_autofree char *version = ent_xml_dup_version (minor);
      write_facet (schema, "enumeration", version);
    }
  close_element (schema);
  close_element (schema);
  close_element (schema);
}

static void
write_profile_attribute (Schema *schema)
{
  open_element (schema, "attribute", "name", "profile", "use", "required", NULL);
  annotate (schema, NULL,
            "How much the document holds: the whole engagement, or the operating agreements with "
            "what they cite.");
  open_element (schema, "simpleType", NULL);
  open_element (schema, "restriction", "base", "xs:token", NULL);
  for (int i = 0; i < ENT_N_PROFILES; i++)
    write_facet (schema, "enumeration", ent_profile_get_name (i));
  close_element (schema);
  close_element (schema);
  close_element (schema);
}

/* Identities are unique over the whole document, and every reference names one of them. */
static void
write_constraints (Schema *schema)
{
  open_element (schema, "unique", "name", "identity", NULL);
  annotate (schema, NULL, "No two records share an identity.");
  write_element (schema, "selector", "xpath", ".//*", NULL);
  write_element (schema, "field", "xpath", "@id", NULL);
  close_element (schema);
  open_element (schema, "keyref", "name", "reference", "refer", PREFIX "identity", NULL);
  annotate (schema, NULL, "A reference names a record of the document.");
  write_element (schema, "selector", "xpath", ".//*", NULL);
  write_element (schema, "field", "xpath", "@ref", NULL);
  close_element (schema);
}

static void
write_root (Schema *schema)
{
  open_element (schema, "element", "name", ENT_XML_ROOT, NULL);
  annotate (schema, NULL,
            "One engagement. Records stand by kind, in the order of this schema; records that live "
            "in another stand inside it.");
  open_element (schema, "complexType", NULL);
  open_element (schema, "sequence", NULL);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_kind_get_owning_field (ent_catalogue_get (i), NULL) == NULL)
      write_records (schema, ent_catalogue_get (i));
  close_element (schema);
  write_version_attribute (schema);
  write_profile_attribute (schema);
  close_element (schema);
  if (schema->form == ENT_XML_SCHEMA_PUBLISHED)
    write_constraints (schema);
  close_element (schema);
}

char *
ent_xml_schema_generate (EntXmlSchemaForm form)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  Schema schema = { xmlNewTextWriterMemory (buffer, 0), form };
  char *text;

  xmlTextWriterSetIndent (schema.writer, TRUE);
  xmlTextWriterStartDocument (schema.writer, NULL, "UTF-8", NULL);
  open_element (&schema, "schema", "xmlns:xs", "http://www.w3.org/2001/XMLSchema", "xmlns:eoa",
                ENT_XML_NAMESPACE, "targetNamespace", ENT_XML_NAMESPACE, "elementFormDefault",
                "qualified", "xml:lang", "en", NULL);
  annotate (&schema, "Operating agreements of marketing and sales",
            "An element is named as the record kind or field it holds; a field that is not set is "
            "left out. This file is generated from the catalogue of Entente.");
  write_root (&schema);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    write_kind (&schema, ent_catalogue_get (i));
  write_identity_types (&schema);
  write_value_types (&schema);
  xmlTextWriterEndDocument (schema.writer);
  xmlFreeTextWriter (schema.writer);

  text = g_strdup ((const char *)xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}
