/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the glossary page knows of all terms: how far each has come, how many are in which state,
 * and what uses them. States come from the signatures of the session; counting goes in slices
 * between frames, and texts are searched for terms in a thread, so that twenty thousand terms never
 * hold a frame up. */
#pragma once

#include "ent-session.h"
#include "ent-signing-state.h"
#include "ent-term-users.h"

G_BEGIN_DECLS

/**
 * EntTermUsersState: whether a term without users is used by nothing
 * @ENT_TERM_USERS_SOUGHT: not known yet
 * @ENT_TERM_USERS_KNOWN: it is
 * @ENT_TERM_USERS_UNKNOWN: the file could not be read to find out
 */
typedef enum
{
  ENT_TERM_USERS_SOUGHT,
  ENT_TERM_USERS_KNOWN,
  ENT_TERM_USERS_UNKNOWN,
} EntTermUsersState;

/* Signals: `changed`: a state or a user may be another; `counted`: the counts are up to date. */
#define ENT_TYPE_GLOSSARY_INDEX (ent_glossary_index_get_type ())
G_DECLARE_FINAL_TYPE (EntGlossaryIndex, ent_glossary_index, ENT, GLOSSARY_INDEX, GObject)

EntGlossaryIndex *ent_glossary_index_new (EntSession *session);

/* @reason: (out) (optional) (transfer full): the state in words */
EntSigningState
ent_glossary_index_get_state (EntGlossaryIndex *self, EntRecord *term, char **reason);

/* Returns: how many terms were in @state when they were last counted. */
guint ent_glossary_index_get_count (EntGlossaryIndex *self, EntSigningState state);

/* Returns: (nullable) (element-type EntTermUser): what uses @term, as far as it is known yet. */
GPtrArray *ent_glossary_index_get_users (EntGlossaryIndex *self, EntRecord *term);

EntTermUsersState ent_glossary_index_get_users_state (EntGlossaryIndex *self);

G_END_DECLS
