/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which records and references belong to a profile, where the catalogue alone cannot tell: a
 * reference that may lead to several kinds is written only where it leads to a record that is
 * written too, so that every document holds by itself. */
#pragma once

#include "ent-source.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

typedef struct _EntXmlScope EntXmlScope;

/* @source must outlive the scope. */
EntXmlScope *ent_xml_scope_new (EntSource *source, EntProfile profile);
void ent_xml_scope_free (EntXmlScope *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntXmlScope, ent_xml_scope_free)

/* TRUE if some records of @kind, which is of the profile, may have to stay out, because what they
 * cannot be without does. */
gboolean ent_xml_scope_filters (EntXmlScope *self, const EntKind *kind);

/* TRUE if the record with identity @id belongs to the profile. */
gboolean ent_xml_scope_has_record (EntXmlScope *self, const char *id);

/* TRUE if @field, which is of the profile, may name the record whose identity @id begins with. */
gboolean ent_xml_scope_has_target (EntXmlScope *self, const EntField *field, const char *id);

G_END_DECLS
