/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of the glossary: terms, versions and their signatures. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_glossary_rules[];

G_END_DECLS
