/* SPDX-License-Identifier: GPL-3.0-or-later
 * The yearly audit: the runs of one instrument side by side, question by question, with the drift
 * against the baseline; of a scored instrument also its categories, the weakest first. From here it
 * is run again, and printed. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_AUDIT_VIEW (ent_audit_view_get_type ())
G_DECLARE_FINAL_TYPE (EntAuditView, ent_audit_view, ENT, AUDIT_VIEW, AdwBin)

/* Returns: (transfer floating) */
GtkWidget *ent_audit_view_new (void);

/* @session: (nullable) */
void ent_audit_view_set_session (EntAuditView *self, EntSession *session);

G_END_DECLS
