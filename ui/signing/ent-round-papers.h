/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a round of signing leaves on paper: a sheet for each signatory before, a receipt after. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Asks for a folder and prints into it, for each role that must sign, a sheet of those of @subjects
 * (element-type EntRecord) that the role has not signed yet. @parent: a widget of the window that
 * asks */
void ent_round_papers_print (EntSession *session, GtkWidget *parent, GPtrArray *subjects);

/* Says in a toast how many signatures were given, and offers to save the receipt for @sign_offs
 * (element-type EntRecord). */
void ent_round_papers_offer_receipt (EntSession *session, GtkWidget *parent, GPtrArray *sign_offs);

/* Asks for a file and saves in it the receipt for @sign_offs (element-type EntRecord). */
void ent_round_papers_save_receipt (EntSession *session, GtkWidget *parent, GPtrArray *sign_offs);

/* Asks for a receipt that was kept, and says whether this engagement still bears it out. */
void ent_round_papers_check_receipt (EntSession *session, GtkWidget *parent);

G_END_DECLS
