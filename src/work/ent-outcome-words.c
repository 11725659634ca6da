/* SPDX-License-Identifier: GPL-3.0-or-later
 * Parses a statement into parts, then finds what its numbers and verbs govern. */
#include "ent-outcome-words.h"

#include "ent-outcome-date.h"
#include "ent-outcome-table.h"
#include "ent-phrases.h"

#include <string.h>

struct _EntOutcomeLexicon
{
  EntPhrases *phrases; /* const EntOutcomeGroup */
};

/* What the further names stand for. */
static const EntOutcomeGroup further_metrics = { ENT_OUTCOME_PART_METRIC, FALSE, FALSE, NULL };

/* How far a number or verb reaches: "12 in-depth customer success blog posts". */
#define REACH 6

static void
add_phrase (EntOutcomeLexicon *self, const char *phrase, const EntOutcomeGroup *group)
{
  ent_phrases_add (self->phrases, phrase, (gpointer)group);
}

/* Adds @verb with its first word ended by @ending: setting up, rolled out. */
static void
add_form (EntOutcomeLexicon *self,
          const char *verb,
          const char *ending,
          const EntOutcomeGroup *group)
{
  const char *rest = strchr (verb, ' ');
  gsize length = rest != NULL ? (gsize)(rest - verb) : strlen (verb);
  g_autofree char *form = NULL;

  if (verb[length - 1] == 'e')
    length--;
  form = g_strdup_printf ("%.*s%s%s", (int)length, verb, ending, rest != NULL ? rest : "");
  add_phrase (self, form, group);
}

/* Adds the phrases of @group as they stand, or, where @inflected, the other forms of verbs. */
static void
add_group (EntOutcomeLexicon *self, const EntOutcomeGroup *group, gboolean inflected)
{
  g_auto (GStrv) phrases = g_strsplit (group->phrases, ",", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      const char *phrase = g_strstrip (phrases[i]);

      if (!inflected)
        add_phrase (self, phrase, group);
      else if (group->type == ENT_OUTCOME_PART_VERB)
        {
          add_form (self, phrase, "ed", group);
          add_form (self, phrase, "ing", group);
        }
    }
}

EntOutcomeLexicon *
ent_outcome_lexicon_new (const char *const *metrics)
{
  EntOutcomeLexicon *self = g_new0 (EntOutcomeLexicon, 1);
  const EntOutcomeGroup *group;

  self->phrases = ent_phrases_new ();
  for (group = ent_outcome_groups; group->phrases != NULL; group++)
    add_group (self, group, FALSE);
  for (group = ent_outcome_groups; group->phrases != NULL; group++)
    add_group (self, group, TRUE);
  for (guint i = 0; metrics != NULL && metrics[i] != NULL; i++)
    add_phrase (self, metrics[i], &further_metrics);
  return self;
}

void
ent_outcome_lexicon_free (EntOutcomeLexicon *self)
{
  ent_phrases_free (self->phrases);
  g_free (self);
}

/* Words after which a new thought begins, so that nothing before governs what follows. */
static gboolean
is_boundary (const EntWords *words, guint index)
{
  static const char *const stops[]
      = { "a",     "an",    "the",   "to",    "by",   "for",   "from", "with",  "via",   "through",
          "that",  "which", "and",   "or",    "in",   "on",    "at",   "of",    "per",   "each",
          "every", "so",    "until", "using", "into", "about", "as",   "while", "where", NULL };
  const EntWord *word = ent_words_get (words, index);
  gboolean compound
      = word->joined
        || (index + 1 < ent_words_get_length (words) && ent_words_get (words, index + 1)->joined);

  return word->apart || (!compound && ent_words_is_among (words, index, stops));
}

/* Numbers after these are names of things, not amounts: section 508, phase 2. */
static gboolean
is_label (const EntWords *words, guint index)
{
  static const char *const openers[]
      = { "section", "phase", "version", "step",   "level",  "page",    "tier", "chapter", "part",
          "iso",     "no",    "number",  "sprint", "option", "release", "item", NULL };

  return index > 0 && ent_words_is_among (words, index - 1, openers);
}

/* Numbers after these are values: to 4, by 20, at least 30. */
static gboolean
follows_value_opener (const EntWords *words, guint index)
{
  static const char *const openers[]
      = { "to",   "by",    "from", "of",     "at",    "above",   "below",  "over",    "under",
          "than", "least", "most", "beyond", "reach", "reaches", "exceed", "exceeds", NULL };

  return index > 0 && ent_words_is_among (words, index - 1, openers);
}

static gboolean
is_sign (const EntWords *words, guint index)
{
  static const char *const signs[]
      = { "percent", "per-cent", "pp", "eur", "usd", "gbp", "x", NULL };

  return index < ent_words_get_length (words)
         && (ent_words_get (words, index)->type == ENT_WORD_SIGN
             || ent_words_is_among (words, index, signs));
}

/* TRUE if a thing ends before @part, unless it begins with it. */
static gboolean
ends_thing (const EntOutcomePart *part)
{
  return part->type == ENT_OUTCOME_PART_DATE || part->type == ENT_OUTCOME_PART_AMOUNT
         || part->type == ENT_OUTCOME_PART_VERB;
}

/* The last part of the thing that begins at word @from: English names a thing by the last of its
 * words, so "pipeline dashboards" are dashboards. Parts and plain words belong to it up to a
 * boundary. @next is the first part not before @from. Returns: its index, -1 if there is none. */
static int
find_head (const GArray *parts, guint next, const EntWords *words, guint from)
{
  guint last = MIN (from + REACH, ent_words_get_length (words));
  int head = -1;

  for (guint word = from; word < last; word++)
    {
      const EntOutcomePart *part
          = next < parts->len ? &g_array_index (parts, EntOutcomePart, next) : NULL;
      gboolean found = part != NULL && part->first == word;

      if ((!found && is_boundary (words, word))
          || (word > from && ent_words_get (words, word)->apart))
        break;
      if (found && part->count > 0 && ends_thing (part))
        break;
      if (found && part->count > 0)
        {
          head = (int)next;
          word += part->count - 1;
        }
      next += found ? 1 : 0;
    }
  return head;
}

/* A verb's object may begin with an article: "build a pipeline dashboard". */
static guint
skip_articles (const EntWords *words, guint index)
{
  static const char *const articles[] = { "a", "an", "the", "our", "your", "each", "all", NULL };

  while (ent_words_is_among (words, index, articles))
    index++;
  return index;
}

/* "40 hours of training" counts training. */
static guint
skip_measure (const EntWords *words, guint index)
{
  static const char *const measures[]
      = { "hour", "hours", "day", "days", "week", "weeks", "set", "sets", "series", NULL };

  return ent_words_is_among (words, index, measures) && ent_words_equal (words, index + 1, "of")
             ? index + 2
             : index;
}

/* Decides what a number is. One that counts outputs is a count; one of a metric, with a sign, or
 * after a word like "to" is an amount; any other says nothing. Returns: FALSE for the last. */
static gboolean
judge_number (GArray *parts, guint index, const EntWords *words)
{
  EntOutcomePart *part = &g_array_index (parts, EntOutcomePart, index);
  guint after = part->first + part->count;
  int head = find_head (parts, index + 1, words, skip_measure (words, after));
  EntOutcomePartType governed
      = head >= 0 ? g_array_index (parts, EntOutcomePart, head).type : ENT_OUTCOME_PART_DATE;

  if (governed == ENT_OUTCOME_PART_OUTPUT && part->count == 1)
    {
      part->type = ENT_OUTCOME_PART_COUNT;
      part->object = head;
    }
  return part->count > 1 || governed == ENT_OUTCOME_PART_OUTPUT
         || governed == ENT_OUTCOME_PART_METRIC
         || (governed != ENT_OUTCOME_PART_EXTENT && follows_value_opener (words, part->first));
}

/* A number with the sign before or after it: € 1.2m, 20 %. */
static guint
match_number (const EntWords *words, guint from)
{
  guint length = ent_words_get_length (words);

  if (ent_words_get (words, from)->type == ENT_WORD_SIGN && from + 1 < length
      && ent_words_get (words, from + 1)->type == ENT_WORD_NUMBER)
    return 2;
  if (!ent_outcome_is_number (words, from) || is_label (words, from))
    return 0;
  return is_sign (words, from + 1) ? 2 : 1;
}

/* TRUE if the one word that opens the statement is a verb: something follows that it can govern. */
static gboolean
opens_as_verb (const EntWords *words, const EntOutcomePart *part)
{
  guint next = part->first + part->count;

  return part->first == 0 && next < ent_words_get_length (words)
         && (skip_articles (words, next) > next || !is_boundary (words, next));
}

/* Sets @part to what begins at word @from. Returns: FALSE if nothing does. */
static gboolean
match_part (EntOutcomeLexicon *self, const EntWords *words, guint from, EntOutcomePart *part)
{
  const EntOutcomeGroup *group;

  *part = (EntOutcomePart){ .type = ENT_OUTCOME_PART_DATE, .first = from, .object = -1 };
  part->count = ent_outcome_date_match (words, from);
  if (part->count > 0)
    return TRUE;
  part->type = ENT_OUTCOME_PART_AMOUNT;
  part->count = match_number (words, from);
  if (part->count > 0)
    return TRUE;
  group = ent_phrases_match (self->phrases, words, from, &part->count);
  if (group == NULL)
    return FALSE;
  part->type = group->verbal && opens_as_verb (words, part) ? ENT_OUTCOME_PART_VERB : group->type;
  part->stage = group->stage;
  return TRUE;
}

static gboolean
is_figure (const EntOutcomePart *part, const EntWords *words)
{
  return part->type == ENT_OUTCOME_PART_AMOUNT
         && (part->count > 1 || ent_outcome_is_number (words, part->first));
}

/* Gives verbs their objects and numbers their meaning; what means nothing is left without words.
 * From the end, since what a verb or number governs comes after it. */
static void
resolve (GArray *parts, const EntWords *words)
{
  for (guint i = parts->len; i-- > 0;)
    {
      EntOutcomePart *part = &g_array_index (parts, EntOutcomePart, i);

      if (part->type == ENT_OUTCOME_PART_VERB)
        part->object
            = find_head (parts, i + 1, words, skip_articles (words, part->first + part->count));
      else if (is_figure (part, words) && !judge_number (parts, i, words))
        part->count = 0;
    }
}

GArray *
ent_outcome_lexicon_parse (EntOutcomeLexicon *self, const EntWords *words)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (EntOutcomePart));
  EntOutcomePart part;

  for (guint i = 0; i < ent_words_get_length (words);)
    if (match_part (self, words, i, &part))
      {
        g_array_append_val (parts, part);
        i += part.count;
      }
    else
      i++;
  resolve (parts, words);
  return parts;
}
