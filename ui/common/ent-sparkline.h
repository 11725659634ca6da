/* SPDX-License-Identifier: GPL-3.0-or-later
 * A small line of a number's course, with the target as a dashed line and a dot on the last value.
 * It is spoken as a sentence the owner gives it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_SPARKLINE (ent_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (EntSparkline, ent_sparkline, ENT, SPARKLINE, GtkWidget)

/**
 * ent_sparkline_set_values:
 * @values: the course, oldest first; copied
 * @target: NAN: none
 * @spoken: (nullable): the course in words
 */
void ent_sparkline_set_values (
    EntSparkline *self, const double *values, guint n_values, double target, const char *spoken);

G_END_DECLS
