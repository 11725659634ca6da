/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is left out of vCards. */
#include "ent-vcard-leftovers-private.h"

#include <glib/gi18n-lib.h>

/* Most names that are told by themselves; a hostile file may invent any number. */
#define NAMES_LIMIT 50

typedef struct
{
  const char *name; /* borrowed from the table's key */
  guint64 line;
  guint count;
} Leftover;

struct _EntVcardLeftovers
{
  GHashTable *named; /* name to Leftover */
  GPtrArray *order;  /* (element-type Leftover), borrowed from the table */
  guint n_others;
};

EntVcardLeftovers *
ent_vcard_leftovers_new (void)
{
  EntVcardLeftovers *self = g_new0 (EntVcardLeftovers, 1);

  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->order = g_ptr_array_new ();
  return self;
}

void
ent_vcard_leftovers_free (EntVcardLeftovers *self)
{
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->named);
  g_free (self);
}

void
ent_vcard_leftovers_add (EntVcardLeftovers *self, const char *name, guint64 line)
{
  Leftover *leftover = g_hash_table_lookup (self->named, name);
  char *key;

  if (leftover == NULL && self->order->len == NAMES_LIMIT)
    {
      self->n_others++;
      return;
    }
  if (leftover == NULL)
    {
      key = g_strdup (name);
      leftover = g_new0 (Leftover, 1);
      leftover->name = key;
      leftover->line = line;
      g_hash_table_insert (self->named, key, leftover);
      g_ptr_array_add (self->order, leftover);
    }
  leftover->count++;
}

static void
report_one (const Leftover *leftover, EntReport *report)
{
  if (leftover->count == 1)
    ent_report_add (report, ENT_SEVERITY_NOTE, leftover->line, 0, NULL,
                    /* Translators: %s is the name of a property of vCards, as PHOTO. */
                    _ ("%s is left out: a stakeholder has no place for it."), leftover->name);
  else
    ent_report_add (
        report, ENT_SEVERITY_NOTE, leftover->line, 0, NULL,
        /* Translators: the name of a property of vCards, as PHOTO; how often it comes. */
        _ ("%s is left out, here and wherever it comes (%u times): a stakeholder has no place for "
           "it."),
        leftover->name, leftover->count);
}

void
ent_vcard_leftovers_report (EntVcardLeftovers *self, EntReport *report)
{
  for (guint i = 0; i < self->order->len; i++)
    report_one (self->order->pdata[i], report);
  if (self->n_others > 0)
    ent_report_add (report, ENT_SEVERITY_NOTE, 0, 0, NULL,
                    /* Translators: properties of vCards. */
                    ngettext ("%u property of yet another name is left out.",
                              "%u properties of yet other names are left out.", self->n_others),
                    self->n_others);
}
