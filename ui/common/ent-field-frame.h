/* SPDX-License-Identifier: GPL-3.0-or-later
 * What stands around a field's editor: the field's name above it, a word beside the name, and
 * beneath what is wrong with what was entered. Whoever cannot see it is told the same. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_FIELD_FRAME (ent_field_frame_get_type ())
G_DECLARE_FINAL_TYPE (EntFieldFrame, ent_field_frame, ENT, FIELD_FRAME, GtkBox)

/* @title: of the field; @help: (nullable): what it is for. To be called before there are controls.
 */
void ent_field_frame_set_title (EntFieldFrame *self, const char *title, const char *help);

void ent_field_frame_set_editor (EntFieldFrame *self, GtkWidget *editor);

/* The widget of the editor that takes the focus: it is read out with the field's name and problem.
 */
void ent_field_frame_set_control (EntFieldFrame *self, GtkWidget *control);

/* Returns: (nullable) */
GtkWidget *ent_field_frame_get_control (EntFieldFrame *self);

/* Names a button of the editor, which has a tooltip: "Influence: More". */
void ent_field_frame_name_part (EntFieldFrame *self, GtkWidget *part);

/* Adds @widget behind the name and the note. */
void ent_field_frame_add_to_head (EntFieldFrame *self, GtkWidget *widget);

/* Shows no name: the editor shows it itself. */
void ent_field_frame_hide_head (EntFieldFrame *self);

/* A word on the value, as "in 5 days", with its @tooltip; both nullable. */
void ent_field_frame_set_note (EntFieldFrame *self, const char *note, const char *tooltip);

/* A word that goes before the note, as "Needed"; NULL: the note is seen again. */
void ent_field_frame_set_remark (EntFieldFrame *self, const char *remark);

/* @problem: (nullable) */
void ent_field_frame_set_problem (EntFieldFrame *self, const char *problem);

/* Returns: (nullable) */
const char *ent_field_frame_get_problem (EntFieldFrame *self);

G_END_DECLS
