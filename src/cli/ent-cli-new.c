/* SPDX-License-Identifier: GPL-3.0-or-later
 * new: an engagement, perhaps from a template. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-cli-verb.h"
#include "ent-error.h"
#include "ent-field.h"
#include "ent-template.h"
#include "ent-work-kinds.h"

static char *template_name;
static char *title;
static char *client;
static char *start;
static char *end;

static const GOptionEntry options[]
    = { { "template", 't', 0, G_OPTION_ARG_FILENAME, &template_name,
          N_ ("Begin with the records of this template"), N_ ("NAME") },
        { "title", 0, 0, G_OPTION_ARG_FILENAME, &title,
          N_ ("What it is called (default: the name of the file)"), N_ ("TITLE") },
        { "client", 0, 0, G_OPTION_ARG_FILENAME, &client, N_ ("The company whose engagement it is"),
          N_ ("NAME") },
        { "start", 0, 0, G_OPTION_ARG_FILENAME, &start, N_ ("Its first day"), N_ ("YYYY-MM-DD") },
        { "end", 0, 0, G_OPTION_ARG_FILENAME, &end,
          N_ ("Its last day; with both, a checkpoint is planned for each quarter"),
          N_ ("YYYY-MM-DD") },
        { NULL } };

/* Returns: (transfer full): the name of the file without folder and ending. */
static char *
make_title (const char *path)
{
  char *name = g_filename_display_basename (path);
  char *dot = g_strrstr (name, ".");

  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

/* What is wrong with an option is said before any file is made. */
static gboolean
check_option (const char *option, guint field, const char *text, GError **error)
{
  g_autofree char *value = NULL;

  if (ent_field_normalise (&ent_engagement_kind.fields[field], text, &value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", option);
  (*error)->code = ENT_ERROR_USAGE;
  return FALSE;
}

static gboolean
check_options (GError **error)
{
  return check_option ("--title", ENT_ENGAGEMENT_TITLE, title, error)
         && check_option ("--client", ENT_ENGAGEMENT_CLIENT, client, error)
         && check_option ("--start", ENT_ENGAGEMENT_START, start, error)
         && check_option ("--end", ENT_ENGAGEMENT_END, end, error);
}

/* What could not be filled leaves no file behind. */
static gboolean
create (EntCli *cli, const char *path, EntTemplate *template, GError **error)
{
  g_autoptr (EntEngagement) engagement = ent_cli_create (cli, path, error);
  g_autofree char *default_title = make_title (path);
  g_autofree const char **known = g_new0 (const char *, ent_engagement_kind.n_fields);

  if (engagement == NULL)
    return FALSE;
  known[ENT_ENGAGEMENT_TITLE] = title != NULL ? title : default_title;
  known[ENT_ENGAGEMENT_CLIENT] = client;
  known[ENT_ENGAGEMENT_START] = start;
  known[ENT_ENGAGEMENT_END] = end;
  if (ent_template_apply (template, engagement, known, error))
    return TRUE;
  ent_engagement_close (engagement);
  g_unlink (path);
  return FALSE;
}

static int
run (EntCli *cli, char **arguments)
{
  g_autoptr (EntTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_options (&error))
    return ent_cli_fail (NULL, error);
  if (template_name != NULL)
    template = ent_template_find (template_name, &error);
  if (error != NULL)
    return ent_cli_fail (NULL, error);
  if (ent_cli_is_standard (arguments[0]))
    {
      ent_cli_complain (NULL, _ ("An engagement cannot go to standard output; name a file."));
      return ENT_STATUS_USAGE;
    }
  if (!create (cli, arguments[0], template, &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_new_verb = {
  .name = "new",
  .synopsis = N_ ("FILE"),
  .summary = N_ ("Begin an engagement"),
  .options = options,
  .minimum = 1,
  .maximum = 1,
  .run = run,
};
