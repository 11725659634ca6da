/* SPDX-License-Identifier: GPL-3.0-or-later
 * list and show: records of a kind, and one record. */
#include <glib/gi18n-lib.h>

#include "ent-cli-json.h"
#include "ent-cli-text.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-csv-writer.h"

enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_CSV,
};

static char *format_name;
static char **conditions;

static const GOptionEntry list_options[]
    = { { "where", 'w', 0, G_OPTION_ARG_FILENAME_ARRAY, &conditions,
          N_ ("Only records whose field has the value, or with != has not; may be repeated"),
          N_ ("FIELD=VALUE") },
        { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
          N_ ("How to print: text (default), json or csv"), N_ ("FORMAT") },
        { NULL } };

static const GOptionEntry show_options[]
    = { { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
          N_ ("How to print: text (default) or json"), N_ ("FORMAT") },
        { NULL } };

/* That a record answers --where would tell what it says where it may not be seen. */
static gboolean
tells_hidden (EntRecord *record, GArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (ent_cli_is_veiled (record, g_array_index (values, EntCliValue, i).field))
      return TRUE;
  return FALSE;
}

static void
drop_hidden (EntSource *source, const EntKind *kind, GArray *values, GArray *rows)
{
  for (guint i = kind->veil != NULL ? rows->len : 0; i-- > 0;)
    {
      g_autoptr (EntRecord) record
          = ent_source_get_record (source, kind, g_array_index (rows, gint64, i));

      if (record != NULL && tells_hidden (record, values))
        g_array_remove_index (rows, i);
    }
}

/* Returns: (transfer full) (nullable): the rows of @kind that answer --where. */
static GArray *
select_rows (EntSource *source, const EntKind *kind, EntTitleIndex *titles, GError **error)
{
  g_autoptr (GArray) values
      = ent_cli_values_parse (kind, (const char *const *)conditions, TRUE, titles, error);
  g_autoptr (EntQuery) query = ent_query_new (kind);
  GArray *rows;

  if (values == NULL)
    return NULL;
  for (guint i = 0; i < values->len; i++)
    {
      const EntCliValue *value = &g_array_index (values, EntCliValue, i);

      if (value->negated)
        ent_query_where_not (query, value->field, value->value);
      else
        ent_query_where (query, value->field, value->value);
    }
  rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  ent_source_select (source, query, rows);
  drop_hidden (source, kind, values, rows);
  return rows;
}

static void
print_csv (EntRecord *record, EntTitleIndex *titles)
{
  const EntKind *kind = ent_record_get_kind (record);
  g_autofree const char **values = g_new0 (const char *, kind->n_fields);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    values[i] = ent_record_get_text (record, i);
  ent_csv_append_record (text, kind, ent_record_get_id (record), values, titles);
  ent_cli_print ("%s", text->str);
}

static void
print_rows (EntSource *source, const EntKind *kind, GArray *rows, int format, EntTitleIndex *titles)
{
  const char *person = ent_engagement_get_person (ENT_ENGAGEMENT (source));
  g_autoptr (GString) header = g_string_new (NULL);
  EntCliJson json = { 0 };

  ent_csv_append_header (header, kind);
  if (format == FORMAT_JSON)
    ent_cli_json_begin (&json);
  else if (format == FORMAT_CSV)
    ent_cli_print ("%s", header->str);
  for (guint i = 0; i < rows->len && ent_cli_is_heard (); i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (EntRecord) record = ent_source_get_record (source, kind, row);

      if (record == NULL)
        continue;
      if (format == FORMAT_JSON)
        ent_cli_json_record (&json, record);
      else if (format != FORMAT_CSV)
        ent_cli_print_row (record);
      else if (!ent_record_is_veiled (record, person))
        print_csv (record, titles);
    }
  if (format == FORMAT_JSON)
    ent_cli_json_end (&json);
}

static int
run_list (EntCli *cli, char **arguments)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntTitleIndex) titles = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const EntKind *kind = ent_cli_find_kind (arguments[1], &error);
  int format;

  if (kind == NULL || !ent_cli_choose ("--format", format_name, formats, &format, &error))
    return ent_cli_fail (NULL, error);
  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  titles = ent_title_index_new (ENT_SOURCE (engagement));
  rows = select_rows (ENT_SOURCE (engagement), kind, titles, &error);
  if (rows == NULL)
    return ent_cli_fail (NULL, error);
  print_rows (ENT_SOURCE (engagement), kind, rows, format, titles);
  return ENT_STATUS_DONE;
}

static void
show_record (EntRecord *record, int format)
{
  EntCliJson json = { 0 };

  if (format == FORMAT_TEXT)
    {
      ent_cli_print_record (record);
      return;
    }
  ent_cli_json_begin (&json);
  ent_cli_json_record (&json, record);
  ent_cli_json_end (&json);
}

static int
run_show (EntCli *cli, char **arguments)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (EntRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  int format;

  if (!ent_cli_choose ("--format", format_name, formats, &format, &error))
    return ent_cli_fail (NULL, error);
  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  record = ent_cli_find_record (ENT_SOURCE (engagement), arguments[1], &error);
  if (record == NULL)
    return ent_cli_fail (arguments[0], error);
  show_record (record, format);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_list_verb = {
  .name = "list",
  .synopsis = N_ ("FILE KIND"),
  .summary = N_ ("List the records of a kind"),
  .help = N_ ("A line for each record: its id, its title, and its most important fields, set "
              "apart by tabulators."),
  .options = list_options,
  .minimum = 2,
  .maximum = 2,
  .run = run_list,
};

const EntVerb ent_cli_show_verb = {
  .name = "show",
  .synopsis = N_ ("FILE ID"),
  .summary = N_ ("Show a record with everything that lives in it"),
  .options = show_options,
  .minimum = 2,
  .maximum = 2,
  .run = run_show,
};
