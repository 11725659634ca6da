/* SPDX-License-Identifier: GPL-3.0-or-later
 * export: the engagement or its agreements as a document. */
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "ent-cli-interrupt.h"
#include "ent-cli-value.h"
#include "ent-cli-verb.h"
#include "ent-csv-writer.h"
#include "ent-error.h"
#include "ent-html.h"
#include "ent-vcard-writer.h"
#include "ent-xml-writer.h"

enum
{
  FORMAT_XML,
  FORMAT_HTML,
  FORMAT_CSV,
  FORMAT_VCF,
};

static const char *const formats[] = { "xml", "html", "csv", "vcf", NULL };

static char *format_name;
static char *profile_name;
static char *kind_name;
static char *version_name;
static char *output;

static const GOptionEntry options[]
    = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to; “-” is standard output"),
          N_ ("OUT") },
        { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
          N_ ("xml, html, csv or vcf (default: by the ending of OUT)"), N_ ("FORMAT") },
        { "profile", 'p', 0, G_OPTION_ARG_FILENAME, &profile_name,
          N_ ("xml, html: engagement (default), or agreements and what they cite"),
          N_ ("PROFILE") },
        { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &kind_name, N_ ("csv: the kind of its records"),
          N_ ("KIND") },
        { "vcard", 0, 0, G_OPTION_ARG_FILENAME, &version_name,
          N_ ("vcf: the version of the cards: 3.0 (default) or 4.0"), N_ ("VERSION") },
        { NULL } };

typedef struct
{
  EntCli *cli;
  EntEngagement *engagement;
  int format;
  EntProfile profile;
  const EntKind *kind; /* of CSV */
  EntVcardVersion version;
} Export;

/* What nobody said shows in the ending of the name; where that is silent, only CSV has a kind. */
static int
guess_format (void)
{
  g_autofree char *lower = g_ascii_strdown (output, -1);

  for (int i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *suffix = g_strconcat (".", formats[i], NULL);

      if (g_str_has_suffix (lower, suffix))
        return i;
    }
  return kind_name != NULL ? FORMAT_CSV : FORMAT_XML;
}

static gboolean
choose_format (int *format, GError **error)
{
  if (!ent_cli_choose ("--format", format_name, formats, format, error))
    return FALSE;
  if (format_name == NULL)
    *format = guess_format ();
  return TRUE;
}

static gboolean
choose_profile (EntProfile *profile, GError **error)
{
  static const char *const profiles[] = { "engagement", "agreements", NULL };
  int index;

  return ent_cli_choose ("--profile", profile_name, profiles, &index, error)
         && ent_profile_parse (profiles[index], profile);
}

static gboolean
choose_kind (int format, const EntKind **kind, GError **error)
{
  if (format == FORMAT_CSV && kind_name == NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                         _ ("Say with --kind what the rows of the CSV file are to be."));
  else if ((format == FORMAT_CSV || format == FORMAT_VCF) && profile_name != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE, _ ("--profile is not for %s."),
                 formats[format]);
  else if (format != FORMAT_CSV && kind_name != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE, _ ("--kind is not for %s."), formats[format]);
  else
    return kind_name == NULL || (*kind = ent_cli_find_kind (kind_name, error)) != NULL;
  return FALSE;
}

static gboolean
choose_version (int format, EntVcardVersion *version, GError **error)
{
  static const char *const versions[] = { "3.0", "4.0", NULL };
  int index;

  if (format != FORMAT_VCF && version_name != NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE, _ ("--vcard is not for %s."),
                   formats[format]);
      return FALSE;
    }
  return ent_cli_choose ("--vcard", version_name, versions, &index, error)
         && ent_vcard_version_parse (versions[index], version);
}

static gboolean
read_options (Export *export, GError **error)
{
  if (output == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_USAGE,
                           _ ("Say with -o where to export to; “-” is standard output."));
      return FALSE;
    }
  return choose_format (&export->format, error) && choose_profile (&export->profile, error)
         && choose_kind (export->format, &export->kind, error)
         && choose_version (export->format, &export->version, error);
}

/* The page is made of the whole document, so that is written to memory first. */
static gboolean
write_page (const Export *export, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *page = NULL;

  if (!ent_xml_write (export->engagement, export->profile, memory, NULL, NULL, cancellable, error))
    return FALSE;
  page = ent_html_render (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                          g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)),
                          error);
  return page != NULL
         && g_output_stream_write_all (stream, page, strlen (page), NULL, cancellable, error);
}

static gboolean
write_stream (const Export *export, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  switch (export->format)
    {
    case FORMAT_CSV:
      return ent_csv_write (export->engagement, export->kind, stream, ent_cli_show_progress,
                            export->cli, cancellable, error);
    case FORMAT_VCF:
      return ent_vcard_write (export->engagement, NULL, export->version, stream,
                              ent_cli_show_progress, export->cli, cancellable, error);
    case FORMAT_HTML:
      return write_page (export, stream, cancellable, error);
    default:
      return ent_xml_write (export->engagement, export->profile, stream, ent_cli_show_progress,
                            export->cli, cancellable, error);
    }
}

static gboolean
write_file (const Export *export, GCancellable *cancellable, GError **error)
{
  switch (export->format)
    {
    case FORMAT_CSV:
      return ent_csv_write_file (export->engagement, export->kind, output, ent_cli_show_progress,
                                 export->cli, cancellable, error);
    case FORMAT_VCF:
      return ent_vcard_write_file (export->engagement, NULL, export->version, output,
                                   ent_cli_show_progress, export->cli, cancellable, error);
    case FORMAT_HTML:
      return ent_html_write_file (export->engagement, export->profile, output, cancellable, error);
    default:
      return ent_xml_write_file (export->engagement, export->profile, output, ent_cli_show_progress,
                                 export->cli, cancellable, error);
    }
}

static int
run (EntCli *cli, char **arguments)
{
  g_autoptr (EntEngagement) engagement = NULL;
  g_autoptr (GError) error = NULL;
  GCancellable *cancellable;
  Export export = { .cli = cli };

  if (!read_options (&export, &error))
    return ent_cli_fail (NULL, error);
  engagement = ent_cli_open (cli, arguments[0], FALSE, &error);
  if (engagement == NULL)
    return ent_cli_fail (arguments[0], error);
  export.engagement = engagement;
  cancellable = ent_cli_interrupt_watch ();
  if (ent_cli_is_standard (output) ? !write_stream (&export, cancellable, &error)
                                   : !write_file (&export, cancellable, &error))
    return ent_cli_fail (output, error);
  return ENT_STATUS_DONE;
}

const EntVerb ent_cli_export_verb = {
  .name = "export",
  .synopsis = N_ ("FILE -o OUT"),
  .summary = N_ ("Write the engagement or its agreements as a document"),
  .help = N_ ("The same engagement gives the same bytes. OUT appears whole or not at all."),
  .options = options,
  .minimum = 1,
  .maximum = 1,
  .run = run,
};
