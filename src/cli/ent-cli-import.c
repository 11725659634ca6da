/* SPDX-License-Identifier: GPL-3.0-or-later
 * import: its options, and which sort of document it is. */
#include "ent-cli-import.h"

#include <glib/gi18n-lib.h>

#include "ent-cli-value.h"
#include "ent-cli-verb.h"

enum
{
  FORMAT_XML,
  FORMAT_CSV,
  FORMAT_VCF,
};

static char *format_name;
static char *prefer;
static char *kind;
static char *instrument;
static char *duplicates;
static char *delimiter;
static char **mappings;
static gboolean dry_run;
static gboolean skip_bad;

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name,
    N_ ("What it is: xml, csv or vcf (default: by the ending of SOURCE)"), N_ ("FORMAT") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run,
    N_ ("Say what would change, and change nothing"), NULL },
  { "prefer", 0, 0, G_OPTION_ARG_FILENAME, &prefer,
    N_ ("xml, vcf: whose value to take where the sides differ: mine or theirs"), N_ ("SIDE") },
  { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &kind, N_ ("csv: the kind of its records"),
    N_ ("KIND") },
  { "instrument", 0, 0, G_OPTION_ARG_FILENAME, &instrument,
    N_ ("csv: its rows are the questions of this questionnaire, made if it is not there"),
    N_ ("NAME") },
  { "map", 'm', 0, G_OPTION_ARG_FILENAME_ARRAY, &mappings,
    N_ ("csv: the field a column goes into; nothing leaves it out; may be repeated; “*=” leaves "
        "out the rest"),
    N_ ("HEADER=FIELD") },
  { "duplicates", 0, 0, G_OPTION_ARG_FILENAME, &duplicates,
    N_ ("csv: what to do with a record that is there: update (default), skip or add"),
    N_ ("POLICY") },
  { "delimiter", 0, 0, G_OPTION_ARG_FILENAME, &delimiter,
    N_ ("csv: what stands between cells (default: found out)"), N_ ("CHARACTER") },
  { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &skip_bad,
    N_ ("csv, vcf: leave out bad rows or cards instead of refusing the file"), NULL },
  { NULL }
};

/* What nobody said shows in the ending of the name; where that is silent, only CSV has a kind or is
 * an instrument. */
static int
guess_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv"))
    return FORMAT_CSV;
  if (g_str_has_suffix (lower, ".vcf") || g_str_has_suffix (lower, ".vcard"))
    return FORMAT_VCF;
  return (kind != NULL || instrument != NULL) && !g_str_has_suffix (lower, ".xml") ? FORMAT_CSV
                                                                                   : FORMAT_XML;
}

/* Returns: (nullable): an option that was given but is for another format. */
static const char *
find_stray_option (int format)
{
  const struct
  {
    const char *name;
    gboolean given;
    guint formats; /* bits */
  } limited[] = {
    { "--prefer", prefer != NULL, 1 << FORMAT_XML | 1 << FORMAT_VCF },
    { "--kind", kind != NULL, 1 << FORMAT_CSV },
    { "--instrument", instrument != NULL, 1 << FORMAT_CSV },
    { "--map", mappings != NULL, 1 << FORMAT_CSV },
    { "--duplicates", duplicates != NULL, 1 << FORMAT_CSV },
    { "--delimiter", delimiter != NULL, 1 << FORMAT_CSV },
    { "--skip-bad", skip_bad, 1 << FORMAT_CSV | 1 << FORMAT_VCF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limited); i++)
    if (limited[i].given && (limited[i].formats & 1 << format) == 0)
      return limited[i].name;
  return NULL;
}

void
ent_cli_import_tell_stale (EntCli *cli, guint n_signatures)
{
  if (n_signatures > 0)
    ent_cli_tell (cli,
                  ngettext ("%u signature becomes stale.", "%u signatures become stale.",
                            n_signatures),
                  n_signatures);
}

static int
import (EntCli *cli, int format, const char *path, const char *source)
{
  const EntCliImport asked = {
    .path = path,
    .source = source,
    .dry_run = dry_run,
    .prefer = prefer,
    .kind = kind,
    .instrument = instrument,
    .duplicates = duplicates,
    .delimiter = delimiter,
    .mappings = (const char *const *)mappings,
    .skip_bad = skip_bad,
  };

  switch (format)
    {
    case FORMAT_CSV:
      return ent_cli_import_csv (cli, &asked);
    case FORMAT_VCF:
      return ent_cli_import_vcf (cli, &asked);
    default:
      return ent_cli_import_xml (cli, &asked);
    }
}

static int
run (EntCli *cli, char **arguments)
{
  static const char *const formats[] = { "xml", "csv", "vcf", NULL };
  g_autoptr (GError) error = NULL;
  const char *stray;
  int format;

  if (!ent_cli_choose ("--format", format_name, formats, &format, &error))
    return ent_cli_fail (NULL, error);
  if (format_name == NULL)
    format = guess_format (arguments[1]);
  stray = find_stray_option (format);
  if (stray != NULL)
    {
      g_autofree char *message
          /* Translators: an option, the name of a format. */
          = g_strdup_printf (_ ("%s is not for %s."), stray, formats[format]);

      ent_cli_complain (NULL, message);
      return ENT_STATUS_USAGE;
    }
  return import (cli, format, arguments[0], arguments[1]);
}

const EntVerb ent_cli_import_verb = {
  .name = "import",
  .synopsis = N_ ("FILE SOURCE"),
  .summary = N_ ("Bring in an XML document, a CSV file or vCards, all of it or nothing"),
  .help = N_ ("FILE is made if it is not there (xml). “-” as SOURCE is standard input.\n"
              "The first row of a CSV file names fields. A reference is a title or an id, several\n"
              "are separated by semicolons. A row with an id is about that record; without one,\n"
              "about the record that has the same title, if there is one.\n"
              "A vCard is about the stakeholder with one of its e-mail addresses, else with its\n"
              "name; it fills what is empty, and changes the rest with --prefer=theirs."),
  .options = options,
  .minimum = 2,
  .maximum = 2,
  .run = run,
};
