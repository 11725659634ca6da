/* SPDX-License-Identifier: GPL-3.0-or-later
 * What ent_finding_emit() calls. Only the gate engine makes one. */
#pragma once

#include "ent-rule.h"

G_BEGIN_DECLS

/* @message and @remedy are borrowed for the call. */
typedef void (*EntFindingFunc) (EntRecord *record,
                                const char *field,
                                const char *message,
                                const char *remedy,
                                gpointer user_data);

struct _EntFindingSink
{
  EntFindingFunc func;
  gpointer user_data;
};

G_END_DECLS
