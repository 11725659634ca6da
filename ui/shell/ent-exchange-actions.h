/* SPDX-License-Identifier: GPL-3.0-or-later
 * Save a copy, import and export: each asks, then runs as a job on a connection of its own. */
#pragma once

#include "ent-window.h"

G_BEGIN_DECLS

void ent_exchange_save_copy (EntWindow *window);
void ent_exchange_import (EntWindow *window);
void ent_exchange_export (EntWindow *window);

G_END_DECLS
