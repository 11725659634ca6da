/* SPDX-License-Identifier: GPL-3.0-or-later
 * People and who they are, for tests. */
#pragma once

#include "ent-test.h"

G_BEGIN_DECLS

/* Returns: a stakeholder of whom no more is known. */
EntRecord *ent_people_test_add (EntTest *test, const char *name);

/* Has @person hold @role from @from to @to (nullable: since ever, for ever). Returns: that record.
 */
EntRecord *ent_people_test_hold (
    EntTest *test, EntRecord *role, EntRecord *person, const char *from, const char *to);

/* Returns: a stakeholder who holds a new role. @role: (out) (optional) */
EntRecord *ent_people_test_add_holder (EntTest *test,
                                       const char *role_name,
                                       const char *name,
                                       EntRecord **role);

G_END_DECLS
