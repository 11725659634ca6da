/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rules about bodies and their meetings: the right people sit there, they meet when they said, and
 * their minutes are approved. */
#include "ent-committee-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ent-cadence.h"
#include "ent-committee-kinds.h"
#include "ent-date.h"
#include "ent-meeting-state.h"
#include "ent-people-kinds.h"
#include "ent-seating.h"
#include "ent-signing-watch.h"
#include "ent-work-kinds.h"

/* The functions the steering committee must seat. */
static const char *const steering_functions[]
    = { "marketing", "sales", "operations", "consulting" };

static gboolean
seats_function (EntRecord *body, const char *function, const GDate *today)
{
  g_autoptr (GPtrArray) seats = ent_record_list_children (body, "seat");

  for (guint i = 0; i < seats->len; i++)
    {
      g_autofree char *own = ent_seat_dup_function (seats->pdata[i]);

      if (g_strcmp0 (own, function) == 0 && ent_seat_is_in_force (seats->pdata[i], today))
        return TRUE;
    }
  return FALSE;
}

static void
check_steering_committee (EntRecord *body, const GDate *today, EntFindingSink *sink)
{
  const EntField *field = &ent_seat_kind.fields[ENT_SEAT_FUNCTION];

  if (!ent_record_equals (body, ENT_BODY_TYPE, "steering-committee"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (steering_functions); i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *label = NULL;

      if (seats_function (body, steering_functions[i], today))
        continue;
      title = ent_record_dup_title (body);
      label = ent_field_format (field, steering_functions[i]);
      ent_finding_emit (sink, body, NULL, _ ("Give a role of this function a seat."),
                        /* Translators: a body, then a function, as "Sales". */
                        _ ("“%s” has no seat for the function “%s”."), title, label);
    }
}

static void
find_no_steering_committee (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_body_kind);
  g_autoptr (GPtrArray) bodies = NULL;

  ent_query_where (query, ENT_BODY_TYPE, "steering-committee");
  bodies = ent_source_list_query (source, query);
  if (bodies->len == 0)
    ent_finding_emit (
        sink, NULL, NULL,
        _ ("Add one that seats marketing, sales, operations and the consulting lead."), "%s",
        _ ("There is no steering committee."));
}

/* Sets @date to the day the body's cadence counts from: its last meeting, or the day of its first
 * one, or the beginning of the engagement. @met: (out): whether it has met. */
static gboolean
find_last_meeting (EntRecord *body, gboolean *met, GDate *date)
{
  g_autoptr (GPtrArray) held = ent_meeting_list_held (body, TRUE, NULL);
  g_autoptr (EntRecord) engagement = NULL;

  *met = held->len > 0;
  if (*met)
    return ent_record_get_date (held->pdata[0], ENT_MEETING_SCHEDULED, date);
  if (ent_record_get_date (body, ENT_BODY_STARTS_ON, date))
    return TRUE;
  engagement = ent_source_dup_single (ent_record_get_source (body), "engagement");
  return engagement != NULL && ent_record_get_date (engagement, ENT_ENGAGEMENT_START, date);
}

static void
check_cadence (EntRecord *body, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  g_autofree char *cadence = NULL;
  GDate last, due, end;
  gboolean met;

  if (!ent_record_has (body, ENT_BODY_CADENCE) || !find_last_meeting (body, &met, &last)
      || !ent_cadence_get_due (ent_record_get_text (body, ENT_BODY_CADENCE), &last, &due)
      || g_date_compare (&due, today) >= 0
      || (ent_record_get_date (body, ENT_BODY_ENDS_ON, &end) && g_date_compare (&due, &end) > 0))
    return;
  title = ent_record_dup_title (body);
  cadence = ent_record_dup_display (body, ENT_BODY_CADENCE);
  if (met)
    ent_finding_emit (sink, body, "cadence", _ ("Call the next meeting, or change the cadence."),
                      /* Translators: a body, a count of days, a cadence as "Monthly". */
                      ngettext ("“%s” last met %d day ago; its cadence is “%s”.",
                                "“%s” last met %d days ago; its cadence is “%s”.",
                                ent_date_days_between (&last, today)),
                      title, ent_date_days_between (&last, today), cadence);
  else
    ent_finding_emit (sink, body, "cadence", _ ("Call the first meeting, or change the cadence."),
                      /* Translators: a body, a cadence as "Monthly". */
                      _ ("“%s” has never met; its cadence is “%s”."), title, cadence);
}

/* What a meeting decided is open until it is closed; one that was not held is called off or moved.
 */
static void
check_closed (EntRecord *meeting, const GDate *today, EntFindingSink *sink)
{
  g_autofree char *title = NULL;
  GDate date;

  if (ent_meeting_is_closed (meeting)
      || !ent_record_get_date (meeting, ENT_MEETING_SCHEDULED, &date)
      || g_date_compare (&date, today) >= 0)
    return;
  title = ent_record_dup_title (meeting);
  if (ent_meeting_is_running (meeting))
    ent_finding_emit (sink, meeting, "state", _ ("Complete its minutes and close it."),
                      /* Translators: %s is a meeting. */
                      _ ("The meeting “%s” is over, but still in progress here."), title);
  else
    ent_finding_emit (sink, meeting, "scheduled", _ ("Move it to another day, or remove it."),
                      /* Translators: %s is a meeting. */
                      _ ("The day of the meeting “%s” has passed, and it was not held."), title);
}

/* Returns: minutes planned for the topics of @meeting. */
static guint
sum_planned (EntRecord *meeting)
{
  g_autoptr (GPtrArray) items = ent_record_list_children (meeting, "agenda-item");
  guint sum = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const char *planned = ent_record_get_text (items->pdata[i], ENT_AGENDA_ITEM_PLANNED);
      guint minutes;

      if (ent_duration_parse (planned, &minutes))
        sum += minutes;
    }
  return sum;
}

static void
check_agenda (EntRecord *meeting, const GDate *today, EntFindingSink *sink)
{
  const char *duration = ent_record_get_text (meeting, ENT_MEETING_DURATION);
  g_autofree char *title = NULL;
  guint planned;
  guint minutes;

  if (ent_meeting_is_closed (meeting) || ent_meeting_is_running (meeting)
      || !ent_duration_parse (duration, &minutes))
    return;
  planned = sum_planned (meeting);
  if (planned <= minutes)
    return;
  title = ent_record_dup_title (meeting);
  ent_finding_emit (sink, meeting, "duration",
                    _ ("Shorten or drop topics, or make the meeting longer."),
                    /* Translators: a meeting, then two counts of minutes. */
                    _ ("The topics of “%s” take %u minutes; the meeting has %u."), title, planned,
                    minutes);
}

/* A signature on what the minutes said before approves nothing. */
static gboolean
is_approved_today (EntRecord *meeting, EntSignatures *signatures)
{
  return ent_record_has (meeting, ENT_MEETING_APPROVED_AT)
         || ent_signatures_have_approval (signatures, meeting);
}

/* Minutes are approved at the next meeting: as soon as there was one, they should be. */
static void
check_minutes (EntRecord *body, const GDate *today, EntFindingSink *sink)
{
  EntSigningWatch *watch = ent_signing_watch_get (ent_record_get_source (body));
  EntSignatures *signatures = ent_signing_watch_get_signatures (watch);
  g_autoptr (GPtrArray) held = ent_meeting_list_held (body, TRUE, NULL);

  for (guint i = 1; i < held->len; i++)
    {
      g_autofree char *title = NULL;

      if (!ent_meeting_is_closed (held->pdata[i]) || is_approved_today (held->pdata[i], signatures))
        continue;
      title = ent_record_dup_title (held->pdata[i]);
      ent_finding_emit (sink, held->pdata[i], "approved-at",
                        _ ("Have them approved, and name the meeting that did."),
                        /* Translators: %s is a meeting. */
                        _ ("Nobody has approved the minutes of “%s”."), title);
    }
}

static void
check_seat (EntRecord *seat, EntRecord *body, GPtrArray *meetings, EntFindingSink *sink)
{
  guint limit = (guint)ent_record_get_integer (body, ENT_BODY_SUSPENSION, 0);
  g_autofree char *title = NULL;
  g_autofree char *body_title = NULL;

  if (ent_seat_count_missed (seat, meetings, limit) < limit)
    return;
  title = ent_record_dup_title (seat);
  body_title = ent_record_dup_title (body);
  ent_finding_emit (sink, seat, "stakeholder",
                    _ ("See to it that somebody takes the seat at the next meeting."),
                    /* Translators: a role, a body, a count of meetings. */
                    ngettext ("“%s” has no vote in “%s” after %u missed meeting.",
                              "“%s” has no vote in “%s” after %u missed meetings in a row.", limit),
                    title, body_title, limit);
}

static void
check_seats (EntRecord *body, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (GPtrArray) meetings = NULL;

  if (ent_record_get_integer (body, ENT_BODY_SUSPENSION, 0) <= 0)
    return;
  seats = ent_record_list_children (body, "seat");
  meetings = ent_meeting_list_held (body, FALSE, NULL);
  for (guint i = 0; i < seats->len; i++)
    if (ent_record_get_boolean (seats->pdata[i], ENT_SEAT_VOTING)
        && ent_seat_is_in_force (seats->pdata[i], today))
      check_seat (seats->pdata[i], body, meetings, sink);
}

const EntRule ent_committee_unrepresentative_rule = {
  .id = "committee-unrepresentative",
  .gate = ENT_GATE_CONTRACT,
  .blocks = TRUE,
  .title = N_ ("Steering committee not representative"),
  .why = N_ ("What marketing, sales, operations and the consulting lead do not steer together, one "
             "of them will not carry."),
  .kinds = "body seat role",
  .evaluate = find_no_steering_committee,
  .subjects = "body",
  .check = check_steering_committee,
  .local = "body seat",
};

const EntRule ent_meeting_overdue_rule = {
  .id = "meeting-overdue",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Meeting overdue"),
  .why = N_ ("Alignment decays between meetings; a cadence that slips is the first sign."),
  .kinds = "body meeting engagement",
  .subjects = "body",
  .check = check_cadence,
  .local = "body meeting",
};

const EntRule ent_meeting_unclosed_rule = {
  .id = "meeting-unclosed",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Meeting not closed"),
  .why = N_ ("Minutes that stay open can still be rewritten."),
  .kinds = "meeting",
  .subjects = "meeting",
  .check = check_closed,
  .local = "meeting",
};

const EntRule ent_agenda_overlong_rule = {
  .id = "agenda-overlong",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Agenda too long"),
  .why = N_ ("What stands last on an overfull agenda is never decided."),
  .kinds = "meeting agenda-item",
  .subjects = "meeting",
  .check = check_agenda,
  .local = "meeting agenda-item",
};

const EntRule ent_minutes_unapproved_rule = {
  .id = "minutes-unapproved",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Minutes not approved"),
  .why = N_ ("Only approved minutes settle what was decided."),
  .kinds = ENT_CONTENT_MINUTES_KINDS " " ENT_SIGNATURE_KINDS,
  .subjects = "body",
  .check = check_minutes,
  .local = ENT_CONTENT_MINUTES_LOCAL_KINDS " sign-off",
};

const EntRule ent_seat_suspended_rule = {
  .id = "seat-suspended",
  .gate = ENT_GATE_DELIVER,
  .blocks = FALSE,
  .title = N_ ("Seat suspended"),
  .why = N_ ("A seat that stays empty no longer speaks for its function."),
  .kinds = "body seat role role-holder meeting attendance",
  .subjects = "body",
  .check = check_seats,
  .local = "body seat meeting attendance",
};
