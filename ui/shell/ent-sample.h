/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sample engagement, to look around in. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the sample as a file of the person's own, made at the first
 * time and kept with whatever was changed in it since. */
GFile *ent_sample_prepare (GError **error);

G_END_DECLS
