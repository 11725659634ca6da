/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many records of a kind there are, in a sentence. */
#include "ent-record-count.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-present.h"

/* Beyond this, statuses are not counted with each change: it would be felt. */
#define COUNTED_LIMIT 2000

/* Returns: the first status field of the kind, G_MAXUINT if it has none. */
static guint
find_status (const EntKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (ent_chip_is_status (&kind->fields[i]) && kind->fields[i].column)
      return i;
  return G_MAXUINT;
}

static guint
count_status (EntSource *source, const EntKind *kind, guint field, const char *value)
{
  g_autoptr (EntQuery) query = ent_query_new (kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_query_where (query, field, value);
  ent_source_select (source, query, rows);
  return rows->len;
}

/* Adds how many there are of each status. */
static void
append_statuses (GString *text, EntSource *source, const EntKind *kind)
{
  guint field = find_status (kind);
  const char *before = ": ";

  if (field == G_MAXUINT)
    return;
  for (const EntChoice *choice = kind->fields[field].choices; choice->value != NULL; choice++)
    {
      guint n = count_status (source, kind, field, choice->value);
      g_autofree char *label = ent_present_within_sentence (_ (choice->label));

      if (n == 0)
        continue;
      g_string_append (text, before);
      /* Translators: how many records have a status, as "8 in force". */
      g_string_append_printf (text, C_ ("statuses", "%u %s"), n, label);
      before = ", ";
    }
}

char *
ent_record_count_describe (EntSource *source, const EntKind *kind, guint shown, guint all)
{
  g_autofree char *name = all == 1 ? ent_present_kind (kind) : ent_present_kinds (kind);
  GString *text;

  if (all == 0)
    return NULL;
  if (shown < all)
    /* Translators: how many records a filter leaves, as "3 of 24 stakeholders". */
    return g_strdup_printf (_ ("%u of %u %s"), shown, all, name);
  text = g_string_new (NULL);
  /* Translators: how many records of a kind there are, as "24 stakeholders". */
  g_string_append_printf (text, C_ ("records", "%u %s"), all, name);
  if (all > 1 && all <= COUNTED_LIMIT)
    append_statuses (text, source, kind);
  return g_string_free (text, FALSE);
}
