/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program: command line, files to open, one window an engagement, settings. */
#pragma once

#include <adwaita.h>

#include "ent-engagement.h"

G_BEGIN_DECLS

#define ENT_TYPE_APPLICATION (ent_application_get_type ())
G_DECLARE_FINAL_TYPE (EntApplication, ent_application, ENT, APPLICATION, AdwApplication)

/* @flags: G_APPLICATION_NON_UNIQUE for tests */
EntApplication *ent_application_new (GApplicationFlags flags);

GSettings *ent_application_get_settings (EntApplication *self);

/* Returns: the day @engagement (nullable) is seen from: what `--date` said, else the clock's; the
 * sample has a day of its own. */
const GDate *ent_application_get_today (EntApplication *self, EntEngagement *engagement);
void ent_application_set_today (EntApplication *self, const GDate *today);

/* Opens @file in the window that has it already, in one that has none, or in a new one. Returns:
 * FALSE if it cannot be opened; the reason was shown. */
gboolean ent_application_open_file (EntApplication *self, GFile *file, gboolean read_only);

/* Returns: (transfer full): the person named in the settings, or else the account's. */
char *ent_application_dup_person (EntApplication *self);

G_END_DECLS
