/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where an agreement stands: whether it counts, and whose signatures it needs and lacks. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* TRUE unless @agreement was superseded or retired. */
gboolean ent_agreement_is_live (EntRecord *agreement);

/* Returns: (transfer full) (element-type EntRecord): the roles that must sign @agreement: those it
 * names, and those required for its kind, each once. */
GPtrArray *ent_agreement_list_signatories (EntRecord *agreement);

G_END_DECLS
