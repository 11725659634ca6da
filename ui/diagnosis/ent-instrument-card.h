/* SPDX-License-Identifier: GPL-3.0-or-later
 * An instrument as a card: how far its run is, who has answered, and the verdict in words. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

#define ENT_TYPE_INSTRUMENT_CARD (ent_instrument_card_get_type ())
G_DECLARE_FINAL_TYPE (EntInstrumentCard, ent_instrument_card, ENT, INSTRUMENT_CARD, GtkFlowBoxChild)

GtkWidget *ent_instrument_card_new (EntSession *session, EntRecord *questionnaire);

EntRecord *ent_instrument_card_get_questionnaire (EntInstrumentCard *self);

/* Something it shows may have changed. */
void ent_instrument_card_refresh (EntInstrumentCard *self);

G_END_DECLS
