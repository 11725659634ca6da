/* SPDX-License-Identifier: GPL-3.0-or-later
 * Operating agreements as one HTML page to read, print and hand over. It is made by XSLT from the
 * XML alone, with the stylesheet in data/, so that whoever holds the XML can make it too.
 * (architecture.md, Exchange; hardening.md, Out) */
#pragma once

#include "ent-engagement.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

/**
 * ent_html_render:
 * @xml: a document as ent_xml_write() gives it
 *
 * Returns: (transfer full) (nullable): the page, UTF-8: complete in itself, without script, and
 * with links to http, https and mailto addresses alone. ENT_ERROR_INVALID if @xml cannot be
 * rendered.
 */
char *ent_html_render (const char *xml, gsize length, GError **error);

/* Renders @engagement into the file @path, which appears whole or not at all. Returns: FALSE with
 * ENT_ERROR_WRITE, ENT_ERROR_CORRUPT, ENT_ERROR_INVALID or G_IO_ERROR_CANCELLED. */
gboolean ent_html_write_file (EntEngagement *engagement,
                              EntProfile profile,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
