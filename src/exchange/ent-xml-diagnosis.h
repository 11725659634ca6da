/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names the fault behind an error of libxml2, whose own words are about schemas and parsers. */
#pragma once

#include <libxml/xmlerror.h>

#include "ent-kind.h"
#include "ent-xml-fault.h"

G_BEGIN_DECLS

/* Where in the document the error came up. */
typedef struct
{
  const char *element; /* (nullable): the element that begins or ends here; NULL before the root */
  gboolean ending;     /* it ends here */
  const char *open;    /* (nullable): the innermost element that is open */
  const EntKind *kind; /* (nullable): of the field, where the element is one */
  const EntField *field; /* (nullable) */
  const char *value;     /* (nullable): the field's text, as far as it was read */
} EntXmlPlace;

typedef struct
{
  EntXmlFault fault;
  char *arguments[ENT_XML_N_ARGUMENTS];
} EntXmlDiagnosis;

/* Sets @diagnosis, which is then cleared with ent_xml_diagnosis_clear(). */
void ent_xml_diagnose (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis);

void ent_xml_diagnosis_clear (EntXmlDiagnosis *diagnosis);

G_END_DECLS
