/* SPDX-License-Identifier: GPL-3.0-or-later
 * One person of a vCard import. */
#include "ent-vcard-item.h"

#include <glib/gi18n-lib.h>

struct _EntVcardItem
{
  GObject parent_instance;
  EntVcardRow *row;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (EntVcardItem, ent_vcard_item, G_TYPE_OBJECT)

static void
ent_vcard_item_class_init (EntVcardItemClass *klass)
{
  changed_signal = g_signal_new ("changed", ENT_TYPE_VCARD_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ent_vcard_item_init (EntVcardItem *self)
{
}

EntVcardItem *
ent_vcard_item_new (EntVcardRow *row)
{
  EntVcardItem *self = g_object_new (ENT_TYPE_VCARD_ITEM, NULL);

  self->row = row;
  return self;
}

const char *
ent_vcard_item_get_name (EntVcardItem *self)
{
  char **before = self->row->before;

  return before != NULL ? before[ENT_STAKEHOLDER_NAME] : self->row->theirs[ENT_STAKEHOLDER_NAME];
}

const char *
ent_vcard_item_get_match (EntVcardItem *self)
{
  static const char *const words[] = {
    [ENT_VCARD_NEW] = N_ ("New"),
    [ENT_VCARD_BY_IDENTITY] = N_ ("Exported from here"),
    [ENT_VCARD_BY_EMAIL] = N_ ("Same e-mail"),
    [ENT_VCARD_BY_NAME] = N_ ("Same name"),
  };

  return _ (words[self->row->match]);
}

static char *
format_value (guint field, const char *value)
{
  return ent_field_format (&ent_stakeholder_kind.fields[field], value);
}

static void
append_change (GString *text, const EntVcardRow *row, guint field)
{
  const char *label = _ (ent_stakeholder_kind.fields[field].label);
  g_autofree char *mine = format_value (field, row->before != NULL ? row->before[field] : NULL);
  g_autofree char *theirs = format_value (field, row->theirs[field]);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (*mine == '\0')
    /* Translators: the label of a field and its new value. */
    g_string_append_printf (text, _ ("%s: %s"), label, theirs);
  else if (ent_vcard_row_changes (row, field))
    /* Translators: the label of a field, its value, and its new value. */
    g_string_append_printf (text, _ ("%s: %s → %s"), label, mine, theirs);
  else
    /* Translators: the label of a field, its value, and the value that is not taken. */
    g_string_append_printf (text, _ ("%s stays: %s (card: %s)"), label, mine, theirs);
}

static gboolean
is_told (const EntVcardRow *row, guint field)
{
  if (row->before == NULL)
    return field != ENT_STAKEHOLDER_NAME && row->theirs[field] != NULL;
  return ent_vcard_row_changes (row, field) || ent_vcard_row_conflicts (row, field);
}

char *
ent_vcard_item_dup_detail (EntVcardItem *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    if (is_told (self->row, i))
      append_change (text, self->row, i);
  if (text->len == 0)
    g_string_append (text, self->row->before != NULL ? _ ("Nothing to change")
                                                     : _ ("The card has a name only"));
  return g_string_free (text, FALSE);
}

gboolean
ent_vcard_item_has_conflict (EntVcardItem *self)
{
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    if (ent_vcard_row_conflicts (self->row, i))
      return TRUE;
  return FALSE;
}

gboolean
ent_vcard_item_is_included (EntVcardItem *self)
{
  return !self->row->left_out;
}

void
ent_vcard_item_set_included (EntVcardItem *self, gboolean included)
{
  if (ent_vcard_item_is_included (self) == included)
    return;
  self->row->left_out = !included;
  g_signal_emit (self, changed_signal, 0);
}

gboolean
ent_vcard_item_takes_theirs (EntVcardItem *self)
{
  return self->row->prefer == ENT_PREFER_THEIRS;
}

void
ent_vcard_item_set_takes_theirs (EntVcardItem *self, gboolean theirs)
{
  if (ent_vcard_item_takes_theirs (self) == theirs)
    return;
  self->row->prefer = theirs ? ENT_PREFER_THEIRS : ENT_PREFER_MINE;
  g_signal_emit (self, changed_signal, 0);
}
