/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every field of every kind takes what its type says and refuses the rest; records of people,
 * diagnosis, glossary and work can be filled in whole, emptied, and are unique where they say so.
 */
#include "ent-catalogue.h"
#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-people-kinds.h"
#include "ent-test.h"
#include "ent-transaction.h"
#include "ent-work-kinds.h"

#include <string.h>

#define SOME_ID "0190b6a0-1111-7222-8333-444455556666"

/* A value each type takes, as people might type it, and the text that is stored. References and
 * choices depend on the field. */
static const struct
{
  const char *typed;
  const char *stored;
  const char *refused;
} samples[] = {
  [ENT_TYPE_TEXT] = { "  Sample  ", "Sample", "bell\a" },
  [ENT_TYPE_LONG_TEXT] = { "One\r\nTwo", "One\nTwo", "bell\a" },
  [ENT_TYPE_INTEGER] = { "2", "2", "two" },
  [ENT_TYPE_NUMBER] = { "2.50", "2.5", "two" },
  [ENT_TYPE_FRACTION] = { "2/3", "2/3", "2/0" },
  [ENT_TYPE_MONEY] = { "1250 EUR", "1250.00 EUR", "1250 euros" },
  [ENT_TYPE_DATE] = { "2026-03-31", "2026-03-31", "2026-02-30" },
  [ENT_TYPE_DATE_TIME] = { "2026-03-31T14:00", "2026-03-31T14:00:00", "2026-03-31T25:00" },
  [ENT_TYPE_DURATION] = { "1:30", "PT90M", "soon" },
  [ENT_TYPE_BOOLEAN] = { "yes", "true", "perhaps" },
  [ENT_TYPE_CHOICE] = { NULL, NULL, "none of these" },
  [ENT_TYPE_REFERENCE] = { SOME_ID, SOME_ID, "somebody" },
};

/* What to type into @field; within its range where it has one. */
static char *
make_sample (const EntField *field)
{
  if (field->type == ENT_TYPE_CHOICE)
    return g_strdup (field->choices[0].label);
  if (field->type == ENT_TYPE_INTEGER && field->minimum > 2)
    return g_strdup_printf ("%d", (int)field->minimum);
  return g_strdup (samples[field->type].typed);
}

static void
assert_takes (const EntField *field)
{
  g_autofree char *typed = make_sample (field);
  g_autofree char *stored = NULL;
  g_autofree char *again = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;

  ent_field_normalise (field, typed, &stored, &error);
  g_assert_no_error (error);
  if (field->type == ENT_TYPE_CHOICE)
    g_assert_cmpstr (stored, ==, field->choices[0].value);
  ent_field_normalise (field, stored, &again, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, stored);
  shown = ent_field_format (field, stored);
  g_assert_cmpstr (shown, !=, "");
}

static void
assert_refuses (const EntField *field, const char *input)
{
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_field_normalise (field, input, &stored, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, field->label));
}

static void
test_fields (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        {
          assert_takes (&kind->fields[j]);
          assert_refuses (&kind->fields[j], samples[kind->fields[j].type].refused);
        }
    }
}

/* One step outside the range is refused, with the field's name. */
static void
test_ranges (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        {
          const EntField *field = &kind->fields[j];
          g_autofree char *below = g_strdup_printf ("%d", (int)field->minimum - 1);
          g_autofree char *above = g_strdup_printf ("%d", (int)field->maximum + 1);

          if (field->minimum == 0 && field->maximum == 0)
            continue;
          assert_refuses (field, below);
          assert_refuses (field, above);
        }
    }
}

/* Every choice is found by its stored text and by its label, and no two share one. */
static void
assert_choices (const EntField *field)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (const EntChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      g_autofree char *stored = NULL;

      g_assert_true (g_hash_table_add (labels, (gpointer)choice->label));
      g_assert_true (ent_field_normalise (field, choice->label, &stored, NULL));
      g_assert_cmpstr (stored, ==, choice->value);
      g_assert_true (ent_field_find_choice (field, choice->value) == choice);
    }
}

static void
test_choices (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        if (kind->fields[j].type == ENT_TYPE_CHOICE)
          assert_choices (&kind->fields[j]);
    }
}

static EntRecord *
fill (EntTest *test, EntTransaction *transaction, const EntKind *kind, guint depth);

/* A record @field may refer to, filled in far enough to be kept. */
static EntRecord *
make_target (EntTest *test, EntTransaction *transaction, const EntField *field, guint depth)
{
  g_auto (GStrv) kinds = g_strsplit (field->target != NULL ? field->target : "role", " ", -1);

  if (g_str_equal (kinds[0], "engagement"))
    return ent_test_get_root (test);
  return fill (test, transaction, ent_catalogue_find (kinds[0], NULL), depth);
}

/* What replaces another record of its kind is about the same. */
static void
share_references (EntTransaction *transaction, EntRecord *record, EntRecord *replaced, guint count)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; ent_record_get_kind (replaced) == kind && i < count; i++)
    if (kind->fields[i].type == ENT_TYPE_REFERENCE && kind->fields[i].required)
      ent_transaction_set (transaction, replaced, i, ent_record_get_text (record, i), &error);
  g_assert_no_error (error);
}

static void
fill_reference (
    EntTest *test, EntTransaction *transaction, EntRecord *record, guint index, guint depth)
{
  const EntField *field = &ent_record_get_kind (record)->fields[index];
  EntRecord *target = make_target (test, transaction, field, depth + 1);
  g_autoptr (GError) error = NULL;

  share_references (transaction, record, target, index);
  ent_transaction_set_reference (transaction, record, index, target, &error);
  g_assert_no_error (error);
}

static void
fill_field (EntTest *test, EntTransaction *transaction, EntRecord *record, guint index, guint depth)
{
  const EntField *field = &ent_record_get_kind (record)->fields[index];
  g_autoptr (GError) error = NULL;

  if (field->type == ENT_TYPE_REFERENCE)
    fill_reference (test, transaction, record, index, depth);
  else if (field->unique && field->type == ENT_TYPE_TEXT)
    /* The identity differs from record to record. */
    ent_transaction_set (transaction, record, index, ent_record_get_id (record), &error);
  else
    {
      g_autofree char *sample = make_sample (field);

      ent_transaction_set (transaction, record, index, sample, &error);
    }
  g_assert_no_error (error);
}

/* An answer to a questionnaire of words says neither yes nor a score. */
static gboolean
is_stray (const EntKind *kind, guint index)
{
  return kind == &ent_answer_kind && (index == ENT_ANSWER_YES || index == ENT_ANSWER_SCORE);
}

/* Adds a record with every field filled in; what it refers to gets what is required only, so that
 * circles end. */
static EntRecord *
fill (EntTest *test, EntTransaction *transaction, const EntKind *kind, guint depth)
{
  g_autoptr (GError) error = NULL;
  EntRecord *record = ent_transaction_add (transaction, kind, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (test->records, record);
  for (guint i = 0; i < kind->n_fields; i++)
    if ((depth == 0 && !is_stray (kind, i)) || kind->fields[i].required)
      fill_field (test, transaction, record, i, depth);
  return record;
}

static EntRecord *
add_filled (EntTest *test, const EntKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (test->engagement, "Fill", &error);
  EntRecord *record = fill (test, transaction, kind, 0);

  /* A signature is bound to what is signed, or comes with a document. */
  ent_transaction_set_document (transaction);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return record;
}

static void
assert_filled (EntRecord *record)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree char *title = ent_record_dup_title (record);

  g_assert_cmpstr (title, !=, "");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *shown = ent_record_dup_display (record, i);

      if (is_stray (kind, i))
        continue;
      g_assert_true (ent_record_has (record, i));
      g_assert_cmpstr (shown, !=, "");
    }
}

/* What may never be emptied says so; a signature stays as it is, and so does what a document says
 * of answers that are not here. */
static gboolean
is_fixed (EntTest *test, EntRecord *record, const EntField *field)
{
  const char *words = NULL;

  if (ent_record_is_kind (record, "sign-off"))
    words = "cannot be edited";
  else if (ent_record_is_kind (record, "answer-judgement"))
    words = "Not all have answered";
  if (field->required)
    words = field->label;
  if (words != NULL)
    ent_test_refuse_set (test, words, record, field->name, NULL);
  return words != NULL;
}

/* Everything that is not required can be emptied again. Some fields need others, so what is refused
 * at first is tried again once another has gone. */
static void
assert_empties (EntTest *test, EntRecord *record)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree gboolean *done = g_new0 (gboolean, kind->n_fields);
  gboolean progress = TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    done[i] = is_fixed (test, record, &kind->fields[i]);
  while (progress)
    {
      progress = FALSE;
      for (guint i = kind->n_fields; i-- > 0;)
        if (!done[i] && ent_record_change (record, i, NULL, NULL))
          done[i] = progress = TRUE;
    }
  for (guint i = 0; i < kind->n_fields; i++)
    g_assert_true (done[i]);
}

static void
test_filled (gconstpointer kind)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *record = add_filled (test, kind);

  assert_filled (record);
  assert_empties (test, record);
}

/* The first field of @kind with a unique text; n_fields if there is none. */
static guint
find_unique_text (const EntKind *kind)
{
  guint i = 0;

  while (i < kind->n_fields && !(kind->fields[i].unique && kind->fields[i].type == ENT_TYPE_TEXT))
    i++;
  return i;
}

/* A second record with the same unique text is refused, in whatever case it is written. */
static void
test_unique (gconstpointer data)
{
  const EntKind *kind = data;
  guint field = find_unique_text (kind);
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntRecord *first = add_filled (test, kind);
  EntRecord *second = ent_test_add (test, kind->name, kind->fields[field].name, "another", NULL);
  g_autofree char *value = g_utf8_strup (ent_record_get_text (first, field), -1);

  ent_test_refuse_set (test, kind->fields[field].label, second, kind->fields[field].name, value);
}

static void
add_kinds (const EntKind *const *kinds)
{
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *filled = g_strdup_printf ("/kinds/filled/%s", kinds[i]->name);
      g_autofree char *unique = g_strdup_printf ("/kinds/unique/%s", kinds[i]->name);

      if (!kinds[i]->single)
        g_test_add_data_func (filled, kinds[i], test_filled);
      if (find_unique_text (kinds[i]) < kinds[i]->n_fields)
        g_test_add_data_func (unique, kinds[i], test_unique);
    }
}

static void
assert_fragment (const EntKind *kind, const char *name, const char *help)
{
  if (help != NULL && g_str_has_suffix (help, "."))
    g_error ("%s, %s: “%s” is no sentence of its own", kind->name, name, help);
}

/* What a kind is for is a sentence with its full stop; what a field or a choice means stands beside
 * it, without. */
static void
test_helps (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      if (kind->help == NULL || !g_str_has_suffix (kind->help, "."))
        g_error ("%s: its help is no sentence", kind->name);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const EntField *field = &kind->fields[j];

          assert_fragment (kind, field->name, field->help);
          for (const EntChoice *choice = field->choices; choice != NULL && choice->value != NULL;
               choice++)
            assert_fragment (kind, choice->value, choice->help);
        }
    }
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/kinds/fields", test_fields);
  g_test_add_func ("/kinds/ranges", test_ranges);
  g_test_add_func ("/kinds/choices", test_choices);
  g_test_add_func ("/kinds/helps", test_helps);
  add_kinds (ent_people_kinds);
  add_kinds (ent_diagnosis_kinds);
  add_kinds (ent_glossary_kinds);
  add_kinds (ent_engagement_kinds);
  add_kinds (ent_work_kinds);
  return g_test_run ();
}
