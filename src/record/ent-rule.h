/* SPDX-License-Identifier: GPL-3.0-or-later
 * A rule: what it asks of an engagement, and what it says when the answer is no. (product.md,
 * Rules)
 *
 * Each feature has one table of rules, NULL-terminated, in its public header; ent-gate.h runs them
 * all. Rules are pure: the date comes in, findings go out, nothing is changed. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_GATE_CONTRACT,
  ENT_GATE_DELIVER,
  ENT_GATE_HANDOFF,
} EntGate;

typedef struct _EntRule EntRule;
typedef struct _EntFindingSink EntFindingSink;

/**
 * EntRule:
 * @id: stable, kebab-case, as product.md names it
 * @gate: the gate it stands at
 * @blocks: TRUE: the gate cannot be passed without a waiver; FALSE: it only warns
 * @title: N_(): the rule as a short heading
 * @why: N_(): why it matters, one or two sentences
 * @kinds: names of the kinds it reads, separated by spaces: it is asked again when one of them
 *   changed (or the date did)
 * @evaluate: (nullable): looks at the records and emits a finding for each thing that fails
 * @subjects: (nullable): for a rule that looks at records one by one: names of their kinds,
 *   separated by spaces
 * @check: looks at one of them; what it finds depends on nothing but this record, the day, and
 *   records of @kinds. It is asked after @evaluate, which then finds only what concerns no single
 *   record, and is cheap
 * @local: (nullable): those of @kinds whose records concern only some subjects: those that they
 *   are, live in or are members of, that live in or refer to that, or refer to them, and so on.
 *   After such a change only these subjects are looked at again, so that a finding is known at once
 *   however many there are
 */
struct _EntRule
{
  const char *id;
  EntGate gate;
  gboolean blocks;
  const char *title;
  const char *why;
  const char *kinds;
  void (*evaluate) (EntSource *source, const GDate *today, EntFindingSink *sink);
  const char *subjects;
  void (*check) (EntRecord *subject, const GDate *today, EntFindingSink *sink);
  const char *local;
};

/* Asks @rule about all of @source. */
void ent_rule_evaluate (const EntRule *rule,
                        EntSource *source,
                        const GDate *today,
                        EntFindingSink *sink);

/**
 * ent_finding_emit:
 * @record: (nullable): what the finding is about; NULL: the engagement itself
 * @field: name of the field to mend, or NULL
 * @remedy: what to do, one sentence, translated
 * @format: printf-like, translated: what is wrong, one sentence
 */
void ent_finding_emit (EntFindingSink *sink,
                       EntRecord *record,
                       const char *field,
                       const char *remedy,
                       const char *format,
                       ...) G_GNUC_PRINTF (5, 6);

/* Returns: `contract`, `deliver` or `handoff`. */
const char *ent_gate_get_name (EntGate gate);

/* Returns: its translated name, as "Contract". */
const char *ent_gate_get_label (EntGate gate);

/* Sets @gate from its name. Returns: FALSE if there is none. */
gboolean ent_gate_parse (const char *name, EntGate *gate);

G_END_DECLS
