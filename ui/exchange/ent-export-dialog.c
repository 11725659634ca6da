/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what to export and where. */
#include "ent-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-compat.h"
#include "ent-csv-writer.h"
#include "ent-file-filters.h"
#include "ent-html.h"
#include "ent-people-kinds.h"
#include "ent-vcard-writer.h"
#include "ent-write-job.h"
#include "ent-xml-writer.h"

/* One form an engagement can be written in. */
typedef struct
{
  const char *title;
  const char *detail;
  EntFileKind file_kind;
  EntWriteFunc write;
  EntProfile profile; /* of XML and web pages */
} Form;

struct _EntExportDialog
{
  AdwWindow parent_instance;
  AdwPreferencesGroup *agreements_group;
  AdwPreferencesGroup *engagement_group;
  AdwPreferencesGroup *table_group;
  AdwPreferencesGroup *contacts_group;
  AdwComboRow *kind_row;
  EntWindow *window;
  const Form *form;
};

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

/* @what: the EntProfile */
static gboolean
write_xml (EntEngagement *reader,
           const char *path,
           gconstpointer what,
           EntProgress progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  return ent_xml_write_file (reader, GPOINTER_TO_UINT (what), path, progress, user_data,
                             cancellable, error);
}

/* @what: the EntProfile */
static gboolean
write_html (EntEngagement *reader,
            const char *path,
            gconstpointer what,
            EntProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  return ent_html_write_file (reader, GPOINTER_TO_UINT (what), path, cancellable, error);
}

/* @what: the EntKind */
static gboolean
write_csv (EntEngagement *reader,
           const char *path,
           gconstpointer what,
           EntProgress progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  return ent_csv_write_file (reader, what, path, progress, user_data, cancellable, error);
}

static gboolean
write_vcards (EntEngagement *reader,
              const char *path,
              gconstpointer what,
              EntProgress progress,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  return ent_vcard_write_file (reader, NULL, ENT_VCARD_3, path, progress, user_data, cancellable,
                               error);
}

static const Form agreements_forms[] = {
  { N_ ("Web page"), N_ ("A linked document to read, print and hand over"), ENT_FILE_KIND_HTML,
    write_html, ENT_PROFILE_AGREEMENTS },
  { N_ ("XML"), N_ ("Valid against the published schema; Entente can read it again"),
    ENT_FILE_KIND_XML, write_xml, ENT_PROFILE_AGREEMENTS },
};

static const Form engagement_forms[] = {
  { N_ ("Web page"), N_ ("Everything in one linked document, for your own records"),
    ENT_FILE_KIND_HTML, write_html, ENT_PROFILE_ENGAGEMENT },
  { N_ ("XML"), N_ ("To be taken into another engagement, or back into this one"),
    ENT_FILE_KIND_XML, write_xml, ENT_PROFILE_ENGAGEMENT },
};

static const Form table_forms[] = {
  { N_ ("CSV"), N_ ("For spreadsheets: a row a record, a column a field"), ENT_FILE_KIND_CSV,
    write_csv },
};

static const Form contacts_forms[] = {
  { N_ ("vCard"), N_ ("For address books: what is on a business card, and no more"),
    ENT_FILE_KIND_VCARD, write_vcards },
};

static const EntKind *
get_kind (EntExportDialog *self)
{
  if (self->form == contacts_forms)
    return &ent_stakeholder_kind;
  return ent_catalogue_get (adw_combo_row_get_selected (self->kind_row));
}

static gconstpointer
get_what (EntExportDialog *self)
{
  return self->form == table_forms ? (gconstpointer)get_kind (self)
                                   : GUINT_TO_POINTER (self->form->profile);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  EntExportDialog *self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || ent_window_get_engagement (self->window) == NULL)
    return;
  ent_write_job_run (self->window, _ ("Exporting"), path, self->form->write, get_what (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
export_clicked_cb (EntExportDialog *self)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (self->form->file_kind);
  gboolean one_kind = self->form == table_forms || self->form == contacts_forms;
  const char *title = one_kind ? _ (get_kind (self)->label_plural)
                               : gtk_window_get_title (GTK_WINDOW (self->window));
  g_autofree char *name = ent_file_filters_suggest_name (title, self->form->file_kind);
  const EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Export"),
    .accept = _ ("_Export"),
    .name = name,
    .filters = filters,
  };

  ent_compat_choose_file (GTK_WIDGET (self), &request, chosen_cb, g_object_ref (self),
                          g_object_unref);
}

static void
form_toggled_cb (EntExportDialog *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    self->form = g_object_get_data (G_OBJECT (check), "ent-form");
}

/* A form is a row with a radio button; all rows are one group. */
static GtkCheckButton *
add_form (EntExportDialog *self,
          AdwPreferencesGroup *group,
          const Form *form,
          GtkCheckButton *first)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  g_object_set_data (G_OBJECT (check), "ent-form", (gpointer)form);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (form->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (form->detail), -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (form_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (form->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (form->detail));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
  return first != NULL ? first : GTK_CHECK_BUTTON (check);
}

static void
fill_forms (EntExportDialog *self)
{
  GtkCheckButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (agreements_forms); i++)
    first = add_form (self, self->agreements_group, &agreements_forms[i], first);
  for (guint i = 0; i < G_N_ELEMENTS (engagement_forms); i++)
    add_form (self, self->engagement_group, &engagement_forms[i], first);
  for (guint i = 0; i < G_N_ELEMENTS (table_forms); i++)
    add_form (self, self->table_group, &table_forms[i], first);
  for (guint i = 0; i < G_N_ELEMENTS (contacts_forms); i++)
    add_form (self, self->contacts_group, &contacts_forms[i], first);
  gtk_check_button_set_active (first, TRUE);
}

static void
fill_kinds (EntExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    gtk_string_list_append (names, _ (ent_catalogue_get (i)->label_plural));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
}

/* The table offered first is the one in sight. */
static void
select_kind (EntExportDialog *self)
{
  EntPage *page = ent_window_get_page (self->window);
  const char *kinds = page != NULL ? ent_page_get_info (page)->kinds : NULL;
  g_auto (GStrv) names = NULL;
  guint index = 0;

  if (kinds == NULL)
    return;
  names = g_strsplit (kinds, " ", 2);
  if (ent_catalogue_find (names[0], &index) != NULL)
    adw_combo_row_set_selected (self->kind_row, index);
}

static void
ent_export_dialog_dispose (GObject *object)
{
  g_clear_object (&ENT_EXPORT_DIALOG (object)->window);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->dispose (object);
}

static void
ent_export_dialog_class_init (EntExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/exchange/ent-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, agreements_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, engagement_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, table_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, contacts_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, kind_row);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
ent_export_dialog_init (EntExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_forms (self);
  fill_kinds (self);
}

EntExportDialog *
ent_export_dialog_present (EntWindow *window)
{
  EntExportDialog *self = g_object_new (ENT_TYPE_EXPORT_DIALOG, "transient-for", window, NULL);

  self->window = g_object_ref (window);
  select_kind (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
