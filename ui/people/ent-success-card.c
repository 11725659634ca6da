/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one stakeholder calls success. */
#include "ent-success-card.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-field-row.h"
#include "ent-long-text-row.h"
#include "ent-map-symbol.h"
#include "ent-people-kinds.h"
#include "ent-present.h"
#include "ent-success-comparison.h"
#include "ent-text-buffer.h"

/* How strongly the accent lies under the words that differ. */
#define MARK_ALPHA 0.16f

/* How strongly the text's colour lies under the words all use. */
#define SHADE_ALPHA 0.1f

struct _EntSuccessCard
{
  AdwBin parent_instance;
  EntMapSymbol *symbol;
  GtkLabel *name;
  GtkLabel *place;
  GtkToggleButton *choose_button;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *none;
  GtkWidget *write_button;
  GtkLabel *asked;
  EntFieldRow *row;      /* borrowed from the list */
  GtkTextBuffer *buffer; /* of the row's editor */
  GtkTextTag *mark;
  GtkTextTag *shade;
  EntSubject *subject;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (EntSuccessCard, ent_success_card, ADW_TYPE_BIN)

static const char *
get_text (EntSuccessCard *self, guint field)
{
  return ent_subject_get_text (self->subject, field);
}

/* Returns: (transfer full): the values of @fields that are set, joined. */
static char *
join_values (EntSuccessCard *self, const guint *fields, guint n_fields)
{
  EntRecord *stakeholder = ent_success_card_get_stakeholder (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = ent_record_dup_display (stakeholder, fields[i]);

      if (*value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): “Expected within 6 months · asked on 9 January”. */
static char *
describe_asked (EntSuccessCard *self)
{
  EntRecord *stakeholder = ent_success_card_get_stakeholder (self);
  const GDate *today = ent_session_get_today (ent_subject_get_session (self->subject));
  g_autofree char *frame = ent_record_dup_display (stakeholder, ENT_STAKEHOLDER_SUCCESS_TIMEFRAME);
  g_autofree char *day = NULL;
  GString *text = g_string_new (NULL);
  GDate date;

  if (*frame != '\0')
    /* Translators: %s is a span of time, as “6 months”. */
    g_string_append_printf (text, _ ("Expected within: %s"), frame);
  if (ent_record_get_date (stakeholder, ENT_STAKEHOLDER_INTERVIEWED_ON, &date))
    {
      day = ent_present_date (&date, today);
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: %s is a date. */
      g_string_append_printf (text, _ ("Asked: %s"), day);
    }
  return g_string_free (text, FALSE);
}

static void
refresh_head (EntSuccessCard *self)
{
  static const guint fields[] = { ENT_STAKEHOLDER_JOB_TITLE, ENT_STAKEHOLDER_CLASS };
  EntRecord *stakeholder = ent_success_card_get_stakeholder (self);
  g_autofree char *name = ent_record_dup_title (stakeholder);
  g_autofree char *place = join_values (self, fields, G_N_ELEMENTS (fields));
  g_autofree char *asked = describe_asked (self);
  /* Translators: what an editor holds, spoken; %s is a person. */
  g_autofree char *spoken = g_strdup_printf (_ ("What %s calls success"), name);
  /* Translators: what a button does, spoken; %s is a person. */
  g_autofree char *choose = g_strdup_printf (_ ("Compare the others with %s"), name);

  ent_map_symbol_set_stakeholder (self->symbol, stakeholder);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_label_set_label (self->asked, asked);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), *asked != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choose_button), choose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, choose, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (
                                      ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (self->row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Who has not been asked is said so; the editor comes when somebody is about to write. */
static void
refresh (EntSuccessCard *self)
{
  g_autofree char *name = ent_record_dup_title (ent_success_card_get_stakeholder (self));
  /* Translators: %s is a person. */
  g_autofree char *none = g_strdup_printf (_ ("%s has not said what success would be."), name);

  refresh_head (self);
  gtk_label_set_label (self->none, none);
  gtk_widget_set_visible (self->write_button, !ent_subject_is_read_only (self->subject));
  if (get_text (self, ENT_STAKEHOLDER_SUCCESS) != NULL)
    gtk_stack_set_visible_child_name (self->stack, "text");
}

static void
write_cb (EntSuccessCard *self)
{
  gtk_stack_set_visible_child_name (self->stack, "text");
  ent_field_row_focus (self->row);
}

static void
toggled_cb (EntSuccessCard *self)
{
  if (gtk_toggle_button_get_active (self->choose_button))
    g_signal_emit (self, chosen_signal, 0);
}

/* What differs is underlined in the accent on a tint of it, what all use is shaded. Neither makes
 * the text wider: its row is as high as the plain text. */
static void
refresh_mark (EntSuccessCard *self)
{
  GdkRGBA color, tint;

  if (self->mark == NULL)
    return;
  ent_compat_get_color (GTK_WIDGET (self->name), &tint);
  tint.alpha *= SHADE_ALPHA;
  g_object_set (self->shade, "background-rgba", &tint, NULL);
  ent_compat_get_color (GTK_WIDGET (self->symbol), &color);
  tint = color;
  tint.alpha *= MARK_ALPHA;
  g_object_set (self->mark, "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &color,
                "background-rgba", &tint, NULL);
}

static void
ent_success_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_success_card_parent_class)->map (widget);
  refresh_mark (ENT_SUCCESS_CARD (widget));
}

static void
ent_success_card_dispose (GObject *object)
{
  g_clear_object (&ENT_SUCCESS_CARD (object)->subject);
  G_OBJECT_CLASS (ent_success_card_parent_class)->dispose (object);
}

static void
ent_success_card_class_init (EntSuccessCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_success_card_dispose;
  widget_class->map = ent_success_card_map;
  chosen_signal = g_signal_new ("chosen", ENT_TYPE_SUCCESS_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_MAP_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-success-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, symbol);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, name);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, place);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, choose_button);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, stack);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, list);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, none);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, write_button);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessCard, asked);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
ent_success_card_init (EntSuccessCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (EntSuccessCard *self)
{
  self->row = ent_field_row_new (&ent_stakeholder_kind, ENT_STAKEHOLDER_SUCCESS);
  ent_field_row_set_subject (self->row, self->subject);
  gtk_list_box_append (self->list, GTK_WIDGET (self->row));
  ent_field_row_hide_head (self->row);
  self->buffer
      = gtk_text_view_get_buffer (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (self->row)));
  self->mark = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  self->shade = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
}

GtkWidget *
ent_success_card_new (EntSession *session,
                      EntRecord *stakeholder,
                      EntSuccessCard *group,
                      gboolean alone)
{
  EntSuccessCard *self = g_object_new (ENT_TYPE_SUCCESS_CARD, NULL);

  self->subject = ent_subject_new (session, stakeholder);
  add_row (self);
  gtk_toggle_button_set_active (self->choose_button, group == NULL);
  if (group != NULL)
    gtk_toggle_button_set_group (self->choose_button, group->choose_button);
  gtk_widget_set_visible (GTK_WIDGET (self->choose_button), !alone);
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

EntRecord *
ent_success_card_get_stakeholder (EntSuccessCard *self)
{
  return ent_subject_get_record (self->subject);
}

gboolean
ent_success_card_is_chosen (EntSuccessCard *self)
{
  return gtk_toggle_button_get_active (self->choose_button);
}

void
ent_success_card_commit (EntSuccessCard *self)
{
  ent_field_row_commit (self->row);
}

/* Marking */

/* Sets @start and @end around the words of the run that starts at *@offset, without the white space
 * at its end, and goes on behind it. */
static void
find_run (EntSuccessCard *self, const char *text, int *offset, GtkTextIter *start, GtkTextIter *end)
{
  g_autofree char *words = g_strchomp (g_strdup (text));

  gtk_text_buffer_get_iter_at_offset (self->buffer, start, *offset);
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, *offset + (int)g_utf8_strlen (words, -1));
  *offset += (int)g_utf8_strlen (text, -1);
}

static void
mark_differences (EntSuccessCard *self, GPtrArray *differences)
{
  GtkTextIter start, end;
  int offset = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const EntDiffRun *run = differences->pdata[i];

      if (run->kind == ENT_DIFF_REMOVED)
        continue;
      find_run (self, run->text, &offset, &start, &end);
      if (run->kind == ENT_DIFF_ADDED)
        gtk_text_buffer_apply_tag (self->buffer, self->mark, &start, &end);
    }
}

/* Takes the white space around a word in. */
static void
widen (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter before = *start;

  while (gtk_text_iter_backward_char (&before)
         && g_unichar_isspace (gtk_text_iter_get_char (&before)))
    *start = before;
  while (g_unichar_isspace (gtk_text_iter_get_char (end)) && gtk_text_iter_forward_char (end))
    ;
}

/* A word all use is no difference, though one may write it with a capital. */
static void
mark_shared (EntSuccessCard *self, GPtrArray *shared)
{
  GtkTextIter start, end;
  int offset = 0;

  for (guint i = 0; i < shared->len; i++)
    {
      const EntSuccessRun *run = shared->pdata[i];

      find_run (self, run->text, &offset, &start, &end);
      if (!run->shared)
        continue;
      gtk_text_buffer_apply_tag (self->buffer, self->shade, &start, &end);
      widen (&start, &end);
      gtk_text_buffer_remove_tag (self->buffer, self->mark, &start, &end);
    }
}

/* Returns: TRUE if the editor holds what is stored. */
static gboolean
clear (EntSuccessCard *self)
{
  g_autofree char *text = ent_text_buffer_dup_text (self->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  return g_strcmp0 (text, get_text (self, ENT_STAKEHOLDER_SUCCESS)) == 0;
}

void
ent_success_card_mark (EntSuccessCard *self, GPtrArray *differences, GPtrArray *shared)
{
  if (!clear (self))
    return;
  if (differences != NULL)
    mark_differences (self, differences);
  mark_shared (self, shared);
}
