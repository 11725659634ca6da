/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper: printed, or saved as PDF. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what prints one sheet with @people (element-type EntMapPerson) on the
 * map. @note: (nullable): what of all it shows */
GtkPrintOperation *
ent_map_papers_create_print (EntSession *session, GPtrArray *people, const char *note);

/* Asks for a printer and prints. @parent: a widget of the window that asks */
void
ent_map_papers_print (EntSession *session, GtkWidget *parent, GPtrArray *people, const char *note);

/* Asks for a file and saves the same sheet as PDF. */
void
ent_map_papers_save (EntSession *session, GtkWidget *parent, GPtrArray *people, const char *note);

G_END_DECLS
