/* SPDX-License-Identifier: GPL-3.0-or-later
 * search: records that hold words. */
#include <glib/gi18n-lib.h>

#include "ent-cli-text.h"
#include "ent-cli-verb.h"
#include "ent-error.h"

#define DEFAULT_LIMIT 100

static int limit = DEFAULT_LIMIT;

static const GOptionEntry options[] = { { "limit", 'n', 0, G_OPTION_ARG_INT, &limit,
                                          N_ ("At most so many (default: 100)"), N_ ("NUMBER") },
                                        { NULL } };

static void
print_hit (const EntHit *hit)
{
  g_autofree char *title = ent_record_dup_title (hit->record);
  g_autofree char *snippet = ent_cli_flatten (hit->snippet);

  ent_cli_print ("%s\t%s\t%s\t%s\n", ent_record_get_id (hit->record),
                 ent_record_get_kind (hit->record)->name, title, snippet);
}

static int
run (EntCli *cli, char **arguments)
{
  g_autofree char *words = g_strjoinv (" ", arguments + 1);
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate (words, -1, NULL) || limit < 1)
    {
      ent_cli_complain (NULL, limit < 1 ? _ ("--limit must be at least 1.")
                                        : _ ("The words are not UTF-8; use a UTF-8 terminal."));
      return ENT_STATUS_USAGE;
    }
  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  hits = ent_engagement_search (engagement, words, limit);
  for (guint i = 0; i < hits->len && ent_cli_is_heard (); i++)
    print_hit (g_ptr_array_index (hits, i));
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_search_verb = {
  .name = "search",
  .synopsis = N_ ("FILE WORDS…"),
  .summary = N_ ("Find records that hold all the words"),
  .help = N_ ("A line for each record, better answers first: its id, kind, title, and the text\n"
              "around the words, set apart by tabulators. The last word may be cut short."),
  .options = options,
  .minimum = 2,
  .maximum = ENT_CLI_ANY,
  .run = run,
};
