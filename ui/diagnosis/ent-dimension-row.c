/* SPDX-License-Identifier: GPL-3.0-or-later
 * One dimension. */
#include "ent-dimension-row.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-kinds.h"
#include "ent-dimension-entry.h"
#include "ent-field-row.h"
#include "ent-present.h"
#include "ent-score-course.h"
#include "ent-score-history.h"
#include "ent-score-level.h"
#include "ent-score-scale.h"
#include "ent-transaction.h"
#include "ent-verdict.h"

/* What is asked between the first score and the second, in this order. */
static const guint fields[] = {
  ENT_DIMENSION_SCORE_EVIDENCE,          ENT_DIMENSION_SCORE_ROOT_CAUSE,
  ENT_DIMENSION_SCORE_SCORED_ON,         ENT_DIMENSION_SCORE_REMEDIATION,
  ENT_DIMENSION_SCORE_REMEDIATION_OWNER, ENT_DIMENSION_SCORE_REMEDIATION_DUE,
};

struct _EntDimensionRow
{
  AdwExpanderRow parent_instance;
  GtkLabel *levels;
  GtkLevelBar *bar;
  EntScoreScale *first;                     /* (nullable) until it was opened; as all below */
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the expander */
  EntScoreScale *second;
  EntFieldRow *second_day;
  EntScoreHistory *history;
  GtkWidget *history_row;
  const EntChoice *dimension;
  EntSession *session; /* (nullable) */
  EntRecord *score;    /* (nullable) */
  const char *style;   /* the severity's style class in force */
};

G_DEFINE_FINAL_TYPE (EntDimensionRow, ent_dimension_row, ADW_TYPE_EXPANDER_ROW)

static guint
get_level (EntDimensionRow *self, guint field)
{
  return self->score != NULL
             ? (guint)g_ascii_strtoull (ent_record_has (self->score, field)
                                            ? ent_record_get_text (self->score, field)
                                            : "0",
                                        NULL, 10)
             : 0;
}

/* Who remedies it by when; "" where it was scored again, or nothing need be done. */
static char *
describe_remedy (EntDimensionRow *self)
{
  g_autofree char *owner
      = ent_record_dup_display (self->score, ENT_DIMENSION_SCORE_REMEDIATION_OWNER);
  g_autofree char *day = NULL;
  GDate due;

  if (get_level (self, ENT_DIMENSION_SCORE_RESCORE) > 0)
    return g_strdup ("");
  if (!ent_record_has (self->score, ENT_DIMENSION_SCORE_REMEDIATION)
      && get_level (self, ENT_DIMENSION_SCORE_SCORE) >= ENT_SCORE_BLOCKS)
    return g_strdup (_ (" · no remediation is planned"));
  if (!ent_record_get_date (self->score, ENT_DIMENSION_SCORE_REMEDIATION_DUE, &due))
    return g_strdup ("");
  day = ent_present_date (&due, ent_session_get_today (self->session));
  if (*owner == '\0')
    /* Translators: by when a remediation is due: "30 June", "in 5 days"; a part of a line. */
    return g_strdup_printf (_ (" · remediation due %s"), day);
  /* Translators: who sees to a remediation, and by when: "30 June", "in 5 days"; a part of a line.
   */
  return g_strdup_printf (_ (" · remediation by %s, due %s"), owner, day);
}

static char *
describe (EntDimensionRow *self)
{
  guint before = get_level (self, ENT_DIMENSION_SCORE_SCORE);
  guint after = get_level (self, ENT_DIMENSION_SCORE_RESCORE);
  g_autofree char *remedy = NULL;
  const char *help;

  if (self->score == NULL || before == 0)
    /* Translators: %s says what a dimension is about: "What each side is paid for". */
    return g_strdup_printf (_ ("Not scored yet. %s."), _ (self->dimension->help));
  if (after > 0)
    /* Translators: two levels of a scale: "4 – Significant" and "2 – Minor gaps". */
    return g_strdup_printf (_ ("From %s to %s"), ent_score_get_wording (before, &help),
                            ent_score_get_wording (after, &help));
  remedy = describe_remedy (self);
  return g_strconcat (ent_score_get_wording (before, &help), remedy, NULL);
}

static void
refresh_mark (EntDimensionRow *self)
{
  guint before = get_level (self, ENT_DIMENSION_SCORE_SCORE);
  guint after = get_level (self, ENT_DIMENSION_SCORE_RESCORE);
  guint level = after > 0 ? after : before;
  g_autofree char *text = after > 0    ? g_strdup_printf ("%u → %u", before, after)
                          : before > 0 ? g_strdup_printf ("%u", before)
                                       : g_strdup ("–");

  gtk_label_set_label (self->levels, text);
  gtk_level_bar_set_value (self->bar, level);
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->bar), self->style);
  self->style = level > 0 ? ent_score_level_get_style (level) : NULL;
  if (self->style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->bar), self->style);
}

/* What is asked of a dimension that was scored is not asked of one that was not. */
static void
refresh_rows (EntDimensionRow *self)
{
  gboolean scored = self->score != NULL;
  gboolean editable = self->session != NULL && !ent_session_is_read_only (self->session);

  if (self->first == NULL)
    return;
  ent_score_scale_set_level (self->first, get_level (self, ENT_DIMENSION_SCORE_SCORE));
  ent_score_scale_set_level (self->second, get_level (self, ENT_DIMENSION_SCORE_RESCORE));
  gtk_widget_set_sensitive (GTK_WIDGET (self->first), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->second), editable);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), scored);
  gtk_widget_set_visible (GTK_WIDGET (self->second), scored);
  gtk_widget_set_visible (GTK_WIDGET (self->second_day),
                          get_level (self, ENT_DIMENSION_SCORE_RESCORE) > 0);
  gtk_widget_set_visible (self->history_row, scored);
}

static void
refresh (EntDimensionRow *self)
{
  g_autofree char *text = describe (self);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  refresh_mark (self);
  refresh_rows (self);
}

/* Scoring */

static void
show_error (EntDimensionRow *self, const GError *error)
{
  if (error != NULL)
    ent_session_show_error (self->session, error);
  refresh (self);
}

static void
first_chosen_cb (EntDimensionRow *self, guint level)
{
  char text[] = { (char)('0' + level), '\0' };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntRecord) added = NULL;

  if (self->score != NULL)
    ent_record_change (self->score, ENT_DIMENSION_SCORE_SCORE, text, &error);
  else
    added = ent_dimension_enter (ent_session_get_engagement (self->session), self->dimension->value,
                                 text, ent_session_get_today (self->session), &error);
  show_error (self, error);
}

static void
second_chosen_cb (EntDimensionRow *self, guint level)
{
  char text[] = { (char)('0' + level), '\0' };
  g_autoptr (GError) error = NULL;

  ent_dimension_score_again (self->score, level > 0 ? text : NULL,
                             ent_session_get_today (self->session), &error);
  show_error (self, error);
}

/* Rows */

static EntFieldRow *
add_field (EntDimensionRow *self, guint field)
{
  EntFieldRow *row = ent_field_row_new (&ent_dimension_score_kind, field);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
  return row;
}

static EntScoreScale *
add_scale (EntDimensionRow *self, const char *caption, gboolean clearable, GCallback chosen_cb)
{
  GtkWidget *scale = ent_score_scale_new (caption, clearable);

  g_signal_connect_object (scale, "chosen", chosen_cb, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), scale);
  return ENT_SCORE_SCALE (scale);
}

static void
add_history (EntDimensionRow *self)
{
  self->history = ENT_SCORE_HISTORY (ent_score_history_new ());
  self->history_row = gtk_list_box_row_new ();
  gtk_widget_add_css_class (self->history_row, "score-scale");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->history_row), GTK_WIDGET (self->history));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->history_row), FALSE);
  gtk_widget_set_focusable (self->history_row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->history_row);
}

static void
show_in_rows (EntDimensionRow *self)
{
  g_autoptr (EntSubject) subject
      = self->score != NULL ? ent_subject_new (self->session, self->score) : NULL;

  if (self->first == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ent_field_row_set_subject (self->rows[i], subject);
  ent_field_row_set_subject (self->second_day, subject);
  ent_score_history_set_session (self->history, self->session);
  ent_score_history_set_score (self->history,
                               self->score != NULL ? ent_record_get_id (self->score) : NULL);
}

/* They are made when they are first looked at. */
static void
require_rows (EntDimensionRow *self)
{
  if (self->first != NULL)
    return;
  self->first = add_scale (self, _ ("Score"), FALSE, G_CALLBACK (first_chosen_cb));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    self->rows[i] = add_field (self, fields[i]);
  self->second
      = add_scale (self, _ ("Score after the remediation"), TRUE, G_CALLBACK (second_chosen_cb));
  self->second_day = add_field (self, ENT_DIMENSION_SCORE_RESCORED_ON);
  add_history (self);
  show_in_rows (self);
  refresh_rows (self);
}

static void
expanded_cb (EntDimensionRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    require_rows (self);
}

static void
ent_dimension_row_dispose (GObject *object)
{
  EntDimensionRow *self = ENT_DIMENSION_ROW (object);

  g_clear_object (&self->score);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_dimension_row_parent_class)->dispose (object);
}

static void
ent_dimension_row_class_init (EntDimensionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_dimension_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-dimension-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDimensionRow, levels);
  gtk_widget_class_bind_template_child (widget_class, EntDimensionRow, bar);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
ent_dimension_row_init (EntDimensionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_dimension_row_new (const EntChoice *dimension)
{
  EntDimensionRow *self = g_object_new (ENT_TYPE_DIMENSION_ROW, NULL);

  self->dimension = dimension;
  gtk_widget_set_name (GTK_WIDGET (self), dimension->value);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (dimension->label));
  return GTK_WIDGET (self);
}

void
ent_dimension_row_set_score (EntDimensionRow *self, EntSession *session, EntRecord *score)
{
  gboolean other = g_set_object (&self->session, session);

  if (g_set_object (&self->score, score) || other)
    show_in_rows (self);
  if (session != NULL)
    refresh (self);
}

EntRecord *
ent_dimension_row_get_score (EntDimensionRow *self)
{
  return self->score;
}

void
ent_dimension_row_focus (EntDimensionRow *self, const char *field)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  require_rows (self);
  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (fields); i++)
    if (strcmp (ent_field_row_get_field (self->rows[i])->name, field) == 0)
      {
        ent_field_row_focus (self->rows[i]);
        return;
      }
  if (g_strcmp0 (field, "rescore") == 0 || g_strcmp0 (field, "rescored-on") == 0)
    ent_score_scale_focus (self->second);
  else
    ent_score_scale_focus (self->first);
}

void
ent_dimension_row_commit (EntDimensionRow *self)
{
  for (guint i = 0; self->first != NULL && i < G_N_ELEMENTS (fields); i++)
    ent_field_row_commit (self->rows[i]);
  if (self->first != NULL)
    ent_field_row_commit (self->second_day);
}
