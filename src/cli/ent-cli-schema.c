/* SPDX-License-Identifier: GPL-3.0-or-later
 * schema: the published XML Schema. */
#include <glib/gi18n-lib.h>

#include "ent-cli-verb.h"
#include "ent-xml-schema.h"

static int
run (EntCli *cli, char **arguments)
{
  g_autofree char *schema = ent_xml_schema_generate (ENT_XML_SCHEMA_PUBLISHED);

  ent_cli_print ("%s", schema);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_schema_verb = {
  .name = "schema",
  .summary = N_ ("Print the XML Schema of the exported documents"),
  .run = run,
};
