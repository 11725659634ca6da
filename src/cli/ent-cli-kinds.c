/* SPDX-License-Identifier: GPL-3.0-or-later
 * kinds: the catalogue. */
#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-cli-json.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"

static char *format_name;

static const GOptionEntry options[]
    = { { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
          N_ ("How to print: text (default) or json"), N_ ("FORMAT") },
        { NULL } };

/* Returns: (transfer full): what a field takes, as `choice (a, b)` or `reference to role`. */
static char *
describe_type (const EntField *field)
{
  GString *text = g_string_new (ent_type_get_name (field->type));

  for (const EntChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    g_string_append_printf (text, "%s%s", choice == field->choices ? " (" : ", ", choice->value);
  if (field->choices != NULL)
    g_string_append_c (text, ')');
  if (field->type == ENT_TYPE_REFERENCE)
    g_string_append_printf (text, "%s to %s", field->many ? "s" : "",
                            field->target != NULL ? field->target : "any");
  if (field->required)
    g_string_append (text, ", required");
  return g_string_free (text, FALSE);
}

static void
print_fields (const EntKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *type = describe_type (&kind->fields[i]);

      ent_cli_print ("%s\t%s\t%s\n", kind->fields[i].name, _ (kind->fields[i].label), type);
    }
}

/* @only: (nullable) */
static void
print_json (const EntKind *only)
{
  EntCliJson json = { 0 };

  ent_cli_json_begin (&json);
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (only == NULL || only == ent_catalogue_get (i))
      ent_cli_json_kind (&json, ent_catalogue_get (i));
  ent_cli_json_end (&json);
}

static void
print_kinds (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      ent_cli_print ("%s\t%s\t%s\n", kind->name, _ (kind->label), kind->feature);
    }
}

static int
run (EntCli *cli, char **arguments)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_autoptr (GError) error = NULL;
  const EntKind *kind = NULL;
  int format;

  if (!ent_cli_choose ("--format", format_name, formats, &format, &error)
      || (arguments[0] != NULL && (kind = ent_cli_find_kind (arguments[0], &error)) == NULL))
    return ent_cli_fail (NULL, error);
  if (format == 1)
    print_json (kind);
  else if (kind != NULL)
    print_fields (kind);
  else
    print_kinds ();
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_kinds_verb = {
  .name = "kinds",
  .synopsis = N_ ("[KIND]"),
  .summary = N_ ("List the kinds of records, or the fields of one kind"),
  .options = options,
  .maximum = 1,
  .run = run,
};
