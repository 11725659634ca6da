/* SPDX-License-Identifier: GPL-3.0-or-later
 * The fixture of tests of rules and kinds. */
#include "ent-test.h"

#include "ent-catalogue.h"
#include "ent-date.h"
#include "ent-init.h"
#include "ent-journal.h"
#include "ent-role.h"
#include "ent-rule-private.h"
#include "ent-signing.h"
#include "ent-transaction.h"

#include <string.h>

/* One finding as the rule emitted it. */
typedef struct
{
  EntRecord *record;
  char *field;
  char *message;
  char *remedy;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *finding = data;

  g_clear_object (&finding->record);
  g_free (finding->field);
  g_free (finding->message);
  g_free (finding->remedy);
  g_free (finding);
}

static void
finding_emitted_cb (EntRecord *record,
                    const char *field,
                    const char *message,
                    const char *remedy,
                    gpointer findings)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->record = record != NULL ? g_object_ref (record) : NULL;
  finding->field = g_strdup (field);
  finding->message = g_strdup (message);
  finding->remedy = g_strdup (remedy);
  g_ptr_array_add (findings, finding);
}

void
ent_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  ent_init ();
}

void
ent_test_free (EntTest *self)
{
  g_ptr_array_unref (self->records);
  g_object_unref (self->engagement);
  g_free (self);
}

void
ent_test_set_today (EntTest *self, const char *today)
{
  g_autoptr (GDateTime) noon = NULL;

  g_assert_true (ent_date_parse (today, &self->today));
  noon = g_date_time_new_utc (g_date_get_year (&self->today), g_date_get_month (&self->today),
                              g_date_get_day (&self->today), 12, 0, 0);
  ent_engagement_set_time (self->engagement, noon);
}

static EntRecord *
keep (EntTest *self, EntRecord *record)
{
  g_ptr_array_add (self->records, record);
  return record;
}

EntRecord *
ent_test_get_root (EntTest *self)
{
  return keep (self, ent_engagement_dup_root (self->engagement));
}

static EntTransaction *
begin (EntTest *self)
{
  g_autoptr (GError) error = NULL;
  EntTransaction *transaction = ent_transaction_begin (self->engagement, "Test", &error);

  g_assert_no_error (error);
  return transaction;
}

static void
commit (EntTransaction *transaction)
{
  g_autoptr (GError) error = NULL;

  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Adds a record with the fields and values in @arguments; a value that is refused ends it. */
static EntRecord *
add_with (EntTransaction *transaction, const char *kind_name, va_list arguments, GError **error)
{
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  g_autoptr (EntRecord) record = NULL;
  const char *field;

  g_assert_nonnull (kind);
  record = ent_transaction_add (transaction, kind, NULL, error);
  while (record != NULL && (field = va_arg (arguments, const char *)) != NULL)
    {
      const char *value = va_arg (arguments, const char *);

      if (!ent_transaction_set_named (transaction, record, field, value, error))
        return NULL;
    }
  return g_steal_pointer (&record);
}

EntRecord *
ent_test_add (EntTest *self, const char *kind, ...)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;
  EntRecord *record;
  va_list arguments;

  va_start (arguments, kind);
  record = add_with (transaction, kind, arguments, &error);
  va_end (arguments);
  g_assert_no_error (error);
  commit (transaction);
  return keep (self, record);
}

EntTest *
ent_test_new (const EntRule *const *rules)
{
  EntTest *self = g_new0 (EntTest, 1);

  self->engagement = ent_engagement_new_in_memory ();
  self->source = ENT_SOURCE (self->engagement);
  self->rules = rules;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  ent_test_set_today (self, ENT_TEST_TODAY);
  ent_test_add (self, "engagement", "title", "Northwind", NULL);
  return self;
}

void
ent_test_set (EntTest *self, EntRecord *record, const char *field, const char *value)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;

  ent_transaction_set_named (transaction, record, field, value, &error);
  g_assert_no_error (error);
  commit (transaction);
}

void
ent_test_remove (EntTest *self, EntRecord *record)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;

  ent_transaction_remove (transaction, record, &error);
  g_assert_no_error (error);
  commit (transaction);
}

/* Commits if there is no @error yet; either way there must be one that holds @words. */
static void
assert_refused (EntTransaction *transaction, GError **error, const char *words)
{
  if (*error == NULL)
    ent_transaction_commit (transaction, error);
  g_assert_nonnull (*error);
  if (strstr ((*error)->message, words) == NULL)
    g_error ("“%s” does not say “%s”", (*error)->message, words);
}

void
ent_test_refuse_add (EntTest *self, const char *words, const char *kind, ...)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) record = NULL;
  guint before = ent_source_count (self->source, kind);
  va_list arguments;

  va_start (arguments, kind);
  record = add_with (transaction, kind, arguments, &error);
  va_end (arguments);
  assert_refused (transaction, &error, words);
  g_clear_pointer (&transaction, ent_transaction_free);
  g_assert_cmpuint (ent_source_count (self->source, kind), ==, before);
}

void
ent_test_refuse_set (
    EntTest *self, const char *words, EntRecord *record, const char *field, const char *value)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  guint index;

  g_assert_nonnull (ent_kind_find_field (ent_record_get_kind (record), field, &index));
  before = g_strdup (ent_record_get_text (record, index));
  ent_transaction_set_named (transaction, record, field, value, &error);
  assert_refused (transaction, &error, words);
  g_clear_pointer (&transaction, ent_transaction_free);
  g_assert_cmpstr (ent_record_get_text (record, index), ==, before);
}

void
ent_test_refuse_remove (EntTest *self, const char *words, EntRecord *record)
{
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;

  ent_transaction_remove (transaction, record, &error);
  assert_refused (transaction, &error, words);
  g_clear_pointer (&transaction, ent_transaction_free);
  g_assert_false (ent_record_is_removed (record));
}

static void
set_signing (EntSigning *signing, const char *date, const char *decision)
{
  g_assert_true (ent_date_parse (date, &signing->date));
  signing->reject = g_str_equal (decision, "reject");
}

EntRecord *
ent_test_sign (EntTest *self,
               EntRecord *subject,
               EntRecord *role,
               EntRecord *person,
               const char *date,
               const char *decision)
{
  EntSigning signing
      = { .subject = subject, .role = role, .holder = person, .comment = "Read in full" };
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  EntRecord *sign_off;

  set_signing (&signing, date, decision);
  if (!ent_role_is_held_by (role, person, &signing.date))
    ent_test_add (self, "role-holder", "role", ENT_TEST_ID (role), "holder", ENT_TEST_ID (person),
                  "from", date, "to", date, NULL);
  transaction = begin (self);
  sign_off = ent_signing_sign (transaction, &signing, &error);
  g_assert_no_error (error);
  commit (transaction);
  return keep (self, sign_off);
}

void
ent_test_refuse_sign (EntTest *self,
                      const char *words,
                      EntRecord *subject,
                      EntRecord *role,
                      EntRecord *person,
                      const char *date,
                      const char *decision,
                      const char *comment)
{
  EntSigning signing = { .subject = subject, .role = role, .holder = person, .comment = comment };
  g_autoptr (EntTransaction) transaction = begin (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reason = NULL;
  guint before = ent_source_count (self->source, "sign-off");

  set_signing (&signing, date, decision);
  g_assert_false (ent_signing_can (&signing, &self->today, &reason));
  g_assert_null (ent_signing_sign (transaction, &signing, &error));
  g_assert_cmpstr (reason->message, ==, error->message);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  commit (transaction);
  g_assert_cmpuint (ent_source_count (self->source, "sign-off"), ==, before);
}

void
ent_test_undo (EntTest *self)
{
  g_autoptr (GError) error = NULL;

  ent_journal_undo (self->engagement, &error);
  g_assert_no_error (error);
}

void
ent_test_redo (EntTest *self)
{
  g_autoptr (GError) error = NULL;

  ent_journal_redo (self->engagement, &error);
  g_assert_no_error (error);
}

static const EntRule *
find_rule (EntTest *self, const char *id)
{
  for (guint i = 0; self->rules[i] != NULL; i++)
    if (g_str_equal (self->rules[i]->id, id))
      return self->rules[i];
  g_error ("There is no rule %s in the fixture’s table", id);
}

/* Each finding is a sentence that says what to do, whatever else a test asks of it. */
static void
assert_well_formed (const Finding *finding)
{
  const EntKind *kind = finding->record != NULL ? ent_record_get_kind (finding->record) : NULL;

  g_assert_true (g_str_has_suffix (finding->message, "."));
  g_assert_nonnull (finding->remedy);
  g_assert_true (g_str_has_suffix (finding->remedy, "."));
  if (kind != NULL && finding->field != NULL)
    g_assert_nonnull (ent_kind_find_field (kind, finding->field, NULL));
}

static GPtrArray *
evaluate (EntTest *self, const char *id)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);
  EntFindingSink sink = { finding_emitted_cb, findings };

  ent_rule_evaluate (find_rule (self, id), self->source, &self->today, &sink);
  for (guint i = 0; i < findings->len; i++)
    assert_well_formed (findings->pdata[i]);
  return findings;
}

guint
ent_test_count (EntTest *self, const char *rule)
{
  g_autoptr (GPtrArray) findings = evaluate (self, rule);

  return findings->len;
}

void
ent_test_assert_clean (EntTest *self, const char *rule)
{
  g_autoptr (GPtrArray) findings = evaluate (self, rule);

  if (findings->len > 0)
    g_error ("%s: %s", rule, ((Finding *)findings->pdata[0])->message);
}

void
ent_test_assert_found (
    EntTest *self, const char *rule, EntRecord *record, const char *field, const char *words)
{
  g_autoptr (GPtrArray) findings = evaluate (self, rule);
  const Finding *finding;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_true (finding->record == record);
  g_assert_cmpstr (finding->field, ==, field);
  if (strstr (finding->message, words) == NULL)
    g_error ("%s: “%s” does not say “%s”", rule, finding->message, words);
}

void
ent_test_assert_remedy (EntTest *self, const char *rule, const char *words)
{
  g_autoptr (GPtrArray) findings = evaluate (self, rule);
  const Finding *finding;

  g_assert_cmpuint (findings->len, >, 0);
  finding = findings->pdata[0];
  if (strstr (finding->remedy, words) == NULL)
    g_error ("%s: “%s” does not say “%s”", rule, finding->remedy, words);
}

void
ent_test_assert_among (EntTest *self, const char *rule, EntRecord *record, const char *words)
{
  g_autoptr (GPtrArray) findings = evaluate (self, rule);

  for (guint i = 0; i < findings->len; i++)
    {
      const Finding *finding = findings->pdata[i];

      if (finding->record == record && strstr (finding->message, words) != NULL)
        return;
    }
  g_error ("%s: none of %u findings says “%s”", rule, findings->len, words);
}
