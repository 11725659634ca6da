/* SPDX-License-Identifier: GPL-3.0-or-later
 * The scale of misalignment. */
#include "ent-score-scale.h"

#include "ent-columns.h"
#include "ent-score-course.h"
#include "ent-score-level.h"

struct _EntScoreScale
{
  AdwPreferencesRow parent_instance;
  GtkLabel *caption;
  GtkWidget *clear_button;
  GtkWidget *levels;
  GtkToggleButton *buttons[ENT_SCORE_LEVELS]; /* borrowed from the levels */
  gboolean clearable;
  gboolean showing; /* a level is being shown: nobody chooses */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (EntScoreScale, ent_score_scale, ADW_TYPE_PREFERENCES_ROW)

static void
toggled_cb (EntScoreScale *self, GtkToggleButton *button)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    g_signal_emit (self, chosen_signal, 0, ent_score_level_get_level (ENT_SCORE_LEVEL (button)));
}

static void
clear_cb (EntScoreScale *self)
{
  g_signal_emit (self, chosen_signal, 0, 0);
}

static void
ent_score_scale_class_init (EntScoreScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chosen_signal = g_signal_new ("chosen", ENT_TYPE_SCORE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-score-scale.ui");
  gtk_widget_class_bind_template_child (widget_class, EntScoreScale, caption);
  gtk_widget_class_bind_template_child (widget_class, EntScoreScale, clear_button);
  gtk_widget_class_bind_template_child (widget_class, EntScoreScale, levels);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
ent_score_scale_init (EntScoreScale *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ENT_SCORE_LEVELS; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (ent_score_level_new (i + 1));
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      gtk_widget_set_parent (GTK_WIDGET (self->buttons[i]), self->levels);
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

GtkWidget *
ent_score_scale_new (const char *caption, gboolean clearable)
{
  EntScoreScale *self = g_object_new (ENT_TYPE_SCORE_SCALE, "title", caption, NULL);

  self->clearable = clearable;
  gtk_label_set_label (self->caption, caption);
  ent_score_scale_set_level (self, 0);
  return GTK_WIDGET (self);
}

void
ent_score_scale_set_level (EntScoreScale *self, guint level)
{
  self->showing = TRUE;
  for (guint i = 0; i < ENT_SCORE_LEVELS; i++)
    gtk_toggle_button_set_active (self->buttons[i], i + 1 == level);
  self->showing = FALSE;
  gtk_widget_set_visible (self->clear_button, self->clearable && level > 0);
}

void
ent_score_scale_focus (EntScoreScale *self)
{
  guint at = 0;

  for (guint i = 0; i < ENT_SCORE_LEVELS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      at = i;
  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[at]));
}
