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

/* A transfer is done when somebody said so in their own name. */
static void
check_accepted (EntRecord *item, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = ent_record_dup_title (item);

  if (!ent_record_equals (item, ENT_TRANSFER_ITEM_STATE, "accepted"))
    ent_finding_emit (sink, item, "state", _ ("Hand it over, and have its new owner accept it."),
                      /* Translators: %s is something that is handed over. */
                      _ ("“%s” has not been taken over."), title);
  else if (!ent_record_has (item, ENT_TRANSFER_ITEM_ACCEPTED_BY))
    ent_finding_emit (sink, item, "accepted-by", _ ("Name the person who took it over."),
                      /* Translators: %s is something that is handed over. */
                      _ ("Nobody has put their name to taking over “%s”."), title);
}

static void
check_new_owner (EntRecord *item, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) to = ent_record_dup_reference (item, ENT_TRANSFER_ITEM_TO);
  g_autofree char *title = ent_record_dup_title (item);

  if (to == NULL)
    ent_finding_emit (sink, item, "to", _ ("Name the internal role that takes it."),
                      /* Translators: %s is something that is handed over. */
                      _ ("“%s” goes to nobody."), title);
  else if (ent_role_is_consulting (to))
    ent_finding_emit (sink, item, "to", _ ("Give it to a role that stays with the company."),
                      /* Translators: %s is something that is handed over. */
                      _ ("“%s” goes to a role that leaves with the consultants."), title);
}

static void
check_exit (EntRecord *check, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!ent_record_equals (check, ENT_EXIT_CHECK_STATE, "open"))
    return;
  title = ent_record_dup_title (check);
  ent_finding_emit (sink, check, "state", _ ("See that it is true, or say why it does not apply."),
                    /* Translators: %s is a line of the exit checklist. */
                    _ ("“%s” is not yet true."), title);
}

/* Sets @end to the engagement's last day, or leaves it as it is where that is not known. */
static void
get_end (EntSource *source, GDate *end)
{
  g_autoptr (EntRecord) engagement = ent_source_dup_single (source, "engagement");

  if (engagement != NULL)
    ent_record_get_date (engagement, ENT_ENGAGEMENT_END, end);
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
find_no_audit (EntSource *source, const GDate *today, EntFindingSink *sink)
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
find_no_leadership_check (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (ent_source_count (source, "leadership-check") == 0)
    ent_finding_emit (sink, NULL, NULL, _ ("Plan one for ninety days after the handoff."), "%s",
                      _ ("Nobody will ask the leaders whether the agreements still hold."));
}

static void
check_leadership (EntRecord *check, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate planned;

  if (ent_record_has (check, ENT_LEADERSHIP_CHECK_HELD_ON)
      || !ent_record_get_date (check, ENT_LEADERSHIP_CHECK_PLANNED_ON, &planned)
      || g_date_compare (&planned, today) >= 0)
    return;
  title = ent_record_dup_title (check);
  ent_finding_emit (sink, check, "held-on", _ ("Hold it, and write down what slipped."),
                    /* Translators: %s is a check with the leaders after the handoff. */
                    _ ("The day of “%s” has passed, and it was not held."), title);
}

static void
check_receipt (EntRecord *package, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (ent_record_has (package, ENT_HANDOFF_PACKAGE_RECEIVED_BY))
    return;
  title = ent_record_dup_title (package);
  ent_finding_emit (sink, package, "received-by", _ ("Have an internal owner open it and confirm."),
                    /* Translators: %s is a package of agreements. */
                    _ ("Nobody has confirmed that “%s” arrived."), title);
}

static const EntRule transfer_open = {
  .id = "transfer-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Transfer not accepted"),
  .why = N_ ("What nobody took over stops the day the consultants leave."),
  .kinds = "transfer-item",
  .subjects = "transfer-item",
  .check = check_accepted,
  .local = "transfer-item",
};

static const EntRule transfer_owner_external = {
  .id = "transfer-owner-external",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Transfer to nobody who stays"),
  .why = N_ ("A transfer goes from a consulting role to an internal one."),
  .kinds = "transfer-item role",
  .subjects = "transfer-item",
  .check = check_new_owner,
  .local = "transfer-item",
};

static const EntRule exit_check_open = {
  .id = "exit-check-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Exit checklist open"),
  .why = N_ ("The list says what must be true before the consultants leave."),
  .kinds = "exit-check",
  .subjects = "exit-check",
  .check = check_exit,
  .local = "exit-check",
};

static const EntRule audit_unscheduled = {
  .id = "audit-unscheduled",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("No audit planned"),
  .why = N_ ("Alignment drifts unnoticed unless somebody measures it again."),
  .kinds = "audit engagement",
  .evaluate = find_no_audit,
};

static const EntRule leadership_check_missing = {
  .id = "leadership-check-missing",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("No check with the leaders planned"),
  .why = N_ ("What has slipped after ninety days can still be mended."),
  .kinds = "leadership-check engagement",
  .evaluate = find_no_leadership_check,
};

static const EntRule leadership_check_overdue = {
  .id = "leadership-check-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Check with the leaders overdue"),
  .why = N_ ("What has slipped after ninety days can still be mended."),
  .kinds = "leadership-check",
  .subjects = "leadership-check",
  .check = check_leadership,
  .local = "leadership-check",
};

static const EntRule package_unreceived = {
  .id = "package-unreceived",
  .gate = ENT_GATE_HANDOFF,
  .blocks = FALSE,
  .title = N_ ("Package not confirmed"),
  .why = N_ ("A package nobody opened may as well not have been sent."),
  .kinds = "handoff-package",
  .subjects = "handoff-package",
  .check = check_receipt,
  .local = "handoff-package",
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
