/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of references to any number of records. */
#include "ent-references-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chooser-button.h"
#include "ent-reference-item.h"
#include "ent-rows.h"

struct _EntReferencesRow
{
  EntFieldRow parent_instance;
  GtkListBox *list;
  GtkMenuButton *button;
  GtkLabel *hint;
  GPtrArray *records; /* (element-type EntRecord): those shown, in order */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntReferencesRow, ent_references_row, ENT_TYPE_FIELD_ROW)

/* Returns: (transfer full) (nullable): the ids of @records as the field stores them. */
static char *
join_ids (GPtrArray *records)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      if (i > 0)
        g_string_append_c (ids, ' ');
      g_string_append (ids, ent_record_get_id (g_ptr_array_index (records, i)));
    }
  return ids->len > 0 ? g_string_free (g_steal_pointer (&ids), FALSE) : NULL;
}

/* Returns: (transfer full) (element-type EntRecord): those shown, to be changed. */
static GPtrArray *
copy_records (EntReferencesRow *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (records, g_object_ref (g_ptr_array_index (self->records, i)));
  return records;
}

static void
choose (EntReferencesRow *self, GPtrArray *records)
{
  g_autofree char *ids = join_ids (records);

  ent_field_row_choose (ENT_FIELD_ROW (self), ids);
}

static void
remove_cb (EntReferencesRow *self, EntReferenceItem *item)
{
  g_autoptr (GPtrArray) records = copy_records (self);

  g_ptr_array_remove_index (records, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (item)));
  choose (self, records);
  ent_field_row_focus (ENT_FIELD_ROW (self));
}

static void
move_cb (EntReferencesRow *self, int by, EntReferenceItem *item)
{
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (item));
  int to = from + by;
  g_autoptr (GPtrArray) records = NULL;

  if (to < 0 || to >= (int)self->records->len)
    return;
  records = copy_records (self);
  g_ptr_array_insert (records, to, g_ptr_array_steal_index (records, from));
  choose (self, records);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, to)));
}

static void
chosen_cb (EntFieldRow *row, EntRecord *record)
{
  EntReferencesRow *self = ENT_REFERENCES_ROW (row);
  g_autoptr (GPtrArray) records = copy_records (self);

  if (g_ptr_array_find (records, record, NULL))
    return;
  g_ptr_array_add (records, g_object_ref (record));
  choose (self, records);
}

static void
ent_references_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntReferencesRow *self = ENT_REFERENCES_ROW (row);

  gtk_label_set_label (self->hint, field->help != NULL ? _ (field->help) : _ ("Add…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  ent_field_row_set_control (row, GTK_WIDGET (self->button));
}

static GtkWidget *
create_item (gpointer data)
{
  GtkWidget *item = ent_reference_item_new ();

  g_signal_connect_object (item, "remove", G_CALLBACK (remove_cb), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "move", G_CALLBACK (move_cb), data, G_CONNECT_SWAPPED);
  return item;
}

static void
ent_references_row_show (EntFieldRow *row, const char *value)
{
  EntReferencesRow *self = ENT_REFERENCES_ROW (row);
  EntSubject *subject = ent_field_row_get_subject (row);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = subject != NULL
                      ? ent_subject_list_references (subject, ent_field_row_get_index (row))
                      : g_ptr_array_new ();
  ent_rows_set_length (self->list, self->records->len, create_item, self);
  for (guint i = 0; i < self->records->len; i++)
    ent_reference_item_set_record (ENT_REFERENCE_ITEM (
                                       gtk_list_box_get_row_at_index (self->list, (int)i)),
                                   g_ptr_array_index (self->records, i), self->editable);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->records->len > 0);
}

static char *
ent_references_row_read (EntFieldRow *row)
{
  return join_ids (ENT_REFERENCES_ROW (row)->records);
}

static void
ent_references_row_set_editable (EntFieldRow *row, gboolean editable)
{
  EntReferencesRow *self = ENT_REFERENCES_ROW (row);

  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->button), editable);
  ent_chooser_button_reset (self->button);
}

static void
row_activated_cb (EntReferencesRow *self, GtkListBoxRow *item)
{
  EntSubject *subject = ent_field_row_get_subject (ENT_FIELD_ROW (self));

  ent_session_go_to (ent_subject_get_session (subject),
                     ent_reference_item_get_record (ENT_REFERENCE_ITEM (item)), NULL);
}

static void
ent_references_row_finalize (GObject *object)
{
  g_clear_pointer (&ENT_REFERENCES_ROW (object)->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_references_row_parent_class)->finalize (object);
}

static void
ent_references_row_class_init (EntReferencesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_references_row_finalize;
  row_class->prepare = ent_references_row_prepare;
  row_class->show = ent_references_row_show;
  row_class->read = ent_references_row_read;
  row_class->set_editable = ent_references_row_set_editable;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-references-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntReferencesRow, list);
  gtk_widget_class_bind_template_child (widget_class, EntReferencesRow, button);
  gtk_widget_class_bind_template_child (widget_class, EntReferencesRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_references_row_init (EntReferencesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->records = g_ptr_array_new ();
  ent_chooser_button_install (self->button, ENT_FIELD_ROW (self), chosen_cb);
}
