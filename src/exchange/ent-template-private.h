/* SPDX-License-Identifier: GPL-3.0-or-later
 * What finding a template and applying it share. */
#pragma once

#include "ent-template.h"

G_BEGIN_DECLS

struct _EntTemplate
{
  GObject parent_instance;
  char *name;
  char *title;
  char *description; /* (nullable) */
  char *path;
};

/* Returns: (transfer full) (nullable): an engagement in memory that holds what the template does.
 */
EntEngagement *ent_template_read (EntTemplate *self, GError **error);

G_END_DECLS
