/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit, saved where the person wants it. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Asks for a file, and writes the report of @questionnaire's newest run into it as PDF. */
void ent_audit_papers_save (EntSession *session, GtkWidget *parent, EntRecord *questionnaire);

G_END_DECLS
