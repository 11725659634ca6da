/* SPDX-License-Identifier: GPL-3.0-or-later
 * How a stakeholder looks on the map, on screen and on paper: a shape for the class, a colour and a
 * letter for the function, a ring for who can block, dashes for a role nobody holds. Each is told
 * without colour, too. (screens.md, Stakeholders) */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} EntMapColor;

/* The ground the map is on. */
typedef enum
{
  ENT_MAP_LIGHT,
  ENT_MAP_DARK,
} EntMapTheme;

/* @class, @function: (nullable): choice values */
typedef struct
{
  const char *class;
  const char *function;
  gboolean can_block;
  gboolean vacant;
} EntMapLook;

/* The part of a marker's diameter its shape takes; the rest is room for the ring. */
#define ENT_MAP_SHAPE 0.68

typedef struct _EntMapPen EntMapPen;

/* @diameter: of a marker with its ring. Returns: (transfer full) */
EntMapPen *ent_map_pen_new (PangoContext *context, EntMapTheme theme, double diameter);
void ent_map_pen_free (EntMapPen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMapPen, ent_map_pen_free)

double ent_map_pen_get_diameter (const EntMapPen *self);

/* Draws a marker with its centre at @x, @y. */
void ent_map_pen_draw (const EntMapPen *self, cairo_t *cairo, EntMapLook look, double x, double y);

/* Returns: the colour texts and lines have; @strength: from 0 (ground) to 1 (ink). */
EntMapColor ent_map_theme_get_ink (EntMapTheme theme, double strength);

/* Returns: the colour of @function (nullable). */
EntMapColor ent_map_theme_get_color (EntMapTheme theme, const char *function);

/* Returns: (nullable): the letter that stands for @function (nullable) in its marker. */
const char *ent_map_pen_get_letter (const char *function);

/* Sets the source of @cairo. */
void ent_map_color_set (EntMapColor color, cairo_t *cairo, double alpha);

G_END_DECLS
