/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the markers of a stakeholder map mean: each shape, letter and line on it, once, with its
 * word, in as many rows as the width asks for. */
#pragma once

#include "ent-map-pen.h"

G_BEGIN_DECLS

typedef struct _EntMapLegend EntMapLegend;

/* @people: (element-type EntMapPerson): who is on the map; @classes: explain shapes, too. Returns:
 * (transfer full) */
EntMapLegend *ent_map_legend_new (GPtrArray *people, gboolean classes);
void ent_map_legend_free (EntMapLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMapLegend, ent_map_legend_free)

/* Draws it from 0, 0 on in @width with texts set in @layout. @cairo: (nullable): NULL only
 * measures. Returns: its height. */
double ent_map_legend_draw (const EntMapLegend *self,
                            cairo_t *cairo,
                            const EntMapPen *pen,
                            PangoLayout *layout,
                            EntMapTheme theme,
                            double width);

G_END_DECLS
