/* SPDX-License-Identifier: GPL-3.0-or-later
 * Gives up everything a process needs only to do harm. (hardening.md, XML in) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_sandbox_enter:
 * @input_size: bytes there are to read; 0: not known
 *
 * From now on the process can read and write the descriptors it has, use 512 MB and, for each 64 MB
 * of input, 10 s of processor time, and nothing else: no file, no network, no other process. It
 * dies with the program that started it. What the system does not offer is done without: the
 * document is checked no less, this is the second line.
 */
void ent_sandbox_enter (guint64 input_size);

G_END_DECLS
