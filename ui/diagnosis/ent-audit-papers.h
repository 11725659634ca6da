/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of an audit on paper: printed, or saved as PDF. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what prints the report of the run @audit (nullable: the newest) of
 * @questionnaire. */
GtkPrintOperation *
ent_audit_papers_create_print (EntSession *session, EntRecord *questionnaire, EntRecord *audit);

/* Asks for a printer and prints. @parent: a widget of the window that asks */
void ent_audit_papers_print (EntSession *session,
                             GtkWidget *parent,
                             EntRecord *questionnaire,
                             EntRecord *audit);

/* Asks for a file and saves the same report as PDF. */
void ent_audit_papers_save (EntSession *session,
                            GtkWidget *parent,
                            EntRecord *questionnaire,
                            EntRecord *audit);

G_END_DECLS
