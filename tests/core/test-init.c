/* SPDX-License-Identifier: GPL-3.0-or-later
 * The catalogue as a whole: it seals, and every kind is fit for people and for both profiles. */
#include "ent-init.h"

#include "ent-catalogue.h"
#include "ent-record.h"

#include <string.h>

static void
test_seals_once (void)
{
  guint length = ent_catalogue_get_length ();

  ent_init ();
  g_assert_cmpuint (length, >, 40);
  g_assert_cmpuint (ent_catalogue_get_length (), ==, length);
}

static void
test_engagement_first (void)
{
  g_assert_cmpstr (ent_catalogue_get (0)->name, ==, "engagement");
  g_assert_true (ent_catalogue_get (0)->single);
}

/* A text for people starts with a capital, a digit or a symbol, and a heading has no full stop. */
static void
assert_label (const char *where, const char *label)
{
  if (label == NULL || *label == '\0' || g_ascii_islower (*label) || g_str_has_suffix (label, "."))
    g_error ("%s: “%s” is no label", where, label != NULL ? label : "(none)");
}

static void
assert_help (const char *where, const char *help)
{
  if (help == NULL || strlen (help) < 8 || g_ascii_islower (*help))
    g_error ("%s: “%s” is no help", where, help != NULL ? help : "(none)");
}

static void
assert_choices (const char *where, const EntField *field)
{
  g_assert_true ((field->type == ENT_TYPE_CHOICE) == (field->choices != NULL));
  for (const EntChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    {
      assert_label (where, choice->label);
      if (choice->help != NULL)
        assert_help (where, choice->help);
    }
}

static void
test_words (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      assert_label (kind->name, kind->label);
      assert_label (kind->name, kind->label_plural);
      assert_help (kind->name, kind->help);
      g_assert_true (g_str_has_suffix (kind->icon, "-symbolic"));
      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *where = g_strdup_printf ("%s.%s", kind->name, kind->fields[j].name);

          assert_label (where, kind->fields[j].label);
          assert_help (where, kind->fields[j].help);
          assert_choices (where, &kind->fields[j]);
        }
    }
}

/* A table shows some columns but not all there are; a child says in its first one where it lives.
 */
static void
test_columns (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      guint columns = 0;

      for (guint j = 0; j < kind->n_fields; j++)
        columns += kind->fields[j].column ? 1 : 0;
      if (columns < 2 || columns > 9)
        g_error ("%s shows %u columns", kind->name, columns);
      if (!kind->fields[kind->title_field].column)
        g_error ("%s does not show the column it is known by", kind->name);
    }
}

/* TRUE if one of the kinds the field may refer to is in the agreements profile. */
static gboolean
may_refer_into_agreements (const EntField *field)
{
  g_auto (GStrv) targets = NULL;

  if (field->target == NULL)
    return TRUE;
  targets = g_strsplit (field->target, " ", -1);
  for (guint i = 0; targets[i] != NULL; i++)
    if (ent_catalogue_find (targets[i], NULL)->agreements)
      return TRUE;
  return FALSE;
}

/* What is exported as operating agreements can be imported again: nothing required is left out. */
static void
test_agreements_profile (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; kind->agreements && j < kind->n_fields; j++)
        {
          const EntField *field = &kind->fields[j];

          if (field->required && field->confidential)
            g_error ("%s.%s is required, so it cannot be confidential", kind->name, field->name);
          if (field->required && field->type == ENT_TYPE_REFERENCE
              && !may_refer_into_agreements (field))
            g_error ("%s.%s: its target is not in the profile", kind->name, field->name);
        }
    }
}

/* Contact details and what people think of each other never leave with the agreements. */
static void
test_confidential (void)
{
  static const char *const fields[]
      = { "email", "phone", "influence", "support", "can-block", "class", "success" };
  static const char *const kinds[]
      = { "questionnaire", "answer", "dimension-score", "success-divergence", "waiver", "dispute" };
  const EntKind *stakeholder = ent_catalogue_find ("stakeholder", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (ent_kind_find_field (stakeholder, fields[i], NULL)->confidential);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_false (ent_catalogue_find (kinds[i], NULL)->agreements);
}

/* Which records live in which: what goes when its parent goes, and how XML nests. */
static void
test_parents (void)
{
  static const char *const pairs[][2] = {
    { "role-holder", "role" },
    { "question", "questionnaire" },
    { "answer", "question" },
    { "answer-judgement", "question" },
    { "term-definition", "term" },
    { "agreed-version", "term" },
    { "reading", "metric" },
    { "outcome", "deliverable" },
    { "checkpoint-decision", "checkpoint" },
  };
  static const char *const alone[]
      = { "engagement", "waiver", "stakeholder", "role", "sign-off", "metric", "deliverable" };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_true (ent_kind_is_child_of (ent_catalogue_find (pairs[i][0], NULL),
                                         ent_catalogue_find (pairs[i][1], NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    g_assert_null (ent_kind_get_owning_field (ent_catalogue_find (alone[i], NULL), NULL));
}

static void
test_record_types (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_assert_true (g_type_is_a (ent_kind_get_record_type (ent_catalogue_get (i)), ENT_TYPE_RECORD));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_init ();
  g_test_add_func ("/init/seals-once", test_seals_once);
  g_test_add_func ("/init/engagement-first", test_engagement_first);
  g_test_add_func ("/init/words", test_words);
  g_test_add_func ("/init/columns", test_columns);
  g_test_add_func ("/init/agreements-profile", test_agreements_profile);
  g_test_add_func ("/init/confidential", test_confidential);
  g_test_add_func ("/init/parents", test_parents);
  g_test_add_func ("/init/record-types", test_record_types);
  return g_test_run ();
}
