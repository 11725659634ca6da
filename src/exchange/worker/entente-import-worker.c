/* SPDX-License-Identifier: GPL-3.0-or-later
 * The import worker: reads a document nobody vouches for on standard input, writes messages to
 * standard output, and can do nothing else. Entente starts it; it is of no use by itself. */
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-init.h"
#include "ent-sandbox.h"
#include "ent-xml-reader.h"

/* Whatever a document names elsewhere does not exist. */
static xmlParserInput *
deny_entity (const char *url, const char *id, xmlParserCtxt *parser)
{
  return NULL;
}

static void G_GNUC_PRINTF (2, 3) ignore_message (void *data, const char *format, ...)
{
}

int
main (void)
{
  struct stat status;

  if (fstat (STDIN_FILENO, &status) != 0)
    return 1;
  ent_init ();
  xmlCatalogSetDefaults (XML_CATA_ALLOW_NONE);
  xmlInitParser ();
  xmlSetExternalEntityLoader (deny_entity);
  xmlSetGenericErrorFunc (NULL, ignore_message);
  ent_sandbox_enter (S_ISREG (status.st_mode) ? (guint64)status.st_size : 0);
  /* There is nothing to tidy up, and nothing left to tidy up with. */
  _exit (ent_xml_read (STDIN_FILENO, STDOUT_FILENO) ? 0 : 1);
}
