/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a list of one's own becomes an instrument. */
#include "ent-import-instrument-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"
#include "ent-error.h"
#include "ent-file-filters.h"
#include "ent-import-line.h"
#include "ent-import-outcome.h"
#include "ent-instrument-import.h"
#include "ent-mapping-row.h"
#include "ent-question.h"
#include "ent-xml-import.h"

#define SIZE_LIMIT (4 * 1024 * 1024) /* bytes: a list is read while the person waits */

struct _EntImportInstrumentDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkWidget *import_button;
  GtkWidget *options;
  AdwEntryRow *name;
  AdwComboRow *style;
  EntMappingRow *columns;
  AdwExpanderRow *scale;
  AdwEntryRow *levels[ENT_QUESTION_LEVELS]; /* borrowed from the scale */
  GtkWidget *skip_row;
  GtkSwitch *skip_switch;
  GtkLabel *existing; /* says what stays as it is */
  GtkLabel *summary;
  GListStore *lines;
  EntSession *session;
  char *path;
  GBytes *content; /* (nullable): of a CSV; NULL: XML */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (EntImportInstrumentDialog, ent_import_instrument_dialog, ADW_TYPE_WINDOW)

/* CSV */

static const char *
get_style (EntImportInstrumentDialog *self)
{
  const EntField *field = &ent_questionnaire_kind.fields[ENT_QUESTIONNAIRE_ANSWER_STYLE];

  return field->choices[adw_combo_row_get_selected (self->style)].value;
}

/* What a column of such a list can be for. */
static const int targets[] = {
  ENT_CSV_COLUMN_IGNORED, ENT_QUESTION_TEXT,    ENT_QUESTION_CATEGORY, ENT_QUESTION_DIMENSION,
  ENT_QUESTION_NUMBER,    ENT_QUESTION_LEVEL_1, ENT_QUESTION_LEVEL_2,  ENT_QUESTION_LEVEL_3,
  ENT_QUESTION_LEVEL_4,   ENT_QUESTION_LEVEL_5, ENT_QUESTION_HINT,
};

/* Shows the columns as they were found out, and unfolds them where none has the questions. */
static void
fill_columns (EntImportInstrumentDialog *self, EntCsvMapping *mapping)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (choices, targets, G_N_ELEMENTS (targets));
  for (guint i = 0; i < ent_csv_mapping_get_length (mapping); i++)
    {
      int target = ent_csv_mapping_get (mapping, i);

      g_ptr_array_add (headers, (gpointer)ent_csv_mapping_get_header (mapping, i));
      g_array_append_val (columns, target);
    }
  ent_mapping_row_fill (self->columns, &ent_question_kind, choices, headers, columns);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->columns),
                                 !ent_csv_mapping_has (mapping, ENT_QUESTION_TEXT, NULL));
}

/* Returns: (transfer full) (nullable): the columns as the person sees them; NULL before that. */
static GArray *
list_columns (EntImportInstrumentDialog *self)
{
  guint length = ent_mapping_row_get_length (self->columns);
  GArray *columns = length > 0 ? g_array_new (FALSE, FALSE, sizeof (int)) : NULL;

  for (guint i = 0; i < length; i++)
    {
      int target = ent_mapping_row_get_target (self->columns, i);

      g_array_append_val (columns, target);
    }
  return columns;
}

/* What was typed of the scale; NULL where nothing was. */
static void
get_levels (EntImportInstrumentDialog *self, const char **levels)
{
  for (guint i = 0; i < ENT_QUESTION_LEVELS; i++)
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (self->levels[i]));

      levels[i] = *text != '\0' ? text : NULL;
    }
}

static gboolean
run_csv (EntImportInstrumentDialog *self, gboolean trial, EntImportOutcome *outcome, GError **error)
{
  EntEngagement *engagement = ent_session_get_engagement (self->session);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->content);
  g_autoptr (GArray) columns = list_columns (self);
  const char *levels[ENT_QUESTION_LEVELS];
  const EntInstrumentFile file = { .stream = stream,
                                   .name = gtk_editable_get_text (GTK_EDITABLE (self->name)),
                                   .answer_style = get_style (self),
                                   .levels = levels,
                                   .columns = columns };
  const EntCsvOptions options = { .skip_bad = gtk_switch_get_active (self->skip_switch) };
  g_autoptr (EntCsvImport) import = NULL;
  gboolean done;

  get_levels (self, levels);
  import = ent_instrument_import_new (&file, outcome->report, error);
  if (import != NULL && columns == NULL)
    fill_columns (self, ent_csv_import_get_mapping (import));
  done = import != NULL
         && ent_csv_import_read (import, engagement, &options, NULL, NULL, NULL, error)
         && ent_csv_import_apply (import, engagement, trial, error);
  ent_import_outcome_take_csv (outcome, done ? import : NULL,
                               import != NULL ? ent_csv_import_get_counts (import) : NULL);
  return done;
}

/* XML */

static gboolean
run_xml (EntImportInstrumentDialog *self, gboolean trial, EntImportOutcome *outcome, GError **error)
{
  const EntXmlImportOptions options = { .dry_run = trial };
  g_autoptr (EntMergeSummary) summary = ent_merge_summary_new ();
  gboolean done = ent_xml_import (ent_session_get_engagement (self->session), self->path, &options,
                                  outcome->report, summary, NULL, NULL, NULL, error);

  ent_import_outcome_take_xml (outcome, summary);
  return done;
}

static gboolean
run (EntImportInstrumentDialog *self, gboolean trial, EntImportOutcome *outcome, GError **error)
{
  return self->content != NULL ? run_csv (self, trial, outcome, error)
                               : run_xml (self, trial, outcome, error);
}

/* What the window shows */

/* An instrument that is there keeps how it is answered and what its scores mean: answers were given
 * on it. */
static void
show_existing (EntImportInstrumentDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autoptr (EntRecord) existing = ent_source_find_titled (ent_session_get_source (self->session),
                                                           "questionnaire", name, NULL);
  g_autofree char *title = existing != NULL ? ent_record_dup_title (existing) : g_strdup (name);
  /* Translators: %s is the name of a questionnaire. */
  g_autofree char *text
      = g_strdup_printf (_ ("“%s” is here already and keeps how it is answered and what its scores "
                            "mean. Questions are added or changed; change the rest in its "
                            "details, or give the list a name of its own."),
                         title);

  gtk_label_set_label (self->existing, existing != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->existing), existing != NULL && self->content != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->style), existing == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), existing == NULL);
}

static void
try_out (EntImportInstrumentDialog *self)
{
  g_auto (EntImportOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean done;

  ent_import_outcome_init (&outcome);
  done = run (self, TRUE, &outcome, &error);
  text = done ? ent_import_outcome_describe (&outcome)
              : ent_import_outcome_describe_refusal (&outcome, error);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       outcome.lines->pdata, outcome.lines->len);
  gtk_label_set_label (self->summary, text);
  show_existing (self);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), g_str_equal (get_style (self), "score"));
  gtk_widget_set_visible (self->skip_row,
                          outcome.bad > 0 || gtk_switch_get_active (self->skip_switch));
  gtk_widget_set_sensitive (self->import_button, done && outcome.added + outcome.changed > 0);
}

static void
changed_cb (EntImportInstrumentDialog *self)
{
  if (!self->filling)
    try_out (self);
}

static void
import_cb (EntImportInstrumentDialog *self)
{
  g_auto (EntImportOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  ent_import_outcome_init (&outcome);
  if (!run (self, FALSE, &outcome, &error))
    {
      gtk_label_set_label (self->summary, error->message);
      return;
    }
  text = ent_import_outcome_describe (&outcome);
  ent_session_toast_undo (self->session, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ent_import_instrument_dialog_dispose (GObject *object)
{
  EntImportInstrumentDialog *self = ENT_IMPORT_INSTRUMENT_DIALOG (object);

  self->filling = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (ent_import_instrument_dialog_parent_class)->dispose (object);
}

static void
ent_import_instrument_dialog_class_init (EntImportInstrumentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_instrument_dialog_dispose;

  g_type_ensure (ENT_TYPE_IMPORT_LINE);
  g_type_ensure (ENT_TYPE_MAPPING_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-import-instrument-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, options);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, name);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, style);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, skip_row);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, skip_switch);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, existing);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, EntImportInstrumentDialog, lines);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
}

/* The ways to answer, scores first chosen: that is what such lists are for. */
static void
fill_styles (EntImportInstrumentDialog *self)
{
  const EntField *field = &ent_questionnaire_kind.fields[ENT_QUESTIONNAIRE_ANSWER_STYLE];
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint scores = 0;

  for (guint i = 0; field->choices[i].value != NULL; i++)
    {
      gtk_string_list_append (labels, _ (field->choices[i].label));
      if (g_str_equal (field->choices[i].value, "score"))
        scores = i;
    }
  adw_combo_row_set_model (self->style, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->style, scores);
}

/* One entry a level, named by the wording that counts where nothing is typed. */
static void
fill_scale (EntImportInstrumentDialog *self)
{
  for (guint i = 0; i < ENT_QUESTION_LEVELS; i++)
    {
      g_autofree char *usual = ent_questionnaire_dup_level (NULL, i + 1);
      /* Translators: a score from 1 to 5, and what it means. */
      g_autofree char *title = g_strdup_printf (_ ("%u – %s"), i + 1, usual);

      self->levels[i] = ADW_ENTRY_ROW (adw_entry_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->levels[i]), title);
      g_signal_connect_object (self->levels[i], "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->scale, GTK_WIDGET (self->levels[i]));
    }
}

static void
ent_import_instrument_dialog_init (EntImportInstrumentDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_styles (self);
  fill_scale (self);
}

/* Opening */

static gboolean
is_xml (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".xml");
}

/* Returns: FALSE with @error if the file cannot be read, or is too large to be a list. */
static gboolean
load (EntImportInstrumentDialog *self, GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  self->path = g_file_get_path (file);
  if (is_xml (self->path))
    return TRUE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL,
                            error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) > SIZE_LIMIT)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                           _ ("The file is too large for a list of questions. Import it from the "
                              "menu of the window."));
      return FALSE;
    }
  self->content = g_file_load_bytes (file, NULL, NULL, error);
  return self->content != NULL;
}

static void
open_dialog (EntSession *session, GtkWidget *parent, GFile *file)
{
  EntImportInstrumentDialog *self = g_object_new (ENT_TYPE_IMPORT_INSTRUMENT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (base);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  self->session = g_object_ref (session);
  if (!load (self, file, &error))
    {
      ent_session_show_error (session, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  name = ent_instrument_import_suggest_name (self->path);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  adw_window_title_set_subtitle (self->title, display);
  gtk_widget_set_visible (self->options, self->content != NULL);
  self->filling = FALSE;
  try_out (self);
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  EntSession *session;
  GtkWidget *parent; /* (nullable): weak */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_weak_pointer (&asking->parent);
  g_object_unref (asking->session);
  g_free (asking);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  Asking *asking = user_data;

  if (file != NULL && g_file_peek_path (file) != NULL && asking->parent != NULL)
    open_dialog (asking->session, asking->parent, file);
}

void
ent_import_instrument_dialog_present (GtkWidget *parent, EntSession *session)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_EXCHANGE);
  const EntFileRequest request = {
    .mode = ENT_FILE_OPEN,
    .title = _ ("Import Instrument"),
    .accept = _ ("_Open"),
    .filters = filters,
  };
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  g_set_weak_pointer (&asking->parent, parent);
  ent_compat_choose_file (parent, &request, chosen_cb, asking, asking_free);
}
