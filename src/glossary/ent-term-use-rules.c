/* SPDX-License-Identifier: GPL-3.0-or-later
 * Deliverables, metrics and agreements use only words that are defined and signed. */
#include "ent-term-use-rules.h"

#include "ent-agreements-kinds.h"
#include "ent-concept.h"
#include "ent-term-index.h"
#include "ent-term-state.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

/* Where terms are used: the field that declares them, and the texts they are detected in. */
static const struct
{
  const EntKind *kind;
  guint declared;
  guint texts[3];
  guint n_texts;
} places[] = {
  { &ent_deliverable_kind,
    ENT_DELIVERABLE_TERMS,
    { ENT_DELIVERABLE_NAME, ENT_DELIVERABLE_STATEMENT },
    2 },
  { &ent_metric_kind,
    ENT_METRIC_TERMS,
    { ENT_METRIC_NAME, ENT_METRIC_DEFINITION, ENT_METRIC_FORMULA },
    3 },
  { &ent_agreement_kind, ENT_AGREEMENT_TERMS, { ENT_AGREEMENT_TITLE, ENT_AGREEMENT_WHAT }, 2 },
};

typedef struct
{
  EntTermIndex *index;
  EntSignatures *signatures;
  GHashTable *settled; /* EntRecord → whether it is signed, as far as it has been asked */
  EntFindingSink *sink;
} Search;

/* Where nobody is named who must sign terms, an agreed text is all there can be. */
static gboolean
is_settled (Search *search, EntRecord *term)
{
  gboolean named = ent_signatures_get_required (search->signatures, "term") != NULL;
  gpointer known;
  gboolean settled;

  if (g_hash_table_lookup_extended (search->settled, term, NULL, &known))
    return GPOINTER_TO_INT (known);
  settled = ent_term_get_state (term, search->signatures)
            >= (named ? ENT_TERM_SIGNED : ENT_TERM_AGREED);
  g_hash_table_insert (search->settled, term, GINT_TO_POINTER (settled));
  return settled;
}

/* Adds @word to @list, as people list words. */
static void
append_word (GString *list, const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
}

static void
emit_unsettled (Search *search, EntRecord *user, const char *title, GPtrArray *terms)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *term = ent_record_dup_title (terms->pdata[i]);

      if (!is_settled (search, terms->pdata[i]))
        append_word (list, term);
    }
  if (list->len > 0)
    ent_finding_emit (search->sink, user, "terms",
                      _ ("Have the terms agreed and signed, or use other words."),
                      /* Translators: the title of a record and a list of terms. */
                      _ ("“%s” uses terms that are not signed: %s."), title, list->str);
}

static void
emit_undefined (Search *search, EntRecord *user, const char *title, GPtrArray *concepts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < concepts->len; i++)
    append_word (list, _ (((const EntConcept *)concepts->pdata[i])->label));
  if (list->len > 0)
    ent_finding_emit (search->sink, user, "terms",
                      _ ("Add the terms to the glossary and have them signed, or use other words."),
                      /* Translators: the title of a record and a list of terms. */
                      _ ("“%s” uses words the glossary does not define: %s."), title, list->str);
}

/* What was retired or replaced promises nothing any more. */
static gboolean
still_counts (EntRecord *user)
{
  guint status;

  return ent_kind_find_field (ent_record_get_kind (user), "status", &status) == NULL
         || !(ent_record_equals (user, status, "retired")
              || ent_record_equals (user, status, "superseded"));
}

/* Adds the declared terms to @use and keeps them alive in @declared. */
static GPtrArray *
add_declared (EntRecord *user, guint field, EntTermUse *use)
{
  GPtrArray *declared = ent_record_list_references (user, field);

  for (guint i = 0; i < declared->len; i++)
    if (!g_ptr_array_find (use->terms, declared->pdata[i], NULL))
      g_ptr_array_add (use->terms, declared->pdata[i]);
  return declared;
}

static void
check_user (Search *search, EntRecord *user, guint place)
{
  g_autoptr (GPtrArray) declared = NULL;
  g_autofree char *title = ent_record_dup_title (user);
  g_auto (EntTermUse) use = { NULL };

  ent_term_use_init (&use);
  for (guint i = 0; i < places[place].n_texts; i++)
    ent_term_index_scan (search->index, ent_record_get_text (user, places[place].texts[i]), &use);
  declared = add_declared (user, places[place].declared, &use);
  emit_unsettled (search, user, title, use.terms);
  emit_undefined (search, user, title, use.concepts);
}

static void
find_undefined_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);
  g_autoptr (EntSignatures) signatures = ent_signatures_new (source);
  g_autoptr (GHashTable) settled = g_hash_table_new (NULL, NULL);
  Search search = { index, signatures, settled, sink };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GPtrArray) users = ent_source_list (source, places[i].kind->name);

      for (guint j = 0; j < users->len; j++)
        if (still_counts (users->pdata[j]))
          check_user (&search, users->pdata[j], i);
    }
}

const EntRule ent_term_undefined_rule = {
  .id = "term-undefined",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Term used but not settled"),
  .why = N_ ("What is promised in a word that nobody has signed can be read both ways."),
  .kinds = "term term-definition agreed-version sign-off signatory-requirement deliverable metric "
           "agreement",
  .evaluate = find_undefined_terms,
};
