/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about terms: the necessary ones are there, agreed on, explained and signed. */
#include "ent-term-rules.h"

#include "ent-concept.h"
#include "ent-glossary-kinds.h"
#include "ent-signing-watch.h"
#include "ent-term-index.h"
#include "ent-term-state.h"

#include <glib/gi18n-lib.h>

/* TRUE if a term has exactly that name; most do, and then no other need be read. */
static gboolean
is_name_of_term (EntSource *source, const char *name)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_term_kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_query_where (query, ENT_TERM_NAME, name);
  ent_source_select (source, query, rows);
  return rows->len > 0;
}

/* MQL, SQL, opportunity stages, attribution and pipeline coverage. (product.md, Rules) */
static void
find_missing_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = NULL;
  guint length;
  const EntConcept *concepts = ent_concept_get_all (&length);

  for (guint i = 0; i < length; i++)
    {
      if (!concepts[i].required || is_name_of_term (source, concepts[i].label))
        continue;
      if (index == NULL)
        index = ent_term_index_new (source);
      if (ent_term_index_find (index, concepts[i].names[0]) == NULL)
        ent_finding_emit (sink, NULL, NULL,
                          _ ("Add the term with the definition of each side; if you call it "
                             "otherwise, enter its usual name under “Also written”."),
                          /* Translators: %s is a term, as MQL. */
                          _ ("The glossary does not define “%s”."), _ (concepts[i].label));
    }
}

/* TRUE if @term is written in one of the ways of a word no contract goes without. */
static gboolean
stands_for_required (EntRecord *term)
{
  const char *aliases = ent_record_get_text (term, ENT_TERM_ALIASES);
  g_autofree char *all = g_strjoin (",", ent_record_get_text (term, ENT_TERM_NAME),
                                    ent_record_has (term, ENT_TERM_FULL_NAME)
                                        ? ent_record_get_text (term, ENT_TERM_FULL_NAME)
                                        : "",
                                    aliases != NULL ? aliases : "", NULL);
  g_auto (GStrv) names = g_strsplit (all, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (ent_concept_is_required (names[i]))
      return TRUE;
  return FALSE;
}

/* A term without an agreed version is disagreed on if two sides have defined it, or if the contract
 * cannot do without it. */
static void
check_agreed (EntRecord *term, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);
  g_autofree char *title = NULL;

  if (version != NULL)
    return;
  title = ent_record_dup_title (term);
  if (ent_term_is_divergent (term))
    ent_finding_emit (sink, term, NULL,
                      _ ("Settle the difference and add the version both sides agree to."),
                      /* Translators: %s is a term. */
                      _ ("The sides define “%s” differently and have not agreed on one text."),
                      title);
  else if (ent_record_equals (term, ENT_TERM_REQUIRED, "true") || stands_for_required (term))
    ent_finding_emit (sink, term, NULL,
                      _ ("Enter what each side means by it, then the version both agree to."),
                      /* Translators: %s is a term. */
                      _ ("There is no agreed text for “%s”."), title);
}

static EntSignatures *
get_signatures (EntSource *source)
{
  return ent_signing_watch_get_signatures (ent_signing_watch_get (source));
}

/* The newest agreed version counts; signatures of older ones do not carry over. */
static void
check_signed (EntRecord *term, const GDate *today, EntFindingSink *sink)
{
  EntSignatures *signatures = get_signatures (ent_record_get_source (term));
  GPtrArray *roles = ent_signatures_get_required (signatures, "term");
  g_autoptr (EntRecord) version = roles != NULL ? ent_term_dup_newest_version (term) : NULL;
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

static void
find_no_signatories (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  if (ent_signatures_get_required (get_signatures (source), "term") == NULL
      && ent_source_count (source, "term") > 0)
    ent_finding_emit (sink, NULL, NULL,
                      _ ("Add required signatories for terms; CMO and CRO are usual."), "%s",
                      _ ("Nobody is named who has to sign the terms of the glossary."));
}

static void
check_why (EntRecord *term, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);
  g_autofree char *title = NULL;

  if (version == NULL || ent_record_has (version, ENT_AGREED_VERSION_WHY))
    return;
  title = ent_record_dup_title (term);
  ent_finding_emit (sink, version, "why", _ ("Write down the reason while it is remembered."),
                    /* Translators: %s is a term. */
                    _ ("The agreed text of “%s” does not say why it reads as it does."), title);
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
  .subjects = "term",
  .check = check_agreed,
  .local = "term term-definition agreed-version",
};

const EntRule ent_term_unsigned_rule = {
  .id = "term-unsigned",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Term not signed"),
  .why = N_ ("What was only nodded at in a meeting is remembered differently after it."),
  .kinds = ENT_CONTENT_TERM_KINDS " " ENT_SIGNATURE_KINDS,
  .evaluate = find_no_signatories,
  .subjects = "term",
  .check = check_signed,
  .local = ENT_CONTENT_TERM_KINDS " sign-off",
};

const EntRule ent_term_why_missing_rule = {
  .id = "term-why-missing",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Term without a why"),
  .why = N_ ("A successor who does not know the reason will reopen the question."),
  .kinds = "term agreed-version",
  .subjects = "term",
  .check = check_why,
  .local = "term agreed-version",
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
