/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is signed, as a text: the text of each kind to the letter, what belongs to it and what does
 * not. */
#include "ent-content.h"

#include "ent-catalogue.h"
#include "ent-content-private.h"
#include "ent-meeting-test.h"
#include "ent-signing-test.h"
#include "ent-transaction.h"

#include <string.h>

/* @expected: each `{NUMBER}` stands for the identity of a record of @records, `<NUMBER>` for the
 * digest of its own content. */
static char *
fill_in (const char *expected, EntRecord *const *records, guint n_records)
{
  GString *text = g_string_new (expected);

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *digest = ent_content_make_digest (records[i]);
      g_autofree char *identity_mark = g_strdup_printf ("{%u}", i);
      g_autofree char *digest_mark = g_strdup_printf ("<%u>", i);

      g_string_replace (text, identity_mark, ENT_TEST_ID (records[i]), 0);
      g_string_replace (text, digest_mark, digest, 0);
    }
  return g_string_free (text, FALSE);
}

static void
assert_text (EntRecord *record, EntRecord *const *records, guint n_records, const char *expected)
{
  g_autofree char *filled = fill_in (expected, records, n_records);
  g_autofree char *text = ent_content_make_text (record);

  g_assert_cmpstr (text, ==, filled);
}

static EntRecord *
get_child (EntSigningTest *self, EntRecord *parent, const char *kind, guint number)
{
  g_autoptr (GPtrArray) children = ent_record_list_children (parent, kind);

  g_ptr_array_add (self->test->records, g_object_ref (children->pdata[number]));
  return children->pdata[number];
}

/* An agreed version brings its term with both sides' definitions, and no other version. */
static void
test_agreed_version (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sales = get_child (self, self->term, "term-definition", 1);
  EntRecord *const records[] = { self->version, self->term, self->marketing, sales };

  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term), "number", "2",
                "text", "Another text", NULL);
  assert_text (self->version, records, G_N_ELEMENTS (records),
               "entente-content-1\n"
               "agreed-version {0} “MQL”\n"
               "  number: 1\n"
               "  text: Budget confirmed by a person\n"
               "  why: Sales calls nobody else.\n"
               "in term {1} “MQL”\n"
               "  name: MQL\n"
               "  difference: Budget.\n"
               "  term-definition {2} “marketing”\n"
               "    side: marketing\n"
               "    text: Any form fill\n"
               "  term-definition {3} “sales”\n"
               "    side: sales\n"
               "    text: Budget and timeline confirmed\n");
}

/* Roles are named; metrics are built on, with the digest of their own content. */
static void
test_deliverable (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *const records[] = { self->deliverable, self->cmo, self->outcome, self->metric };

  assert_text (self->deliverable, records, G_N_ELEMENTS (records),
               "entente-content-1\n"
               "deliverable {0} “Nurturing”\n"
               "  name: Nurturing\n"
               "  statement: Raise MQLs from 80 to 100\n"
               "  owner: “CMO” {1}\n"
               "  outcome {2} “MQLs a month”\n"
               "    metric: “MQLs a month” {3} sha256 <3>\n"
               "    baseline: 80\n"
               "    target: 100\n"
               "    by: 2026-06-30\n");
}

static void
test_sow_version (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *const records[] = { self->sow, self->deliverable };

  assert_text (self->sow, records, G_N_ELEMENTS (records),
               "entente-content-1\n"
               "sow-version {0} “SOW 1.0”\n"
               "  name: SOW 1.0\n"
               "  number: 1\n"
               "  deliverables: “Nurturing” {1} sha256 <1>\n"
               "  scope: Nurturing only\n");
}

static void
test_agreement (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *const records[] = { self->agreement, self->cro, self->term, self->metric };

  assert_text (self->agreement, records, G_N_ELEMENTS (records),
               "entente-content-1\n"
               "agreement {0} “Handoff of leads”\n"
               "  title: Handoff of leads\n"
               "  type: handoff-protocol\n"
               "  what: Sales calls each MQL within a day\n"
               "  why: Leads grow cold.\n"
               "  owner: “CRO” {1}\n"
               "  terms: “MQL” {2} sha256 <2>\n"
               "  metrics: “MQLs a month” {3} sha256 <3>\n");
}

/* Minutes name the body and build on nothing, so that the next seat leaves them alone. */
static void
test_minutes (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *meeting = ent_meeting_test_hold (self, "2026-03-03", 0x7);
  g_autofree char *text = ent_content_make_text (meeting);
  g_autofree char *before = ent_content_make_digest (meeting);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (text, "\n  body: “"));
  g_assert_nonnull (strstr (text, "\n  agenda-item "));
  g_assert_nonnull (strstr (text, "\n  attendance "));
  g_assert_null (strstr (text, "sha256"));
  ent_test_remove (self->test, self->seats[3]);
  after = ent_content_make_digest (meeting);
  g_assert_cmpstr (before, ==, after);
}

/* A later agreement names the one it replaces, and does not carry that one's digest: a circle. */
static void
test_own_kind (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *line
      = g_strdup_printf ("\n  supersedes: “Handoff of leads” %s\n", ENT_TEST_ID (self->agreement));
  g_autofree char *text = NULL;
  EntRecord *later = ent_test_add (self->test, "agreement", "title", "Handoff, second", "type",
                                   "handoff-protocol", "what", "Within an hour", "owner",
                                   ENT_TEST_ID (self->cro), "next-review", "2026-12-01",
                                   "supersedes", ENT_TEST_ID (self->agreement), NULL);

  text = ent_content_make_text (later);
  g_assert_nonnull (strstr (text, line));
}

/* Anybody can compute the digest: it is SHA-256 of the bytes of the text. */
static void
test_digest (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *text = ent_content_make_text (self->version);
  g_autofree char *digest = ent_content_make_digest (self->version);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  g_assert_cmpstr (digest, ==, sum);
  g_assert_cmpuint (strlen (digest), ==, 64);
}

/* No value can pretend to be another line of the content. */
static void
test_lines (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *text = NULL;

  ent_test_set (self->test, self->version, "text", "Budget\nwhy: Nothing\n\n  | end");
  text = ent_content_make_text (self->version);
  g_assert_nonnull (strstr (text, "\n  text:\n"
                                  "    | Budget\n"
                                  "    | why: Nothing\n"
                                  "    |\n"
                                  "    |   | end\n"
                                  "  why: Sales calls nobody else.\n"));
}

/* One character can be written in two ways; what is stored, and signed, is one of them. */
static void
test_normal_form (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *composed = NULL;
  g_autofree char *decomposed = NULL;

  ent_test_set (self->test, self->version, "why", "Caf\303\251");
  composed = ent_content_make_digest (self->version);
  ent_test_set (self->test, self->version, "why", "x");
  ent_test_set (self->test, self->version, "why", "Cafe\314\201");
  decomposed = ent_content_make_digest (self->version);
  g_assert_cmpstr (composed, ==, decomposed);
}

/* Children come by kind, order field and identity, in whatever order they were entered. */
static void
test_child_order (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  static const char *const ids[]
      = { "01990000-0000-7000-8000-00000000000b", "01990000-0000-7000-8000-00000000000a" };
  g_autoptr (EntTransaction) transaction = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  transaction = ent_transaction_begin (self->test->engagement, "Add definitions", &error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (EntRecord) definition
          = ent_transaction_add (transaction, ent_catalogue_find ("term-definition", NULL), ids[i],
                                 &error);

      ent_transaction_set_named (transaction, definition, "term", ENT_TEST_ID (self->term), &error);
      ent_transaction_set_named (transaction, definition, "side", "other", &error);
      ent_transaction_set_named (transaction, definition, "text", i == 0 ? "Later" : "Earlier",
                                 &error);
    }
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  text = ent_content_make_text (self->version);
  g_assert_nonnull (strstr (text, "text: Earlier"));
  g_assert_true (strstr (text, "text: Earlier") < strstr (text, "text: Later"));
}

/* Where children are numbered, the numbers decide; those without come last. */
static void
test_numbered_children (void)
{
  static const char *const numbers[] = { NULL, "10", "9", "9" };
  static const char *const names[] = { "Unnumbered", "Tenth", "Ninth", "Ninth too" };
  static const char *const order[] = { "Ninth", "Ninth too", "Tenth", "Unnumbered" };
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *text = NULL;
  const char *last;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    ent_test_add (self->test, "messaging-row", "agreement", ENT_TEST_ID (self->agreement), "number",
                  numbers[i], "touchpoint", names[i], NULL);
  text = ent_content_make_text (self->agreement);
  last = text;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *line = g_strdup_printf ("touchpoint: %s\n", order[i]);

      last = strstr (last, line);
      g_assert_nonnull (last);
    }
}

/* A value of @field other than it has; NULL where a test cannot make one up. */
static char *
make_other_value (EntRecord *record, guint field)
{
  const EntField *description = &ent_record_get_kind (record)->fields[field];

  switch (description->type)
    {
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
      return g_strdup ("Another word");
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
      return g_strdup ("17");
    case ENT_TYPE_DATE:
      return g_strdup ("2026-08-17");
    case ENT_TYPE_BOOLEAN:
      return g_strdup (ent_record_get_boolean (record, field) ? "false" : "true");
    case ENT_TYPE_CHOICE:
      return g_strdup (description->choices[1].value);
    default:
      return NULL;
    }
}

/* TRUE if the content of @subject is another one while @record says something else in @field. */
static gboolean
matters (EntSigningTest *self, EntRecord *subject, EntRecord *record, guint field)
{
  const char *name = ent_record_get_kind (record)->fields[field].name;
  g_autofree char *value = make_other_value (record, field);
  g_autofree char *before = ent_content_make_digest (subject);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;

  ent_test_set (self->test, record, name, value);
  changed = ent_content_make_digest (subject);
  ent_test_undo (self->test);
  after = ent_content_make_digest (subject);
  g_assert_cmpstr (before, ==, after);
  return !g_str_equal (before, changed);
}

/* Every field of what is signed counts, unless the catalogue sets it aside: none is forgotten. */
static void
test_every_field (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *const pairs[][2] = {
    { self->version, self->version },     { self->version, self->term },
    { self->version, self->marketing },   { self->deliverable, self->deliverable },
    { self->deliverable, self->outcome }, { self->sow, self->sow },
    { self->agreement, self->agreement }, { self->agreement, self->term },
  };
  guint n_counted = 0;
  guint n_aside = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const EntKind *kind = ent_record_get_kind (pairs[i][1]);

      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *value = make_other_value (pairs[i][1], j);

          if (value == NULL
              || (kind == ent_record_get_kind (self->agreement)
                  && g_str_equal (kind->fields[j].name, "type")))
            continue;
          g_test_message ("%s of %s in %s", kind->fields[j].name, kind->name,
                          ent_record_get_kind (pairs[i][0])->name);
          g_assert_cmpint (matters (self, pairs[i][0], pairs[i][1], j), ==, !kind->fields[j].aside);
          *(kind->fields[j].aside ? &n_aside : &n_counted) += 1;
        }
    }
  g_assert_cmpuint (n_counted, >, 35);
  g_assert_cmpuint (n_aside, >, 8);
}

/* A role that is called otherwise is part of what was read; who follows a term is not. */
static void
test_names (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  g_assert_true (matters (self, self->deliverable, self->cmo, 0));
  g_assert_false (matters (self, self->version, self->cmo, 0));
  g_assert_false (matters (self, self->deliverable, self->cfo, 0));
}

/* Who signs, or has to, does not change what is signed. */
static void
test_signatures_are_outside (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autofree char *before = ent_content_make_digest (self->agreement);
  g_autofree char *after = NULL;

  ent_signing_test_require (self, "agreement", self->cmo, self->cro);
  ent_signing_test_sign_both (self, self->agreement);
  ent_test_set (self->test, self->agreement, "signatories", ENT_TEST_ID (self->ceo));
  after = ent_content_make_digest (self->agreement);
  g_assert_cmpstr (before, ==, after);
}

/* What leaves the engagement with the agreements carries its whole content, or a signature would
 * be stale in the new owners' hands: no field of it is confidential. */
static void
test_nothing_confidential (void)
{
  g_auto (GStrv) names
      = g_strsplit (ENT_CONTENT_WORK_KINDS " " ENT_CONTENT_AGREEMENT_KINDS, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_find (names[i], NULL);

      for (guint j = 0; kind->agreements && j < kind->n_fields; j++)
        if ((kind->citable || ent_content_includes (kind)) && kind->fields[j].confidential
            && !kind->fields[j].aside)
          g_error ("%s of %s is signed and does not leave with it", kind->fields[j].name,
                   kind->name);
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/content/agreed-version", test_agreed_version);
  g_test_add_func ("/content/deliverable", test_deliverable);
  g_test_add_func ("/content/sow-version", test_sow_version);
  g_test_add_func ("/content/agreement", test_agreement);
  g_test_add_func ("/content/minutes", test_minutes);
  g_test_add_func ("/content/own-kind", test_own_kind);
  g_test_add_func ("/content/digest", test_digest);
  g_test_add_func ("/content/lines", test_lines);
  g_test_add_func ("/content/normal-form", test_normal_form);
  g_test_add_func ("/content/child-order", test_child_order);
  g_test_add_func ("/content/numbered-children", test_numbered_children);
  g_test_add_func ("/content/every-field", test_every_field);
  g_test_add_func ("/content/names", test_names);
  g_test_add_func ("/content/signatures-are-outside", test_signatures_are_outside);
  g_test_add_func ("/content/nothing-confidential", test_nothing_confidential);
  return g_test_run ();
}
