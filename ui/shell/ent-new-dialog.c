/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks for what a new engagement needs. The form is a draft of the engagement record, so that its
 * own rules check what is entered. */
#include "ent-new-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-field-row.h"
#include "ent-file-filters.h"
#include "ent-template-file.h"
#include "ent-work-kinds.h"

struct _EntNewDialog
{
  AdwWindow parent_instance;
  AdwToastOverlay *toasts;
  AdwPreferencesGroup *template_group;
  AdwComboRow *template_row;
  AdwPreferencesGroup *engagement_group;
  AdwPreferencesGroup *dates_group;
  EntApplication *application;
  EntSubject *draft;
  GPtrArray *rows;      /* (element-type EntFieldRow), borrowed */
  GPtrArray *templates; /* (element-type EntTemplateFile) */
};

G_DEFINE_FINAL_TYPE (EntNewDialog, ent_new_dialog, ADW_TYPE_WINDOW)

static void
show_problem (EntNewDialog *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static const EntTemplateFile *
get_template (EntNewDialog *self)
{
  return g_ptr_array_index (self->templates, adw_combo_row_get_selected (self->template_row));
}

static void
template_selected_cb (EntNewDialog *self)
{
  if (self->templates != NULL)
    adw_preferences_group_set_description (self->template_group, get_template (self)->description);
}

/* The dates must be in order before a quarter can be counted. */
static gboolean
check_dates (EntNewDialog *self)
{
  const char *start = ent_subject_get_text (self->draft, ENT_ENGAGEMENT_START);
  const char *end = ent_subject_get_text (self->draft, ENT_ENGAGEMENT_END);

  if (start == NULL || end == NULL || strcmp (start, end) < 0)
    return TRUE;
  show_problem (self, _ ("The engagement ends before it starts. Mend one of the dates."));
  return FALSE;
}

static gboolean
check_draft (EntNewDialog *self)
{
  const EntField *missing;
  g_autofree char *message = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (!ent_field_row_commit (g_ptr_array_index (self->rows, i)))
      return FALSE;
  missing = ent_subject_get_missing (self->draft, NULL);
  if (missing == NULL)
    return check_dates (self);
  /* Translators: %s is the name of a field. */
  message = g_strdup_printf (_ ("“%s” is needed."), _ (missing->label));
  show_problem (self, message);
  return FALSE;
}

static void
create_file (EntNewDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *person = ent_application_dup_person (self->application);

  if (!ent_template_file_create (get_template (self), file, self->draft, person, &error))
    {
      show_problem (self, error->message);
      return;
    }
  if (ent_application_open_file (self->application, file, FALSE))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  if (file != NULL)
    create_file (user_data, file);
}

static void
create_clicked_cb (EntNewDialog *self)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_ENGAGEMENT);
  g_autofree char *name = NULL;
  EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Where the Engagement Is Kept"),
    .accept = _ ("C_reate"),
    .filters = filters,
  };

  if (!check_draft (self))
    return;
  name = ent_file_filters_suggest_name (ent_subject_get_text (self->draft, ENT_ENGAGEMENT_TITLE),
                                        ENT_FILE_KIND_ENGAGEMENT);
  request.name = name;
  ent_compat_choose_file (GTK_WIDGET (self), &request, file_chosen_cb, g_object_ref (self),
                          g_object_unref);
}

static void
ent_new_dialog_dispose (GObject *object)
{
  EntNewDialog *self = ENT_NEW_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->application);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_new_dialog_parent_class)->dispose (object);
}

static void
ent_new_dialog_class_init (EntNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_new_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntNewDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntNewDialog, template_group);
  gtk_widget_class_bind_template_child (widget_class, EntNewDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, EntNewDialog, engagement_group);
  gtk_widget_class_bind_template_child (widget_class, EntNewDialog, dates_group);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_selected_cb);
}

static void
ent_new_dialog_init (EntNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (EntNewDialog *self, AdwPreferencesGroup *group, guint field)
{
  EntFieldRow *row = ent_field_row_new (&ent_engagement_kind, field);

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  ent_field_row_set_subject (row, self->draft);
}

static void
fill_templates (EntNewDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->templates = ent_template_file_list ();
  for (guint i = 0; i < self->templates->len; i++)
    {
      const EntTemplateFile *template = g_ptr_array_index (self->templates, i);

      gtk_string_list_append (names, template->title);
    }
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (names));
  template_selected_cb (self);
}

static void
make_draft (EntNewDialog *self)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntSession) session
      = ent_session_new (engagement, ent_application_get_today (self->application, NULL));

  self->draft = ent_subject_new_draft (session, &ent_engagement_kind, NULL);
  self->rows = g_ptr_array_new ();
  add_row (self, self->engagement_group, ENT_ENGAGEMENT_TITLE);
  add_row (self, self->engagement_group, ENT_ENGAGEMENT_CLIENT);
  add_row (self, self->engagement_group, ENT_ENGAGEMENT_CONSULTANCY);
  add_row (self, self->dates_group, ENT_ENGAGEMENT_START);
  add_row (self, self->dates_group, ENT_ENGAGEMENT_END);
}

EntNewDialog *
ent_new_dialog_present (GtkWindow *parent, EntApplication *application)
{
  EntNewDialog *self = g_object_new (ENT_TYPE_NEW_DIALOG, "transient-for", parent, NULL);

  self->application = g_object_ref (application);
  make_draft (self);
  fill_templates (self);
  gtk_window_present (GTK_WINDOW (self));
  ent_field_row_focus (g_ptr_array_index (self->rows, 0));
  return self;
}
