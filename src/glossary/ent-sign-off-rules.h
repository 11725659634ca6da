/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rule about sign-offs, whatever was signed. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

extern const EntRule ent_sign_off_stale_rule;

G_END_DECLS
