/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about terms: the necessary ones are there, agreed on, explained and signed. */
#include "ent-term-rules.h"

#include "ent-concept.h"
#include "ent-glossary-kinds.h"
#include "ent-signatures.h"
#include "ent-term-index.h"
#include "ent-term-state.h"

#include <glib/gi18n-lib.h>

/* MQL, SQL, opportunity stages, attribution and pipeline coverage. (product.md, Rules) */
static void
find_missing_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);
  guint length;
  const EntConcept *concepts = ent_concept_get_all (&length);

  for (guint i = 0; i < length; i++)
    if (concepts[i].required && ent_term_index_find (index, concepts[i].names[0]) == NULL)
      ent_finding_emit (sink, NULL, NULL,
                        _ ("Add the term with the definition of each side; if you call it "
                           "otherwise, enter its usual name under “Also written”."),
                        /* Translators: %s is a term, as MQL. */
                        _ ("The glossary does not define “%s”."), _ (concepts[i].label));
}

static gboolean
is_required (EntRecord *term, EntTermIndex *index)
{
  guint length;
  const EntConcept *concepts = ent_concept_get_all (&length);

  if (ent_record_equals (term, ENT_TERM_REQUIRED, "true"))
    return TRUE;
  for (guint i = 0; i < length; i++)
    if (concepts[i].required && ent_term_index_find (index, concepts[i].names[0]) == term)
      return TRUE;
  return FALSE;
}

/* A term without an agreed version is disagreed on if two sides have defined it, or if the contract
 * cannot do without it. */
static void
find_disagreed_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");

  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (EntRecord) version = ent_term_dup_newest_version (terms->pdata[i]);
      g_autofree char *title = ent_record_dup_title (terms->pdata[i]);

      if (version != NULL)
        continue;
      if (ent_term_is_divergent (terms->pdata[i]))
        ent_finding_emit (sink, terms->pdata[i], NULL,
                          _ ("Settle the difference and add the version both sides agree to."),
                          /* Translators: %s is a term. */
                          _ ("The sides define “%s” differently and have not agreed on one text."),
                          title);
      else if (is_required (terms->pdata[i], index))
        ent_finding_emit (sink, terms->pdata[i], NULL,
                          _ ("Enter what each side means by it, then the version both agree to."),
                          /* Translators: %s is a term. */
                          _ ("There is no agreed text for “%s”."), title);
    }
}

static void
check_signed (EntRecord *term, EntSignatures *signatures, GPtrArray *roles, EntFindingSink *sink)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);
  g_autofree char *title = NULL;
  g_autofree char *rejected = NULL;
  g_autofree char *stale = NULL;
  g_autofree char *missing = NULL;

  if (version == NULL || ent_signatures_are_complete (signatures, version, roles))
    return;
  title = ent_record_dup_title (term);
  rejected = ent_signatures_dup_names (signatures, version, roles, ENT_SIGNATURE_REJECTED);
  stale = ent_signatures_dup_names (signatures, version, roles, ENT_SIGNATURE_STALE);
  missing = ent_signatures_dup_names (signatures, version, roles, ENT_SIGNATURE_NONE);
  if (rejected != NULL)
    ent_finding_emit (sink, term, NULL,
                      _ ("Read the comment, agree on a new version, and have it signed."),
                      /* Translators: a term and a list of roles. */
                      _ ("The agreed text of “%s” was rejected by %s."), title, rejected);
  else if (stale != NULL)
    ent_finding_emit (sink, term, NULL, _ ("Show them what changed, and have it signed again."),
                      /* Translators: a term and a list of roles. */
                      _ ("The agreed text of “%s” changed after it was signed by %s."), title,
                      stale);
  else
    ent_finding_emit (sink, term, NULL, _ ("Ask for the missing signatures."),
                      /* Translators: a term and a list of roles. */
                      _ ("The agreed text of “%s” is not signed by %s."), title, missing);
}

/* The newest agreed version counts; signatures of older ones do not carry over. */
static void
find_unsigned_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (source);
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");
  GPtrArray *roles = ent_signatures_get_required (signatures, "term");

  if (roles == NULL && terms->len > 0)
    ent_finding_emit (sink, NULL, NULL,
                      _ ("Add required signatories for terms; CMO and CRO are usual."), "%s",
                      _ ("Nobody is named who has to sign the terms of the glossary."));
  for (guint i = 0; roles != NULL && i < terms->len; i++)
    check_signed (terms->pdata[i], signatures, roles, sink);
}

static void
find_unexplained_versions (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");

  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (EntRecord) version = ent_term_dup_newest_version (terms->pdata[i]);
      g_autofree char *title = NULL;

      if (version == NULL || ent_record_has (version, ENT_AGREED_VERSION_WHY))
        continue;
      title = ent_record_dup_title (terms->pdata[i]);
      ent_finding_emit (sink, version, "why", _ ("Write down the reason while it is remembered."),
                        /* Translators: %s is a term. */
                        _ ("The agreed text of “%s” does not say why it reads as it does."), title);
    }
}

static void
clash_found_cb (EntRecord *first, EntRecord *second, const char *name, gpointer sink)
{
  g_autofree char *first_title = ent_record_dup_title (first);
  g_autofree char *second_title = ent_record_dup_title (second);

  ent_finding_emit (sink, second, "aliases",
                    _ ("Give each term its own names, or make one term of the two."),
                    /* Translators: a word, then the names of two terms. */
                    _ ("“%s” stands for both “%s” and “%s”."), name, first_title, second_title);
}

static void
find_ambiguous_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);

  ent_term_index_foreach_clash (index, clash_found_cb, sink);
}

const EntRule ent_term_missing_rule = {
  .id = "term-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Term missing"),
  .why = N_ ("Outcomes are counted in these words; without a common meaning two reports of one "
             "quarter cannot agree."),
  .kinds = "term",
  .evaluate = find_missing_terms,
};

const EntRule ent_term_disagreed_rule = {
  .id = "term-disagreed",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Term disagreed"),
  .why = N_ ("A word that means two things lets both sides keep the contract and blame each "
             "other."),
  .kinds = "term term-definition agreed-version",
  .evaluate = find_disagreed_terms,
};

const EntRule ent_term_unsigned_rule = {
  .id = "term-unsigned",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Term not signed"),
  .why = N_ ("What was only nodded at in a meeting is remembered differently after it."),
  .kinds = ENT_CONTENT_TERM_KINDS " " ENT_SIGNATURE_KINDS,
  .evaluate = find_unsigned_terms,
};

const EntRule ent_term_why_missing_rule = {
  .id = "term-why-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Term without a why"),
  .why = N_ ("A successor who does not know the reason will reopen the question."),
  .kinds = "term agreed-version",
  .evaluate = find_unexplained_versions,
};

const EntRule ent_term_ambiguous_rule = {
  .id = "term-ambiguous",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Term ambiguous"),
  .why = N_ ("Where one word stands for two terms, nobody can tell which definition is meant."),
  .kinds = "term",
  .evaluate = find_ambiguous_terms,
};
