/* SPDX-License-Identifier: GPL-3.0-or-later
 * Building blocks for the checks kinds make across fields (EntKind.check). Each lets a removal
 * pass, and fails with ENT_ERROR_INVALID and a sentence that names the record, the fields and the
 * remedy. */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

/* Of two dates (or date-times), @earlier must not be after @later; where one is not set, all is
 * well. */
gboolean ent_check_date_order (const EntChange *change, guint earlier, guint later, GError **error);

/* Where @field is set, @needed must be set too. */
gboolean ent_check_needs (const EntChange *change, guint field, guint needed, GError **error);

/* Where the choice @field is @value, @needed must be set. */
gboolean ent_check_choice_needs (
    const EntChange *change, guint field, const char *value, guint needed, GError **error);

/* The single reference @field must not name the record itself. */
gboolean ent_check_not_itself (const EntChange *change, guint field, GError **error);

/* No other record of its kind in the same parent has the same value of @field. */
gboolean ent_check_unlike_siblings (const EntChange *change, guint field, GError **error);

G_END_DECLS
