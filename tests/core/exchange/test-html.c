/* SPDX-License-Identifier: GPL-3.0-or-later
 * Agreements as a page: complete, linked, harmless, and the same for everybody who has the XML. */
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "ent-error.h"
#include "ent-exchange-test.h"
#include "ent-html.h"
#include "ent-test-file.h"
#include "ent-test.h"
#include "ent-xml-labels.h"

static void
test_labels (void)
{
  g_autofree char *labels = ent_xml_labels_generate ();

  ent_test_file_assert_golden ("data/entente-labels.xsl", labels);
}

static char *
render (const char *xml)
{
  g_autoptr (GError) error = NULL;
  char *page = ent_html_render (xml, strlen (xml), &error);

  g_assert_no_error (error);
  return page;
}

/* Returns: (transfer full) (element-type utf8): what group 1 of @pattern finds in @text. */
static GPtrArray *
find_all (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_ptr_array_add (found, g_match_info_fetch (match, 1));
  return found;
}

/* Each record of the document has its place on the page, once, and each link leads to one. */
static void
test_links (gconstpointer data)
{
  g_autofree char *xml = ent_test_file_read (data);
  g_autofree char *page = render (xml);
  g_autoptr (GPtrArray) records = find_all (xml, " id=\"([^\"]*)\"");
  g_autoptr (GPtrArray) places = find_all (page, " id=\"([^\"]*)\"");
  g_autoptr (GPtrArray) links = find_all (page, " href=\"#([^\"]*)\"");
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < places->len; i++)
    {
      g_test_message ("%s", (char *)places->pdata[i]);
      g_assert_true (g_hash_table_add (set, places->pdata[i]));
    }
  g_assert_cmpuint (links->len, >, 100);
  for (guint i = 0; i < links->len; i++)
    {
      g_test_message ("link to %s", (char *)links->pdata[i]);
      g_assert_true (g_hash_table_contains (set, links->pdata[i]));
    }
  /* But for decision rights, which are cells, and who has to sign, which is said with what. */
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("r-%s", (char *)records->pdata[i]);
      g_autofree char *element = g_strdup_printf ("<(raci-assignment|signatory-requirement) "
                                                  "id=\"%s\"",
                                                  (char *)records->pdata[i]);

      if (g_regex_match_simple (element, xml, 0, 0))
        continue;
      g_test_message ("record %s", place);
      g_assert_true (g_hash_table_contains (set, place));
    }
}

static void
test_content (void)
{
  static const char *const pieces[] = {
    "default-src 'none'",
    "Operating agreements",
    "Revenue alignment at Northwind Instruments",
    "Lead handoff between marketing and sales",
    "Leads lay for nine days on average.",
    "Alternatives rejected",
    "1 October 2025",
    "8 business hours",
    "Handoff protocol",
    "In force",
    "The compelling event must have a date.",
    "5 business days",
    "both must agree",
    "1 h 30 min",
    "2/3",
    "The MQL bar is 60 points",
    "No reason is on record.",
    "until <time datetime=\"2024-05-31\">31 May 2024</time>",
  };
  g_autofree char *xml = ent_test_file_read (ENT_TEST_AGREEMENTS);
  g_autofree char *page = render (xml);

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_test_message ("%s", pieces[i]);
      g_assert_nonnull (strstr (page, pieces[i]));
    }
  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "not in this document"));
}

/* A browser finds @count nodes of @path. */
static void
assert_found (const char *page, const char *path, int count)
{
  xmlDoc *document = htmlReadMemory (page, strlen (page), NULL, "UTF-8",
                                     HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *object = xmlXPathEvalExpression (BAD_CAST path, context);

  g_assert_nonnull (object);
  g_assert_cmpint (xmlXPathNodeSetGetLength (object->nodesetval), ==, count);
  xmlXPathFreeObject (object);
  xmlXPathFreeContext (context);
  xmlFreeDoc (document);
}

/* Text stays text, and of addresses only harmless ones become links. */
static void
test_hostile (void)
{
  static const char xml[]
      = "<entente xmlns=\"urn:entente:operating-agreements:1\" version=\"1.0\" "
        "profile=\"agreements\">"
        "<engagement id=\"0196b1c0-0000-7000-8000-000000000001\">"
        "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"
        "<client>javascript:alert(1)</client><phase>deliver</phase>"
        "<purpose>]]&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;</purpose>"
        "</engagement>"
        "<role id=\"0196b1c0-0000-7000-8000-000000000002&quot; onclick=&quot;x\">"
        "<name>\"&gt;&lt;b&gt;</name><side>internal</side></role>"
        "<system id=\"0196b1c0-0000-7000-8000-000000000003\"><name>CRM</name>"
        "<region>javascript:alert(2)</region><record-of>https://crm.example/?a=1&amp;b=2"
        "</record-of></system>"
        "</entente>";
  g_autofree char *page = render (xml);

  assert_found (page, "//script | //img | //@onclick | //@onerror", 0);
  assert_found (page, "//@href[starts-with (., 'javascript:')]", 0);
  assert_found (page, "//title[. = '<script>alert(1)</script>']", 1);
  g_assert_nonnull (strstr (page, "href=\"https://crm.example/?a=1&amp;b=2\""));
}

static void
test_no_document (void)
{
  static const char *const bad[] = { "", "text", "<entente", "<a>&b;</a>" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ent_html_render (bad[i], strlen (bad[i]), &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
    }
}

/* Whoever has the XML and the stylesheet gets the same page. */
static void
test_xsltproc (void)
{
  g_autofree char *stylesheet = ent_test_file_dup_path ("data/entente-to-html.xsl");
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_AGREEMENTS);
  g_autofree char *xml = ent_test_file_read (ENT_TEST_AGREEMENTS);
  g_autofree char *page = render (xml);
  g_autofree char *other = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "xsltproc", "--nonet",
                              stylesheet, document, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &other, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_true (g_str_equal (page, other));
}

static void
test_file (void)
{
  g_autofree char *document = ent_test_file_dup_path (ENT_TEST_DOCUMENT);
  char *folder = ent_test_folder_make ();
  g_autofree char *path = g_build_filename (folder, "northwind.entente", NULL);
  g_autofree char *out = g_build_filename (folder, "northwind.html", NULL);
  g_autofree char *xml = ent_test_file_read (ENT_TEST_AGREEMENTS);
  g_autofree char *expected = render (xml);
  g_autofree char *page = NULL;
  g_autoptr (EntEngagement) engagement = ent_exchange_test_create (path);
  g_autoptr (GError) error = NULL;

  ent_exchange_test_import (engagement, document);
  ent_html_write_file (engagement, ENT_PROFILE_AGREEMENTS, out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (out, &page, NULL, NULL));
  g_assert_true (g_str_equal (page, expected));
  ent_engagement_close (engagement);
  ent_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/html/labels", test_labels);
  g_test_add_data_func ("/html/links/agreements", ENT_TEST_AGREEMENTS, test_links);
  g_test_add_data_func ("/html/links/engagement", ENT_TEST_DOCUMENT, test_links);
  g_test_add_func ("/html/content", test_content);
  g_test_add_func ("/html/hostile", test_hostile);
  g_test_add_func ("/html/no-document", test_no_document);
  g_test_add_func ("/html/xsltproc", test_xsltproc);
  g_test_add_func ("/html/file", test_file);
  return g_test_run ();
}
