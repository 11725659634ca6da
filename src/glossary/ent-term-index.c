/* SPDX-License-Identifier: GPL-3.0-or-later
 * Terms and concepts by the phrases they are written as. */
#include "ent-term-index.h"

#include "ent-concept.h"
#include "ent-glossary-kinds.h"
#include "ent-phrases.h"

#include <string.h>

typedef struct
{
  EntRecord *first;  /* borrowed from terms */
  EntRecord *second; /* borrowed from terms */
  char *name;
} Clash;

struct _EntTermIndex
{
  GPtrArray *terms;            /* keeps the records */
  EntPhrases *term_phrases;    /* EntRecord */
  EntPhrases *concept_phrases; /* EntConcept */
  GArray *clashes;             /* Clash */
};

static void
clash_clear (gpointer data)
{
  g_free (((Clash *)data)->name);
}

static void
add_name (EntTermIndex *self, EntRecord *term, const char *name)
{
  EntRecord *other = name != NULL ? ent_phrases_add (self->term_phrases, name, term) : NULL;
  Clash clash = { other, term, NULL };

  if (other == NULL || other == term)
    return;
  clash.name = g_strstrip (g_strdup (name));
  g_array_append_val (self->clashes, clash);
}

static void
add_term (EntTermIndex *self, EntRecord *term)
{
  const char *aliases = ent_record_get_text (term, ENT_TERM_ALIASES);
  g_auto (GStrv) names = g_strsplit (aliases != NULL ? aliases : "", ",", -1);

  add_name (self, term, ent_record_get_text (term, ENT_TERM_NAME));
  add_name (self, term, ent_record_get_text (term, ENT_TERM_FULL_NAME));
  for (guint i = 0; names[i] != NULL; i++)
    add_name (self, term, names[i]);
}

/* Returns: (nullable): the term that is written in one of the concept's ways. */
static EntRecord *
find_concept (EntTermIndex *self, const EntConcept *concept)
{
  EntRecord *term = NULL;

  for (guint i = 0; term == NULL && concept->names[i] != NULL; i++)
    term = ent_phrases_find (self->term_phrases, concept->names[i]);
  return term;
}

/* A term that is written in one of a concept's ways stands for all of them; a concept without a
 * term is looked for as such. */
static void
add_concepts (EntTermIndex *self)
{
  guint length;
  const EntConcept *concepts = ent_concept_get_all (&length);

  for (guint i = 0; i < length; i++)
    {
      EntRecord *term = find_concept (self, &concepts[i]);

      for (guint j = 0; concepts[i].names[j] != NULL; j++)
        if (term != NULL)
          ent_phrases_add (self->term_phrases, concepts[i].names[j], term);
        else
          ent_phrases_add (self->concept_phrases, concepts[i].names[j], (gpointer)&concepts[i]);
    }
}

EntTermIndex *
ent_term_index_new (EntSource *source)
{
  EntTermIndex *self = g_new0 (EntTermIndex, 1);

  self->terms = ent_source_list (source, "term");
  self->term_phrases = ent_phrases_new ();
  self->concept_phrases = ent_phrases_new ();
  self->clashes = g_array_new (FALSE, FALSE, sizeof (Clash));
  g_array_set_clear_func (self->clashes, clash_clear);
  for (guint i = 0; i < self->terms->len; i++)
    add_term (self, self->terms->pdata[i]);
  add_concepts (self);
  return self;
}

void
ent_term_index_free (EntTermIndex *self)
{
  g_array_unref (self->clashes);
  ent_phrases_free (self->concept_phrases);
  ent_phrases_free (self->term_phrases);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

EntRecord *
ent_term_index_find (EntTermIndex *self, const char *name)
{
  return ent_phrases_find (self->term_phrases, name);
}

static void
add_once (GPtrArray *array, gpointer item)
{
  if (!g_ptr_array_find (array, item, NULL))
    g_ptr_array_add (array, item);
}

/* Of a term and a concept at one place the longer one is meant: “pipeline coverage” is not the term
 * “pipeline”. */
void
ent_term_index_scan (EntTermIndex *self, const char *text, EntTermUse *use)
{
  g_autoptr (EntWords) words = ent_words_new (text);

  for (guint i = 0; i < ent_words_get_length (words);)
    {
      guint term_words, concept_words;
      EntRecord *term = ent_phrases_match (self->term_phrases, words, i, &term_words);
      const EntConcept *concept
          = ent_phrases_match (self->concept_phrases, words, i, &concept_words);

      if (concept != NULL && concept_words > term_words)
        add_once (use->concepts, (gpointer)concept);
      else if (term != NULL)
        add_once (use->terms, term);
      i += MAX (1, MAX (term_words, concept_words));
    }
}

void
ent_term_use_init (EntTermUse *use)
{
  use->terms = g_ptr_array_new ();
  use->concepts = g_ptr_array_new ();
}

void
ent_term_use_clear (EntTermUse *use)
{
  g_clear_pointer (&use->terms, g_ptr_array_unref);
  g_clear_pointer (&use->concepts, g_ptr_array_unref);
}

void
ent_term_index_foreach_clash (EntTermIndex *self, EntTermClashFunc func, gpointer user_data)
{
  for (guint i = 0; i < self->clashes->len; i++)
    {
      const Clash *clash = &g_array_index (self->clashes, Clash, i);

      func (clash->first, clash->second, clash->name, user_data);
    }
}
