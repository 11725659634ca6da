/* SPDX-License-Identifier: GPL-3.0-or-later
 * All dimensions. */
#include "ent-dimensions-group.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-kinds.h"
#include "ent-dimension-row.h"
#include "ent-follower.h"
#include "ent-verdict.h"

struct _EntDimensionsGroup
{
  AdwBin parent_instance;
  GtkLabel *sentence;
  GtkListBox *list;
  GtkToggleButton *all_button;
  GPtrArray *rows; /* (element-type EntDimensionRow): in the order of choices, borrowed */
  EntFollower *follower;
};

G_DEFINE_FINAL_TYPE (EntDimensionsGroup, ent_dimensions_group, ADW_TYPE_BIN)

static guint
get_level (GtkListBoxRow *row)
{
  EntRecord *score = ent_dimension_row_get_score (ENT_DIMENSION_ROW (row));

  return score != NULL ? ent_dimension_score_get_level (score) : 0;
}

/* The worst first, those never scored last, else in the order of choices. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  EntDimensionsGroup *self = user_data;
  guint first = 0, second = 0;

  if (get_level (a) != get_level (b))
    return get_level (a) > get_level (b) ? -1 : 1;
  g_ptr_array_find (self->rows, a, &first);
  g_ptr_array_find (self->rows, b, &second);
  return first < second ? -1 : first > second;
}

static guint
count_scored (EntDimensionsGroup *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ent_dimension_row_get_score (self->rows->pdata[i]) != NULL ? 1 : 0;
  return n;
}

/* What was never scored is not in the way of what was, until somebody asks for it. */
static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  EntDimensionsGroup *self = user_data;

  return ent_dimension_row_get_score (ENT_DIMENSION_ROW (row)) != NULL || count_scored (self) == 0
         || adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row))
         || gtk_toggle_button_get_active (self->all_button);
}

static void
refresh_filter (EntDimensionsGroup *self)
{
  guint scored = count_scored (self);
  guint others = self->rows->len - scored;
  g_autofree char *label = NULL;

  /* Translators: a number of dimensions, on a button that shows them. */
  label = g_strdup_printf (ngettext ("_Show %u dimension that is not scored",
                                     "_Show %u dimensions that are not scored", others),
                           others);
  gtk_button_set_label (GTK_BUTTON (self->all_button),
                        gtk_toggle_button_get_active (self->all_button)
                            ? _ ("_Hide dimensions that are not scored")
                            : label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), others > 0 && scored > 0);
  gtk_list_box_invalidate_filter (self->list);
}

/* A row that is open does not move away under the hands that fill it in. */
static gboolean
is_any_open (EntDimensionsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (adw_expander_row_get_expanded (self->rows->pdata[i]))
      return TRUE;
  return FALSE;
}

static EntRecord *
find_score (GPtrArray *scores, const EntChoice *dimension)
{
  for (guint i = 0; i < scores->len; i++)
    if (ent_record_equals (scores->pdata[i], ENT_DIMENSION_SCORE_DIMENSION, dimension->value))
      return scores->pdata[i];
  return NULL;
}

static void
refresh (gpointer data)
{
  EntDimensionsGroup *self = data;
  EntSession *session = ent_follower_get_session (self->follower);
  g_autoptr (GPtrArray) scores = NULL;
  g_auto (EntVerdict) verdict = { 0 };

  if (session == NULL)
    return;
  scores = ent_verdict_list_newest_scores (ent_session_get_source (session));
  ent_verdict_judge_scores (ent_session_get_source (session), &verdict);
  gtk_label_set_label (self->sentence, verdict.sentence);
  for (guint i = 0; i < self->rows->len; i++)
    ent_dimension_row_set_score (self->rows->pdata[i], session,
                                 find_score (scores, &ent_dimension_choices[i]));
  refresh_filter (self);
  if (!is_any_open (self))
    gtk_list_box_invalidate_sort (self->list);
}

/* A row that closes may go to its place. */
static void
expanded_cb (EntDimensionsGroup *self)
{
  if (!is_any_open (self))
    gtk_list_box_invalidate_sort (self->list);
}

static void
ent_dimensions_group_dispose (GObject *object)
{
  EntDimensionsGroup *self = ENT_DIMENSIONS_GROUP (object);

  g_clear_pointer (&self->follower, ent_follower_free);
  G_OBJECT_CLASS (ent_dimensions_group_parent_class)->dispose (object);
}

static void
ent_dimensions_group_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_DIMENSIONS_GROUP (object)->rows);
  G_OBJECT_CLASS (ent_dimensions_group_parent_class)->finalize (object);
}

static void
ent_dimensions_group_class_init (EntDimensionsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_dimensions_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_dimensions_group_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-dimensions-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDimensionsGroup, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntDimensionsGroup, list);
  gtk_widget_class_bind_template_child (widget_class, EntDimensionsGroup, all_button);
  gtk_widget_class_bind_template_callback (widget_class, refresh_filter);
}

static void
ent_dimensions_group_init (EntDimensionsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->follower = ent_follower_new ("dimension-score role", refresh, self);
  for (guint i = 0; ent_dimension_choices[i].value != NULL; i++)
    {
      GtkWidget *row = ent_dimension_row_new (&ent_dimension_choices[i]);

      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

void
ent_dimensions_group_set_session (EntDimensionsGroup *self, EntSession *session)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ent_dimension_row_commit (self->rows->pdata[i]);
      ent_dimension_row_set_score (self->rows->pdata[i], NULL, NULL);
      adw_expander_row_set_expanded (self->rows->pdata[i], FALSE);
    }
  ent_follower_set_session (self->follower, session);
}

gboolean
ent_dimensions_group_show (EntDimensionsGroup *self, EntRecord *score, const char *field)
{
  refresh (self);
  for (guint i = 0; i < self->rows->len; i++)
    if (ent_dimension_row_get_score (self->rows->pdata[i]) == score)
      {
        ent_dimension_row_focus (self->rows->pdata[i], field);
        return TRUE;
      }
  return FALSE;
}

void
ent_dimensions_group_score (EntDimensionsGroup *self)
{
  EntDimensionRow *row = g_ptr_array_index (self->rows, 0);

  for (guint i = self->rows->len; i-- > 0;)
    if (ent_dimension_row_get_score (self->rows->pdata[i]) == NULL)
      row = self->rows->pdata[i];
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  refresh_filter (self);
  ent_dimension_row_focus (row, NULL);
}
