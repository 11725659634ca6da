/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules of the escalation feature: every disagreement has a way up, and a clock that runs. */
#include "ent-escalation-rules.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-dispute-clock.h"
#include "ent-escalation-kinds.h"

/* A path has at least this many levels: operational leadership, CMO and CRO, CEO or COO. */
#define LEVELS 3

/* The level where marketing and sales decide jointly. */
#define JOINT_LEVEL 2

/* A level has somebody who decides and a clock; one that decides jointly has at least two roles. */
static void
check_level (EntRecord *level, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) roles = ent_record_list_references (level, ENT_ESCALATION_LEVEL_ROLES);
  gboolean joint = ent_record_get_boolean (level, ENT_ESCALATION_LEVEL_BOTH_MUST_AGREE);
  g_autofree char *title = ent_record_dup_title (level);

  if (roles->len == 0)
    ent_finding_emit (sink, level, "roles", _ ("Name the roles that decide at this level."),
                      /* Translators: %s is an escalation level. */
                      _ ("Nobody decides at the escalation level “%s”."), title);
  else if (joint && roles->len < 2)
    ent_finding_emit (sink, level, "roles", _ ("Name the second role that has to agree."),
                      /* Translators: %s is an escalation level. */
                      _ ("At the escalation level “%s” all must agree, yet it has one role only."),
                      title);
  else if (!joint && ent_record_get_integer (level, ENT_ESCALATION_LEVEL_NUMBER, 0) == JOINT_LEVEL)
    ent_finding_emit (sink, level, "both-must-agree",
                      _ ("Name the leaders of marketing and of sales, and say that both must "
                         "agree."),
                      /* Translators: %s is an escalation level. */
                      _ ("At the escalation level “%s” one side can decide without the other."),
                      title);
  if (!ent_record_has (level, ENT_ESCALATION_LEVEL_CLOCK))
    ent_finding_emit (sink, level, "clock", _ ("Say how many business days the level has."),
                      /* Translators: %s is an escalation level. */
                      _ ("No clock runs at the escalation level “%s”."), title);
}

static void
check_path (EntRecord *path, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) levels = ent_record_list_children (path, "escalation-level");
  g_autofree char *title = ent_record_dup_title (path);

  if (levels->len < LEVELS)
    ent_finding_emit (sink, path, NULL,
                      _ ("Add the missing levels: operational leadership, marketing and sales "
                         "leaders jointly, chief executive."),
                      /* Translators: %s is an escalation path, %u and %d are counts. */
                      ngettext ("The escalation path “%s” has %u level; it needs at least %d.",
                                "The escalation path “%s” has %u levels; it needs at least %d.",
                                levels->len),
                      title, levels->len, LEVELS);
  for (guint i = 0; i < levels->len; i++)
    check_level (levels->pdata[i], sink);
}

static void
find_no_path (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (ent_source_count (source, "escalation-path") == 0)
    ent_finding_emit (sink, NULL, NULL, _ ("Add an escalation path with its levels and clocks."),
                      "%s", _ ("There is no way to settle a disagreement."));
}

/* The CFO arbitrates investment disputes: one path at least names who does. */
static void
find_no_arbiter (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) paths = ent_source_list (source, "escalation-path");

  for (guint i = 0; i < paths->len; i++)
    if (ent_record_has (paths->pdata[i], ENT_ESCALATION_PATH_INVESTMENT_ARBITER))
      return;
  if (paths->len > 0)
    ent_finding_emit (sink, paths->pdata[0], "investment-arbiter",
                      _ ("Name the role, usually the CFO, on an escalation path."), "%s",
                      _ ("Nobody has the last word in disputes about investment."));
}

static char *
make_overdue_remedy (EntRecord *dispute)
{
  g_autoptr (EntRecord) next = ent_dispute_dup_next_level (dispute);
  g_autofree char *title = NULL;

  if (next == NULL)
    return g_strdup (_ ("It is at the highest level: record the decision, or withdraw it."));
  title = ent_record_dup_title (next);
  /* Translators: %s is an escalation level. */
  return g_strdup_printf (_ ("Raise it to “%s”, or record the decision."), title);
}

static void
check_clock (EntRecord *dispute, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *level = NULL;
  g_autofree char *remedy = NULL;
  GDate due;
  int late;

  if (!ent_dispute_is_open (dispute) || !ent_dispute_get_due (dispute, &due))
    return;
  late = ent_date_business_days_between (&due, today);
  if (late <= 0)
    return;
  title = ent_record_dup_title (dispute);
  level = ent_record_dup_display (dispute, ENT_DISPUTE_LEVEL);
  remedy = make_overdue_remedy (dispute);
  ent_finding_emit (sink, dispute, "level", remedy,
                    /* Translators: the first %s is a dispute, the second the level it is at. */
                    ngettext ("The clock of “%s” at “%s” ran out %d business day ago.",
                              "The clock of “%s” at “%s” ran out %d business days ago.", late),
                    title, level, late);
}

static void
check_closed (EntRecord *dispute, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!ent_dispute_is_open (dispute))
    return;
  title = ent_record_dup_title (dispute);
  ent_finding_emit (sink, dispute, "state",
                    _ ("Have it decided or withdrawn before the consultants leave."),
                    /* Translators: %s is a dispute. */
                    _ ("The dispute “%s” is still open."), title);
}

/* A dispute always has a level, an owner and a running clock. */
static void
check_assigned (EntRecord *dispute, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate due;

  if (!ent_dispute_is_open (dispute))
    return;
  title = ent_record_dup_title (dispute);
  if (!ent_record_has (dispute, ENT_DISPUTE_LEVEL))
    ent_finding_emit (sink, dispute, "level", _ ("Choose the level that has to decide."),
                      /* Translators: %s is a dispute. */
                      _ ("The dispute “%s” is at no level."), title);
  else if (!ent_dispute_get_due (dispute, &due))
    ent_finding_emit (sink, dispute, "level", _ ("Give its level a clock."),
                      /* Translators: %s is a dispute. */
                      _ ("No clock runs for the dispute “%s”."), title);
  if (!ent_record_has (dispute, ENT_DISPUTE_OWNER))
    ent_finding_emit (sink, dispute, "owner", _ ("Name the one who sees it through."),
                      /* Translators: %s is a dispute. */
                      _ ("Nobody sees to it that the dispute “%s” is decided."), title);
}

/* What was decided outlives those who decided it only if it is written down with its reason. */
static void
check_resolution (EntRecord *dispute, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (!ent_record_equals (dispute, ENT_DISPUTE_STATE, "decided"))
    return;
  title = ent_record_dup_title (dispute);
  if (!ent_record_has (dispute, ENT_DISPUTE_RESOLUTION))
    ent_finding_emit (sink, dispute, "resolution", _ ("Write down what was decided."),
                      /* Translators: %s is a dispute. */
                      _ ("The dispute “%s” is decided, but nobody wrote down how."), title);
  else if (!ent_record_has (dispute, ENT_DISPUTE_RESOLUTION_WHY))
    ent_finding_emit (sink, dispute, "resolution-why", _ ("Write down the reason."),
                      /* Translators: %s is a dispute. */
                      _ ("The decision on the dispute “%s” has no reason."), title);
}

static const EntRule escalation_incomplete = {
  .id = "escalation-incomplete",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Escalation path incomplete"),
  .why = N_ ("Marketing and sales will disagree; without levels, deciders and clocks the "
             "disagreement lies until the contract ends."),
  .kinds = "escalation-path escalation-level",
  .evaluate = find_no_path,
  .subjects = "escalation-path",
  .check = check_path,
  .local = "escalation-path escalation-level",
};

static const EntRule arbiter_missing = {
  .id = "arbiter-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("No arbiter for investments"),
  .why = N_ ("Disputes about money cannot be settled by those who want to spend it."),
  .kinds = "escalation-path",
  .evaluate = find_no_arbiter,
};

static const EntRule dispute_overdue = {
  .id = "dispute-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Dispute past its clock"),
  .why = N_ ("A dispute that is not decided in time goes up a level, never to sleep."),
  .kinds = "dispute dispute-step escalation-level",
  .subjects = "dispute",
  .check = check_clock,
  .local = "dispute dispute-step",
};

static const EntRule dispute_open = {
  .id = "dispute-open",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Dispute still open"),
  .why = N_ ("Whoever inherits the agreements must not inherit the quarrel about them."),
  .kinds = "dispute",
  .subjects = "dispute",
  .check = check_closed,
  .local = "dispute",
};

static const EntRule dispute_unassigned = {
  .id = "dispute-unassigned",
  .gate = ENT_GATE_DELIVER,
  .blocks = TRUE,
  .title = N_ ("Dispute without level, owner or clock"),
  .why = N_ ("A dispute always has somebody who must decide it, and a day by which."),
  .kinds = "dispute dispute-step escalation-level",
  .subjects = "dispute",
  .check = check_assigned,
  .local = "dispute dispute-step escalation-level",
};

static const EntRule dispute_unexplained = {
  .id = "dispute-unexplained",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Dispute decided without words"),
  .why = N_ ("A decision nobody can look up is disputed again."),
  .kinds = "dispute",
  .subjects = "dispute",
  .check = check_resolution,
  .local = "dispute",
};

const EntRule *const ent_escalation_rules[] = {
  &escalation_incomplete,
  &arbiter_missing,
  &dispute_unassigned,
  &dispute_overdue,
  &dispute_unexplained,
  &dispute_open,
  NULL,
};
