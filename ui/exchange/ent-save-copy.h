/* SPDX-License-Identifier: GPL-3.0-or-later
 * Saves a checked copy of the open engagement where the person says. */
#pragma once

#include "ent-window.h"

G_BEGIN_DECLS

/* Asks for the place and writes there, as a job. */
void ent_save_copy (EntWindow *window);

G_END_DECLS
