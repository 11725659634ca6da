/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sheet one signatory signs on paper in a round of signing: each text with its why and digest,
 * boxes to approve or reject, and one line to sign on. */
#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/**
 * EntSignOffSheet:
 * @role: in whose name
 * @holder: (nullable): who holds it
 * @subjects: (element-type EntRecord): what is to be signed: agreed versions, agreements…
 * @date: when it is printed
 */
typedef struct
{
  EntRecord *role;
  EntRecord *holder;
  GPtrArray *subjects;
  GDate date;
} EntSignOffSheet;

/* Returns: (transfer full) (nullable): the sheet as a PDF document; the same sheet gives the same
 * bytes. */
GBytes *ent_sign_off_sheet_print (const EntSignOffSheet *sheet, GError **error);

/* Returns: (transfer full): a name for its file, as “Sign-off CMO 2026-03-31.pdf”. */
char *ent_sign_off_sheet_dup_name (const EntSignOffSheet *sheet);

G_END_DECLS
