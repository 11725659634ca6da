/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which one respondent answers an instrument. */
#include "ent-answer-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-editor.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument.h"
#include "ent-question.h"

/* Long enough not to store every syllable, short enough that nothing is lost. */
#define PAUSE_MS 1500

struct _EntAnswerDialog
{
  AdwWindow parent_instance;
  AdwWindowTitle *heading;
  GtkLabel *progress;
  GtkLevelBar *bar;
  GtkLabel *question;
  GtkLabel *hint;
  GtkStack *stack;
  EntAnswerEditor *editor;
  GtkLabel *sealed;
  GtkWidget *again_button;
  GtkLabel *problem;
  GtkLabel *note;
  GtkButton *next_button;
  EntSession *session;
  EntRecord *questionnaire;
  EntRecord *audit; /* (nullable) */
  EntRecord *person;
  GPtrArray *questions;
  GHashTable *opened; /* identities of the questions that were answered in this window */
  guint at;           /* index of the question that is shown */
  guint pause;        /* source */
  gboolean dirty;     /* the editor holds what is not stored */
};

G_DEFINE_FINAL_TYPE (EntAnswerDialog, ent_answer_dialog, ADW_TYPE_WINDOW)

static EntRecord *
get_question (EntAnswerDialog *self)
{
  return g_ptr_array_index (self->questions, self->at);
}

static EntRecord *
dup_answer (EntAnswerDialog *self, EntRecord *question)
{
  return ent_instrument_dup_answer (question, self->audit, self->person);
}

static void
set_problem (EntAnswerDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* What is hidden is hidden from who opens this window, too, unless it is the respondent; only what
 * was entered in it can be read again here. */
static gboolean
is_sealed (EntAnswerDialog *self)
{
  g_autoptr (EntRecord) answer = dup_answer (self, get_question (self));

  return answer != NULL && ent_record_is_veiled (answer, ent_session_get_person (self->session))
         && !g_hash_table_contains (self->opened, ent_record_get_id (get_question (self)));
}

/* Storing */

static gboolean
enter (EntAnswerDialog *self, const char *value, const char *evidence)
{
  EntAnswerEntry entry = {
    .question = get_question (self),
    .audit = self->audit,
    .person = self->person,
    .value = value,
    .evidence = evidence,
    .date = ent_session_get_today (self->session),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) answer = ent_instrument_enter (&entry, &error);

  if (error != NULL)
    {
      set_problem (self, error->message);
      return FALSE;
    }
  g_hash_table_add (self->opened, g_strdup (ent_record_get_id (get_question (self))));
  return TRUE;
}

/* Returns: FALSE if what was entered cannot be kept; the window says why. */
static gboolean
store (EntAnswerDialog *self)
{
  g_autofree char *value = NULL;
  g_autofree char *evidence = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->dirty)
    return TRUE;
  value = ent_answer_editor_dup_value (self->editor);
  evidence = ent_answer_editor_dup_evidence (self->editor);
  if (value == NULL && evidence != NULL)
    {
      set_problem (self, _ ("Evidence alone is no answer. Answer the question, too."));
      return FALSE;
    }
  if (!enter (self, value, evidence))
    return FALSE;
  self->dirty = FALSE;
  set_problem (self, NULL);
  return TRUE;
}

/* Evidence may be typed first; nobody is told off for that. */
static gboolean
paused_cb (gpointer data)
{
  EntAnswerDialog *self = data;
  g_autofree char *value = ent_answer_editor_dup_value (self->editor);

  self->pause = 0;
  if (value != NULL)
    store (self);
  return G_SOURCE_REMOVE;
}

static void
edited_cb (EntAnswerDialog *self)
{
  self->dirty = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
chosen_cb (EntAnswerDialog *self)
{
  self->dirty = TRUE;
  store (self);
}

/* Showing */

static void
show_answer (EntAnswerDialog *self, gboolean sealed)
{
  g_autofree char *title = ent_record_dup_title (get_question (self));
  g_autoptr (EntRecord) answer = sealed ? NULL : dup_answer (self, get_question (self));
  guint field = ent_questionnaire_get_answer_field (self->questionnaire);

  for (guint level = 1; level <= ENT_QUESTION_LEVELS; level++)
    {
      g_autofree char *wording = ent_question_dup_level (get_question (self), level);

      ent_answer_editor_set_level (self->editor, level, wording);
    }
  ent_answer_editor_set (self->editor, title,
                         answer != NULL ? ent_record_get_text (answer, field) : NULL,
                         answer != NULL ? ent_record_get_text (answer, ENT_ANSWER_EVIDENCE) : NULL);
  self->dirty = FALSE;
}

static void
show_progress (EntAnswerDialog *self)
{
  g_autofree char *progress = NULL;
  gboolean last = self->at + 1 == self->questions->len;

  /* Translators: which question is shown, of how many. */
  progress = g_strdup_printf (_ ("Question %u of %u"), self->at + 1, self->questions->len);
  gtk_label_set_label (self->progress, progress);
  gtk_level_bar_set_value (self->bar, (self->at + 1) / (double)self->questions->len);
  gtk_button_set_label (self->next_button, last ? _ ("_Done") : _ ("_Next"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.previous", self->at > 0);
}

static void
show_question (EntAnswerDialog *self, guint at)
{
  const char *hint;
  g_autofree char *title = NULL;
  gboolean sealed;

  self->at = at;
  sealed = is_sealed (self);
  title = ent_record_dup_title (get_question (self));
  hint = ent_record_get_text (get_question (self), ENT_QUESTION_HINT);
  gtk_label_set_label (self->question, title);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_stack_set_visible_child_name (self->stack, sealed ? "sealed" : "editor");
  set_problem (self, NULL);
  show_progress (self);
  show_answer (self, sealed);
  if (sealed)
    gtk_widget_grab_focus (self->again_button);
  else
    ent_answer_editor_focus (self->editor);
}

static void
again_cb (EntAnswerDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "editor");
  ent_answer_editor_focus (self->editor);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntAnswerDialog *self = ENT_ANSWER_DIALOG (widget);

  if (!store (self))
    return;
  if (self->at + 1 < self->questions->len)
    show_question (self, self->at + 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntAnswerDialog *self = ENT_ANSWER_DIALOG (widget);

  if (self->at > 0 && store (self))
    show_question (self, self->at - 1);
}

/* Evidence without an answer goes with the window. */
static gboolean
close_request_cb (EntAnswerDialog *self)
{
  store (self);
  return GDK_EVENT_PROPAGATE;
}

static void
ent_answer_dialog_dispose (GObject *object)
{
  EntAnswerDialog *self = ENT_ANSWER_DIALOG (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_hash_table_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->questionnaire);
  g_clear_object (&self->audit);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (ent_answer_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, question);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, editor);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, sealed);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, again_button);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, note);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerDialog, next_button);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
ent_answer_dialog_class_init (EntAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_answer_dialog_dispose;
  g_type_ensure (ENT_TYPE_ANSWER_EDITOR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "answers.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "answers.previous", NULL, previous_cb);
}

static void
ent_answer_dialog_init (EntAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_label_set_label (self->sealed, ent_instrument_get_hidden_text ());
}

static guint
find_unanswered (EntAnswerDialog *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      g_autoptr (EntRecord) answer = dup_answer (self, self->questions->pdata[i]);

      if (answer == NULL)
        return i;
    }
  return 0;
}

static void
show_heading (EntAnswerDialog *self)
{
  g_autofree char *name = ent_record_dup_title (self->person);
  /* Translators: title of a window; %s is who answers a questionnaire. */
  g_autofree char *title = g_strdup_printf (_ ("Answers of %s"), name);
  g_autofree char *instrument = ent_record_dup_title (self->questionnaire);
  /* Translators: %s is who answers a questionnaire. */
  g_autofree char *note = g_strdup_printf (
      _ ("For the eyes of %s only. Answers are kept as they are entered, and hidden once this "
         "window is closed, until all have answered."),
      name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, instrument);
  gtk_label_set_label (self->note, note);
}

EntAnswerDialog *
ent_answer_dialog_new (GtkWidget *parent,
                       EntSession *session,
                       EntRecord *questionnaire,
                       EntRecord *audit,
                       EntRecord *person)
{
  EntAnswerDialog *self = g_object_new (ENT_TYPE_ANSWER_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->questionnaire = g_object_ref (questionnaire);
  self->audit = audit != NULL ? g_object_ref (audit) : NULL;
  self->person = g_object_ref (person);
  self->questions = ent_record_list_children (questionnaire, "question");
  ent_answer_editor_set_style (self->editor,
                               ent_record_get_text (questionnaire, ENT_QUESTIONNAIRE_ANSWER_STYLE));
  show_heading (self);
  show_question (self, find_unanswered (self));
  return self;
}
