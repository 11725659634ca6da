/* SPDX-License-Identifier: GPL-3.0-or-later
 * The gate a document passes: compression, encoding, XML version, document type, root element. */
#include "ent-xml-gate.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* The XML declaration stands within so many characters, or is none. */
#define DECLARATION_LENGTH 256

/* The parser is fed in such pieces, so that it stops near what is wrong. */
#define PIECE_SIZE 512

/* Attributes come in groups of five pointers: name, prefix, namespace, begin and end of the value.
 */
#define ATTRIBUTE_POINTERS 5

typedef struct
{
  EntXmlGate *gate;
  xmlParserCtxt *parser;
  gboolean decided; /* either way */
  gboolean passed;
} Scan;

static const struct
{
  const char *bytes;
  gsize length;
  EntXmlFault fault;
} signatures[] = {
  { "\x1f\x8b", 2, ENT_XML_FAULT_COMPRESSED },
  { "PK\x03\x04", 4, ENT_XML_FAULT_COMPRESSED },
  { "BZh", 3, ENT_XML_FAULT_COMPRESSED },
  { "\xfd"
    "7zXZ",
    5, ENT_XML_FAULT_COMPRESSED },
  { "\x28\xb5\x2f\xfd", 4, ENT_XML_FAULT_COMPRESSED },
  { "SQLite format 3", 16, ENT_XML_FAULT_ENGAGEMENT_FILE },
};

/* Byte order marks, and the beginnings that betray an encoding without one; longer ones first. */
static const struct
{
  const char *bytes;
  gsize length;
  const char *encoding;
  gboolean mark;
} beginnings[] = {
  { "\x00\x00\xfe\xff", 4, "UTF-32", TRUE }, { "\xff\xfe\x00\x00", 4, "UTF-32", TRUE },
  { "\x00\x00\x00<", 4, "UTF-32", FALSE },   { "<\x00\x00\x00", 4, "UTF-32", FALSE },
  { "\xef\xbb\xbf", 3, "UTF-8", TRUE },      { "\xfe\xff", 2, "UTF-16", TRUE },
  { "\xff\xfe", 2, "UTF-16", TRUE },         { "\x00<", 2, "UTF-16", FALSE },
  { "<\x00", 2, "UTF-16", FALSE },
};

static gboolean
begins_with (const char *head, gsize length, const char *bytes, gsize n_bytes)
{
  return length >= n_bytes && memcmp (head, bytes, n_bytes) == 0;
}

static gboolean
refuse (EntXmlGate *gate, EntXmlFault fault, const char *first, const char *second)
{
  gate->diagnosis = (EntXmlDiagnosis){ fault, { g_strdup (first), g_strdup (second) } };
  return FALSE;
}

static gboolean
check_signature (EntXmlGate *gate, const char *head, gsize length)
{
  if (length == 0)
    return refuse (gate, ENT_XML_FAULT_EMPTY, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (begins_with (head, length, signatures[i].bytes, signatures[i].length))
      return refuse (gate, signatures[i].fault, NULL, NULL);
  return TRUE;
}

/* Returns: (transfer full): the beginning of the document as ASCII, other characters left out:
 * enough for the XML declaration, in UTF-8 as in UTF-16. */
static char *
read_ascii (const char *head, gsize length)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length && text->len < DECLARATION_LENGTH; i++)
    if (head[i] > 0)
      g_string_append_c (text, head[i]);
  return g_string_free (text, FALSE);
}

/* Checks the declared XML version and that the declared encoding is @actual. */
static gboolean
check_declaration (EntXmlGate *gate, const char *start, const char *actual)
{
  g_autoptr (GRegex) regex = g_regex_new ("^<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"']"
                                          "(?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?",
                                          0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *version = NULL;
  g_autofree char *declared = NULL;

  if (!g_regex_match (regex, start, 0, &match))
    return TRUE;
  version = g_match_info_fetch (match, 1);
  if (!g_str_equal (version, "1.0"))
    return refuse (gate, ENT_XML_FAULT_XML_VERSION, version, NULL);
  declared = g_match_info_fetch (match, 2);
  if (declared == NULL || *declared == '\0' || g_ascii_strcasecmp (declared, actual) == 0)
    return TRUE;
  if (g_ascii_strcasecmp (declared, "UTF-8") != 0 && g_ascii_strcasecmp (declared, "UTF-16") != 0)
    return refuse (gate, ENT_XML_FAULT_ENCODING, declared, NULL);
  return refuse (gate, ENT_XML_FAULT_MARK_CONTRADICTED, actual, declared);
}

static gboolean
check_encoding (EntXmlGate *gate, const char *head, gsize length)
{
  g_autofree char *start = read_ascii (head, length);
  const char *encoding = "UTF-8";
  gboolean mark = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (begins_with (head, length, beginnings[i].bytes, beginnings[i].length))
      {
        encoding = beginnings[i].encoding;
        mark = beginnings[i].mark;
        break;
      }
  if (g_str_equal (encoding, "UTF-32"))
    return refuse (gate, ENT_XML_FAULT_ENCODING, encoding, NULL);
  if (!mark)
    return refuse (gate, ENT_XML_FAULT_MARK_MISSING, NULL, NULL);
  if (start[strspn (start, " \t\r\n")] != '<')
    return refuse (gate, ENT_XML_FAULT_NOT_XML, NULL, NULL);
  return check_declaration (gate, start, encoding);
}

static void
decide (Scan *scan, gboolean passed)
{
  scan->decided = TRUE;
  scan->passed = passed;
  scan->gate->line = xmlSAX2GetLineNumber (scan->parser);
}

static void
internal_subset_cb (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  Scan *scan = data;

  if (scan->decided)
    return;
  refuse (scan->gate, ENT_XML_FAULT_DOCTYPE, NULL, NULL);
  decide (scan, FALSE);
}

/* Returns: (transfer full): the value of attribute @name without a namespace; "" if there is none.
 */
static char *
dup_attribute (const xmlChar **attributes, int n_attributes, const char *name)
{
  for (int i = 0; i < n_attributes; i++, attributes += ATTRIBUTE_POINTERS)
    if (attributes[2] == NULL && g_str_equal (attributes[0], name))
      return g_strndup ((const char *)attributes[3], attributes[4] - attributes[3]);
  return NULL;
}

static gboolean
check_version (EntXmlGate *gate, const char *version)
{
  g_autofree char *known = ent_xml_dup_version (ent_xml_get_minor ());
  guint major;

  if (version == NULL)
    return refuse (gate, ENT_XML_FAULT_NO_ATTRIBUTE, ENT_XML_ROOT, "version");
  if (!ent_xml_parse_version (version, &major, &gate->minor) || major < ENT_XML_MAJOR)
    return refuse (gate, ENT_XML_FAULT_VERSION, version, NULL);
  if (major > ENT_XML_MAJOR || gate->minor > ent_xml_get_minor ())
    return refuse (gate, ENT_XML_FAULT_NEWER, version, known);
  return TRUE;
}

static gboolean
check_profile (EntXmlGate *gate, const char *profile)
{
  if (profile == NULL)
    return refuse (gate, ENT_XML_FAULT_NO_ATTRIBUTE, ENT_XML_ROOT, "profile");
  return ent_profile_parse (profile, &gate->profile)
         || refuse (gate, ENT_XML_FAULT_PROFILE, profile, NULL);
}

/* A namespace that differs from ours in its number alone is that of a later format. */
static gboolean
check_root (EntXmlGate *gate, const char *name, const char *namespace)
{
  g_autofree char *known = ent_xml_dup_version (ent_xml_get_minor ());
  const char *number = strrchr (ENT_XML_NAMESPACE, ':') + 1;
  gsize stem = number - ENT_XML_NAMESPACE;
  guint64 major;

  if (g_str_equal (name, ENT_XML_ROOT) && g_strcmp0 (namespace, ENT_XML_NAMESPACE) == 0)
    return TRUE;
  if (namespace != NULL && strncmp (namespace, ENT_XML_NAMESPACE, stem) == 0
      && g_ascii_string_to_unsigned (namespace + stem, 10, ENT_XML_MAJOR + 1, G_MAXUINT16, &major,
                                     NULL))
    return refuse (gate, ENT_XML_FAULT_NEWER, namespace + stem, known);
  return namespace != NULL ? refuse (gate, ENT_XML_FAULT_ROOT, name, namespace)
                           : refuse (gate, ENT_XML_FAULT_NO_NAMESPACE, name, NULL);
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
  Scan *scan = data;
  g_autofree char *version = NULL;
  g_autofree char *profile = NULL;

  if (scan->decided)
    return;
  version = dup_attribute (attributes, n_attributes, "version");
  profile = dup_attribute (attributes, n_attributes, "profile");
  decide (scan, check_root (scan->gate, (const char *)name, (const char *)namespace)
                    && check_version (scan->gate, version) && check_profile (scan->gate, profile));
}

static void
error_cb (void *data, const xmlError *error)
{
  static const EntXmlPlace before_root;
  Scan *scan = data;

  if (scan->decided)
    return;
  ent_xml_diagnose (error, &before_root, &scan->gate->diagnosis);
  decide (scan, FALSE);
}

/* Parses @head until something in it decides. */
static gboolean
scan_prolog (EntXmlGate *gate, const char *head, gsize length)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
                            .internalSubset = internal_subset_cb,
                            .startElementNs = start_element_cb };
  Scan scan = { .gate = gate };
  gsize first = MIN (length, 4);

  xmlSetStructuredErrorFunc (&scan, (xmlStructuredErrorFunc)error_cb);
  scan.parser = xmlCreatePushParserCtxt (&handler, &scan, head, first, NULL);
  xmlCtxtUseOptions (scan.parser, XML_PARSE_NONET);
  for (gsize offset = first; offset < length && !scan.decided; offset += PIECE_SIZE)
    xmlParseChunk (scan.parser, head + offset, MIN (PIECE_SIZE, length - offset), FALSE);
  if (!scan.decided && length < ENT_XML_HEAD_SIZE)
    xmlParseChunk (scan.parser, NULL, 0, TRUE);
  if (!scan.decided)
    refuse (gate, ENT_XML_FAULT_PROLOG, G_STRINGIFY (ENT_XML_HEAD_SIZE), NULL);
  /* The parser keeps the entities of a DOCTYPE in a document it makes up. */
  xmlFreeDoc (scan.parser->myDoc);
  xmlFreeParserCtxt (scan.parser);
  xmlSetStructuredErrorFunc (NULL, NULL);
  return scan.decided && scan.passed;
}

gboolean
ent_xml_gate_check (EntXmlGate *gate, const char *head, gsize length)
{
  *gate = (EntXmlGate){ 0 };
  return check_signature (gate, head, length) && check_encoding (gate, head, length)
         && scan_prolog (gate, head, length);
}

void
ent_xml_gate_clear (EntXmlGate *gate)
{
  ent_xml_diagnosis_clear (&gate->diagnosis);
}
