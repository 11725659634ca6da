/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who has to sign one record, and who has. To ask about many records: ent-signatures.h.
 * (product.md, Glossary: required signatories are data; a sign-off is never edited, only
 * superseded) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type EntRecord): the roles that must sign @subject, a choice of
 * the signatory requirements as `term`; empty where nothing is required. */
GPtrArray *ent_signature_list_required (EntSource *source, const char *subject);

/* TRUE if the last word of any role on @record is an approval, be it of what it said before: what
 * was once approved is not to be rewritten. */
gboolean ent_signature_is_on_record (EntRecord *record);

/* Returns: (transfer full): the titles of @records in one line, as "CMO, CRO". */
char *ent_signature_join_titles (GPtrArray *records);

G_END_DECLS
