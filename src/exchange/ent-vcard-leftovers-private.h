/* SPDX-License-Identifier: GPL-3.0-or-later
 * How what is left out of vCards is counted. */
#pragma once

#include "ent-vcard-person.h"

G_BEGIN_DECLS

/* Counts @name (or what is left of it, as “street of ADR”), which was left out at @line. */
void ent_vcard_leftovers_add (EntVcardLeftovers *self, const char *name, guint64 line);

G_END_DECLS
