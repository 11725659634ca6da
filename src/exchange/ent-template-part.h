/* SPDX-License-Identifier: GPL-3.0-or-later
 * Parts of a template for an engagement that was begun without it, or lost them since. */
#pragma once

#include "ent-template.h"

G_BEGIN_DECLS

/* The template that holds every instrument and step product.md names. */
#define ENT_TEMPLATE_STANDARD "revenue-consulting"

/**
 * EntTemplatePart:
 * @ENT_TEMPLATE_INSTRUMENTS: each questionnaire with its questions, where none is of the same
 *   instrument
 * @ENT_TEMPLATE_FIX_STEPS: each step of the sequenced fix, where none has the same number
 */
typedef enum
{
  ENT_TEMPLATE_INSTRUMENTS,
  ENT_TEMPLATE_FIX_STEPS,
} EntTemplatePart;

/**
 * ent_template_add_part:
 * @added: (out): how many questionnaires or steps came; with 0 nothing was changed
 *
 * Adds what @engagement lacks of @part, under identities of its own, in one transaction. What it
 * refers to is found by title; a role that is not there comes along, anything else is left out.
 *
 * Returns: FALSE with the reason; @engagement is as it was then.
 */
gboolean ent_template_add_part (EntTemplate *self,
                                EntEngagement *engagement,
                                EntTemplatePart part,
                                guint *added,
                                GError **error);

G_END_DECLS
