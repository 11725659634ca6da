/* SPDX-License-Identifier: GPL-3.0-or-later
 * Deliverables, metrics and agreements use only words that are defined and signed. */
#include "ent-term-use-rules.h"

#include "ent-concept.h"
#include "ent-signing-state.h"
#include "ent-signing-watch.h"
#include "ent-term-index.h"
#include "ent-term-places.h"

#include <glib/gi18n-lib.h>

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
  EntSigningState state;
  gboolean settled;
  gpointer known;

  if (g_hash_table_lookup_extended (search->settled, term, NULL, &known))
    return GPOINTER_TO_INT (known);
  state = ent_signing_get_state (term, search->signatures, NULL);
  settled = state == ENT_SIGNING_SIGNED || (!named && state == ENT_SIGNING_AGREED);
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
check_user (Search *search, EntRecord *user, const EntTermPlace *place)
{
  g_autoptr (GPtrArray) declared = NULL;
  g_autofree char *title = ent_record_dup_title (user);
  g_auto (EntTermUse) use = { NULL };

  ent_term_use_init (&use);
  for (guint i = 0; i < place->n_texts; i++)
    ent_term_index_scan (search->index, ent_record_get_text (user, place->texts[i]), &use);
  declared = add_declared (user, place->declared, &use);
  emit_unsettled (search, user, title, use.terms);
  emit_undefined (search, user, title, use.concepts);
}

static void
find_undefined_terms (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntTermIndex) index = ent_term_index_new (source);
  EntSignatures *signatures = ent_signing_watch_get_signatures (ent_signing_watch_get (source));
  g_autoptr (GHashTable) settled = g_hash_table_new (NULL, NULL);
  Search search = { index, signatures, settled, sink };
  guint length;
  const EntTermPlace *places = ent_term_place_get_all (&length);

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (GPtrArray) users = ent_source_list (source, places[i].kind->name);

      for (guint j = 0; j < users->len; j++)
        if (ent_term_place_counts (users->pdata[j]))
          check_user (&search, users->pdata[j], &places[i]);
    }
}

const EntRule ent_term_undefined_rule = {
  .id = "term-undefined",
  .gate = ENT_GATE_CONTRACT,
  .blocks = FALSE,
  .title = N_ ("Term used but not settled"),
  .why = N_ ("What is promised in a word that nobody has signed can be read both ways."),
  .kinds = ENT_CONTENT_TERM_KINDS " " ENT_SIGNATURE_KINDS " deliverable metric agreement",
  .evaluate = find_undefined_terms,
};
