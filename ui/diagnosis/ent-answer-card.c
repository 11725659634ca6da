/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one respondent answered to a question. */
#include "ent-answer-card.h"

#include <glib/gi18n-lib.h>

#include "ent-answer-comparison.h"
#include "ent-chip.h"
#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"
#include "ent-question.h"
#include "ent-respondent-side.h"
#include "ent-text-diff.h"

/* How strongly the side's hue lies under the words that differ. */
#define MARK_ALPHA 0.14

struct _EntAnswerCard
{
  AdwBin parent_instance;
  GtkWidget *card;
  GtkImage *marker;
  GtkLabel *name;
  EntChip *chip;
  GtkLabel *score;
  GtkLabel *text;
  GtkLabel *evidence;
  char *statement; /* (nullable) */
  char *other;     /* (nullable): what it is compared with */
};

G_DEFINE_FINAL_TYPE (EntAnswerCard, ent_answer_card, ADW_TYPE_BIN)

static guint16
scale_channel (double channel)
{
  return (guint16)(channel * G_MAXUINT16);
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* The mark is an underline in the side's hue on a tint of it. */
static void
mark (PangoAttrList *list, const GdkRGBA *color, guint start, guint end)
{
  guint16 red = scale_channel (color->red);
  guint16 green = scale_channel (color->green);
  guint16 blue = scale_channel (color->blue);

  insert_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  insert_attribute (list, pango_attr_underline_color_new (red, green, blue), start, end);
  insert_attribute (list, pango_attr_background_new (red, green, blue), start, end);
  insert_attribute (list, pango_attr_background_alpha_new (scale_channel (MARK_ALPHA)), start, end);
}

static void
refresh_marks (EntAnswerCard *self)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GPtrArray) runs = NULL;
  GdkRGBA color;
  guint offset = 0;

  if (self->statement == NULL || self->other == NULL)
    return;
  ent_compat_get_color (GTK_WIDGET (self->marker), &color);
  runs = ent_text_diff (self->statement, self->other);
  for (guint i = 0; i < runs->len; i++)
    {
      const EntDiffRun *run = g_ptr_array_index (runs, i);
      g_autofree char *words = g_strchomp (g_strdup (run->text));

      if (run->kind == ENT_DIFF_ADDED)
        continue;
      if (run->kind == ENT_DIFF_REMOVED)
        mark (list, &color, offset, offset + (guint)strlen (words));
      offset += (guint)strlen (run->text);
    }
  gtk_label_set_attributes (self->text, list);
}

static void
ent_answer_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ent_answer_card_parent_class)->css_changed (widget, change);
  refresh_marks (ENT_ANSWER_CARD (widget));
}

static void
ent_answer_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_answer_card_parent_class)->map (widget);
  refresh_marks (ENT_ANSWER_CARD (widget));
}

static void
ent_answer_card_finalize (GObject *object)
{
  EntAnswerCard *self = ENT_ANSWER_CARD (object);

  g_free (self->statement);
  g_free (self->other);
  G_OBJECT_CLASS (ent_answer_card_parent_class)->finalize (object);
}

static void
ent_answer_card_class_init (EntAnswerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_answer_card_finalize;
  widget_class->css_changed = ent_answer_card_css_changed;
  widget_class->map = ent_answer_card_map;

  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-answer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, card);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, marker);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, name);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, chip);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, score);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, text);
  gtk_widget_class_bind_template_child (widget_class, EntAnswerCard, evidence);
}

static void
ent_answer_card_init (EntAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_name (EntAnswerCard *self, EntRecord *questionnaire, EntRecord *answer)
{
  g_autoptr (EntRecord) person = ent_record_dup_reference (answer, ENT_ANSWER_RESPONDENT);
  g_autoptr (EntRecord) role
      = person != NULL ? ent_respondent_dup_role (questionnaire, person) : NULL;
  g_autofree char *name = person != NULL ? ent_respondent_dup_name (role, person) : NULL;
  const char *side = ent_respondent_get_side (role, person);

  gtk_label_set_label (self->name, name != NULL ? name : "");
  ent_respondent_mark_side (self->marker,
                            ent_record_has (answer, ENT_ANSWER_TEXT) ? self->card : NULL, side);
}

/* Words are a card beside the other side's. */
static void
show_words (EntAnswerCard *self)
{
  gtk_label_set_label (self->text, self->statement);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "side-card");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
}

/* @answer: of the question whose scale it is */
static void
show_score (EntAnswerCard *self, EntRecord *answer)
{
  g_autoptr (EntRecord) question = ent_record_dup_parent (answer);
  guint level = (guint)ent_record_get_integer (answer, ENT_ANSWER_SCORE, 1);
  g_autofree char *wording = ent_question_dup_level (question, level);
  /* Translators: a score from 1 to 5, and what it means. */
  g_autofree char *score = g_strdup_printf (_ ("%u – %s"), level, wording);

  gtk_label_set_label (self->score, score);
  gtk_widget_set_visible (GTK_WIDGET (self->score), TRUE);
}

static void
show_statement (EntAnswerCard *self, EntRecord *answer)
{
  gboolean words = ent_record_has (answer, ENT_ANSWER_TEXT);

  gtk_widget_set_visible (GTK_WIDGET (self->text), words);
  if (!words)
    gtk_widget_add_css_class (self->card, "counted");
  if (self->statement == NULL)
    return;
  if (words)
    show_words (self);
  else if (ent_record_has (answer, ENT_ANSWER_SCORE))
    show_score (self, answer);
  else
    ent_chip_set (self->chip, ENT_MEANING_NEUTRAL,
                  ent_record_get_boolean (answer, ENT_ANSWER_YES) ? "object-select-symbolic"
                                                                  : "window-close-symbolic",
                  self->statement);
}

GtkWidget *
ent_answer_card_new (EntRecord *questionnaire, EntRecord *answer)
{
  EntAnswerCard *self = g_object_new (ENT_TYPE_ANSWER_CARD, NULL);
  g_autofree char *evidence = ent_record_dup_display (answer, ENT_ANSWER_EVIDENCE);

  self->statement = ent_answer_dup_statement (answer);
  show_name (self, questionnaire, answer);
  show_statement (self, answer);
  gtk_label_set_label (self->evidence, evidence);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), *evidence != '\0');
  return GTK_WIDGET (self);
}

void
ent_answer_card_compare (EntAnswerCard *self, EntAnswerCard *other)
{
  g_free (self->other);
  self->other = g_strdup (other->statement);
  refresh_marks (self);
}
