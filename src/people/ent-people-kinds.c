/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of people, and the choices they share with other features. */
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

const EntChoice ent_function_choices[]
    = { { "marketing", N_ ("Marketing"), N_ ("Creates demand and owns the message") },
        { "sales", N_ ("Sales"), N_ ("Turns opportunities into revenue") },
        { "operations", N_ ("Operations"), N_ ("Runs process, data and tools of revenue") },
        { "finance", N_ ("Finance"), N_ ("Owns budget, quota and the official numbers") },
        { "executive", N_ ("Executive"), N_ ("Leads the company as a whole") },
        { "consulting", N_ ("Consulting"), N_ ("Belongs to the firm engaged") },
        { "it", N_ ("IT"), N_ ("Runs systems and their access") },
        { "legal", N_ ("Legal"), N_ ("Reviews contracts and obligations") },
        { "procurement", N_ ("Procurement"), N_ ("Buys and manages suppliers") },
        { NULL } };

const EntChoice ent_root_cause_choices[]
    = { { "metric-conflict", N_ ("Metric conflict"),
          N_ ("The sides are measured by numbers that pull apart") },
        { "timeline-mismatch", N_ ("Timeline mismatch"),
          N_ ("One side plans in quarters, the other in years") },
        { "data-fragmentation", N_ ("Data fragmentation"),
          N_ ("Each side reads its own system and finds its own truth") },
        { "incentives", N_ ("Incentives"), N_ ("Pay rewards one side for what costs the other") },
        { "customer-definition", N_ ("Customer definition"),
          N_ ("The sides do not mean the same customer") },
        { "messaging", N_ ("Messaging"), N_ ("A prospect hears two different stories") },
        { "technology", N_ ("Technology"), N_ ("The tools cannot do what was agreed") },
        { "no-sla", N_ ("No SLA"), N_ ("Nobody promised who does what by when") },
        { NULL } };

const EntChoice ent_misalignment_choices[]
    = { { "1", N_ ("1 – Complete alignment"), N_ ("Both sides say the same; nothing to do") },
        { "2", N_ ("2 – Minor gaps"), N_ ("Differences of wording the owners settle themselves") },
        { "3", N_ ("3 – Moderate"), N_ ("Needs negotiation between the stakeholders") },
        { "4", N_ ("4 – Significant"), N_ ("Needs executive intervention") },
        { "5", N_ ("5 – Critical"), N_ ("The engagement cannot proceed until it is resolved") },
        { NULL } };

const EntKind *const ent_people_kinds[] = {
  &ent_role_kind, &ent_stakeholder_kind, &ent_role_holder_kind, &ent_success_divergence_kind, NULL,
};
