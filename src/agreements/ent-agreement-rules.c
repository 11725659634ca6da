/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about the life of agreements: signed by those who must, explained, owned by somebody who
 * stays, and looked at again in time. */
#include "ent-agreements-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ent-agreement-life.h"
#include "ent-agreements-kinds.h"
#include "ent-date.h"
#include "ent-role.h"
#include "ent-signature.h"
#include "ent-signing-watch.h"

/* Emits who has not signed @agreement as it is today, or that nobody has to; nothing if all have.
 */
static void
check_signatures (EntRecord *agreement, EntFindingSink *sink)
{
  EntSigningWatch *watch = ent_signing_watch_get (ent_record_get_source (agreement));
  EntSignatures *signatures = ent_signing_watch_get_signatures (watch);
  g_autoptr (GPtrArray) roles = ent_agreement_list_signatories (agreement);
  g_autoptr (GPtrArray) missing = ent_signatures_list_missing (signatures, agreement, roles);
  g_autofree char *names = ent_signature_join_titles (missing);
  g_autofree char *title = ent_record_dup_title (agreement);

  if (roles->len == 0)
    ent_finding_emit (sink, agreement, "signatories", _ ("Name the roles that must sign it."),
                      /* Translators: %s is an agreement. */
                      _ ("Nobody has to sign the agreement “%s”."), title);
  else if (missing->len > 0)
    ent_finding_emit (sink, agreement, "signatories",
                      _ ("Have it signed by the holders of these roles."),
                      /* Translators: an agreement, then names of roles. */
                      _ ("The agreement “%s” is not signed by: %s."), title, names);
}

/* The ideal customer profile is signed by marketing and sales before anything is contracted. */
static void
check_profile (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  if (ent_record_equals (agreement, ENT_AGREEMENT_TYPE, "customer-profile")
      && ent_agreement_is_live (agreement))
    check_signatures (agreement, sink);
}

static void
find_no_profile (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_agreement_kind);
  g_autoptr (GPtrArray) agreements = NULL;

  ent_query_where (query, ENT_AGREEMENT_TYPE, "customer-profile");
  agreements = ent_source_list_query (source, query);
  for (guint i = 0; i < agreements->len; i++)
    if (ent_agreement_is_live (agreements->pdata[i]))
      return;
  ent_finding_emit (sink, NULL, NULL,
                    _ ("Add the profile as an agreement and have marketing and sales sign it."),
                    "%s", _ ("There is no agreement on the ideal customer profile."));
}

static void
check_review (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate review;
  int late;

  if (!ent_agreement_is_live (agreement)
      || !ent_record_get_date (agreement, ENT_AGREEMENT_NEXT_REVIEW, &review))
    return;
  late = ent_date_days_between (&review, today);
  if (late < 0)
    return;
  title = ent_record_dup_title (agreement);
  if (late == 0)
    ent_finding_emit (sink, agreement, "next-review",
                      _ ("Look at it with its owner, and set the next day."),
                      /* Translators: %s is an agreement. */
                      _ ("The agreement “%s” is due for review today."), title);
  else
    ent_finding_emit (sink, agreement, "next-review",
                      _ ("Look at it with its owner, and set the next day."),
                      /* Translators: an agreement, a count of days. */
                      ngettext ("The agreement “%s” was due for review %d day ago.",
                                "The agreement “%s” was due for review %d days ago.", late),
                      title, late);
}

/* An agreement that a later one in force replaces cannot be in force itself. */
static void
check_replaced (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) earlier = NULL;
  g_autofree char *title = NULL;
  g_autofree char *later_title = NULL;

  if (!ent_record_equals (agreement, ENT_AGREEMENT_STATUS, "in-force"))
    return;
  earlier = ent_record_dup_reference (agreement, ENT_AGREEMENT_SUPERSEDES);
  if (earlier == NULL || !ent_agreement_is_live (earlier))
    return;
  title = ent_record_dup_title (earlier);
  later_title = ent_record_dup_title (agreement);
  ent_finding_emit (sink, earlier, "status", _ ("Mark the earlier one as superseded."),
                    /* Translators: two agreements. */
                    _ ("“%s” still counts, although “%s” has replaced it."), title, later_title);
}

static void
check_why (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;

  if (ent_record_has (agreement, ENT_AGREEMENT_WHY) || !ent_agreement_is_live (agreement))
    return;
  title = ent_record_dup_title (agreement);
  ent_finding_emit (sink, agreement, "why",
                    _ ("Ask those who agreed on it while they are still there."),
                    /* Translators: %s is an agreement. */
                    _ ("The agreement “%s” does not say why."), title);
}

static void
check_owner (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) owner = ent_record_dup_reference (agreement, ENT_AGREEMENT_OWNER);
  g_autofree char *title = NULL;
  g_autofree char *role = NULL;

  if (owner == NULL || !ent_role_is_consulting (owner) || !ent_agreement_is_live (agreement))
    return;
  title = ent_record_dup_title (agreement);
  role = ent_record_dup_title (owner);
  ent_finding_emit (sink, agreement, "owner", _ ("Give it to a role that stays with the company."),
                    /* Translators: an agreement, a role. */
                    _ ("“%s” is owned by “%s”, who leaves with the consultants."), title, role);
}

static void
check_signed (EntRecord *agreement, const GDate *today, EntFindingSink *sink)
{
  if (ent_agreement_is_live (agreement))
    check_signatures (agreement, sink);
}

const EntRule ent_icp_unsigned_rule = {
  .id = "icp-unsigned",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Ideal customer profile not signed"),
  .why = N_ ("If marketing and sales want different customers, nothing else can be aligned."),
  .kinds = ENT_CONTENT_AGREEMENT_KINDS " " ENT_SIGNATURE_KINDS,
  .evaluate = find_no_profile,
  .subjects = "agreement",
  .check = check_profile,
  .local = ENT_CONTENT_AGREEMENT_LOCAL_KINDS " sign-off",
};

const EntRule ent_agreement_review_due_rule = {
  .id = "agreement-review-due",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Agreement due for review"),
  .why = N_ ("An agreement nobody looks at stops describing what people do."),
  .kinds = "agreement",
  .subjects = "agreement",
  .check = check_review,
  .local = "agreement",
};

const EntRule ent_agreement_conflict_rule = {
  .id = "agreement-conflict",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Agreement replaced, yet in force"),
  .why = N_ ("With two agreements on one matter everybody follows the one they like."),
  .kinds = "agreement",
  .subjects = "agreement",
  .check = check_replaced,
  .local = "agreement",
};

const EntRule ent_agreement_why_missing_rule = {
  .id = "agreement-why-missing",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Agreement without a why"),
  .why = N_ ("Whoever does not know why it was agreed will undo it."),
  .kinds = "agreement",
  .subjects = "agreement",
  .check = check_why,
  .local = "agreement",
};

const EntRule ent_agreement_owner_external_rule = {
  .id = "agreement-owner-external",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Agreement owned by a consultant"),
  .why = N_ ("What the consultants own leaves with them."),
  .kinds = "agreement role",
  .subjects = "agreement",
  .check = check_owner,
  .local = "agreement",
};

const EntRule ent_agreement_unsigned_rule = {
  .id = "agreement-unsigned",
  .gate = ENT_GATE_HANDOFF,
  .blocks = TRUE,
  .title = N_ ("Agreement not signed"),
  .why = N_ ("An agreement that was not signed is an opinion."),
  .kinds = ENT_CONTENT_AGREEMENT_KINDS " " ENT_SIGNATURE_KINDS,
  .subjects = "agreement",
  .check = check_signed,
  .local = ENT_CONTENT_AGREEMENT_LOCAL_KINDS " sign-off",
};
