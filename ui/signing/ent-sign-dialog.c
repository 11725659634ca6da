/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which one signature is given. */
#include "ent-sign-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-content-view.h"
#include "ent-content.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-sign-off-changes.h"
#include "ent-sign-off-state.h"
#include "ent-signatory-form.h"

/* What is asked, in this order. */
static const guint fields[] = {
  ENT_SIGN_OFF_ROLE,     ENT_SIGN_OFF_HOLDER,  ENT_SIGN_OFF_SIGNED_ON,
  ENT_SIGN_OFF_DECISION, ENT_SIGN_OFF_COMMENT,
};

struct _EntSignDialog
{
  AdwWindow parent_instance;
  GtkButton *sign_button;
  EntSignatoryForm *form;
  GtkWidget *content_box;
  EntContentView *content;
  GtkWidget *changes_box;
  GtkLabel *changes_head;
  EntSignOffChanges *changes;
  EntSession *session;
  EntRecord *subject; /* (nullable): where there is nothing to sign */
  EntRecord *before;  /* (nullable): the sign-off whose changes are shown */
};

static guint signed_signal;

G_DEFINE_FINAL_TYPE (EntSignDialog, ent_sign_dialog, ADW_TYPE_WINDOW)

static EntSignatures *
get_signatures (EntSignDialog *self)
{
  return ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
}

static void
refresh_button (EntSignDialog *self, gboolean reject, gboolean possible)
{
  GtkWidget *button = GTK_WIDGET (self->sign_button);

  gtk_button_set_label (self->sign_button, reject ? _ ("_Reject") : _ ("_Sign"));
  gtk_widget_remove_css_class (button, reject ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (button, reject ? "destructive-action" : "suggested-action");
  gtk_widget_set_sensitive (button, possible);
}

static void
refresh_obstacle (EntSignDialog *self)
{
  EntSigning signing = { .subject = self->subject };
  g_autoptr (GError) error = NULL;
  gboolean possible = ent_signatory_form_read (self->form, &signing);

  if (possible && !ent_signing_can (&signing, ent_session_get_today (self->session), &error))
    {
      ent_signatory_form_show_obstacle (self->form, error->message);
      possible = FALSE;
    }
  refresh_button (self, signing.reject, possible);
}

/* Who signed something else before sees what became of it. */
static void
refresh_changes (EntSignDialog *self)
{
  EntSignatures *signatures = get_signatures (self);
  EntRecord *role = ent_signatory_form_get_role (self->form);
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

static void
form_changed_cb (EntSignDialog *self)
{
  if (self->subject == NULL)
    return;
  refresh_changes (self);
  refresh_obstacle (self);
}

static void
show_content (EntSignDialog *self)
{
  g_autofree char *text = ent_content_make_text (self->subject);

  ent_content_view_set_content (self->content, text);
}

/* What became another one while the window was open nobody has read in it. */
static gboolean
check_read (EntSignDialog *self, EntRecord *sign_off, GError **error)
{
  const char *digest = ent_content_view_get_digest (self->content);

  if (ent_record_equals (sign_off, ENT_SIGN_OFF_DIGEST, digest))
    return TRUE;
  show_content (self);
  g_set_error_literal (
      error, ENT_ERROR, ENT_ERROR_CONFLICT,
      _ ("The text changed while this window was open; read it again, then sign."));
  return FALSE;
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
  if (sign_off == NULL || !check_read (self, sign_off, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  ent_session_toast_undo (self->session, label);
  return g_steal_pointer (&sign_off);
}

static void
sign_cb (EntSignDialog *self)
{
  EntSigning signing = { .subject = self->subject };
  g_autoptr (EntRecord) sign_off = NULL;
  g_autoptr (GError) error = NULL;

  if (self->subject == NULL || !ent_signatory_form_commit (self->form)
      || !ent_signatory_form_read (self->form, &signing))
    return;
  sign_off = sign (self, &signing, &error);
  if (sign_off == NULL)
    {
      ent_signatory_form_show_obstacle (self->form, error->message);
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
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, form);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, content_box);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, content);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes_box);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes_head);
  gtk_widget_class_bind_template_child (widget_class, EntSignDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
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
  g_type_ensure (ENT_TYPE_CONTENT_VIEW);
  g_type_ensure (ENT_TYPE_SIGN_OFF_CHANGES);
  g_type_ensure (ENT_TYPE_SIGNATORY_FORM);
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
  g_autoptr (GPtrArray) roles = ent_signing_list_required (self->subject);

  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (get_signatures (self), self->subject, roles->pdata[i])
        != ENT_SIGNATURE_APPROVED)
      return g_object_ref (roles->pdata[i]);
  return roles->len > 0 ? g_object_ref (roles->pdata[0]) : NULL;
}

/* Whoever approved it, and comes back, has changed their mind. */
static void
start_with_rejection (EntSignDialog *self)
{
  EntRecord *role = ent_signatory_form_get_role (self->form);

  if (role != NULL
      && ent_signatures_get (get_signatures (self), self->subject, role) == ENT_SIGNATURE_APPROVED)
    ent_signatory_form_set_reject (self->form);
}

/* Where there is nothing to sign the window says why. */
static void
take_record (EntSignDialog *self, EntRecord *record, EntRecord *role)
{
  g_autoptr (EntRecord) next = NULL;
  g_autoptr (GError) error = NULL;

  self->subject = ent_signing_dup_subject (record, &error);
  if (self->subject == NULL)
    {
      ent_signatory_form_show_obstacle (self->form, error->message);
      gtk_widget_set_visible (self->content_box, FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->sign_button), FALSE);
      return;
    }
  show_content (self);
  next = role != NULL ? g_object_ref (role) : find_next_role (self);
  ent_signatory_form_start (self->form, self->session, fields, G_N_ELEMENTS (fields), next);
  if (role != NULL)
    start_with_rejection (self);
}

EntSignDialog *
ent_sign_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *record, EntRecord *role)
{
  EntSignDialog *self = g_object_new (ENT_TYPE_SIGN_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = ent_record_dup_title (record);
  g_autofree char *visible = ent_text_dup_visible (name);
  /* Translators: title of a window; %s is what is signed, as "MQL". */
  g_autofree char *title = g_strdup_printf (_ ("Sign “%s”"), visible);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->session = g_object_ref (session);
  take_record (self, record, role);
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->sign_button)))
    ent_signatory_form_focus (self->form, ENT_SIGN_OFF_COMMENT);
  return self;
}
