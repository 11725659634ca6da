/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of verbs, in the order of an engagement's life. */
#include "ent-cli-verb.h"

const EntVerb *const ent_cli_verbs[] = {
  &ent_cli_new_verb,     &ent_cli_kinds_verb,   &ent_cli_list_verb,   &ent_cli_show_verb,
  &ent_cli_add_verb,     &ent_cli_set_verb,     &ent_cli_remove_verb, &ent_cli_sign_verb,
  &ent_cli_receipt_verb, &ent_cli_search_verb,  &ent_cli_import_verb, &ent_cli_export_verb,
  &ent_cli_check_verb,   &ent_cli_history_verb, &ent_cli_undo_verb,   &ent_cli_redo_verb,
  &ent_cli_verify_verb,  &ent_cli_backup_verb,  &ent_cli_schema_verb, NULL,
};
