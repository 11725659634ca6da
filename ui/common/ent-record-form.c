/* SPDX-License-Identifier: GPL-3.0-or-later
 * The form of one record. */
#include "ent-record-form.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-citations-group.h"
#include "ent-form-body.h"
#include "ent-history-group.h"
#include "ent-menu-button.h"
#include "ent-panes.h"
#include "ent-record-actions.h"
#include "ent-record-task.h"
#include "ent-signatures-group.h"
#include "ent-signing.h"
#include "ent-unfinished.h"

struct _EntRecordForm
{
  AdwBin parent_instance;
  GtkWidget *elsewhere;
  GtkLabel *elsewhere_label;
  GtkStack *stack;
  GtkWidget *up_button;
  GtkLabel *up_label;
  GtkLabel *kind_label;
  EntChip *chip;
  GtkLabel *title;
  GtkWidget *menu_button;
  GtkWidget *close_button;
  GtkScrolledWindow *scroller;
  AdwBin *body;
  EntSignaturesGroup *signatures;
  EntCitationsGroup *citations;
  EntHistoryGroup *history;
  GtkWidget *draft_bar;
  GtkLabel *missing;
  GMenu *task_section;
  EntSubject *subject;     /* (nullable) */
  EntSession *session;     /* (nullable), not held: of the subject shown last */
  EntEngagement *followed; /* (nullable): the engagement whose changes are followed */
  gulong changed_handler;
  GHashTable *bodies; /* EntKind to EntFormBody: each is built once */
};

enum
{
  SIGNAL_ADDED,
  SIGNAL_DISCARDED,
  SIGNAL_DUPLICATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntRecordForm, ent_record_form, ADW_TYPE_BIN)

static EntFormBody *
get_body (EntRecordForm *self)
{
  GtkWidget *body = adw_bin_get_child (self->body);

  return body != NULL ? ENT_FORM_BODY (body) : NULL;
}

static void
refresh_chip (EntRecordForm *self)
{
  const EntKind *kind = ent_subject_get_kind (self->subject);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), FALSE);
  if (ent_subject_is_draft (self->subject))
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    if (ent_chip_is_status (&kind->fields[i]))
      {
        ent_chip_set_value (self->chip, &kind->fields[i], ent_subject_get_text (self->subject, i));
        return;
      }
}

static void
refresh_missing (EntRecordForm *self)
{
  const EntField *missing = ent_subject_get_missing (self->subject, NULL);
  g_autofree char *text = NULL;

  if (missing != NULL)
    /* Translators: what a new record still lacks; %s is the label of a field. */
    text = g_strdup_printf (_ ("Still needed: %s"), _ (missing->label));
  gtk_label_set_label (self->missing, text != NULL ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.add",
                                 ent_subject_is_draft (self->subject) && missing == NULL);
}

static void
refresh_head (EntRecordForm *self)
{
  g_autofree char *title = ent_subject_dup_title (self->subject);
  EntRecord *record = ent_subject_get_record (self->subject);
  g_autoptr (EntRecord) parent = record != NULL ? ent_record_dup_parent (record) : NULL;
  g_autofree char *parent_title = parent != NULL ? ent_record_dup_title (parent) : NULL;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->kind_label, _ (ent_subject_get_kind (self->subject)->label));
  gtk_label_set_label (self->up_label, parent_title != NULL ? parent_title : "");
  gtk_widget_set_visible (self->up_button, parent != NULL);
  refresh_chip (self);
  refresh_missing (self);
}

/* A term is signed by its versions. */
static void
refresh_signatures (EntRecordForm *self)
{
  EntRecord *record = ent_subject_get_record (self->subject);
  const EntKind *kind = ent_subject_get_kind (self->subject);

  if (!ent_signing_is_signable (kind) || strcmp (kind->name, "term") == 0)
    record = NULL;
  ent_signatures_group_set_record (self->signatures, ent_subject_get_session (self->subject),
                                   record);
}

/* A record that went away leaves its place to the one it lived in. */
static void
leave_removed (EntRecordForm *self, EntRecord *removed)
{
  g_autoptr (EntSession) session = g_object_ref (ent_subject_get_session (self->subject));
  g_autoptr (EntRecord) parent = ent_record_dup_parent (removed);

  if (parent != NULL && ent_record_is_removed (parent))
    g_clear_object (&parent);
  ent_record_form_set_record (self, session, parent);
}

static void
engagement_changed_cb (EntRecordForm *self)
{
  EntRecord *record = ent_subject_get_record (self->subject);

  if (record == NULL)
    return;
  if (ent_record_is_removed (record))
    {
      leave_removed (self, record);
      return;
    }
  refresh_head (self);
  refresh_signatures (self);
  ent_citations_group_set_subject (self->citations, self->subject);
  ent_history_group_refresh (self->history);
}

static void
refresh_actions (EntRecordForm *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean draft = ent_subject_is_draft (self->subject);
  gboolean changes = !draft && !ent_subject_is_read_only (self->subject)
                     && !ent_subject_get_kind (self->subject)->single;

  ent_record_task_fill_menu (self->task_section, ent_subject_get_kind (self->subject), "form.task");
  gtk_widget_action_set_enabled (widget, "form.task", changes);
  gtk_widget_action_set_enabled (widget, "form.duplicate", changes);
  gtk_widget_action_set_enabled (widget, "form.delete", changes);
  gtk_widget_action_set_enabled (widget, "form.discard", draft);
  gtk_widget_set_visible (self->menu_button, changes);
  gtk_widget_set_visible (self->draft_bar, draft);
}

static void
open_cb (EntRecordForm *self, EntRecord *record)
{
  g_autoptr (EntSession) session = g_object_ref (ent_subject_get_session (self->subject));

  ent_record_form_set_record (self, session, record);
}

/* What fields refused of records that are not in sight here. Returns: (transfer full) (nullable):
 * what, and where the first is. */
static char *
describe_elsewhere (EntRecordForm *self, EntRecord **record, const char **field)
{
  EntRecord *shown = self->subject != NULL ? ent_subject_get_record (self->subject) : NULL;

  if (self->session == NULL)
    return NULL;
  return ent_unfinished_describe_elsewhere (self->session, shown, record, field);
}

static void
refresh_elsewhere (EntRecordForm *self)
{
  g_autoptr (EntRecord) record = NULL;
  const char *field;
  g_autofree char *what = describe_elsewhere (self, &record, &field);
  g_autofree char *text = NULL;

  if (what != NULL)
    /* Translators: %s is what was typed and not accepted, as "Influence of Dana Fox". */
    text = g_strdup_printf (_ ("Typed, but not stored: %s"), what);
  gtk_label_set_label (self->elsewhere_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->elsewhere, text != NULL);
}

static void
elsewhere_clicked_cb (EntRecordForm *self)
{
  g_autoptr (EntRecord) record = NULL;
  const char *field;
  g_autofree char *what = describe_elsewhere (self, &record, &field);

  if (what != NULL)
    ent_session_go_to (self->session, record, field);
}

static void
follow_session (EntRecordForm *self, EntSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, refresh_elsewhere, self);
  g_set_weak_pointer (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "unfinished-changed", G_CALLBACK (refresh_elsewhere), self,
                             G_CONNECT_SWAPPED);
}

static EntFormBody *
require_body (EntRecordForm *self, const EntKind *kind)
{
  EntFormBody *body = g_hash_table_lookup (self->bodies, kind);

  if (body != NULL)
    return body;
  body = g_object_ref_sink (ENT_FORM_BODY (ent_form_body_new (kind)));
  g_signal_connect_object (body, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->bodies, (gpointer)kind, body);
  return body;
}

/* The body still shows @subject's fields afterwards: the next subject of the same kind takes them
 * over as they are. */
static void
disconnect_subject (EntRecordForm *self)
{
  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_func (self->subject, refresh_head, self);
  if (self->followed != NULL)
    g_clear_signal_handler (&self->changed_handler, self->followed);
  g_clear_object (&self->followed);
}

static void
drop_subject (EntRecordForm *self)
{
  EntFormBody *body = get_body (self);

  disconnect_subject (self);
  if (body != NULL)
    ent_form_body_set_subject (body, NULL);
  g_clear_object (&self->subject);
}

static void
connect_subject (EntRecordForm *self, EntSubject *subject)
{
  g_set_object (&self->subject, subject);
  self->followed = g_object_ref (ent_session_get_engagement (ent_subject_get_session (subject)));
  self->changed_handler = g_signal_connect_swapped (self->followed, "changed",
                                                    G_CALLBACK (engagement_changed_cb), self);
  g_signal_connect_swapped (subject, "changed", G_CALLBACK (refresh_head), self);
}

static void
take_subject (EntRecordForm *self, EntSubject *subject)
{
  EntFormBody *body = require_body (self, ent_subject_get_kind (subject));

  if (body != get_body (self))
    drop_subject (self);
  disconnect_subject (self);
  ent_form_body_set_subject (body, subject);
  connect_subject (self, subject);
  follow_session (self, ent_subject_get_session (subject));
  adw_bin_set_child (self->body, GTK_WIDGET (body));
  refresh_signatures (self);
  ent_citations_group_set_subject (self->citations, subject);
  ent_history_group_set_subject (self->history, subject);
  refresh_head (self);
  refresh_actions (self);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);
  g_autoptr (EntSubject) subject = g_object_ref (self->subject);
  g_autoptr (GError) error = NULL;
  EntFieldRow *refused = ent_form_body_commit (get_body (self));

  if (refused != NULL)
    {
      ent_field_row_focus (refused);
      return;
    }
  if (ent_subject_add (subject, &error) == NULL)
    {
      ent_session_show_error (ent_subject_get_session (subject), error);
      return;
    }
  ent_record_form_set_subject (self, NULL);
  ent_record_form_set_subject (self, subject);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, ent_subject_get_record (subject));
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);

  ent_record_form_set_subject (self, NULL);
  g_signal_emit (self, signals[SIGNAL_DISCARDED], 0);
}

static GPtrArray *
list_record (EntRecordForm *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (ent_subject_get_record (self->subject)));
  return records;
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);
  g_autoptr (GPtrArray) records = list_record (self);

  ent_form_body_commit (get_body (self));
  ent_record_actions_remove (ent_subject_get_session (self->subject), records);
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);
  g_autoptr (GPtrArray) records = list_record (self);
  g_autoptr (EntRecord) copy = NULL;

  ent_form_body_commit (get_body (self));
  copy = ent_record_actions_duplicate (ent_subject_get_session (self->subject), records);
  if (copy != NULL)
    g_signal_emit (self, signals[SIGNAL_DUPLICATED], 0, copy);
}

static void
task_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);

  if (ent_form_body_commit (get_body (self)) == NULL)
    ent_record_task_find (ent_subject_get_kind (self->subject))
        ->start (widget, ent_subject_get_session (self->subject),
                 ent_subject_get_record (self->subject));
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntRecordForm *self = ENT_RECORD_FORM (widget);
  EntRecord *record = ent_subject_get_record (self->subject);
  g_autoptr (EntRecord) parent = record != NULL ? ent_record_dup_parent (record) : NULL;

  if (parent != NULL)
    open_cb (self, parent);
}

/* As a pane that lies over a table the form has a way back to it. */
static void
ent_record_form_root (GtkWidget *widget)
{
  GtkWidget *panes = gtk_widget_get_ancestor (widget, ENT_TYPE_PANES);

  GTK_WIDGET_CLASS (ent_record_form_parent_class)->root (widget);
  if (panes != NULL)
    g_object_bind_property (panes, "folded", ENT_RECORD_FORM (widget)->close_button, "visible",
                            G_BINDING_SYNC_CREATE);
}

static void
ent_record_form_dispose (GObject *object)
{
  EntRecordForm *self = ENT_RECORD_FORM (object);

  if (self->body != NULL)
    drop_subject (self);
  follow_session (self, NULL);
  g_clear_pointer (&self->bodies, g_hash_table_unref);
  G_OBJECT_CLASS (ent_record_form_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[SIGNAL_ADDED] = g_signal_new ("added", ENT_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_DISCARDED] = g_signal_new ("discarded", ENT_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DUPLICATED] = g_signal_new ("duplicated", ENT_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, elsewhere_label);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, stack);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, up_button);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, up_label);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, kind_label);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, chip);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, title);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, close_button);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, body);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, signatures);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, citations);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, history);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, missing);
  gtk_widget_class_bind_template_child (widget_class, EntRecordForm, task_section);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_clicked_cb);
}

static void
ent_record_form_class_init (EntRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_record_form_dispose;
  widget_class->root = ent_record_form_root;
  install_signals ();

  g_type_ensure (ENT_TYPE_CHIP);
  g_type_ensure (ENT_TYPE_CITATIONS_GROUP);
  g_type_ensure (ENT_TYPE_HISTORY_GROUP);
  g_type_ensure (ENT_TYPE_SIGNATURES_GROUP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "form.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "form.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "form.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "form.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "form.task", NULL, task_cb);
  gtk_widget_class_install_action (widget_class, "form.up", NULL, up_cb);
}

static void
ent_record_form_init (EntRecordForm *self)
{
  self->bodies = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_menu_button_set_name (GTK_MENU_BUTTON (self->menu_button), NULL);
}

GtkWidget *
ent_record_form_new (void)
{
  return g_object_new (ENT_TYPE_RECORD_FORM, NULL);
}

void
ent_record_form_set_subject (EntRecordForm *self, EntSubject *subject)
{
  if (self->subject == subject)
    return;
  if (subject != NULL)
    {
      take_subject (self, subject);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  else
    drop_subject (self);
  refresh_elsewhere (self);
  gtk_stack_set_visible_child_name (self->stack, subject != NULL ? "form" : "nothing");
}

void
ent_record_form_set_record (EntRecordForm *self, EntSession *session, EntRecord *record)
{
  g_autoptr (EntSubject) subject = NULL;

  if (self->subject != NULL && record != NULL && ent_subject_get_record (self->subject) == record)
    return;
  if (record != NULL)
    subject = ent_subject_new (session, record);
  ent_record_form_set_subject (self, subject);
}

EntSubject *
ent_record_form_get_subject (EntRecordForm *self)
{
  return self->subject;
}

gboolean
ent_record_form_focus_field (EntRecordForm *self, const char *field)
{
  EntFormBody *body = get_body (self);
  EntFieldRow *row = body != NULL ? ent_form_body_find_row (body, field) : NULL;

  if (self->subject == NULL || row == NULL)
    return FALSE;
  ent_field_row_focus (row);
  return TRUE;
}

gboolean
ent_record_form_commit (EntRecordForm *self)
{
  return self->subject == NULL || ent_form_body_commit (get_body (self)) == NULL;
}
