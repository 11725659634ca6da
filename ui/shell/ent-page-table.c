/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which pages there are. */
#include "ent-page-table.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-page.h"
#include "ent-glossary-page.h"
#include "ent-history-page.h"
#include "ent-kind-page.h"
#include "ent-overview-page.h"
#include "ent-stakeholders-page.h"

static const EntPageInfo pages[] = {
  { "overview", N_ ("Overview"), "ent-overview-symbolic", ENT_PAGE_GROUP_OVERVIEW,
    "engagement waiver", N_ ("Whether the engagement is fit to go on, and what comes next."),
    ent_overview_page_new },
  { "stakeholders", N_ ("Stakeholders"), "ent-stakeholders-symbolic", ENT_PAGE_GROUP_UNDERSTAND,
    "stakeholder role success-divergence", N_ ("Who matters, and what they call success."),
    ent_stakeholders_page_new },
  { "diagnosis", N_ ("Diagnosis"), "ent-diagnosis-symbolic", ENT_PAGE_GROUP_UNDERSTAND,
    "questionnaire dimension-score audit fix-step system",
    N_ ("How misaligned both sides are, and where first."), ent_diagnosis_page_new },
  { "glossary", N_ ("Glossary"), "ent-glossary-symbolic", ENT_PAGE_GROUP_UNDERSTAND,
    "term signatory-requirement sign-off",
    N_ ("Whether marketing and sales mean the same by the same word."), ent_glossary_page_new },
  { "statement-of-work", N_ ("Statement of work"), "ent-work-symbolic", ENT_PAGE_GROUP_CONTRACT,
    "deliverable milestone sow-version", N_ ("What outcome is owed, and by when."),
    ent_kind_page_new },
  { "checkpoints", N_ ("Checkpoints"), "ent-checkpoints-symbolic", ENT_PAGE_GROUP_CONTRACT,
    "checkpoint", N_ ("Each quarter, both sides decide what goes on."), ent_kind_page_new },
  { "decision-rights", N_ ("Decision rights"), "ent-decision-rights-symbolic",
    ENT_PAGE_GROUP_CONTRACT, "decision-type", N_ ("Who decides what, and who is asked."),
    ent_kind_page_new },
  { "escalation", N_ ("Escalation"), "ent-escalation-symbolic", ENT_PAGE_GROUP_CONTRACT,
    "escalation-path", N_ ("Who settles what cannot be agreed, and how fast."), ent_kind_page_new },
  { "meetings", N_ ("Meetings"), "ent-meetings-symbolic", ENT_PAGE_GROUP_RUN,
    "meeting body closed-lost-debrief", N_ ("Committees, their meetings and what was said."),
    ent_kind_page_new },
  { "actions", N_ ("Actions and decisions"), "ent-actions-symbolic", ENT_PAGE_GROUP_RUN,
    "action-item decision", N_ ("What was decided, and who does what until when."),
    ent_kind_page_new },
  { "scorecard", N_ ("Scorecard"), "ent-scorecard-symbolic", ENT_PAGE_GROUP_RUN, "metric reading",
    N_ ("Whether the numbers move, and whose numbers they are."), ent_kind_page_new },
  { "disputes", N_ ("Disputes"), "ent-disputes-symbolic", ENT_PAGE_GROUP_RUN, "dispute",
    N_ ("What is stuck, with whom, and until when."), ent_kind_page_new },
  { "agreements", N_ ("Agreements"), "ent-agreements-symbolic", ENT_PAGE_GROUP_HAND_OFF,
    "agreement", N_ ("What was agreed, and why."), ent_kind_page_new },
  { "handoff", N_ ("Handoff"), "ent-handoff-symbolic", ENT_PAGE_GROUP_HAND_OFF,
    "transfer-item exit-check handoff-package leadership-check",
    N_ ("What passes from the consultants to whom."), ent_kind_page_new },
  { "history", N_ ("History"), "ent-history-symbolic", ENT_PAGE_GROUP_HAND_OFF, NULL,
    N_ ("Every change: when, by whom, and what."), ent_history_page_new },
};

static const char *const group_labels[] = {
  [ENT_PAGE_GROUP_OVERVIEW] = "",
  [ENT_PAGE_GROUP_UNDERSTAND] = N_ ("Understand"),
  [ENT_PAGE_GROUP_CONTRACT] = N_ ("Contract"),
  [ENT_PAGE_GROUP_RUN] = N_ ("Run"),
  [ENT_PAGE_GROUP_HAND_OFF] = N_ ("Hand off"),
};

guint
ent_page_table_get_length (void)
{
  return G_N_ELEMENTS (pages);
}

const EntPageInfo *
ent_page_table_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (pages), NULL);

  return &pages[index];
}

const EntPageInfo *
ent_page_table_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

static gboolean
names_directly (const EntPageInfo *info, const EntKind *kind)
{
  g_auto (GStrv) names = NULL;

  if (info->kinds == NULL)
    return FALSE;
  names = g_strsplit (info->kinds, " ", -1);
  return g_strv_contains ((const char *const *)names, kind->name);
}

const EntPageInfo *
ent_page_table_find_kind (const EntKind *kind, guint *index)
{
  guint found = 0;

  while (found < G_N_ELEMENTS (pages) && !names_directly (&pages[found], kind))
    found++;
  if (found == G_N_ELEMENTS (pages))
    for (found = 0; found < G_N_ELEMENTS (pages); found++)
      if (ent_page_info_shows (&pages[found], kind))
        break;
  if (index != NULL)
    *index = found;
  return found < G_N_ELEMENTS (pages) ? &pages[found] : NULL;
}

const char *
ent_page_group_get_label (EntPageGroup group)
{
  return group == ENT_PAGE_GROUP_OVERVIEW ? "" : _ (group_labels[group]);
}
