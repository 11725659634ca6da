/* SPDX-License-Identifier: GPL-3.0-or-later
 * Follows the engagement for a view: after a change of a record it shows, the view is told once, a
 * moment later, however many changes there were. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

typedef struct _EntFollower EntFollower;

typedef void (*EntFollowerFunc) (gpointer view);

/**
 * ent_follower_new:
 * @kinds: names of the kinds the view reads, separated by spaces; borrowed
 * @func: tells @view, which must outlive the follower
 */
EntFollower *ent_follower_new (const char *kinds, EntFollowerFunc func, gpointer view);
void ent_follower_free (EntFollower *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFollower, ent_follower_free)

/* Follows @session (nullable) from now on, and tells the view at once. Returns: FALSE if that was
 * the session already. */
gboolean ent_follower_set_session (EntFollower *self, EntSession *session);

/* Returns: (nullable) */
EntSession *ent_follower_get_session (EntFollower *self);

G_END_DECLS
