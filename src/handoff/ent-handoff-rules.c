/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the handoff feature: everything the consultants ran has an internal owner who took it,
 * and somebody will look whether it lasts. */
#include "ent-handoff-rules.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-handoff-kinds.h"
#include "ent-role.h"
#include "ent-work-kinds.h"

/* The annual audit is at most this many months after the engagement's end. */
#define AUDIT_MONTHS 12

static gboolean
is_accepted (EntRecord *item)
{
  return ent_record_equals (item, ENT_TRANSFER_ITEM_STATE, "accepted");
}

/* A transfer is done when somebody said so in their own name. */
static void
evaluate_transfer_open (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) items = ent_source_list (source, "transfer-item");

  for (guint i = 0; i < items->len; i++)
    {
      EntRecord *item = items->pdata[i];
      g_autofree char *title = ent_record_dup_title (item);

      if (!is_accepted (item))
        ent_finding_emit (sink, item, "state",
                          _ ("Hand it over, and have its new owner accept it."),
                          /* Translators: %s is something that is handed over. */
                          _ ("“%s” has not been taken over."), title);
      else if (!ent_record_has (item, ENT_TRANSFER_ITEM_ACCEPTED_BY))
        ent_finding_emit (sink, item, "accepted-by", _ ("Name the person who took it over."),
                          /* Translators: %s is something that is handed over. */
                          _ ("Nobody has put their name to taking over “%s”."), title);
    }
}

static void
evaluate_transfer_owner_external (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) items = ent_source_list (source, "transfer-item");

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (EntRecord) to = ent_record_dup_reference (items->pdata[i], ENT_TRANSFER_ITEM_TO);
      g_autofree char *title = ent_record_dup_title (items->pdata[i]);

      if (to == NULL)
        ent_finding_emit (sink, items->pdata[i], "to", _ ("Name the internal role that takes it."),
                          /* Translators: %s is something that is handed over. */
                          _ ("“%s” goes to nobody."), title);
      else if (ent_role_is_consulting (to))
        ent_finding_emit (sink, items->pdata[i], "to",
                          _ ("Give it to a role that stays with the company."),
                          /* Translators: %s is something that is handed over. */
                          _ ("“%s” goes to a role that leaves with the consultants."), title);
    }
}

static void
evaluate_exit_check_open (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_exit_check_kind);
  g_autoptr (GPtrArray) checks = NULL;

  ent_query_where (query, ENT_EXIT_CHECK_STATE, "open");
  checks = ent_source_list_query (source, query);
  for (guint i = 0; i < checks->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (checks->pdata[i]);

      ent_finding_emit (sink, checks->pdata[i], "state",
                        _ ("See that it is true, or say why it does not apply."),
                        /* Translators: %s is a line of the exit checklist. */
                        _ ("“%s” is not yet true."), title);
    }
}

/* Sets @end to the engagement's last day. Returns: FALSE if it is not known. */
static gboolean
get_end (EntSource *source, GDate *end)
{
  g_autoptr (EntRecord) engagement = ent_source_dup_single (source, "engagement");

  return engagement != NULL && ent_record_get_date (engagement, ENT_ENGAGEMENT_END, end);
}

/* TRUE if @date is after the engagement and within the year that follows. Where its end is not
 * known, it counts from today. */
static gboolean
is_within_the_year (const GDate *date, EntSource *source, const GDate *today)
{
  GDate start = *today;
  GDate limit;

  get_end (source, &start);
  ent_date_add_months (&start, AUDIT_MONTHS, &limit);
  return g_date_compare (date, &start) > 0 && g_date_compare (date, &limit) <= 0;
}

/* An audit is scheduled if it is planned for that year, or if an earlier one is due again in it. */
static void
evaluate_audit_unscheduled (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) audits = ent_source_list (source, "audit");

  for (guint i = 0; i < audits->len; i++)
    {
      GDate date;

      if (!ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "done")
          && ent_record_get_date (audits->pdata[i], ENT_AUDIT_HELD_ON, &date)
          && is_within_the_year (&date, source, today))
        return;
      if (ent_record_get_date (audits->pdata[i], ENT_AUDIT_NEXT_DUE, &date)
          && is_within_the_year (&date, source, today))
        return;
    }
  ent_finding_emit (sink, NULL, NULL,
                    _ ("Plan an audit on the same baseline within a year of the engagement's end."),
                    "%s", _ ("No audit is planned for the year after the engagement."));
}

static void
evaluate_leadership_check_missing (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (ent_source_count (source, "leadership-check") == 0)
    ent_finding_emit (sink, NULL, NULL, _ ("Plan one for ninety days after the handoff."), "%s",
                      _ ("Nobody will ask the leaders whether the agreements still hold."));
}

static void
evaluate_leadership_check_overdue (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_leadership_check_kind);
  g_autoptr (GPtrArray) checks = NULL;

  ent_query_where (query, ENT_LEADERSHIP_CHECK_HELD_ON, NULL);
  checks = ent_source_list_query (source, query);
  for (guint i = 0; i < checks->len; i++)
    {
      g_autofree char *title = NULL;
      GDate planned;

      if (!ent_record_get_date (checks->pdata[i], ENT_LEADERSHIP_CHECK_PLANNED_ON, &planned)
          || g_date_compare (&planned, today) >= 0)
        continue;
      title = ent_record_dup_title (checks->pdata[i]);
      ent_finding_emit (sink, checks->pdata[i], "held-on",
                        _ ("Hold it, and write down what slipped."),
                        /* Translators: %s is a check with the leaders after the handoff. */
                        _ ("The day of “%s” has passed, and it was not held."), title);
    }
}

static void
evaluate_package_unreceived (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_handoff_package_kind);
  g_autoptr (GPtrArray) packages = NULL;

  ent_query_where (query, ENT_HANDOFF_PACKAGE_RECEIVED_BY, NULL);
  packages = ent_source_list_query (source, query);
  for (guint i = 0; i < packages->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (packages->pdata[i]);

      ent_finding_emit (sink, packages->pdata[i], "received-by",
                        _ ("Have an internal owner open it and confirm."),
                        /* Translators: %s is a package of agreements. */
                        _ ("Nobody has confirmed that “%s” arrived."), title);
    }
}

static const EntRule transfer_open = {
  .id = "transfer-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Transfer not accepted"),
  .why = N_ ("What nobody took over stops the day the consultants leave."),
  .kinds = "transfer-item",
  .evaluate = evaluate_transfer_open,
};

static const EntRule transfer_owner_external = {
  .id = "transfer-owner-external",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Transfer to nobody who stays"),
  .why = N_ ("A transfer goes from a consulting role to an internal one."),
  .kinds = "transfer-item role",
  .evaluate = evaluate_transfer_owner_external,
};

static const EntRule exit_check_open = {
  .id = "exit-check-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Exit checklist open"),
  .why = N_ ("The list says what must be true before the consultants leave."),
  .kinds = "exit-check",
  .evaluate = evaluate_exit_check_open,
};

static const EntRule audit_unscheduled = {
  .id = "audit-unscheduled",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("No audit planned"),
  .why = N_ ("Alignment drifts unnoticed unless somebody measures it again."),
  .kinds = "audit engagement",
  .evaluate = evaluate_audit_unscheduled,
};

static const EntRule leadership_check_missing = {
  .id = "leadership-check-missing",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("No check with the leaders planned"),
  .why = N_ ("What has slipped after ninety days can still be mended."),
  .kinds = "leadership-check engagement",
  .evaluate = evaluate_leadership_check_missing,
};

static const EntRule leadership_check_overdue = {
  .id = "leadership-check-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Check with the leaders overdue"),
  .why = N_ ("What has slipped after ninety days can still be mended."),
  .kinds = "leadership-check",
  .evaluate = evaluate_leadership_check_overdue,
};

static const EntRule package_unreceived = {
  .id = "package-unreceived",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("Package not confirmed"),
  .why = N_ ("A package nobody opened may as well not have been sent."),
  .kinds = "handoff-package",
  .evaluate = evaluate_package_unreceived,
};

const EntRule *const ent_handoff_rules[] = {
  &transfer_open,
  &transfer_owner_external,
  &exit_check_open,
  &audit_unscheduled,
  &leadership_check_missing,
  &leadership_check_overdue,
  &package_unreceived,
  NULL,
};
