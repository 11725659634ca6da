/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a new version of a term is agreed on. */
#include "ent-version-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-date.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-term-state.h"

static const char *const sides[] = { "marketing", "sales" };

static const guint fields[] = {
  ENT_AGREED_VERSION_TEXT,
  ENT_AGREED_VERSION_WHY,
  ENT_AGREED_VERSION_EFFECTIVE_FROM,
};

struct _EntVersionDialog
{
  AdwWindow parent_instance;
  GtkLabel *texts[G_N_ELEMENTS (sides)];
  GtkWidget *buttons[G_N_ELEMENTS (sides)];
  GtkListBox *list;
  GtkLabel *missing;
  GtkWidget *agree_button;
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the list */
  EntSubject *draft;
};

static guint agreed_signal;

G_DEFINE_FINAL_TYPE (EntVersionDialog, ent_version_dialog, ADW_TYPE_WINDOW)

static void
refresh (EntVersionDialog *self)
{
  const EntField *missing = ent_subject_get_missing (self->draft, NULL);
  g_autofree char *text = NULL;

  if (missing != NULL)
    /* Translators: what a new record still lacks; %s is the label of a field. */
    text = g_strdup_printf (_ ("Still needed: %s"), _ (missing->label));
  gtk_label_set_label (self->missing, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->agree_button, missing == NULL);
}

static void
agree_cb (EntVersionDialog *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_field_row_commit (self->rows[i]))
      {
        ent_field_row_focus (self->rows[i]);
        return;
      }
  if (ent_subject_get_missing (self->draft, NULL) != NULL)
    return;
  if (ent_subject_add (self->draft, &error) == NULL)
    {
      ent_session_show_error (ent_subject_get_session (self->draft), error);
      return;
    }
  g_signal_emit (self, agreed_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* The text starts over from one side's words. */
static void
start_from (EntVersionDialog *self, guint side)
{
  ent_field_row_commit (self->rows[0]);
  ent_subject_set (self->draft, ENT_AGREED_VERSION_TEXT, gtk_label_get_text (self->texts[side]),
                   NULL);
  ent_field_row_focus (self->rows[0]);
}

static void
start_from_marketing_cb (EntVersionDialog *self)
{
  start_from (self, 0);
}

static void
start_from_sales_cb (EntVersionDialog *self)
{
  start_from (self, 1);
}

static void
agree_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  agree_cb (ENT_VERSION_DIALOG (widget));
}

static void
ent_version_dialog_dispose (GObject *object)
{
  g_clear_object (&ENT_VERSION_DIALOG (object)->draft);
  G_OBJECT_CLASS (ent_version_dialog_parent_class)->dispose (object);
}

static void
ent_version_dialog_class_init (EntVersionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_version_dialog_dispose;
  agreed_signal = g_signal_new ("agreed", ENT_TYPE_VERSION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-version-dialog.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "marketing_text", FALSE,
                                             G_STRUCT_OFFSET (EntVersionDialog, texts[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "sales_text", FALSE,
                                             G_STRUCT_OFFSET (EntVersionDialog, texts[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "marketing_button", FALSE,
                                             G_STRUCT_OFFSET (EntVersionDialog, buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "sales_button", FALSE,
                                             G_STRUCT_OFFSET (EntVersionDialog, buttons[1]));
  gtk_widget_class_bind_template_child (widget_class, EntVersionDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntVersionDialog, missing);
  gtk_widget_class_bind_template_child (widget_class, EntVersionDialog, agree_button);
  gtk_widget_class_bind_template_callback (widget_class, agree_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, start_from_marketing_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_from_sales_cb);
  gtk_widget_class_install_action (widget_class, "version.agree", NULL, agree_action_cb);
}

static void
ent_version_dialog_init (EntVersionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A new version starts as the one in force, one number on, and counts from today. */
static EntSubject *
create_draft (EntSession *session, EntRecord *term)
{
  EntSubject *draft = ent_subject_new_draft (session, &ent_agreed_version_kind, term);
  g_autoptr (EntRecord) newest = ent_term_dup_newest_version (term);
  g_autofree char *today = ent_date_format (ent_session_get_today (session));
  g_autofree char *number = NULL;

  ent_subject_set (draft, ENT_AGREED_VERSION_EFFECTIVE_FROM, today, NULL);
  if (newest == NULL)
    return draft;
  number = g_strdup_printf ("%d",
                            (int)ent_record_get_integer (newest, ENT_AGREED_VERSION_NUMBER, 0) + 1);
  ent_subject_set (draft, ENT_AGREED_VERSION_NUMBER, number, NULL);
  ent_subject_set (draft, ENT_AGREED_VERSION_TEXT,
                   ent_record_get_text (newest, ENT_AGREED_VERSION_TEXT), NULL);
  return draft;
}

/* The words of a side that counts everywhere, else of its first region. */
static void
show_sides (EntVersionDialog *self, EntRecord *term)
{
  g_autoptr (GPtrArray) definitions = ent_record_list_children (term, "term-definition");

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      EntRecord *found = NULL;

      for (guint i = 0; i < definitions->len; i++)
        if (ent_record_equals (definitions->pdata[i], ENT_TERM_DEFINITION_SIDE, sides[side])
            && (found == NULL || ent_record_has (found, ENT_TERM_DEFINITION_REGION)))
          found = definitions->pdata[i];
      gtk_label_set_label (self->texts[side],
                           found != NULL ? ent_record_get_text (found, ENT_TERM_DEFINITION_TEXT)
                                         : _ ("Nothing said yet"));
      gtk_widget_set_sensitive (self->buttons[side], found != NULL);
    }
}

static void
take_draft (EntVersionDialog *self, EntSubject *draft)
{
  self->draft = draft;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = ent_field_row_new (&ent_agreed_version_kind, fields[i]);
      ent_field_row_set_subject (self->rows[i], draft);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
    }
  g_signal_connect_object (draft, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

EntVersionDialog *
ent_version_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *term)
{
  EntVersionDialog *self = g_object_new (ENT_TYPE_VERSION_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = ent_record_dup_title (term);
  /* Translators: title of a window; %s is a term, as "MQL". */
  g_autofree char *title = g_strdup_printf (_ ("Agree on “%s”"), name);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  take_draft (self, create_draft (session, term));
  show_sides (self, term);
  refresh (self);
  ent_field_row_focus (self->rows[0]);
  return self;
}
