/* SPDX-License-Identifier: GPL-3.0-or-later
 * Templates: engagements to begin with. Each is an XML document in the templates folder of the
 * program's data; its engagement record says what it is called and what it is for. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/* Properties: `name`, `title`, `description` (strings). */
#define ENT_TYPE_TEMPLATE (ent_template_get_type ())
G_DECLARE_FINAL_TYPE (EntTemplate, ent_template, ENT, TEMPLATE, GObject)

/* Returns: (transfer full) (element-type EntTemplate): all templates, by name. They are looked for
 * in the folder the environment variable ENTENTE_DATA_DIR names, else where the program's data is
 * installed. */
GPtrArray *ent_template_list (void);

/* Returns: (transfer full) (nullable): the template named @name; ENT_ERROR_USAGE if there is none.
 */
EntTemplate *ent_template_find (const char *name, GError **error);

/* Returns: its file name without the ending. */
const char *ent_template_get_name (EntTemplate *self);

/* Returns: what people call it. */
const char *ent_template_get_title (EntTemplate *self);

/* Returns: (nullable): what it is for, one sentence or two. */
const char *ent_template_get_description (EntTemplate *self);

/**
 * ent_template_apply:
 * @self: (nullable): NULL for an engagement with nothing in it
 * @engagement: new; it may have its own record already
 * @known: (nullable): what is known of the engagement: one text for each field of its record
 *   (ENT_ENGAGEMENT_TITLE…) in any form ent_field_normalise() takes, NULL where the template's
 *   counts
 *
 * Fills @engagement with the template's records, each under an identity of its own, sets what is
 * known of it, and plans a checkpoint a quarter if its dates are known and the template has none;
 * all in one transaction.
 *
 * Returns: FALSE with the reason; @engagement is as it was then.
 */
gboolean ent_template_apply (EntTemplate *self,
                             EntEngagement *engagement,
                             const char *const *known,
                             GError **error);

G_END_DECLS
