/* SPDX-License-Identifier: GPL-3.0-or-later
 * Finds what refers to a role or a person, and tells what becomes of it. */
#include "ent-duty.h"

#include "ent-catalogue.h"
#include "ent-signatures.h"
#include "ent-signing-state.h"
#include "ent-signing.h"

#include <glib/gi18n-lib.h>

/* Kinds that tell what a role did; all others say what it has to do. */
static const char *const deeds[]
    = { "handoff-package", "sign-off", "success-divergence", "waiver", NULL };

static void
duty_free (gpointer data)
{
  EntDuty *duty = data;

  g_object_unref (duty->record);
  g_free (duty);
}

static void
add_duty (GPtrArray *duties, EntDutyType type, EntRecord *record, guint field)
{
  EntDuty *duty = g_new0 (EntDuty, 1);

  duty->type = type;
  duty->record = g_object_ref (record);
  duty->field = field;
  g_ptr_array_add (duties, duty);
}

/* Looks whether @record waits for the signature of @role. */
static void
add_due (GPtrArray *duties, EntRecord *record, EntRecord *role, EntSignatures *signatures)
{
  g_autoptr (EntRecord) subject = ent_signing_dup_subject (record, NULL);
  g_autoptr (GPtrArray) required = NULL;

  if (subject == NULL)
    return;
  required = ent_signing_list_required (subject);
  if (g_ptr_array_find (required, role, NULL)
      && ent_signatures_get (signatures, subject, role) != ENT_SIGNATURE_APPROVED)
    add_duty (duties, ENT_DUTY_DUE, record, G_MAXUINT);
}

/* Agreed versions are signed through their terms, old ones not any more. */
static void
add_all_due (GPtrArray *duties, EntSource *source, EntRecord *role)
{
  g_autoptr (EntSignatures) signatures = ent_signatures_new (source);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (GPtrArray) records = NULL;

      if (!ent_signing_is_signable (kind) || g_str_equal (kind->name, "agreed-version"))
        continue;
      records = ent_source_list (source, kind->name);
      for (guint j = 0; j < records->len; j++)
        add_due (duties, records->pdata[j], role, signatures);
    }
}

static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const EntDuty *first = *(const EntDuty *const *)a;
  const EntDuty *second = *(const EntDuty *const *)b;
  guint first_kind = ent_catalogue_index (ent_record_get_kind (first->record));
  guint second_kind = ent_catalogue_index (ent_record_get_kind (second->record));

  if (first->type != second->type)
    return first->type < second->type ? -1 : 1;
  if (first_kind != second_kind)
    return first_kind < second_kind ? -1 : 1;
  return g_strcmp0 (ent_record_get_id (first->record), ent_record_get_id (second->record));
}

GPtrArray *
ent_duty_list (EntEngagement *engagement, EntRecord *role)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func (duty_free);
  g_autoptr (GPtrArray) citations = ent_engagement_list_citations (engagement, role);

  for (guint i = 0; i < citations->len; i++)
    {
      const EntCitation *citation = g_ptr_array_index (citations, i);
      const char *kind = ent_record_get_kind (citation->record)->name;

      add_duty (duties, g_strv_contains (deeds, kind) ? ENT_DUTY_PAST : ENT_DUTY_INHERITED,
                citation->record, citation->field);
    }
  add_all_due (duties, ENT_SOURCE (engagement), role);
  g_ptr_array_sort (duties, compare_duties);
  return duties;
}

/* What lies in somebody's hands: the field that names them, and the field and states in which it is
 * still to be done, of the record or, where it has none such, of what it lives in. */
static const struct
{
  const char *kind;
  const char *field;
  const char *state;
  const char *open[3];
} tasks[] = {
  { "action-item", "owner", "state", { "open", "in-progress" } },
  { "agenda-item", "presenter", "state", { "undiscussed" } },
  { "attendance", "stakeholder", "status", { "expected" } },
  { "dispute", "owner", "state", { "open" } },
  { "meeting", "chair", "state", { "draft", "open" } },
  { "meeting", "secretary", "state", { "draft", "open" } },
};

/* Minutes of a closed meeting stay as they are, whatever its items say. */
static gboolean
is_closed (EntRecord *record)
{
  g_autoptr (EntRecord) parent = ent_record_dup_parent (record);
  guint state;

  return parent != NULL
         && ent_kind_find_field (ent_record_get_kind (parent), "state", &state) != NULL
         && ent_record_equals (parent, state, "closed");
}

static gboolean
is_open (EntRecord *record, const char *state, const char *const *open)
{
  guint field;

  return ent_kind_find_field (ent_record_get_kind (record), state, &field) != NULL
         && ent_record_has (record, field)
         && g_strv_contains (open, ent_record_get_text (record, field)) && !is_closed (record);
}

static gboolean
is_task (const EntCitation *citation)
{
  const EntKind *kind = ent_record_get_kind (citation->record);

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    if (g_str_equal (kind->name, tasks[i].kind)
        && g_str_equal (kind->fields[citation->field].name, tasks[i].field))
      return is_open (citation->record, tasks[i].state, tasks[i].open);
  return FALSE;
}

GPtrArray *
ent_duty_list_personal (EntEngagement *engagement, EntRecord *person)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func (duty_free);
  g_autoptr (GPtrArray) citations = ent_engagement_list_citations (engagement, person);

  for (guint i = 0; i < citations->len; i++)
    {
      const EntCitation *citation = g_ptr_array_index (citations, i);

      if (is_task (citation))
        add_duty (duties, ENT_DUTY_PERSONAL, citation->record, citation->field);
    }
  g_ptr_array_sort (duties, compare_duties);
  return duties;
}

/* A record that is known by the very role is told by what it lives in. */
static gboolean
is_known_by_it (const EntDuty *duty)
{
  return duty->field == ent_record_get_kind (duty->record)->title_field;
}

char *
ent_duty_dup_text (const EntDuty *duty)
{
  const EntKind *kind = ent_record_get_kind (duty->record);
  g_autoptr (EntRecord) parent = ent_record_dup_parent (duty->record);
  g_autofree char *title = ent_record_dup_title (duty->record);
  g_autofree char *place = parent != NULL ? ent_record_dup_title (parent) : NULL;

  if (duty->field == G_MAXUINT)
    return g_steal_pointer (&title);
  if (is_known_by_it (duty))
    return place != NULL ? g_steal_pointer (&place) : g_steal_pointer (&title);
  if (place != NULL)
    /* Translators: what a record is part of, its title, and the label of a field, as: Revenue
     * disputes: 2 (Decided by). */
    return g_strdup_printf (_ ("%s: %s (%s)"), place, title, _ (kind->fields[duty->field].label));
  /* Translators: the title of a record and the label of a field, as: Pipeline coverage (Owner). */
  return g_strdup_printf (_ ("%s (%s)"), title, _ (kind->fields[duty->field].label));
}
