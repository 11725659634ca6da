/* SPDX-License-Identifier: GPL-3.0-or-later
 * The preferences: who makes the changes, light or dark. */
#pragma once

#include "ent-application.h"

G_BEGIN_DECLS

#define ENT_TYPE_PREFERENCES (ent_preferences_get_type ())
G_DECLARE_FINAL_TYPE (EntPreferences, ent_preferences, ENT, PREFERENCES, AdwPreferencesPage)

/* Returns: (transfer floating): a page on @application's settings, which change at once. */
GtkWidget *ent_preferences_new (EntApplication *application);

G_END_DECLS
