/* SPDX-License-Identifier: GPL-3.0-or-later
 * What uses which term: every deliverable, metric and agreement that declares a term or holds it in
 * its texts, by name or plural. Read once, in any thread; it holds no records, only identities, so
 * it may be made with one connection and used beside another. (product.md, Glossary) */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef struct _EntTermUsers EntTermUsers;

/* One record that uses a term. */
typedef struct
{
  const EntKind *kind;
  char *id;
  gboolean declared; /* FALSE: found in its texts, and not declared */
} EntTermUser;

/* Reads all terms and all that may use them; what changes later is not seen. Stops early when
 * @cancellable (nullable) is cancelled. */
EntTermUsers *ent_term_users_new (EntSource *source, GCancellable *cancellable);
void ent_term_users_free (EntTermUsers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTermUsers, ent_term_users_free)

/* Returns: (nullable) (element-type EntTermUser): what uses the term with identity @id, by kind;
 * NULL if nothing does. Borrowed. */
GPtrArray *ent_term_users_get (EntTermUsers *self, const char *id);

/* Returns: how many use it. */
guint ent_term_users_count (EntTermUsers *self, const char *id);

/* TRUE if a change of records of @kind changes the answers. */
gboolean ent_term_users_read_kind (const EntKind *kind);

G_END_DECLS
