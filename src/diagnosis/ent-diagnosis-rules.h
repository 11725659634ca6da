/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rules of the diagnosis: instruments, scores, the sequenced fix and systems. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* NULL-terminated. */
extern const EntRule *const ent_diagnosis_rules[];

G_END_DECLS
