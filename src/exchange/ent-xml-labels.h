/* SPDX-License-Identifier: GPL-3.0-or-later
 * The catalogue's words for the stylesheet: what kinds, fields and choices are called. The text
 * committed as data/entente-labels.xsl is this one's output; a test holds both together. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): a stylesheet module that defines the variable `labels`, UTF-8, in
 * English whatever the locale: the same document always gives the same page. */
char *ent_xml_labels_generate (void);

G_END_DECLS
