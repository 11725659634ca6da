/* SPDX-License-Identifier: GPL-3.0-or-later
 * The findings that concern one page, one line each with a Mend button that goes to the record with
 * the field focused. Hidden where there are none. */
#pragma once

#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_FINDINGS_STRIP (ent_findings_strip_get_type ())
G_DECLARE_FINAL_TYPE (EntFindingsStrip, ent_findings_strip, ENT, FINDINGS_STRIP, GtkWidget)

/* Shows the findings of @session (nullable) whose records @info's page shows. */
void ent_findings_strip_set_session (EntFindingsStrip *self,
                                     EntSession *session,
                                     const EntPageInfo *info);

G_END_DECLS
