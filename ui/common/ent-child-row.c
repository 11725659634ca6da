/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record that lives in another, in the form of that one. */
#include "ent-child-row.h"

#include <glib/gi18n-lib.h>

#include "ent-child-actions.h"
#include "ent-child-drag.h"
#include "ent-field-row.h"
#include "ent-form-body.h"
#include "ent-present.h"
#include "ent-record-actions.h"
#include "ent-unfinished.h"

#define SUBTITLE_LIMIT 80 /* characters of each value in the subtitle */

struct _EntChildRow
{
  AdwExpanderRow parent_instance;
  EntChildActions *actions; /* made with the rows */
  EntSubject *subject;
  gboolean draggable; /* it has a handle to be dragged by */
  GPtrArray *rows;    /* (element-type EntFieldRow): borrowed; made when first opened */
};

enum
{
  SIGNAL_OPEN,
  SIGNAL_MOVE,
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntChildRow, ent_child_row, ADW_TYPE_EXPANDER_ROW)

/* What tells a record apart from its siblings: the values a table would show, but for the title. */
static char *
describe (EntRecord *record, const GDate *today)
{
  const EntKind *kind = ent_record_get_kind (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autofree char *value = NULL;

      if (i == kind->title_field || !field->column || !ent_record_has (record, i)
          || !ent_form_body_shows_field (kind, i) || field->type == ENT_TYPE_BOOLEAN)
        continue;
      value = ent_present_value (record, i, today, NULL);
      if (g_utf8_strlen (value, -1) > SUBTITLE_LIMIT)
        {
          g_autofree char *start = g_utf8_substring (value, 0, SUBTITLE_LIMIT);

          g_free (value);
          value = g_strconcat (start, "…", NULL);
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }
  return g_string_free (text, FALSE);
}

static void
refresh_missing (EntChildRow *self)
{
  const EntField *missing = ent_subject_get_missing (self->subject, NULL);
  gboolean draft = ent_subject_is_draft (self->subject);

  if (self->actions != NULL)
    ent_child_actions_set_missing (self->actions, missing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.add", draft && missing == NULL);
}

static void
refresh (EntChildRow *self)
{
  EntRecord *record = ent_subject_get_record (self->subject);
  g_autofree char *title = ent_subject_dup_title (self->subject);
  g_autofree char *more = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  refresh_missing (self);
  if (record == NULL)
    return;
  more = describe (record, ent_session_get_today (ent_subject_get_session (self->subject)));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), more);
}

/* Fields are made when they are first looked at: a record may have a hundred children. */
static void
require_rows (EntChildRow *self)
{
  const EntKind *kind = ent_subject_get_kind (self->subject);

  if (self->rows->len > 0)
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    if (ent_form_body_shows_field (kind, i))
      {
        EntFieldRow *row = ent_field_row_new (kind, i);

        ent_field_row_set_subject (row, self->subject);
        adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
        g_ptr_array_add (self->rows, row);
      }
  self->actions = ENT_CHILD_ACTIONS (ent_child_actions_new (self->subject));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->actions));
  refresh_missing (self);
}

static void
expanded_cb (EntChildRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    require_rows (self);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_OPEN], 0);
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, 1);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntChildRow *self = ENT_CHILD_ROW (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (ent_subject_get_record (self->subject)));
  ent_record_actions_remove (ent_subject_get_session (self->subject), records);
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ENDED], 0);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntChildRow *self = ENT_CHILD_ROW (widget);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (!ent_field_row_commit (g_ptr_array_index (self->rows, i)))
      {
        ent_field_row_focus (g_ptr_array_index (self->rows, i));
        return;
      }
  if (ent_subject_add (self->subject, &error) != NULL)
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
  else
    ent_session_show_error (ent_subject_get_session (self->subject), error);
}

static void
ent_child_row_dispose (GObject *object)
{
  EntChildRow *self = ENT_CHILD_ROW (object);

  g_clear_object (&self->subject);
  G_OBJECT_CLASS (ent_child_row_parent_class)->dispose (object);
}

static void
ent_child_row_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_CHILD_ROW (object)->rows);
  G_OBJECT_CLASS (ent_child_row_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  signals[SIGNAL_OPEN] = g_signal_new ("open", ENT_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", ENT_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", ENT_TYPE_CHILD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_child_row_class_init (EntChildRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_child_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_child_row_finalize;
  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-child-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_install_action (widget_class, "child.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "child.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "child.down", NULL, down_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "child.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "child.down",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "child.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "child.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "child.add", NULL, add_cb);
}

/* Only a stored record of a kind with an order has a place to be moved from. */
static void
prepare_order (EntChildRow *self)
{
  gboolean ordered
      = !ent_subject_is_draft (self->subject) && !ent_subject_is_read_only (self->subject)
        && ent_kind_get_order_field (ent_subject_get_kind (self->subject), NULL) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.up", ordered);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.down", ordered);
  if (ordered && !self->draggable)
    ent_child_drag_install (self);
  self->draggable = self->draggable || ordered;
}

static void
ent_child_row_init (EntChildRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

GtkWidget *
ent_child_row_new (EntSubject *subject)
{
  EntChildRow *self = g_object_new (ENT_TYPE_CHILD_ROW, NULL);

  ent_child_row_set_subject (self, subject);
  return GTK_WIDGET (self);
}

gboolean
ent_child_row_was_opened (EntChildRow *self)
{
  return self->rows->len > 0;
}

void
ent_child_row_set_subject (EntChildRow *self, EntSubject *subject)
{
  g_return_if_fail (!ent_child_row_was_opened (self));

  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_func (self->subject, refresh, self);
  g_set_object (&self->subject, subject);
  g_signal_connect_object (subject, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  prepare_order (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), ent_subject_is_draft (subject)
                                                              || ent_unfinished_concerns (subject));
}

EntSubject *
ent_child_row_get_subject (EntChildRow *self)
{
  return self->subject;
}

void
ent_child_row_edit (EntChildRow *self, const char *field)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntFieldRow *row = g_ptr_array_index (self->rows, i);

      if (field == NULL || strcmp (ent_field_row_get_field (row)->name, field) == 0)
        {
          ent_field_row_focus (row);
          return;
        }
    }
}
