/* SPDX-License-Identifier: GPL-3.0-or-later
 * One property of a vCard. */
#include "ent-vcard-property.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-text.h"
#include "ent-vcard-charset.h"
#include "ent-vcard-lines.h"

/* Most parameters of a property that are looked at, and parts its value is cut into: what comes
 * after stays in the last one. */
#define PARAMETERS_LIMIT 100
#define PARTS_LIMIT 100

void
ent_vcard_property_free (EntVcardProperty *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->parameters);
  g_free (self->value);
  g_free (self);
}

static gboolean
is_name (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (bytes[i]) && bytes[i] != '-' && bytes[i] != '_')
      return FALSE;
  return length > 0;
}

/* Returns: the first of @stops in @bytes that stands in no quotation marks, or the end. */
static const char *
find_outside_quotes (const char *bytes, const char *end, const char *stops)
{
  gboolean quoted = FALSE;

  for (; bytes < end && *bytes != '\0'; bytes++)
    if (*bytes == '"')
      quoted = !quoted;
    else if (!quoted && strchr (stops, *bytes) != NULL)
      return bytes;
  return end;
}

static void
add_parameter (EntVcardProperty *self, const char *name, gsize length, const char *value)
{
  g_ptr_array_add (self->parameters, g_ascii_strup (name, length));
  g_ptr_array_add (self->parameters, g_ascii_strup (value, -1));
}

/* Version 2.1 left out the names of parameters. */
static void
add_bare (EntVcardProperty *self, const char *text)
{
  gboolean encoding = g_ascii_strcasecmp (text, "QUOTED-PRINTABLE") == 0
                      || g_ascii_strcasecmp (text, "BASE64") == 0;

  add_parameter (self, encoding ? "ENCODING" : "TYPE", -1, text);
}

static void
add_values (EntVcardProperty *self, const char *name, gsize length, const char *p, const char *end)
{
  while (p <= end && self->parameters->len < 2 * PARAMETERS_LIMIT)
    {
      const char *stop = find_outside_quotes (p, end, ",");
      g_autofree char *value = g_strndup (p, stop - p);
      g_auto (GStrv) types = NULL;

      g_strdelimit (value, "\"", ' ');
      types = g_strsplit (g_strstrip (value), ",", PARAMETERS_LIMIT);
      for (guint i = 0; types[i] != NULL; i++)
        add_parameter (self, name, length, g_strstrip (types[i]));
      p = stop + 1;
    }
}

/* @p: behind the name; @end: at the colon. */
static void
read_parameters (EntVcardProperty *self, const char *p, const char *end)
{
  while (p < end && self->parameters->len < 2 * PARAMETERS_LIMIT)
    {
      const char *begin = p + 1;
      const char *stop = find_outside_quotes (begin, end, ";");
      const char *equals = memchr (begin, '=', stop - begin);
      g_autofree char *bare = NULL;

      if (equals != NULL)
        add_values (self, begin, equals - begin, equals + 1, stop);
      else
        {
          bare = g_strndup (begin, stop - begin);
          add_bare (self, g_strstrip (bare));
        }
      p = stop;
    }
}

static const char *
get_parameter (const EntVcardProperty *self, const char *name)
{
  for (guint i = 0; i < self->parameters->len; i += 2)
    if (g_str_equal (self->parameters->pdata[i], name))
      return self->parameters->pdata[i + 1];
  return NULL;
}

static EntVcardProperty *
refuse_line (const char *bytes, GError **error)
{
  g_autofree char *quote = ent_text_quote (bytes);

  g_set_error (
      error, ENT_ERROR, ENT_ERROR_INVALID,
      /* Translators: %s is the beginning of a line of text. */
      _ ("“%s” is no property (NAME:value); if it continues the line before, it must begin "
         "with a space."),
      quote);
  return NULL;
}

static gboolean
read_value (EntVcardProperty *self,
            const char *bytes,
            const char *end,
            gboolean cut,
            gboolean *guessed,
            GError **error)
{
  if (cut)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                   /* Translators: the name of a property, as NOTE; a number. */
                   _ ("%s is longer than %u MiB; shorten it."), self->name,
                   ENT_VCARD_LINE_LIMIT / (1024 * 1024));
      return FALSE;
    }
  self->value = ent_vcard_charset_decode (bytes, end - bytes, get_parameter (self, "ENCODING"),
                                          get_parameter (self, "CHARSET"), guessed, error);
  if (self->value == NULL)
    g_prefix_error (error, "%s: ", self->name);
  return self->value != NULL;
}

EntVcardProperty *
ent_vcard_property_parse (const char *bytes,
                          gsize length,
                          gboolean cut,
                          gboolean (*wanted) (const char *name),
                          gboolean *guessed,
                          GError **error)
{
  const char *end = bytes + length;
  const char *colon = find_outside_quotes (bytes, end, ":");
  const char *name_end = find_outside_quotes (bytes, colon, ";");
  const char *dot = memchr (bytes, '.', name_end - bytes);
  const char *name = dot != NULL ? dot + 1 : bytes;
  g_autoptr (EntVcardProperty) self = NULL;

  *guessed = FALSE;
  if (colon == end || !is_name (name, name_end - name)
      || (dot != NULL && !is_name (bytes, dot - bytes)))
    return refuse_line (bytes, error);
  self = g_new0 (EntVcardProperty, 1);
  self->name = g_ascii_strup (name, name_end - name);
  self->parameters = g_ptr_array_new_with_free_func (g_free);
  read_parameters (self, name_end, colon);
  if (wanted (self->name) && !read_value (self, colon + 1, end, cut, guessed, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
ent_vcard_property_has_type (const EntVcardProperty *self, const char *type)
{
  for (guint i = 0; i < self->parameters->len; i += 2)
    if (g_str_equal (self->parameters->pdata[i], "TYPE")
        && g_str_equal (self->parameters->pdata[i + 1], type))
      return TRUE;
  return FALSE;
}

guint
ent_vcard_property_get_preference (const EntVcardProperty *self)
{
  const char *preference = get_parameter (self, "PREF");
  guint64 number;

  if (preference != NULL && g_ascii_string_to_unsigned (preference, 10, 1, 100, &number, NULL))
    return number;
  return ent_vcard_property_has_type (self, "PREF") ? 1 : 101;
}

/* Returns: the length of the byte at @p with its escape; @meant (out): what it stands for. */
static gsize
read_character (const char *p, char *meant)
{
  *meant = *p;
  if (*p != '\\' || p[1] == '\0' || strchr ("nN,;:\\", p[1]) == NULL)
    return 1;
  *meant = p[1] == 'n' || p[1] == 'N' ? '\n' : p[1];
  return 2;
}

static char *
strip (GString *part)
{
  gsize length;
  const char *begin = ent_text_trim (part->str, &length);

  return g_strndup (begin, length);
}

/* @separator: NUL for none */
static GStrv
split (const char *value, char separator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = value; *p != '\0';)
    {
      char meant;
      gsize length = read_character (p, &meant);

      if (length == 1 && meant == separator && parts->len + 1 < PARTS_LIMIT)
        {
          g_ptr_array_add (parts, strip (part));
          g_string_truncate (part, 0);
        }
      else
        g_string_append_c (part, meant);
      p += length;
    }
  g_ptr_array_add (parts, strip (part));
  g_ptr_array_add (parts, NULL);
  g_ptr_array_set_free_func (parts, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

char *
ent_vcard_property_dup_text (const EntVcardProperty *self)
{
  g_auto (GStrv) parts = split (self->value, '\0');

  return g_strdup (parts[0]);
}

GStrv
ent_vcard_property_split (const EntVcardProperty *self, char separator)
{
  return split (self->value, separator);
}
