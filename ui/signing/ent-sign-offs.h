/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the window says of sign-offs: the same words wherever something is signed. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (element-type EntRecord): the sign-offs on @subject, in the order they
 * were given. */
GPtrArray *ent_sign_off_list_on (EntRecord *subject);

G_END_DECLS
