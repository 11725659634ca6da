/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which one signature is given. */
#include "ent-sign-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-content.h"
#include "ent-date.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-role.h"
#include "ent-sign-off-changes.h"
#include "ent-sign-off-state.h"
#include "ent-signing.h"

/* What is asked, in this order. */
static const guint fields[] = {
  ENT_SIGN_OFF_ROLE,     ENT_SIGN_OFF_HOLDER,  ENT_SIGN_OFF_SIGNED_ON,
  ENT_SIGN_OFF_DECISION, ENT_SIGN_OFF_COMMENT,
};

struct _EntSignDialog
{
  AdwWindow parent_instance;
  GtkButton *sign_button;
  GtkListBox *list;
  GtkLabel *warning;
  GtkLabel *obstacle;
  GtkLabel *content;
  GtkLabel *digest;
  GtkWidget *changes_box;
  GtkLabel *changes_head;
  EntSignOffChanges *changes;
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the list */
  EntSession *session;
  EntRecord *subject;
  EntSubject *draft; /* of the sign-off */
  EntRecord *before; /* (nullable): the sign-off whose changes are shown */
  gboolean filling;  /* the holder is being set from the role */
};

static guint signed_signal;

G_DEFINE_FINAL_TYPE (EntSignDialog, ent_sign_dialog, ADW_TYPE_WINDOW)

/* Returns: (transfer full) (nullable) */
static EntRecord *
dup_reference (EntSignDialog *self, guint field)
{
  g_autoptr (GPtrArray) records = ent_subject_list_references (self->draft, field);

  return records->len > 0 ? g_object_ref (records->pdata[0]) : NULL;
}

/* What is needed to sign; @role and @holder keep the records. Returns: FALSE if something lacks. */
static gboolean
read_signing (EntSignDialog *self, EntSigning *signing, EntRecord **role, EntRecord **holder)
{
  const char *day = ent_subject_get_text (self->draft, ENT_SIGN_OFF_SIGNED_ON);

  *role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  *holder = dup_reference (self, ENT_SIGN_OFF_HOLDER);
  *signing = (EntSigning){
    .subject = self->subject,
    .role = *role,
    .holder = *holder,
    .reject = g_strcmp0 (ent_subject_get_text (self->draft, ENT_SIGN_OFF_DECISION), "reject") == 0,
    .comment = ent_subject_get_text (self->draft, ENT_SIGN_OFF_COMMENT),
  };
  return *role != NULL && *holder != NULL && day != NULL && ent_date_parse (day, &signing->date);
}

static void
show_obstacle (EntSignDialog *self, const char *obstacle)
{
  gtk_label_set_label (self->obstacle, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), obstacle != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sign_button), obstacle == NULL);
}

static void
refresh_button (EntSignDialog *self, gboolean reject)
{
  GtkWidget *button = GTK_WIDGET (self->sign_button);

  gtk_button_set_label (self->sign_button, reject ? _ ("_Reject") : _ ("_Sign"));
  gtk_widget_remove_css_class (button, reject ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (button, reject ? "destructive-action" : "suggested-action");
}

static void
refresh_obstacle (EntSignDialog *self)
{
  g_autoptr (EntRecord) role = NULL;
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  EntSigning signing;

  if (!read_signing (self, &signing, &role, &holder))
    {
      const EntField *missing = ent_subject_get_missing (self->draft, NULL);

      /* Translators: what a signature still lacks; %s is the label of a field. */
      text = g_strdup_printf (_ ("Still needed: %s"),
                              missing != NULL ? _ (missing->label) : _ ("Signed on"));
      show_obstacle (self, text);
    }
  else if (!ent_signing_can (&signing, ent_session_get_today (self->session), &error))
    show_obstacle (self, error->message);
  else
    show_obstacle (self, NULL);
  refresh_button (self, signing.reject);
}

/* What cannot be seen in a name, or looks like something else, is said. */
static void
refresh_warning (EntSignDialog *self)
{
  g_autoptr (EntRecord) holder = dup_reference (self, ENT_SIGN_OFF_HOLDER);
  g_autofree char *name = holder != NULL ? ent_record_dup_title (holder) : NULL;
  g_autofree char *warning = name != NULL ? ent_name_dup_warning (name) : NULL;
  g_autofree char *visible = warning != NULL ? ent_name_dup_visible (name) : NULL;
  g_autofree char *text = warning != NULL ? g_strdup_printf ("%s\n%s", warning, visible) : NULL;

  gtk_label_set_label (self->warning, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), text != NULL);
}

/* Who signed something else before sees what became of it. */
static void
refresh_changes (EntSignDialog *self)
{
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  EntRecord *newest
      = role != NULL ? ent_signatures_get_newest (signatures, self->subject, role) : NULL;
  gboolean stale
      = newest != NULL && ent_sign_off_get_state (newest, signatures) == ENT_SIGN_OFF_STALE;
  g_autofree char *title = role != NULL ? ent_record_dup_title (role) : NULL;
  g_autofree char *head = NULL;

  gtk_widget_set_visible (self->changes_box, stale);
  if (!stale)
    newest = NULL;
  if (!g_set_object (&self->before, newest) || !stale)
    return;
  /* Translators: heading above the changes; %s is a role, as "CMO". */
  head = g_strdup_printf (_ ("Changed since %s signed"), title);
  gtk_label_set_label (self->changes_head, head);
  ent_sign_off_changes_set_sign_off (self->changes, self->session, newest);
}

/* Whoever held the role on that day signs. */
static void
fill_holder (EntSignDialog *self)
{
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  const char *day = ent_subject_get_text (self->draft, ENT_SIGN_OFF_SIGNED_ON);
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  if (role == NULL || day == NULL || !ent_date_parse (day, &date))
    return;
  holder = ent_role_dup_holder (role, &date);
  self->filling = TRUE;
  ent_subject_set (self->draft, ENT_SIGN_OFF_HOLDER,
                   holder != NULL ? ent_record_get_id (holder) : NULL, NULL);
  self->filling = FALSE;
}

static void
draft_changed_cb (EntSignDialog *self, guint field)
{
  if (self->filling)
    return;
  if (field == ENT_SIGN_OFF_ROLE || field == ENT_SIGN_OFF_SIGNED_ON)
    fill_holder (self);
  refresh_changes (self);
  refresh_warning (self);
  refresh_obstacle (self);
}

/* Signs in one transaction of its own. Returns: (transfer full) (nullable) */
static EntRecord *
sign (EntSignDialog *self, const EntSigning *signing, GError **error)
{
  g_autofree char *label = ent_signing_dup_label (signing);
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (self->session), label, error);
  g_autoptr (EntRecord) sign_off = NULL;

  if (transaction == NULL)
    return NULL;
  sign_off = ent_signing_sign (transaction, signing, error);
  if (sign_off == NULL || !ent_transaction_commit (transaction, error))
    return NULL;
  ent_session_toast_undo (self->session, label);
  return g_steal_pointer (&sign_off);
}

static gboolean
commit_rows (EntSignDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_field_row_commit (self->rows[i]))
      {
        ent_field_row_focus (self->rows[i]);
        return FALSE;
      }
  return TRUE;
}

static void
sign_cb (EntSignDialog *self)
{
  g_autoptr (EntRecord) role = NULL;
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (EntRecord) sign_off = NULL;
  g_autoptr (GError) error = NULL;
  EntSigning signing;

  if (self->draft == NULL || !commit_rows (self) || !read_signing (self, &signing, &role, &holder))
    return;
  sign_off = sign (self, &signing, &error);
  if (sign_off == NULL)
    {
      show_obstacle (self, error->message);
      return;
    }
  g_signal_emit (self, signed_signal, 0, sign_off);
  gtk_window_close (GTK_WINDOW (self));
}

static void
sign_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sign_cb (ENT_SIGN_DIALOG (widget));
}

static void
ent_sign_dialog_dispose (GObject *object)
{
  EntSignDialog *self = ENT_SIGN_DIALOG (object);

  g_clear_object (&self->before);
  g_clear_object (&self->draft);
  g_clear_object (&self->subject);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_sign_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/signing/ent-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, sign_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, obstacle);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, content);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, digest);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes_box);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes_head);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
}

static void
ent_sign_dialog_class_init (EntSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_sign_dialog_dispose;
  signed_signal = g_signal_new ("signed", ENT_TYPE_SIGN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  g_type_ensure (ENT_TYPE_COLUMNS);
  g_type_ensure (ENT_TYPE_SIGN_OFF_CHANGES);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sign.sign", NULL, sign_action_cb);
}

static void
ent_sign_dialog_init (EntSignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): the first role that must sign and has not. */
static EntRecord *
find_next_role (EntSignDialog *self)
{
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
  g_autoptr (GPtrArray) roles = ent_signing_list_required (self->subject);

  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (signatures, self->subject, roles->pdata[i]) != ENT_SIGNATURE_APPROVED)
      return g_object_ref (roles->pdata[i]);
  return roles->len > 0 ? g_object_ref (roles->pdata[0]) : NULL;
}

static void
show_content (EntSignDialog *self)
{
  g_autofree char *text = ent_content_make_text (self->subject);
  g_autofree char *visible = ent_text_dup_visible (text);
  g_autofree char *digest = ent_content_make_digest (self->subject);

  gtk_label_set_label (self->content, visible);
  gtk_label_set_label (self->digest, digest);
}

static void
take_draft (EntSignDialog *self, EntRecord *role)
{
  g_autofree char *today = ent_date_format (ent_session_get_today (self->session));
  g_autoptr (EntRecord) next = role != NULL ? g_object_ref (role) : find_next_role (self);

  self->draft = ent_subject_new_draft (self->session, &ent_sign_off_kind, NULL);
  ent_subject_set (self->draft, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (self->subject), NULL);
  ent_subject_set (self->draft, ENT_SIGN_OFF_SIGNED_ON, today, NULL);
  if (next != NULL)
    ent_subject_set (self->draft, ENT_SIGN_OFF_ROLE, ent_record_get_id (next), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = ent_field_row_new (&ent_sign_off_kind, fields[i]);
      ent_field_row_set_subject (self->rows[i], self->draft);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Where there is nothing to sign the window says why. */
static void
take_record (EntSignDialog *self, EntRecord *record, EntRecord *role)
{
  g_autoptr (GError) error = NULL;

  self->subject = ent_signing_dup_subject (record, &error);
  if (self->subject == NULL)
    {
      show_obstacle (self, error->message);
      return;
    }
  show_content (self);
  take_draft (self, role);
  draft_changed_cb (self, ENT_SIGN_OFF_ROLE);
}

EntSignDialog *
ent_sign_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *record, EntRecord *role)
{
  EntSignDialog *self = g_object_new (ENT_TYPE_SIGN_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = ent_record_dup_title (record);
  /* Translators: title of a window; %s is what is signed, as "MQL". */
  g_autofree char *title = g_strdup_printf (_ ("Sign “%s”"), name);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->session = g_object_ref (session);
  take_record (self, record, role);
  gtk_widget_grab_focus (GTK_WIDGET (self->sign_button));
  return self;
}
