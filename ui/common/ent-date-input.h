/* SPDX-License-Identifier: GPL-3.0-or-later
 * What people type for a date, read as a date. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ent_date_input_read:
 * @text: what was typed
 * @today: the day it was typed
 *
 * Reads `2026-06-30`, the locale's own ways ("30 June 2026", "30.6.2026", "June 30"; without a year
 * this one is meant), "today", "tomorrow", "yesterday" (also translated), and days from today as
 * "+14".
 *
 * Returns: FALSE if it is no date.
 */
gboolean ent_date_input_read (const char *text, const GDate *today, GDate *date);

/* The same with a time of day after it: "30 June 2026, 14:00", "tomorrow 9:30". Without a time it
 * is no such text. @seconds: (out): from midnight */
gboolean
ent_date_input_read_time (const char *text, const GDate *today, GDate *date, guint *seconds);

G_END_DECLS
