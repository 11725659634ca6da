/* SPDX-License-Identifier: GPL-3.0-or-later
 * People and who they are, for tests. */
#include "ent-people-test.h"

EntRecord *
ent_people_test_add (EntTest *test, const char *name)
{
  return ent_test_add (test, "stakeholder", "name", name, NULL);
}

EntRecord *
ent_people_test_hold (
    EntTest *test, EntRecord *role, EntRecord *person, const char *from, const char *to)
{
  return ent_test_add (test, "role-holder", "role", ENT_TEST_ID (role), "holder",
                       ENT_TEST_ID (person), "from", from, "to", to, NULL);
}

EntRecord *
ent_people_test_add_holder (EntTest *test,
                            const char *role_name,
                            const char *name,
                            EntRecord **role)
{
  EntRecord *person = ent_people_test_add (test, name);
  EntRecord *held = ent_test_add (test, "role", "name", role_name, NULL);

  ent_people_test_hold (test, held, person, NULL, NULL);
  if (role != NULL)
    *role = held;
  return person;
}
