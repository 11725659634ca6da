/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of every kind, made from the tables alone. */
#include "ent-filled-engagement.h"

#include "ent-catalogue.h"
#include "ent-diagnosis-kinds.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

/* Identities by place of the kind in the catalogue and number of the record. */
typedef char Ids[][ENT_FILLED_COUNT][ENT_UUID_TEXT_LENGTH + 1];

static void
make_ids (EntEngagement *engagement, Ids ids)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    for (guint j = 0; j < ENT_FILLED_COUNT; j++)
      {
        EntUuid uuid;

        ent_uuid_generate (&uuid);
        ent_uuid_format (&uuid, ids[i][j]);
        if (ent_catalogue_get (i)->single)
          {
            g_autoptr (EntRecord) root = ent_engagement_dup_root (engagement);

            g_strlcpy (ids[i][j], ent_record_get_id (root), sizeof ids[i][j]);
          }
      }
}

/* Returns: how many fields before @field lead to the same kinds. */
static guint
count_alike (const EntKind *kind, const EntField *field)
{
  guint count = 0;

  for (const EntField *other = kind->fields; other < field; other++)
    if (other->type == ENT_TYPE_REFERENCE && g_strcmp0 (other->target, field->target) == 0)
      count++;
  return count;
}

/* A reference leads to the record of the same number, so that what belongs together does; a second
 * one to the same kind to the next, so that two people differ. Records do not refer to their own
 * kind: a decision that replaces itself is none. */
static char *
make_reference (const EntKind *kind, const EntField *field, guint number, Ids ids)
{
  g_auto (GStrv) targets = g_strsplit (field->target != NULL ? field->target : "metric", " ", -1);
  guint index;

  if (g_str_equal (targets[0], kind->name))
    return NULL;
  g_assert_nonnull (ent_catalogue_find (targets[0], &index));
  return g_strdup (ids[index][(number + count_alike (kind, field)) % ENT_FILLED_COUNT]);
}

static char *
make_choice (const EntField *field, guint number)
{
  guint count = 0;

  while (field->choices[count].value != NULL)
    count++;
  return g_strdup (field->choices[number % count].value);
}

/* An answer says what its questionnaire asks for: words, yes or no, or a score. */
static gboolean
is_stray (const EntKind *kind, const EntField *field, guint number)
{
  static const guint statements[] = { ENT_ANSWER_TEXT, ENT_ANSWER_YES, ENT_ANSWER_SCORE };

  for (guint i = 0; kind == &ent_answer_kind && i < G_N_ELEMENTS (statements); i++)
    if (field == &kind->fields[statements[i]])
      return i != number % G_N_ELEMENTS (statements);
  return FALSE;
}

static char *
make_value (const EntKind *kind, const EntField *field, guint number, Ids ids)
{
  if (is_stray (kind, field, number))
    return NULL;
  switch (field->type)
    {
    case ENT_TYPE_TEXT:
    case ENT_TYPE_LONG_TEXT:
      return g_strdup_printf ("%s %u", field->name, number);
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
      return g_strdup_printf ("%g", MIN (field->minimum + number + 1,
                                         field->maximum > 0 ? field->maximum : G_MAXINT));
    case ENT_TYPE_FRACTION:
      return g_strdup ("2/3");
    case ENT_TYPE_MONEY:
      return g_strdup ("1250.00 EUR");
    case ENT_TYPE_DATE:
      return g_strdup_printf ("2026-03-0%u", number + 1);
    case ENT_TYPE_DATE_TIME:
      return g_strdup_printf ("2026-03-0%uT10:00:00", number + 1);
    case ENT_TYPE_DURATION:
      return g_strdup ("PT30M");
    case ENT_TYPE_BOOLEAN:
      return g_strdup (number % 2 == 0 ? "true" : "false");
    case ENT_TYPE_CHOICE:
      return make_choice (field, number);
    default:
      return make_reference (kind, field, number, ids);
    }
}

static void
put (EntTransaction *transaction, const EntKind *kind, guint number, Ids ids)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (values, make_value (kind, &kind->fields[i], number, ids));
  ent_transaction_put (transaction, kind, ids[ent_catalogue_index (kind)][number],
                       (const char *const *)values->pdata, &error);
  g_assert_no_error (error);
}

void
ent_filled_engagement_fill (EntEngagement *engagement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Fill", &error);
  g_autofree char (*ids)[ENT_FILLED_COUNT][ENT_UUID_TEXT_LENGTH + 1]
      = g_malloc0_n (ent_catalogue_get_length (), sizeof *ids);

  g_assert_no_error (error);
  ent_transaction_set_document (transaction);
  make_ids (engagement, ids);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    for (guint j = 0; j < (ent_catalogue_get (i)->single ? 1 : ENT_FILLED_COUNT); j++)
      put (transaction, ent_catalogue_get (i), j, ids);
  ent_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full) (nullable): another value for @field; NULL empties it. */
static char *
choose_value (const EntKind *kind, const EntField *field, EntSource *source, GRand *random)
{
  g_autoptr (GPtrArray) targets = NULL;

  if (!field->required && g_rand_int_range (random, 0, 4) == 0)
    return NULL;
  if (field->type != ENT_TYPE_REFERENCE)
    return make_value (kind, field, (guint)g_rand_int_range (random, 0, 9), NULL);
  if (ent_field_get_single_target (field) == NULL)
    return NULL;
  targets = ent_source_list (source, ent_field_get_single_target (field));
  if (targets->len == 0)
    return NULL;
  return g_strdup (
      ent_record_get_id (targets->pdata[g_rand_int_range (random, 0, (gint32)targets->len)]));
}

gboolean
ent_filled_engagement_change (EntEngagement *engagement, GRand *random)
{
  EntSource *source = ENT_SOURCE (engagement);
  const EntKind *kind = ent_catalogue_get (
      (guint)g_rand_int_range (random, 0, (gint32)ent_catalogue_get_length ()));
  guint field = (guint)g_rand_int_range (random, 0, (gint32)kind->n_fields);
  g_autoptr (GPtrArray) records = ent_source_list (source, kind->name);
  g_autofree char *value = NULL;

  if (records->len == 0 || kind->fields[field].owning)
    return FALSE;
  value = choose_value (kind, &kind->fields[field], source, random);
  return ent_record_change (records->pdata[g_rand_int_range (random, 0, (gint32)records->len)],
                            field, value, NULL);
}
