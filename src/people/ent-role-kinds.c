/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roles and who holds them from when to when: agreements name roles, so that a successor inherits
 * what the role owns. */
#include "ent-people-kinds.h"

#include "ent-check.h"
#include "ent-error.h"
#include "ent-instrument.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

static const EntChoice role_side_choices[]
    = { { "internal", N_ ("Internal"), N_ ("Stays with the company after the handoff") },
        { "consulting", N_ ("Consulting"), N_ ("Leaves with the consultants") },
        { NULL } };

static const EntField role_fields[] = {
  [ENT_ROLE_NAME]
  = { "name", N_ ("Name"), N_ ("What the role is called in agreements, such as CMO or RevOps lead"),
      ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_ROLE_FULL_NAME]
  = { "full-name", N_ ("Full name"), N_ ("The name written out, such as Chief Marketing Officer"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_ROLE_FUNCTION]
  = { "function", N_ ("Function"), N_ ("The part of the business the role speaks for"),
      ENT_TYPE_CHOICE, .choices = ent_function_choices, .column = true },
  [ENT_ROLE_SIDE]
  = { "side", N_ ("Side"),
      N_ ("Whether the role stays when the consultants leave; agreements need internal owners"),
      ENT_TYPE_CHOICE, .choices = role_side_choices, .required = true, .initial = "internal",
      .column = true },
  [ENT_ROLE_DESCRIPTION]
  = { "description", N_ ("Description"), N_ ("What the role answers for"), ENT_TYPE_LONG_TEXT },
};

static const EntField role_holder_fields[] = {
  [ENT_ROLE_HOLDER_ROLE]
  = { "role", N_ ("Role"), N_ ("The role that is held"), ENT_TYPE_REFERENCE, .target = "role",
      .required = true, .owning = true, .event = true, .column = true },
  [ENT_ROLE_HOLDER_HOLDER]
  = { "holder", N_ ("Holder"), N_ ("The person who holds the role"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .required = true, .column = true },
  [ENT_ROLE_HOLDER_FROM]
  = { "from", N_ ("From"), N_ ("First day in the role; empty means since before the engagement"),
      ENT_TYPE_DATE, .column = true },
  [ENT_ROLE_HOLDER_TO]
  = { "to", N_ ("To"), N_ ("Last day in the role; empty while the person holds it"), ENT_TYPE_DATE,
      .column = true },
  [ENT_ROLE_HOLDER_NOTE]
  = { "note", N_ ("Notes"), N_ ("Acting, for a time, or anything a successor should know"),
      ENT_TYPE_LONG_TEXT, .confidential = true },
};

static gboolean
refuse_overlap (EntRecord *holding, EntRecord *other, GError **error)
{
  g_autofree char *role = ent_record_dup_display (holding, ENT_ROLE_HOLDER_ROLE);
  g_autofree char *person = ent_record_dup_display (holding, ENT_ROLE_HOLDER_HOLDER);
  g_autofree char *present = ent_record_dup_display (other, ENT_ROLE_HOLDER_HOLDER);

  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: a person, a role, and the person who holds it. */
               _ ("%s cannot hold %s at the same time as %s; enter the last day of whoever leaves, "
                  "before the first day of whoever follows."),
               person, role, present);
  return FALSE;
}

/* A role has one holder at a time, or nobody could say whose word counts. Undo and redo pass: they
 * lead to a state that was allowed. */
static gboolean
check_alone (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) role = ent_record_dup_parent (change->record);
  g_autoptr (GPtrArray) holdings = NULL;

  if (role == NULL || change->operation == ENT_OPERATION_REMOVE || change->reversal)
    return TRUE;
  holdings = ent_record_list_children (role, "role-holder");
  for (guint i = 0; i < holdings->len; i++)
    if (holdings->pdata[i] != change->record
        && ent_role_holdings_overlap (holdings->pdata[i], change->record))
      return refuse_overlap (change->record, holdings->pdata[i], error);
  return TRUE;
}

static gboolean
check_role_holder (const EntChange *change, GError **error)
{
  return ent_check_date_order (change, ENT_ROLE_HOLDER_FROM, ENT_ROLE_HOLDER_TO, error)
         && check_alone (change, error) && ent_instrument_check_holding (change, error);
}

const EntKind ent_role_kind = {
  .name = "role",
  .label = N_ ("Role"),
  .label_plural = N_ ("Roles"),
  .help = N_ ("Name the roles that own, decide and sign, "
              "so that what was agreed outlives the people who agreed it."),
  .icon = "contact-new-symbolic",
  .feature = "people",
  ENT_FIELDS (role_fields),
  .title_field = ENT_ROLE_NAME,
  .agreements = true,
};

const EntKind ent_role_holder_kind = {
  .name = "role-holder",
  .label = N_ ("Role holder"),
  .label_plural = N_ ("Role holders"),
  .help = N_ ("Say who holds the role and since when; past holders stay on record."),
  .icon = "avatar-default-symbolic",
  .feature = "people",
  ENT_FIELDS (role_holder_fields),
  .title_field = ENT_ROLE_HOLDER_HOLDER,
  .agreements = true,
  .check = check_role_holder,
};
