/* SPDX-License-Identifier: GPL-3.0-or-later
 * One record that lives in another, in the form of that one. */
#include "ent-child-row.h"

#include <glib/gi18n-lib.h>

#include "ent-field-row.h"
#include "ent-form-body.h"
#include "ent-present.h"
#include "ent-record-actions.h"

#define SUBTITLE_LIMIT 80 /* characters of each value in the subtitle */

struct _EntChildRow
{
  AdwExpanderRow parent_instance;
  GtkWidget *actions;
  GtkWidget *open_button;
  GtkLabel *missing;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;
  GtkWidget *discard_button;
  GtkWidget *add_button;
  EntSubject *subject;
  GPtrArray *rows; /* (element-type EntFieldRow): borrowed; made when first opened */
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
refresh_draft (EntChildRow *self)
{
  const EntField *missing = ent_subject_get_missing (self->subject, NULL);
  g_autofree char *text = NULL;

  if (missing != NULL)
    /* Translators: what a new record still lacks; %s is the label of a field. */
    text = g_strdup_printf (_ ("Still needed: %s"), _ (missing->label));
  gtk_label_set_label (self->missing, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->add_button, missing == NULL);
}

static void
refresh (EntChildRow *self)
{
  EntRecord *record = ent_subject_get_record (self->subject);
  g_autofree char *title = ent_subject_dup_title (self->subject);
  g_autofree char *more = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (record == NULL)
    {
      refresh_draft (self);
      return;
    }
  more = describe (record, ent_session_get_today (ent_subject_get_session (self->subject)));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), more);
}

static void
refresh_actions (EntChildRow *self)
{
  const EntKind *kind = ent_subject_get_kind (self->subject);
  gboolean draft = ent_subject_is_draft (self->subject);
  gboolean editable = !draft && !ent_subject_is_read_only (self->subject);
  gboolean ordered = editable && ent_kind_get_order_field (kind, NULL) != NULL;

  gtk_widget_set_visible (self->open_button, !draft);
  gtk_widget_set_visible (self->up_button, ordered);
  gtk_widget_set_visible (self->down_button, ordered);
  gtk_widget_set_visible (self->remove_button, editable);
  gtk_widget_set_visible (self->discard_button, draft);
  gtk_widget_set_visible (self->add_button, draft);
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
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->actions);
}

static void
expanded_cb (EntChildRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    require_rows (self);
}

static void
open_cb (EntChildRow *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0);
}

static void
up_cb (EntChildRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_cb (EntChildRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
remove_cb (EntChildRow *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, ent_subject_get_record (self->subject));
  ent_record_actions_remove (ent_subject_get_session (self->subject), records);
}

static void
discard_cb (EntChildRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
add_cb (EntChildRow *self)
{
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
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, actions);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, missing);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, discard_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
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

  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh_actions (self);
  refresh (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), ent_subject_is_draft (subject));
  return GTK_WIDGET (self);
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
