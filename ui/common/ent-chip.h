/* SPDX-License-Identifier: GPL-3.0-or-later
 * A status as a chip: icon, word and tinted ground. The same word has the same chip on every page;
 * meaning is in shape and word first, in colour second. */
#pragma once

#include <adwaita.h>

#include "ent-field.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHIP (ent_chip_get_type ())
G_DECLARE_FINAL_TYPE (EntChip, ent_chip, ENT, CHIP, GtkWidget)

/**
 * EntMeaning: what a status says of the work
 * @ENT_MEANING_NEUTRAL: nothing yet, or no longer
 * @ENT_MEANING_UNDER_WAY: somebody is at it
 * @ENT_MEANING_GOOD: as it should be
 * @ENT_MEANING_ATTENTION: somebody should look
 * @ENT_MEANING_BAD: failed, missed, contradicted
 */
typedef enum
{
  ENT_MEANING_NEUTRAL,
  ENT_MEANING_UNDER_WAY,
  ENT_MEANING_GOOD,
  ENT_MEANING_ATTENTION,
  ENT_MEANING_BAD,
} EntMeaning;

/* TRUE if @field is a status: a choice each of whose values has a meaning. Other choices (a class,
 * a function) are plain words. */
gboolean ent_chip_is_status (const EntField *field);

GtkWidget *ent_chip_new (void);

/* Shows @value (nullable) of the status field @field; no value shows nothing. */
void ent_chip_set_value (EntChip *self, const EntField *field, const char *value);

/* Shows the chip of the status named @status, as `signed`, with @label (translated), where the
 * status is derived and no field holds it. */
void ent_chip_set_status (EntChip *self, const char *status, const char *label);

/* Shows @text (translated) for what is no field: "3 findings". @icon_name: (nullable) */
void ent_chip_set (EntChip *self, EntMeaning meaning, const char *icon_name, const char *text);

G_END_DECLS
