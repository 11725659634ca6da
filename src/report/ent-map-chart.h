/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map as a picture, drawn once for screen and paper: axes with words, named
 * quadrants, markers, labels, legend. (screens.md, Charts and Stakeholders) */
#pragma once

#include "ent-influence-map.h"
#include "ent-map-pen.h"

G_BEGIN_DECLS

/**
 * EntMapChartSpec: what to draw it with
 * @width, @height: of the whole picture, in any unit
 * @context: its font is that of the labels, and all sizes follow from that
 * @theme: the ground it will be drawn on; the ground itself is not drawn
 * @classes: the legend explains shapes, too
 * @contrast: lines and words are stronger
 */
typedef struct
{
  double width;
  double height;
  PangoContext *context;
  EntMapTheme theme;
  gboolean classes;
  gboolean contrast;
} EntMapChartSpec;

typedef struct _EntMapChart EntMapChart;

/* Lays out a map of @people (element-type EntMapPerson), which it keeps. Returns: (transfer full)
 */
EntMapChart *ent_map_chart_new (GPtrArray *people, const EntMapChartSpec *spec);
void ent_map_chart_free (EntMapChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMapChart, ent_map_chart_free)

/* Returns: the height of a picture of @spec's width from which on a name fits below each marker;
 * the height in @spec does not count. */
double ent_map_chart_measure_height (GPtrArray *people, const EntMapChartSpec *spec);

void ent_map_chart_draw (const EntMapChart *self, cairo_t *cairo);

/* The plotting area within the picture, and the map in it, whose points count from its corner. */
EntMapBox ent_map_chart_get_plot (const EntMapChart *self);
const EntInfluenceMap *ent_map_chart_get_map (const EntMapChart *self);

/* The cell of a pair of scores, within the picture. */
EntMapBox ent_map_chart_get_cell (const EntMapChart *self, EntMapScore score);

/* Returns: the scores at a point of the picture; the nearest ones outside the plotting area. */
EntMapScore ent_map_chart_get_score (const EntMapChart *self, double x, double y);

/* Returns: the index of the person at a point of the picture; −1: nobody. */
int ent_map_chart_hit (const EntMapChart *self, double x, double y);

/* Returns: the middle of person @index's marker within the picture. */
EntMapPoint ent_map_chart_get_point (const EntMapChart *self, guint index);

/* The diameter of a marker with its ring. */
double ent_map_chart_get_diameter (const EntMapChart *self);

/* Draws person @index's marker with its middle at @x, @y, as it follows a pointer. */
void ent_map_chart_draw_person (
    const EntMapChart *self, cairo_t *cairo, guint index, double x, double y);

G_END_DECLS
