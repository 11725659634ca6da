/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every rule about terms: a change breaks it, another mends it. */
#include "ent-glossary-rules.h"

#include "ent-test.h"

static EntRecord *
add_term (EntTest *test, const char *name)
{
  return ent_test_add (test, "term", "name", name, NULL);
}

static void
define (EntTest *test, EntRecord *term, const char *side)
{
  g_autofree char *text = g_strdup_printf ("What %s counts", side);

  ent_test_add (test, "term-definition", "term", ENT_TEST_ID (term), "side", side, "text", text,
                NULL);
}

static EntRecord *
agree (EntTest *test, EntRecord *term, const char *number)
{
  return ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (term), "number", number, "text",
                       "Budget and timeline confirmed", NULL);
}

/* A role that must sign terms. */
static EntRecord *
require_signature (EntTest *test)
{
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);

  ent_test_add (test, "signatory-requirement", "subject", "term", "roles", ENT_TEST_ID (role),
                NULL);
  return role;
}

static void
sign (EntTest *test, EntRecord *version, EntRecord *role, const char *decision)
{
  g_autoptr (EntRecord) known
      = ent_source_find_titled (test->source, "stakeholder", "Ivo Brandt", NULL);
  EntRecord *person = known;

  if (person == NULL)
    person = ent_test_add (test, "stakeholder", "name", "Ivo Brandt", NULL);
  ent_test_sign (test, version, role, person, "2026-03-01", decision);
}

static void
test_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term;

  g_assert_cmpuint (ent_test_count (test, "term-missing"), ==, 5);
  add_term (test, "mql");
  ent_test_add (test, "term", "name", "Qualified", "full-name", "Sales-qualified lead", NULL);
  add_term (test, "Opportunity stage");
  add_term (test, "Attribution model");
  ent_test_assert_found (test, "term-missing", NULL, NULL, "“Pipeline coverage”");
  term = add_term (test, "Deckungsgrad");
  ent_test_assert_found (test, "term-missing", NULL, NULL, "“Pipeline coverage”");
  ent_test_set (test, term, "aliases", "Coverage, pipeline coverage");
  ent_test_assert_clean (test, "term-missing");
}

static void
test_disagreed (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term = add_term (test, "Touchpoint");

  ent_test_assert_clean (test, "term-disagreed");
  define (test, term, "marketing");
  define (test, term, "marketing");
  ent_test_assert_clean (test, "term-disagreed");
  define (test, term, "sales");
  ent_test_assert_found (test, "term-disagreed", term, NULL, "define “Touchpoint” differently");
  agree (test, term, "1");
  ent_test_assert_clean (test, "term-disagreed");
}

/* What the contract needs may not stay a draft. */
static void
test_disagreed_draft (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *touchpoint = add_term (test, "Touchpoint");
  EntRecord *mql;

  ent_test_set (test, touchpoint, "required", "yes");
  ent_test_assert_found (test, "term-disagreed", touchpoint, NULL, "no agreed text");
  ent_test_set (test, touchpoint, "required", "no");
  ent_test_assert_clean (test, "term-disagreed");
  mql = add_term (test, "MQL");
  ent_test_assert_found (test, "term-disagreed", mql, NULL, "no agreed text for “MQL”");
}

/* The contract needs the thing, however the term is called. */
static void
test_disagreed_names (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term = add_term (test, "Reifer Kontakt");

  ent_test_assert_clean (test, "term-disagreed");
  ent_test_set (test, term, "full-name", "Marketing-qualified lead");
  ent_test_assert_found (test, "term-disagreed", term, NULL, "no agreed text for “Reifer Kontakt”");
  ent_test_set (test, term, "full-name", "Kontakt mit Budget");
  ent_test_assert_clean (test, "term-disagreed");
  ent_test_set (test, term, "aliases", "RK, MQL");
  ent_test_assert_found (test, "term-disagreed", term, NULL, "no agreed text for “Reifer Kontakt”");
}

static void
test_unsigned (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *role = require_signature (test);
  EntRecord *term = add_term (test, "MQL");
  EntRecord *version;

  ent_test_assert_clean (test, "term-unsigned");
  version = agree (test, term, "1");
  ent_test_assert_found (test, "term-unsigned", term, NULL, "is not signed by CRO");
  sign (test, version, role, "reject");
  ent_test_assert_found (test, "term-unsigned", term, NULL, "was rejected by CRO");
  sign (test, version, role, "approve");
  ent_test_assert_clean (test, "term-unsigned");
  agree (test, term, "2");
  ent_test_assert_found (test, "term-unsigned", term, NULL, "is not signed by CRO");
}

static void
test_unsigned_without_signatories (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term;

  ent_test_assert_clean (test, "term-unsigned");
  term = add_term (test, "MQL");
  ent_test_assert_found (test, "term-unsigned", NULL, NULL, "Nobody is named");
  require_signature (test);
  ent_test_assert_clean (test, "term-unsigned");
  agree (test, term, "1");
  ent_test_assert_found (test, "term-unsigned", term, NULL, "CRO");
}

static void
test_why_missing (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term = add_term (test, "MQL");
  EntRecord *version = agree (test, term, "1");

  ent_test_assert_found (test, "term-why-missing", version, "why", "“MQL”");
  ent_test_set (test, version, "why", "Sales only follows up where there is a budget.");
  ent_test_assert_clean (test, "term-why-missing");
  version = agree (test, term, "2");
  ent_test_assert_found (test, "term-why-missing", version, "why", "“MQL”");
}

static void
test_ambiguous (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *second;

  ent_test_add (test, "term", "name", "MQL", "aliases", "qualified lead", NULL);
  second = ent_test_add (test, "term", "name", "SQL", "aliases", "hot lead, Qualified Leads", NULL);
  ent_test_assert_found (test, "term-ambiguous", second, "aliases",
                         "“Qualified Leads” stands for both “MQL” and “SQL”.");
  ent_test_set (test, second, "aliases", "hot lead");
  ent_test_assert_clean (test, "term-ambiguous");
}

/* Words are found in the text of what cites them, whether or not the glossary has them. */
static void
test_undefined (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *role = require_signature (test);
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "Nurturing", "statement",
                                         "Raises MQLs by 20 % by Q3.", NULL);
  EntRecord *term;
  EntRecord *version;

  ent_test_assert_found (test, "term-undefined", deliverable, "terms",
                         "“Nurturing” uses words the glossary does not define: MQL.");
  term = add_term (test, "MQL");
  ent_test_assert_found (test, "term-undefined", deliverable, "terms",
                         "uses terms that are not signed: MQL.");
  version = agree (test, term, "1");
  ent_test_assert_found (test, "term-undefined", deliverable, "terms",
                         "uses terms that are not signed: MQL.");
  sign (test, version, role, "approve");
  ent_test_assert_clean (test, "term-undefined");
}

static void
test_undefined_declared (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *term = add_term (test, "Basket");
  EntRecord *metric
      = ent_test_add (test, "metric", "name", "Order value", "terms", ENT_TEST_ID (term), NULL);

  ent_test_assert_found (test, "term-undefined", metric, "terms",
                         "terms that are not signed: Basket.");
  agree (test, term, "1");
  ent_test_assert_clean (test, "term-undefined");
  require_signature (test);
  ent_test_assert_found (test, "term-undefined", metric, "terms",
                         "terms that are not signed: Basket.");
}

static void
test_undefined_finished (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *role = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *deliverable = ent_test_add (test, "deliverable", "name", "More SQOs", NULL);
  EntRecord *agreement
      = ent_test_add (test, "agreement", "title", "MQL scoring", "type", "lead-scoring", "what",
                      "Points.", "owner", ENT_TEST_ID (role), "next-review", "2027-01-01", NULL);

  g_assert_cmpuint (ent_test_count (test, "term-undefined"), ==, 2);
  ent_test_set (test, deliverable, "status", "retired");
  ent_test_assert_found (test, "term-undefined", agreement, "terms", "MQL");
  ent_test_set (test, agreement, "status", "superseded");
  ent_test_assert_clean (test, "term-undefined");
  ent_test_set (test, agreement, "status", "in-force");
  ent_test_assert_found (test, "term-undefined", agreement, "terms", "MQL");
}

/* One finding for what is not signed and one for what is not there, whatever their number. */
static void
test_undefined_lists (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *deliverable
      = ent_test_add (test, "deliverable", "name", "Nurturing", "statement",
                      "MQLs that become SQOs, SALs and touchpoints of the pipeline", NULL);

  add_term (test, "MQL");
  add_term (test, "SQO");
  g_assert_cmpuint (ent_test_count (test, "term-undefined"), ==, 2);
  ent_test_assert_among (test, "term-undefined", deliverable, "not signed: MQL, SQO.");
  ent_test_assert_among (test, "term-undefined", deliverable,
                         "does not define: SAL, Touchpoint, Pipeline.");
}

static void
test_undefined_in_agreement (void)
{
  g_autoptr (EntTest) test = ent_test_new (ent_glossary_rules);
  EntRecord *owner = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *agreement = ent_test_add (test, "agreement", "title", "Follow-up", "type", "sla",
                                       "what", "Each touchpoint is logged.", "owner",
                                       ENT_TEST_ID (owner), "next-review", "2027-01-01", NULL);

  ent_test_assert_found (test, "term-undefined", agreement, "terms", "define: Touchpoint.");
  ent_test_set (test, agreement, "what", "Each call is logged.");
  ent_test_assert_clean (test, "term-undefined");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/glossary/term-missing", test_missing);
  g_test_add_func ("/glossary/term-disagreed", test_disagreed);
  g_test_add_func ("/glossary/term-disagreed-draft", test_disagreed_draft);
  g_test_add_func ("/glossary/term-disagreed-names", test_disagreed_names);
  g_test_add_func ("/glossary/term-unsigned", test_unsigned);
  g_test_add_func ("/glossary/term-unsigned-nobody", test_unsigned_without_signatories);
  g_test_add_func ("/glossary/term-why-missing", test_why_missing);
  g_test_add_func ("/glossary/term-ambiguous", test_ambiguous);
  g_test_add_func ("/glossary/term-undefined", test_undefined);
  g_test_add_func ("/glossary/term-undefined-declared", test_undefined_declared);
  g_test_add_func ("/glossary/term-undefined-finished", test_undefined_finished);
  g_test_add_func ("/glossary/term-undefined-lists", test_undefined_lists);
  g_test_add_func ("/glossary/term-undefined-agreement", test_undefined_in_agreement);
  return g_test_run ();
}
