/* SPDX-License-Identifier: GPL-3.0-or-later
 * The first stage of an import: a document of anyone's becomes plain records and problems. It runs
 * in the worker process, streams, and holds no more than one record. (hardening.md, XML in) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_xml_read:
 * @input: descriptor the document is read from, to its end
 * @output: descriptor the messages (ent-xml-message.h) are written to
 *
 * Everything that can be wrong with the document goes into messages.
 *
 * Returns: FALSE if the messages could not be written: nobody wants them any more.
 */
gboolean ent_xml_read (int input, int output);

G_END_DECLS
