/* SPDX-License-Identifier: GPL-3.0-or-later
 * Takes stakeholders from a vCard file. */
#include "ent-vcard-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-compat.h"
#include "ent-import-line.h"
#include "ent-import.h"
#include "ent-job.h"
#include "ent-vcard-line.h"

struct _EntVcardDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  AdwComboRow *prefer_row;
  GtkSwitch *skip_switch;
  GtkLabel *summary;
  GtkWidget *people_card;
  GListStore *people;
  GtkExpander *notes_expander;
  GListStore *notes;
  EntSession *session;
  char *path;
  EntVcardOptions options;
  EntReport *report;      /* (nullable) */
  EntVcardImport *import; /* (nullable) */
  EntJob *job;            /* (nullable): under way; report and import are its own then */
  gboolean again;         /* something changed while it ran */
};

G_DEFINE_FINAL_TYPE (EntVcardDialog, ent_vcard_dialog, ADW_TYPE_WINDOW)

gboolean
ent_vcard_dialog_takes (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".vcf") || g_str_has_suffix (lower, ".vcard");
}

/* Returns: (transfer full): one sentence of what would be done. */
static char *
describe (const EntVcardCounts *counts)
{
  GString *text = g_string_new (NULL);

  ent_import_append_count (text, _ ("%u new"), counts->added);
  ent_import_append_count (text, _ ("%u changed"), counts->changed);
  ent_import_append_count (text, _ ("%u unchanged"), counts->unchanged);
  ent_import_append_count (text, _ ("%u left out"), counts->skipped);
  ent_import_append_count (text, _ ("%u bad"), counts->bad);
  if (text->len == 0)
    g_string_append (text, _ ("Nothing new"));
  return g_string_free (text, FALSE);
}

/* What the decisions come to. */
static void
refresh (EntVcardDialog *self)
{
  EntVcardCounts counts;
  g_autofree char *text = NULL;

  ent_vcard_import_count (self->import, &counts);
  text = describe (&counts);
  gtk_label_set_label (self->summary, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vcard.import",
                                 counts.added + counts.changed > 0);
}

static void
fill_people (EntVcardDialog *self)
{
  GPtrArray *rows = ent_vcard_import_get_rows (self->import);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      EntVcardItem *item = ent_vcard_item_new (g_ptr_array_index (rows, i));

      g_signal_connect_object (item, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->people, 0, 0, items->pdata, items->len);
}

static void
fill_notes (EntVcardDialog *self)
{
  g_autofree char *label = NULL;
  guint length = ent_report_get_length (self->report);

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (EntImportLine) line
          = ent_import_line_new_for_problem (ent_report_get (self->report, i));

      g_list_store_append (self->notes, line);
    }
  /* Translators: heading of what is wrong with a file or was left out of it; %u is how many. */
  label = g_strdup_printf (_ ("About the File (%u)"), length);
  gtk_expander_set_label (self->notes_expander, label);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_expander), length > 0);
}

/* Why nothing can be imported; the notes say the rest. */
static void
show_refusal (EntVcardDialog *self, const GError *error)
{
  guint n_bad = ent_report_get_count (self->report, ENT_SEVERITY_ERROR);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u card is bad, so nothing is imported.",
                                   "%u cards are bad, so nothing is imported.", n_bad),
                         n_bad);

  gtk_label_set_label (self->summary, n_bad > 0 ? text : error->message);
}

static void start_reading (EntVcardDialog *self);

static void
read_cb (gpointer data, const GError *error)
{
  EntVcardDialog *self = data;

  self->job = NULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->again)
    {
      start_reading (self);
      return;
    }
  fill_notes (self);
  gtk_widget_set_visible (self->people_card, error == NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->notes_expander), error != NULL);
  gtk_expander_set_expanded (self->notes_expander, error != NULL);
  if (error != NULL)
    show_refusal (self, error);
  else
    {
      fill_people (self);
      refresh (self);
    }
}

/* The thread uses nothing of the dialog but report and import, which are left alone until it is
 * back. */
static gboolean
read_in_thread (EntJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  EntVcardDialog *self = data;
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (EntEngagement) reader = NULL;
  gboolean read;

  if (stream != NULL)
    reader = ent_engagement_open_reader (ent_session_get_engagement (self->session), cancellable,
                                         error);
  if (reader == NULL)
    return FALSE;
  read = ent_vcard_import_read (self->import, G_INPUT_STREAM (stream), reader, cancellable, error);
  ent_engagement_close (reader);
  return read;
}

static void
forget (EntVcardDialog *self)
{
  g_list_store_remove_all (self->people);
  g_list_store_remove_all (self->notes);
  g_clear_pointer (&self->import, ent_vcard_import_free);
  g_clear_pointer (&self->report, ent_report_unref);
}

static void
start_reading (EntVcardDialog *self)
{
  forget (self);
  self->again = FALSE;
  self->options.prefer
      = adw_combo_row_get_selected (self->prefer_row) == 0 ? ENT_PREFER_MINE : ENT_PREFER_THEIRS;
  self->options.skip_bad = gtk_switch_get_active (self->skip_switch);
  self->report = ent_report_new ();
  self->import = ent_vcard_import_new (&self->options, self->report);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vcard.import", FALSE);
  self->job = ent_job_run (GTK_WINDOW (self), _ ("Reading the file"), read_in_thread, read_cb,
                           g_object_ref (self), g_object_unref);
}

static void
skip_changed_cb (EntVcardDialog *self)
{
  if (self->path == NULL)
    return;
  if (self->job != NULL)
    self->again = TRUE;
  else
    start_reading (self);
}

/* What is chosen for all counts for each, whatever was chosen there. */
static void
prefer_changed_cb (EntVcardDialog *self)
{
  gboolean theirs = adw_combo_row_get_selected (self->prefer_row) != 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    {
      g_autoptr (EntVcardItem) item = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      g_signal_handlers_block_by_func (item, refresh, self);
      ent_vcard_item_set_takes_theirs (item, theirs);
      g_signal_handlers_unblock_by_func (item, refresh, self);
    }
  if (self->import != NULL && self->job == NULL)
    refresh (self);
}

static void
apply (EntVcardDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  EntVcardCounts counts;

  ent_vcard_import_count (self->import, &counts);
  if (ent_vcard_import_apply (self->import, ent_session_get_engagement (self->session), FALSE,
                              &error))
    {
      told = describe (&counts);
      ent_session_toast_undo (self->session, told);
    }
  else
    ent_session_show_error (self->session, error);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
answered_cb (const char *id, gpointer user_data)
{
  if (strcmp (id, "import") == 0)
    apply (user_data);
}

/* @from: the first of the report's problems that is about signatures */
static void
ask_about_stale (EntVcardDialog *self, guint from)
{
  const EntAnswer answers[] = {
    { "cancel", _ ("_Cancel"), ENT_ANSWER_PLAIN },
    { "import", _ ("_Import All the Same"), ENT_ANSWER_DESTRUCTIVE },
    { NULL },
  };
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = from; i < ent_report_get_length (self->report); i++)
    g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "",
                            ent_report_get (self->report, i)->message);
  ent_compat_ask (GTK_WIDGET (self), _ ("Let Signatures Become Stale?"), body->str, answers,
                  answered_cb, g_object_ref (self), g_object_unref);
}

/* What cards do to signatures shows only when they are tried with all decisions made. */
static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntVcardDialog *self = ENT_VCARD_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  EntVcardCounts counts;
  guint n_before;

  if (self->job != NULL)
    return;
  n_before = ent_report_get_length (self->report);
  if (!ent_vcard_import_apply (self->import, ent_session_get_engagement (self->session), TRUE,
                               &error))
    {
      ent_session_show_error (self->session, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  ent_vcard_import_count (self->import, &counts);
  if (counts.stale > 0)
    ask_about_stale (self, n_before);
  else
    apply (self);
}

static void
line_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, ent_vcard_line_new ());
}

static void
line_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ent_vcard_line_set_item (ENT_VCARD_LINE (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
line_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ent_vcard_line_set_item (ENT_VCARD_LINE (gtk_list_item_get_child (item)), NULL);
}

static gboolean
ent_vcard_dialog_close_request (GtkWindow *window)
{
  EntVcardDialog *self = ENT_VCARD_DIALOG (window);

  if (self->job == NULL)
    return GTK_WINDOW_CLASS (ent_vcard_dialog_parent_class)->close_request (window);
  ent_job_cancel (self->job);
  return GDK_EVENT_STOP;
}

static void
ent_vcard_dialog_dispose (GObject *object)
{
  EntVcardDialog *self = ENT_VCARD_DIALOG (object);

  if (self->people != NULL)
    g_list_store_remove_all (self->people);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_vcard_dialog_parent_class)->dispose (object);
}

static void
ent_vcard_dialog_finalize (GObject *object)
{
  EntVcardDialog *self = ENT_VCARD_DIALOG (object);

  g_clear_pointer (&self->import, ent_vcard_import_free);
  g_clear_pointer (&self->report, ent_report_unref);
  g_free (self->path);
  G_OBJECT_CLASS (ent_vcard_dialog_parent_class)->finalize (object);
}

static void
ent_vcard_dialog_class_init (EntVcardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_vcard_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_vcard_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ent_vcard_dialog_close_request;
  g_type_ensure (ENT_TYPE_IMPORT_LINE);
  g_type_ensure (ENT_TYPE_VCARD_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/exchange/ent-vcard-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, prefer_row);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, skip_switch);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, people_card);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, people);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, notes_expander);
  gtk_widget_class_bind_template_child (widget_class, EntVcardDialog, notes);
  gtk_widget_class_bind_template_callback (widget_class, line_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, prefer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_changed_cb);
  gtk_widget_class_install_action (widget_class, "vcard.import", NULL, import_cb);
}

static void
ent_vcard_dialog_init (EntVcardDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntVcardDialog *
ent_vcard_dialog_new (GtkWidget *parent, EntSession *session, const char *path)
{
  EntVcardDialog *self = g_object_new (ENT_TYPE_VCARD_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  adw_window_title_set_subtitle (self->title, shown);
  start_reading (self);
  return self;
}
