/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who has to sign a record and who has. */
#include "ent-signatures-group.h"

#include <glib/gi18n-lib.h>

#include "ent-content.h"
#include "ent-glossary-kinds.h"
#include "ent-round-papers.h"
#include "ent-sign-dialog.h"
#include "ent-signature-row.h"
#include "ent-signing.h"

/* Characters of a digest people compare at a glance. */
#define SHORT_DIGEST 8

struct _EntSignaturesGroup
{
  AdwBin parent_instance;
  GtkLabel *digest;
  GtkListBox *list;
  GtkWidget *nobody;
  EntSession *session; /* (nullable) */
  EntRecord *record;   /* (nullable) */
  char *full_digest;
};

G_DEFINE_FINAL_TYPE (EntSignaturesGroup, ent_signatures_group, ADW_TYPE_BIN)

static void
sign_cb (EntSignaturesGroup *self, EntSignatureRow *row)
{
  EntSignDialog *dialog = ent_sign_dialog_new (GTK_WIDGET (self), self->session, self->record,
                                               ent_signature_row_get_role (row));

  gtk_window_present (GTK_WINDOW (dialog));
}

static EntSignatures *
get_signatures (EntSignaturesGroup *self)
{
  return ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
}

/* Returns: (transfer full): the roles that must sign, then those that did so unasked. */
static GPtrArray *
list_roles (EntSignaturesGroup *self)
{
  GPtrArray *roles = ent_signing_list_required (self->record);
  GPtrArray *words = ent_signatures_get_words (get_signatures (self), self->record);

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      g_autoptr (EntRecord) role = ent_record_dup_reference (words->pdata[i], ENT_SIGN_OFF_ROLE);

      if (role != NULL && !g_ptr_array_find (roles, role, NULL))
        g_ptr_array_add (roles, g_steal_pointer (&role));
    }
  return roles;
}

static void
refresh_digest (EntSignaturesGroup *self)
{
  const char *digest
      = ent_content_get_digest (ent_signatures_get_content (get_signatures (self)), self->record);
  g_autofree char *text = NULL;

  if (g_strcmp0 (digest, self->full_digest) == 0)
    return;
  g_free (self->full_digest);
  self->full_digest = g_strdup (digest);
  /* Translators: the beginning of a digest of what is signed. */
  text = g_strdup_printf (_ ("digest %.*s…"), SHORT_DIGEST, digest);
  gtk_label_set_label (self->digest, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->digest), digest);
}

/* Returns: (nullable): the role of the row that has the focus, borrowed. */
static EntRecord *
find_focused_role (EntSignaturesGroup *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return ent_signature_row_get_role (ENT_SIGNATURE_ROW (row));
  return NULL;
}

/* Returns: (nullable): what has the focus in the window; also after it was hidden, until the next
 * frame. */
static GtkWidget *
get_focus (EntSignaturesGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Puts the focus where the first row from @row on has something to sign. */
static gboolean
focus_from (GtkWidget *row)
{
  for (; row != NULL && gtk_widget_get_visible (row); row = gtk_widget_get_next_sibling (row))
    if (ent_signature_row_focus (ENT_SIGNATURE_ROW (row)))
      return TRUE;
  return FALSE;
}

/* Who signed as @role goes on with the next signature. */
static void
restore_focus (EntSignaturesGroup *self, EntRecord *role)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  GtkWidget *row = first;

  while (row != NULL && ent_signature_row_get_role (ENT_SIGNATURE_ROW (row)) != role)
    row = gtk_widget_get_next_sibling (row);
  if (!focus_from (row))
    focus_from (first);
}

static GtkWidget *
add_row (EntSignaturesGroup *self)
{
  GtkWidget *row = ent_signature_row_new ();

  g_signal_connect_object (row, "sign", G_CALLBACK (sign_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  return row;
}

/* Rows are kept for the next record; as many as there are roles are shown. */
static void
show_rows (EntSignaturesGroup *self, GPtrArray *roles)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; i < roles->len; i++)
    {
      row = row != NULL ? row : add_row (self);
      ent_signature_row_show (ENT_SIGNATURE_ROW (row), self->session, self->record,
                              roles->pdata[i]);
      gtk_widget_set_visible (row, TRUE);
      row = gtk_widget_get_next_sibling (row);
    }
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
}

static void
refresh (EntSignaturesGroup *self)
{
  g_autoptr (GPtrArray) roles = list_roles (self);
  EntRecord *focused = find_focused_role (self);
  g_autoptr (EntRecord) kept = focused != NULL ? g_object_ref (focused) : NULL;
  GtkWidget *focus = get_focus (self);

  show_rows (self, roles);
  gtk_widget_set_visible (GTK_WIDGET (self->list), roles->len > 0);
  gtk_widget_set_visible (self->nobody, roles->len == 0);
  refresh_digest (self);
  if (kept != NULL && !gtk_widget_get_mapped (focus))
    restore_focus (self, kept);
}

static void
drop_rows (EntSignaturesGroup *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
name_signatories_cb (EntSignaturesGroup *self)
{
  ent_session_browse (self->session, &ent_signatory_requirement_kind);
}

static void
copy_digest_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSignaturesGroup *self = ENT_SIGNATURES_GROUP (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->full_digest);
  ent_session_toast (self->session, _ ("Digest copied"), NULL, NULL, NULL, NULL);
}

static void
save_receipt_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSignaturesGroup *self = ENT_SIGNATURES_GROUP (widget);
  GPtrArray *words = ent_signatures_get_words (get_signatures (self), self->record);
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words != NULL && i < words->len; i++)
    g_ptr_array_add (sign_offs, g_object_ref (words->pdata[i]));
  if (sign_offs->len > 0)
    ent_round_papers_save_receipt (self->session, widget, sign_offs);
}

static void
check_receipt_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_round_papers_check_receipt (ENT_SIGNATURES_GROUP (widget)->session, widget);
}

/* There is a receipt only for signatures that were given. */
static void
refresh_actions (EntSignaturesGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signatures.save-receipt",
                                 ent_signatures_get_words (get_signatures (self), self->record)
                                     != NULL);
}

static void
ent_signatures_group_dispose (GObject *object)
{
  EntSignaturesGroup *self = ENT_SIGNATURES_GROUP (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);
  g_clear_pointer (&self->full_digest, g_free);
  G_OBJECT_CLASS (ent_signatures_group_parent_class)->dispose (object);
}

static void
ent_signatures_group_class_init (EntSignaturesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_signatures_group_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/signing/ent-signatures-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignaturesGroup, digest);
  gtk_widget_class_bind_template_child (widget_class, EntSignaturesGroup, list);
  gtk_widget_class_bind_template_child (widget_class, EntSignaturesGroup, nobody);
  gtk_widget_class_bind_template_callback (widget_class, name_signatories_cb);
  gtk_widget_class_install_action (widget_class, "signatures.copy-digest", NULL, copy_digest_cb);
  gtk_widget_class_install_action (widget_class, "signatures.save-receipt", NULL, save_receipt_cb);
  gtk_widget_class_install_action (widget_class, "signatures.check-receipt", NULL,
                                   check_receipt_cb);
}

static void
ent_signatures_group_init (EntSignaturesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_signatures_group_set_record (EntSignaturesGroup *self, EntSession *session, EntRecord *record)
{
  if (g_set_object (&self->session, session))
    drop_rows (self);
  g_set_object (&self->record, record);
  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;
  refresh (self);
  refresh_actions (self);
}
