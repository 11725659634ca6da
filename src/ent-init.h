/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one call that makes the core ready. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Registers the kinds of all features with the catalogue, and seals it. To be called first in every
 * program and test; further calls do nothing. */
void ent_init (void);

G_END_DECLS
