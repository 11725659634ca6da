/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where one answer is entered. */
#include "ent-answer-editor.h"

#include <glib/gi18n-lib.h>

#include "ent-question.h"
#include "ent-text-buffer.h"

/* The buttons of all styles, by the value each stands for. */
static const struct
{
  const char *id;
  const char *value;
} choices[] = {
  { "true", "true" }, { "false", "false" }, { "score_1", "1" }, { "score_2", "2" },
  { "score_3", "3" }, { "score_4", "4" },   { "score_5", "5" },
};

struct _EntAnswerEditor
{
  AdwBin parent_instance;
  GtkStack *styles;
  GtkTextView *text;
  GtkTextView *evidence;
  GtkToggleButton *buttons[G_N_ELEMENTS (choices)];
  GtkLabel *levels[ENT_QUESTION_LEVELS]; /* in the buttons of a score */
  gboolean showing;                      /* it is being filled: no edit */
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntAnswerEditor, ent_answer_editor, ADW_TYPE_BIN)

static gboolean
is_in_words (EntAnswerEditor *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->styles), "text") == 0;
}

static void
edited_cb (EntAnswerEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
chosen_cb (EntAnswerEditor *self, GtkToggleButton *button)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntAnswerEditor *self = ENT_ANSWER_EDITOR (widget);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (strcmp (choices[i].value, g_variant_get_string (parameter, NULL)) == 0)
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

static void
ent_answer_editor_class_init (EntAnswerEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", ENT_TYPE_ANSWER_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ENT_TYPE_ANSWER_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-answer-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAnswerEditor, styles);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerEditor, text);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerEditor, evidence);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_class_bind_template_child_full (widget_class, choices[i].id, FALSE,
                                               G_STRUCT_OFFSET (EntAnswerEditor, buttons)
                                                   + (gssize)(i * sizeof (GtkToggleButton *)));
  for (guint i = 0; i < ENT_QUESTION_LEVELS; i++)
    {
      g_autofree char *id = g_strdup_printf ("level_%u", i + 1);

      gtk_widget_class_bind_template_child_full (widget_class, id, FALSE,
                                                 G_STRUCT_OFFSET (EntAnswerEditor, levels)
                                                     + (gssize)(i * sizeof (GtkLabel *)));
    }
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "answer.choose", "s", choose_cb);
}

static void
ent_answer_editor_init (EntAnswerEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (edited_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->evidence), "changed",
                           G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

void
ent_answer_editor_set_style (EntAnswerEditor *self, const char *style)
{
  gtk_stack_set_visible_child_name (self->styles, style);
  gtk_widget_set_vexpand (GTK_WIDGET (self->styles), is_in_words (self));
}

void
ent_answer_editor_set_level (EntAnswerEditor *self, guint level, const char *wording)
{
  /* Translators: a score from 1 to 5, and what it means. */
  g_autofree char *text = g_strdup_printf (_ ("%u – %s"), level, wording);

  gtk_label_set_label (self->levels[level - 1], text);
}

/* What was there before is no step the text view's own undo should bring back. */
static void
set_text (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

void
ent_answer_editor_set (EntAnswerEditor *self,
                       const char *question,
                       const char *value,
                       const char *evidence)
{
  /* Translators: what an editor holds, spoken; %s is a question. */
  g_autofree char *spoken = g_strdup_printf (_ ("Answer: %s"), question);

  self->showing = TRUE;
  set_text (self->text, is_in_words (self) ? value : NULL);
  set_text (self->evidence, evidence);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_toggle_button_set_active (self->buttons[i], g_strcmp0 (value, choices[i].value) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  self->showing = FALSE;
}

char *
ent_answer_editor_dup_value (EntAnswerEditor *self)
{
  if (is_in_words (self))
    return ent_text_buffer_dup_words (gtk_text_view_get_buffer (self->text));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return g_strdup (choices[i].value);
  return NULL;
}

char *
ent_answer_editor_dup_evidence (EntAnswerEditor *self)
{
  return ent_text_buffer_dup_words (gtk_text_view_get_buffer (self->evidence));
}

/* What is chosen has the focus, so that Tab and arrows go on from there. */
void
ent_answer_editor_focus (EntAnswerEditor *self)
{
  GtkWidget *row = gtk_stack_get_visible_child (self->styles);

  if (is_in_words (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->buttons[i]));
        return;
      }
  gtk_widget_grab_focus (gtk_widget_get_first_child (row));
}
