/* SPDX-License-Identifier: GPL-3.0-or-later
 * When minutes can be written, decided once for all that lives in a meeting. */
#include "ent-minutes-check.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-meeting-state.h"
#include "ent-source.h"

static gboolean
refuse_closed (EntRecord *meeting, GError **error)
{
  g_autofree char *title = ent_record_dup_title (meeting);

  if (ent_meeting_is_approved (meeting))
    /* Translators: %s is a meeting. */
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 _ ("The minutes of “%s” are approved; record a correction in the next meeting."),
                 title);
  else
    /* Translators: %s is a meeting. */
    g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                 _ ("The minutes of “%s” are closed; reopen the meeting to change them."), title);
  return FALSE;
}

static gboolean
refuse_early (EntRecord *meeting, GError **error)
{
  g_autofree char *title = ent_record_dup_title (meeting);

  /* Translators: %s is a meeting. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("“%s” is not in progress; start the meeting to write down what comes of it."),
               title);
  return FALSE;
}

gboolean
ent_minutes_check (const EntChange *change, EntRecord *meeting, gboolean outcome, GError **error)
{
  if (change->reversal || meeting == NULL || ent_record_is_removed (meeting))
    return TRUE;
  if (change->bulk)
    return change->operation == ENT_OPERATION_ADD || !ent_meeting_is_closed (meeting)
           || !ent_meeting_is_approved (meeting) || refuse_closed (meeting, error);
  if (ent_meeting_is_closed (meeting))
    return refuse_closed (meeting, error);
  return !outcome || ent_meeting_is_running (meeting) || refuse_early (meeting, error);
}

gboolean
ent_minutes_check_child (const EntChange *change, guint owner, gboolean outcome, GError **error)
{
  g_autoptr (EntRecord) meeting = ent_record_dup_parent (change->record);
  g_autoptr (EntRecord) before = NULL;

  if (change->operation == ENT_OPERATION_CHANGE
      && !ent_record_equals (change->record, owner, change->before[owner]))
    before = ent_source_lookup (ent_record_get_source (change->record), change->before[owner]);
  return ent_minutes_check (change, meeting, outcome, error)
         && ent_minutes_check (change, before, outcome, error);
}

gboolean
ent_minutes_writes (const EntChange *change, guint field, const char *fallback)
{
  const char *now = ent_record_get_text (change->record, field);
  const char *before = change->before != NULL ? change->before[field] : fallback;

  if (change->operation == ENT_OPERATION_REMOVE)
    return g_strcmp0 (now, fallback) != 0;
  return g_strcmp0 (now, before) != 0;
}
