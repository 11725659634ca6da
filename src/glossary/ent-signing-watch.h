/* SPDX-License-Identifier: GPL-3.0-or-later
 * The signatures of an open engagement, kept up to date: for the window, which asks often. Contents
 * are made once and after a change only those it touches, so a whole engagement's staleness is
 * known at once. */
#pragma once

#include "ent-signatures.h"

G_BEGIN_DECLS

/* Signal `changed`: what was asked before may have another answer; comes after each commit, undo,
 * redo and import that matters to signatures. */
#define ENT_TYPE_SIGNING_WATCH (ent_signing_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntSigningWatch, ent_signing_watch, ENT, SIGNING_WATCH, GObject)

/* It holds @source. */
EntSigningWatch *ent_signing_watch_new (EntSource *source);

/* Returns: the watch @source keeps for itself, made at first need; borrowed as long as @source
 * lives. For rules, which so read signatures and contents once for all of them. */
EntSigningWatch *ent_signing_watch_get (EntSource *source);

/* Returns: the signatures as they are now, for ent_signing_get_state(), ent_sign_off_get_state()
 * and the like; borrowed until the next change, so ask again each time. */
EntSignatures *ent_signing_watch_get_signatures (EntSigningWatch *self);

/* Returns: (transfer full) (element-type EntRecord): the approvals that are stale and whose subject
 * still counts, in the order they were given. The first call makes all contents. */
GPtrArray *ent_signing_watch_list_stale (EntSigningWatch *self);

G_END_DECLS
