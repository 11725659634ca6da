/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of the glossary, and the choices they share with other features. */
#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

const EntChoice ent_side_choices[]
    = { { "marketing", N_ ("Marketing"), N_ ("As marketing uses it") },
        { "sales", N_ ("Sales"), N_ ("As sales uses it") },
        { "operations", N_ ("Operations"), N_ ("As revenue operations uses it") },
        { "finance", N_ ("Finance"), N_ ("As finance uses it") },
        { "other", N_ ("Other"), N_ ("As anyone else uses it") },
        { NULL } };

const EntChoice ent_stage_choices[]
    = { { "awareness", N_ ("Awareness"), N_ ("Knows of the company; nothing asked yet") },
        { "lead", N_ ("Lead"), N_ ("Known by name and contact") },
        { "mql", N_ ("Marketing-qualified"), N_ ("Meets marketing's criteria for the handoff") },
        { "sql", N_ ("Sales-qualified"), N_ ("Accepted by sales after a conversation") },
        { "opportunity", N_ ("Opportunity"), N_ ("A deal with an amount and a close date") },
        { "proposal", N_ ("Proposal"), N_ ("An offer is on the table") },
        { "closed", N_ ("Closed"), N_ ("Won or lost") },
        { "customer", N_ ("Customer"), N_ ("After the sale: adoption, expansion, renewal") },
        { NULL } };

const EntKind *const ent_glossary_kinds[] = {
  &ent_term_kind,           &ent_term_definition_kind,
  &ent_agreed_version_kind, &ent_signatory_requirement_kind,
  &ent_sign_off_kind,       NULL,
};
