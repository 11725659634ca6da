/* SPDX-License-Identifier: GPL-3.0-or-later
 * The XML schema: what is committed is what the catalogue gives, and it holds as a schema. */
#include <libxml/xmlschemas.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-init.h"
#include "ent-test-file.h"
#include "ent-xml-schema.h"
#include "ent-xml-vocabulary.h"

static const char id_a[] = "0190a5f2-7c1e-7b3a-8f00-000000000001";
static const char id_b[] = "0190a5f2-7c1e-7b3a-8f00-000000000002";

static void
test_committed (void)
{
  g_autofree char *schema = ent_xml_schema_generate (ENT_XML_SCHEMA_PUBLISHED);

  ent_test_file_assert_golden ("data/entente-operating-agreements.xsd", schema);
}

static void
test_deterministic (void)
{
  g_autofree char *first = ent_xml_schema_generate (ENT_XML_SCHEMA_PUBLISHED);
  g_autofree char *second = ent_xml_schema_generate (ENT_XML_SCHEMA_PUBLISHED);

  g_assert_cmpstr (first, ==, second);
}

static void
test_importer_is_lean (void)
{
  g_autofree char *lean = ent_xml_schema_generate (ENT_XML_SCHEMA_IMPORTER);

  g_assert_null (strstr (lean, "xs:unique"));
  g_assert_null (strstr (lean, "xs:keyref"));
  g_assert_null (strstr (lean, "xs:annotation"));
}

static void
ignore_error (void *data, xmlErrorPtr error)
{
}

/* Returns: whether @document holds under the schema of @form. */
static gboolean
validates (EntXmlSchemaForm form, const char *document)
{
  g_autofree char *text = ent_xml_schema_generate (form);
  xmlSchemaParserCtxt *parser = xmlSchemaNewMemParserCtxt (text, strlen (text));
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *validator;
  xmlDoc *tree = xmlReadMemory (document, strlen (document), NULL, NULL, XML_PARSE_NONET);
  int result;

  g_assert_nonnull (schema);
  g_assert_nonnull (tree);
  validator = xmlSchemaNewValidCtxt (schema);
  xmlSchemaSetValidStructuredErrors (validator, (xmlStructuredErrorFunc)ignore_error, NULL);
  result = xmlSchemaValidateDoc (validator, tree);
  xmlFreeDoc (tree);
  xmlSchemaFreeValidCtxt (validator);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
  return result == 0;
}

static char *
wrap (const char *records)
{
  return g_strdup_printf ("<entente xmlns=\"" ENT_XML_NAMESPACE
                          "\" version=\"1.0\" profile=\"engagement\">%s</entente>",
                          records);
}

static void
test_both_forms_agree (void)
{
  static const struct
  {
    const char *records;
    gboolean valid;
  } cases[] = {
    { "", TRUE },
    { "<role "
      "id=\"0190a5f2-7c1e-7b3a-8f00-000000000001\"><name>CMO</name><side>internal</side></role>",
      TRUE },
    { "<role><name>CMO</name><side>internal</side></role>", FALSE },
    { "<role id=\"CMO\"><name>CMO</name><side>internal</side></role>", FALSE },
    { "<role id=\"0190a5f2-7c1e-7b3a-8f00-000000000001\"><name></name></role>", FALSE },
    { "<role id=\"0190a5f2-7c1e-7b3a-8f00-000000000001\"><colour>red</colour></role>", FALSE },
    { "<nothing id=\"0190a5f2-7c1e-7b3a-8f00-000000000001\"/>", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *document = wrap (cases[i].records);

      g_test_message ("%s", cases[i].records);
      g_assert_cmpint (validates (ENT_XML_SCHEMA_PUBLISHED, document), ==, cases[i].valid);
      g_assert_cmpint (validates (ENT_XML_SCHEMA_IMPORTER, document), ==, cases[i].valid);
    }
}

/* Identities and references across the document are the published form's alone. */
static void
test_constraints (void)
{
  g_autofree char *twice
      = g_strdup_printf ("<role id=\"%s\"><name>CMO</name><side>internal</side></role><role "
                         "id=\"%s\"><name>CRO</name><side>internal</side></role>",
                         id_a, id_a);
  g_autofree char *dangling = g_strdup_printf ("<escalation-path id=\"%s\"><name>Scope</name>"
                                               "<owner ref=\"%s\"/></escalation-path>",
                                               id_a, id_b);
  const char *const bad[] = { twice, dangling };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *document = wrap (bad[i]);

      g_assert_false (validates (ENT_XML_SCHEMA_PUBLISHED, document));
      g_assert_true (validates (ENT_XML_SCHEMA_IMPORTER, document));
    }
}

/* What a record cannot be without must be part of the agreements, if the record is: or nobody could
 * read them in again. */
static void
test_agreements_hold_alone (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint f = 0; f < kind->n_fields && kind->agreements; f++)
        if (kind->fields[f].required
            && !ent_profile_has_field (ENT_PROFILE_AGREEMENTS, &kind->fields[f]))
          {
            g_test_message ("%s.%s is required, but stays out of the agreements", kind->name,
                            kind->fields[f].name);
            g_test_fail ();
          }
    }
}

static void
test_versions (void)
{
  guint major, minor;

  g_assert_true (ent_xml_parse_version ("1.0", &major, &minor));
  g_assert_cmpuint (major, ==, 1);
  g_assert_cmpuint (minor, ==, 0);
  g_assert_true (ent_xml_parse_version ("2.15", &major, &minor));
  g_assert_cmpuint (major, ==, 2);
  g_assert_cmpuint (minor, ==, 15);
  g_assert_false (ent_xml_parse_version ("", &major, &minor));
  g_assert_false (ent_xml_parse_version ("1", &major, &minor));
  g_assert_false (ent_xml_parse_version ("1.0.0", &major, &minor));
  g_assert_false (ent_xml_parse_version ("1.-1", &major, &minor));
  g_assert_false (ent_xml_parse_version ("1.99999999999", &major, &minor));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_init ();
  g_test_add_func ("/xml-schema/committed", test_committed);
  g_test_add_func ("/xml-schema/deterministic", test_deterministic);
  g_test_add_func ("/xml-schema/importer-is-lean", test_importer_is_lean);
  g_test_add_func ("/xml-schema/both-forms-agree", test_both_forms_agree);
  g_test_add_func ("/xml-schema/constraints", test_constraints);
  g_test_add_func ("/xml-schema/agreements-hold-alone", test_agreements_hold_alone);
  g_test_add_func ("/xml-schema/versions", test_versions);
  return g_test_run ();
}
