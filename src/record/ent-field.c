/* SPDX-License-Identifier: GPL-3.0-or-later
 * The gate every value passes: a reader for each type, and what is said when one refuses. */
#include "ent-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-date.h"
#include "ent-error.h"
#include "ent-fraction.h"
#include "ent-number.h"
#include "ent-text.h"
#include "ent-uuid.h"

/* Everything but texts and references is shorter than this, white space at the ends not counted. */
#define TOKEN_SIZE 256

/* Reads @input, which is trimmed and not empty. Returns: (transfer full) (nullable): the stored
 * text; NULL with @error set. */
typedef char *(*Reader) (const EntField *field, const char *input, GError **error);

/* Sets @error: @takes says what the field takes. Returns: NULL, for the readers. */
static char *
refuse (const EntField *field, const char *input, const char *takes, GError **error)
{
  g_autofree char *quote = ent_text_quote (input);

  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               /* Translators: a field, what it takes (as "a date, as 2026-03-31"), what it got */
               _ ("%s takes %s, not “%s”."), _ (field->label), takes, quote);
  return NULL;
}

static char *
refuse_range (const EntField *field, const char *input, GError **error)
{
  g_autofree char *minimum = ent_number_format (field->minimum);
  g_autofree char *maximum = ent_number_format (field->maximum);
  /* Translators: what a field takes: smallest and largest number */
  g_autofree char *takes = g_strdup_printf (_ ("a number from %s to %s"), minimum, maximum);

  return refuse (field, input, takes, error);
}

static gboolean
is_in_range (const EntField *field, double value)
{
  return (field->minimum == 0 && field->maximum == 0)
         || (value >= field->minimum && value <= field->maximum);
}

static char *
read_integer (const EntField *field, const char *input, GError **error)
{
  gint64 value;

  if (!ent_integer_parse (input, &value))
    return refuse (field, input, _ ("a whole number, as 12"), error);
  if (!is_in_range (field, (double)value))
    return refuse_range (field, input, error);
  return ent_integer_format (value);
}

static char *
read_number (const EntField *field, const char *input, GError **error)
{
  double value;

  if (!ent_number_parse (input, &value))
    return refuse (field, input, _ ("a decimal number with a point, as 1234.5"), error);
  if (!is_in_range (field, value))
    return refuse_range (field, input, error);
  return ent_number_format (value);
}

static char *
read_fraction (const EntField *field, const char *input, GError **error)
{
  EntFraction fraction;

  if (!ent_fraction_parse (input, &fraction))
    return refuse (field, input, _ ("a fraction, as 2/3"), error);
  return ent_fraction_format (fraction);
}

static char *
read_money (const EntField *field, const char *input, GError **error)
{
  char *money = ent_money_normalise (input);

  if (money == NULL)
    return refuse (field, input, _ ("an amount with its currency, as 1250.00 EUR"), error);
  return money;
}

static char *
read_date (const EntField *field, const char *input, GError **error)
{
  g_autofree char *day = NULL;
  g_autofree char *takes = NULL;
  GDate date;
  guint seconds;

  if (ent_date_parse (input, &date))
    return ent_date_format (&date);
  if (!ent_date_time_parse (input, &date, &seconds))
    return refuse (field, input, _ ("a date, as 2026-03-31"), error);
  day = ent_date_format (&date);
  /* Translators: what a field takes; %s is the date to write */
  takes = g_strdup_printf (_ ("a date without a time, as %s"), day);
  return refuse (field, input, takes, error);
}

/* People and spreadsheets write a space between date and time. */
static char *
read_date_time (const EntField *field, const char *input, GError **error)
{
  char text[TOKEN_SIZE];
  char *space;
  GDate date;
  guint seconds;

  g_strlcpy (text, input, sizeof text);
  space = strchr (text, ' ');
  if (space != NULL)
    *space = 'T';
  if (!ent_date_time_parse (text, &date, &seconds))
    return refuse (field, input, _ ("a date and a time, as 2026-03-31T14:00"), error);
  return ent_date_time_format (&date, seconds);
}

static char *
read_duration (const EntField *field, const char *input, GError **error)
{
  guint minutes;

  if (!ent_duration_parse (input, &minutes))
    return refuse (field, input, _ ("hours and minutes, as 1:30 or PT90M, up to a year"), error);
  return ent_duration_format (minutes);
}

/* @label: what forms show, which may be translated. */
static gboolean
is_one_of (const char *input, const char *const *words, const char *label)
{
  for (; *words != NULL; words++)
    if (ent_text_matches (input, *words))
      return TRUE;
  return ent_text_matches (input, _ (label));
}

static char *
read_boolean (const EntField *field, const char *input, GError **error)
{
  static const char *const yes[] = { "true", "yes", "1", NULL };
  static const char *const no[] = { "false", "no", "0", NULL };

  if (is_one_of (input, yes, N_ ("Yes")))
    return g_strdup ("true");
  if (is_one_of (input, no, N_ ("No")))
    return g_strdup ("false");
  return refuse (field, input, _ ("true or false"), error);
}

static char *
refuse_choice (const EntField *field, const char *input, GError **error)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *takes = NULL;

  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", choice->value);
  /* Translators: what a field takes; %s is a list of words, as "draft, signed" */
  takes = g_strdup_printf (_ ("one of %s"), values->str);
  return refuse (field, input, takes, error);
}

static char *
read_choice (const EntField *field, const char *input, GError **error)
{
  const EntChoice *choice = ent_field_find_choice (field, input);

  if (choice != NULL)
    return g_strdup (choice->value);
  for (choice = field->choices; choice->value != NULL; choice++)
    if (ent_text_matches (input, choice->value) || ent_text_matches (input, choice->label)
        || ent_text_matches (input, _ (choice->label)))
      return g_strdup (choice->value);
  return refuse_choice (field, input, error);
}

static char *
read_reference (const EntField *field, const char *input, GError **error)
{
  char id[ENT_UUID_TEXT_LENGTH + 1];
  EntUuid uuid;

  if (!ent_uuid_parse (input, &uuid))
    return refuse (field, input, _ ("the identity of a record (36 characters)"), error);
  ent_uuid_format (&uuid, id);
  return g_strdup (id);
}

/* Each reference is kept once, where it came first. */
static char *
read_references (const EntField *field, const char *input, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (input, " \t\r\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *id;

      if (*words[i] == '\0')
        continue;
      id = read_reference (field, words[i], error);
      if (id == NULL)
        return NULL;
      if (!g_hash_table_contains (seen, id))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
      g_hash_table_add (seen, id);
    }
  return g_strdup (ids->str);
}

static const Reader readers[] = {
  [ENT_TYPE_INTEGER] = read_integer,   [ENT_TYPE_NUMBER] = read_number,
  [ENT_TYPE_FRACTION] = read_fraction, [ENT_TYPE_MONEY] = read_money,
  [ENT_TYPE_DATE] = read_date,         [ENT_TYPE_DATE_TIME] = read_date_time,
  [ENT_TYPE_DURATION] = read_duration, [ENT_TYPE_BOOLEAN] = read_boolean,
  [ENT_TYPE_CHOICE] = read_choice,     [ENT_TYPE_REFERENCE] = read_reference,
};

static gboolean
refuse_text (const EntField *field, gsize limit, const EntTextFault *fault, GError **error)
{
  const char *label = _ (field->label);

  switch (fault->reason)
    {
    case ENT_TEXT_FAULT_ENCODING:
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: %s is a field */
                   _ ("%s holds bytes that are not UTF-8; save the text as UTF-8."), label);
      break;
    case ENT_TEXT_FAULT_CHARACTER:
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: a field, and the number of a character, as U+0007 */
                   _ ("%s holds the control character U+%04X; remove it."), label,
                   fault->character);
      break;
    case ENT_TEXT_FAULT_LENGTH:
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: a field, the most bytes it takes, the bytes it got */
                   _ ("%s takes at most %zu bytes of text, not %zu; shorten it."), label, limit,
                   fault->length);
      break;
    }
  return FALSE;
}

static gboolean
normalise_text (const EntField *field, const char *input, char **value, GError **error)
{
  gboolean one_line = field->type == ENT_TYPE_TEXT;
  gsize limit = one_line ? ENT_TEXT_LIMIT : ENT_LONG_TEXT_LIMIT;
  EntTextFault fault;

  return ent_text_clean (input, one_line ? ENT_TEXT_ONE_LINE : ENT_TEXT_PARAGRAPHS, limit, value,
                         &fault)
         || refuse_text (field, limit, &fault, error);
}

gboolean
ent_field_normalise (const EntField *field, const char *input, char **value, GError **error)
{
  char token[TOKEN_SIZE];
  const char *begin;
  gsize length;

  *value = NULL;
  if (input == NULL)
    return TRUE;
  if (field->type == ENT_TYPE_TEXT || field->type == ENT_TYPE_LONG_TEXT)
    return normalise_text (field, input, value, error);

  begin = ent_text_trim (input, &length);
  if (length == 0)
    return TRUE;
  if (field->many)
    *value = read_references (field, begin, error);
  else
    {
      /* What does not fit is cut and therefore still longer than anything a reader takes. */
      g_strlcpy (token, begin, MIN (length + 1, sizeof token));
      *value = readers[field->type](field, token, error);
    }
  return *value != NULL;
}

const EntChoice *
ent_field_find_choice (const EntField *field, const char *value)
{
  if (field->choices == NULL || value == NULL)
    return NULL;
  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    if (strcmp (choice->value, value) == 0)
      return choice;
  return NULL;
}

/* TRUE if @text is one of @names, which are separated by commas. */
static gboolean
is_named (const char *names, const char *text)
{
  g_auto (GStrv) list = g_strsplit (names, ",", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (ent_text_matches (text, list[i]))
      return TRUE;
  return FALSE;
}

gboolean
ent_field_has_synonym (const EntField *field, const char *text)
{
  return field->synonyms != NULL && is_named (field->synonyms, text);
}

guint
ent_field_find_part (const EntField *field, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (field->parts != NULL ? field->parts : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_named (parts[i], text))
      return i + 1;
  return 0;
}

gboolean
ent_field_allows (const EntField *field, const char *kind_name)
{
  return field->type == ENT_TYPE_REFERENCE
         && (field->target == NULL || ent_text_is_among (field->target, kind_name));
}

const char *
ent_field_get_single_target (const EntField *field)
{
  if (field->type != ENT_TYPE_REFERENCE || field->target == NULL
      || strchr (field->target, ' ') != NULL)
    return NULL;
  return field->target;
}

const char *
ent_type_get_name (EntType type)
{
  static const char *const names[] = {
    [ENT_TYPE_TEXT] = "text",         [ENT_TYPE_LONG_TEXT] = "long-text",
    [ENT_TYPE_INTEGER] = "integer",   [ENT_TYPE_NUMBER] = "number",
    [ENT_TYPE_FRACTION] = "fraction", [ENT_TYPE_MONEY] = "money",
    [ENT_TYPE_DATE] = "date",         [ENT_TYPE_DATE_TIME] = "date-time",
    [ENT_TYPE_DURATION] = "duration", [ENT_TYPE_BOOLEAN] = "boolean",
    [ENT_TYPE_CHOICE] = "choice",     [ENT_TYPE_REFERENCE] = "reference",
  };

  return names[type];
}
