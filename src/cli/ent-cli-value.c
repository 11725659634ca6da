/* SPDX-License-Identifier: GPL-3.0-or-later
 * Kinds, records and FIELD=VALUE as they are typed. */
#include "ent-cli-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-suggestion.h"
#include "ent-text.h"
#include "ent-uuid.h"

const EntKind *
ent_cli_find_kind (const char *name, GError **error)
{
  const EntKind *kind = ent_catalogue_find (name, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quote = ent_text_quote (name);
  const char *near;

  if (kind != NULL)
    return kind;
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_ptr_array_add (names, (gpointer)ent_catalogue_get (i)->name);
  g_ptr_array_add (names, NULL);
  near = ent_suggestion_find (name, (const char *const *)names->pdata);
  if (near != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                 /* Translators: what was typed, and what may have been meant. */
                 _ ("There is no kind “%s”; did you mean “%s”?"), quote, near);
  else
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                 /* Translators: keep “entente-cli kinds”, which is to be typed. */
                 _ ("There is no kind “%s”; “entente-cli kinds” lists them."), quote);
  return NULL;
}

EntRecord *
ent_cli_find_record (EntSource *source, const char *id, GError **error)
{
  EntRecord *record = NULL;
  EntUuid uuid;

  if (ent_uuid_parse (id, &uuid))
    record = ent_source_lookup (source, id);
  if (record == NULL)
    {
      g_autofree char *quote = ent_text_quote (id);

      g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                   /* Translators: keep “entente-cli list FILE KIND”, which is to be typed. */
                   _ ("There is no record with the id “%s”; “entente-cli list FILE KIND” lists "
                      "records with their ids."),
                   quote);
    }
  return record;
}

gboolean
ent_cli_choose (
    const char *option, const char *text, const char *const *choices, int *index, GError **error)
{
  g_autofree char *list = g_strjoinv (", ", (char **)choices);
  g_autofree char *quote = text != NULL ? ent_text_quote (text) : NULL;

  *index = 0;
  if (text == NULL)
    return TRUE;
  for (; choices[*index] != NULL; (*index)++)
    if (strcmp (choices[*index], text) == 0)
      return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
               /* Translators: an option, what was given, the words it takes. */
               _ ("%s cannot be “%s”; it takes one of: %s."), option, quote, list);
  return FALSE;
}

static void
refuse_field (const EntKind *kind, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quote = ent_text_quote (name);
  const char *near;

  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (names, (gpointer)kind->fields[i].name);
  g_ptr_array_add (names, NULL);
  near = ent_suggestion_find (name, (const char *const *)names->pdata);
  if (near != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                 /* Translators: a kind, what was typed, what may have been meant. */
                 _ ("A %s has no field “%s”; did you mean “%s”?"), kind->name, quote, near);
  else
    g_set_error (
        error, ENT_ERROR, ENT_ERROR_USAGE,
        /* Translators: a kind, what was typed, the kind again. Keep “entente-cli kinds”. */
        _ ("A %s has no field “%s”; “entente-cli kinds %s” lists them."), kind->name, quote,
        kind->name);
}

/* Splits @word at its `=`. @value (out): what follows it, borrowed. */
static gboolean
find_field (const EntKind *kind,
            const char *word,
            gboolean conditions,
            EntCliValue *result,
            const char **value,
            GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;

  if (equals == NULL || equals == word)
    {
      g_autofree char *quote = ent_text_quote (word);

      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   _ ("“%s” is not of the form FIELD=VALUE; write the name of a field, an equals "
                      "sign and the value."),
                   quote);
      return FALSE;
    }
  result->negated = conditions && equals[-1] == '!';
  name = g_strndup (word, equals - word - result->negated);
  *value = equals + 1;
  if (ent_kind_match_field (kind, name, &result->field) != NULL)
    return TRUE;
  refuse_field (kind, name, error);
  return FALSE;
}

static gboolean
parse_value (const EntKind *kind,
             const char *word,
             gboolean conditions,
             EntTitleIndex *titles,
             EntCliValue *result,
             GError **error)
{
  const EntField *field;
  const char *text;

  if (!find_field (kind, word, conditions, result, &text, error))
    return FALSE;
  field = &kind->fields[result->field];
  if (field->type == ENT_TYPE_REFERENCE)
    return ent_title_index_read (titles, field, text, &result->value, error);
  return ent_field_normalise (field, text, &result->value, error);
}

/* Returns: (nullable): the one of @values that is for @field. */
static EntCliValue *
find_value (GArray *values, guint field)
{
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, EntCliValue, i).field == field)
      return &g_array_index (values, EntCliValue, i);
  return NULL;
}

/* A field that holds several references may be named for each of them. */
static gboolean
join_value (const EntKind *kind, EntCliValue *first, EntCliValue *second, GError **error)
{
  char *joined;

  if (!kind->fields[first->field].many)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   /* Translators: %s is the name of a field. */
                   _ ("The field “%s” is given twice; give it once."),
                   kind->fields[first->field].name);
      g_free (second->value);
      return FALSE;
    }
  joined = g_strjoin (first->value != NULL && second->value != NULL ? " " : "",
                      first->value != NULL ? first->value : "",
                      second->value != NULL ? second->value : "", NULL);
  g_free (first->value);
  g_free (second->value);
  first->value = joined;
  return TRUE;
}

static void
clear_value (gpointer data)
{
  EntCliValue *value = data;

  g_free (value->value);
}

GArray *
ent_cli_values_parse (const EntKind *kind,
                      const char *const *words,
                      gboolean conditions,
                      EntTitleIndex *titles,
                      GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (EntCliValue));

  g_array_set_clear_func (values, clear_value);
  for (; words != NULL && *words != NULL; words++)
    {
      EntCliValue value = { 0 };
      EntCliValue *known;

      if (!parse_value (kind, *words, conditions, titles, &value, error))
        return NULL;
      known = conditions ? NULL : find_value (values, value.field);
      if (known == NULL)
        g_array_append_val (values, value);
      else if (!join_value (kind, known, &value, error))
        return NULL;
    }
  return g_steal_pointer (&values);
}
