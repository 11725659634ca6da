/* SPDX-License-Identifier: GPL-3.0-or-later
 * What refers to a record. */
#include "ent-citations-group.h"

#include <glib/gi18n-lib.h>

/* Who wants to see more looks in the table. */
#define ROWS_LIMIT 25

struct _EntCitationsGroup
{
  AdwBin parent_instance;
  AdwPreferencesGroup *group;
  GtkListBox *list;
  EntSession *session; /* (nullable) */
  GPtrArray *records;  /* (element-type EntRecord): by row */
};

G_DEFINE_FINAL_TYPE (EntCitationsGroup, ent_citations_group, ADW_TYPE_BIN)

static void
row_activated_cb (EntCitationsGroup *self, GtkListBoxRow *row)
{
  ent_session_go_to (self->session,
                     g_ptr_array_index (self->records, gtk_list_box_row_get_index (row)), NULL);
}

static void
add_citation (EntCitationsGroup *self, const EntCitation *citation)
{
  const EntKind *kind = ent_record_get_kind (citation->record);
  g_autofree char *title = ent_record_dup_title (citation->record);
  /* Translators: what cites a record: its kind, and the field that names the record. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("citation", "%s · %s"), _ (kind->label),
                                               _ (kind->fields[citation->field].label));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "title-lines", 2, "activatable", TRUE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->records, g_object_ref (citation->record));
}

static void
clear (EntCitationsGroup *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->records, 0);
  g_clear_object (&self->session);
}

static void
ent_citations_group_dispose (GObject *object)
{
  EntCitationsGroup *self = ENT_CITATIONS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_citations_group_parent_class)->dispose (object);
}

static void
ent_citations_group_class_init (EntCitationsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_citations_group_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/common/ent-citations-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntCitationsGroup, group);
  gtk_widget_class_bind_template_child (widget_class, EntCitationsGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_citations_group_init (EntCitationsGroup *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_citations_group_set_subject (EntCitationsGroup *self, EntSubject *subject)
{
  EntRecord *record = subject != NULL ? ent_subject_get_record (subject) : NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autofree char *more = NULL;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (record == NULL)
    return;
  self->session = g_object_ref (ent_subject_get_session (subject));
  citations = ent_engagement_list_citations (ent_session_get_engagement (self->session), record);
  for (guint i = 0; i < MIN (citations->len, ROWS_LIMIT); i++)
    add_citation (self, g_ptr_array_index (citations, i));

  if (citations->len > ROWS_LIMIT)
    /* Translators: what is not listed; %u is how many records. */
    more = g_strdup_printf (ngettext ("and %u more", "and %u more", citations->len - ROWS_LIMIT),
                            citations->len - ROWS_LIMIT);
  adw_preferences_group_set_description (self->group, more);
  gtk_widget_set_visible (GTK_WIDGET (self), citations->len > 0);
}
