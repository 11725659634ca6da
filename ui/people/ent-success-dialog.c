/* SPDX-License-Identifier: GPL-3.0-or-later
 * Ideas of success side by side. */
#include "ent-success-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-divergence-dialog.h"
#include "ent-divergence-row.h"
#include "ent-success-card.h"
#include "ent-success-comparison.h"

/* px: the window has a column for each, as far as most screens allow. */
#define MARGINS 48
#define COLUMN 276
#define MOST_WIDTH 1180

struct _EntSuccessDialog
{
  AdwWindow parent_instance;
  GtkBox *columns;
  GtkLabel *summary;
  GtkLabel *hint;
  GtkListBox *divergences;
  GtkWidget *divergences_box;
  GtkWidget *mark_button;
  EntSession *session;
  GPtrArray *stakeholders; /* (element-type EntRecord) */
  GPtrArray *cards;        /* (element-type EntSuccessCard): borrowed from the columns */
};

G_DEFINE_FINAL_TYPE (EntSuccessDialog, ent_success_dialog, ADW_TYPE_WINDOW)

static EntSuccessCard *
get_card (EntSuccessDialog *self, guint index)
{
  return g_ptr_array_index (self->cards, index);
}

/* Returns: the one the others are compared with. */
static guint
get_chosen (EntSuccessDialog *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (ent_success_card_is_chosen (get_card (self, i)))
      return i;
  return 0;
}

/* Of two each is compared with the other; of more, all with the chosen one, which has no marks. */
static void
refresh_marks (EntSuccessDialog *self, const EntSuccessComparison *comparison)
{
  guint chosen = get_chosen (self);

  for (guint i = 0; i < self->cards->len; i++)
    {
      guint other = self->cards->len == 2 ? 1 - i : chosen;
      g_autoptr (GPtrArray) shared = ent_success_comparison_list_runs (comparison, i);
      g_autoptr (GPtrArray) other_runs = ent_success_comparison_list_runs (comparison, other);
      g_autoptr (GPtrArray) differences = NULL;

      if (other != i && other_runs->len > 0)
        differences = ent_success_comparison_diff (comparison, other, i);
      ent_success_card_mark (get_card (self, i), differences, shared);
    }
}

static void
resolve_wanted_cb (EntSuccessDialog *self, EntDivergenceRow *row)
{
  EntDivergenceDialog *dialog
      = ent_divergence_dialog_new_resolve (GTK_WIDGET (self), self->session,
                                           ent_divergence_row_get_divergence (row));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_divergence (EntSuccessDialog *self, EntRecord *first, EntRecord *second)
{
  g_autoptr (EntRecord) divergence = ent_success_find_divergence (first, second);
  GtkWidget *row;

  if (divergence == NULL)
    return;
  row = ent_divergence_row_new (self->session, divergence);
  g_signal_connect_object (row, "resolve-wanted", G_CALLBACK (resolve_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->divergences, row);
}

static void
refresh_divergences (EntSuccessDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->divergences))) != NULL)
    gtk_list_box_remove (self->divergences, row);
  for (guint i = 0; i < self->stakeholders->len; i++)
    for (guint j = i + 1; j < self->stakeholders->len; j++)
      add_divergence (self, self->stakeholders->pdata[i], self->stakeholders->pdata[j]);
  row = gtk_widget_get_first_child (GTK_WIDGET (self->divergences));
  gtk_widget_set_visible (self->divergences_box, row != NULL);
}

/* Somebody who was removed meanwhile is not compared any more. */
static gboolean
is_whole (EntSuccessDialog *self)
{
  for (guint i = 0; i < self->stakeholders->len; i++)
    if (ent_record_is_removed (self->stakeholders->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
refresh (EntSuccessDialog *self)
{
  g_autoptr (EntSuccessComparison) comparison = NULL;
  g_autofree char *summary = NULL;

  if (!is_whole (self))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  comparison = ent_success_comparison_new (self->stakeholders, NULL);
  summary = ent_success_comparison_describe (comparison);
  gtk_label_set_label (self->summary, summary);
  refresh_marks (self, comparison);
  refresh_divergences (self);
}

/* Returns: the pair to begin with: the chosen one and the next who is not on record with it. */
static void
find_pair (EntSuccessDialog *self, guint *first, guint *second)
{
  *first = get_chosen (self);
  *second = *first == 0 ? 1 : 0;
  for (guint i = 0; i < self->stakeholders->len; i++)
    {
      g_autoptr (EntRecord) divergence = NULL;

      if (i == *first)
        continue;
      divergence = ent_success_find_divergence (self->stakeholders->pdata[*first],
                                                self->stakeholders->pdata[i]);
      if (divergence != NULL && !ent_success_is_resolved (divergence))
        continue;
      *second = i;
      return;
    }
}

static void
mark_cb (EntSuccessDialog *self)
{
  EntDivergenceDialog *dialog;
  guint first, second;

  find_pair (self, &first, &second);
  dialog = ent_divergence_dialog_new_mark (GTK_WIDGET (self), self->session,
                                           self->stakeholders->pdata[first],
                                           self->stakeholders->pdata[second]);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_session_undo (ENT_SUCCESS_DIALOG (widget)->session);
}

/* What is being typed is stored before the window goes. */
static gboolean
ent_success_dialog_close_request (GtkWindow *window)
{
  EntSuccessDialog *self = ENT_SUCCESS_DIALOG (window);

  for (guint i = 0; i < self->cards->len; i++)
    ent_success_card_commit (get_card (self, i));
  return GTK_WINDOW_CLASS (ent_success_dialog_parent_class)->close_request (window);
}

static void
ent_success_dialog_dispose (GObject *object)
{
  EntSuccessDialog *self = ENT_SUCCESS_DIALOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (ent_session_get_engagement (self->session), self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->stakeholders, g_ptr_array_unref);
  g_ptr_array_set_size (self->cards, 0);
  G_OBJECT_CLASS (ent_success_dialog_parent_class)->dispose (object);
}

static void
ent_success_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_SUCCESS_DIALOG (object)->cards);
  G_OBJECT_CLASS (ent_success_dialog_parent_class)->finalize (object);
}

static void
ent_success_dialog_class_init (EntSuccessDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_success_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_success_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ent_success_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-success-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, divergences);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, divergences_box);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessDialog, mark_button);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_install_action (widget_class, "success.undo", NULL, undo_cb);
}

static void
ent_success_dialog_init (EntSuccessDialog *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_cards (EntSuccessDialog *self)
{
  gboolean alone = self->stakeholders->len == 2;

  for (guint i = 0; i < self->stakeholders->len; i++)
    {
      GtkWidget *card = ent_success_card_new (self->session, self->stakeholders->pdata[i],
                                              i > 0 ? get_card (self, 0) : NULL, alone);

      g_signal_connect_object (card, "chosen", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->columns, card);
      g_ptr_array_add (self->cards, card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !alone);
}

EntSuccessDialog *
ent_success_dialog_new (GtkWidget *parent,
                        EntSession *session,
                        GPtrArray *stakeholders,
                        GError **error)
{
  g_autoptr (EntSuccessComparison) comparison = ent_success_comparison_new (stakeholders, error);
  GtkRoot *root = gtk_widget_get_root (parent);
  EntSuccessDialog *self;

  if (comparison == NULL)
    return NULL;
  self = g_object_new (ENT_TYPE_SUCCESS_DIALOG, "default-width",
                       MIN (MARGINS + COLUMN * (int)stakeholders->len, MOST_WIDTH), NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->stakeholders = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < stakeholders->len; i++)
    g_ptr_array_add (self->stakeholders, g_object_ref (stakeholders->pdata[i]));
  gtk_widget_set_visible (self->mark_button, !ent_session_is_read_only (session));
  add_cards (self);
  g_signal_connect_object (ent_session_get_engagement (session), "changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
  return self;
}
