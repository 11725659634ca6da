/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about people: everyone who matters is known, held to a role, and asked what success is. */
#include "ent-people-rules.h"

#include "ent-date.h"
#include "ent-people-kinds.h"
#include "ent-role.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

/* All five classes must be found, or somebody who decides has been overlooked. */
static void
find_missing_classes (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  const EntField *field = &ent_stakeholder_kind.fields[ENT_STAKEHOLDER_CLASS];

  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      g_autoptr (EntQuery) query = ent_query_new (&ent_stakeholder_kind);
      g_autoptr (GPtrArray) stakeholders = NULL;

      ent_query_where (query, ENT_STAKEHOLDER_CLASS, choice->value);
      stakeholders = ent_source_list_query (source, query);
      if (stakeholders->len == 0)
        ent_finding_emit (sink, NULL, NULL,
                          _ ("Add the stakeholder who plays this part, "
                             "or set the class of one you have."),
                          /* Translators: %s is a class, as “Data owner”. */
                          _ ("No stakeholder is classed as “%s”."), _ (choice->label));
    }
}

/* Who has to stand behind the engagement: CMO, CRO and CFO are roles, and held today. */
static void
find_missing_sponsors (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  static const EntOffice sponsors[] = { ENT_OFFICE_CMO, ENT_OFFICE_CRO, ENT_OFFICE_CFO };

  for (guint i = 0; i < G_N_ELEMENTS (sponsors); i++)
    {
      const char *name = ent_office_get_name (sponsors[i]);
      g_autoptr (EntRecord) role = ent_role_find_office (source, sponsors[i]);
      g_autoptr (EntRecord) holder = role != NULL ? ent_role_dup_holder (role, today) : NULL;

      if (role == NULL)
        ent_finding_emit (sink, NULL, NULL, _ ("Add the role and say who holds it."),
                          /* Translators: %s is an office, as CMO. */
                          _ ("There is no role %s."), name);
      else if (holder == NULL)
        ent_finding_emit (sink, role, NULL, _ ("Enter who holds the role and since when."),
                          /* Translators: %s is an office, as CMO. */
                          _ ("Nobody holds the role %s, which has to sponsor the engagement."),
                          name);
    }
}

/* TRUE for people of the client: consultants are not asked what success is. */
static gboolean
is_client (EntRecord *stakeholder)
{
  return !ent_record_equals (stakeholder, ENT_STAKEHOLDER_FUNCTION, "consulting");
}

static void
check_success (EntRecord *stakeholder, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!is_client (stakeholder) || ent_record_has (stakeholder, ENT_STAKEHOLDER_SUCCESS))
    return;
  title = ent_record_dup_title (stakeholder);
  ent_finding_emit (sink, stakeholder, "success",
                    _ ("Ask, and write down the answer in their own words."),
                    /* Translators: %s is a person. */
                    _ ("%s has not said what success would be."), title);
}

/* Open until it is resolved on a day that has come and somebody is on record as having agreed. */
static void
check_divergence (EntRecord *divergence, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *first = ent_record_dup_display (divergence, ENT_SUCCESS_DIVERGENCE_FIRST);
  g_autofree char *second = ent_record_dup_display (divergence, ENT_SUCCESS_DIVERGENCE_SECOND);
  GDate resolved;

  if (!ent_record_get_date (divergence, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON, &resolved)
      || g_date_compare (&resolved, today) > 0)
    ent_finding_emit (sink, divergence, "resolution",
                      _ ("Bring the two together and record what they agreed to."),
                      /* Translators: two people. */
                      _ ("%s and %s do not call the same thing success."), first, second);
  else if (!ent_record_has (divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY))
    ent_finding_emit (sink, divergence, "agreed-by",
                      _ ("Name the roles that agreed to the resolution."),
                      /* Translators: two people. */
                      _ ("The difference between %s and %s is called resolved, "
                         "but nobody is on record as having agreed."),
                      first, second);
}

static void
check_rating (EntRecord *stakeholder, const GDate *today, EntFindingSink *sink)
{
  gboolean weighed = ent_record_has (stakeholder, ENT_STAKEHOLDER_INFLUENCE);
  g_autofree char *title = NULL;

  if (!is_client (stakeholder)
      || (weighed && ent_record_has (stakeholder, ENT_STAKEHOLDER_SUPPORT)))
    return;
  title = ent_record_dup_title (stakeholder);
  ent_finding_emit (sink, stakeholder, weighed ? "support" : "influence",
                    _ ("Rate both, so that the person has a place on the map."),
                    weighed
                        /* Translators: %s is a person. */
                        ? _ ("It is not known where %s stands.")
                        /* Translators: %s is a person. */
                        : _ ("It is not known how much influence %s has."),
                    title);
}

/* Consulting roles may fall vacant once the engagement has ended; internal ones never. */
static gboolean
must_be_held (EntRecord *role, const GDate *today)
{
  g_autoptr (EntRecord) engagement = NULL;
  GDate end;

  if (!ent_role_is_consulting (role))
    return TRUE;
  engagement = ent_source_dup_single (ent_record_get_source (role), "engagement");
  return engagement == NULL || !ent_record_get_date (engagement, ENT_ENGAGEMENT_END, &end)
         || g_date_compare (today, &end) <= 0;
}

/* Returns: (transfer full) (nullable): the time in @role that begins first after @today. */
static EntRecord *
dup_next_holding (EntRecord *role, const GDate *today)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  g_autofree char *day = ent_date_format (today);
  EntRecord *next = NULL;

  /* Dates sort as texts. */
  for (guint i = 0; i < holdings->len; i++)
    if (g_strcmp0 (ent_record_get_text (holdings->pdata[i], ENT_ROLE_HOLDER_FROM), day) > 0
        && (next == NULL
            || g_strcmp0 (ent_record_get_text (holdings->pdata[i], ENT_ROLE_HOLDER_FROM),
                          ent_record_get_text (next, ENT_ROLE_HOLDER_FROM))
                   < 0))
      next = holdings->pdata[i];
  return next != NULL ? g_object_ref (next) : NULL;
}

/* Says that @role is vacant today; a holder who is yet to come does not fill it. */
static void
emit_vacancy (EntFindingSink *sink, EntRecord *role, const GDate *today)
{
  g_autoptr (EntRecord) next = dup_next_holding (role, today);
  g_autoptr (GPtrArray) holders = ent_role_list_all_holders (role);
  g_autofree char *title = ent_record_dup_title (role);
  g_autofree char *person
      = next != NULL ? ent_record_dup_display (next, ENT_ROLE_HOLDER_HOLDER) : NULL;
  g_autofree char *day = next != NULL ? ent_record_dup_display (next, ENT_ROLE_HOLDER_FROM) : NULL;

  if (next != NULL)
    ent_finding_emit (sink, role, NULL, _ ("Enter who holds the role until then."),
                      /* Translators: a role, a person, the day they begin. */
                      _ ("Nobody holds the role %s until %s takes it on %s."), title, person, day);
  else
    ent_finding_emit (sink, role, NULL,
                      holders->len > 0 ? _ ("Enter the successor, who inherits what the role owns.")
                                       : _ ("Enter who holds the role and since when."),
                      /* Translators: %s is a role. */
                      _ ("Nobody holds the role %s."), title);
}

static void
check_holder (EntRecord *role, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) holder = ent_role_dup_holder (role, today);

  if (holder == NULL && must_be_held (role, today))
    emit_vacancy (sink, role, today);
}

static const EntRule stakeholder_class_missing_rule = {
  .id = "stakeholder-class-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Class of stakeholder missing"),
  .why = N_ ("Sponsors, owners of operations and data, frontline leaders and potential blockers "
             "each can stop an engagement that forgot them."),
  .kinds = "stakeholder",
  .evaluate = find_missing_classes,
};

static const EntRule sponsor_missing_rule = {
  .id = "sponsor-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Sponsor missing"),
  .why = N_ ("CMO, CRO and CFO have to stand behind the engagement; without one of them its "
             "results will be disputed."),
  .kinds = "role role-holder stakeholder",
  .evaluate = find_missing_sponsors,
};

static const EntRule success_undefined_rule = {
  .id = "success-undefined",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Success not defined"),
  .why = N_ ("Whoever was not asked will judge the engagement by something nobody worked on."),
  .kinds = "stakeholder",
  .subjects = "stakeholder",
  .check = check_success,
  .local = "stakeholder",
};

static const EntRule success_divergent_rule = {
  .id = "success-divergent",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Success divergent"),
  .why = N_ ("Two ideas of success in one contract make one of the two a failure."),
  .kinds = "success-divergence stakeholder",
  .subjects = "success-divergence",
  .check = check_divergence,
  .local = "success-divergence stakeholder",
};

static const EntRule stakeholder_unrated_rule = {
  .id = "stakeholder-unrated",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Stakeholder not rated"),
  .why = N_ ("The map shows whom to win first only when influence and support are known."),
  .kinds = "stakeholder",
  .subjects = "stakeholder",
  .check = check_rating,
  .local = "stakeholder",
};

static const EntRule role_vacant_rule = {
  .id = "role-vacant",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Role vacant"),
  .why = N_ ("What a role owns, decides and signs stands still while nobody holds it."),
  .kinds = "role role-holder stakeholder engagement",
  .subjects = "role",
  .check = check_holder,
  .local = "role role-holder",
};

const EntRule *const ent_people_rules[] = {
  &stakeholder_class_missing_rule,
  &sponsor_missing_rule,
  &success_undefined_rule,
  &success_divergent_rule,
  &stakeholder_unrated_rule,
  &role_vacant_rule,
  NULL,
};
