/* SPDX-License-Identifier: GPL-3.0-or-later
 * The first bytes of a document, which decide whether it is read at all. */
#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-xml-gate.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  ent_init ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  EntXmlGate gate = { 0 };
  gboolean passed = ent_xml_gate_check (&gate, (const char *)data, MIN (size, ENT_XML_HEAD_SIZE));

  g_assert_true (passed || gate.diagnosis.fault < ENT_XML_N_FAULTS);
  ent_xml_gate_clear (&gate);
  return 0;
}
