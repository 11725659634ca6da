/* SPDX-License-Identifier: GPL-3.0-or-later
 * All record kinds, in the order they appear in files and exports. Features register theirs once at
 * start (ent_init()); after that the catalogue never changes. */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

/**
 * ent_catalogue_register:
 * @kinds: static, NULL-terminated
 *
 * Appends @kinds. A table that breaks the catalogue's own laws (a name twice, an unknown choice as
 * initial value, two owning fields…) is a programmer error and aborts with the reason.
 */
void ent_catalogue_register (const EntKind *const *kinds);

/* Checks what can be checked only with all kinds there: every target exists, parents do not form a
 * cycle. Aborts with the reason if not. To be called once, after the last registration. */
void ent_catalogue_seal (void);

/* Returns: how many kinds there are. */
guint ent_catalogue_get_length (void);

/* Returns: the kind at @index, in catalogue order. */
const EntKind *ent_catalogue_get (guint index);

/* Returns: (nullable): the kind named @name. @index (out) (optional): its place. */
const EntKind *ent_catalogue_find (const char *name, guint *index);

/* Returns: the place of @kind in the catalogue. */
guint ent_catalogue_index (const EntKind *kind);

/* Returns: (transfer container) (element-type EntKind): the kinds whose records live inside
 * @parent's, in catalogue order. */
GPtrArray *ent_catalogue_list_child_kinds (const EntKind *parent);

G_END_DECLS
