/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders to an address book. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/**
 * ent_contacts_export:
 * @parent: a widget of the window that asks
 * @selected: (element-type EntRecord): stakeholders; where there are some it is asked whether they
 *   or all are meant
 *
 * Asks for a file and writes them as vCards; a toast says how it went.
 */
void ent_contacts_export (GtkWidget *parent, EntSession *session, GPtrArray *selected);

G_END_DECLS
