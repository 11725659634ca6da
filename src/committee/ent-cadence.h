/* SPDX-License-Identifier: GPL-3.0-or-later
 * When the next meeting of a body has to be held at the latest. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_cadence_get_due:
 * @cadence: a choice of a body's `cadence`, as `monthly`
 * @last: the day it last met, or from which its cadence counts
 * @due: (out): the last day on which the next meeting keeps the cadence
 *
 * A body that meets weekly or fortnightly has until the Sunday of the week that is due; any other
 * until the last day of the month: so a first Tuesday may wander, and a holiday does no harm.
 *
 * Returns: FALSE if there is no such day: it meets as needed.
 */
gboolean ent_cadence_get_due (const char *cadence, const GDate *last, GDate *due);

G_END_DECLS
