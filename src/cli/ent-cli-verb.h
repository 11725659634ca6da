/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verbs of entente-cli: one table, from which the command line, its help, the tests of the
 * manual page and of the completion come. */
#pragma once

#include "ent-cli.h"

G_BEGIN_DECLS

/* As many arguments as there are. */
#define ENT_CLI_ANY G_MAXUINT

/**
 * EntVerb:
 * @name: as it is typed
 * @synopsis: (nullable): N_(): its arguments, as FILE KIND FIELD=VALUE…
 * @summary: N_(): what it does, in the list of verbs
 * @help: (nullable): N_(): what else to know, in its own help
 * @options: (nullable): its own options, ended by an empty entry
 * @minimum, @maximum: how many arguments it takes
 * @run: does it; returns the exit status. @arguments is NULL-terminated and holds as many as said
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  const char *help;
  const GOptionEntry *options;
  guint minimum;
  guint maximum;
  int (*run) (EntCli *cli, char **arguments);
} EntVerb;

extern const EntVerb ent_cli_add_verb;
extern const EntVerb ent_cli_backup_verb;
extern const EntVerb ent_cli_check_verb;
extern const EntVerb ent_cli_export_verb;
extern const EntVerb ent_cli_history_verb;
extern const EntVerb ent_cli_import_verb;
extern const EntVerb ent_cli_kinds_verb;
extern const EntVerb ent_cli_list_verb;
extern const EntVerb ent_cli_new_verb;
extern const EntVerb ent_cli_receipt_verb;
extern const EntVerb ent_cli_redo_verb;
extern const EntVerb ent_cli_remove_verb;
extern const EntVerb ent_cli_schema_verb;
extern const EntVerb ent_cli_search_verb;
extern const EntVerb ent_cli_set_verb;
extern const EntVerb ent_cli_show_verb;
extern const EntVerb ent_cli_sign_verb;
extern const EntVerb ent_cli_undo_verb;
extern const EntVerb ent_cli_verify_verb;

/* All of them, in the order of the help; NULL-terminated. */
extern const EntVerb *const ent_cli_verbs[];

G_END_DECLS
