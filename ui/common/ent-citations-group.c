/* SPDX-License-Identifier: GPL-3.0-or-later
 * What refers to a record. */
#include "ent-citations-group.h"

#include <glib/gi18n-lib.h>

#include "ent-rows.h"

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

static GtkWidget *
create_row (gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2,
                                 "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
show_citation (GtkListBoxRow *row, const EntCitation *citation)
{
  const EntKind *kind = ent_record_get_kind (citation->record);
  g_autofree char *title = ent_record_dup_title (citation->record);
  /* Translators: what cites a record: its kind, and the field that names the record. */
  g_autofree char *subtitle = g_strdup_printf (C_ ("citation", "%s · %s"), _ (kind->label),
                                               _ (kind->fields[citation->field].label));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
fill (EntCitationsGroup *self, GPtrArray *citations)
{
  g_ptr_array_set_size (self->records, 0);
  ent_rows_set_length (self->list, citations->len, create_row, NULL);
  for (guint i = 0; i < citations->len; i++)
    {
      const EntCitation *citation = g_ptr_array_index (citations, i);

      show_citation (gtk_list_box_get_row_at_index (self->list, (int)i), citation);
      g_ptr_array_add (self->records, g_object_ref (citation->record));
    }
}

static void
describe_rest (EntCitationsGroup *self, guint n)
{
  /* Translators: what is not listed; %u is how many records. */
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

  adw_preferences_group_set_description (self->group, n > 0 ? more : NULL);
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
  EntSession *session = record != NULL ? ent_subject_get_session (subject) : NULL;
  g_autoptr (GPtrArray) citations = NULL;
  guint n_all = 0;

  g_set_object (&self->session, session);
  if (record != NULL)
    citations = ent_engagement_list_first_citations (ent_session_get_engagement (session), record,
                                                     ROWS_LIMIT, &n_all);
  else
    citations = g_ptr_array_new ();
  fill (self, citations);
  describe_rest (self, n_all - citations->len);
  gtk_widget_set_visible (GTK_WIDGET (self), citations->len > 0);
}
