/* SPDX-License-Identifier: GPL-3.0-or-later
 * A metric at a glance: name, last value, change, target and course. A click goes to it. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_METRIC_TILE (ent_metric_tile_get_type ())
G_DECLARE_FINAL_TYPE (EntMetricTile, ent_metric_tile, ENT, METRIC_TILE, GtkButton)

GtkWidget *ent_metric_tile_new (EntSession *session, EntRecord *metric);

G_END_DECLS
