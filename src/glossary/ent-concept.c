/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of concepts. Names are English: a glossary in another language names its own words in
 * the field "Also written". */
#include "ent-concept.h"

#include "ent-phrases.h"

#include <glib/gi18n-lib.h>

static const EntConcept concepts[] = {
  { N_ ("MQL"), { "MQL", "marketing qualified lead" }, TRUE },
  { N_ ("SQL"), { "SQL", "sales qualified lead" }, TRUE },
  { N_ ("Opportunity stages"), { "opportunity stage", "deal stage", "pipeline stage" }, TRUE },
  { N_ ("Attribution"), { "attribution", "attribution model" }, TRUE },
  { N_ ("Pipeline coverage"), { "pipeline coverage", "pipeline coverage ratio" }, TRUE },
  { N_ ("SQO"), { "SQO", "sales qualified opportunity" } },
  { N_ ("SAL"), { "SAL", "sales accepted lead" } },
  { N_ ("Pipeline"), { "pipeline" } },
  { N_ ("Sourced pipeline"), { "sourced pipeline", "marketing sourced pipeline" } },
  { N_ ("Influenced pipeline"), { "influenced pipeline", "marketing influenced pipeline" } },
  { N_ ("Touchpoint"), { "touchpoint", "touch point" } },
  { N_ ("Buying committee"), { "buying committee" } },
};

const EntConcept *
ent_concept_get_all (guint *length)
{
  *length = G_N_ELEMENTS (concepts);
  return concepts;
}

/* Never freed: the table does not change. */
static EntPhrases *
get_required_names (void)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      EntPhrases *names = ent_phrases_new ();

      for (guint i = 0; i < G_N_ELEMENTS (concepts); i++)
        for (guint j = 0; concepts[i].required && concepts[i].names[j] != NULL; j++)
          ent_phrases_add (names, concepts[i].names[j], (gpointer)&concepts[i]);
      g_once_init_leave (&made, (gsize)names);
    }
  return (EntPhrases *)made;
}

gboolean
ent_concept_is_required (const char *name)
{
  return ent_phrases_find (get_required_names (), name) != NULL;
}
