/* SPDX-License-Identifier: GPL-3.0-or-later
 * Documents that must be refused. What is said of each is in tests/data/bad-xml.txt. */
#include "ent-bad-xml.h"

#include <string.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACE "urn:entente:operating-agreements:1"
#define ROOT(version, profile) \
  "<entente xmlns=\"" NAMESPACE "\" version=\"" version "\" profile=\"" profile "\">\n"
#define HEAD DECLARATION ROOT ("1.0", "engagement")
#define TAIL "</entente>\n"
#define ID(last) "0196b1c0-0000-7000-8000-00000000000" last
#define OWN                                                                               \
  "<engagement id=\"" ID ("1") "\">\n<title>Northwind</title>\n<phase>diagnose</phase>\n" \
                               "</engagement>\n"
#define ROLE(id, name) \
  "<role id=\"" ID (id) "\">\n<name>" name "</name>\n<side>internal</side>\n</role>\n"
#define PERSON(id, name) "<stakeholder id=\"" ID (id) "\">\n<name>" name "</name>\n</stakeholder>\n"
#define TERM(id, name, inside) \
  "<term id=\"" ID (id) "\">\n<name>" name "</name>\n" inside "</term>\n"
#define DOCUMENT(inside) HEAD OWN inside TAIL

#define LITERAL(bytes) bytes, sizeof bytes - 1

const char ent_good_xml[] = DOCUMENT (ROLE ("2", "CMO") PERSON ("4", "Ines Albrecht"));

static GString *
make_document (const char *inside)
{
  GString *text = g_string_new (HEAD OWN);

  g_string_append (text, inside);
  g_string_append (text, TAIL);
  return text;
}

static void
append_repeated (GString *text, const char *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
}

/* A title of a role that is @n times @piece. */
static GString *
make_long_name (const char *before, const char *piece, guint n, const char *after)
{
  GString *text = g_string_new (HEAD OWN "<role id=\"" ID ("3") "\">\n<name>");

  g_string_append (text, before);
  append_repeated (text, piece, n);
  g_string_append (text, after);
  g_string_append (text, "</name>\n<side>internal</side>\n</role>\n" TAIL);
  return text;
}

static GString *
make_long_text (void)
{
  return make_long_name ("", "All work and no play. ", 100000, "");
}

static GString *
make_long_section (void)
{
  return make_long_name ("<![CDATA[", "All work and no play. ", 100000, "]]>");
}

/* As long as a text may be, in a CDATA section as another program may write it. */
static GString *
make_legal_section (void)
{
  GString *text = g_string_new (
      HEAD "<engagement id=\"" ID ("1") "\">\n<title>Northwind</title>\n"
                                        "<phase>diagnose</phase>\n<purpose><![CDATA[");

  append_repeated (text, "a & b < c. ", 45000);
  g_string_append (text, "]]></purpose>\n</engagement>\n" TAIL);
  return text;
}

static GString *
make_long_line (void)
{
  return make_long_name ("", "line ", 1000, "");
}

static GString *
make_long_comment (void)
{
  return make_long_name ("<!--", "ha ", 100000, "-->CRO");
}

static GString *
make_long_prolog (void)
{
  GString *text = g_string_new (DECLARATION);

  append_repeated (text, "<!-- not yet -->\n", 5000);
  g_string_append (text, ROOT ("1.0", "engagement") OWN TAIL);
  return text;
}

static GString *
make_deep (void)
{
  GString *text = g_string_new (HEAD);

  append_repeated (text, "<role>", 500);
  append_repeated (text, "</role>", 500);
  g_string_append (text, TAIL);
  return text;
}

static GString *
make_attributes (guint n)
{
  GString *text = g_string_new (HEAD "<role");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " a%u=\"\"", i);
  g_string_append (text, "/>\n" TAIL);
  return text;
}

static GString *
make_some_attributes (void)
{
  return make_attributes (100);
}

static GString *
make_many_attributes (void)
{
  return make_attributes (200000);
}

static GString *
make_laughs (void)
{
  GString *text = g_string_new (DECLARATION "<!DOCTYPE entente [\n<!ENTITY a0 \"ha\">\n");

  for (int i = 1; i < 10; i++)
    {
      g_string_append_printf (text, "<!ENTITY a%d \"", i);
      for (int n = 0; n < 10; n++)
        g_string_append_printf (text, "&a%d;", i - 1);
      g_string_append (text, "\">\n");
    }
  g_string_append (text, "]>\n" ROOT ("1.0", "engagement") "&a9;" TAIL);
  return text;
}

static GString *
make_many_mistakes (void)
{
  g_autoptr (GString) inside = g_string_new (NULL);

  append_repeated (inside, "<stakeholder id=\"x\">\n</stakeholder>\n", 5000);
  return make_document (inside->str);
}

/* @big: big-endian; @mark: begins with the byte order mark. */
static GString *
make_utf16 (const char *text, gboolean big, gboolean mark)
{
  gsize length;
  g_autofree char *bytes
      = g_convert (text, -1, big ? "UTF-16BE" : "UTF-16LE", "UTF-8", NULL, &length, NULL);
  GString *result = g_string_new_len (big ? "\xfe\xff" : "\xff\xfe", mark ? 2 : 0);

  g_string_append_len (result, bytes, length);
  return result;
}

#define UTF16_DOCUMENT                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" ROOT ("1.0", "engagement") \
      OWN ROLE ("3", "\xc3\x84rztin \xf0\x9f\x98\x80") TAIL

static GString *
make_utf16_little (void)
{
  return make_utf16 (UTF16_DOCUMENT, FALSE, TRUE);
}

static GString *
make_utf16_big (void)
{
  return make_utf16 (UTF16_DOCUMENT, TRUE, TRUE);
}

static GString *
make_utf16_unmarked (void)
{
  return make_utf16 (UTF16_DOCUMENT, FALSE, FALSE);
}

static GString *
make_utf16_declared_utf8 (void)
{
  return make_utf16 (DOCUMENT (""), FALSE, TRUE);
}

static GString *
make_utf16_odd (void)
{
  GString *text = make_utf16 (UTF16_DOCUMENT, FALSE, TRUE);

  return g_string_truncate (text, text->len - 31);
}

const EntBadXml ent_bad_xml[] = {
  /* What is no document at all. */
  { "empty", "" },
  { "white-space", " \n\n\t" },
  { "plain-text", "Dear all,\nplease find the agreements attached.\n" },
  { "html", "<!DOCTYPE html>\n<html><body>Not found</body></html>\n" },
  { "gzip", LITERAL ("\x1f\x8b\x08\0\0\0\0\0\0\x03") },
  { "zip", LITERAL ("PK\x03\x04\x14\0\0\0") },
  { "sqlite", LITERAL ("SQLite format 3\0\x10\0\x01\x01") },
  { "other-root", DECLARATION "<agreements/>\n" },
  { "other-namespace", DECLARATION "<entente xmlns=\"urn:example:else\"/>\n" },
  { "no-namespace", DECLARATION "<entente version=\"1.0\" profile=\"engagement\"/>\n" },

  /* Encodings. */
  { "declared-latin-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<entente/>\n" },
  { "declared-utf-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n<entente/>\n" },
  { "declared-utf-16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<entente/>\n" },
  { "mark-contradicted", .make = make_utf16_declared_utf8 },
  { "utf-16-unmarked", .make = make_utf16_unmarked },
  { "utf-16-odd", .make = make_utf16_odd },
  { "utf-32", LITERAL ("\0\0\0<\0\0\0e\0\0\0/\0\0\0>") },
  { "bytes-not-utf-8", DOCUMENT (ROLE ("3", "C\xff\xfeO")) },
  { "latin-1-undeclared", DOCUMENT (ROLE ("3", "K\xf6ln")) },

  /* Versions. */
  { "xml-1.1", "<?xml version=\"1.1\" encoding=\"UTF-8\"?>\n" ROOT ("1.0", "engagement") TAIL },
  { "newer-minor", DECLARATION ROOT ("1.7", "engagement") "<prophecy/>" TAIL },
  { "newer-major",
    DECLARATION "<entente xmlns=\"urn:entente:operating-agreements:2\" version=\"2.0\"/>\n" },
  { "no-version", DECLARATION "<entente xmlns=\"" NAMESPACE "\" profile=\"engagement\"/>\n" },
  { "bad-version", DECLARATION ROOT ("one", "engagement") TAIL },
  { "bad-profile", DECLARATION ROOT ("1.0", "everything") TAIL },
  { "no-profile", DECLARATION "<entente xmlns=\"" NAMESPACE "\" version=\"1.0\"/>\n" },

  /* Document types and entities. */
  { "doctype", DECLARATION "<!DOCTYPE entente>\n" ROOT ("1.0", "engagement") TAIL },
  { "default-attribute", DECLARATION
    "<!DOCTYPE entente [<!ATTLIST sign-off decision CDATA \"approve\">]>\n" ROOT ("1.0",
                                                                                  "engagement")
        TAIL },
  { "external-entity",
    DECLARATION "<!DOCTYPE entente [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" ROOT (
        "1.0", "engagement") "&x;" TAIL },
  { "external-subset", DECLARATION
    "<!DOCTYPE entente SYSTEM \"http://entente.example/x.dtd\">\n" ROOT ("1.0", "engagement")
        TAIL },
  { "billion-laughs", .make = make_laughs },
  { "unknown-entity", DOCUMENT (ROLE ("3", "R&amp;D &nbsp; more")) },
  { "bare-ampersand", DOCUMENT (ROLE ("3", "R & D")) },
  { "include", DOCUMENT ("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                         "href=\"/etc/passwd\" parse=\"text\"/>\n") },

  /* Syntax. */
  { "nul", LITERAL (HEAD OWN "<role id=\"" ID ("3") "\">\n<name>C\0O</name>\n</role>\n" TAIL) },
  { "control-character", DOCUMENT (ROLE ("3", "C\x01O")) },
  { "control-reference", DOCUMENT (ROLE ("3", "C&#1;O")) },
  { "surrogate-reference", DOCUMENT (ROLE ("3", "C&#xD800;O")) },
  { "mismatched-tags", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</nome>\n</role>\n") },
  { "unquoted-attribute", DOCUMENT ("<role id=1/>\n") },
  { "attribute-twice", DOCUMENT ("<role id=\"" ID ("3") "\" id=\"" ID ("4") "\"/>\n") },
  { "unbound-prefix", DOCUMENT ("<e:role id=\"" ID ("3") "\"/>\n") },
  { "cut-in-declaration", "<?xml version=\"1.0\" enc" },
  { "cut-in-root", DECLARATION "<entente xmlns=\"" NAMESPACE "\" ver" },
  { "cut-after-root", HEAD },
  { "cut-in-tag", HEAD OWN "<role id=\"0196b1c0" },
  { "cut-in-text", HEAD OWN "<role id=\"" ID ("3") "\">\n<name>Chief Reve" },
  { "cut-between-records", HEAD OWN ROLE ("3", "CRO") },
  { "cut-in-last-tag", HEAD OWN "</entent" },
  { "text-behind", DOCUMENT ("") "and so on\n" },
  { "second-root", DOCUMENT ("") DOCUMENT ("") },

  /* Limits. */
  { "too-deep", .make = make_deep },
  { "too-many-attributes", .make = make_some_attributes },
  { "far-too-many-attributes", .make = make_many_attributes },
  { "too-long-text", .make = make_long_text },
  { "too-long-section", .make = make_long_section },
  { "too-long-line", .make = make_long_line },
  { "too-long-comment", .make = make_long_comment },
  { "too-long-prolog", .make = make_long_prolog },
  { "many-mistakes", .make = make_many_mistakes },

  /* What the schema does not know. */
  { "unknown-kind", DOCUMENT ("<prophecy id=\"" ID ("3") "\"/>\n") },
  { "unknown-field",
    DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n"
                                     "<colour>red</colour>\n<side>internal</side>\n</role>\n") },
  { "unknown-attribute", DOCUMENT ("<role id=\"" ID ("3") "\" colour=\"red\">\n<name>CRO</name>\n"
                                                          "<side>internal</side>\n</role>\n") },
  { "foreign-element", DOCUMENT ("<x:note xmlns:x=\"urn:example:else\">hello</x:note>\n") },
  { "foreign-field",
    DOCUMENT ("<role id=\"" ID ("3") "\">\n<x:name xmlns:x=\"urn:example:else\">"
                                     "CRO</x:name>\n<side>internal</side>\n</role>\n") },
  { "foreign-attribute", DOCUMENT ("<role xmlns:x=\"urn:example:else\" x:id=\"" ID (
                             "3") "\">\n"
                                  "<name>CRO</name>\n<side>internal</side>\n</role>\n") },
  { "kind-out-of-order", HEAD ROLE ("3", "CRO") OWN TAIL },
  { "field-out-of-order", DOCUMENT ("<role id=\"" ID ("3") "\">\n<side>internal</side>\n"
                                                           "<name>CRO</name>\n</role>\n") },
  { "field-twice", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n<name>CSO</name>\n"
                                                    "<side>internal</side>\n</role>\n") },
  { "field-behind-the-last",
    DOCUMENT ("<role id=\"" ID (
        "3") "\">\n<name>CRO</name>\n<side>internal</side>\n"
             "<description>Sells</description>\n<role-holder id=\"" ID (
                 "5") "\">\n<holder ref=\"" ID ("4") "\"/>\n"
                                                     "<note>Acting</note>\n<colour>red</colour>\n"
                                                     "</role-holder>\n</role>\n") },
  { "child-in-wrong-place", DOCUMENT ("<role-holder id=\"" ID ("3") "\"/>\n") },
  { "owner-written",
    DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n<side>internal"
                                     "</side>\n<role-holder id=\"" ID ("5") "\">\n<role ref=\"" ID (
                                         "3") "\"/>\n</role-holder>\n</role>\n") },
  { "field-in-field", DOCUMENT (ROLE ("3", "<b>CRO</b>")) },
  { "stray-text", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\nwell\n"
                                                   "<side>internal</side>\n</role>\n") },
  { "text-in-reference",
    DOCUMENT (TERM ("3", "MQL", "<owner ref=\"" ID ("2") "\">CMO</owner>\n")) },
  { "second-engagement", HEAD OWN OWN TAIL },

  /* Identities and values. */
  { "no-identity", DOCUMENT ("<role>\n<name>CRO</name>\n<side>internal</side>\n</role>\n") },
  { "identity-no-uuid", DOCUMENT ("<role id=\"CRO\">\n<name>CRO</name>\n<side>internal</side>\n"
                                  "</role>\n") },
  { "identity-capitals", DOCUMENT ("<role id=\"0196B1C0-0000-7000-8000-000000000003\">\n"
                                   "<name>CRO</name>\n<side>internal</side>\n</role>\n") },
  { "no-reference", DOCUMENT (TERM ("3", "MQL", "<owner/>\n")) },
  { "reference-no-uuid", DOCUMENT (TERM ("3", "MQL", "<owner ref=\"CMO\"/>\n")) },
  { "empty-field", DOCUMENT (ROLE ("3", "")) },
  { "blank-field", DOCUMENT (ROLE ("3", " \n ")) },
  { "missing-field", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n</role>\n") },
  { "missing-fields", DOCUMENT ("<role id=\"" ID ("3") "\"/>\n") },
  { "wrong-choice", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n<side>Inside</side>\n"
                                                     "</role>\n") },
  { "choice-by-label", DOCUMENT ("<role id=\"" ID ("3") "\">\n<name>CRO</name>\n"
                                                        "<side>Internal</side>\n</role>\n") },
  { "no-such-day",
    HEAD "<engagement id=\"" ID (
        "1") "\">\n<title>Northwind</title>\n"
             "<start>2026-02-30</start>\n<phase>diagnose</phase>\n</engagement>\n" TAIL },
  { "german-date",
    HEAD "<engagement id=\"" ID (
        "1") "\">\n<title>Northwind</title>\n"
             "<start>30.1.2026</start>\n<phase>diagnose</phase>\n</engagement>\n" TAIL },
  { "date-with-zone",
    HEAD "<engagement id=\"" ID ("1") "\">\n<title>Northwind</title>\n"
                                      "<start>2026-02-20Z</start>\n<phase>diagnose</phase>\n"
                                      "</engagement>\n" TAIL },
  { "number-in-words",
    HEAD "<engagement id=\"" ID ("1") "\">\n<title>Northwind</title>\n"
                                      "<phase>diagnose</phase>\n<sellers>ten</sellers>\n"
                                      "</engagement>\n" TAIL },
  { "number-out-of-range",
    HEAD "<engagement id=\"" ID ("1") "\">\n<title>Northwind</title>\n"
                                      "<phase>diagnose</phase>\n<fiscal-start>13</fiscal-start>\n"
                                      "</engagement>\n" TAIL },
  { "boolean-in-words", DOCUMENT (TERM ("3", "MQL", "<required>yes</required>\n")) },
  { "percentage", DOCUMENT ("<body id=\"" ID ("3") "\">\n<name>Board</name>\n<type>other</type>\n"
                                                   "<quorum>66 %</quorum>\n</body>\n") },
  { "division-by-zero",
    DOCUMENT ("<body id=\"" ID ("3") "\">\n<name>Board</name>\n"
                                     "<type>other</type>\n<quorum>1/0</quorum>\n</body>\n") },
  { "two-values",
    DOCUMENT (
        TERM ("3", "MQL", "<owner ref=\"" ID ("2") "\"/>\n<owner ref=\"" ID ("2") "\"/>\n")) },

  /* Profiles. */
  { "kind-outside-profile", DECLARATION ROOT ("1.0", "agreements") OWN
    "<action-item id=\"" ID ("3") "\">\n<title>Call</title>\n<state>open</state>\n"
                                  "</action-item>\n" TAIL },
  { "field-outside-profile", DECLARATION ROOT ("1.0", "agreements") OWN
    "<stakeholder id=\"" ID ("3") "\">\n<name>Walter Stein</name>\n"
                                  "<class>potential-blocker</class>\n</stakeholder>\n" TAIL },

  /* What only the whole document shows. */
  { "identity-twice", DOCUMENT (ROLE ("3", "CRO") ROLE ("3", "CSO")) },
  { "identity-of-two-kinds", DOCUMENT (ROLE ("3", "CRO") PERSON ("3", "Ines Albrecht")) },
  { "dangling-reference", DOCUMENT (TERM ("3", "MQL", "<owner ref=\"" ID ("9") "\"/>\n")) },
  { "reference-to-wrong-kind",
    DOCUMENT (PERSON ("5", "Tomas Ferreira")
                  TERM ("3", "MQL", "<owner ref=\"" ID ("5") "\"/>\n")) },
  { "title-twice", DOCUMENT (ROLE ("3", "CRO") ROLE ("5", "cro")) },
  { "three-mistakes",
    DOCUMENT (TERM ("3", "MQL", "<owner ref=\"" ID ("7") "\"/>\n")
                  TERM ("5", "SQL", "<owner ref=\"" ID ("8") "\"/>\n") TERM ("6", "mql", "")) },
  { "rule-of-the-kind",
    DOCUMENT (TERM (
        "3",
        "MQL",
        "<agreed-version id=\"" ID (
            "5") "\">\n<number>1"
                 "</number>\n<text>x</text>\n</agreed-version>\n") "<sign-off id=\"" ID ("6") "\">"
                                                                                              "\n<"
                                                                                              "subj"
                                                                                              "ect "
                                                                                              "ref="
                                                                                              "\"" ID (
                                                                                                  "5") "\"/>\n"
                                                                                                       "<role ref=\"" ID ("2") "\"/>\n<holder ref=\"" ID (
                                                                                                           "4") "\"/>\n"
                                                                                                                "<signed-on>2026-02-03</signed-on>\n<decision>reject</decision>\n"
                                                                                                                "</sign-off>\n") },
};

const guint ent_n_bad_xml = G_N_ELEMENTS (ent_bad_xml);

const EntBadXml ent_odd_xml[] = {
  { "as-it-is", ent_good_xml },
  { "without-declaration", ROOT ("1.0", "engagement") OWN TAIL },
  { "utf-8-mark", "\xef\xbb\xbf" DOCUMENT (ROLE ("3", "\xc3\x84rztin")) },
  { "utf-16-little", .make = make_utf16_little },
  { "utf-16-big", .make = make_utf16_big },
  { "prefix",
    DECLARATION "<e:entente xmlns:e=\"" NAMESPACE "\" version=\"1.0\" "
                "profile=\"engagement\"><e:role id=\"" ID (
                    "3") "\"><e:name>CRO</e:name><e:side>internal</e:side></e:role></e:entente>" },
  { "comments-and-sections", DOCUMENT (ROLE ("3", "C<!-- chief -->R<![CDATA[O & more]]><?x y?>")) },
  { "schema-location",
    DECLARATION "<entente xmlns=\"" NAMESPACE "\" version=\"1.0\" profile=\"engagement\" "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"" NAMESPACE " http://entente.example/x.xsd\">\n" OWN TAIL },
  { "carriage-returns", "<?xml version='1.0'?>\r\n" ROOT ("1.0", "engagement") "\r\n" TAIL "\r\n" },
  { "long-section", .make = make_legal_section },
  { "behind-the-root", DOCUMENT ("") "<!-- the end -->\n<?done?>\n" },
};

const guint ent_n_odd_xml = G_N_ELEMENTS (ent_odd_xml);

GBytes *
ent_bad_xml_make (const EntBadXml *bad)
{
  if (bad->make != NULL)
    return g_string_free_to_bytes (bad->make ());
  return g_bytes_new_static (bad->text, bad->length > 0 ? bad->length : strlen (bad->text));
}
