/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sorts of documents `import` takes. */
#pragma once

#include "ent-cli.h"

G_BEGIN_DECLS

/* What was asked of `import`; texts are as typed, NULL where not given. */
typedef struct
{
  const char *path;   /* of the engagement */
  const char *source; /* of the document; `-`: standard input */
  gboolean dry_run;
  const char *prefer;
  const char *kind;
  const char *instrument; /* name of the questionnaire the rows are questions of */
  const char *duplicates;
  const char *delimiter;
  const char *const *mappings; /* (nullable): HEADER=FIELD each */
  gboolean skip_bad;
} EntCliImport;

/* Says how many signatures an import makes stale, if any; what they are on is warned of. */
void ent_cli_import_tell_stale (EntCli *cli, guint n_signatures);

/* Each returns the exit status. */
int ent_cli_import_xml (EntCli *cli, const EntCliImport *import);
int ent_cli_import_csv (EntCli *cli, const EntCliImport *import);
int ent_cli_import_vcf (EntCli *cli, const EntCliImport *import);

G_END_DECLS
