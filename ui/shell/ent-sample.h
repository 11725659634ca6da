/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sample engagement, to look around in. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the sample as a file of the person's own, made at the first
 * time and kept with whatever was changed in it since. */
GFile *ent_sample_prepare (GError **error);

/* TRUE if the file at @path (nullable) is the one ent_sample_prepare() makes. */
gboolean ent_sample_is (const char *path);

/* Returns: the day the sample is told from: what is due and overdue in it makes sense then. */
const GDate *ent_sample_get_day (void);

G_END_DECLS
