/* SPDX-License-Identifier: GPL-3.0-or-later
 * The life of a meeting as one table of events, with what must hold for each. */
#include "ent-meeting-state.h"

#include <glib/gi18n-lib.h>

#include "ent-committee-kinds.h"
#include "ent-error.h"
#include "ent-signature.h"
#include "ent-source.h"

typedef struct
{
  const char *from;
  gboolean (*guard) (EntRecord *meeting, GError **error); /* (nullable) */
  const char *to;
} Transition;

/* Nobody can prepare for a meeting without topics. */
static gboolean
has_agenda (EntRecord *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = ent_record_list_children (meeting, "agenda-item");
  g_autofree char *title = NULL;

  if (items->len > 0)
    return TRUE;
  title = ent_record_dup_title (meeting);
  /* Translators: %s is a meeting. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("“%s” has no agenda yet; add a topic before it goes out."), title);
  return FALSE;
}

static gboolean
has_somebody_present (EntRecord *meeting, GError **error)
{
  g_autoptr (GPtrArray) attendances = ent_record_list_children (meeting, "attendance");
  g_autofree char *title = NULL;

  for (guint i = 0; i < attendances->len; i++)
    if (ent_record_equals (attendances->pdata[i], ENT_ATTENDANCE_STATUS, "present"))
      return TRUE;
  title = ent_record_dup_title (meeting);
  /* Translators: %s is a meeting. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("Nobody is marked present at “%s”; say who was there before it is closed."),
               title);
  return FALSE;
}

/* Minutes close when it is known who was there and what became of every topic. */
static gboolean
is_complete (EntRecord *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = ent_record_list_children (meeting, "agenda-item");

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *item = NULL;

      if (!ent_record_equals (items->pdata[i], ENT_AGENDA_ITEM_STATE, "undiscussed"))
        continue;
      title = ent_record_dup_title (meeting);
      item = ent_record_dup_title (items->pdata[i]);
      /* Translators: the first %s is a topic, the second a meeting. */
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   _ ("The topic “%s” of “%s” was not discussed; carry it forward before the "
                      "meeting is closed."),
                   item, title);
      return FALSE;
    }
  return has_somebody_present (meeting, error);
}

static gboolean
is_not_approved (EntRecord *meeting, GError **error)
{
  g_autofree char *title = NULL;

  if (!ent_meeting_is_approved (meeting))
    return TRUE;
  title = ent_record_dup_title (meeting);
  /* Translators: %s is a meeting. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               _ ("The minutes of “%s” are approved; record a correction in the next meeting."),
               title);
  return FALSE;
}

static const Transition transitions[] = {
  [ENT_MEETING_OPEN] = { "draft", has_agenda, "open" },
  [ENT_MEETING_WITHDRAW] = { "open", NULL, "draft" },
  [ENT_MEETING_START] = { "open", NULL, "in-progress" },
  [ENT_MEETING_CLOSE] = { "in-progress", is_complete, "closed" },
  [ENT_MEETING_REOPEN] = { "closed", is_not_approved, "in-progress" },
};

static char *
dup_state_label (const char *state)
{
  const EntField *field = &ent_meeting_kind.fields[ENT_MEETING_STATE];

  return ent_field_format (field, state);
}

static gboolean
refuse_to_go (EntRecord *meeting, const char *from, const char *to, GError **error)
{
  g_autofree char *title = ent_record_dup_title (meeting);
  g_autofree char *from_label = dup_state_label (from);
  g_autofree char *to_label = dup_state_label (to);

  /* Translators: a meeting, then two of its states. */
  g_set_error (
      error, ENT_ERROR, ENT_ERROR_CONFLICT,
      _ ("“%s” cannot go from “%s” to “%s”; a meeting is drafted, opened, held and closed, "
         "one step after the other."),
      title, from_label, to_label);
  return FALSE;
}

gboolean
ent_meeting_can_go (EntRecord *meeting, const char *from, const char *to, GError **error)
{
  if (g_strcmp0 (from, to) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (g_strcmp0 (transitions[i].from, from) == 0 && g_strcmp0 (transitions[i].to, to) == 0)
      return transitions[i].guard == NULL || transitions[i].guard (meeting, error);
  return refuse_to_go (meeting, from, to, error);
}

gboolean
ent_meeting_can (EntRecord *meeting, EntMeetingEvent event, GError **error)
{
  const char *state = ent_record_get_text (meeting, ENT_MEETING_STATE);

  g_return_val_if_fail (event < G_N_ELEMENTS (transitions), FALSE);
  if (g_strcmp0 (state, transitions[event].from) != 0)
    return refuse_to_go (meeting, state, transitions[event].to, error);
  return ent_meeting_can_go (meeting, state, transitions[event].to, error);
}

const char *
ent_meeting_event_get_target (EntMeetingEvent event)
{
  g_return_val_if_fail (event < G_N_ELEMENTS (transitions), NULL);
  return transitions[event].to;
}

gboolean
ent_meeting_is_running (EntRecord *meeting)
{
  return ent_record_equals (meeting, ENT_MEETING_STATE, "in-progress");
}

gboolean
ent_meeting_is_closed (EntRecord *meeting)
{
  return ent_record_equals (meeting, ENT_MEETING_STATE, "closed");
}

gboolean
ent_meeting_is_approved (EntRecord *meeting)
{
  return ent_record_has (meeting, ENT_MEETING_APPROVED_AT) || ent_signature_is_on_record (meeting);
}

GPtrArray *
ent_meeting_list_held (EntRecord *body, gboolean running, const char *before)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_meeting_kind);
  g_autoptr (GPtrArray) meetings = NULL;
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  ent_query_where (query, ENT_MEETING_BODY, ent_record_get_id (body));
  query->sort = &ent_meeting_kind.fields[ENT_MEETING_SCHEDULED];
  query->descending = TRUE;
  meetings = ent_source_list_query (ent_record_get_source (body), query);
  for (guint i = 0; i < meetings->len; i++)
    {
      EntRecord *meeting = meetings->pdata[i];

      if (before != NULL
          && g_strcmp0 (ent_record_get_text (meeting, ENT_MEETING_SCHEDULED), before) >= 0)
        continue;
      if (ent_meeting_is_closed (meeting) || (running && ent_meeting_is_running (meeting)))
        g_ptr_array_add (held, g_object_ref (meeting));
    }
  return held;
}
