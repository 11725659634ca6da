/* SPDX-License-Identifier: GPL-3.0-or-later
 * The clock of a dispute: which day its level has to decide by. (product.md, Escalation) */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* TRUE while @dispute waits for a decision. */
gboolean ent_dispute_is_open (EntRecord *dispute);

/* Sets @due to the day its level has to decide by: the one agreed in the last step at this level,
 * or else as many business days after it came there as the level's clock has. Returns: FALSE if no
 * clock runs: it is not open, or has no level, or the level no clock. */
gboolean ent_dispute_get_due (EntRecord *dispute, GDate *due);

/* Returns: (transfer full) (nullable): the level above the current one on the dispute's path; NULL
 * at the top. */
EntRecord *ent_dispute_dup_next_level (EntRecord *dispute);

G_END_DECLS
