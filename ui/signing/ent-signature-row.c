/* SPDX-License-Identifier: GPL-3.0-or-later
 * What one role said about one thing. */
#include "ent-signature-row.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-present.h"
#include "ent-role.h"
#include "ent-sign-off-changes.h"
#include "ent-sign-off-state.h"

struct _EntSignatureRow
{
  GtkListBoxRow parent_instance;
  GtkImage *mark;
  GtkLabel *role_label;
  GtkLabel *sentence;
  GtkLabel *comment;
  GtkLabel *warning;
  GtkToggleButton *changes_button;
  GtkButton *sign_button;
  GtkWidget *withdraw_button;
  EntSignOffChanges *changes;
  EntSession *session;
  EntRecord *subject;
  EntRecord *role;
  EntRecord *sign_off; /* (nullable): the role's last word */
  char *compared;      /* (nullable): the digest of the content the changes lead to */
  guint warning_source;
};

static guint sign_signal;

G_DEFINE_FINAL_TYPE (EntSignatureRow, ent_signature_row, GTK_TYPE_LIST_BOX_ROW)

/* How each state looks: shape first, hue second. */
static const struct
{
  const char *icon;
  const char *style;
} marks[] = {
  [ENT_SIGN_OFF_VALID] = { "object-select-symbolic", "good" },
  [ENT_SIGN_OFF_REJECTED] = { "window-close-symbolic", "bad" },
  [ENT_SIGN_OFF_STALE] = { "view-refresh-symbolic", "attention" },
  [ENT_SIGN_OFF_SUPERSEDED] = { "radio-symbolic", "neutral" },
  [ENT_SIGN_OFF_UNAUTHORISED] = { "dialog-warning-symbolic", "attention" },
};

/* Returns: (transfer full): the name of whoever signed, with nothing hidden in it. */
static char *
dup_signatory (EntRecord *sign_off)
{
  g_autoptr (EntRecord) holder = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *name = holder != NULL ? ent_record_dup_title (holder) : NULL;

  return name != NULL ? ent_name_dup_isolated (name) : g_strdup (_ ("Somebody"));
}

static char *
dup_day (EntSignatureRow *self)
{
  GDate date;

  if (!ent_record_get_date (self->sign_off, ENT_SIGN_OFF_SIGNED_ON, &date))
    return g_strdup (_ ("a day nobody wrote down"));
  return ent_present_date (&date, ent_session_get_today (self->session));
}

static char *
describe_missing (EntSignatureRow *self)
{
  g_autoptr (EntRecord) holder
      = ent_role_dup_holder (self->role, ent_session_get_today (self->session));
  g_autofree char *name = holder != NULL ? ent_record_dup_title (holder) : NULL;
  g_autofree char *shown = name != NULL ? ent_name_dup_isolated (name) : NULL;

  if (shown == NULL)
    return g_strdup (_ ("Nobody holds this role; name its holder first."));
  /* Translators: %s is a person who is to sign. */
  return g_strdup_printf (_ ("%s has not signed."), shown);
}

static char *
describe_given (EntSignatureRow *self, EntSignOffState state)
{
  g_autofree char *who = dup_signatory (self->sign_off);
  g_autofree char *when = dup_day (self);

  switch (state)
    {
    case ENT_SIGN_OFF_VALID:
      /* Translators: a person, and a day: "30 June", "today". */
      return g_strdup_printf (_ ("%s signed: %s."), who, when);
    case ENT_SIGN_OFF_REJECTED:
      /* Translators: a person, and a day: "30 June", "today". */
      return g_strdup_printf (_ ("%s rejected it: %s."), who, when);
    case ENT_SIGN_OFF_STALE:
      /* Translators: a person, and a day: "30 June", "today". */
      return g_strdup_printf (_ ("%s signed: %s. It has changed since."), who, when);
    case ENT_SIGN_OFF_UNAUTHORISED:
      /* Translators: a person, and a day: "30 June", "today". */
      return g_strdup_printf (_ ("%s signed: %s, without holding the role on that day."), who,
                              when);
    case ENT_SIGN_OFF_SUPERSEDED:
    default:
      /* Translators: a person, and a day: "30 June", "today". */
      return g_strdup_printf (_ ("%s signed: %s; that was superseded."), who, when);
    }
}

static void
show_mark (EntSignatureRow *self, const char *icon, const char *style)
{
  const char *classes[] = { "mark", style, NULL };

  gtk_image_set_from_icon_name (self->mark, icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->mark), classes);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static EntSignatures *
get_signatures (EntSignatureRow *self)
{
  return ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
}

/* What cannot be seen in the name of whoever signed, and that it is another one than then. */
static gboolean
show_warning_cb (gpointer data)
{
  EntSignatureRow *self = data;
  g_autofree char *name = ent_record_dup_display (self->sign_off, ENT_SIGN_OFF_HOLDER);
  g_autofree char *hidden = ent_name_dup_warning (name);
  g_autofree char *renamed = ent_sign_off_dup_renamed (self->sign_off);
  g_autofree char *both
      = hidden != NULL && renamed != NULL ? g_strconcat (hidden, "\n", renamed, NULL) : NULL;

  self->warning_source = 0;
  show_text (self->warning, both != NULL ? both : hidden != NULL ? hidden : renamed);
  return G_SOURCE_REMOVE;
}

/* Old names are in the history, which is asked when there is time. */
static void
schedule_warning (EntSignatureRow *self)
{
  if (self->warning_source == 0)
    self->warning_source = g_idle_add_full (G_PRIORITY_LOW, show_warning_cb, self, NULL);
}

static void
show_given (EntSignatureRow *self)
{
  EntSignOffState state = ent_sign_off_get_state (self->sign_off, get_signatures (self));
  const char *comment = ent_record_get_text (self->sign_off, ENT_SIGN_OFF_COMMENT);
  g_autofree char *sentence = describe_given (self, state);

  show_mark (self, marks[state].icon, marks[state].style);
  gtk_label_set_label (self->sentence, sentence);
  show_text (self->comment, comment);
  schedule_warning (self);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_button), state == ENT_SIGN_OFF_STALE);
  gtk_button_set_label (self->sign_button, _ ("_Sign Again…"));
  gtk_widget_set_visible (GTK_WIDGET (self->sign_button), state != ENT_SIGN_OFF_VALID);
  gtk_widget_set_visible (self->withdraw_button, state == ENT_SIGN_OFF_VALID);
}

static void
show_missing (EntSignatureRow *self)
{
  g_autofree char *sentence = describe_missing (self);

  show_mark (self, "ent-unsigned-symbolic", "neutral");
  gtk_label_set_label (self->sentence, sentence);
  show_text (self->comment, NULL);
  show_text (self->warning, NULL);
  gtk_widget_set_visible (self->withdraw_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_button), FALSE);
  gtk_button_set_label (self->sign_button, _ ("_Sign…"));
  gtk_widget_set_visible (GTK_WIDGET (self->sign_button), TRUE);
}

static void
refresh (EntSignatureRow *self)
{
  g_autofree char *title = ent_record_dup_title (self->role);
  g_autofree char *role = ent_text_dup_visible (title);
  g_autofree char *spoken = NULL;

  g_clear_handle_id (&self->warning_source, g_source_remove);
  if (self->sign_off != NULL)
    show_given (self);
  else
    show_missing (self);
  if (ent_session_is_read_only (self->session))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->sign_button), FALSE);
      gtk_widget_set_visible (self->withdraw_button, FALSE);
    }
  gtk_label_set_label (self->role_label, role);
  gtk_widget_set_name (GTK_WIDGET (self), role);
  /* Translators: what a button does; %s is a role, as "CMO". */
  spoken = g_strdup_printf (_ ("Sign as %s"), role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sign_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* The history is read when somebody asks, and anew when the content is another one. */
static void
refresh_changes (EntSignatureRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->changes_button)
                  && gtk_widget_get_visible (GTK_WIDGET (self->changes_button));
  const char *digest = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->changes), open);
  if (open)
    digest = ent_content_get_digest (ent_signatures_get_content (get_signatures (self)),
                                     self->subject);
  if (g_strcmp0 (digest, self->compared) == 0)
    return;
  g_free (self->compared);
  self->compared = g_strdup (digest);
  ent_sign_off_changes_set_sign_off (self->changes, self->session, open ? self->sign_off : NULL);
}

static void
sign_cb (EntSignatureRow *self)
{
  g_signal_emit (self, sign_signal, 0);
}

static void
ent_signature_row_dispose (GObject *object)
{
  EntSignatureRow *self = ENT_SIGNATURE_ROW (object);

  g_clear_handle_id (&self->warning_source, g_source_remove);
  g_clear_object (&self->sign_off);
  g_clear_object (&self->role);
  g_clear_object (&self->subject);
  g_clear_object (&self->session);
  g_clear_pointer (&self->compared, g_free);
  G_OBJECT_CLASS (ent_signature_row_parent_class)->dispose (object);
}

static void
ent_signature_row_class_init (EntSignatureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_signature_row_dispose;
  sign_signal = g_signal_new ("sign", ENT_TYPE_SIGNATURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_SIGN_OFF_CHANGES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/signing/ent-signature-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, mark);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, role_label);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, comment);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, warning);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, changes_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, sign_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignatureRow, changes);
  gtk_widget_class_bind_template_callback (widget_class, refresh_changes);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
}

static void
ent_signature_row_init (EntSignatureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_signature_row_new (void)
{
  return g_object_new (ENT_TYPE_SIGNATURE_ROW, NULL);
}

void
ent_signature_row_show (EntSignatureRow *self,
                        EntSession *session,
                        EntRecord *subject,
                        EntRecord *role)
{
  EntRecord *newest;

  g_set_object (&self->session, session);
  g_set_object (&self->subject, subject);
  g_set_object (&self->role, role);
  newest = ent_signatures_get_newest (get_signatures (self), subject, role);
  if (g_set_object (&self->sign_off, newest))
    gtk_toggle_button_set_active (self->changes_button, FALSE);
  refresh (self);
  refresh_changes (self);
}

EntRecord *
ent_signature_row_get_role (EntSignatureRow *self)
{
  return self->role;
}

gboolean
ent_signature_row_focus (EntSignatureRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->sign_button))
         && gtk_widget_grab_focus (GTK_WIDGET (self->sign_button));
}
