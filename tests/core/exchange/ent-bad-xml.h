/* SPDX-License-Identifier: GPL-3.0-or-later
 * Documents that must be refused: malformed, hostile, or not what the schema and the catalogue ask.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *text; /* NULL: @make makes it */
  gsize length;     /* 0: @text is a string */
  GString *(*make) (void);
} EntBadXml;

extern const EntBadXml ent_bad_xml[];
extern const guint ent_n_bad_xml;

/* Documents that look odd, and must be taken all the same. */
extern const EntBadXml ent_odd_xml[];
extern const guint ent_n_odd_xml;

/* What all of them are imported into. */
extern const char ent_good_xml[];

/* Returns: (transfer full): the document's bytes. */
GBytes *ent_bad_xml_make (const EntBadXml *bad);

G_END_DECLS
