/* SPDX-License-Identifier: GPL-3.0-or-later
 * All instruments as cards. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Signals: `opened` (EntRecord): the questionnaire is to be shown; `add-wanted`: a new one is to be
 * made. */
#define ENT_TYPE_INSTRUMENTS_GROUP (ent_instruments_group_get_type ())
G_DECLARE_FINAL_TYPE (EntInstrumentsGroup, ent_instruments_group, ENT, INSTRUMENTS_GROUP, AdwBin)

/* @session: (nullable): shown with the next ent_instruments_group_refresh(). */
void ent_instruments_group_set_session (EntInstrumentsGroup *self, EntSession *session);

/* Something may have changed. */
void ent_instruments_group_refresh (EntInstrumentsGroup *self);

/* Puts the focus on the card of @questionnaire (nullable: the first). */
void ent_instruments_group_focus (EntInstrumentsGroup *self, EntRecord *questionnaire);

G_END_DECLS
