/* SPDX-License-Identifier: GPL-3.0-or-later
 * The stakeholder map as something to print or save. */
#pragma once

#include "ent-printout.h"

G_BEGIN_DECLS

/* Returns: (transfer full): one sheet with @people (element-type EntMapPerson) on the map. @note:
 * (nullable): what of all it shows */
EntPrintout *ent_map_papers_new (EntSession *session, GPtrArray *people, const char *note);

G_END_DECLS
