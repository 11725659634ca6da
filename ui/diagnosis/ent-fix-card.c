/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one step of the fix is about. */
#include "ent-fix-card.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"

struct _EntFixCard
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *action;
  GtkLabel *why;
  GtkLabel *good;
  GtkWidget *metric_box;
  GtkButton *metric;
  GtkWidget *owner_box;
  GtkLabel *owner;
  GtkWidget *start_button;
  GtkWidget *done_button;
  GtkWidget *reopen_button;
  GtkWidget *edit_button;
  GtkLabel *reason;
  EntSession *session; /* (nullable) */
  EntRecord *step;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntFixCard, ent_fix_card, ADW_TYPE_BIN)

/* Says what was done, or why not. */
static void
tell (EntFixCard *self, gboolean changed, const GError *error)
{
  const char *label = ent_session_get_undo_label (self->session);

  if (!changed)
    ent_session_show_error (self->session, error);
  else if (label != NULL)
    ent_session_toast_undo (self->session, label);
}

static void
start_cb (EntFixCard *self)
{
  g_autoptr (GError) error = NULL;

  tell (self, ent_fix_step_start (self->step, ent_session_get_today (self->session), &error),
        error);
}

static void
done_cb (EntFixCard *self)
{
  g_autoptr (GError) error = NULL;

  tell (self, ent_fix_step_finish (self->step, ent_session_get_today (self->session), &error),
        error);
}

static void
reopen_cb (EntFixCard *self)
{
  g_autoptr (GError) error = NULL;

  tell (self, ent_fix_step_reopen (self->step, &error), error);
}

static void
edit_cb (EntFixCard *self)
{
  ent_session_go_to (self->session, self->step, NULL);
}

static void
metric_cb (EntFixCard *self)
{
  g_autoptr (EntRecord) metric = ent_record_dup_reference (self->step, ENT_FIX_STEP_METRIC);

  if (metric != NULL)
    ent_session_go_to (self->session, metric, NULL);
}

/* A field without a value says so, so that it is not overlooked. */
static void
show_text (EntFixCard *self, GtkLabel *label, guint field)
{
  const char *text = ent_record_get_text (self->step, field);

  gtk_label_set_label (label, text != NULL ? text : _ ("Not written down yet"));
  if (text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
}

static void
show_texts (EntFixCard *self, const EntFixLink *link)
{
  gint64 number = ent_record_get_integer (self->step, ENT_FIX_STEP_NUMBER, 0);
  g_autofree char *name = ent_record_dup_title (self->step);
  /* Translators: number and name of a step of the fix. */
  g_autofree char *title = g_strdup_printf (_ ("Step %d: %s"), (int)number, name);
  g_autofree char *metric = ent_record_dup_display (self->step, ENT_FIX_STEP_METRIC);
  g_autofree char *owner = ent_record_dup_display (self->step, ENT_FIX_STEP_OWNER);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, link->sentence);
  show_text (self, self->action, ENT_FIX_STEP_ACTION);
  show_text (self, self->why, ENT_FIX_STEP_WHY);
  show_text (self, self->good, ENT_FIX_STEP_GOOD);
  gtk_button_set_label (self->metric, metric);
  gtk_widget_set_visible (self->metric_box, *metric != '\0');
  gtk_label_set_label (self->owner, owner);
  gtk_widget_set_visible (self->owner_box, *owner != '\0');
}

/* @reason: (nullable): why the button cannot be used */
static void
show_button (EntFixCard *self, GtkWidget *button, gboolean visible, const GError *reason)
{
  gtk_widget_set_visible (button, visible);
  if (!visible)
    return;
  gtk_widget_set_sensitive (button, reason == NULL);
  gtk_label_set_label (self->reason, reason != NULL ? reason->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static void
show_buttons (EntFixCard *self, EntFixStand stand)
{
  gboolean editable = !ent_session_is_read_only (self->session);
  gboolean fresh = stand == ENT_FIX_WAITS || stand == ENT_FIX_READY;
  gboolean begun = stand == ENT_FIX_BEGUN || stand == ENT_FIX_EARLY;
  g_autoptr (GError) start_error = NULL;
  g_autoptr (GError) done_error = NULL;

  ent_fix_step_can_start (self->step, &start_error);
  ent_fix_step_can_finish (self->step, &done_error);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  show_button (self, self->start_button, editable && fresh, start_error);
  show_button (self, self->done_button, editable && begun, done_error);
  show_button (self, self->reopen_button, editable && stand == ENT_FIX_DONE, NULL);
  gtk_widget_set_visible (self->edit_button, editable);
}

static void
ent_fix_card_dispose (GObject *object)
{
  ent_fix_card_clear (ENT_FIX_CARD (object));
  G_OBJECT_CLASS (ent_fix_card_parent_class)->dispose (object);
}

static void
ent_fix_card_class_init (EntFixCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_fix_card_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-fix-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, title);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, action);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, why);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, good);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, metric_box);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, metric);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, owner_box);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, owner);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, start_button);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, done_button);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, edit_button);
  gtk_widget_class_bind_template_child (widget_class, EntFixCard, reason);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, metric_cb);
}

static void
ent_fix_card_init (EntFixCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_fix_card_show (EntFixCard *self, EntSession *session, const EntFixLink *link)
{
  g_set_object (&self->session, session);
  g_set_object (&self->step, link->step);
  show_texts (self, link);
  show_buttons (self, ent_fix_link_get_stand (link));
}

void
ent_fix_card_clear (EntFixCard *self)
{
  g_clear_object (&self->step);
  g_clear_object (&self->session);
}
