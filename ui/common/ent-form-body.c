/* SPDX-License-Identifier: GPL-3.0-or-later
 * The part of a form that comes from a kind's table. */
#include "ent-form-body.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-child-group.h"

struct _EntFormBody
{
  AdwBin parent_instance;
  GtkBox *groups;
  const EntKind *kind;
  GPtrArray *rows;     /* (element-type EntFieldRow): borrowed */
  GPtrArray *children; /* (element-type EntChildGroup): borrowed */
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (EntFormBody, ent_form_body, ADW_TYPE_BIN)

gboolean
ent_form_body_shows_field (const EntKind *kind, guint field)
{
  const EntField *description = &kind->fields[field];

  if (description->owning)
    return FALSE;
  return !description->orders || ent_kind_get_owning_field (kind, NULL) == NULL;
}

/* Where a draft is made without a place, the form asks for the record it is to live in. */
static gboolean
edits_field (const EntKind *kind, guint field)
{
  return kind->fields[field].owning || ent_form_body_shows_field (kind, field);
}

static void
open_cb (EntFormBody *self, EntRecord *record)
{
  g_signal_emit (self, open_signal, 0, record);
}

/* Fields of one group need not stand together in the table. */
static AdwPreferencesGroup *
require_group (EntFormBody *self, GHashTable *groups, const char *title)
{
  const char *key = title != NULL ? title : "";
  AdwPreferencesGroup *group = g_hash_table_lookup (groups, key);

  if (group != NULL)
    return group;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title != NULL)
    adw_preferences_group_set_title (group, _ (title));
  gtk_box_append (self->groups, GTK_WIDGET (group));
  g_hash_table_insert (groups, (gpointer)key, group);
  return group;
}

static void
add_fields (EntFormBody *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->kind->n_fields; i++)
    if (edits_field (self->kind, i))
      {
        EntFieldRow *row = ent_field_row_new (self->kind, i);

        adw_preferences_group_add (require_group (self, groups, self->kind->fields[i].group),
                                   GTK_WIDGET (row));
        g_ptr_array_add (self->rows, row);
      }
}

static void
add_children (EntFormBody *self)
{
  g_autoptr (GPtrArray) kinds = ent_catalogue_list_child_kinds (self->kind);

  for (guint i = 0; i < kinds->len; i++)
    {
      GtkWidget *group = ent_child_group_new (g_ptr_array_index (kinds, i));

      g_signal_connect_object (group, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->groups, group);
      g_ptr_array_add (self->children, group);
    }
}

static void
ent_form_body_finalize (GObject *object)
{
  EntFormBody *self = ENT_FORM_BODY (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->children);
  G_OBJECT_CLASS (ent_form_body_parent_class)->finalize (object);
}

static void
ent_form_body_class_init (EntFormBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_form_body_finalize;

  open_signal = g_signal_new ("open", ENT_TYPE_FORM_BODY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-form-body.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFormBody, groups);
}

static void
ent_form_body_init (EntFormBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->children = g_ptr_array_new ();
}

GtkWidget *
ent_form_body_new (const EntKind *kind)
{
  EntFormBody *self = g_object_new (ENT_TYPE_FORM_BODY, NULL);

  self->kind = kind;
  add_fields (self);
  add_children (self);
  return GTK_WIDGET (self);
}

void
ent_form_body_set_subject (EntFormBody *self, EntSubject *subject)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntFieldRow *row = g_ptr_array_index (self->rows, i);

      ent_field_row_set_subject (row, subject);
      if (ent_field_row_get_field (row)->owning)
        gtk_widget_set_visible (GTK_WIDGET (row),
                                subject != NULL && !ent_subject_is_placed (subject));
    }
  for (guint i = 0; i < self->children->len; i++)
    ent_child_group_set_parent (g_ptr_array_index (self->children, i), subject);
}

EntFieldRow *
ent_form_body_find_row (EntFormBody *self, const char *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntFieldRow *row = g_ptr_array_index (self->rows, i);

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      if (field == NULL || strcmp (ent_field_row_get_field (row)->name, field) == 0)
        return row;
    }
  return NULL;
}

EntFieldRow *
ent_form_body_commit (EntFormBody *self)
{
  EntFieldRow *refused = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      EntFieldRow *row = g_ptr_array_index (self->rows, i);

      if (!ent_field_row_commit (row) && refused == NULL)
        refused = row;
    }
  return refused;
}
