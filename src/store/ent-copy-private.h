/* SPDX-License-Identifier: GPL-3.0-or-later
 * Checked copies of a database. */
#pragma once

#include "ent-database-private.h"
#include "ent-engagement.h"

G_BEGIN_DECLS

/* Copies @database to @path as ent_engagement_backup() says. */
gboolean ent_copy_write (EntDatabase *database,
                         const char *path,
                         EntProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
