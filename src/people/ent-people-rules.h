/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules about people. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_people_rules[];

G_END_DECLS
