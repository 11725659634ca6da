/* SPDX-License-Identifier: GPL-3.0-or-later
 * What both sides agreed on: the text in force with its why, edited in place, and the versions
 * before it. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_AGREED_VIEW (ent_agreed_view_get_type ())
G_DECLARE_FINAL_TYPE (EntAgreedView, ent_agreed_view, ENT, AGREED_VIEW, AdwBin)

/* @term: (nullable) */
void ent_agreed_view_set_term (EntAgreedView *self, EntSession *session, EntRecord *term);

/* Versions or signatures came or went. */
void ent_agreed_view_refresh (EntAgreedView *self);

/* Opens the dialog in which a new version is agreed on. */
void ent_agreed_view_agree (EntAgreedView *self);

/* Puts the focus in @field (a name; NULL: the text) of the newest version, or on the button that
 * makes the first one. */
void ent_agreed_view_focus (EntAgreedView *self, const char *field);

/* Stores what was typed. */
void ent_agreed_view_commit (EntAgreedView *self);

G_END_DECLS
