/* SPDX-License-Identifier: GPL-3.0-or-later
 * The row of a text of paragraphs. */
#include "ent-long-text-row.h"

#include <glib/gi18n-lib.h>

#include "ent-text-buffer.h"

/* Bytes of a text that give the row its height; behind them the view scrolls by itself. A label
 * breaks all its lines at once, and half a megabyte of them takes minutes. */
#define SIZER_LIMIT 16000

struct _EntLongTextRow
{
  EntFieldRow parent_instance;
  GtkScrolledWindow *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *sizer;
};

G_DEFINE_FINAL_TYPE (EntLongTextRow, ent_long_text_row, ENT_TYPE_FIELD_ROW)

static char *
ent_long_text_row_read (EntFieldRow *row)
{
  return ent_text_buffer_dup_text (ENT_LONG_TEXT_ROW (row)->buffer);
}

/* What was there before is no step the text view's own undo should bring back: it may belong to
 * another record. */
static void
set_text (EntLongTextRow *self, const char *text)
{
  GtkTextIter cursor;
  int offset;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  offset = gtk_text_iter_get_offset (&cursor);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (self->buffer, &cursor);
}

static void
ent_long_text_row_show (EntFieldRow *row, const char *value)
{
  g_autofree char *held = ent_long_text_row_read (row);

  if (g_strcmp0 (held, value != NULL ? value : "") != 0)
    set_text (ENT_LONG_TEXT_ROW (row), value != NULL ? value : "");
}

static void
ent_long_text_row_set_editable (EntFieldRow *row, gboolean editable)
{
  gtk_text_view_set_editable (ENT_LONG_TEXT_ROW (row)->view, editable);
}

/* A text view outside of a scrolled window knows its height only once its lines are broken, which
 * it does when idle, and is cut until it is asked again. A label breaks the same text into the same
 * lines at once: it stands under the view, unseen, and gives the row its height. Where there is no
 * text it is seen, and says what belongs here. */
static void
refresh_sizer (EntLongTextRow *self, char *text)
{
  const char *help = ent_field_row_get_field (ENT_FIELD_ROW (self))->help;
  gboolean is_long = strlen (text) > SIZER_LIMIT;

  if (is_long)
    *g_utf8_find_prev_char (text, text + SIZER_LIMIT) = '\0';
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  is_long ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_label_set_label (self->sizer, *text == '\0' && help != NULL ? _ (help) : text);
  if (*text == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->sizer), "placeholder");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sizer), "placeholder");
}

static void
changed_cb (EntLongTextRow *self)
{
  g_autofree char *text = ent_long_text_row_read (ENT_FIELD_ROW (self));

  refresh_sizer (self, text);
  ent_field_row_edited (ENT_FIELD_ROW (self));
}

static void
ent_long_text_row_prepare (EntFieldRow *row, const EntField *field)
{
  EntLongTextRow *self = ENT_LONG_TEXT_ROW (row);
  char nothing[] = "";

  refresh_sizer (self, nothing);
  ent_field_row_set_control (row, GTK_WIDGET (self->view));
}

/* Enter makes a paragraph here; with Control it stores, as it does elsewhere without. */
static gboolean
key_pressed_cb (EntLongTextRow *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  ent_field_row_commit (ENT_FIELD_ROW (self));
  return GDK_EVENT_STOP;
}

static void
ent_long_text_row_class_init (EntLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntFieldRowClass *row_class = ENT_FIELD_ROW_CLASS (klass);

  row_class->prepare = ent_long_text_row_prepare;
  row_class->show = ent_long_text_row_show;
  row_class->read = ent_long_text_row_read;
  row_class->set_editable = ent_long_text_row_set_editable;
  row_class->dup_typed = ent_long_text_row_read;
  row_class->set_typed = ent_long_text_row_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntLongTextRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntLongTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, EntLongTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, EntLongTextRow, sizer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ent_long_text_row_init (EntLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkTextView *
ent_long_text_row_get_view (EntLongTextRow *self)
{
  return self->view;
}
