/* SPDX-License-Identifier: GPL-3.0-or-later
 * Times in a role, and the change from one holder to the next. */
#include "ent-succession.h"

#include "ent-date.h"
#include "ent-error.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"
#include "ent-work-kinds.h"

#include <glib/gi18n-lib.h>

static void
tenure_free (gpointer data)
{
  EntTenure *tenure = data;

  g_clear_object (&tenure->holding);
  g_clear_object (&tenure->holder);
  g_free (tenure);
}

/* @holding: (nullable): NULL: nobody. Days are not valid until they are set. */
static EntTenure *
add_tenure (GPtrArray *tenures, EntRecord *holding)
{
  EntTenure *tenure = g_new0 (EntTenure, 1);

  g_date_clear (&tenure->from, 1);
  g_date_clear (&tenure->to, 1);
  if (holding != NULL)
    {
      tenure->holding = g_object_ref (holding);
      tenure->holder = ent_record_dup_reference (holding, ENT_ROLE_HOLDER_HOLDER);
      ent_record_get_date (holding, ENT_ROLE_HOLDER_FROM, &tenure->from);
      ent_record_get_date (holding, ENT_ROLE_HOLDER_TO, &tenure->to);
    }
  g_ptr_array_add (tenures, tenure);
  return tenure;
}

/* Days sort as texts; no first day comes first. */
static int
compare_holdings (gconstpointer a, gconstpointer b)
{
  EntRecord *first = *(EntRecord *const *)a;
  EntRecord *second = *(EntRecord *const *)b;
  int order = g_strcmp0 (ent_record_get_text (first, ENT_ROLE_HOLDER_FROM),
                         ent_record_get_text (second, ENT_ROLE_HOLDER_FROM));

  return order != 0 ? order : g_strcmp0 (ent_record_get_id (first), ent_record_get_id (second));
}

/* Adds the time nobody held the role before @holding, if there is any. @next: the first day nobody
 * has accounted for yet; not valid: none has. */
static void
fill_gap (GPtrArray *tenures, EntRecord *holding, const GDate *next)
{
  EntTenure *vacancy;
  GDate from;

  if (!g_date_valid (next) || !ent_record_get_date (holding, ENT_ROLE_HOLDER_FROM, &from)
      || g_date_compare (&from, next) <= 0)
    return;
  vacancy = add_tenure (tenures, NULL);
  vacancy->from = *next;
  vacancy->to = from;
  g_date_subtract_days (&vacancy->to, 1);
}

GPtrArray *
ent_succession_list_tenures (EntRecord *role, const GDate *start, const GDate *today)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  GPtrArray *tenures = g_ptr_array_new_with_free_func (tenure_free);
  gboolean endless = FALSE;
  GDate next;

  g_date_clear (&next, 1);
  if (start != NULL)
    next = *start;
  g_ptr_array_sort (holdings, compare_holdings);
  for (guint i = 0; i < holdings->len; i++)
    {
      EntTenure *tenure;

      fill_gap (tenures, holdings->pdata[i], &next);
      tenure = add_tenure (tenures, holdings->pdata[i]);
      endless = !g_date_valid (&tenure->to);
      next = tenure->to;
      if (!endless)
        g_date_add_days (&next, 1);
    }
  if (!endless && (!g_date_valid (&next) || g_date_compare (&next, today) <= 0))
    add_tenure (tenures, NULL)->from = next;
  return tenures;
}

/* Returns: (transfer full): as ent_record_dup_display() writes days. */
static char *
format_day (const GDate *date)
{
  g_autofree char *text = ent_date_format (date);

  return ent_field_format (&ent_role_holder_kind.fields[ENT_ROLE_HOLDER_FROM], text);
}

char *
ent_tenure_dup_period (const EntTenure *tenure)
{
  gboolean begins = g_date_valid (&tenure->from), ends = g_date_valid (&tenure->to);
  g_autofree char *from = begins ? format_day (&tenure->from) : NULL;
  g_autofree char *to = ends ? format_day (&tenure->to) : NULL;

  if (begins && ends)
    /* Translators: a time in a role, from a first to a last day. */
    return g_strdup_printf (_ ("%s to %s"), from, to);
  if (begins)
    /* Translators: a time in a role: its first day. */
    return g_strdup_printf (_ ("since %s"), from);
  if (ends)
    /* Translators: a time in a role: its last day. */
    return g_strdup_printf (_ ("until %s"), to);
  return g_strdup (_ ("all the time"));
}

/* A sentence about @role with a person and a day in it. */
static gboolean
refuse (const char *format, EntRecord *role, EntRecord *holding, const char *date, GError **error)
{
  g_autofree char *title = ent_record_dup_title (role);
  g_autofree char *person
      = holding != NULL ? ent_record_dup_display (holding, ENT_ROLE_HOLDER_HOLDER) : NULL;
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "{role}", title, 0);
  g_string_replace (message, "{person}", person != NULL ? person : "", 0);
  g_string_replace (message, "{day}", date != NULL ? date : "", 0);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_CONFLICT, message->str);
  return FALSE;
}

static gboolean
check_kinds (EntRecord *role, EntRecord *successor, GError **error)
{
  g_autofree char *title = NULL;

  if (ent_record_is_kind (role, "role")
      && (successor == NULL || ent_record_is_kind (successor, "stakeholder")))
    return TRUE;
  title = ent_record_dup_title (ent_record_is_kind (role, "role") ? successor : role);
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               /* Translators: %s is the title of a record. */
               _ ("“%s” cannot take part in this; choose a role and the stakeholder who follows."),
               title);
  return FALSE;
}

static gboolean
check_start (EntRecord *role, const GDate *date, GError **error)
{
  g_autoptr (EntRecord) engagement
      = ent_source_dup_single (ent_record_get_source (role), "engagement");
  g_autofree char *day = NULL;
  GDate start;

  if (engagement == NULL || !ent_record_get_date (engagement, ENT_ENGAGEMENT_START, &start)
      || g_date_compare (date, &start) >= 0)
    return TRUE;
  day = ent_record_dup_display (engagement, ENT_ENGAGEMENT_START);
  /* Translators: keep the words in braces; they are replaced. */
  return refuse (
      _ ("The engagement begins on {day}. Who held {role} before that is entered without "
         "a first day."),
      role, NULL, day, error);
}

static gboolean
has_ended (EntRecord *holding, const GDate *date)
{
  GDate to;

  return ent_record_get_date (holding, ENT_ROLE_HOLDER_TO, &to) && g_date_compare (&to, date) < 0;
}

/* Nobody may begin on the day or after it. */
static gboolean
check_beginning (EntRecord *role, EntRecord *holding, const GDate *date, GError **error)
{
  g_autofree char *day = NULL;
  GDate from;

  if (!ent_record_get_date (holding, ENT_ROLE_HOLDER_FROM, &from)
      || g_date_compare (&from, date) < 0)
    return TRUE;
  day = ent_record_dup_display (holding, ENT_ROLE_HOLDER_FROM);
  return refuse (
      /* Translators: keep the words in braces; they are replaced. */
      _ ("{person} holds {role} from {day}. Choose a later day, or correct that time first."), role,
      holding, day, error);
}

/* Finds who holds @role on @date. FALSE if the role cannot change hands on that day. @present
 * (out) (transfer full) (nullable): the holding. */
static gboolean
find_present (EntRecord *role, const GDate *date, EntRecord **present, GError **error)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  EntRecord *found = NULL;

  for (guint i = 0; i < holdings->len; i++)
    {
      if (has_ended (holdings->pdata[i], date))
        continue;
      if (!check_beginning (role, holdings->pdata[i], date, error))
        return FALSE;
      found = holdings->pdata[i];
    }
  *present = found != NULL ? g_object_ref (found) : NULL;
  return TRUE;
}

/* Something must change hands. */
static gboolean
check_change (EntRecord *role, EntRecord *present, EntRecord *successor, GError **error)
{
  if (present == NULL && successor == NULL)
    /* Translators: keep the words in braces; they are replaced. */
    return refuse (_ ("{role} is vacant on that day already. Choose who takes it."), role, NULL,
                   NULL, error);
  if (present != NULL && successor != NULL
      && ent_record_refers_to (present, ENT_ROLE_HOLDER_HOLDER, successor))
    /* Translators: keep the words in braces; they are replaced. */
    return refuse (_ ("{person} holds {role} on that day already. Choose somebody else."), role,
                   present, NULL, error);
  return TRUE;
}

static gboolean
check_replacement (
    EntRecord *role, EntRecord *successor, const GDate *date, EntRecord **present, GError **error)
{
  return check_kinds (role, successor, error) && check_start (role, date, error)
         && find_present (role, date, present, error)
         && check_change (role, *present, successor, error);
}

gboolean
ent_succession_can_replace (EntRecord *role,
                            EntRecord *successor,
                            const GDate *date,
                            GError **error)
{
  g_autoptr (EntRecord) present = NULL;

  return check_replacement (role, successor, date, &present, error);
}

static char *
make_label (const EntHandover *handover, EntRecord *present)
{
  g_autofree char *role = ent_record_dup_title (handover->role);
  g_autofree char *successor
      = handover->successor != NULL ? ent_record_dup_title (handover->successor) : NULL;
  g_autofree char *before
      = present != NULL ? ent_record_dup_display (present, ENT_ROLE_HOLDER_HOLDER) : NULL;

  if (successor == NULL)
    /* Translators: %s is a role. */
    return g_strdup_printf (_ ("Leave %s vacant"), role);
  if (before == NULL)
    /* Translators: a person and a role. */
    return g_strdup_printf (_ ("Make %s %s"), successor, role);
  /* Translators: a person, the person who follows, and the role. */
  return g_strdup_printf (_ ("Replace %s by %s as %s"), before, successor, role);
}

static gboolean
close_present (EntTransaction *transaction, EntRecord *present, const GDate *date, GError **error)
{
  g_autofree char *text = NULL;
  GDate last = *date;

  g_date_subtract_days (&last, 1);
  text = ent_date_format (&last);
  return present == NULL
         || ent_transaction_set (transaction, present, ENT_ROLE_HOLDER_TO, text, error);
}

static gboolean
open_next (EntTransaction *transaction, const EntHandover *handover, GError **error)
{
  g_autofree char *date = ent_date_format (handover->date);
  g_autoptr (EntRecord) holding = NULL;

  if (handover->successor == NULL)
    return TRUE;
  holding = ent_transaction_add (transaction, &ent_role_holder_kind, NULL, error);
  return holding != NULL
         && ent_transaction_set_reference (transaction, holding, ENT_ROLE_HOLDER_ROLE,
                                           handover->role, error)
         && ent_transaction_set_reference (transaction, holding, ENT_ROLE_HOLDER_HOLDER,
                                           handover->successor, error)
         && ent_transaction_set (transaction, holding, ENT_ROLE_HOLDER_FROM, date, error);
}

static gboolean
hand_over (EntTransaction *transaction, const EntHandover *handover, GError **error)
{
  for (guint i = 0; handover->personal != NULL && i < handover->personal->len; i++)
    {
      const EntDuty *duty = g_ptr_array_index (handover->personal, i);

      if (!ent_transaction_set_reference (transaction, duty->record, duty->field,
                                          handover->successor, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ent_succession_replace (EntEngagement *engagement, const EntHandover *handover, GError **error)
{
  g_autoptr (EntRecord) present = NULL;
  g_autoptr (EntTransaction) transaction = NULL;
  g_autofree char *label = NULL;

  if (!check_replacement (handover->role, handover->successor, handover->date, &present, error))
    return FALSE;
  label = make_label (handover, present);
  transaction = ent_transaction_begin (engagement, label, error);
  if (transaction == NULL)
    return FALSE;
  ent_transaction_set_reason (transaction, handover->reason);
  return close_present (transaction, present, handover->date, error)
         && open_next (transaction, handover, error) && hand_over (transaction, handover, error)
         && ent_transaction_commit (transaction, error);
}
