/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of a subject in a form: its name, an editor, and what is wrong with what was entered.
 *
 * What is typed is checked with every change and stored after a short pause, at Enter and when the
 * focus leaves; what breaks a rule is not stored but stays as typed, with the reason under it, also
 * when another record was shown in between (ent-unfinished.h). Escape gives back what is stored.
 * When the value changes elsewhere the editor follows, except for text being typed.
 *
 * A subclass has a template whose child is the editor, and calls the functions below. */
#pragma once

#include "ent-subject.h"

G_BEGIN_DECLS

#define ENT_TYPE_FIELD_ROW (ent_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntFieldRow, ent_field_row, ENT, FIELD_ROW, AdwPreferencesRow)

/**
 * EntFieldRowClass:
 * @prepare: once, when the field is known: name and describe the control, fill choices
 * @show: the editor shows @value (nullable), a stored text
 * @read: (transfer full) (nullable): what the editor holds, any form ent_field_normalise() takes
 * @set_editable: whether the editor takes input
 * @dup_typed: (nullable): (transfer full): the editor's content to the letter
 * @set_typed: (nullable): puts it there again
 */
struct _EntFieldRowClass
{
  AdwPreferencesRowClass parent_class;
  void (*prepare) (EntFieldRow *self, const EntField *field);
  void (*show) (EntFieldRow *self, const char *value);
  char *(*read) (EntFieldRow *self);
  void (*set_editable) (EntFieldRow *self, gboolean editable);
  char *(*dup_typed) (EntFieldRow *self);
  void (*set_typed) (EntFieldRow *self, const char *typed);
};

/* Returns: (transfer floating): the row that edits @field of @kind. */
EntFieldRow *ent_field_row_new (const EntKind *kind, guint field);

const EntField *ent_field_row_get_field (EntFieldRow *self);
guint ent_field_row_get_index (EntFieldRow *self);

/* Returns: (nullable) */
EntSubject *ent_field_row_get_subject (EntFieldRow *self);

/* Shows and edits @subject (nullable), which is of the row's kind; what was typed for the one
 * before is stored first. */
void ent_field_row_set_subject (EntFieldRow *self, EntSubject *subject);

/* Stores what was typed. Returns: FALSE if it breaks a rule, and then says so in the row. */
gboolean ent_field_row_commit (EntFieldRow *self);

/* Shows what is stored and forgets what was typed. */
void ent_field_row_revert (EntFieldRow *self);

/* Returns: (nullable): what is wrong with what was entered. */
const char *ent_field_row_get_problem (EntFieldRow *self);

/* Puts the focus in the editor. */
void ent_field_row_focus (EntFieldRow *self);

/* For subclasses */

/* The widget that takes the focus and is read out with the field's name. */
void ent_field_row_set_control (EntFieldRow *self, GtkWidget *control);

/* Names a button of the editor, which has a tooltip: "Influence: More". */
void ent_field_row_name_part (EntFieldRow *self, GtkWidget *part);

/* Shows no name above the editor: the editor shows it itself. */
void ent_field_row_hide_head (EntFieldRow *self);

/* The person changed the editor's content; it is stored after a pause. */
void ent_field_row_edited (EntFieldRow *self);

/* Enter was pressed: stored now, and the focus goes on to the next field. */
void ent_field_row_enter (EntFieldRow *self);

/* The person chose a value: stored now. Returns: FALSE if it was refused. */
gboolean ent_field_row_choose (EntFieldRow *self, const char *input);

/* A word beside the field's name, as "in 5 days". @note: (nullable) */
void ent_field_row_set_note (EntFieldRow *self, const char *note, const char *tooltip);

G_END_DECLS
