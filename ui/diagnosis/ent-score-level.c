/* SPDX-License-Identifier: GPL-3.0-or-later
 * One level of the scale of misalignment. */
#include "ent-score-level.h"

#include "ent-score-course.h"

struct _EntScoreLevel
{
  GtkToggleButton parent_instance;
  GtkLabel *wording;
  GtkLabel *help;
  guint level;
};

G_DEFINE_FINAL_TYPE (EntScoreLevel, ent_score_level, GTK_TYPE_TOGGLE_BUTTON)

static void
ent_score_level_class_init (EntScoreLevelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-score-level.ui");
  gtk_widget_class_bind_template_child (widget_class, EntScoreLevel, wording);
  gtk_widget_class_bind_template_child (widget_class, EntScoreLevel, help);
}

static void
ent_score_level_init (EntScoreLevel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_score_level_new (guint level)
{
  EntScoreLevel *self = g_object_new (ENT_TYPE_SCORE_LEVEL, NULL);
  const char *help;
  const char *wording = ent_score_get_wording (level, &help);

  self->level = level;
  gtk_label_set_label (self->wording, wording);
  gtk_label_set_label (self->help, help);
  gtk_widget_add_css_class (GTK_WIDGET (self), ent_score_level_get_style (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, wording,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help, -1);
  return GTK_WIDGET (self);
}

guint
ent_score_level_get_level (EntScoreLevel *self)
{
  return self->level;
}

const char *
ent_score_level_get_style (guint level)
{
  if (level >= ENT_SCORE_BLOCKS)
    return "bad";
  return level == 3 ? "attention" : "good";
}
