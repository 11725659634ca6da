/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a window shows before an engagement is open: the first steps, and those opened lately. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_WELCOME (ent_welcome_get_type ())
G_DECLARE_FINAL_TYPE (EntWelcome, ent_welcome, ENT, WELCOME, AdwBin)

GtkWidget *ent_welcome_new (void);

G_END_DECLS
