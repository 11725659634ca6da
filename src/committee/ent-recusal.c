/* SPDX-License-Identifier: GPL-3.0-or-later
 * Recusal: somebody takes no part in one agenda item. */
#include "ent-committee-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-check.h"
#include "ent-minutes-check.h"
#include "ent-record.h"

static const EntField recusal_fields[] = {
  [ENT_RECUSAL_ITEM]
  = { "item", N_ ("Agenda item"), N_ ("The topic the person steps back from"), ENT_TYPE_REFERENCE,
      .required = true, .owning = true, .event = true, .target = "agenda-item" },
  [ENT_RECUSAL_STAKEHOLDER]
  = { "stakeholder", N_ ("Person"), N_ ("Who takes no part"), ENT_TYPE_REFERENCE, .required = true,
      .column = true, .target = "stakeholder" },
  [ENT_RECUSAL_WHY] = { "why", N_ ("Why"), N_ ("The interest that made them step back"),
                        ENT_TYPE_TEXT, .column = true },
};

/* An interest may be known before the meeting. */
static gboolean
check_recusal (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) item = ent_record_dup_parent (change->record);
  g_autoptr (EntRecord) meeting = item != NULL ? ent_record_dup_parent (item) : NULL;

  return ent_minutes_check (change, meeting, FALSE, error)
         && ent_check_unlike_siblings (change, ENT_RECUSAL_STAKEHOLDER, error);
}

const EntKind ent_recusal_kind = {
  .name = "recusal",
  .label = N_ ("Recusal"),
  .label_plural = N_ ("Recusals"),
  .help = N_ ("Note who steps back from a topic because they have an interest in it."),
  .icon = "action-unavailable-symbolic",
  .feature = "committee",
  ENT_FIELDS (recusal_fields),
  .title_field = ENT_RECUSAL_STAKEHOLDER,
  .check = check_recusal,
};
