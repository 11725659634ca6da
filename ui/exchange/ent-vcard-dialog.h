/* SPDX-License-Identifier: GPL-3.0-or-later
 * Takes stakeholders from a vCard file: who is new, who was found by what, which fields change, to
 * be decided person by person. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_VCARD_DIALOG (ent_vcard_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntVcardDialog, ent_vcard_dialog, ENT, VCARD_DIALOG, AdwWindow)

/* TRUE if @path is a vCard file, by its name. */
gboolean ent_vcard_dialog_takes (const char *path);

/* Returns: a modal window over @parent's that is reading @path, to be presented. The session's
 * engagement is a file. */
EntVcardDialog *ent_vcard_dialog_new (GtkWidget *parent, EntSession *session, const char *path);

G_END_DECLS
