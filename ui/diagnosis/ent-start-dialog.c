/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a run of an instrument is started. */
#include "ent-start-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-diagnosis-kinds.h"
#include "ent-field-row.h"
#include "ent-instrument-run.h"

/* What is asked, in this order. */
static const guint fields[] = {
  ENT_AUDIT_RESPONDENTS,
  ENT_AUDIT_NAME,
  ENT_AUDIT_HELD_ON,
};

struct _EntStartDialog
{
  AdwWindow parent_instance;
  GtkListBox *list;
  GtkLabel *problem;
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the list */
  EntRecord *questionnaire;
  EntRecord *repeats; /* (nullable): a run */
  EntSubject *draft;  /* of the audit */
};

static guint started_signal;

G_DEFINE_FINAL_TYPE (EntStartDialog, ent_start_dialog, ADW_TYPE_WINDOW)

static void
set_problem (EntStartDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static gboolean
commit (EntStartDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_field_row_commit (self->rows[i]))
      {
        ent_field_row_focus (self->rows[i]);
        return FALSE;
      }
  return TRUE;
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStartDialog *self = ENT_START_DIALOG (widget);
  GDate date = *ent_session_get_today (ent_subject_get_session (self->draft));
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (EntRecord) audit = NULL;
  g_autoptr (GError) error = NULL;
  const char *day;

  if (!commit (self))
    return;
  people = ent_subject_list_references (self->draft, ENT_AUDIT_RESPONDENTS);
  day = ent_subject_get_text (self->draft, ENT_AUDIT_HELD_ON);
  if (day != NULL)
    ent_date_parse (day, &date);
  audit
      = ent_instrument_start (&(EntInstrumentStart){ .questionnaire = self->questionnaire,
                                                     .people = people,
                                                     .name = ent_subject_get_text (self->draft,
                                                                                   ENT_AUDIT_NAME),
                                                     .date = &date,
                                                     .repeats = self->repeats },
                              &error);
  if (audit == NULL)
    {
      set_problem (self, error->message);
      return;
    }
  g_signal_emit (self, started_signal, 0, audit);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ent_start_dialog_dispose (GObject *object)
{
  EntStartDialog *self = ENT_START_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->questionnaire);
  g_clear_object (&self->repeats);
  G_OBJECT_CLASS (ent_start_dialog_parent_class)->dispose (object);
}

static void
ent_start_dialog_class_init (EntStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_start_dialog_dispose;
  started_signal = g_signal_new ("started", ENT_TYPE_START_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStartDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntStartDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_install_action (widget_class, "start.start", NULL, start_cb);
}

static void
ent_start_dialog_init (EntStartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_draft (EntStartDialog *self, EntSession *session)
{
  const GDate *today = ent_session_get_today (session);
  g_autoptr (GPtrArray) people = self->repeats != NULL
                                     ? ent_instrument_list_repeated (self->repeats, today)
                                     : ent_instrument_list_proposed (self->questionnaire, today);
  g_autofree char *ids = ent_record_join_ids (people);
  g_autofree char *name = ent_instrument_dup_run_name (self->questionnaire, today);
  g_autofree char *day = ent_date_format (today);

  self->draft = ent_subject_new_draft (session, &ent_audit_kind, NULL);
  ent_subject_set (self->draft, ENT_AUDIT_RESPONDENTS, ids, NULL);
  ent_subject_set (self->draft, ENT_AUDIT_NAME, name, NULL);
  ent_subject_set (self->draft, ENT_AUDIT_HELD_ON, day, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = ent_field_row_new (&ent_audit_kind, fields[i]);
      ent_field_row_set_subject (self->rows[i], self->draft);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
    }
}

/* @repeats: (nullable): a run */
static EntStartDialog *
create (GtkWidget *parent, EntSession *session, EntRecord *questionnaire, EntRecord *repeats)
{
  EntStartDialog *self = g_object_new (ENT_TYPE_START_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = ent_record_dup_title (questionnaire);
  /* Translators: title of a window; %s is the name of a questionnaire. */
  g_autofree char *title = g_strdup_printf (_ ("Start “%s”"), name);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->questionnaire = g_object_ref (questionnaire);
  self->repeats = repeats != NULL ? g_object_ref (repeats) : NULL;
  fill_draft (self, session);
  ent_field_row_focus (self->rows[0]);
  return self;
}

EntStartDialog *
ent_start_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *questionnaire)
{
  return create (parent, session, questionnaire, NULL);
}

EntStartDialog *
ent_start_dialog_new_repeat (GtkWidget *parent, EntSession *session, EntRecord *audit)
{
  g_autoptr (EntRecord) questionnaire = ent_record_dup_reference (audit, ENT_AUDIT_QUESTIONNAIRE);

  return create (parent, session, questionnaire, audit);
}
