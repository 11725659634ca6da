/* SPDX-License-Identifier: GPL-3.0-or-later
 * Counts the stakeholders of each class and what is not known of them. */
#include "ent-stakeholder-class.h"

#include "ent-people-kinds.h"
#include "ent-record.h"

#include <glib/gi18n-lib.h>

/* Returns: (nullable): the class @stakeholder is in. */
static EntStakeholderClass *
find_class (EntStakeholderClass *classes, EntRecord *stakeholder)
{
  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    if (ent_record_equals (stakeholder, ENT_STAKEHOLDER_CLASS, classes[i].choice->value))
      return &classes[i];
  return NULL;
}

static void
count (EntStakeholderClass *class, EntRecord *stakeholder)
{
  class->count++;
  if (!ent_record_has (stakeholder, ENT_STAKEHOLDER_INFLUENCE)
      || !ent_record_has (stakeholder, ENT_STAKEHOLDER_SUPPORT))
    class->unrated++;
  if (!ent_record_equals (stakeholder, ENT_STAKEHOLDER_FUNCTION, "consulting")
      && !ent_record_has (stakeholder, ENT_STAKEHOLDER_SUCCESS))
    class->unasked++;
  if (ent_record_get_integer (stakeholder, ENT_STAKEHOLDER_SUPPORT, 0) < 0)
    class->opposed++;
}

void
ent_stakeholder_class_survey (EntSource *source,
                              EntStakeholderClass classes[ENT_STAKEHOLDER_N_CLASSES],
                              guint *unclassed)
{
  const EntChoice *choices = ent_stakeholder_kind.fields[ENT_STAKEHOLDER_CLASS].choices;
  g_autoptr (GPtrArray) stakeholders = ent_source_list (source, "stakeholder");
  guint others = 0;

  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    classes[i] = (EntStakeholderClass){ .choice = &choices[i] };
  for (guint i = 0; i < stakeholders->len; i++)
    {
      EntStakeholderClass *class = find_class (classes, stakeholders->pdata[i]);

      if (class != NULL)
        count (class, stakeholders->pdata[i]);
      else
        others++;
    }
  if (unclassed != NULL)
    *unclassed = others;
}

char *
ent_stakeholder_class_dup_missing (const EntStakeholderClass *self)
{
  if (self->count == 0)
    return g_strdup (_ ("Nobody is in this class yet."));
  if (self->unasked > 0 && self->unrated > 0)
    return g_strdup_printf (
        /* Translators: two numbers of people of one class. */
        _ ("Not asked what success is: %u. Influence or support not rated: %u."), self->unasked,
        self->unrated);
  if (self->unasked > 0)
    /* Translators: a number of people of one class. */
    return g_strdup_printf (_ ("Not asked what success is: %u."), self->unasked);
  if (self->unrated > 0)
    /* Translators: a number of people of one class. */
    return g_strdup_printf (_ ("Influence or support not rated: %u."), self->unrated);
  return NULL;
}
