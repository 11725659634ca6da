/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five classes of stakeholders at a glance, and in a sentence what is missing in each. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_CLASS_STRIP (ent_class_strip_get_type ())
G_DECLARE_FINAL_TYPE (EntClassStrip, ent_class_strip, ENT, CLASS_STRIP, AdwBin)

/* @session: (nullable) */
void ent_class_strip_set_session (EntClassStrip *self, EntSession *session);

G_END_DECLS
