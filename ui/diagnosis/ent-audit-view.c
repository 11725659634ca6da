/* SPDX-License-Identifier: GPL-3.0-or-later
 * The runs of one instrument side by side. */
#include "ent-audit-view.h"

#include <glib/gi18n-lib.h>

#include "ent-audit-drift.h"
#include "ent-audit-papers.h"
#include "ent-capability.h"
#include "ent-category-row.h"
#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"
#include "ent-drift-row.h"
#include "ent-follower.h"
#include "ent-instrument-run.h"
#include "ent-start-dialog.h"

#define MAX_RUNS 4 /* columns */
#define SHORT 8    /* questions shown before all are asked for */

struct _EntAuditView
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkDropDown *chooser;
  GtkWidget *run_row;
  GtkDropDown *run_chooser;
  GtkLabel *sentence;
  GtkWidget *repeat_button;
  GtkListBox *categories;
  GtkListBox *items;
  GtkWidget *all_button;
  EntFollower *follower;
  GPtrArray *instruments; /* (element-type EntRecord): those that were run */
  EntRecord *shown;       /* (nullable): a questionnaire */
  GPtrArray *runs;        /* (element-type EntRecord): its audits, newest first */
  EntRecord *run;         /* (nullable): the one of them that is shown; NULL: the newest */
  gboolean all;           /* every question is shown */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (EntAuditView, ent_audit_view, ADW_TYPE_BIN)

static EntSession *
get_session (EntAuditView *self)
{
  return ent_follower_get_session (self->follower);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Categories */

static const EntCapability *
find_category (GPtrArray *capabilities, const char *category)
{
  for (guint i = 0; capabilities != NULL && i < capabilities->len; i++)
    {
      const EntCapability *capability = g_ptr_array_index (capabilities, i);

      if (g_strcmp0 (capability->category, category) == 0)
        return capability;
    }
  return NULL;
}

static void
show_categories (EntAuditView *self, const EntAuditDrift *drift)
{
  const EntAuditRun *run = ent_audit_drift_get_run (drift);
  const EntAuditRun *baseline = ent_audit_drift_get_baseline (drift);
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) before = NULL;

  clear_list (self->categories);
  gtk_widget_set_visible (GTK_WIDGET (self->categories), ent_capability_applies (self->shown));
  if (run == NULL || !ent_capability_applies (self->shown))
    return;
  now = ent_capability_list (self->shown, run->audit);
  before = baseline != NULL ? ent_capability_list (self->shown, baseline->audit) : NULL;
  for (guint i = 0; i < now->len; i++)
    {
      const EntCapability *capability = g_ptr_array_index (now, i);

      gtk_list_box_append (self->categories,
                           ent_category_row_new (capability,
                                                 find_category (before, capability->category)));
    }
}

/* Questions */

static void
show_items (EntAuditView *self, const EntAuditDrift *drift)
{
  guint n = self->all ? drift->items->len : MIN (drift->items->len, SHORT);
  guint first = drift->runs->len > MAX_RUNS ? drift->runs->len - MAX_RUNS : 0;
  g_autofree char *label = NULL;

  clear_list (self->items);
  gtk_list_box_append (self->items, ent_drift_row_new_head (drift, first));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->items,
                         ent_drift_row_new (drift, g_ptr_array_index (drift->items, i), first));
  /* Translators: %u is a number of questions, more than a few. */
  label = g_strdup_printf (_ ("Show All %u _Questions"), drift->items->len);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button, n < drift->items->len);
}

/* Which run */

/* The runs there is something to say of, newest first. */
static void
list_runs (EntAuditView *self)
{
  g_autoptr (EntAuditDrift) drift = ent_audit_drift_new (self->shown, NULL);

  g_ptr_array_set_size (self->runs, 0);
  for (guint i = drift->runs->len; i-- > 0;)
    {
      const EntAuditRun *run = g_ptr_array_index (drift->runs, i);

      if (run->audit != NULL)
        g_ptr_array_add (self->runs, g_object_ref (run->audit));
    }
}

/* A run that is gone gives way to the newest. */
static void
fill_run_chooser (EntAuditView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  list_runs (self);
  for (guint i = 0; i < self->runs->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (self->runs->pdata[i]);

      gtk_string_list_append (names, title);
      if (self->runs->pdata[i] == self->run)
        selected = i;
    }
  if (selected == 0)
    g_clear_object (&self->run);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->run_chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->run_chooser, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (self->run_row, self->runs->len > 1);
}

static void
show_run (EntAuditView *self)
{
  g_autoptr (EntAuditDrift) drift = ent_audit_drift_new (self->shown, self->run);
  g_autofree char *sentence = ent_audit_drift_describe (drift);

  gtk_label_set_label (self->sentence, sentence);
  show_categories (self, drift);
  show_items (self, drift);
}

static void
show_instrument (EntAuditView *self)
{
  fill_run_chooser (self);
  show_run (self);
}

static void
run_chosen_cb (EntAuditView *self)
{
  guint selected = gtk_drop_down_get_selected (self->run_chooser);

  if (self->filling || selected >= self->runs->len)
    return;
  g_clear_object (&self->run);
  if (selected > 0)
    self->run = g_object_ref (self->runs->pdata[selected]);
  show_run (self);
}

/* Which instrument */

/* The day of its newest run that is over, as text; "" if none is; NULL: it was not run at all. */
static const char *
get_newest_day (EntRecord *questionnaire)
{
  g_autoptr (GPtrArray) audits = ent_instrument_list_audits (questionnaire);
  const char *newest = NULL;

  for (guint i = 0; i < audits->len; i++)
    {
      const char *day = ent_record_get_text (audits->pdata[i], ENT_AUDIT_HELD_ON);

      if (ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "done"))
        return g_intern_string (day != NULL ? day : "");
      if (ent_record_equals (audits->pdata[i], ENT_AUDIT_STATE, "running"))
        newest = "";
    }
  return newest;
}

/* The instruments with a run, the one that has something new to tell first. */
static int
compare_instruments (gconstpointer a, gconstpointer b)
{
  return -g_strcmp0 (get_newest_day (*(EntRecord *const *)a),
                     get_newest_day (*(EntRecord *const *)b));
}

static void
list_instruments (EntAuditView *self)
{
  g_autoptr (GPtrArray) all
      = ent_source_list (ent_session_get_source (get_session (self)), "questionnaire");

  g_ptr_array_set_size (self->instruments, 0);
  for (guint i = 0; i < all->len; i++)
    if (get_newest_day (all->pdata[i]) != NULL)
      g_ptr_array_add (self->instruments, g_object_ref (all->pdata[i]));
  g_ptr_array_sort (self->instruments, compare_instruments);
}

static void
fill_chooser (EntAuditView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->instruments->len; i++)
    {
      g_autofree char *title = ent_record_dup_title (self->instruments->pdata[i]);

      gtk_string_list_append (names, title);
      if (self->instruments->pdata[i] == self->shown)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->chooser, selected);
  self->filling = FALSE;
  if (self->instruments->len > 0)
    g_set_object (&self->shown, self->instruments->pdata[selected]);
}

static void
chosen_cb (EntAuditView *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  if (self->filling || selected >= self->instruments->len)
    return;
  self->all = FALSE;
  g_set_object (&self->shown, self->instruments->pdata[selected]);
  show_instrument (self);
}

static void
refresh (gpointer view)
{
  EntAuditView *self = view;

  if (get_session (self) == NULL)
    {
      g_clear_object (&self->shown);
      g_clear_object (&self->run);
      g_ptr_array_set_size (self->runs, 0);
      g_ptr_array_set_size (self->instruments, 0);
      clear_list (self->items);
      clear_list (self->categories);
      return;
    }
  list_instruments (self);
  fill_chooser (self);
  gtk_widget_set_visible (self->repeat_button, !ent_session_is_read_only (get_session (self)));
  gtk_stack_set_visible_child_name (self->stack, self->instruments->len > 0 ? "runs" : "nothing");
  if (self->instruments->len > 0)
    show_instrument (self);
}

/* What is done from here */

static void
all_cb (EntAuditView *self)
{
  self->all = TRUE;
  show_instrument (self);
}

static void
item_activated_cb (EntAuditView *self, GtkListBoxRow *row)
{
  EntRecord *question = ent_drift_row_get_question (ENT_DRIFT_ROW (row));

  if (question != NULL)
    ent_session_go_to (get_session (self), question, NULL);
}

static void
category_activated_cb (EntAuditView *self, GtkListBoxRow *row)
{
  EntRecord *weakest = ent_category_row_get_weakest (ENT_CATEGORY_ROW (row));

  if (weakest != NULL)
    ent_session_go_to (get_session (self), weakest, NULL);
}

static void
started_cb (EntAuditView *self, EntRecord *audit)
{
  ent_session_toast_undo (get_session (self), ent_session_get_undo_label (get_session (self)));
}

static void
repeat_cb (EntAuditView *self)
{
  EntStartDialog *dialog
      = self->run != NULL
            ? ent_start_dialog_new_repeat (GTK_WIDGET (self), get_session (self), self->run)
            : ent_start_dialog_new (GTK_WIDGET (self), get_session (self), self->shown);

  g_signal_connect_object (dialog, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntAuditView *self = ENT_AUDIT_VIEW (widget);

  ent_printout_print (ent_audit_papers_new (get_session (self), self->shown, self->run),
                      get_session (self), widget);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntAuditView *self = ENT_AUDIT_VIEW (widget);

  ent_printout_save (ent_audit_papers_new (get_session (self), self->shown, self->run),
                     get_session (self), widget);
}

static void
ent_audit_view_dispose (GObject *object)
{
  EntAuditView *self = ENT_AUDIT_VIEW (object);

  g_clear_pointer (&self->follower, ent_follower_free);
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_object (&self->run);
  G_OBJECT_CLASS (ent_audit_view_parent_class)->dispose (object);
}

static void
ent_audit_view_class_init (EntAuditViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_audit_view_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-audit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, chooser);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, run_row);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, run_chooser);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, repeat_button);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, categories);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, items);
  gtk_widget_class_bind_template_child (widget_class, EntAuditView, all_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, category_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, repeat_cb);
  gtk_widget_class_install_action (widget_class, "audit.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "audit.save", NULL, save_cb);
}

static void
ent_audit_view_init (EntAuditView *self)
{
  self->instruments = g_ptr_array_new_with_free_func (g_object_unref);
  self->runs = g_ptr_array_new_with_free_func (g_object_unref);
  self->follower = ent_follower_new (
      "questionnaire question audit answer answer-judgement stakeholder role-holder", refresh,
      self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_audit_view_new (void)
{
  return g_object_new (ENT_TYPE_AUDIT_VIEW, NULL);
}

void
ent_audit_view_set_session (EntAuditView *self, EntSession *session)
{
  self->all = FALSE;
  ent_follower_set_session (self->follower, session);
}
