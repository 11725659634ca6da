/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about the parts of agreements: each part that is missing breaks it, and mends it. */
#include "ent-agreements-kinds.h"
#include "ent-agreements-rules.h"
#include "ent-test.h"

static EntRecord *
add_agreement (EntTest *test, const char *type)
{
  EntRecord *owner = ent_test_add (test, "role", "name", type, NULL);

  return ent_test_add (test, "agreement", "title", type, "type", type, "what", "As below.", "owner",
                       ENT_TEST_ID (owner), "next-review", "2026-12-31", NULL);
}

typedef struct
{
  const char *rule;
  const char *type;
  const char *part;
  const char *title_field;
  const char *missing; /* (nullable): what is said where there is no such agreement */
  const char *values[9][2];
} Case;

static const Case handoff = {
  .rule = "handoff-incomplete",
  .type = "handoff-protocol",
  .part = "handoff-protocol",
  .title_field = "title",
  .missing = "how leads are handed over",
  .values = {
    { "criteria", "Budget confirmed" },
    { "data", "Last three touches" },
    { "follow-up", "A call" },
    { "feedback", "Accepted or why not" },
  },
};

static const Case sla = {
  .rule = "sla-incomplete",
  .type = "sla",
  .part = "sla",
  .title_field = "title",
  .missing = "no agreement on service levels",
  .values = {
    { "response-hours", "4" },
    { "acceptance", "In the profile" },
    { "rejection", "No budget" },
    { "recycling", "Back after ninety days" },
    { "consequence", "Raised in the weekly review" },
    { "marketing-commitment", "120 leads a month" },
    { "sales-commitment", "Every lead called" },
  },
};

static const Case profile = {
  .rule = "profile-incomplete",
  .type = "customer-profile",
  .part = "customer-profile",
  .title_field = "segment",
  .values = {
    { "industry", "Manufacturing" },
    { "size", "200 to 2,000 people" },
    { "buyer", "Head of operations" },
    { "pain-points", "Late deliveries" },
    { "firmographic", "Two plants or more" },
    { "behavioural", "Asked for a visit" },
    { "intent", "Compares vendors" },
    { "disqualifiers", "No plant of their own" },
  },
};

static const Case compensation = {
  .rule = "compensation-incomplete",
  .type = "compensation",
  .part = "compensation-plan",
  .title_field = "title",
  .values = {
    { "paid-on", "Pipeline sourced" },
    { "fiscal-half", "second" },
    { "effective-from", "2026-07-01" },
    { "bridge", "Half on leads, half on pipeline" },
  },
};

static const Case messaging = {
  .rule = "messaging-unagreed",
  .type = "messaging",
  .part = "messaging-row",
  .title_field = "touchpoint",
  .values = { { "agreed", "Deliveries you can promise" } },
};

/* Takes each value of a complete part away and gives it back. */
static void
assert_each_is_needed (EntTest *test, const Case *c, EntRecord *part)
{
  const EntKind *kind = ent_record_get_kind (part);

  for (guint i = 0; c->values[i][0] != NULL; i++)
    {
      const EntField *field = ent_kind_find_field (kind, c->values[i][0], NULL);

      ent_test_set (test, part, field->name, NULL);
      ent_test_assert_found (test, c->rule, part, field->name, field->label);
      ent_test_set (test, part, field->name, c->values[i][1]);
      ent_test_assert_clean (test, c->rule);
    }
}

static void
test_parts (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntTest) test = ent_test_new (ent_agreements_rules);
  EntRecord *agreement;
  EntRecord *part;

  if (c->missing != NULL)
    ent_test_assert_found (test, c->rule, NULL, NULL, c->missing);
  else
    ent_test_assert_clean (test, c->rule);
  agreement = add_agreement (test, c->type);
  ent_test_assert_found (test, c->rule, agreement, NULL, "is empty");
  part = ent_test_add (test, c->part, "agreement", ENT_TEST_ID (agreement), c->title_field,
                       "The part", NULL);
  if (g_str_equal (c->part, "compensation-plan"))
    ent_test_set (test, part, "role",
                  ENT_TEST_ID (ent_test_add (test, "role", "name", "Demand lead", NULL)));
  ent_test_assert_found (test, c->rule, part, c->values[0][0], "“The part” lacks: ");
  for (guint i = 0; c->values[i][0] != NULL; i++)
    ent_test_set (test, part, c->values[i][0], c->values[i][1]);
  ent_test_assert_clean (test, c->rule);
  assert_each_is_needed (test, c, part);
  ent_test_set (test, agreement, "status", "retired");
  ent_test_remove (test, part);
  g_assert_cmpuint (ent_test_count (test, c->rule), ==, c->missing != NULL ? 1 : 0);
}

/* All that is missing stands in one sentence. */
static void
test_one_finding_a_part (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_agreements_rules);
  EntRecord *agreement = add_agreement (test, "handoff-protocol");
  EntRecord *part = ent_test_add (test, "handoff-protocol", "agreement", ENT_TEST_ID (agreement),
                                  "title", "Qualified lead", "criteria", "Budget", NULL);

  ent_test_assert_found (test, "handoff-incomplete", part, "data",
                         "lacks: Accompanying data, Follow-up, Feedback loop.");
}

static EntRecord *
add_model (EntTest *test, EntRecord *agreement, const char *name, EntRecord *owner)
{
  return ent_test_add (test, "attribution-model", "agreement", ENT_TEST_ID (agreement), "name",
                       name, "model", "linear", "owner", owner != NULL ? ENT_TEST_ID (owner) : NULL,
                       NULL);
}

static void
test_attribution_unowned (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_agreements_rules);
  EntRecord *agreement = add_agreement (test, "attribution-model");
  EntRecord *cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *cro = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *first;
  EntRecord *second;

  ent_test_assert_clean (test, "attribution-unowned");
  first = add_model (test, agreement, "Inbound", NULL);
  ent_test_assert_found (test, "attribution-unowned", first, "owner", "Nobody owns");
  ent_test_set (test, first, "owner", ENT_TEST_ID (cmo));
  ent_test_assert_clean (test, "attribution-unowned");
  second = add_model (test, agreement, "Outbound", cro);
  ent_test_assert_found (test, "attribution-unowned", second, "owner", "another owner");
  ent_test_set (test, second, "owner", ENT_TEST_ID (cmo));
  ent_test_assert_clean (test, "attribution-unowned");
}

static void
test_bridge (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *agreement = add_agreement (test, "compensation");
  EntRecord *plan = ent_test_add (test, "compensation-plan", "agreement", ENT_TEST_ID (agreement),
                                  "title", "Variable pay", NULL);

  ent_test_refuse_set (test, "“Bridge until” without “Bridge”", plan, "bridge-until", "2026-06-30");
  ent_test_set (test, plan, "bridge", "As before");
  ent_test_set (test, plan, "bridge-until", "2026-06-30");
}

/* Parts come and go with their agreement. */
static void
test_parts_belong (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *agreement = add_agreement (test, "messaging");
  EntRecord *row = ent_test_add (test, "messaging-row", "agreement", ENT_TEST_ID (agreement),
                                 "touchpoint", "First call", NULL);

  ent_test_remove (test, agreement);
  g_assert_true (ent_record_is_removed (row));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_data_func ("/part-rules/handoff", &handoff, test_parts);
  g_test_add_data_func ("/part-rules/sla", &sla, test_parts);
  g_test_add_data_func ("/part-rules/profile", &profile, test_parts);
  g_test_add_data_func ("/part-rules/compensation", &compensation, test_parts);
  g_test_add_data_func ("/part-rules/messaging", &messaging, test_parts);
  g_test_add_func ("/part-rules/one-finding-a-part", test_one_finding_a_part);
  g_test_add_func ("/part-rules/attribution-unowned", test_attribution_unowned);
  g_test_add_func ("/part-rules/bridge", test_bridge);
  g_test_add_func ("/part-rules/parts-belong", test_parts_belong);
  return g_test_run ();
}
