/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done with records of one kind alone. */
#include "ent-record-task.h"

#include <glib/gi18n-lib.h>

/* (element-type EntRecordTask); one for each kind at most */
static GPtrArray *tasks;

void
ent_record_task_register (const EntRecordTask *task)
{
  if (tasks == NULL)
    tasks = g_ptr_array_new ();
  if (!g_ptr_array_find (tasks, task, NULL))
    g_ptr_array_add (tasks, (gpointer)task);
}

const EntRecordTask *
ent_record_task_find (const EntKind *kind)
{
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const EntRecordTask *task = g_ptr_array_index (tasks, i);

      if (g_str_equal (task->kind, kind->name))
        return task;
    }
  return NULL;
}

void
ent_record_task_fill_menu (GMenu *section, const EntKind *kind, const char *action)
{
  const EntRecordTask *task = kind != NULL ? ent_record_task_find (kind) : NULL;

  g_menu_remove_all (section);
  if (task != NULL)
    g_menu_append (section, _ (task->label), action);
}

static gboolean
mends (const EntRecordTask *task, const char *rule)
{
  g_auto (GStrv) rules = g_strsplit (task->rules, " ", -1);

  return g_strv_contains ((const char *const *)rules, rule);
}

gboolean
ent_record_task_mend (GtkWidget *parent, EntSession *session, EntFinding *finding)
{
  const EntKind *kind = ent_finding_get_kind (finding);
  const EntRecordTask *task = kind != NULL ? ent_record_task_find (kind) : NULL;
  g_autoptr (EntRecord) record = NULL;

  if (task == NULL || ent_session_is_read_only (session)
      || !mends (task, ent_finding_get_rule (finding)->id))
    return FALSE;
  record
      = ent_source_lookup (ent_session_get_source (session), ent_finding_get_record_id (finding));
  if (record == NULL)
    return FALSE;
  task->start (parent, session, record);
  return TRUE;
}
