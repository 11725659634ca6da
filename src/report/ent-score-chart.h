/* SPDX-License-Identifier: GPL-3.0-or-later
 * The course of a score from 1 to 5 as a small chart, drawn with Pango and Cairo, once for screen
 * and paper: the levels with their wording, a marker with its number for each score (an outline at
 * first, filled when scored again), its date under it, and the part that blocks the contract.
 * (screens.md, Charts) */
#pragma once

#include "ent-score-course.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Red, green, blue, from 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} EntInk;

/**
 * EntScoreChart:
 * @points: (element-type EntScorePoint): oldest first
 * @font: (nullable): of all its text; NULL: that of the layout's context
 * @text: colour of words and axis
 * @ground: what it is drawn on
 * @course: colour of the line and its markers
 * @alarm: colour of the part that blocks
 * @selected: index of the point that is marked; negative: none
 */
typedef struct
{
  GPtrArray *points;
  const PangoFontDescription *font;
  EntInk text;
  EntInk ground;
  EntInk course;
  EntInk alarm;
  int selected;
} EntScoreChart;

/* Sets the colours for paper. */
void ent_score_chart_set_paper (EntScoreChart *chart);

/* Returns: the height the chart needs, in the units it is drawn in. */
double ent_score_chart_measure (const EntScoreChart *chart, PangoContext *context);

/* Draws into a box of @width and @height at the origin. */
void ent_score_chart_draw (
    const EntScoreChart *chart, cairo_t *cairo, PangoContext *context, double width, double height);

/* Sets where the middle of point @index is in that box. */
void ent_score_chart_place (const EntScoreChart *chart,
                            PangoContext *context,
                            double width,
                            double height,
                            guint index,
                            double *x,
                            double *y);

/* Returns: the index of the point at (@x, @y); -1: there is none. */
int ent_score_chart_find (const EntScoreChart *chart,
                          PangoContext *context,
                          double width,
                          double height,
                          double x,
                          double y);

G_END_DECLS
