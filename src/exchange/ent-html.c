/* SPDX-License-Identifier: GPL-3.0-or-later
 * Renders an XML document as an HTML page. The stylesheet is ours; what it is applied to may hold
 * any text, so the transformation can read, write and fetch nothing, and has an end. */
#include "ent-html.h"

#include <glib/gi18n-lib.h>
#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <string.h>

#include "ent-error.h"
#include "ent-exchange-resources.h"
#include "ent-output-file.h"
#include "ent-xml-labels.h"
#include "ent-xml-writer.h"

#define STYLESHEET "/app/entente/exchange/entente-to-html.xsl"

/* No template of ours calls itself deeper; and so many steps render a million records. */
#define DEPTH_LIMIT 200
#define STEP_LIMIT 4000000000UL

typedef xmlDoc XmlDocument;
typedef xsltStylesheet XsltStylesheet;
typedef xsltTransformContext XsltContext;
typedef xsltSecurityPrefs XsltSecurity;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlDocument, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XsltStylesheet, xsltFreeStylesheet)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XsltContext, xsltFreeTransformContext)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XsltSecurity, xsltFreeSecurityPrefs)

static void
register_extensions (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  exsltCommonRegister ();
  exsltStrRegister ();
  g_once_init_leave (&done, 1);
}

static XmlDocument *
parse (const char *text, gsize length)
{
  return xmlReadMemory (text, (int)length, NULL, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

/* Puts the content of the module @words in place of the instruction that includes it, so that
 * nothing has to be loaded. */
static void
splice (XmlDocument *stylesheet, XmlDocument *words)
{
  xmlNode *include = xmlFirstElementChild (xmlDocGetRootElement (stylesheet));
  xmlNode *content = xmlFirstElementChild (xmlDocGetRootElement (words));

  xmlReplaceNode (include, xmlDocCopyNode (content, stylesheet, 1));
  xmlFreeNode (include);
}

static XsltStylesheet *
load_stylesheet (void)
{
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (ent_exchange_get_resource (), STYLESHEET, 0, NULL);
  g_autofree char *labels = ent_xml_labels_generate ();
  g_autoptr (XmlDocument) words = parse (labels, strlen (labels));
  g_autoptr (XmlDocument) document
      = parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  XsltStylesheet *stylesheet;

  splice (document, words);
  stylesheet = xsltParseStylesheetDoc (g_steal_pointer (&document));
  if (stylesheet == NULL)
    g_error ("The stylesheet is broken");
  return stylesheet;
}

static XsltSecurity *
forbid_everything (void)
{
  static const xsltSecurityOption options[]
      = { XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
          XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK };
  XsltSecurity *security = xsltNewSecurityPrefs ();

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    xsltSetSecurityPrefs (security, options[i], xsltSecurityForbid);
  return security;
}

static void G_GNUC_PRINTF (2, 3) ignore_message (void *data, const char *format, ...)
{
}

static XmlDocument *
transform (XsltStylesheet *stylesheet, XmlDocument *document)
{
  g_autoptr (XsltSecurity) security = forbid_everything ();
  g_autoptr (XsltContext) context = xsltNewTransformContext (stylesheet, document);
  XmlDocument *result;

  xsltSetCtxtSecurityPrefs (security, context);
  xsltSetTransformErrorFunc (context, NULL, ignore_message);
  context->maxTemplateDepth = DEPTH_LIMIT;
  context->opLimit = STEP_LIMIT;
  result = xsltApplyStylesheetUser (stylesheet, document, NULL, NULL, NULL, context);
  if (result != NULL && context->state != XSLT_STATE_OK)
    g_clear_pointer (&result, xmlFreeDoc);
  return result;
}

static gboolean
is_harmless_link (const char *address)
{
  static const char *const beginnings[] = { "#", "http://", "https://", "mailto:" };

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (address, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* XSLT lets any address through, `javascript:` too: what is not known to be harmless goes. */
static void
remove_links (xmlNode *node)
{
  static const char *const attributes[] = { "href", "src", "action", "formaction" };

  for (; node != NULL; node = node->next)
    {
      for (gsize i = 0; node->type == XML_ELEMENT_NODE && i < G_N_ELEMENTS (attributes); i++)
        {
          xmlChar *address = xmlGetNoNsProp (node, BAD_CAST attributes[i]);
          if (address != NULL && !is_harmless_link ((const char *)address))
            xmlUnsetProp (node, BAD_CAST attributes[i]);
          xmlFree (address);
        }
      if (node->type == XML_ELEMENT_NODE)
        remove_links (node->children);
    }
}

char *
ent_html_render (const char *xml, gsize length, GError **error)
{
  g_autoptr (XsltStylesheet) stylesheet = NULL;
  g_autoptr (XmlDocument) document = NULL;
  g_autoptr (XmlDocument) page = NULL;
  xmlChar *text = NULL;
  char *result = NULL;
  int text_length;

  register_extensions ();
  stylesheet = load_stylesheet ();
  if (length <= G_MAXINT)
    document = parse (xml, length);
  if (document != NULL)
    page = transform (stylesheet, document);
  if (page != NULL)
    {
      remove_links (page->children);
      xsltSaveResultToString (&text, &text_length, page, stylesheet);
    }
  if (text != NULL)
    result = g_strdup ((const char *)text);
  else
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                         _ ("The document is too large for one page. Export it as XML."));
  xmlFree (text);
  return result;
}

/* Returns: (transfer full) (nullable): @engagement as XML in memory. */
static GBytes *
write_xml (EntEngagement *engagement, EntProfile profile, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!ent_xml_write (engagement, profile, stream, NULL, NULL, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

gboolean
ent_html_write_file (EntEngagement *engagement,
                     EntProfile profile,
                     const char *path,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new_for (engagement, path, error);
  g_autoptr (GBytes) xml = NULL;
  g_autofree char *page = NULL;

  if (file == NULL)
    return FALSE;
  xml = write_xml (engagement, profile, cancellable, error);
  if (xml == NULL)
    return FALSE;
  page = ent_html_render (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), error);
  return page != NULL && ent_output_file_write (file, page, strlen (page), cancellable, error)
         && ent_output_file_finish (file, error);
}
