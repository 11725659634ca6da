/* SPDX-License-Identifier: GPL-3.0-or-later
 * Measures how soon after an edit the staleness of a whole engagement is known:
 *   entente-bench-staleness RECORDS FILE
 * Makes FILE anew with about RECORDS records that build on each other, a fifth of them terms, and
 * signatures on one in twelve. Then edits terms, definitions, agreed texts and metrics, and waits
 * each time for all sign-off states, for the findings about signatures, and for all findings,
 * beside a computation from nothing. With ENTENTE_BENCH_VERBOSE set it also prints what each rule
 * takes. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "ent-catalogue.h"
#include "ent-findings.h"
#include "ent-gate.h"
#include "ent-glossary-kinds.h"
#include "ent-init.h"
#include "ent-sign-off-state.h"
#include "ent-signing-watch.h"
#include "ent-transaction.h"

#define ROUNDS 40
#define ENT_ID_LENGTH 37
#define AIM 200000 /* microseconds */

/* How many records of a kind there are among a thousand. */
static const struct
{
  const char *kind;
  guint share;
} shares[] = {
  { "stakeholder", 5 },  { "term", 200 },     { "term-definition", 200 }, { "agreed-version", 150 },
  { "metric", 50 },      { "reading", 100 },  { "deliverable", 40 },      { "outcome", 40 },
  { "sow-version", 1 },  { "agreement", 20 }, { "meeting", 5 },           { "agenda-item", 20 },
  { "action-item", 80 }, { "sign-off", 80 },
};

#define N_ROLES 8

typedef struct
{
  EntEngagement *engagement;
  EntTransaction *transaction;
  guint counts[G_N_ELEMENTS (shares)];
  GDate today;
} Bench;

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
make_id (const char *kind, guint number, char id[ENT_ID_LENGTH])
{
  guint place;

  ent_catalogue_find (kind, &place);
  g_snprintf (id, ENT_ID_LENGTH, "01900000-%04x-7000-8000-%012x", place, number);
}

static guint
get_count (Bench *bench, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_str_equal (shares[i].kind, kind))
      return bench->counts[i];
  return g_str_equal (kind, "role") || g_str_equal (kind, "role-holder") ? N_ROLES : 1;
}

/* Puts record @number of @kind with its initial values; the arguments are names of fields and their
 * values in turn, ended by NULL. */
static void G_GNUC_NULL_TERMINATED
put (Bench *bench, const char *kind_name, guint number, ...)
{
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  g_autofree const char **values = g_new0 (const char *, kind->n_fields);
  g_autoptr (GError) error = NULL;
  char id[ENT_ID_LENGTH];
  const char *name;
  va_list arguments;

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = kind->fields[i].initial;
  va_start (arguments, number);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      guint field;

      if (ent_kind_find_field (kind, name, &field) == NULL)
        g_error ("%s has no field %s", kind_name, name);
      values[field] = va_arg (arguments, const char *);
    }
  va_end (arguments);
  make_id (kind_name, number, id);
  ent_transaction_put (bench->transaction, kind, id, values, &error);
  fail_on (error);
}

/* The identity of the record of @kind that number @number leads to; in a buffer of the caller. */
static const char *
refer (Bench *bench, const char *kind, guint number, char id[ENT_ID_LENGTH])
{
  make_id (kind, number % get_count (bench, kind), id);
  return id;
}

static void
put_people (Bench *bench)
{
  static const char *const names[N_ROLES]
      = { "CMO", "CRO", "CEO", "CFO", "COO", "RevOps lead", "VP marketing", "VP sales" };
  char role[ENT_ID_LENGTH], other[ENT_ID_LENGTH], person[ENT_ID_LENGTH];

  for (guint i = 0; i < get_count (bench, "stakeholder"); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      put (bench, "stakeholder", i, "name", name, NULL);
    }
  for (guint i = 0; i < N_ROLES; i++)
    {
      put (bench, "role", i, "name", names[i], "side", "internal", NULL);
      put (bench, "role-holder", i, "role", refer (bench, "role", i, role), "holder",
           refer (bench, "stakeholder", i, person), "from", "2020-01-01", NULL);
    }
  {
    g_autofree char *both
        = g_strjoin (" ", refer (bench, "role", 0, role), refer (bench, "role", 1, other), NULL);

    put (bench, "signatory-requirement", 0, "subject", "term", "roles", both, NULL);
    put (bench, "signatory-requirement", 1, "subject", "agreement", "roles", both, NULL);
  }
}

/* Definitions of both sides and agreed texts, spread over the terms. */
static void
put_terms (Bench *bench)
{
  char term[ENT_ID_LENGTH];

  for (guint i = 0; i < get_count (bench, "term"); i++)
    {
      g_autofree char *name = g_strdup_printf ("Word %u", i);

      put (bench, "term", i, "name", name, "difference", "What counts.", NULL);
    }
  for (guint i = 0; i < get_count (bench, "term-definition"); i++)
    put (bench, "term-definition", i, "term", refer (bench, "term", i / 2, term), "side",
         i % 2 == 0 ? "marketing" : "sales", "text", "What this side counts when it reports", NULL);
  for (guint i = 0; i < get_count (bench, "agreed-version"); i++)
    put (bench, "agreed-version", i, "term", refer (bench, "term", i, term), "number", "1", "text",
         "What both sides count from now on, by a person and not a form", "why",
         "Both can measure it.", NULL);
}

static void
put_work (Bench *bench)
{
  char term[ENT_ID_LENGTH], role[ENT_ID_LENGTH], metric[ENT_ID_LENGTH], other[ENT_ID_LENGTH];

  for (guint i = 0; i < get_count (bench, "metric"); i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);

      put (bench, "metric", i, "name", name, "unit", "leads", "definition",
           "Counted once a month from the system of record", "terms",
           refer (bench, "term", i * 4, term), "owner", refer (bench, "role", i, role), NULL);
    }
  for (guint i = 0; i < get_count (bench, "reading"); i++)
    put (bench, "reading", i, "metric", refer (bench, "metric", i, metric), "period-end",
         "2026-02-28", "side", "agreed", "value", "100", NULL);
  for (guint i = 0; i < get_count (bench, "deliverable"); i++)
    {
      g_autofree char *name = g_strdup_printf ("Part %u", i);

      put (bench, "deliverable", i, "name", name, "statement", "Raise Word 12 from 80 to 100 by Q3",
           "owner", refer (bench, "role", i, role), "terms", refer (bench, "term", i * 5 + 1, term),
           NULL);
    }
  for (guint i = 0; i < get_count (bench, "outcome"); i++)
    put (bench, "outcome", i, "deliverable", refer (bench, "deliverable", i, other), "metric",
         refer (bench, "metric", i, metric), "stage", "mql", "baseline", "80", "target", "100",
         "by", "2026-09-30", NULL);
}

/* Each version of the statement of work takes in forty deliverables. */
static void
put_scope (Bench *bench)
{
  for (guint i = 0; i < get_count (bench, "sow-version"); i++)
    {
      g_autofree char *name = g_strdup_printf ("SOW %u", i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (GString) scope = g_string_new (NULL);
      char id[ENT_ID_LENGTH];

      for (guint j = 0; j < MIN (40, get_count (bench, "deliverable")); j++)
        g_string_append_printf (scope, "%s%s", j > 0 ? " " : "",
                                refer (bench, "deliverable", i * 40 + j, id));
      put (bench, "sow-version", i, "name", name, "number", number, "deliverables", scope->str,
           NULL);
    }
}

static void
put_rest (Bench *bench)
{
  char term[ENT_ID_LENGTH], metric[ENT_ID_LENGTH], role[ENT_ID_LENGTH], id[ENT_ID_LENGTH];

  put (bench, "body", 0, "name", "Steering committee", "type", "steering-committee", "quorum",
       "2/3", NULL);
  for (guint i = 0; i < get_count (bench, "agreement"); i++)
    {
      g_autofree char *title = g_strdup_printf ("Agreement %u", i);

      put (bench, "agreement", i, "title", title, "type", "reporting", "what",
           "Which numbers go to whom", "why", "Nobody believes two", "owner",
           refer (bench, "role", 0, role), "next-review", "2027-01-01", "terms",
           refer (bench, "term", i * 7, term), "metrics", refer (bench, "metric", i, metric), NULL);
    }
  for (guint i = 0; i < get_count (bench, "meeting"); i++)
    {
      g_autofree char *title = g_strdup_printf ("Meeting %u", i);

      put (bench, "meeting", i, "title", title, "body", refer (bench, "body", 0, id), "scheduled",
           "2026-06-01T10:00:00", NULL);
    }
  for (guint i = 0; i < get_count (bench, "agenda-item"); i++)
    put (bench, "agenda-item", i, "meeting", refer (bench, "meeting", i, id), "title", "Numbers",
         NULL);
  for (guint i = 0; i < get_count (bench, "action-item"); i++)
    {
      g_autofree char *title = g_strdup_printf ("Action %u", i);

      put (bench, "action-item", i, "title", title, "owner", refer (bench, "stakeholder", i, id),
           "due", "2026-09-01", NULL);
    }
}

/* CMO and CRO sign agreed texts, deliverables, agreements and versions of the statement of work in
 * turn. */
static void
put_sign_offs (Bench *bench)
{
  static const char *const kinds[]
      = { "agreed-version", "agreed-version", "deliverable", "agreement", "sow-version" };
  g_autoptr (EntContent) content = ent_content_new (ENT_SOURCE (bench->engagement));

  for (guint i = 0; i < get_count (bench, "sign-off"); i++)
    {
      const char *kind = kinds[i / 2 % G_N_ELEMENTS (kinds)];
      char subject[ENT_ID_LENGTH], role[ENT_ID_LENGTH], holder[ENT_ID_LENGTH];
      g_autoptr (EntRecord) record
          = ent_source_lookup (ENT_SOURCE (bench->engagement), refer (bench, kind, i / 2, subject));

      put (bench, "sign-off", i, "subject", subject, "role", refer (bench, "role", i % 2, role),
           "holder", refer (bench, "stakeholder", i % 2, holder), "signed-on", "2026-03-01",
           "decision", "approve", "digest", ent_content_get_digest (content, record), NULL);
    }
}

static void
in_transaction (Bench *bench, void (*func) (Bench *))
{
  g_autoptr (GError) error = NULL;

  if (bench->transaction == NULL)
    {
      bench->transaction = ent_transaction_begin (bench->engagement, "Fill", &error);
      fail_on (error);
      ent_transaction_set_document (bench->transaction);
    }
  func (bench);
}

static void
commit (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  ent_transaction_commit (bench->transaction, &error);
  fail_on (error);
  g_clear_pointer (&bench->transaction, ent_transaction_free);
}

static void
fill (Bench *bench, guint records)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    bench->counts[i] = MAX (N_ROLES, records * shares[i].share / 1000);
  in_transaction (bench, put_people);
  in_transaction (bench, put_terms);
  in_transaction (bench, put_work);
  in_transaction (bench, put_scope);
  in_transaction (bench, put_rest);
  commit (bench);
  in_transaction (bench, put_sign_offs);
  commit (bench);
}

/* Edit number @round: a definition, an agreed text, a term, a metric in turn. */
static void
edit (Bench *bench, guint round)
{
  static const struct
  {
    const char *kind;
    const char *field;
  } edits[] = { { "term-definition", "text" },
                { "agreed-version", "text" },
                { "term", "difference" },
                { "metric", "unit" } };
  guint number = round / G_N_ELEMENTS (edits);
  const char *kind = edits[round % G_N_ELEMENTS (edits)].kind;
  g_autofree char *value = g_strdup_printf ("Edited in round %u", round);
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  char id[ENT_ID_LENGTH];
  guint field;

  record = ent_source_lookup (ENT_SOURCE (bench->engagement), refer (bench, kind, number, id));
  ent_kind_find_field (ent_record_get_kind (record), edits[round % G_N_ELEMENTS (edits)].field,
                       &field);
  ent_record_change (record, field, value, &error);
  fail_on (error);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static void
print (const char *what, GArray *times, gint64 reference, const char *reference_name)
{
  gint64 median, worst;

  g_array_sort (times, compare_times);
  median = g_array_index (times, gint64, times->len / 2);
  worst = g_array_index (times, gint64, times->len - 1);
  printf ("%-26s median %.1f ms, worst %.1f ms   %s %.1f ms   (aim 200 ms: %s)\n", what,
          median / 1000.0, worst / 1000.0, reference_name, reference / 1000.0,
          worst <= AIM ? "met" : "missed");
}

static void
note_time (GArray *times, gint64 start)
{
  gint64 taken = g_get_monotonic_time () - start;

  g_array_append_val (times, taken);
}

static void
measure_states (Bench *bench)
{
  g_autoptr (EntSigningWatch) watch = ent_signing_watch_new (ENT_SOURCE (bench->engagement));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = g_get_monotonic_time ();
  gint64 whole;

  g_ptr_array_unref (ent_signing_watch_list_stale (watch));
  whole = g_get_monotonic_time () - start;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GPtrArray) stale = NULL;

      start = g_get_monotonic_time ();
      edit (bench, i);
      stale = ent_signing_watch_list_stale (watch);
      note_time (times, start);
      if (stale->len == 0)
        g_error ("Round %u made nothing stale", i);
    }
  print ("sign-off states", times, whole, "from nothing");
}

/* What says that a signature is missing or no longer stands. */
static const char *const signature_rules[]
    = { "signoff-stale", "term-unsigned", "icp-unsigned", "agreement-unsigned" };

static gboolean
know_signatures (EntFindings *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (signature_rules); i++)
    if (!ent_findings_is_current (findings, ent_gate_find_rule (signature_rules[i])))
      return FALSE;
  return TRUE;
}

static void
wait_for_all (EntFindings *findings)
{
  while (ent_findings_is_busy (findings))
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_findings (Bench *bench)
{
  g_autoptr (GArray) signature_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntFindings) findings = ent_findings_new (bench->engagement, &bench->today);
  gint64 whole;

  wait_for_all (findings);
  whole = g_get_monotonic_time () - start;
  for (guint i = 0; i < ROUNDS; i++)
    {
      start = g_get_monotonic_time ();
      edit (bench, ROUNDS + i);
      while (!know_signatures (findings))
        g_main_context_iteration (NULL, TRUE);
      note_time (signature_times, start);
      wait_for_all (findings);
      note_time (times, start);
    }
  print ("findings about signatures", signature_times, whole, "all from nothing");
  print ("all findings", times, whole, "all from nothing");
}

/* What each rule takes by itself, for whoever wants to know where the time goes. */
static void
print_rules (Bench *bench)
{
  for (guint i = 0; i < ent_gate_get_n_rules (); i++)
    {
      const EntRule *rule = ent_gate_get_rule (i);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) findings
          = ent_rule_list_findings (rule, ENT_SOURCE (bench->engagement), &bench->today);

      printf ("  %8.1f ms %7u %s\n", (g_get_monotonic_time () - start) / 1000.0, findings->len,
              rule->id);
    }
}

int
main (int argc, char **argv)
{
  guint records = argc == 3 ? (guint)strtoul (argv[1], NULL, 10) : 0;
  Bench bench = { NULL };
  g_autoptr (GError) error = NULL;

  if (records == 0)
    {
      fprintf (stderr, "Usage: entente-bench-staleness RECORDS FILE\n");
      return 2;
    }
  ent_init ();
  g_date_set_dmy (&bench.today, 31, 3, 2026);
  g_unlink (argv[2]);
  bench.engagement = ent_engagement_create (argv[2], "Northwind", NULL, &error);
  fail_on (error);
  fill (&bench, records);
  if (g_getenv ("ENTENTE_BENCH_VERBOSE") != NULL)
    print_rules (&bench);
  measure_states (&bench);
  measure_findings (&bench);
  ent_engagement_close (bench.engagement);
  g_object_unref (bench.engagement);
  return 0;
}
