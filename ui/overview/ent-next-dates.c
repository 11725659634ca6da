/* SPDX-License-Identifier: GPL-3.0-or-later
 * What comes next. */
#include "ent-next-dates.h"

#include <glib/gi18n-lib.h>

#include "ent-agreements-kinds.h"
#include "ent-committee-kinds.h"
#include "ent-dispute-clock.h"
#include "ent-escalation-kinds.h"
#include "ent-work-kinds.h"

void
ent_next_date_free (EntNextDate *next)
{
  g_object_unref (next->record);
  g_free (next);
}

static void
add_next (GPtrArray *list, EntRecord *record, const GDate *date, const char *what, guint field)
{
  EntNextDate *next = g_new0 (EntNextDate, 1);

  next->record = g_object_ref (record);
  next->date = *date;
  next->what = what;
  next->field = ent_record_get_kind (record)->fields[field].name;
  g_ptr_array_add (list, next);
}

/* Adds the first record that answers @query by the date in @field, on or after @from (nullable:
 * any). Looked at from the far end, so that a long past costs nothing. */
static void
add_first (GPtrArray *list,
           EntSource *source,
           EntQuery *query,
           guint field,
           const GDate *from,
           const char *what)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (EntRecord) found = NULL;
  GDate date;
  GDate found_date;

  query->sort = &query->kind->fields[field];
  ent_query_where_not (query, field, NULL);
  ent_source_select (source, query, rows);
  if (from == NULL && rows->len > 1)
    g_array_set_size (rows, 1);
  for (guint i = rows->len; i > 0; i--)
    {
      g_autoptr (EntRecord) record
          = ent_source_get_record (source, query->kind, g_array_index (rows, gint64, i - 1));

      if (record == NULL || !ent_record_get_date (record, field, &date))
        continue;
      if (from != NULL && g_date_compare (&date, from) < 0)
        break;
      g_set_object (&found, record);
      found_date = date;
    }
  if (found != NULL)
    add_next (list, found, &found_date, what, field);
}

static void
add_meeting (GPtrArray *list, EntSource *source, const GDate *today)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_meeting_kind);

  ent_query_where_not (query, ENT_MEETING_STATE, "closed");
  add_first (list, source, query, ENT_MEETING_SCHEDULED, today, _ ("Meeting"));
}

static void
add_checkpoint (GPtrArray *list, EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_checkpoint_kind);

  ent_query_where (query, ENT_CHECKPOINT_HELD_ON, NULL);
  add_first (list, source, query, ENT_CHECKPOINT_DUE, NULL, _ ("Checkpoint"));
}

static void
add_review (GPtrArray *list, EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_agreement_kind);

  ent_query_where_not (query, ENT_AGREEMENT_STATUS, "superseded");
  ent_query_where_not (query, ENT_AGREEMENT_STATUS, "retired");
  add_first (list, source, query, ENT_AGREEMENT_NEXT_REVIEW, NULL, _ ("Review"));
}

static void
add_clock (GPtrArray *list, EntSource *source)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_dispute_kind);
  g_autoptr (GPtrArray) disputes = NULL;
  EntRecord *first = NULL;
  GDate earliest;
  GDate due;

  ent_query_where (query, ENT_DISPUTE_CLOSED_ON, NULL);
  disputes = ent_source_list_query (source, query);
  for (guint i = 0; i < disputes->len; i++)
    {
      EntRecord *dispute = g_ptr_array_index (disputes, i);

      if (!ent_dispute_get_due (dispute, &due)
          || (first != NULL && g_date_compare (&due, &earliest) >= 0))
        continue;
      first = dispute;
      earliest = due;
    }
  if (first != NULL)
    add_next (list, first, &earliest, _ ("Dispute clock"), ENT_DISPUTE_LEVEL);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const EntNextDate *first = *(EntNextDate *const *)a;
  const EntNextDate *second = *(EntNextDate *const *)b;

  return g_date_compare (&first->date, &second->date);
}

GPtrArray *
ent_next_dates_list (EntSource *source, const GDate *today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)ent_next_date_free);

  add_meeting (list, source, today);
  add_checkpoint (list, source);
  add_clock (list, source);
  add_review (list, source);
  g_ptr_array_sort (list, compare_dates);
  return list;
}
