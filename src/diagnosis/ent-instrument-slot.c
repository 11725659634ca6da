/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who may fill which place of an instrument. */
#include "ent-instrument-slot.h"

#include "ent-diagnosis-kinds.h"
#include "ent-role.h"

#include <glib/gi18n-lib.h>

static void
slot_free (gpointer data)
{
  EntInstrumentSlot *slot = data;

  g_clear_object (&slot->role);
  g_ptr_array_unref (slot->people);
  g_free (slot);
}

/* Takes @people. @role: (nullable) */
static void
add_slot (GPtrArray *slots, EntRecord *role, GPtrArray *people)
{
  EntInstrumentSlot *slot = g_new0 (EntInstrumentSlot, 1);

  slot->role = role != NULL ? g_object_ref (role) : NULL;
  slot->people = people;
  g_ptr_array_add (slots, slot);
}

static void
add_person (GPtrArray *slots, EntRecord *person)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (people, g_object_ref (person));
  add_slot (slots, NULL, people);
}

GPtrArray *
ent_instrument_list_slots (EntRecord *questionnaire, EntRecord *audit)
{
  GPtrArray *slots = g_ptr_array_new_with_free_func (slot_free);
  g_autoptr (GPtrArray) roles = NULL;

  if (audit != NULL && ent_record_has (audit, ENT_AUDIT_RESPONDENTS))
    {
      g_autoptr (GPtrArray) people = ent_record_list_references (audit, ENT_AUDIT_RESPONDENTS);

      for (guint i = 0; i < people->len; i++)
        add_person (slots, people->pdata[i]);
      return slots;
    }
  roles = ent_record_list_references (questionnaire, ENT_QUESTIONNAIRE_ROLES);
  for (guint i = 0; i < roles->len; i++)
    add_slot (slots, roles->pdata[i], ent_role_list_all_holders (roles->pdata[i]));
  return slots;
}

gboolean
ent_instrument_slot_takes (const EntInstrumentSlot *slot, EntRecord *person)
{
  for (guint i = 0; i < slot->people->len; i++)
    if (slot->people->pdata[i] == person)
      return TRUE;
  return FALSE;
}

EntRecord *
ent_instrument_slot_find (const EntInstrumentSlot *slot, GPtrArray *answers)
{
  for (guint i = 0; i < slot->people->len; i++)
    for (guint j = 0; j < answers->len; j++)
      if (ent_record_refers_to (answers->pdata[j], ENT_ANSWER_RESPONDENT, slot->people->pdata[i]))
        return answers->pdata[j];
  return NULL;
}

/* The last who came to a role stands for it. */
static char *
make_slot_text (const EntInstrumentSlot *slot)
{
  EntRecord *person = slot->people->len > 0 ? slot->people->pdata[slot->people->len - 1] : NULL;
  g_autofree char *name
      /* Translators: stands in brackets after a role nobody holds. */
      = person != NULL ? ent_record_dup_title (person) : g_strdup (_ ("nobody"));
  g_autofree char *role = NULL;

  if (slot->role == NULL)
    return g_steal_pointer (&name);
  role = ent_record_dup_title (slot->role);
  return g_strdup_printf ("%s (%s)", role, name);
}

char *
ent_instrument_slots_dup_text (GPtrArray *slots)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      g_autofree char *slot = make_slot_text (g_ptr_array_index (slots, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", slot);
    }
  return g_string_free (text, FALSE);
}
