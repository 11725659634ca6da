/* SPDX-License-Identifier: GPL-3.0-or-later
 * The diagnosis: "how misaligned are we, and where first?" Instruments, dimensions, the sequenced
 * fix and the yearly audit as sections of one view, one instrument in its place at a time, and as
 * further views the tables of all records. */
#pragma once

#include "ent-kind-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_DIAGNOSIS_PAGE (ent_diagnosis_page_get_type ())
G_DECLARE_FINAL_TYPE (EntDiagnosisPage, ent_diagnosis_page, ENT, DIAGNOSIS_PAGE, EntKindPage)

/* Returns: (transfer floating) */
EntPage *ent_diagnosis_page_new (const EntPageInfo *info);

G_END_DECLS
