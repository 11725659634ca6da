/* SPDX-License-Identifier: GPL-3.0-or-later
 * Gathers who is on the stakeholder map, and moves them. */
#include "ent-map-people.h"

#include "ent-people-kinds.h"
#include "ent-role.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>

static void
person_free (gpointer data)
{
  EntMapPerson *person = data;

  g_object_unref (person->record);
  g_free (person->name);
  g_free (person->class);
  g_free (person->function);
  g_free (person);
}

static gboolean
is_region (const char *region, const char *wanted)
{
  g_autofree char *folded = region != NULL ? g_utf8_casefold (region, -1) : NULL;
  g_autofree char *wanted_folded = g_utf8_casefold (wanted, -1);

  return g_strcmp0 (folded, wanted_folded) == 0;
}

static gboolean
fits (EntRecord *stakeholder, const EntMapFilter *filter)
{
  if (filter == NULL)
    return TRUE;
  return (filter->region == NULL
          || is_region (ent_record_get_text (stakeholder, ENT_STAKEHOLDER_REGION), filter->region))
         && (filter->function == NULL
             || ent_record_equals (stakeholder, ENT_STAKEHOLDER_FUNCTION, filter->function))
         && (filter->class == NULL
             || ent_record_equals (stakeholder, ENT_STAKEHOLDER_CLASS, filter->class));
}

static gboolean
is_rated (EntRecord *stakeholder)
{
  return ent_record_has (stakeholder, ENT_STAKEHOLDER_INFLUENCE)
         && ent_record_has (stakeholder, ENT_STAKEHOLDER_SUPPORT);
}

static EntMapScore
get_score (EntRecord *stakeholder)
{
  return (EntMapScore){
    .influence = (int)ent_record_get_integer (stakeholder, ENT_STAKEHOLDER_INFLUENCE, 0),
    .support = (int)ent_record_get_integer (stakeholder, ENT_STAKEHOLDER_SUPPORT, 0),
  };
}

static EntMapPerson *
make_person (EntRecord *stakeholder)
{
  EntMapPerson *person = g_new0 (EntMapPerson, 1);

  person->record = g_object_ref (stakeholder);
  person->name = ent_record_dup_title (stakeholder);
  person->class = g_strdup (ent_record_get_text (stakeholder, ENT_STAKEHOLDER_CLASS));
  person->function = g_strdup (ent_record_get_text (stakeholder, ENT_STAKEHOLDER_FUNCTION));
  person->score = get_score (stakeholder);
  person->can_block = ent_record_get_boolean (stakeholder, ENT_STAKEHOLDER_CAN_BLOCK);
  return person;
}

/* Returns: (transfer full) (nullable): who held @role last before @today. */
static EntRecord *
dup_last_holder (EntRecord *role, const GDate *today)
{
  g_autoptr (GPtrArray) holdings = ent_record_list_children (role, "role-holder");
  EntRecord *last = NULL;
  GDate last_day, day;

  for (guint i = 0; i < holdings->len; i++)
    {
      EntRecord *holding = holdings->pdata[i];

      if (!ent_record_get_date (holding, ENT_ROLE_HOLDER_TO, &day)
          || g_date_compare (&day, today) >= 0
          || (last != NULL && g_date_compare (&day, &last_day) < 0))
        continue;
      last = holding;
      last_day = day;
    }
  return last != NULL ? ent_record_dup_reference (last, ENT_ROLE_HOLDER_HOLDER) : NULL;
}

/* A vacant role stands where its last holder stood, for the seat keeps its weight. */
static void
add_vacant_role (GPtrArray *people, EntRecord *role, EntRecord *last)
{
  g_autofree char *title = ent_record_dup_title (role);
  EntMapPerson *person = g_new0 (EntMapPerson, 1);

  person->record = g_object_ref (role);
  /* Translators: %s is a role nobody holds. */
  person->name = g_strdup_printf (_ ("%s (vacant)"), title);
  person->class = g_strdup (ent_record_get_text (last, ENT_STAKEHOLDER_CLASS));
  person->function = g_strdup (ent_record_get_text (role, ENT_ROLE_FUNCTION));
  person->score = get_score (last);
  person->vacant = TRUE;
  g_ptr_array_add (people, person);
}

/* @rows: set of the rows of stakeholders that count. */
static void
add_vacant_roles (GPtrArray *people, EntSource *source, const GDate *today, GHashTable *rows)
{
  g_autoptr (GPtrArray) roles = ent_source_list (source, "role");

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (EntRecord) holder = ent_role_dup_holder (roles->pdata[i], today);
      g_autoptr (EntRecord) last = holder == NULL ? dup_last_holder (roles->pdata[i], today) : NULL;
      gint64 row = last != NULL ? ent_record_get_row (last) : 0;

      if (last != NULL && is_rated (last) && g_hash_table_contains (rows, &row))
        add_vacant_role (people, roles->pdata[i], last);
    }
}

GPtrArray *
ent_map_people_list_among (EntSource *source,
                           GListModel *stakeholders,
                           const GDate *today,
                           guint *unrated)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (stakeholders);
  guint left_out = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRecord) stakeholder = g_list_model_get_item (stakeholders, i);
      gint64 row = ent_record_get_row (stakeholder);

      g_hash_table_add (rows, g_memdup2 (&row, sizeof row));
      if (is_rated (stakeholder))
        g_ptr_array_add (people, make_person (stakeholder));
      else
        left_out++;
    }
  add_vacant_roles (people, source, today, rows);
  if (unrated != NULL)
    *unrated = left_out;
  return people;
}

GPtrArray *
ent_map_people_list (EntSource *source,
                     const GDate *today,
                     const EntMapFilter *filter,
                     guint *unrated)
{
  g_autoptr (GPtrArray) stakeholders = ent_source_list (source, "stakeholder");
  g_autoptr (GListStore) fitting = g_list_store_new (ENT_TYPE_RECORD);

  for (guint i = 0; i < stakeholders->len; i++)
    if (fits (stakeholders->pdata[i], filter))
      g_list_store_append (fitting, stakeholders->pdata[i]);
  return ent_map_people_list_among (source, G_LIST_MODEL (fitting), today, unrated);
}

GArray *
ent_map_people_make_items (GPtrArray *people)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (EntMapItem), people->len);

  for (guint i = 0; i < people->len; i++)
    {
      const EntMapPerson *person = g_ptr_array_index (people, i);
      EntMapItem item = {
        .id = ent_record_get_id (person->record),
        .name = person->name,
        .score = person->score,
        .prominent = person->can_block,
      };

      g_array_append_val (items, item);
    }
  return items;
}

static int
compare_regions (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *)a, *(char *const *)b);
}

GStrv
ent_map_people_list_regions (EntSource *source)
{
  g_autoptr (GPtrArray) stakeholders = ent_source_list (source, "stakeholder");
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *regions = g_ptr_array_new ();

  for (guint i = 0; i < stakeholders->len; i++)
    {
      const char *region = ent_record_get_text (stakeholders->pdata[i], ENT_STAKEHOLDER_REGION);

      if (region != NULL && g_hash_table_add (known, g_utf8_casefold (region, -1)))
        g_ptr_array_add (regions, g_strdup (region));
    }
  g_ptr_array_sort (regions, compare_regions);
  g_ptr_array_add (regions, NULL);
  return (GStrv)g_ptr_array_free (regions, FALSE);
}

char *
ent_map_person_describe (const EntMapPerson *person)
{
  const EntField *field = &ent_stakeholder_kind.fields[ENT_STAKEHOLDER_CLASS];
  g_autofree char *score = ent_map_score_format (person->score);
  GString *text = g_string_new (person->name);

  if (person->class != NULL)
    {
      g_autofree char *class = ent_field_format (field, person->class);

      g_string_append_printf (text, ", %s", class);
    }
  g_string_append_printf (text, ": %s", score);
  if (person->can_block)
    g_string_append_printf (text, ", %s", _ ("can block"));
  return g_string_free (text, FALSE);
}

static gboolean
set_score (EntTransaction *transaction, EntRecord *record, guint field, int value, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  return ent_transaction_set (transaction, record, field, text, error);
}

gboolean
ent_stakeholder_rescore (EntRecord *stakeholder, EntMapScore score, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (stakeholder));
  g_autofree char *title = ent_record_dup_title (stakeholder);
  /* Translators: %s is a person. */
  g_autofree char *label = g_strdup_printf (_ ("Move %s on the map"), title);
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, label, error);

  return transaction != NULL
         && set_score (transaction, stakeholder, ENT_STAKEHOLDER_INFLUENCE, score.influence, error)
         && set_score (transaction, stakeholder, ENT_STAKEHOLDER_SUPPORT, score.support, error)
         && ent_transaction_commit (transaction, error);
}
