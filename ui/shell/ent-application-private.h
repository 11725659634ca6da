/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the files of the program share. */
#pragma once

#include "ent-application.h"

G_BEGIN_DECLS

void ent_application_add_actions (EntApplication *self);

/* Returns: (transfer full) (nullable): the engagement in @file. */
EntEngagement *ent_application_load (GFile *file, gboolean read_only, GError **error);

G_END_DECLS
