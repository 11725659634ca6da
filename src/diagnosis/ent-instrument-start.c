/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starting and ending runs of instruments. */
#include "ent-instrument-run.h"

#include "ent-audit-drift.h"
#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

/* Instruments are run again after a year. (product.md, Alignment diagnosis) */
#define REPEAT_MONTHS 12

char *
ent_instrument_dup_run_name (EntRecord *questionnaire, const GDate *date)
{
  g_autofree char *title = ent_record_dup_title (questionnaire);
  g_autoptr (GDateTime) time
      = g_date_time_new_local (g_date_get_year (date), g_date_get_month (date),
                               g_date_get_day (date), 12, 0, 0);
  /* Translators: month and year as for g_date_time_format(): "July 2026". */
  g_autofree char *month = g_date_time_format (time, _ ("%B %Y"));

  /* Translators: a run of an instrument: its name, month and year. */
  return g_strdup_printf (_ ("%s, %s"), title, month);
}

/* Returns: (nullable): the run that is not ended, borrowed. */
static EntRecord *
find_running (GPtrArray *audits)
{
  for (guint i = 0; i < audits->len; i++)
    if (ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "running"))
      return audits->pdata[i];
  return NULL;
}

/* The instruments both sides answer, each on its own, to be compared. (product.md, Alignment
 * diagnosis) */
static gboolean
compares_sides (EntRecord *questionnaire)
{
  static const char *const instruments[] = { "strategic", "operational", "ideal-customer", NULL };

  return g_strv_contains (instruments,
                          ent_record_get_text (questionnaire, ENT_QUESTIONNAIRE_INSTRUMENT));
}

static gboolean
check_start (const EntInstrumentStart *start, GPtrArray *audits, GError **error)
{
  g_autoptr (GPtrArray) questions = ent_record_list_children (start->questionnaire, "question");
  EntRecord *running = find_running (audits);
  g_autofree char *title = ent_record_dup_title (start->questionnaire);
  g_autofree char *run = running != NULL ? ent_record_dup_title (running) : NULL;

  if (questions->len == 0)
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is the name of a questionnaire. */
                 _ ("“%s” has no questions. Add some before you ask anybody."), title);
  else if (start->people->len == 0)
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is the name of a questionnaire. */
                 _ ("Nobody is to answer “%s”. Choose at least one person."), title);
  else if (start->people->len == 1 && compares_sides (start->questionnaire))
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is the name of a questionnaire. */
                 _ ("“%s” compares two sides. Choose somebody of the other side, too."), title);
  else if (running != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 /* Translators: %s is the name of a run of an instrument. */
                 _ ("“%s” is still running. End it before you start another run."), run);
  else
    return TRUE;
  return FALSE;
}

static gboolean
fill_audit (EntTransaction *transaction,
            EntRecord *audit,
            const EntInstrumentStart *start,
            EntRecord *baseline,
            GError **error)
{
  g_autofree char *usual = ent_instrument_dup_run_name (start->questionnaire, start->date);
  g_autofree char *date = ent_date_format (start->date);
  g_autofree char *people = ent_record_join_ids (start->people);

  return ent_transaction_set (transaction, audit, ENT_AUDIT_NAME,
                              start->name != NULL ? start->name : usual, error)
         && ent_transaction_set_reference (transaction, audit, ENT_AUDIT_QUESTIONNAIRE,
                                           start->questionnaire, error)
         && ent_transaction_set (transaction, audit, ENT_AUDIT_STATE, "running", error)
         && ent_transaction_set (transaction, audit, ENT_AUDIT_HELD_ON, date, error)
         && ent_transaction_set (transaction, audit, ENT_AUDIT_RESPONDENTS, people, error)
         && ent_transaction_set_reference (transaction, audit, ENT_AUDIT_BASELINE, baseline, error);
}

EntRecord *
ent_instrument_start (const EntInstrumentStart *start, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (start->questionnaire));
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (start->questionnaire);
  g_autofree char *title = ent_record_dup_title (start->questionnaire);
  /* Translators: what was done, in the history; %s is the name of a questionnaire. */
  g_autofree char *label = g_strdup_printf (_ ("Start “%s”"), title);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) audit = NULL;
  g_autoptr (EntRecord) baseline = start->repeats != NULL
                                       ? ent_audit_dup_repeat_baseline (start->repeats)
                                       : ent_audit_dup_next_baseline (start->questionnaire);

  if (!check_start (start, audits, error))
    return NULL;
  transaction = ent_transaction_begin (engagement, label, error);
  audit = transaction != NULL ? ent_transaction_add (transaction, &ent_audit_kind, NULL, error)
                              : NULL;
  if (audit == NULL || !fill_audit (transaction, audit, start, baseline, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&audit);
}

/* Ending */

static gboolean
check_end (EntRecord *audit, EntRecord *questionnaire, GError **error)
{
  g_autofree char *title = ent_record_dup_title (audit);
  EntRun run = { 0 };

  if (questionnaire != NULL)
    ent_instrument_read_run (questionnaire, audit, &run);
  if (run.complete == run.asked)
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: the name of a run of an instrument, and two numbers. */
               _ ("“%s” is not over: all have answered %u of %u questions. Enter the missing "
                  "answers, or take respondents who will not answer out of it."),
               title, run.complete, run.asked);
  return FALSE;
}

static gboolean
fill_end (EntTransaction *transaction, EntRecord *audit, const GDate *date, GError **error)
{
  g_autofree char *held = ent_date_format (date);
  g_autofree char *due = NULL;
  GDate held_on = *date;
  GDate next;

  ent_record_get_date (audit, ENT_AUDIT_HELD_ON, &held_on);
  ent_date_add_months (&held_on, REPEAT_MONTHS, &next);
  due = ent_date_format (&next);
  return (ent_record_has (audit, ENT_AUDIT_HELD_ON)
          || ent_transaction_set (transaction, audit, ENT_AUDIT_HELD_ON, held, error))
         && (ent_record_has (audit, ENT_AUDIT_NEXT_DUE)
             || ent_transaction_set (transaction, audit, ENT_AUDIT_NEXT_DUE, due, error))
         && ent_transaction_set (transaction, audit, ENT_AUDIT_STATE, "done", error);
}

gboolean
ent_instrument_end (EntRecord *audit, const GDate *date, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (audit));
  g_autoptr (EntRecord) questionnaire = ent_record_dup_reference (audit, ENT_AUDIT_QUESTIONNAIRE);
  g_autofree char *title = ent_record_dup_title (audit);
  /* Translators: what was done, in the history; %s is the name of a run of an instrument. */
  g_autofree char *label = g_strdup_printf (_ ("End “%s”"), title);
  g_autoptr (EntTransaction) transaction = NULL;

  if (!check_end (audit, questionnaire, error))
    return FALSE;
  transaction = ent_transaction_begin (engagement, label, error);
  return transaction != NULL && fill_end (transaction, audit, date, error)
         && ent_transaction_commit (transaction, error);
}
