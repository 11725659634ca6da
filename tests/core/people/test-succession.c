/* SPDX-License-Identifier: GPL-3.0-or-later
 * Holders one after the other, and what passes from one to the next. */
#include "ent-succession.h"

#include "ent-date.h"
#include "ent-error.h"
#include "ent-journal.h"
#include "ent-people-kinds.h"
#include "ent-people-test.h"
#include "ent-role.h"

#include <string.h>

static GDate
read_date (const char *text)
{
  GDate date;

  g_assert_true (ent_date_parse (text, &date));
  return date;
}

static void
append_day (GString *text, const GDate *date)
{
  g_autofree char *day = g_date_valid (date) ? ent_date_format (date) : g_strdup ("…");

  g_string_append (text, day);
}

/* The tenures in a line, as “Ivo …/2026-02-28, nobody 2026-03-01/…”. */
static void
assert_tenures (EntTest *test, EntRecord *role, const char *start, const char *expected)
{
  GDate first = start != NULL ? read_date (start) : test->today;
  g_autoptr (GPtrArray) tenures
      = ent_succession_list_tenures (role, start != NULL ? &first : NULL, &test->today);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tenures->len; i++)
    {
      const EntTenure *tenure = g_ptr_array_index (tenures, i);
      g_autofree char *name
          = tenure->holder != NULL ? ent_record_dup_title (tenure->holder) : g_strdup ("nobody");

      g_assert_true ((tenure->holding == NULL) == (tenure->holder == NULL));
      g_string_append_printf (text, "%s%s ", i > 0 ? ", " : "", name);
      append_day (text, &tenure->from);
      g_string_append_c (text, '/');
      append_day (text, &tenure->to);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_tenures (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo");
  EntRecord *maya = ent_people_test_add (test, "Maya");
  EntRecord *first, *last;

  assert_tenures (test, role, NULL, "nobody …/…");
  assert_tenures (test, role, "2026-01-01", "nobody 2026-01-01/…");
  last = ent_people_test_hold (test, role, maya, "2026-03-01", NULL);
  assert_tenures (test, role, "2026-01-01", "nobody 2026-01-01/2026-02-28, Maya 2026-03-01/…");
  first = ent_people_test_hold (test, role, ivo, NULL, "2026-02-10");
  assert_tenures (test, role, "2026-01-01",
                  "Ivo …/2026-02-10, nobody 2026-02-11/2026-02-28, Maya 2026-03-01/…");
  ent_test_set (test, first, "to", "2026-02-28");
  assert_tenures (test, role, NULL, "Ivo …/2026-02-28, Maya 2026-03-01/…");
  ent_test_set (test, last, "to", "2026-03-30");
  assert_tenures (test, role, NULL,
                  "Ivo …/2026-02-28, Maya 2026-03-01/2026-03-30, nobody 2026-03-31/…");
  ent_test_set (test, last, "to", "2026-03-31");
  assert_tenures (test, role, NULL, "Ivo …/2026-02-28, Maya 2026-03-01/2026-03-31");
}

/* A role has one holder at a time, whoever makes the change. */
static void
test_overlaps (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *other = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo");
  EntRecord *maya = ent_people_test_add (test, "Maya");
  static const char words[] = "Maya cannot hold CRO at the same time as Ivo; enter the last day";
  static const struct
  {
    const char *from, *to;
    gboolean refused;
  } times[] = {
    { NULL, NULL, TRUE },
    { NULL, "2026-01-31", FALSE },
    { NULL, "2026-02-01", TRUE },
    { "2026-02-10", "2026-02-12", TRUE },
    { "2026-01-01", "2026-03-31", TRUE },
    { "2026-02-28", NULL, TRUE },
    { "2026-03-01", NULL, FALSE },
  };

  ent_people_test_hold (test, role, ivo, "2026-02-01", "2026-02-28");
  ent_people_test_hold (test, other, maya, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].refused)
      ent_test_refuse_add (test, words, "role-holder", "role", ENT_TEST_ID (role), "holder",
                           ENT_TEST_ID (maya), "from", times[i].from, "to", times[i].to, NULL);
    else
      ent_test_remove (test, ent_people_test_hold (test, role, maya, times[i].from, times[i].to));
}

/* Undoing may bring back only what was allowed, so it is never in the way. */
static void
test_overlap_undo (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *first
      = ent_people_test_hold (test, role, ent_people_test_add (test, "Ivo"), NULL, "2026-02-28");
  EntRecord *second
      = ent_people_test_hold (test, role, ent_people_test_add (test, "Maya"), "2026-03-01", NULL);

  ent_test_refuse_set (test, "Ivo cannot hold CRO at the same time as Maya", first, "to", NULL);
  ent_test_remove (test, second);
  ent_test_set (test, first, "to", NULL);
  ent_test_undo (test);
  ent_test_undo (test);
  ent_test_redo (test);
  ent_test_redo (test);
}

static void
test_periods (void)
{
  static const struct
  {
    const char *from, *to, *words;
  } periods[] = {
    { NULL, NULL, "all the time" },
    { "2026-03-01", NULL, "since 1 March 2026" },
    { NULL, "2026-03-01", "until 1 March 2026" },
    { "2026-03-01", "2026-03-31", "1 March 2026 to 31 March 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *words = NULL;
      EntTenure tenure = { 0 };

      g_date_clear (&tenure.from, 1);
      g_date_clear (&tenure.to, 1);
      if (periods[i].from != NULL)
        tenure.from = read_date (periods[i].from);
      if (periods[i].to != NULL)
        tenure.to = read_date (periods[i].to);
      words = ent_tenure_dup_period (&tenure);
      g_assert_cmpstr (words, ==, periods[i].words);
    }
}

static void
assert_refused (
    EntTest *test, EntRecord *role, EntRecord *successor, const char *date, const char *message)
{
  GDate day = read_date (date);
  const EntHandover handover = { .role = role, .successor = successor, .date = &day };
  g_autoptr (EntEntry) before = ent_journal_dup_head (test->engagement);
  g_autoptr (EntEntry) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_succession_can_replace (role, successor, &day, &error));
  g_assert_cmpstr (error->message, ==, message);
  g_clear_error (&error);
  g_assert_false (ent_succession_replace (test->engagement, &handover, &error));
  g_assert_cmpstr (error->message, ==, message);
  after = ent_journal_dup_head (test->engagement);
  g_assert_cmpint (ent_entry_get_sequence (before), ==, ent_entry_get_sequence (after));
}

static void
test_refusals (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo Brandt");
  EntRecord *maya = ent_people_test_add (test, "Maya Lund");
  EntRecord *holding;

  assert_refused (test, role, NULL, "2026-03-01",
                  "CRO is vacant on that day already. Choose who takes it.");
  assert_refused (test, role, role, "2026-03-01",
                  "“CRO” cannot take part in this; choose a role and the stakeholder who follows.");
  assert_refused (test, maya, ivo, "2026-03-01",
                  "“Maya Lund” cannot take part in this; choose a role and the stakeholder who "
                  "follows.");
  holding = ent_people_test_hold (test, role, ivo, "2026-03-01", NULL);
  assert_refused (test, role, ivo, "2026-04-01",
                  "Ivo Brandt holds CRO on that day already. Choose somebody else.");
  assert_refused (test, role, maya, "2026-03-01",
                  "Ivo Brandt holds CRO from 1 March 2026. Choose a later day, or correct that "
                  "time first.");
  assert_refused (test, role, maya, "2026-02-01",
                  "Ivo Brandt holds CRO from 1 March 2026. Choose a later day, or correct that "
                  "time first.");
  ent_test_set (test, holding, "from", NULL);
  ent_test_set (test, ent_test_get_root (test), "start", "2026-01-01");
  assert_refused (test, role, maya, "2025-12-31",
                  "The engagement begins on 1 January 2026. Who held CRO before that is entered "
                  "without a first day.");
}

static void
replace (EntTest *test, EntHandover handover, const char *date)
{
  g_autoptr (GError) error = NULL;
  GDate day = read_date (date);

  handover.date = &day;
  g_assert_true (ent_succession_replace (test->engagement, &handover, &error));
  g_assert_no_error (error);
}

static void
assert_label (EntTest *test, const char *expected)
{
  g_autofree char *label = ent_journal_dup_undo_label (test->engagement);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_replace (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo");
  EntRecord *maya = ent_people_test_add (test, "Maya");
  g_autoptr (EntEntry) head = NULL;
  g_autoptr (GError) error = NULL;

  replace (test, (EntHandover){ .role = role, .successor = ivo }, "2026-01-01");
  assert_label (test, "Make Ivo CRO");
  replace (test, (EntHandover){ .role = role, .successor = maya, .reason = "Ivo retires" },
           "2026-03-01");
  assert_label (test, "Replace Ivo by Maya as CRO");
  head = ent_journal_dup_head (test->engagement);
  g_assert_cmpstr (ent_entry_get_reason (head), ==, "Ivo retires");
  assert_tenures (test, role, NULL, "Ivo 2026-01-01/2026-02-28, Maya 2026-03-01/…");
  replace (test, (EntHandover){ .role = role }, "2026-03-20");
  assert_label (test, "Leave CRO vacant");
  assert_tenures (test, role, NULL,
                  "Ivo 2026-01-01/2026-02-28, Maya 2026-03-01/2026-03-19, nobody 2026-03-20/…");
  replace (test, (EntHandover){ .role = role, .successor = ivo }, "2026-03-25");
  assert_tenures (test, role, NULL,
                  "Ivo 2026-01-01/2026-02-28, Maya 2026-03-01/2026-03-19, nobody "
                  "2026-03-20/2026-03-24, Ivo 2026-03-25/…");
  g_assert_true (ent_journal_undo (test->engagement, &error));
  g_assert_true (ent_journal_undo (test->engagement, &error));
  assert_tenures (test, role, NULL, "Ivo 2026-01-01/2026-02-28, Maya 2026-03-01/…");
}

/* A planned last day gives way to the day the successor comes. */
static void
test_planned_end (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *maya = ent_people_test_add (test, "Maya");

  ent_people_test_hold (test, role, ent_people_test_add (test, "Ivo"), NULL, "2026-12-31");
  replace (test, (EntHandover){ .role = role, .successor = maya }, "2026-06-01");
  assert_tenures (test, role, NULL, "Ivo …/2026-05-31, Maya 2026-06-01/…");
}

static char *
list_duties (GPtrArray *duties)
{
  static const char *const names[] = {
    [ENT_DUTY_INHERITED] = "inherited",
    [ENT_DUTY_DUE] = "due",
    [ENT_DUTY_PERSONAL] = "personal",
    [ENT_DUTY_PAST] = "past",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < duties->len; i++)
    {
      const EntDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *line = ent_duty_dup_text (duty);

      g_string_append_printf (text, "%s: %s %s\n", names[duty->type],
                              ent_record_get_kind (duty->record)->label, line);
    }
  return g_string_free (text, FALSE);
}

/* Everything that names the role, by what it means, and the signatures it owes. */
static void
test_duties (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *cro = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *cmo = ent_test_add (test, "role", "name", "CMO", NULL);
  EntRecord *body = ent_test_add (test, "body", "name", "Steering committee", NULL);
  EntRecord *type = ent_test_add (test, "decision-type", "name", "Scope changes", NULL);
  EntRecord *term = ent_test_add (test, "term", "name", "MQL", NULL);
  EntRecord *path = ent_test_add (test, "escalation-path", "name", "Revenue", "investment-arbiter",
                                  ENT_TEST_ID (cro), NULL);
  g_autofree char *roles = g_strdup_printf ("%s %s", ENT_TEST_ID (cmo), ENT_TEST_ID (cro));
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *text = NULL;

  ent_test_add (test, "metric", "name", "Pipeline coverage", "owner", ENT_TEST_ID (cro), NULL);
  ent_test_add (test, "metric", "name", "Reach", "owner", ENT_TEST_ID (cmo), NULL);
  ent_test_add (test, "agreement", "title", "Follow-up", "type", "sla", "what", "Within a day",
                "owner", ENT_TEST_ID (cro), "next-review", "2026-09-01", NULL);
  ent_test_add (test, "seat", "body", ENT_TEST_ID (body), "role", ENT_TEST_ID (cro), NULL);
  ent_test_add (test, "raci-assignment", "decision-type", ENT_TEST_ID (type), "role",
                ENT_TEST_ID (cro), NULL);
  ent_test_add (test, "escalation-level", "path", ENT_TEST_ID (path), "number", "2", "name",
                "CMO and CRO", "roles", roles, NULL);
  ent_test_add (test, "questionnaire", "name", "Strategy", "roles", roles, NULL);
  ent_test_add (test, "agreed-version", "term", ENT_TEST_ID (term), "number", "1", "text",
                "Budget confirmed", "why", "Sales asked for it", NULL);
  ent_test_add (test, "signatory-requirement", "subject", "term", "roles", roles, NULL);
  duties = ent_duty_list (test->engagement, cro);
  text = list_duties (duties);
  g_assert_cmpstr (text, ==,
                   "inherited: Questionnaire Strategy (Answered by)\n"
                   "inherited: Required signatories Terms (Signed by)\n"
                   "inherited: Metric Pipeline coverage (Owner)\n"
                   "inherited: RACI assignment Scope changes\n"
                   "inherited: Escalation path Revenue (Arbiter of investment "
                   "disputes)\n"
                   "inherited: Escalation level Revenue: CMO and CRO (Decided by)\n"
                   "inherited: Seat Steering committee\n"
                   "inherited: Agreement Follow-up (Owner)\n"
                   "due: Term MQL\n");
}

/* A deed stays with whoever did it. */
static void
test_deeds (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *cro = ent_test_add (test, "role", "name", "CRO", NULL);
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *text = NULL;

  ent_test_add (test, "waiver", "rule", "term-unsigned", "gate", "contract", "reason", "Not yet",
                "role", ENT_TEST_ID (cro), "granted-by",
                ENT_TEST_ID (ent_people_test_add (test, "Ivo")), "granted-on", "2026-03-01", NULL);
  duties = ent_duty_list (test->engagement, cro);
  text = list_duties (duties);
  g_assert_cmpstr (text, ==, "past: Waiver term-unsigned (Role)\n");
}

/* What lies in a person's hands is open, and of meetings yet to come. */
static void
test_tasks (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo");
  EntRecord *body = ent_test_add (test, "body", "name", "Steering committee", NULL);
  EntRecord *meeting
      = ent_test_add (test, "meeting", "title", "March", "body", ENT_TEST_ID (body), "scheduled",
                      "2026-04-01T10:00", "chair", ENT_TEST_ID (ivo), NULL);
  EntRecord *item = ent_test_add (test, "agenda-item", "meeting", ENT_TEST_ID (meeting), "title",
                                  "Outlook", "presenter", ENT_TEST_ID (ivo), NULL);
  EntRecord *attendance = ent_test_add (test, "attendance", "meeting", ENT_TEST_ID (meeting),
                                        "stakeholder", ENT_TEST_ID (ivo), NULL);
  EntRecord *dispute = ent_test_add (test, "dispute", "title", "Credit", "raised-on", "2026-03-01",
                                     "owner", ENT_TEST_ID (ivo), NULL);
  g_autoptr (GPtrArray) duties = ent_duty_list_personal (test->engagement, ivo);
  g_autofree char *text = list_duties (duties);
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpstr (text, ==,
                   "personal: Dispute Credit (Owner)\n"
                   "personal: Meeting March (Chair)\n"
                   "personal: Agenda item March: Outlook "
                   "(Presented by)\n"
                   "personal: Attendance March\n");
  ent_test_set (test, dispute, "state", "withdrawn");
  ent_test_set (test, attendance, "status", "regrets");
  ent_test_remove (test, item);
  ent_test_set (test, meeting, "chair", NULL);
  left = ent_duty_list_personal (test->engagement, ivo);
  g_assert_cmpuint (left->len, ==, 0);
}

/* What lies with a person is handed over only where asked. */
static void
test_personal (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *role = ent_test_add (test, "role", "name", "CRO", NULL);
  EntRecord *ivo = ent_people_test_add (test, "Ivo");
  EntRecord *maya = ent_people_test_add (test, "Maya");
  EntRecord *open = ent_test_add (test, "action-item", "title", "Clean the data", "owner",
                                  ENT_TEST_ID (ivo), NULL);
  EntRecord *kept = ent_test_add (test, "action-item", "title", "Write the memo", "owner",
                                  ENT_TEST_ID (ivo), NULL);
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *text = NULL;
  guint owner;

  ent_kind_find_field (ent_record_get_kind (open), "owner", &owner);
  ent_test_add (test, "action-item", "title", "Call finance", "state", "done", "owner",
                ENT_TEST_ID (ivo), NULL);
  ent_people_test_hold (test, role, ivo, NULL, NULL);
  duties = ent_duty_list_personal (test->engagement, ivo);
  text = list_duties (duties);
  g_assert_cmpstr (text, ==,
                   "personal: Action item Clean the data (Owner)\n"
                   "personal: Action item Write the memo (Owner)\n");
  g_ptr_array_remove_index (duties, 1);
  replace (test, (EntHandover){ .role = role, .successor = maya, .personal = duties },
           "2026-04-01");
  g_assert_true (ent_record_refers_to (open, owner, maya));
  g_assert_true (ent_record_refers_to (kept, owner, ivo));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/succession/tenures", test_tenures);
  g_test_add_func ("/succession/overlaps", test_overlaps);
  g_test_add_func ("/succession/overlaps/undo", test_overlap_undo);
  g_test_add_func ("/succession/periods", test_periods);
  g_test_add_func ("/succession/refusals", test_refusals);
  g_test_add_func ("/succession/replace", test_replace);
  g_test_add_func ("/succession/planned-end", test_planned_end);
  g_test_add_func ("/succession/duties", test_duties);
  g_test_add_func ("/succession/deeds", test_deeds);
  g_test_add_func ("/succession/tasks", test_tasks);
  g_test_add_func ("/succession/personal", test_personal);
  return g_test_run ();
}
