/* SPDX-License-Identifier: GPL-3.0-or-later
 * References as people write them: by title where that names one record, by identity always;
 * several are set apart by semicolons. For CSV and the command line. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

/* The titles of each kind are read when they are first asked for; the index does not follow later
 * changes. */
typedef struct _EntTitleIndex EntTitleIndex;

/* @source must outlive the index. Returns: (transfer full) */
EntTitleIndex *ent_title_index_new (EntSource *source);
void ent_title_index_free (EntTitleIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTitleIndex, ent_title_index_free)

/* Enters a record that is about to be added, or has a new title; it is found by the old one too.
 * @title: (nullable): stored text of its title field */
void
ent_title_index_add (EntTitleIndex *self, const EntKind *kind, const char *id, const char *title);

/**
 * ent_title_index_read:
 * @field: a reference field
 * @text: titles (compared without case) or identities of records @field allows
 * @value: (out) (transfer full) (nullable): the stored text; NULL for white space alone
 *
 * Returns: FALSE with ENT_ERROR_NOT_FOUND if there is no such record, ENT_ERROR_INVALID if a title
 *   names several or a record is of the wrong kind.
 */
gboolean ent_title_index_read (
    EntTitleIndex *self, const EntField *field, const char *text, char **value, GError **error);

/* Returns: (transfer full): what ent_title_index_read() reads as @value, with titles wherever they
 * name one record; "" when not set. */
char *ent_title_index_format (EntTitleIndex *self, const EntField *field, const char *value);

/* TRUE if records of @kind are known by a text that is the same in every language, so that a
 * reference can be written with it. */
gboolean ent_title_index_covers (const EntKind *kind);

G_END_DECLS
