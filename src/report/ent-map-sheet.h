/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map on paper: one sheet of A4 on its long side, the same picture as on screen. */
#pragma once

#include "ent-source.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntMapSheet:
 * @source: the engagement
 * @people: (element-type EntMapPerson): who is on the map
 * @note: (nullable): what of all it shows, as “Region: EMEA. Not rated yet: 2.”
 * @date: when it is printed
 */
typedef struct
{
  EntSource *source;
  GPtrArray *people;
  const char *note;
  GDate date;
} EntMapSheet;

/* Returns: (transfer full) (nullable): the sheet as a PDF document; the same sheet gives the same
 * bytes. */
GBytes *ent_map_sheet_print (const EntMapSheet *sheet, GError **error);

/* Draws the sheet on @cairo in points, for a printer. */
void ent_map_sheet_draw (const EntMapSheet *sheet, cairo_t *cairo);

/* Returns: (transfer full): a name for its file, as “Stakeholder map 2026-03-31.pdf”. */
char *ent_map_sheet_dup_name (const EntMapSheet *sheet);

G_END_DECLS
