/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names the fault behind an error of libxml2. Faults are told apart by error code; the message is
 * only asked for names it alone has, and nothing is lost but those where it is worded otherwise. */
#include "ent-xml-diagnosis.h"

#include <libxml/parserInternals.h>
#include <string.h>

/* Returns: (transfer full): the group @pattern finds in @error's message; "" without one. */
static char *
extract (const xmlError *error, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (error->message == NULL || !g_regex_match (regex, error->message, 0, &match))
    return g_strdup ("");
  return g_match_info_fetch (match, 1);
}

/* Returns: (transfer full): @error's message without namespaces and the full stop. */
static char *
clean_message (const xmlError *error)
{
  g_autoptr (GRegex) namespaces = g_regex_new ("\\{urn:[^}]*\\}", 0, 0, NULL);
  const char *message = error->message != NULL ? error->message : "";
  char *text = g_regex_replace_literal (namespaces, message, -1, 0, "", 0, NULL);

  g_strchomp (text);
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

/* Returns: (transfer full): the elements libxml2 says it expects, as "name, owner". */
static char *
extract_expected (const xmlError *error)
{
  g_autofree char *list = extract (error, "Expected is[^(]*\\(\\s*(.*?)\\s*\\)");
  g_autoptr (GRegex) namespaces = g_regex_new ("\\{urn:[^}]*\\}", 0, 0, NULL);

  return g_regex_replace_literal (namespaces, list, -1, 0, "", 0, NULL);
}

/* Returns: (transfer full): of @names, which are separated by ", ", the fields a record of @kind
 * cannot be without; all of them if there is no such. */
static char *
keep_required (const EntKind *kind, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, ", ", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (int i = 0; list[i] != NULL; i++)
    {
      const EntField *field = kind != NULL ? ent_kind_find_field (kind, list[i], NULL) : NULL;
      if (field != NULL && field->required)
        g_string_append_printf (kept, "%s%s", kept->len > 0 ? ", " : "", list[i]);
    }
  return g_strdup (kept->len > 0 ? kept->str : names);
}

static void
set (EntXmlDiagnosis *diagnosis, EntXmlFault fault, char *first, char *second, char *third)
{
  *diagnosis = (EntXmlDiagnosis){ fault, { first, second, third } };
}

static void
diagnose_content (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis)
{
  g_autofree char *expected = extract_expected (error);

  if (place->ending)
    set (diagnosis, ENT_XML_FAULT_MISSING, g_strdup (place->element),
         keep_required (place->kind, expected), NULL);
  else
    set (diagnosis, ENT_XML_FAULT_UNEXPECTED, g_strdup (place->element),
         g_steal_pointer (&expected), NULL);
}

/* A value that does not fit: of an attribute, or the text of the field that ends here. */
static void
diagnose_value (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis)
{
  g_autofree char *attribute = extract (error, ", attribute '([^']*)':");

  if (*attribute != '\0')
    set (diagnosis, ENT_XML_FAULT_IDENTITY, g_steal_pointer (&attribute),
         extract (error, "(?:The value '|: ')([^']*)'"), NULL);
  else if (place->field != NULL)
    set (diagnosis, ENT_XML_FAULT_VALUE, g_strdup (place->kind->name),
         g_strdup (place->field->name), g_strdup (place->value));
  else
    set (diagnosis, ENT_XML_FAULT_SCHEMA, clean_message (error), NULL, NULL);
}

static void
diagnose_schema (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis)
{
  switch (error->code)
    {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      diagnose_content (error, place, diagnosis);
      break;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      set (diagnosis, ENT_XML_FAULT_STRAY_TEXT, g_strdup (place->element), NULL, NULL);
      break;
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      set (diagnosis, ENT_XML_FAULT_ATTRIBUTE, g_strdup (place->element),
           extract (error, "attribute '([^']*)'"), NULL);
      break;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      set (diagnosis, ENT_XML_FAULT_NO_ATTRIBUTE, g_strdup (place->element),
           extract (error, "attribute '([^']*)'"), NULL);
      break;
    default:
      diagnose_value (error, place, diagnosis);
      break;
    }
}

static void
diagnose_syntax (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis)
{
  switch (error->code)
    {
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_ENCODING:
    case XML_I18N_CONV_FAILED:
      set (diagnosis, ENT_XML_FAULT_CHARACTER, NULL, NULL, NULL);
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      set (diagnosis, ENT_XML_FAULT_ENTITY, g_strdup (error->str1), NULL, NULL);
      break;
    default:
      set (diagnosis, ENT_XML_FAULT_SYNTAX, clean_message (error), NULL, NULL);
      break;
    }
}

void
ent_xml_diagnose (const xmlError *error, const EntXmlPlace *place, EntXmlDiagnosis *diagnosis)
{
  if (error->domain == XML_FROM_SCHEMASV)
    diagnose_schema (error, place, diagnosis);
  else
    diagnose_syntax (error, place, diagnosis);
}

void
ent_xml_diagnosis_clear (EntXmlDiagnosis *diagnosis)
{
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    g_clear_pointer (&diagnosis->arguments[i], g_free);
}
