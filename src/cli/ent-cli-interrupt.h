/* SPDX-License-Identifier: GPL-3.0-or-later
 * Interruption of a run from the terminal, so that what was half done is put away. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ent_cli_interrupt_watch:
 *
 * From now on SIGINT, SIGTERM and SIGHUP cancel what is being done instead of ending the program at
 * once; a second one does that. To be called by verbs that take long, before they start threads.
 *
 * Returns: (transfer none): what they cancel
 */
GCancellable *ent_cli_interrupt_watch (void);

/* Ends the program by the signal that cancelled it, as whoever started it expects; returns if there
 * was none. */
void ent_cli_interrupt_finish (void);

G_END_DECLS
