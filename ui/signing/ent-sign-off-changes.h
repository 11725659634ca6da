/* SPDX-License-Identifier: GPL-3.0-or-later
 * What changed since a sign-off was given, word by word, in the record itself and in all it builds
 * on. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_SIGN_OFF_CHANGES (ent_sign_off_changes_get_type ())
G_DECLARE_FINAL_TYPE (EntSignOffChanges, ent_sign_off_changes, ENT, SIGN_OFF_CHANGES, GtkWidget)

/* Reads what changed since @sign_off (nullable) from the history. */
void ent_sign_off_changes_set_sign_off (EntSignOffChanges *self,
                                        EntSession *session,
                                        EntRecord *sign_off);

G_END_DECLS
