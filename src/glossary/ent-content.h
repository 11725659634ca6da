/* SPDX-License-Identifier: GPL-3.0-or-later
 * The content of a record as it is signed: a readable text, and its digest.
 *
 * The text is the same in every language and on every machine, so a dialog shows literally what is
 * signed, and anybody can check the digest with sha256sum. It is written from the catalogue:
 *
 *   entente-content-1
 *   agreed-version 0190… “MQL”
 *     number: 1
 *     text:
 *       | Budget and timeline confirmed,
 *       | by a person and not a form.
 *     why: Sales follows up only where there is a budget.
 *   in term 0190… “MQL”
 *     name: MQL
 *     term-definition 0190… “marketing”
 *       side: marketing
 *       text: Any form fill
 *
 * The first line names the format. Then come the record's kind, identity and title, and, in the
 * table's order, each field that is set, unless it is `aside` or owning. A value of several lines
 * is indented and marked line by line, so no value can look like another line. A reference is
 * `FIELD: “TITLE” ID`; where the target's kind is `citable`, ` sha256 DIGEST` of the target's own
 * content follows. Then come the records that live in it, indented, by kind in catalogue order,
 * within a kind by order field and identity.
 *
 * A record that lives in another one brings that one's fields and its children of other kinds,
 * under `in`: an agreed version includes the term's names, its difference and both sides'
 * definitions, but no other version.
 *
 * What tells of the past (`historic`: minutes) names what it refers to and does not build on it:
 * the committee's next seat does not unsettle old minutes. A reference to a record of the same kind
 * (what it supersedes) is named and never followed. Kinds that cite each other in a circle are
 * refused when the catalogue is sealed, so every content is finite. */
#pragma once

#include "ent-source.h"

G_BEGIN_DECLS

#define ENT_CONTENT_FORMAT "entente-content-1"

/* The kinds contents are made from, for EntRule.kinds: of terms and their versions, of deliverables
 * and versions of the statement of work, of agreements, of minutes. A test holds them to what is
 * read. */
#define ENT_CONTENT_TERM_KINDS "term term-definition agreed-version"
#define ENT_CONTENT_WORK_KINDS \
  ENT_CONTENT_TERM_KINDS " metric system role deliverable outcome sow-version"
#define ENT_CONTENT_AGREEMENT_KINDS                                                        \
  ENT_CONTENT_TERM_KINDS                                                                   \
  " metric system role stakeholder body seat standing-item decision-type raci-assignment " \
  "escalation-path escalation-level agreement handoff-protocol sla customer-profile "      \
  "attribution-model scoring-criterion compensation-plan messaging-row report-duty"
#define ENT_CONTENT_MINUTES_KINDS                                                    \
  "meeting body stakeholder agenda-item recusal attendance seat role decision vote " \
  "decision-type deal-review"

/* Those of them that concern only the contents they are part of, or that refer to them; the others
 * concern very many. For EntRule.local. */
#define ENT_CONTENT_WORK_LOCAL_KINDS \
  "term term-definition agreed-version metric deliverable outcome sow-version"
#define ENT_CONTENT_MINUTES_LOCAL_KINDS \
  "meeting body agenda-item recusal attendance seat decision vote deal-review"
#define ENT_CONTENT_AGREEMENT_LOCAL_KINDS                                                    \
  "term term-definition agreed-version metric system body seat standing-item decision-type " \
  "raci-assignment escalation-path escalation-level agreement handoff-protocol sla "         \
  "customer-profile attribution-model scoring-criterion compensation-plan messaging-row "    \
  "report-duty"

/* Contents of an engagement, remembered; what they were made from is remembered too, so that a
 * change forgets only what it touches. */
typedef struct _EntContent EntContent;

/* @source must outlive it. It does not follow changes by itself: see ent_content_forget(). */
EntContent *ent_content_new (EntSource *source);
void ent_content_free (EntContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntContent, ent_content_free)

/* Returns: the digest of @record's content, 64 lower-case hexadecimal characters; borrowed until
 * the next ent_content_forget(). */
const char *ent_content_get_digest (EntContent *self, EntRecord *record);

/* Returns: (transfer full): @record's content; SHA-256 of its bytes is the digest. */
char *ent_content_dup_text (EntContent *self, EntRecord *record);

/**
 * ent_content_forget:
 * @touches: (element-type EntTouch): what a transaction changed, as the source's signal `changed`
 *   says it; an empty array forgets everything
 *
 * Forgets the digests @touches make void, and those that build on them.
 *
 * Returns: TRUE if there was any.
 */
gboolean ent_content_forget (EntContent *self, const GArray *touches);

/* Returns: how many contents were made since the last call: for measuring and tests. */
guint ent_content_take_made (EntContent *self);

/* Returns: (transfer full): the digest of @record's content now, for one question alone. */
char *ent_content_make_digest (EntRecord *record);

/* Returns: (transfer full): @record's content now, for one question alone. */
char *ent_content_make_text (EntRecord *record);

G_END_DECLS
