/* SPDX-License-Identifier: GPL-3.0-or-later
 * The gate a document passes before anything of it is validated: its first bytes up to the root
 * element. (hardening.md, XML in) */
#pragma once

#include "ent-xml-diagnosis.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

/* The root element must begin within so many bytes. */
#define ENT_XML_HEAD_SIZE 65536

typedef struct
{
  guint minor; /* of the document's version */
  EntProfile profile;
  guint64 line; /* of what is wrong; 0: none */
  EntXmlDiagnosis diagnosis;
} EntXmlGate;

/**
 * ent_xml_gate_check:
 * @gate: (out caller-allocates): what was found; to be cleared with ent_xml_gate_clear()
 * @head: the first ENT_XML_HEAD_SIZE bytes of the document, or all of it if it is shorter
 *
 * Returns: TRUE if the document may be read; FALSE with @gate->diagnosis.
 */
gboolean ent_xml_gate_check (EntXmlGate *gate, const char *head, gsize length);

void ent_xml_gate_clear (EntXmlGate *gate);

G_END_DECLS
