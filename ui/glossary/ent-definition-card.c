/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one side means by a term. */
#include "ent-definition-card.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-long-text-row.h"
#include "ent-record-actions.h"
#include "ent-text-buffer.h"
#include "ent-text-diff.h"

/* How strongly the side's hue lies under the words that differ. */
#define MARK_ALPHA 0.14f

struct _EntDefinitionCard
{
  AdwBin parent_instance;
  GtkBox *card;
  GtkImage *marker;
  GtkLabel *side;
  GtkLabel *more;
  GtkToggleButton *details_button;
  GtkListBox *list;
  GtkWidget *details;
  EntFieldRow *text;     /* borrowed from the list */
  EntFieldRow *rows[3];  /* borrowed from the list: side, region, given by */
  GtkTextBuffer *buffer; /* of the text's editor */
  GtkTextTag *mark;
  EntSubject *subject; /* (nullable) */
  gulong changed_handler;
  gboolean fixed;
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_DISCARDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntDefinitionCard, ent_definition_card, ADW_TYPE_BIN)

static const char *
get_text (EntDefinitionCard *self, guint field)
{
  return ent_subject_get_text (self->subject, field);
}

static gboolean
is_side (EntDefinitionCard *self, const char *side)
{
  return g_strcmp0 (get_text (self, ENT_TERM_DEFINITION_SIDE), side) == 0;
}

/* Returns: (transfer full): who gave it, and for which region: "CMO · EMEA". */
static char *
describe (EntDefinitionCard *self)
{
  const char *region = get_text (self, ENT_TERM_DEFINITION_REGION);
  g_autoptr (GPtrArray) givers
      = ent_subject_list_references (self->subject, ENT_TERM_DEFINITION_GIVEN_BY);
  g_autofree char *giver = givers->len > 0 ? ent_record_dup_title (givers->pdata[0]) : NULL;
  /* Translators: who defined a word; %s is a role, as "CMO". */
  g_autofree char *given = giver != NULL ? g_strdup_printf (_ ("given by %s"), giver) : NULL;

  if (region != NULL && given != NULL)
    return g_strconcat (region, " · ", given, NULL);
  return g_strdup (region != NULL ? region : given != NULL ? given : "");
}

static void
refresh_style (EntDefinitionCard *self)
{
  static const char *const sides[] = { "marketing", "sales" };
  const char *icon = "ent-side-other-symbolic";

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (is_side (self, sides[i]))
      {
        gtk_widget_add_css_class (GTK_WIDGET (self->card), sides[i]);
        gtk_widget_add_css_class (GTK_WIDGET (self->marker), sides[i]);
        icon = i == 0 ? "ent-side-marketing-symbolic" : "ent-side-sales-symbolic";
      }
    else
      {
        gtk_widget_remove_css_class (GTK_WIDGET (self->card), sides[i]);
        gtk_widget_remove_css_class (GTK_WIDGET (self->marker), sides[i]);
      }
  gtk_image_set_from_icon_name (self->marker, icon);
}

static void
refresh_head (EntDefinitionCard *self)
{
  const EntField *field = &ent_term_definition_kind.fields[ENT_TERM_DEFINITION_SIDE];
  const char *value = get_text (self, ENT_TERM_DEFINITION_SIDE);
  const EntChoice *side = value != NULL ? ent_field_find_choice (field, value) : NULL;
  const char *label = side != NULL ? _ (side->label) : _ ("Another side");
  g_autofree char *more = describe (self);
  /* Translators: what an editor holds, spoken; %s is a side, as "Marketing". */
  g_autofree char *spoken = g_strdup_printf (_ ("Definition: %s"), label);

  gtk_label_set_label (self->side, label);
  gtk_label_set_label (self->more, more);
  refresh_style (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (
                                      ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (self->text))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Details are asked for rarely: their rows show nothing while they are closed. */
static void
refresh_details (EntDefinitionCard *self)
{
  gboolean open = self->subject != NULL && gtk_toggle_button_get_active (self->details_button);
  gboolean draft = open && ent_subject_is_draft (self->subject);

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    ent_field_row_set_subject (self->rows[i], open ? self->subject : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[0]), open && !self->fixed);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[1]), open && !(self->fixed && draft));
  gtk_widget_set_visible (GTK_WIDGET (self->rows[2]), open);
  gtk_widget_set_visible (self->details, open && !ent_subject_is_read_only (self->subject)
                                             && !(self->fixed && draft));
}

/* What people wrote is in the file at once, as soon as it says whose it is. */
static void
add_draft (EntDefinitionCard *self)
{
  g_autoptr (GError) error = NULL;

  if (!ent_subject_is_draft (self->subject)
      || ent_subject_get_missing (self->subject, NULL) != NULL)
    return;
  if (ent_subject_add (self->subject, &error) == NULL)
    ent_session_show_error (ent_subject_get_session (self->subject), error);
  refresh_details (self);
}

static void
subject_changed_cb (EntDefinitionCard *self)
{
  refresh_head (self);
  add_draft (self);
}

static void
buffer_changed_cb (EntDefinitionCard *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
remove_cb (EntDefinitionCard *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (ent_subject_is_draft (self->subject))
    {
      g_signal_emit (self, signals[SIGNAL_DISCARDED], 0);
      return;
    }
  ent_definition_card_commit (self);
  g_ptr_array_add (records, ent_subject_get_record (self->subject));
  ent_record_actions_remove (ent_subject_get_session (self->subject), records);
}

/* The mark is an underline in the side's hue on a tint of it. */
static void
refresh_mark (EntDefinitionCard *self)
{
  GdkRGBA color;
  GdkRGBA tint;

  if (self->mark == NULL)
    return;
  ent_compat_get_color (GTK_WIDGET (self->marker), &color);
  tint = color;
  tint.alpha *= MARK_ALPHA;
  g_object_set (self->mark, "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &color,
                "background-rgba", &tint, NULL);
}

static void
ent_definition_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ent_definition_card_parent_class)->css_changed (widget, change);
  refresh_mark (ENT_DEFINITION_CARD (widget));
}

static void
ent_definition_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_definition_card_parent_class)->map (widget);
  refresh_mark (ENT_DEFINITION_CARD (widget));
}

static void
drop_subject (EntDefinitionCard *self)
{
  if (self->subject != NULL)
    g_clear_signal_handler (&self->changed_handler, self->subject);
  g_clear_object (&self->subject);
}

static void
ent_definition_card_dispose (GObject *object)
{
  drop_subject (ENT_DEFINITION_CARD (object));
  G_OBJECT_CLASS (ent_definition_card_parent_class)->dispose (object);
}

static void
ent_definition_card_class_init (EntDefinitionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_definition_card_dispose;
  widget_class->css_changed = ent_definition_card_css_changed;
  widget_class->map = ent_definition_card_map;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", ENT_TYPE_DEFINITION_CARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DISCARDED] = g_signal_new ("discarded", ENT_TYPE_DEFINITION_CARD,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-definition-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, card);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, marker);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, side);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, more);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, details_button);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, list);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionCard, details);
  gtk_widget_class_bind_template_callback (widget_class, refresh_details);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static EntFieldRow *
add_row (EntDefinitionCard *self, guint field)
{
  EntFieldRow *row = ent_field_row_new (&ent_term_definition_kind, field);

  gtk_list_box_append (self->list, GTK_WIDGET (row));
  return row;
}

static void
add_rows (EntDefinitionCard *self)
{
  self->text = add_row (self, ENT_TERM_DEFINITION_TEXT);
  self->rows[0] = add_row (self, ENT_TERM_DEFINITION_SIDE);
  self->rows[1] = add_row (self, ENT_TERM_DEFINITION_REGION);
  self->rows[2] = add_row (self, ENT_TERM_DEFINITION_GIVEN_BY);
  ent_field_row_hide_head (self->text);
  self->buffer
      = gtk_text_view_get_buffer (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (self->text)));
  self->mark = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ent_definition_card_init (EntDefinitionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

GtkWidget *
ent_definition_card_new (gboolean fixed)
{
  EntDefinitionCard *self = g_object_new (ENT_TYPE_DEFINITION_CARD, NULL);

  self->fixed = fixed;
  refresh_details (self);
  return GTK_WIDGET (self);
}

void
ent_definition_card_set_subject (EntDefinitionCard *self, EntSubject *subject)
{
  if (self->subject == subject)
    return;
  ent_definition_card_commit (self);
  drop_subject (self);
  ent_field_row_set_subject (self->text, subject);
  if (subject != NULL)
    {
      self->subject = g_object_ref (subject);
      self->changed_handler
          = g_signal_connect_swapped (subject, "changed", G_CALLBACK (subject_changed_cb), self);
      gtk_widget_set_name (GTK_WIDGET (self),
                           ent_subject_get_text (subject, ENT_TERM_DEFINITION_SIDE));
      refresh_head (self);
    }
  gtk_toggle_button_set_active (self->details_button,
                                subject != NULL && !self->fixed && ent_subject_is_draft (subject));
  refresh_details (self);
}

EntSubject *
ent_definition_card_get_subject (EntDefinitionCard *self)
{
  return self->subject;
}

void
ent_definition_card_focus (EntDefinitionCard *self, const char *field)
{
  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (self->rows); i++)
    if (strcmp (ent_field_row_get_field (self->rows[i])->name, field) == 0)
      {
        gtk_toggle_button_set_active (self->details_button, TRUE);
        ent_field_row_focus (self->rows[i]);
        return;
      }
  ent_field_row_focus (self->text);
}

void
ent_definition_card_commit (EntDefinitionCard *self)
{
  ent_field_row_commit (self->text);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    ent_field_row_commit (self->rows[i]);
}

/* Comparing */

/* Marks the characters of the run that starts at *@offset, without the white space at its end, and
 * goes on behind it. */
static void
mark_run (EntDefinitionCard *self, const char *text, int *offset)
{
  g_autofree char *words = g_strchomp (g_strdup (text));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, *offset);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, *offset + (int)g_utf8_strlen (words, -1));
  gtk_text_buffer_apply_tag (self->buffer, self->mark, &start, &end);
  *offset += (int)g_utf8_strlen (text, -1);
}

static void
mark_differences (EntDefinitionCard *self, const char *text, const char *other)
{
  g_autoptr (GPtrArray) runs = ent_text_diff (text, other);
  int offset = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);

      if (run->kind == ENT_DIFF_REMOVED)
        mark_run (self, run->text, &offset);
      else if (run->kind == ENT_DIFF_SAME)
        offset += (int)g_utf8_strlen (run->text, -1);
    }
}

static void
clear_marks (EntDefinitionCard *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->mark, &start, &end);
}

void
ent_definition_card_compare (EntDefinitionCard *first, EntDefinitionCard *second)
{
  g_autofree char *a = ent_text_buffer_dup_text (first->buffer);
  g_autofree char *b = ent_text_buffer_dup_text (second->buffer);

  clear_marks (first);
  clear_marks (second);
  if (*a == '\0' || *b == '\0')
    return;
  mark_differences (first, a, b);
  mark_differences (second, b, a);
}
