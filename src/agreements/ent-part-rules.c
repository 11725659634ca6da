/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about the parts of agreements: what each kind of agreement must say to be of use. */
#include "ent-agreements-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ent-agreement-life.h"
#include "ent-agreements-kinds.h"

/* TRUE if @agreement is one of kind @type that counts. */
static gboolean
is_live (EntRecord *agreement, const char *type)
{
  return ent_record_equals (agreement, ENT_AGREEMENT_TYPE, type)
         && ent_agreement_is_live (agreement);
}

/* Returns: (transfer full): the agreements of kind @type, also those that do not count. */
static GPtrArray *
list_typed (EntSource *source, const char *type)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_agreement_kind);

  ent_query_where (query, ENT_AGREEMENT_TYPE, type);
  return ent_source_list_query (source, query);
}

static gboolean
has_live (EntSource *source, const char *type)
{
  g_autoptr (GPtrArray) agreements = list_typed (source, type);

  for (guint i = 0; i < agreements->len; i++)
    if (ent_agreement_is_live (agreements->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Emits a finding on @part that names those of @fields that are not set, if any. */
static void
check_fields (EntRecord *part, const guint *fields, guint n_fields, EntFindingSink *sink)
{
  const EntKind *kind = ent_record_get_kind (part);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *title = NULL;
  const char *first = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      if (ent_record_has (part, fields[i]))
        continue;
      if (first == NULL)
        first = kind->fields[fields[i]].name;
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              _ (kind->fields[fields[i]].label));
    }
  if (first == NULL)
    return;
  title = ent_record_dup_title (part);
  ent_finding_emit (sink, part, first, _ ("Agree on what is missing and write it down."),
                    /* Translators: a kind of record as "Handoff", its title, labels of fields. */
                    _ ("%s “%s” lacks: %s."), _ (kind->label), title, missing->str);
}

/* What a kind of agreement consists of. */
typedef struct
{
  const char *type;    /* of the agreement */
  const EntKind *part; /* what must live in it */
  const guint *fields; /* what the part must say */
  guint n_fields;
} Composition;

static void
check_parts (EntRecord *agreement, const Composition *composition, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!is_live (agreement, composition->type))
    return;
  parts = ent_record_list_children (agreement, composition->part->name);
  if (parts->len == 0)
    {
      g_autofree char *title = ent_record_dup_title (agreement);

      ent_finding_emit (sink, agreement, NULL, _ ("Add its parts in the agreement's details."),
                        /* Translators: an agreement, then a kind of record as "Handoffs". */
                        _ ("The agreement “%s” is empty; it has none of its “%s”."), title,
                        _ (composition->part->label_plural));
    }
  for (guint i = 0; i < parts->len; i++)
    check_fields (parts->pdata[i], composition->fields, composition->n_fields, sink);
}

static void
find_no_handoff (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (!has_live (source, "handoff-protocol"))
    ent_finding_emit (sink, NULL, NULL, _ ("Add an agreement of this kind with its parts."), "%s",
                      _ ("There is no agreement on how leads are handed over."));
}

/* All four: criteria, accompanying data, follow-up, feedback loop. */
static void
check_handoff (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  static const guint fields[] = {
    ENT_HANDOFF_PROTOCOL_CRITERIA,
    ENT_HANDOFF_PROTOCOL_DATA,
    ENT_HANDOFF_PROTOCOL_FOLLOW_UP,
    ENT_HANDOFF_PROTOCOL_FEEDBACK,
  };
  static const Composition composition
      = { "handoff-protocol", &ent_handoff_protocol_kind, fields, G_N_ELEMENTS (fields) };

  check_parts (agreement, &composition, sink);
}

static void
find_no_service_level (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (!has_live (source, "sla"))
    ent_finding_emit (sink, NULL, NULL, _ ("Add an agreement of this kind with its parts."), "%s",
                      _ ("There is no agreement on service levels."));
}

static void
check_service_level (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  static const guint fields[] = {
    ENT_SLA_RESPONSE_HOURS,   ENT_SLA_ACCEPTANCE,  ENT_SLA_REJECTION,
    ENT_SLA_RECYCLING,        ENT_SLA_CONSEQUENCE, ENT_SLA_MARKETING_COMMITMENT,
    ENT_SLA_SALES_COMMITMENT,
  };
  static const Composition composition = { "sla", &ent_sla_kind, fields, G_N_ELEMENTS (fields) };

  check_parts (agreement, &composition, sink);
}

static void
check_profile (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  static const guint fields[] = {
    ENT_CUSTOMER_PROFILE_INDUSTRY,     ENT_CUSTOMER_PROFILE_SIZE,
    ENT_CUSTOMER_PROFILE_BUYER,        ENT_CUSTOMER_PROFILE_PAIN_POINTS,
    ENT_CUSTOMER_PROFILE_FIRMOGRAPHIC, ENT_CUSTOMER_PROFILE_BEHAVIOURAL,
    ENT_CUSTOMER_PROFILE_INTENT,       ENT_CUSTOMER_PROFILE_DISQUALIFIERS,
  };
  static const Composition composition
      = { "customer-profile", &ent_customer_profile_kind, fields, G_N_ELEMENTS (fields) };

  check_parts (agreement, &composition, sink);
}

/* A plan takes effect at a fiscal half, and something bridges the time until then. */
static void
check_compensation (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  static const guint fields[] = {
    ENT_COMPENSATION_PLAN_ROLE,        ENT_COMPENSATION_PLAN_PAID_ON,
    ENT_COMPENSATION_PLAN_FISCAL_HALF, ENT_COMPENSATION_PLAN_EFFECTIVE_FROM,
    ENT_COMPENSATION_PLAN_BRIDGE,
  };
  static const Composition composition
      = { "compensation", &ent_compensation_plan_kind, fields, G_N_ELEMENTS (fields) };

  check_parts (agreement, &composition, sink);
}

static void
check_messaging (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  static const guint fields[] = { ENT_MESSAGING_ROW_AGREED };
  static const Composition composition
      = { "messaging", &ent_messaging_row_kind, fields, G_N_ELEMENTS (fields) };

  check_parts (agreement, &composition, sink);
}

/* Returns: (transfer full): all attribution models of agreements that count. */
static GPtrArray *
list_live_models (EntSource *source)
{
  g_autoptr (GPtrArray) agreements = list_typed (source, "attribution-model");
  GPtrArray *models = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < agreements->len; i++)
    if (ent_agreement_is_live (agreements->pdata[i]))
      g_ptr_array_extend_and_steal (models, ent_record_list_children (agreements->pdata[i],
                                                                      "attribution-model"));
  return models;
}

/* Attribution has one owner: every model names one, and all name the same. */
static void
find_unowned_attribution (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) models = list_live_models (source);
  const char *first = NULL;

  for (guint i = 0; i < models->len; i++)
    {
      const char *owner = ent_record_get_text (models->pdata[i], ENT_ATTRIBUTION_MODEL_OWNER);
      g_autofree char *title = ent_record_dup_title (models->pdata[i]);

      if (owner == NULL)
        ent_finding_emit (sink, models->pdata[i], "owner", _ ("Name the one role that owns it."),
                          /* Translators: %s is an attribution model. */
                          _ ("Nobody owns the attribution model “%s”."), title);
      else if (first != NULL && !g_str_equal (first, owner))
        ent_finding_emit (sink, models->pdata[i], "owner",
                          _ ("Give all attribution models the same owner."),
                          /* Translators: %s is an attribution model. */
                          _ ("The attribution model “%s” has another owner than the others."),
                          title);
      if (first == NULL)
        first = owner;
    }
}

const EntRule ent_handoff_incomplete_rule = {
  .id = "handoff-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Lead handoff incomplete"),
  .why = N_ ("A handoff works if both sides know when, with what, how fast, and what comes back."),
  .kinds = "agreement handoff-protocol",
  .evaluate = find_no_handoff,
  .subjects = "agreement",
  .check = check_handoff,
  .local = "agreement handoff-protocol",
};

const EntRule ent_sla_incomplete_rule = {
  .id = "sla-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Service level incomplete"),
  .why = N_ ("A promise without time, criteria and consequence is not kept."),
  .kinds = "agreement sla",
  .evaluate = find_no_service_level,
  .subjects = "agreement",
  .check = check_service_level,
  .local = "agreement sla",
};

const EntRule ent_profile_incomplete_rule = {
  .id = "profile-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Customer profile incomplete"),
  .why = N_ ("Each criterion left open is one that marketing and sales fill in differently."),
  .kinds = "agreement customer-profile",
  .subjects = "agreement",
  .check = check_profile,
  .local = "agreement customer-profile",
};

const EntRule ent_compensation_incomplete_rule = {
  .id = "compensation-incomplete",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Compensation plan incomplete"),
  .why = N_ ("People do what they are paid for; until the new plan begins, that is the old one."),
  .kinds = "agreement compensation-plan",
  .subjects = "agreement",
  .check = check_compensation,
  .local = "agreement compensation-plan",
};

const EntRule ent_messaging_unagreed_rule = {
  .id = "messaging-unagreed",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Message not agreed"),
  .why = N_ ("A customer who hears two messages believes neither."),
  .kinds = "agreement messaging-row",
  .subjects = "agreement",
  .check = check_messaging,
  .local = "agreement messaging-row",
};

const EntRule ent_attribution_unowned_rule = {
  .id = "attribution-unowned",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Attribution without one owner"),
  .why = N_ ("Two owners of attribution report two pipelines to one board."),
  .kinds = "agreement attribution-model",
  .evaluate = find_unowned_attribution,
};
