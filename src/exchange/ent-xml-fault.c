/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words for what can be wrong with an XML document. */
#include "ent-xml-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-catalogue.h"

/* No argument is quoted further than this many characters. */
#define QUOTE_LENGTH 120

/* Translators: {1}, {2} and {3} are replaced by what the sentence is about and may stand in any
 * order. */
static const char *const sentences[ENT_XML_N_FAULTS] = {
  [ENT_XML_FAULT_EMPTY] = N_ ("The document is empty. Export or copy it again."),
  [ENT_XML_FAULT_COMPRESSED] = N_ ("The document is compressed. Unpack it and import what comes "
                                   "out."),
  [ENT_XML_FAULT_ENGAGEMENT_FILE]
  = N_ ("This is an engagement file, not an XML document. Open it, or export it as XML first."),
  [ENT_XML_FAULT_NOT_XML] = N_ ("This is not an XML document: it does not begin with “<”. Choose a "
                                "document that Entente exported."),
  [ENT_XML_FAULT_ENCODING]
  = N_ ("The document is encoded as {1}; only UTF-8 and UTF-16 can be read. Save it as UTF-8."),
  [ENT_XML_FAULT_MARK_MISSING]
  = N_ ("The document is UTF-16 without a byte order mark. Save it as UTF-8."),
  [ENT_XML_FAULT_MARK_CONTRADICTED]
  = N_ ("The document begins as {1} but says it is encoded as {2}. Save it as UTF-8."),
  [ENT_XML_FAULT_XML_VERSION]
  = N_ ("The document is XML {1}; only XML 1.0 can be read. Save it as XML 1.0."),
  [ENT_XML_FAULT_DOCTYPE]
  = N_ ("The document has a document type (DOCTYPE), which could bring in content from elsewhere. "
        "Remove it."),
  [ENT_XML_FAULT_PROLOG] = N_ ("There is no element within the first {1} bytes of the document. "
                               "Remove what stands before it."),
  [ENT_XML_FAULT_ROOT]
  = N_ ("The document is a “{1}” of the namespace {2}, not an “entente” of "
        "urn:entente:operating-agreements:1. Choose a document that Entente exported."),
  [ENT_XML_FAULT_NO_NAMESPACE]
  = N_ ("The document is a “{1}” without a namespace, not an “entente” of "
        "urn:entente:operating-agreements:1. Choose a document that Entente exported."),
  [ENT_XML_FAULT_NEWER] = N_ (
      "The document was made by a newer version of Entente (its format is {1}, this version reads "
      "up to {2}). Update Entente and import it again."),
  [ENT_XML_FAULT_VERSION]
  = N_ ("“{1}” is no version of the format. The attribute “version” must be “1.0”."),
  [ENT_XML_FAULT_PROFILE]
  = N_ ("“{1}” is no profile. The attribute “profile” must be “engagement” or “agreements”."),
  [ENT_XML_FAULT_SYNTAX] = N_ ("This is not well-formed XML: {1}. Mend it, or export it again."),
  [ENT_XML_FAULT_TRUNCATED]
  = N_ ("The document ends within “{1}”. It was probably cut off; export or copy it again."),
  [ENT_XML_FAULT_CHARACTER]
  = N_ ("There is a character here that XML does not allow. Remove it, and save as UTF-8."),
  [ENT_XML_FAULT_ENTITY]
  = N_ ("“{1}” is no entity of XML. Write “&amp;” for the sign “&”, and other signs as they are."),
  [ENT_XML_FAULT_DEPTH] = N_ ("Elements stand more than {1} deep in each other. "
                              "Choose a document that Entente exported."),
  [ENT_XML_FAULT_ATTRIBUTES] = N_ ("An element has more than {1} attributes. Remove "
                                   "those that are none of the format."),
  [ENT_XML_FAULT_TEXT] = N_ ("A text is longer than {1} bytes. Shorten it."),
  [ENT_XML_FAULT_MARKUP] = N_ ("A tag or comment is longer than {1} bytes. Shorten it."),
  [ENT_XML_FAULT_UNEXPECTED] = N_ ("“{1}” does not belong here. Expected: {2}."),
  [ENT_XML_FAULT_MISSING] = N_ ("“{1}” is not complete. It lacks: {2}. Add what is missing."),
  [ENT_XML_FAULT_STRAY_TEXT]
  = N_ ("There is text in “{1}” that stands in no field. Move it into one, or remove it."),
  [ENT_XML_FAULT_ATTRIBUTE] = N_ ("“{1}” has no attribute “{2}”. Remove it."),
  [ENT_XML_FAULT_NO_ATTRIBUTE] = N_ ("“{1}” lacks the attribute “{2}”. Add it."),
  [ENT_XML_FAULT_IDENTITY]
  = N_ ("“{2}” is no identity. The attribute “{1}” takes a UUID in lower case."),
  [ENT_XML_FAULT_VALUE] = N_ ("“{3}” is not a value that “{2}” takes."),
  [ENT_XML_FAULT_OUTSIDE]
  = N_ ("“{1}” is not part of the profile “{2}”. Remove it, or set the profile to “engagement”."),
  [ENT_XML_FAULT_SCHEMA] = N_ ("The document is not as the schema asks: {1}."),
  [ENT_XML_FAULT_INPUT] = N_ ("The document could not be read: {1}."),
};

/* Replaces {1}… in @pattern. */
static char *
fill_in (const char *pattern, const char *const *arguments)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      int index = p[0] == '{' && p[1] != '\0' && p[2] == '}' ? p[1] - '1' : -1;

      if (index < 0 || index >= ENT_XML_N_ARGUMENTS)
        {
          g_string_append_c (text, *p);
          continue;
        }
      g_string_append (text, arguments[index]);
      p += 2;
    }
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): @argument on one line, cut, without what could confuse a terminal. */
static char *
make_printable (const char *argument)
{
  g_autofree char *valid = g_utf8_make_valid (argument != NULL ? argument : "", -1);
  GString *text = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (n_characters++ == QUOTE_LENGTH)
        {
          g_string_append (text, "…");
          break;
        }
      if (character == '\n' || character == '\t')
        character = ' ';
      g_string_append_unichar (text, g_unichar_isprint (character) ? character : 0xFFFD);
    }
  return g_string_free (text, FALSE);
}

/* A value is refused in the same words as in a form, where a form would refuse it; a form takes
 * more ways of writing than a document does. */
static char *
describe_value (const EntXmlProblem *problem)
{
  const char *kind_name = problem->arguments[0] != NULL ? problem->arguments[0] : "";
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  const EntField *field = kind != NULL && problem->arguments[1] != NULL
                              ? ent_kind_find_field (kind, problem->arguments[1], NULL)
                              : NULL;
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;

  if (field == NULL || problem->arguments[2] == NULL
      || !g_utf8_validate (problem->arguments[2], -1, NULL))
    return NULL;
  if (!ent_field_normalise (field, problem->arguments[2], &canonical, &error))
    return g_strdup (error->message);
  if (canonical == NULL)
    /* Translators: %s is a field. */
    return g_strdup_printf (_ ("%s is empty. Leave the element out where there is no value."),
                            _ (field->label));
  if (!g_str_equal (canonical, problem->arguments[2]))
    /* Translators: a field, and how its value must be written. */
    return g_strdup_printf (_ ("%s must be written as “%s” in a document."), _ (field->label),
                            canonical);
  return NULL;
}

/* libxml2 names nothing where the element could only have ended. */
static const char *
get_sentence (const EntXmlProblem *problem)
{
  const char *expected = problem->arguments[1];

  if (problem->fault == ENT_XML_FAULT_UNEXPECTED && (expected == NULL || *expected == '\0'))
    return N_ ("“{1}” does not belong here; nothing more is expected. Remove it, or import with "
               "the version of Entente that wrote it.");
  return sentences[problem->fault];
}

char *
ent_xml_problem_describe (const EntXmlProblem *problem)
{
  char *arguments[ENT_XML_N_ARGUMENTS];
  char *text = problem->fault == ENT_XML_FAULT_VALUE ? describe_value (problem) : NULL;

  if (text != NULL)
    return text;
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    arguments[i] = make_printable (problem->arguments[i]);
  text = fill_in (_ (get_sentence (problem)), (const char *const *)arguments);
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    g_free (arguments[i]);
  return text;
}
