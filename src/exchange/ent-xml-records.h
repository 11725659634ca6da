/* SPDX-License-Identifier: GPL-3.0-or-later
 * Turns the elements of a document into messages: knows the catalogue, nothing of XML parsers. */
#pragma once

#include "ent-xml-diagnosis.h"
#include "ent-xml-vocabulary.h"

G_BEGIN_DECLS

/* Limits on any document, ours or not. (hardening.md, XML in) */
#define ENT_XML_DEPTH_LIMIT 64
#define ENT_XML_TEXT_LIMIT 1048576

/* After so many problems nothing more is read. */
#define ENT_XML_PROBLEM_LIMIT 100

typedef struct _EntXmlRecords EntXmlRecords;

/* Messages are appended to @out. */
EntXmlRecords *ent_xml_records_new (EntProfile profile, GByteArray *out);
void ent_xml_records_free (EntXmlRecords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntXmlRecords, ent_xml_records_free)

/* An element begins. @name lives as long as @self; @identity (nullable) is its attribute `id` or
 * `ref`. Returns: FALSE, after a problem message, if nothing more may be read. */
gboolean ent_xml_records_begin (EntXmlRecords *self,
                                const char *name,
                                const char *identity,
                                gsize identity_length,
                                guint64 line);

/* Text stands in the element that began last. Returns: as above. */
gboolean ent_xml_records_text (EntXmlRecords *self, const char *text, gsize length, guint64 line);

/* The element that began last and has not ended, ends. It stays the place of what is said next
 * until another begins or ends. */
void ent_xml_records_end (EntXmlRecords *self);

/* Where the document was read up to. */
void ent_xml_records_get_place (EntXmlRecords *self, EntXmlPlace *place);

/* Appends a problem at the place the document was read up to. Returns: as above. */
gboolean
ent_xml_records_report (EntXmlRecords *self, const EntXmlDiagnosis *diagnosis, guint64 line);

guint ent_xml_records_get_n_problems (EntXmlRecords *self);

G_END_DECLS
