/* SPDX-License-Identifier: GPL-3.0-or-later
 * Some of the findings, one line each with a Mend button that goes to the record with the field
 * focused; the first few, and all at a click. Hidden where there are none.
 *
 * Properties: `lines`: how many are shown at first; `label`: what is read out before them. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_FINDINGS_STRIP (ent_findings_strip_get_type ())
G_DECLARE_FINAL_TYPE (EntFindingsStrip, ent_findings_strip, ENT, FINDINGS_STRIP, GtkWidget)

/* Shows the findings of @session (nullable) that @filter lets pass. Where it changes its mind,
 * gtk_filter_changed() refreshes the lines. */
void
ent_findings_strip_set_session (EntFindingsStrip *self, EntSession *session, GtkFilter *filter);

G_END_DECLS
