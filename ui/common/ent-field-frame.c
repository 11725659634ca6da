/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands around a field's editor. */
#include "ent-field-frame.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ent-menu-button.h"
#include "ent-tooltip.h"

struct _EntFieldFrame
{
  GtkBox parent_instance;
  GtkBox *head;
  GtkLabel *title;
  GtkLabel *note_label;
  AdwBin *editor;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *control; /* (nullable): part of the editor */
  char *help;         /* (nullable) */
  char *note;         /* (nullable) */
  char *note_tooltip; /* (nullable) */
  char *remark;       /* (nullable): shown in place of the note */
};

G_DEFINE_FINAL_TYPE (EntFieldFrame, ent_field_frame, GTK_TYPE_BOX)

static void
refresh_note (EntFieldFrame *self)
{
  const char *text = self->remark != NULL ? self->remark : self->note;

  gtk_label_set_label (self->note_label, text != NULL ? text : "");
  ent_tooltip_set (GTK_WIDGET (self->note_label), self->remark == NULL ? self->note_tooltip : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), text != NULL);
}

/* The button inside a menu button is the one that is read out. */
static void
name (GtkWidget *control, const char *text)
{
  if (GTK_IS_MENU_BUTTON (control))
    ent_menu_button_set_name (GTK_MENU_BUTTON (control), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
ent_field_frame_finalize (GObject *object)
{
  EntFieldFrame *self = ENT_FIELD_FRAME (object);

  g_free (self->help);
  g_free (self->note);
  g_free (self->note_tooltip);
  g_free (self->remark);
  G_OBJECT_CLASS (ent_field_frame_parent_class)->finalize (object);
}

static void
ent_field_frame_class_init (EntFieldFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_field_frame_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-field-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, head);
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, title);
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, note_label);
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, editor);
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, problem);
  gtk_widget_class_bind_template_child (widget_class, EntFieldFrame, problem_label);
}

static void
ent_field_frame_init (EntFieldFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_field_frame_set_title (EntFieldFrame *self, const char *title, const char *help)
{
  gtk_label_set_label (self->title, title);
  g_free (self->help);
  self->help = g_strdup (help);
}

void
ent_field_frame_set_editor (EntFieldFrame *self, GtkWidget *editor)
{
  adw_bin_set_child (self->editor, editor);
}

void
ent_field_frame_set_control (EntFieldFrame *self, GtkWidget *control)
{
  self->control = control;
  name (control, gtk_label_get_label (self->title));
  if (self->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->help, -1);
}

GtkWidget *
ent_field_frame_get_control (EntFieldFrame *self)
{
  return self->control;
}

void
ent_field_frame_name_part (EntFieldFrame *self, GtkWidget *part)
{
  /* Translators: a button beside a field: the field's name and what the button does. */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), gtk_label_get_label (self->title),
                                           gtk_widget_get_tooltip_text (part));

  name (part, text);
}

void
ent_field_frame_add_to_head (EntFieldFrame *self, GtkWidget *widget)
{
  gtk_box_append (self->head, widget);
}

void
ent_field_frame_hide_head (EntFieldFrame *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->head), FALSE);
}

void
ent_field_frame_set_note (EntFieldFrame *self, const char *note, const char *tooltip)
{
  g_free (self->note);
  self->note = g_strdup (note);
  g_free (self->note_tooltip);
  self->note_tooltip = g_strdup (tooltip);
  refresh_note (self);
}

void
ent_field_frame_set_remark (EntFieldFrame *self, const char *remark)
{
  if (g_strcmp0 (self->remark, remark) == 0)
    return;
  g_free (self->remark);
  self->remark = g_strdup (remark);
  refresh_note (self);
}

void
ent_field_frame_set_problem (EntFieldFrame *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  if (self->control != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                                 problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                 : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
}

const char *
ent_field_frame_get_problem (EntFieldFrame *self)
{
  return gtk_widget_get_visible (self->problem) ? gtk_label_get_label (self->problem_label) : NULL;
}
