/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit as something to print or save. */
#pragma once

#include "ent-printout.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the report of the run @audit (nullable: the newest) of @questionnaire.
 */
EntPrintout *ent_audit_papers_new (EntSession *session, EntRecord *questionnaire, EntRecord *audit);

G_END_DECLS
