/* SPDX-License-Identifier: GPL-3.0-or-later
 * Imports a file into the open engagement. */
#include "ent-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-compat.h"
#include "ent-file-filters.h"
#include "ent-import-line.h"
#include "ent-import.h"
#include "ent-mapping-row.h"
#include "ent-vcard-dialog.h"

struct _EntImportDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkWidget *import_button;
  GtkWidget *options_group;
  AdwComboRow *kind_row;
  EntMappingRow *columns_row;
  GtkWidget *rest_button;
  AdwComboRow *duplicates_row;
  GtkWidget *skip_row;
  GtkSwitch *skip_switch;
  AdwComboRow *prefer_row;
  GtkLabel *summary;
  GListStore *lines;
  EntWindow *window;
  EntImport *import;
  EntJob *job;      /* (nullable): under way */
  gboolean filling; /* the dialog itself sets its controls */
  gboolean again;   /* something changed while a trial ran */
};

G_DEFINE_FINAL_TYPE (EntImportDialog, ent_import_dialog, ADW_TYPE_WINDOW)

static void start_trial (EntImportDialog *self);

static void
options_changed_cb (EntImportDialog *self)
{
  if (!self->filling)
    start_trial (self);
}

/* What is shown of columns without a field is “Leave out”; now it is meant. */
static void
rest_clicked_cb (EntImportDialog *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->columns_row), FALSE);
  start_trial (self);
}

/* Any field, the identity, or nothing. */
static GArray *
list_targets (const EntKind *kind)
{
  static const int first[] = { ENT_CSV_COLUMN_IGNORED, ENT_CSV_COLUMN_ID };
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (targets, first, G_N_ELEMENTS (first));
  for (int i = 0; i < (int)kind->n_fields; i++)
    g_array_append_val (targets, i);
  return targets;
}

static void
fill_columns (EntImportDialog *self)
{
  const EntImport *import = self->import;
  g_autoptr (GArray) targets = NULL;

  if (import->headers == NULL || ent_mapping_row_get_length (self->columns_row) > 0)
    return;
  targets = list_targets (import->kind);
  ent_mapping_row_fill (self->columns_row, import->kind, targets, import->headers, import->columns);
}

/* TRUE if a column was found no field for, nothing was decided about it yet, and something is left
 * without it. */
static gboolean
has_rest (const EntImport *import)
{
  gboolean unmatched = FALSE;
  gboolean matched = FALSE;

  for (guint i = 0; import->columns != NULL && i < import->columns->len; i++)
    {
      int target = g_array_index (import->columns, int, i);

      unmatched = unmatched || target == ENT_CSV_COLUMN_UNMATCHED;
      matched = matched || target >= 0 || target == ENT_CSV_COLUMN_ID;
    }
  return unmatched && matched;
}

/* What a trial found. @error: (nullable): why the file is refused */
static void
show_findings (EntImportDialog *self, const GError *error)
{
  EntImport *import = self->import;
  g_autofree char *text = ent_import_describe (import);
  gboolean conflicts = import->kind == NULL && ent_import_count_conflicts (import) > 0;
  gboolean undecided = conflicts && import->prefer == ENT_PREFER_NONE;

  self->filling = TRUE;
  g_list_store_remove_all (self->lines);
  if (import->lines != NULL)
    g_list_store_splice (self->lines, 0, 0, import->lines->pdata, import->lines->len);
  if (import->kind != NULL)
    fill_columns (self);
  gtk_widget_set_visible (self->rest_button, has_rest (import));
  gtk_widget_set_visible (GTK_WIDGET (self->prefer_row), conflicts);
  gtk_widget_set_visible (self->options_group, import->kind != NULL || conflicts);
  gtk_label_set_label (self->summary, error != NULL ? error->message : text);
  gtk_widget_set_sensitive (self->import_button,
                            error == NULL && !undecided && ent_import_has_changes (import));
  self->filling = FALSE;
}

/* The window takes the file back, and says how it went. */
static void
finish (EntImportDialog *self, const GError *error)
{
  g_autofree char *text = NULL;
  EntSession *session;

  ent_window_resume (self->window);
  session = ent_window_get_session (self->window);
  if (session != NULL && error != NULL)
    ent_session_show_error (session, error);
  else if (session != NULL && !self->import->trial)
    {
      text = ent_import_describe (self->import);
      ent_session_toast_undo (session, text);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
finished_cb (gpointer data, const GError *error)
{
  EntImportDialog *self = data;
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  self->job = NULL;
  if (self->again && !cancelled)
    start_trial (self);
  else if (cancelled || (!self->import->trial && error == NULL))
    finish (self, error);
  else
    {
      self->import->trial = TRUE;
      show_findings (self, error);
    }
}

/* The thread uses nothing of the dialog but the import, which is left alone until it is back. */
static gboolean
work_in_thread (EntJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  return ent_import_run (job, ENT_IMPORT_DIALOG (data)->import, cancellable, error);
}

static void
start_job (EntImportDialog *self, const char *title)
{
  gtk_widget_set_sensitive (self->import_button, FALSE);
  self->again = FALSE;
  self->job = ent_job_run (GTK_WINDOW (self), title, work_in_thread, finished_cb,
                           g_object_ref (self), g_object_unref);
}

/* Another kind has other fields: its columns are matched anew. */
static void
take_kind (EntImportDialog *self)
{
  const EntKind *kind = ent_catalogue_get (adw_combo_row_get_selected (self->kind_row));

  if (kind == self->import->kind)
    return;
  self->import->kind = kind;
  ent_mapping_row_clear (self->columns_row);
  g_clear_pointer (&self->import->columns, g_array_unref);
}

static void
take_options (EntImportDialog *self)
{
  EntImport *import = self->import;

  import->trial = TRUE;
  import->prefer = adw_combo_row_get_selected (self->prefer_row);
  import->options.duplicates = adw_combo_row_get_selected (self->duplicates_row);
  import->options.skip_bad = gtk_switch_get_active (self->skip_switch);
  if (import->kind == NULL)
    return;
  take_kind (self);
  for (guint i = 0; i < ent_mapping_row_get_length (self->columns_row); i++)
    g_array_index (import->columns, int, i) = ent_mapping_row_get_target (self->columns_row, i);
}

static void
start_trial (EntImportDialog *self)
{
  if (self->job != NULL)
    {
      self->again = TRUE;
      return;
    }
  take_options (self);
  start_job (self, _ ("Reading the file"));
}

static void
import_clicked_cb (EntImportDialog *self)
{
  if (self->job != NULL)
    return;
  self->import->trial = FALSE;
  start_job (self, _ ("Importing"));
}

static gboolean
ent_import_dialog_close_request (GtkWindow *window)
{
  EntImportDialog *self = ENT_IMPORT_DIALOG (window);

  if (self->job != NULL)
    ent_job_cancel (self->job);
  else
    finish (self, NULL);
  return GDK_EVENT_STOP;
}

static void
ent_import_dialog_dispose (GObject *object)
{
  EntImportDialog *self = ENT_IMPORT_DIALOG (object);

  g_clear_object (&self->window);
  G_OBJECT_CLASS (ent_import_dialog_parent_class)->dispose (object);
}

static void
ent_import_dialog_finalize (GObject *object)
{
  EntImportDialog *self = ENT_IMPORT_DIALOG (object);

  g_clear_pointer (&self->import, ent_import_free);
  G_OBJECT_CLASS (ent_import_dialog_parent_class)->finalize (object);
}

static void
ent_import_dialog_class_init (EntImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ent_import_dialog_close_request;
  g_type_ensure (ENT_TYPE_IMPORT_LINE);
  g_type_ensure (ENT_TYPE_MAPPING_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/exchange/ent-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, options_group);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, rest_button);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, duplicates_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, skip_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, skip_switch);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, prefer_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, EntImportDialog, lines);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_clicked_cb);
}

static void
ent_import_dialog_init (EntImportDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rows of a CSV are of the kind in sight, until the person says otherwise. */
static void
fill_kinds (EntImportDialog *self)
{
  EntPage *page = ent_window_get_page (self->window);
  const char *kinds = page != NULL ? ent_page_get_info (page)->kinds : NULL;
  g_auto (GStrv) names = g_strsplit (kinds != NULL ? kinds : "", " ", 2);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint index = 0;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    gtk_string_list_append (labels, _ (ent_catalogue_get (i)->label_plural));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
  if (names[0] != NULL && ent_catalogue_find (names[0], &index) != NULL)
    adw_combo_row_set_selected (self->kind_row, index);
  self->import->kind = ent_catalogue_get (adw_combo_row_get_selected (self->kind_row));
}

static void
open_dialog (EntWindow *window, const char *source)
{
  EntEngagement *engagement = ent_window_get_engagement (window);
  EntImportDialog *self = g_object_new (ENT_TYPE_IMPORT_DIALOG, "transient-for", window, NULL);
  g_autofree char *name = g_path_get_basename (source);
  gboolean csv;

  self->window = g_object_ref (window);
  self->import = ent_import_new (ent_engagement_get_path (engagement), source);
  self->import->person = g_strdup (ent_engagement_get_person (engagement));
  csv = ent_import_is_csv (self->import);
  if (csv)
    fill_kinds (self);
  adw_window_title_set_subtitle (self->title, name);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), csv);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_row), csv);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates_row), csv);
  gtk_widget_set_visible (self->skip_row, csv);
  gtk_widget_set_visible (GTK_WIDGET (self->prefer_row), FALSE);
  gtk_widget_set_visible (self->options_group, csv);
  ent_window_suspend (window);
  gtk_window_present (GTK_WINDOW (self));
  self->filling = FALSE;
  start_trial (self);
}

/* A file that was chosen, while somebody is asked whether what they typed may go. */
typedef struct
{
  EntWindow *window;
  char *source;
} Request;

static Request *
request_new (EntWindow *window, const char *source)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (window);
  request->source = g_strdup (source);
  return request;
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->window);
  g_free (request->source);
  g_free (request);
}

static void
discarded_cb (gpointer user_data)
{
  Request *request = user_data;

  if (ent_window_get_engagement (request->window) != NULL)
    open_dialog (request->window, request->source);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  EntWindow *window = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || ent_window_get_engagement (window) == NULL)
    return;
  if (ent_vcard_dialog_takes (path))
    gtk_window_present (GTK_WINDOW (
        ent_vcard_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), path)));
  else if (!ent_window_ask_before_loss (window, discarded_cb, request_new (window, path),
                                        request_free))
    open_dialog (window, path);
}

void
ent_import_dialog_start (EntWindow *window)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_EXCHANGE);
  const EntFileRequest request = {
    .mode = ENT_FILE_OPEN,
    .title = _ ("Import"),
    .accept = _ ("_Open"),
    .filters = filters,
  };

  ent_compat_choose_file (GTK_WIDGET (window), &request, chosen_cb, g_object_ref (window),
                          g_object_unref);
}
