/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the window says of sign-offs. */
#include "ent-sign-offs.h"

#include "ent-glossary-kinds.h"

GPtrArray *
ent_sign_off_list_on (EntRecord *subject)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (subject));
  return ent_source_list_query (ent_record_get_source (subject), query);
}
