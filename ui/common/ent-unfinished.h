/* SPDX-License-Identifier: GPL-3.0-or-later
 * What was entered in a session and is stored nowhere yet: drafts that were begun, and what a field
 * refused. What was refused stays with its record, and is there again with the reason when the
 * record is shown again. Before the session ends, somebody has to be asked. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

/* From now on @draft holds something unfinished, called @what, translated; NULL: nothing any more,
 * to be called before @draft goes. */
void ent_unfinished_set (EntSession *session, EntSubject *draft, const char *what);

/* @field of @subject refused @typed for the reason @problem. The session's `unfinished-changed` is
 * emitted. */
void
ent_unfinished_refuse (EntSubject *subject, guint field, const char *typed, const char *problem);

/* @field of @subject holds what is stored. */
void ent_unfinished_accept (EntSubject *subject, guint field);

/* @typed, @problem: (out) (transfer full): what @field of @subject refused, and why. Returns: FALSE
 * if it refused nothing. */
gboolean ent_unfinished_find (EntSubject *subject, guint field, char **typed, char **problem);

/* TRUE if a field of @subject refused something. */
gboolean ent_unfinished_concerns (EntSubject *subject);

/* Returns: (transfer full) (nullable): what is unfinished, as "Influence of Dana Fox, new term";
 * NULL for nothing. */
char *ent_unfinished_describe (EntSession *session);

/**
 * ent_unfinished_describe_elsewhere:
 * @shown: (nullable): the record somebody is looking at, with what lives in it
 * @record: (out) (transfer full): where the first is
 * @field: (out): its name
 *
 * Returns: (transfer full) (nullable): what other records' fields refused, as "Influence of Dana
 *   Fox"; NULL for nothing, which leaves @record and @field alone.
 */
char *ent_unfinished_describe_elsewhere (EntSession *session,
                                         EntRecord *shown,
                                         EntRecord **record,
                                         const char **field);

G_END_DECLS
