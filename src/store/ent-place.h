/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether an engagement file lies where it is safe to be changed: locks and the order of writes,
 * which keep it whole, are only promised by a disk of this computer.
 * (hardening.md, The engagement file) */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): why the file at @path is at risk and what to do, three
 * sentences; NULL where it lies on this computer, or nothing is known of its place. */
char *ent_place_describe_risk (const char *path);

/* TRUE if a file system of @type, as the table of mounts names it, is another computer's. */
gboolean ent_place_is_remote (const char *type);

/* Returns: (transfer full) (nullable): the type of the file system @path lies on. */
char *ent_place_find_type (const char *path);

/* For tests: has @find asked instead of ent_place_find_type(); NULL: that again. */
typedef char *(*EntPlaceFindType) (const char *path);
void ent_place_set_find_type (EntPlaceFindType find);

G_END_DECLS
