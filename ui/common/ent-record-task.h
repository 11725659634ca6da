/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with records of one kind alone, beside what can be done with all: offered in the
 * menus of its forms and tables, and by the Mend button of the findings it mends. The shell
 * registers what the features have. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/**
 * EntRecordTask:
 * @kind: of the records
 * @label: N_(), with mnemonic: “Replace _Holder…”
 * @rules: ids of the rules whose findings about a record it mends, separated by spaces
 * @start: begins it for @record, over the window of @parent
 */
typedef struct
{
  const char *kind;
  const char *label;
  const char *rules;
  void (*start) (GtkWidget *parent, EntSession *session, EntRecord *record);
} EntRecordTask;

/* @task: lives as long as the program. A second registration of the same changes nothing. */
void ent_record_task_register (const EntRecordTask *task);

/* Returns: (nullable): the task of @kind. */
const EntRecordTask *ent_record_task_find (const EntKind *kind);

/* Makes @section offer the task of @kind (nullable) as @action; nothing where there is none. */
void ent_record_task_fill_menu (GMenu *section, const EntKind *kind, const char *action);

/* Begins the task that mends @finding. Returns: FALSE if there is none, or nothing can be changed.
 */
gboolean ent_record_task_mend (GtkWidget *parent, EntSession *session, EntFinding *finding);

G_END_DECLS
