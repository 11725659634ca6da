/* SPDX-License-Identifier: GPL-3.0-or-later
 * add, set and remove: one record in one transaction. */
#include <glib/gi18n-lib.h>

#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-transaction.h"

static gboolean
set_values (EntTransaction *transaction, EntRecord *record, GArray *values, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      const EntCliValue *value = &g_array_index (values, EntCliValue, i);

      if (!ent_transaction_set (transaction, record, value->field, value->value, error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): the values that were typed, for a record of @kind. */
static GArray *
parse_values (EntEngagement *engagement, const EntKind *kind, char **words, GError **error)
{
  g_autoptr (EntTitleIndex) titles = ent_title_index_new (ENT_SOURCE (engagement));

  return ent_cli_values_parse (kind, (const char *const *)words, FALSE, titles, error);
}

static gboolean
add_record (EntEngagement *engagement, const EntKind *kind, char **words, GError **error)
{
  /* Translators: the label of a change in the history; %s is a kind of record. */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), _ (kind->label));
  g_autoptr (GArray) values = parse_values (engagement, kind, words, error);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) record = NULL;

  if (values == NULL)
    return FALSE;
  transaction = ent_transaction_begin (engagement, label, error);
  if (transaction == NULL)
    return FALSE;
  record = ent_transaction_add (transaction, kind, NULL, error);
  if (record == NULL || !set_values (transaction, record, values, error)
      || !ent_transaction_commit (transaction, error))
    return FALSE;
  ent_cli_print ("%s\n", ent_record_get_id (record));
  return TRUE;
}

static int
run_add (EntCli *cli, char **arguments)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  const EntKind *kind = ent_cli_find_kind (arguments[1], &error);

  if (kind == NULL)
    return ent_cli_fail (NULL, error);
  engagement = ent_cli_open (cli, arguments[0], TRUE, &error);
  if (engagement == NULL || !add_record (engagement, kind, arguments + 2, &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

static gboolean
set_record (EntEngagement *engagement, const char *id, char **words, GError **error)
{
  g_autoptr (EntRecord) record = ent_cli_find_record (ENT_SOURCE (engagement), id, error);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (GArray) values = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;
  values = parse_values (engagement, ent_record_get_kind (record), words, error);
  if (values == NULL)
    return FALSE;
  title = ent_record_dup_title (record);
  /* Translators: the label of a change in the history; %s is the title of a record. */
  label = g_strdup_printf (_ ("Change %s"), title);
  transaction = ent_transaction_begin (engagement, label, error);
  return transaction != NULL && set_values (transaction, record, values, error)
         && ent_transaction_commit (transaction, error);
}

static int
run_set (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], TRUE, &error);

  if (engagement == NULL || !set_record (engagement, arguments[1], arguments + 2, &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

static gboolean
remove_record (EntEngagement *engagement, const char *id, GError **error)
{
  g_autoptr (EntRecord) record = ent_cli_find_record (ENT_SOURCE (engagement), id, error);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;
  title = ent_record_dup_title (record);
  /* Translators: the label of a change in the history; %s is the title of a record. */
  label = g_strdup_printf (_ ("Delete %s"), title);
  transaction = ent_transaction_begin (engagement, label, error);
  return transaction != NULL && ent_transaction_remove (transaction, record, error)
         && ent_transaction_commit (transaction, error);
}

static int
run_remove (EntCli *cli, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = ent_cli_open (cli, arguments[0], TRUE, &error);

  if (engagement == NULL || !remove_record (engagement, arguments[1], &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

#define VALUE_HELP                                                                                \
  N_ ("A value is written as the field's type asks; a choice by value or label; a reference by\n" \
      "title or id, several separated by semicolons. Nothing after the equals sign empties the\n" \
      "field.")

const EntVerb ent_cli_add_verb = {
  .name = "add",
  .synopsis = N_ ("FILE KIND [FIELD=VALUE…]"),
  .summary = N_ ("Add a record and print its id"),
  .help = VALUE_HELP,
  .minimum = 2,
  .maximum = ENT_CLI_ANY,
  .run = run_add,
};

const EntVerb ent_cli_set_verb = {
  .name = "set",
  .synopsis = N_ ("FILE ID FIELD=VALUE…"),
  .summary = N_ ("Change fields of a record"),
  .help = VALUE_HELP,
  .minimum = 3,
  .maximum = ENT_CLI_ANY,
  .run = run_set,
};

const EntVerb ent_cli_remove_verb = {
  .name = "remove",
  .synopsis = N_ ("FILE ID"),
  .summary = N_ ("Remove a record and what lives in it"),
  .minimum = 2,
  .maximum = 2,
  .run = run_remove,
};
