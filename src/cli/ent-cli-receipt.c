/* SPDX-License-Identifier: GPL-3.0-or-later
 * receipt: the receipt of signatures that were given, once more. */
#include "ent-cli-receipt.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-error.h"
#include "ent-receipt.h"
#include "ent-signatures.h"
#include "ent-term-state.h"

static char *output;

static const GOptionEntry options[]
    = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
          N_ ("Where the receipt goes (default: standard output)"), N_ ("OUT") },
        { NULL } };

/* Nothing but SQLite writes the engagement's file. */
static gboolean
is_engagement (EntEngagement *engagement, const char *path)
{
  const char *own = ent_engagement_get_path (engagement);
  struct stat ours, theirs;

  return own != NULL && stat (own, &ours) == 0 && stat (path, &theirs) == 0
         && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

gboolean
ent_cli_receipt_begin (EntEngagement *engagement,
                       const char *path,
                       EntOutputFile **file,
                       GError **error)
{
  if (path == NULL || ent_cli_is_standard (path))
    return TRUE;
  if (is_engagement (engagement, path))
    {
      g_set_error_literal (
          error, ENT_ERROR, ENT_ERROR_USAGE,
          _ ("The receipt cannot go into the engagement’s own file; name another."));
      return FALSE;
    }
  *file = ent_output_file_new (path, error);
  return *file != NULL;
}

gboolean
ent_cli_receipt_finish (EntEngagement *engagement,
                        GPtrArray *sign_offs,
                        EntOutputFile *file,
                        GError **error)
{
  g_autofree char *receipt = ent_receipt_make (engagement, sign_offs, error);

  if (receipt == NULL)
    return FALSE;
  if (file == NULL)
    {
      ent_cli_print ("%s", receipt);
      return TRUE;
    }
  return g_output_stream_write_all (ent_output_file_get_stream (file), receipt, strlen (receipt),
                                    NULL, NULL, error)
         && ent_output_file_finish (file, error);
}

/* Adds the last word of each role on @record, a term standing for its newest agreed text. */
static gboolean
add_words (EntSignatures *signatures, EntRecord *record, GPtrArray *sign_offs, GError **error)
{
  g_autoptr (EntRecord) subject = ent_record_is_kind (record, "term")
                                      ? ent_term_dup_newest_version (record)
                                      : g_object_ref (record);
  GPtrArray *words = subject != NULL ? ent_signatures_get_words (signatures, subject) : NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; words != NULL && i < words->len; i++)
    g_ptr_array_add (sign_offs, g_object_ref (words->pdata[i]));
  if (words != NULL)
    return TRUE;
  title = ent_record_dup_title (record);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: the title of a record. */
               _ ("Nobody has signed “%s”, so there is no receipt of it."), title);
  return FALSE;
}

/* Returns: (transfer full) (nullable) (element-type EntRecord): the sign-offs @ids are, or that
 * were given on what they are. */
static GPtrArray *
find_sign_offs (EntEngagement *engagement, char **ids, GError **error)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (ENT_SOURCE (engagement));
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (EntRecord) record = ent_cli_find_record (ENT_SOURCE (engagement), ids[i], error);

      if (record == NULL)
        return NULL;
      if (ent_record_is_kind (record, "sign-off"))
        g_ptr_array_add (sign_offs, g_steal_pointer (&record));
      else if (!add_words (signatures, record, sign_offs, error))
        return NULL;
    }
  return g_steal_pointer (&sign_offs);
}

static int
run (EntCli *cli, char **arguments)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GPtrArray) sign_offs = NULL;
  g_autoptr (EntOutputFile) file = NULL;
  g_autoptr (GError) error = NULL;

  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement != NULL)
    sign_offs = find_sign_offs (engagement, arguments + 1, &error);
  if (sign_offs == NULL || !ent_cli_receipt_begin (engagement, output, &file, &error)
      || !ent_cli_receipt_finish (engagement, sign_offs, file, &error))
    return ent_cli_fail (arguments[0], error);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_receipt_verb = {
  .name = "receipt",
  .synopsis = N_ ("FILE ID…"),
  .summary = N_ ("Print the receipt of signatures that were given"),
  .help
  = N_ ("The receipt is the one “sign” gave, also where what was signed has changed since.\n"
        "An ID is that of a sign-off, or of what was signed: then the last word of each role\n"
        "on it is meant. “verify FILE --receipt” tells what the signatures are worth today."),
  .options = options,
  .minimum = 2,
  .maximum = ENT_CLI_ANY,
  .run = run,
};
